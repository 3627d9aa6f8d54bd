"""The creators whom a search names, shown above the items with the way to their work."""

from gallery.models import Creator
from search.asking import Asked
from search.finding.looking import Look
from search.finding.meaning import leaves_of
from search.language.nodes import Field, Word

FEW = 4


def creators_found(asked: Asked, look: Look) -> list[Creator]:
    """Return those creators whom all words of the search name, or who were chosen, of whom the
    reader may see something (one query, none where nobody is named).
    """
    if asked.page > 1:
        return []
    ids = _named(asked, look) | {
        int(text) for text in asked.chosen.get("creator", ()) if text.isdecimal() and len(text) < 19
    }
    if not ids:
        return []
    return list(Creator.objects.visible_to(look.user).filter(pk__in=ids).by_name()[:FEW])


def _named(asked: Asked, look: Look) -> set[int]:
    texts = []
    for leaf in leaves_of(asked.query.root):
        if isinstance(leaf, Word):
            texts.append(leaf.text)
        elif isinstance(leaf, Field) and leaf.name == "creator":
            texts.append(leaf.value)
    named = [
        {pk for kind, pk in look.meanings.names.get(text, ()) if kind == "creator"}
        for text in texts
    ]
    return set.intersection(*named) if named else set()
