/** The record in words: ranges, days, names. Pure; what is unknown is said to be unknown, and never 0. */
import type { Quantity, Range, When, Where } from "./model";

/** The page is in English; of English, the reader's own kind. */
export function locale(languages: readonly string[] = typeof navigator === "undefined" ? [] : navigator.languages): string {
  return languages.find((language) => language.startsWith("en")) ?? "en-GB";
}

const numbers = new Intl.NumberFormat(locale());

export const count = (n: number): string => numbers.format(n);

/** "1 incident", "2 incidents". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

type Ends = Pick<Range, "low" | "best" | "high">;
type Counted = Ends & { of: string; group: string; versions?: readonly (Ends & { part: boolean; denied: boolean })[] };

/** "71", "4–6", "at least 6", "up to 9", "unknown". */
export function range(value: Ends | null | undefined): string {
  if (!value) return "unknown";
  const { low, best, high } = value;
  if (low !== null && high !== null) return low === high ? count(low) : `${count(low)}–${count(high)}`;
  if (low !== null) return `at least ${count(low)}`;
  if (high !== null) return `up to ${count(high)}`;
  return best === null ? "unknown" : `about ${count(best)}`;
}

/**
 * An incident's figure as it is shown: where everybody who gives the number says "at least", so does the heading. What a person
 * gave stands as it is.
 */
export function shownRange(f: Counted, fieldFrom: Readonly<Record<string, string>>): Ends {
  if (f.low === null || f.low !== f.high || fieldFrom[`figures.${f.of}.${f.group}`]?.startsWith("ruling:")) return f;
  const told = (f.versions ?? []).filter((v) => !v.denied && (v.low !== null || v.best !== null || v.high !== null));
  const whole = told.filter((v) => !v.part);
  const counted = whole.length ? whole : told;
  return counted.length && counted.every((v) => v.low === f.low && v.high === null) ? { low: f.low, best: f.best, high: null } : f;
}

/** For a narrow column: "71", "4–6", "6+", "≤9", "~60", "?". */
export function shortRange(value: Ends | null | undefined): string {
  if (!value) return "?";
  const { low, best, high } = value;
  if (low !== null && high !== null) return low === high ? count(low) : `${count(low)}–${count(high)}`;
  if (low !== null) return `${count(low)}+`;
  if (high !== null) return `≤${count(high)}`;
  return best === null ? "?" : `~${count(best)}`;
}

/** The words of an article, else the range. */
export const wording = (quantity: Quantity): string => quantity.wording || range(quantity);

/** A p as it is told: a thousand shuffles know no more than three digits. */
export const chance = (p: number): string => (p < 0.1 ? p.toFixed(3) : p.toFixed(2));

/** "car-bomb" to "Car bomb". */
export function label(id: string): string {
  const words = id.replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** All days and instants are shown as they are written, in UTC: no reader's clock moves an incident to the day before. */
function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...options })));
  return format;
}

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

/** A day (2015-04-02), month (2015-04) or year (2015); null where it is none of these. */
function parsed(date: string): Date | null {
  const match = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!match) return null;
  const day = new Date(0);
  day.setUTCFullYear(Number(match[1]), match[2] ? Number(match[2]) - 1 : 0, match[3] ? Number(match[3]) : 1);
  return day;
}

/** "2 Apr 2015" of 2015-04-02, "April 2015" of 2015-04, "2015" of 2015. */
export function day(date: string | null | undefined): string {
  if (!date) return "date unknown";
  const value = parsed(date);
  if (!value) return date;
  if (/^-?\d{4,6}$/.test(date)) return dates({ year: "numeric" }).format(value);
  if (/^-?\d{4,6}-\d\d$/.test(date)) return dates({ month: "long", year: "numeric" }).format(value);
  return dates(DAY).format(value);
}

/** "2 Apr 2015, 08:40 UTC" of an instant, else as `day`. */
export function instant(at: string | null | undefined): string {
  if (!at || !at.includes("T")) return day(at);
  const value = new Date(at);
  if (Number.isNaN(value.getTime())) return at;
  return `${dates({ ...DAY, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(value)} UTC`;
}

export function period(from: string | null, to: string | null): string {
  if (!from) return to ? `until ${day(to)}` : "date unknown";
  if (!to || to === from) return day(from);
  const [first, last] = [parsed(from), parsed(to)];
  return first && last ? dates(DAY).formatRange(first, last) : `${from} to ${to}`;
}

/** "2 Apr 2015, early morning", "April 2015", "2–5 Apr 2015", "date unknown". */
export function when(value: When | null | undefined): string {
  if (!value || !value.from || value.precision === "unknown") return "date unknown";
  const { from, to, precision } = value;
  let words: string;
  if (precision === "month") words = day(from.slice(0, 7));
  else if (precision === "year") words = day(from.slice(0, from.indexOf("-", 1)));
  else words = period(from, to);
  return value.partOfDay ? `${words}, ${value.partOfDay}` : words;
}

/** Every month or year from the first to the last of those given; null where they are others, or more than `most`. */
export function steps(keys: readonly string[], most: number): string[] | null {
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last) return [];
  const monthly = sorted.every((key) => /^\d{4}-\d\d$/.test(key));
  if (!monthly && !sorted.every((key) => /^\d{4}$/.test(key))) return null;
  const number = (key: string) => (monthly ? Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1 : Number(key));
  const many = number(last) - number(first) + 1;
  if (many > most) return null;
  const key = (n: number) => (monthly ? `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}` : String(n).padStart(4, "0"));
  return Array.from({ length: many }, (_, i) => key(number(first) + i));
}

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** English name of a country; the code where it is none. */
export function country(code: string | null | undefined): string {
  if (!code) return "country unknown";
  if (code === "XK") return "Kosovo";
  try {
    return regions.of(code) ?? code;
  } catch {
    return code; // not the form of a code: shown as it is
  }
}

/** "Garissa, Garissa County, Kenya"; a name that says the same as the one before it is left out. */
export function where(value: Where | null | undefined, full = true): string {
  if (!value) return "place unknown";
  const names = [value.facility, value.name, ...(full ? [value.admin2, value.admin1] : []), value.country && country(value.country)];
  const kept: string[] = [];
  for (const name of names) if (name && !kept.includes(name)) kept.push(name);
  return kept.length ? kept.join(", ") : "place unknown";
}

const PRECISION: Record<string, string> = {
  near: "near here",
  admin2: "district only",
  admin1: "province only",
  country: "country only",
};

/** What to know about a place that is not exact; null where it is. */
export const placeCaution = (value: Where | null | undefined): string | null => (value && PRECISION[value.precision]) ?? null;

const FIELDS: Record<string, string> = { type: "What", when: "When", where: "Where", "where.name": "Where", "where.country": "Country", review: "Review" };

/** "Killed", "Killed (police)", "When" of the path of a field. */
export function field(path: string): string {
  const figure = /^figures\.([^.]+)\.([^.]+)(?:\.(low|best|high))?$/.exec(path);
  if (figure) return label(figure[1]!) + (figure[2] === "all" ? "" : ` (${figure[2]!.replace(/-/g, " ")})`) + (figure[3] && figure[3] !== "best" ? `, ${figure[3] === "low" ? "lowest" : "highest"}` : "");
  if (path.startsWith("who.")) return label(path.slice(4));
  if (path === "weapons") return "With what";
  return FIELDS[path] ?? label(path.replace(/\./g, ", "));
}

const RULINGS: Record<string, string> = {
  same: "ruled that these are one incident",
  different: "ruled that these are different incidents",
  confirmed: "confirmed it as shown",
  rejected: "rejected it: no such incident",
  corrected: "corrected",
  "taken-back": "took back a ruling",
};

export const ruled = (kind: string): string => RULINGS[kind] ?? label(kind).toLowerCase();
