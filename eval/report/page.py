from pathlib import Path


def write_page(report, path: Path) -> None: ...
