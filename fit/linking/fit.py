#!/usr/bin/env python3
"""Fits the points of org.dateline.link.Sign on pairs of accounts of which it is known whether they tell of one incident.

    fit.py SIGN.java PAIRS.tsv [PAIRS.tsv ...] [--folds K] [--write]

A line of PAIRS.tsv is: account, account, 1 or 0, the names of the signs with a space between (Pairs.java writes them).
Logistic regression, drawn towards the points in hand.tsv by the pull that stands beside them (a ridge), so that a sign which the
pairs seldom show keeps what was set by hand. The pull is strong where the pairs show one kind of event only: shootings with one
or two victims say nothing of what it means that two bombings of one day have other perpetrators or tolls. --write puts the points into SIGN.java; without it they are shown
with the points by hand and in how many pairs they stand. Folds are whole incidents: no pair of a fold shares an account with
another fold.
"""
import argparse
import re
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

POINTS = re.compile(r"^    ([A-Z_]+)\((-?[0-9.]+)\)", re.M)


def hand(path):
    table = Path(__file__).with_name("hand.tsv")
    rows = (line.split("\t") for line in table.read_text().splitlines())
    return {name: (float(points), float(pull)) for name, points, pull in rows}


def read(path, names):
    rows, gold, accounts = [], [], []
    for line in open(path, encoding="utf-8"):
        a, b, same, signs = line.rstrip("\n").split("\t")
        row = np.zeros(len(names))
        for sign in signs.split():
            row[names[sign]] += 1
        rows.append(row)
        gold.append(int(same))
        accounts.append((a, b, int(same)))
    return np.array(rows), np.array(gold), accounts


def fit(x, y, weight, start, pull):
    def loss(w):
        z = x @ w
        value = np.sum(weight * (np.logaddexp(0, z) - y * z)) + 0.5 * np.sum(pull * (w - start) ** 2)
        gradient = x.T @ (weight * (1 / (1 + np.exp(-z)) - y)) + pull * (w - start)
        return value, gradient

    return minimize(loss, start, jac=True, method="L-BFGS-B").x


def incidents(pairs):
    """{account: an account that stands for its incident}, by the pairs that are one."""
    home = {}

    def find(account):
        while home.setdefault(account, account) != account:
            account = home[account]
        return account

    for a, b, same in pairs:
        if same:
            home[find(a)] = find(b)
    return {account: find(account) for pair in pairs for account in pair[:2]}


def scores(z, y):
    told = z > 0
    hit = np.sum(told & (y == 1))
    p, r = hit / max(1, told.sum()), hit / max(1, y.sum())
    return 100 * p, 100 * r, 200 * p * r / max(1e-9, p + r)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sign", type=Path)
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    text = args.sign.read_text()
    order = [name for name, _ in POINTS.findall(text)]
    names = {name: i for i, name in enumerate(order)}
    by_hand = hand(args.sign)
    start = np.array([by_hand[name][0] for name in order])
    pull = np.array([by_hand[name][1] for name in order])
    sets = [read(path, names) for path in args.pairs]
    x = np.vstack([s[0] for s in sets])
    y = np.concatenate([s[1] for s in sets])
    weight = np.ones(len(y))
    pairs = [pair for s in sets for pair in s[2]]
    print("by hand    P %.1f R %.1f F1 %.1f" % scores(x @ start, y))
    w = fit(x, y, weight, start, pull)
    print("fitted     P %.1f R %.1f F1 %.1f" % scores(x @ w, y))
    group = incidents(pairs)
    fold = np.array([hash_of(group[a]) % args.folds for a, _, _ in pairs])
    other = np.array([hash_of(group[b]) % args.folds for _, b, _ in pairs])
    z = np.zeros(len(y))
    for k in range(args.folds):
        apart = (fold == k) | (other == k)
        wk = fit(x[~apart], y[~apart], weight[~apart], start, pull)
        z[fold == k] = x[fold == k] @ wk
    print("held apart P %.1f R %.1f F1 %.1f" % scores(z, y))
    for name, i in names.items():
        print("%-26s %6.2f  by hand %6.2f  in %d same, %d other" % (name, w[i], start[i], x[y == 1, i].sum(), x[y == 0, i].sum()))
    if args.write:
        values = dict(zip(order, w))
        args.sign.write_text(POINTS.sub(lambda m: "    %s(%s)" % (m[1], shown(values[m[1]])), text))


def shown(value):
    return ("%.2f" % value).rstrip("0").rstrip(".").replace("-0", "0") if abs(value) < 0.005 else ("%.2f" % value)


def hash_of(text):
    value = 17
    for character in text:
        value = (value * 31 + ord(character)) % 1000003
    return value


if __name__ == "__main__":
    sys.exit(main())
