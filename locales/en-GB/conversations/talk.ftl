# The pages of every guided conversation: the way in, one step at a time, and what comes of it.
talk-begun = Where you were

# Going in.
talk-how = One question at a time. Skip what you like. Stop when you like. It is saved as you write.
talk-private = This one is yours. When you share, it goes to nobody unless you tick it by itself.
talk-no-backup = What you write here stays out of your backup, unless you tick it there.
talk-evidence = How far can I trust this?
talk-elsewhere = Where it is done
talk-help-first = If you are not safe, you can get help first. You can come back to this at any time.
talk-peer = From people who have been there
# Somebody said that they are being hurt or controlled. It stops here for a moment, and never blocks.
talk-pause = Stop here for a moment
    .why = This can be harder when somebody hurts, scares or controls a person. It may not be safe with them in the room.
    .decide = You decide. It is best with somebody to lead it who takes no side.
talk-begin = Begin
talk-go-on = Go on
talk-go-on-all-the-same = Go on all the same
talk-see = See what I have said

# One step.
talk-back = Back
talk-enough = I’ve done enough of this for now
talk-back-to-answers = Back to my answers
talk-already-said = You have said this before. Keep it as it is, or change it here. It is one answer, in both places.
talk-already-asked = The same is asked here too. Write it once, and it stands in both places:
talk-own-words = In my own words
talk-unsaid = Not said
talk-full = That is as many as fit. Untick one first.
talk-cannot-say = I can’t say
talk-number-shown = This number may go with it when I share it
talk-picture-parts = Tap a part to write in it.
talk-as-list = The same as a list
talk-somebody-else = Somebody else
# $name is what the person wrote
talk-put-on-map = Put { $name } on my map
talk-put-in = Put in
talk-row-add = Add one of my own
talk-row-remove = Take this out

# A row, or a form, that becomes a thing of its own.
talk-to-goal = Make this something I want
talk-in-goals = This is with the things I want.
talk-to-map = Put on my map
talk-on-map = This is on your map.
talk-to-strengths = Put with my strengths
talk-in-strengths = This is with your strengths.
talk-to-question = Keep as a question to ask
talk-to-letter = Keep as a letter to write
talk-to-meeting = Keep as a meeting
talk-to-agreed = Write down as agreed
talk-to-review = Keep a day to look again
talk-is-kept = This is kept in your plan.
talk-another = Add another
talk-open-there = Open it there
talk-areas = Which parts of my life is it about?
talk-asset = What is it?
talk-question = What do I want to ask?
talk-question-to = Who do I want to ask?
talk-question-must = I need the answer before we finish
talk-question-answer = What I was told
talk-request = What I want to write
talk-request-to = To whom?
talk-request-sent = The day I sent it
talk-request-by = By when do I want to hear?
talk-request-answer = What came back
talk-meeting = What is it about?
talk-meeting-who = Who will be there?
talk-meeting-with = Who is with me?
talk-meeting-first = Say this first
talk-meeting-needs = What I need there
    .hint = A break, a quiet room, a ramp, somebody who speaks my language.
talk-meeting-after = How I am after it
talk-agreed = What was agreed?
talk-agreed-who = Who does it?
talk-review = What do I want to look at again?
talk-day = On which day?
talk-time = At what time?
talk-where = Where?

# A week.
talk-week-layer = Show
talk-day-mo = Monday
talk-day-tu = Tuesday
talk-day-we = Wednesday
talk-day-th = Thursday
talk-day-fr = Friday
talk-day-sa = Saturday
talk-day-su = Sunday
# One or two letters, over the columns of a small picture.
talk-day-mo-short = M
talk-day-tu-short = T
talk-day-we-short = W
talk-day-th-short = T
talk-day-fr-short = F
talk-day-sa-short = S
talk-day-su-short = S
talk-part-am = Morning
talk-part-noon = Midday
talk-part-pm = Afternoon
talk-part-eve = Evening
talk-part-night = Night

# The end.
talk-end = What I have said
talk-enough-said = You said that this is enough for now. It is all kept. You can open it again at any time.
talk-nothing = Nothing is written here yet
talk-answers = My answers
talk-outcomes = What comes of it
talk-change = Change
talk-used-in = This answer is also used in:
talk-later = What I left for another day
talk-named = Put somebody on my map
talk-may-be-named = Who may be named in this?
talk-may-be-named-hint = Nobody is ticked at first. Those you don’t tick are shown as “somebody”.
talk-save-text = Save as text
talk-as-text = Copy it as text
talk-copy = Copy
talk-copied = Copied.
talk-goes-into = This goes into:
talk-feeds-own = This is yours alone. Print it or save it if you want to show it.
talk-feeds-assessment = what I say in my assessment
talk-feeds-one-page = my one page
talk-feeds-about = about me
talk-feeds-goals = what I want, and first steps
talk-feeds-meeting = what I take to a meeting
talk-feeds-if-then = my plan for when things go wrong
talk-feeds-record = my record of what was said
talk-feeds-letters = letters
talk-rights-page = My rights
talk-questions = The questions again
talk-done = Done for now
