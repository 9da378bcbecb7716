"""What is said of rated sheets: the cells without a rating, the scores, the agreement."""

from collections.abc import Sequence
from pathlib import Path

from corpus.errors import InputInvalid
from eval.review.ratings import Rated, Scale, Unrated, agreement, mean, ratings
from eval.review.sheet import Line, read

_EVERY = "all"


def report(paths: Sequence[Path]) -> int:
    """Print what one or two raters wrote; return 1 when a cell holds what is no rating."""
    if len(paths) > 2:
        raise InputInvalid("--read takes one sheet or two.", "Compare raters two by two.")
    sheets = [read(path) for path in paths]
    found = [list(ratings(sheet)) for sheet in sheets]
    for path, cells in zip(paths, found, strict=True):
        _print_unrated(path, cells)
        _print_scores(path, cells)
    if len(paths) == 2:
        _refuse_different(*sheets)
        _print_agreement(*([cell for cell in cells if isinstance(cell, Rated)] for cells in found))
    unrated = [cell for cells in found for cell in cells if isinstance(cell, Unrated)]
    return 1 if any(cell.text for cell in unrated) else 0


def _print_unrated(path: Path, cells: Sequence[Rated | Unrated]) -> None:
    unrated = [cell for cell in cells if isinstance(cell, Unrated)]
    for cell in unrated:
        if cell.text:
            print(cell)
    for scale in Scale:
        lines = [cell.line.line for cell in unrated if cell.scale is scale and not cell.text]
        if lines:
            print(f"{path.name}: no {scale} rating on lines {_ranges(lines)}")


def _ranges(numbers: Sequence[int]) -> str:
    """Return rising numbers with runs cut short: "9-13, 15"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _print_scores(path: Path, cells: Sequence[Rated | Unrated]) -> None:
    print(f"{path.name}: mean rating with its 95 % interval")
    languages = sorted({cell.line.row.language for cell in cells})
    for scale in Scale:
        for language in (*languages, _EVERY):
            group = [
                cell
                for cell in cells
                if cell.scale is scale and language in (cell.line.row.language, _EVERY)
            ]
            _print_mean(f"  {scale}, {language}", scale, group)


def _print_mean(name: str, scale: Scale, cells: Sequence[Rated | Unrated]) -> None:
    given = [cell for cell in cells if isinstance(cell, Rated)]
    rated = f"{len(given)} of {len(cells)} rated"
    if not given:
        print(f"{name:16} {'':32} {rated}")
        return
    found = mean(given)
    interval = f"[{found.low:.1f}-{found.high:.1f}]"
    print(f"{name:16} {found.value:6.1f} of {scale.best:<3} {interval:18}  {rated}")


def _refuse_different(first: Sequence[Line], second: Sequence[Line]) -> None:
    asked = {line.row.number: line.row.id for line in first}
    for line in second:
        if asked.get(line.row.number, line.row.id) != line.row.id:
            hint = "Give both raters copies of one sheet."
            raise InputInvalid(f"{line} is about another question in the other sheet.", hint)


def _print_agreement(first: Sequence[Rated], second: Sequence[Rated]) -> None:
    print("the two raters, where both rated")
    for scale in Scale:
        found = agreement(first, second, scale)
        kappa = "not defined" if found.kappa is None else f"{found.kappa:.2f}"
        print(
            f"  {scale}: the same on {found.same.hits} of {found.same.total}, {found.same};"
            f" Cohen’s kappa {kappa}"
        )
        for one, other in found.differing:
            print(f"    number {one.line.row.number}: {one.rating} and {other.rating}")
