# Early help near home. It never stands in for an assessment, and says so.
place-talk = Help I could use now
    .lead = A small thing now, near home, before it gets bad.
    .evidence = Miller and Whitehead say that early help turns the usual order round. It is done more than it is studied.
    .elsewhere = Shropshire has Let’s Talk Local. Stoke-on-Trent has Community Team Plus. (Noted November 2026.)

place-help = What small help now would stop a bigger problem?
    .hint = Not just to get by. Think of what would let you live well, too.
place-what = What would help?
place-bigger = What it would stop
place-there = How would I get there?
place-off = What puts me off going?
place-tried = What did I try, and why did it stop?
    .hint = If it stopped, that does not mean you failed.
    .example = A walking group. They all went too fast, and it shut in March.
place-told = Was I told I could also have an assessment?
    .hint = An assessment is a talk about what you need.
place-told-yes = Yes
place-told-no = No
place-told-unsure = I can’t remember
place-also-rights = This does not replace an assessment
    .hint = You can take early help and still ask for an assessment. Nobody should make you try a group first.
place-list = Help I could use now
