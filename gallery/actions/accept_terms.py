"""Accept terms: a member agrees to a version of the terms of use, once."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.transitions import NotAllowed
from gallery.giving.terms import terms_version
from gallery.models import TermsAcceptance


@transaction.atomic
def accept_terms(*, by: User, version: str) -> TermsAcceptance:
    """Store that `by` accepts `version`; raises NotAllowed where it is no longer the present."""
    if version != terms_version():
        raise NotAllowed(_("The terms have changed meanwhile. Please read them again."))
    return TermsAcceptance.objects.get_or_create(user=by, version=version)[0]
