"""Word matches: each word of a question with the likest term of a text."""

import numpy as np

from index.matches import WordMatches

MATCHES = WordMatches(
    np.array([[0.9, 0.2, -0.4], [0.1, 0.3, 1.2]], np.float32), {"port": 0, "ship": 1, "sea": 2}
)


def test_each_word_has_its_likest_term() -> None:
    found = MATCHES.best([["port", "ship"], ["ship"]])
    assert found.tolist() == np.float32([[0.9, 0.3], [0.2, 0.3]]).tolist()


def test_likeness_stays_between_0_and_1_and_unknown_terms_are_like_nothing() -> None:
    assert MATCHES.best([["sea"], ["tree"], []]).tolist() == [[0, 1], [0, 0], [0, 0]]
