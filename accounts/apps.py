from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who you are and which role you have."""

    name = "accounts"

    def ready(self) -> None:
        """Let Django's rescue door open by our log-in only, and note who comes in."""
        from allauth.account.signals import user_logged_in
        from django.contrib import admin

        from accounts import rescue
        from accounts.models import User

        admin.site.login = rescue.login  # type: ignore[method-assign]
        user_logged_in.connect(_note_log_in, sender=User, dispatch_uid="note_log_in")


def _note_log_in(user: object, **_kwargs: object) -> None:
    from accounts.middleware import note
    from accounts.models import User

    if isinstance(user, User):
        note(user)
