"""A template laid over one item: what it would change, and what of that somebody wants."""

from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from accounts.models import User
from gallery.captions import shortened
from gallery.description.fields import Description, Value, empty, in_words, is_known, label
from gallery.description.orders import Do, order
from gallery.description.patterns import laid_over
from gallery.models import CaptionTemplate

LENGTH = 300


@dataclass(frozen=True, slots=True)
class Proposal:
    """One field: what stands there, what would; `fills` where nothing stands there yet."""

    name: str
    label: str
    now: str
    then: str
    value: Value
    fills: bool


def usable_by(user: User) -> list[CaptionTemplate]:
    """Return the templates that `user` may apply, their own first."""
    return sorted(
        CaptionTemplate.objects.visible_to(user).select_related("owner"),
        key=lambda one: one.owner_id != user.pk,
    )


def chosen_template(user: User, text: str) -> CaptionTemplate | None:
    """Return the template that an address or a form names; None where there is none for `user`."""
    try:
        uuid = UUID(text)
    except ValueError:
        return None
    return CaptionTemplate.objects.visible_to(user).filter(uuid=uuid).first()


def values_of(template: CaptionTemplate) -> Description:
    """Return the values of `template` in fields that are still known."""
    return {name: value for name, value in template.values.items() if is_known(name)}


def proposals(template: CaptionTemplate, now: Description) -> list[Proposal]:
    """Return what `template` would change of the description `now`, where it says something new."""
    values = values_of(template)
    # Words with places say what they will where only what is empty is filled.
    changes = laid_over(values, now, replacing=values) | laid_over(values, now)
    return [
        Proposal(
            name=name,
            label=label(name),
            now=shortened(in_words(name, now.get(name, empty(name))), LENGTH),
            then=shortened(in_words(name, value), LENGTH),
            value=value,
            fills=not now.get(name),
        )
        for name, value in changes.items()
    ]


def taken(template: CaptionTemplate, now: Description, sent: QueryDict) -> Description:
    """Return the changes of the fields that were ticked."""
    ticked = set(sent.getlist("field"))
    values = {name: value for name, value in values_of(template).items() if name in ticked}
    return laid_over(values, now, replacing=values)


def batch_values_of(template: CaptionTemplate) -> dict[str, object]:
    """Return what the form of a batch begins with; lists as its fields hold them."""
    values: dict[str, object] = dict(values_of(template))
    for name in ("creators", "keywords"):
        listed = values.get(name, [])
        assert isinstance(listed, list)
        values[name] = ", ".join(listed)
    return values


def orders_of(template: CaptionTemplate, *, replacing: bool) -> list[dict[str, object]]:
    """Return `template` as orders for many items; raises Refused where a value no longer fits."""
    do = Do.SET if replacing else Do.FILL
    return [
        {**order(name, do, value), "pattern": True} for name, value in values_of(template).items()
    ]
