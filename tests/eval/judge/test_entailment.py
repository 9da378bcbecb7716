"""A cross-encoder as a judge: a real one, tiny and untrained, loaded from a folder."""

from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

from corpus.errors import ModelUnavailable
from eval.judge.entailment import EntailmentJudge

WORDS = [
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
    *("the", "mill", "has", "four", "sails", ".", "it", "was", "built"),
]
LABELS = ("contradiction", "entailment", "neutral")


def save(folder: Path, labels: tuple[str, ...] = LABELS, sure: str = "") -> Path:
    """Save a model with random weights that, if asked, is always sure of one label."""
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=32,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    model = BertForSequenceClassification(config)
    if sure:
        with torch.no_grad():
            model.classifier.bias[labels.index(sure)] = 100
    model.save_pretrained(folder)
    vocabulary = folder / "vocab.txt"
    vocabulary.write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizerFast(vocab_file=str(vocabulary), model_max_length=32).save_pretrained(folder)
    return folder


@pytest.mark.parametrize("sure", LABELS)
def test_only_entailment_is_support(tmp_path: Path, sure: str) -> None:
    judge = EntailmentJudge.open(str(save(tmp_path, sure=sure)))
    verdict = judge.judge("It has four sails.", ["The mill has four sails.", "It was built."])
    assert verdict.supported == (sure == "entailment")


def test_the_label_is_found_by_its_name_and_not_by_its_place(tmp_path: Path) -> None:
    labels = ("Entailment", "not_entailment")
    for sure in labels:
        folder = save(tmp_path / sure, labels, sure)
        verdict = EntailmentJudge.open(str(folder)).judge("It was built.", ["The mill."])
        assert verdict.supported == (sure == "Entailment")


def test_what_the_model_cannot_read_to_the_end_is_unjudged(tmp_path: Path) -> None:
    judge = EntailmentJudge.open(str(save(tmp_path, sure="entailment")))
    assert judge.judge("It was built.", ["The mill has four sails."] * 4).supported
    verdict = judge.judge("It was built.", ["The mill has four sails."] * 5)
    assert (verdict.supported, verdict.reason) == (None, "longer than the model reads")


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="no label “entailment”, only bad, good"):
        EntailmentJudge.open(str(save(tmp_path, ("bad", "good"))))


def test_a_folder_without_a_model_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="cannot be loaded") as caught:
        EntailmentJudge.open(str(tmp_path))
    assert "\n" not in str(caught.value)
