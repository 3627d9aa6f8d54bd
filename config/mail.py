"""How mail leaves the site: put into the queue of jobs by pages, delivered by a worker."""

import logging
import secrets
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

log = logging.getLogger(__name__)


class QueuedMail(BaseEmailBackend):
    """Lets a worker deliver; part of the transaction around the call, so that no mail tells of
    what did not happen and no page waits for a mail server.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Queue the messages and return how many they are."""
        from config.tasks import send_mail
        from ingest import jobs

        for message in email_messages:
            jobs.defer(send_mail, **packed(message))
        return len(email_messages)


def packed(message: EmailMessage) -> dict[str, Any]:
    """Return `message` as plain values; files are not sent by mail here."""
    if message.attachments:
        raise ValueError("Mails have no attachments here: send a link.")
    html = [
        str(one.content)
        for one in getattr(message, "alternatives", [])
        if one.mimetype == "text/html"
    ]
    return {
        "subject": str(message.subject),
        "body": str(message.body),
        "html": html[0] if html else "",
        "sender": str(message.from_email),
        "to": [str(one) for one in message.to],
    }


def deliver(*, subject: str, body: str, html: str, sender: str, to: list[str]) -> None:
    """Send one mail by the way that EMAIL_URL names; raises where the server refuses it."""
    connection = get_connection(settings.MAIL_DELIVERY)
    message = EmailMultiAlternatives(subject, body, sender, to, connection=connection)
    if html:
        message.attach_alternative(html, "text/html")
    message.send()


class LocalMail(BaseEmailBackend):
    """Without a mail server: shows mails on the console and keeps them in var/mail."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Show and keep each message."""
        for message in email_messages:
            kept = self._keep(message)
            print(_shown(message, kept), flush=True)  # noqa: T201 - for whoever runs the site
        return len(email_messages)

    def _keep(self, message: EmailMessage) -> str:
        """Write `message` into a file that only this account reads; return where it is."""
        name = f"{timezone.now():%Y%m%d-%H%M%S}-{secrets.token_hex(3)}.eml"
        path = settings.VAR_DIR / "mail" / name
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(message.message().as_bytes())
        except OSError as error:  # a read-only container: the console has it
            log.warning("The mail could not be kept in %s: %s", path, error.strerror)
            return ""
        return str(path)


def _shown(message: EmailMessage, kept: str) -> str:
    head = [f"Mail to {', '.join(message.to)}: {message.subject}"]
    if kept:
        head.append(f"(kept in {kept}; set EMAIL_URL to send real mail)")
    lines = [*head, "", *str(message.body).strip().splitlines()]
    return "\n".join(f"| {line}".rstrip() for line in lines)
