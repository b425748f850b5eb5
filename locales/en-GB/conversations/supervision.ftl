# Reflective supervision: for somebody who helps. No names of those they help.
supervision-talk = Thinking back on how I helped
    .lead = For you who help, and for no one else. Write no names.
    .evidence = It draws on Fenge, and on Rankine, who asks workers to think aloud. It is taught more than it is tested.

supervision-did = What I did
supervision-me = What I bring

supervision-way = What did I do with, for or to somebody?
    .hint = Think of one visit or one call.
supervision-way-with = I did it with them
supervision-way-for = I did it for them
supervision-way-to = I did it to them
supervision-way-not = I left it to them
supervision-missed = What strength did I miss?
    .hint = What did they do that you did not write down, and what did it cost them?
supervision-words = Whose words are on the page?
    .hint = Read it as if it were about you.
    .example = “Declined.” That was my word. They said “not with a stranger”.
supervision-held = What power did I hold?
    .hint = The form, the key, the time, the last word.
supervision-guess = What do I take for granted about this family?
    .hint = Who cares for whom, who has money, who is near, what they believe.
    .example = I took it that the daughter would do it. I never asked her.
supervision-need = What do I need from my supervisor?
    .hint = Time, a check, a push, or just to be heard.
supervision-page = To take to supervision
