"""What the gallery holds about a person, for the file of their own data."""

from collections.abc import Iterable, Mapping

from django.db.models import F
from django.db.models.functions import Coalesce

from accounts.models import User
from gallery.models import (
    BulkEdit,
    CaptionTemplate,
    Deletion,
    DownloadEvent,
    Favourite,
    GalleryEvent,
    ItemEvent,
    Lightbox,
    MediaItem,
    MergeRecord,
    Notice,
    Parcel,
    Pick,
    PickEvent,
    SizeRequest,
    TermsAcceptance,
    VocabularyEvent,
)

AT_ONCE = 500
Row = Mapping[str, object]


def own_data_of(user: User) -> list[tuple[str, Iterable[Row]]]:
    """Return by name what `user` took, keeps, asked for, accepted and made; nothing secret."""
    item = F("item__uuid")
    taken = DownloadEvent.objects.filter(by=user).values(
        "at", "size", "via", "role", item_uuid=Coalesce(item, "deletion__uuid")
    )
    kept = Favourite.objects.filter(user=user).values("at", item_uuid=item)
    asked = SizeRequest.objects.of(user).values(
        "asked_at", "size", "purpose", "use", "deadline", "state", "granted_until", "answer",
        "answered_at", item_uuid=item,
    )  # fmt: skip
    packed = Parcel.objects.filter(owner=user).values("created_at", "size")
    accepted = TermsAcceptance.objects.filter(user=user).values("version", "at")
    changes = ItemEvent.objects.filter(by=user).values("at", "verb", item_uuid=item)
    told = Notice.objects.filter(to=user).values(
        "read_at",
        "mailed_at",
        at=F("event__at"),
        verb=F("event__verb"),
        item_uuid=F("event__item__uuid"),
    )
    made = MediaItem.objects.filter(created_by=user).values("uuid", "kind", "status", "publish_at")
    bulk = BulkEdit.objects.filter(by=user).values("created_at", "state", "orders")
    templates = CaptionTemplate.objects.filter(owner=user).values(
        "name", "shared", "values", "created_at"
    )
    deleted = Deletion.objects.filter(by=user).values("at", "uuid", "headline", "reason")
    merged = MergeRecord.objects.filter(by=user).values(
        "created_at", "vocabulary", "verb", "state", "source_name", "target_name"
    )
    kept_terms = VocabularyEvent.objects.filter(by=user).values("at", "vocabulary", "verb")
    return [
        ("downloads", taken.iterator(AT_ONCE)),
        ("favourites", kept.iterator(AT_ONCE)),
        ("lightboxes", _lightboxes(user)),
        ("zips", packed.iterator(AT_ONCE)),
        ("requests", asked.iterator(AT_ONCE)),
        ("terms_accepted", accepted),
        ("items", made.order_by("pk").iterator(AT_ONCE)),
        ("changes", changes.iterator(AT_ONCE)),
        ("changes_of_galleries", _arranged(user)),
        ("notices", told.iterator(AT_ONCE)),
        *_picks(user),
        ("bulk_edits", bulk.order_by("pk").iterator(AT_ONCE)),
        ("caption_templates", templates),
        ("deletions", deleted.iterator(AT_ONCE)),
        ("merges", merged.order_by("pk").iterator(AT_ONCE)),
        ("vocabulary_changes", kept_terms.order_by("pk").iterator(AT_ONCE)),
    ]


def _picks(user: User) -> list[tuple[str, Iterable[Row]]]:
    picked = Pick.objects.filter(picked_by=user).values(
        "starts_at", "ends_at", item_uuid=F("item__uuid"), slug=F("gallery__slug")
    )
    changed = PickEvent.objects.filter(by=user).values("at", "verb", "change", "shelf")
    return [
        ("picks", picked.iterator(AT_ONCE)),
        ("picks_changed", changed.iterator(AT_ONCE)),
    ]


def _arranged(user: User) -> Iterable[Row]:
    names = {"gallery_slug": F("gallery__slug"), "collection_slug": F("collection__slug")}
    events = GalleryEvent.objects.filter(by=user).values("at", "verb", **names)
    return events.order_by("pk").iterator(AT_ONCE)


def _lightboxes(user: User) -> Iterable[Row]:
    for box in Lightbox.objects.of(user).order_by("pk"):
        entries = box.entries.values("note", item_uuid=F("item__uuid"))
        yield {
            "name": box.name,
            "notes": box.notes,
            "created_at": box.created_at,
            "entries": list(entries),
            "links": list(box.links.values("created_at", "expires_at", "revoked_at")),
        }
