"""Learning to encode: a question comes to lie nearer to what answers it than to all else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from eval.encoder.network import EncoderNetwork
from eval.reader.examples import Example
from eval.reader.slips import as_typed
from eval.reader.training import padded_tokens, rate
from index.e5.networks import Words
from index.encoder.taught import question_ids, text_ids

_AT_A_TIME = 5
"""Documents for one step."""
_IN_BATCH = 24
"""Texts of like length that go through the network together."""
_MOST_TOKENS = 110
"""Of a sentence."""
_RATE = 1e-4
_DECAY = 0.01
_TEMPERATURE = 0.05
_TRANSLATED = (0.0, 0.5, 1.0)
"""Shares of a document's sentences that may be read in the other language."""


@dataclass(frozen=True)
class Group:
    """Sentences, each in one language or two, and questions with the numbers of what answers."""

    sentences: tuple[tuple[str, ...], ...]
    questions: tuple[tuple[str, tuple[int, ...]], ...]


def group_of(examples: Sequence[Example], most_near: int | None = None) -> Group:
    """Return the questions that something answers, and the sentences of all, each once."""
    numbers: dict[str, int] = {}
    readings: list[tuple[str, ...]] = []
    questions = []
    for example in examples:
        for text in (*example.gold, *example.others[:most_near]):
            if text not in numbers:
                numbers[text] = len(numbers)
                readings.append((text, example.translations.get(text, text)))
        if example.gold:
            questions.append((example.question, tuple(numbers[text] for text in example.gold)))
    return Group(tuple(readings), tuple(questions))


def train(
    network: EncoderNetwork,
    words: Words,
    groups: Sequence[Group],
    epochs: int,
    tell: Callable[[int, int, float], object],
) -> None:
    """Teach the network in place; `tell` is told the step, the steps in all and the loss.

    The loss of a question is that of a softmax over the cosines with all sentences of a step
    (in-batch negatives, Karpukhin et al. 2020), those of its own document among them.
    """
    random = Random(0)  # noqa: S311
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=_RATE, betas=(0.9, 0.98), weight_decay=_DECAY
    )
    steps = max(1, len(groups) // _AT_A_TIME)
    total = steps * epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step, total))
    network.train()
    for epoch in range(epochs):
        order = random.sample(groups, len(groups))
        for step in range(steps):
            loss = _loss(network, words, order[step * _AT_A_TIME : (step + 1) * _AT_A_TIME], random)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            tell(epoch * steps + step + 1, total, loss.item())


def _loss(network: EncoderNetwork, words: Words, groups: Iterable[Group], random: Random) -> Tensor:
    # Two groups of questions on the sources may hold the same sentence.
    rows: dict[tuple[str, ...], int] = {}
    told: list[tuple[int, ...]] = []
    asked: list[tuple[int, ...]] = []
    gold: list[list[int]] = []
    for group in groups:
        share = random.choice(_TRANSLATED)
        for readings in group.sentences:
            if readings not in rows:
                rows[readings] = len(told)
                reading = readings[-1] if random.random() < share else readings[0]
                told.append(text_ids(words, reading, _MOST_TOKENS))
        for question, numbers in group.questions:
            asked.append(question_ids(words, as_typed(question, random)))
            gold.append([rows[group.sentences[number]] for number in numbers])
    vectors = encoded(network, words, [*told, *asked])
    alike = vectors[len(told) :] @ vectors[: len(told)].T / _TEMPERATURE
    only_gold = torch.full_like(alike, -torch.inf)
    for row, answers in enumerate(gold):
        only_gold[row, answers] = 0
    return (alike.logsumexp(1) - (alike + only_gold).logsumexp(1)).mean()


def encoded(network: EncoderNetwork, words: Words, texts: Sequence[Sequence[int]]) -> Tensor:
    """Return the unit vectors of texts given as tokens, in order, shape (texts, hidden)."""
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
    found = []
    for begin in range(0, len(order), _IN_BATCH):
        batch = [texts[number] for number in order[begin : begin + _IN_BATCH]]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found.append(network(*padded_tokens(batch, words)))
    return torch.cat(found)[torch.argsort(torch.tensor(order))]
