"""The page on a free port of this machine, for as long as it is measured."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

import httpx

from assistant.live import LiveAssistant
from assistant.page import Server, build_site
from assistant.settings import Settings

_PATIENCE = 120.0


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve the page of an assistant until the block is left; give its address once it is warm.

    It is a process of its own, as it is for its readers: those who measure do not slow it down.
    """
    # Not forked: a process that has threads, as libraries start them, cannot be copied safely.
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(settings, there), daemon=True)
    process.start()
    there.close()
    try:
        url = here.recv()
        httpx.get(f"{url}/examples", timeout=_PATIENCE).raise_for_status()
        yield url
    finally:
        process.terminate()
        process.join()


def _serve(settings: Settings, told: Connection) -> None:
    with Server.open("127.0.0.1", 0) as server:
        app = build_site(LiveAssistant.open(settings), settings)
        told.send(server.url)
        server.serve(app)
