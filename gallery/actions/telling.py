"""Telling people what others did with their work: at once in the desk, soon by mail."""

from itertools import groupby

from django.db import transaction
from django.utils import timezone, translation

from accounts.mail import language_of, send
from accounts.models import User
from gallery.letters import news_of_items
from gallery.models import ItemEvent, MediaItem, Notice

# Notices looked at in one go; the rest waits for the next.
MOST = 500


def tell_maker(item: MediaItem, event: ItemEvent) -> None:
    """Tell whoever made `item` of `event`, unless they did it themselves; in its transaction."""
    if item.created_by_id and event.by_id and item.created_by_id != event.by_id:
        Notice.objects.create(to_id=item.created_by_id, event=event)


def read_notices(*, by: User, until: int) -> int:
    """Mark the notices of `by` up to the id `until` as read; return how many were not."""
    unread = Notice.objects.filter(to=by, pk__lte=until, read_at=None)
    return unread.update(read_at=timezone.now())


@transaction.atomic
def mail_notices() -> int:
    """Tell of new notices by mail, one mail to each person; return how many mails went out.

    A job calls it: what one editor does with a hundred items makes one mail, not a hundred.
    """
    waiting = Notice.objects.filter(mailed_at=None).order_by("id")[:MOST]
    ids = list(waiting.select_for_update(skip_locked=True).values_list("pk", flat=True))
    rows = (
        Notice.objects.filter(pk__in=ids)
        .select_related("to", "event__by", "event__item")
        .prefetch_related("event__item__texts")
    )
    number = 0
    for to, notices in groupby(rows.order_by("to_id", "id"), key=lambda one: one.to):
        if to.is_active and not to.deleted_at:
            with translation.override(language_of(to)):
                send(news_of_items([one.event for one in notices]), to=to.email)
            number += 1
    Notice.objects.filter(pk__in=ids).update(mailed_at=timezone.now())
    return number
