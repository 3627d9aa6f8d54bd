"""Forget a person: what was theirs alone goes, the record of what was given out stays."""

from django.db import transaction

from accounts.models import User
from gallery.models import (
    CaptionTemplate,
    DownloadEvent,
    Favourite,
    Lightbox,
    Notice,
    Parcel,
    RequestState,
    SizeRequest,
    TermsAcceptance,
)


@transaction.atomic
def forget_person(*, person: User) -> None:
    """Take out what `person` kept for themselves, and their name from what they downloaded.

    Requests that were answered stay without their words, as the record of what editors decided;
    open grants end. Items and the history of their changes are work and stay as they are.
    """
    Lightbox.objects.of(person).delete()
    for own in (
        Favourite.objects.filter(user=person),
        Parcel.objects.filter(owner=person),
        Notice.objects.filter(to=person),
        TermsAcceptance.objects.filter(user=person),
        CaptionTemplate.objects.filter(owner=person, shared=False),
    ):
        own.delete()
    requests = SizeRequest.objects.of(person)
    requests.waiting().delete()
    requests.filter(state=RequestState.GRANTED).update(state=RequestState.REVOKED)
    requests.update(purpose="", use="", answer="")
    DownloadEvent.objects.filter(by=person).update(by=None)
