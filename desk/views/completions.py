"""Names that exist already, while somebody types one."""

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from taggit.models import Tag

from accounts.doors import needs
from accounts.permissions import Right
from gallery.models import Creator
from gallery.models.creators import Folded, folded

MOST = 8
LONGEST = 100
NAMES = {"creators": Creator.objects.offered, "keywords": Tag.objects.all}


@require_safe
@needs(Right.DESK)
def completions(request: HttpRequest, field: str) -> JsonResponse:
    """Return up to eight creators or keywords with these letters, those that begin so first."""
    if field not in NAMES:
        raise Http404
    letters = folded(request.GET.get("q", "").replace("\0", "")[:LONGEST])
    if not letters:
        return JsonResponse({"names": []})
    rows = NAMES[field]().annotate(plain=Folded("name"))
    first = list(rows.filter(plain__startswith=letters).order_by("plain")[:MOST])
    if len(first) < MOST:
        held = [row.pk for row in first]
        inside = rows.filter(plain__contains=letters).exclude(pk__in=held)
        first += inside.order_by("plain")[: MOST - len(first)]
    return JsonResponse({"names": [row.name for row in first]})
