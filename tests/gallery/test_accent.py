"""Whatever colour an organisation sets, everything can be read."""

import math
import re

import pytest
from django.conf import settings
from hypothesis import example, given
from hypothesis import strategies as st

from gallery.accent import DARK_GROUNDS, LIGHT_GROUNDS, contrast, oklch, scale_of

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
HEX = re.compile(r"#[0-9a-f]{6}")


@given(COLOURS)
@example("#ffff00")
@example("#ffffff")
@example("#000000")
@example("#39ff14")
@example("#ff00ff")
@example("#0000ff")
@example("#808080")
def test_any_accent_can_be_read(colour: str) -> None:
    scale = scale_of(colour)
    for theme, grounds in ((scale.light, LIGHT_GROUNDS), (scale.dark, DARK_GROUNDS)):
        for shade in (theme.text, theme.on_text, theme.soft):
            assert HEX.fullmatch(shade)
        for ground in (*grounds, theme.soft):
            assert contrast(theme.text, ground) >= 4.5, ground
        assert contrast(theme.on_text, theme.text) >= 4.5
    assert contrast(scale.on_brand, scale.brand) >= 4.5


@given(COLOURS)
def test_an_accent_keeps_its_hue(colour: str) -> None:
    _lightness, chroma, hue = oklch(colour)
    scale = scale_of(colour)
    for theme in (scale.light, scale.dark):
        _other, left, turned = oklch(theme.text)
        if min(chroma, left) > 0.04:
            assert abs(math.remainder(turned - hue, math.tau)) < 0.2


@pytest.mark.parametrize("colour", ["#00617a", "#0033a0", "#7a0019"])
def test_a_colour_that_can_be_read_stays_as_it_is(colour: str) -> None:
    assert scale_of(colour).light.text == colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # The first is the definition's own; the others from the WCAG's contrast examples.
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)],
)
def test_contrast_is_that_of_the_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("colour", "expected"),
    # CSS Color 4 gives these for red and white.
    [("#ff0000", (0.628, 0.258, 29.23)), ("#ffffff", (1.0, 0.0, None))],
)
def test_oklch_is_that_of_css(colour: str, expected: tuple[float, float, float | None]) -> None:
    lightness, chroma, hue = oklch(colour)
    assert (lightness, chroma) == pytest.approx(expected[:2], abs=0.001)
    if expected[2] is not None:
        assert math.degrees(hue) == pytest.approx(expected[2], abs=0.05)


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    tokens = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    found = re.findall(
        r"--(?:paper|sheet|stage): var\(--if-light, (#\w{6})\) var\(--if-dark, (#\w{6})\);", tokens
    )
    light, dark = zip(*found, strict=True)
    assert (light, dark) == (LIGHT_GROUNDS, DARK_GROUNDS)
