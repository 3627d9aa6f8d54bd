"""Every mail, in every language."""

import pytest
from django.conf import settings
from django.utils import translation

from accounts import letters, mail
from accounts.models import User

CONTEXT = {
    "code": "ABC123",
    "password_reset_url": "/accounts/password/reset/key/1-x/",
    "to_email": "new@example.org",
    "name": "<b>Ada</b>",
    "role": "Staff",
    "url": "/accounts/invitation/x/",
}


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_every_letter_can_be_written(language: str, mailoutbox: list[object]) -> None:
    kinds = [*letters.LETTERS.values(), letters.approved, letters.invitation]
    with translation.override(language):
        for kind in kinds:
            mail.send(kind(CONTEXT), to="x@example.org")
    assert len(mailoutbox) == len(kinds)
    for message in mailoutbox:
        html = message.alternatives[0][0]  # type: ignore[attr-defined]
        assert f'lang="{language}"' in html
        assert "<b>Ada" not in html
        assert "http:///" not in message.body  # type: ignore[attr-defined]


def test_a_subject_is_one_line(mailoutbox: list[object]) -> None:
    mail.send(mail.Letter("One\r\nBcc: all@example.org", ["Text"]), to="x@example.org")
    assert "\n" not in mailoutbox[0].subject  # type: ignore[attr-defined]


def test_the_language_is_the_receivers() -> None:
    with translation.override("es"):
        assert mail.language_of(User(language="ar")) == "ar"
        assert mail.language_of(User(language="")) == "es"
        assert mail.language_of(User(language="xx")) == "es"
