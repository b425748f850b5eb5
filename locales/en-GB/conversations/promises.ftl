# The promises of each profession, for the meeting card. In our own words; NICE NG86 read on 2026-11-22, the others to be checked.
promises-talk = What may I expect of this worker?
    .lead = A line to hold up, for each kind of worker.
    .evidence = These are our words, not theirs. We read NICE in November 2026. The other three are still to be checked.

promises-who = Who will I meet, and what do they hold to?
    .hint = Tick the ones for your card. The letters at the end show where it is from.
promises-who-social = Social worker: to look for my strengths, and to respect what I choose (BASW, IFSW)
promises-who-therapist = Occupational therapist: to work with me on what I want and need to do in my day (RCOT)
promises-who-nurse = Nurse: to work with me as a partner, and to accept it if I say no (NMC)
promises-who-anyone = All care workers in England: to find out what I want from life, and to start from the strengths and needs that I name (NICE NG86, 1.1.1 and 1.1.2)
promises-ask = What do I want to ask them about it?
    .hint = Each one goes with your questions.
promises-card = What I may expect
