"""Asks axe what is wrong with a page as it stands."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
# Rules on colours, all that a change of theme can break.
COLOURS = ["color-contrast", "link-in-text-block"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([type, values, without]) => (await axe.run(document, {
    runOnly: {type, values}, resultTypes: ['violations'], preload: false,
    rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
})).violations.map(({id, nodes}) => [id, nodes.map(({html, failureSummary}) =>
    [html, failureSummary])])"""


def violations(
    page: Page, *, rules: list[str] | None = None, without: list[str] | None = None
) -> list[str]:
    """Return one sentence for each rule of WCAG 2.2 AA that `page` breaks.

    `rules`: only these; `without`: all but these.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text())
    found: list[tuple[str, list[tuple[str, str]]]] = page.evaluate(
        RUN, ["rule", rules, []] if rules else ["tag", TAGS, without or []]
    )
    return [_sentence(rule, nodes) for rule, nodes in found]


def _sentence(rule: str, nodes: list[Any]) -> str:
    html, summary = nodes[0]
    why = " ".join(summary.split())
    return f"{rule} ({len(nodes)}x): {html[:200]} {why[:300]}"
