#!/usr/bin/env python3
"""Fits the weights by which an article is held to tell of political violence.

    fit/relevance/fit.py [--features FILE] [--write]

Logistic regression with an L2 penalty on everything that core's RelevanceScorer sees, over the development sets of
bench/scorers/score_relevance.py (without its own pages, which are held apart), pages.jsonl beside this file, and aid-worker
and drone incidents, all of which are violent. Within a class each set weighs alike, and the classes weigh alike. Prints how
the weights do on what they were fitted to, in five parts of which each is judged by the others', and set by set with that
set left out; --write stores those of all sets in core's relevance.tsv, with the least score that keeps 95 % precision over the
five parts. Reading the texts takes minutes: --features keeps what was read in FILE, and reads it from there the next time.

Needs numpy, the built program and DATELINE_SHARED.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared")).resolve()
os.environ["DATELINE_SHARED"] = str(SHARED)
sys.path[:0] = [str(ROOT / "bench" / "scorers"), str(SHARED / "tools")]
import score_relevance  # noqa: E402
import scoring  # noqa: E402

WEIGHTS = ROOT / "core/src/main/resources/dateline/knowledge/relevance.tsv"
JAR = ROOT / "app/target/dateline.jar"
JUDGED = [
    "data/case2021_task2/snippets.dev.jsonl", "data/satp/train.jsonl", "data/satp/dev.jsonl", "data/india_police_events/docs.dev.jsonl"]
VIOLENT = {"awsd": "data/awsd/incidents.dev.jsonl", "drones": "data/dronestream/strikes.dev.jsonl"}
SEED, PARTS, PENALTY, FEWEST = 11, 5, 10.0, 8


def texts():
    """[(set, key, violent, text)]; what is held apart is of set `pages`."""
    rows = []
    for path in JUDGED:
        rows += [score_relevance.judged(row) for row in scoring.read_jsonl(SHARED / path)]
    rows += [score_relevance.judged(row) for row in scoring.read_jsonl(ROOT / "bench/data/relevance-pages.jsonl")]
    found = [(name, key, violent, text) for name, key, text, _, violent in rows if violent is not None]
    for row in scoring.read_jsonl(HERE / "pages.jsonl"):
        found.append(("own", f"own-{row['id']}", row["violent"], row["text"]))
    with tempfile.TemporaryDirectory() as folder:
        for name, path in VIOLENT.items():
            made = Path(folder) / name
            subprocess.run([sys.executable, SHARED / "tools/score_figures.py", "--make-input", SHARED / path, made],
                           cwd=SHARED / "tools", check=True, stdout=subprocess.DEVNULL)
            found += [(name, f"{name}-{row['id']}", True, row["text"]) for row in scoring.read_jsonl(made)]
    return found


def read_features(rows):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "texts", Path(folder) / "features"
        source.write_text("".join(text.replace("\r", " ").replace("\n", "\\n") + "\n" for *_, text in rows), "utf-8")
        subprocess.run(["java", "-Xmx2g", "-Xss4m", "-cp", JAR, HERE / "Features.java", source, target], check=True)
        lines = target.read_text("utf-8").splitlines()
    return [{name: float(value) for name, _, value in (part.rpartition("=") for part in line.split("\t"))} for line in lines]


def fit(rows, names):
    """Weights, the bias last, by Newton's steps."""
    x = numpy.array([[features.get(name, 0.0) for name in names] + [1.0] for *_, features in rows])
    y = numpy.array([violent for _, _, violent, _ in rows], float)
    sizes = collections.Counter((name, violent) for name, _, violent, _ in rows)
    sets = collections.Counter(violent for _, violent in sizes)
    w = numpy.array([len(rows) / 2 / sets[violent] / sizes[name, violent] for name, _, violent, _ in rows])
    penalty = numpy.full(x.shape[1], PENALTY)
    penalty[-1] = 1e-6
    weights = numpy.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + numpy.exp(-x @ weights))
        slope = x.T @ (w * (p - y)) + penalty * weights
        bend = (x * (w * p * (1 - p) + 1e-9)[:, None]).T @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(bend, slope)
        weights -= step
        if abs(step).max() < 1e-7:
            break
    return weights


def scores(rows, names, weights):
    return {key: float(1 / (1 + numpy.exp(-(sum(features.get(n, 0.0) * v for n, v in zip(names, weights)) + weights[-1]))))
            for _, key, _, features in rows}


def show(title, rows, found, threshold):
    items = [(name, key, violent) for name, key, violent, _ in rows]
    recall, alarms, shares = score_relevance.rates(items, lambda key: found[key] >= threshold)
    best, _ = score_relevance.best_recall(items, found)
    parts = "  ".join(f"{name} {'recall' if violent else 'false alarms'} {100 * share:.1f}" for (name, violent), share in sorted(shares.items()))
    print(f"{title:28} recall {100 * recall:.1f}  precision {100 * score_relevance.precision(recall, alarms):.1f}  "
          f"recall at p95 {100 * best:.1f}  ({parts})")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--features", type=Path)
    p.add_argument("--write", action="store_true")
    arguments = p.parse_args()
    if arguments.features and arguments.features.exists():
        rows = [tuple(json.loads(line)) for line in arguments.features.read_text("utf-8").splitlines()]
    else:
        given = texts()
        rows = [(name, key, violent, features) for (name, key, violent, _), features in zip(given, read_features(given))]
        if arguments.features:
            arguments.features.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    fitted = [row for row in rows if row[0] != "pages"]
    judged = [row for row in fitted if row[0] not in VIOLENT]
    counts = collections.Counter(name for *_, features in fitted for name in features)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)

    draw = random.Random(SEED)
    part = {key: draw.randrange(PARTS) for _, key, _, _ in fitted}
    crossed = {}
    for each in range(PARTS):
        weights = fit([row for row in fitted if part[row[1]] != each], names)
        crossed |= scores([row for row in fitted if part[row[1]] == each], names, weights)
    _, threshold = score_relevance.best_recall([(name, key, violent) for name, key, violent, _ in judged], crossed)
    threshold = round(threshold, 3)
    weights = fit(fitted, names)
    print(f"{len(fitted)} texts, {len(names)} features; least score {threshold}")
    show("fitted to", judged, scores(judged, names, weights), threshold)
    show("five parts", judged, crossed, threshold)
    for left_out in sorted({row[0] for row in judged}):
        without = fit([row for row in fitted if row[0] != left_out], names)
        apart = [row for row in judged if row[0] == left_out]
        show(f"without {left_out}", apart, scores(apart, names, without), threshold)
    pages = [row for row in rows if row[0] == "pages"]
    show("pages held apart", pages, scores(pages, names, weights), threshold)
    if arguments.write:
        lines = ["# Written by fit/relevance/fit.py, not by hand.", "feature\tweight", f"(bias)\t{weights[-1]:.4f}", f"(threshold)\t{threshold}"]
        lines += [f"{name}\t{weight:.4f}" for name, weight in zip(names, weights)]
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
        print(f"written: {WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
