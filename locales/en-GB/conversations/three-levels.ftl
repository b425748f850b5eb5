# Me, my people, my place. Nothing is said about one that stays empty.
three-levels-talk = Me, my people, my place
    .lead = Three places to look for what helps. Nobody has to have all three.
    .evidence = Tew and Franklin say that help works best when it looks at all three. It is a way to think, not a tested tool.

three-levels-me = What helps that comes from me?
    .hint = What you do, know, own or believe.
    .example = I plan my week on a Sunday. It takes all morning.
three-levels-people = What helps that comes from my people?
    .hint = Your family, your friends, a worker, a cat.
    .example = My cousin drives me. He can’t in term time.
three-levels-place = What helps that comes from where I live?
    .hint = A park, a shop, a bus, a group, a view.
    .example = The man in the shop knows me. He waits while I count.
three-levels-thin = Which of the three feels thin now?
    .hint = Tick any, or none.
three-levels-thin-me = Me
three-levels-thin-people = My people
three-levels-thin-place = My place
three-levels-spoils = What in one of them spoils things in another?
    .hint = Money, rules, cuts and damp belong here too.
    .example = The lift is broken, so my friends can’t get up to me.
three-levels-sheet = What helps, and where it comes from
