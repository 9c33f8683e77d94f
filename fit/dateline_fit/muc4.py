"""MUC-4: wire reports of 1988-1990 with the fillers of their incident templates (R. Grishman and B. Sundheim, 1991/92)."""

import json
import re
import string
from pathlib import Path

import numpy as np

from . import article
from .article import Article
from .heads import MUC_ROLES, MUC_TYPES
from .wordpiece import WordPieces, words

BODY = re.compile(r"\[TEXT\]", re.IGNORECASE)
ARTICLES = ("a", "an", "the")


def load(path: Path, cutter: WordPieces) -> list[Article]:
    """The reports of a JSONL file, every occurrence of every filler marked."""
    with open(path, encoding="utf-8") as lines:
        return [_report(json.loads(line), cutter) for line in lines]


def normal(filler: str) -> str:
    """A filler as the published scorers compare it: lower case, no punctuation, no articles."""
    bare = "".join(c for c in filler.lower() if c not in set(string.punctuation))
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", bare).split())


def body(text: str) -> str:
    """The report without the transcript's head."""
    head = BODY.search(text)
    return text[head.end() :] if head and head.start() < 1200 else text


def filler_words(filler: str) -> tuple[str, ...]:
    """The words of a filler that must be found in the text: no punctuation around them, no article before them."""
    forms = [word.form for word in words(filler)]
    while forms and not forms[0][0].isalnum():
        forms = forms[1:]
    while forms and not forms[-1][0].isalnum():
        forms = forms[:-1]
    return tuple(forms[1:] if len(forms) > 1 and forms[0] in ARTICLES else forms)


def _report(record: dict, cutter: WordPieces) -> Article:
    report = article.read(record["docid"], body(record["text"]), cutter)
    extracts = record.get("grit_extracts") or {}
    templates = record.get("gtt_templates") or []
    report.gold = {role: [[normal(m[0]) for m in e] for e in extracts.get(role, []) if e] for role in MUC_ROLES}
    report.kinds = {"muc4.relevant": float(bool(templates))}
    for type in MUC_TYPES:
        report.kinds["muc4." + type] = float(any(type in t["incident_type"].split(" / ") for t in templates))
    forms = [word.form for word in report.words]
    for role in MUC_ROLES:
        report.labels["muc4." + role] = np.zeros(len(forms), int)
        fillers = {filler_words(m[0]) for e in extracts.get(role, []) for m in e} - {()}
        for filler in sorted(fillers, key=lambda f: (-len(f), f)):
            for at in range(len(forms) - len(filler) + 1):
                if forms[at] == filler[0] and tuple(forms[at : at + len(filler)]) == filler:
                    article.label(report, "muc4." + role, at, at + len(filler))
    return report
