"""What the gallery does at the news of accounts."""

from collections.abc import Iterable

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import account_deleted, own_data_asked
from gallery.actions.forget_person import forget_person
from gallery.own_data import Row, own_data_of


@receiver(account_deleted, dispatch_uid="gallery.forget_person")
def _person_leaves(user: User, **_kwargs: object) -> None:
    forget_person(person=user)


@receiver(own_data_asked, dispatch_uid="gallery.own_data")
def _own_data(user: User, **_kwargs: object) -> list[tuple[str, Iterable[Row]]]:
    return own_data_of(user)
