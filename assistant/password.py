"""PasswordHash: a password as it may be kept, in one line."""

import hmac
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from hashlib import scrypt

from corpus.errors import InputInvalid, SettingInvalid

SHORTEST = 12
"""Characters; a shorter password is found by trying."""

_FORM = re.compile(r"scrypt:(\d{1,8}):(\d{1,2}):(\d{1,2}):([\w-]{22,86}={0,2}):([\w-]{43}=)", re.A)
_MOST_MEMORY = 1 << 29


@dataclass(frozen=True)
class Cost:
    """What trying one password costs: scrypt's N, r and p (RFC 7914); 128 x N x r bytes."""

    n: int = 1 << 16
    r: int = 8
    p: int = 2

    @property
    def is_payable(self) -> bool:
        """Whether scrypt can be computed at this cost on an ordinary machine."""
        is_power = self.n > 1 and self.n & (self.n - 1) == 0
        return is_power and self.r > 0 and self.p > 0 and 130 * self.n * self.r < _MOST_MEMORY


@dataclass(frozen=True)
class PasswordHash:
    """A salted scrypt hash.

    In print: `scrypt:N:r:p:salt:key`, the last two in URL-safe base64, so that no shell, .env
    file or service unit finds a sign in it that means something to it.
    """

    cost: Cost
    salt: bytes
    key: bytes

    @classmethod
    def of(cls, password: str, cost: Cost | None = None) -> "PasswordHash":
        """Hash a password with a new salt; raises InputInvalid when it is too short."""
        if len(password) < SHORTEST:
            raise InputInvalid(
                f"A password has at least {SHORTEST} characters.", "Four random words will do."
            )
        salt, chosen = secrets.token_bytes(16), cost or Cost()
        return cls(chosen, salt, _key(password, salt, chosen))

    @classmethod
    def parse(cls, line: str) -> "PasswordHash":
        """Read what was printed; raises SettingInvalid, which does not show it."""
        found = _FORM.fullmatch(line.strip())
        if found:
            cost = Cost(int(found[1]), int(found[2]), int(found[3]))
            with suppress(ValueError):  # of base64 that a part was lost of
                if cost.is_payable:
                    return cls(cost, urlsafe_b64decode(found[4]), urlsafe_b64decode(found[5]))
        raise SettingInvalid(
            "ASSISTANT_STAFF_PASSWORD_HASH is not the hash of a password.",
            "Make one: `python -m assistant password`.",
        )

    def __str__(self) -> str:
        """Return the line that `parse` reads."""
        salt, key = (urlsafe_b64encode(data).decode() for data in (self.salt, self.key))
        return f"scrypt:{self.cost.n}:{self.cost.r}:{self.cost.p}:{salt}:{key}"

    def matches(self, password: str) -> bool:
        """Whether this is the hash of the password; takes the same time whatever it is."""
        return hmac.compare_digest(_key(password, self.salt, self.cost), self.key)


def _key(password: str, salt: bytes, cost: Cost) -> bytes:
    # A lone surrogate, which a browser may send, has no other bytes.
    data = password.encode("utf-8", "surrogatepass")
    return scrypt(data, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=_MOST_MEMORY, dklen=32)
