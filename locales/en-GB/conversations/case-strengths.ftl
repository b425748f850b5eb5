# Had, have, want: Rapp's strengths assessment.
case-strengths-talk = What I had, have and want
    .lead = Look at five parts of life, one at a time.
    .evidence = It is by Charles Rapp and others in Kansas. Studies of it do not all agree.

case-strengths-grid = What have I had, what is there now, and what next?
    .hint = Leave out any box. What you have lost counts too.
case-strengths-had = What did I use to have that helped?
case-strengths-have = What do I have now?
case-strengths-takes = What does it take?
case-strengths-want = What do I want next?
case-strengths-who = Who could help me get it?
case-strengths-group = Would a group help me, or not?
    .hint = Some things go better with others. Some do not. Say why if you like.
case-strengths-group-yes = Yes
case-strengths-group-some = For some things
case-strengths-group-no = No
case-strengths-first = What do I go for first?
    .hint = One thing, and a first small step to it.
case-strengths-more = Where these go
    .hint = Each box can become one of your strengths. A name can go on the map of your people.
case-strengths-sheet = Had, have, want
