# Sharing: for whom, what goes, how they will see it, sealing, and the log.
share-title = Share
share-lead = You choose who sees what. Nothing goes unless you tick it.
share-contacts = For whom
share-nobody = Nobody here yet
share-add = Add a worker
share-somebody-else = Somebody I will tell a passphrase
# Somebody without a name here.
share-somebody = Somebody
share-name = What you call them
share-role = What they do
    .hint = Social worker, nurse, advocate: any.
share-organisation = Where they work
share-reach = How to reach them
    .hint = This stays here. It does not go into the file.
share-next = Choose what they see
share-remove = Take { $name } off this list
share-remove-sure = Take { $name } off this list?
share-remove-more = What you gave them stays in the list below. You can bring them back from the bin.
share-keep = Keep
share-take-off = Take off
share-log = What you gave, and when
share-log-none = Nothing has been given to anybody.
share-log-lead = A file can’t be called back.
share-open = Open a file somebody gave me
# Choosing.
share-pick-title = What may { $name } see?
share-pick-title-somebody = What may they see?
share-pick-lead = Nothing goes unless you tick it. A file can’t be called back once it is sent.
share-about = About { $name }
share-about-somebody = Who it is for
share-signed = Your name at the top
    .hint = As they know you. You can leave this empty.
share-nothing = There is nothing to share yet
share-nothing-more = Write something first. You choose later who sees it.
share-words = My words
share-people = People
share-people-hint = Whoever you don’t tick is left out. Their name is not put in the file.
share-assets = Strengths
share-goals = What I want to change
share-group-other = Other things
share-tick-all = Tick all of these
share-untick-all = Untick all of these
# Some answers of the group stay unticked: they are private.
share-tick-all-private = Private answers are only ticked one by one.
# Over a paper: none of them is ticked at first.
share-private-in = Which private answers may be in this?
share-goes-with-takes = goes with: what it takes
share-goes-with-numbers = goes with: your two numbers
share-not-takes = nothing said yet about what it takes
share-private = private
# What was ticked before it became private: held back. $count is how many.
share-held =
    { $count ->
        [one] 1 thing is held back
       *[other] { $count } things are held back
    }
share-held-why = Each became private, and you have not said yes to that. It does not go until you tick it again and say yes.
share-held-mark = held back until you tick it again
share-crossed = two versions: the newer one would go
share-left-out = left out
share-shown-as = Show them as
share-by-name = Their name
share-by-nickname = A nickname
share-nickname = Nickname for { $name }
share-nickname-hint = Until you write one, they are shown as “somebody”.
share-with-strain = The strain between us and my notes go too
# A left-out name stands in answers that are ticked.
share-mention =
    { $count ->
        [one] { $name } is named in 1 of these answers
       *[other] { $name } is named in { $count } of these answers
    }
share-mention-both =
    { $count ->
        [one] { $name } is named in 1 answer you ticked, and at the top of the file
       *[other] { $name } is named in { $count } answers you ticked, and at the top of the file
    }
share-mention-more = Your words are not changed. You can untick an answer here, or change it where you wrote it.
share-untick = Untick this answer
share-sure-title = Show this to { $name }?
share-sure-title-somebody = Show this to them?
share-sure = This is one of your most private answers. It could be passed on, and it can’t be called back.
share-sure-person = You said that they must not be contacted. Show their name only if the worker needs it to keep you safe.
share-sure-no = Keep it private
share-sure-yes = Yes, tick it
share-see = See it as they will
# Seeing it, and sealing.
share-see-title = What { $name } will see
share-see-title-somebody = What they will see
share-see-lead = This is all of it. They see the headings in their language, and your words as you wrote them.
share-see-empty = Nothing is ticked yet
share-see-changes = Show them what has changed since the last file
share-see-changes-sub = How it read before goes with it, as far as you still show it.
share-see-back = Change what goes
share-seal-title = Seal it
share-seal-lead = Sealing locks the file. Only somebody who is told the passphrase can open it.
share-seal = Seal
share-sealing = Sealing
share-sealed = It is sealed
share-passphrase-voice = Tell them on the phone or face to face. Never send it together with the file.
share-hand-over = Now hand over the file
# The file in two forms.
share-form = Which form?
share-form-page = A page that opens itself
share-form-page-sub = For a computer. It opens in any browser, with no app and no internet.
share-form-text = A text file
share-form-text-sub = For a phone or a tablet, or where mail stops pages. They open it in this app.
share-form-page-not = Some offices’ mail stops files like this, and an iPhone’s preview shows nothing in it. If it does not arrive or does not open, send the text file: the same passphrase opens both.
share-form-making = Making the page
share-form-page-no = The page could not be made. Are you offline? The text file is here and works.
share-hand-over-page = They save it on a computer, open it there, and type the passphrase.
# The file is locked to the key of a worker's card.
share-hand-over-page-key = They save it on a computer and open it there. They need the copy of their key that they saved in Own Words, and their own passphrase.
share-form-page-not-key = If they saved no copy of their key, this page can’t open: send the text file, which opens on the device where they made their card. Some offices’ mail stops pages like this, and an iPhone’s preview shows nothing in it.
share-hand-over-how = They open it at { $address }, or with any age tool.
share-hand-over-how-key = They open it at { $address }, on the device where they made their card.
share-print = Print
share-seal-again = Start again with a new passphrase
share-seal-again-key = Start again with a new file
share-too-long = This is too much for one file. Untick a very long answer.
# One thing of the log.
share-given-title = What { $name } got
share-given-title-somebody = What they got
share-given-when = Made { $when }. This is exactly what was in it.
share-given-unreadable = This was made by a newer version of the app. It can’t be shown here.
share-given-missing = This is not in your list any more.
# Meetings, questions, what was agreed, letters, days to look again.
share-met = Meetings and letters
share-group-meetings = Meetings
share-group-questions = Questions
share-group-agreed = What was agreed
share-group-letters = Letters
share-group-reviews = Days to look again
# $count is how many are not ticked yet and may be ticked together
share-tick-all-takes =
    { $count ->
        [one] This ticks 1 thing:
       *[other] This ticks { $count } things:
    }
share-tick-these =
    { $count ->
        [one] Tick this 1
       *[other] Tick these { $count }
    }
share-sure-safeguarding = This is about being safe. Whoever reads it may have to tell others, to keep you or a child safe. It can’t be called back.
share-sure-identity = This says who you are. Being open is not safe everywhere. It could be passed on, and it can’t be called back.
share-sure-money = This is about your money and things. Show it only if they need it. It could be passed on, and it can’t be called back.
share-mention-head = { $name } is named at the top of the file
share-paper-title = Or on paper
share-paper-lead = Paper needs no passphrase. Whoever finds it can read it. Your list then says that you printed it, or began to.
# One thing of the log: what came back, what has changed, asking for it to be deleted.
share-given-when-paper = Printed, or begun to print, { $when }. This is exactly what was to go on the paper.
share-given-was = What was in it
share-left = How it left this phone
share-given-back = What came back
share-given-back-none = Nothing has come back yet.
share-given-back-beside = Answers to one part stand under that part.
share-since = What has changed since
share-since-nothing = Nothing has changed since.
# $what is the heading of one answer
share-since-changed = Changed: { $what }
share-since-gone = Deleted here: { $what }
share-since-then = As you gave it
share-since-now = As it is now
share-since-new =
    { $count ->
        [one] 1 new thing that they were not given
       *[other] { $count } new things that they were not given
    }
share-since-new-more = Nothing new goes by itself. You can give it with another file.
share-ask = Ask for it to be deleted
share-ask-lead = What you gave can’t be called back. You can ask. This note only asks: it deletes nothing.
# The note. The worker reads it. $when is the day and time the file was made.
share-ask-note = On { $when } I made a file from Own Words for you. Please delete it now, and every copy and print of it. Please tell me when that is done. If you have to keep any of it, please tell me what, and why.
share-ask-note-link = On { $when } I gave you a link from Own Words. Please delete it now, with every message it stands in, and every copy and print of what it opens. Please tell me when that is done. If you have to keep any of it, please tell me what, and why.
share-ask-note-paper = On { $when } I printed pages from Own Words for you. Please destroy them now, and every copy of them. Please tell me when that is done. If you have to keep any of it, please tell me what, and why.
share-ask-send = Send the note
share-ask-copy = Copy the note
share-ask-copied = Copied. Paste it into a message to them.
share-ask-not-copied = The browser did not copy it. Press and hold the note to copy it.
share-ask-handed = The note was handed over.
share-ask-refused = This phone could not send the note. Copy it instead.
share-asked = You asked on { $when }.
# Sealing to a worker's key; a small share as a link.
share-how = Who can open it?
share-how-key = Only { $name }
share-how-key-sub = It is locked to the key on their card. No passphrase is needed.
share-how-words = Whoever is told six English words
share-how-digits = Whoever is told 24 numbers
share-unchecked = You have not compared the check words with { $name } yet. Do it first if you can.
share-sealed-to-key = Only { $name } can open it, with their own passphrase. You don’t need to tell them anything.
share-bad-key = The key of { $name } can’t be used. Ask them for their card again.
share-link = Or give it as a link
share-link-lead = All of it is inside the link, locked. Nothing lies on a server.
share-link-long = This is too much for a link. Send the file.
share-link-show = Show the link
share-link-qr-show = Show it as a code
share-link-qr = The code of what you share
share-link-qr-lead = Let them point their camera at it. It opens on their device.
share-link-qr-long = This is too much for a code. Send the link or the file.
# In the list: beside the day.
share-on-paper = on paper
share-way-file = as a text file
share-way-page = as a page that opens itself
share-way-link = as a link
share-way-code = as a code
share-answered = answered
share-reply-remove = Delete a reply
# $name is what they call themselves, $when is the day and time
share-reply-remove-one = Delete the reply signed “{ $name }”, { $when }
share-reply-remove-unsigned = Delete the reply without a name, { $when }
