"""Words and word pieces, as the encoder reads them. `WordPieces` in Java must give the same; a test resource holds both to it."""

import json
import unicodedata
from dataclasses import dataclass

UNKNOWN, START, END = 100, 101, 102
LONGEST_WORD = 100
"""Longer words are no words of a language; they become one unknown piece."""
BRACKETS = {"[": "(", "]": ")"}
"""The wire transcripts of MUC-4 bracket editors' notes so; news does not."""


@dataclass(frozen=True)
class Word:
    """A word with its place in the text, in code points."""

    start: int
    end: int
    form: str


def plain(character: str) -> str:
    """A character without its accent, in lower case; always one character."""
    base = unicodedata.normalize("NFD", character)[0]
    return BRACKETS.get(base, base.lower()[0])


def words(text: str) -> list[Word]:
    """Runs of Latin letters and digits, and every other visible character alone."""
    found: list[Word] = []
    run = ""
    for at, character in enumerate(text + " "):
        letter = plain(character)
        if letter.isascii() and letter.isalnum():
            run += letter
            continue
        if run:
            found.append(Word(at - len(run), at, run))
            run = ""
        if not character.isspace():
            found.append(Word(at, at + 1, letter))
    return found


class WordPieces:
    """Cuts words into the longest pieces that the vocabulary has, from the left."""

    def __init__(self, vocabulary: list[str]):
        self.vocabulary = vocabulary
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, list[int]] = {}

    @staticmethod
    def of(tokenizer_json: str) -> "WordPieces":
        """Reads the vocabulary of a `tokenizer.json`."""
        with open(tokenizer_json, encoding="utf-8") as file:
            ids = json.load(file)["model"]["vocab"]
        return WordPieces(sorted(ids, key=ids.__getitem__))

    def ids(self, word: str) -> list[int]:
        """The numbers of a word's pieces."""
        if word not in self._known:
            self._known[word] = self._cut(word)
        return self._known[word]

    def _cut(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            prefix = "##" if start else ""
            while end > start and prefix + word[start:end] not in self._ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(self._ids[prefix + word[start:end]])
            start = end
        return ids
