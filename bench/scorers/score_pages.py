#!/usr/bin/env python3
"""Scores title and day of publication that were read from web pages.

  score_pages.py GOLD OUTPUT.jsonl     OUTPUT: `dateline articles --format jsonl` of the pages, `id` the page's

GOLD is one of
  a folder of NAME/source.html with NAME/expected-metadata.json (title, publishedTime): the page is right where ours is that. The
      title of the page's head stands there at times with the name of the site behind it: without it is right as well;
  a JSON {id: {url}} beside html/ID.html.gz, where nobody wrote the answers down. Then the page must answer: the title is right
      where it is what the page itself calls a title (the first JSON-LD headline, og:title, an h1 that shares its words with
      the head's title);
      the day is right where it is one on which the page's own marks agree: the day most of them give (JSON-LD datePublished, meta tags
      of publication, itemprop, the address; a day in UTC or in the zone given).
Pages that state no title, or no day, do not count for it. This reads the marks with expressions of its own, not with our code.

title, published     share right of those stated, in per cent
titles, days         how many pages state one
invented_days        pages that state none in these places, and got one: it may stand in the visible text
"""
import collections
import datetime
import gzip
import html
import json
import os
import re
import sys
from pathlib import Path

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
sys.path.insert(0, str(SHARED / "tools"))
import scoring  # noqa: E402

DATE_NAMES = (
    "article:published_time|article:published|datepublished|publish-?date|pubdate|parsely-pub-date|sailthru.date|dc.date.issued|og:published_time|publish_date")
ISO_DAY = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)")


def same(text):
    return re.sub(r"\W|_", "", html.unescape(html.unescape(text or ""))).lower()


def days(stated):
    """The day as given and the day in UTC."""
    found = ISO_DAY.match((stated or "").strip())
    if not found:
        return set()
    given = {"-".join(found.groups())}
    try:
        instant = datetime.datetime.fromisoformat(stated.strip().replace("Z", "+00:00"))
    except ValueError:
        return given
    if instant.tzinfo:
        given.add(instant.astimezone(datetime.timezone.utc).date().isoformat())
    return given


def metas(page, names):
    for tag in re.findall(r"<meta\b[^>]*>", page, re.I):
        if re.search(rf"""(?:name|property|itemprop)\s*=\s*["']?(?:{names})["'\s>/]""", tag, re.I):
            content = re.search(r"""content\s*=\s*(?:"([^"]*)"|'([^']*)')""", tag, re.I)
            if content:
                yield content.group(1) or content.group(2) or ""


def stated_titles(page):
    kept = {same(json_text(t)) for t in re.findall(r'"headline"\s*:\s*"((?:[^"\\]|\\.)*)"', page)[:1]}
    kept |= {same(t) for title in metas(page, "og:title") for t in (title, re.split(r"\s[-|–—]\s[^-|–—]*$", title)[0])}
    titles = [re.sub(r"<[^>]*>", " ", h) for h in re.findall(r"<h1\b[^>]*>(.*?)</h1>", page, re.I | re.S)]
    head = re.search(r"<title[^>]*>(.*?)</title>", page, re.I | re.S)
    words = set(re.findall(r"\w+", html.unescape(head.group(1)).lower())) if head else set()
    for title in titles:
        own = set(re.findall(r"\w+", html.unescape(title).lower()))
        if own and (not words or len(own & words) * 2 >= len(own)):
            kept.add(same(title))
    return kept - {""}


def json_text(escaped):
    try:
        return json.loads(f'"{escaped}"', strict=False)
    except ValueError:
        return escaped


def stated_days(page, url):
    votes = collections.Counter()
    said = []
    marks = re.findall(r'"datePublished"\s*:\s*"([^"]*)"', page)[:1]
    marks += list(metas(page, DATE_NAMES))
    marks += re.findall(r"""itemprop\s*=\s*["']datePublished["'][^>]*(?:datetime|content)\s*=\s*["']([^"']*)""", page, re.I)[:1]
    for mark in marks:
        said.append(days(mark))
    address = re.search(r"[/_-]((?:19|20)\d\d)[/_-](\d\d)[/_-](\d\d)(?!\d)", url or "")
    if address:
        said.append({"-".join(address.groups())})
    for found in said:
        votes.update(found)
    most = max(votes.values(), default=0)
    agreed = {day for day, count in votes.items() if count == most}
    return set().union(*(found for found in said if found & agreed))


def gold(path):
    """{id: (titles that are right, days that are right)}"""
    path = Path(path)
    answers = {}
    if path.is_dir():
        for file in sorted(path.glob("*/expected-metadata.json")):
            expected = json.loads(file.read_text("utf-8"))
            answers[file.parent.name] = ({same(expected.get("title"))} - {""}, days(expected.get("publishedTime")), expected.get("title"))
        return answers
    for key, row in json.loads(path.read_text("utf-8")).items():
        packed = path.parent / "html" / f"{key}.html.gz"
        if packed.exists():
            page = gzip.decompress(packed.read_bytes()).decode("utf-8", "replace")
            answers[key] = (stated_titles(page), stated_days(page, row.get("url")), None)
    return answers


def title_is_right(found, titles, written):
    if same(found) in titles:
        return True
    rest = (written or "")[len(found or ""):]
    return bool(found) and bool(written) and written.startswith(found) and re.match(r"\s+[-|–—_]\s", rest) is not None


def main(argv=None):
    p = scoring.parser(__doc__)
    p.add_argument("--errors", type=int, default=0, metavar="N", help="list N pages whose title or day is wrong")
    args = scoring.parse(p, argv)
    found = {row["id"]: row for row in scoring.read_jsonl(args.pred) if row.get("kind", "article") == "article"}
    counts, wrong, pages = collections.Counter(), [], {}
    for key, (titles, dates, written) in sorted(gold(args.gold[0]).items()):
        row = found.get(key, {})
        published = days(row.get("published"))
        if titles:
            right = title_is_right(row.get("title"), titles, written)
            counts.update(titles=1, title=right)
            pages.setdefault(key, {})["title"] = right
            if not right:
                wrong.append(f"TITLE {key} {row.get('title')!r}")
        if dates:
            right = bool(published & dates)
            counts.update(days=1, published=right)
            pages.setdefault(key, {})["published"] = right
            if not right:
                wrong.append(f"PUBLISHED {key} {row.get('published')!r} for {sorted(dates)}")
        elif published:
            counts.update(invented_days=1)
    for line in wrong[:args.errors]:
        print(line)
    metrics = {
        "title": 100 * counts["title"] / max(1, counts["titles"]), "published": 100 * counts["published"] / max(1, counts["days"]),
        "titles": counts["titles"], "days": counts["days"], "invented_days": counts["invented_days"]}
    return scoring.finish("pages", metrics, args, {"pages": pages})


if __name__ == "__main__":
    sys.exit(main())
