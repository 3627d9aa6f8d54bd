"""Make text from files fit to keep: no control characters, camera defaults or endless length."""

import re
import unicodedata

LONGEST_TEXT = 20_000
LONGEST_NOTICE = 2_000
LONGEST_HEADLINE = 500
LONGEST_NAME = 250

_DROPPED = {
    "\ufeff",  # byte order mark
    "\u202d",  # left-to-right and right-to-left override, which disguise text
    "\u202e",
    "\u200b",  # zero-width space
}
_DEFAULTS = re.compile(
    r"""(konica\ )?minolta\ digital\ camera | olympus\ digital\ camera | sony\ dsc | dcim\\?.*
    | (samsung|pentax|casio|nikon|canon|kodak|fujifilm|ricoh|hp|vivitar|polaroid)?\ ?digital
      \ (still\ )?camera | samsung(\ camera\ pictures)? | exif[\ _]jpeg([\ _]picture)?
    | created\ (with|by|using)\ .* | processed\ with\ .* | file\ written\ by\ .*
    | edited\ (with|by)\ .*
    | lead\ technologies.* | applemark | ascii | binary\ comment | user\ comments? | screenshot
    | minolta\ dsc | kodak\ action\ cam | dcf\ [\d.]+ | <[\w\ -]+\ /\ [\w\ -]+>
    | default | untitled | unknown | none | null | n/?a | no\ (caption|description|title) | image
    | picasa | hdr | oznor\w* | \w{0,3}hdr | sdr | dav | cof | rhdr | jpeg\ image | _?aver\d* | edf
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FILE_NAME = re.compile(
    r"(dsc|dscn|dscf|img|p|mg|pict|image|photo|scan|gopr|dji|pxl|mvimg)?[\W_]*[\d\W_]+(\.\w{3,4})?"
    r"|\S+\.(jpe?g|tiff?|png|heic|psd|nef|cr2|dng|webp|gif|raw)",
    re.IGNORECASE,
)


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text with its paragraphs, NFC, without control characters, cut with an ellipsis."""
    text = text[: 4 * longest]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(letter for letter in text if _is_kept(letter))
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def clean_line(text: str, longest: int = LONGEST_NAME) -> str:
    """The text on one line."""
    return clean(re.sub(r"[\s\0]+", " ", text), longest)


def caption(text: str) -> str:
    """The cleaned text, or nothing when it is what cameras and programs write by themselves."""
    text = clean(text)
    return "" if _DEFAULTS.fullmatch(text) or not any(map(str.isalnum, text)) else text


def headline(text: str) -> str:
    """A caption on one line that is not merely the name of a file either."""
    text = clean_line(caption(text), LONGEST_HEADLINE)
    return "" if _FILE_NAME.fullmatch(text) else text


def distinct(values: list[str], most: int) -> list[str]:
    """The values that are not blank, each once whatever its case, in their order."""
    seen: dict[str, str] = {}
    for value in values:
        if value:
            seen.setdefault(value.casefold(), value)
    return list(seen.values())[:most]


def _is_kept(letter: str) -> bool:
    if letter in "\n\t":
        return True
    return unicodedata.category(letter) not in ("Cc", "Cs", "Cn") and letter not in _DROPPED
