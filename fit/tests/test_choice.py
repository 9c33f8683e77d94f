import unittest

try:
    from dateline_choice import building, data, logistic
except ImportError as missing:
    raise unittest.SkipTest(f"needs numpy and scipy: {missing}") from missing


def article(**given):
    kinds = {"muc4." + t: 0.0 for t in data.TYPES} | {"muc4.attack": 0.9}
    empty = {role: [] for role in data.ROLES}
    put = {"candidates": empty, "strands": [], "templates": [], "fillers": empty} | given
    types = {t: kinds["muc4." + t] for t in data.TYPES}
    return data.Article("x", {}, [(0, 9, kinds)], put["candidates"], put["strands"], put["templates"], put["fillers"],
                        probability=1.0, types=types)


class Logistic(unittest.TestCase):
    def test_learns_which_feature_tells(self):
        rows = [{"tells": float(at % 2), "noise": float(at % 3)} for at in range(60)]
        model = logistic.fit(rows, [row["tells"] for row in rows], 0.1)
        self.assertGreater(model.probability({"tells": 1.0, "noise": 1.0}), 0.9)
        self.assertLess(model.probability({"tells": 0.0, "noise": 1.0}), 0.1)
        self.assertGreater(abs(model.weights[model.names.index("tells")]), 5 * abs(model.weights[model.names.index("noise")]))

    def test_shares_what_groups_have_in_common(self):
        rows = {g: [{"tells": float(at % 2)} for at in range(20)] for g in ("a", "b")}
        labels = {"a": [float(at % 2) for at in range(20)], "b": [0.5] * 20}
        models = logistic.fit_groups(rows, labels, 1.0, 1.0)
        self.assertGreater(models["b"].probability({"tells": 1.0}), models["b"].probability({"tells": 0.0}))
        self.assertGreater(models["a"].probability({"tells": 1.0}), models["b"].probability({"tells": 1.0}))


class Building(unittest.TestCase):
    def test_keeps_the_surer_of_two_that_name_the_same(self):
        both = [data.Candidate("Victim", "luis prado", [1], {}, 0.8), data.Candidate("Victim", "prado", [4], {}, 0.6)]
        self.assertEqual(["luis prado"], [c.key for c in building.surest(both, 0.2, 0.0)])

    def test_puts_a_filler_into_the_nearest_strand(self):
        near = data.Strand("attack", [3], [], {}, 0.9)
        far = data.Strand("attack", [9], [], {}, 0.9)
        victim = data.Candidate("Victim", "luis prado", [3], {}, 0.8)
        empty = {role: [] for role in data.ROLES}
        templates = building.build(article(strands=[far, near], candidates={**empty, "Victim": [victim]}),
                                   {**building.START, "bare-template": 0.5})
        self.assertEqual([[], [["luis prado"]]], [t["Victim"] for t in templates])

    def test_gives_no_template_to_an_article_of_no_consequence(self):
        dull = article(strands=[data.Strand("attack", [3], [], {}, 0.9)])
        dull.probability = 0.1
        self.assertEqual([], building.build(dull, building.START))


if __name__ == "__main__":
    unittest.main()
