"""What people and jobs do to the library: one verb each, one transaction each."""

from gallery.actions.arrange import add_items, remove_items
from gallery.actions.change_item import Conflict, NotYours, change_item
from gallery.actions.create_gallery import create_gallery, publish_gallery, withdraw_gallery
from gallery.actions.create_item import ItemFacts, create_item
from gallery.actions.lift_embargoes import lift_embargoes
from gallery.actions.move_pick import move_pick
from gallery.actions.pick import change_pick, pick, put_in_archive, unpick
from gallery.actions.place_files import place_files, renew_renditions
from gallery.actions.publish import publish
from gallery.actions.rename import rename_category, rename_creator
from gallery.actions.restore_item import restore_item
from gallery.actions.review import return_to_draft, submit
from gallery.actions.telling import mail_notices, read_notices
from gallery.actions.transitions import FilesStillPublic, Incomplete, NotAllowed, Overtaken
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
    "change_pick",
    "change_release",
    "create_gallery",
    "create_item",
    "lift_embargoes",
    "mail_notices",
    "move_pick",
    "pick",
    "place_files",
    "publish",
    "publish_gallery",
    "put_in_archive",
    "read_notices",
    "remove_items",
    "rename_category",
    "rename_creator",
    "renew_renditions",
    "restore_item",
    "return_to_draft",
    "submit",
    "unpick",
    "withdraw",
    "withdraw_gallery",
]
