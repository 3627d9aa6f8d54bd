"""What a file is called on the disk of whoever takes it."""

import re
import unicodedata
from urllib.parse import quote

from django.conf import settings

from gallery.models import MediaItem
from gallery.places import country_name

_LONGEST = 60
_LETTERS = {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "ø": "o", "Ø": "O", "ł": "l", "đ": "d"}


def file_name(item: MediaItem, headline: str, extension: str) -> str:
    """Return `organisation-place-headline-id.ext`: what is unknown is left out."""
    place = item.city or country_name(item.country_code, "en")
    parts = [_joined(settings.SITE_NAME), _joined(place), _joined(headline)]
    parts.append(item.uuid.hex[:8])
    return "-".join(part for part in parts if part) + f".{extension}"


def disposition(name: str) -> str:
    """Return the Content-Disposition of a download called `name`, for old and new programs."""
    plain = in_ascii(name)
    header = f'attachment; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"


def in_ascii(name: str) -> str:
    """Return `name` in ASCII letters: without accents, other scripts left out."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in name)
    bare = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"-{2,}", "-", bare).strip("-")


def _joined(text: str) -> str:
    """Return the words of `text` with hyphens between, cut at a word."""
    words = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", text).lower()).strip("-_")
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit("-", 1)[0]
