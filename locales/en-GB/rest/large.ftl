# One answer in very large print.
large-nothing = Nothing is written here yet.
