"""What is known of an item, in the reader's language."""

from dataclasses import dataclass, field

from django.db.models import Case, Q, Value, When
from django.urls import reverse

from gallery.addresses import creator_url
from gallery.allowances import allowance_of
from gallery.dates import date_of, machine_date_of, number_text
from gallery.languages import Words, choose
from gallery.licences import Licence, licence_of
from gallery.models import CategoryText, Gallery, GalleryText, MediaItem
from gallery.places import place_of
from gallery.visibility import Reader, visible

MOST_GALLERIES = 20


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    words: Words
    url: str


@dataclass(frozen=True, slots=True)
class Details:
    """The particulars beside the picture; whatever is not known is empty."""

    creators: list[Link]
    date: str
    machine_date: str
    place: str
    keywords: list[str]
    categories: list[Link]
    galleries: list[Link]
    licence: Licence
    allowance: str
    pixels: str
    # The gallery come from, else the first of its galleries; `category`: the first of its.
    gallery: Gallery | None = field(default=None)
    category: int | None = field(default=None)
    came_from: Gallery | None = field(default=None)
    came_from_title: Words = field(default=Words())


def details_of(item: MediaItem, user: Reader, language: str, *, first_gallery: str) -> Details:
    """Gather the particulars of `item` (three queries); `first_gallery`: the slug come from."""
    galleries = _galleries(item, user, language, first_gallery)
    origin = next((one for one in galleries if one.slug == first_gallery), None)
    categories = _categories(item, language)
    return Details(
        creators=_creators(item),
        date=date_of(item, language),
        machine_date=machine_date_of(item),
        place=place_of(item, language),
        keywords=sorted(item.keywords.values_list("name", flat=True), key=str.casefold),
        categories=list(categories.values()),
        galleries=[
            Link(title, reverse("gallery", args=[one.slug])) for one, title in galleries.items()
        ],
        licence=licence_of(item),
        allowance=allowance_of(item.licence),
        pixels=_pixels(item, language),
        gallery=next(iter(galleries), None),
        category=next(iter(categories), None),
        came_from=origin,
        came_from_title=galleries[origin] if origin else Words(),
    )


def _creators(item: MediaItem) -> list[Link]:
    names: list[str] = getattr(item, "creator_names", [])
    ids: list[int] = getattr(item, "creator_ids", [])
    return [Link(Words(name), creator_url(pk, name)) for pk, name in zip(ids, names, strict=True)]


def _categories(item: MediaItem, language: str) -> dict[int, Link]:
    """Return the categories of `item` in their order, by id."""
    texts = (
        CategoryText.objects.filter(Q(language=language) | Q(is_source=True))
        .filter(category__items=item, category__retired_at=None)
        .select_related("category")
        .order_by("category__position", "category_id")
    )
    rows: dict[int, list[CategoryText]] = {}
    for text in texts:
        rows.setdefault(text.category_id, []).append(text)
    return {
        pk: Link(
            choose(found, "title", language), reverse("category", args=[found[0].category.slug])
        )
        for pk, found in rows.items()
    }


def _galleries(item: MediaItem, user: Reader, language: str, first: str) -> dict[Gallery, Words]:
    """Return the visible galleries that `item` is in with their titles, `first` before others."""
    texts = (
        GalleryText.objects.filter(Q(language=language) | Q(is_source=True))
        .filter(visible(user, prefix="gallery__"), gallery__entries__item=item)
        .filter(Q(gallery__is_listed=True) | Q(gallery__slug=first))
        .select_related("gallery")
        .order_by(
            Case(When(gallery__slug=first, then=Value(0)), default=Value(1)),
            "gallery__sort_title",
            "gallery_id",
        )
    )
    rows: dict[Gallery, list[GalleryText]] = {}
    for text in texts[: MOST_GALLERIES * 2]:
        rows.setdefault(text.gallery, []).append(text)
    return {one: choose(found, "title", language) for one, found in rows.items()}


def _pixels(item: MediaItem, language: str) -> str:
    if not (item.width and item.height):
        return ""
    return f"{number_text(item.width, language)} × {number_text(item.height, language)}"
