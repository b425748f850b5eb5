# Two wordings of one thing, written in two windows or on two devices at once.
crossed-title = There are two versions of this
crossed-why = It was changed in two places at once. Both are kept. Which one is right?
# $when is a date and time
crossed-written = Written { $when }
crossed-deleted = Deleted here
crossed-keep-this = Keep this one
crossed-keep-both = Keep both, one after the other
