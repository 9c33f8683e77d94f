"""Fitting: which segments a round shows, what is lost on them, and how the weights move."""

import random
import time
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F

from .article import UNJUDGED, Article, segments
from .batch import Batch, Piece, batches, together
from .network import Network


@dataclass
class Corpora:
    """What is fitted on, by kind of gold."""

    muc4: list[Article] = field(default_factory=list)
    whole: list[Article] = field(default_factory=list)
    windows: list[Article] = field(default_factory=list)
    kinds: list[Article] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """The settings; the defaults are those of the model that ships, and the model card repeats them."""

    epochs: int = 5
    seed: int = 1
    rate: float = 1e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm: float = 0.1
    silent: float = 0.3
    """Of the MUC-4 segments without a filler, this part is shown in a round."""
    news: float = 0.5
    """Weight of a step on modern news beside one on MUC-4."""
    kinds: float = 0.2
    """Weight of the kinds of a segment beside the roles of its words."""
    kinds_shown: int = 300
    """Texts of known kind that a round shows."""
    whole_shown: int = 4
    """Times that a round shows the few whole modern articles, cut anew."""
    windows_shown: int = 2
    """Times that a round shows the windows of one event."""
    freeze_pieces: bool = True


def a_round(corpora: Corpora, plan: Plan, chance: random.Random) -> list[list[Piece]]:
    """The batches of one round; a batch holds one kind of gold."""
    muc4 = []
    for article in corpora.muc4:
        for start, end in segments(article, chance):
            told = any((labels[start:end] > 0).any() for labels in article.labels.values())
            if told or chance.random() < plan.silent:
                muc4.append(Piece(article, start, end, told))
    roles = []
    for _ in range(plan.windows_shown):
        roles += [Piece(article, *segment) for article in corpora.windows for segment in segments(article, chance)]
    for _ in range(plan.whole_shown):
        roles += [Piece(article, *segment) for article in corpora.whole for segment in segments(article, chance)]
    shown = chance.sample(corpora.kinds, min(plan.kinds_shown, len(corpora.kinds)))
    kinds = [Piece(article, *segments(article)[0]) for article in shown if article.words]
    made = batches(muc4, chance) + batches(roles, chance) + batches(kinds, chance)
    chance.shuffle(made)
    return made


def loss(layers: torch.Tensor, kinds: torch.Tensor, batch: Batch, plan: Plan) -> torch.Tensor:
    """Cross-entropy of the words, a layer beside a layer, and of the kinds; what is not judged counts nothing."""
    total = layers.sum() * 0
    judged = (batch.layers != UNJUDGED).any(1).sum()
    if judged:
        words = F.cross_entropy(
            layers.permute(0, 2, 1, 3).reshape(-1, 3),
            batch.layers.reshape(-1),
            ignore_index=UNJUDGED,
            reduction="sum",
        )
        total = total + words / judged
    known = ~batch.kinds.isnan()
    if known.any():
        total = total + plan.kinds * F.binary_cross_entropy_with_logits(kinds[known], batch.kinds[known])
    return total


def fit(network: Network, corpora: Corpora, plan: Plan, say=print) -> Network:
    """Fits the network in place."""
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)
    chance = random.Random(plan.seed)
    if plan.epochs == 0:
        return network.eval()
    rounds = [a_round(corpora, plan, chance) for _ in range(plan.epochs)]
    total = sum(map(len, rounds))
    network.base.pieces.weight.requires_grad_(not plan.freeze_pieces)
    moving, optimizer = _optimizer(network, plan)
    rates = [group["lr"] for group in optimizer.param_groups]
    network.train()
    step, began = 0, time.time()
    for number, steps in enumerate(rounds, 1):
        lost, places, since = 0.0, 0, time.time()
        for pieces in steps:
            pace = min((step + 1) / max(1, total * plan.warm), (total - step) / (total * (1 - plan.warm)))
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * pace
            batch = together(pieces)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                layers, kinds = network(batch.ids, batch.mask)
            now = loss(layers.float(), kinds.float(), batch, plan)
            if "muc4.PerpInd" not in pieces[0].article.labels:
                now = now * plan.news
            optimizer.zero_grad(set_to_none=True)
            now.backward()
            torch.nn.utils.clip_grad_norm_(moving, 1.0)
            optimizer.step()
            step, lost, places = step + 1, lost + now.item(), places + batch.ids.numel()
            if step % 50 == 0:
                say(f"step {step}/{total}: {places / (time.time() - since):.0f} pieces a second")
        say(f"round {number}/{plan.epochs}: loss {lost / len(steps):.4f}, {time.time() - began:.0f} s")
    return network.eval()


def _optimizer(network: Network, plan: Plan):
    named = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    base = [(name, weight) for name, weight in named if name.startswith("base.")]
    plain = [weight for name, weight in base if name.endswith("bias") or "norm" in name]
    decayed = [weight for name, weight in base if not (name.endswith("bias") or "norm" in name)]
    heads = [weight for name, weight in named if not name.startswith("base.")]
    groups = [
        {"params": decayed, "lr": plan.rate, "weight_decay": plan.decay},
        {"params": plain, "lr": plan.rate, "weight_decay": 0.0},
        {"params": heads, "lr": plan.head_rate, "weight_decay": 0.0},
    ]
    return [weight for _, weight in named], torch.optim.AdamW(groups)
