"""Linear layers that learn with the rounding that their file will have (Jacob et al. 2018)."""

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

_STEPS = 255
"""Of what goes into a layer, between the least and the greatest number of a pair."""
_MOST = 64
"""Weights are whole numbers up to this one, and seven bits hold them: sums of products of two of
them fit sixteen bits, which processors without an instruction of their own add up in, so that the
odds are the same on every machine."""


class RoundedLinear(nn.Linear):
    """A linear layer; while it learns, as if both factors stood in eight bits."""

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output, shape (pairs, longest, outputs)."""
        if not self.training:
            return linear(x, self.weight, self.bias)
        return linear(_rounded(x), _rounded_weights(self.weight), self.bias)


def _rounded(x: Tensor) -> Tensor:
    """Return numbers rounded as ONNX's DynamicQuantizeLinear does, pair by pair."""
    with torch.no_grad():
        exact = x.float()
        low = exact.amin(dim=(1, 2), keepdim=True).clamp(max=0)
        step = (exact.amax(dim=(1, 2), keepdim=True).clamp(min=0) - low).clamp(min=1e-6) / _STEPS
        zero = (low / step).round()
        rounded = ((exact / step).round().clamp(zero, zero + _STEPS) * step).to(x.dtype)
    return _straight_through(x, rounded)


def _rounded_weights(weight: Tensor) -> Tensor:
    with torch.no_grad():
        step = weight.abs().amax(dim=1, keepdim=True) / _MOST
        rounded = (weight / step).round() * step
    return _straight_through(weight, rounded)


def _straight_through(exact: Tensor, rounded: Tensor) -> Tensor:
    """Return the rounded numbers with the gradient of the exact ones (Bengio et al. 2013)."""
    return exact + (rounded - exact).detach()
