"""Terms are made, and categories put in order."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from taggit.models import Tag

from accounts.models import User
from gallery.actions.rename import NameTaken, refuse_taken_slug
from gallery.actions.terms import record_event, refuse_retired
from gallery.actions.transitions import NotAllowed
from gallery.creators import known_creators
from gallery.keywords import known_keywords
from gallery.models import Category, CategorySlug, CategoryText, Creator, CreatorKind, Vocabulary

LONGEST_SLUG = 100


@transaction.atomic
def create_creator(*, name: str, by: User | None, kind: str = CreatorKind.PERSON) -> Creator:
    """Make a creator; raises NameTaken where there is one who is called so, however written."""
    name = " ".join(name.split())
    if known := known_creators([name]).get(name):
        raise NameTaken(known.name, known.pk)
    made = Creator.objects.create(name=name, kind=kind)
    record_event(Vocabulary.CREATOR, made.pk, "create", by, name=name, kind=kind)
    return made


@transaction.atomic
def create_keyword(*, name: str, by: User | None) -> Tag:
    """Make a keyword; raises NameTaken where there is one by that name or spelling."""
    name = " ".join(name.split())
    if known := known_keywords([name]).get(name):
        raise NameTaken(known.name, known.pk)
    made = Tag.objects.create(name=name)
    record_event(Vocabulary.KEYWORD, made.pk, "create", by, name=name)
    return made


@transaction.atomic
def create_category(
    *, titles: dict[str, str], source_language: str, by: User | None, slug: str = ""
) -> Category:
    """Make a category behind the others; its address comes from its name where none is given."""
    said = {
        language: " ".join(title.split()) for language, title in titles.items() if title.strip()
    }
    if source_language not in said:
        raise NotAllowed(_("The name in the source language cannot be empty."))
    rows = list(Category.objects.select_for_update().order_by("pk"))
    if slug:
        refuse_taken_slug(slug)
    made = Category.objects.create(
        slug=slug or _free_slug(said[source_language]),
        position=max((row.position for row in rows), default=-1) + 1,
    )
    CategoryText.objects.bulk_create(
        CategoryText(
            category=made, language=language, title=title, is_source=language == source_language
        )
        for language, title in said.items()
    )
    record_event(Vocabulary.CATEGORY, made.pk, "create", by, slug=made.slug, titles=said)
    return made


@transaction.atomic
def move_category(*, category: Category, to: int, by: User | None) -> int:
    """Put `category` at place `to` (from 0) among those not retired, as near to it as there are
    places; return the place. Whoever comes second moves within the new order.
    """
    # All are locked, in one order: two editors at once come one after the other.
    rows = list(Category.objects.select_for_update().order_by("pk"))
    order = sorted((row for row in rows if row.retired_at is None), key=_place)
    moved = next((row for row in order if row.pk == category.pk), None)
    if moved is None:
        refuse_retired(*(row for row in rows if row.pk == category.pk))
        raise NotAllowed(_("It is no longer there."))
    before = order.index(moved)
    order.remove(moved)
    place = min(max(to, 0), len(order))
    order.insert(place, moved)
    changed = [row for number, row in enumerate(order) if row.position != number]
    for number, row in enumerate(order):
        row.position = number
    Category.objects.bulk_update(changed, ["position"])
    if place != before:
        record_event(Vocabulary.CATEGORY, moved.pk, "move", by, place=[before + 1, place + 1])
    return place


def _place(row: Category) -> tuple[int, int]:
    return row.position, row.pk


def _free_slug(title: str) -> str:
    """Return an address made of `title` that has never been another category's."""
    stem = slugify(title)[:LONGEST_SLUG] or "category"
    slug, number = stem, 1
    while (
        Category.objects.filter(slug=slug).exists()
        or CategorySlug.objects.filter(slug=slug).exists()
    ):
        number += 1
        slug = f"{stem}-{number}"
    return slug
