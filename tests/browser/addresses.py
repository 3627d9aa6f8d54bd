"""Every kind of page there is, once: what the tests of this folder go through."""

from dataclasses import dataclass
from uuid import UUID

from accounts.roles import Role

LANGUAGES = ("en", "fr", "es", "ar")


@dataclass(frozen=True, slots=True)
class Address:
    """A page: a name for reports, its path without a language, the status it answers with, and
    the role of the person who looks at it.
    """

    name: str
    path: str
    status: int = 200
    role: Role = Role.VISITOR

    @property
    def email(self) -> str:
        """Return the address with which this person logs in; empty for a visitor."""
        return "" if self.role is Role.VISITOR else f"{self.role}@example.org"

    def __str__(self) -> str:
        return self.name


def item_path(number: int) -> str:
    """Return the path of item `number` of the library of `library.py`."""
    return f"/items/{UUID(int=number)}/"


# Items of `library.py` with something about them.
ORDINARY, PANORAMA, PORTRAIT, TALL, LONG, FRENCH, ARABIC, NO_ALT = range(1, 9)
NO_HEADLINE, NO_WORDS, UNBROKEN, SMALL, NO_PICTURE = range(9, 14)
WITHDRAWN, EMBARGOED, MEMBERS, DRAFT, TRASHED = range(14, 19)
# A batch and a template of `library.py`.
BATCH = TEMPLATE = UUID(int=1)
# The numbers of a gallery and of a collection.
AWKWARD, COAST = 900_001, 900_002

ADDRESSES = (
    Address("home", "/"),
    Address("latest", "/latest/"),
    Address("categories", "/categories/"),
    Address("category", "/categories/health/"),
    Address("category-galleries", "/categories/health/?show=galleries"),
    Address("category-empty", "/categories/history/"),
    Address("galleries", "/galleries/"),
    Address("gallery-60", "/galleries/sixty/"),
    Address("gallery-60-end", "/galleries/sixty/?page=2"),
    Address("gallery-broken-page", "/galleries/three/?page=99"),
    Address("gallery-3", "/galleries/three/"),
    Address("gallery-1", "/galleries/one/"),
    Address("gallery-0", "/galleries/none/"),
    Address("gallery-awkward", "/galleries/awkward/"),
    Address("item", f"{item_path(ORDINARY)}a-boat/?gallery=awkward"),
    Address("item-panorama", item_path(PANORAMA)),
    Address("item-portrait", item_path(PORTRAIT)),
    Address("item-tall", item_path(TALL)),
    Address("item-long", f"{item_path(LONG)}?gallery=one"),
    Address("item-french", item_path(FRENCH)),
    Address("item-arabic", item_path(ARABIC)),
    Address("item-no-alt", item_path(NO_ALT)),
    Address("item-no-headline", item_path(NO_HEADLINE)),
    Address("item-no-words", item_path(NO_WORDS)),
    Address("item-unbroken", item_path(UNBROKEN)),
    Address("item-small", item_path(SMALL)),
    Address("item-no-picture", item_path(NO_PICTURE)),
    Address("downloads", f"{item_path(ORDINARY)}download/"),
    Address("download-closed", f"{item_path(ORDINARY)}download/original/", 403),
    Address("terms", "/terms/"),
    Address("favourites", "/me/favourites/"),
    Address("images", "/images/"),
    Address("videos", "/videos/"),
    Address("audio", "/audio/"),
    Address("search", "/search/?q=boat"),
    Address("search-narrowed", "/search/?q=boat&kind=image&country=HN&colour=red"),
    Address("search-nothing", "/search/?q=baot+zeppelin"),
    Address("search-advanced", "/search/advanced/?q=boat+-river&kind=image"),
    Address("search-help", "/search/help/"),
    Address("styleguide", "/styleguide/", role=Role.STAFF),
    Address("log-in", "/accounts/login/?next=/latest/"),
    Address("register", "/accounts/signup/"),
    Address("forgotten", "/accounts/password/reset/"),
    Address("my-favourites", "/me/favourites/", role=Role.MEMBER),
    Address("my-lightboxes", "/me/lightboxes/", role=Role.MEMBER),
    Address("my-requests", "/me/requests/", role=Role.MEMBER),
    Address("profile", "/accounts/profile/", role=Role.MEMBER),
    Address("security", "/accounts/security/", role=Role.MEMBER),
    Address("desk", "/desk/", role=Role.EDITOR),
    Address("desk-items", "/desk/items/", role=Role.EDITOR),
    Address("desk-item", f"/desk{item_path(ORDINARY)}", role=Role.EDITOR),
    Address("desk-review", f"/desk{item_path(LONG)}review/", role=Role.EDITOR),
    Address("desk-requests", "/desk/requests/", role=Role.EDITOR),
    Address("desk-people", "/desk/people/", role=Role.ADMIN),
    Address("desk-roles", "/desk/people/roles/", role=Role.ADMIN),
    Address("withdrawn", item_path(WITHDRAWN), 410),
    Address("embargoed", item_path(EMBARGOED), 404),
    Address("bad-request", "/trouble/400/", 400),
    Address("forbidden", "/trouble/403/", 403),
    Address("server-error", "/trouble/500/", 500),
    Address("desk-uploads", f"/desk/uploads/?template={TEMPLATE}", role=Role.EDITOR),
    Address("desk-batches", "/desk/uploads/batches/", role=Role.EDITOR),
    Address("desk-batch", f"/desk/uploads/batches/{BATCH}/", role=Role.EDITOR),
    Address("desk-items-edit", "/desk/items/edit/?list=all", role=Role.EDITOR),
    Address("desk-templates", "/desk/templates/", role=Role.EDITOR),
    Address("desk-template", f"/desk/templates/{TEMPLATE}/", role=Role.EDITOR),
    Address(
        "desk-item-template",
        f"/desk{item_path(LONG)}template/?template={TEMPLATE}",
        role=Role.EDITOR,
    ),
    Address("desk-trash", "/desk/trash/", role=Role.EDITOR),
    Address("collections", "/collections/"),
    Address("collection", "/collections/coast/"),
    Address("desk-galleries", "/desk/galleries/", role=Role.EDITOR),
    Address("desk-gallery", f"/desk/galleries/{AWKWARD}/", role=Role.EDITOR),
    Address("desk-gallery-order", f"/desk/galleries/{AWKWARD}/order/", role=Role.EDITOR),
    Address("desk-gallery-add", "/desk/galleries/add/?q=boat", role=Role.EDITOR),
    Address("desk-collection", f"/desk/collections/{COAST}/", role=Role.EDITOR),
    Address("creators", "/creators/"),
    Address("creator", "/creators/9001-muse-mohammed/"),
    Address("desk-categories", "/desk/categories/", role=Role.EDITOR),
    Address("desk-creator", "/desk/creators/9001/", role=Role.EDITOR),
    Address("desk-creator-merge", "/desk/creators/9001/merge/?into=9002", role=Role.EDITOR),
    Address("desk-creator-split", "/desk/creators/9001/split/", role=Role.EDITOR),
    Address("desk-merge", f"/desk/merges/{UUID(int=1)}/", role=Role.EDITOR),
    Address("past-picks", "/picks/"),
    Address("desk-picks", "/desk/picks/", role=Role.EDITOR),
    Address("desk-pick-add", "/desk/picks/add/?gallery=three", role=Role.EDITOR),
    Address("desk-picks-history", "/desk/picks/history/", role=Role.EDITOR),
    Address("desk-picks-preview", "/desk/picks/preview/", role=Role.EDITOR),
)
