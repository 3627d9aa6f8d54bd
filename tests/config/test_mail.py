"""Mail goes through the queue; without a server it is shown and kept."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from config.mail import LocalMail, packed
from config.tasks import send_mail

QUEUE = "config.mail.QueuedMail"
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


def letter() -> mail.EmailMultiAlternatives:
    message = mail.EmailMultiAlternatives("Subject é", "Text", to=["a@example.org"])
    message.attach_alternative("<p>Text</p>", "text/html")
    return message


@pytest.mark.django_db
def test_a_page_only_queues(settings: Settings) -> None:
    settings.EMAIL_BACKEND, settings.MAIL_DELIVERY = QUEUE, LOCMEM
    letter().send()
    job = ProcrastinateJob.objects.get(task_name="send_mail")
    assert mail.outbox == []
    send_mail(**job.args)
    assert mail.outbox[0].to == ["a@example.org"]
    assert "<p>Text</p>" in str(mail.outbox[0].message())


@pytest.mark.django_db
def test_what_did_not_happen_is_not_told(settings: Settings) -> None:
    settings.EMAIL_BACKEND = QUEUE
    with transaction.atomic():
        letter().send()
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.filter(task_name="send_mail").exists()


def test_files_are_refused() -> None:
    message = letter()
    message.attach("a.txt", "text", "text/plain")
    with pytest.raises(ValueError, match="send a link"):
        packed(message)


def test_without_a_server_mail_is_shown_and_kept(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.VAR_DIR = tmp_path
    assert LocalMail().send_messages([letter()]) == 1
    kept = next((tmp_path / "mail").iterdir())
    assert kept.stat().st_mode & 0o777 == 0o600
    read = message_from_bytes(kept.read_bytes(), policy=policy.default)
    assert read["Subject"] == "Subject é"
    said = capsys.readouterr().out
    assert "Mail to a@example.org: Subject é" in said
    assert str(kept) in said


def test_a_read_only_folder_does_no_harm(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.VAR_DIR = tmp_path / "file"
    settings.VAR_DIR.write_text("")
    LocalMail().send_messages([letter()])
    assert "Text" in capsys.readouterr().out


def test_the_site_queues_its_mail() -> None:
    source = (Path(django_settings.BASE_DIR) / "config" / "settings.py").read_text()
    assert f'EMAIL_BACKEND = "{QUEUE}"' in source
