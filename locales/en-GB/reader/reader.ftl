# The page of a self-opening file: it opens in a browser, from the disk, without the app. Who reads these words is the worker.
# Shown for as long as no script runs, as in the preview of an iPhone or of a mail program.
reader-still = This file opens in a browser on a computer. Save it first, then open it from where you saved it. If only these words show, ask for the text form of the file.
reader-language = Language
reader-title = Somebody has shown you their own words
reader-lead = They are locked in this file. The passphrase that you were told opens it.
reader-lead-key = They are locked in this file, for you alone. Your own key opens it.
reader-here = It opens on this computer. Nothing is sent anywhere, and nothing is kept.
reader-passphrase = Passphrase
reader-passphrase-hint = Six words or 24 numbers. Spaces and capital letters don’t matter.
reader-key-file = The copy of your key
reader-key-file-hint = The file that you saved in Own Words where your card is. Its name begins with own-words-key. Without it, ask for the text form of this file, and open that where you made your card.
reader-key-passphrase = Your own passphrase
reader-key-passphrase-hint = The passphrase of your key. If you have a secret key of another age tool instead, type the line that begins with AGE-SECRET-KEY-1.
reader-hide = Hide what I type
reader-open = Open
reader-opening = Opening
reader-opened = What you were given
reader-opened-lead = This is not kept. When you close it, it is gone. The file and the passphrase open it again.
reader-print = Print
reader-close = Close it
reader-one-page = Short, for one page
reader-whole = All of it
reader-save = Save the reply
reader-saved = The reply was saved where your downloads go.
# What can be wrong, and what to do next.
reader-nothing = Nothing is typed yet. Ask whoever gave you the file if you don’t have it.
reader-wrong = The passphrase does not open this file. Check each word. If it is right, the file may be damaged: ask for it to be sent again.
reader-wrong-key = This key does not open this file. Was it made for another key of yours?
reader-not-a-key = The file that you chose is not a copy of a key. Its name begins with own-words-key.
reader-key-wrong = This passphrase does not open your key. Check each word.
reader-wants-key = This file is locked to a key. Choose the copy of your key, and type its passphrase.
reader-wants-passphrase = This file is locked with a passphrase, not to a key.
reader-damaged = This file was cut short or changed on its way. Nothing in it can be trusted, so nothing is shown. Ask for it to be sent again.
reader-newer = This file was made by a newer version of the app, and this page can’t read it. Ask for the text form of the file.
reader-too-much = There is more in this file than can be shown safely here. Ask for it to be sent in smaller parts.
reader-broken = This file opened, and what is in it is not whole. Ask for it to be made and sent again.
reader-stopped = This browser could not open the file. Try another browser, or ask for the text form of the file.
