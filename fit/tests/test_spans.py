import unittest

import numpy as np

from dateline_fit import article
from dateline_fit.measure import Tally, matched
from dateline_fit.spans import Span, spans
from dateline_fit.wordpiece import WordPieces

PIECES = WordPieces([f"[{n}]" for n in range(103)])


def found(text: str, begin: list[float], inside: list[float]) -> list[Span]:
    layer = np.zeros((len(begin), 3))
    layer[:, 1], layer[:, 2] = begin, inside
    return spans(article.read("x", text, PIECES), layer)


class SpansTest(unittest.TestCase):
    def test_goes_on_while_the_next_word_is_inside(self):
        self.assertEqual(found("two farmers of arda fled", [0.9, 0.1, 0, 0, 0], [0, 0.8, 0.5, 0.46, 0.2]), [Span(0, 4, 0.9)])

    def test_ends_no_span_in_a_function_word_or_a_sign(self):
        self.assertEqual(found("farmer , who fled", [0.6, 0, 0, 0], [0, 0.5, 0.5, 0.1]), [Span(0, 1, 0.6)])

    def test_leaves_out_the_article_that_leads(self):
        self.assertEqual(found("the farmer", [0.6, 0.1], [0, 0.5]), [Span(1, 2, 0.6)])

    def test_keeps_the_surer_of_two_that_share_a_word(self):
        self.assertEqual(found("old farmer arda fled", [0.2, 0.7, 0.05, 0], [0, 0.71, 0.6, 0]), [Span(1, 3, 0.7)])


class MeasureTest(unittest.TestCase):
    def test_pairs_one_string_with_one_entity(self):
        self.assertEqual(matched(["a", "b"], [["a", "b"], ["a"]]), 2)
        self.assertEqual(matched(["a"], [["a"], ["a"]]), 1)

    def test_weighs_precision_and_recall_alike(self):
        self.assertEqual((Tally(1, 2, 2) + Tally(1, 0, 0)).f1, 100.0)
