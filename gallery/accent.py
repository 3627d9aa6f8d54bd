"""Any colour as the accent of the site, with a contrast that is always right.

The arithmetic follows Björn Ottosson, "A perceptual color space for image processing" (2020,
bottosson.github.io/posts/oklab): sRGB to OKLab and back, and OKLCH, its polar form. Luminance and
contrast are those of WCAG 2.2 ("relative luminance", "contrast ratio").
"""

import math
from dataclasses import dataclass

Rgb = tuple[float, float, float]  # sRGB, each 0 to 1

# What stands behind text, the same as in static/css/tokens.css: paper, sheet, stage.
LIGHT_GROUNDS = ("#ffffff", "#f5f5f3", "#ececea")
DARK_GROUNDS = ("#131314", "#1c1c1e", "#0a0a0b")
TEXT_CONTRAST = 4.5
WHITE, INK = "#ffffff", "#101012"
STEP = 0.005


@dataclass(frozen=True, slots=True)
class Accent:
    """The accent in one theme: `text` and `soft` grounds, `on_text` to write on the former."""

    text: str
    on_text: str
    soft: str


@dataclass(frozen=True, slots=True)
class Scale:
    """An accent in both themes, and the colour itself with what can be written on it."""

    brand: str
    on_brand: str
    light: Accent
    dark: Accent


def scale_of(colour: str) -> Scale:
    """Return the scale of `colour` (`#rrggbb`).

    In both themes the contrast of `text` to every ground and to `soft`, and of `on_text` to
    `text`, is at least 4.5 to 1 (so that `text` also serves as focus ring); that of `on_brand`
    to `brand` too.
    """
    lightness, chroma, hue = oklch(colour)
    grey = min(chroma, 0.02)
    return Scale(
        brand=colour,
        on_brand=_writing_on(colour),
        light=_accent(
            (min(lightness, 0.6), chroma, hue), _within(0.955, grey, hue), LIGHT_GROUNDS, -STEP
        ),
        dark=_accent(
            (max(lightness, 0.7), chroma, hue), _within(0.29, grey * 2, hue), DARK_GROUNDS, STEP
        ),
    )


def _accent(
    begun: tuple[float, float, float], soft: str, grounds: tuple[str, ...], step: float
) -> Accent:
    """Return the first shade, from `begun` on in steps of lightness, that can be read."""
    lightness, chroma, hue = begun
    shade = _within(lightness, chroma, hue)
    while any(contrast(shade, ground) < TEXT_CONTRAST for ground in (*grounds, soft)):
        lightness += step
        shade = _within(lightness, chroma, hue)
    return Accent(text=shade, on_text=_writing_on(shade), soft=soft)


def _writing_on(ground: str) -> str:
    """Return white or near-black, whichever reads better on `ground`: one reaches 4.5 to 1."""
    if contrast(WHITE, ground) >= TEXT_CONTRAST:
        return WHITE
    return INK if contrast(INK, ground) >= TEXT_CONTRAST else "#000000"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (`#rrggbb`), 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def oklch(colour: str) -> tuple[float, float, float]:
    """Return lightness (0 to 1), chroma and hue (radians) of `colour` (`#rrggbb`)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _within(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour, its chroma lowered until a screen (sRGB) can show it."""
    while True:
        rgb = _from_oklch(lightness, chroma, hue)
        if chroma < 0.001 or all(-0.0005 <= part <= 1.0005 for part in rgb):
            return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02x}" for part in rgb)
        chroma *= 0.96


def _from_oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _parts(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
