"""Addresses of galleries and collections: chosen, changed, and never given to another."""

from typing import Any

from django.db import connection
from django.utils.text import slugify
from django.utils.translation import gettext as _

from gallery.actions.transitions import NotAllowed
from gallery.models import Collection, FormerAddress, Gallery, SlugSpace
from gallery.visibility import Status

LONGEST = 80
# One lock for all slugs: two people can never get the same one, in whichever order they commit.
LOCK = "SELECT pg_advisory_xact_lock(hashtext('gallery.slugs'))"


class SlugTaken(NotAllowed):
    """Another gallery or collection has the address or once had it."""


def claim(slug: str, thing: Gallery | Collection) -> str:
    """Return `slug` for `thing` (which need not be stored yet); raises SlugTaken.

    What `thing` itself was once called it may be called again.
    """
    _lock()
    shelf = shelf_of(thing)
    if type(thing)._default_manager.filter(slug=slug).exclude(pk=thing.pk).exists():
        raise SlugTaken(_("Another one has the address “%(slug)s”.") % {"slug": slug})
    former = FormerAddress.objects.filter(shelf=shelf, slug=slug).first()
    if former is not None:
        if thing.pk is None or thing.pk not in (former.gallery_id, former.collection_id):
            raise SlugTaken(
                _(
                    "The address “%(slug)s” once led to another one, and links to it are still "
                    "about. Choose a different one."
                )
                % {"slug": slug}
            )
        former.delete()
    return slug


def leave(slug: str, thing: Gallery | Collection) -> None:
    """Remember that `thing` was once found at `slug`."""
    of: dict[str, Any] = {shelf_of(thing).value: thing}
    FormerAddress.objects.create(
        shelf=shelf_of(thing), slug=slug, was_public=was_public(thing), **of
    )


def free_slug(title: str, thing: Gallery | Collection) -> str:
    """Return an address made from `title` that nobody has or had."""
    _lock()
    plain = slugify(title)[:LONGEST].strip("-") or shelf_of(thing).value
    held = set(
        type(thing)._default_manager.filter(slug__startswith=plain).values_list("slug", flat=True)
    )
    held |= set(
        FormerAddress.objects.filter(shelf=shelf_of(thing), slug__startswith=plain).values_list(
            "slug", flat=True
        )
    )
    if plain not in held:
        return plain
    return next(
        f"{plain}-{number}" for number in range(2, len(held) + 3) if f"{plain}-{number}" not in held
    )


def was_public(thing: Gallery | Collection) -> bool:
    """Tell whether readers may have seen `thing` at some time."""
    return thing.publish_at is not None and thing.status in (Status.PUBLISHED, Status.WITHDRAWN)


def shelf_of(thing: Gallery | Collection) -> SlugSpace:
    """Return which pages the slug of `thing` belongs to."""
    return SlugSpace.GALLERY if isinstance(thing, Gallery) else SlugSpace.COLLECTION


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
