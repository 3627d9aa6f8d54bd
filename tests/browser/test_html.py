"""The HTML of every page in every language is valid."""

import json
import subprocess
from pathlib import Path

from django.test import Client

from accounts.models import User
from gallery.context import with_language
from tests.browser.addresses import ADDRESSES, LANGUAGES
from tests.browser.conftest import CHECKER


def _errors(folder: Path) -> list[str]:
    """Return the errors of all HTML files in `folder`, found by one run of the checker."""
    done = subprocess.run(
        ["java", "-Xss1m", "-jar", CHECKER, "--format", "json", "--errors-only", folder],
        capture_output=True,
        text=True,
        timeout=120,
    )
    return [
        f"{Path(one['url']).name}: {one['message']} {one.get('extract', '')}"
        for one in json.loads(done.stderr or done.stdout)["messages"]
    ]


def test_every_page_is_valid(tmp_path: Path) -> None:
    client = Client(raise_request_exception=False)
    (tmp_path / "broken.html").write_text("<!doctype html><title>Broken</title><p><b>Open")
    for address in ADDRESSES:
        if address.email:
            client.force_login(User.objects.get(email=address.email))
        else:
            client.logout()
        for language in LANGUAGES:
            answer = client.get(with_language(address.path, language))
            assert answer.status_code == address.status
            (tmp_path / f"{address}.{language}.html").write_bytes(answer.content)
    found = _errors(tmp_path)
    assert [one for one in found if not one.startswith("broken.html")] == []
    assert found != []
