"""Galleries that fill themselves: which published items answer their search.

Nothing of this is asked when somebody looks at a gallery: what answers is kept as its entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import translation
from django.utils.translation import gettext as _

from gallery.actions.fill_gallery import fill_galleries
from gallery.models import Gallery, GalleryEntry
from gallery.visibility import Status
from search.asking import asked
from search.finding.looking import Look, asked_for
from search.finding.meaning import leaves_of
from search.language.nodes import Field
from search.language.query import parse
from search.models import GalleryRule, SearchDocument
from search.wording import choice_name, notice_text

# So many at most a gallery takes in, the newest of them; and so many are looked at in one step.
MOST = 10_000
STEP = 200
# A gallery may not depend on galleries, and holds only what is published.
REFUSED = ("gallery", "is")
MATCHES = """
SELECT rule.gallery_id, array_agg(document.item_id)
    FILTER (WHERE document.item_id IS NOT NULL)
FROM search_galleryrule rule LEFT JOIN search_searchdocument document
    ON document.item_id = ANY(%s) AND document.status = 'published'
    AND document.vector @@ rule.question::tsquery
GROUP BY rule.gallery_id
"""
LOCK = "SELECT FROM gallery_mediaitem WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE"


class NoRule(Exception):
    """A search that cannot decide about a gallery; the message is for people."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A search as written, and as a question to the index."""

    text: str
    question: str

    def count(self) -> int:
        """Return how many published items answer now, no more than one beyond MOST."""
        return _answering(self.question).values("pk")[: MOST + 1].count()


def read_rule(text: str) -> Rule:
    """Return the rule that `text` says in the query language; raises NoRule with a sentence."""
    query = parse(text)
    if query.notices:
        raise NoRule(" ".join(notice_text(one) for one in dict.fromkeys(query.notices)))
    for leaf in leaves_of(query.root):
        if isinstance(leaf, Field) and leaf.name in REFUSED:
            raise NoRule(
                _("“%(name)s” cannot be part of such a search.") % {"name": choice_name(leaf.name)}
            )
    question = compiled(text)
    if not question:
        raise NoRule(_("Say what is searched for: this would be everything there is."))
    return Rule(text, question)


def compiled(text: str) -> str:
    """Return `text` as a question to the index: the same whoever asks, in whatever language."""
    with translation.override(settings.LANGUAGE_CODE):
        said = QueryDict(mutable=True)
        said["q"] = text
        return Look(asked(said), None).words


@transaction.atomic
def keep_rule(gallery: Gallery) -> None:
    """Remember the question of `gallery`, or forget it where it has none any more."""
    if gallery.rule:
        question = compiled(gallery.rule)
        GalleryRule.objects.update_or_create(gallery=gallery, defaults={"question": question})
    else:
        GalleryRule.objects.filter(gallery=gallery).delete()


def fill_with(item_ids: Sequence[int]) -> list[int]:
    """Let these items enter and leave the galleries that fill themselves; return those that did.

    Items are locked before anything of a gallery is, here as everywhere: so nobody waits in a
    circle. Safe to repeat.
    """
    ids = sorted(set(item_ids))
    matches = _matches(ids)
    if not matches or not (any(matches.values()) or _held(list(matches), ids)):
        return []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(LOCK, [ids])
        return fill_galleries(matches=_matches(ids), items=ids)


def refill(gallery: Gallery) -> int:
    """Bring all of one gallery up to date, step by step; return how many items came or went."""
    keep_rule(gallery)
    rule = GalleryRule.objects.filter(gallery=gallery).first()
    if rule is None:
        return 0
    answering = _answering(rule.question).order_by("-publish_at", "-item_id")
    wanted = list(answering.values_list("item_id", flat=True)[:MOST])
    held = gallery.entries.values_list("item_id", flat=True)
    different = sorted(set(wanted).symmetric_difference(held))
    number = 0
    for start in range(0, len(different), STEP):
        number += len(fill_with(different[start : start + STEP]))
    return number


def refill_all() -> int:
    """Bring every gallery that fills itself up to date: what names mean may have changed."""
    return sum(refill(one) for one in Gallery.objects.exclude(rule="").order_by("pk"))


def _answering(question: str) -> "QuerySet[SearchDocument]":
    rows = SearchDocument.objects.filter(status=Status.PUBLISHED).order_by()
    return rows.filter(vector__answers=question)


def _matches(ids: Sequence[int]) -> dict[int, list[int]]:
    return {gallery: found or [] for gallery, found in asked_for(MATCHES, [list(ids)])}


def _held(galleries: Sequence[int], ids: Sequence[int]) -> bool:
    return GalleryEntry.objects.filter(gallery__in=galleries, item__in=ids).exists()
