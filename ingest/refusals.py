"""Why a file could not be taken in, in words a photographer understands."""

from collections.abc import Mapping
from typing import Any

from babel.numbers import format_decimal
from django.conf import settings
from django.db import models
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _


class Refusal(models.TextChoices):
    """One code for each failure of ingest; the label is the sentence with its placeholders."""

    EMPTY_FILE = (
        "empty_file",
        gettext_lazy("The file is empty. Perhaps the copy was interrupted: please copy it again."),
    )
    TOO_MANY_BYTES = (
        "too_many_bytes",
        gettext_lazy("The file is larger than %(limit)s, the most that the library takes."),
    )
    TOO_MANY_PIXELS = (
        "too_many_pixels",
        gettext_lazy(
            "The picture has more than %(limit)s megapixels, the most that the library takes "
            "in this format. Please save a smaller copy."
        ),
    )
    NOT_A_PICTURE = (
        "not_a_picture",
        gettext_lazy("This does not look like a picture: its content was not recognised."),
    )
    FORMAT_NOT_SUPPORTED = (
        "format_not_supported",
        gettext_lazy(
            "%(format)s files cannot be taken in. "
            "Please save the picture as JPEG, PNG, TIFF, WebP, AVIF, HEIC or GIF."
        ),
    )
    FORMAT_NOT_WANTED = (
        "format_not_wanted",
        gettext_lazy("This library takes no %(format)s files. It takes: %(formats)s."),
    )
    VIDEO_NOT_YET = (
        "video_not_yet",
        gettext_lazy("This is a video (%(format)s). The library cannot take videos yet."),
    )
    AUDIO_NOT_YET = (
        "audio_not_yet",
        gettext_lazy("This is a sound file (%(format)s). The library cannot take sound yet."),
    )
    EXTENSION_MISMATCH = (
        "extension_mismatch",
        gettext_lazy(
            "The file is called “%(name)s” but its content is %(format)s. "
            "Please give it the right ending, or check that it is the file you meant."
        ),
    )
    DUPLICATE = (
        "duplicate",
        gettext_lazy("The library already holds this very file: “%(item)s”."),
    )
    DUPLICATE_IN_TRASH = (
        "duplicate_in_trash",
        gettext_lazy(
            "This very file is in the trash: “%(item)s”. Restore it from there instead of "
            "uploading it again, or ask an editor to."
        ),
    )
    DUPLICATE_VERSION = (
        "duplicate_version",
        gettext_lazy("The library already holds this very file, as an earlier one of “%(item)s”."),
    )
    SAME_FILE = (
        "same_file",
        gettext_lazy("This is the very file that the item has already."),
    )
    OTHER_KIND = (
        "other_kind",
        gettext_lazy("A file can only be replaced by one of the same kind."),
    )
    ITEM_IN_TRASH = (
        "item_in_trash",
        gettext_lazy("The item was moved to the trash before the new file was taken in."),
    )
    ITEM_CLOSED = (
        "item_closed",
        gettext_lazy("You may no longer replace the file of this item."),
    )
    UNREADABLE = (
        "unreadable",
        gettext_lazy("The picture is damaged and cannot be opened. Please export it again."),
    )
    TRUNCATED = (
        "truncated",
        gettext_lazy(
            "A part of the file is missing: it was probably cut short while it was copied. "
            "Please copy it again from the original."
        ),
    )
    TOOK_TOO_LONG = (
        "took_too_long",
        gettext_lazy(
            "Opening the picture took longer than %(seconds)s seconds, so it was given up."
        ),
    )
    NEEDS_TOO_MUCH_MEMORY = (
        "needs_too_much_memory",
        gettext_lazy(
            "Opening the picture needs more memory than the library allows. "
            "Please save a smaller copy, or a JPEG that is not progressive."
        ),
    )
    DECODER_CRASHED = (
        "decoder_crashed",
        gettext_lazy(
            "The file made the picture reader fail, so it was put aside. "
            "It is probably damaged: please export it again."
        ),
    )
    NOT_CLEAN = (
        "not_clean",
        gettext_lazy(
            "We cannot be sure that the file holds nothing private, so it is not given out."
        ),
    )
    ABANDONED = (
        "abandoned",
        gettext_lazy(
            "The upload was not finished within %(days)s days, so what had come was thrown away. "
            "Please upload the file again."
        ),
    )
    UNREADABLE_SOURCE = (
        "unreadable_source",
        gettext_lazy("The file could not be read: it has disappeared or may not be opened."),
    )
    STORAGE_FULL = (
        "storage_full",
        gettext_lazy("There is no room left to store files. Please tell an administrator."),
    )
    STORAGE_FAILED = (
        "storage_failed",
        gettext_lazy("The file could not be stored. Please try again a little later."),
    )
    UNEXPECTED = (
        "unexpected",
        gettext_lazy("Something went wrong that we did not expect. An administrator can see why."),
    )


def explain(code: str, **facts: object) -> str:
    """The sentence for a refusal in the language of the moment; an unknown code is explained too.

    `limit` is in bytes for too_many_bytes and in pixels for too_many_pixels.
    """
    refusal = Refusal(code) if code in Refusal.values else Refusal.UNEXPECTED
    shown: dict[str, Any] = dict(facts)
    limit = facts.get("limit")
    if isinstance(limit, int | float):
        is_bytes = refusal is Refusal.TOO_MANY_BYTES
        shown["limit"] = in_bytes(limit) if is_bytes else _short(limit / 1_000_000)
    return str(refusal.label) % _WithGaps(shown)


class _WithGaps(dict[str, Any]):
    """Facts that were not told appear as an ellipsis instead of failing."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        super().__init__(facts)

    def __missing__(self, key: str) -> str:
        return "…"


def in_bytes(size: float) -> str:
    """Return a number of bytes in words, such as 1.5 MB."""
    if size >= 1_000_000_000:
        return _("%(size)s GB") % {"size": _short(size / 1_000_000_000)}
    if size >= 1_000_000:
        return _("%(size)s MB") % {"size": _short(size / 1_000_000)}
    return _("%(size)s kB") % {"size": _short(size / 1_000)}


def _short(number: float) -> str:
    return format_decimal(round(number, 1), locale=get_language() or settings.LANGUAGE_CODE)
