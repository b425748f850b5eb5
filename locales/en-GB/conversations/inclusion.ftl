# Inclusive communities: what it takes, and who keeps it going.
inclusion-talk = What it takes for me to join in
    .lead = A card to show at a club, a shop, a mosque or a church.
    .evidence = More and more towns try to be open to all, with dementia too. Studies warn that most often the help can’t then be taken away.

inclusion-belong = Where do I feel I belong?
    .hint = One place at a time. It can be small. Add one where you would like to.
inclusion-place = Which place is it?
inclusion-know = What do they need to know, to include me?
inclusion-need = What do I need there each time?
inclusion-keeps = Who keeps it going?
inclusion-agreed = Have they said yes?
inclusion-agreed-no = Not agreed
inclusion-agreed-yes = Willing and able
inclusion-agreed-part = In part
inclusion-until = Until when?
inclusion-left = If the helper left, would it still work?
inclusion-left-yes = Yes
inclusion-left-no = No
inclusion-left-unsure = Not sure
inclusion-instead = What then?
inclusion-let-down = Where was I let down?
    .hint = What did they say they would do, and what did they do?
    .example = The choir said yes. Then they moved upstairs and told me on the day.
inclusion-card = What it takes for me to join in
