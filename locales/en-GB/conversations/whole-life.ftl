# All of me, my family, and my past and future. A thing on the timeline can be kept from workers.
whole-life-talk = My whole life, and my people
    .lead = What came before, who else it touches, and what comes next.
    .evidence = Good workers look at a life in this way. It has not been tested as a tool.

whole-life-before = What came before
whole-life-family = Who else it touches
whole-life-ahead = What comes next

whole-life-line = What has happened in my life, and when?
    .hint = Good things and hard things. You choose what workers may see.
whole-life-event = What happened, or began?
whole-life-when = When, or how old was I?
whole-life-was = How was it for me?
whole-life-was-good = Good
whole-life-was-hard = Hard
whole-life-was-both = Good and hard
whole-life-keep = Do not show workers
whole-life-unfair = What made life unfair or harder?
    .hint = Money, damp, racism, cuts, a loss. Say it as it was.
    .example = Five moves in six years. Each time I lost my doctor.
whole-life-others = Who else does this touch, and how?
    .hint = One by one. Think of children too.
whole-life-who = Who is it?
whole-life-how = How does it touch them?
whole-life-keep-how = Do not show workers
whole-life-child = Is a child doing caring jobs?
    .hint = Cooking, lifting, doing the talking, lying awake to listen.
whole-life-child-yes = Yes
whole-life-child-no = No
whole-life-child-rights = A child who cares for somebody
    .hint = A child can have help of their own. Look at the rights for where you live.
whole-life-next = What do I want the next part of my life to have?
    .hint = Rest counts. So does more of the same.
    .example = My own front door. Time with my brother that is not about pills.
whole-life-timeline = My life so far, and what comes next
whole-life-effects = Who else it touches
