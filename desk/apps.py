from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Doors for staff: upload, caption, review, publish, arrange, curate, look after people."""

    name = "desk"
