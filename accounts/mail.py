"""Sends letters: plain text and calm HTML, in the language of the one who receives them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import User

RIGHT_TO_LEFT = set(settings.LANGUAGES_BIDI)


@dataclass(frozen=True, slots=True)
class Letter:
    """What is said in a mail: a subject, paragraphs, and perhaps a code or one link."""

    subject: str
    paragraphs: Sequence[str]
    code: str = ""
    link: str = ""
    link_text: str = ""
    after: Sequence[str] = ()


def language_of(user: User | None) -> str:
    """Return the language to write to `user` in: theirs, else the present one."""
    known = dict(settings.LANGUAGES)
    if user is not None and user.language in known:
        return user.language
    present = translation.get_language() or settings.LANGUAGE_CODE
    return present if present in known else settings.LANGUAGE_CODE


def send(letter: Letter, *, to: str) -> None:
    """Hand `letter`, written in the present language, to the queue of mails for `to`."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    context = {
        "letter": letter,
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "accent": settings.SITE_ACCENT,
    }
    message = EmailMultiAlternatives(
        f"{' '.join(letter.subject.split())} – {settings.SITE_NAME}",
        render_to_string("mail/letter.txt", context).strip() + "\n",
        to=[to],
    )
    message.attach_alternative(render_to_string("mail/letter.html", context), "text/html")
    message.send()


def full_address(path: str) -> str:
    """Return `path` as an address that works outside this site."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL}{path}"
