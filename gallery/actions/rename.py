"""Creators and categories get other names; everything that names them follows at once.

Items keep the numbers of their creators and categories, not the names, so that nothing but the
name itself is written, however many items there are. The printed credit line stays as it is.
"""

from collections.abc import Mapping

from django.db import transaction

from gallery.models import Category, CategoryText, Creator


@transaction.atomic
def rename_creator(*, creator: Creator, name: str) -> Creator:
    """Give `creator` another name; raises IntegrityError where another creator has it."""
    row = Creator.objects.select_for_update().get(pk=creator.pk)
    row.name = name
    row.save(update_fields=["name"])
    return row


@transaction.atomic
def rename_category(*, category: Category, titles: Mapping[str, str]) -> Category:
    """Give `category` other names, by language; languages that are not named keep theirs."""
    row = Category.objects.select_for_update().get(pk=category.pk)
    for language, title in titles.items():
        CategoryText.objects.update_or_create(
            category=row, language=language, defaults={"title": title}
        )
    return row
