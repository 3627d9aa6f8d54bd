"""Bring the picks there are onto shelves; from here on triggers write down how they stood."""

from django.conf import settings
from django.db import migrations
from django.utils import timezone

SHOWN = ("gallery_shelf", "gallery_shelftext", "gallery_picktext")
EDITIONS = [
    f"CREATE TRIGGER new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION gallery_new_edition();"
    for table in SHOWN
]
NO_EDITIONS = [f"DROP TRIGGER new_edition ON {table};" for table in SHOWN]

# What stood before this day is taken to have stood since it began: nobody wrote down more.
PICKS_SO_FAR = """
INSERT INTO gallery_pickspell
    (pick_id, shelf_id, item_id, gallery_id, position, starts_at, ends_at, valid_from)
SELECT id, shelf_id, item_id, gallery_id, position, starts_at, ends_at,
       least(starts_at, created_at)
FROM gallery_pick;
"""
RELEASES_SO_FAR = """
INSERT INTO gallery_releasespell
    ({owner}_id, status, audience, publish_at, expires_at, valid_from)
SELECT thing.id, thing.status, thing.audience, thing.publish_at, thing.expires_at,
       least(thing.created_at, thing.publish_at)
FROM {table} AS thing
WHERE EXISTS (SELECT FROM gallery_pick WHERE {owner}_id = thing.id);
"""
OWNERS = (("item", "gallery_mediaitem"), ("gallery", "gallery_gallery"))

# The moment of the statement, not of the transaction: who waited for a lock comes later.
PICK_SPELL = """
CREATE FUNCTION gallery_pick_spell() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    IF TG_OP = 'UPDATE' THEN
        UPDATE gallery_pickspell SET valid_until = moment
        WHERE pick_id = NEW.id AND valid_until IS NULL;
    END IF;
    IF NEW.taken_back_at IS NULL OR NEW.taken_back_at > NEW.starts_at THEN
        INSERT INTO gallery_pickspell
            (pick_id, shelf_id, item_id, gallery_id, position, starts_at, ends_at, valid_from)
        VALUES (NEW.id, NEW.shelf_id, NEW.item_id, NEW.gallery_id, NEW.position, NEW.starts_at,
                NEW.ends_at, moment);
    END IF;
    INSERT INTO gallery_releasespell
        (item_id, status, audience, publish_at, expires_at, valid_from)
    SELECT id, status, audience, publish_at, expires_at, moment
    FROM gallery_mediaitem WHERE id = NEW.item_id
    ON CONFLICT DO NOTHING;
    INSERT INTO gallery_releasespell
        (gallery_id, status, audience, publish_at, expires_at, valid_from)
    SELECT id, status, audience, publish_at, expires_at, moment
    FROM gallery_gallery WHERE id = NEW.gallery_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER pick_spell_begins AFTER INSERT ON gallery_pick
    FOR EACH ROW EXECUTE FUNCTION gallery_pick_spell();
CREATE TRIGGER pick_spell_ends AFTER UPDATE ON gallery_pick FOR EACH ROW
    WHEN ((OLD.shelf_id, OLD.item_id, OLD.gallery_id, OLD.position, OLD.starts_at, OLD.ends_at,
           OLD.taken_back_at)
          IS DISTINCT FROM
          (NEW.shelf_id, NEW.item_id, NEW.gallery_id, NEW.position, NEW.starts_at, NEW.ends_at,
           NEW.taken_back_at))
    EXECUTE FUNCTION gallery_pick_spell();
"""
RELEASE_SPELL = """
CREATE FUNCTION gallery_release_spell_{owner}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    UPDATE gallery_releasespell SET valid_until = moment
    WHERE {owner}_id = NEW.id AND valid_until IS NULL;
    IF FOUND THEN
        INSERT INTO gallery_releasespell
            ({owner}_id, status, audience, publish_at, expires_at, valid_from)
        VALUES (NEW.id, NEW.status, NEW.audience, NEW.publish_at, NEW.expires_at,
                moment);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER release_spell AFTER UPDATE OF status, audience, publish_at, expires_at ON {table}
    FOR EACH ROW
    WHEN ((OLD.status, OLD.audience, OLD.publish_at, OLD.expires_at)
          IS DISTINCT FROM (NEW.status, NEW.audience, NEW.publish_at, NEW.expires_at))
    EXECUTE FUNCTION gallery_release_spell_{owner}();
"""
TRIGGERS = [PICK_SPELL, *(RELEASE_SPELL.format(owner=o, table=t) for o, t in OWNERS)]
NO_TRIGGERS = [
    "DROP FUNCTION gallery_pick_spell() CASCADE;",
    *(f"DROP FUNCTION gallery_release_spell_{owner}() CASCADE;" for owner, _table in OWNERS),
]


def to_shelves(apps, schema_editor):
    """Let the first of the present picks lead; notes become the words of the site's language."""
    pick, text = apps.get_model("gallery", "Pick"), apps.get_model("gallery", "PickText")
    now = timezone.now()
    present = [
        one
        for one in pick.objects.order_by("position", "id")
        if one.starts_at <= now and (one.ends_at is None or one.ends_at > now)
    ]
    if present:
        pick.objects.filter(pk=present[0].pk).update(shelf="lead")
    text.objects.bulk_create(
        text(pick=one, language=settings.LANGUAGE_CODE, is_source=True, note=one.note)
        for one in pick.objects.exclude(note="")
    )


def to_notes(apps, schema_editor):
    """Put the notes back."""
    for row in apps.get_model("gallery", "PickText").objects.filter(is_source=True):
        row.pick.note = row.note
        row.pick.save(update_fields=["note"])


# Foreign keys are looked at now, so that the table may be altered in the same transaction.
SETTLE = migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("gallery", "0017_picks_on_shelves")]

    operations = [
        SETTLE,
        migrations.RunPython(to_shelves, to_notes),
        SETTLE,
        migrations.RemoveField("pick", "note"),
        migrations.RunSQL(
            [PICKS_SO_FAR, *(RELEASES_SO_FAR.format(owner=o, table=t) for o, t in OWNERS)],
            migrations.RunSQL.noop,
        ),
        SETTLE,
        migrations.RunSQL([*EDITIONS, *TRIGGERS], [*NO_TRIGGERS, *NO_EDITIONS]),
    ]
