"""Creators and keywords, which items share."""

from collections.abc import Iterator
from typing import Any

from bench.plan import Plan


def creator_name(plan: Plan, number: int) -> str:
    """Return the name of creator `number`; every tenth is an office."""
    name = plan.languages["en"].name_of
    first, last = name(number * 7), name(number * 11)
    return f"Bench {first} {number}" if number % 10 == 0 else f"{first} {last} {number}"


def creators(plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield the creators."""
    for number in range(1, plan.creator_number + 1):
        kind = "office" if number % 10 == 0 else "person"
        yield {"id": number, "name": creator_name(plan, number), "kind": kind}


def tags(plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield the keywords."""
    for number in range(1, plan.tag_number + 1):
        name = plan.languages["en"].name_of(number * 13).lower()
        yield {"id": number, "name": f"{name} {number}", "slug": f"{name}-{number}"}
