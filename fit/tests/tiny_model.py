"""Writes the model of Java's tests: no network, only a table that gives each piece its probabilities, so that every number
of an encoding can be told beforehand.

    python3 -m tests.tiny_model ../encoder/src/test/resources/dateline/encoder/tiny.onnx
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS = ("muc4.PerpOrg", "muc4.Victim", "some.OtherRole")
KINDS = ("muc4.relevant", "muc4.forced work stoppage", "some.other kind")
PIECES = {"gunmen": (0, "B"), "farmer": (1, "B"), "old": (1, "B"), "##s": (1, "I"), "of": (1, "I"), "arda": (1, "I")}


def vocabulary() -> list[str]:
    """Numbers 100 to 102 as in BERT, then the words of the tests."""
    words = ["[PAD]", *(f"[unused{n}]" for n in range(99)), "[UNK]", "[CLS]", "[SEP]", *PIECES, "shot", "the", ".", "("]
    return [*words, "far", "##mer", "##m", "##e", "##r"]


def table(words: list[str]) -> np.ndarray:
    """For each piece and layer: outside, begin, inside."""
    values = np.tile(np.array([1, 0, 0], np.float32), (len(words), len(LAYERS), 1))
    for piece, (layer, label) in PIECES.items():
        values[words.index(piece), layer] = (0.25, 0.75, 0) if label == "B" else (0.5, 0, 0.5)
    return values


def main(path: str) -> None:
    words = vocabulary()
    said = numpy_helper.from_array(table(words), "said")
    kinds = numpy_helper.from_array(np.array([[0.875, 0.125, 0.5]], np.float32), "known")
    nodes = [
        helper.make_node("Gather", ["said", "input_ids"], ["layers"]),
        helper.make_node("Identity", ["known"], ["kinds"]),
    ]
    ins = [helper.make_tensor_value_info(n, TensorProto.INT64, ["b", "t"]) for n in ("input_ids", "attention_mask")]
    outs = [
        helper.make_tensor_value_info("layers", TensorProto.FLOAT, ["b", "t", len(LAYERS), 3]),
        helper.make_tensor_value_info("kinds", TensorProto.FLOAT, [1, len(KINDS)]),
    ]
    graph = helper.make_graph(nodes, "tiny", ins, outs, [said, kinds])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    about = {
        "version": "tiny-1", "layers": " ".join(LAYERS), "kinds": "\n".join(KINDS), "vocabulary": "\n".join(words),
        "window": "12", "overlap": "4", "least-begin": "0.03", "least-inside": "0.5",
        "trailing": "of", "leading": "a an the",
    }  # fmt: skip
    for key, value in about.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = "dateline." + key, value
    onnx.checker.check_model(model)
    onnx.save(model, path)


if __name__ == "__main__":
    main(sys.argv[1])
