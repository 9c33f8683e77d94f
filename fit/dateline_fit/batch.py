"""Segments put together to tensors."""

from dataclasses import dataclass

import torch

from .article import UNJUDGED, Article, framed
from .heads import KINDS, LAYERS


@dataclass(frozen=True)
class Piece:
    """Words start to end of an article. `tells` says whether the article's kinds hold of these words too."""

    article: Article
    start: int
    end: int
    tells: bool = True

    def __len__(self) -> int:
        return self.article.length(self.start, self.end) + 2


@dataclass
class Batch:
    ids: torch.Tensor
    mask: torch.Tensor | None
    first: torch.Tensor
    """For each piece the number of the word that starts with it, -1 where none does."""
    layers: torch.Tensor
    """batch x layers x length, UNJUDGED where nothing is known."""
    kinds: torch.Tensor
    """batch x kinds, nan where nothing is known."""


def together(pieces: list[Piece]) -> Batch:
    """A batch of these, padded to the longest."""
    lines = [framed(piece.article, piece.start, piece.end) for piece in pieces]
    size, length = len(lines), max(map(len, lines))
    ids = torch.zeros(size, length, dtype=torch.long)
    mask = torch.zeros(size, length)
    first = torch.full((size, length), -1, dtype=torch.long)
    layers = torch.full((size, len(LAYERS), length), UNJUDGED, dtype=torch.long)
    kinds = torch.full((size, len(KINDS)), float("nan"))
    for row, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        ids[row, : len(line)] = torch.tensor(line)
        mask[row, : len(line)] = 1
        lengths = [1, *(len(ids) for ids in piece.article.pieces[piece.start : piece.end])]
        places = torch.tensor(lengths[:-1]).cumsum(0)
        first[row, places] = torch.arange(piece.start, piece.end)
        for at, name in enumerate(LAYERS):
            if name in piece.article.labels:
                labels = piece.article.labels[name][piece.start : piece.end]
                layers[row, at, places] = torch.from_numpy(labels)
        for at, name in enumerate(KINDS):
            if name in piece.article.kinds:
                kinds[row, at] = piece.article.kinds[name] if piece.tells else 0.0
    return Batch(ids, None if mask.min() == 1 else mask, first, layers, kinds)


def batches(pieces: list[Piece], chance, most: int = 2048) -> list[list[Piece]]:
    """Segments of like length together, at most so many places a batch, in a random order."""
    ordered = sorted(pieces, key=lambda piece: (len(piece) // 24, chance.random()))
    made: list[list[Piece]] = []
    now: list[Piece] = []
    for piece in ordered:
        if now and max(map(len, [*now, piece])) * (len(now) + 1) > most:
            made.append(now)
            now = []
        now.append(piece)
    if now:
        made.append(now)
    chance.shuffle(made)
    return made
