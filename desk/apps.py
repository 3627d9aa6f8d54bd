from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Doors for staff: upload, caption, review, publish, arrange, curate, look after people."""

    name = "desk"

    def ready(self) -> None:
        """Listen to the news of the gallery."""
        from desk import listeners  # noqa: F401
