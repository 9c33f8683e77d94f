import assert from "node:assert/strict";
import { test } from "node:test";
import { country, day, field, instant, period, range, shortRange, shownRange, steps, when, where } from "../src/words";

const q = (low: number | null, best: number | null, high: number | null) => ({ low, best, high });

test("an open end is told in words, and what is unknown is not 0", () => {
  assert.equal(range(q(71, 71, 71)), "71");
  assert.equal(range(q(4, 5, 6)), "4–6");
  assert.equal(range(q(6, 6, null)), "at least 6");
  assert.equal(range(q(null, null, 9)), "up to 9");
  assert.equal(range(q(null, 60, null)), "about 60");
  assert.equal(range(q(null, null, null)), "unknown");
  assert.equal(range(null), "unknown");
  assert.equal(range(q(0, 0, 0)), "0");
});

test("a narrow column has the same in signs", () => {
  assert.equal(shortRange(q(6, 6, null)), "6+");
  assert.equal(shortRange(q(null, null, 9)), "≤9");
  assert.equal(shortRange(q(null, 60, null)), "~60");
  assert.equal(shortRange(null), "?");
});

test("a day stays the day that is written, wherever the reader is", () => {
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    process.env.TZ = zone;
    assert.match(day("2015-04-02"), /2 Apr 2015|Apr 2, 2015/);
    assert.match(instant("2015-04-02T23:40:00Z"), /2.*23:40 UTC|Apr 2, 2015, 23:40 UTC/);
  }
});

test("a month and a year are no days", () => {
  assert.equal(day("2015-04"), "April 2015");
  assert.equal(day("2015"), "2015");
  assert.equal(day(null), "date unknown");
  assert.equal(day("some day"), "some day");
});

test("a time is as precise as it is known", () => {
  const base = { partOfDay: null, basis: "text", evidence: [] };
  assert.equal(when({ ...base, from: "2011-10-01", to: "2011-10-31", precision: "month" }), "October 2011");
  assert.equal(when({ ...base, from: "1998-01-01", to: "1998-12-31", precision: "year" }), "1998");
  assert.equal(when({ ...base, from: "1998-01-01", to: "1998-12-31", precision: "unknown" }), "date unknown");
  assert.equal(when(null), "date unknown");
  assert.match(when({ ...base, from: "2015-04-02", to: "2015-04-05", precision: "range" }), /2.+5/);
  assert.match(when({ ...base, from: "2015-04-02", to: "2015-04-02", precision: "day", partOfDay: "morning" }), /2015, morning$/);
  assert.equal(period(null, null), "date unknown");
});

test("a place is named once", () => {
  const place = { name: "Garissa", facility: null, admin1: "Garissa", admin2: null, country: "KE", geonames: 1, lat: 0, lon: 39, precision: "exact", evidence: [] };
  assert.equal(where(place), "Garissa, Kenya");
  assert.equal(where(null), "place unknown");
  assert.equal(country("XK"), "Kosovo");
  assert.equal(country("nowhere"), "nowhere");
});

test("the path of a field is told in words", () => {
  assert.equal(field("figures.killed.all.best"), "Killed");
  assert.equal(field("figures.wounded.police"), "Wounded (police)");
  assert.equal(field("figures.killed.all.low"), "Killed, lowest");
  assert.equal(field("when"), "When");
});

test("months without an incident keep their place on a time line, unless they are too many", () => {
  assert.deepEqual(steps(["2015-02", "2014-11"], 10), ["2014-11", "2014-12", "2015-01", "2015-02"]);
  assert.deepEqual(steps(["1998", "2001"], 10), ["1998", "1999", "2000", "2001"]);
  assert.equal(steps(["1998-01", "2019-01"], 100), null);
  assert.equal(steps(["2015-W02"], 10), null);
  assert.deepEqual(steps([], 10), []);
});

test("a heading is open where all who give the number leave it open, unless a person gave it", () => {
  const version = (low: number | null, high: number | null, more = {}) => ({ low, best: low, high, part: false, denied: false, ...more });
  const killed = (...versions: ReturnType<typeof version>[]) => ({ of: "killed", group: "all", ...q(26, 26, 26), versions });
  assert.equal(range(shownRange(killed(version(26, null)), {})), "at least 26");
  assert.equal(range(shownRange(killed(version(26, null), version(26, 26)), {})), "26");
  assert.equal(range(shownRange(killed(version(26, null), version(9, 9, { denied: true }), version(3, 3, { part: true })), {})), "at least 26");
  assert.equal(range(shownRange(killed(version(26, null)), { "figures.killed.all": "ruling:r1" })), "26");
  assert.equal(range(shownRange({ of: "killed", group: "all", ...q(4, 5, 6), versions: [] }, {})), "4–6");
});
