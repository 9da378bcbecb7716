"""How far long work is, for the page's script, and its end, for the next page."""

from starlette.responses import JSONResponse, Response

from assistant.staff.faults import explain
from assistant.staff.web.visit import Visit
from assistant.staff.words import Evaluating, Upkeep


def update_progress(visit: Visit) -> Response:
    """Return how far the update of the index is."""
    state = visit.room.library.updating.state
    return _progress(state.number, state.done, state.total, is_running=state.is_running)


def evaluation_progress(visit: Visit) -> Response:
    """Return how far the evaluation is."""
    state = visit.room.evaluation.state
    return _progress(state.number, state.done, state.total, is_running=state.is_running)


def tell_of_update(visit: Visit) -> None:
    """Say once to each visitor how an update ended."""
    state = visit.room.library.updating.state
    if state.is_running or visit.desk.update == state.number:
        return
    visit.desk.update = state.number
    if state.error:
        visit.desk.complain(Upkeep.NOT_UPDATED, reason=explain(state.error))
    else:
        visit.desk.tell(Upkeep.UPDATED)


def tell_of_evaluation(visit: Visit) -> None:
    """Say once to each visitor how an evaluation ended."""
    state = visit.room.evaluation.state
    if state.is_running or visit.desk.evaluation == state.number:
        return
    visit.desk.evaluation = state.number
    if state.was_cancelled:
        visit.desk.tell(Evaluating.EVALUATION_CANCELLED)
    elif state.complaint:
        visit.desk.complain(Evaluating.EVALUATION_FAILED, reason=state.complaint)
    else:
        visit.desk.tell(Evaluating.EVALUATED)


def _progress(number: int, done: int, total: int, *, is_running: bool) -> Response:
    return JSONResponse(
        {"number": number, "running": is_running, "percent": 100 * done // total if total else None}
    )
