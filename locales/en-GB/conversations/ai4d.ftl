# Appreciative Inquiry, the four D. What we must not pretend comes first.
ai4d-talk = Learn from what went well
    .lead = Four steps, for you, your family or a group. What is hard stays in view.
    .evidence = It is called Appreciative Inquiry. It is used far more than it has been studied.

ai4d-first = What we must not pretend
ai4d-discover = 1. What worked
ai4d-dream = 2. What if
ai4d-design = 3. What it needs
ai4d-deliver = 4. What we do

ai4d-truth = What hard truth must stay in view?
    .hint = Cuts, money, racism, a bad home, a loss. It stands at the top of the page.
    .example = There is one helper at night for twelve of us. Talk will not change that.
ai4d-with = Who is doing this?
    .hint = Others can put their own view next to yours.
ai4d-with-me = Just me
ai4d-with-family = My family and I
ai4d-with-group = A group or a forum
ai4d-well = When did support work really well, and why?
    .hint = A year, a day or one hour.
    .example = A nurse sat down next to me and took her time. I was not scared.
ai4d-did = What did people do?
    .hint = Say what you did too.
ai4d-most = What if it were like that most weeks?
    .hint = What would you see and hear?
ai4d-place = What must be in place for that?
    .hint = People, time, money, kit, a rule that has to change.
    .example = The same two helpers, and half an hour more.
ai4d-who = Who does what?
    .hint = Put down only what people have said yes to.
ai4d-step = What happens first?
    .hint = Something small that can start this week.
ai4d-look = When do we look again?
    .hint = Pick a day. Look at the hard truth again too.
ai4d-page = What works, and what is hard
