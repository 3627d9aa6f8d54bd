"""Pictures that look alike, found by an index over bands of their perceptual hashes.

Two hashes of 64 bits that differ in seven bits or fewer have a band of 16 bits (of four) that
differs in one bit or none: so a look-up of 4 × 17 bands finds every picture that is that near,
and only those that share such a band are compared.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

BANDS = """
CREATE FUNCTION gallery_bands(bits bigint) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ARRAY[(bits & 65535)::integer, 65536 | ((bits >> 16) & 65535)::integer,
        131072 | ((bits >> 32) & 65535)::integer, 196608 | ((bits >> 48) & 65535)::integer]
$$;
"""
NEAR_BANDS = """
CREATE FUNCTION gallery_near_bands(bits bigint) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(band # flip)
    FROM unnest(gallery_bands(bits)) AS band
    CROSS JOIN unnest(0 || ARRAY(SELECT 1 << at FROM generate_series(0, 15) AS at)) AS flip
$$;
"""
# Flat pictures, plain gradients and upright stripes all have much the same hash: it says nothing.
# A cell is compared with its right neighbour, so that nearly no bit, nearly every bit, or the
# same bits in every row mean that there was nothing to tell apart.
TELLING = """
CREATE FUNCTION gallery_telling(bits bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT bit_count(bits::bit(64)) BETWEEN 8 AND 56
        AND (SELECT count(DISTINCT (bits >> (8 * line)) & 255) > 2
             FROM generate_series(0, 7) AS line)
$$;
"""
NOTE = """
CREATE FUNCTION gallery_note_likeness() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    bits bigint;
BEGIN
    IF NEW.perceptual_hash ~ '^[0-9a-f]{16}$' THEN
        bits := ('x' || NEW.perceptual_hash)::bit(64)::bigint;
    END IF;
    IF bits IS NOT NULL AND gallery_telling(bits) THEN
        INSERT INTO gallery_likeness (item_id, bits, bands)
        VALUES (NEW.id, bits, gallery_bands(bits))
        ON CONFLICT (item_id) DO UPDATE SET bits = EXCLUDED.bits, bands = EXCLUDED.bands;
    ELSE
        DELETE FROM gallery_likeness WHERE item_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
"""
TRIGGERS = """
CREATE TRIGGER item_likeness AFTER INSERT ON gallery_mediaitem
    FOR EACH ROW WHEN (NEW.perceptual_hash <> '') EXECUTE FUNCTION gallery_note_likeness();
CREATE TRIGGER item_likeness_again AFTER UPDATE ON gallery_mediaitem FOR EACH ROW
    WHEN (OLD.perceptual_hash IS DISTINCT FROM NEW.perceptual_hash)
    EXECUTE FUNCTION gallery_note_likeness();
"""
# For items taken in before, which have their hash already, and for loads without triggers.
FILL = """
CREATE FUNCTION gallery_fill_likeness() RETURNS void LANGUAGE sql AS $$
INSERT INTO gallery_likeness (item_id, bits, bands)
SELECT id, bits, gallery_bands(bits)
FROM (SELECT id, ('x' || perceptual_hash)::bit(64)::bigint AS bits FROM gallery_mediaitem
      WHERE perceptual_hash ~ '^[0-9a-f]{16}$') AS hashed
WHERE gallery_telling(bits)
ON CONFLICT DO NOTHING;
$$;
"""
UNDO = """
DROP TRIGGER item_likeness_again ON gallery_mediaitem;
DROP TRIGGER item_likeness ON gallery_mediaitem;
DROP FUNCTION gallery_note_likeness();
DROP FUNCTION gallery_fill_likeness();
DROP FUNCTION gallery_telling(bigint);
DROP FUNCTION gallery_near_bands(bigint);
DROP FUNCTION gallery_bands(bigint);
"""


def item(related_name: str) -> models.ForeignKey:
    """Return the key of an item."""
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE,
        related_name=related_name,
        to="gallery.mediaitem",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0013_turning"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Likeness",
            fields=[
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="gallery.mediaitem",
                    ),
                ),
                ("bits", models.BigIntegerField()),
                (
                    "bands",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ToldApart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("first", item("+")),
                ("second", item("+")),
            ],
        ),
        migrations.AddConstraint(
            model_name="toldapart",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="told_apart_once"),
        ),
        migrations.AddConstraint(
            model_name="toldapart",
            constraint=models.CheckConstraint(
                condition=Q(first_id__lt=F("second_id")), name="told_apart_in_order"
            ),
        ),
        migrations.RunSQL(
            [*(BANDS, NEAR_BANDS, TELLING, NOTE, TRIGGERS, FILL), "SELECT gallery_fill_likeness()"],
            UNDO,
        ),
        migrations.AddIndex(
            model_name="likeness",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["bands"], name="likeness_bands"
            ),
        ),
    ]
