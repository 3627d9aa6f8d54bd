"""A small HTTP client that keeps some connections busy: `python -m bench.client`.

It runs in a process of its own, so that the server does not wait for the measuring.
"""

import argparse
import asyncio
import time


async def load(host: str, port: int, path: str, clients: int, seconds: float) -> float:
    """Return the requests per second that `clients` connections get answered for `seconds`.

    Raises RuntimeError where an answer is not 200 or does not say its length.
    """
    until = time.monotonic() + seconds
    started = time.monotonic()
    counts = await asyncio.gather(*(_one(host, port, path, until) for _ in range(clients)))
    return sum(counts) / (time.monotonic() - started)


async def _one(host: str, port: int, path: str, until: float) -> int:
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    reader, writer = await asyncio.open_connection(host, port)
    answered = 0
    while time.monotonic() < until:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(f"{path} answers {head[:40]!r}")
        await reader.readexactly(_length(head, path))
        answered += 1
        if b"connection: close" in head:
            writer.close()
            reader, writer = await asyncio.open_connection(host, port)
    writer.close()
    return answered


def _length(head: bytes, path: str) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return int(value)
    raise RuntimeError(f"{path} does not say its length")


def main() -> None:
    """Read the command line and print the requests per second."""
    parser = argparse.ArgumentParser(prog="bench.client", description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("path")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    rate = asyncio.run(
        load("127.0.0.1", options.port, options.path, options.clients, options.seconds)
    )
    print(f"{rate:.1f}")


if __name__ == "__main__":
    main()
