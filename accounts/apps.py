from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who you are and which role you have."""

    name = "accounts"
