"""Tests of the scorers kept here, on invented pages.

  python3 -m unittest discover            in this folder; skipped without the shared tools (DATELINE_SHARED names their place)
"""
import contextlib
import io
import json
import os
import tempfile
import unittest
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
if not (SHARED / "tools").is_dir():
    raise unittest.SkipTest(f"no shared tools under {SHARED}")

import score_articles  # noqa: E402
import score_events  # noqa: E402

LONG = " Neighbours were asked to stay indoors while the search went on, and nobody was let through." * 3


class ScorerCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, rows):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        return str(path)

    def metrics(self, tool, *files):
        target = self.folder / "details.json"
        with contextlib.redirect_stdout(io.StringIO()):
            tool.main([*files, "--json", str(target)])
        return json.loads(target.read_text("utf-8"))["metrics"]


class ArticlesTest(ScorerCase):
    docs = [{"doc_id": f"p{n}", "incident_id": "i1", "title": "Two shot", "dct": "2015-03-04", "text": "Two men were shot." + LONG} for n in (1, 2)]
    facts = [{"incident_id": "i1", "date": "2015-03-03", "killed": 1, "injured": 1, "lat_long": [40.0, -90.0], "state": "Nowhere", "city_or_county": "Aville"}]

    def account(self, **changes):
        account = {"kind": "account", "id": "p1.1", "article": "p1", "focus": "main", "modality": "reported", "scope": "incident",
                   "when": {"from": "2015-03-03", "to": "2015-03-03", "basis": "text"}, "where": {"lat": 40.1, "lon": -90.0},
                   "figures": [{"of": "killed", "best": 1, "group": "all", "scope": "total"}, {"of": "wounded", "best": 1, "group": "all", "scope": "total"}]}
        return {**account, **changes}

    def score(self, *accounts):
        articles = [{"kind": "article", "id": d["doc_id"]} for d in self.docs]
        return self.metrics(score_articles, self.file("docs.jsonl", self.docs), self.file("facts.jsonl", self.facts),
                            self.file("out.jsonl", [*articles, *accounts]))

    def test_an_article_without_an_account_is_wrong_in_every_field(self):
        found = self.score(self.account())
        self.assertEqual([50.0] * 4, [found[k] for k in ("date_1day", "place_25km", "killed_exact", "injured_exact")])
        self.assertEqual(50.0, found["covered"])

    def test_a_background_account_before_the_main_one_is_passed_over(self):
        found = self.score(self.account(id="p1.0", focus="background", figures=[]), self.account(), self.account(article="p2"))
        self.assertEqual(100.0, found["killed_exact"])

    def test_a_day_off_and_thirty_kilometres_off(self):
        off = self.account(when={"from": "2015-03-04", "to": "2015-03-04", "basis": "published"}, where={"lat": 40.3, "lon": -90.0})
        found = self.score(off, {**off, "article": "p2"})
        self.assertEqual((0.0, 100.0), (found["date_exact"], found["date_1day"]))
        self.assertEqual((0.0, 100.0), (found["place_25km"], found["place_161km"]))
        self.assertEqual(100.0, found["basis_published"])

    def test_no_figure_is_none_hurt(self):
        found = self.score(self.account(figures=[]), self.account(article="p2", figures=[]))
        self.assertEqual(0.0, found["killed_exact"])


class EventsTest(ScorerCase):
    sentences = ["Gunmen shot two farmers near Aville", "The farmers died"]

    def gold(self):
        words, sentences, begin = [], [], 0
        for text in self.sentences:
            tokens, at = [], 0
            for word in text.split():
                at = text.index(word, at)
                tokens.append([word, begin + at, begin + at + len(word)])
                words.append(word)
            sentences.append([tokens, text])
            begin += len(text) + 1
        mentions = [("m1", 0, 1), ("m2", 3, 4), ("m3", 5, 6), ("m4", 7, 8)]
        return {"doc_id": "d", "tokens": words, "sentences": sentences,
                "entity_mentions": [{"id": i, "start": s, "end": e, "text": " ".join(words[s:e])} for i, s, e in mentions],
                "event_mentions": [
                    {"event_type": "Conflict.Attack.Unspecified", "trigger": {"start": 1, "end": 2},
                     "arguments": [{"role": "Attacker", "entity_id": "m1"}, {"role": "Target", "entity_id": "m2"}, {"role": "Place", "entity_id": "m3"}]},
                    {"event_type": "Life.Die.Unspecified", "trigger": {"start": 8, "end": 9}, "arguments": [{"role": "Victim", "entity_id": "m4"}]}]}

    def span(self, quote, rule=None):
        start = "\n".join(self.sentences).index(quote)
        return {"start": start, "end": start + len(quote), "quote": quote, "rule": rule}

    def score(self, triggers, who=(), figures=(), place=None):
        account = {"kind": "account", "id": "d.1", "article": "d", "evidence": [self.span(q, r) for q, r in triggers],
                   "who": [{"role": r, "mentions": [self.span(q)], "evidence": []} for r, q in who],
                   "figures": [{"of": of, "evidence": [self.span(q)]} for of, q in figures],
                   "where": {"evidence": [self.span(place)] if place else []}}
        gold = self.file("dev.jsonl", [self.gold()])
        self.file("coref/dev.jsonl", [{"doc_key": "d", "clusters": [["m2", "m4"]]}])
        return self.metrics(score_events, gold, self.file("out.jsonl", [{"kind": "article", "id": "d"}, account]))

    def test_everything_found_is_a_hundred(self):
        found = self.score([("shot", "en.armed-assault.shoot"), ("died", "en.harm.die")],
                           [("perpetrator", "Gunmen"), ("victim", "two farmers")], [("killed", "The farmers")], "Aville")
        self.assertEqual((100.0, 100.0), (found["trigger_f1"], found["argument_f1"]))

    def test_the_class_of_a_trigger_is_its_rules(self):
        found = self.score([("shot", "en.harm.kill"), ("died", "en.arrest.verb")])
        self.assertEqual((0.0, 0.0), (found["trigger_p"], found["trigger_r"]))

    def test_a_word_of_killing_is_a_death_by_whichever_rule(self):
        found = self.score([("died", "en.other-violence.kill")])
        self.assertEqual((100.0, 100.0), (found["death_p"], found["death_r"]))

    def test_a_phrase_matches_by_its_head_and_not_by_the_place_in_it(self):
        found = self.score([("shot", "en.armed-assault.shoot")], [("victim", "two farmers near Aville"), ("perpetrator", "farmers")])
        self.assertEqual((100.0, 0.0), (found["victim_p"], found["attacker_p"]))

    def test_arguments_of_a_missed_trigger_are_missed(self):
        found = self.score([("died", "en.harm.die")], [("victim", "The farmers"), ("perpetrator", "Gunmen")])
        self.assertEqual((100.0, 0.0), (found["victim_r"], found["attacker_r"]))
        self.assertEqual(0.0, found["target_r"])

    def test_every_mention_of_an_entity_counts_and_once(self):
        found = self.score([("shot", "en.armed-assault.shoot"), ("died", "en.harm.die")],
                           [("victim", "two farmers")], [("killed", "The farmers")])
        self.assertEqual((100.0, 100.0), (found["victim_p"], found["victim_r"]))


if __name__ == "__main__":
    unittest.main()
