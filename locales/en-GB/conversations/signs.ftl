# Signs of Safety: three columns for a joint talk.
signs-talk = What worries us, what works, what next
    .lead = Three columns to fill in with the others. It is not here to prove who is to blame.
    .evidence = Teams in many lands use Signs of Safety, most of all with children. The proof that it works is thin so far.

signs-three = Three columns
signs-how-safe = How safe it feels

signs-columns = What I see
    .hint = Fill in all three, in any order.
signs-awake = What about this keeps me awake?
    .hint = Your own worry, in your own words.
signs-right = Where is it already going all right?
    .hint = When, and who was there?
signs-next = What has to be done next, and by whom?
    .hint = Things that you would all see happen.
signs-others = What worries other people here?
    .hint = Each can add their own words, with their name. Yours stay as they are.
    .example = My son says I leave the gas on. The nurse says I lose weight.
signs-agreed = Who has said that they will do something?
    .hint = Ask if they are willing and able. If they have not said yes, it is not agreed.
signs-safe = How safe do I feel, from 0 to 10?
    .hint = This is your own number. It stays on this phone unless you tick it.
signs-safe-nought = Not safe at all
signs-safe-ten = As safe as I want to be
signs-safe-why = What makes it that?
signs-sheet = What worries us, what works, what next
