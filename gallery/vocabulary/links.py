"""Where items are tied to the terms of each vocabulary."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from taggit.models import Tag, TaggedItem

from gallery.models import Category, Creator, ItemCategory, ItemCreator, Vocabulary

ITEM = "(SELECT id FROM django_content_type WHERE app_label = 'gallery' AND model = 'mediaitem')"


@dataclass(frozen=True, slots=True)
class Links:
    """The tables of a vocabulary, and its names in SQL; all of it is our own words.

    `position` is how an item orders its terms, `0` where it does not; `only` limits the links to
    those of items; `more` are further columns of a link with their values.
    """

    model: type[Model]
    link: type[Model]
    terms: str
    table: str
    term: str
    item: str
    position: str = "0"
    only: str = "true"
    more: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> dict[str, Any]:
        """What a statement about links is filled with."""
        places = [("position", "m.position")] if self.position != "0" else []
        columns = [*places, *self.more]
        return {
            "table": self.table,
            "term": self.term,
            "item": self.item,
            "l_position": self._place("l"),
            "t_position": self._place("t"),
            "l_only": self.only.replace("content_type_id", "l.content_type_id"),
            "t_only": self.only.replace("content_type_id", "t.content_type_id"),
            "columns": "".join(f", {name}" for name, _value in columns),
            "values": "".join(f", {value}" for _name, value in columns),
        }

    def _place(self, alias: str) -> str:
        return f"{alias}.{self.position}" if self.position != "0" else "0"


LINKS: dict[str, Links] = {
    Vocabulary.CATEGORY: Links(
        Category, ItemCategory, "gallery_category", "gallery_itemcategory", "category_id", "item_id"
    ),
    Vocabulary.CREATOR: Links(
        Creator,
        ItemCreator,
        "gallery_creator",
        "gallery_itemcreator",
        "creator_id",
        "item_id",
        position="position",
    ),
    Vocabulary.KEYWORD: Links(
        Tag,
        TaggedItem,
        "taggit_tag",
        "taggit_taggeditem",
        "tag_id",
        "object_id",
        only=f"content_type_id = {ITEM}",
        more=(("content_type_id", ITEM),),
    ),
}
