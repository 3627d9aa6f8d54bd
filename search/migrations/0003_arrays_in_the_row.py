"""Arrays that facets count stay in the row: only the vector lies beside it."""

from django.db import migrations

ARRAYS = ("category_ids", "gallery_ids", "creator_ids", "languages")


def storage(kind):
    columns = ", ".join(f"ALTER COLUMN {name} SET STORAGE {kind}" for name in ARRAYS)
    return f"ALTER TABLE search_searchdocument {columns}"


class Migration(migrations.Migration):
    dependencies = [("search", "0002_words")]

    operations = [migrations.RunSQL(storage("MAIN"), storage("EXTENDED"))]
