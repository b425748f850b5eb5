# Risk enablement. The questions themselves are those of a goal (locales/en-GB/risk.ftl).
risk-talk = Something that others worry about
    .lead = Weigh what it may bring and what it may cost. Theirs and yours both stand here.
    .evidence = It is widely taught to weigh a risk like this. It has been studied less.

risk-why = Why I want it
risk-both = Both sides
risk-limits = What we agree
risk-after = Later on

risk-limit = What limits do we agree on?
    .hint = One at a time. Who does what, until when, and what if they can’t?
risk-review = When do we look at this again?
    .hint = A limit should not last for ever.
risk-goal = Is it one of my goals?
    .hint = A goal has these same questions. There the risk stays with the goal.
risk-sheet = My risk, both ways
