"""The door for the web server of the bench."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
if os.environ.get("BENCH_BARE"):
    # Not in the settings: allauth does not start without its own middleware in them.
    settings.MIDDLEWARE = []
    application.load_middleware()
