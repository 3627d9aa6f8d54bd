"""What the choice of sizes shows."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.models import User
from gallery.addresses import item_url
from gallery.cards.pictures import alt_of
from gallery.dates import number_text
from gallery.giving.permission import limit_for, may_edit
from gallery.giving.sizes import Size, offered, pixels_of, within
from gallery.giving.terms import must_accept, terms_text, terms_version
from gallery.giving.words import version_of, words_in
from gallery.languages import Words, shown
from gallery.models import MediaItem, PreparedFile, RequestState, SizeRequest
from gallery.sizes_in_words import in_bytes
from gallery.views.limits import LimitForm, rule_of
from gallery.visibility import Reader

# Bytes to a pixel of the JPEGs we make: an estimate until the file is there.
JPEG_BYTES = {Size.SMALL: 0.33, Size.MEDIUM: 0.3, Size.LARGE: 0.27}
# What is given out as it came; anything else goes out as JPEG or PNG.
AS_IT_CAME = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WebP", "image/tiff": "TIFF"}
MADE = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WebP", "image/tiff": "TIFF"}


@dataclass(frozen=True, slots=True)
class Offer:
    """One size and whether its reader may have it, has asked for it, or would have to register."""

    size: Size
    pixels: str
    format: str
    weight: str
    estimated: bool
    open: bool
    asked: bool
    members_may: bool
    note: str
    url: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What is offered of an item to its reader, and what must be agreed to before."""

    title: Words
    page_title: str
    item_url: str
    offers: tuple[Offer, ...]
    chosen: str
    is_member: bool
    terms: str = ""
    terms_version: str = ""
    # The item's own rule, for those who may change it; None for everybody else.
    rule: LimitForm | None = None

    @property
    def wants_more(self) -> bool:
        """Tell whether something is offered that this reader may not have."""
        return any(not offer.open for offer in self.offers)


def choice_of(item: MediaItem, user: Reader, language: str, *, chosen: str = "") -> Choice:
    """Return the choice of sizes of `item` (fetched with texts) for `user`."""
    headline = shown(item, "headline", language)
    title = headline or alt_of(item, language)
    asks = must_accept(user)
    return Choice(
        title=title,
        page_title=pgettext("page", "Download") + (f": {title.text}" if title else ""),
        item_url=item_url(item, headline.text),
        offers=tuple(_offers(item, user, language)),
        chosen=chosen if chosen in Size.values else "",
        is_member=isinstance(user, User),
        terms=terms_text() if asks else "",
        terms_version=terms_version() if asks else "",
        rule=LimitForm(initial=rule_of(item)) if may_edit(item, user) else None,
    )


def _offers(item: MediaItem, user: Reader, language: str) -> list[Offer]:
    limit = limit_for(item, user)
    made = _made(item)
    asked = _asked(item, user)
    granted = [one.size for one in asked if one.is_open]
    waiting = {one.size for one in asked if one.state == RequestState.ASKED}
    offers = []
    for size in offered(item):
        width, height = pixels_of(item, size)
        file = made.get(size.value)
        offers.append(
            Offer(
                size=size,
                pixels=f"{number_text(width, language)} × {number_text(height, language)}",
                format=_format(item, size, file),
                weight=in_bytes(file.bytes if file else _guess(item, size), language),
                estimated=file is None,
                open=within(size, limit) or any(within(size, one) for one in granted),
                asked=size.value in waiting,
                members_may=within(size, item.largest_download or settings.DOWNLOADS["member"]),
                note=_note(item, size, file),
                url=reverse("download", args=[item.uuid, size.value]),
            )
        )
    return offers


def _made(item: MediaItem) -> dict[str, PreparedFile]:
    """Return the files that are there in their present version, by size."""
    words = words_in(item)
    present = {size.value: version_of(item, size, words) for size in Size}
    files = PreparedFile.objects.filter(item=item, version__in=present.values(), refusal="")
    return {file.size: file for file in files}


def _asked(item: MediaItem, user: Reader) -> list[SizeRequest]:
    if not isinstance(user, User):
        return []
    return list(SizeRequest.objects.of(user).filter(item=item))


def _format(item: MediaItem, size: Size, file: PreparedFile | None) -> str:
    if file:
        return MADE.get(file.mime, "JPEG")
    return AS_IT_CAME.get(item.original_mime, "JPEG") if size is Size.ORIGINAL else "JPEG"


def _guess(item: MediaItem, size: Size) -> int:
    width, height = pixels_of(item, size)
    if size is Size.ORIGINAL:
        return item.original_bytes
    return round(width * height * JPEG_BYTES[size])


def _note(item: MediaItem, size: Size, file: PreparedFile | None) -> str:
    """Say where what is called original is not the file as it came."""
    if size is not Size.ORIGINAL:
        return ""
    exact = file.exact if file else item.original_mime in AS_IT_CAME
    if exact:
        return _("The file as it came, without its hidden data.")
    return _("At full size, in a format that can be cleaned of hidden data.")
