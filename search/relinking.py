"""Writes only the creators or categories of search documents, for items that change hands.

Their words stay as they are, so that nothing has to be analysed again: this is some ten times
faster than writing whole documents, and comes to exactly the same.
"""

from collections.abc import Sequence

from django.db import connection

# The names of terms are in the words of a document, their numbers only here.
RELINKED = {
    "creator": ("creator_ids", "gallery_itemcreator", "creator_id"),
    "category": ("category_ids", "gallery_itemcategory", "category_id"),
}
RELINK = """
UPDATE search_searchdocument AS document SET {ids} = now.ids,
    vector = ts_delete(vector, ARRAY(SELECT '{name}:' || id FROM unnest({ids}) AS id))
        || array_to_tsvector(ARRAY(SELECT '{name}:' || id FROM unnest(now.ids) AS id))
FROM (SELECT item.id, ARRAY(SELECT {term} FROM {table} WHERE item_id = item.id ORDER BY 1) AS ids
      FROM unnest(%s::bigint[]) AS item (id)) AS now
WHERE document.item_id = now.id AND document.{ids} IS DISTINCT FROM now.ids
"""


def relink_documents(vocabulary: str, item_ids: Sequence[int]) -> None:
    """Bring the creators, or the categories, of documents up to date; the items must be locked."""
    ids, table, term = RELINKED[vocabulary]
    query = RELINK.format(name=vocabulary, ids=ids, table=table, term=term)
    with connection.cursor() as cursor:
        cursor.execute(query, [sorted(item_ids)])
