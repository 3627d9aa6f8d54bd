"""Names that are nearly the same are found by their groups of three letters (pg_trgm)."""

from django.db import DatabaseError, migrations, transaction

MISSING = (
    "the extension pg_trgm is needed to hint at doubled names and this account may not create it: "
    "let an administrator of the server run CREATE EXTENSION pg_trgm; in this database, then start "
    "again"
)
# `Folded` of models/creators.py, for keywords.
FOLDED = (
    r"btrim(regexp_replace(regexp_replace(normalize(lower(name), NFKD),"
    r" '[\u0300-\u036f\u064b-\u0652]', '', 'g'), '\s+', ' ', 'g'))"
)


def create(apps, schema_editor):
    """Create the extension where it is not there, and the indexes."""
    with schema_editor.connection.cursor() as cursor:
        asked = (
            "SELECT quote_ident(nspname) FROM pg_extension e "
            "JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'pg_trgm'"
        )
        cursor.execute(asked)
        if not (row := cursor.fetchone()):
            try:
                with transaction.atomic():
                    cursor.execute("CREATE EXTENSION pg_trgm")
            except DatabaseError as error:
                raise DatabaseError(MISSING) from error
            cursor.execute(asked)
            row = cursor.fetchone()
        letters = f"{row[0]}.gin_trgm_ops"
        cursor.execute(
            f"CREATE INDEX creator_alike ON gallery_creator USING gin (folded_name {letters});"
            f"CREATE INDEX keyword_alike ON taggit_tag USING gin (({FOLDED}) {letters});"
            f"CREATE INDEX keyword_by_name ON taggit_tag (({FOLDED}), id);"
        )


UNDO = "DROP INDEX creator_alike, keyword_alike, keyword_by_name"


class Migration(migrations.Migration):
    dependencies = [("gallery", "0026_creator_tallies")]

    operations = [migrations.RunPython(create, lambda apps, editor: editor.execute(UNDO))]
