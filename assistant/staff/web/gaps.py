"""The gaps in the documents, on a page and as a file, and questions made out of them."""

from starlette.responses import Response

from assistant.feedback import Ratings
from assistant.staff.desk import Notice
from assistant.staff.gaps import Gap, as_csv, gaps_of
from assistant.staff.new_question import NewQuestion
from assistant.staff.question_set import QuestionRefused
from assistant.staff.web.visit import Visit
from assistant.staff.words import Asking, Complaint


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


def make_question(visit: Visit) -> Response:
    """Make a question of the evaluation out of a gap; one that is gone leaves the form empty."""
    if not visit.is_post:
        gap = next((gap for gap in _gaps(visit) if gap.id == visit.id), None)
        return _show(visit, NewQuestion.of(gap, visit.language))
    question = NewQuestion.read(visit.form)
    if question.complaints:
        complaint = visit.complain(Complaint.FIELDS_WRONG, count=len(question.complaints))
        return _show(visit, question, complaint)
    try:
        place = visit.room.questions.add(question)
    except QuestionRefused as refused:
        return _show(visit, question, visit.complain(refused.text, **refused.values))
    visit.desk.tell(Asking.QUESTION_ADDED, place=place)
    return visit.go("gaps")


def _show(visit: Visit, question: NewQuestion, *notices: Notice) -> Response:
    return visit.show("question.html", *notices, typed=question)


def _gaps(visit: Visit) -> tuple[Gap, ...]:
    settings = visit.room.settings
    if not settings.feedback_days:
        return ()
    return gaps_of(Ratings(settings.feedback, settings.feedback_days).read())
