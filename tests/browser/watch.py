"""Watches everything a browser window does; a page that is good gives it nothing to tell."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

# Pictures still on their way when the test goes to another page are nobody's fault.
LEFT_BEHIND = "net::ERR_ABORTED"
# Nor is an animation from page to page that a quicker reader left behind (page-turns.js).
CUT_SHORT = "Transition was"


class Watch:
    """Collects `troubles`: console errors (with them every violation of the content security
    policy), exceptions, failed requests, error answers, and requests to hosts other than `home`.
    """

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.troubles: list[str] = []
        self._home = home
        self._expected: set[str] = set()
        context.on("console", self._console)
        context.on("weberror", self._exception)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def expect_error(self, url: str) -> None:
        """Let the page `url` answer with an error status."""
        self._expected.add(url)

    def _console(self, message: ConsoleMessage) -> None:
        expected = message.location["url"] in self._expected and "status of" in message.text
        if message.type in ("error", "warning") and not expected:
            self.troubles.append(f"console: {message.text}")

    def _exception(self, error: WebError) -> None:
        if not str(error.error).startswith(CUT_SHORT):
            self.troubles.append(f"exception: {error.error}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._home}/", "data:", "blob:", "about:")):
            self.troubles.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT_BEHIND:
            self.troubles.append(f"failed: {request.url} ({request.failure})")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self._expected:
            self.troubles.append(f"status {response.status}: {response.url}")
