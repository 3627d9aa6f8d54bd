"""The same lexemes for less work.

`translate` takes as long as a parser where one of its letters is no ASCII: a regular expression
does the same in a sixth of the time. A SELECT inside a function, and a function in SQL that cannot
be put in line, cost more than stemming a headline: `search_vector` asks for stems itself, and for
pairs of letters only where there are any.
"""

from importlib import import_module

from django.db import migrations

words = import_module("search.migrations.0002_words")
pairs = import_module("search.migrations.0004_pairs_as_they_are")

TRANSLATED = "translate(lower({}), '-./_@:+&<’''', '           ')"
REPLACED = "regexp_replace(lower({}), '[-./_@:+&<’'']', ' ', 'g')"


def function(name):
    """Return the function `name` as it was, to be put in the place of itself."""
    text = words.FUNCTIONS[words.FUNCTIONS.index(f"CREATE FUNCTION {name}(") :]
    return text[: text.index("END $$;") + 7].replace(
        "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
    )


BEFORE = [function("search_plain"), function("search_spelled"), pairs.FUNCTION]
VECTOR = r"""
-- The lexemes of a text: its words as they are, their stems where these differ, pairs of letters.
CREATE OR REPLACE FUNCTION search_vector(words text, language text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 10000 AS $$
DECLARE
    plain text;
    pairs text := '';
    simple tsvector;
    stems tsvector;
BEGIN
    IF words = '' THEN
        RETURN '';
    END IF;
    plain := search_plain(left(words, 100000));
    IF octet_length(plain) <> length(plain) AND plain ~ '[UNSPACED]' THEN
        pairs := search_pairs(plain);
        plain := regexp_replace(plain, '[UNSPACED]+', ' ', 'g');
    END IF;
    simple := to_tsvector('pg_catalog.simple', plain);
    stems := CASE split_part(language, '-', 1)
        WHEN 'en' THEN to_tsvector('pg_catalog.english', plain)
        WHEN 'fr' THEN to_tsvector('pg_catalog.french', plain)
        WHEN 'es' THEN to_tsvector('pg_catalog.spanish', plain)
        WHEN 'ar' THEN to_tsvector('pg_catalog.arabic', plain)
        ELSE ''::tsvector END;
    IF pairs <> '' THEN
        RETURN simple
            || ts_delete(stems, tsvector_to_array(simple))
            || (SELECT string_agg('''' || pair || ''':' || least(at, 16383), ' ')
                FROM string_to_table(pairs, ' ') WITH ORDINALITY AS found (pair, at)
                WHERE pair <> '')::tsvector;
    END IF;
    RETURN simple || ts_delete(stems, tsvector_to_array(simple));
END $$;
"""


AFTER = [
    BEFORE[0].replace(TRANSLATED.format("plain"), REPLACED.format("plain")),
    BEFORE[1].replace(TRANSLATED.format("composed"), REPLACED.format("composed")),
    VECTOR,
]


def replace(schema_editor, functions):
    with schema_editor.connection.cursor() as cursor:
        schema = words._schema_of_unaccent(cursor)
    for text in functions:
        pairs.replace(schema_editor, text.replace("SCHEMA", schema))


class Migration(migrations.Migration):
    dependencies = [("search", "0005_saved_filters")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: replace(editor, AFTER),
            lambda apps, editor: replace(editor, BEFORE),
        ),
    ]
