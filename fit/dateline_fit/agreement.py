"""What the model file says of a few sentences of our own, for Java's tests: it must read them alike."""

from pathlib import Path

from . import article, prediction
from .heads import KINDS, LAYERS
from .wordpiece import WordPieces

TEXTS = (
    "Gunmen of the Arda Front shot dead two farmers near the village of Kesh on Tuesday, police said.",
    "A car bomb exploded outside the customs office in Velmar, killing seven soldiers and wounding a passer-by.",
    "The band didn't play: its drummer, José Ibárruri-Oñate, had missed the 9:45 train [again].",
    "MASKED MEN KIDNAPPED THE MAYOR OF TOLVA; THE PEOPLE'S BRIGADE CLAIMED RESPONSIBILITY.",
)


def write(path: Path, say: prediction.Sayer, cutter: WordPieces) -> None:
    """Lines parted by tabs: a text; its words with the numbers of their pieces; its kinds; each word that may begin or go on
    with a mention in a layer (probability of a hundredth or more)."""
    lines = []
    for number, text in enumerate(TEXTS):
        made = article.read(str(number), text, cutter)
        said = prediction.exactly(say, [made])[made.id]
        lines.append(f"text\t{text}")
        for word, ids in zip(made.words, made.pieces, strict=True):
            lines.append(f"word\t{word.start}\t{word.end}\t{word.form}\t{' '.join(map(str, ids))}")
        for kind, probability in zip(KINDS, said.kinds[0], strict=True):
            lines.append(f"kind\t{kind}\t{probability:.4f}")
        for layer, numbers in zip(LAYERS, said.layers, strict=True):
            for at, (_, begin, inside) in enumerate(numbers):
                if begin >= 0.01 or inside >= 0.01:
                    lines.append(f"said\t{layer}\t{at}\t{begin:.4f}\t{inside:.4f}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
