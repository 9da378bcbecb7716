from dataclasses import fields, replace
from pathlib import Path

import pytest

from assistant.settings import Settings, declared
from corpus.environment import environment_name
from corpus.errors import SettingInvalid


def test_nothing_set_is_the_default():
    assert Settings.from_environment({"HOME": "/somewhere"}) == Settings()


@pytest.mark.parametrize(
    ("variable", "text", "name", "value"),
    [
        ("ASSISTANT_PORT", "8080", "port", 8080),
        ("ASSISTANT_CONFIDENCE", " 0.25 ", "confidence", 0.25),
        ("ASSISTANT_CORPUS", "some where/texts", "corpus", Path("some where/texts")),
        ("ASSISTANT_CORPUS", "~/texts", "corpus", Path.home() / "texts"),
        ("ASSISTANT_ENCODERS", "one, two", "encoders", ("one", "two")),
        ("ASSISTANT_HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("ASSISTANT_PORT", " ", "port", 7860),
    ],
)
def test_a_variable_changes_its_setting(variable, text, name, value):
    assert Settings.from_environment({variable: text}) == replace(Settings(), **{name: value})


@pytest.mark.parametrize(
    ("variable", "text", "says"),
    [
        ("ASSISTANT_PORT", "http", "ASSISTANT_PORT must be a whole number, not 'http'."),
        ("ASSISTANT_PORT", "0", "ASSISTANT_PORT must be between 1 and 65535, not 0."),
        ("ASSISTANT_PORT", "70000", "ASSISTANT_PORT must be between 1 and 65535, not 70000."),
        ("ASSISTANT_CONFIDENCE", "nan", "ASSISTANT_CONFIDENCE must be between 0 and 1, not nan."),
        ("ASSISTANT_CONFIDENCE", "high", "ASSISTANT_CONFIDENCE must be a number, not 'high'."),
        ("ASSISTANT_INDEX", "~nobody-of-that-name/x", "ASSISTANT_INDEX must be a folder, not"),
        ("ASSISTANT_ENCODERS", ",", "ASSISTANT_ENCODERS names no model."),
        ("ASSISTANT_PROT", "80", "no setting ASSISTANT_PROT. Did you mean ASSISTANT_PORT?"),
        ("ASSISTANT_port", "80", "Did you mean ASSISTANT_PORT?"),
        ("ASSISTANT_", "x", "There is no setting ASSISTANT_."),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(variable, text, says):
    with pytest.raises(SettingInvalid) as raised:
        Settings.from_environment({variable: text})
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_values_are_checked_however_the_settings_are_made():
    with pytest.raises(SettingInvalid):
        replace(Settings(), port=-1)


def test_every_setting_is_explained_in_both_languages():
    assert list(declared()) == [setting.name for setting in fields(Settings)]
    for name, (_, about) in declared().items():
        assert about.en, name
        assert about.fr, name
        assert about.en != about.fr, name


def test_every_number_has_a_range_that_its_default_is_in():
    for name, (kind, about) in declared().items():
        if kind in (int, float):
            assert about.low is not None, environment_name(name)
            assert about.high is not None, environment_name(name)
            assert about.low <= getattr(Settings(), name) <= about.high
