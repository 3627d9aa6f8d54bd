"""Names and addresses of renditions."""

import re
import secrets
from typing import TYPE_CHECKING

from django.urls import reverse

from gallery import storage

if TYPE_CHECKING:
    from gallery.models import MediaItem

RENDITION_MIME = "image/webp"
WEB_RECIPE = re.compile(r"w\d+")
# The one JPEG: the picture for shared links, because not every network reads WebP.
SHARED = "share"
SHARED_MIME = "image/jpeg"


def new_file_key() -> str:
    """Return a random folder name (128 bits) that nobody can guess."""
    return secrets.token_urlsafe(16)


def rendition_name(file_key: str, recipe: str) -> str:
    """Return the storage name of a rendition: `{file_key}/{recipe}.webp`, or `…/share.jpg`."""
    return f"{file_key}/{recipe}.{'jpg' if recipe == SHARED else 'webp'}"


def mime_of(name: str) -> str:
    """Return the media type of the rendition stored as `name`."""
    return SHARED_MIME if name.endswith(".jpg") else RENDITION_MIME


def rendition_names(item: "MediaItem") -> list[str]:
    """Return the storage names of all renditions that `item` has."""
    return [rendition_name(item.file_key, recipe) for recipe in item.renditions]


def rendition_url(item: "MediaItem", recipe: str) -> str:
    """Return the address of a rendition: the public file, or the view that asks who you are.

    The picture for shared links has an address only while it is public.
    """
    if item.public_files:
        return storage.public().url(rendition_name(item.file_key, recipe))
    return reverse("rendition", args=[item.uuid, recipe])


def web_renditions(item: "MediaItem") -> dict[str, tuple[int, int]]:
    """Return the pixels of the pictures of `item` for pages, from small to large."""
    found = {
        recipe: (int(size[0]), int(size[1]))
        for recipe, size in item.renditions.items()
        if WEB_RECIPE.fullmatch(recipe)
    }
    return dict(sorted(found.items(), key=lambda rendition: rendition[1]))


def srcset(item: "MediaItem", widest: int | None = None) -> str:
    """Return the `srcset` value with the renditions of `item` up to `widest` pixels.

    The smallest is always among them.
    """
    sizes = web_renditions(item)
    smallest = next(iter(sizes), "")
    return ", ".join(
        f"{rendition_url(item, recipe)} {width}w"
        for recipe, (width, _height) in sizes.items()
        if widest is None or width <= widest or recipe == smallest
    )
