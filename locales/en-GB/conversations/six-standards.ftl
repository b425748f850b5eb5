# After a meeting: was it strengths-based? Private, or shared as feedback by itself.
six-standards-talk = Was this about me?
    .lead = Six things to look at after a meeting.
    .evidence = Rapp, Saleebey and Sullivan named six signs of good work. Nobody has tested this check.

six-standards-yes = Yes
six-standards-partly = In part
six-standards-no = No

six-standards-aim = Did I choose what we aimed for?
    .hint = Or had they picked it before you came?
six-standards-asked = Did they ask what I am good at, and write it down right?
    .hint = If you have not seen what they wrote, say so.
six-standards-found = Did they find things near me that I can really use?
    .hint = Can you get there? Can you pay? Are you welcome?
six-standards-explained = Did they explain how they work?
    .hint = In words that you know, with time to ask.
six-standards-hope = Did I leave with more hope, less, or the same?
    .hint = You don’t have to say why.
six-standards-hope-more = More
six-standards-hope-same = The same
six-standards-hope-less = Less
six-standards-choices = Did I have real choices, and time to think?
    .hint = One thing to say yes to is not a choice.
six-standards-who = Who sees this?
    .hint = Only you. If you want them to know, you can tick it when you share.
six-standards-card = How the meeting was for me
