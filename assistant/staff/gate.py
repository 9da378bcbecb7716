"""Gate: who may come in, and for how long."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from assistant.password import PasswordHash
from assistant.staff.desk import Desk

IDLE = 2 * 3600.0
"""Seconds without a click after which a session ends."""
LONGEST = 12 * 3600.0
"""Seconds after which a session ends in any case."""
FREE_ATTEMPTS = 3
"""So many wrong passwords cost no waiting: people mistype."""
LONGEST_WAIT = 900.0
_REMEMBERED = 10_000
"""Addresses whose wrong passwords are counted; the one that has been quiet longest is dropped."""


@dataclass(frozen=True)
class Session:
    """One stay of somebody who has logged in.

    `token` is what their cookie holds, `form_token` what every form of theirs has to bring back:
    another site can make a browser send the one, but cannot read the other.
    """

    token: str
    form_token: str
    began: float
    desk: Desk = field(default_factory=Desk, compare=False)

    def accepts(self, form_token: str) -> bool:
        """Whether a form that brings this back is one of this session's."""
        return hmac.compare_digest(form_token.encode("utf-8", "replace"), self.form_token.encode())


class EntryRefused(Exception):
    """Somebody may not come in; `wait` is the number of seconds before they may try again."""

    def __init__(self, wait: float = 0.0) -> None:
        super().__init__("wrong user or password" if not wait else "too many attempts")
        self.wait = wait


@dataclass(frozen=True)
class _Failures:
    count: int
    until: float


class Gate:
    """Lets in who knows the password; safe to use from several threads.

    From the fourth wrong password on, an address waits before its next attempt, each time twice
    as long. One password is tried at a time, whoever asks: that alone bounds how fast it can be
    guessed from many addresses.
    """

    def __init__(
        self, user: str, password: PasswordHash, now: Callable[[], float] = monotonic
    ) -> None:
        self._user = user.encode()
        self._password = password
        self._now = now
        self._sessions: dict[str, tuple[Session, float]] = {}
        self._failures: dict[str, _Failures] = {}
        self._trying, self._lock = Lock(), Lock()

    def enter(self, user: str, password: str, address: str) -> Session:
        """Open a session; raises EntryRefused."""
        with self._trying:
            failures = self._failures.pop(address, _Failures(0, 0.0))
            if failures.until > self._now():
                self._failures[address] = failures
                raise EntryRefused(failures.until - self._now())
            # Both are always compared: what is wrong cannot be told from the time it takes.
            is_user = hmac.compare_digest(user.encode("utf-8", "surrogatepass"), self._user)
            if not (self._password.matches(password) and is_user):
                self._remember_failure(address, failures.count + 1)
                raise EntryRefused
        return self._open()

    def session(self, token: str) -> Session | None:
        """Return the session that a cookie stands for, which then goes on; None when it ended."""
        with self._lock:
            session, seen = self._sessions.get(token, (None, 0.0))
            if session is None or self._has_ended(session, seen):
                self._sessions.pop(token, None)
                return None
            self._sessions[token] = session, self._now()
            return session

    def leave(self, session: Session) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(session.token, None)

    def _open(self) -> Session:
        session = Session(secrets.token_urlsafe(32), secrets.token_urlsafe(32), self._now())
        with self._lock:
            self._sessions = {
                token: (other, seen)
                for token, (other, seen) in self._sessions.items()
                if not self._has_ended(other, seen)
            }
            self._sessions[session.token] = session, self._now()
        return session

    def _has_ended(self, session: Session, seen: float) -> bool:
        now = self._now()
        return now - seen > IDLE or now - session.began > LONGEST

    def _remember_failure(self, address: str, count: int) -> None:
        over = count - FREE_ATTEMPTS
        wait = min(2.0 ** min(over, 20), LONGEST_WAIT) if over > 0 else 0.0
        self._failures[address] = _Failures(count, self._now() + wait)
        while len(self._failures) > _REMEMBERED:
            del self._failures[next(iter(self._failures))]
