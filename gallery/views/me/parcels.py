"""Many items in one ZIP: the choice of a size, the progress of the files, the ZIP itself."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from accounts.doors import needs
from accounts.models import User
from accounts.permissions import Right
from accounts.roles import Role, role_of
from gallery.actions.pack import pack
from gallery.actions.transitions import NotAllowed
from gallery.giving.names import disposition
from gallery.giving.sizes import LONGEST, Limit, Size, within
from gallery.giving.terms import must_accept
from gallery.giving.zips import zip_of
from gallery.languages import current, shown
from gallery.models import Gallery, Kind, Lightbox, MediaItem, Parcel, SizeRequest
from gallery.querysets.items import ItemQuerySet
from gallery.views.access import gallery_or_absent
from gallery.views.me.own import me, own_lightbox, private

LOOK_AGAIN = 2


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.COLLECT)
def of_lightbox(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose a size for the pictures of an own lightbox, and begin."""
    one = own_lightbox(request, uuid)
    items = MediaItem.objects.visible_to(request.user).filter(lightboxentry__lightbox=one)
    ordered = items.order_by("lightboxentry__position", "lightboxentry__id")
    back = reverse("lightbox", args=[uuid])
    return _choose(request, ordered, one.name, back, len(one.entries.all()), lightbox=one)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Right.COLLECT)
def of_gallery(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose a size for the pictures of a gallery, and begin."""
    galleries = Gallery.objects.visible_to(request.user).with_texts(current())
    one = gallery_or_absent(galleries, slug, request.user)
    items = MediaItem.objects.visible_to(request.user).filter(entries__gallery=one)
    ordered = items.order_by("entries__position", "entries__id")
    title = shown(one, "title", current()).text or one.slug
    return _choose(request, ordered, title, reverse("gallery", args=[one.slug]), None, gallery=one)


def _choose(
    request: HttpRequest,
    items: ItemQuerySet,
    title: str,
    back: str,
    total: int | None,
    *,
    lightbox: Lightbox | None = None,
    gallery: Gallery | None = None,
) -> HttpResponse:
    user = me(request)
    if must_accept(user):
        return redirect(f"{reverse('terms')}?{urlencode({'next': request.path})}")
    pictures = items.filter(kind=Kind.IMAGE)
    sizes = sizes_for(user, pictures)
    if request.method == "POST":
        size = request.POST.get("size", "")
        if size not in sizes:
            raise Http404
        try:
            wanted = list(pictures.values_list("pk", flat=True))
            made = pack(
                by=user, item_ids=wanted, size=Size(size), lightbox=lightbox, gallery=gallery
            )
        except NotAllowed as error:
            messages.error(request, str(error))
            return redirect(request.path)
        return redirect("parcel", uuid=made.uuid)
    count = pictures.count()
    context = {
        "title": title,
        "back": back,
        "count": count,
        "missing": max(0, (total or count) - count),
        "sizes": [(size, LONGEST.get(size)) for size in sizes],
    }
    return private(request, "me/zip.html", context)


def sizes_for(user: User, items: ItemQuerySet) -> list[Size]:
    """Return the sizes that `user` may ask for, by role or because one of `items` was granted;
    of each picture they get what they may have.
    """
    limit = settings.DOWNLOADS[role_of(user).value]
    if role_of(user).at_least(Role.STAFF):
        limit = Limit.ORIGINAL
    open_now = SizeRequest.objects.granted_to(user, timezone.now())
    granted = open_now.filter(item__in=items.order_by().values("pk"))
    limits = [limit, *granted.values_list("size", flat=True)]
    return [size for size in Size if any(within(size, one) for one in limits)]


@require_safe
@needs(Right.COLLECT)
def parcel(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show how far the files are; looks again by itself until the ZIP can be had."""
    one = _own_parcel(request, uuid)
    total = len(one.item_ids)
    context = {"parcel": one, "total": total, "again": LOOK_AGAIN, "back": _back(one)}
    return private(request, "me/parcel.html", context, 200 if one.ready_at else 202)


@require_safe
@needs(Right.COLLECT)
def parcel_file(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Send the ZIP while it is written."""
    one = _own_parcel(request, uuid)
    if one.ready_at is None:
        return redirect("parcel", uuid=uuid)
    language = current()
    content = zip_of(one, language, settings.SITE_URL) if request.method == "GET" else iter(())
    response = StreamingHttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = disposition(f"{_title(one)}.zip")
    response["X-Accel-Buffering"] = "no"
    response["Content-Encoding"] = "identity"  # nothing to gain from packing it again
    return response  # type: ignore[return-value]


def _own_parcel(request: HttpRequest, uuid: UUID) -> Parcel:
    mine = Parcel.objects.filter(owner=me(request)).select_related("lightbox", "gallery", "owner")
    found = mine.filter(uuid=uuid).first()
    if found is None:
        raise Http404
    return found


def _title(one: Parcel) -> str:
    name = one.lightbox.name if one.lightbox else one.gallery.slug if one.gallery else ""
    kept = "".join(letter if letter.isalnum() else "-" for letter in name).strip("-")
    return f"{kept or 'medialib'}-{one.size}"


def _back(one: Parcel) -> str:
    if one.lightbox:
        return reverse("lightbox", args=[one.lightbox.uuid])
    return reverse("gallery", args=[one.gallery.slug]) if one.gallery else reverse("lightboxes")
