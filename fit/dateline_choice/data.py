"""Articles with what is proposed for them and what the keys hold."""

import hashlib
import json
import re
import string
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
APART = 18
"""Per cent of dev that the encoder was not fitted on (`dateline_fit`): what these models are fitted on."""


@dataclass
class Candidate:
    role: str
    key: str
    sentences: list[int]
    features: dict[str, float]
    probability: float = 0.0
    actor: str | None = None

    @property
    def words(self) -> set[str]:
        return set(self.key.split())


@dataclass
class Strand:
    type: str
    sentences: list[int]
    parts: list[str]
    features: dict[str, float]
    probability: float = 0.0


@dataclass
class Article:
    id: str
    features: dict[str, float]
    stretches: list[tuple[int, int, dict[str, float]]]
    candidates: dict[str, list[Candidate]]
    strands: list[Strand]
    templates: list[dict]
    fillers: dict[str, list[list[str]]]
    probability: float = 0.0
    types: dict[str, float] = field(default_factory=dict)


def key(text: str) -> str:
    """A string as the scorer compares it."""
    plain = "".join(c for c in text.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", plain).split())


def is_apart(id: str) -> bool:
    """Whether the encoder was not fitted on an article of dev."""
    return int(hashlib.md5(id.encode()).hexdigest(), 16) % 100 < APART


def keys(file: Path) -> dict[str, tuple[list[dict], dict]]:
    """For each article its templates without repeats and its fillers merged over templates."""
    found = {}
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        templates = []
        for each in row["gtt_templates"] or []:
            template = {"incident_type": each["incident_type"]}
            for role in ROLES:
                template[role] = [[key(mention[0]) for mention in entity] for entity in each[role] if entity]
            if template not in templates:
                templates.append(template)
        merged = row.get("grit_extracts") or {}
        fillers = {role: [[key(m[0]) for m in e] for e in merged.get(role, []) if e] for role in ROLES}
        found[row["docid"]] = (templates, fillers)
    return found


def articles(proposals: Path, gold: dict[str, tuple[list[dict], dict]]) -> list[Article]:
    """The articles of the gold; those without proposals have none."""
    given = {}
    for line in proposals.read_text("utf-8").splitlines():
        row = json.loads(line)
        given[row["id"]] = row
    return [_article(id, given.get(id), *gold[id]) for id in gold]


def _article(id: str, row: dict | None, templates: list[dict], fillers: dict) -> Article:
    if row is None:
        return Article(id, {}, [], {role: [] for role in ROLES}, [], templates, fillers)
    candidates = {role: [] for role in ROLES}
    for each in row["candidates"]:
        role = each["name"].removeprefix("muc4.")
        sentences = [int(s) for s in each["sentences"]]
        candidates[role].append(Candidate(role, each["key"], sentences, each["features"], actor=each["actor"]))
    strands = [
        Strand(s["name"], [int(x) for x in s["sentences"]], s["parts"], s["features"]) for s in row["strands"]
    ]
    stretches = [(*(int(s) for s in x["sentences"]), x["kinds"]) for x in row["stretches"]]
    types = {t: max((x[2]["muc4." + t] for x in stretches), default=0.0) for t in TYPES}
    return Article(id, row["features"], stretches, candidates, strands, templates, fillers, types=types)
