profile-title = One page about me
profile-lead = Three short answers that fit on a page.

profile-appreciate = What do people like about me?
    .hint = If it’s hard to say, ask somebody who knows you.
    .example = I make people laugh. I know every birthday in the street.
profile-important = What is important to me?
    .hint = What you care about, not what others think is good for you.
    .example = Being on time. My mosque. Choosing my own clothes.
profile-support = How can people support me best?
    .example = Give me time to answer. Write it down in big letters.
