"""Review: what each step allows, who is told, and what the second of two editors hears."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import User
from config.tasks import send_mail
from gallery.actions import (
    NotAllowed,
    Overtaken,
    change_release,
    mail_notices,
    publish,
    read_notices,
    return_to_draft,
    submit,
    withdraw,
)
from gallery.models import MediaItem, Notice
from gallery.news import news_of, note_of
from gallery.visibility import Audience, Status
from tests.gallery import build

pytestmark = pytest.mark.django_db


def submitted(owner: User, headline: str = "A boat") -> MediaItem:
    """Store an item of `owner` that waits for review and has all it needs."""
    return build.item(headline, created_by=owner, status=Status.SUBMITTED, credit_line="IOM")


def test_a_comment_reaches_the_maker(staff: User, editor: User) -> None:
    item = submitted(staff)
    return_to_draft(item=item, by=editor, comment="Who is in the boat?")
    notice = Notice.objects.get(to=staff)
    assert news_of(notice.event) == "Edith gave “A boat” back to you."
    assert note_of(notice.event) == "Who is in the boat?"
    assert notice.read_at is None
    assert read_notices(by=editor, until=notice.pk) == 0
    assert read_notices(by=staff, until=notice.pk) == 1


def test_nobody_is_told_of_what_they_did_themselves(staff: User, editor: User) -> None:
    item = submitted(staff)
    return_to_draft(item=item, by=staff)
    submit(item=item, by=staff)
    publish(item=submitted(editor), by=editor)
    assert not Notice.objects.exists()


def test_names_keep_their_direction_in_an_arabic_sentence(staff: User, editor: User) -> None:
    return_to_draft(item=submitted(staff), by=editor, comment="?")
    with translation.override("ar"):
        told = news_of(Notice.objects.get().event)
    assert "«\u2068A boat\u2069»" in told
    assert "\u2068Edith\u2069" in told


def test_a_later_publication_says_when(staff: User, editor: User) -> None:
    at = timezone.now().replace(year=2032, month=5, day=14, hour=9, minute=30)
    publish(item=submitted(staff), by=editor, at=at)
    told = news_of(Notice.objects.get().event)
    assert told == "Edith approved “A boat”: it is published on May 14, 2032, 09:30 UTC."


def test_many_steps_make_one_mail_in_the_language_of_the_reader(staff: User, editor: User) -> None:
    staff.language = "fr"
    staff.save()
    for number in range(22):
        publish(item=submitted(staff, f"Boat {number}"), by=editor)
    assert mail_notices() == 1
    assert mail_notices() == 0
    [letter] = mail.outbox
    assert letter.to == [staff.email]
    assert "Boat 19" in letter.body
    assert "Boat 20" not in letter.body
    assert "/fr/desk/" in letter.body


def test_mails_cost_the_same_however_many_the_items_are(
    staff: User, editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in (1, 9):
        for _one in range(number):
            withdraw(item=build.item(created_by=staff), by=editor, reason="Asked to.")
        with django_assert_num_queries(6):  # the savepoint and its release are two of them
            mail_notices()


def test_those_who_left_get_no_mail(staff: User, editor: User) -> None:
    publish(item=submitted(staff), by=editor)
    staff.is_active = False
    staff.save()
    assert mail_notices() == 0
    assert not Notice.objects.filter(mailed_at=None).exists()


def test_the_second_of_two_editors_is_told_who_was_first(
    staff: User, editor: User, admin: User
) -> None:
    item = submitted(staff)
    submit_event = item.events.create(verb="submit", by=staff)
    return_to_draft(item=item, by=editor, comment="Where?", seen=submit_event.pk)
    with pytest.raises(Overtaken, match="Edith has changed this item in the meantime"):
        publish(item=item, by=admin, seen=submit_event.pk)
    # The first may go on: what she knows of is her own.
    publish(item=item, by=editor, seen=submit_event.pk)
    for act in (withdraw, return_to_draft):
        with pytest.raises(Overtaken):
            act(item=item, by=admin, seen=submit_event.pk)
    with pytest.raises(Overtaken):
        change_release(
            item=item, by=admin, audience=Audience.PUBLIC, publish_at=None, expires_at=None, seen=0
        )
    item.refresh_from_db()
    assert item.status == Status.PUBLISHED


def test_what_is_scheduled_can_be_taken_back_and_what_is_public_cannot(editor: User) -> None:
    later = timezone.now() + timedelta(days=1)
    item = return_to_draft(item=build.item(publish_at=later), by=editor)
    assert item.status == Status.DRAFT
    with pytest.raises(NotAllowed, match="withdraw it first"):
        return_to_draft(item=build.item(), by=editor)


def test_a_mail_is_a_job(
    staff: User, editor: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND = "config.mail.QueuedMail"
    deferred: list[object] = []
    monkeypatch.setattr("ingest.jobs.defer", lambda job, **_kept: deferred.append(job))
    publish(item=submitted(staff), by=editor)
    mail_notices()
    assert deferred == [send_mail]
