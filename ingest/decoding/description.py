"""What a picture file says about itself, in IPTC's words."""

from dataclasses import asdict, dataclass, field
from typing import Any

Text = dict[str, str]
"""headline, description and alt_text in one language; what is not there is an empty string."""


@dataclass(frozen=True)
class Description:
    """The embedded metadata of one file, cleaned; plain JSON through `as_json` and `from_json`.

    `texts` has a row per language code ("en", "pt-br"); the key "" is text whose language the
    file does not tell. `source_language` is the key of the original among them, or None when
    there are no texts. Dates are "2023-05-14", "2023-05" or "2023"; times "10:11:12"; the offset
    "+02:00"; the position in degrees, south and west negative.
    """

    texts: dict[str, Text] = field(default_factory=dict)
    source_language: str | None = None
    creators: list[str] = field(default_factory=list)
    credit_line: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    source: str = ""
    licence_url: str = ""
    keywords: list[str] = field(default_factory=list)
    date_created: str | None = None
    time_created: str | None = None
    utc_offset: str | None = None
    sublocation: str = ""
    city: str = ""
    province_state: str = ""
    country_code: str = ""
    country_name: str = ""
    latitude: float | None = None
    longitude: float | None = None

    def as_json(self) -> dict[str, Any]:
        """The description as plain JSON data."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Description":
        """The description that `as_json` gave."""
        return cls(**told)
