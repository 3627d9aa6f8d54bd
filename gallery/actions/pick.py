"""Editors' picks are made and taken back."""

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from gallery.models import Gallery, MediaItem, Pick


@transaction.atomic
def pick(*, thing: MediaItem | Gallery, by: User | None, note: str = "") -> Pick:
    """Put an item or a gallery behind the present picks; a pick that stands is returned."""
    wanted = {"gallery": thing} if isinstance(thing, Gallery) else {"item": thing}
    standing = Pick.objects.current().filter(**wanted).first()
    if standing:
        return standing
    last = Pick.objects.aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    return Pick.objects.create(**wanted, position=position, picked_by=by, note=note)


def unpick(*, pick: Pick) -> None:
    """Take a pick back."""
    pick.delete()
