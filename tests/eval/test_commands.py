import subprocess
import sys

from corpus.door import HOUSE

ALONE = """
import importlib, sys
from eval.__main__ import COMMANDS
for path, _ in COMMANDS.values():
    for name in [name for name in sys.modules if name.split(".")[0] == "eval"]:
        del sys.modules[name]
    assert importlib.import_module(path).main
"""


def test_each_command_can_be_the_first_to_be_imported() -> None:
    """A circle of imports shows only to who enters it at one of its places."""
    subprocess.run([sys.executable, "-c", ALONE], check=True, cwd=HOUSE)
