"""A model of natural language inference as a judge of whether quotes entail a sentence."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.errors import ModelUnavailable
from eval.judge.verdict import Verdict

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

ENTAILMENT = "entailment"


class EntailmentJudge:
    """Judges with a cross-encoder of sentence-transformers."""

    def __init__(self, model: "CrossEncoder", label: int, name: str) -> None:
        self._model = model
        self._label = label
        self.name = name

    @classmethod
    def open(cls, name: str) -> "EntailmentJudge":
        """Open a model of this machine by its name or folder.

        Raises ModelUnavailable when it cannot be loaded or has no label for entailment.
        """
        # Imported here because it takes six seconds and 500 MB that a chat model never needs.
        from sentence_transformers import CrossEncoder  # noqa: PLC0415

        try:
            model = CrossEncoder(name, device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = str(error).strip().partition("\n")[0].rstrip(".")
            hint = f"Fetch it with `hf download {name}`, or give a model's folder."
            raise ModelUnavailable(f"{name} cannot be loaded: {reason}.", hint) from error
        return cls(model, _label_of_entailment(name, model.config.id2label), name)

    def judge(self, sentence: str, quotes: Sequence[str]) -> Verdict:
        """Return whether entailment is the likeliest label; none when the model cannot read all."""
        premise = " ".join(quotes)
        length, limit = self._length(premise, sentence), self._model.max_seq_length
        if limit is not None and length > limit:
            return Verdict(None, "longer than the model reads")
        scores = self._model.predict([(premise, sentence)], show_progress_bar=False)[0]
        return Verdict(int(scores.argmax()) == self._label)

    def _length(self, premise: str, sentence: str) -> int:
        return len(self._model.tokenizer(premise, sentence)["input_ids"])


def _label_of_entailment(name: str, labels: Mapping[int, str]) -> int:
    for number, label in labels.items():
        if label.casefold() == ENTAILMENT and len(labels) > 1:
            return int(number)
    raise ModelUnavailable(
        f"{name} has no label “{ENTAILMENT}”, only {', '.join(labels.values())}.",
        "Choose a model of natural language inference (NLI).",
    )
