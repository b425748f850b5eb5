# Scotland: what an adult carer support plan and a young carer statement hold.
acsp-title = My support plan
acsp-young-title = My statement
acsp-right = Is it right for my age?
acsp-care = What I do, and how much
acsp-impact = What it does to my life
acsp-able = What I am able and willing to do
acsp-emergency = What happens if I am ill
acsp-future = What happens later
acsp-outcomes = What I want from my life
acsp-needs = What I need
acsp-local = Help near me that I know of
acsp-support = The support that we agreed
acsp-break = A break
acsp-review = When we look again
