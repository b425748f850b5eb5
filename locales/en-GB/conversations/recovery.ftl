# Recovery, by one's own meaning. The five are connection, hope, identity, meaning, control.
recovery-talk = Being well, my way
    .lead = What being well means to you, early signs, and your wishes for later.
    .evidence = People who have been unwell led the way here. The five things come from what they said. Being well in your own way is hard to measure.

recovery-page = Well, by my own meaning
recovery-signs = Early signs, and what helps
recovery-wishes = When I can’t say

recovery-well = What does being well mean to me?
    .hint = You can be ill and live well. Only you can say how.
    .example = I may still hear the voices. I cook, and I see my sister.
recovery-not-ill = What part of me is not about illness?
    .hint = What you love, know, believe, make, laugh at.
recovery-five = What do these five give me or lack?
    .hint = Fill in any of them.
recovery-people = People I feel close to
recovery-hope = Hope
recovery-self = Who I am
recovery-meaning = What my life is for
recovery-say = Having a say
recovery-gives = What gives me this
recovery-way = What gets in the way
recovery-ahead = What do I want done if I can’t say?
    .hint = Write it on a good day, for a bad one. Tell somebody that it is here.
recovery-where = Where I am
recovery-with = Who is with me and who is told
recovery-care = Medicine and care
recovery-home = My home, children and animals
recovery-ahead-own = What else should people know then?
recovery-do = Please do
recovery-not = Please do not
recovery-rights = What this page can do
    .hint = It tells people what you want. By itself it may not bind them. The law on this is not the same in each nation. Ask somebody who knows the law how to make it count.
