"""Serve the chat page on this machine."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from assistant.settings import Settings
from corpus.door import Parser, folder, run


def main() -> None:
    """Serve the page until it is interrupted."""
    settings = read_settings(sys.argv[1:], Settings.from_environment())
    # Gradio takes seconds to import: a mistake is told before, and Ctrl+C meanwhile by `run`.
    from assistant.live import LiveAssistant  # noqa: PLC0415
    from assistant.page import Server, build_site  # noqa: PLC0415
    from assistant.staff import StaffRoom, mount_staff  # noqa: PLC0415

    with Server.open(settings.host, settings.port) as server:
        live = LiveAssistant.open(settings)
        # The models are loaded when first used: meanwhile the page opens.
        app = build_site(live, settings)
        mount_staff(app, StaffRoom.open(settings, live))
        print(f"Beffroi is at {server.url} (Ctrl+C stops it).", flush=True)
        server.serve(app)


def read_settings(arguments: Sequence[str], settings: Settings) -> Settings:
    """Return the settings with what the command line changes."""
    parser = Parser(prog="python app.py", description=__doc__)
    parser.add_argument("--port", type=int, metavar="N", help="port of the page")
    parser.add_argument("--corpus", type=folder, metavar="DIR", help="folder of the source texts")
    parser.add_argument("--index", type=folder, metavar="DIR", help="folder of the search index")
    given = vars(parser.parse_args(arguments))
    return replace(settings, **{name: value for name, value in given.items() if value is not None})


if __name__ == "__main__":
    raise SystemExit(run(main))
