from django.apps import AppConfig


class IngestConfig(AppConfig):
    """How files come in."""

    name = "ingest"

    def ready(self) -> None:
        """Listen to the news of the gallery."""
        from ingest import listeners  # noqa: F401
