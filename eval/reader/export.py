"""From the network that learned to the file that the assistant reads.

Large products are taken in eight bits, as the network has learned to bear: a quarter of the size
and about half of the time.
"""

import logging
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from corpus.writing import write_aside
from eval.reader.network import ReaderNetwork
from index.e5.model_file import ModelFile
from index.e5.networks import VOCABULARY, vocabulary_of

_OPSET = 17


def export(
    network: nn.Module, given: Mapping[str, Tensor], found: str, model: ModelFile, path: Path
) -> None:
    """Write a network to a file; the model is the one whose words it learned with.

    `given` are examples of its inputs by name, each of shape (texts, longest, ...); `found` names
    its output.
    """
    network.eval()
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an exporter that torch will take away
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            network,
            tuple(given.values()),
            str(whole),
            input_names=[*given],
            output_names=[found],
            dynamic_axes={name: {0: "texts", 1: "longest"} for name in given},
            dynamo=False,
            opset_version=_OPSET,
        )
        _write_in_eight_bits(whole, small)
        written = onnx.load(str(small))
    onnx.helper.set_model_props(written, {VOCABULARY: vocabulary_of(model)})
    write_aside(path, written.SerializeToString())


def export_reader(network: ReaderNetwork, model: ModelFile, path: Path) -> None:
    """Write a reader to a file."""
    words = torch.zeros(1, 8, model.shape.hidden)
    segments = torch.zeros(1, 8, dtype=torch.int64)
    export(network, {"words": words, "segments": segments}, "odds", model, path)


def _write_in_eight_bits(whole: Path, small: Path) -> None:
    """Write a network whose layers multiply whole numbers, as `eval.reader.rounding` has it."""
    logging.disable(logging.WARNING)  # it advises a step that changes nothing here
    try:
        quantize_dynamic(
            whole,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    finally:
        logging.disable(logging.NOTSET)
