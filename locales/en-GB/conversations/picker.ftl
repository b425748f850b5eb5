# The picker: what somebody wants to get on with, never a method's name.
picker-title = What do you want to get on with?
    .hint = Pick one. You can stop at any time and come back.
picker-wish-good-life = Say what a good life is to me
picker-wish-urgent = Something is urgent
picker-wish-get-ready = Get ready for a meeting
picker-wish-after-meeting = After a meeting
picker-wish-what-helps = Find what helps me
picker-wish-change = Change something, bit by bit
picker-wish-say = Have more say
picker-wish-my-people = My people
picker-wish-my-place = My place
picker-wish-health = My health, and coming home from hospital
picker-wish-caring = Looking after somebody
picker-wish-safe = Being safe
picker-wish-helpers = For somebody who helps
picker-wish-forum = For a group or a forum
picker-level-me = Me
picker-level-people = My people
picker-level-place = My place

# What to leave out for this person. Asked below everything else, never in the way.
picker-flags = Is there something I should leave out?
    .hint = Some questions can hurt. Tick what is true for you now, and those questions stay away. This goes to nobody. It stays on this phone and in your own copies, so think who can look at them. You can change it at any time.
picker-flag-died = Somebody I love has died
picker-flag-very-ill = I am very ill, and it will not get better
picker-flag-harm = Somebody hurts, scares or controls me
