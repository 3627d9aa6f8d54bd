"""A link that drops after some bytes, again and again."""

import random
import socket
import threading
from contextlib import suppress


class Cutter:
    """Passes bytes on to `port` and hangs up after a random number of them."""

    def __init__(self, port: int, seed: int, least: int, most: int) -> None:
        self._target, self._least, self._most = port, least, most
        self._chance = random.Random(seed)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.cuts = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._server.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                near, _address = self._server.accept()
                budget = self._chance.randrange(self._least, self._most)
                threading.Thread(target=self._pass_on, args=(near, budget), daemon=True).start()

    def _pass_on(self, near: socket.socket, budget: int) -> None:
        far = socket.create_connection(("127.0.0.1", self._target))
        threading.Thread(target=self._answer, args=(far, near), daemon=True).start()
        with suppress(OSError), near, far:
            while budget > 0 and (piece := near.recv(min(16384, budget))):
                far.sendall(piece)
                budget -= len(piece)
            self.cuts += budget <= 0
            for end in (near, far):
                end.shutdown(socket.SHUT_RDWR)

    def _answer(self, far: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while piece := far.recv(65536):
                near.sendall(piece)
            near.shutdown(socket.SHUT_WR)
