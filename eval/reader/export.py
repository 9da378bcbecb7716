"""From the network that learned to the file that the assistant reads.

Weights are kept in eight bits, 32 to a scale (the "MatMulNBits" of ONNX Runtime): a quarter of the
size, and odds that differ by hundredths.
"""

import logging
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from assistant.reader.reader import VOCABULARY, vocabulary_of
from eval.reader.network import ReaderNetwork
from index.e5.model_file import ModelFile

_BITS = 8
_IN_BLOCK = 32
_IN_BYTES = 4
"""ONNX Runtime's name for multiplying in eight bits, too."""
_OPSET = 17


def export(network: ReaderNetwork, model: ModelFile, path: Path) -> None:
    """Write the network to a file; the model is the one whose words it learned with."""
    network.eval()
    hidden = model.shape.hidden
    given = (torch.zeros(1, 8, hidden), torch.zeros(1, 8, dtype=torch.int64))
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an exporter that torch will take away
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network,
            given,
            str(whole),
            input_names=["words", "segments"],
            output_names=["odds"],
            dynamic_axes={
                "words": {0: "pairs", 1: "longest"},
                "segments": {0: "pairs", 1: "longest"},
            },
            dynamo=False,
            opset_version=_OPSET,
        )
        small = _in_eight_bits(onnx.load(str(whole)))
    onnx.helper.set_model_props(small, {VOCABULARY: vocabulary_of(model)})
    onnx.save_model(small, str(path))


def _in_eight_bits(network: onnx.ModelProto) -> onnx.ModelProto:
    logging.getLogger(MatMulNBitsQuantizer.__module__).setLevel(logging.WARNING)
    quantizer = MatMulNBitsQuantizer(
        network, bits=_BITS, block_size=_IN_BLOCK, is_symmetric=True, accuracy_level=_IN_BYTES
    )
    quantizer.process()
    small: onnx.ModelProto = quantizer.model.model
    return small
