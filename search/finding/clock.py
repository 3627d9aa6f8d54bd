"""States that the clock decides: embargoed and expired, which no index can know."""

from datetime import datetime

from django.db.models import Q

from gallery.visibility import Status
from search.finding.compiling import words_question
from search.finding.meaning import Meanings, leaves_of
from search.language.nodes import All, Any, Field, Node, Not

EMBARGOED, EXPIRED = Field("is", "embargoed"), Field("is", "expired")


def asks_the_clock(node: Node | None) -> bool:
    """Tell whether `node` asks for such a state anywhere."""
    return any(leaf in (EMBARGOED, EXPIRED) for leaf in leaves_of(node))


def for_the_index(node: Node | None, *, wanted: bool = True) -> Node | None:
    """Return what to ask the index for so that nothing is missing: both states are published.

    `wanted`: whether `node` must be there; where it must not, no document is left out by it.
    """
    match node:
        case Field() if wanted and asks_the_clock(node):
            return Field("is", "published")
        case Not(part):
            inner = for_the_index(part, wanted=not wanted)
            return Not(inner) if inner else None
        case All(parts) | Any(parts):
            kept = (for_the_index(part, wanted=wanted) for part in parts)
            return type(node)(tuple(part for part in kept if part))
        case _:
            return node


def by_the_clock(node: Node | None, meanings: Meanings, at: datetime) -> Q:
    """Return the condition of documents that answer `node` at `at`, beyond what the index tells."""
    if isinstance(node, All):
        asking = [part for part in node.parts if asks_the_clock(part)]
        return Q(*(_condition(part, meanings, at) for part in asking))
    return _condition(node, meanings, at) if node and asks_the_clock(node) else Q()


def _condition(node: Node, meanings: Meanings, at: datetime) -> Q:
    match node:
        case Not(part):
            return ~_condition(part, meanings, at)
        case All(parts):
            return Q(*(_condition(part, meanings, at) for part in parts))
        case Any(parts):
            return Q(*(_condition(part, meanings, at) for part in parts), _connector=Q.OR)
    if node == EMBARGOED:
        return Q(status=Status.PUBLISHED, publish_at__gt=at)
    if node == EXPIRED:
        return Q(status=Status.PUBLISHED, expires_at__lte=at)
    question = words_question(node, meanings)
    return Q(vector__answers=question) if question else Q()
