# Sustainable caring: a file of one's own.
carer-talk = When I look after somebody
    .lead = A file of your own: what you do, what it costs, if you are ill, a break, and later.
    .evidence = Parts of this, such as breaks, have been studied. As a whole it is a way to look at caring.

carer-now = What I do now
carer-cost = What it has cost me
carer-ill = If I am ill tomorrow
carer-break = A real break
carer-later = Later on

carer-own = This is mine
    .hint = It is not part of the plan of the person you look after. If you both say yes, the two plans can know of each other’s names. The words never mix.
carer-week = My day and night, and each job
    .hint = There is a week to fill in, nights too. For each job you can say if you are willing and able. You write it once, in the self-assessment.
carer-nobody-else = What do I do because there is no one else?
    .hint = You can love somebody and not want to do each job.
    .example = I wash my father. He hates it, and so do I.
carer-away = What must be in place so that I can go?
    .hint = Write it as if for someone who has never met them.
carer-away-know = What they must know
carer-away-money = Who pays
carer-away-reach = When to call me, and when not
carer-away-back = If it falls through
carer-away-own = What else must be in place?
carer-away-how = How
carer-away-done = Sorted
carer-cover = Who does what while I am away?
    .hint = Ask the person you look after as well.
