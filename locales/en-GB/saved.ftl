# The line under a box: how it stands with what was typed.
# Nothing has been typed since the page was opened.
saved-still = Saves by itself on this phone
saved-done = Saved on this phone
saved-not-yet = Not saved yet
saved-failed = Not saved
