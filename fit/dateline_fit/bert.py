"""BERT in plain torch, with its weights read from the ONNX file that Maven Central ships."""

import math

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WIDTH, HEADS, INNER, PIECES, POSITIONS = 384, 12, 1536, 30522, 512


class Layer(nn.Module):
    """Self-attention and the two dense layers behind it."""

    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm_attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, bias, drop):
        batch, length = x.shape[0], x.shape[1]
        query, key, value = (
            part.reshape(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.query_key_value(x).split(WIDTH, -1)
        )
        score = (query @ key.transpose(-1, -2)) * (1 / math.sqrt(WIDTH // HEADS))
        if bias is not None:
            score = score + bias.to(score.dtype)
        mixed = (score.softmax(-1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm_attended((x + drop(self.attended(mixed))).float())
        return self.norm_outer((x + drop(self.outer(F.gelu(self.inner(x))))).float())


class Bert(nn.Module):
    """The encoder: piece numbers in, a vector for each piece out."""

    def __init__(self, layers: int, pieces: int = PIECES):
        super().__init__()
        self.pieces = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = 0.1

    def drop(self, x):
        """Dropout from bytes: a tenth of the time of torch's own on a CPU."""
        if not self.training or not self.dropout:
            return x
        cut = int(256 * self.dropout)
        kept = torch.empty(x.shape, dtype=torch.uint8).random_(0, 256) >= cut
        return x * kept.to(x.dtype) * (256 / (256 - cut))

    def forward(self, ids, mask=None):
        """ids: batch x length; mask: the same, 1 where a piece stands, or None where all do."""
        x = self.drop(self.norm(self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.kind))
        bias = None if mask is None else (1.0 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias, self.drop)
        return x


def load(path: str) -> Bert:
    """The base model of an ONNX file in the form that `optimum` writes."""
    weights, layers = _weights(path)
    bert = Bert(layers)
    with torch.no_grad():
        bert.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        bert.positions.weight.copy_(weights["embeddings.position_embeddings.weight"])
        bert.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        _copy(bert.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(bert.layers):
            at = f"encoder.layer.{number}."
            parts = [at + "attention.self." + part for part in ("query", "key", "value")]
            layer.query_key_value.weight.copy_(torch.cat([weights[part] for part in parts]))
            layer.query_key_value.bias.copy_(torch.cat([weights[part + ".bias"] for part in parts]))
            for dense, name in (
                (layer.attended, "attention.output.dense"),
                (layer.inner, "intermediate.dense"),
                (layer.outer, "output.dense"),
            ):
                dense.weight.copy_(weights[at + name])
                dense.bias.copy_(weights[at + name + ".bias"])
            _copy(layer.norm_attended, weights, at + "attention.output.LayerNorm")
            _copy(layer.norm_outer, weights, at + "output.LayerNorm")
    return bert


def _weights(path: str) -> tuple[dict[str, torch.Tensor], int]:
    graph = onnx.load(path).graph
    weights = {one.name: torch.from_numpy(np.array(numpy_helper.to_array(one))).float() for one in graph.initializer}
    for node in graph.node:
        # The matrices lost their names and stand transposed: the node that uses one still bears its name.
        if node.op_type == "MatMul":
            for name in node.input:
                if name in weights:
                    owner = node.name.strip("/").replace("/MatMul", "").replace("/", ".")
                    weights[owner] = weights[name].t()
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    return weights, layers


def _copy(norm: nn.LayerNorm, weights: dict[str, torch.Tensor], name: str) -> None:
    norm.weight.copy_(weights[name + ".weight"])
    norm.bias.copy_(weights[name + ".bias"])
