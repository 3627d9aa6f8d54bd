"""The search as one would write it first: rank all matches, count all of them, count every facet.

It asks the same index for the same words and the same reader, and is measured beside ours.
"""

from typing import Any

from django.db import OperationalError, connection
from django.http import QueryDict

from search.asking import asked
from search.finding.facets import ARRAYS, COUNTED
from search.finding.looking import Look

PAGE = 48
PATIENCE = "SET statement_timeout = 20000"


def page(query: str) -> None:
    """Count all matches and take a page of them by rank."""
    look = Look(asked(QueryDict(query)), None)
    rows, given = look.answering(look.question).values("item_id", "vector").query.sql_with_params()
    rank = "ts_rank(vector, %s::tsquery)" if look.words else "item_id"
    words = [look.words] if look.words else []
    _ask(f"SELECT count(*) FROM ({rows}) AS answers", given)
    _ask(
        f"SELECT item_id FROM ({rows}) AS answers ORDER BY {rank} DESC LIMIT %s OFFSET %s",
        [*given, *words, PAGE, PAGE * (look.asked.page - 1)],
    )


def facets(query: str) -> None:
    """Count every value of every facet among all matches."""
    look = Look(asked(QueryDict(query)), None)
    for name, column in COUNTED.items():
        question = look.question_without(name) if name in look.choices else look.question
        rows, given = look.answering(question).values(column).query.sql_with_params()
        value = f"unnest({column})" if name in ARRAYS else column
        _ask(
            f"SELECT {value} AS value, count(*) FROM ({rows}) AS answers GROUP BY 1 "
            "ORDER BY 2 DESC LIMIT 60",
            given,
        )


def _ask(query: str, parameters: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(PATIENCE)
        try:
            cursor.execute(query, parameters)
            cursor.fetchall()
        except OperationalError:
            cursor.execute("SELECT 1")  # what took 20 seconds is too long, how long does not matter
        cursor.execute("SET statement_timeout TO DEFAULT")
