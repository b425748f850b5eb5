# Task-centred practice. A day that has gone by is never called late.
tasks-talk = One problem, small steps
    .lead = Pick one problem. Agree on up to three small steps.
    .evidence = Social workers have used and studied this way for about fifty years. It suits plain, everyday problems best.

tasks-problem = Which problem do I pick first?
    .hint = Your own choice. It need not be the biggest.
    .example = The post piles up, and I am scared of it.
tasks-steps = What is the smallest useful step?
    .hint = Three at most. You can change the day at any time.
tasks-step = What is the step?
tasks-who = Who does it?
tasks-who-me = Me
tasks-who-you = You
tasks-who-both = Both of us
tasks-with = Who “you” is
tasks-by = By when
tasks-stop = What could stop it?
tasks-helped = Did it help?
tasks-helped-yes = Yes
tasks-helped-bit = A bit
tasks-helped-no = No
tasks-helped-later = Not done yet, and that is fine
tasks-list = My small steps
