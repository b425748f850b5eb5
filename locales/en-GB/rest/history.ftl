# Earlier wordings of one thing, and what was deleted.
history-title = Earlier wordings
history-now = As it is now
history-before = As it was before
history-looking = One moment …
history-none = There are no earlier wordings.
history-bring-back = Bring this back
history-go-there = Go to it
history-bin-title = What was deleted
history-bin-lead = You can bring any of this back.
history-bin-empty = Nothing has been deleted.
# $when is a date and time
history-deleted-at = Deleted { $when }
