"""The same keyword is found whatever its capitals, and by the spellings it once had."""

from collections.abc import Iterable

from taggit.models import Tag

from gallery.models import TagAlias
from gallery.models.creators import Folded, folded
from gallery.vocabulary.holding import held

LONGEST = 100


def find_keywords(names: Iterable[str]) -> list[Tag]:
    """Return the keyword of each name in order, each once; those not there are made. Inside a
    transaction, until whose end none of them can be merged away.
    """
    wanted = [" ".join(name.split())[:LONGEST] for name in names]
    wanted = list({name.casefold(): name for name in reversed(wanted) if name}.values())[::-1]
    found = _found_or_made(wanted)
    kept = held("taggit_tag", {tag.pk for tag in found.values()})
    if any(tag.pk not in kept for tag in found.values()):
        found = _found_or_made(wanted)
        held("taggit_tag", {tag.pk for tag in found.values()})
    return list({found[name].pk: found[name] for name in wanted}.values())


def known_keywords(names: Iterable[str]) -> dict[str, Tag]:
    """Return the keyword of each of `names` that is there.

    What was merged by this very spelling comes first: its old row may still be on its way out.
    """
    keys = {name: folded(name) for name in names}
    if not keys:
        return {}
    aliases = list(
        TagAlias.objects.filter(folded_name__in=set(keys.values())).select_related("tag")
    )
    merged = {one.name.casefold(): one.tag for one in aliases}
    alike = {one.folded_name: one.tag for one in aliases}
    rows = Tag.objects.annotate(folded=Folded("name")).filter(folded__in=set(keys.values()))
    tags = {tag.name.casefold(): tag for tag in rows.order_by("-pk")}
    found = {
        name: merged.get(name.casefold()) or tags.get(name.casefold()) or alike.get(key)
        for name, key in keys.items()
    }
    return {name: tag for name, tag in found.items() if tag is not None}


def _found_or_made(names: list[str]) -> dict[str, Tag]:
    found = known_keywords(names)
    for name in names:
        if name not in found:
            found[name] = Tag.objects.get_or_create(name__iexact=name, defaults={"name": name})[0]
    return found
