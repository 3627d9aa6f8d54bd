"""What holds for all files of a batch, where a file says nothing itself."""

from dataclasses import replace
from typing import Any

from gallery.licences import licence_named
from ingest.decoding.description import Description

# Words that belong together: a default never mends half of what a file says of its place or rights.
PLACE = ("sublocation", "city", "province_state", "country_code")
RIGHTS = ("licence_url", "usage_terms")
ALONE = ("creators", "credit_line", "copyright_notice", "source")


def with_defaults(told: Description, defaults: dict[str, Any]) -> Description:
    """Return `told` with its gaps filled; what the file says always stays."""
    said = defaults | {"licence_url": licence_named(defaults.get("licence", "")).url}
    gaps: dict[str, Any] = {}
    for group in (PLACE, RIGHTS, *((name,) for name in ALONE)):
        if not any(getattr(told, name) for name in group):
            gaps |= {name: said[name] for name in group if said.get(name)}
    return replace(told, **gaps)
