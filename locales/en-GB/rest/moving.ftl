# The plan on another phone, bringing two copies together, giving a plan back.
moving-title = This plan on another phone
moving-title-held = You are helping with this plan
moving-lead = Make a sealed file of this plan. Open it on the other phone. You can bring both together again later.
moving-whom = Who is it for?
moving-to-own = Me, on another phone
moving-to-own-sub = You can write on both. Nothing is lost when you bring them together.
moving-to-helper = Somebody who helps me
moving-to-helper-sub = What they change comes back to you as suggestions. The list of people you shared with does not go to them.
moving-this-phone = On this phone
moving-other-phone = On the other phone
moving-their-phone = On their phone
moving-step-make = Make the file. A passphrase is shown once. Write it down.
moving-step-send = Send or save the file.
moving-step-tell = Tell the passphrase by voice. Do not send it with the file.
moving-step-open = Open Own Words there and go to “Keep your words safe”. Choose the file and type the passphrase.
moving-step-bring = If the plan is there already, choose “Bring the two together”.
moving-step-again = To bring it back, make a file there and open it here in the same way.
moving-step-helper-open = They open Own Words, go to “Keep your words safe” and choose the file. They need the passphrase.
moving-step-helper-edit = They write in their copy. Nothing changes in yours.
moving-step-helper-back = They send you a file with suggestions. You take or leave each one.
moving-make = Make the file
moving-passphrase-warning = Keep it apart from the file. Without it nobody can open the file.
moving-held = This plan belongs to somebody else. What you change here goes back to them as suggestions. They decide.
# $when is a date and time
moving-held-since = It came to this phone { $when }.
moving-suggest = Send your suggestions
moving-suggest-none = You have not changed anything yet.
moving-suggest-count =
    { $count ->
        [one] You have changed or added 1 thing.
       *[other] You have changed or added { $count } things.
    }
moving-step-suggest-send = Send or save the file, and tell them the passphrase.
moving-step-suggest-open = They open it under “Keep your words safe” and look at each suggestion.
moving-by = Your name, as they know you
moving-by-hint = They see it beside what you send.
moving-make-suggestions = Make a file of my suggestions
moving-back = Give the plan back
moving-back-lead = You make a file of the whole plan for the person. Then you take the plan off this phone. Nothing of it stays here.
moving-back-make = Make the file to give back
moving-back-since = Something was written after you made the file. Make the file again, so that it is in it.
moving-back-check = How to be sure that it came
moving-back-check-send = The file is sent or saved. The app can’t see whether it came.
moving-back-check-open = Ask the person to open it under “Keep your words safe”.
moving-back-check-see = Ask them whether they can see their plan.
moving-back-sure = They have it
moving-back-remove = Take the plan off this phone
# $name is what the plan is called
moving-back-ask = Take “{ $name }” off this phone?
moving-back-ask-lead = Everything in it goes from this phone, with all earlier words. It can’t be undone here. Files that you saved or sent stay where they are.
moving-back-no = Keep it here
moving-back-yes = Yes, take it off
moving-also = Also here
moving-open = Open a file of a plan
moving-open-sub = From your other phone, or from somebody who helps you
moving-bring = Bring the two together
moving-nothing-new = Nothing in this file is new. It is all here already.
moving-nothing-came = Nothing was new. Everything was here already.
moving-new =
    { $count ->
        [one] 1 thing is new.
       *[other] { $count } things are new.
    }
moving-there =
    { $count ->
        [one] 1 thing was changed there.
       *[other] { $count } things were changed there.
    }
moving-here =
    { $count ->
        [one] 1 thing was changed or added here.
       *[other] { $count } things were changed or added here.
    }
moving-both =
    { $count ->
        [one] 1 thing was changed in both. Both wordings are kept, and you choose.
       *[other] { $count } things were changed in both. Both wordings are kept, and you choose.
    }
moving-earlier =
    { $count ->
        [one] 1 earlier wording came too.
       *[other] { $count } earlier wordings came too.
    }
moving-unread =
    { $count ->
        [one] 1 thing was made by a newer version of this app. It is kept, and shows when the app here is new too.
       *[other] { $count } things were made by a newer version of this app. They are kept, and show when the app here is new too.
    }
moving-together = What came together
moving-choose = Wordings to choose between
moving-choose-lead = You can keep one, or change it first. The other stays under “Earlier wordings”.
moving-nothing-waits = There is nothing to choose between.
moving-cannot-join = These two can’t be brought together.
moving-as-suggestions = Look at what they changed, one by one
moving-as-suggestions-sub =
    { $count ->
        [one] 1 suggestion. Nothing changes until you take it.
       *[other] { $count } suggestions. Nothing changes until you take one.
    }
# $when is a date and time
moving-made-to-helper = This copy was made for somebody who helps, { $when }.
# $name is a person’s name; $when is a date and time
moving-made-by = This file is signed “{ $name }”. It was made { $when }.
moving-made-by-somebody = No name is given in this file. It was made { $when }.
moving-take-to-help = You keep it here to help. What you change goes back as suggestions.
moving-are-suggestions = This file has suggestions for a plan, not a share.
moving-are-suggestions-advice = If the plan is on this phone, open the file in Keep.
moving-not-here = This file has suggestions for a plan that is not on this phone.
moving-not-here-advice = Nothing was stored. Open it on the phone that has the plan, or bring the plan here first.
moving-private-too = Private things too
moving-private-too-hint = What is about being safe, who you are, money, people not to contact, and what is yours alone stays with you unless you tick this. What you ticked under “Is there something I should leave out?” always stays with you.
