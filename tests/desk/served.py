"""The site as a web server of its own runs it, over the database and in a folder of a test."""

import os
from pathlib import Path

from django.conf import settings

from config import storages

settings.STORAGES = settings.STORAGES | storages.local(Path(os.environ["SERVED_MEDIA"]), "/media/")
settings.CONN_MAX_AGE = 0

from config.wsgi import application  # noqa: E402
from ingest.tus import silence  # noqa: E402

silence.YIELDING, silence.LOOK = 0.5, 0.1

__all__ = ["application"]
