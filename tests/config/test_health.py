"""What machines are told about this one."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.files.storage import Storage
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from config import health
from config.storages import FOLDERS


def test_it_lives_without_a_database(client: Client) -> None:
    # No mark: asking the database would raise here.
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_it_is_ready(client: Client) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "reasons": [],
        "queue": {"oldest_waiting_seconds": None},
    }
    assert "no-store" in response["Cache-Control"]


def test_it_is_not_ready_without_a_database(client: Client) -> None:
    secret = 'connection to server at "db.internal", user "medialib" failed'
    with patch.object(connection, "cursor", side_effect=OperationalError(secret)):
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["reasons"] == ["The database does not answer."]
    assert "db.internal" not in response.content.decode()


@pytest.mark.django_db
def test_it_is_not_ready_before_it_is_migrated(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("gallery", "0002_tallies")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["reasons"] == ["1 migrations are not applied."]


@pytest.mark.django_db
def test_it_is_not_ready_when_a_storage_is_in_the_way(client: Client, files: Path) -> None:
    files.mkdir(parents=True)
    (files / "public").write_text("a file where a folder should be")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["reasons"] == ["These storages cannot be used: public."]
    assert str(files) not in response.content.decode()


class Unreachable(Storage):
    """A bucket behind a broken line."""

    def exists(self, name: str) -> bool:
        """Fail as a line does."""
        raise ConnectionError("secret-host")


@pytest.mark.django_db
def test_it_is_not_ready_when_a_bucket_is_out_of_reach(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "storages", dict.fromkeys(FOLDERS, Unreachable()))
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "secret-host" not in response.content.decode()
    assert "originals" in response.json()["reasons"][0]


@pytest.mark.django_db
def test_it_tells_how_long_the_oldest_job_waits(client: Client) -> None:
    with connection.cursor() as cursor:
        for task in ("waiting", "later", "done"):
            cursor.execute(
                "INSERT INTO procrastinate_jobs (task_name, queue_name) VALUES (%s, 'q')", [task]
            )
        cursor.execute(
            "UPDATE procrastinate_jobs SET scheduled_at = now() + interval '1 day' "
            "WHERE task_name = 'later'"
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'succeeded' WHERE task_name = 'done'"
        )
        cursor.execute(
            "UPDATE procrastinate_events SET at = now() - interval '90 seconds' "
            "WHERE type = 'deferred'"
        )
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["queue"]["oldest_waiting_seconds"] == pytest.approx(90, abs=5)
