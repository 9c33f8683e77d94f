"""The network: the base model and two linear heads, one a word and one a segment."""

import torch
import torch.nn as nn

from . import bert
from .heads import KINDS, LAYERS


class Network(nn.Module):
    """Gives three logits a piece and layer, and one a segment and kind."""

    def __init__(self, base: bert.Bert, layers: int = len(LAYERS), kinds: int = len(KINDS)):
        super().__init__()
        self.base = base
        self.layers = nn.Linear(bert.WIDTH, 3 * layers)
        self.kinds = nn.Linear(bert.WIDTH, kinds)

    def forward(self, ids, mask=None):
        vectors = self.base(ids, mask).float()
        layers = self.layers(self.base.drop(vectors)).reshape(ids.shape[0], ids.shape[1], -1, 3)
        return layers, self.kinds(self.base.drop(vectors[:, 0]))


class Probabilities(nn.Module):
    """The network as it is exported: probabilities instead of logits."""

    def __init__(self, network: Network):
        super().__init__()
        self.network = network

    def forward(self, input_ids, attention_mask):
        layers, kinds = self.network(input_ids, attention_mask.float())
        return layers.softmax(-1), torch.sigmoid(kinds)
