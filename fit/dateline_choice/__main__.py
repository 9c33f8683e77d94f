"""fit/templates: fits the models and thresholds, scores them on articles held apart, writes the weights."""

import argparse
import datetime
import json
import os
import random
import subprocess
import sys
from pathlib import Path

from . import building, logistic
from .data import ROLES, Article, articles, is_apart, keys

HOME = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("DATELINE_SHARED", HOME.parent / "shared"))
WEIGHTS = HOME / "core/src/main/resources/dateline/knowledge/choice/templates.tsv"
SEED = 5
FOLDS = 5
SHARED_STRENGTH, OWN_STRENGTH, STRAND_STRENGTH, ARTICLE_STRENGTH = 50.0, 300.0, 10.0, 5.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="fit/templates", description=__doc__)
    parser.add_argument("--proposals", type=Path, help="what `dateline proposals` wrote; made if not given")
    parser.add_argument("--drop", default="", help="features to leave out: beginnings of names, commas between")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.relative_to(HOME)}")
    given = parser.parse_args()
    sys.path.insert(0, str(SHARED / "tools"))
    gold = {id: k for id, k in keys(SHARED / "data/muc4/dev.jsonl").items() if is_apart(id)}
    later = {**keys(SHARED / "data/muc4/tst1.jsonl"), **keys(SHARED / "data/muc4/tst2.jsonl")}
    file = given.proposals or proposals(gold)
    fitted, other = articles(file, gold), articles(file, later)
    for article in fitted + other:
        leave_out(article, tuple(name for name in given.drop.split(",") if name))
    crossed(fitted)
    thresholds = threshold_search(fitted)
    print("dev held apart from the encoder, crossed:", line(fitted, thresholds))
    models = fit_all(fitted)
    article_model = fit_article(fitted)
    apply(fitted, models)
    apply_article(fitted, article_model)
    print("the same, fitted on itself:", line(fitted, thresholds))
    apply(other, models)
    apply_article(other, article_model)
    print("TST1+TST2:", line(other, thresholds))
    if given.write:
        write({**models, "article": article_model}, thresholds, len(fitted))


def proposals(gold: dict) -> Path:
    """Runs the program over the articles that the keys are of."""
    folder = HOME / "target" / "fit"
    folder.mkdir(parents=True, exist_ok=True)
    tools = SHARED / "tools"
    source, out = folder / "muc4.in.jsonl", folder / "muc4.proposals.jsonl"
    dev = folder / "dev.jsonl"
    rows = (SHARED / "data/muc4/dev.jsonl").read_text("utf-8").splitlines()
    wanted = [row for row in rows if json.loads(row)["docid"] in gold]
    dev.write_text("\n".join(wanted) + "\n", "utf-8")
    golds = [dev, SHARED / "data/muc4/tst1.jsonl", SHARED / "data/muc4/tst2.jsonl"]
    subprocess.run([sys.executable, tools / "score_muc4.py", "--make-input", *golds, source], check=True, cwd=tools)
    with open(out, "wb") as stream:
        subprocess.run([HOME / "dateline", "proposals", source], check=True, stdout=stream)
    return out


def leave_out(article: Article, beginnings: tuple[str, ...]) -> None:
    for each in [c for role in ROLES for c in article.candidates[role]] + article.strands:
        for name in [n for n in each.features if beginnings and n.startswith(beginnings)]:
            del each.features[name]


def fit_all(among: list[Article]) -> dict[str, logistic.Model]:
    rows = {"muc4." + role: [c.features for a in among for c in a.candidates[role]] for role in ROLES}
    labels = {
        "muc4." + role: [float(any(c.key in e for e in a.fillers[role])) for a in among for c in a.candidates[role]]
        for role in ROLES
    }
    models = logistic.fit_groups(rows, labels, SHARED_STRENGTH, OWN_STRENGTH)
    strands = [(s, a) for a in among for s in a.strands]
    models["strand"] = logistic.fit(
        [s.features for s, _ in strands], [is_template(s, a) for s, a in strands], STRAND_STRENGTH)
    return models


def is_template(strand, article: Article) -> float:
    """Whether a template of its type has one of its parts, or it is the only one of the type on both sides."""
    like = [t for t in article.templates if strand.type in t["incident_type"].split(" / ")]
    for template in like:
        strings = [m.split() for role in ROLES for e in template[role] for m in e]
        if any(set(p.split()) <= set(s) or set(s) <= set(p.split()) for p in strand.parts if p for s in strings):
            return 1.0
    return float(len(like) == 1 and sum(s.type == strand.type for s in article.strands) == 1)


def apply(to: list[Article], models: dict[str, logistic.Model]) -> None:
    for article in to:
        for role in ROLES:
            for candidate in article.candidates[role]:
                candidate.probability = models["muc4." + role].probability(candidate.features)
        for strand in article.strands:
            strand.probability = models["strand"].probability(strand.features)


def article_features(article: Article) -> dict[str, float]:
    features, total = dict(article.features), 0.0
    for role in ROLES:
        best = sorted((c.probability for c in article.candidates[role]), reverse=True)[:2]
        features["best-muc4." + role] = best[0] if best else 0.0
        total += sum(best)
    features["best-fillers"] = total
    features["best-strand"] = max((s.probability for s in article.strands), default=0.0)
    return features


def fit_article(among: list[Article]) -> logistic.Model:
    read = [a for a in among if a.stretches]
    return logistic.fit([article_features(a) for a in read], [float(bool(a.templates)) for a in read], ARTICLE_STRENGTH)


def apply_article(to: list[Article], model: logistic.Model) -> None:
    for article in to:
        article.probability = model.probability(article_features(article)) if article.stretches else 0.0


def crossed(among: list[Article]) -> None:
    """Gives each article the probabilities of models that were fitted without it."""
    for models_of in (lambda rest, part: apply(part, fit_all(rest)),
                      lambda rest, part: apply_article(part, fit_article(rest))):
        order = list(among)
        random.Random(SEED).shuffle(order)
        for fold in range(FOLDS):
            models_of([a for at, a in enumerate(order) if at % FOLDS != fold], order[fold::FOLDS])


def scores(of: list[Article], thresholds: dict[str, float]) -> dict[str, float]:
    import score_muc4

    predicted = {a.id: building.build(a, thresholds) for a in of}
    gold = {a.id: {"templates": a.templates, "extracts": a.fillers} for a in of}
    slots = score_muc4.gtt(gold, predicted)
    put = {"gtt_f1": score_muc4.prf(*(sum(c[n] for c in slots.values()) for n in range(4)))[2]}
    merged = score_muc4.ceaf_ree(gold, predicted)[0]
    put["ceaf_ree_f1"] = score_muc4.prf(*(sum(c[n] for c in merged.values()) for n in (0, 1, 0, 2)))[2]
    put["rme_phi3_f1"] = score_muc4.prf(*score_muc4.ceaf_rme(gold, predicted, True))[2]
    told, said = {a.id for a in of if a.templates}, {id for id, t in predicted.items() if t}
    put["relevant_f1"] = 200 * len(told & said) / max(1, len(told) + len(said))
    return put


def line(of: list[Article], thresholds: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.1f}" for name, value in scores(of, thresholds).items())


def threshold_search(among: list[Article]) -> dict[str, float]:
    """One threshold after the other, twice, by templates first, then fillers and relevance."""

    def worth(q):
        s = scores(among, q)
        return s["gtt_f1"] + 0.5 * s["ceaf_ree_f1"] + 0.3 * s["relevant_f1"]

    q, best = dict(building.START), worth(building.START)
    for _ in range(2):
        for name, values in building.CHOICES.items():
            for value in values:
                tried = {**q, name: value}
                if (now := worth(tried)) > best + 1e-9:
                    q, best = tried, now
    return q


def write(models: dict[str, logistic.Model], thresholds: dict[str, float], number: int) -> None:
    rows = [
        f"# Fitted by fit/templates on {datetime.date.today()}: logistic regression over the proposals for {number} articles of"
        " MUC-4 DEV",
        f"# that the encoder was not fitted on; L2 {SHARED_STRENGTH} shared and {OWN_STRENGTH} by role, {STRAND_STRENGTH}"
        f" strands, {ARTICLE_STRENGTH} articles; thresholds by {FOLDS} folds, seed {SEED}.",
        "model\tfeature\tmean\tdeviation\tweight",
    ]
    for name, model in models.items():
        rows.append(f"{name}\tbias\t0\t1\t{model.bias:.6f}")
        for at, feature in enumerate(model.names):
            if model.deviation[at] > 1e-5:
                rows.append(f"{name}\t{feature}\t{model.mean[at]:.6f}\t{model.deviation[at]:.6f}\t{model.weights[at]:.6f}")
    rows += [f"threshold\t{name}\t0\t1\t{value}" for name, value in thresholds.items()]
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    WEIGHTS.write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} lines in {WEIGHTS.relative_to(HOME)}")


main()
