"""A row for every statement that changes something shown: kept pages know when they are old."""

import django.db.models.functions.datetime
from django.db import migrations, models

TABLES = (
    "gallery_mediaitem",
    "gallery_itemtext",
    "gallery_itemcategory",
    "gallery_itemcreator",
    "gallery_creator",
    "gallery_gallery",
    "gallery_gallerytext",
    "gallery_galleryentry",
    "gallery_gallery_categories",
    "gallery_category",
    "gallery_categorytext",
    "gallery_pick",
    "taggit_tag",
    "taggit_taggeditem",
)
FUNCTION = """
CREATE FUNCTION gallery_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO gallery_edition DEFAULT VALUES;
    RETURN NULL;
END $$;
"""
TRIGGERS = [
    f"CREATE TRIGGER new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION gallery_new_edition();"
    for table in TABLES
]


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0003_default_categories"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
    ]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
        ),
        migrations.RunSQL([FUNCTION, *TRIGGERS], "DROP FUNCTION gallery_new_edition() CASCADE"),
    ]
