# What happens to what is written. Lines as in help.ftl. The lines come only with the app: in a language where nobody has
# checked them they are left out, so that they are shown in English.
privacy-kept = What is kept, and where
privacy-kept-1 = Your words are kept in this browser’s own store, on this phone. Earlier wordings and what you deleted are kept there too, until you delete the plan.
privacy-kept-2 = The browser also keeps your settings: language, size of words, colours, which plan was open last. It keeps the app’s own files too, so that it works with no network.
privacy-kept-3 = They are not locked with a password. Anyone who can open this phone may be able to read them.

privacy-leaves = What leaves this phone
privacy-leaves-1 = Only what you send, save or print yourself: a file you share, a backup, a picture, a page on paper.
privacy-leaves-2 = There is no account. No other computer gets your words. The app asks nothing of any other site: no counters, no adverts, no maps, no letters from elsewhere.
privacy-leaves-3 = Whoever runs the site that the app came from can see that a phone fetched the app, and from which internet address, as with any site. They can’t see what you write.

privacy-not-promised = What nobody can promise
privacy-not-promised-1 = A browser may clear what a page keeps when the phone is full, or when a page has not been used for long. Some promise not to. The app asks for that promise once, after the first answer is saved.
privacy-not-promised-2 = If you clear the browser’s data, lose the phone, or close a private window, the words are gone. A backup file in another place is the only help.

privacy-sent = Files that you give to somebody
privacy-sent-1 = A file is sealed with a passphrase. Without it the file can’t be read.
privacy-sent-2 = Whoever has both can read it, keep it and pass it on. It can’t be called back. The app writes down for you what you gave to whom.

privacy-asked = What is never asked for
privacy-asked-1 = Whether you may be in this country, passport numbers, bank account numbers. Please don’t write them here.

privacy-browser = What others on this phone may notice
privacy-browser-1 = The browser remembers that a page called Own Words was open. Every page has that same name, so that the list doesn’t tell what you wrote about. Exit doesn’t erase it.
privacy-browser-2 = The phone’s keyboard, spelling check, dictation or translation may learn words, or send what you type to its maker. That is set in the phone, not here.

privacy-gone = How to have it all gone
privacy-gone-1 = In Backup and storage you can delete everything. Then nothing is left that any browser can read. Files that you saved or sent stay where they are.
