"""The tables of the domain."""

from gallery.models.bulk import BulkEdit, BulkState
from gallery.models.categories import Category, ItemCategory
from gallery.models.creators import Creator, CreatorKind, ItemCreator
from gallery.models.editions import Edition
from gallery.models.events import ItemEvent
from gallery.models.galleries import Gallery, GalleryEntry
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
from gallery.models.notices import Notice
from gallery.models.picks import Pick
from gallery.models.tallies import Tally, TallyScope
from gallery.models.texts import CategoryText, GalleryText, ItemText

__all__ = [
    "BulkEdit",
    "BulkState",
    "Category",
    "CategoryText",
    "Creator",
    "CreatorKind",
    "DatePrecision",
    "DownloadEvent",
    "DownloadVia",
    "Edition",
    "Favourite",
    "Gallery",
    "GalleryEntry",
    "GalleryText",
    "ItemCategory",
    "ItemCreator",
    "ItemEvent",
    "ItemText",
    "Kind",
    "Lightbox",
    "LightboxEntry",
    "LightboxLink",
    "Likeness",
    "MediaItem",
    "Notice",
    "Parcel",
    "Pick",
    "PreparedFile",
    "RequestState",
    "SizeRequest",
    "Tally",
    "TallyScope",
    "TermsAcceptance",
    "ToldApart",
]
