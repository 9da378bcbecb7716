"""A connection to a server that any thread can cut, even while another waits for its reply."""

from collections.abc import Mapping
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

import httpx

_OPENED = ("connect_tcp.complete", "start_tls.complete")
"""What httpcore calls the moments at which there is a new connection."""


class Wire:
    """A client for one reply; closing it hangs up at once.

    Closing httpx's own client leaves a thread that waits for the server waiting, and the server
    at work: only shutting the socket down ends a read.
    """

    def __init__(self, seconds: float) -> None:
        self.client = httpx.Client(timeout=seconds, event_hooks={"request": [self._watch]})
        self._streams: list[Any] = []
        self._is_cut = False

    def close(self) -> None:
        """Hang up; a connection that is only now being made is cut as soon as it is."""
        self._is_cut = True
        self._cut()
        self.client.close()

    def _watch(self, request: httpx.Request) -> None:
        request.extensions = {**request.extensions, "trace": self._note}

    def _note(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_OPENED):
            self._streams.append(info["return_value"])
            if self._is_cut:
                self._cut()

    def _cut(self) -> None:
        for stream in self._streams:
            with suppress(OSError):  # the server has hung up before
                stream.get_extra_info("socket").shutdown(SHUT_RDWR)
