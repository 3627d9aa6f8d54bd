"""Opens pages of the site the way visitors do."""

from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from gallery.context import with_language
from tests.browser.addresses import Address
from tests.browser.watch import Watch

WIDE = (1440, 900)
PHONE = (390, 844)
NARROW = (320, 640)

Size = tuple[int, int]
Moment = Literal["domcontentloaded", "load"]
Scheme = Literal["light", "dark"]


class Browsing:
    """Windows of one test; `troubles` is what went wrong in any of them."""

    def __init__(self, browser: Browser, home: str) -> None:
        self._browser = browser
        self._home = home
        self._watches: dict[BrowserContext, Watch] = {}

    def open(
        self,
        address: Address | str,
        *,
        language: str = "en",
        size: Size = WIDE,
        scheme: Scheme = "light",
        scripts: bool = True,
        **options: Any,
    ) -> Page:
        """Open `address` in a window of its own and wait until it is loaded.

        `options` are those of playwright's `new_context`.
        """
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
            base_url=self._home,
            **options,
        )
        self._watches[context] = Watch(context, self._home)
        page = context.new_page()
        self.go(page, address, language=language)
        return page

    def go(
        self, page: Page, address: Address | str, *, language: str = "en", until: Moment = "load"
    ) -> None:
        """Lead the window of `page` on to `address`, which answers with the status it should."""
        wanted = address if isinstance(address, Address) else Address("", address)
        path = with_language(wanted.path, language)
        if wanted.status >= 400:
            self._watches[page.context].expect_error(f"{self._home}{path}")
        answer = page.goto(path, wait_until=until)
        assert answer is not None
        assert answer.status == wanted.status, path

    def close(self) -> None:
        """Close all windows."""
        for context in self._browser.contexts:
            context.close()

    @property
    def troubles(self) -> list[str]:
        """Everything that a good page does not do."""
        return [trouble for watch in self._watches.values() for trouble in watch.troubles]
