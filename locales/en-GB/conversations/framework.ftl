# Feedback after a meeting. The person owns it; nothing is counted.
framework-talk = How was it, and what should change?
    .lead = What you thought of a meeting or of help. It is yours. Send it or keep it.
    .evidence = Guides for social work in England (2019) ask teams to check their work with those they help. How much it changes has been studied less.

framework-yes = Yes
framework-part = In part
framework-no = No

framework-listened = Did they listen more than they typed?
    .hint = You can add what you saw.
framework-saw = Did I see what they wrote?
    .hint = You can ask for a copy.
framework-after = What am I left with after this help?
    .hint = Good help leaves you with more of these.
framework-row-know = I know what I can do and ask for
framework-row-people = I am in touch with people and places
framework-row-sure = I feel sure of myself
framework-now = Is it more or less?
framework-more = More
framework-same = The same
framework-less = Less
framework-better = Did anything get better, and would I say so?
    .hint = “No” is an answer. So is “yes, but”.
    .example = The ramp is good. I said so. I still can’t reach the sink.
framework-cut = Was help cut in the name of my strengths?
    .hint = Write what they said. It goes in as you write it.
framework-next = What should they do in a new way next time?
    .hint = One thing that they could really do.
    .example = Ring the day before. Do not ask my son what I want.
framework-thank = Is there someone I want to thank?
    .hint = Only if you want to. Say what they did.
    .example = Jo waited until I had found the word.
framework-feedback = What I thought of it
framework-note = A note of thanks
