# Taking words elsewhere: files that others can read. None of them is sealed.
elsewhere-title = Take your words elsewhere
elsewhere-lead = Your words are yours. Here you can take them out of this app.
elsewhere-not-sealed = A file like this is not sealed. Anybody who gets it can read it.
elsewhere-use-share = Do you want only one person to read it? Then use Share.
elsewhere-door-sub = For a calendar, a care record, or another app

elsewhere-text = Plain text
elsewhere-text-who = For you to keep, or for anybody who reads it as a page.
elsewhere-words = For another app (JSON)
elsewhere-words-who = For somebody who makes apps. Your words can live on without this one.
elsewhere-words-more = Earlier wordings are not in it. A backup has them too.
elsewhere-days = Days for a calendar
elsewhere-days-who = For you, or for whoever keeps your calendar.
elsewhere-prsb = About Me for a care record
elsewhere-prsb-who = A hospital or a care team may ask for this.
elsewhere-prsb-more = It has the headings and codes of PRSB About Me 2.01.
elsewhere-fhir = About Me for a health computer
elsewhere-fhir-who = Whoever runs a health service’s computers may ask for this.
elsewhere-fhir-more = It is a FHIR R4 file. It has the headings and codes of PRSB About Me 2.01.
elsewhere-pcsp = A care and support plan
elsewhere-pcsp-who = A care team that plans with you may ask for this.
elsewhere-pcsp-more = It is shaped like PRSB PCSP 2.0. It does not have all that theirs must have, such as your birth date and your doctor.

elsewhere-what = What goes in?
elsewhere-whole = All of my plan
elsewhere-whole-sub = For you alone. Private answers are in it too. Think who could find it.
elsewhere-part = Only what I tick
elsewhere-part-sub = Nothing is ticked until you tick it.
elsewhere-name = Name at the top, if you want one
elsewhere-telling = Say what each day is about
elsewhere-telling-hint = If not, it says only “A meeting” or “A day to look again”. A day that names somebody on your map you have not ticked says no more either. Others may see your calendar.
elsewhere-nothing = There is nothing to put in yet
elsewhere-nothing-whole = It fills from what you write.
elsewhere-nothing-ticked = Tick what goes in.
elsewhere-too-big = This is too much for one file. Tick less.

elsewhere-look = What is in it
elsewhere-look-start = This is how it starts. The rest is in the file.
elsewhere-raw = As it stands in the file
elsewhere-save = Save the file
elsewhere-send = Send the file
elsewhere-saved = The file is with your downloads.
elsewhere-not-saved = This phone would not save the file.
elsewhere-schema = What each part of the file means

elsewhere-day-meeting = A meeting
elsewhere-day-agreed = Something that was agreed
elsewhere-day-review = A day to look again
elsewhere-day-reply = A day to hear back
