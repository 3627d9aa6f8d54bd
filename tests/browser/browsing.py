"""Opens pages of the site the way visitors do."""

from collections.abc import Mapping
from typing import Any, Literal

from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page

from accounts.roles import Role
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
    """Windows of one test; `troubles` is what went wrong in any of them.

    `sessions`: the session keys of a person of each role.
    """

    def __init__(self, browser: Browser, home: str, sessions: Mapping[Role, str]) -> None:
        self._browser = browser
        self._sessions = sessions
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
        page = self.window(size=size, scheme=scheme, scripts=scripts, **options)
        self.go(page, address, language=language)
        return page

    def window(
        self,
        *,
        size: Size = WIDE,
        scheme: Scheme = "light",
        scripts: bool = True,
        **options: Any,
    ) -> Page:
        """Open an empty window."""
        context = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
            base_url=self._home,
            **options,
        )
        self._watches[context] = Watch(context, self._home)
        return context.new_page()

    def go(
        self, page: Page, address: Address | str, *, language: str = "en", until: Moment = "load"
    ) -> None:
        """Lead the window of `page` on to `address`, which answers with the status it should."""
        wanted = address if isinstance(address, Address) else Address("", address)
        self._log_in(page.context, wanted)
        path = with_language(wanted.path, language)
        if wanted.status >= 400:
            self._watches[page.context].expect_error(f"{self._home}{path}")
        answer = page.goto(path, wait_until=until)
        assert answer is not None
        assert answer.status == wanted.status, path

    def _log_in(self, context: BrowserContext, wanted: Address) -> None:
        """Give `context` the session of the person who looks at `wanted`."""
        if wanted.role in self._sessions:
            key = self._sessions[wanted.role]
            cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self._home}
            context.add_cookies([cookie])  # type: ignore[list-item]

    def expect_error(self, page: Page, path: str) -> None:
        """Let `path` answer the scripts of `page` with an error status."""
        self._watches[page.context].expect_error(f"{self._home}{path}")

    def close(self) -> None:
        """Close all windows."""
        for context in self._browser.contexts:
            context.close()

    @property
    def troubles(self) -> list[str]:
        """Everything that a good page does not do."""
        return [trouble for watch in self._watches.values() for trouble in watch.troubles]
