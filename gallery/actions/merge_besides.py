"""What goes with a merge besides items: redirects, other spellings, galleries; and back again."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from taggit.models import Tag

from gallery.actions.transitions import NotAllowed
from gallery.models import (
    Category,
    CreatorAlias,
    Gallery,
    MergeRecord,
    TagAlias,
    Vocabulary,
)
from gallery.models.creators import folded
from gallery.vocabulary.links import LINKS

FILED = Gallery.categories.through


def begin_besides(record: MergeRecord, giver: Any, taker: Any) -> dict[str, Any]:
    """Let names, addresses and galleries of the locked `giver` lead to `taker`; return what is
    needed to take that back.
    """
    if record.vocabulary == Vocabulary.KEYWORD:
        return _begin_keyword(giver, taker)
    besides: dict[str, Any] = {}
    if taker is None:
        giver.retired_at = timezone.now()
    else:
        giver.successor = taker
        earlier = giver.predecessors.all()
        besides["predecessors"] = list(earlier.values_list("pk", flat=True))
        earlier.update(successor=taker)
    giver.save(update_fields=["retired_at", "successor"])
    if record.vocabulary == Vocabulary.CATEGORY:
        besides |= _move_galleries(giver, taker)
    elif taker is not None:
        besides["alias"] = _alias(CreatorAlias, "creator", giver.name, taker)
    return besides


def end_besides(record: MergeRecord, giver: Any) -> None:
    """Let the locked `giver`, which has nothing left, be gone."""
    if record.vocabulary == Vocabulary.KEYWORD:
        giver.delete()
    elif giver.retired_at is None:
        giver.retired_at = timezone.now()
        giver.save(update_fields=["retired_at"])


def undo_besides(record: MergeRecord) -> None:
    """Let the source be there again as it was; raises NotAllowed where its name was given away."""
    besides = record.besides
    if record.vocabulary == Vocabulary.KEYWORD:
        _return_keyword(record)
    else:
        model = LINKS[record.vocabulary].model._default_manager
        try:
            with transaction.atomic():
                model.filter(pk=record.source_id).update(retired_at=None, successor=None)
        except IntegrityError as error:
            raise NotAllowed(_taken(record.source_name)) from error
        model.filter(pk__in=besides.get("predecessors", []), successor=record.target_id).update(
            successor=record.source_id
        )
    if record.vocabulary == Vocabulary.CATEGORY:
        _return_galleries(record)
    _unalias(record)


def _begin_keyword(giver: Tag, taker: Tag | None) -> dict[str, Any]:
    besides: dict[str, Any] = {"slug": giver.slug}
    earlier = TagAlias.objects.filter(tag=giver)
    besides["aliases"] = list(earlier.values_list("name", flat=True))
    if taker is not None:
        earlier.update(tag=taker)
        besides["alias"] = _alias(TagAlias, "tag", giver.name, taker)
    return besides


def _return_keyword(record: MergeRecord) -> None:
    if Tag.objects.filter(name=record.source_name).exclude(pk=record.source_id).exists():
        raise NotAllowed(_taken(record.source_name))
    if not Tag.objects.filter(pk=record.source_id).exists():
        slug = record.besides["slug"]
        taken = Tag.objects.filter(slug=slug).exists()
        tag = Tag(
            pk=record.source_id,
            name=record.source_name,
            slug=f"{slug[:80]}-{record.source_id}" if taken else slug,
        )
        tag.save(force_insert=True)
    for name in record.besides["aliases"]:
        TagAlias.objects.filter(folded_name=folded(name)).delete()
        TagAlias.objects.create(tag_id=record.source_id, name=name)


def _alias(model: Any, owner: str, name: str, taker: Any) -> dict[str, Any]:
    """Let `name` mean `taker`; return the name and whom it meant before."""
    before = model.objects.filter(folded_name=folded(name)).first()
    was = getattr(before, f"{owner}_id") if before else None
    model.objects.filter(folded_name=folded(name)).delete()
    model.objects.create(**{owner: taker, "name": name})
    return {"name": name, "before": was}


def _unalias(record: MergeRecord) -> None:
    alias = record.besides.get("alias")
    if alias is None:
        return
    is_creator = record.vocabulary == Vocabulary.CREATOR
    model: Any = CreatorAlias if is_creator else TagAlias
    owner = "creator" if is_creator else "tag"
    held = model.objects.filter(
        folded_name=folded(alias["name"]), **{f"{owner}_id": record.target_id}
    )
    if held.delete()[0] and alias["before"] not in (None, record.source_id):
        terms = LINKS[record.vocabulary].model._default_manager
        if terms.filter(pk=alias["before"]).exists():
            model.objects.create(**{f"{owner}_id": alias["before"], "name": alias["name"]})


def _move_galleries(giver: Category, taker: Category | None) -> dict[str, Any]:
    filed = FILED.objects.filter(category_id=giver.pk)
    having = set(filed.values_list("gallery_id", flat=True))
    held: set[int] = set()
    if taker is not None:
        there = FILED.objects.filter(category_id=taker.pk, gallery_id__in=having)
        held = set(there.values_list("gallery_id", flat=True))
        FILED.objects.bulk_create(
            FILED(gallery_id=pk, category_id=taker.pk) for pk in sorted(having - held)
        )
    filed.delete()
    return {"galleries": sorted(having - held), "galleries_with_both": sorted(held)}


def _return_galleries(record: MergeRecord) -> None:
    """File galleries again as they were, except where somebody has filed them anew since."""
    moved = set(record.besides["galleries"])
    present = set(
        Gallery.objects.filter(
            pk__in=moved | set(record.besides["galleries_with_both"])
        ).values_list("pk", flat=True)
    )
    if record.target_id is not None:
        there = FILED.objects.filter(category_id=record.target_id, gallery_id__in=present)
        present &= set(there.values_list("gallery_id", flat=True))
        there.filter(gallery_id__in=moved & present).delete()
    FILED.objects.bulk_create(
        (FILED(gallery_id=pk, category_id=record.source_id) for pk in sorted(present)),
        ignore_conflicts=True,
    )


def _taken(name: str) -> str:
    return _("Another one is called “%(name)s” by now. Rename it first, then undo.") % {
        "name": name
    }
