"""Modern texts of which is known whether they tell of violence: by what the gold says, and no further.

| set | violent | not | left out |
|---|---|---|---|
| SATP briefs | all: each bears a type of attack | | |
| CASE 2021 task 2 | types of attack, riot, force | weather, accidents, diplomacy, peaceful protest, arrests | types that may be either |
| IndiaPoliceEvents | articles whose police kill or use force | | all others: a mob may have killed |
| Giveme5W1H | | stories of sport, trade, elections, music | the story of a shooting |
| PolNeAR | | openings without a word of harm | the rest: its gold does not judge violence |
"""

import json
import re
from pathlib import Path

from . import article
from .article import Article
from .wordpiece import WordPieces

VIOLENT = {
    "ATTACK", "ARMED_CLASH", "GRENADE", "ART_MISS_ATTACK", "REM_EXPLOS", "SUIC_BOMB", "CHEM_WEAP", "AIR_STRIKE",
    "SEX_VIOL", "ABDUCT_DISSAP", "MOB_VIOL", "VIOL_DEMONSTR", "FORCE_AGAINST_PROTEST", "PROPERTY_DISTRUCT",
}  # fmt: skip
PEACEFUL = {
    "NATURAL_DISASTER", "MAN_MADE_DISASTER", "DIPLO", "AGREEMENT", "PEACE_PROTEST", "ARREST", "HQ_ESTABLISHED",
    "NON_VIOL_TERRIT_TRANSFER", "DISR_WEAP",
}  # fmt: skip
EXPLOSIONS = {"GRENADE", "ART_MISS_ATTACK", "REM_EXPLOS", "SUIC_BOMB", "AIR_STRIKE"}
QUIET_STORIES = {"f1", "toberone-gate", "clinton blames comey", "trump and obama", "gaga protests"}
HARM = re.compile(
    r"\b(kill|attack|bomb|shot|shoot|gun|murder|dead|deadly|death|die|terror|wound|injur|explo|blast|militant|rebel|troop"
    r"|militar|army|war|wars|violen|rape|assault|hostage|kidnap|abduct|riot|massacre|strike|fire|weapon|isis|police)",
    re.IGNORECASE,
)
MOST_CHARACTERS = 1200


def load(data: Path, cutter: WordPieces) -> list[Article]:
    """All of them, as articles of one segment with the kinds that are known."""
    made = []
    for record in _lines(data / "satp" / "train.jsonl"):
        labels = record["labels"]
        kinds = {"news.violent": 1.0, "news.explosion": float(labels[1]), "news.abduction": float(labels[2])}
        made.append(_text(record["id"], record["text"], kinds, cutter))
    for record in _lines(data / "case2021_task2" / "snippets.dev.jsonl"):
        name = record["label"]
        if name in VIOLENT or name in PEACEFUL:
            kinds = {
                "news.violent": float(name in VIOLENT),
                "news.explosion": float(name in EXPLOSIONS),
                "news.abduction": float(name == "ABDUCT_DISSAP"),
            }
            made.append(_text("case-" + record["id"], record["text"], kinds, cutter))
    for record in _lines(data / "india_police_events" / "docs.dev.jsonl"):
        if {"KILL", "FORCE"} & set(record["doc_labels"]):
            made.append(_text("ipe-" + str(record["doc_id"]), record["text"], {"news.violent": 1.0}, cutter))
    quiet = {"news.violent": 0.0, "news.explosion": 0.0, "news.abduction": 0.0}
    for record in _lines(data / "giveme5w1h" / "docs.dev.jsonl"):
        if record["category"] in QUIET_STORIES:
            made.append(_text(record["doc_id"], record["text"], quiet, cutter))
    for record in _lines(data / "polnear" / "train.jsonl"):
        if not HARM.search(record["text"][:MOST_CHARACTERS]):
            made.append(_text("polnear-" + record["doc_id"], record["text"], quiet, cutter))
    return made


def satp_unseen(data: Path, cutter: WordPieces) -> list[Article]:
    """SATP's own second part, not fitted on."""
    return [
        _text(r["id"], r["text"], {"news.explosion": float(r["labels"][1]), "news.abduction": float(r["labels"][2])}, cutter)
        for r in _lines(data / "satp" / "dev.jsonl")
    ]


def _text(id: str, text: str, kinds: dict[str, float], cutter: WordPieces) -> Article:
    made = article.read(str(id), text[:MOST_CHARACTERS], cutter)
    made.kinds = kinds
    return made


def _lines(path: Path):
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)
