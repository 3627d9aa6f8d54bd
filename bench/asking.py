"""Sending requests through the whole of Django, middleware included, without a network."""

import io
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class Query:
    """One query and how long it took in milliseconds."""

    took: float
    sql: str
    parameters: Any


def request(application: Application, path: str) -> tuple[int, bytes]:
    """Send a GET for `path` through Django; return status and body."""
    address, _, query = path.partition("?")
    statuses: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
    }
    answer = application(environ, lambda line, _headers, _error=None: statuses.append(line))
    body = b"".join(answer)
    close = getattr(answer, "close", None)
    if close is not None:
        close()
    return int(statuses[0].split()[0]), body


def observed(application: Application, path: str) -> list[Query]:
    """Return the queries that a request for `path` makes."""
    with observing() as queries:
        request(application, path)
    return queries


@contextmanager
def observing() -> Iterator[list[Query]]:
    """Collect the queries of the block."""
    from django.db import connection

    queries: list[Query] = []

    def note(execute: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        started = time.perf_counter()
        try:
            return execute(sql, parameters, many, context)
        finally:
            took = (time.perf_counter() - started) * 1000
            queries.append(Query(took, sql, parameters))

    with connection.execute_wrapper(note):
        yield queries


def processor_time() -> float | None:
    """Return the milliseconds that the server has worked for this connection so far.

    They do not grow with other work on the machine. None where the server is another's.
    """
    from django.db import connection

    connection.ensure_connection()
    state = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    try:
        return int(state.read_text(encoding="ascii").split()[0]) / 1_000_000
    except OSError:
        return None


def explain(application: Application, path: str, milliseconds: float) -> None:
    """Print the plan of every query of `path` that takes longer than `milliseconds`."""
    from django.db import connection

    for query in observed(application, path):
        if query.took < milliseconds:
            continue
        print(f"\n{path} {query.took:.1f} ms\n{query.sql}", file=sys.stderr)
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {query.sql}", query.parameters)
            print("\n".join(row[0] for row in cursor.fetchall()), file=sys.stderr)


def timed(application: Application, path: str) -> tuple[float, float]:
    """Return how many milliseconds a request for `path` takes, and how many of them are our CPU.

    The processor's share does not grow with other work on the machine; it leaves out PostgreSQL.
    """
    started, worked = time.perf_counter(), time.process_time()
    request(application, path)
    return (time.perf_counter() - started) * 1000, (time.process_time() - worked) * 1000
