# People: the circle map, the list, one person, and questions about what a map doesn't show.
people-title = People
people-show-as = Show my people as
people-map = Map
people-list = List
people-add = Add
people-ask-link = Who else? Some questions
people-me = Me
people-no-name = No name yet
# Between the parts of a line that says several things about somebody.
people-comma = { ", " }
# Adding several, one after another.
people-quick = Add somebody
people-quick-hint = A name is enough. A pet, a group or a place counts too.
people-quick-close = Close
people-added = { $name } is on your map.
people-empty = Nobody is here yet
people-empty-hint = Start with anyone who comes to mind. A pet counts.

# The rings, as words.
people-ring = How close are they to me?
people-ring-hint = There is no right answer. You can change it any time.
people-ring-unsaid = Not placed yet
people-ring-closest = Closest to me
people-ring-close = Close
people-ring-around = Part of my life
people-ring-further = Further away
people-closer = Closer
people-further = Further
# Said by a screen reader, and shown, when somebody was moved.
people-moved = { $name }: { $ring }
people-at-the-end = { $name } stays: { $ring }

# Parts of what is said about somebody. "Amina, Sister, Closest to me, under strain"
people-fact-pet = a pet
people-fact-group = a group
people-fact-place = a place
people-fact-paid = paid to help
people-fact-both-ways = help goes both ways
people-fact-helps-me = helps me
people-fact-i-help = I help them
people-fact-strained = under strain
people-fact-died = has died
people-fact-far-away = far away
people-fact-call-first = call first
people-fact-do-not-contact = do not contact

# The map.
people-map-name = Map of my people
people-map-how = Press somebody to move, open or join them. Arrow keys go from one to the next. Plus brings somebody closer, minus moves them further.
people-zoom-in = Zoom in
people-zoom-out = Zoom out
people-zoom-reset = Show the whole map
people-legend = What the signs mean
people-legend-both-ways = help goes both ways
people-legend-one-way = help goes one way
people-legend-strain = under strain
people-legend-joined = they know each other
people-legend-close = they are close
people-legend-paid = paid to help
people-legend-died = has died
people-legend-far = far away
people-legend-person = person
people-legend-pet = pet
people-legend-group = group
people-legend-place = place
people-save-print = Save or print the map
people-save-why = The picture shows the names on your map. Think about who will see it.
people-save-svg = Save as a sharp picture (SVG)
people-save-png = Save as a photo (PNG)
people-print = Print
people-saved = The picture is in your downloads.
people-save-failed = This browser could not make the picture. Try the other kind, or print.

# What can be done with one person, on the map and in the list.
people-more = More: choose a ring, join, remove
people-more-for = Move, join or remove { $name }
people-open = Open
people-close = Close
people-remove = Take off the map
people-removed = { $name } was taken off the map.
people-bring-back = Bring back
people-back = { $name } is back.

# Ties between people.
people-ties = Who knows whom
people-ties-none = Nobody is joined to anybody yet.
people-tie-with = Joined to
people-tie-add = Join { $name } to somebody
people-tie-who = To whom?
people-tie-choose = Choose
people-tie-kind = What is between them?
people-tie-note = Anything to say about it
people-tie-do = Join them
people-tie-remove = Undo this tie
people-tie-remove-which = Undo this tie: { $tie }
people-tie-added = Joined: { $tie }
people-tie-removed = Undone: { $tie }
people-tie-nobody-else = There is nobody else on your map yet.
people-tie-know = { $one } and { $other } know each other
people-tie-close = { $one } and { $other } are close
people-tie-helps = { $one } helps { $other }
people-tie-strained = There is trouble between { $one } and { $other }

# One person.
people-person-new = Somebody new
people-name = Name
people-name-hint = What you call them. One word is enough.
people-nickname = A name to show others
people-nickname-hint = If you share your map, others see this in place of the name. You choose each time.
people-being = What is it?
people-being-person = Person
people-being-pet = Pet or working animal
people-being-group = Group
people-being-place = Place
people-who = Who are they to me?
people-kin = Pick a word
people-kin-unsaid = Not said
people-kin-other = Words from another language
people-kin-language = Language
people-kin-draft = Two native readers have not yet checked these words. Write your own word if one is wrong.
people-kin-own = Or in my own words
people-paid = They are paid to help
people-help = Help between us
people-help-to-me = What goes from them to me
people-help-from-me = What goes from me to them
people-help-everyday = Everyday things
people-help-feelings = Feelings
people-help-illness = Illness and treatment
people-help-company = Company
people-help-money = Money and things
people-strain = Is there strain between us?
people-strain-unsaid = I’d rather not say
people-strain-none = No
people-strain-some = Some
people-strain-much = A lot
people-strain-why = What does it come from?
people-agreed = What they have agreed to
people-agreed-why = Nobody’s help is taken for granted here. It says “not agreed” until you change it. Ask them first.
people-agreed-rule-title = Help from family and friends
# Care and Support Statutory Guidance ch 6 (from memory, not yet checked word for word).
people-agreed-rule = In England, the council must look at everything you need, as if nobody helped you. After that, help from family or friends counts only if they are willing and able to give it.
people-agreed-unchecked = We still have to check the exact wording of this rule.
people-willing = Are they willing to help?
people-able = Are they able to?
people-agreed-not-agreed = Not agreed
people-agreed-yes = Yes
people-agreed-partly = For some of it
people-agreed-no = No
people-until = Until when is it sure?
people-until-hint = Leave it empty if there is no day.
people-if-not = What if they can’t?
people-contact = Calling them
people-call-first = Call them first in an emergency
people-do-not-contact = Do not contact them
people-do-not-contact-why = Why not, if I want to say
people-trust = Trust
people-trusted = I trust them
people-would-notice = They would notice if I were getting worse
people-died = They have died
people-far-away = They are far away
people-died-far = Far away, or no longer here
people-note = Anything else about them
people-named-in = Named in
people-history = Earlier wordings
people-done = Done

# Questions.
people-ask-title = Questions about my people
people-ask-lead = A map shows who is there. These ask about the rest. Leave out any you like.
people-ask-notice = Who would notice if I were getting worse?
people-ask-trust = Whom do I trust?
people-ask-call = Who should be called first if something happens?
people-ask-who = Tick as many as you like, or nobody
people-ask-joined = { $name } isn’t joined to anybody yet. Do they know anyone here?
people-ask-missing = Is anyone missing?
people-ask-missing-hint = Some are easily forgotten.
people-ask-missing-pet = A pet or a working animal
people-ask-missing-group = A group: a choir, a class, people online, people you pray with
people-ask-missing-place = A place where they know you
people-ask-missing-far = Somebody far away
people-ask-missing-died = Somebody who has died and still matters
people-ask-missing-person = Somebody else
people-ask-nobody = There is nobody on your map yet. You can come back to this.
people-ask-next = Next
people-ask-skip = Skip
people-ask-not-now = Not now
people-ask-end = That’s all the questions. You can come back any time.
people-ask-again = Start again
people-ask-to-map = Back to my people
