"""The archive of editors' picks."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gallery.cards.looks import Look
from gallery.cards.picks import pick_cards, things_of
from gallery.dates import date_range, month_text
from gallery.languages import current
from gallery.paging import numbered_page
from gallery.past_picks import Month, months_of, of_month, past_picks
from gallery.views.frame import Head, show

SIZE = 48


@require_safe
def archive(request: HttpRequest, year: int | None = None, month: int = 1) -> HttpResponse:
    """Show the picks of the past that began in a month: the latest one unless it is named."""
    months = months_of(request.user)
    shown = _chosen(months, year, month)
    language = current()
    page = numbered_page(request.GET.get("page"), shown.number if shown else 0, SIZE)
    rows = []
    if shown:
        found = of_month(past_picks(request.user), shown.day).with_words(language)
        rows = list(found[page.start : page.start + SIZE])
    look = Look(request.user)
    things = things_of(rows, look)
    seen = [(pick, thing) for pick in rows if (thing := things.of(pick)) is not None]
    cards = pick_cards(seen, things, ["third"] * len(seen), level=3)
    name = month_text(shown.day, language) if shown else ""
    title = _("Picks of the past")
    return show(
        request,
        "gallery/past-picks.html",
        Head(
            title if year is None else f"{title} · {name}",
            _("What the editors have put forward, month by month."),
            picture=next(things.pictures(thing for _pick, thing in seen), None),
            indexed=page.number == 1,
        ),
        shown=shown,
        month_name=name,
        months=[
            _link(one, month_text(one.day, language)) | {"current": one == shown}
            for one in months
            if shown and one.day.year == shown.day.year
        ],
        years=_other_years(months, shown),
        page=page,
        picks=[
            (card, date_range(pick.starts_at, pick.ends_at, language))
            for card, (pick, _thing) in zip(cards, seen, strict=True)
        ],
    )


def _chosen(months: list[Month], year: int | None, month: int) -> Month | None:
    if year is None:
        return months[0] if months else None
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        raise Http404
    found = next((one for one in months if one.day == date(year, month, 1)), None)
    if found is None:
        raise Http404
    return found


def _other_years(months: list[Month], shown: Month | None) -> list[dict[str, object]]:
    """Return a way to the latest month of each other year, so that the list stays short."""
    latest: dict[int, Month] = {}
    for one in months:
        latest.setdefault(one.day.year, one)
    return [
        _link(one, str(year))
        | {"number": sum(each.number for each in months if each.day.year == year)}
        for year, one in latest.items()
        if shown and year != shown.day.year
    ]


def _link(one: Month, name: str) -> dict[str, object]:
    url = reverse("past-picks-month", args=[one.day.year, one.day.month])
    return {"url": url, "name": name, "number": one.number}
