"""What rendering gives back."""

from dataclasses import dataclass
from typing import Any, Self

WIDTHS = (320, 640, 1280, 2048)
QUALITY = 78


@dataclass(frozen=True)
class Rendered:
    """What was made: recipe → (width, height, bytes), and how the picture is as displayed.

    `dominant_colour` is `#rrggbb`, `perceptual_hash` 16 hexadecimal digits.
    """

    renditions: dict[str, tuple[int, int, int]]
    width: int
    height: int
    dominant_colour: str
    perceptual_hash: str

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """The same from plain JSON data."""
        made = {recipe: tuple(facts) for recipe, facts in told["renditions"].items()}
        return cls(**told | {"renditions": made})
