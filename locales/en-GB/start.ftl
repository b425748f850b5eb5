# The first run: language, text size, who it is for, where, and where the words are kept.
start-title = Own Words
start-lead = Choose your language. You can change it any time.
start-languages = Languages
start-not-fetched = That language is not on this phone yet. Go online, then try again.
start-stays = What you write stays on this phone. No account. Nobody else can see it unless you share it.
start-look-round = Look round with an example
start-example-not-here = The example is not on this phone yet. Go online, then try again.
start-open-file = Open a file I was given
start-bring-back = Bring back a backup
start-next = Next
start-skip = Skip

start-size-title = How large should the words be?
start-size-lead = Choose what is easy to read.
start-size-1 = Usual
start-size-2 = Larger
start-size-3 = Largest

start-who-title = Who is this plan for?
start-who-lead = It changes which questions you see.
start-who-me = Me
start-who-me-sub = My own life, and what I need.
start-who-carer = Me, and I look after somebody
start-who-carer-sub = I help someone because of age, illness or disability. This plan is about my life.
start-who-helping = I am helping somebody
start-who-helping-sub = It is their plan, in their words. I write for them.
start-name = A name for this plan, if you want one
start-name-hint = Anyone who sees this screen can read it.
# What a plan without a name is called, by who it is for.
start-name-me = My plan
start-name-carer = My plan, as one who looks after somebody
start-name-helping = A plan I help with

start-where-me = Where do you live?
start-where-carer = Where does the person you look after live?
start-where-helping = Where does the person you help live?
start-where-lead = The rules on help are not the same everywhere.
start-where-carer-lead = The rules on your help follow where they live.
start-where-england = England
start-where-wales = Wales
start-where-scotland = Scotland
start-where-northern-ireland = Northern Ireland
start-where-unsaid = Not said

start-kept-title = Where your words are kept
start-kept-here = On this phone, in this browser, and nowhere else. There is no account. Nothing is sent unless you send it.
start-kept-choose = You choose what to write, what to leave out, and who may see it.
start-kept-phone = Anyone who can open this phone may be able to read your words.
start-kept-promised = This browser has promised to keep them.
start-kept-not-promised = This browser has not promised to keep them for good. Once you have written something, the app asks it to. Make a backup file now and then.
start-kept-unsaid = This browser doesn’t say if it will keep them for good. Make a backup file now and then.
start-kept-private = In a private window they are gone when you close it.
start-more-privacy = More about what happens to my words
start-begin = Start writing

start-iphone-title = On an iPhone or iPad, put the app on your screen first
start-iphone-share = In Safari, press the Share button.
start-iphone-add = Choose “Add to Home Screen”.
start-iphone-open = Open Own Words by its new icon, and start there.
start-iphone-why = The icon has a store of its own: what you write here doesn’t move there. And Safari may clear a page that you have not used for a week.

start-exit-title = What Exit does
start-exit-how = Exit is at the top of every page. Press it, or press Shift three times. A page about kitchen measures comes up at once.
start-exit-back = What was saved stays saved. Open the app again to go on.
start-exit-not = Exit does not erase what the browser remembers. The app’s icon can still be seen.
