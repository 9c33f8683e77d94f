import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

from dateline_fit import article, export, fitting, prediction
from dateline_fit.batch import Piece, batches, together
from dateline_fit.bert import Bert
from dateline_fit.fitting import Corpora, Plan
from dateline_fit.heads import KINDS, LAYERS
from dateline_fit.network import Network
from dateline_fit.wordpiece import WordPieces

PIECES = WordPieces([*(f"[{n}]" for n in range(103)), "gunmen", "shot", "farmer", "##s", ".", "rain"])


def report(number: int) -> article.Article:
    made = article.read(f"r{number}", "gunmen shot farmers. " * (2 + number % 3), PIECES)
    for role in ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon"):
        made.labels["muc4." + role] = np.zeros(len(made.words), int)
    made.labels["muc4.PerpInd"][0::4] = 1
    made.labels["muc4.Victim"][2::4] = 1
    made.kinds = {name: 1.0 for name in KINDS if name.startswith("muc4.")}
    return made


def network(seed: int = 1) -> Network:
    torch.manual_seed(seed)
    return Network(Bert(layers=1, pieces=len(PIECES.vocabulary)))


class FittingTest(unittest.TestCase):
    def test_learns_what_it_is_shown(self):
        reports = [report(number) for number in range(12)]
        fitted = network()
        plan = Plan(epochs=12, rate=1e-3, head_rate=1e-2, freeze_pieces=False)
        fitting.fit(fitted, Corpora(muc4=reports), plan, say=lambda line: None)
        said = prediction.exactly(prediction.by_torch(fitted), reports[:1])["r0"]
        begins = said.layers[LAYERS.index("muc4.Victim"), :, 1]
        self.assertGreater(begins[2::4].min(), 0.8)
        self.assertLess(begins[0::4].max(), 0.2)

    def test_fits_the_same_network_again_with_the_same_seed(self):
        weights = []
        for _ in range(2):
            fitted = network()
            fitting.fit(fitted, Corpora(muc4=[report(0), report(1)]), Plan(epochs=1), say=lambda line: None)
            weights.append(fitted.layers.weight.detach().clone())
        self.assertTrue(torch.equal(*weights))

    def test_learns_nothing_where_the_gold_is_silent(self):
        silent = article.read("s", "rain.", PIECES)
        batch = together([Piece(silent, 0, 2)])
        logits = torch.randn(1, 4, len(LAYERS), 3), torch.randn(1, len(KINDS))
        self.assertEqual(float(fitting.loss(*logits, batch, Plan())), 0.0)

    def test_puts_no_more_places_into_a_batch_than_it_may(self):
        pieces = [Piece(made, 0, len(made.words)) for made in map(report, range(40))]
        made = batches(pieces, random.Random(1), most=64)
        self.assertEqual(sum(map(len, made)), 40)
        self.assertTrue(all(max(map(len, one)) * len(one) <= 64 for one in made))

    def test_says_in_batches_nearly_what_it_says_alone(self):
        made, reports = network().eval(), [report(0), report(1), report(2)]
        quick, exact = prediction.quickly(made, reports), prediction.exactly(prediction.by_torch(made), reports)
        for name in exact:
            np.testing.assert_allclose(quick[name].layers, exact[name].layers, atol=0.02)


class ExportTest(unittest.TestCase):
    def test_writes_the_network_and_what_a_reader_needs(self):
        made = network().eval()
        with tempfile.TemporaryDirectory() as folder:
            path, smaller = Path(folder, "m.onnx"), Path(folder, "m.int8.onnx")
            export.write(made, PIECES.vocabulary, "v1", path)
            self.assertEqual(export.eight_bits(path, smaller), 5)
            self.assertLess(smaller.stat().st_size, path.stat().st_size / 2)
            about = {entry.key: entry.value for entry in onnx.load(str(smaller)).metadata_props}
        self.assertEqual(about["dateline.version"], "v1")
        self.assertEqual(about["dateline.layers"].split(" "), list(LAYERS))
        self.assertEqual(about["dateline.vocabulary"].split("\n"), PIECES.vocabulary)
