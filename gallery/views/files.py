"""Files for whoever may have them, asked anew for every request."""

from uuid import UUID

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from gallery import storage
from gallery.files import RENDITION_MIME, mime_of, rendition_name, web_renditions
from gallery.models import MediaItem
from gallery.views.access import item_or_absent
from gallery.views.ranges import serve

SIGNED_SECONDS = 60
PRIVATE = "private, no-cache"
PUBLIC = "public, max-age=600"


@require_safe
def rendition(request: HttpRequest, uuid: UUID, recipe: str) -> HttpResponseBase:
    """Give out a rendition to whoever may see or edit its item at this moment."""
    user = request.user
    items = MediaItem.objects
    allowed = items.visible_to(user) | items.editable_by(user) | items.restorable_by(user)
    item = item_or_absent(allowed, uuid, user)
    if recipe not in web_renditions(item):
        raise Http404
    response = _deliver(request, item, rendition_name(item.file_key, recipe), recipe)
    response["Cache-Control"] = PRIVATE
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _deliver(request: HttpRequest, item: MediaItem, name: str, recipe: str) -> HttpResponseBase:
    where = storage.public() if item.public_files else storage.derivatives()
    if settings.SENDFILE == "s3":
        # Only the private storage signs, and only it knows of `expire`.
        url = where.url(name) if item.public_files else where.url(name, expire=SIGNED_SECONDS)  # type: ignore[call-arg]
        return HttpResponseRedirect(url)
    if settings.SENDFILE == "accel":
        root = settings.MEDIA_URL if item.public_files else "/_derivatives/"
        headers = {"X-Accel-Redirect": f"{root}{name}"}
        return HttpResponse(content_type=RENDITION_MIME, headers=headers)
    return serve(request, where, name, RENDITION_MIME, etag=f"{item.file_key}/{recipe}")


@require_safe
def media(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    """Give out a public file from the local disk (nginx does this in production)."""
    where = storage.public()
    if not isinstance(where, FileSystemStorage):
        raise Http404
    response = serve(request, where, f"{key}/{name}", mime_of(name), etag=f"{key}/{name}")
    response["Cache-Control"] = PUBLIC
    response["X-Content-Type-Options"] = "nosniff"
    return response
