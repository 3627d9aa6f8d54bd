"""Database triggers that keep the tallies and the dates on category links.

One statement, one update of the tallies: bulk changes cost no more than the rows they touch.
Rows are locked in one order, so that two transactions cannot wait for each other here.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION gallery_is_settled(status varchar, timed boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT status = 'published' AND NOT timed $$;

CREATE TYPE gallery_tally_delta AS (
    scope varchar, owner bigint, kind varchar, audience varchar, number bigint
);

CREATE FUNCTION gallery_apply_deltas(deltas gallery_tally_delta[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE d gallery_tally_delta;
BEGIN
    FOR d IN
        SELECT u.scope, u.owner, u.kind, u.audience, sum(u.number)::bigint
        FROM unnest(deltas) AS u
        GROUP BY 1, 2, 3, 4 HAVING sum(u.number) <> 0
        ORDER BY 1, 2, 3, 4
    LOOP
        INSERT INTO gallery_tally AS t (scope, owner, kind, audience, number)
        VALUES (d.scope, d.owner, d.kind, d.audience, d.number)
        ON CONFLICT (scope, owner, kind, audience)
        DO UPDATE SET number = t.number + EXCLUDED.number;
    END LOOP;
END $$;

CREATE FUNCTION gallery_item_deltas(items bigint[], kinds varchar[], audiences varchar[], sign int)
RETURNS gallery_tally_delta[] LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION gallery_items_updated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone gallery_tally_delta[];
    come gallery_tally_delta[];
BEGIN
    UPDATE gallery_itemcategory l
    SET publish_at = CASE WHEN n.status = 'published' THEN n.publish_at END
    FROM new_rows n
    WHERE l.item_id = n.id
      AND l.publish_at IS DISTINCT FROM CASE WHEN n.status = 'published' THEN n.publish_at END;

    SELECT gallery_item_deltas(array_agg(o.id), array_agg(o.kind), array_agg(o.audience), -1)
    INTO gone
    FROM old_rows o JOIN new_rows n USING (id)
    WHERE gallery_is_settled(o.status, o.timed)
      AND (NOT gallery_is_settled(n.status, n.timed)
           OR (o.kind, o.audience) IS DISTINCT FROM (n.kind, n.audience));

    SELECT gallery_item_deltas(array_agg(n.id), array_agg(n.kind), array_agg(n.audience), 1)
    INTO come
    FROM old_rows o JOIN new_rows n USING (id)
    WHERE gallery_is_settled(n.status, n.timed)
      AND (NOT gallery_is_settled(o.status, o.timed)
           OR (o.kind, o.audience) IS DISTINCT FROM (n.kind, n.audience));

    PERFORM gallery_apply_deltas(gone || come);
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_items_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign int := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
    deltas gallery_tally_delta[];
BEGIN
    SELECT array_agg(ROW('library', 0, c.kind, c.audience, c.number)::gallery_tally_delta)
    INTO deltas
    FROM (SELECT kind, audience, sign * count(*) AS number FROM changed_rows
          WHERE gallery_is_settled(status, timed) GROUP BY kind, audience) c;
    PERFORM gallery_apply_deltas(deltas);
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_links_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign int := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
    deltas gallery_tally_delta[];
BEGIN
    SELECT array_agg(ROW('category', c.category_id, c.kind, c.audience, c.number)
                     ::gallery_tally_delta)
    INTO deltas
    FROM (SELECT l.category_id, i.kind, i.audience, sign * count(*) AS number
          FROM changed_rows l JOIN gallery_mediaitem i ON i.id = l.item_id
          WHERE gallery_is_settled(i.status, i.timed)
          GROUP BY l.category_id, i.kind, i.audience) c;
    PERFORM gallery_apply_deltas(deltas);
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_entries_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign int := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
    deltas gallery_tally_delta[];
BEGIN
    SELECT array_agg(ROW('gallery', c.gallery_id, c.kind, c.audience, c.number)
                     ::gallery_tally_delta)
    INTO deltas
    FROM (SELECT e.gallery_id, i.kind, i.audience, sign * count(*) AS number
          FROM changed_rows e JOIN gallery_mediaitem i ON i.id = e.item_id
          WHERE gallery_is_settled(i.status, i.timed)
          GROUP BY e.gallery_id, i.kind, i.audience) c;
    PERFORM gallery_apply_deltas(deltas);
    RETURN NULL;
END $$;

CREATE FUNCTION gallery_date_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT CASE WHEN status = 'published' THEN publish_at END INTO NEW.publish_at
    FROM gallery_mediaitem WHERE id = NEW.item_id;
    RETURN NEW;
END $$;

CREATE FUNCTION gallery_recount() RETURNS void LANGUAGE sql AS $$
    UPDATE gallery_itemcategory l
    SET publish_at = CASE WHEN i.status = 'published' THEN i.publish_at END
    FROM gallery_mediaitem i
    WHERE i.id = l.item_id
      AND l.publish_at IS DISTINCT FROM CASE WHEN i.status = 'published' THEN i.publish_at END;
    DELETE FROM gallery_tally;
    INSERT INTO gallery_tally (scope, owner, kind, audience, number)
    SELECT 'library', 0, kind, audience, count(*) FROM gallery_mediaitem
    WHERE gallery_is_settled(status, timed) GROUP BY kind, audience
    UNION ALL
    SELECT 'category', l.category_id, i.kind, i.audience, count(*)
    FROM gallery_itemcategory l JOIN gallery_mediaitem i ON i.id = l.item_id
    WHERE gallery_is_settled(i.status, i.timed) GROUP BY 2, 3, 4
    UNION ALL
    SELECT 'gallery', e.gallery_id, i.kind, i.audience, count(*)
    FROM gallery_galleryentry e JOIN gallery_mediaitem i ON i.id = e.item_id
    WHERE gallery_is_settled(i.status, i.timed) GROUP BY 2, 3, 4;
$$;
"""


def trigger(name: str, table: str, event: str, function: str, rows: str) -> str:
    return (
        f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}();"
    )


NEW, OLD = "NEW TABLE AS changed_rows", "OLD TABLE AS changed_rows"
TRIGGERS = [
    trigger(
        "item_updated",
        "gallery_mediaitem",
        "UPDATE",
        "gallery_items_updated",
        "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    ),
    trigger("item_come", "gallery_mediaitem", "INSERT", "gallery_items_counted", NEW),
    trigger("item_gone", "gallery_mediaitem", "DELETE", "gallery_items_counted", OLD),
    trigger("link_come", "gallery_itemcategory", "INSERT", "gallery_links_counted", NEW),
    trigger("link_gone", "gallery_itemcategory", "DELETE", "gallery_links_counted", OLD),
    trigger("entry_come", "gallery_galleryentry", "INSERT", "gallery_entries_counted", NEW),
    trigger("entry_gone", "gallery_galleryentry", "DELETE", "gallery_entries_counted", OLD),
    "CREATE TRIGGER link_dated BEFORE INSERT ON gallery_itemcategory "
    "FOR EACH ROW EXECUTE FUNCTION gallery_date_link();",
]
UNDO = """
DROP FUNCTION gallery_recount, gallery_date_link, gallery_entries_counted, gallery_links_counted,
    gallery_items_counted, gallery_items_updated, gallery_item_deltas, gallery_apply_deltas,
    gallery_is_settled CASCADE;
DROP TYPE gallery_tally_delta;
"""


class Migration(migrations.Migration):
    dependencies = [("gallery", "0001_initial")]

    operations = [migrations.RunSQL([FUNCTIONS, *TRIGGERS], UNDO)]
