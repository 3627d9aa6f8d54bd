"""How wide pictures stand on the page: what the style sheets do, said for `sizes` and `srcset`.

Ratios (width to height) are rounded to steps of 4 percent, one CSS class each (`ratios.css`),
because the content security policy allows no style attributes.
"""

import math
from dataclasses import dataclass

STEP = math.log(1.04)
MIDDLE = 60
NARROWEST, WIDEST = 0.55, 3.0
# px on a phone, a tablet and a desk: --row in rows.css
ROW_HEIGHTS = (152, 192, 240)
SMALL_ROW_HEIGHTS = (112, 144, 176)
ALONE_HEIGHT = 608  # px, the only picture of a list
PHONE, GAP = 358, 12  # px of a line on a phone, and between two pictures


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a layout: what a picture there may weigh and how wide it stands."""

    name: str
    sizes: str
    widest: int


# Cards in columns: the page is at most 84rem = 1344px wide, gaps are 32px. Of two or three
# pictures in one card the first takes two thirds of the width.
ALONE = {
    "third": Place("third", "(max-width: 40rem) 94vw, (max-width: 64rem) 47vw, 427px", 1280),
    "half": Place("half", "(max-width: 40rem) 94vw, (max-width: 64rem) 47vw, 656px", 1280),
    "lead": Place("lead", "(max-width: 64rem) 94vw, 885px", 2048),
}
FIRST = {
    "third": Place("third", "(max-width: 40rem) 63vw, (max-width: 64rem) 31vw, 285px", 640),
    "half": Place("half", "(max-width: 40rem) 63vw, (max-width: 64rem) 31vw, 437px", 1280),
    "lead": Place("lead", "(max-width: 64rem) 63vw, 590px", 2048),
}
OTHER = {
    "third": Place("third", "(max-width: 40rem) 31vw, (max-width: 64rem) 16vw, 140px", 640),
    "half": Place("half", "(max-width: 40rem) 31vw, (max-width: 64rem) 16vw, 217px", 640),
    "lead": Place("lead", "(max-width: 64rem) 31vw, 293px", 640),
}
TILE = Place("tile", "(max-width: 60rem) 47vw, 312px", 640)


def ratio_class(ratio: float) -> str:
    """Return the CSS class for `ratio` (between 1:10 and 10:1)."""
    step = round(math.log(min(max(ratio, 0.1), 10)) / STEP)
    return f"r-{MIDDLE + step}"


def ratio_of_class(number: int) -> float:
    """Return the ratio that the class `r-{number}` stands for."""
    return float(math.exp((number - MIDDLE) * STEP))


def in_row(ratio: float, *, small: bool = False) -> tuple[str, Place]:
    """Return the CSS class and place of a picture in justified rows.

    Very narrow and very wide ones are cropped there, so that rows stay calm. Rows are a sixth
    higher than they begin, on average, because they are stretched to fill the line.
    """
    kept = min(max(ratio, NARROWEST), WIDEST)
    heights = SMALL_ROW_HEIGHTS if small else ROW_HEIGHTS
    phone, tablet, desk = (kept * height for height in heights)
    # On a phone two share the line only where both fit.
    alone = phone > (PHONE - GAP) / 2
    sizes = (
        f"(max-width: 40rem) {'94vw' if alone else f'{round(phone * 1.1)}px'}, "
        f"(max-width: 64rem) {round(tablet * 1.17)}px, {round(desk * 1.17)}px"
    )
    name = "small-row" if small else "row"
    return ratio_class(kept), Place(name, sizes, 1280 if kept > 1.9 and not small else 640)


def alone_in_row(ratio: float) -> tuple[str, Place]:
    """Return the CSS class and place of the only picture of a list, which stands larger."""
    kept = min(max(ratio, NARROWEST), WIDEST)
    width = min(round(kept * ALONE_HEIGHT), 1344)
    return ratio_class(kept), Place("alone", f"(max-width: 64rem) 94vw, {width}px", 2048)


def on_stage(ratio: float) -> str:
    """Return `sizes` of the large picture on an item page: at most 80vh high, never too wide."""
    return f"(max-aspect-ratio: {round(ratio * 80)}/100) 100vw, {round(ratio * 80)}vh"
