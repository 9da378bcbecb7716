import pytest

from assistant.password import Cost, PasswordHash
from assistant.staff.gate import (
    FREE_ATTEMPTS,
    IDLE,
    LONGEST,
    LONGEST_WAIT,
    EntryRefused,
    Gate,
)

PASSWORD = "quatre mots au hasard"
HASHED = PasswordHash.of(PASSWORD, Cost(n=16, r=1, p=1))


class Clock:
    def __init__(self):
        self.time = 1000.0

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def gate(clock):
    return Gate("léa", HASHED, now=clock)


def refusal(gate, user="léa", password="wrong", address="10.0.0.1"):
    with pytest.raises(EntryRefused) as refused:
        gate.enter(user, password, address)
    return refused.value.wait


def test_user_and_password_have_to_be_right(gate):
    session = gate.enter("léa", PASSWORD, "10.0.0.1")
    assert gate.session(session.token) == session
    for user, password in [("léa", "x"), ("lea", PASSWORD), ("", PASSWORD), ("\ud800", PASSWORD)]:
        assert refusal(gate, user, password, address=user + password) == 0


def test_every_session_has_tokens_of_its_own(gate):
    sessions = [gate.enter("léa", PASSWORD, "10.0.0.1") for _ in range(5)]
    tokens = {token for session in sessions for token in (session.token, session.form_token)}
    assert len(tokens) == 10
    assert min(map(len, tokens)) >= 43
    assert gate.session("") is None
    assert gate.session(sessions[0].form_token) is None


def test_a_session_ends_when_it_is_left(gate):
    session = gate.enter("léa", PASSWORD, "10.0.0.1")
    gate.leave(session)
    gate.leave(session)
    assert gate.session(session.token) is None


def test_a_session_goes_on_while_it_is_used_but_not_for_ever(gate, clock):
    session = gate.enter("léa", PASSWORD, "10.0.0.1")
    clock.time += IDLE - 1
    assert gate.session(session.token)
    clock.time += IDLE + 1
    assert gate.session(session.token) is None
    session = gate.enter("léa", PASSWORD, "10.0.0.1")
    began = clock.time
    while clock.time + IDLE / 2 <= began + LONGEST:
        clock.time += IDLE / 2
        assert gate.session(session.token)
    clock.time += IDLE / 2
    assert gate.session(session.token) is None


def test_wrong_passwords_cost_more_and_more_waiting(gate, clock):
    for _ in range(FREE_ATTEMPTS):
        assert refusal(gate) == 0
    waits = []
    for _ in range(20):
        assert refusal(gate) == 0
        waits.append(refusal(gate, password=PASSWORD))  # even the right one has to wait
        clock.time += waits[-1]
    assert waits[:4] == [2, 4, 8, 16]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_waiting_is_over_once_the_password_was_right(gate, clock):
    for _ in range(FREE_ATTEMPTS + 1):
        refusal(gate)
    clock.time += 2
    gate.enter("léa", PASSWORD, "10.0.0.1")
    assert refusal(gate) == 0
    assert gate.enter("léa", PASSWORD, "10.0.0.1")


def test_one_address_does_not_lock_out_another(gate):
    for _ in range(FREE_ATTEMPTS + 1):
        refusal(gate)
    assert refusal(gate) > 0
    assert gate.enter("léa", PASSWORD, "10.0.0.2")
