"""`python -m eval judge`: a judge's agreement with the labelled pairs, then its verdicts."""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tqdm import tqdm

from assistant.batch import Asked
from assistant.verify import EncoderLikeness
from corpus.door import positive
from corpus.errors import InputInvalid
from eval.answered import Answered, Statement, read_answers, read_questions
from eval.dataset import load
from eval.interval import Share
from eval.judge.agreement import Agreement, Judged
from eval.judge.chat import ChatJudge
from eval.judge.entailment import EntailmentJudge
from eval.judge.verdict import Judge, Predicate, Verdict
from eval.predicate import PAIRS, PARTS, Pair
from eval.predicate import read as read_pairs
from eval.sample import draw
from index.encoder import DEFAULT_ENCODERS, Encoder

_EVERY = "all"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--model", metavar="NAME", help="a chat model of LangChain: provider:model")
    who.add_argument("--entailment", metavar="NAME", help="a cross-encoder, by name or folder")
    parser.add_argument("--address", metavar="URL", help="the OpenAI-compatible server of --model")
    parser.add_argument("--pairs", type=Path, default=PAIRS, metavar="DIR", help="labelled pairs")
    parser.add_argument(
        "--part", choices=PARTS, default="held-out", help="only this part of them (held-out)"
    )
    parser.add_argument("--count", type=positive, default=100, help="how many labelled pairs (100)")
    parser.add_argument("--seed", type=int, default=0, help="another seed draws others (0)")
    parser.add_argument("--errors", action="store_true", help="print each pair it is not right on")
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="what the batch door answered, to be judged"
    )
    parser.add_argument(
        "--ask", type=Path, metavar="FILE", help="the questions of --answers, if not of the set"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print how far each judge can be trusted, then what it says of answers."""
    judges = list(_judges(arguments))
    pairs = [pair for pair in read_pairs(arguments.pairs) if pair.part == arguments.part]
    if not pairs:
        raise InputInvalid(f"{arguments.pairs} holds no {arguments.part} pairs.", "See --part.")
    answers = _answers(arguments)
    drawn = [pairs[place] for place in draw(len(pairs), arguments.count, arguments.seed)]
    for judge in judges:
        _print_agreement(judge, drawn, errors=arguments.errors)
    for judge in judges if arguments.answers else ():
        _print_support(judge, answers)
    return 0


def _judges(arguments: argparse.Namespace) -> Iterable[Judge]:
    yield Predicate(EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1])))
    if arguments.model:
        yield ChatJudge.open(arguments.model, arguments.address)
    if arguments.entailment:
        yield EntailmentJudge.open(arguments.entailment)


def _answers(arguments: argparse.Namespace) -> list[Answered]:
    if arguments.answers is None:
        return []
    if arguments.ask:
        asked = read_questions(arguments.ask)
    else:
        asked = [Asked(question.id, question.question, question.history) for question in load()]
    return read_answers(arguments.answers, asked)


def _print_agreement(judge: Judge, pairs: Sequence[Pair], *, errors: bool) -> None:
    judged = [
        Judged(pair, judge.judge(pair.sentence, [pair.quote]))
        for pair in tqdm(pairs, desc=judge.name, unit="pair", disable=None)
    ]
    print(f"{judge.name}, against {len(pairs)} labelled pairs")
    print(f"  {'language':<12}{'pairs':>6}{'unjudged':>10}  {'right':<22}{'precision':<22}recall")
    for language in (*dict.fromkeys(pair.language for pair in pairs), _EVERY):
        found = Agreement.of([e for e in judged if language in (e.pair.language, _EVERY)])
        print(
            f"  {language:<12}{found.pairs:>6}{found.unjudged:>10}"
            f"  {_said(found.right):<22}{_said(found.precision):<22}{_said(found.recall)}"
        )
    _print_reasons(entry.verdict for entry in judged)
    for entry in judged if errors else ():
        if not entry.is_right:
            said = {True: "supported", False: "not supported", None: entry.verdict.reason}
            print(f"  {entry.pair.id}, {said[entry.verdict.supported]}: {entry.pair.sentence}")
            print(f"    quote: {entry.pair.quote}")


def _print_support(judge: Judge, answers: Sequence[Answered]) -> None:
    claims = [(entry.language.value, claim) for entry in answers for claim in entry.claims]
    verdicts = [
        (language, _verdict(judge, claim))
        for language, claim in tqdm(claims, desc=judge.name, unit="sentence", disable=None)
    ]
    print(f"{judge.name}, on the sentences of {len(answers)} answers")
    print(f"  {'language':<12}{'sentences':>10}{'unjudged':>10}  supported by their quotes")
    for language in (*sorted({name for name, _ in verdicts}), _EVERY):
        group = [verdict for name, verdict in verdicts if language in (name, _EVERY)]
        told = [verdict for verdict in group if verdict.is_judged]
        share = Share(sum(verdict.supported is True for verdict in told), len(told))
        print(f"  {language:<12}{len(group):>10}{len(group) - len(told):>10}  {_said(share)}")
    _print_reasons(verdict for _, verdict in verdicts)


def _verdict(judge: Judge, claim: Statement) -> Verdict:
    if not claim.quotes:
        return Verdict(supported=False)
    return judge.judge(claim.text, [quote.text for quote in claim.quotes])


def _said(share: Share) -> str:
    return str(share) if share.total else "-"


def _print_reasons(verdicts: Iterable[Verdict]) -> None:
    reasons = Counter(verdict.reason for verdict in verdicts if not verdict.is_judged)
    for reason, number in reasons.most_common():
        print(f"  unjudged: {reason} ({number})")
