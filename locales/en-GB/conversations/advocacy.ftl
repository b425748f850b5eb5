# Advocacy and self-advocacy. The first screen of a helper is for the person alone: that is helper mode's own.
advocacy-talk = Speak up, alone or with someone
    .lead = What you want said, who says it with you, and what you want put right.
    .evidence = People say that it helps them to be heard. Few studies look at what else it changes.
    .elsewhere = Kent made this with the people who use it. (Noted November 2026.)

advocacy-who = Who is with me
advocacy-script = What I say
advocacy-words = My words, their words
advocacy-right = What I want put right

advocacy-trust = Who do I trust to speak with me?
    .hint = Someone who takes your side, and nobody else’s.
    .example = Tola from the centre. She asks me first and then talks.
advocacy-see = What my helper may see, and not see
    .hint = You say which parts they help with, and until when. It is written down, with how you said yes. You can take it back.
advocacy-freeze = What do I want said if I freeze?
    .hint = Short enough to hand over, or for someone to read out.
    .example = Please stop. I need five minutes. Then ask me one thing at a time.
advocacy-answer = What question must be answered before we finish?
    .hint = Put the most important one first.
advocacy-agree = Do I agree with every word here?
    .hint = Each answer says if the words are yours or somebody else’s. Say which ones are wrong.
advocacy-agree-yes = Yes
advocacy-agree-part = Not with all of it
advocacy-agree-unread = I have not read it yet
advocacy-wrong = What went wrong that I want put right?
    .hint = What happened, when, and what you want now.
    .example = They closed my case by text. I want a person to tell me why.
advocacy-rights = What the law says, and letters that ask
    .hint = See if you have a right to an advocate where you live. There are letters to ask for one, for a copy, or for the reasons in writing.
advocacy-letter = What I want put right
