"""The small style sheet with the accent of the site, under a name that changes with it."""

import hashlib
from dataclasses import dataclass
from functools import cache

from gallery.accent import Accent, scale_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet and the name it has in its address."""

    name: str
    content: str


@cache
def sheet(accent: str) -> Sheet:
    """Return the style sheet of the colour `accent` (`#rrggbb`)."""
    scale = scale_of(accent)
    lines = [
        *_pairs(scale.light, scale.dark),
        f"--brand: {scale.brand};",
        f"--on-brand: {scale.on_brand};",
    ]
    content = f"@layer tokens {{ :root, [data-theme] {{ {' '.join(lines)} }} }}\n"
    return Sheet(f"{hashlib.sha256(content.encode()).hexdigest()[:12]}.css", content)


def _pairs(light: Accent, dark: Accent) -> list[str]:
    """Return the tokens that differ between themes, in the manner of static/css/tokens.css."""
    values = {
        "accent": (light.text, dark.text),
        "on-accent": (light.on_text, dark.on_text),
        "accent-soft": (light.soft, dark.soft),
    }
    return [
        f"--{name}: var(--if-light, {one}) var(--if-dark, {other});"
        for name, (one, other) in values.items()
    ]
