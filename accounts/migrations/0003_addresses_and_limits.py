"""Every account there is already has a verified address; a table for what processes share."""

from django.db import migrations

# As Django's DatabaseCache wants it. Unlogged: after a crash the limits begin anew.
TABLE = """
CREATE UNLOGGED TABLE shared_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX shared_cache_expires ON shared_cache (expires);
"""


def verify(apps, schema_editor):
    EmailAddress = apps.get_model("account", "EmailAddress")
    User = apps.get_model("accounts", "User")
    known = EmailAddress.objects.values("user_id")
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email.lower(), verified=True, primary=True)
        for user in User.objects.exclude(pk__in=known)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_people"),
        ("account", "0009_emailaddress_unique_primary_email"),
    ]

    operations = [
        migrations.RunPython(verify, migrations.RunPython.noop),
        migrations.RunSQL(TABLE, "DROP TABLE shared_cache"),
    ]
