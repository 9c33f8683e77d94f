/** Evidence on a text: which stretch of it belongs to which claims. Offsets are UTF-16 code units, as the record's are. */
import type { Account, Evidence, Speaker } from "./model";
import { label, range, when, where } from "./words";

export const KINDS = ["what", "when", "where", "who", "with", "howMany", "responsibility", "speaker"] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_WORDS: Record<Kind, string> = {
  what: "What",
  when: "When",
  where: "Where",
  who: "Who",
  with: "With what",
  howMany: "How many",
  responsibility: "Responsibility",
  speaker: "Who says so",
};

/** A stretch of the text that stands for a claim. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
  /** The claim in words. */
  claim: string;
  /** The field of the incident that a ruling on it would correct; null where none can. */
  field: string | null;
  evidence: Evidence;
  account: string;
}

/** A piece of the text that the same spans cover from end to end; `lanes[i]` is the span on line i under it. */
export interface Segment {
  start: number;
  end: number;
  spans: number[];
  lanes: (number | null)[];
}

/** How many lines stand under a text at most; a span beyond them is in the list of claims and shares the last line. */
export const LANES = 4;

const usable = (length: number, start: number, end: number) => start >= 0 && start < end && end <= length;

/** All claims of accounts that stand in the text, in text order; a claim found by several rules in one place stands once for each. */
export function spansOf(accounts: readonly Account[], length: number): Span[] {
  const spans: Span[] = [];
  const seen = new Set<string>();
  const add = (account: string, kind: Kind, claim: string, field: string | null, evidence: readonly Evidence[]) => {
    for (const one of evidence) {
      const key = [account, kind, claim, one.start, one.end, one.rule].join("|");
      if (seen.has(key) || !usable(length, one.start, one.end)) continue;
      seen.add(key);
      spans.push({ start: one.start, end: one.end, kind, claim, field, evidence: one, account });
      speaker(account, claim, one, one.saidBy);
    }
  };
  const speaker = (account: string, claim: string, evidence: Evidence, said: Speaker | null) => {
    if (!said || !usable(length, said.start, said.end)) return;
    const key = [account, "speaker", said.start, said.end].join("|");
    if (seen.has(key)) return;
    seen.add(key);
    spans.push({ start: said.start, end: said.end, kind: "speaker", claim: `${said.name} says: ${claim}`, field: null, evidence, account });
  };
  for (const account of accounts) {
    const id = account.id;
    add(id, "what", label(account.type), "type", account.evidence);
    if (account.when) add(id, "when", when(account.when), "when", account.when.evidence);
    if (account.where) add(id, "where", where(account.where), "where", account.where.evidence);
    for (const who of account.who) add(id, "who", `${label(who.role)}: ${who.name}`, null, [...who.evidence, ...who.mentions]);
    for (const weapon of account.weapons) add(id, "with", `${label(weapon.kind)}: ${weapon.name}`, null, [...weapon.evidence, ...weapon.mentions]);
    for (const f of account.figures) {
      const of = f.group === "all" ? label(f.of) : `${label(f.of)} (${f.group})`;
      add(id, "howMany", `${of}: ${range(f)}`, `figures.${f.of}.${f.group}.best`, f.evidence);
    }
    for (const r of account.responsibility) add(id, "responsibility", `${label(r.kind)} by ${r.by ?? "somebody unknown"}`, null, r.evidence);
  }
  return spans.sort((x, y) => x.start - y.start || y.end - x.end || KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind));
}

/** Gives each span the first line under the text that is free over its whole length; what several rules found in the same words shares one. */
export function lanesOf(spans: readonly Span[]): number[] {
  const ends: number[] = [];
  const taken = new Map<string, number>();
  return spans.map((span) => {
    const key = `${span.kind} ${span.start} ${span.end}`;
    const shared = taken.get(key);
    if (shared !== undefined) return shared;
    let lane = ends.findIndex((end) => end <= span.start);
    if (lane < 0) lane = Math.min(ends.length, LANES - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, span.end);
    taken.set(key, lane);
    return lane;
  });
}

/** Cuts [from, to) of the text where a span begins or ends. Spans are in order of their start. */
export function segments(spans: readonly Span[], lanes: readonly number[], from: number, to: number): Segment[] {
  const here = spans.map((_, index) => index).filter((index) => spans[index]!.start < to && spans[index]!.end > from);
  const cuts = new Set([from, to]);
  for (const index of here) {
    cuts.add(Math.max(from, spans[index]!.start));
    cuts.add(Math.min(to, spans[index]!.end));
  }
  const at = [...cuts].sort((x, y) => x - y);
  const found: Segment[] = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const start = at[i]!;
    const end = at[i + 1]!;
    const covering = here.filter((index) => spans[index]!.start <= start && spans[index]!.end >= end);
    const under: (number | null)[] = [];
    for (const index of covering) {
      const lane = lanes[index]!;
      while (under.length <= lane) under.push(null);
      under[lane] ??= index;
    }
    found.push({ start, end, spans: covering, lanes: under });
  }
  return found;
}

/**
 * Cuts a text into pieces of about `size`, after a line break where there is one near, else after a blank; never inside a
 * surrogate pair or a span.
 */
export function pieces(text: string, spans: readonly Span[], size = 8_000): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + size);
    if (end < text.length) {
      const lineBreak = text.lastIndexOf("\n", end);
      const blank = text.lastIndexOf(" ", end);
      if (lineBreak > start + size / 4) end = lineBreak + 1;
      else if (blank > start + size / 4) end = blank + 1;
      while (next < spans.length && spans[next]!.end <= start) next++;
      for (let moved = true; moved; ) {
        moved = false;
        for (let i = next; i < spans.length && spans[i]!.start < end; i++) {
          if (spans[i]!.end > end) {
            end = spans[i]!.end;
            moved = true;
          }
        }
      }
      const unit = text.charCodeAt(end - 1);
      if (unit >= 0xd800 && unit < 0xdc00) end++;
    }
    found.push([start, end]);
    start = end;
  }
  return found;
}

/** Characters that change the direction of what follows, or are not seen at all, with the names they are shown by. */
const UNSEEN: Record<string, string> = {
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u200b": "ZWSP",
  "\u2060": "WJ",
  "\ufeff": "BOM",
  "\u0000": "NUL",
};

const UNSEEN_CHARACTERS = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u0000]/;

/** A run of plain text, or one character that is shown by its name. */
export type Run = { text: string; at: number } | { name: string; at: number };

export function runs(text: string, at: number): Run[] {
  if (!UNSEEN_CHARACTERS.test(text)) return text ? [{ text, at }] : [];
  const found: Run[] = [];
  let plain = 0;
  for (let i = 0; i < text.length; i++) {
    const name = UNSEEN[text[i]!];
    if (!name) continue;
    if (i > plain) found.push({ text: text.slice(plain, i), at: at + plain });
    found.push({ name, at: at + i });
    plain = i + 1;
  }
  if (plain < text.length) found.push({ text: text.slice(plain), at: at + plain });
  return found;
}

/** A short text, such as a title, with such characters taken out: nothing that follows it is turned around. */
export const straight = (text: string): string => text.replace(new RegExp(UNSEEN_CHARACTERS, "g"), "\ufffd");
