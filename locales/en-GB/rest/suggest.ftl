# What somebody who helps suggests.
suggest-title = Suggestions
suggest-lead = Nothing changes until you take a suggestion. If you leave one, it stays out.
suggest-none = No suggestion is waiting.
suggest-waiting =
    { $count ->
        [0] None is waiting
        [one] 1 is waiting
       *[other] { $count } are waiting
    }
suggest-how-give = Make a file of your plan for somebody who helps you.
suggest-how-back = They write in their copy and send you a file with suggestions.
suggest-how-open = Open that file under “Keep your words safe”.
# $name is what they call themselves; $when is a date and time
suggest-by = Signed “{ $name }”. Their file was made { $when }.
suggest-by-somebody = No name is given. The file was made { $when }.
suggest-now = As it is now
suggest-was = As it was
suggest-theirs = As they suggest
suggest-nothing-yet = There is nothing here yet.
suggest-take-out = They suggest to take this out.
suggest-newer = You changed this after they had it. If you take theirs, both stay, and you choose.
suggest-unreadable = This suggestion can’t be read by this version of the app.
suggest-take = Take it
suggest-leave = Leave it
suggest-beside = You had changed this too. Both wordings are kept.
suggest-log = What you took and left
# $when is a date and time
suggest-taken = You took it { $when }.
suggest-left = You left it { $when }.
