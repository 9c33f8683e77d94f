// Builds the workbench into target/classes/dateline/workbench: types checked, one script, one style sheet, the map's
// shapes, each named by the hash of its content.
//   node build.mjs           builds, where something has changed since the last build
//   node build.mjs --watch   builds anew at every change, without the type checker
//   node build.mjs --test    runs the tests in test/
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, "target");
const out = path.join(target, "classes", "dateline", "workbench");
const stamp = path.join(target, "workbench.stamp");
/** What a browser loads before the first screen stands, the map's shapes apart, gzipped. */
const FIRST_LOAD_LIMIT = 200 * 1024;

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const read = (...names) => fs.readFileSync(path.join(here, ...names));

function filesUnder(folder) {
  return fs
    .readdirSync(path.join(here, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
    .sort();
}

/** Fetches the libraries where the lock file is not the one that they were fetched for. */
function install() {
  const mark = path.join(here, "node_modules", ".dateline-lock");
  const lock = sha(read("package-lock.json"));
  if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === lock) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync(npm, options, { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  fs.writeFileSync(mark, lock);
}

/** Writes a file under a name with its hash, and gives the address under which the server has it. */
function publish(name, content) {
  const { name: base, ext } = path.parse(name);
  const hashed = `${base}-${sha(content).slice(0, 10)}${ext}`;
  fs.writeFileSync(path.join(out, hashed), content);
  return `/static/${hashed}`;
}

async function build({ check }) {
  if (check) execFileSync(process.execPath, [path.join(here, "node_modules", "typescript", "bin", "tsc"), "-p", here], { stdio: "inherit" });
  const { build: bundle } = await import("esbuild");
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  const coarse = publish("countries-110m.json", read("node_modules", "world-atlas", "countries-110m.json"));
  const fine = publish("countries-50m.json", read("node_modules", "world-atlas", "countries-50m.json"));
  // Situation reports draw the same shapes, and want a name that stays.
  fs.mkdirSync(path.join(target, "classes", "dateline", "shapes"), { recursive: true });
  fs.copyFileSync(path.join(here, "node_modules", "world-atlas", "countries-50m.json"), path.join(target, "classes", "dateline", "shapes", "countries-50m.json"));
  const result = await bundle({
    absWorkingDir: here,
    entryPoints: { workbench: "src/main.ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    define: { COARSE_SHAPES: JSON.stringify(coarse), FINE_SHAPES: JSON.stringify(fine) },
    outdir: out,
    write: false,
    logLevel: "warning",
  });
  const asset = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending)).contents;
  const script = asset(".js");
  const style = asset(".css");
  const page = read("src", "index.html")
    .toString()
    .replace("SCRIPT", publish("workbench.js", script))
    .replace("STYLE", publish("workbench.css", style))
    .replace("ICON", publish("icon.svg", read("src", "icon.svg")));
  fs.writeFileSync(path.join(out, "index.html"), page);
  const load = [script, style, page].reduce((sum, part) => sum + gzipSync(part).length, 0);
  if (load > FIRST_LOAD_LIMIT) {
    throw new Error(`The first load is ${load} bytes gzipped, more than ${FIRST_LOAD_LIMIT}: load something later, or leave it out.`);
  }
  return load;
}

async function test() {
  const { build: bundle } = await import("esbuild");
  const folder = path.join(target, "tests");
  fs.rmSync(folder, { recursive: true, force: true });
  const tests = filesUnder("test").filter((name) => name.endsWith(".test.ts"));
  await bundle({
    absWorkingDir: here,
    entryPoints: tests,
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    external: ["node:*"],
    logLevel: "warning",
  });
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".mjs")).map((name) => path.join(folder, name));
  execFileSync(process.execPath, ["--test", "--test-reporter=dot", ...files], { stdio: "inherit" });
}

function inputs() {
  const names = ["package.json", "package-lock.json", "tsconfig.json", "build.mjs", ...filesUnder("src"), ...filesUnder("test")];
  return sha(...names.flatMap((name) => [name, read(name)]));
}

const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  console.error(`The workbench is built with Node 18 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
process.on("uncaughtException", (fault) => {
  console.error(fault.message);
  process.exit(1);
});
install();
if (process.argv.includes("--test")) {
  await test();
} else if (process.argv.includes("--watch")) {
  const again = async () => console.log(`${await build({ check: false })} bytes gzipped`);
  await again();
  let waiting;
  fs.watch(path.join(here, "src"), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => again().catch((e) => console.error(e.message)), 100);
  });
} else {
  const now = inputs();
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== now || !fs.existsSync(path.join(out, "index.html"))) {
    const load = await build({ check: true });
    fs.writeFileSync(stamp, now);
    console.log(`workbench: first load ${(load / 1024).toFixed(1)} KB gzipped`);
  }
}
