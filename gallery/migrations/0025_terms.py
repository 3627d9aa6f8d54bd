"""Terms that are merged, split and retired, their other spellings, and what happened to them."""

import uuid

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import gallery.models.creators


class Migration(migrations.Migration):
    dependencies = [
        ("gallery", "0022_parcels_outlive_galleries"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CategorySlug",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="CreatorAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=250)),
                (
                    "folded_name",
                    models.GeneratedField(
                        db_persist=True,
                        expression=gallery.models.creators.Folded("name"),
                        output_field=models.TextField(),
                        unique=True,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MergeRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "vocabulary",
                    models.CharField(
                        choices=[
                            ("category", "Category"),
                            ("creator", "Creator"),
                            ("keyword", "Keyword"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("merge", "Merge"),
                            ("split", "Split"),
                            ("retire", "Retire"),
                            ("rename", "Rename"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("working", "Working"),
                            ("done", "Done"),
                            ("undoing", "Undoing"),
                            ("undone", "Undone"),
                        ],
                        default="working",
                        max_length=7,
                    ),
                ),
                ("source_id", models.BigIntegerField()),
                ("target_id", models.BigIntegerField(null=True)),
                ("source_name", models.CharField(max_length=250)),
                ("target_name", models.CharField(blank=True, max_length=250)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("total", models.PositiveIntegerField(default=0)),
                ("done", models.PositiveIntegerField(default=0)),
                ("left", models.PositiveIntegerField(default=0)),
                ("besides", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="MovedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("item_id", models.BigIntegerField()),
                ("position", models.PositiveIntegerField(default=0)),
                ("target_position", models.PositiveIntegerField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Waiting"),
                            ("moved", "Moved"),
                            ("restored", "Restored"),
                            ("left", "Left as it is"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TagAlias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "folded_name",
                    models.GeneratedField(
                        db_persist=True,
                        expression=gallery.models.creators.Folded("name"),
                        output_field=models.TextField(),
                        unique=True,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VocabularyEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "vocabulary",
                    models.CharField(
                        choices=[
                            ("category", "Category"),
                            ("creator", "Creator"),
                            ("keyword", "Keyword"),
                        ],
                        max_length=10,
                    ),
                ),
                ("term_id", models.BigIntegerField()),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="at")),
                ("verb", models.CharField(max_length=20, verbose_name="what happened")),
                ("change", models.JSONField(default=dict, verbose_name="change")),
            ],
            options={
                "ordering": ["-at", "-id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="creator",
            name="creator_name_any_case",
        ),
        migrations.RemoveIndex(
            model_name="creator",
            name="creator_name_folded",
        ),
        migrations.AddField(
            model_name="category",
            name="retired_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="category",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="predecessors",
                to="gallery.category",
            ),
        ),
        migrations.AddField(
            model_name="creator",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="predecessors",
                to="gallery.creator",
            ),
        ),
        migrations.AddField(
            model_name="creator",
            name="retired_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="itemcreator",
            name="publish_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name="tally",
            name="scope",
            field=models.CharField(
                choices=[
                    ("library", "Library"),
                    ("category", "Category"),
                    ("creator", "Creator"),
                    ("gallery", "Gallery"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="creator",
            name="folded_name",
            field=models.GeneratedField(
                db_persist=True,
                expression=gallery.models.creators.Folded("name"),
                output_field=models.TextField(),
            ),
        ),
        migrations.AddIndex(
            model_name="creator",
            index=models.Index(fields=["folded_name", "id"], name="creator_by_name"),
        ),
        migrations.AddIndex(
            model_name="itemcreator",
            index=models.Index(
                models.F("creator"),
                models.OrderBy(models.F("publish_at"), descending=True),
                models.OrderBy(models.F("item"), descending=True),
                condition=models.Q(("publish_at__isnull", False)),
                name="item_creator_newest",
            ),
        ),
        migrations.AddConstraint(
            model_name="creator",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("name"),
                condition=models.Q(("retired_at__isnull", True)),
                name="creator_name_any_case",
            ),
        ),
        migrations.AddField(
            model_name="categoryslug",
            name="category",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="old_slugs",
                to="gallery.category",
            ),
        ),
        migrations.AddField(
            model_name="creatoralias",
            name="creator",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="aliases",
                to="gallery.creator",
            ),
        ),
        migrations.AddField(
            model_name="mergerecord",
            name="by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="moveditem",
            name="record",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="moved",
                to="gallery.mergerecord",
            ),
        ),
        migrations.AddField(
            model_name="tagalias",
            name="tag",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="taggit.tag"
            ),
        ),
        migrations.AddField(
            model_name="vocabularyevent",
            name="by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="mergerecord",
            index=models.Index(fields=["vocabulary", "-created_at"], name="merge_record_newest"),
        ),
        migrations.AddConstraint(
            model_name="mergerecord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["working", "done", "undoing", "undone"]),
                    ("verb__in", ["merge", "split", "retire", "rename"]),
                    ("vocabulary__in", ["category", "creator", "keyword"]),
                ),
                name="merge_record_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="mergerecord",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["working", "undoing"])),
                fields=("vocabulary", "source_id"),
                name="merge_record_one_at_a_time",
            ),
        ),
        migrations.AddIndex(
            model_name="moveditem",
            index=models.Index(
                fields=["record", "outcome", "item_id"], name="moved_item_by_outcome"
            ),
        ),
        migrations.AddConstraint(
            model_name="moveditem",
            constraint=models.UniqueConstraint(
                fields=("record", "item_id"), name="moved_item_once"
            ),
        ),
        migrations.AddIndex(
            model_name="vocabularyevent",
            index=models.Index(
                fields=["vocabulary", "term_id", "-at"], name="vocabulary_event_of_term"
            ),
        ),
        migrations.AddIndex(
            model_name="vocabularyevent",
            index=models.Index(fields=["vocabulary", "-at"], name="vocabulary_event_newest"),
        ),
        migrations.AddConstraint(
            model_name="vocabularyevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("vocabulary__in", ["category", "creator", "keyword"])),
                name="vocabulary_event_known",
            ),
        ),
    ]
