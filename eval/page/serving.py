"""The page on a free port of this machine, for as long as it is measured."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from time import sleep

from assistant.assistant import Assistant
from assistant.live import LiveAssistant
from assistant.page import Server, build_site
from assistant.settings import Settings


@contextmanager
def serving(assistant: Assistant) -> Iterator[str]:
    """Serve an assistant's page until the block is left; give its address."""
    with Server.open("127.0.0.1", 0) as server:
        program = server.program(build_site(LiveAssistant(assistant, Settings()), Settings()))
        thread = Thread(target=program.run, args=([server.listener],), daemon=True)
        thread.start()
        while not program.started and thread.is_alive():
            sleep(0.01)
        try:
            yield server.url
        finally:
            program.should_exit = True
            thread.join()
