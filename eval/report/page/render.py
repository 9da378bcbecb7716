"""From a report to its page, by the template and the style sheet beside this file."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from corpus.language import Language
from corpus.writing import write_aside
from eval.report.model import Report
from eval.report.page.contents import Contents
from eval.report.page.view import View
from eval.report.page.words import Said

HERE = Path(__file__).parent
LANGUAGES = (Language.FRENCH, Language.ENGLISH)


def write_page(report: Report, path: Path) -> None:
    """Write the page of a report."""
    write_aside(path, render(report).encode())


def render(report: Report) -> str:
    """Return the page of a report; everything that comes from outside is escaped."""
    templates = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    contents = Contents.of(report)
    return templates.get_template("page.html").render(
        style=Markup((HERE / "page.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        views=[View(contents, language) for language in LANGUAGES],
        said=Said,
    )
