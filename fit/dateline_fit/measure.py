"""Scores of a fitted network on what was held apart. They choose between models; the program itself is measured by `bench`."""

from dataclasses import dataclass

import numpy as np

from .article import BEGIN, UNJUDGED, Article
from .heads import KINDS, LAYERS, MUC_ROLES
from .muc4 import normal
from .prediction import Said
from .spans import spans

THRESHOLDS = np.arange(0.06, 0.9, 0.04)


@dataclass
class Tally:
    """right of said, and of wanted."""

    right: int = 0
    said: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.said + other.said, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """Per cent."""
        return 200 * self.right / max(1, self.said + self.wanted)

    def __str__(self) -> str:
        precision, recall = 100 * self.right / max(1, self.said), 100 * self.right / max(1, self.wanted)
        return f"P {precision:.1f} R {recall:.1f} F1 {self.f1:.1f} ({self.wanted} wanted)"


def muc4(articles: list[Article], said: dict[str, Said]) -> dict[str, Tally]:
    """CEAF-REE of the plainest reading: each role's strings above a threshold, one that contains another counting once.
    Half of the articles choose the thresholds for the other half, and the other way round."""
    halves = (articles[0::2], articles[1::2])
    total = {role: Tally() for role in MUC_ROLES}
    for role in MUC_ROLES:
        strings = {a.id: _strings(a, said[a.id].layers[LAYERS.index("muc4." + role)]) for a in articles}
        for choose, score in (halves, halves[::-1]):
            best = max(THRESHOLDS, key=lambda t, c=choose: _entities(c, strings, role, t).f1)
            total[role] += _entities(score, strings, role, best)
    return total


def recall(articles: list[Article], said: dict[str, Said]) -> dict[str, Tally]:
    """How many entities have a candidate at all; precision says little here."""
    total = {}
    for role in MUC_ROLES:
        strings = {a.id: _strings(a, said[a.id].layers[LAYERS.index("muc4." + role)]) for a in articles}
        tallies = [
            Tally(sum(any(m in strings[a.id] for m in e) for e in a.gold[role]), len(strings[a.id]), len(a.gold[role]))
            for a in articles
        ]
        total[role] = sum(tallies, Tally())
    return total


def _strings(article: Article, layer: np.ndarray) -> dict[str, float]:
    """Each candidate string with its surest occurrence."""
    found: dict[str, float] = {}
    for span in spans(article, layer):
        string = normal(article.surface(span.start, span.end))
        if string:
            found[string] = max(found.get(string, 0.0), span.score)
    return found


def _entities(articles: list[Article], strings: dict, role: str, least: float) -> Tally:
    total = Tally()
    for article in articles:
        kept: list[str] = []
        for string, score in sorted(strings[article.id].items(), key=lambda item: (-item[1], item[0])):
            words = set(string.split())
            if score >= least and not any(words <= set(k.split()) or set(k.split()) <= words for k in kept):
                kept.append(string)
        gold = article.gold[role]
        total += Tally(matched(kept, gold), len(kept), len(gold))
    return total


def matched(said: list[str], gold: list[list[str]]) -> int:
    """The most entities that can be paired one to one with a string that is one of their names."""
    owner: dict[int, int] = {}

    def place(entity: int, tried: set[int]) -> bool:
        for at, string in enumerate(said):
            if string in gold[entity] and at not in tried:
                tried.add(at)
                if at not in owner or place(owner[at], tried):
                    owner[at] = entity
                    return True
        return False

    return sum(place(entity, set()) for entity in range(len(gold)))


def layers(articles: list[Article], said: dict[str, Said], task: str) -> dict[str, Tally]:
    """Of the words that begin a mention: those found, at the threshold that other articles choose (as in `muc4`)."""
    total = {}
    for at, name in enumerate(LAYERS):
        if not name.startswith(task + "."):
            continue
        rows = [(a.labels[name], said[a.id].layers[at, :, BEGIN]) for a in articles]
        total[name] = Tally()
        for choose, score in ((rows[0::2], rows[1::2]), (rows[1::2], rows[0::2])):
            best = max(THRESHOLDS, key=lambda t, c=choose: sum((_begins(*r, t) for r in c), Tally()).f1)
            total[name] += sum((_begins(*row, best) for row in score), Tally())
    return total


def _begins(gold: np.ndarray, begin: np.ndarray, least: float) -> Tally:
    judged = gold != UNJUDGED
    said, wanted = (begin >= least) & judged, gold == BEGIN
    return Tally(int((said & wanted).sum()), int(said.sum()), int(wanted.sum()))


def kinds(articles: list[Article], said: dict[str, Said]) -> dict[str, tuple[float, int, int]]:
    """For each kind: the area under the curve (how often a text of the kind gets more than one that is not), in per cent,
    and how many there are of either."""
    found = {}
    for at, name in enumerate(KINDS):
        judged = [(said[a.id].kinds[:, at].max(), a.kinds[name]) for a in articles if name in a.kinds and a.words]
        yes = np.array([score for score, label in judged if label == 1.0])
        no = np.array([score for score, label in judged if label == 0.0])
        if len(yes) and len(no):
            above = (yes[:, None] > no[None, :]).mean() + 0.5 * (yes[:, None] == no[None, :]).mean()
            found[name] = (100 * float(above), len(yes), len(no))
    return found
