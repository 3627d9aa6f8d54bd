"""Pack: somebody wants many items in one ZIP; their files are made first."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed
from gallery.giving.sizes import Size
from gallery.models import Gallery, Lightbox, Parcel
from gallery.signals import parcel_wanted

MOST_ITEMS = 5000


@transaction.atomic
def pack(
    *,
    by: User,
    item_ids: Sequence[int],
    size: Size,
    lightbox: Lightbox | None = None,
    gallery: Gallery | None = None,
) -> Parcel:
    """Note what `by` wants and let a worker make the files; raises NotAllowed for nothing."""
    if not item_ids:
        raise NotAllowed(_("There is nothing in it that you can download."))
    if len(item_ids) > MOST_ITEMS:
        raise NotAllowed(_("These are too many pictures for one ZIP."))
    parcel = Parcel.objects.create(
        owner=by, item_ids=list(item_ids), size=size, lightbox=lightbox, gallery=gallery
    )
    parcel_wanted.send(sender=Parcel, parcel_id=parcel.pk)
    return parcel
