"""Walks through a page with the Tab key."""

from dataclasses import dataclass

from playwright.sync_api import Page

LONGEST = 400
# The outline stands on the element itself or, for cards and hidden radio buttons, around it.
_FOCUSED = """() => {
const e = document.activeElement;
if (!e || e === document.body) return null;
const parts = colour => colour.match(/[\\d.]+/g).map(Number);
const light = colour => parts(colour).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const behind = e => {
    for (let at = e.parentElement; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((parts(colour)[3] ?? 1) > 0.9) return colour;
    }
    return 'rgb(255, 255, 255)';
};
let contrast = 0;
for (let at = e, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
    const style = getComputedStyle(at);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) continue;
    const two = [light(style.outlineColor), light(behind(at))].sort((a, b) => b - a);
    contrast = Math.max(contrast, (two[0] + 0.05) / (two[1] + 0.05));
}
const box = e.getBoundingClientRect();
const inSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
e.dataset.walked = Number(e.dataset.walked ?? 0) + 1;
return [`<${e.localName} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`,
    contrast, inSight];
}"""
_LEFT_OUT = """() => [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)
    .filter(e => e.type !== 'radio' || e.checked)
    .filter(e => !e.dataset.walked).map(e => e.outerHTML.slice(0, 100))"""


@dataclass(frozen=True, slots=True)
class Step:
    """What has the focus: a name, the contrast of its outline, and whether it can be seen."""

    name: str
    contrast: float
    in_sight: bool


def walk(page: Page) -> list[Step]:
    """Press Tab until the page is through and return what was focused."""
    steps: list[Step] = []
    for _press in range(LONGEST):
        page.keyboard.press("Tab")
        told = page.evaluate(_FOCUSED)
        if told is None:
            return steps
        steps.append(Step(*told))
    raise AssertionError("The keyboard does not get out of the page")


def left_out(page: Page) -> list[str]:
    """Return what can be used with the mouse and was not reached by `walk`."""
    found: list[str] = page.evaluate(_LEFT_OUT)
    return found
