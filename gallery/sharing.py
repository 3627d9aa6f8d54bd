"""Links and code with which a page is passed on; nothing is asked of anybody before a click."""

from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

# The width in px of an embedded picture as it is offered, and the room for the words below it.
EMBED_WIDTH = 640
EMBED_WORDS = 128
LOWEST, HIGHEST = 160, 800


@dataclass(frozen=True, slots=True)
class Network:
    """A place where links are passed on, and the address that begins to do so there."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a page may be passed on: `embed` is HTML code, empty where the page is not for all."""

    link: str
    title: str
    networks: tuple[Network, ...]
    embed: str = ""


def networks_for(link: str, title: str) -> tuple[Network, ...]:
    """Return the addresses that share `link` with `title`; both are quoted whatever they hold."""
    title = " ".join(title.split())
    return (
        Network(_("E-mail"), "mailto:?" + _query(subject=title, body=link)),
        Network("WhatsApp", "https://wa.me/?" + _query(text=f"{title} {link}")),
        Network("X", "https://x.com/intent/post?" + _query(text=title, url=link)),
        Network("Facebook", "https://www.facebook.com/sharer/sharer.php?" + _query(u=link)),
        Network("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?" + _query(url=link)),
    )


def embed_code(address: str, title: str, ratio: float) -> str:
    """Return the HTML that shows the page at `address` in another site's page: a plain string,
    which templates escape once more to show it.

    `ratio` is width to height of the picture.
    """
    height = round(min(max(EMBED_WIDTH / ratio, LOWEST), HIGHEST)) + EMBED_WORDS
    code = (
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" '
        'style="border:0;max-width:100%"></iframe>'
    )
    return code.format(escape(address), EMBED_WIDTH, height, escape(" ".join(title.split())))


def _query(**values: str) -> str:
    return urlencode(values, quote_via=quote, safe="")
