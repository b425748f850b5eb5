# What things are called in lists: search, earlier wordings, what was deleted.
whereabouts-person = Somebody on the map
# $one and $other are names
whereabouts-tie = { $one } and { $other }
whereabouts-contact = A worker
# $name is who it was for
whereabouts-share = What went to { $name }
whereabouts-unknown = Something from a newer version of the app
whereabouts-question = A question
whereabouts-request = A letter
whereabouts-meeting = A meeting
whereabouts-agreement = Something agreed
whereabouts-review = A day to look again
whereabouts-talk = Where I was in a talk
whereabouts-flags = Questions to leave out
whereabouts-helper = Somebody who helps me
whereabouts-link = A tie with another plan
whereabouts-assessment = What I said of a part of my life
# $name is the worker who answered
whereabouts-reply = A reply signed “{ $name }”
whereabouts-reply-somebody = A reply
whereabouts-suggestion = A suggestion
