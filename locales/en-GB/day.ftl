# Good day and bad day, always together.
day-title = Good day, bad day
day-lead = Bad days count as much as good ones.

day-good = What makes a good day?
    .hint = What happens, who is there, what doesn’t happen.
    .example = I sleep till eight. My legs work. We make roti and nobody rushes me.
day-bad = What makes a bad day?
    .hint = Say how bad it gets, if you can.
    .example = The pain wakes me at four. The care worker is new and late. I lose my words.
day-typical = What is a usual day like?
    .hint = From waking to waking. Nights count too.
    .example = It takes an hour to dress. I rest after lunch. My husband turns me at two in the night.
day-how-often = How often do the bad days come?
    .hint = If it changes, say how.
    .example = About three days in seven. More in winter.
day-often-most = Most days
day-often-weekly = Some days each week
day-often-monthly = Some days each month
day-often-rare = Now and then
day-often-changes = It changes a lot
day-signs = How can I or others tell that a bad day is coming?
    .example = I go quiet and stop eating. My brother sees it before I do.
day-helps = What helps on a bad day?
    .hint = What makes it worse?
    .example = A dark room, a warm drink, no questions. Don’t tell me to cheer up.
