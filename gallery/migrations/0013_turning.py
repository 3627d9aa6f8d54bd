from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("gallery", "0010_versions_and_trash")]

    operations = [
        migrations.AddField(
            model_name="mediaitem",
            name="turn",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="mediaitem",
            name="turn_wanted",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="mediaitem",
            name="focus_x",
            field=models.FloatField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="mediaitem",
            name="focus_y",
            field=models.FloatField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="mediaitem",
            name="remake",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddIndex(
            model_name="mediaitem",
            index=models.Index(fields=["id"], condition=Q(remake=True), name="item_to_remake"),
        ),
        migrations.AddConstraint(
            model_name="mediaitem",
            constraint=models.CheckConstraint(
                condition=Q(turn__in=(0, 90, 180, 270), turn_wanted__in=(0, 90, 180, 270)),
                name="item_turn_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="mediaitem",
            constraint=models.CheckConstraint(
                condition=Q(focus_x=None, focus_y=None)
                | Q(focus_x__range=(0, 1), focus_y__range=(0, 1)),
                name="item_focus_inside",
            ),
        ),
    ]
