"""Categories are found by their slugs, also by those that they or what was merged had once."""

from collections.abc import Iterable

from gallery.models import Category, CategorySlug
from gallery.vocabulary.holding import held


def find_categories(slugs: Iterable[str]) -> list[Category]:
    """Return the category of each slug in order, each once; unknown and retired ones are left
    out. Inside a transaction, until whose end none of them can be merged away.
    """
    wanted = list(dict.fromkeys(slugs))
    found = known_categories(wanted)
    kept = held("gallery_category", {row.pk for row in found.values()})
    if any(row.pk not in kept for row in found.values()):
        found = known_categories(wanted)
        held("gallery_category", {row.pk for row in found.values()})
    return list({row.pk: row for row in found.values()}.values())


def known_categories(slugs: Iterable[str]) -> dict[str, Category]:
    """Return what each of `slugs` is today: the category, or the one it was merged into."""
    wanted = list(slugs)
    if not wanted:
        return {}
    rows = Category.objects.filter(slug__in=wanted).select_related("successor")
    found = {row.slug: row for row in rows}
    if rest := [slug for slug in wanted if slug not in found]:
        old = CategorySlug.objects.filter(slug__in=rest).select_related("category__successor")
        found |= {one.slug: one.category for one in old}
    present = {slug: found[slug].successor or found[slug] for slug in wanted if slug in found}
    return {slug: row for slug, row in present.items() if row.retired_at is None}
