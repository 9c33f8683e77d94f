import assert from "node:assert/strict";
import { test } from "node:test";
import { lanesOf, pieces, runs, segments, type Span, straight } from "../src/highlight";

const span = (start: number, end: number, kind: Span["kind"] = "what"): Span => ({
  start,
  end,
  kind,
  claim: "claim",
  field: null,
  account: "a",
  evidence: { start, end, quote: "", rule: "en.rule", saidBy: null },
});

test("overlapping spans are cut where one begins or ends, and lie on lines of their own", () => {
  const spans = [span(0, 10), span(4, 6, "who"), span(5, 12, "howMany")];
  const lanes = lanesOf(spans);
  assert.deepEqual(lanes, [0, 1, 2]);
  const cut = segments(spans, lanes, 0, 15);
  assert.deepEqual(cut.map((s) => [s.start, s.end]), [[0, 4], [4, 5], [5, 6], [6, 10], [10, 12], [12, 15]]);
  assert.deepEqual(cut[2]!.spans, [0, 1, 2]);
  assert.deepEqual(cut[2]!.lanes, [0, 1, 2]);
  assert.deepEqual(cut[4]!.lanes, [null, null, 2]);
  assert.deepEqual(cut[5]!.spans, []);
});

test("a line that is free again is used again", () => {
  assert.deepEqual(lanesOf([span(0, 4), span(4, 8), span(2, 6)].sort((x, y) => x.start - y.start)), [0, 1, 0]);
});

test("what several rules found in the same words has one line", () => {
  assert.deepEqual(lanesOf([span(0, 6, "who"), span(0, 6, "who"), span(0, 6, "what"), span(2, 4, "when")]), [0, 0, 1, 2]);
});

test("the segments of a text give the text back", () => {
  const text = "Gunmen killed nine 🚙 people in the market";
  const spans = [span(0, 6, "who"), span(7, 13), span(14, 25, "howMany")];
  const lanes = lanesOf(spans);
  const parts = pieces(text, spans, 10).flatMap(([from, to]) => segments(spans, lanes, from, to));
  assert.equal(parts.map((s) => text.slice(s.start, s.end)).join(""), text);
});

test("no piece ends inside a span or a pair of code units", () => {
  const text = "x".repeat(9) + "🚙" + "y".repeat(20);
  for (const [, end] of pieces(text, [], 10)) {
    assert.ok(end === text.length || !(text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) < 0xdc00));
  }
  assert.deepEqual(pieces("a".repeat(30), [span(5, 25)], 10), [[0, 25], [25, 30]]);
});

test("five million characters are cut at once", () => {
  const text = "Gunmen killed at least nine people. ".repeat(140_000);
  const spans = Array.from({ length: 2_000 }, (_, i) => span(i * 72, i * 72 + 6));
  const found = pieces(text, spans);
  assert.equal(found.at(-1)![1], text.length);
  assert.ok(found.every(([start, end], i) => end > start && (i === 0 || found[i - 1]![1] === start)));
});

test("a character that turns the text around is shown by its name", () => {
  assert.deepEqual(runs("ab\u202ecd", 10), [
    { text: "ab", at: 10 },
    { name: "RLO", at: 12 },
    { text: "cd", at: 13 },
  ]);
  assert.equal(straight("a\u202eb"), "a\ufffdb");
});
