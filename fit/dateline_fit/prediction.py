"""What a network, or an exported model file, says of articles."""

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Protocol

import numpy as np
import torch

from .article import OVERLAP, Article, framed, segments
from .batch import Piece, together
from .heads import KINDS, LAYERS
from .network import Network


@dataclass(frozen=True)
class Said:
    """layers: layer x word x (outside, begin, inside); spans and kinds: a row a segment."""

    layers: np.ndarray
    spans: list[tuple[int, int]]
    kinds: np.ndarray


class Sayer(Protocol):
    """Probabilities of a line of pieces: piece x layer x 3, and those of the kinds."""

    def __call__(self, ids: list[int]) -> tuple[np.ndarray, np.ndarray]: ...


def by_torch(network: Network) -> Sayer:
    """The network itself, in single precision."""

    def say(ids: list[int]) -> tuple[np.ndarray, np.ndarray]:
        with torch.no_grad():
            layers, kinds = network(torch.tensor([ids]))
        return layers[0].softmax(-1).numpy(), kinds[0].sigmoid().numpy()

    network.eval()
    return say


def by_file(path: Path) -> Sayer:
    """A model file, by onnxruntime."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def say(ids: list[int]) -> tuple[np.ndarray, np.ndarray]:
        line = np.array([ids], dtype=np.int64)
        layers, kinds = session.run(None, {"input_ids": line, "attention_mask": np.ones_like(line)})
        return layers[0], kinds[0]

    return say


def quickly(network: Network, articles: list[Article], size: int = 8) -> dict[str, Said]:
    """All articles in batches and half precision: what is enough to choose by."""
    network.eval()
    pieces = [Piece(a, *segment) for a in articles for segment in segments(a, overlap=OVERLAP)]
    pieces.sort(key=len)
    answers = {}
    for at in range(0, len(pieces), size):
        batch = together(pieces[at : at + size])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            layers, kinds = network(batch.ids, batch.mask)
        layers, kinds = layers.float().softmax(-1).numpy(), kinds.float().sigmoid().numpy()
        for row, piece in enumerate(pieces[at : at + size]):
            answers[piece.article.id, piece.start] = (layers[row], kinds[row])
    return {a.id: said(a, lambda start, _end, a=a: answers[a.id, start]) for a in articles}


def exactly(say: Sayer, articles: list[Article]) -> dict[str, Said]:
    """All articles one segment at a time, as Java reads them."""
    return {a.id: said(a, lambda start, end, a=a: say(framed(a, start, end))) for a in articles}


def said(article: Article, answer: Callable[[int, int], tuple[np.ndarray, np.ndarray]]) -> Said:
    """Puts the answers for the segments together: a word that stands in two gets their mean."""
    spans = segments(article, overlap=OVERLAP)
    layers = np.zeros((len(LAYERS), len(article.words), 3), np.float32)
    times = np.zeros(len(article.words), np.float32)
    kinds = np.zeros((len(spans), len(KINDS)), np.float32)
    for row, (start, end) in enumerate(spans):
        pieces, kinds[row] = answer(start, end)
        place = 1
        for word in range(start, end):
            layers[:, word] += pieces[place]
            times[word] += 1
            place += len(article.pieces[word])
    return Said(layers / np.maximum(times, 1)[None, :, None], spans, kinds)
