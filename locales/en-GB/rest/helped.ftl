# In a plan that somebody helps with. First a page for the person alone.
helped-alone-title = This plan is yours
helped-alone-helper = For the helper: let the person read this alone, or read it out to them.
helped-alone-looking = Is somebody looking who should not? Then stop here. Exit is at the top of the page.
helped-alone-yours = The words in this plan are yours. Nobody should change what you mean.
helped-alone-choose = You choose what is written, what is left out, and who sees it.
helped-alone-marked = If somebody writes for you, or adds a view of their own, the plan says so.
helped-alone-closed = You can close parts of this plan to helpers.
helped-alone-stop = You can stop at any time. You can have all of it deleted.
helped-alone-helpers = Who helps me, and what stays closed to them
helped-alone-again = You can read this page again. It is in the menu.
helped-alone-skip = Skip
helped-alone-on = Go on
helped-alone-menu = First page, for the person alone
helped-helpers-menu = Who helps me write this

# A door in front of a part that helpers were asked not to look into. $name is what the person's plan is called.
helped-door-title = This part is closed to helpers
helped-door-asked = “{ $name }” asked that helpers do not look here.
helped-door-asked-unnamed = The person whose plan this is asked that helpers do not look here.
helped-door-how = It stays open until you leave this part. It is a door, not a lock: it keeps nobody out who says they are you.
helped-door-open = It is “{ $name }”: open it
helped-door-open-unnamed = It is me, and it is my plan: open it
helped-door-away = Back to the menu
helped-left-out = Parts of the plan are left out here. “{ $name }” asked that helpers do not see them.
helped-left-out-unnamed = Parts of the plan are left out here. The person whose plan this is asked that helpers do not see them.
helped-put-in = It is “{ $name }”: put them in
helped-put-in-unnamed = It is me, and it is my plan: put them in
helped-copy = What you closed to helpers stays with you. It is not in the file.

# Who is writing. $helper is the helper's name, $name that of the person's plan.
helped-writing-title = Who is writing now?
helped-writing-lead = Each new answer says whose words it is. You can change that for any answer.
helped-writing-person = The person whose plan this is
helped-writing-words = { $helper }, with the words of { $name }
helped-writing-words-unnamed = { $helper }, with the person’s own words
helped-writing-view = { $helper }’s own view
helped-writing-now = Writing now:
helped-writing-change = Change
helped-writing-elsewhere = Nobody wrote down that this helper may help in this part. Ask first.
helped-whose-words = Mine, written down by { $name }
helped-whose-view = { $name }’s own view
helped-whose-beside = Somebody’s own view stands next to my words. It never takes their place.
helped-theirs = The person’s own words. They stay as they are.
helped-theirs-nothing = Nothing is said here yet.
helped-view-words-only = Your own view can stand only where words are asked for. What you write here is what the person says.

# A helper's own notes, in the conversation for whoever helps.
helped-notes-title = These are your own notes, as somebody who helps
helped-notes-where = They are kept in this plan, on this phone only. They go into no paper, no share, no search and no copy of the plan.
helped-notes-who = Whoever opens this plan here can read them. So write no names.
helped-notes-back = Your own notes don’t go with it
helped-notes-back-lead = You wrote notes on how you helped. They are yours, so they are not in the file. They go from this phone with the plan. Do you want to save them as text first?
helped-notes-save = Save my notes as text
helped-notes-leave = I don’t need them
helped-notes-saved = The notes are saved as a text file. It is not sealed.
helped-notes-left = The notes will go with the plan.
