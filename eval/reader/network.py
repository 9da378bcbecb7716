"""The reader as it learns: the lower layers of multilingual-e5-small with a head of its own."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu

from eval.reader.rounding import RoundedLinear
from index.e5.model_file import ModelFile

LAYERS = 6
"""Half of them: the upper ones make a vector of the whole text, and reading takes half the time."""
_SEGMENTS = 2


class ReaderNetwork(nn.Module):
    """A BERT cross-encoder (Nogueira and Cho 2019) over word vectors that stay as they are.

    It starts from the weights of a model file: how the question and the sentence differ as
    segments, and the head, are learned anew.
    """

    def __init__(self, model: ModelFile, layers: int = LAYERS) -> None:
        super().__init__()
        shape = model.shape
        hidden = shape.hidden
        positions = model.floats("emb.pos", shape.positions, hidden)
        types = model.floats("emb.type", shape.types, hidden)
        self.positions = nn.Parameter(torch.from_numpy(positions + types[0]).clone())
        self.segments = nn.Parameter(torch.zeros(_SEGMENTS, hidden))
        self.norm = norm_of(model, "emb.ln")
        self.layers = nn.ModuleList(Layer(model, f"l{number}") for number in range(layers))
        self.dense = nn.Linear(hidden, hidden)
        self.head = nn.Linear(hidden, 1)

    def forward(self, words: Tensor, segments: Tensor, is_token: Tensor | None = None) -> Tensor:
        """Return the log odds that each sentence answers its question, shape (pairs,).

        `words` are word vectors, shape (pairs, longest, hidden); `segments` (pairs, longest);
        `is_token` tells tokens from padding, (pairs, longest), None when nothing is padded.
        """
        x = self.norm(words + self.positions[: words.shape[1]] + self.segments[segments])
        for layer in self.layers:
            x = layer(x, is_token)
        odds: Tensor = self.head(torch.tanh(self.dense(mean_of(x, is_token)))).squeeze(-1)
        return odds


def mean_of(x: Tensor, is_token: Tensor | None) -> Tensor:
    """Return the means over the tokens of texts, shape (texts, hidden)."""
    if is_token is None:
        return x.mean(dim=1)
    kept = is_token[..., None].to(x.dtype)
    return (x * kept).sum(dim=1) / kept.sum(dim=1)


class Layer(nn.Module):
    """Attention, then two linear layers, each added to its input (Vaswani et al. 2017)."""

    def __init__(self, model: ModelFile, name: str) -> None:
        super().__init__()
        hidden, inner, self.heads = model.shape.hidden, model.shape.inner, model.shape.heads
        self.asked = _joined([_linear(model, f"{name}.{part}", hidden, hidden) for part in "qkv"])
        self.attended = _linear(model, f"{name}.ao", hidden, hidden)
        self.attention_norm = norm_of(model, f"{name}.aln")
        self.inner = _linear(model, f"{name}.fi", inner, hidden)
        self.outer = _linear(model, f"{name}.fo", hidden, inner)
        self.norm = norm_of(model, f"{name}.oln")

    def forward(self, x: Tensor, is_token: Tensor | None) -> Tensor:
        """Return the layer's output, of the shape of its input (pairs, longest, hidden)."""
        x = self.attention_norm(x + self.attended(self._attention(x, is_token)))
        out: Tensor = self.norm(x + self.outer(gelu(self.inner(x))))
        return out

    def _attention(self, x: Tensor, is_token: Tensor | None) -> Tensor:
        # Spelled out: torch's own on a processor takes twice as long to learn with.
        pairs, longest, hidden = x.shape
        joined = self.asked(x).view(pairs, longest, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        q, k, v = joined[0], joined[1], joined[2]
        weights = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(-1, -2))
        if is_token is not None:
            weights = weights.masked_fill(~is_token[:, None, None, :], -1e4)
        attended = torch.matmul(weights.softmax(dim=-1), v)
        return attended.transpose(1, 2).reshape(pairs, longest, hidden)


def _joined(parts: Sequence[nn.Linear]) -> RoundedLinear:
    """Return linear layers as one, their outputs one after the other."""
    made = RoundedLinear(parts[0].in_features, sum(part.out_features for part in parts))
    made.weight.data = torch.cat([part.weight.data for part in parts])
    made.bias.data = torch.cat([part.bias.data for part in parts])
    return made


def _linear(model: ModelFile, name: str, rows: int, columns: int) -> RoundedLinear:
    made = RoundedLinear(columns, rows)
    made.weight.data = torch.from_numpy(model.matrix(f"{name}.w", rows, columns).copy())
    made.bias.data = torch.from_numpy(model.floats(f"{name}.b", rows).copy())
    return made


def norm_of(model: ModelFile, name: str) -> nn.LayerNorm:
    """Return a layer normalisation of a model file."""
    hidden = model.shape.hidden
    made = nn.LayerNorm(hidden, eps=model.shape.epsilon)
    made.weight.data = torch.from_numpy(model.floats(f"{name}.w", hidden).copy())
    made.bias.data = torch.from_numpy(model.floats(f"{name}.b", hidden).copy())
    return made
