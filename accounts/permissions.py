"""Who may what: the one table of roles and rights, shown at /desk/people/roles/ and in the docs.

What somebody may do with one particular item (their own draft, an embargoed picture) is decided
where items are fetched, by `visible_to` and `editable_by`; this table says from which role on a
door is open at all.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.roles import Person, Role, role_of


class Right(models.TextChoices):
    """Something that needs a role; the label completes “may …”."""

    BROWSE = "browse", _("look at and search what is public")
    TAKE_SMALL = "take-small", _("download small copies")
    COLLECT = "collect", _("keep favourites and lightboxes")
    TAKE_LARGE = "take-large", _("see what is for members, download larger copies, ask for more")
    DESK = "desk", _("use the desk: upload, describe and submit their own work")
    TAKE_ORIGINAL = "take-original", _("download originals of what they may edit")
    PUBLISH = "publish", _("edit everything, publish and withdraw")
    ARRANGE = "arrange", _("arrange galleries and categories, choose the editors’ picks")
    GRANT = "grant", _("answer requests for larger copies")
    PEOPLE = "people", _("invite people, grant roles, deactivate accounts")
    RESCUE = "rescue", _("use the rescue door of Django (/admin/)")


LEAST_ROLE: dict[Right, Role] = {
    Right.BROWSE: Role.VISITOR,
    Right.TAKE_SMALL: Role.VISITOR,
    Right.COLLECT: Role.MEMBER,
    Right.TAKE_LARGE: Role.MEMBER,
    Right.DESK: Role.STAFF,
    Right.TAKE_ORIGINAL: Role.STAFF,
    Right.PUBLISH: Role.EDITOR,
    Right.ARRANGE: Role.EDITOR,
    Right.GRANT: Role.EDITOR,
    Right.PEOPLE: Role.ADMIN,
    Right.RESCUE: Role.ADMIN,
}


def may(person: Person, right: Right) -> bool:
    """Tell whether the role of `person` is high enough for `right`."""
    return role_of(person).at_least(LEAST_ROLE[right])


def table() -> list[tuple[str, list[bool]]]:
    """Return each right with, for every role from the lowest to the highest, whether it has it."""
    return [
        (str(right.label), [role.at_least(least) for role in Role])
        for right, least in LEAST_ROLE.items()
    ]
