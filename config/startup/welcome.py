"""Says where the site is as soon as it answers, and who can log in to the demo."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

_SLOW = 60.0  # seconds, then it is said once that the site does not answer


class Welcome:
    """Called again and again; prints the address once, and the demo accounts once they exist."""

    def __init__(self, port: int, host: str, accounts: Path, say: Callable[[str], None]) -> None:
        self._health = f"http://{_reachable(host)}:{port}/healthz"
        self._address = f"http://localhost:{port}"
        self._accounts = accounts
        self._say = say
        self._answers = self._told_accounts = self._complained = False
        self._deadline = time.monotonic() + _SLOW

    def __call__(self) -> None:
        """One look."""
        if not self._answers:
            self._look_for_the_site()
        if self._answers and not self._told_accounts:
            self._look_for_accounts()

    def _look_for_the_site(self) -> None:
        if _healthy(self._health):
            self._answers = True
            self._say(f"Ready: {self._address} (Ctrl-C stops everything)")
        elif time.monotonic() > self._deadline and not self._complained:
            self._complained = True
            self._say("The site does not answer yet: see the messages above.")

    def _look_for_accounts(self) -> None:
        try:
            accounts = json.loads(self._accounts.read_text())
            lines = [
                f"  {role:<8} {account['email']}  {account['password']}"
                for role, account in accounts.items()
            ]
        except (OSError, ValueError, AttributeError, KeyError, TypeError):
            return  # not there, or not written to its end yet
        self._told_accounts = True
        self._say("\n".join(["Demo accounts (role, e-mail, password):", *lines]))


def _healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=1) as answer:  # noqa: S310 - our own address
            return bool(answer.status == HTTPStatus.OK)
    except (urllib.error.URLError, OSError, ValueError):
        return False


def _reachable(host: str) -> str:
    """An address of this machine for a server that listens on `host`."""
    if host in {"0.0.0.0", ""}:  # noqa: S104 - a comparison
        return "127.0.0.1"
    if ":" in host:
        return "[::1]" if host == "::" else f"[{host}]"
    return host
