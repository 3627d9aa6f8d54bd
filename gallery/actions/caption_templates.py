"""Caption templates: keep one, change it, drop it."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from gallery.actions.change_item import NotYours
from gallery.description.checking import Refused, checked
from gallery.description.fields import Description
from gallery.models import CaptionTemplate

MOST = 100
# What differs from item to item is no part of a template.
NEVER = ("position", "source_language", "licence_url")


@transaction.atomic
def keep_template(
    *,
    by: User,
    name: str,
    values: Description,
    shared: bool = False,
    template: CaptionTemplate | None = None,
) -> CaptionTemplate:
    """Store a template of `by`, or change `template`; values that are empty are left out.

    Raises Refused for values that cannot be, for a name that is missing or taken, without any
    value and beyond MOST, NotYours where `by` may not change it.
    """
    kept = {one: value for one, value in checked(values).items() if value and one not in NEVER}
    name = " ".join(name.replace("\0", "").split())[:80]
    if not name:
        raise Refused({"name": _("Give the template a name.")})
    if not kept:
        raise Refused({"name": _("A template holds at least one value.")})
    row = _row(by, template)
    row.name, row.values, row.shared = name, kept, shared
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Refused({"name": _("There is a template with this name already.")}) from None
    return row


@transaction.atomic
def drop_template(*, by: User, template: CaptionTemplate) -> None:
    """Forget `template`; what was written with it stays. Raises NotYours."""
    _row(by, template).delete()


def _row(by: User, template: CaptionTemplate | None) -> CaptionTemplate:
    """Return the locked row, or an empty one of `by`."""
    if template is not None:
        mine = CaptionTemplate.objects.editable_by(by).select_for_update(of=("self",))
        if row := mine.filter(pk=template.pk).first():
            return row
        raise NotYours
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    if CaptionTemplate.objects.filter(owner=by).count() >= MOST:
        raise Refused(
            {"name": _("At most %(most)s templates are kept: delete one first.") % {"most": MOST}}
        )
    return CaptionTemplate(owner=by)
