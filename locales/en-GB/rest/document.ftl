# The document that a chosen worker gets. Who reads these words is the worker, in the worker's language; the answers stay as written.
document-read = This is a share made by Own Words. Read "chapters" from first to last: each item has a heading, and an answer in the person's own words.
# On every share, on screen and on paper. Never changed by a culture pack.
document-promise = What I can do does not replace support I need.
# At the head of whatever is made of the example, so that nobody takes it for somebody real.
document-example = This is an example. The person in it is made up.
document-untitled = In my own words
# What the person calls themselves; it stands in quotes behind this.
document-from = My name
document-to = For
document-made = Made
document-as = Written
document-as-carer = by an unpaid carer, about their own life
document-as-helping = with somebody helping
document-supported = Supported to write this by
document-nation = Nation
document-nation-england = England
document-nation-wales = Wales
document-nation-scotland = Scotland
document-nation-northern-ireland = Northern Ireland
document-review = To look at again on
document-language = Language of the answers
document-contents = What is in here
# The five chapters, always in this order.
document-matters = What matters to me
document-need = What I need, and the risk if I don’t get it
document-works = What works, and what it takes
document-helps = Who helps now
document-ask = What I ask for
document-takes = What it takes:
document-takes-unsaid = not said yet
document-unsaid = not said yet
document-when-good = When it is good
document-when-bad = When it is bad
document-how-often = How often it is bad
document-people = Who is in this
# In the place of a name that the person left out.
document-somebody = somebody
document-importance = How much it matters, from 1 to 10
document-confidence = How sure I am that I can, from 1 to 10
document-whose-written = My words, written down for me
document-whose-view = Somebody else’s own view
# Under a question that came in a worker's reply: who asked it, and the day of the reply.
document-whose-asked = A question that was asked by
document-reply-of = From the reply of
document-whose-guess = A best guess at what I would say
# Somebody on the map.
document-who = Who they are to me
document-being = What kind
document-being-pet = A pet or a working animal
document-being-group = A group
document-being-place = A place
document-ring = How near
document-ring-closest = Closest to me
document-ring-close = Close
document-ring-around = Part of my life
document-ring-further = Further away
document-to-me = What they do for me
document-from-me = What I do for them
document-help-everyday = everyday things
document-help-feelings = feelings
document-help-illness = illness and treatment
document-help-company = company
document-help-money = money and things
# Help from family, friends and neighbours is theirs to give. Nothing said means nothing agreed.
document-willing = Are they willing?
document-able = Are they able?
document-until = Until when?
document-if-not = What if they can’t?
document-agreed-not = not agreed
document-agreed-yes = yes
document-agreed-partly = for some of it
document-agreed-no = no
document-call-first = Call them in an emergency
document-do-not-contact = Do not contact them
document-do-not-contact-why = Why not
document-trusted = I trust them
document-would-notice = Would notice if I got worse
document-far-away = Lives far away
document-died = Has died
document-paid = Paid to help
document-strain = Strain between us
document-strain-none = none
document-strain-some = some
document-strain-much = a lot
document-strain-why = Where the strain comes from
document-note = More about them
# A goal.
document-goal = Something I want to change or keep
document-so-that = The difference it would make
document-why = Why it matters to me
document-help = Who or what else helps
document-first-step = The first step
document-by-when = By when
document-how-it-went = How it went
# A letter that the person wrote.
document-letter = A letter
document-letter-to = To
document-letter-sent = Sent
document-letter-reply-by = To hear by
document-letter-answer = What came back
# What changed since the file before. The first is a heading; a moment follows the second.
document-changes = What has changed
document-since = Since the file of
document-changes-none = Nothing has changed.
document-added = New
document-changed = Changed
document-taken-out = Taken out
document-before = Before, it said:
# In the list of what was taken out: an answer without a question of the app’s.
document-words = words of my own
# Two wordings of one thing stand side by side: over each, on a page for the person’s own hands.
document-crossed = Two versions of this are kept. This is one of them.
document-crossed-deleted = Another version says that this was deleted.
