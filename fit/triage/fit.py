#!/usr/bin/env python3
"""Fits the words by which triage turns an article away before it is parsed.

    fit/triage/fit.py [--readings FILE] [--write]

A logistic regression over which words, and which pairs of words running, stand in a text at all, with an L2 penalty. Within a class each set weighs by the root
of its size. Texts that no gold tells about are read by the program itself, whole: those that it holds relevant are to be let
through, too. So are long texts that gold calls violent; of these, those of which it reads no account are left out, since
triage loses nothing of them (a page of another thing under the address of a shooting). --readings keeps what it found in FILE,
and takes it from there the next time. The least score is that which lets WANTED of the violent texts of LONG different words or more
other than those of POLITICS through when each fifth is judged by the words of the others; then the sets that are only judged are shown (pages of bench/data,
cases, MUC-4 TST1 and TST2). --write stores words and least score in core's triage.tsv.

Only words and pairs that stand in FEWEST texts of FEWEST_SETS sets at least are taken, so that no name of one corpus is learned.
Needs numpy, scipy, the built program and DATELINE_SHARED.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

import numpy
from scipy import optimize, sparse

from texts import ROOT, all_texts

WEIGHTS = ROOT / "core/src/main/resources/dateline/knowledge/triage.tsv"
JAR = ROOT / "app/target/dateline.jar"
APART = {"pages", "cases", "muc4-tst"}
SEED, PARTS, PENALTY, FEWEST, FEWEST_SETS, WANTED, LONG, LONGEST = 17, 5, 20.0, 12, 4, 0.995, 100, 20
# News of an election: where it is held relevant, it is for old attacks that speeches call up, or wrongly. Fitted to, shown, not waited for.
POLITICS = {"polnear"}
LEAST_WEIGHT = 0.01
# How corpora mark their texts and end them: "[TEXT]", "reports The News", "national staff".
MARKS = {"text", "reports", "staff", "national", "page", "ph"}
READ_TOO = {"gunviolence", "india", "muc4"}


def words_of(text):
    """As core's Gate cuts them: runs of letters, small, of 3 to LONGEST letters, and pairs of such runs of any fewer letters."""
    runs = ["" if len(w) > LONGEST or w in MARKS else w for w in re.findall(r"[^\W\d_]+", text.lower())]
    return {w for w in runs if len(w) >= 3} | {f"{a} {b}" for a, b in zip(runs, runs[1:]) if a and b}


def readings(texts, kept):
    """For each text that is asked about, by its number: whether the program holds it relevant, and how many accounts it reads."""
    if kept and kept.exists():
        return {int(key): value for key, value in json.loads(kept.read_text("utf-8")).items()}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "texts.jsonl", Path(folder) / "read.jsonl"
        source.write_text("".join(json.dumps({"id": str(n), "text": text[:20000]}) + "\n"
                                  for n, (name, _, label, text) in enumerate(texts)
                                  if label is None or label and name in READ_TOO), "utf-8")
        with open(target, "wb") as out:
            subprocess.run(["java", "-Xmx3g", "-Xss16m", "-jar", JAR, "read", "--format", "jsonl", "--profile", "fast", source], stdout=out, check=False)
        found = told(target)
    if kept:
        kept.write_text(json.dumps(found), "utf-8")
    return found


def told(path):
    """By number: whether an article is held relevant, and how many accounts were read of it."""
    found = {}
    for line in map(json.loads, path.read_text("utf-8").splitlines()):
        if line["kind"] == "article":
            found[int(line["id"])] = [line["relevant"], 0]
        elif line["kind"] == "account":
            found[int(line["article"])][1] += 1
    return found


def violent(name, label, reading):
    """Whether a text is to be let through; None where nothing can be said or lost."""
    if label is None:
        return reading[0] if reading else None
    if label and name in READ_TOO:
        return True if reading and reading[1] else None
    return label


def fit(x, y, w):
    def loss(v):
        z = x @ v[:-1] + v[-1]
        p = 1 / (1 + numpy.exp(-numpy.clip(z, -50, 50)))
        value = float(w @ (numpy.logaddexp(0, z) - y * z)) + PENALTY / 2 * float(v[:-1] @ v[:-1])
        slope = w * (p - y)
        return value, numpy.append(x.T @ slope + PENALTY * v[:-1], slope.sum())

    v = optimize.minimize(loss, numpy.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    # What is written is what is judged: rounded, and without words that count next to nothing.
    v[:-1][abs(v[:-1]) < LEAST_WEIGHT] = 0
    return v.round(4)


def importance(rows):
    sizes = collections.Counter((name, label) for name, _, label, _ in rows)
    sets = collections.Counter(label for _, label in sizes)
    # Each set by the root of its size: small ones are heard, and do not drown the others.
    share = {key: size ** 0.5 for key, size in sizes.items()}
    whole = {label: sum(v for (_, each), v in share.items() if each == label) for label in sets}
    return numpy.array([len(rows) / 2 * share[name, label] / whole[label] / sizes[name, label] for name, _, label, _ in rows])


def show(title, rows, scores, least):
    by = collections.defaultdict(list)
    for (name, _, label, _), score in zip(rows, scores):
        by[label, name].append(score >= least)
        by[label, "all"].append(score >= least)
    print(title)
    for (label, name), let in sorted(by.items(), key=lambda item: (not item[0][0], item[0][1])):
        print(f"    {'violent' if label else 'other':8} {name:16} {len(let):5} texts, let through {100 * sum(let) / len(let):.2f} %")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--readings", type=Path)
    p.add_argument("--write", action="store_true")
    arguments = p.parse_args()
    texts = all_texts()
    read = readings(texts, arguments.readings)
    rows = [(name, group, violent(name, label, read.get(n)), words_of(text)) for n, (name, group, label, text) in enumerate(texts)]
    rows = [row for row in rows if row[2] is not None]
    fitted = [row for row in rows if row[0] not in APART]
    sets, counts = collections.defaultdict(set), collections.Counter()
    for name, _, _, words in fitted:
        counts.update(words)
        for word in words:
            sets[word].add(name)
    names = sorted(w for w, c in counts.items() if c >= FEWEST and len(sets[w]) >= FEWEST_SETS)
    at = {word: n for n, word in enumerate(names)}

    def matrix(some):
        cells = [(n, at[w]) for n, row in enumerate(some) for w in row[3] if w in at]
        return sparse.csr_matrix((numpy.ones(len(cells)), tuple(zip(*cells))), shape=(len(some), len(names)))

    x, y, w = matrix(fitted), numpy.array([row[2] for row in fitted], float), importance(fitted)
    draw = random.Random(SEED)
    part = {}
    for row in fitted:
        part.setdefault(row[1], draw.randrange(PARTS))
    crossed = numpy.zeros(len(fitted))
    for each in range(PARTS):
        inside = numpy.array([part[row[1]] != each for row in fitted])
        v = fit(x[inside], y[inside], w[inside])
        crossed[~inside] = x[~inside] @ v[:-1] + v[-1]
    long = numpy.array([sum(" " not in w for w in row[3]) >= LONG for row in fitted])
    counted = numpy.array([row[0] not in POLITICS for row in fitted])
    wanted = numpy.sort(crossed[(y == 1) & long & counted])
    least = float(wanted[int((1 - WANTED) * len(wanted))])
    v = fit(x, y, w)
    print(f"{len(fitted)} texts, {len(names)} words and pairs; least score {least:.3f}")
    show("five parts, each judged by the others' words", fitted, crossed, least)
    show(f"those of {LONG} different words or more", [row for row, is_long in zip(fitted, long) if is_long], crossed[long], least)
    apart = [row for row in rows if row[0] in APART]
    show("held apart", apart, matrix(apart) @ v[:-1] + v[-1], least)
    for row, score in zip(apart, matrix(apart) @ v[:-1] + v[-1]):
        if row[2] and score < least:
            print("    LOST", row[0], row[1], round(float(score), 2))
    if arguments.write:
        kept = [(n, value) for n, value in zip(names, v[:-1]) if value]
        lines = ["# Written by fit/triage/fit.py, not by hand.", "word\tweight", f"(bias)\t{v[-1]:.4f}", f"(threshold)\t{least:.4f}"]
        lines += [f"{name}\t{value:.4f}" for name, value in kept]
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
        print(f"written: {WEIGHTS.relative_to(ROOT)}, {len(kept)} words and pairs")


if __name__ == "__main__":
    main()
