# The plans on this device.
plans-title = Plans on this phone
plans-lead = Plans are kept apart. Nothing of one shows up in another.
plans-none = No plan on this phone yet
plans-open-now = Open now
plans-open = Open
plans-rename = Change its name
plans-new = Make a new plan
plans-throw-away = Delete this plan
plans-example-throw-away = Delete the example
plans-too-new = There is also a plan that a newer version of the app wrote.
# Before a plan is deleted.
plans-ask = Delete “{ $name }”?
plans-lost = Everything in it goes: answers, people, strengths, goals, earlier wordings, and the list of what was shared.
plans-for-good = It can’t be brought back, unless you have a backup file. Files you have sent stay where they are.
plans-keep = Keep it
plans-backup-first = Make a backup first
