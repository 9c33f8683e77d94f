"""A text as the network reads it: words, their labels, and segments that fit its window."""

import random
import re
from dataclasses import dataclass, field

import numpy as np

from .wordpiece import END, START, WordPieces, words

WINDOW = 256
"""Pieces of a segment, the two that frame it included."""
OVERLAP = 64
"""Pieces that a segment shares with the one before it, when a text is read, not fitted on."""
BEGIN, INSIDE, UNJUDGED = 1, 2, -100
PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass
class Article:
    """`labels[layer]` holds for each word 0, BEGIN, INSIDE, or UNJUDGED where the gold is silent; `judged` the same for
    the labels of the whole (nan where silent), by a function of the words read, since a segment may not hold the event."""

    id: str
    text: str
    words: list
    pieces: list[list[int]]
    cuts: list[int]
    labels: dict[str, np.ndarray] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)
    gold: dict = field(default_factory=dict)

    def surface(self, start: int, end: int) -> str:
        """The text of words start to end, with what stands between them."""
        return self.text[self.words[start].start : self.words[end - 1].end]

    def length(self, start: int, end: int) -> int:
        """Pieces of words start to end."""
        return sum(len(ids) for ids in self.pieces[start:end])


def read(id: str, text: str, cutter: WordPieces) -> Article:
    """Splits a text; it may be cut behind a full stop with a blank after it, and at empty lines."""
    found = words(text)
    cuts = [0]
    for at in range(1, len(found)):
        before = found[at - 1]
        gap = text[before.end : found[at].start]
        if (gap and before.form in ".?!") or PARAGRAPH.search(gap):
            cuts.append(at)
    cuts.append(len(found))
    return Article(id, text, found, [cutter.ids(word.form) for word in found], cuts)


def label(article: Article, layer: str, start: int, end: int) -> None:
    """Marks words start to end as one mention, unless a word of them is in one already."""
    layers = article.labels[layer]
    if end > start and not (layers[start:end] > 0).any():
        layers[start] = BEGIN
        layers[start + 1 : end] = INSIDE


def segments(article: Article, chance: random.Random | None = None, overlap: int = 0) -> list[tuple[int, int]]:
    """Runs of words, cut behind sentences where that leaves a run more than half full. With `chance` the first is cut
    short at random, so that each round over the data sees other cuts."""
    lengths = np.concatenate([[0], np.cumsum([len(ids) for ids in article.pieces])]).astype(int)
    room = WINDOW - 2
    if not article.words:
        return []
    if lengths[-1] <= room:
        return [(0, len(article.words))]
    found: list[tuple[int, int]] = []
    start = 0
    limit = chance.randint(room // 2, room) if chance else room
    while start < len(article.words):
        end = _end(article, lengths, start, limit)
        found.append((start, end))
        limit = room
        again = _again(article, lengths, start, end, overlap) if overlap and end < len(article.words) else end
        # Where words are so long that reading some again would leave no room for a new one, nothing is read again.
        start = again if again < end and _end(article, lengths, again, room) > end else end
    return found


def _end(article: Article, lengths: np.ndarray, start: int, limit: int) -> int:
    """Where the segment ends that starts there and may have so many pieces."""
    end = start
    while end < len(article.words) and lengths[end + 1] - lengths[start] <= limit:
        end += 1
    if end < len(article.words):
        good = [cut for cut in article.cuts if start < cut <= end and lengths[cut] - lengths[start] > limit // 2]
        end = good[-1] if good else end
    return max(end, start + 1)


def _again(article: Article, lengths: np.ndarray, start: int, end: int, overlap: int) -> int:
    """Where the next segment starts so that it shares some pieces with the one from start to end."""
    again = end
    while again > start + 1 and lengths[end] - lengths[again - 1] <= overlap:
        again -= 1
    good = [cut for cut in article.cuts if again <= cut < end]
    again = good[0] if good else again
    return again if again > start else end


def framed(article: Article, start: int, end: int) -> list[int]:
    """The piece numbers of a segment as the network takes them."""
    return [START, *(number for ids in article.pieces[start:end] for number in ids), END]
