# Local Area Coordination: a sheet to show somebody who walks alongside.
lac-talk = Somebody to walk beside me
    .lead = A sheet to show to someone local who can walk beside you. You choose where to.
    .evidence = It began in Western Australia in 1988. It is done more than it is studied.
    .elsewhere = Derby, Thurrock and Swansea have it. (Noted November 2026.)

lac-life = What is life like where I live?
    .hint = Good and bad. The street, the noise, the shops, the stairs.
    .example = The lift breaks each week. But Mo in the shop knows my name.
lac-names = Who do I know by name nearby?
    .hint = Put in as many as you like. It is fine if there is no one yet.
lac-names-who = Choose or add a name
lac-names-how = How I know them
lac-with-me = What would I do more of if someone came with me first?
    .hint = Just the first time, or a few times.
    .example = Swim. I am scared of the changing room, not of the water.
lac-ask = What do I need to know about my rights?
    .hint = Each one goes with your questions.
lac-your-rights = Rights in plain words
    .hint = There are cards for your nation. You do not have to pass a test to read them or to ask.
lac-year = What would show, in a year, that life is better?
    .hint = Something you could see or hear.
    .example = I sleep in my bed, not in the chair.
lac-sheet = Walk beside me
