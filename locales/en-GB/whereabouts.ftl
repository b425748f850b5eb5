# What things are called in lists: search, earlier wordings, what was deleted.
whereabouts-person = Somebody on the map
# $one and $other are names
whereabouts-tie = { $one } and { $other }
whereabouts-contact = A worker
# $name is who it was for
whereabouts-share = What went to { $name }
whereabouts-unknown = Something from a newer version of the app
