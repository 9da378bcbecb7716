import pytest

from assistant.password import SHORTEST, Cost, PasswordHash
from corpus.errors import InputInvalid, SettingInvalid

CHEAP = Cost(n=16, r=1, p=1)
PASSWORD = "quatre mots au hasard é€😀"


def test_only_the_password_matches_its_hash():
    hashed = PasswordHash.of(PASSWORD, CHEAP)
    assert hashed.matches(PASSWORD)
    for wrong in ("", PASSWORD[:-1], PASSWORD + " ", PASSWORD.upper(), "\ud800"):
        assert not hashed.matches(wrong)


def test_the_printed_line_reads_back_and_needs_no_quoting():
    hashed = PasswordHash.of(PASSWORD, CHEAP)
    line = str(hashed)
    assert PasswordHash.parse(f" {line}\n") == hashed
    assert not set(line) & set("$\"'\\ #`!*?&|;<>()[]{}~%\n")
    assert PASSWORD not in line


def test_two_hashes_of_one_password_differ():
    assert PasswordHash.of(PASSWORD, CHEAP).salt != PasswordHash.of(PASSWORD, CHEAP).salt


def test_the_default_costs_an_attacker_memory():
    hashed = PasswordHash.of(PASSWORD)
    assert 128 * hashed.cost.n * hashed.cost.r >= 64 << 20
    assert PasswordHash.parse(str(hashed)).matches(PASSWORD)


def test_a_short_password_is_refused():
    with pytest.raises(InputInvalid, match=str(SHORTEST)):
        PasswordHash.of("x" * (SHORTEST - 1), CHEAP)


@pytest.mark.parametrize(
    "change",
    [
        lambda line: "secret password",
        lambda line: line.replace("scrypt", "md5"),
        lambda line: line[:-5],
        lambda line: line.replace(":16:", ":17:"),
        lambda line: line.replace(":16:", ":8388608:"),
        lambda line: line.replace(":1:1:", ":0:1:"),
        lambda line: line + "x",
    ],
)
def test_what_is_no_hash_is_refused_and_not_shown(change):
    line = change(str(PasswordHash.of(PASSWORD, CHEAP)))
    with pytest.raises(SettingInvalid) as refused:
        PasswordHash.parse(line)
    assert line not in str(refused.value)
    assert "python -m assistant password" in str(refused.value)
