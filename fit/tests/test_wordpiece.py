import unittest

from dateline_fit.wordpiece import UNKNOWN, WordPieces, words


class WordsTest(unittest.TestCase):
    def test_parts_letters_from_signs(self):
        forms = [word.form for word in words("Gunmen (three) didn't fire 9mm rounds.")]
        self.assertEqual(forms, ["gunmen", "(", "three", ")", "didn", "'", "t", "fire", "9mm", "rounds", "."])

    def test_reads_capitals_accents_and_square_brackets_as_their_plain_kin(self):
        self.assertEqual([word.form for word in words("BOGOTÁ [İ]")], ["bogota", "(", "i", ")"])

    def test_keeps_the_places_of_words(self):
        text = "Two  farmers—shot"
        for word in words(text):
            self.assertEqual(text[word.start : word.end].lower(), word.form)


class WordPiecesTest(unittest.TestCase):
    pieces = WordPieces([*(f"[{n}]" for n in range(103)), "car", "##s", "carbine"])

    def test_takes_the_longest_piece_first(self):
        self.assertEqual(self.pieces.ids("carbines"), [105, 104])

    def test_knows_nothing_of_a_word_of_which_one_part_is_unknown(self):
        self.assertEqual(self.pieces.ids("carx"), [UNKNOWN])

    def test_takes_an_endless_word_for_unknown(self):
        self.assertEqual(self.pieces.ids("s" * 100_000), [UNKNOWN])
