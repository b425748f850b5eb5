# A new version of the app waits.
update-ready = A new version is ready
update-now = Use it now
update-later = Later
update-not-saved = Your last words are not saved yet, so the new version waits.
