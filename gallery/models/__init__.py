"""The tables of the domain."""

from gallery.models.addresses import FormerAddress, SlugSpace
from gallery.models.bulk import BulkEdit, BulkState
from gallery.models.caption_templates import CaptionTemplate
from gallery.models.categories import Category, ItemCategory
from gallery.models.collections import Collection, CollectionEntry, CollectionText
from gallery.models.creators import Creator, CreatorKind, ItemCreator
from gallery.models.deletions import Deletion, Tombstone
from gallery.models.editions import Edition
from gallery.models.events import ItemEvent
from gallery.models.galleries import Gallery, GalleryEntry
from gallery.models.gallery_events import GalleryEvent
from gallery.models.giving import (
    DownloadEvent,
    DownloadVia,
    PreparedFile,
    RequestState,
    SizeRequest,
    TermsAcceptance,
)
from gallery.models.items import DatePrecision, Kind, MediaItem
from gallery.models.lightboxes import (
    Favourite,
    Lightbox,
    LightboxEntry,
    LightboxLink,
    Parcel,
)
from gallery.models.likeness import Likeness, ToldApart
from gallery.models.merges import MergeRecord, MergeState, MergeVerb, MovedItem, Outcome
from gallery.models.notices import Notice
from gallery.models.picks import Pick, PickEvent, PickText
from gallery.models.shelves import BUILT_IN, GRID, LEAD, Shelf, ShelfText
from gallery.models.spells import PickSpell, ReleaseSpell
from gallery.models.tallies import Tally, TallyScope
from gallery.models.terms import (
    CategorySlug,
    CreatorAlias,
    TagAlias,
    Vocabulary,
    VocabularyEvent,
)
from gallery.models.texts import CategoryText, GalleryText, ItemText
from gallery.models.versions import ItemVersion

__all__ = [
    "BUILT_IN",
    "GRID",
    "LEAD",
    "BulkEdit",
    "BulkState",
    "CaptionTemplate",
    "Category",
    "CategorySlug",
    "CategoryText",
    "Collection",
    "CollectionEntry",
    "CollectionText",
    "Creator",
    "CreatorAlias",
    "CreatorKind",
    "DatePrecision",
    "Deletion",
    "DownloadEvent",
    "DownloadVia",
    "Edition",
    "Favourite",
    "FormerAddress",
    "Gallery",
    "GalleryEntry",
    "GalleryEvent",
    "GalleryText",
    "ItemCategory",
    "ItemCreator",
    "ItemEvent",
    "ItemText",
    "ItemVersion",
    "Kind",
    "Lightbox",
    "LightboxEntry",
    "LightboxLink",
    "Likeness",
    "MediaItem",
    "MergeRecord",
    "MergeState",
    "MergeVerb",
    "MovedItem",
    "Notice",
    "Outcome",
    "Parcel",
    "Pick",
    "PickEvent",
    "PickSpell",
    "PickText",
    "PreparedFile",
    "ReleaseSpell",
    "RequestState",
    "Shelf",
    "ShelfText",
    "SizeRequest",
    "SlugSpace",
    "TagAlias",
    "Tally",
    "TallyScope",
    "TermsAcceptance",
    "ToldApart",
    "Tombstone",
    "Vocabulary",
    "VocabularyEvent",
]
