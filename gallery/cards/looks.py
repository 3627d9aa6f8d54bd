"""Who looks at the picks, and as of when: the galleries and items that may be shown to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from gallery.models import Gallery, MediaItem
from gallery.querysets.galleries import GalleryQuerySet
from gallery.querysets.items import ItemQuerySet
from gallery.visibility import Reader, visible


@dataclass(frozen=True, slots=True)
class Look:
    """What `user` may see at `at` (None: now)."""

    user: Reader = None
    at: datetime | None = None

    def galleries(self, _picked: Iterable[int] = ()) -> GalleryQuerySet:
        """Return the galleries that may be shown."""
        return Gallery.objects.visible_to(self.user, self.at)

    def items(self, _picked: Iterable[int] = ()) -> ItemQuerySet:
        """Return the items that may be shown."""
        return MediaItem.objects.visible_to(self.user, self.at)


@dataclass(frozen=True, slots=True)
class LookBack(Look):
    """What visitors saw at `at`, shown to `editor`: what is picked was seen then, whatever became
    of it since.
    """

    editor: Reader = None

    def galleries(self, picked: Iterable[int] = ()) -> GalleryQuerySet:
        """Return what visitors could see, and what was `picked`."""
        seen = visible(self.user, self.at) | Q(pk__in=list(picked))
        return Gallery.objects.editable_by(self.editor).filter(seen)

    def items(self, picked: Iterable[int] = ()) -> ItemQuerySet:
        """Return what visitors could see, and what was `picked`."""
        seen = visible(self.user, self.at) | Q(pk__in=list(picked))
        return MediaItem.objects.editable_by(self.editor).filter(seen)
