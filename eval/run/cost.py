"""What the index and the answers cost: time, memory and disk."""

import os
import resource
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from corpus.door import HOUSE
from corpus.errors import StorageFailed


@dataclass(frozen=True)
class BuildCost:
    """What building an index took."""

    seconds: float
    peak_bytes: int


def peak_memory() -> int:
    """Return the most bytes of memory that this process has held."""
    return _in_bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def bytes_in(folder: Path) -> int:
    """Return the size of the files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def built_anew(corpus: Path) -> BuildCost:
    """Build an index of the documents in a process of its own and return what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "index", "build"]
        command += ["--corpus", str(corpus.resolve()), "--index", folder]
        started = perf_counter()
        process = os.posix_spawn(sys.executable, command, {**os.environ, "PYTHONPATH": str(HOUSE)})
        _, status, usage = os.wait4(process, 0)
        if status:
            raise StorageFailed("The index could not be built.", "Run `python -m index build`.")
        return BuildCost(perf_counter() - started, _in_bytes(usage.ru_maxrss))


def _in_bytes(peak: int) -> int:
    """Return what getrusage reports in bytes: it counts bytes on macOS and KiB elsewhere."""
    return peak if sys.platform == "darwin" else 1024 * peak
