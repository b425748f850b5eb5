# What can be done with one entry, on every page that shows one.
parts-more = More you can do with this
parts-large = Show in large print
parts-earlier = Earlier wordings
parts-delete = Delete this
parts-delete-hint = What you delete can be brought back.
