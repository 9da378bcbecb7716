from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from assistant.reader.pairs import pair_of
from corpus.errors import InputInvalid
from eval.reader.examples import Example
from eval.reader.export import export_reader
from eval.reader.network import ReaderNetwork
from eval.reader.training import padded, train
from eval.reader.weights import load
from index.e5.model_file import ModelFile
from index.e5.networks import Words, bundled_model, bundled_words

ABOUT = ("mill", "harbour", "school", "tower", "bridge", "market", "library", "farm")


@pytest.fixture(scope="module")
def model() -> ModelFile:
    return bundled_model()


@pytest.fixture(scope="module")
def words() -> Words:
    return bundled_words()


def examples() -> list[Example]:
    """Sixteen questions; that a place opens at an hour answers, that it is old does not."""
    return [
        Example(
            f"When does the {place} {verb}?",
            (f"The {place} opens at nine." if verb == "open" else f"The {place} closes at six.",),
            (f"The {place} is old.", f"The {place} is large.", "Cows graze by the river."),
        )
        for place in ABOUT
        for verb in ("open", "close")
    ]


@pytest.fixture(scope="module")
def taught(model: ModelFile, words: Words) -> tuple[ReaderNetwork, list[float]]:
    torch.manual_seed(0)
    network, losses = ReaderNetwork(model, layers=1), list[float]()
    train(network, words, examples() * 6, 2, lambda step, steps, loss: losses.append(loss))
    return network, losses


def test_it_learns(taught: tuple[ReaderNetwork, list[float]]) -> None:
    _, losses = taught
    assert len(losses) == 24
    assert np.mean(losses[-4:]) < 0.5 * np.mean(losses[:4])


def test_the_file_rounds_as_the_network_learned_to(
    taught: tuple[ReaderNetwork, list[float]], model: ModelFile, words: Words, tmp_path: Path
) -> None:
    network, _ = taught
    export_reader(network, model, tmp_path / "reader.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "reader.onnx")
    for sentence in ("The zoo opens at nine.", "The zoo is old and stands behind the station."):
        read = [pair_of(words, "When does the zoo open?", sentence)]
        vectors, segments, is_token = padded(read, words)
        given = {"words": vectors.numpy(), "segments": segments.numpy()}
        with torch.inference_mode():
            exact = float(network.eval()(vectors, segments, is_token)[0])
            rounded = float(network.train()(vectors, segments, is_token)[0])
        odds = float(session.run(None, given)[0][0])
        assert odds == pytest.approx(rounded, abs=0.02)
        assert odds == pytest.approx(exact, abs=0.5)


def test_weights_are_the_mean_of_those_after_each_epoch(model: ModelFile, words: Words) -> None:
    after = list[torch.Tensor]()

    def tell(step: int, steps: int, loss: float) -> None:
        if step % 2 == 0:
            after.append(network.head.weight.detach().clone())

    torch.manual_seed(0)
    network = ReaderNetwork(model, layers=1)
    train(network, words, examples(), 2, tell)
    assert not torch.allclose(after[0], after[1], atol=1e-6)
    assert torch.allclose(network.head.weight, (after[0] + after[1]) / 2, atol=1e-6)


def test_padding_changes_nothing(model: ModelFile, words: Words) -> None:
    network = ReaderNetwork(model, layers=2).eval()
    short = pair_of(words, "Who?", "Ann.")
    long = pair_of(
        words, "Who runs the mill by the river?", "The mill is run by the two Cohen sisters."
    )
    with torch.inference_mode():
        alone = network(*padded([short], words))
        beside = network(*padded([short, long], words))
    assert float(beside[0]) == pytest.approx(float(alone[0]), abs=1e-4)


def test_weights_that_were_kept_are_gone_on_from(
    taught: tuple[ReaderNetwork, list[float]], model: ModelFile, tmp_path: Path
) -> None:
    network, _ = taught
    torch.save(network.state_dict(), tmp_path / "weights.pt")
    other = ReaderNetwork(model, layers=1)
    load(other, tmp_path / "weights.pt")
    assert torch.equal(other.head.weight, network.head.weight)
    with pytest.raises(InputInvalid, match=r"weights\.pt"):
        load(ReaderNetwork(model, layers=2), tmp_path / "weights.pt")


def test_a_file_is_gone_on_from_as_it_reads(
    taught: tuple[ReaderNetwork, list[float]], model: ModelFile, words: Words, tmp_path: Path
) -> None:
    network, _ = taught
    export_reader(network, model, tmp_path / "reader.onnx")
    other = ReaderNetwork(model, layers=1)
    load(other, tmp_path / "reader.onnx")
    pair = padded([pair_of(words, "When does the zoo open?", "The zoo opens at nine.")], words)
    with torch.inference_mode():
        # In training both round: what is rounded already stays as it is.
        assert float(other.train()(*pair)) == pytest.approx(float(network.train()(*pair)), abs=1e-3)
    with pytest.raises(InputInvalid, match=r"reader\.onnx"):
        load(ReaderNetwork(model, layers=2), tmp_path / "reader.onnx")


@pytest.mark.parametrize("name", ["text.pt", "text.onnx", "none.pt", "none.onnx"])
def test_a_file_without_weights_is_refused(name: str, model: ModelFile, tmp_path: Path) -> None:
    if not name.startswith("none"):
        (tmp_path / name).write_text("no weights", encoding="utf-8")
    with pytest.raises(InputInvalid, match=name):
        load(ReaderNetwork(model, layers=1), tmp_path / name)
