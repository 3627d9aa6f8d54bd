"""A server that speaks OpenID Connect, for one person at a time, as an organisation runs one."""

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt

CLIENT, SECRET = "medialib", "a secret of twenty-eight signs"


@dataclass
class Organisation:
    """Who is logged in there, and what was agreed on in each log-in under way."""

    person: dict[str, object]
    address: str = ""
    under_way: dict[str, dict[str, str]] = field(default_factory=dict)

    def agree(self, asked: dict[str, str]) -> str:
        """Return where the browser goes back to once the person has agreed."""
        assert asked["client_id"] == CLIENT
        assert "openid" in asked["scope"].split()
        code = f"code-{len(self.under_way)}"
        self.under_way[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, sent: dict[str, str]) -> dict[str, object]:
        """Return the token for a code, which works once and for whoever began the log-in."""
        began = self.under_way.pop(sent["code"])
        proof = urlsafe_b64encode(sha256(sent["code_verifier"].encode()).digest())
        assert proof.rstrip(b"=").decode() == began["code_challenge"]
        assert sent["client_secret"] == SECRET
        now = int(time.time())
        claims = self.person | {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 60}
        token = jwt.encode(claims, SECRET.ljust(32, "."), algorithm="HS256")
        return {"access_token": "sesame", "token_type": "Bearer", "id_token": token}

    def description(self) -> dict[str, object]:
        """Return what it says of itself (OpenID Connect Discovery 1.0)."""
        ways = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        return {f"{name}_endpoint": f"{self.address}/{path}" for name, path in ways.items()} | {
            "issuer": self.address,
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


class _Door(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        organisation = cast("Any", self.server).organisation
        address = urlsplit(self.path)
        if address.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", organisation.agree(_flat(address.query)))
            self.end_headers()
        elif address.path == "/userinfo" and self.headers["Authorization"] == "Bearer sesame":
            self._answer(organisation.person)
        else:
            self._answer(organisation.description())

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(cast("Any", self.server).organisation.token(_flat(sent)))

    def _answer(self, said: dict[str, object]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


@contextmanager
def organisation(**person: object) -> Iterator[Organisation]:
    """Run a server whose one person is `person`."""
    server = ThreadingHTTPServer(("localhost", 0), _Door)
    one = Organisation(person, address=f"http://localhost:{server.server_port}")
    cast("Any", server).organisation = one
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield one
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
