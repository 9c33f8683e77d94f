/** The state of a view is its address: filters, order, page, place on the map. Pure. */

/** Filters with several values, and with one; the names are the API's and the command line's. */
export const MANY = ["country", "admin1", "type", "actor", "review", "source"] as const;
export const ONE = ["text", "from", "to", "at-least", "box", "near", "updated-since"] as const;
const FILTERS: readonly string[] = [...MANY, ...ONE];

export type State = ReadonlyMap<string, readonly string[]>;

/** Values may stand repeated or with commas between; a name of an actor or province may have a comma of its own, so these are not cut. */
const CUT = new Set(["country", "type", "review"]);

export function parse(query: string): State {
  const state = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    const values = CUT.has(name) ? value.split(",") : [value];
    const kept = values.map((v) => v.trim()).filter((v) => v !== "");
    if (kept.length) state.set(name, [...new Set([...(state.get(name) ?? []), ...kept])]);
  }
  return state;
}

/** Names in order, so that one view has one address. */
export function write(state: State): string {
  const query = new URLSearchParams();
  for (const name of [...state.keys()].sort()) {
    const values = state.get(name)!;
    if (CUT.has(name)) query.set(name, values.join(","));
    else for (const value of values) query.append(name, value);
  }
  const text = query.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
  return text ? `?${text}` : "";
}

export const first = (state: State, name: string): string | null => state.get(name)?.[0] ?? null;

/** Another state, with other values of some names; null or nothing takes a name away. A new filter begins at the first page. */
export function change(state: State, changes: Record<string, string | readonly string[] | null>): State {
  const next = new Map(state);
  for (const [name, value] of Object.entries(changes)) {
    const values = value === null ? [] : typeof value === "string" ? [value] : value;
    const kept = values.filter((v) => v !== "");
    if (kept.length) next.set(name, kept);
    else next.delete(name);
    if (FILTERS.includes(name)) next.delete("offset");
  }
  return next;
}

/** Puts a value in, or takes it out where it stands. */
export function toggle(state: State, name: string, value: string): State {
  const now = state.get(name) ?? [];
  return change(state, { [name]: now.includes(value) ? now.filter((v) => v !== value) : [...now, value] });
}

/** Only the filters: what the counts, the map, the time line and an export go by. */
export const filters = (state: State): State => new Map([...state].filter(([name]) => FILTERS.includes(name)));

/** Each filter that is set, one value at a time. */
export const settings = (state: State): [string, string][] =>
  FILTERS.flatMap((name) => (state.get(name) ?? []).map((value): [string, string] => [name, value]));

export type Page =
  | { name: "overview" | "articles" | "review" | "tallies" | "waves" | "add" | "export" | "help" | "account" | "users" | "audit" }
  | { name: "incident" | "article"; id: string }
  | { name: "none"; path: string };

export function page(path: string): Page {
  const [head = "", id, ...more] = path.replace(/^\/+|\/+$/g, "").split("/");
  const name = { "": "overview", incidents: "overview", articles: "articles", review: "review", tallies: "tallies", waves: "waves", add: "add", export: "export", help: "help", account: "account", users: "users", audit: "audit" }[head];
  if (more.length === 0 && id === undefined && name) return { name: name as "overview" };
  try {
    if (more.length === 0 && id && head === "incidents") return { name: "incident", id: decodeURIComponent(id) };
    if (more.length === 0 && id && head === "articles") return { name: "article", id: decodeURIComponent(id) };
  } catch {
    return { name: "none", path }; // a broken percent sign names nothing
  }
  return { name: "none", path };
}

export const incidentAddress = (id: string): string => `/incidents/${encodeURIComponent(id)}`;
export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`;
