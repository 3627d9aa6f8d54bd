"""Shelves, with the two that every library has."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

# The key and the place on the home page; further shelves come below.
BUILT_IN = (("lead", -2), ("grid", -1))


def fill(apps, schema_editor):
    shelf = apps.get_model("gallery", "Shelf")
    for key, position in BUILT_IN:
        shelf.objects.get_or_create(key=key, defaults={"position": position})


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0014_likeness"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Shelf",
            fields=[
                (
                    "key",
                    models.SlugField(
                        max_length=60, primary_key=True, serialize=False, verbose_name="address"
                    ),
                ),
                ("position", models.IntegerField(default=0, verbose_name="position")),
                ("opened_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["position", "key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at", None),
                            models.Q(("key__in", ["lead", "grid"]), _negated=True),
                            _connector="OR",
                        ),
                        name="shelf_built_in_stays_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ShelfText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("is_source", models.BooleanField(default=False, verbose_name="source language")),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "shelf",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="gallery.shelf",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("shelf", "language"), name="shelf_text_language"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_source", True)),
                        fields=("shelf",),
                        name="shelf_text_source",
                    ),
                ],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
