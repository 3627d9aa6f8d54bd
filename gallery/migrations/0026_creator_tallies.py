"""Creators are counted and dated as categories are (0002); pages notice slugs and spellings (0004)."""

from django.db import migrations

FUNCTIONS = """
CREATE OR REPLACE FUNCTION gallery_item_deltas(
    items bigint[], kinds varchar[], audiences varchar[], sign int
) RETURNS gallery_tally_delta[] LANGUAGE sql STABLE AS $$
    WITH changed AS (SELECT * FROM unnest(items, kinds, audiences) AS c (id, kind, audience))
    SELECT coalesce(array_agg(ROW(scope, owner, kind, audience, number)::gallery_tally_delta), '{}')
    FROM (
        SELECT 'library'::varchar AS scope, 0::bigint AS owner, kind, audience,
               sign * count(*) AS number
        FROM changed GROUP BY kind, audience
        UNION ALL
        SELECT 'category', l.category_id, c.kind, c.audience, sign * count(*)
        FROM changed c JOIN gallery_itemcategory l ON l.item_id = c.id
        GROUP BY l.category_id, c.kind, c.audience
        UNION ALL
        SELECT 'creator', l.creator_id, c.kind, c.audience, sign * count(*)
        FROM changed c JOIN gallery_itemcreator l ON l.item_id = c.id
        GROUP BY l.creator_id, c.kind, c.audience
        UNION ALL
        SELECT 'gallery', e.gallery_id, c.kind, c.audience, sign * count(*)
        FROM changed c JOIN gallery_galleryentry e ON e.item_id = c.id
        GROUP BY e.gallery_id, c.kind, c.audience
    ) AS counted
$$;

CREATE FUNCTION gallery_creator_links_dated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE gallery_itemcreator l
    SET publish_at = CASE WHEN n.status = 'published' THEN n.publish_at END
    FROM new_rows n
    WHERE l.item_id = n.id
      AND l.publish_at IS DISTINCT FROM CASE WHEN n.status = 'published' THEN n.publish_at END;
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_creator_links_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign int := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
    deltas gallery_tally_delta[];
BEGIN
    SELECT array_agg(ROW('creator', c.creator_id, c.kind, c.audience, c.number)
                     ::gallery_tally_delta)
    INTO deltas
    FROM (SELECT l.creator_id, i.kind, i.audience, sign * count(*) AS number
          FROM changed_rows l JOIN gallery_mediaitem i ON i.id = l.item_id
          WHERE gallery_is_settled(i.status, i.timed)
          GROUP BY l.creator_id, i.kind, i.audience) c;
    PERFORM gallery_apply_deltas(deltas);
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_recount_creators() RETURNS void LANGUAGE sql AS $$
    UPDATE gallery_itemcreator l
    SET publish_at = CASE WHEN i.status = 'published' THEN i.publish_at END
    FROM gallery_mediaitem i
    WHERE i.id = l.item_id
      AND l.publish_at IS DISTINCT FROM CASE WHEN i.status = 'published' THEN i.publish_at END;
    DELETE FROM gallery_tally WHERE scope = 'creator';
    INSERT INTO gallery_tally (scope, owner, kind, audience, number)
    SELECT 'creator', l.creator_id, i.kind, i.audience, count(*)
    FROM gallery_itemcreator l JOIN gallery_mediaitem i ON i.id = l.item_id
    WHERE gallery_is_settled(i.status, i.timed) GROUP BY 2, 3, 4;
$$;

ALTER FUNCTION gallery_recount() RENAME TO gallery_recount_others;
CREATE FUNCTION gallery_recount() RETURNS void LANGUAGE sql AS $$
    SELECT gallery_recount_others();
    SELECT gallery_recount_creators();
$$;
"""
TRIGGERS = """
CREATE TRIGGER item_redated AFTER UPDATE ON gallery_mediaitem
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION gallery_creator_links_dated();
CREATE TRIGGER link_come AFTER INSERT ON gallery_itemcreator
    REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION gallery_creator_links_counted();
CREATE TRIGGER link_gone AFTER DELETE ON gallery_itemcreator
    REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION gallery_creator_links_counted();
CREATE TRIGGER link_dated BEFORE INSERT ON gallery_itemcreator
    FOR EACH ROW EXECUTE FUNCTION gallery_date_link();
"""
EDITIONS = "".join(
    f"CREATE TRIGGER new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION gallery_new_edition();"
    for table in ("gallery_categoryslug", "gallery_creatoralias", "gallery_tagalias")
)
# Back to what 0002 made: deltas without creators.
UNDO = """
DROP FUNCTION gallery_creator_links_dated, gallery_creator_links_counted,
    gallery_recount_creators CASCADE;
DROP FUNCTION gallery_recount();
ALTER FUNCTION gallery_recount_others() RENAME TO gallery_recount;
DROP TRIGGER link_dated ON gallery_itemcreator;
DROP TRIGGER new_edition ON gallery_categoryslug;
DROP TRIGGER new_edition ON gallery_creatoralias;
DROP TRIGGER new_edition ON gallery_tagalias;
DELETE FROM gallery_tally WHERE scope = 'creator';
CREATE OR REPLACE FUNCTION gallery_item_deltas(
    items bigint[], kinds varchar[], audiences varchar[], sign int
) RETURNS gallery_tally_delta[] LANGUAGE sql STABLE AS $$
    WITH changed AS (SELECT * FROM unnest(items, kinds, audiences) AS c (id, kind, audience))
    SELECT coalesce(array_agg(ROW(scope, owner, kind, audience, number)::gallery_tally_delta), '{}')
    FROM (
        SELECT 'library'::varchar AS scope, 0::bigint AS owner, kind, audience,
               sign * count(*) AS number
        FROM changed GROUP BY kind, audience
        UNION ALL
        SELECT 'category', l.category_id, c.kind, c.audience, sign * count(*)
        FROM changed c JOIN gallery_itemcategory l ON l.item_id = c.id
        GROUP BY l.category_id, c.kind, c.audience
        UNION ALL
        SELECT 'gallery', e.gallery_id, c.kind, c.audience, sign * count(*)
        FROM changed c JOIN gallery_galleryentry e ON e.item_id = c.id
        GROUP BY e.gallery_id, c.kind, c.audience
    ) AS counted
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("gallery", "0025_terms")]

    operations = [
        migrations.RunSQL([FUNCTIONS, TRIGGERS, EDITIONS], UNDO),
        migrations.RunSQL("SELECT gallery_recount_creators()", migrations.RunSQL.noop),
    ]
