from pathlib import Path

import numpy as np
import pytest
import torch

from eval.encoder.command import export_encoder
from eval.encoder.network import EncoderNetwork
from eval.encoder.training import Group, encoded, group_of, train
from eval.reader.examples import Example
from eval.reader.weights import copied, mix
from index.e5.networks import Words, bundled_model, bundled_words
from index.encoder.taught import TaughtEncoder, question_ids, text_ids

PLACES = ("mill", "harbour", "school", "tower", "bridge", "market")


@pytest.fixture(scope="module")
def words() -> Words:
    return bundled_words()


def groups() -> list[Group]:
    """Documents on a place each: that it opens at an hour answers, that it is old does not."""
    return [
        group_of(
            [
                Example(
                    f"When does the {place} open?",
                    (f"The {place} opens at nine.",),
                    (f"The {place} is old.", f"The {place} is large."),
                    translations={f"The {place} is old.": f"Le {place} est vieux."},
                ),
                Example(f"Who owns the {place}?", (), (f"The {place} is old.",)),
            ]
        )
        for place in PLACES
    ]


@pytest.fixture(scope="module")
def taught(words: Words) -> tuple[EncoderNetwork, list[float]]:
    torch.manual_seed(0)
    network, losses = EncoderNetwork(bundled_model(), layers=1), list[float]()
    train(network, words, groups(), 20, lambda step, steps, loss: losses.append(loss))
    return network, losses


def test_it_learns(taught: tuple[EncoderNetwork, list[float]]) -> None:
    _, losses = taught
    assert len(losses) == 20
    assert np.mean(losses[-3:]) < 0.6 * np.mean(losses[:3])


def test_the_file_encodes_as_the_network_learned_to(
    taught: tuple[EncoderNetwork, list[float]], words: Words, tmp_path: Path
) -> None:
    network, _ = taught
    export_encoder(network, bundled_model(), tmp_path / "encoder.onnx")
    encoder = TaughtEncoder(tmp_path / "encoder.onnx")
    question, text = "When does the mill open?", "The mill is old and stands by the river."
    found = np.array([encoder.embed_query(question), *encoder.embed_documents([text])])
    ids = [question_ids(words, question), text_ids(words, text)]
    with torch.inference_mode():
        expected = encoded(network.eval(), words, ids).numpy()
    assert (found * expected).sum(axis=1) == pytest.approx([1, 1], abs=0.02)


def test_every_sentence_stands_in_a_group_once_in_both_languages() -> None:
    group = groups()[0]
    assert group.sentences == (
        ("The mill opens at nine.", "The mill opens at nine."),
        ("The mill is old.", "Le mill est vieux."),
        ("The mill is large.", "The mill is large."),
    )
    assert group.questions == (("When does the mill open?", (0,)),)


def test_of_what_only_comes_near_no_more_is_taken_than_wanted() -> None:
    example = Example("Who?", ("Ann.",), ("Bob.", "Eve.", "Tom."))
    assert [s[0] for s in group_of([example], 2).sentences] == ["Ann.", "Bob.", "Eve."]


def test_a_long_text_is_encoded_as_far_as_it_is_read(words: Words) -> None:
    assert len(text_ids(words, "mill " * 2_000)) == 258
    assert len(question_ids(words, "mill " * 2_000)) == 66


def test_a_sentence_of_two_groups_is_no_negative_of_itself(words: Words) -> None:
    torch.manual_seed(0)
    network = EncoderNetwork(bundled_model(), layers=1)
    example = Example("Who?", ("Ann.",), ())
    losses = list[float]()
    train(network, words, [group_of([example])] * 5, 1, lambda *told: losses.append(told[2]))
    assert losses == [0.0]


def test_weights_are_mixed_with_those_of_before() -> None:
    one, other = (EncoderNetwork(bundled_model(), layers=1) for _ in range(2))
    with torch.no_grad():
        one.norm.weight.fill_(1.0)
        other.norm.weight.fill_(0.0)
    mix(one, copied(other), 0.7)
    assert torch.allclose(one.norm.weight, torch.tensor(0.7))
