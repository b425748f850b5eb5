# Help numbers: the words beside the table in src/domain/help_numbers.rs. The numbers stand there and nowhere else.
# Headings and buttons are in every language; the rest is in English until somebody has checked it (see safety.ftl).
numbers-title = Who to call
numbers-written-down-on = Numbers written down on { $date }.
numbers-to-check = To be checked

numbers-need-danger = In danger now
numbers-need-police = Police, not urgent
numbers-need-listen = Someone to listen
numbers-need-health = Urgent health help
numbers-need-mind = Mental health crisis
numbers-need-home = Abuse at home

numbers-call = Call
numbers-text = Write a text
numbers-ask-title = Use this number?
numbers-ask-call = The call may show in your phone’s log.
numbers-ask-text = The text may stay on your phone.
numbers-ask-no = Not now

numbers-danger-call = Police, fire, ambulance
    .note = If you can’t speak, stay on the line. On a mobile, press 55 when asked. That doesn’t say where you are.
numbers-danger-text = Police, fire, ambulance, by text
    .note = Sign up first: text the word “register” to 999.
numbers-danger-relay = Relay UK
    .note = If you are deaf or can’t speak.
numbers-danger-bsl = 999 BSL
    .note = A video call in British Sign Language.
numbers-police = The police
numbers-listen-call = Samaritans
numbers-listen-text = Shout
    .note = Text the word SHOUT.
numbers-health-nhs = NHS 111
numbers-health-scotland = NHS 24
numbers-health-ni = GP out of hours
    .note = Northern Ireland has no full 111 service.
numbers-mind-england = NHS 111
    .note = Choose option 2.
numbers-mind-wales = NHS 111
    .note = Press 2.
numbers-mind-scotland = NHS 24
    .note = Choose mental health.
numbers-mind-ni = Lifeline
numbers-home-england = Domestic abuse helpline
numbers-home-wales-call = Live Fear Free
numbers-home-wales-text = Live Fear Free, by text
numbers-home-scotland = Domestic abuse helpline
numbers-home-ni = Domestic and sexual abuse helpline
numbers-home-men = Helpline for men
numbers-home-older = Hourglass, for older people
