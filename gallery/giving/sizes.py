"""The sizes in which pictures are given out, by their longest side in pixels."""

from typing import Protocol

from django.db import models
from django.utils.translation import pgettext_lazy


class Size(models.TextChoices):
    """A size, from the smallest to the file itself; a picture is never enlarged."""

    SMALL = "small", pgettext_lazy("size", "Small")
    MEDIUM = "medium", pgettext_lazy("size", "Medium")
    LARGE = "large", pgettext_lazy("size", "Large")
    ORIGINAL = "original", pgettext_lazy("size", "Original")


class Limit(models.TextChoices):
    """The largest size that somebody may have."""

    NONE = "none", pgettext_lazy("size", "None")
    SMALL = Size.SMALL.value, Size.SMALL.label
    MEDIUM = Size.MEDIUM.value, Size.MEDIUM.label
    LARGE = Size.LARGE.value, Size.LARGE.label
    ORIGINAL = Size.ORIGINAL.value, Size.ORIGINAL.label


LONGEST = {Size.SMALL: 1024, Size.MEDIUM: 2048, Size.LARGE: 4096}
# The same letters in every language: where something must be compared or stored.
RANKS = {value: rank for rank, value in enumerate(Limit.values)}


class Sized(Protocol):
    """What is known of the pixels of something."""

    kind: str
    width: int | None
    height: int | None


def settled(thing: Sized, size: Size) -> Size:
    """Return the smallest size that gives as many pixels of `thing` as `size` does."""
    if size is Size.ORIGINAL:
        return size
    longest = max(thing.width or 0, thing.height or 0)
    return next((one for one, most in LONGEST.items() if longest <= most or one is size), size)


def offered(thing: Sized) -> list[Size]:
    """Return the sizes that differ for `thing`; none for what is no picture."""
    if thing.kind != "image" or not thing.width or not thing.height:
        return []
    return [size for size in Size if settled(thing, size) is size]


def pixels_of(thing: Sized, size: Size) -> tuple[int, int]:
    """Return width and height of `thing` at `size`."""
    width, height = thing.width or 1, thing.height or 1
    scale = min(1.0, LONGEST.get(size, width + height) / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def within(size: str, limit: str) -> bool:
    """Tell whether `size` is no larger than `limit`."""
    return RANKS[size] <= RANKS[limit]
