"""Creators, categories and keywords get other names; everything that names them follows.

Items keep the numbers of their creators and categories, not the names, so that nothing but the
name itself is written, however many items there are. The search holds the words of keywords:
renaming one is a merge into a new one. The printed credit line stays as it is.
"""

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from taggit.models import Tag

from accounts.models import User
from gallery.actions.merge_terms import begin_merge
from gallery.actions.terms import locked_terms, name_of, record_event, refuse_retired
from gallery.actions.transitions import NotAllowed
from gallery.models import (
    Category,
    CategorySlug,
    CategoryText,
    Creator,
    CreatorAlias,
    MergeRecord,
    MergeVerb,
    Vocabulary,
)
from gallery.models.creators import folded


class NameTaken(NotAllowed):
    """Another one has the name; `other` is its number: the two may be the same."""

    def __init__(self, name: str, other: int) -> None:
        super().__init__(_("There is “%(name)s” already.") % {"name": name})
        self.other = other


@transaction.atomic
def rename_creator(
    *, creator: Creator, name: str, kind: str | None = None, by: User | None = None
) -> Creator:
    """Give `creator` another name, and perhaps kind; the old spelling still finds them.

    Raises NameTaken where another creator has the name.
    """
    row: Creator = locked_terms(Vocabulary.CREATOR, creator.pk)[0]
    refuse_retired(row)
    old, old_kind = row.name, row.kind
    name = " ".join(name.split())
    others = Creator.objects.live().exclude(pk=row.pk)
    other = others.filter(folded_name=folded(name)).first()
    if other is not None and folded(name) != folded(old):
        raise NameTaken(other.name, other.pk)
    row.name, row.kind = name, kind or row.kind
    try:
        with transaction.atomic():
            row.save(update_fields=["name", "kind"])
    except IntegrityError as error:
        raise NotAllowed(_("There is “%(name)s” already.") % {"name": name}) from error
    if folded(old) != folded(name):
        CreatorAlias.objects.filter(folded_name__in=[folded(old), folded(name)]).delete()
        CreatorAlias.objects.create(creator=row, name=old)
    if (old, old_kind) != (row.name, row.kind):
        change = {"name": [old, row.name], "kind": [old_kind, row.kind]}
        record_event(Vocabulary.CREATOR, row.pk, "rename", by, **change)
    return row


@transaction.atomic
def rename_category(
    *,
    category: Category,
    titles: Mapping[str, str],
    slug: str | None = None,
    by: User | None = None,
) -> Category:
    """Give `category` other names, by language, and perhaps another address; languages that are
    not named keep theirs, an empty name is taken away. The old address leads to the new one.
    """
    row: Category = locked_terms(Vocabulary.CATEGORY, category.pk)[0]
    refuse_retired(row)
    held = {text.language: text for text in row.texts.all()}
    changed: dict[str, list[str]] = {}
    for language, given in titles.items():
        title, text = " ".join(given.split()), held.get(language)
        if (text.title if text else "") == title:
            continue
        changed[language] = [text.title if text else "", title]
        if title:
            CategoryText.objects.update_or_create(
                category=row, language=language, defaults={"title": title}
            )
        elif text is not None and not text.is_source:
            text.delete()
        else:
            raise NotAllowed(_("The name in the source language cannot be empty."))
    if slug is not None and slug != row.slug:
        changed["slug"] = [row.slug, slug]
        _readdress(row, slug)
    if changed:
        record_event(Vocabulary.CATEGORY, row.pk, "rename", by, **changed)
    return row


@transaction.atomic
def rename_keyword(*, keyword: Tag, name: str, by: User | None) -> MergeRecord:
    """Begin to give `keyword` another name: its items go to a new one by that name.

    Raises NameTaken where another keyword has the name.
    """
    (row,) = locked_terms(Vocabulary.KEYWORD, keyword.pk)
    name = " ".join(name.split())
    if name == row.name:
        raise NotAllowed(_("That is its name already."))
    if other := Tag.objects.filter(name__iexact=name).exclude(pk=row.pk).first():
        raise NameTaken(other.name, other.pk)
    made = Tag.objects.create(name=name)
    return begin_merge(
        vocabulary=Vocabulary.KEYWORD,
        source=row.pk,
        target=made.pk,
        by=by,
        verb=MergeVerb.RENAME,
    )


def _readdress(row: Category, slug: str) -> None:
    """Give `row` the address `slug`; its old one is kept for ever."""
    refuse_taken_slug(slug, row)
    CategorySlug.objects.filter(slug=slug).delete()
    CategorySlug.objects.create(slug=row.slug, category=row)
    row.slug = slug
    row.save(update_fields=["slug"])


def refuse_taken_slug(slug: str, row: Category | None = None) -> None:
    """Raise NotAllowed where `slug` leads, or has once led, to another category than `row`."""
    own = row.pk if row else 0
    taken = Category.objects.filter(slug=slug).exclude(pk=own).first()
    if taken is None:
        old = CategorySlug.objects.filter(slug=slug).exclude(category=own)
        taken = next((one.category for one in old.select_related("category")), None)
    if taken is not None:
        raise NotAllowed(
            _("This address leads to “%(name)s”, and must go on doing so.")
            % {"name": name_of(taken)}
        )
