"""Pairs of letters go into the index as they are.

The parser of PostgreSQL takes some of them apart, which ones depends on the locale of the server:
Thai vowel and tone marks were lost where it is one of the C library.
"""

from importlib import import_module

from django.db import migrations

words = import_module("search.migrations.0002_words")

FUNCTION = r"""
-- The lexemes of a text: its words as they are, their stems where these differ, pairs of letters.
CREATE OR REPLACE FUNCTION search_vector(words text, language text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 10000 AS $$
DECLARE
    plain text := search_plain(left(words, 100000));
    pairs text := '';
    simple tsvector;
BEGIN
    IF plain ~ '[UNSPACED]' THEN
        pairs := search_pairs(plain);
        plain := regexp_replace(plain, '[UNSPACED]+', ' ', 'g');
    END IF;
    simple := to_tsvector('pg_catalog.simple', plain);
    RETURN simple
        || ts_delete(search_stems(plain, language), tsvector_to_array(simple))
        || (SELECT coalesce(string_agg('''' || pair || ''':' || least(at, 16383), ' '), '')
            FROM string_to_table(pairs, ' ') WITH ORDINALITY AS found (pair, at)
            WHERE pair <> '')::tsvector;
END $$;
"""
BEFORE = words.FUNCTIONS[words.FUNCTIONS.index("CREATE FUNCTION search_vector") :]
BEFORE = BEFORE[: BEFORE.index("END $$;") + 7].replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)


def replace(schema_editor, function):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        own = words.OWN.sub(rf"{cursor.fetchone()[0]}.\g<0>", function)
        cursor.execute(own.replace("UNSPACED", words.UNSPACED))


class Migration(migrations.Migration):
    dependencies = [("search", "0003_arrays_in_the_row")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: replace(editor, FUNCTION),
            lambda apps, editor: replace(editor, BEFORE),
        ),
    ]
