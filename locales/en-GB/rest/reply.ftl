# A worker's answers: the form under each thing that they were given, and the same words beside what the person wrote.
# In the sealed file, for somebody who opens it with another tool.
reply-file-read = This is a reply made by Own Words. Read "about" from first to last: each has the id of an item (none for the whole), and what was answered.
# Labels of the form. They are said by the worker.
reply-read = I have read this
reply-question = A question
reply-can = What I can do
reply-by-when = By when
reply-cannot = What I can’t do
reply-why = Why not
reply-wrote = This is what I wrote down
# The form.
reply-how = You can answer under each part, and about all of it at the end. Leave out what you like.
reply-answer = Answer this
reply-answered = You wrote an answer here
reply-whole-title = About all of it
reply-parts-title = About single parts
reply-who-title = Who answers
reply-who-lead = The person who gave you this sees it with your answers.
reply-name = Your name
reply-role = What you do
reply-organisation = Where you work
reply-make = Make my reply
reply-nothing = There is nothing in your reply yet. Write or tick something first.
reply-too-long = This is too much for one reply. Make a very long answer shorter.
reply-bad-address = This file does not say well where a reply goes. Ask for it to be made and sent again.
reply-made-title = Your reply is sealed
reply-made-lead = Only the person who gave you the file can open it. Send it the way the file came to you.
reply-made-gone = It is not kept here. When you leave this page it is gone.
reply-change = Change my reply
reply-another = Write another reply
# Taking in: the person's side.
reply-take-title = Take in a reply
reply-take-lead = A worker can answer what you gave them. Choose the file that they sent back, or paste its text. You see it first. Your own words stay as they are.
reply-take-file = Choose the reply
reply-take-hint = Its name begins with own-words-reply.
reply-show-title = A reply
# $name is who got the file, $day is when
reply-show-to = It answers what you gave { $name } on { $day }.
reply-show-careful = The name is as they typed it. Anybody who had the file could have written this. If something looks wrong, ask them.
reply-show-not-kept = This is not kept yet. Your own words stay as they are.
reply-keep = Keep it beside my words
reply-leave = Don’t keep it
reply-kept = It is kept
reply-already = This reply is here already.
reply-already-advice = It was taken in before. It stands beside your words.
reply-go-given = See it there
reply-other-file = This reply says that it answers another file.
reply-other-file-advice = That can’t be right, so it was not taken in. Ask for the reply to be made again.
reply-no-file = What this answers is not in your list any more.
reply-no-file-advice = If you deleted it, bring it back from the bin. Then take the reply in again.
reply-elsewhere = This reply is for another plan on this phone.
reply-elsewhere-advice = It was not opened here. Open the other plan first, then take it in there.
reply-go-plans = Go to the plans
reply-nowhere = This is no reply to anything that you gave from this phone.
reply-nowhere-advice = Did you give the file from another phone? Take it in there. If not, ask who it was meant for.
reply-is-share = This is something that was given to somebody. It is not a reply.
reply-is-share-advice = You can open it on another page, with its passphrase. If it is a plan or a backup, open it in Keep.
reply-is-plan = This is a plan or a backup. It is not a reply.
reply-is-plan-advice = Open it in Keep, with its passphrase. You see what is in it before anything changes.
reply-other-kind = This file opened, and it is something else than a reply.
reply-other-kind-advice = Ask whoever sent it which file they meant.
reply-too-big-advice = A reply has at most 2 megabytes. Choose another file.
# Beside the person's words.
reply-beside-title = What was answered
reply-unsigned = no name given
# What they call themselves stands behind it, in quotes.
reply-signed = Signed
reply-to-question = Take this question to a meeting
reply-to-agreed = Write this down as agreed
reply-in-questions = It is in your questions
reply-in-agreed = It is in what was agreed
# $name is who wrote it
reply-of = This came in a reply signed “{ $name }”
reply-of-somebody = This came in a reply
