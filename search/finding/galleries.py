"""The galleries that answer, shown above the items."""

from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL

from gallery.languages import current
from gallery.models import Gallery, GalleryText
from gallery.visibility import Reader
from search.asking import Asked
from search.finding.compiling import words_question
from search.finding.looking import Look
from search.language.nodes import All, Any, Field, Node, Not

FEW = 4
IN_TITLE = "search_vector(title, language) @@ %s::tsquery"
IN_WORDS = "search_vector(title || ' . ' || description, language) @@ %s::tsquery"


def galleries_found(asked: Asked, user: Reader, *, look: Look | None = None) -> list[Gallery]:
    """Return the best galleries whose title or description has the words: by title first, newest
    first, ready for cards.

    Only words count: no gallery has a kind or a country.
    """
    look = look or Look(asked, user)
    question = words_question(_words_of(asked.query.root), look.meanings)
    if not question or asked.chosen or asked.page > 1:
        return []
    texts = GalleryText.objects.filter(gallery=OuterRef("pk"))
    having = GalleryText.objects.annotate(
        answers=RawSQL(IN_WORDS, [question])  # noqa: S611 - the question is a parameter
    ).filter(answers=True)
    titled = texts.annotate(answers=RawSQL(IN_TITLE, [question])).filter(answers=True)  # noqa: S611
    rows = Gallery.objects.listed_to(user).filter(pk__in=having.values("gallery"))
    best = rows.annotate(titled=Exists(titled)).order_by("-titled", "-publish_at", "-id")
    return list(best.for_cards(user, current())[:FEW])


def _words_of(node: Node | None) -> Node | None:
    """Return what `node` says of words."""
    match node:
        case Field() | None:
            return None
        case Not(part):
            kept = _words_of(part)
            return Not(kept) if kept else None
        case All(parts) | Any(parts):
            words = tuple(kept for part in parts if (kept := _words_of(part)))
            return type(node)(words) if len(words) > 1 else (words[0] if words else None)
        case _:
            return node
