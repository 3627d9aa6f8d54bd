"""The log-in: a dialog with scripts, a page without, a passkey, and back to where one was."""

from playwright.sync_api import Page, expect

from tests.browser.browsing import PHONE, Browsing
from tests.browser.library import MEMBER
from tests.conftest import PASSWORD

HERE = "/galleries/sixty/?page=2"
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def fill(page: Page, within: str, password: str = PASSWORD) -> None:
    """Fill in the form inside `within` and send it with the keyboard."""
    page.fill(f"{within} input[name=login]", MEMBER)
    page.fill(f"{within} input[name=password]", password)
    page.keyboard.press("Enter")


def test_a_dialog_by_keyboard_and_back_to_the_page(browsing: Browsing) -> None:
    page = browsing.open(HERE)
    link = page.locator("a[data-log-in]")
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.log-in-dialog")
    expect(dialog).to_be_visible()
    expect(dialog.locator("input[name=login]")).to_be_focused()
    assert dialog.get_by_role("link", name="Forgot your password?").is_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    fill(page, "dialog", "wrong")
    expect(dialog.get_by_role("alert").first).to_contain_text("is not right")
    fill(page, "dialog")
    expect(page.locator(".account__name")).to_have_text("Mina")
    assert page.url.endswith(HERE)
    page.locator(".account__button").click()
    page.locator(".account__leave").click()
    expect(page.locator("a[data-log-in]")).to_be_visible()
    expect(page.locator(".messages")).to_contain_text("logged out")


def test_a_page_without_scripts(browsing: Browsing) -> None:
    page = browsing.open(HERE, scripts=False, size=PHONE)
    page.locator(".menu-button").click()
    page.locator("a[data-log-in]").click()
    assert "/accounts/login/?next=" in page.url
    assert not page.locator("passkey-form").is_visible()
    fill(page, "main")
    page.wait_for_url(f"**{HERE}")
    page.locator(".menu-button").click()
    page.locator(".account__button").click()
    assert page.locator(".account__panel").is_visible()


def test_a_passkey_is_added_and_opens_the_account(browsing: Browsing) -> None:
    page = browsing.open("/accounts/login/?next=/accounts/2fa/webauthn/add/")
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    fill(page, "main")
    page.wait_for_url("**/reauthenticate/**")
    page.fill("main input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/webauthn/add/")
    page.locator("input[name=passwordless]").check()
    page.locator("passkey-form button").click()
    page.wait_for_url("**/recovery-codes/")
    assert page.locator(".codes li").count() == 10
    page.context.clear_cookies()
    browsing.go(page, HERE)
    page.locator("a[data-log-in]").click()
    page.locator("dialog passkey-form button").click()
    expect(page.locator(".account__name")).to_have_text("Mina")
    assert page.url.endswith(HERE)
