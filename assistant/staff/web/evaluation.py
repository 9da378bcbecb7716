"""Running the evaluation and reading its reports."""

from starlette.responses import FileResponse, Response

from assistant.staff.web.progress import tell_of_evaluation
from assistant.staff.web.visit import Visit
from assistant.staff.words import Everywhere

_REPORT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
)
"""A report brings its own styles and nothing that runs."""


def show_evaluation(visit: Visit) -> Response:
    """Show the evaluation that is going on, and the reports of those that ended."""
    tell_of_evaluation(visit)
    evaluation = visit.room.evaluation
    return visit.show("evaluation.html", run=evaluation.state, reports=evaluation.reports())


def start(visit: Visit) -> Response:
    """Begin an evaluation."""
    visit.room.evaluation.start()
    return visit.go("evaluation")


def cancel(visit: Visit) -> Response:
    """Stop the evaluation that is going on."""
    visit.room.evaluation.cancel()
    return visit.go("evaluation")


def report(visit: Visit) -> Response:
    """Return a report, so that nothing in it can do anything."""
    found = visit.room.evaluation.report(visit.id)
    if found is None:
        return visit.show("message.html", visit.complain(Everywhere.NOT_FOUND), status=404)
    headers = {"Content-Security-Policy": _REPORT_POLICY}
    return FileResponse(found.file, media_type="text/html; charset=utf-8", headers=headers)
