#!/usr/bin/env python3
"""Scores whether an article or snippet is held to tell of political violence: `relevant` and `relevance` of `read --format jsonl`.

  score_relevance.py --make-input GOLD... INPUT.jsonl
  score_relevance.py GOLD... OUTPUT.jsonl

What counts as gold, by the form of the file:

case2021  snippets with an ACLED label. Violent: battles, explosions and remote violence, violence against civilians, riots,
          force against protesters, destruction of property. Not: diplomacy, natural and man-made disasters, peaceful
          protests. Left out, since such snippets tell of violence or do not, whatever the label: arrests, agreements,
          seized weapons, changes of groups, new bases, claims and denials, transfers of territory, protests broken up,
          organised crime, other.
satp      briefs of a terrorism portal that bear a type of attack: violent. Those without any are left out.
india     articles by what police did. Violent: police killed, used force, or failed to act against violence. Not: none of
          these, no other label, and no word of violence anywhere (VIOLENCE below): the riots of that month are in nearly
          every other article. All others are left out.
pages     pages of our own words, with `violent`.
muc4      articles with or without templates: reported apart, in no total. What MUC-4 leaves out is violent often enough.

Each set weighs alike within its class, whatever its size, and the two classes weigh alike: recall is the mean over the
sets of the share of violent articles found, false alarms the mean over the sets of the share of the others, precision
recall / (recall + false alarms).

recall, precision, false_alarms   of the decision `relevant`
recall_at_p95                     the best recall of any threshold on `relevance` whose precision is 95 or more
recall_SET, false_alarms_SET      of the decision
muc4_f1, muc4_p, muc4_r           of the decision
"""
import collections
import os
import re
import sys
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
sys.path.insert(0, str(SHARED / "tools"))
import scoring  # noqa: E402

VIOLENT = {
    "ARMED_CLASH", "ATTACK", "GRENADE", "ART_MISS_ATTACK", "REM_EXPLOS", "SUIC_BOMB", "CHEM_WEAP", "AIR_STRIKE",
    "GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER", "SEX_VIOL", "ABDUCT_DISSAP", "MOB_VIOL", "VIOL_DEMONSTR",
    "FORCE_AGAINST_PROTEST", "PROPERTY_DISTRUCT"}
PEACEFUL = {"DIPLO", "NATURAL_DISASTER", "MAN_MADE_DISASTER", "PEACE_PROTEST"}
VIOLENCE = re.compile(
    r"riot|violen|kill|murder|attack|\bmobs?\b|carnage|stabb|arson|torch|bomb|blast|terror|\bshot|firing|fired|massacre"
    r"|clash|curfew|lynch|bloodshed|communal|godhra|army|militan|slain|disturbance|\bwar\b|assault|looting|injur", re.I)
DEEDS = {"KILL", "FORCE", "FAIL"}
WANTED = 95


def judged(row):
    """(set, id, text, date, violent) of a gold row; violent is None where it is left out."""
    if "label" in row:
        label = row["label"]
        return "case2021", f"case-{row['id']}", row["text"], None, True if label in VIOLENT else False if label in PEACEFUL else None
    if "doc_labels" in row:
        labels = set(row["doc_labels"])
        violent = True if labels & DEEDS else None if labels or VIOLENCE.search(row["text"]) else False
        return "india", f"india-{row['doc_id']}", row["text"], row.get("date"), violent
    if "violent" in row:
        return "pages", f"page-{row['id']}", row["text"], row.get("published"), row["violent"]
    if "docid" in row:
        return "muc4", row["docid"], row["text"], None, bool(row["templates"])
    return "satp", row["id"], row["text"], None, True if "1" in row["labels"] else None


def mean(shares):
    return sum(shares) / len(shares) if shares else 0.0


def rates(items, found):
    """Recall and false alarms, each the mean over the sets; `found` says which items are held to be violent."""
    hits = collections.defaultdict(list)
    for name, key, violent in items:
        hits[name, violent].append(found(key))
    shares = {key: mean(values) for key, values in hits.items()}
    recall = mean([v for (_, violent), v in shares.items() if violent])
    alarms = mean([v for (_, violent), v in shares.items() if not violent])
    return recall, alarms, shares


def precision(recall, alarms):
    return recall / (recall + alarms) if recall + alarms else 0.0


def best_recall(items, scores):
    best, at = 0.0, None
    for threshold in sorted({scores[key] for _, key, _ in items}):
        recall, alarms, _ = rates(items, lambda key, t=threshold: scores[key] >= t)
        if 100 * precision(recall, alarms) >= WANTED and recall > best:
            best, at = recall, threshold
    return best, at


def main(argv=None):
    p = scoring.parser(__doc__, make_input=True)
    p.add_argument("--errors", type=int, default=0, metavar="N", help="list N articles held wrongly, of each class (development sets)")
    args = scoring.parse(p, argv)
    gold = [judged(row) for row in scoring.read_jsonl(*args.gold)]
    left_out = sum(violent is None for *_, violent in gold)
    gold = [row for row in gold if row[4] is not None]
    if args.make_input:
        scoring.write_jsonl(args.pred, ({"id": key, "text": text, "published": date} for _, key, text, date, _ in gold))
        return 0
    articles = {a["id"]: a for a in scoring.read_record(args.pred)["articles"]}
    said = {key: bool(articles.get(key, {}).get("relevant")) for _, key, *_ in gold}
    scores = {key: articles.get(key, {}).get("relevance", float(said[key])) for key in said}
    items = [(name, key, violent) for name, key, _, _, violent in gold if name != "muc4"]
    recall, alarms, shares = rates(items, said.get)
    best, at = best_recall(items, scores)
    metrics = {"recall_at_p95": round(100 * best, 2), "recall": round(100 * recall, 2),
               "precision": round(100 * precision(recall, alarms), 2), "false_alarms": round(100 * alarms, 2)}
    for (name, violent), share in sorted(shares.items()):
        metrics[f"{'recall' if violent else 'false_alarms'}_{name}"] = round(100 * share, 2)
    told = {key for name, key, _, _, violent in gold if name == "muc4" and violent}
    held = {key for name, key, *_ in gold if name == "muc4" and said[key]}
    if told:
        scoring.put(metrics, "muc4", scoring.prf(len(told & held), len(held), len(told & held), len(told)))
    metrics |= {"articles": len(gold), "left_out": left_out}
    print(f"{len(gold)} articles, {sum(v for *_, v in items)} violent, {left_out} left out; "
          f"precision {WANTED} is kept from relevance {at} up")
    for wanted in (True, False):
        wrong = [(key, text) for name, key, text, _, violent in gold if name != "muc4" and violent == wanted != said[key]]
        for key, text in wrong[:args.errors]:
            print(f"{'MISSED' if wanted else 'FALSE'} {key} {scores[key]:.3f} {' '.join(text.split())[:300]}")
    return scoring.finish("relevance", metrics, args, [{"id": k, "set": n, "violent": v, "score": scores[k]} for n, k, v in items])


if __name__ == "__main__":
    sys.exit(main())
