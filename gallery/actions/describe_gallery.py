"""What galleries and collections say of themselves: words, credit, cover, subjects, when, where."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.create_gallery import Texts, sortable, source_title
from gallery.actions.gallery_record import (
    check_unchanged,
    locked_collection,
    locked_gallery,
    note,
)
from gallery.actions.slugs import claim, leave
from gallery.actions.transitions import NotAllowed
from gallery.models import Category, Collection, CollectionText, Gallery, GalleryText, MediaItem

# Fields of a gallery that are one value and do not depend on language.
COLUMNS = (
    *("credit", "date_created", "date_precision", "sublocation", "city", "province_state"),
    "country_code",
)
DESCRIBING = ("describe", "cover")


@transaction.atomic
def describe_gallery(
    *,
    gallery: Gallery,
    by: User | None,
    texts: Texts,
    source_language: str,
    slug: str,
    columns: Mapping[str, Any],
    categories: Sequence[str],
    seen: int | None = None,
) -> Gallery:
    """Set all that `gallery` says of itself; a language without a title is taken away.

    Where the address changes, the former one leads here for ever. Raises SlugTaken, NotAllowed
    without a title in the source language, Overtaken where somebody else described it since `seen`.
    """
    row = locked_gallery(gallery)
    check_unchanged(row, seen, by, *DESCRIBING)
    title = source_title(texts, source_language)
    changed: dict[str, list[Any]] = {}
    for name in COLUMNS:
        if name in columns and getattr(row, name) != columns[name]:
            changed[name] = [_plain(getattr(row, name)), _plain(columns[name])]
            setattr(row, name, columns[name])
    changed |= _move(row, slug)
    row.sort_title = sortable(title)
    row.save()
    changed |= _say(GalleryText, {"gallery": row}, texts, source_language)
    before = sorted(row.categories.values_list("slug", flat=True))
    row.categories.set(Category.objects.filter(slug__in=categories))
    if before != (after := sorted(row.categories.values_list("slug", flat=True))):
        changed["categories"] = [", ".join(before), ", ".join(after)]
    if changed:
        note(row, "describe", by, fields=changed)
    return row


@transaction.atomic
def describe_collection(
    *,
    collection: Collection,
    by: User | None,
    texts: Texts,
    source_language: str,
    slug: str,
    seen: int | None = None,
) -> Collection:
    """Set the words and the address of `collection`, as above."""
    row = locked_collection(collection)
    check_unchanged(row, seen, by, *DESCRIBING)
    row.sort_title = sortable(source_title(texts, source_language))
    changed = _move(row, slug)
    row.save()
    changed |= _say(CollectionText, {"collection": row}, texts, source_language)
    if changed:
        note(row, "describe", by, fields=changed)
    return row


@transaction.atomic
def choose_cover(*, gallery: Gallery, item: MediaItem | None, by: User | None) -> Gallery:
    """Let `item` stand for `gallery`; None: the first picture that its reader may see does.

    Raises NotAllowed where the item is not, or no longer, in the gallery.
    """
    row = locked_gallery(gallery)
    if item is not None and not row.entries.filter(item=item).exists():
        raise NotAllowed(_("This picture is no longer in the gallery."))
    if row.cover_id != (item.pk if item else None):
        row.cover = item
        row.save(update_fields=["cover"])
        note(row, "cover", by, item=item.pk if item else None)
    return row


def _move(row: Gallery | Collection, slug: str) -> dict[str, list[Any]]:
    """Give the locked `row` another address, if it is another."""
    if not slug or slug == row.slug:
        return {}
    former = row.slug
    row.slug = claim(slug, row)
    leave(former, row)
    return {"slug": [former, slug]}


def _say(
    model: type[GalleryText] | type[CollectionText],
    owner: dict[str, Any],
    texts: Texts,
    source_language: str,
) -> dict[str, list[Any]]:
    """Write the texts by language and return what changed."""
    rows: Any = model._default_manager.filter(**owner)
    old = {row.language: row for row in rows}
    before = next((code for code, row in old.items() if row.is_source), "")
    changed: dict[str, list[Any]] = {}
    if before != source_language:
        changed["source"] = [before, source_language]
        rows.update(is_source=False)
    for language, words in texts.items():
        title, description = words.get("title", "").strip(), words.get("description", "").strip()
        held = old.get(language)
        for name, text in (("title", title), ("description", description)):
            if title and (getattr(held, name, "")) != text:
                changed[f"{name}:{language}"] = [getattr(held, name, ""), text]
        if title:
            rows.update_or_create(
                **owner,
                language=language,
                defaults={
                    "title": title,
                    "description": description,
                    "is_source": language == source_language,
                },
            )
        elif held is not None:
            changed[f"title:{language}"] = [held.title, ""]
            held.delete()
    return changed


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
