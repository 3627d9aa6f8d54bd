"""The database functions that turn texts into what the search index holds.

Index and query go through the same functions, so that both always mean the same word. They call
the extension by its full name: a restored dump has no search path while it builds its indexes.
"""

import re

from django.db import DatabaseError, migrations, transaction

# Scripts without spaces between words, or without a stemmer and with long endings: Ethiopic,
# Thai, Lao, Myanmar, Khmer, Kana, Han.
UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1200-\u139f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
)

FUNCTIONS = r"""
-- Small letters without accents; what would join words into addresses, numbers and compounds is a
-- space. Arabic without vowel signs, with one letter for each sound and without "and" or "so" before
-- the article.
CREATE FUNCTION search_plain(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
DECLARE
    plain text := words;
BEGIN
    IF octet_length(plain) <> length(plain) THEN
        plain := SCHEMA.unaccent('SCHEMA.unaccent'::regdictionary, normalize(plain, NFKC));
        IF plain ~ '[\u0600-\u06ff]' THEN
            plain := regexp_replace(plain, '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g');
            plain := translate(plain, 'أإآٱىئؤکی', 'ااااييوكي');
            plain := regexp_replace(plain, 'ه(?![\u0621-\u064a])', 'ة', 'g');
            plain := regexp_replace(plain, '(^|[^\u0621-\u064a])[وف](ال[\u0621-\u064a]{2})', '\1\2', 'g');
        END IF;
    END IF;
    RETURN translate(lower(plain), '-./_@:+&<’''', '           ');
END $$;

-- Runs of scripts without spaces as pairs of neighbouring letters and their last letter.
CREATE FUNCTION search_pairs(plain text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
    SELECT coalesce(string_agg(substr(run[1], at, 2), ' ' ORDER BY number, at), '')
    FROM regexp_matches(plain, '[UNSPACED]+', 'g') WITH ORDINALITY AS found (run, number),
         generate_series(1, length(run[1])) AS at
$$;

CREATE FUNCTION search_stems(plain text, language text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
    SELECT CASE split_part(language, '-', 1)
        WHEN 'en' THEN to_tsvector('pg_catalog.english', plain)
        WHEN 'fr' THEN to_tsvector('pg_catalog.french', plain)
        WHEN 'es' THEN to_tsvector('pg_catalog.spanish', plain)
        WHEN 'ar' THEN to_tsvector('pg_catalog.arabic', plain)
        ELSE ''::tsvector END
$$;

-- The lexemes of a text: its words as they are, their stems where these differ, pairs of letters.
CREATE FUNCTION search_vector(words text, language text) RETURNS tsvector
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
        || to_tsvector('pg_catalog.simple', pairs);
END $$;

-- The words of a text as they are written, in small letters: for suggestions.
CREATE FUNCTION search_spelled(words text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 2000 AS $$
DECLARE
    composed text := left(words, 100000);
BEGIN
    IF octet_length(composed) <> length(composed) THEN
        composed := normalize(composed, NFC);
    END IF;
    RETURN tsvector_to_array(to_tsvector('pg_catalog.simple',
        translate(lower(composed), '-./_@:+&<’''', '           ')));
END $$;

-- Whether a word of a caption is worth suggesting: no number, no word that says nothing by itself.
CREATE FUNCTION search_is_telling(word text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 2000 AS $$
    SELECT length(word) BETWEEN 3 AND 40 AND word !~ '[0-9UNSPACED]' AND '{}' NOT IN (
        coalesce(ts_lexize('pg_catalog.english_stem', word), '{-}'),
        coalesce(ts_lexize('pg_catalog.french_stem', word), '{-}'),
        coalesce(ts_lexize('pg_catalog.spanish_stem', word), '{-}'),
        coalesce(ts_lexize('pg_catalog.arabic_stem', word), '{-}'))
$$;

-- The words of a name, for the small indexes of creators, categories and galleries.
CREATE FUNCTION search_name(name text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 5000 AS $$
    SELECT search_vector(name, '')
$$;

-- What a word of a query may be called in the index: one row for each of its parts.
CREATE FUNCTION search_analysed(words text)
RETURNS TABLE (place int, plain text, stems text[], is_pair boolean, stop_in text[])
LANGUAGE sql STABLE STRICT COST 1000 AS $$
    WITH given AS (SELECT search_plain(left(words, 1000)) AS plain)
    SELECT at::int, lexeme,
           array_remove(ARRAY[
               (ts_lexize('pg_catalog.english_stem', lexeme))[1],
               (ts_lexize('pg_catalog.french_stem', lexeme))[1],
               (ts_lexize('pg_catalog.spanish_stem', lexeme))[1],
               (ts_lexize('pg_catalog.arabic_stem', lexeme))[1]], NULL),
           false,
           array_remove(ARRAY[
               CASE WHEN ts_lexize('pg_catalog.english_stem', lexeme) = '{}' THEN 'en' END,
               CASE WHEN ts_lexize('pg_catalog.french_stem', lexeme) = '{}' THEN 'fr' END,
               CASE WHEN ts_lexize('pg_catalog.spanish_stem', lexeme) = '{}' THEN 'es' END,
               CASE WHEN ts_lexize('pg_catalog.arabic_stem', lexeme) = '{}' THEN 'ar' END], NULL)
    FROM given,
         unnest(to_tsvector('pg_catalog.simple', regexp_replace(plain, '[UNSPACED]+', ' ', 'g')))
             AS word (lexeme, positions, weights),
         unnest(positions) AS at
    UNION ALL
    SELECT 100000 + at::int, pair, '{}', true, '{}'
    FROM given, string_to_table(search_pairs(plain), ' ') WITH ORDINALITY AS pairs (pair, at)
    WHERE pair <> ''
$$;

CREATE AGGREGATE search_joined (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');
"""

OWN = re.compile(r"\bsearch_(?:plain|pairs|stems|vector|name|spelled|analysed)\(")

TABLES = """
-- The vector lies beside the row: thousands of rows are read for every vector that is ranked.
ALTER TABLE search_searchdocument ALTER COLUMN vector SET STORAGE EXTERNAL;
ALTER TABLE search_searchdocument SET (toast_tuple_target = 128);
-- With the default number of lexemes the planner takes rare words for frequent ones.
ALTER TABLE search_searchdocument ALTER COLUMN vector SET STATISTICS 2000;
CREATE INDEX search_creator_name ON gallery_creator
    USING gin (search_name(name)) WITH (fastupdate = off);
CREATE INDEX search_category_name ON gallery_categorytext
    USING gin (search_name(title)) WITH (fastupdate = off);
CREATE INDEX search_gallery_title ON gallery_gallerytext
    USING gin (search_vector(title, language)) WITH (fastupdate = off);
CREATE INDEX search_gallery_words ON gallery_gallerytext
    USING gin (search_vector(title || ' . ' || description, language)) WITH (fastupdate = off);
"""
UNDO = """
DROP INDEX search_gallery_words, search_gallery_title, search_category_name, search_creator_name;
DROP AGGREGATE search_joined (tsvector);
DROP FUNCTION search_analysed, search_name, search_is_telling, search_spelled,
    search_vector, search_stems, search_pairs, search_plain;
"""
MISSING = (
    "the extension unaccent is needed for search and this account may not create it: let an "
    "administrator of the server run CREATE EXTENSION unaccent; in this database, then start again"
)


def create(apps, schema_editor):
    """Create extension, functions and indexes."""
    with schema_editor.connection.cursor() as cursor:
        schema = _schema_of_unaccent(cursor)
        cursor.execute("SELECT quote_ident(current_schema())")
        functions = OWN.sub(rf"{cursor.fetchone()[0]}.\g<0>", FUNCTIONS.replace("SCHEMA", schema))
        cursor.execute(functions.replace("UNSPACED", UNSPACED))
        cursor.execute(TABLES)


def _schema_of_unaccent(cursor):
    asked = (
        "SELECT quote_ident(nspname) FROM pg_extension e "
        "JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'unaccent'"
    )
    cursor.execute(asked)
    if not (row := cursor.fetchone()):
        try:
            with transaction.atomic():
                cursor.execute("CREATE EXTENSION unaccent")
        except DatabaseError as error:
            raise DatabaseError(MISSING) from error
        cursor.execute(asked)
        row = cursor.fetchone()
    return row[0]


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial"), ("gallery", "0004_edition")]

    operations = [
        migrations.RunPython(create, lambda apps, editor: editor.execute(UNDO)),
    ]
