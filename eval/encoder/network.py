"""The encoder as it learns: all layers of multilingual-e5-small."""

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize

from eval.reader.network import Layer, mean_of, norm_of
from index.e5.model_file import ModelFile


class EncoderNetwork(nn.Module):
    """A BERT bi-encoder (Reimers and Gurevych 2019) over word vectors that stay as they are."""

    def __init__(self, model: ModelFile, layers: int | None = None) -> None:
        """Start from the weights of a model file; `layers` are all of its when None."""
        super().__init__()
        shape = model.shape
        positions = model.floats("emb.pos", shape.positions, shape.hidden)
        types = model.floats("emb.type", shape.types, shape.hidden)
        self.positions = nn.Parameter(torch.from_numpy(positions + types[0]).clone())
        self.norm = norm_of(model, "emb.ln")
        numbers = range(shape.layers if layers is None else layers)
        self.layers = nn.ModuleList(Layer(model, f"l{number}") for number in numbers)

    def forward(self, words: Tensor, is_token: Tensor | None = None) -> Tensor:
        """Return the unit vectors of texts, shape (texts, hidden).

        `words` are word vectors, shape (texts, longest, hidden); `is_token` tells tokens from
        padding, (texts, longest), None when nothing is padded.
        """
        x = self.norm(words + self.positions[: words.shape[1]])
        for layer in self.layers:
            x = layer(x, is_token)
        return normalize(mean_of(x, is_token).float(), dim=-1)
