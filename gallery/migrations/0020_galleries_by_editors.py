"""Galleries as editors keep them: own place and date, rules, collections, former addresses."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0018_pick_history"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Collection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("public", "Everyone"),
                            ("members", "Members"),
                            ("staff", "Staff"),
                        ],
                        default="public",
                        max_length=10,
                        verbose_name="audience",
                    ),
                ),
                (
                    "publish_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="publish at"),
                ),
                (
                    "expires_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expires at"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                ("slug", models.SlugField(max_length=200, unique=True, verbose_name="slug")),
                ("sort_title", models.CharField(blank=True, editable=False, max_length=300)),
                ("is_listed", models.BooleanField(default=True, verbose_name="listed")),
            ],
            options={
                "verbose_name": "collection",
                "verbose_name_plural": "collections",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CollectionEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="CollectionText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("is_source", models.BooleanField(default=False, verbose_name="source language")),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("description", models.TextField(blank=True, verbose_name="description")),
            ],
        ),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "shelf",
                    models.CharField(
                        choices=[("gallery", "Gallery"), ("collection", "Collection")],
                        max_length=10,
                    ),
                ),
                ("slug", models.SlugField(max_length=200)),
                ("was_public", models.BooleanField(default=False)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="GalleryEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="at")),
                ("verb", models.CharField(max_length=40, verbose_name="what happened")),
                ("change", models.JSONField(default=dict, verbose_name="change")),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.AddField(
            model_name="gallery",
            name="city",
            field=models.CharField(blank=True, max_length=250, verbose_name="city"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="country_code",
            field=models.CharField(blank=True, max_length=2, verbose_name="country"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="date_created",
            field=models.DateField(blank=True, null=True, verbose_name="date created"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="date_precision",
            field=models.CharField(
                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                default="day",
                max_length=5,
            ),
        ),
        migrations.AddField(
            model_name="gallery",
            name="is_listed",
            field=models.BooleanField(default=True, verbose_name="listed"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="merged_here",
                to="gallery.gallery",
            ),
        ),
        migrations.AddField(
            model_name="gallery",
            name="province_state",
            field=models.CharField(blank=True, max_length=250, verbose_name="province or state"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="rule",
            field=models.CharField(blank=True, max_length=1000, verbose_name="rule"),
        ),
        migrations.AddField(
            model_name="gallery",
            name="sublocation",
            field=models.CharField(blank=True, max_length=250, verbose_name="sublocation"),
        ),
        migrations.AddConstraint(
            model_name="gallery",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None),
                    models.Q(("status", "published"), _negated=True),
                    _connector="OR",
                ),
                name="gallery_merged_is_hidden",
            ),
        ),
        migrations.AddField(
            model_name="collectionentry",
            name="collection",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="entries",
                to="gallery.collection",
            ),
        ),
        migrations.AddField(
            model_name="collectionentry",
            name="gallery",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="places",
                to="gallery.gallery",
            ),
        ),
        migrations.AddField(
            model_name="collection",
            name="galleries",
            field=models.ManyToManyField(
                related_name="collections", through="gallery.CollectionEntry", to="gallery.gallery"
            ),
        ),
        migrations.AddField(
            model_name="collectiontext",
            name="collection",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="texts",
                to="gallery.collection",
            ),
        ),
        migrations.AddField(
            model_name="formeraddress",
            name="collection",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="former_addresses",
                to="gallery.collection",
            ),
        ),
        migrations.AddField(
            model_name="formeraddress",
            name="gallery",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="former_addresses",
                to="gallery.gallery",
            ),
        ),
        migrations.AddField(
            model_name="galleryevent",
            name="by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="galleryevent",
            name="collection",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="events",
                to="gallery.collection",
            ),
        ),
        migrations.AddField(
            model_name="galleryevent",
            name="gallery",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="events",
                to="gallery.gallery",
            ),
        ),
        migrations.AddIndex(
            model_name="collectionentry",
            index=models.Index(
                fields=["collection", "position", "id"], name="collection_entry_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="collectionentry",
            constraint=models.UniqueConstraint(
                fields=("collection", "gallery"), name="collection_entry_once"
            ),
        ),
        migrations.AddIndex(
            model_name="collection",
            index=models.Index(
                condition=models.Q(("status", "published")),
                fields=["sort_title", "id"],
                name="collection_by_title",
            ),
        ),
        migrations.AddIndex(
            model_name="collection",
            index=models.Index(
                models.F("publish_at"),
                condition=models.Q(("status", "published")),
                name="collection_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="collection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["draft", "submitted", "published", "withdrawn"])
                ),
                name="collection_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="collection",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["public", "members", "staff"])),
                name="collection_audience_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="collection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "published"), _negated=True),
                    ("publish_at__isnull", False),
                    _connector="OR",
                ),
                name="collection_published_has_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="collection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("expires_at", None),
                    ("expires_at__gt", models.F("publish_at")),
                    _connector="OR",
                ),
                name="collection_expires_after_publish",
            ),
        ),
        migrations.AddConstraint(
            model_name="collectiontext",
            constraint=models.UniqueConstraint(
                fields=("collection", "language"), name="collection_text_language"
            ),
        ),
        migrations.AddConstraint(
            model_name="collectiontext",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_source", True)),
                fields=("collection",),
                name="collection_text_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="formeraddress",
            constraint=models.UniqueConstraint(
                fields=("shelf", "slug"), name="former_address_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="formeraddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("shelf__in", ["gallery", "collection"])),
                name="former_address_shelf_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="formeraddress",
            constraint=models.CheckConstraint(
                condition=models.Q(("gallery", None), ("collection", None), _connector="OR"),
                name="former_address_of_one",
            ),
        ),
    ]
