import json
import tempfile
import unittest
from pathlib import Path

from dateline_fit import arguments, muc4, parts
from dateline_fit.article import UNJUDGED
from dateline_fit.wordpiece import WordPieces

PIECES = WordPieces([f"[{n}]" for n in range(103)])


def written(folder: str, name: str, *records: dict) -> Path:
    path = Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


class Muc4Test(unittest.TestCase):
    def report(self, text: str, victims: list[str]) -> muc4.Article:
        templates = [{"incident_type": "attack / bombing"}] if victims else []
        record = {"docid": "D", "text": text, "gtt_templates": templates}
        record["grit_extracts"] = {"Victim": [[[victim, 0] for victim in victims]]} if victims else {}
        with tempfile.TemporaryDirectory() as folder:
            return muc4.load(written(folder, "a.jsonl", record), PIECES)[0]

    def test_marks_every_occurrence_longest_first_without_the_article(self):
        made = self.report("TOWN [TEXT] THE OLD FARMER SAW A FARMER.", ["THE OLD FARMER", "FARMER"])
        self.assertEqual([word.form for word in made.words][:3], ["the", "old", "farmer"])
        self.assertEqual(made.labels["muc4.Victim"].tolist(), [0, 1, 2, 0, 0, 1, 0])

    def test_takes_both_types_of_a_double_one(self):
        made = self.report("[TEXT] A FARMER", ["FARMER"])
        self.assertEqual(made.kinds["muc4.attack"] + made.kinds["muc4.bombing"] + made.kinds["muc4.arson"], 2.0)
        self.assertEqual(made.kinds["muc4.relevant"], 1.0)

    def test_finds_nothing_relevant_without_a_template(self):
        made = self.report("[TEXT] A FARMER", [])
        self.assertEqual(sum(made.kinds.values()), 0.0)
        self.assertFalse(any(layer.any() for layer in made.labels.values()))

    def test_compares_fillers_without_case_articles_and_signs(self):
        self.assertEqual(muc4.normal('The "Old" Farmer\'s'), "old farmers")


class ArgumentsTest(unittest.TestCase):
    def test_judges_of_a_window_only_the_sentences_of_its_event(self):
        record = {
            "doc_key": "w",
            "sentences": [["Rain", "fell", "."], ["Gunmen", "shot", "a", "farmer", "."]],
            "evt_triggers": [[4, 4, [["conflict.attack.firearmattack", 1.0]]]],
            "gold_evt_links": [[[4, 4], [3, 3], "evt001arg01attacker"], [[4, 4], [5, 6], "evt001arg02target"]],
        }
        with tempfile.TemporaryDirectory() as folder:
            made = arguments.rams(written(folder, "a.jsonl", record), PIECES)[0]
        off = [UNJUDGED] * 3
        self.assertEqual(made.labels["event.Attack"].tolist(), [*off, 0, 1, 0, 0, 0])
        self.assertEqual(made.labels["news.Attacker"].tolist(), [*off, 1, 0, 0, 0, 0])
        self.assertEqual(made.labels["news.Target"].tolist(), [*off, 0, 0, 1, 2, 0])

    def test_leaves_other_mentions_of_an_argument_unjudged(self):
        tokens = ["Gunmen", "shot", "Arda", ".", "Gunmen", "fled", "."]
        record = {
            "doc_id": "d",
            "tokens": tokens,
            "sentences": [[[[t, 0, 0] for t in tokens[:4]], ""], [[[t, 0, 0] for t in tokens[4:]], ""]],
            "entity_mentions": [{"id": "a", "start": 0, "end": 1}, {"id": "b", "start": 4, "end": 5}],
            "event_mentions": [
                {
                    "event_type": "Conflict.Attack.Unspecified",
                    "trigger": {"start": 1, "end": 2},
                    "arguments": [{"entity_id": "a", "role": "Attacker"}],
                }
            ],
        }
        with tempfile.TemporaryDirectory() as folder:
            written(folder, "coref/dev.jsonl", {"clusters": [["a", "b"]]})
            written(folder, "dev.jsonl", record)
            made = arguments.wikievents(Path(folder), PIECES)[0]
        self.assertEqual(made.labels["news.Attacker"].tolist(), [1, 0, 0, 0, UNJUDGED, 0, 0])
        self.assertEqual(made.labels["event.Attack"].tolist(), [0, 1, 0, 0, 0, 0, 0])

    def test_takes_no_illness_for_force(self):
        self.assertIsNone(arguments.event("life.injure.illnessdegradationphysical"))
        self.assertIsNone(arguments.event("Contact.Contact.Meet"))
        self.assertEqual(arguments.event("Life.Die.Unspecified"), "Death")


class PartsTest(unittest.TestCase):
    def test_holds_the_same_ids_apart_for_ever(self):
        ids = [f"report-{n}" for n in range(1000)]
        self.assertEqual(sum(map(parts.muc4_apart, ids)), 179)
        self.assertEqual(len(parts.wikievents_apart(ids[:20])), 10)
        self.assertEqual(parts.wikievents_apart(ids[:20]), parts.wikievents_apart(ids[19::-1]))
