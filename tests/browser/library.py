"""A small but awkward library: every length, shape and language that a page must bear."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from accounts.roles import STORED_ROLES, Role
from gallery import storage
from gallery.actions.advance_merge import advanced
from gallery.actions.merge_terms import begin_merge
from gallery.actions.pick import pick
from gallery.actions.shelves import open_shelf
from gallery.models import (
    CaptionTemplate,
    Category,
    CollectionText,
    Creator,
    Gallery,
    GalleryText,
    ItemCategory,
    ItemCreator,
    ItemText,
    MediaItem,
    MergeRecord,
    Pick,
    Vocabulary,
)
from gallery.visibility import Audience, Status
from ingest.models import BatchSource, Upload, UploadBatch, UploadState
from ingest.refusals import Refusal
from tests.browser import addresses
from tests.browser.pictures import SHAPES, Drawer, renditions_of
from tests.conftest import PASSWORD
from tests.gallery import build

EVERYDAY = ("landscape", "upright", "wide", "square", "landscape", "portrait", "panorama")
TITLE = ("The long way round by the river, the ferry, the market and the school " * 3)[:200]
CAPTION = (
    "People wait by the landing place while the first boat of the morning is made ready, "
    "see https://example.org/a/very/long/address/that/does/not/break/anywhere/at/all/by-itself. "
) * 10
FRENCH = "Un bateau à l’aube près de l’embarcadère"
ARABIC = "قارب عند الفجر قرب المرسى"
MEMBER = "mina@example.org"
MORE_GALLERIES = 26  # more than a page of galleries holds


@dataclass(frozen=True, slots=True)
class Shelf:
    """Puts items with their picture files into the library."""

    drawer: Drawer

    def item(self, number: int, shape: str = "landscape", **fields: Any) -> MediaItem:
        """Store item `number`, its uuid, with a picture of `shape` (none where empty)."""
        width, height = SHAPES[shape or "landscape"]
        made = build.item(
            **{
                "headline": f"A boat, number {number}",
                "uuid": UUID(int=number),
                "width": width,
                "height": height,
                "renditions": renditions_of(shape) if shape else {},
                "credit_line": "Muse Mohammed / Medialib",
                **fields,
            }
        )
        if shape:
            self._place(made, shape)
        return made

    def _place(self, item: MediaItem, shape: str) -> None:
        item.public_files = item.status == Status.PUBLISHED and item.audience == Audience.PUBLIC
        item.public_files &= not item.timed
        place = storage.public() if item.public_files else storage.derivatives()
        self.drawer.place(shape, item.file_key, Path(place.path("")))
        item.save()


def fill(drawer: Drawer) -> None:
    """Fill an empty database that has its default categories, and the present storages."""
    for role, _label in STORED_ROLES:
        User.objects.create_user(f"{role}@example.org", display_name=role.title(), role=role)
    shelf = Shelf(drawer)
    User.objects.create_user(MEMBER, PASSWORD, display_name="Mina")
    health = Category.objects.get(slug="health")
    awkward = [*_shapes(shelf), *_texts(shelf), *_closed(shelf)]
    shelf.item(addresses.DRAFT, "", status=Status.DRAFT)  # in no gallery
    shelf.item(addresses.TRASHED, status=Status.DRAFT, trashed_at=timezone.now())
    many = [shelf.item(100 + n, EVERYDAY[n % len(EVERYDAY)]) for n in range(60)]
    ItemCategory.objects.bulk_create(
        ItemCategory(item=item, category=health, publish_at=item.publish_at)
        for item in awkward + many
    )
    galleries = [
        _gallery("sixty", many, credit="Muse Mohammed"),
        _gallery(
            "awkward",
            awkward,
            title="Awkward things",
            credit="A rather long credit " * 8,
            id=addresses.AWKWARD,
        ),
        _gallery("one", [awkward[addresses.LONG - 1]], title=TITLE),
        _gallery("three", many[:3]),
        _gallery("none", []),
        _gallery("french", many[3:5], title=FRENCH, language="fr"),
        _gallery("arabic", many[5:8], title=ARABIC, language="ar"),
        *[_gallery(f"more-{n}", many[n : n + 1 + n % 3]) for n in range(MORE_GALLERIES)],
    ]
    GalleryText.objects.filter(gallery=galleries[2]).update(description=CAPTION)
    for one in galleries[:7]:
        one.categories.add(health)
    coast = build.collection("The coast", id=addresses.COAST, slug="coast", galleries=galleries[:7])
    CollectionText.objects.filter(collection=coast).update(description=CAPTION)
    build.collection(TITLE, slug="empty")
    picked: list[MediaItem | Gallery] = [galleries[0], awkward[0], galleries[2], awkward[6]]
    for thing in [*picked, galleries[6], *awkward[7:13]]:
        pick(thing=thing, by=None)
    old, new = Creator.objects.create(pk=9003, name="Muse Mohamed"), Creator.objects.get(pk=9001)
    record = begin_merge(vocabulary=Vocabulary.CREATOR, source=old.pk, target=new.pk, by=None)
    MergeRecord.objects.filter(pk=advanced(record).pk).update(uuid=UUID(int=1))
    _shelves(galleries, awkward)
    _desk(awkward[addresses.ORDINARY - 1])


def _desk(item: MediaItem) -> None:
    """Let an editor have a batch with files in every state, and a template."""
    editor = User.objects.get(role=Role.EDITOR)
    batch = UploadBatch.objects.create(
        uuid=addresses.BATCH, label=TITLE, source=BatchSource.DESK, created_by=editor
    )
    ended = {"refusal": Refusal.DUPLICATE, "facts": {"item": TITLE, "uuid": str(item.uuid)}}
    began = {"expires_at": build.TOMORROW, "received": 400}
    states: list[tuple[UploadState, dict[str, Any]]] = [
        (UploadState.RECEIVING, began),
        (UploadState.WAITING, {}),
        (UploadState.RENDERING, {}),
        (UploadState.READY, {"item": item}),
        (UploadState.REFUSED, ended),
    ]
    for state, more in states:
        name = f"{ARABIC} {'unbroken' * 12} {state}.jpg"
        key = f"{batch.uuid}/{state}"
        Upload.objects.create(
            batch=batch, name=name, state=state, length=1000, incoming_key=key, **more
        )
    values = {"credit_line": TITLE, "keywords": ["boat", "unbroken" * 12], "city": "Danlí"}
    values |= {f"description:{language}": CAPTION for language in ("en", "ar")}
    CaptionTemplate.objects.create(
        uuid=addresses.TEMPLATE, owner=editor, name=TITLE[:80], shared=True, values=values
    )


def _shelves(galleries: list[Gallery], awkward: list[MediaItem]) -> None:
    """Fill a further shelf, with own words, something embargoed and something that is over."""
    voices = open_shelf(by=None, titles={"en": "Voices from the road", "ar": "أصوات من الطريق"})
    words = {"en": {"title": "Read this first", "note": "A note of the editors."}}
    pick(thing=galleries[3], by=None, shelf=voices.key, texts=words)
    for item in (awkward[addresses.EMBARGOED - 1], awkward[addresses.FRENCH - 1]):
        pick(thing=item, by=None, shelf=voices.key)
    for thing in ({"gallery": galleries[5]}, {"item": awkward[addresses.LONG - 1]}):
        Pick.objects.create(starts_at=build.YESTERDAY, ends_at=build.NOW, **thing)


def _shapes(shelf: Shelf) -> list[MediaItem]:
    ordinary = shelf.item(
        addresses.ORDINARY,
        copyright_notice="© 2026 Medialib",
        licence="CC-BY-4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        usage_terms="For news and teaching.\nNot for advertising.",
        date_created=timezone.now().date(),
        city="Danlí",
        country_code="HN",
    )
    ordinary.keywords.add("boat", "dawn", "Schiffahrtsgesellschaftskapitän")
    for position, name in enumerate(("Muse Mohammed", "IOM Honduras")):
        creator = Creator.objects.get_or_create(pk=9001 + position, defaults={"name": name})[0]
        ItemCreator.objects.create(item=ordinary, creator=creator, position=position)
    return [
        ordinary,
        shelf.item(addresses.PANORAMA, "panorama"),
        shelf.item(addresses.PORTRAIT, "portrait"),
        shelf.item(addresses.TALL, "tall"),
    ]


def _texts(shelf: Shelf) -> list[MediaItem]:
    said = {
        addresses.LONG: {"headline": TITLE, "description": CAPTION},
        addresses.FRENCH: {"headline": FRENCH, "description": f"{FRENCH}.", "language": "fr"},
        addresses.ARABIC: {"headline": ARABIC, "description": f"{ARABIC}.", "language": "ar"},
        addresses.NO_ALT: {"alt_text": ""},
        addresses.NO_HEADLINE: {"headline": "", "description": CAPTION},
        addresses.NO_WORDS: {"headline": "", "description": "", "alt_text": ""},
        addresses.UNBROKEN: {"headline": "unbroken" * 25, "description": "unbroken" * 200},
    }
    items = [shelf.item(number, "upright") for number in said]
    for item, words in zip(items, said.values(), strict=True):
        ItemText.objects.filter(item=item).update(**words)
    return [*items, shelf.item(addresses.SMALL, "small"), shelf.item(addresses.NO_PICTURE, "")]


def _closed(shelf: Shelf) -> list[MediaItem]:
    return [
        shelf.item(addresses.WITHDRAWN, status=Status.WITHDRAWN),
        shelf.item(addresses.EMBARGOED, publish_at=build.TOMORROW),
        shelf.item(addresses.MEMBERS, audience=Audience.MEMBERS),
    ]


def _gallery(
    slug: str,
    items: list[MediaItem],
    *,
    title: str = "",
    language: str = "en",
    credit: str = "IOM Honduras",
    **fields: Any,
) -> Gallery:
    named = title or f"Gallery {slug}"
    made = build.gallery(named, items=items, slug=slug, credit=credit, **fields)
    GalleryText.objects.filter(gallery=made).update(language=language)
    return made
