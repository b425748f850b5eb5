# Prepare: goals and first steps.
prepare-title = Prepare
prepare-lead = What I want to change or keep, and the first small step.
prepare-talks = What do you want to get on with?
prepare-talks-sub = Talks that help you think, one question at a time
prepare-goals = What I want
prepare-no-goals = Nothing here yet
prepare-no-goals-lead = It can be small. It can be about keeping something just as it is.
prepare-add = Add something I want
# $step is the person's own words
prepare-first-step-is = First step: { $step }
# $day is a date
prepare-by = By { $day }
prepare-review = Look at it again
prepare-review-label = When do I want to look at all this again?
prepare-review-hint = Nothing will remind you, so that nobody else sees it. It goes with what you share or print.
prepare-goal = Something I want
prepare-what = What do I want?
prepare-what-hint = To change, to start, or to keep.
prepare-so-that = So that what?
prepare-so-that-hint = What would be different in my life?
prepare-why = Why does it matter to me?
prepare-first-steps = First steps
prepare-first-step = What is the first step?
prepare-first-step-hint = So small that it could happen this week.
prepare-by-when = By when, if I want to say
prepare-who-helps = Who helps? People from my map
prepare-help = Who or what else helps?
prepare-numbers = Two numbers, only for me
prepare-numbers-hint = They are not marks. They stay here unless you tick the box below.
prepare-importance = How much does it matter to me, from 1 to 10?
prepare-confidence = How sure am I that I can do it, from 1 to 10?
prepare-number-unsaid = Not said
prepare-numbers-shared = These two numbers may go with it when I share it
prepare-how-it-went = How it went
prepare-how-it-went-label = How did it go?
prepare-done = Done for now
