#!/usr/bin/env python3
"""Scores triggers and arguments of attacks, deaths and injuries against WikiEvents, from `dateline read --format jsonl`.

  score_events.py --make-input DEV.jsonl INPUT.jsonl
  score_events.py DEV.jsonl OUTPUT.jsonl          coref/DEV.jsonl beside the gold file holds the clusters of mentions

The input's text is the gold sentences, one a line: WikiEvents' own text lacks the line ends of the pages, and its offsets
count one character between sentences. Offsets are compared in these terms, word by word.

Triggers. Gold: Conflict.Attack.* (attack), Life.Die.* (death), Life.Injure.* (injury); events marked twice on the same words
of one class count once. Predicted: every span of an account's evidence, of whatever modality and focus. Its class is that of
its rule: rules of harm that tell of deaths or injuries are death or injury; rules of event types that are attacks
(ATTACKS in this file) are attack, but a word that itself says that somebody was killed or wounded (KILLING, WOUNDING) is a death
or an injury by whichever rule: one evidence stands for one span, and its rule may be that of the event or that of the harm.
Other rules tell of nothing that is scored.
Two spans match where they share a word and the class. A rule's span counts once for each class.
  trigger_p/r/f1     attacks and deaths together
  attack_f1, death_f1, injury_f1   each alone
Arguments, by head word. Gold: of each scored event Attacker, Killer and Injurer (attacker), Target of an attack (target), Victim
(victim), and Place; an argument stands for all mentions of its entity in the article (coref/DEV.jsonl). Predicted: of each
account with a trigger of a scored class its perpetrators (attacker), targets (target), victims and the groups whose figure
killed or wounded is (victim), and its place (place). The record calls people who are attacked victims and things targets,
so target and victim match each other. The head of a span is its last word before a preposition, a comma or a relative
pronoun; a filler matches an entity where the head of one of its mentions is a word of a mention of the entity and either
is that mention's head or both are part of one name.
  A filler is right where an event that one of its account's triggers matches has an argument of the role that it matches.
  Fillers of one account and role that match the same entity, or overlap, count once.
  A gold argument is found where an account with a trigger that matches its event has a filler of the role that matches it.
  argument_p/r/f1    the four roles together
  attacker_f1, target_f1, victim_f1, place_f1   each alone; target and victim are counted apart by what is looked for
"""
import bisect
import collections
import json
import os
import sys
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
sys.path.insert(0, str(SHARED / "tools"))
import scoring  # noqa: E402

ATTACKS = {
    "air-strike", "ambush", "armed-assault", "armed-clash", "arson", "assassination", "bombing", "chemical-attack", "drone-strike",
    "excessive-force", "execution", "grenade-attack", "landmine", "massacre", "mob-violence", "other-violence", "raid", "sabotage",
    "sexual-violence", "shelling", "siege", "suicide-bombing", "torture", "vehicle-bombing", "hostage-taking", "hijacking"}
DEATHS = {"kill", "die", "dead", "body", "death-noun", "toll"}
INJURIES = {"wound", "wounded", "injury-noun"}
KILLING = ("kill", "slay", "slain", "murder", "slaughter", "die", "dying", "dead", "death", "found dead", "beheading", "behead")
WOUNDING = ("wound", "injur", "hurt", "maim")
ROLES = {"perpetrator": "attacker", "target": "target", "victim": "victim"}
GOLD_ROLES = {"Attacker": "attacker", "Killer": "attacker", "Injurer": "attacker", "Target": "target", "Victim": "victim", "Place": "place"}
MATCHING = {"attacker": {"attacker"}, "target": {"target", "victim"}, "victim": {"target", "victim"}, "place": {"place"}}
CLOSERS = {"of", "in", "from", "at", "on", "by", "with", "for", "to", "near", "who", "whom", "that", "which", "where", "under", "after",
           "during", "between", "against", "into", "outside", "inside", ",", "(", "–", "—"}
CLASSES = ("attack", "death", "injury")


class Page:
    """A gold article as `--make-input` writes it: where each word stands, in UTF-16 units."""

    def __init__(self, row):
        self.name, self.row = row["doc_id"], row
        self.text = "\n".join(sentence[1] for sentence in row["sentences"])
        self.words, self.starts, self.ends = [], [], []
        offsets, begin = scoring.Offsets(self.text), 0
        for tokens, sentence in row["sentences"]:
            shift, at = begin - (tokens[0][1] if tokens else 0), begin
            for word, start, _ in tokens:
                start = start + shift
                found = self.text.find(word, at, begin + len(sentence))
                start = start if self.text.startswith(word, start) else max(found, at)
                at = start + len(word)
                self.words.append(word)
                self.starts.append(offsets.units(start))
                self.ends.append(offsets.units(at))
            begin += len(sentence) + 1

    def within(self, start, end):
        """The numbers of the words that overlap a span of UTF-16 units."""
        first = bisect.bisect_right(self.ends, start)
        last = bisect.bisect_left(self.starts, end)
        return set(range(first, last))

    def head(self, words):
        """The number of a span's head word, None for an empty span."""
        if not words:
            return None
        ordered = sorted(words)
        for n, word in enumerate(ordered):
            if n and self.words[word].lower() in CLOSERS:
                return ordered[n - 1]
        return ordered[-1]


# ---------------------------------------------------------------- gold

def event_class(event_type):
    if event_type.startswith("Conflict.Attack"):
        return "attack"
    return {"Life.Die": "death", "Life.Injure": "injury"}.get(".".join(event_type.split(".")[:2]))


def gold_events(page, clusters):
    """[{class, words, arguments [(role, entity's mentions as sets of words)]}]"""
    mentions = {m["id"]: set(range(m["start"], m["end"])) for m in page.row["entity_mentions"]}
    cluster_of = {m: cluster for cluster in clusters for m in cluster}
    events = {}
    for mention in page.row["event_mentions"]:
        kind = event_class(mention["event_type"])
        if kind is None:
            continue
        words = frozenset(range(mention["trigger"]["start"], mention["trigger"]["end"]))
        event = events.setdefault((kind, words), {"class": kind, "words": words, "arguments": {}})
        for argument in mention["arguments"]:
            role = GOLD_ROLES.get(argument["role"])
            if role and argument["entity_id"] in mentions:
                entity = tuple(sorted(cluster_of.get(argument["entity_id"], [argument["entity_id"]])))
                event["arguments"][role, entity] = [mentions[m] for m in entity if m in mentions]
    return list(events.values())


# ---------------------------------------------------------------- prediction

def rule_class(rule, quote):
    """attack, death, injury or None for the id of a rule such as `en.bombing.blast` and the words that it found."""
    rule = (rule or "").split("#")[0]
    parts = rule.split(".")
    if len(parts) < 3:
        return None
    if parts[1] == "harm":
        return "death" if parts[2] in DEATHS else "injury" if parts[2] in INJURIES else None
    if parts[1] not in ATTACKS:
        return None
    word = (quote or "").lower()
    return "death" if word.startswith(KILLING) else "injury" if word.startswith(WOUNDING) else "attack"


def read_account(page, account):
    """(triggers {(class, words)}, fillers [(role, [words of each mention])])"""
    triggers = set()
    for evidence in account.get("evidence") or []:
        kind, words = rule_class(evidence.get("rule"), evidence.get("quote")), page.within(evidence["start"], evidence["end"])
        if kind and words:
            triggers.add((kind, frozenset(words)))
    fillers = []
    for who in account.get("who") or []:
        role = ROLES.get(who.get("role"))
        if role:
            fillers.append((role, spans(page, (who.get("mentions") or []) + (who.get("evidence") or []))))
    for figure in account.get("figures") or []:
        if figure.get("of") in ("killed", "wounded"):
            fillers.append(("victim", spans(page, figure.get("evidence") or [])))
    place = spans(page, (account.get("where") or {}).get("evidence") or [])
    if place:
        fillers.append(("place", place))
    return triggers, [(role, mentions) for role, mentions in fillers if mentions]


def spans(page, evidence):
    return [words for words in (page.within(e["start"], e["end"]) for e in evidence) if words]


# ---------------------------------------------------------------- matching

def same_entity(page, mentions, entity):
    for words in mentions:
        head = page.head(words)
        for known in entity:
            if head in known and (head == page.head(known) or page.head(known) in words):
                return True
    return False


class Tally:
    def __init__(self):
        self.counts = collections.Counter()
        self.errors = []

    def add(self, key, **amounts):
        for name, amount in amounts.items():
            self.counts[key, name] += amount

    def prf(self, *keys):
        def total(name):
            return sum(self.counts[k, name] for k in keys)
        return scoring.prf(total("right"), total("predicted"), total("found"), total("gold"))


def score_page(page, events, accounts, tally):
    read = [read_account(page, account) for account in accounts]
    told = {trigger for triggers, _ in read for trigger in triggers}
    for kind in CLASSES:
        predicted = [words for k, words in told if k == kind]
        gold = [e["words"] for e in events if e["class"] == kind]
        tally.add(kind, predicted=len(predicted), right=sum(any(w & g for g in gold) for w in predicted),
                  gold=len(gold), found=sum(any(w & g for w in predicted) for g in gold))
        for words in predicted:
            if not any(words & g for g in gold):
                tally.errors.append(("EXTRA", kind, page, words))
        for words in gold:
            if not any(words & p for p in predicted):
                tally.errors.append(("MISSED", kind, page, words))
    for event in events:
        covering = [n for n, (triggers, _) in enumerate(read) if any(k == event["class"] and w & event["words"] for k, w in triggers)]
        for (role, _), entity in event["arguments"].items():
            found = any(r in MATCHING[role] and same_entity(page, mentions, entity) for n in covering for r, mentions in read[n][1])
            tally.add(role, gold=1, found=found)
            if not found:
                tally.errors.append(("MISSED" if covering else "UNTOLD", role, page, entity[0] | event["words"]))
    for triggers, fillers in read:
        if triggers:
            own = [e for e in events if any(k == e["class"] and w & e["words"] for k, w in triggers)]
            for role, right, words in distinct(page, fillers, own):
                tally.add(role, predicted=1, right=right)
                if not right:
                    tally.errors.append(("EXTRA", role, page, words))


def distinct(page, fillers, events):
    """Each filler of an account once: [(role, right, words)]."""
    seen, out = [], []
    for role, mentions in fillers:
        entity = next((e for event in events for (r, _), e in event["arguments"].items()
                       if role in MATCHING[r] and same_entity(page, mentions, e)), None)
        key = {frozenset(m) for m in entity} if entity else None
        words = set().union(*mentions)
        known = any(r == role and (key is not None and k == key or key is None and w & words) for r, k, w in seen)
        if not known:
            seen.append((role, key, words))
            out.append((role, entity is not None, mentions[0]))
    return out


def measures(tally):
    metrics = {}
    scoring.put(metrics, "trigger", tally.prf("attack", "death"))
    for kind in CLASSES:
        scoring.put(metrics, kind, tally.prf(kind))
    scoring.put(metrics, "argument", tally.prf("attacker", "target", "victim", "place"))
    for role in ("attacker", "target", "victim", "place"):
        scoring.put(metrics, role, tally.prf(role))
    return metrics


# ---------------------------------------------------------------- command line

def clusters_of(gold):
    found = {}
    for path in map(Path, gold):
        coreference = path.parent / "coref" / path.name
        if coreference.exists():
            for line in coreference.read_text("utf-8").splitlines():
                row = json.loads(line)
                found[row["doc_key"]] = row["clusters"]
    return found


def main(argv=None):
    p = scoring.parser(__doc__, make_input=True)
    p.add_argument("--errors", type=int, default=0, metavar="N", help="list N mistakes of each kind (development sets)")
    args = scoring.parse(p, argv)
    pages = [Page(row) for row in scoring.read_jsonl(*args.gold)]
    if args.make_input:
        scoring.write_jsonl(args.pred, ({"id": page.name, "text": page.text} for page in pages))
        return 0
    record = scoring.read_record(args.pred)
    accounts, clusters, tally = scoring.by_article(record["accounts"]), clusters_of(args.gold), Tally()
    for page in pages:
        score_page(page, gold_events(page, clusters.get(page.name, [])), accounts.get(page.name, []), tally)
    left = collections.Counter()
    for kind, what, page, words in tally.errors:
        left[kind, what] += 1
        if left[kind, what] <= args.errors:
            print(f"{kind} {what} {page.name}: {shown(page, words)}")
    print(f"{len(pages)} articles; mistakes: " + ", ".join(f"{k} {w} {n}" for (k, w), n in sorted(left.items())))
    return scoring.finish("events", measures(tally), args, {"errors": [[k, w, p.name, sorted(words)] for k, w, p, words in tally.errors]})


def shown(page, words):
    first, last = max(min(words) - 8, 0), min(max(words) + 8, len(page.words) - 1)
    return " ".join(f"[{page.words[n]}]" if n in words else page.words[n] for n in range(first, last + 1))


if __name__ == "__main__":
    sys.exit(main())
