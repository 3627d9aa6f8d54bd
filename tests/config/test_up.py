"""Starting everything: what is refused, what runs, what is said."""

import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.staticfiles.finders import FileSystemFinder
from django.contrib.staticfiles.management.commands import collectstatic
from django.db import OperationalError, connections

import manage
from config.startup import database, guards, programs, static
from config.startup.guards import CannotStart
from config.startup.welcome import Welcome


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_second_up_is_told_which_process_runs(tmp_path: Path) -> None:
    lock = tmp_path / "var" / "up.lock"
    running = rf"already running \(process {os.getpid()}\)"
    with guards.only_one(lock), pytest.raises(CannotStart, match=running):
        guards.only_one(lock).__enter__()
    with guards.only_one(lock):
        assert lock.read_text() == str(os.getpid())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="make its folder writable"):
        guards.only_one(tmp_path / "file" / "up.lock").__enter__()


def test_a_taken_port_is_named_with_the_way_out(taken_port: int) -> None:
    with pytest.raises(CannotStart, match=rf"Port {taken_port} is taken .*PORT=8000 make run"):
        guards.check_port("127.0.0.1", taken_port)


def test_a_free_port_is_fine_and_stays_free(taken_port: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        free = other.getsockname()[1]
    guards.check_port("127.0.0.1", free)
    guards.check_port("127.0.0.1", free)


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70_000), ("192.0.2.1", 8000)])
def test_an_impossible_address_is_named(host: str, port: int) -> None:
    with pytest.raises(CannotStart, match=f"cannot listen on {host} port {port}"):
        guards.check_port(host, port)


def test_the_programs_do_not_start_databases_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for program in (programs.web("127.0.0.1", 8000), programs.worker(), programs.demo()):
        assert program.environment["SUPERVISED"] == "1"
    monkeypatch.setenv("SUPERVISED", "1")
    with manage.database(["migrate"]) as server:
        assert server is None


def test_the_web_server_listens_where_it_is_told_and_leaves_no_control_socket() -> None:
    command = programs.web("::1", 8123).command
    assert command[:3] == [sys.executable, "-m", "gunicorn"]
    assert {"--bind=[::1]:8123", "--worker-class=gthread", "--no-control-socket"} <= set(command)


def test_only_the_demo_runs_once() -> None:
    assert programs.demo().once
    assert not programs.worker().once


@pytest.mark.parametrize(
    "command",
    ["migrate", "import_library folder", "shell", "worker", "check --database default"],
)
def test_commands_that_ask_the_database_get_it(command: str) -> None:
    assert manage.needs_database(command.split())


@pytest.mark.parametrize(
    "command",
    ["", "up", "help", "migrate --help", "check", "collectstatic", "makemigrations --check"],
)
def test_commands_that_do_not_ask_the_database_start_none(command: str) -> None:
    assert not manage.needs_database(command.split())


def test_a_database_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(connections["default"], "ensure_connection", refuse)
    with pytest.raises(CannotStart, match=r"does not answer \(connection refused Is the server"):
        database.wait(seconds=-1)


def test_static_files_are_collected_only_after_a_change(
    tmp_path: Path, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, stamp = tmp_path / "source", tmp_path / "stamp"
    source.mkdir()
    (source / "site.css").write_text("a {}")
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], tmp_path / "collected"
    for module in (static, collectstatic):
        monkeypatch.setattr(module, "get_finders", lambda: [FileSystemFinder()])
    assert [static.collect(stamp), static.collect(stamp)] == [True, False]
    (source / "site.css").write_text("a { color: red }")
    assert static.collect(stamp)
    assert (tmp_path / "collected" / "site.css").read_text() == "a { color: red }"


class Site(BaseHTTPRequestHandler):
    """Answers every question with the status of its server."""

    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site_port() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.05])
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_the_address_is_said_once_and_the_accounts_when_they_exist(
    site_port: int, tmp_path: Path
) -> None:
    said: list[str] = []
    accounts = tmp_path / "accounts.json"
    welcome = Welcome(site_port, "0.0.0.0", accounts, said.append)  # noqa: S104
    welcome()
    welcome()
    accounts.write_text("{")  # being written
    welcome()
    assert said == [f"Ready: http://localhost:{site_port} (Ctrl-C stops everything)"]
    accounts.write_text(json.dumps({"staff": {"email": "s@example.org", "password": "pw"}}))
    welcome()
    welcome()
    assert len(said) == 2
    assert "staff" in said[1]
    assert "s@example.org" in said[1]


def test_nothing_is_said_while_the_site_does_not_answer(
    tmp_path: Path, site_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Site, "status", 503)
    said: list[str] = []
    Welcome(site_port, "127.0.0.1", tmp_path / "accounts.json", said.append)()
    assert said == []


def test_a_site_that_takes_too_long_is_mentioned_once(
    tmp_path: Path, site_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Site, "status", 503)
    monkeypatch.setattr("config.startup.welcome._SLOW", -1.0)
    said: list[str] = []
    welcome = Welcome(site_port, "127.0.0.1", tmp_path / "accounts.json", said.append)
    welcome()
    welcome()
    assert said == ["The site does not answer yet: see the messages above."]
