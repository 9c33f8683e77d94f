"""From probabilities to templates: the same steps as Java's `TemplateBuilder`, so that thresholds can be fitted here."""

import math

from .data import ROLES, TYPES, Article, Candidate, Strand

SMALL = {"of", "the", "and", "for", "de", "la", "el"}
START = {
    "article": 0.4, "filler": 0.25, "further-filler": 0.05, "strand": 0.4, "type": 0.5, "far": 3, "bare-template": 0.5,
    "affinity-type": 0.5, "affinity-distance": 0.5, "affinity-rule": 1, "affinity-strand": 0.25, "alias": 0.2,
}
CHOICES = {
    "article": [x / 100 for x in range(20, 71, 5)],
    "filler": [x / 100 for x in range(14, 45, 3)],
    "further-filler": [0, 0.05, 0.1],
    "strand": [x / 100 for x in range(20, 76, 5)],
    "type": [x / 100 for x in range(30, 106, 5)],
    "far": [3, 6, 12],
    "bare-template": [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.1],
    "affinity-type": [0, 0.5, 1, 2],
    "affinity-distance": [0, 0.2, 0.5, 1],
    "affinity-rule": [0, 1, 2, 4],
    "affinity-strand": [0, 0.25, 0.5, 1],
}


def log_odds(p: float) -> float:
    return math.log(max(p, 1e-4) / max(1 - p, 1e-4))


def same(a: str, b: str) -> bool:
    """Whether two keys name the same."""
    these, those = _singular(a), _singular(b)
    return these <= those or those <= these or _acronym(a, b) or _acronym(b, a)


def _singular(name: str) -> set[str]:
    return {w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in name.split()}


def _acronym(shorter: str, longer: str) -> bool:
    words = longer.split()
    if " " in shorter or len(words) < 2:
        return False
    return shorter in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in SMALL))


def surest(candidates: list[Candidate], least: float, rise: float) -> list[Candidate]:
    chosen: list[Candidate] = []
    for each in sorted(candidates, key=lambda c: (-c.probability, c.key)):
        if each.probability >= (least + rise * (1 - least) if chosen else least):
            if not any(c.actor and c.actor == each.actor or same(c.key, each.key) for c in chosen):
                chosen.append(each)
    return chosen


def aliases(chosen: Candidate, candidates: list[Candidate], least: float) -> list[str]:
    """The other names of a chosen candidate's actor that are sure enough."""
    return [
        c.key for c in candidates
        if chosen.actor and c.actor == chosen.actor and c.key != chosen.key and c.probability >= least
    ]


def build(article: Article, q: dict[str, float]) -> list[dict]:
    """The templates of an article under these thresholds."""
    if not article.stretches or article.probability < q["article"]:
        return []
    strands = [s for s in article.strands if s.probability >= q["strand"]]
    for type in TYPES:
        if article.types[type] >= q["type"] and all(s.type != type for s in strands):
            strands.append(Strand(type, [], [], {}, article.types[type]))
    if not strands:
        if article.strands:
            strands = [max(article.strands, key=lambda s: s.probability)]
        else:
            type = max(TYPES, key=lambda t: article.types[t])
            strands = [Strand(type, [], [], {}, article.types[type])]
    drafts = [(s, {"incident_type": s.type, **{role: [] for role in ROLES}}) for s in strands]
    for role in ROLES:
        for each in surest(article.candidates[role], q["filler"], q["further-filler"]):
            home = max(drafts, key=lambda d: affinity(article, d[0], each, q))
            home[1][role].append([each.key, *aliases(each, article.candidates[role], q["alias"])])
    kept = [t for s, t in drafts if any(t[role] for role in ROLES) or s.probability >= q["bare-template"]]
    return kept or [max(drafts, key=lambda d: d[0].probability)[1]]


def affinity(article: Article, strand: Strand, candidate: Candidate, q: dict[str, float]) -> float:
    """How well a string suits a strand: by type there, distance in sentences, rules, and how sure the strand is."""
    whole = article.types[strand.type]
    here = max(
        max((kinds["muc4." + strand.type] for first, last, kinds in article.stretches if first <= s <= last), default=0.0)
        for s in candidate.sentences
    )
    distance = min((abs(s - t) for s in candidate.sentences for t in strand.sentences), default=q["far"])
    named = any(p and (set(p.split()) <= candidate.words or candidate.words <= set(p.split())) for p in strand.parts)
    return (
        q["affinity-type"] * math.log(max(here * whole, 1e-4))
        - q["affinity-distance"] * min(distance, q["far"])
        + q["affinity-rule"] * named
        + q["affinity-strand"] * log_odds(strand.probability)
    )
