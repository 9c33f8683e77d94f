"""`python3 -m dateline_fit`: prepares, fits, exports, measures what it exported, and writes the card."""

import argparse
import datetime
import os
from pathlib import Path

import torch

from . import agreement, arguments, bert, card, export, fitting, kinds, muc4, parts, prediction
from .fitting import Corpora, Plan
from .network import Network
from .wordpiece import WordPieces


def corpora(data: Path, cutter: WordPieces) -> tuple[Corpora, Corpora]:
    """What is fitted on, and what is held apart."""
    fitted, apart = Corpora(), Corpora()
    for article in muc4.load(data / "muc4" / "dev.jsonl", cutter):
        (apart if parts.muc4_apart(article.id) else fitted).muc4.append(article)
    whole = arguments.wikievents(data / "wikievents", cutter)
    kept = parts.wikievents_apart([article.id for article in whole])
    for article in whole:
        (apart if article.id in kept else fitted).whole.append(article)
    for article in arguments.rams(data / "rams" / "dev.jsonl", cutter):
        (apart if parts.rams_apart(article.id) else fitted).windows.append(article)
    for article in kinds.load(data, cutter):
        (apart if parts.kinds_apart(article.id) else fitted).kinds.append(article)
    return fitted, apart


def plans(options: argparse.Namespace) -> list[Plan]:
    """First the largest corpus alone, then all, more gently: so the small ones cannot pull the network their way."""
    return [
        Plan(epochs=options.rounds, seed=options.seed),
        Plan(epochs=options.more, seed=options.seed, rate=7e-5),
    ]


def fit(options: argparse.Namespace, fitted: Corpora) -> Network:
    """The network, fitted or read, and its weights kept."""
    network = Network(bert.load(str(options.base / "model.onnx")))
    if options.start:
        network.load_state_dict(torch.load(options.start))
    shown = [Corpora(muc4=fitted.muc4), fitted]
    for number, (plan, part) in enumerate(zip(plans(options), shown, strict=True), 1):
        if plan.epochs:
            fitting.fit(network, part, plan, say)
            torch.save(network.state_dict(), options.out / f"weights-{number}.pt")
    return network.eval()


def report(options: argparse.Namespace, network: Network, cutter: WordPieces, fitted: Corpora, apart: Corpora) -> None:
    """Exports, measures the file of 8 bits, and writes the card."""
    data = Path(os.environ["DATELINE_SHARED"]) / "data"
    version = options.name or f"encoder-{datetime.date.today().isoformat()}"
    whole, small = options.out / "model.onnx", options.out / "model.int8.onnx"
    export.write(network, cutter.vocabulary, version, whole)
    say(f"{export.eight_bits(whole, small)} matrices of 8 bits, {small.stat().st_size >> 20} MB")
    unseen = muc4.load(data / "muc4" / "tst1.jsonl", cutter) + muc4.load(data / "muc4" / "tst2.jsonl", cutter)
    articles = [*unseen, *apart.muc4, *apart.whole, *apart.windows, *apart.kinds]
    said = prediction.exactly(prediction.by_file(small), articles)
    scores = card.scores(apart, unseen, said)
    for title, rows in scores.items():
        say(title)
        for name, score in rows.items():
            say(f"    {name}: {score}")
    agreement.write(options.out / "agreement.tsv", prediction.by_file(small), cutter)
    card.write(options.out, version, export.sha256(small), fitted, plans(options), scores, options.note)


def say(line: str) -> None:
    print(line, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="fit/encoder", description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base model's model.onnx and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for what is made")
    parser.add_argument("--rounds", type=int, default=5, help="over MUC-4 alone, first")
    parser.add_argument("--more", type=int, default=2, help="over everything, then")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to start from")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--name", help="version of the model; else encoder- and the day")
    parser.add_argument("--note", default="", help="what the card is to say of this run")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    cutter = WordPieces.of(str(options.base / "tokenizer.json"))
    fitted, apart = corpora(Path(os.environ["DATELINE_SHARED"]) / "data", cutter)
    names = ("muc4", "whole", "windows", "kinds")
    held = [f"{name}\t{article.id}" for name in names for article in getattr(apart, name)]
    (options.out / "held.txt").write_text("\n".join(held) + "\n", encoding="utf-8")
    report(options, fit(options, fitted), cutter, fitted, apart)


if __name__ == "__main__":
    main()
