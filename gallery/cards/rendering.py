"""Renders each card once per version and language and reuses its HTML from the cache."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache as remember
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

DAY = 24 * 60 * 60
INDENTATION = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card to be: everything its HTML depends on is in `key`; `prepare` runs only on a miss."""

    key: str
    template: str
    prepare: Callable[[], Mapping[str, Any]]


def rendered(sheets: Sequence[Sheet]) -> list[SafeString]:
    """Return the HTML of each sheet, in order: from the cache where it is, else made now."""
    keys = [f"card:{design()}:{sheet.key}" for sheet in sheets]
    cache = caches["cards"]
    found: dict[str, str] = cache.get_many(keys)
    made = {
        key: _render(sheet) for key, sheet in zip(keys, sheets, strict=True) if key not in found
    }
    if made:
        cache.set_many(made, DAY)
    return [mark_safe((found | made)[key]) for key in keys]  # noqa: S308 - our own templates


def _render(sheet: Sheet) -> str:
    return INDENTATION.sub("\n", render_to_string(sheet.template, sheet.prepare())).strip()


@remember
def design() -> str:
    """Return a short name for the present look of cards, so that a new release shows its own."""
    digest = hashlib.sha256()
    sources = [*Path(__file__).parent.glob("*.py")]
    sources += [*(Path(settings.BASE_DIR) / "templates" / "cards").glob("*.html")]
    for path in sorted(sources):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
