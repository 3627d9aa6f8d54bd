"""Every search ends in time: what takes too long is given up, and said to be."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from time import monotonic
from typing import Any, TypeVar

from django.conf import settings
from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

Answer = TypeVar("Answer")
# Compiling a plan pays for reports, not for a page; and whether there is any match at all is asked
# of the index, whatever the planner hopes: reading the table for it may take a million rows.
TIMEOUT = "SET LOCAL statement_timeout = {milliseconds}"
LIMITS = TIMEOUT + "; SET LOCAL jit = off; SET LOCAL enable_seqscan = off"
UNLIMITED = (
    "SET LOCAL statement_timeout TO DEFAULT; SET LOCAL jit TO DEFAULT; "
    "SET LOCAL enable_seqscan TO DEFAULT"
)
# What ends or takes back a part of a transaction is never held up.
ORDERLY = ("SAVEPOINT", "RELEASE", "ROLLBACK")


class TooSlow(Exception):
    """The answer would have taken longer than anybody should wait."""


@contextmanager
def in_time() -> Iterator[None]:
    """Let no statement of the block take longer than SEARCH_SECONDS, nor begin after that time.

    Else `TooSlow` is raised. The block is one transaction.
    """
    is_inner = connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(LIMITS.format(milliseconds=_milliseconds()))
        with connection.execute_wrapper(_until(monotonic() + settings.SEARCH_SECONDS)):
            yield
        if is_inner:
            cursor.execute(UNLIMITED)


def unless_slow(answer: Callable[[], Answer], otherwise: Answer, *, share: float = 1) -> Answer:
    """Return what `answer` returns, `otherwise` where it would take too long.

    Within `in_time`: what was found before stays. A statement may have less than all the time:
    that `share` of it.
    """
    try:
        with transaction.atomic(), connection.execute_wrapper(_until(inf)):
            if share == 1:
                return answer()
            with connection.cursor() as cursor:
                cursor.execute(TIMEOUT.format(milliseconds=_milliseconds(share)))
                found = answer()
                cursor.execute(TIMEOUT.format(milliseconds=_milliseconds()))
            return found
    except TooSlow:
        return otherwise


def _milliseconds(share: float = 1) -> int:
    return int(settings.SEARCH_SECONDS * 1000 * share)


def _until(end: float) -> Callable[..., Any]:
    """Return a wrapper of statements that lets none begin after `end`."""

    def execute_in_time(
        execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any
    ) -> Any:
        if monotonic() > end and not sql.startswith(ORDERLY):
            raise TooSlow
        try:
            return execute(sql, parameters, many, context)
        except OperationalError as error:
            if isinstance(error.__cause__, QueryCanceled):
                raise TooSlow from error
            raise

    return execute_in_time
