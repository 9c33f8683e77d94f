"""The model files: single precision, and eight bits."""

import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import article, spans
from .heads import KINDS, LAYERS
from .network import Network, Probabilities


def write(network: Network, vocabulary: list[str], version: str, path: Path, layers=LAYERS, kinds=KINDS) -> None:
    """Single precision, with all that a reader needs: names of the outputs, vocabulary, window, rules of the spans."""
    ids = torch.ones(2, 40, dtype=torch.long)
    torch.onnx.export(
        Probabilities(network.eval()),
        (ids, torch.ones_like(ids)),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["layers", "kinds"],
        dynamic_axes={
            "input_ids": {0: "batch", 1: "length"},
            "attention_mask": {0: "batch", 1: "length"},
            "layers": {0: "batch", 1: "length"},
            "kinds": {0: "batch"},
        },
        opset_version=13,
    )
    model = onnx.load(str(path))
    about = {
        "dateline.version": version,
        "dateline.layers": " ".join(layers),
        "dateline.kinds": "\n".join(kinds),
        "dateline.vocabulary": "\n".join(vocabulary),
        "dateline.window": str(article.WINDOW),
        "dateline.overlap": str(article.OVERLAP),
        "dateline.least-begin": str(spans.LEAST_BEGIN),
        "dateline.least-inside": str(spans.LEAST_INSIDE),
        "dateline.trailing": " ".join(spans.TRAILING),
        "dateline.leading": " ".join(spans.LEADING),
    }
    for key, value in about.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, str(path))


def eight_bits(path: Path, smaller: Path) -> int:
    """The same model with its weights kept in eight bits, a scale a column, and those of the pieces a scale a row. It still
    computes in single precision: the same numbers on every processor, and nearly those of the whole model. (Computing in
    eight bits too takes half the time, and cost more than a point of F1.) Returns how many matrices it made smaller."""
    model = onnx.load(str(path))
    graph = model.graph
    weights = {one.name: one for one in graph.initializer}
    nodes, added, dropped, count = [], [], set(), 0
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            nodes += _matrix(node, weights, added)
            dropped.add(node.input[1])
            count += 1
        elif node.op_type == "Gather" and _is_pieces(node, weights):
            nodes += _rows(node, weights, added)
            dropped.add(node.input[0])
        else:
            nodes.append(node)
    kept = [one for one in graph.initializer if one.name not in dropped]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, str(smaller))
    return count


def _matrix(node, weights, added) -> list:
    source, name = node.input
    values = numpy_helper.to_array(weights[name])
    scale = np.maximum(np.abs(values).max(0), 1e-8) / 127
    added.append(numpy_helper.from_array(np.clip(np.round(values / scale), -127, 127).astype(np.int8), name + "_q"))
    added.append(numpy_helper.from_array(scale.astype(np.float32), name + "_s"))
    return [
        helper.make_node("Cast", [name + "_q"], [name + "_f"], to=TensorProto.FLOAT, name=name + "_c"),
        helper.make_node("Mul", [name + "_f", name + "_s"], [name + "_m"], name=name + "_ms"),
        helper.make_node("MatMul", [source, name + "_m"], list(node.output), name=node.name),
    ]


def _is_pieces(node, weights) -> bool:
    return node.input[0] in weights and node.input[0].endswith("pieces.weight")


def _rows(node, weights, added) -> list:
    name, which = node.input
    out = node.output[0]
    values = numpy_helper.to_array(weights[name])
    scale = np.abs(values).max(1, keepdims=True) / 127 + 1e-12
    added.append(numpy_helper.from_array(np.round(values / scale).astype(np.int8), name + "_q"))
    added.append(numpy_helper.from_array(scale.astype(np.float32), name + "_s"))
    return [
        helper.make_node("Gather", [name + "_q", which], [out + "_q"], name=out + "_g"),
        helper.make_node("Cast", [out + "_q"], [out + "_f"], to=TensorProto.FLOAT, name=out + "_c"),
        helper.make_node("Gather", [name + "_s", which], [out + "_s"], name=out + "_gs"),
        helper.make_node("Mul", [out + "_f", out + "_s"], [out], name=out + "_m"),
    ]


def sha256(path: Path) -> str:
    """The file's hash, as the model card and Java name it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
