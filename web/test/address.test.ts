import assert from "node:assert/strict";
import { test } from "node:test";
import { change, filters, page, parse, settings, toggle, write } from "../src/address";

test("an address that is read and written is the same", () => {
  const query = "?actor=Group%2C+a&at-least=killed:5&box=1,2,3,4&country=IQ,KE&from=2013-07";
  assert.equal(write(parse(query)), query.replace("Group%2C+a", "Group,+a"));
  assert.equal(write(parse(write(parse(query)))), write(parse(query)));
});

test("repeated and comma-separated values are one list, names with a comma stay whole", () => {
  const state = parse("?country=IQ&country=KE,IQ&actor=Smith, John");
  assert.deepEqual(state.get("country"), ["IQ", "KE"]);
  assert.deepEqual(state.get("actor"), ["Smith, John"]);
});

test("a new filter begins at the first page and leaves the order as it is", () => {
  const state = change(parse("?offset=100&sort=killed"), { country: "IQ" });
  assert.equal(write(state), "?country=IQ&sort=killed");
  assert.equal(write(toggle(state, "country", "IQ")), "?sort=killed");
});

test("only filters go to the counts", () => {
  assert.equal(write(filters(parse("?sort=killed&country=IQ&offset=50"))), "?country=IQ");
  assert.deepEqual(settings(parse("?country=IQ,KE&from=2013")), [["country", "IQ"], ["country", "KE"], ["from", "2013"]]);
});

test("a path names a page", () => {
  assert.deepEqual(page("/"), { name: "overview" });
  assert.deepEqual(page("/incidents/a%20b"), { name: "incident", id: "a b" });
  assert.deepEqual(page("/articles/x"), { name: "article", id: "x" });
  assert.deepEqual(page("/review"), { name: "review" });
  assert.equal(page("/incidents/%").name, "none");
  assert.equal(page("/no/such/page").name, "none");
});
