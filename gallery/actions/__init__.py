"""What people and jobs do to the library: one verb each, one transaction each."""

from gallery.actions.arrange import add_items, remove_items
from gallery.actions.change_item import Conflict, NotYours, change_item
from gallery.actions.create_gallery import create_gallery, publish_gallery, withdraw_gallery
from gallery.actions.create_item import ItemFacts, create_item
from gallery.actions.lift_embargoes import lift_embargoes
from gallery.actions.pick import pick, unpick
from gallery.actions.place_files import place_files
from gallery.actions.publish import publish
from gallery.actions.rename import rename_category, rename_creator
from gallery.actions.restore_item import restore_item
from gallery.actions.review import return_to_draft, submit
from gallery.actions.show_renditions import show_renditions
from gallery.actions.tell_apart import tell_apart
from gallery.actions.telling import mail_notices, read_notices
from gallery.actions.transitions import FilesStillPublic, Incomplete, NotAllowed, Overtaken
from gallery.actions.turn_item import leave_as_it_is, set_focus, turn_item
from gallery.actions.withdraw import change_release, withdraw

__all__ = [
    "Conflict",
    "FilesStillPublic",
    "Incomplete",
    "ItemFacts",
    "NotAllowed",
    "NotYours",
    "Overtaken",
    "add_items",
    "change_item",
    "change_release",
    "create_gallery",
    "create_item",
    "leave_as_it_is",
    "lift_embargoes",
    "mail_notices",
    "pick",
    "place_files",
    "publish",
    "publish_gallery",
    "read_notices",
    "remove_items",
    "rename_category",
    "rename_creator",
    "restore_item",
    "return_to_draft",
    "set_focus",
    "show_renditions",
    "submit",
    "tell_apart",
    "turn_item",
    "unpick",
    "withdraw",
    "withdraw_gallery",
]
