from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Makes the commands that start and look after the whole site known to Django."""

    name = "config"
