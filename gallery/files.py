"""Names and addresses of renditions."""

import secrets
from typing import TYPE_CHECKING

from django.urls import reverse

from gallery import storage

if TYPE_CHECKING:
    from gallery.models import MediaItem

RENDITION_EXTENSION = "webp"
RENDITION_MIME = "image/webp"


def new_file_key() -> str:
    """Return a random folder name (128 bits) that nobody can guess."""
    return secrets.token_urlsafe(16)


def rendition_name(file_key: str, recipe: str) -> str:
    """Return the storage name of a rendition: `{file_key}/{recipe}.webp`."""
    return f"{file_key}/{recipe}.{RENDITION_EXTENSION}"


def rendition_names(item: "MediaItem") -> list[str]:
    """Return the storage names of all renditions that `item` has."""
    return [rendition_name(item.file_key, recipe) for recipe in item.renditions]


def rendition_url(item: "MediaItem", recipe: str) -> str:
    """Return the address of a rendition: the public file, or the view that asks who you are."""
    if item.public_files:
        return storage.public().url(rendition_name(item.file_key, recipe))
    return reverse("rendition", args=[item.uuid, recipe])


def srcset(item: "MediaItem") -> str:
    """Return the `srcset` value with every rendition of `item` and its width."""
    return ", ".join(
        f"{rendition_url(item, recipe)} {width}w" for recipe, (width, _h) in item.renditions.items()
    )
