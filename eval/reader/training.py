"""Learning to read: sentences that answer get better odds than those that only come near."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from assistant.reader.pairs import Pair, pair_of
from eval.reader.examples import Example
from eval.reader.network import ReaderNetwork
from eval.reader.slips import as_typed
from eval.reader.weights import copied
from index.e5.networks import Words

_AT_A_TIME = 8
"""Questions for one step."""
_IN_BATCH = 22
"""Pairs of like length that go through the network together."""
_RATE = 1.5e-4
_RATE_OF_HEAD = 1e-3
_WARM_UP = 0.06
"""Share of an epoch's steps over which the rates rise; then they fall in a line."""
_DECAY = 0.01
GOLD_WEIGHT = 4.0
"""What a sentence that answers weighs: there is about one in ten."""


@dataclass(frozen=True)
class Group:
    """The pairs of one question, those that answer first."""

    pairs: tuple[Pair, ...]
    gold: int


def train(
    network: ReaderNetwork,
    words: Words,
    examples: Sequence[Example],
    epochs: int,
    tell: Callable[[int, int, float], object],
) -> None:
    """Teach the network in place; `tell` is told the step, the steps in all and the loss.

    In each epoch the rates rise and fall anew, and in the end every weight is the mean of what it
    was after each: such a mean reads what is new better than any one of them (Izmailov et al.
    2018).

    The loss of a question is that of a softmax over its sentences (listwise, Cao et al. 2007),
    if one answers, and that of each sentence by itself, so that odds mean the same for all
    questions, those that nothing answers among them.
    """
    random = Random(0)  # noqa: S311
    body = [p for name, p in network.named_parameters() if not name.startswith(("head", "dense"))]
    ends = [p for name, p in network.named_parameters() if name.startswith(("head", "dense"))]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": _RATE}, {"params": ends, "lr": _RATE_OF_HEAD}],
        betas=(0.9, 0.98),
        weight_decay=_DECAY,
    )
    steps = max(1, len(examples) // _AT_A_TIME)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step % steps, steps))
    network.train()
    taught = []
    for epoch in range(epochs):
        order = random.sample(range(len(examples)), len(examples))
        for step in range(steps):
            chosen = order[step * _AT_A_TIME : (step + 1) * _AT_A_TIME]
            groups = [_group(examples[number], words, random) for number in chosen]
            loss = _loss(_odds(network, words, groups), groups)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            tell(epoch * steps + step + 1, epochs * steps, loss.item())
        taught.append(copied(network))
    network.load_state_dict({name: _mean([each[name] for each in taught]) for name in taught[0]})


def rate(step: int, steps: int) -> float:
    """Return the share of the full rate for a step of an epoch."""
    return min(1.0, (step + 1) / (_WARM_UP * steps)) * max(0.02, 1 - step / steps)


def _mean(weights: Sequence[Tensor]) -> Tensor:
    return torch.stack(tuple(weights)).mean(dim=0)


def _group(example: Example, words: Words, random: Random) -> Group:
    gold, others = example.sample(random)
    asked = as_typed(example.question, random)
    read = tuple(pair_of(words, asked, sentence) for sentence in (*gold, *others))
    return Group(read, len(gold))


def _odds(network: ReaderNetwork, words: Words, groups: Sequence[Group]) -> Tensor:
    """Return the log odds of every pair, in order, shape (pairs,)."""
    read = [pair for group in groups for pair in group.pairs]
    order = sorted(range(len(read)), key=lambda number: len(read[number].ids))
    odds = []
    for begin in range(0, len(order), _IN_BATCH):
        batch = [read[number] for number in order[begin : begin + _IN_BATCH]]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            odds.append(network(*padded(batch, words)).float())
    return torch.cat(odds)[torch.argsort(torch.tensor(order))]


def padded(batch: Sequence[Pair], words: Words) -> tuple[Tensor, Tensor, Tensor]:
    """Return word vectors, segments and what is no padding, as the network takes them."""
    vectors, is_token = padded_tokens([pair.ids for pair in batch], words)
    segments = np.ones(is_token.shape, np.int64)
    for row, pair in enumerate(batch):
        segments[row, : len(pair.ids)] = pair.segments
    return vectors, torch.from_numpy(segments), is_token


def padded_tokens(texts: Sequence[Sequence[int]], words: Words) -> tuple[Tensor, Tensor]:
    """Return the word vectors of texts, all as long as the longest, and what is no padding."""
    shape = len(texts), max(map(len, texts))
    ids, is_token = np.zeros(shape, np.int64), np.zeros(shape, np.bool_)
    for row, text in enumerate(texts):
        ids[row, : len(text)], is_token[row, : len(text)] = text, True
    return torch.from_numpy(words.vectors(ids)), torch.from_numpy(is_token)


def _loss(odds: Tensor, groups: Sequence[Group]) -> Tensor:
    truth = torch.cat([_truth(group) for group in groups])
    each = binary_cross_entropy_with_logits(odds, truth, weight=1 + (GOLD_WEIGHT - 1) * truth)
    among, begin = [], 0
    for group in groups:
        own = odds[begin : begin + len(group.pairs)]
        begin += len(group.pairs)
        if 0 < group.gold < len(group.pairs):
            among.append(own.logsumexp(0) - own[: group.gold].logsumexp(0))
    return each + torch.stack(among).mean() if among else each


def _truth(group: Group) -> Tensor:
    return (torch.arange(len(group.pairs)) < group.gold).float()
