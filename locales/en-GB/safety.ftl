# The safety page, and the question before prompts that may not be safe to answer. Section 10 of the content facts.
# Headings and buttons are in every language. The other texts come only with the app: until somebody has checked them in
# a language they are left out there, so that they are shown in English, with safety-not-yet-checked above them.
safety-title = Staying safe
safety-not-yet-checked = These words have not been checked in this language yet, so they are in English.
safety-lead = Being hurt, scared, controlled or neglected is never your fault. You can tell someone and still keep a say.

safety-tell-title = If you want to tell someone
safety-tell-who = You can call a number on this page. Or ask your council for its adult safeguarding team. In Northern Ireland, ask your Trust.
safety-tell-workers = A worker may have to act if you or a child are in danger, even if you ask them to keep it to themselves. You can ask what they must pass on before you tell them.
safety-tell-say = You can say what would feel safe to you, who may be told and who may not, and what you want to keep.

safety-hide-title = What this app can’t hide
safety-hide-exit = Exit hides your words at once. So does pressing Shift three times. It does not erase what the browser remembers.
safety-hide-icon = The app’s icon, your backups and files you have sent can still be seen.
safety-hide-phone = Anyone who can open this phone may be able to read what you wrote. No lock helps against someone who can make you open it.
safety-hide-window = A private window leaves less behind, but your words may be lost when you close it.
safety-hide-sent = A file you have sent can’t be called back.
safety-hide-delete = You can delete everything at any time.

# Once, before prompts about people close by, money and being open.
safety-ask-title = Is it safe to write this here?
safety-ask-lead = Think who else uses this phone.
safety-ask-yes = It’s safe
safety-ask-not-now = Not now
safety-ask-skip = Skip this
safety-ask-help = Staying safe
