"""Picks stand on shelves, have words of their own, and their history is kept."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

UNENDED = models.Q(("valid_until", None))


def id_field():
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


def link(to, related_name="+", **options):
    options.setdefault("on_delete", django.db.models.deletion.CASCADE)
    return models.ForeignKey(related_name=related_name, to=to, **options)


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0016_shelves"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "pick",
            "shelf",
            link(
                "gallery.shelf",
                "picks",
                default="grid",
                on_delete=django.db.models.deletion.PROTECT,
            ),
        ),
        migrations.AddField(
            "pick", "in_archive", models.BooleanField(db_default=True, default=True)
        ),
        migrations.AddField("pick", "taken_back_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddIndex("pick", models.Index(fields=["starts_at"], name="pick_starts")),
        migrations.AddIndex("pick", models.Index(fields=["ends_at"], name="pick_ends")),
        migrations.CreateModel(
            name="PickText",
            fields=[
                ("id", id_field()),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("is_source", models.BooleanField(default=False, verbose_name="source language")),
                ("title", models.CharField(blank=True, max_length=300, verbose_name="title")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("pick", link("gallery.pick", "texts")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pick", "language"), name="pick_text_language"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_source", True)),
                        fields=("pick",),
                        name="pick_text_source",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PickEvent",
            fields=[
                ("id", id_field()),
                (
                    "at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="at"),
                ),
                ("verb", models.CharField(max_length=20, verbose_name="what happened")),
                ("change", models.JSONField(default=dict, verbose_name="change")),
                (
                    "by",
                    link(
                        settings.AUTH_USER_MODEL,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                    ),
                ),
                ("pick", link("gallery.pick", "events", null=True)),
                ("shelf", link("gallery.shelf", "events")),
            ],
            options={
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["-at", "-id"], name="pick_event_newest")],
            },
        ),
        migrations.CreateModel(
            name="PickSpell",
            fields=[
                ("id", id_field()),
                ("valid_from", models.DateTimeField()),
                ("valid_until", models.DateTimeField(null=True)),
                ("position", models.PositiveIntegerField()),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(null=True)),
                ("pick", link("gallery.pick", "spells")),
                ("shelf", link("gallery.shelf")),
                ("item", link("gallery.mediaitem", null=True)),
                ("gallery", link("gallery.gallery", null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=UNENDED, fields=("pick",), name="pick_spell_unended"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReleaseSpell",
            fields=[
                ("id", id_field()),
                ("valid_from", models.DateTimeField()),
                ("valid_until", models.DateTimeField(null=True)),
                ("status", models.CharField(max_length=10)),
                ("audience", models.CharField(max_length=10)),
                ("publish_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField(null=True)),
                ("item", link("gallery.mediaitem", null=True)),
                ("gallery", link("gallery.gallery", null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=UNENDED, fields=("item",), name="release_spell_unended_item"
                    ),
                    models.UniqueConstraint(
                        condition=UNENDED,
                        fields=("gallery",),
                        name="release_spell_unended_gallery",
                    ),
                ],
            },
        ),
    ]
