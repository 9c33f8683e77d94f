"""Logistic regression with L2 on standardised features, alone or shared over groups."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize


@dataclass
class Model:
    """Probability = 1 / (1 + exp(-(bias + sum of weight * (value - mean) / deviation)))."""

    names: list[str]
    mean: np.ndarray
    deviation: np.ndarray
    weights: np.ndarray
    bias: float

    def probability(self, features: dict[str, float]) -> float:
        values = np.array([features.get(name, 0.0) for name in self.names])
        return float(1 / (1 + np.exp(-(self.bias + self.weights @ ((values - self.mean) / self.deviation)))))


def fit(rows: list[dict[str, float]], labels: list[float], strength: float) -> Model:
    """One model; `strength` is the weight of the squared weights in the loss."""
    return fit_groups({"": rows}, {"": labels}, strength, 1e6)[""]


def fit_groups(
    rows: dict[str, list[dict]], labels: dict[str, list[float]], shared: float, own: float
) -> dict[str, Model]:
    """A model for each group: weights that all share plus weights of its own, each with its strength of shrinking."""
    names = sorted({name for group in rows.values() for row in group for name in row})
    groups = list(rows)
    values = np.array([[row.get(name, 0.0) for name in names] for g in groups for row in rows[g]])
    wanted = np.array([label for g in groups for label in labels[g]])
    group = np.array([at for at, g in enumerate(groups) for _ in rows[g]])
    mean, deviation = values.mean(0), values.std(0) + 1e-6
    scaled = np.hstack([np.ones((len(values), 1)), (values - mean) / deviation])
    width = scaled.shape[1]
    free = np.ones(width)
    free[0] = 0

    def loss(flat):
        common, special = flat[:width], flat[width:].reshape(len(groups), width)
        scores = (scaled * (common + special[group])).sum(1)
        value = np.logaddexp(0, scores).sum() - wanted @ scores
        value += shared * (free * common**2).sum() + own * (free * special**2).sum()
        off = 1 / (1 + np.exp(-scores)) - wanted
        each = scaled * off[:, None]
        slope = np.vstack([each.sum(0) + 2 * shared * free * common]
                          + [each[group == g].sum(0) + 2 * own * free * special[g] for g in range(len(groups))])
        return value, slope.ravel()

    found = minimize(loss, np.zeros(width * (1 + len(groups))), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    common, special = found.x[:width], found.x[width:].reshape(len(groups), width)
    return {
        name: Model(names, mean, deviation, (common + special[at])[1:], float((common + special[at])[0]))
        for at, name in enumerate(groups)
    }
