"""How quick the page is in a real browser, alone and in a crowd, and what it looks like."""

import argparse
import shutil
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from assistant.assistant import Assistant
from assistant.settings import Settings
from corpus.door import add_folders, positive
from corpus.errors import InputInvalid
from eval.dataset import Split, load
from eval.page.crowd import ask_each, measure_crowd
from eval.page.serving import serving


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument(
        "--count", type=positive, default=20, help="how many questions in the browser (20)"
    )
    parser.add_argument("--people", type=positive, default=20, help="how many ask at once (20)")
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="make pictures of the page there instead"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print the measurements, or make the pictures."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None or find_spec("playwright") is None:
        raise InputInvalid(
            "Measuring the page takes a browser.",
            "Run `apt-get install chromium` and `pip install -e '.[browser]'`.",
        )
    # Only now, for it needs what has just been looked for.
    from eval.page.browser import measure_page, take_pictures  # noqa: PLC0415

    settings = replace(
        Settings.from_environment(), corpus=arguments.corpus, index=arguments.index, model=""
    )
    assistant = Assistant.open(settings)
    # Each question is asked of the page once: it remembers how it encoded the last ones.
    asked = (q.question for q in load(Split.TUNING) if not q.history)
    for_browser, some, others = (
        list(islice(asked, count))
        for count in (arguments.count, arguments.people, arguments.people)
    )
    with serving(settings) as url:
        if arguments.screenshots:
            for path in take_pictures(url, chromium, arguments.screenshots):
                print(path)
            return 0
        print(measure_page(url, chromium, assistant, for_browser))
        crowd = measure_crowd(url, assistant, some, others)
    # The other way round, of another page: some questions take longer than others.
    with serving(settings) as url:
        ask_each(url, for_browser)
        print(crowd.with_round(measure_crowd(url, assistant, others, some)))
    return 0
