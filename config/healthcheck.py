"""`python -m config.healthcheck`: the container's question whether its web server answers."""

import os
import urllib.request

_SECONDS = 4


def ask(port: int) -> None:
    """Ask for /healthz under the site's own name; raises URLError where all is not well."""
    first = os.environ.get("ALLOWED_HOSTS", "").split(",")[0]
    name = first.strip().strip("*.") or "localhost"
    request = urllib.request.Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": name})
    urllib.request.urlopen(request, timeout=_SECONDS).close()  # noqa: S310


if __name__ == "__main__":
    ask(8000)
