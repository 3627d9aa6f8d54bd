"""Requests for sizes: ask, grant until a date, refuse, take back. The member hears by mail."""

from datetime import date, datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.mail import Letter, full_address, language_of, send
from accounts.models import User
from gallery.actions.transitions import NotAllowed, record
from gallery.dates import long_date
from gallery.giving.sizes import Size
from gallery.models import MediaItem, RequestState, SizeRequest

MOST_OPEN = 50


@transaction.atomic
def ask_for_size(
    *,
    item: MediaItem,
    size: Size,
    by: User,
    purpose: str,
    use: str,
    deadline: date | None = None,
) -> SizeRequest:
    """Ask for `size` of `item`; asked again while it waits, the words are brought up to date.

    Raises NotAllowed where `by` has too many requests open.
    """
    User.objects.select_for_update().get(pk=by.pk)
    waiting = SizeRequest.objects.of(by).waiting()
    if not waiting.filter(item=item, size=size).exists() and waiting.count() >= MOST_OPEN:
        raise NotAllowed(_("You have many requests open. Please wait for an answer first."))
    return SizeRequest.objects.update_or_create(
        member=by,
        item=item,
        size=size,
        state=RequestState.ASKED,
        defaults={"purpose": purpose, "use": use, "deadline": deadline},
    )[0]


@transaction.atomic
def grant_request(
    *, request: SizeRequest, by: User, until: datetime, answer: str = ""
) -> SizeRequest:
    """Let the member have the file until `until` and tell them so."""
    if until <= timezone.now():
        raise NotAllowed(_("The day lies in the past."))
    row = _locked(request, RequestState.ASKED)
    row.granted_until = until
    return _answered(row, RequestState.GRANTED, by, answer)


@transaction.atomic
def refuse_request(*, request: SizeRequest, by: User, answer: str) -> SizeRequest:
    """Refuse with words that the member is sent."""
    if not answer.strip():
        raise NotAllowed(_("Please say why: the member reads it."))
    return _answered(_locked(request, RequestState.ASKED), RequestState.REFUSED, by, answer)


@transaction.atomic
def revoke_grant(*, request: SizeRequest, by: User, answer: str = "") -> SizeRequest:
    """Take a grant back: its link works no longer from this moment on."""
    return _answered(_locked(request, RequestState.GRANTED), RequestState.REVOKED, by, answer)


def _locked(request: SizeRequest, state: RequestState) -> SizeRequest:
    row = SizeRequest.objects.select_for_update().get(pk=request.pk)
    if row.state != state:
        raise NotAllowed(_("Somebody else has answered this request meanwhile."))
    return row


def _answered(row: SizeRequest, state: RequestState, by: User, answer: str) -> SizeRequest:
    row.state, row.answer = state, answer.strip()
    row.answered_by, row.answered_at = by, timezone.now()
    row.save()
    record(row.item, f"{state.value}_request", by, request=str(row.uuid), size=row.size)
    transaction.on_commit(lambda: _tell(row))
    return row


def _tell(row: SizeRequest) -> None:
    """Send the answer in the member's language."""
    with translation.override(language_of(row.member)):
        facts = {"size": Size(row.size).label}
        answer = [row.answer] if row.answer else []
        letters = {
            RequestState.GRANTED: lambda: _granted(row, answer),
            RequestState.REFUSED: lambda: Letter(
                _("Your request was refused"),
                [_("We cannot give you the file you asked for (size: %(size)s).") % facts, *answer],
                link=full_address(reverse("my-requests")),
                link_text=_("All your requests"),
            ),
            RequestState.REVOKED: lambda: Letter(
                _("A file is no longer open to you"),
                [
                    _("The file that was open to you (size: %(size)s) no longer is.") % facts,
                    *answer,
                ],
                link=full_address(reverse("my-requests")),
                link_text=_("All your requests"),
            ),
        }
        send(letters[RequestState(row.state)](), to=row.member.email)


def _granted(row: SizeRequest, answer: list[str]) -> Letter:
    assert row.granted_until
    facts = {
        "size": Size(row.size).label,
        "until": long_date(row.granted_until.date(), language_of(row.member)),
    }
    said = _("You may download the file you asked for (size: %(size)s) until %(until)s.") % facts
    return Letter(
        _("Your request was granted"),
        [said, *answer],
        link=full_address(reverse("download", args=[row.item.uuid, row.size])),
        link_text=pgettext("page", "Download"),
        after=[_("The link works only for you: log in first.")],
    )
