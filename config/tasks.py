"""The jobs of the site as a whole; procrastinate finds them here."""

from config.mail import deliver
from gallery.actions import mail_notices
from ingest import jobs


@jobs.task("send_mail")
def send_mail(subject: str, body: str, html: str, sender: str, to: list[str]) -> None:
    """Deliver one mail; tried again while the mail server cannot be reached."""
    deliver(subject=subject, body=body, html=html, sender=sender, to=to)


@jobs.every("* * * * *", "tell_of_items")
def tell_of_items() -> None:
    """Tell people by mail what others did with their items since the last minute."""
    mail_notices()
