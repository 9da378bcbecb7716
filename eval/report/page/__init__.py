"""A report as one page that needs nothing else: no network, no script, in both languages."""

from eval.report.page.render import render, write_page

__all__ = ["render", "write_page"]
