"""Forms that come from elsewhere, or are far too large, change nothing and get a kind page."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Invitation, User
from gallery.models import Lightbox
from tests.accounts import build as people
from tests.test_role_matrix import POSTS, TABLE, address

pytestmark = pytest.mark.django_db
# They say whether the process lives, to whoever asks in whatever way, and change nothing.
NO_FORM = {"healthz", "readyz"}


def test_no_address_takes_a_form_without_its_token(staff: User, admin: User) -> None:
    states = dict(sorted({*TABLE, *POSTS}, reverse=True))
    session = people.arrived(admin).cookies
    for name in sorted(states.keys() - NO_FORM):
        Invitation.objects.all().delete()  # the next one has the same secret
        client = Client(enforce_csrf_checks=True)
        client.cookies = session
        answer = client.post(address(name, states[name], staff), {"name": "x", "do": "remove"})
        assert answer.status_code == 403, name
        assert "send that once more" in answer.content.decode(), name


@pytest.mark.parametrize(
    "form",
    [{"name": "x" * 3_000_000}, {f"field-{number}": "x" for number in range(2000)}],
    ids=["bytes", "fields"],
)
def test_huge_forms_get_a_kind_page(member: User, form: dict[str, str]) -> None:
    client = people.arrived(member)
    for name in ("lightboxes", "favourites-take-over", "profile"):
        answer = client.post(reverse(name), form)
        assert answer.status_code == 400, name
        assert "Please go back and try again." in answer.content.decode()
    assert not Lightbox.objects.exists()
