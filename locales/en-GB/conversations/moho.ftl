# What I do with my days: the model of occupational therapists.
moho-talk = What I do with my days
    .lead = Your week as it is, as you want it, and as it was. What would help at home.
    .evidence = This comes from the work of occupational therapists. It is used all over the world. It says more about how to look at a day than about how to change it.

moho-days = My week
moho-home = Hard jobs, and what would help
moho-next = What I would start again

moho-shape = What do I do that gives my day a shape?
    .hint = Getting up, prayer, work, a walk, a programme, feeding the cat.
moho-week = What does my week look like?
    .hint = Put in what you like, nights too. Look at one layer at a time.
moho-do = What I do
moho-want = What I want to do
moho-lost = What I have lost
moho-roles = Which roles have I lost?
    .hint = Worker, cook, driver, neighbour, the one who mends things.
    .example = I was the one who drove us all to the mosque.
moho-effort = Which jobs take the most effort, and why?
    .hint = Count the rest that you need after it.
    .example = A shower. I have to lie down for an hour.
moho-kit = What kit or change at home would help?
    .hint = A rail, a lamp, a lift, a better bed, a wider door.
moho-kit-what = What would help?
moho-kit-for = What for
moho-kit-where = Where at home
moho-kit-now = How it is now
moho-kit-have = I have it
moho-kit-broken = I have it and it does not work
moho-kit-asked = I have asked for it
moho-kit-none = I do not have it
moho-again = What would I start again?
    .hint = Even in a new way, or for ten minutes.
