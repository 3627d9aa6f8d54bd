"""One step of a merge, forwards or back, with a little patience for whoever is in its way."""

import time

from gallery.actions.merge_terms import STEP, advance_merge
from gallery.actions.undo_merge import advance_undo
from gallery.models import MergeRecord, MergeState

# Somebody is changing the only items that are left: they come back to them this much later.
PAUSE = 0.2


def advanced(record: MergeRecord, size: int = STEP) -> MergeRecord:
    """Do the next step of `record` and return it; waits a moment where all items are in use."""
    step = advance_undo if record.state == MergeState.UNDOING else advance_merge
    row = step(record=record, size=size)
    if row.is_under_way and (row.done, row.state) == (record.done, record.state):
        time.sleep(PAUSE)
    return row
