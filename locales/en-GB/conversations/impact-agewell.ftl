# IMPACTAgewell: told once, met together, safe at home, and a say in what is told back.
impact-agewell-talk = Tell it once, and get home safe
    .lead = A card to say who you are, a list for coming home, and a say in what is passed on.
    .evidence = This is how one team links older people with their GP, pharmacist and local groups. It is done more than it is studied.
    .elsewhere = Mid and East Antrim has it, by the name of IMPACTAgewell. (Noted November 2026.)

impact-agewell-introduce = Introduce me
impact-agewell-once = Tell us once
impact-agewell-joint = Meet me together
impact-agewell-home = Home from hospital
impact-agewell-back = What goes back

impact-agewell-again = What do I not want to explain again?
    .hint = Write it here once. Then you can hand it over.
    .example = I lost my sight in 2019. Please do not ask how.
impact-agewell-culture = What about my family, food, faith or language should they know?
    .hint = Who to ask first. When you pray. Who may wash you. You see next what you wrote before.
    .example = I speak Cantonese. My daughter hears news first. No visits at noon on Sunday.
impact-agewell-first = Who should meet me first, and with whom?
    .hint = Someone you know can bring the new person along.
    .example = The nurse who knows me brings the new man. Not on his own.
impact-agewell-visit = When could they come to see me together?
    .hint = The day, the place, who comes. It goes with your meetings.

impact-agewell-day-one = What would make coming home safe in the first 24 hours?
    .hint = Go down the list before you leave. Nothing is agreed until the person says so.
impact-agewell-row-way = The way home, and my keys
impact-agewell-row-warm = Heat and light
impact-agewell-row-food = Food and drink
impact-agewell-row-bed = Bed, toilet and stairs
impact-agewell-row-pills = My pills, and what each is for
impact-agewell-row-call = A way to call for help
impact-agewell-row-night = Someone for the first night
impact-agewell-row-own = What else must be ready?
impact-agewell-ready = Is it ready?
impact-agewell-ready-yes = Yes
impact-agewell-ready-no = Not yet
impact-agewell-ready-none = I do not need it
impact-agewell-who = Who does it?
impact-agewell-agreed = Have they said yes?
impact-agewell-agreed-no = Not agreed
impact-agewell-agreed-yes = Willing and able
impact-agewell-agreed-part = In part
impact-agewell-until = Until when?
impact-agewell-if-not = What if they can’t?
impact-agewell-medicines = Are there pills I am not sure about?
    .hint = A pharmacist can go through them with you. Ask before you stop one.
impact-agewell-medicines-yes = Yes, I want to ask
impact-agewell-medicines-no = No

impact-agewell-tell = What may they tell the person who sent me?
    .hint = Tick only what you want. You see the words before they go.
impact-agewell-tell-met = That we met
impact-agewell-tell-plan = What we agreed
impact-agewell-tell-how = How I am
impact-agewell-tell-after = What came of it
impact-agewell-tell-nothing = Nothing
impact-agewell-after = Has anything come of it since we met?
    .hint = Say so if nothing did.

impact-agewell-card = Introduce me
impact-agewell-page = Tell us once
impact-agewell-plan = Our joint visit
impact-agewell-list = My first day home
impact-agewell-update = A note to who sent me
