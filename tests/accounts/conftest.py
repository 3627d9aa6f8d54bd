"""What tests of accounts share."""

import re

import pytest
from django.core import mail
from pytest_django import Settings


@pytest.fixture(autouse=True)
def mails(settings: Settings) -> list[mail.EmailMultiAlternatives]:
    """Return the mails that were sent; nothing limits attempts unless a test says so."""
    settings.ACCOUNT_RATE_LIMITS = False
    return mail.outbox  # type: ignore[return-value]


def code_in(message: mail.EmailMessage) -> str:
    """Return the code that stands alone on a line of `message`."""
    found = re.search(r"^ {4}(\S+)$", str(message.body), re.MULTILINE)
    assert found
    return found[1]


def link_in(message: mail.EmailMessage) -> str:
    """Return the path of the link in `message`."""
    found = re.search(r"^http://localhost:\d+(/\S+/)$", str(message.body), re.MULTILINE)
    assert found
    return found[1]
