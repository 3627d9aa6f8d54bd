"""Items and the rows that hang on them, ready for COPY."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from bench import facts
from bench.facts import Row
from bench.plan import Plan
from bench.zipf import Zipf

_SECOND_LANGUAGE = 0.30


class ItemWriter:
    """Makes item after item; `rows` holds what was made since it was last taken, by table."""

    def __init__(self, plan: Plan, categories: list[int], content_type: int) -> None:
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._plan, self._content_type = plan, content_type
        self._rng = random.Random(f"{plan.seed} items")
        self._categories = Zipf(categories, 0.8)

    def take(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield table and rows, and forget them."""
        rows, self.rows = self.rows, defaultdict(list)
        yield from rows.items()

    def write(self, number: int) -> None:
        """Make item `number` (its primary key) with its texts and links."""
        rng, plan = self._rng, self._plan
        kind = facts.share(rng, ("image", 0.94), ("video", 0.05), ("audio", 0.01))
        language = plan.languages[plan.language_codes.one(rng)]
        shown = plan.moment(number, rng)
        release = facts.release(plan, shown, rng)
        creators = plan.creators.some(rng, 1, 2)
        self.rows["gallery_mediaitem"].append(
            {"id": number, "kind": kind, **release, **facts.file(kind, number, rng)}
            | facts.credit(plan, creators[0], shown, rng)
            | {"date_created": (shown - timedelta(days=rng.expovariate(1 / 90))).date()}
            | {"city": language.name(rng), "country_code": plan.countries.one(rng)}
            | facts.position(rng)
        )
        self._texts(number, language.code, kind)
        self._links(number, release, creators)

    def _texts(self, number: int, source: str, kind: str) -> None:
        rng = self._rng
        codes = [source]
        if rng.random() < _SECOND_LANGUAGE:
            codes.append("en" if source != "en" else rng.choice(("fr", "es", "ar")))
        for code in codes:
            language = self._plan.languages[code]
            self.rows["gallery_itemtext"].append(
                {
                    "item_id": number,
                    "language": code,
                    "is_source": code == source,
                    "headline": language.phrase(rng, 3, 12),
                    "description": language.prose(rng, 20, 120),
                    "alt_text": language.phrase(rng, 6, 16),
                    "transcript": "" if kind == "image" else language.prose(rng, 60, 300),
                }
            )

    def _links(self, number: int, release: Row, creators: list[int]) -> None:
        rng = self._rng
        published = release["publish_at"] if release["status"] == "published" else None
        for category in self._categories.some(rng, 1, 3):
            self.rows["gallery_itemcategory"].append(
                {"item_id": number, "category_id": category, "publish_at": published}
            )
        for place, creator in enumerate(creators):
            self.rows["gallery_itemcreator"].append(
                {"item_id": number, "creator_id": creator, "position": place}
            )
        for tag in self._plan.tags.some(rng, 2, 6):
            self.rows["taggit_taggeditem"].append(
                {"object_id": number, "content_type_id": self._content_type, "tag_id": tag}
            )
