"""Writes search documents, by one statement for any number of items."""

from collections.abc import Sequence

from django.db import connection, transaction

from search.vocabulary import learn_places, learn_words

COLUMNS = (
    *("item_id", "status", "audience", "publish_at", "expires_at", "kind", "category_ids"),
    *("gallery_ids", "creator_ids", "country_code", "year", "date_created", "orientation"),
    *("licence", "languages", "vector"),
)
# What an item is searched by: `vector` is its words by weight (headline; keywords, credit and
# place; caption; alt text and transcript) and, with a colon in each, what filters ask for.
DOCUMENTS = """
SELECT i.id, i.status, i.audience, i.publish_at, i.expires_at, i.kind,
    categories.ids, galleries.ids, creators.ids, i.country_code,
    extract(year FROM i.date_created)::smallint, i.date_created, shape.orientation, i.licence,
    coalesce(texts.languages, '{}')::varchar[],
    coalesce(texts.vector, '')
    || setweight(search_vector(concat_ws(' . ', tags.names, i.credit_line, i.sublocation, i.city,
        i.province_state, country.names), coalesce(texts.source, '')), 'B')
    || array_to_tsvector(array_remove(ARRAY[
        's:' || mod(i.id * 40503, 65536) / 256, 't:' || mod(i.id * 40503, 65536) / 4096,
        'status:' || i.status, 'kind:' || i.kind, 'orientation:' || nullif(shape.orientation, ''),
        'country:' || nullif(i.country_code, ''),
        'city:' || nullif(btrim(search_plain(i.city)), ''),
        'licence:' || nullif(btrim(search_plain(i.licence)), ''),
        'y:' || to_char(i.date_created, 'YYYY'),
        'm:' || CASE WHEN i.date_precision <> 'year' THEN to_char(i.date_created, 'YYYYMM') END,
        'd:' || CASE WHEN i.date_precision = 'day' THEN to_char(i.date_created, 'YYYYMMDD') END,
        'py:' || to_char(i.publish_at AT TIME ZONE 'UTC', 'YYYY'),
        'pm:' || to_char(i.publish_at AT TIME ZONE 'UTC', 'YYYYMM'),
        'pd:' || to_char(i.publish_at AT TIME ZONE 'UTC', 'YYYYMMDD'),
        'ph:' || to_char(i.publish_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24'),
        'px:' || greatest(i.width, i.height) / 100]
        || ARRAY(SELECT 'pk:' || k FROM generate_series(1, least(greatest(i.width, i.height), 20000)
                                                           / 1000) AS k)
        || ARRAY(SELECT 'category:' || id FROM unnest(categories.ids) AS id)
        || ARRAY(SELECT 'gallery:' || id FROM unnest(galleries.ids) AS id)
        || ARRAY(SELECT 'creator:' || id FROM unnest(creators.ids) AS id)
        || ARRAY(SELECT 'language:' || code FROM unnest(texts.languages) AS code)
        || ARRAY(SELECT 'language:' || split_part(code, '-', 1)
                 FROM unnest(texts.languages) AS code)
        || ARRAY(SELECT 'credit:' || word FROM unnest(tsvector_to_array(
                     to_tsvector('pg_catalog.simple', search_plain(i.credit_line)))) AS word)
        || tags.lexemes, NULL))
FROM gallery_mediaitem i
CROSS JOIN LATERAL (SELECT CASE WHEN i.width > 0 AND i.height > 0 THEN
    CASE WHEN i.width * 20 > i.height * 21 THEN 'landscape'
        WHEN i.height * 20 > i.width * 21 THEN 'portrait' ELSE 'square' END
    ELSE '' END AS orientation) AS shape
CROSS JOIN LATERAL (SELECT ARRAY(SELECT category_id FROM gallery_itemcategory
    WHERE item_id = i.id ORDER BY 1) AS ids) AS categories
CROSS JOIN LATERAL (SELECT ARRAY(SELECT gallery_id FROM gallery_galleryentry
    WHERE item_id = i.id ORDER BY 1) AS ids) AS galleries
CROSS JOIN LATERAL (SELECT ARRAY(SELECT creator_id FROM gallery_itemcreator
    WHERE item_id = i.id ORDER BY 1) AS ids) AS creators
CROSS JOIN LATERAL (
    SELECT string_agg(name, ' . ' ORDER BY name) AS names,
        array_agg('tag:' || btrim(search_plain(left(name, 100)))) AS lexemes
    FROM taggit_taggeditem JOIN taggit_tag tag ON tag.id = tag_id
    WHERE object_id = i.id AND content_type_id = (SELECT id FROM django_content_type
        WHERE app_label = 'gallery' AND model = 'mediaitem')) AS tags
CROSS JOIN LATERAL (
    SELECT array_agg(language::text ORDER BY language) AS languages,
        max(language) FILTER (WHERE is_source) AS source,
        search_joined(
            setweight(search_vector(headline, language), 'A')
            || setweight(search_vector(description, language), 'C')
            || setweight(search_vector(alt_text || ' . ' || transcript, language), 'D')
            ORDER BY is_source DESC, language) AS vector
    FROM gallery_itemtext WHERE item_id = i.id) AS texts
LEFT JOIN search_country country ON country.code = i.country_code
"""
_OLD = ", ".join(f"old.{name}" for name in COLUMNS[1:])
_NEW = ", ".join(f"EXCLUDED.{name}" for name in COLUMNS[1:])
_INTO = f"INSERT INTO search_searchdocument AS old ({', '.join(COLUMNS)}) {DOCUMENTS}"
# What lies in the trash has no document.
WANTED = "WHERE i.id = ANY(%(ids)s) AND i.trashed_at IS NULL"
# Rows that are as they should be are left alone: nothing is written for them.
WRITE = (
    f"{_INTO} {WANTED} ON CONFLICT (item_id) DO UPDATE SET "
    f"({', '.join(COLUMNS[1:])}) = ROW({_NEW}) WHERE ({_OLD}) IS DISTINCT FROM ({_NEW})"
)
DRIFTED = (
    f"SELECT count(*) FROM ({DOCUMENTS} {WANTED}) AS new ({', '.join(COLUMNS)}) "  # noqa: S608
    "LEFT JOIN search_searchdocument AS old USING (item_id) WHERE "
    f"({_OLD}) IS DISTINCT FROM ({', '.join(f'new.{name}' for name in COLUMNS[1:])})"
)
FORGET = (
    "DELETE FROM search_searchdocument WHERE item_id = ANY(%(ids)s) AND EXISTS (SELECT FROM "
    "gallery_mediaitem i WHERE i.id = item_id AND i.trashed_at IS NOT NULL)"
)
LOCK = "SELECT FROM gallery_mediaitem WHERE id = ANY(%(ids)s) ORDER BY id FOR NO KEY UPDATE"


@transaction.atomic
def write_documents(item_ids: Sequence[int]) -> int:
    """Bring the documents of items up to date; return how many were not.

    The items stay locked until the transaction ends, so that the last to write has seen all that
    others wrote about the same item.
    """
    ids = {"ids": sorted(set(item_ids))}
    with connection.cursor() as cursor:
        cursor.execute(LOCK, ids)
        cursor.execute(FORGET, ids)
        cursor.execute(WRITE, ids)
        changed: int = cursor.rowcount
    if changed:
        learn_words(ids["ids"])
        learn_places(ids["ids"])
    return changed


def drifted(item_ids: Sequence[int]) -> int:
    """Return how many documents of these items are missing or out of date."""
    with connection.cursor() as cursor:
        cursor.execute(DRIFTED, {"ids": list(item_ids)})
        number: int = cursor.fetchone()[0]
    return number
