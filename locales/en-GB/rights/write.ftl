# Letters that ask. They rest on facts of law, so they are in English until somebody has checked them in another language.
write-dear = Dear team
write-carer = I look after somebody, unpaid. This letter is about what I need myself.
write-assessment = Please assess what I need. Before it starts, please tell me how it works, how long it takes and who will come. I need to be told in a form that I can use.
write-self-assessment = I want to lead my own assessment, with your support. I am able to take part in it. Please send me what you hold about me that I need for it.
write-own-account = I send you my own account of my life with this letter. Please use my words in your assessment, and keep them with my record.
write-refused = I was told that I can’t get help from you. I still ask you for two things in writing: advice on what could help me, and help to plan it. Please also tell me if this was decided about me, or about many people at once.
write-disagree = I do not agree with what you decided. Please look at it again, and write to me with what you find. Please also tell me how I can complain.
write-reasons = Please write to me with your reasons: what you decided about each thing that I need, and why.
write-copy = Please send me a copy of my assessment and of my plan. I also ask for all that you keep about me.
write-review = Please look at my plan again. Things are not as they were.
write-advocate = Please find me an advocate. It is very hard for me to take part on my own, and I have nobody who can do this for me.
write-interpreter = Please find me a trained interpreter, for each time we meet or talk. I do not want somebody from my family or my own small community to do it.
write-joint = Please do my assessment on its own. Do not join it with another person’s unless you have asked me and I have said yes.
write-own = In my own words:
write-law = I ask for this under:
write-law-think = I think that this says so too. Please tell me if it does not:
write-reply = Please tell me by when I will hear from you.
# The same words as document-promise, in the language of the letter.
write-promise = What I can do does not replace support I need.
write-end = Yours faithfully
