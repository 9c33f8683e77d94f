"""From the probabilities of words to spans. Java decodes the same way (`Encoding.spans`), with the numbers and words below,
which travel in the model file."""

from dataclasses import dataclass

import numpy as np

from .article import BEGIN, INSIDE, Article

LEAST_BEGIN = 0.03
LEAST_INSIDE = 0.5
"""Of the first word's probability of beginning."""
TRAILING = (
    "of and who whom which that in from to with by at on for or the a an was were is are has have had linked belonging"
    " wearing"
).split()
"""Words that end no name of anybody or anything."""
LEADING = ("a", "an", "the")


@dataclass(frozen=True)
class Span:
    """Words start to end, and the probability that one begins there."""

    start: int
    end: int
    score: float


def spans(article: Article, layer: np.ndarray) -> list[Span]:
    """The spans of a layer, surest first; none overlaps a surer one."""
    begin, inside = layer[:, BEGIN], layer[:, INSIDE]
    found = []
    for start in np.nonzero(begin >= LEAST_BEGIN)[0].tolist():
        if not article.words[start].form[0].isalnum():
            continue
        end = start + 1
        while end < len(begin) and inside[end] >= LEAST_INSIDE * begin[start] and inside[end] >= begin[end]:
            end += 1
        while end > start + 1 and _trails(article.words[end - 1].form):
            end -= 1
        found.append(Span(start, end, float(begin[start])))
    taken = np.zeros(len(begin), bool)
    kept = []
    for span in sorted(found, key=lambda s: (-s.score, s.start)):
        if taken[span.start : span.end].any():
            continue
        taken[span.start : span.end] = True
        bare = span.end - span.start > 1 and article.words[span.start].form in LEADING
        kept.append(Span(span.start + bare, span.end, span.score))
    return kept


def _trails(form: str) -> bool:
    return not form[0].isalnum() or form in TRAILING
