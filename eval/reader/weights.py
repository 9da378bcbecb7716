"""Weights to go on from: those that a course kept, or those of a network's file."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from pickle import UnpicklingError

import onnx
import torch
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from onnx.numpy_helper import to_array
from torch import Tensor, nn

from corpus.errors import InputInvalid
from corpus.writing import write_aside

_WRONG = (AttributeError, RuntimeError, TypeError, ValueError)
"""What weights of another form raise."""


def load(network: nn.Module, path: Path) -> None:
    """Give a network the weights of a file; raises InputInvalid if it holds none that fit.

    The weights of a network's file, `.onnx`, are those that it has in eight bits: a network that
    learned with that rounding knows no others.
    """
    try:
        if path.suffix == ".onnx":
            network.load_state_dict(dict(_exported(onnx.load(str(path)), network)))
        else:
            network.load_state_dict(torch.load(path, weights_only=True))
    except (OSError, EOFError, *_WRONG, UnpicklingError, DecodeError) as error:
        hint = "Give a file of --keep, or a network's own."
        raise InputInvalid(f"{path} holds no weights that fit.", hint) from error


def save(weights: Mapping[str, Tensor], path: Path) -> None:
    """Write weights to go on from to a file."""
    held = io.BytesIO()
    torch.save(dict(weights), held)
    write_aside(path, held.getvalue())


def copied(network: nn.Module) -> dict[str, Tensor]:
    """Return the weights of a network as they are now."""
    return {name: weight.detach().clone() for name, weight in network.state_dict().items()}


def mix(network: nn.Module, others: Mapping[str, Tensor], share: float) -> None:
    """Give a network, in place, weights of which a share is its own and the rest another's."""
    own = network.state_dict()
    mixed = {name: torch.lerp(weight, own[name], share) for name, weight in others.items()}
    network.load_state_dict(mixed)


def _exported(model: onnx.ModelProto, network: nn.Module) -> Iterator[tuple[str, Tensor]]:
    """Yield the parameters of a network as the file that `export` writes has them.

    Products of matrices lost their names on the way, but not their order.
    """
    held = {each.name: torch.from_numpy(to_array(each).copy()) for each in model.graph.initializer}
    linear = [name for name, part in network.named_modules() if isinstance(part, nn.Linear)]
    rounded = [name.removesuffix("_quantized") for name in held if name.endswith("_quantized")]
    matrices = dict(zip(linear, rounded, strict=True))
    for name in network.state_dict():
        module = name.removesuffix(".weight")
        if module in matrices:
            yield name, _matrix(held, matrices[module])
        else:
            # An input of that name makes the exporter call the parameter "name.1".
            yield name, held.get(name, held.get(f"{name}.1", torch.empty(0)))


def _matrix(held: Mapping[str, Tensor], name: str) -> Tensor:
    """Return a linear layer's weights, shape (outputs, inputs)."""
    steps = held[f"{name}_quantized"].float() - held[f"{name}_zero_point"].float()
    return (steps * held[f"{name}_scale"]).T.contiguous()
