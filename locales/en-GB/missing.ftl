# An address that leads nowhere.
missing-title = This page is not here
missing-lead = Nothing is lost. The address may be old.
missing-home = Go to the first page
