"""Tests of the scorer of titles and days, on invented pages. As test_scorers.py."""
import contextlib
import gzip
import io
import json
import os
import tempfile
import unittest
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
if not (SHARED / "tools").is_dir():
    raise unittest.SkipTest(f"no shared tools under {SHARED}")

import score_pages  # noqa: E402

PAGE = """<html><head><title>Nine die at market | Tabara Post</title><meta property="og:title" content="Nine die at market">
<meta property="article:published_time" content="2019-03-04T23:30:00-02:00"></head><body><h1>Nine die at market</h1>"""


class PagesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def metrics(self, gold, rows):
        output, target = self.folder / "out.jsonl", self.folder / "details.json"
        output.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        with contextlib.redirect_stdout(io.StringIO()):
            score_pages.main([str(gold), str(output), "--json", str(target)])
        return json.loads(target.read_text("utf-8"))["metrics"]

    def packed(self, page):
        (self.folder / "html").mkdir()
        (self.folder / "html" / "a.html.gz").write_bytes(gzip.compress(page.encode()))
        gold = self.folder / "gold.json"
        gold.write_text(json.dumps({"a": {"url": "https://post.example/x"}}), "utf-8")
        return gold

    def test_asks_the_page_where_nobody_wrote_the_answer_down(self):
        gold = self.packed(PAGE)
        right = self.metrics(gold, [{"id": "a", "title": "Nine die at market", "published": "2019-03-05"}])
        self.assertEqual((right["title"], right["published"]), (100, 100))
        wrong = self.metrics(gold, [{"id": "a", "title": "Tabara Post", "published": "2019-03-06"}])
        self.assertEqual((wrong["title"], wrong["published"]), (0, 0))

    def test_counts_a_page_that_was_not_read_as_wrong(self):
        self.assertEqual(self.metrics(self.packed(PAGE), [])["title"], 0)

    def test_leaves_out_what_a_page_does_not_state(self):
        metrics = self.metrics(self.packed("<p>Nothing</p>"), [{"id": "a", "title": "x", "published": "2019-01-01"}])
        self.assertEqual((metrics["titles"], metrics["days"], metrics["invented_days"]), (0, 0, 1))

    def test_takes_a_title_without_the_name_of_the_site(self):
        (self.folder / "b").mkdir()
        (self.folder / "b" / "expected-metadata.json").write_text(
            json.dumps({"title": "Nine die at market - Tabara Post", "publishedTime": None}), "utf-8")
        self.assertEqual(self.metrics(self.folder, [{"id": "b", "title": "Nine die at market"}])["title"], 100)
        self.assertEqual(self.metrics(self.folder, [{"id": "b", "title": "Nine die"}])["title"], 0)


if __name__ == "__main__":
    unittest.main()
