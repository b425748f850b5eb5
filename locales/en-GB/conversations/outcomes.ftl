# The difference that somebody wants in their life: not a service, and not only getting by.
outcomes-talk = What I want to change or keep
    .lead = Not which service: what would be different in your life.
    .evidence = Many services ask in this way. It has been studied less than it is used.

outcomes-wish = What do I want, so that what?
    .hint = Say it as: I want to … so that … Tick up to three that matter most. You can say which part of life it is about.
    .example = I want to get out on Fridays so that I can pray with others.
outcomes-why = Why does that matter to me?
    .hint = If one way doesn’t work, the reason shows what else might.
    .example = I know the men there. They knew me before I was ill.
outcomes-notice = How would I, or others, notice that it was happening?
    .hint = What would you see, hear or do?
    .example = My coat would be by the door on a Friday.
outcomes-one = If only one thing could change, which would it be?
    .hint = You can change your mind later.
outcomes-list = What matters most to me
