"""Finding passages: encoders, terms, vectors, and the index that puts their scores together."""

from index.fusion import Evidence, Weights
from index.index import Index
from index.query import Hit, Query

__all__ = ["Evidence", "Hit", "Index", "Query", "Weights"]
