#!/usr/bin/env python3
"""Scores what each article alone says of its incident, from `dateline read --format jsonl`. Nothing is linked.

  score_articles.py --make-input DOCS.jsonl INCIDENTS.jsonl INPUT.jsonl
  score_articles.py DOCS.jsonl INCIDENTS.jsonl OUTPUT.jsonl

DOCS holds the pages, INCIDENTS the registry's rows, as score_linking.py of the shared tools reads them (its articles, and
what it leaves out). Each article's main account (`scoring.main_accounts`: focus main, scope incident, told as having
happened; the first) is held against the incident to which the article belongs. A value not given is wrong, and so are all
values of an article without a main account. Per cent of the articles whose registry row has the field:

date_exact, date_1day       `when` is that day; is at most a day off at both ends
place_25km, place_161km     `where` lies within 25 or 161 km of the registry's coordinates
killed_exact, injured_exact the best total (a total over all, else the groups added; none is 0), suspects included as the registry does
covered                     articles with a main account
basis_published             of the dates given, those taken from the day of publication
"""
import collections
import os
import sys
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
sys.path.insert(0, str(SHARED / "tools"))
import score_linking  # noqa: E402
import scoring  # noqa: E402

FIELDS = ("date_exact", "date_1day", "place_25km", "place_161km", "killed_exact", "injured_exact")


def article_hits(articles, incident_of, facts, accounts):
    """{article: {metric: right}} and {article: main account or None}; fields that the registry leaves open are absent."""
    of = scoring.by_article(accounts)
    hits, mains = {}, {}
    for name in articles:
        main = scoring.main_accounts(of.get(name, []))
        mains[name] = main[0] if main else None
        found = score_linking.field_hits(facts[incident_of[name]], mains[name])
        hits[name] = {key: found[key] for key in FIELDS if key in found}
    return hits, mains


def measures(hits, mains):
    tally = collections.defaultdict(list)
    for row in hits.values():
        for key, right in row.items():
            tally[key].append(right)
    metrics = {key: scoring.percent(sum(tally[key]), len(tally[key])) for key in FIELDS}
    given = [m for m in mains.values() if m]
    dated = [m["when"] for m in given if (m.get("when") or {}).get("from")]
    metrics["covered"] = scoring.percent(len(given), len(mains))
    metrics["basis_published"] = scoring.percent(sum(w.get("basis") == "published" for w in dated), len(dated))
    return metrics


def main(argv=None):
    p = scoring.parser(__doc__, make_input=True)
    p.add_argument("--only-read", action="store_true", help="score only the articles that are in the output (a sample)")
    p.add_argument("--errors", type=int, default=0, metavar="N", help="list N mistakes of each kind (development sets)")
    args = scoring.parse(p, argv)
    articles, incident_of, facts, left_out = score_linking.read_gold(args.gold)
    if args.make_input:
        scoring.write_jsonl(args.pred, ({"id": name, **a} for name, a in articles.items()))
        return 0
    record = scoring.read_record(args.pred)
    read = {a["id"] for a in record["articles"]}
    chosen = [name for name in articles if incident_of[name] in facts and (not args.only_read or name in read)]
    if not chosen:
        sys.exit("no articles to score")
    hits, mains = article_hits(chosen, incident_of, facts, record["accounts"])
    print(f"{len(chosen)} articles, {sum(name not in read for name in chosen)} not in the output; "
          f"left out: {left_out[0]} short, {left_out[1]} of two incidents")
    for key in FIELDS:
        for name in [n for n in chosen if hits[n].get(key) is False][:args.errors]:
            print(f"WRONG {key} {name}: {told(mains[name], key)} for {wanted(facts[incident_of[name]], key)}")
    return scoring.finish("articles", measures(hits, mains), args, {"articles": hits})


def told(account, key):
    if account is None:
        return "no account"
    if key.startswith("date"):
        return f"{account['when'].get('from')}..{account['when'].get('to')}"
    if key.startswith("place"):
        where = account.get("where") or {}
        return f"{where.get('name')} {where.get('admin1')} {where.get('lat')} {where.get('lon')}"
    figure = scoring.total_figure(account.get("figures") or [], "killed" if key.startswith("killed") else "wounded")
    return figure["best"] if figure else "none"


def wanted(fact, key):
    if key.startswith("date"):
        return fact["date"]
    if key.startswith("place"):
        return f"{fact.get('city_or_county')} {fact.get('state')} {fact.get('lat_long')}"
    return fact["killed" if key.startswith("killed") else "injured"]


if __name__ == "__main__":
    sys.exit(main())
