# The whole plan on paper.
paper-title = The whole plan
paper-empty = There is nothing to print yet
paper-private = This is everything, private answers too. Think who could find it on paper.
paper-print = Print it
