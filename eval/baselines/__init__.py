"""What the project is compared with: BM25 alone, and the pipeline that tutorials build."""

from eval.baselines.rankers import (
    Bm25Ranker,
    EncoderRanker,
    Ranker,
    tutorial_encoder,
    tutorial_splitter,
)
from eval.baselines.systems import BaselineSystem, bm25_system, tutorial_system

__all__ = [
    "BaselineSystem",
    "Bm25Ranker",
    "EncoderRanker",
    "Ranker",
    "bm25_system",
    "tutorial_encoder",
    "tutorial_splitter",
    "tutorial_system",
]
