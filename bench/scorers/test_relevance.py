"""Tests of score_relevance.py on invented articles.

  python3 -m unittest discover -p 'test_*.py'     in this folder; skipped without the shared tools (DATELINE_SHARED names their place)
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

import score_relevance  # noqa: E402

SNIPPETS = [
    {"id": "1", "text": "A grenade was thrown at a bar.", "label": "GRENADE"},
    {"id": "2", "text": "The envoys met.", "label": "DIPLO"},
    {"id": "3", "text": "Two men were held.", "label": "ARREST"}]
PAGES = [
    {"id": "a", "text": "Rebels shot a farmer.", "violent": True},
    {"id": "b", "text": "The striker shot wide.", "violent": False},
    {"id": "c", "text": "The cup was won.", "violent": False}]
PLACES = [
    {"doc_id": 7, "date": "2002-03-01", "text": "The bridge was opened.", "doc_labels": []},
    {"doc_id": 8, "date": "2002-03-01", "text": "After the riots the bridge was opened.", "doc_labels": []},
    {"doc_id": 9, "date": "2002-03-01", "text": "Police looked on.", "doc_labels": ["FAIL"]}]


class ScoreRelevanceTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, rows):
        path = self.folder / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        return str(path)

    def metrics(self, gold, scores):
        output = self.file("output", [
            {"kind": "article", "id": key, "relevant": value >= 0.5, "relevance": value} for key, value in scores.items()])
        details = self.folder / "details.json"
        with contextlib.redirect_stdout(io.StringIO()):
            score_relevance.main([*gold, output, "--json", str(details)])
        return json.loads(details.read_text("utf-8"))["metrics"]

    def test_leaves_out_what_the_label_does_not_settle(self):
        kinds = {key: violent for _, key, _, _, violent in map(score_relevance.judged, SNIPPETS + PLACES)}
        self.assertEqual(kinds, {"case-1": True, "case-2": False, "case-3": None, "india-7": False, "india-8": None, "india-9": True})

    def test_weighs_the_sets_alike(self):
        gold = [self.file("snippets", SNIPPETS), self.file("pages", PAGES)]
        found = self.metrics(gold, {"case-1": 0.9, "case-2": 0.1, "page-a": 0.2, "page-b": 0.6, "page-c": 0.0})
        self.assertEqual((found["recall"], found["false_alarms"], found["precision"]), (50.0, 25.0, 66.67))

    def test_takes_the_best_threshold_that_keeps_precision(self):
        gold = [self.file("snippets", SNIPPETS), self.file("pages", PAGES)]
        found = self.metrics(gold, {"case-1": 0.4, "case-2": 0.1, "page-a": 0.3, "page-b": 0.2, "page-c": 0.0})
        self.assertEqual((found["recall"], found["recall_at_p95"]), (0.0, 100.0))

    def test_an_article_that_is_not_in_the_output_is_not_found(self):
        found = self.metrics([self.file("pages", PAGES)], {"page-b": 0.1, "page-c": 0.2})
        self.assertEqual((found["recall"], found["recall_at_p95"]), (0.0, 0.0))

    def test_makes_input_of_what_is_judged(self):
        target = self.folder / "input.jsonl"
        with contextlib.redirect_stdout(io.StringIO()):
            score_relevance.main(["--make-input", self.file("places", PLACES), str(target)])
        self.assertEqual([json.loads(line)["id"] for line in target.read_text("utf-8").splitlines()], ["india-7", "india-9"])


if __name__ == "__main__":
    unittest.main()
