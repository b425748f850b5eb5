# How things work. A section is a heading and its lines, numbered from 1 without a gap; which sections there are stands in
# src/ui/pages/reading.rs.
help-begin = Where do I begin?
help-begin-1 = Anywhere. There is no right order, no right length, and nothing has to be filled in.
help-begin-2 = My life is for what matters and what your days are like. People is for who is around you. Strengths is for what you live on. Prepare is for what you want to change. Share is for showing a part of it to somebody you choose.
help-begin-3 = Under each question you can skip, say “not now”, or say that it is too hard to think about. Nothing asks again by itself.

help-saving = How is it saved?
help-saving-1 = By itself, as you type. The line under the box says “Saved on this phone” once it is done.
help-saving-2 = If it can’t be saved, the line says so, and why. Your words stay on the screen until it works.

help-exit = What does Exit do?
help-exit-1 = It takes you away at once, to a page about kitchen measures. Pressing Shift three times does the same. It works with no network too.
help-exit-2 = Going back in the browser does not bring your words up again. To go on, open the app by its icon or its address.
help-exit-3 = Exit does not erase what the browser remembers. The app’s icon can still be seen.

help-share = How do I show it to a worker?
help-share-1 = In Share, add the person. Nothing is ticked at first: you tick what they may see, and look at it as they will.
help-share-2 = You get a sealed file and a passphrase. Send the file any way you like. Tell them the passphrase yourself, by voice, never in the same message.
help-share-3 = They open the file with this app, in any browser, or with any program for age files.
help-share-4 = A file that was sent can’t be called back.
help-share-5 = They can answer each part, and send a reply file back. In Share, choose “Take in a reply”. You see it first. If you keep it, it stands beside your words, and changes none of them.
help-share-6 = In Share, open anything that you gave. You see what was in it, what changed since, and what came back. There is a note there that asks them to delete it.

help-backup = How do I keep a copy?
help-backup-1 = In Backup and storage, make a backup file. It holds the whole plan, sealed with a passphrase.
help-backup-2 = Keep the file somewhere else: on a computer, a memory stick, or with somebody you trust. Write the passphrase down. Without it nobody can open the file, and we can’t either.
help-backup-3 = This is also how you move to a new phone.
help-backup-4 = Do you write on two phones? Look in the menu under “This plan on another phone”. Both can be brought together again, and nothing is lost.
help-backup-5 = Somebody may ask for your words in another form: for a calendar, a care record, another app. In Backup and storage, choose “Take your words elsewhere”. Those files are not sealed.

help-back = Can I get back what I changed or deleted?
help-back-1 = Yes. Earlier wordings are kept, and so is what you deleted. Look under “Earlier wordings” at an answer, or under Deleted things in the menu.

help-plans = Can there be more than one plan?
help-plans-1 = Yes. A carer can have one of their own, and a helper can help several people. Each plan is kept apart from all others.
help-plans-2 = You can give a copy to somebody who helps you. What they change comes back as suggestions, and you take or leave each one.

help-windows = What if it is open in two windows?
help-windows-1 = Both can write. Each sees what the other saved.
help-windows-2 = If both changed the same answer, both wordings are kept and shown side by side, and you choose.

help-install = How do I put it on my phone’s screen?
help-install-1 = iPhone and iPad: open it in Safari, press the Share button, then “Add to Home Screen”. Do this before you write: the icon has a store of its own.
help-install-2 = Android with Chrome, Edge or Samsung Internet: open the browser’s menu, then “Add to Home screen” or “Install app”.
help-install-3 = Android with Firefox: open the browser’s menu, then “Add to Home screen” or “Install”.
help-install-4 = A computer with Chrome or Edge: press the install sign beside the address. In other browsers a bookmark does the same job.
help-install-5 = Anyone who looks at the phone can see the icon. You don’t have to install it.

help-offline = Does it work with no network?
help-offline-1 = Yes, once you have opened it twice with a network. Nothing you write needs one.

help-keyboard = Can I use it with a keyboard?
help-keyboard-1 = Yes, all of it. Tab goes on, Shift and Tab go back, Enter presses, Space ticks, the arrow keys choose in a list. Escape closes a question.
help-keyboard-2 = The first press of Tab on a page offers to skip to what the page is about.
help-keyboard-3 = Shift three times is Exit.

help-missing = What is not there yet
help-missing-1 = A lock with a password. Until then, anyone who can open this phone may be able to read your words.
help-missing-2 = Easy words, reading aloud, speaking in place of typing, pictures and signing.
help-missing-3 = More languages, and pages on your rights.
help-missing-4 = Keeping two phones the same. You can move a plan with a backup file.
