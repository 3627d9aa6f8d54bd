"""What a window shows, measured by scripts that the tests run in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

# Elements with words of their own that are seen (not those kept for screen readers).
_WORDS = """
const seen = e => e.checkVisibility({visibilityProperty: true}) &&
    !e.closest('.hidden, .skip') && getComputedStyle(e).clipPath === 'none';
const words = [...document.body.querySelectorAll('*')].filter(e => seen(e) &&
    [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim()));
// What stands in a box that scrolls, such as the tabs on a phone, can be reached.
const scrolls = e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
const inScroller = e => e !== document.body && (scrolls(e) || inScroller(e.parentElement));
const name = e => `<${e.localName} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`;
"""

_OUTSIDE = f"""() => {{ {_WORDS}
const room = document.documentElement.clientWidth;
const found = words.filter(e => !inScroller(e)).filter(e => {{
    const box = e.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > room + 1);
}}).map(name);
const wide = document.documentElement.scrollWidth;
return wide > room ? [`scrolls to ${{wide}} of ${{room}} px`, ...found] : found;
}}"""

# Shortened on purpose are only the lines that end in an ellipsis, and texts with a switch below.
_CUT = f"""() => {{ {_WORDS}
const shortened = style => style.textOverflow === 'ellipsis' ||
    style.webkitLineClamp !== 'none' || style.maskImage !== 'none';
return words.filter(e => !inScroller(e)).filter(e => {{
    const box = e.getBoundingClientRect();
    for (let around = e; around && around !== document.body; around = around.parentElement) {{
        const style = getComputedStyle(around);
        if (shortened(style)) return false;
        if (style.overflow === 'visible') continue;
        const frame = around.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.left < frame.left - 1 ||
            box.bottom > frame.bottom + 1 || around.scrollHeight > around.clientHeight + 1)
            return true;
    }}
    return false;
}}).map(name);
}}"""

# Links inside a sentence are as high as its line: WCAG 2.2 lets them be. Of a box inside its
# label all of the label can be pressed.
_SMALL_TARGETS = f"""() => {{ {_WORDS}
const inSentence = e => getComputedStyle(e).display === 'inline' &&
    [...e.parentElement.childNodes].some(n => n.nodeType === Node.TEXT_NODE &&
        n.textContent.trim());
return [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter(e => seen(e) && !inSentence(e))
    .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
    .filter(([e, box]) => box.width && (box.width < 24 || box.height < 24))
    .map(([e, box]) => `${{name(e)}} ${{box.width}}×${{box.height}}`);
}}"""

_HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(e => e.checkVisibility()).map(e => Number(e.localName[1]))"""


def outside(page: Page) -> list[str]:
    """Return what stands outside the width of the window, and how far the page scrolls there."""
    found: list[str] = page.evaluate(_OUTSIDE)
    return found


def cut(page: Page) -> list[str]:
    """Return the words that a box hides a part of without showing an ellipsis."""
    found: list[str] = page.evaluate(_CUT)
    return found


def small_targets(page: Page) -> list[str]:
    """Return the links and controls that are less than 24 px wide or high."""
    found: list[str] = page.evaluate(_SMALL_TARGETS)
    return found


def headings(page: Page) -> list[int]:
    """Return the levels of the headings in their order."""
    found: list[int] = page.evaluate(_HEADINGS)
    return found


def style(page: Page, selector: str, name: str) -> str:
    """Return the computed style `name` of the first element that matches `selector`."""
    found: str = page.eval_on_selector(selector, "(e, name) => getComputedStyle(e)[name]", name)
    return found


@contextmanager
def letters_twice_as_large(page: Page) -> Iterator[None]:
    """Let the reader's own font size be 32 px instead of 16 px for a while."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()


def wait_until(page: Page, script: str) -> None:
    """Wait until `script` is true in `page`, where no policy lets playwright's own waiting in."""
    for _attempt in range(100):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not true within 5 s: {script}")
