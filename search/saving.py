"""Keeping and forgetting the questions that somebody asks again and again."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from search.models import SavedFilter

MOST = 40


class TooMany(Exception):
    """Somebody keeps as many filters as one person can read; the message is for people."""


@transaction.atomic
def save_filter(*, by: User, name: str, query: str) -> SavedFilter:
    """Keep `query` for `by` under `name`; what was kept under that name before is replaced.

    Raises TooMany beyond MOST.
    """
    User.objects.select_for_update().get(pk=by.pk)
    others = SavedFilter.objects.filter(owner=by).exclude(name=name)
    if others.count() >= MOST:
        raise TooMany(_("At most %(most)s filters are kept: delete one first.") % {"most": MOST})
    row, _made = SavedFilter.objects.update_or_create(
        owner=by, name=name, defaults={"query": query}
    )
    return row


def forget_filter(*, by: User, pk: int) -> int:
    """Forget one filter of `by`; return how many were forgotten."""
    return SavedFilter.objects.filter(owner=by, pk=pk).delete()[0]
