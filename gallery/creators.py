"""The same creator is found however the name is written, so that nobody is there twice."""

from collections.abc import Iterable

from gallery.models import Creator, CreatorAlias
from gallery.models.creators import folded
from gallery.vocabulary.holding import held


def find_creators(names: Iterable[str]) -> list[Creator]:
    """Return the creator of each name in order, each once, whatever capitals, accents and spaces
    the name has and whichever of their spellings it is; those not there are made. Inside a
    transaction, until whose end none of them can be merged away.
    """
    wanted = [" ".join(name.split()) for name in names]
    wanted = list(dict.fromkeys(name for name in wanted if name))
    found = _found_or_made(wanted)
    kept = held("gallery_creator", {row.pk for row in found.values()})
    if any(row.pk not in kept for row in found.values()):
        # Merged while it was waited for: now its successor is found.
        found = _found_or_made(wanted)
        held("gallery_creator", {row.pk for row in found.values()})
    return list({found[name].pk: found[name] for name in wanted}.values())


def known_creators(names: Iterable[str]) -> dict[str, Creator]:
    """Return the creator of each of `names` that is there: the very spelling before others."""
    keys = {name: folded(name) for name in names}
    if not keys:
        return {}
    live = Creator.objects.live().select_related("successor")
    rows = list(live.filter(folded_name__in=set(keys.values())).order_by("-pk"))
    alike = {row.folded_name: row for row in rows}
    same = {row.name.casefold(): row for row in rows}
    found = {name: same.get(name.casefold()) or alike.get(key) for name, key in keys.items()}
    rest = {key for name, key in keys.items() if found[name] is None}
    meant = _by_alias(rest) if rest else {}
    known = {name: _present(row or meant.get(keys[name])) for name, row in found.items()}
    return {name: row for name, row in known.items() if row is not None}


def _by_alias(keys: set[str]) -> dict[str, Creator]:
    aliases = CreatorAlias.objects.filter(folded_name__in=keys)
    return {one.folded_name: one.creator for one in aliases.select_related("creator__successor")}


def _found_or_made(names: list[str]) -> dict[str, Creator]:
    found = known_creators(names)
    missing = [name for name in names if name not in found]
    if missing:
        new = {folded(name): name for name in reversed(missing)}
        Creator.objects.bulk_create(
            [Creator(name=new[key]) for key in sorted(new)], ignore_conflicts=True
        )
        found |= known_creators(missing)
    return found


def _present(row: Creator | None) -> Creator | None:
    """Return who has the work of `row` today; None where nobody has."""
    if row is None:
        return None
    now = row.successor or row
    return now if now.retired_at is None else None
