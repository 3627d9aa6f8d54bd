"""Colours and kinds of light: every scene paints local colours and lets the light tint them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

RGB = tuple[int, int, int]


def rgb(code: str) -> RGB:
    """Return the colour of a six-digit hexadecimal code without `#`."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(a: RGB, b: RGB, share: float) -> RGB:
    """Return the colour that lies `share` (0 to 1) of the way from a to b."""
    t = min(1.0, max(0.0, share))
    return (
        round(a[0] + (b[0] - a[0]) * t),
        round(a[1] + (b[1] - a[1]) * t),
        round(a[2] + (b[2] - a[2]) * t),
    )


def vary(rng: random.Random, colour: RGB, amount: int) -> RGB:
    """Return the colour moved by at most `amount` in lightness and half of it in hue."""
    shift = rng.randint(-amount, amount)
    r, g, b = (
        min(255, max(0, part + shift + rng.randint(-amount // 2, amount // 2))) for part in colour
    )
    return r, g, b


def pick(rng: random.Random, codes: Sequence[str]) -> RGB:
    """Return one of the colours given as codes."""
    return rgb(rng.choice(codes))


@dataclass(frozen=True)
class Light:
    """A kind of light: the sky it makes and what it does to the colours below."""

    sky: tuple[RGB, ...]
    haze: RGB
    ambient: RGB
    shadow: RGB
    sun: RGB
    height: float
    """Height of the sun over the horizon as a share of the sky; below zero it is not drawn."""
    weather: str = ""
    night: bool = False
    soft: bool = False
    """Overcast: no cast shadows and no rim of light."""

    def lit(self, colour: RGB, depth: float = 0.0) -> RGB:
        """Return a local colour as this light shows it at a depth (0 near, 1 lost in haze)."""
        r, g, b = (part * tint // 255 for part, tint in zip(colour, self.ambient, strict=True))
        return mix((r, g, b), self.haze, depth)

    def shade(self, colour: RGB, depth: float = 0.0, amount: float = 0.45) -> RGB:
        """Return the shaded side of a local colour."""
        return mix(mix(self.lit(colour), self.shadow, amount), self.haze, depth)


def _light(sky: str, rest: str, height: float, **more: object) -> Light:
    haze, ambient, shadow, sun = (rgb(code) for code in rest.split())
    stops = tuple(rgb(code) for code in sky.split())
    return Light(stops, haze, ambient, shadow, sun, height, **more)  # type: ignore[arg-type]


LIGHTS: dict[str, Light] = {
    "dawn": _light("36527d 8590ae e3b7ab f8dcb8", "e6c4b6 dcbcb4 3b3f63 fff1d2", 0.2),
    "mint": _light("4f8396 93bfbb eee2c0 fbeaca", "cbdccb d6dec9 2c4a55 fffbe6", 0.26),
    "noon": _light("2a78b4 66aed3 b9dfe4 dcefe8", "bfdde4 fffaf0 2b4a63 ffffff", 0.82),
    "clear": _light("1d5f8f 4f9cbc a9d2cd f2ead0", "cfe0d6 fff4e0 33475a fffdf0", 0.6),
    "golden": _light("93707c de9a5e f6c36c ffe7ab", "f3c98b ffd39c 5c3744 fff6d0", 0.22),
    "olive": _light("b79a5c e3c27b f7e2b2 fdf1d0", "ead096 f6dca8 4c4a36 fffbe0", 0.4),
    "dusk": _light("24214f 5d437f bf637f f4a56f", "966a8c b08fa8 1f1c41 ffdba0", 0.07),
    "ember": _light("122f49 2f6076 c98767 f7bd78", "9a8a83 ae9794 122638 ffe0a6", 0.09),
    "night": _light("060d22 0f2048 22406e 3d618f", "2b4a77 5c70a4 050a1a e8eeff", 0.72, night=True),
    "moss": _light("04151c 0b2e38 1d5257 568678", "2a5c60 5f8c8c 03121a f2f6e0", 0.6, night=True),
    "haze": _light("d3b487 e3c99f efdcbb f3e4c8", "e9d3ae f0d6ab 84664a fff8e4", 0.5),
    "mist": _light("a3b4bc c3cfd1 dfe3dc eeece2", "d7dedb ccd4d2 4a5d66 ffffff", -1, soft=True),
    "rain": _light(
        "394955 586a75 85959b a9b4b3", "83949b 98a8ae 232f38 e0e8ea", -1, weather="rain", soft=True
    ),
    "storm": _light("1b2931 364d58 75867e cdbf93", "7b8a84 a3a896 18242b fff0c0", -1, soft=True),
    "snow": _light(
        "90a6be b7c7d6 dbe1e6 eceae6", "d0dbe5 c9d6e6 44566e ffffff", -1, weather="snow", soft=True
    ),
    "sepia": _light("b3a995 cfc6b2 e9e2d0 f4efe0", "dcd3c0 e8dcc6 4a4034 ffffff", 0.5),
    "mono": _light("8c9499 b1b7b9 d9dbda efefec", "ced2d2 d8dadb 33383c ffffff", 0.3),
}
