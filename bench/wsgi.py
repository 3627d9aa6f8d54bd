"""The door for the web server of the bench."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
