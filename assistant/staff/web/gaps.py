"""The gaps in the documents, on a page and as a file."""

from starlette.responses import Response

from assistant.feedback import Ratings
from assistant.staff.gaps import Gap, as_csv, gaps_of
from assistant.staff.web.visit import Visit


def show_gaps(visit: Visit) -> Response:
    """Show what readers asked in vain."""
    is_on = visit.room.settings.feedback_days > 0
    return visit.show("gaps.html", is_on=is_on, gaps=_gaps(visit))


def export(visit: Visit) -> Response:
    """Return the gaps as a CSV file."""
    # The mark at the start tells spreadsheets that this is UTF-8.
    content = as_csv(_gaps(visit), visit.language).encode("utf-8-sig")
    headers = {"Content-Disposition": 'attachment; filename="gaps.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


def _gaps(visit: Visit) -> tuple[Gap, ...]:
    settings = visit.room.settings
    if not settings.feedback_days:
        return ()
    return gaps_of(Ratings(settings.feedback, settings.feedback_days).read())
