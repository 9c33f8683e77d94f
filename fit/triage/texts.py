"""The texts to which triage is fitted: (set, group, label, text); texts of one group are never parted. None: nobody says, the program is asked."""
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared")).resolve()
os.environ["DATELINE_SHARED"] = str(SHARED)
sys.path[:0] = [str(ROOT / "bench" / "scorers"), str(SHARED / "tools")]
import score_relevance  # noqa: E402

JUDGED = ("case2021_task2/snippets.dev.jsonl", "satp/train.jsonl", "satp/dev.jsonl", "india_police_events/docs.dev.jsonl")
# Nobody says of these whether they tell of violence: the program that reads everything does. (name, every nth)
ASKED = {"polnear/dev.jsonl": 1, "polnear/train.jsonl": 1, "geoparsing/lgl.dev.jsonl": 1, "geoparsing/geowebnews.dev.jsonl": 1,
         "giveme5w1h/docs.dev.jsonl": 1, "ecbplus/dev.jsonl": 1, "re3d/docs.dev.jsonl": 1, "geoparsing/geovirus.dev.jsonl": 1}


def rows(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def text_of(row):
    return row["text"] if "text" in row else "\n".join(" ".join(s["tokens"]) for s in row["sentences"])


def own(folder, name):
    return [(name, path.stem, True, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]


def all_texts():
    """Every text; those of `apart` are only ever judged."""
    found = []
    for name in JUDGED:
        for row in rows(SHARED / "data" / name):
            kind, key, text, _, violent = score_relevance.judged(row)
            if violent is not None:
                found.append((kind, key, violent, text))
    for name in ("dev", "tst1", "tst2"):
        found += [("muc4" if name == "dev" else "muc4-tst", row["docid"], True, row["text"])
                  for row in rows(SHARED / f"data/muc4/{name}.jsonl") if row["templates"]]
    found += [("gunviolence", row["incident_id"], True, row["text"]) for row in rows(SHARED / "data/gunviolence/docs.dev.jsonl")[::3]]
    found += [("awsd", row["id"], True, row["text"]) for row in rows(SHARED / "data/awsd/incidents.dev.jsonl")[::3]]
    found += [("drones", row["id"], True, row["text"]) for row in rows(SHARED / "data/dronestream/strikes.dev.jsonl")]
    found += [("own", row["id"], row["violent"], row["text"]) for row in rows(ROOT / "fit/relevance/pages.jsonl")]
    found += [("pages", row["id"], row["violent"], row["text"]) for row in rows(ROOT / "bench/data/relevance-pages.jsonl")]
    for name, step in ASKED.items():
        for row in rows(SHARED / "data" / name)[::step]:
            group = row.get("topic") or row.get("category") or row["doc_id"]
            found.append((name.split("/")[0] if "geo" not in name else name.split("/")[1].split(".")[0], f"{name} {group}", None, text_of(row)))
    for folder in (ROOT / "bench/cases/fresh", ROOT / "bench/cases/unread", SHARED / "cases/own", SHARED / "cases/seed"):
        found += [("cases", key, None, text) for _, key, _, text in own(folder, "cases")]
    return found
