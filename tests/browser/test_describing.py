"""The page on which one item is described: it saves by itself, completes, and merges."""

from playwright.sync_api import Page, Route, expect

from accounts.roles import Role
from gallery.description.reading import description_of
from gallery.models import MediaItem
from tests.browser import axe
from tests.browser.addresses import DRAFT, Address, item_path
from tests.browser.browsing import Browsing

PATH = f"/desk{item_path(DRAFT)}"
SAID = "item-form [role=status]"
SAVED = "All changes are saved."
# What somebody else sends from another window.
OTHER = """async () => {
  const body = new FormData();
  const token = document.querySelector("item-form [name=csrfmiddlewaretoken]").value;
  body.set("csrfmiddlewaretoken", token);
  body.set("seen", "{}");
  body.set("city", "Danlí");
  body.set("source", "Edith");
  await fetch(location.href, {method: "POST", body, headers: {Accept: "application/json"}});
}"""


def test_it_completes_saves_merges_and_survives(browsing: Browsing) -> None:
    page = browsing.open(Address("desk-item", PATH, role=Role.EDITOR))
    browsing.expect_error(page, PATH)  # a clash is 409
    assert axe.violations(page) == []
    _completes(page)
    _saves(page)
    _merges(page)
    _survives(page)


def _completes(page: Page) -> None:
    """A creator who exists is offered under any spelling, and the keyboard is enough."""
    page.get_by_role("combobox", name="Creators").press_sequentially("muse MÖ")
    expect(page.get_by_role("option", name="Muse Mohammed")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_have_text(SAVED)
    assert _now()["creators"] == ["Muse Mohammed"]


def _saves(page: Page) -> None:
    """What is typed is counted, and saved without a button."""
    page.locator("[name='headline:fr']").press_sequentially("Un bac")
    expect(page.locator("[data-for=say-headline-fr]")).to_have_text("6 / 80")
    expect(page.locator(SAID)).not_to_have_text(SAVED)
    expect(page.locator(SAID)).to_have_text(SAVED)
    assert _now()["headline:fr"] == "Un bac"
    credit = page.locator(".gate__line--done", has_text="Credit line")
    page.locator("[name=credit_line]").fill("")
    expect(credit).to_have_count(0)  # what is missing follows what is saved
    page.locator("[name=credit_line]").fill("Harbour Office")
    expect(credit).to_be_visible()


def _merges(page: Page) -> None:
    """Of what somebody else changed, what is touched here waits for a decision."""
    page.evaluate(OTHER)
    page.locator("[name=city]").fill("Ocotal")
    expect(page.locator(".say__clash q")).to_have_text("Danlí")
    expect(page.locator("[name=source]")).to_have_value("Edith")
    assert _now()["city"] == "Danlí"
    page.get_by_role("button", name="Keep mine").click()
    expect(page.locator(SAID)).to_have_text(SAVED)
    assert _now()["city"] == "Ocotal"


def _survives(page: Page) -> None:
    """Words written without a connection outlive the page and are sent when there is one."""
    page.route(f"**{PATH}", _lose)
    page.locator("[name='description:en']").fill("Written on the boat.")
    expect(page.locator(SAID)).to_contain_text("No connection.")
    assert _now()["description:en"] != "Written on the boat."
    page.reload()
    expect(page.locator("[name='description:en']")).to_have_value("Written on the boat.")
    page.unroute(f"**{PATH}", _lose)
    expect(page.locator(SAID)).to_have_text(SAVED)
    assert _now()["description:en"] == "Written on the boat."


def _lose(route: Route) -> None:
    if route.request.method == "POST":
        route.fulfill(status=503)
    else:
        route.continue_()


def _now() -> dict[str, object]:
    return dict(description_of(MediaItem.objects.get(uuid=PATH.split("/")[3])))
