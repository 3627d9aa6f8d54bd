"""The words and places that suggestions and corrections are looked for among."""

from collections.abc import Sequence

from babel import Locale
from django.conf import settings
from django.db import connection

from search.models import Country

# In the order of words, so that two transactions that learn the same ones cannot lock each other.
WORDS = """
WITH used AS MATERIALIZED (
    SELECT DISTINCT word FROM gallery_itemtext t,
        unnest(search_spelled(concat_ws(' . ', headline, description, alt_text))) AS word
    WHERE t.item_id = ANY(%(ids)s)
    UNION
    SELECT word FROM gallery_mediaitem i,
        unnest(search_spelled(concat_ws(' . ', city, province_state, sublocation))) AS word
    WHERE i.id = ANY(%(ids)s)
    UNION
    SELECT word FROM (
        SELECT DISTINCT tag.name FROM taggit_taggeditem JOIN taggit_tag tag ON tag.id = tag_id
        WHERE object_id = ANY(%(ids)s) AND content_type_id = (SELECT id FROM django_content_type
            WHERE app_label = 'gallery' AND model = 'mediaitem')
    ) AS tags, unnest(search_spelled(name)) AS word
), unknown AS MATERIALIZED (
    SELECT word FROM used
    WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = used.word)
)
INSERT INTO search_word (word, plain, number)
SELECT word, btrim(search_plain(word)), 1 FROM unknown WHERE search_is_telling(word)
ORDER BY word
ON CONFLICT DO NOTHING
"""
PLACES = """
INSERT INTO search_place (city, country_code, plain)
SELECT DISTINCT ON (city, country_code) city, country_code, btrim(search_plain(city))
FROM gallery_mediaitem i
WHERE i.id = ANY(%(ids)s) AND city <> ''
  AND NOT EXISTS (SELECT FROM search_place known
                  WHERE known.city = i.city AND known.country_code = i.country_code)
ORDER BY city, country_code
ON CONFLICT DO NOTHING
"""
# Counted in every sixteenth item.
NUMBERS = """
UPDATE search_word SET number = counted.number
FROM (
    SELECT word, 16 * count(*) AS number
    FROM gallery_itemtext t,
        unnest(search_spelled(concat_ws(' . ', headline, description))) AS word
    WHERE mod(t.item_id * 40503, 65536) < 4096
    GROUP BY word
) AS counted
WHERE counted.word = search_word.word AND counted.number <> search_word.number
"""


def learn_words(item_ids: Sequence[int]) -> None:
    """Remember the words of items that were not known."""
    with connection.cursor() as cursor:
        cursor.execute(WORDS, {"ids": list(item_ids)})


def learn_places(item_ids: Sequence[int]) -> None:
    """Remember the cities of items that were not known."""
    with connection.cursor() as cursor:
        cursor.execute(PLACES, {"ids": list(item_ids)})


def count_words() -> None:
    """Estimate again how frequent every word is."""
    with connection.cursor() as cursor:
        cursor.execute(NUMBERS, {})


def learn_countries() -> bool:
    """Store what countries are called in the languages of the site; tell whether that is new."""
    names = _country_names()
    if names == dict(Country.objects.values_list("code", "names")):
        return False
    Country.objects.all().delete()
    Country.objects.bulk_create(Country(code=code, names=text) for code, text in names.items())
    return True


def _country_names() -> dict[str, str]:
    names: dict[str, dict[str, None]] = {}
    for language, _name in settings.LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(code, {})[name] = None
    return {code: " . ".join(found) for code, found in names.items()}
