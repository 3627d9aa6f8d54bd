"""What people and jobs do to the library: one verb each, one transaction each."""

from gallery.actions.arrange import add_items, move_items, remove_items
from gallery.actions.arrange_collection import add_galleries, move_in_collection, remove_gallery
from gallery.actions.change_item import Conflict, NotYours, change_item
from gallery.actions.create_gallery import create_collection, create_gallery
from gallery.actions.create_item import ItemFacts, create_item
from gallery.actions.describe_gallery import choose_cover, describe_collection, describe_gallery
from gallery.actions.erase import begin_erasing, erase
from gallery.actions.fill_gallery import freeze_gallery, set_rule
from gallery.actions.lift_embargoes import lift_embargoes
from gallery.actions.merge_galleries import merge_galleries, unmerge_gallery
from gallery.actions.move_pick import move_pick
from gallery.actions.order_gallery import SortBy, move_in_gallery, sort_gallery, unsort_gallery
from gallery.actions.pick import change_pick, pick, put_in_archive, unpick
from gallery.actions.place_files import place_files
from gallery.actions.publish import publish
from gallery.actions.release_gallery import (
    change_gallery_release,
    delete_gallery,
    publish_gallery,
    withdraw_gallery,
)
from gallery.actions.rename import rename_category, rename_creator
from gallery.actions.replace_file import NewFile, replace_file
from gallery.actions.restore_item import restore_item
from gallery.actions.review import return_to_draft, submit
from gallery.actions.show_renditions import show_renditions
from gallery.actions.slugs import SlugTaken
from gallery.actions.tell_apart import tell_apart
from gallery.actions.telling import mail_notices, read_notices
from gallery.actions.transitions import FilesStillPublic, Incomplete, NotAllowed, Overtaken
from gallery.actions.trash import take_back, throw_away
from gallery.actions.turn_item import leave_as_it_is, set_focus, turn_item
from gallery.actions.withdraw import change_release, withdraw

__all__ = [
    "Conflict",
    "FilesStillPublic",
    "Incomplete",
    "ItemFacts",
    "NewFile",
    "NotAllowed",
    "NotYours",
    "Overtaken",
    "SlugTaken",
    "SortBy",
    "add_galleries",
    "add_items",
    "begin_erasing",
    "change_gallery_release",
    "change_item",
    "change_pick",
    "change_release",
    "choose_cover",
    "create_collection",
    "create_gallery",
    "create_item",
    "delete_gallery",
    "describe_collection",
    "describe_gallery",
    "erase",
    "freeze_gallery",
    "leave_as_it_is",
    "lift_embargoes",
    "mail_notices",
    "merge_galleries",
    "move_in_collection",
    "move_in_gallery",
    "move_items",
    "move_pick",
    "pick",
    "place_files",
    "publish",
    "publish_gallery",
    "put_in_archive",
    "read_notices",
    "remove_gallery",
    "remove_items",
    "rename_category",
    "rename_creator",
    "replace_file",
    "restore_item",
    "return_to_draft",
    "set_focus",
    "set_rule",
    "show_renditions",
    "sort_gallery",
    "submit",
    "take_back",
    "tell_apart",
    "throw_away",
    "turn_item",
    "unmerge_gallery",
    "unpick",
    "unsort_gallery",
    "withdraw",
    "withdraw_gallery",
]
