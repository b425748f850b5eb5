# Shared Lives as an option card.
shared-lives-talk = Help in somebody’s home
    .lead = One way to be helped, called Shared Lives. Is it for you?
    .evidence = Checks by inspectors are mostly good. Few studies set it beside other help.

shared-lives-what = What Shared Lives is
    .hint = Somebody who has been checked and trained shares their home and their days with you. You may live there, stay some nights, or come by day. You meet first, and both of you choose.
shared-lives-how = Would I want this, and how?
    .hint = You can tick more than one. It is fine to say no.
shared-lives-how-live = To live there
shared-lives-how-stay = To stay some nights
shared-lives-how-day = To come by day
shared-lives-how-no = It is not for me
shared-lives-home = What must the home be like?
    .hint = Who lives there, pets, food, faith, stairs, noise, who smokes.
    .example = No dogs. Halal food. A room with my own key.
shared-lives-worry = What would worry me about it?
    .hint = What if you do not get on? What if they fall ill?
shared-lives-ask = What do I want to ask first?
    .hint = Each one goes with your questions.
shared-lives-card = Shared Lives: what I think
