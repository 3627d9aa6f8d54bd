"""The client counts answers, and does not take a refusal for one."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bench import client

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def _against(head: bytes, body: bytes = b"ok") -> tuple[float, int]:
    """Load a server that gives this answer; return the rate and the answers it gave."""
    given = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal given
        while True:
            try:
                await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                break
            given += 1
            writer.write(head + b"\r\n\r\n" + body)
            if b"close" in head:
                break
        writer.close()

    async def run() -> float:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server:
            return await client.load("127.0.0.1", port, "/", clients=3, seconds=0.2)

    return asyncio.run(run()), given


@pytest.mark.parametrize("connection", [b"keep-alive", b"close"])
def test_it_counts_answers(connection: bytes) -> None:
    rate, given = _against(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: " + connection)
    assert given > 3
    assert rate == pytest.approx(given / 0.2, rel=0.5)


def test_a_refusal_is_no_answer() -> None:
    with pytest.raises(RuntimeError, match=r"answers b'http/1.1 404"):
        _against(b"HTTP/1.1 404 Not Found\r\nContent-Length: 2")


def test_an_answer_of_unknown_length_cannot_be_measured() -> None:
    with pytest.raises(RuntimeError, match="does not say its length"):
        _against(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked")
