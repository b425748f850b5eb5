# Strengths, in families of questions; each strength with what it takes. The person speaks in the question, the app in the hint.
strengths-talk = What gets me through
    .lead = See what holds you up, and what it costs you.
    .evidence = This way of asking comes from Saleebey and others in Kansas. It is used more than it has been tested.

strengths-surviving = What I got through
strengths-support = What held me up
strengths-exceptions = A hard day, made a bit easier
strengths-pride = What I am proud of
strengths-hopes = What I hope for
strengths-change = What it costs
strengths-cards = My cards

strengths-through = What did I get through that I thought I could not?
    .hint = Big or small. You can say that it was bad, and still is.
    .example = A year in one room with two boys. I still don’t sleep well.
strengths-leaned = Who or what did I lean on?
    .hint = A friend, a prayer, a song, a dog, a worker who stayed.
strengths-thank = What do people thank me for?
    .hint = If it is hard to say, ask somebody who knows you.
    .example = I listen. They ring me when they can’t sleep.
strengths-proud = What am I proud of that nobody asks about?
    .hint = At work, at home, at school, long ago.
    .example = I learned to read at fifty.
strengths-cost = When I do these things well, what do they take out of me?
    .hint = Time, money, pain, sleep. How are you the day after?
    .example = I smile while they are here. Then I am in bed till noon.
strengths-tired = Which strength am I tired of having to use?
    .hint = You can be good at it and still want to put it down.
    .example = Being patient on the phone.
strengths-card = Which strength do I want on a card?
    .hint = Say what it takes too. It goes with your strengths, so you write it once.
strengths-five = Five kinds of things that a life rests on
    .hint = What you bring, your close people, who you are, your wider world, and money and home. Jerry Tew gave them their names. There is a page for each.
strengths-deck = What gets me through, and what it takes
