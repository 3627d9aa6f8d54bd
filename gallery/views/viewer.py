"""What the viewer shows of an item: the picture for the whole screen, caption and credit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gallery.captions import as_html, shortened
from gallery.cards.layout import Place
from gallery.cards.pictures import alt_of, picture_of, ratio_of
from gallery.dates import date_of, machine_date_of
from gallery.languages import shown
from gallery.models import MediaItem
from gallery.places import place_of
from gallery.views.frame import vary_by_fragment

WIDEST = 4096


def viewer_slide(request: HttpRequest, item: MediaItem, language: str) -> HttpResponse:
    """Return the fragment of `item` (fetched for its reader, with texts) for the viewer."""
    headline = shown(item, "headline", language)
    description = shown(item, "description", language)
    place = Place("viewer", on_screen(ratio_of(item)), WIDEST)
    context = {
        "item": item,
        "picture": picture_of(item, place, language, eager=True),
        "headline": headline,
        "title": headline.text or shortened(description.text, 80) or alt_of(item, language).text,
        "description": description,
        "description_html": as_html(description.text),
        "date": date_of(item, language),
        "machine_date": machine_date_of(item),
        "place": place_of(item, language),
    }
    return vary_by_fragment(render(request, "gallery/viewer-slide.html", context))


def on_screen(ratio: float) -> str:
    """Return `sizes` of a picture that fills the window in one direction and is never cropped."""
    percent = round(ratio * 100)
    return f"(max-aspect-ratio: {percent}/100) 100vw, {percent}vh"
