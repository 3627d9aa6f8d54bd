"""Galleries and collections are published, restricted, hidden from lists, withdrawn, deleted."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.gallery_record import announce, locked_collection, locked_gallery, note
from gallery.actions.slugs import leave, was_public
from gallery.actions.transitions import NotAllowed, said
from gallery.models import Collection, FormerAddress, Gallery
from gallery.visibility import Audience, Status


@transaction.atomic
def publish_gallery(
    *, gallery: Gallery | Collection, at: datetime | None = None, by: User | None = None
) -> Gallery | Collection:
    """Publish a gallery or collection with the date `at` (default: now); safe to repeat.

    Raises NotAllowed where its items went to another gallery.
    """
    row = _locked(gallery)
    if isinstance(row, Gallery) and row.merged_into_id:
        raise NotAllowed(_("This gallery was merged into another one."))
    if row.status != Status.PUBLISHED:
        row.status = Status.PUBLISHED
        row.publish_at = at or timezone.now()
        if row.expires_at and row.expires_at <= row.publish_at:
            row.expires_at = None
        row.save()
        note(row, "publish", by, at=said(row.publish_at))
    return row


@transaction.atomic
def withdraw_gallery(
    *, gallery: Gallery | Collection, by: User | None = None, reason: str = ""
) -> Gallery | Collection:
    """Take the page away; the items decide for themselves. Safe to repeat."""
    row = _locked(gallery)
    if row.status != Status.WITHDRAWN:
        row.status = Status.WITHDRAWN
        row.save()
        note(row, "withdraw", by, reason=reason)
    return row


@transaction.atomic
def change_gallery_release(
    *,
    gallery: Gallery | Collection,
    by: User | None,
    audience: Audience,
    publish_at: datetime | None,
    expires_at: datetime | None = None,
    is_listed: bool = True,
) -> Gallery | Collection:
    """Set for whom, between which dates, and whether in lists or by its address alone.

    Raises NotAllowed where the dates are in the wrong order or something published has none.
    """
    row = _locked(gallery)
    if row.status == Status.PUBLISHED and publish_at is None:
        raise NotAllowed(_("What is published needs a date of publication."))
    if publish_at and expires_at and expires_at <= publish_at:
        raise NotAllowed(_("The end date lies before the date of publication."))
    before = _release(row)
    row.audience, row.publish_at, row.expires_at = audience, publish_at, expires_at
    row.is_listed = is_listed
    row.save()
    if before != (after := _release(row)):
        note(row, "release", by, before=before, after=after)
    return row


@transaction.atomic
def delete_gallery(*, gallery: Gallery | Collection, by: User | None) -> None:
    """Delete what is not published; the items stay in the library, the address stays taken. The
    addresses of a merged gallery go on leading to where its items are.

    Raises NotAllowed where it is published: withdraw it first.
    """
    row = _locked(gallery)
    if row.status == Status.PUBLISHED:
        raise NotAllowed(_("Withdraw it first: then readers are told that it is gone."))
    title = row.texts.filter(is_source=True).values_list("title", flat=True).first()
    items: list[int] = []
    if isinstance(row, Gallery):
        items = list(row.entries.values_list("item_id", flat=True))
    into = row.merged_into if isinstance(row, Gallery) else None
    row.former_addresses.update(was_public=was_public(row))
    if into is not None:
        row.former_addresses.update(gallery=into)
    leave(row.slug, into or row)
    note(row, "delete", by, slug=row.slug, title=title or "", items=len(items))
    row.delete()
    announce(items)


def once_public(shelf: str, slug: str) -> bool:
    """Tell whether `slug` names something deleted that readers may have seen."""
    gone = FormerAddress.objects.filter(shelf=shelf, slug=slug, gallery=None, collection=None)
    return gone.filter(was_public=True).exists()


def _locked(thing: Gallery | Collection) -> Gallery | Collection:
    return locked_gallery(thing) if isinstance(thing, Gallery) else locked_collection(thing)


def _release(row: Gallery | Collection) -> list[object]:
    return [row.audience, said(row.publish_at), said(row.expires_at), row.is_listed]
