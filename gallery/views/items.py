"""One item."""

import re
from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.addresses import item_url
from gallery.captions import as_html, shortened
from gallery.cards.pictures import alt_of, ratio_of
from gallery.context import Alternate, alternates
from gallery.giving.sizes import offered
from gallery.languages import Words, current, shown
from gallery.models import Creator, ItemText, MediaItem
from gallery.querysets.items import ItemQuerySet
from gallery.sharing import Sharing, embed_code, networks_for
from gallery.structured import described
from gallery.views.access import item_or_absent
from gallery.views.details import Details, details_of
from gallery.views.frame import Head, absolute, show, vary_by_fragment, wants_fragment
from gallery.views.neighbours import Way, neighbours_in, newest_beside
from gallery.views.stage import stage_of
from gallery.views.viewer import viewer_slide
from gallery.visibility import Reader, is_visible

SLUG = re.compile(r"[-a-zA-Z0-9_]{1,200}")
LONG_TITLE = 90


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an item: `title` is never empty."""

    headline: Words
    description: Words
    title: str


@require_safe
def item(request: HttpRequest, uuid: UUID, slug: str = "") -> HttpResponse:
    """Show an item large, with all that is known of it and the way on from it."""
    user, language = request.user, current()
    items = MediaItem.objects.visible_to(user).with_texts(language)
    one = item_or_absent(_with_particulars(items), uuid, user)
    if wants_fragment(request):
        return viewer_slide(request, one, language)
    said = said_of(one, language)
    details = details_of(one, user, language, first_gallery=_gallery_slug(request))
    path = item_url(one, said.headline.text)
    page = show(
        request,
        "gallery/item.html",
        _head(one, said, details, path, language),
        item=one,
        headline=said.headline,
        title=said.title,
        title_is_long=len(said.title) > LONG_TITLE,
        description=said.description,
        description_html=as_html(said.description.text),
        stage=stage_of(one, language),
        details=details,
        way=_way_on(one, details, user, language),
        can_download=bool(offered(one)),
        sharing=_sharing(one, said.title, absolute(path)),
        other_languages=_other_languages(request, one, said),
    )
    return vary_by_fragment(page)


def said_of(one: MediaItem, language: str) -> Said:
    """Return headline, caption and title of an item fetched with texts."""
    headline = shown(one, "headline", language)
    description = shown(one, "description", language)
    title = headline.text or shortened(description.text, 80) or alt_of(one, language).text
    return Said(headline, description, title or _("Photograph"))


def _with_particulars(items: ItemQuerySet) -> ItemQuerySet:
    """Fetch with each item its creators and the languages it has words in."""
    creators = (
        Creator.objects.live()
        .filter(itemcreator__item=OuterRef("pk"))
        .order_by("itemcreator__position", "pk")
    )
    texts = ItemText.objects.filter(item=OuterRef("pk")).exclude(headline="", description="")
    return items.annotate(
        creator_ids=ArraySubquery(creators.values("pk")),
        creator_names=ArraySubquery(creators.values("name")),
        creator_kinds=ArraySubquery(creators.values("kind")),
        text_languages=ArraySubquery(texts.values("language")),
    )


def _head(one: MediaItem, said: Said, details: Details, path: str, language: str) -> Head:
    words = {
        "name": said.title,
        "caption": said.description.text,
        "keywords": details.keywords,
        "license": details.licence.url,
        "inLanguage": said.description.language or said.headline.language or language,
    }
    facts = described(one, language, page=absolute(path), files_at=absolute(""), words=words)
    return Head(
        said.title,
        said.description.text,
        path=path,
        picture=one,
        kind="article",
        structured=facts if is_visible(one, None) else None,
    )


def _way_on(one: MediaItem, details: Details, user: Reader, language: str) -> Way:
    if details.gallery is None:
        return newest_beside(one, details.category, user, language)
    steps = details.came_from is not None
    return neighbours_in(details.gallery, one, user, language, steps=steps)


def _sharing(one: MediaItem, title: str, link: str) -> Sharing:
    code = ""
    if is_visible(one, None):
        code = embed_code(absolute(reverse("embed", args=[one.uuid])), title, ratio_of(one))
    return Sharing(link, title, networks_for(link, title), code)


def _other_languages(request: HttpRequest, one: MediaItem, said: Said) -> list[Alternate]:
    """Return the page in the languages in which the item has words other than those shown."""
    languages: list[str] = getattr(one, "text_languages", [])
    spoken = set(languages) - {said.headline.language, said.description.language}
    pages = alternates(request.path_info, request.META.get("QUERY_STRING", ""))
    return [page for page in pages if page.language in spoken and not page.current]


def _gallery_slug(request: HttpRequest) -> str:
    slug = request.GET.get("gallery", "")
    return slug if SLUG.fullmatch(slug) else ""
