"""The jobs of the site as a whole; procrastinate finds them here."""

from config.mail import deliver
from ingest import jobs


@jobs.task("send_mail")
def send_mail(subject: str, body: str, html: str, sender: str, to: list[str]) -> None:
    """Deliver one mail; tried again while the mail server cannot be reached."""
    deliver(subject=subject, body=body, html=html, sender=sender, to=to)
