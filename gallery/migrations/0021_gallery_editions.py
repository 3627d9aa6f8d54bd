"""What readers see of collections and former addresses makes a new edition like everything else."""

from django.db import migrations

TABLES = (
    "gallery_collection",
    "gallery_collectiontext",
    "gallery_collectionentry",
    "gallery_formeraddress",
)
TRIGGERS = [
    f"CREATE TRIGGER new_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION gallery_new_edition();"
    for table in TABLES
]
UNDO = [f"DROP TRIGGER new_edition ON {table};" for table in TABLES]


class Migration(migrations.Migration):
    dependencies = [("gallery", "0020_galleries_by_editors")]

    operations = [migrations.RunSQL(TRIGGERS, UNDO)]
