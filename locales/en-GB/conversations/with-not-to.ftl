# Working with (the social discipline window): done with me, for me, to me, or not at all.
with-not-to-talk = How to work with me
    .lead = See who works with you, and tell others how.
    .evidence = This is a way to think about help. It has not been tested as a tool.

with-not-to-helpers = Who does things with me, who takes over, and who leaves me to cope?
    .hint = Pick people who help you, paid or not. Only you see this, unless you tick it.
with-not-to-pick = Who helps me?
with-not-to-way = How do they work?
with-not-to-with = With me
with-not-to-for = For me: they take over
with-not-to-to = To me: they tell me what to do
with-not-to-not = Not at all: they leave me to cope
with-not-to-more = What do they do?
with-not-to-push = A push, and the support that goes with it
    .hint = One is not fair without the other.
with-not-to-glad = What am I glad to be pushed on?
    .hint = Something that you want to try, learn or keep up.
    .example = Going to the gym. I drop it if nobody asks.
with-not-to-backing = What support must come with it?
    .hint = Time, kit, a lift, somebody next to you.
    .example = Ring me first. Come with me the first three times.
with-not-to-stop = What should a worker stop doing?
    .hint = Say what they could do in its place.
    .example = Stop tidying my table. Ask me where things go.
with-not-to-box = How to work with me
