"""The same creator is found however the name is written, so that nobody is there twice."""

from collections.abc import Iterable

from gallery.models import Creator
from gallery.models.creators import Folded, folded


def find_creators(names: Iterable[str]) -> list[Creator]:
    """Return the creator of each name in order, each once, whatever capitals, accents and spaces
    the name has; those not there are made. Inside a transaction.
    """
    wanted = [" ".join(name.split()) for name in names]
    wanted = list(dict.fromkeys(name for name in wanted if name))
    found = _known(wanted)
    missing = [name for name in wanted if name not in found]
    if missing:
        new = {folded(name): name for name in reversed(missing)}
        Creator.objects.bulk_create(
            [Creator(name=new[key]) for key in sorted(new)], ignore_conflicts=True
        )
        found |= _known(missing)
    return list({found[name].pk: found[name] for name in wanted}.values())


def _known(names: list[str]) -> dict[str, Creator]:
    """Return the creator of each of `names` that is there: the very spelling before others."""
    if not names:
        return {}
    keys = {name: folded(name) for name in names}
    rows = Creator.objects.annotate(folded=Folded("name")).filter(folded__in=set(keys.values()))
    found = list(rows.order_by("-pk"))
    alike = {row.folded: row for row in found}
    same = {row.name.casefold(): row for row in found}
    known = {name: same.get(name.casefold()) or alike.get(keys[name]) for name in names}
    return {name: row for name, row in known.items() if row is not None}
