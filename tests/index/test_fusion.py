import numpy as np
import pytest

from index.fusion import Weights, best_neighbours, contrast, likeness, weighed


def test_contrast_puts_unrelated_texts_at_0_and_equal_texts_at_1() -> None:
    cosines = np.array([0.75, 0.875, 1.0], np.float32)
    np.testing.assert_allclose(contrast(cosines, 0.75), [0, 0.5, 1])


def test_scores_are_added_and_what_has_no_weight_counts_nothing() -> None:
    parts = [np.array([1.0, 2.0], np.float32), np.array([10.0, 20.0], np.float32)]
    np.testing.assert_allclose(weighed(parts, (1.0, 0.5)), [6, 12])
    np.testing.assert_allclose(weighed(parts, (1.0,)), parts[0])
    np.testing.assert_allclose(weighed(parts[:1], (1.0, 0.5)), parts[0])


def test_likeness_grows_from_the_threshold_and_stays_below_a_word_s_own() -> None:
    found = likeness(np.array([-1, 0.2, 0.6, 0.9, 1.0], np.float32), Weights(least_alike=0.5))
    assert found[:2].tolist() == [0, 0]
    assert 0 < found[2] < found[3] < found[4] < 1
    assert found[2] == pytest.approx(0.36)


def test_neighbours_are_of_the_same_document() -> None:
    scores = np.array([1, 5, 2, 7], np.float32)
    joined = np.array([True, True, False])
    assert best_neighbours(scores, joined).tolist() == [5, 2, 5, 7]
    assert best_neighbours(scores[:1], joined[:0]).tolist() == [1]
