# The frame of every page.
shell-app = Own Words
shell-skip = Skip to the page
shell-back = Back
shell-menu = Menu
shell-exit = Exit
# Shown under the plan's name when it is the made-up plan to look round with.
shell-example = Example
# The five places, as a list for screen readers and behind one button on very small screens.
shell-places = Places
shell-life = My life
shell-people = People
shell-strengths = Strengths
shell-prepare = Prepare
shell-share = Share
