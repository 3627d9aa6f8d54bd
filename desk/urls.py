"""Addresses of the desk."""

from django.urls import path

from desk.views import (
    bulk,
    completions,
    items,
    people,
    person,
    queues,
    requests,
    review,
    sheet,
    start,
)
from desk.views.picks import adding, looking, overview, shelves
from desk.views.picks import one as one_pick
from desk.views.uploads import batches, new, tus

urlpatterns = [
    path("", start.start, name="desk"),
    path("news/read/", start.read, name="desk-news-read"),
    path("refused/", start.refused, name="desk-refused"),
    path("items/", queues.items, name="desk-items"),
    path("items/filters/", queues.keep_filter, name="desk-filter-keep"),
    path("items/filters/<int:pk>/delete/", queues.drop_filter, name="desk-filter-drop"),
    path("items/decide/", queues.decide, name="desk-decide"),
    path("items/<uuid:uuid>/review/", review.review, name="desk-review"),
    path("requests/", requests.requests, name="desk-requests"),
    path("requests/<uuid:uuid>/", requests.request, name="desk-request"),
    path("items/completions/<str:field>/", completions.completions, name="desk-completions"),
    path("items/edit/", bulk.choose, name="desk-items-edit"),
    path("items/edit/<uuid:uuid>/", bulk.bulk, name="desk-bulk"),
    path("items/edit/<uuid:uuid>/apply/", bulk.apply, name="desk-bulk-apply"),
    path("items/edit/<uuid:uuid>/undo/", bulk.undo, name="desk-bulk-undo"),
    path("items/sheet/", sheet.sheet, name="desk-sheet"),
    path("items/sheet/export/", sheet.export, name="desk-sheet-export"),
    path("items/<uuid:uuid>/", items.item, name="desk-item"),
    path("items/<uuid:uuid>/restore/<int:event>/", items.restore, name="desk-item-restore"),
    path("uploads/", new.uploads, name="desk-uploads"),
    path("uploads/unfinished/", tus.unfinished, name="desk-unfinished"),
    path("uploads/files/<uuid:uuid>/", tus.upload, name="desk-upload"),
    path("uploads/batches/", batches.batches, name="desk-batches"),
    path("uploads/batches/<uuid:uuid>/", batches.batch, name="desk-batch"),
    path("uploads/batches/<uuid:uuid>/retry/", batches.retry, name="desk-batch-retry"),
    path("picks/", overview.picks, name="desk-picks"),
    path("picks/add/", adding.add, name="desk-pick-add"),
    path("picks/<int:pk>/", one_pick.pick, name="desk-pick"),
    path("picks/<int:pk>/move/", overview.move, name="desk-pick-move"),
    path("picks/<int:pk>/take-back/", one_pick.take_back, name="desk-pick-take-back"),
    path("picks/<int:pk>/archive/", one_pick.archive, name="desk-pick-archive"),
    path("picks/shelves/", shelves.shelves, name="desk-shelves"),
    path("picks/shelves/<slug:key>/", shelves.shelf, name="desk-shelf"),
    path("picks/preview/", looking.preview, name="desk-picks-preview"),
    path("picks/history/", looking.history, name="desk-picks-history"),
    path("people/", people.people, name="desk-people"),
    path("people/roles/", people.roles, name="desk-roles"),
    path("people/invite/", people.invite, name="desk-invite"),
    path("people/invitations/<int:pk>/revoke/", people.revoke, name="desk-revoke"),
    path("people/<int:pk>/", person.person, name="desk-person"),
    path("people/<int:pk>/role/", person.role, name="desk-person-role"),
    path("people/<int:pk>/state/", person.state, name="desk-person-state"),
]
