import random
import unittest

import numpy as np

from dateline_fit import article
from dateline_fit.article import BEGIN, INSIDE
from dateline_fit.wordpiece import WordPieces

PIECES = WordPieces([*(f"[{n}]" for n in range(103)), *"abcdefghijklmnopqrstuvwxyz", *("##" + c for c in "abcdefghijklmnopqrstuvwxyz"), "."])


class ArticleTest(unittest.TestCase):
    def test_may_be_cut_behind_a_sentence_and_at_an_empty_line(self):
        made = article.read("x", "a b. c d\n\ne 1.5", PIECES)
        self.assertEqual(made.cuts, [0, 3, 5, 9])

    def test_reads_every_word_once_when_fitted_on(self):
        made = article.read("x", "one two three. " * 120, PIECES)
        for seed in range(20):
            parts = article.segments(made, random.Random(seed))
            self.assertEqual([start for start, _ in parts[1:]], [end for _, end in parts[:-1]])
            self.assertEqual((parts[0][0], parts[-1][1]), (0, len(made.words)))
            self.assertLessEqual(max(made.length(*part) for part in parts), article.WINDOW - 2)

    def test_reads_some_words_twice_when_read(self):
        made = article.read("x", "one two three. " * 120, PIECES)
        parts = article.segments(made, overlap=article.OVERLAP)
        for (_, end), (start, _) in zip(parts[:-1], parts[1:], strict=True):
            self.assertLess(start, end)
            self.assertLessEqual(made.length(start, end), article.OVERLAP)

    def test_has_no_segment_without_words(self):
        self.assertEqual(article.segments(article.read("x", "  ", PIECES)), [])

    def test_marks_no_word_twice(self):
        made = article.read("x", "a b c d", PIECES)
        made.labels["r"] = np.zeros(4, int)
        article.label(made, "r", 0, 3)
        article.label(made, "r", 2, 4)
        self.assertEqual(made.labels["r"].tolist(), [BEGIN, INSIDE, INSIDE, 0])
