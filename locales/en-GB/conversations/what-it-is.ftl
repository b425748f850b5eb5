# What working from strengths is, and what it is not.
what-it-is-talk = What “strengths” means, and what not
    .lead = A card to show, and a check for the worker.
    .evidence = From Romeo (2017), and from a joint statement of 2013. It says what such work should be. It does not prove that it is done.

what-it-is-person = For me
what-it-is-worker = For the worker
what-it-is-meaning = Words

what-it-is-about = What it is
    .hint = You and the worker look at what you want, what you can do, and what you need. Good help leaves you knowing more, in touch with more people, and more sure of yourself.
what-it-is-not = What do I want them to know that it is not?
    .hint = Tick the lines to put on your card.
what-it-is-not-cheap = It is not a way to spend less.
what-it-is-not-alone = It does not mean “do more by yourself”.
what-it-is-not-free = It is not volunteers in place of paid help.
what-it-is-heard = Did I hear any of these, and what was said?
    .hint = Write their words down as they said them.
    .example = “Your neighbour is a strength, so you need fewer hours.”
what-it-is-check = If I am the worker, what did I do?
    .hint = The person may see this, if you agree.
what-it-is-row-start = I began with what they want
what-it-is-row-cost = Money did not choose the plan
what-it-is-row-paid = Nobody unpaid was put in without a yes
what-it-is-row-takes = By each strength I wrote what it takes
what-it-is-row-left = They know more, and whom to ask
what-it-is-did = Did I?
what-it-is-yes = Yes
what-it-is-part = In part
what-it-is-no = No
what-it-is-words = Words that get mixed up
    .hint = Strength: a thing you can do, or that holds you up. Asset: a good thing that is there, in you or near you. Capital: all you have of one kind, such as people or money. Co-production: to plan and do a thing as equals.
what-it-is-card = What it is not
what-it-is-record = What I heard
what-it-is-list = A check for the worker
