"""How many queries a page asks."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def queries(client: Client, url: str, sent: dict[str, object] | None = None) -> int:
    """Return how many queries `url` takes by GET, or by POST where something is `sent`."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url) if sent is None else client.post(url, sent)
        assert answer.status_code == 200
        return len(asked)
