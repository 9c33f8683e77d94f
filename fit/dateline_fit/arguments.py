"""Modern news with events and their arguments: WikiEvents (Li et al. 2021), whole articles of which every event is
marked, and RAMS (Ebner et al. 2020), five sentences of which one event is marked. Both follow ontologies of attack, death
and injury that are near enough to be read alike."""

import json
from pathlib import Path

import numpy as np

from . import article
from .article import UNJUDGED, Article
from .heads import NEWS_EVENTS, NEWS_ROLES
from .wordpiece import WordPieces

ROLES = {
    "attacker": "Attacker", "killer": "Attacker", "injurer": "Attacker",
    "target": "Target", "victim": "Victim",
    "instrument": "Instrument", "explosivedevice": "Instrument",
    "place": "Place",
}  # fmt: skip
NOT_BY_FORCE = ("nonviolent", "illness", "surgery", "accident")
"""Parts of the names of RAMS types of death and injury in which nobody is attacked."""


def event(type: str) -> str | None:
    """What an event type of either ontology is here, if anything."""
    name = type.lower()
    if any(part in name for part in NOT_BY_FORCE):
        return None
    return {"conflict.attack": "Attack", "life.die": "Death", "life.injure": "Injury"}.get(
        ".".join(name.split(".")[:2])
    )


def wikievents(folder: Path, cutter: WordPieces) -> list[Article]:
    """The articles; where an argument is marked, other mentions of the same entity are not judged in its role."""
    clusters = {}
    with open(folder / "coref" / "dev.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            for cluster in record["clusters"]:
                clusters.update({mention: cluster for mention in cluster})
    with open(folder / "dev.jsonl", encoding="utf-8") as lines:
        return [_article(json.loads(line), clusters, cutter) for line in lines]


def _article(record: dict, clusters: dict, cutter: WordPieces) -> Article:
    tokens = record["tokens"]
    made, places = _joined(record["doc_id"], tokens, cutter)
    for cut in np.cumsum([len(sentence[0]) for sentence in record["sentences"]]):
        made.cuts.append(places[cut] if cut < len(tokens) else len(made.words))
    made.cuts = sorted(set(made.cuts))
    mentions = {m["id"]: (places[m["start"]], places[m["end"]]) for m in record["entity_mentions"]}
    found = {"news." + role: set() for role in NEWS_ROLES}
    _blank(made)
    for one in record["event_mentions"]:
        kind = event(one["event_type"])
        if kind is None:
            continue
        trigger = one["trigger"]
        article.label(made, "event." + kind, places[trigger["start"]], places[trigger["end"]])
        for argument in one["arguments"]:
            role = ROLES.get(argument["role"].lower())
            if role:
                found["news." + role].add(argument["entity_id"])
    for layer, entities in found.items():
        for entity in sorted(entities):
            article.label(made, layer, *mentions[entity])
        for entity in sorted(entities):
            for other in clusters.get(entity, []):
                start, end = mentions.get(other, (0, 0))
                if not (made.labels[layer][start:end] > 0).any():
                    made.labels[layer][start:end] = UNJUDGED
    return made


def rams(path: Path, cutter: WordPieces) -> list[Article]:
    """The windows of violent events. Only the event's own sentence and those of its arguments are judged, since other
    events of the window are not marked."""
    with open(path, encoding="utf-8") as lines:
        made = [_window(json.loads(line), cutter) for line in lines]
    return [window for window in made if window]


def _window(record: dict, cutter: WordPieces) -> Article | None:
    start, end, types = record["evt_triggers"][0]
    kind = event(types[0][0])
    if kind is None:
        return None
    sentences = record["sentences"]
    made, places = _joined(record["doc_key"], [token for sentence in sentences for token in sentence], cutter)
    edges = [0, *np.cumsum([len(sentence) for sentence in sentences])]
    spans = [(start, end, "event." + kind)]
    for _, (first, last), name in record["gold_evt_links"]:
        role = ROLES.get(name[len("evt000arg00") :])
        if role:
            spans.append((first, last, "news." + role))
    _blank(made)
    judged = np.zeros(len(made.words), bool)
    for first, _, _ in spans:
        sentence = int(np.searchsorted(edges, first, side="right")) - 1
        judged[places[edges[sentence]] : places[edges[sentence + 1]]] = True
    for first, last, layer in spans:
        article.label(made, layer, places[first], places[last + 1])
    for layer in made.labels.values():
        layer[~judged] = UNJUDGED
    return made


def _blank(made: Article) -> None:
    for layer in (*("news." + role for role in NEWS_ROLES), *("event." + kind for kind in NEWS_EVENTS)):
        made.labels[layer] = np.zeros(len(made.words), int)


def _joined(id: str, tokens: list[str], cutter: WordPieces) -> tuple[Article, list[int]]:
    """The article of these tokens, and for each token (and the end) the first of our words in it."""
    made = article.read(id, " ".join(tokens), cutter)
    places, offset, at = [], 0, 0
    for token in tokens:
        while at < len(made.words) and made.words[at].start < offset:
            at += 1
        places.append(at)
        offset += len(token) + 1
    return made, [*places, len(made.words)]
