# Programmets egne setninger på engelsk (britisk). Korte, rolige, hele setninger; «you»; ingen forkortelser.
# Skjermen skriver dem ut som de står. Navn i krøllparentes settes inn av programmet.

## Første side

home-all-forms = All letters
home-first-forms = Only the most used
home-norway = Norway
home-denmark = Denmark
home-new = New letter
home-title = Medhold helps you complain, claim and be heard in the health service.
home-private = Everything you write stays on this computer. Nothing is sent.
home-urgent = Is it urgent? { $urgent }. Someone to talk to: { $talk }. Type “help lines” for more numbers.
home-question = What do you want to do?
home-to = To { $to }
home-begun = Cases you have begun:
home-filing = { $title } (case { $number }). Last changed { $changed }. { $left ->
        [one] One thing is missing.
       *[other] { $left } things are missing.
    }
home-filing-ready = { $title } (case { $number }). Last changed { $changed }. The letters can be made now.
home-filing-made = { $title } (case { $number }). Last changed { $changed }. The letters were made { $made }.
home-filing-found = { $title } (case { $number }). Last changed { $changed }. What must be answered is answered.
home-filing-about = { $title }: { $about } (case { $number }). Last changed { $changed }. { $left ->
        [one] One thing is missing.
       *[other] { $left } things are missing.
    }
home-filing-about-ready = { $title }: { $about } (case { $number }). Last changed { $changed }. The letters can be made now.
home-filing-about-made = { $title }: { $about } (case { $number }). Last changed { $changed }. The letters were made { $made }.
home-prompt = Type a number, and press Enter. “help” explains, “quit” leaves.
home-enter = Type the number in front of what you want to do, and press Enter.
home-no-number = The program did not understand that. Type the number in front of what you want to do, for example 1.
home-no-case = That is not a case you have begun. Type for example “delete 2”, with the number in front of the case.
home-not-here = You can do that once you are inside a case. Type one of the numbers above.
home-help =
    To choose, type a number and press Enter. The program asks one question at a time and makes the letters at the end. Everything is saved as you go, and you can stop at any time.
    “help lines” shows who you can call. “delete 2” deletes a case you have begun. “lock” locks the cases, when they have a password. “quit” leaves.
home-bye = Goodbye, and take care.
changed-today = today at { $time }
changed-yesterday = yesterday at { $time }
changed-on = on { $day } at { $time }
case-form-gone = The form “{ $form }” is not in this version. Your answers have not been touched. Use the version that made the case, or ask someone to look at the file.
house-files = Some of the program's own files have errors and cannot be used:
delete-ask = Case { $number } will be deleted for good. Are you sure? Type yes or no.
delete-kept = The case is not deleted.
delete-done = Case { $number } is deleted.
delete-papers-left = The letters you made are still in { $folder } until you delete them yourself.

help-urgent = When it is urgent:
help-talk = Someone to talk to:
help-advice = Free advice and help:
help-checked = The numbers were last checked on { $day }.

## Før første spørsmål

declares-gives = What this can give you:
declares-not = What this does not give you:
declares-decides = Who decides:
declares-time = How long it takes:
declares-cost = What it costs:
declares-appeal = If they do not agree with you:
declares-readers = Who reads the letter:
declares-not-when = When you should rather do something else:
declares-start = Before you begin:
declare-prompt = Press Enter to begin, or type “back”.

## Spørsmål

question-place = Question { $number } (part { $section } of { $sections }: { $title }).
question-again = Question { $number }: { $question }
example = For example: { $example }
label-in-item = { $what } ({ $item })
item-number = { $list } no. { $number }
parked-item = Taken out of { $list }
answer-hidden = (written, not shown)
now-given = Your answer now: { $answer } (Enter keeps it.)
now-suggested = Suggestion: { $answer } (Enter accepts it.)
now-unknown = Your answer now: don't know. (Enter keeps it.)
now-later = You have chosen to answer later. (Enter goes on.)
now-declined = You have chosen not to say. (Enter goes on.)
now-wrong = You wrote: { $answer }
finding-must = Try again: { $text }
finding-should = Note: { $text }
odd-answer = Note: { $text } If it is right anyway, press Enter.
hint-skip = You do not have to answer: Enter skips this.
hint-unknown = “don't know” is an answer too.
hint-decline = “rather not say” is an answer too.
hint-help = Type “help” at any time.
option-chosen = { $option } (chosen)
prompt-many = Type the numbers of all that fit, for example 1, 3.
prompt-date = Type a date, a month or a year. If you are not sure, type “about” in front.
prompt-long = Write as much as you like, line by line. Type a full stop alone on a line when you are done. “edit” opens a writing program, “file” and a file name bring in a text.
prompt-long-short = A full stop alone on a line when you are done.
prompt-address = Type one line at a time. Press Enter on an empty line when you are done.
prompt-office = Type the name.
prompt-office-list = Type the name. “list” shows the places that the program knows.
office-listed = If the place is not here, type its name.
prompt-office-address = Type the postal address, one line at a time, then an empty line. If you do not know it now, press Enter.
prompt-enclosure = Type what it is.
prompt-enclosure-date = What is its date? Enter skips this.
no-such-option = The program did not understand that. Type the number in front of the answer, from 1 to { $count }.
other-what = Type what it is:
needs-answer = The letter needs this answer. Type “later” if you want to skip it for now.
needs-answer-unknown = The letter needs this answer. Type “later”. Then you can find out and fill it in afterwards.
skipped = That is fine. Let us go on.
marked-unknown = Noted: you do not know.
marked-later = Noted: you will answer later.
marked-declined = Noted: you would rather not say.
cleared = The answer is cleared. “undo” brings it back.
undone = The last change is undone.
nothing-to-undo = There is nothing to undo.
first-question = This is the first question. Type “quit” to leave. Everything is saved.
go-no-number = There is no question with that number. “overview” shows them all.
no-must-left = The letter has every answer that it must have.
not-here = You cannot do that here.
only-first-page = The cases and the figures are on the first page. If it is your answer, type = in front.
no-sheet = Only the full screen has the sheet. Here one question comes at a time. If it is your answer, type = in front.
note-how = Type what you want to remember right after the colon: “note: call on Monday”.
use-note-how = Type the number of the note after the colon: “use note: 2”. “notes” shows the numbers.
find-how = Type a word from the question after the colon: “find: date”.
says-how = Type who says it after the colon: “said by: patient”, “said by: relative”, “said by: journal” or “said by: nobody”.
now-ready = The letter now has all that it must have. The other questions make it stronger. Go on, or type “done” to go to the letter.
found-itself = { $what }: { $answer }.
carried-now = Suggested from the case, for you to change: { $what }.
reused-now = { $count ->
        [one] One answer comes from the case: { $what }. It holds for all letters. You can change it when you check your answers.
       *[other] { $count } answers come from the case: { $what }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }. They hold for all letters. You can change them when you check your answers.
    }
erased-now = Deleted from the computer: { $what }.
parked-now = { $count ->
        [one] One answer is not used now and is set aside: { $what }. It comes back if you change back.
       *[other] { $count } answers are not used now and are set aside: { $what }. They come back if you change back.
    }
characters-removed = { $count ->
        [one] One invisible character was removed.
       *[other] { $count } invisible characters were removed.
    }
more = [Press Enter for more]
line-maybe-cut = The line is so long that the terminal may have cut it. Look through the text, or use “file” or “edit” for long texts.
line-not-utf8 = The line came in a character set that cannot be read (it is not UTF-8), so it was not taken. Type it once more, or set the terminal to UTF-8.
input-ended = No more lines came in, so the program stops here.

help-commands =
    You can type these words at any time:
    back: the question before. go 7: to question 7. overview: all the answers.
    don't know, rather not say, later: when you cannot or will not answer now.
    clear: remove the answer. undo: take back the last change.
    next: the next question that needs an answer. done: to the letters.
    show letter: as it is now. deadlines: the last days and how they are worked out.
    help lines: who you can call. save: where the case is.
    lock: lock the cases, when they have a password. quit: leave.
    If your answer is one of these words, type = in front, as in “=later”.
help-date = You can write dates like 3.4.2026, 24 April 2026, April 2026, 2026, about March 2024, before 5 June 2026 or yesterday.
help-long = In the middle of a text, commands have a full stop in front, as in “.undo” (takes away the last line) and “.back”.
help-list = “new” adds one, “change 2” changes number 2, “delete 2” takes it out, “move 2” moves it one place up, “undo” brings it back.
help-many = Type several numbers with commas between. New numbers replace the old ones.

## Lange tekster

long-now = This is what you have written:
long-begun = You had begun a new text. Go on where you stopped, and type a full stop alone on a line when you are done:
long-word-taken = “{ $word }” was taken as part of the text. If you meant the command, type “.undo” and then “.{ $word }”.
long-number = Here you write the answer as text, not as a number. If it really is { $number }, type “={ $number }”.
long-end = When you are done, type a full stop alone on a line.
long-not-taken = What you just typed is not saved.
long-choices = 1 keep (or Enter), 2 write more at the end, 3 write it again, 4 open in a writing program.
long-go-on = Go on writing. A full stop alone on a line when you are done.
line-taken-back = The last line is taken away.
text-taken = The text was brought in: { $count } words.
file-trouble = { $path } cannot be used: { $why }
file-not-text = the file is not plain text (UTF-8). Save it as plain text and try again.
editor-none = No writing program is chosen on this computer (VISUAL or EDITOR). Write the text here, or use “file”.
editor-opens = The writing program opens. Save and close it when you are done. Please note that it may keep its own copies of the text.
editor-failed = The writing program did not end as it should. The text here is as before.
editor-left = Here is a text from the writing program, left from last time:
item-begun = not filled in
editor-lies-at = The text from the writing program is still here: { $path }
editor-left-choices = 1 use it, 2 throw it away.

## Lister

list-first = Add one
list-more = Yes, add one
list-on = No, go on
list-back = Bring in: { $title }
list-commands = “change 1” changes it, “delete 1” takes it out, “move 1” moves it up.
list-prompt = Type 1 to add one, or 2 to go on.
list-no-number = That number is not in the list.
item-open = { $title } ({ $open } missing)
item-whole = { $title }
item-removed = Taken out: { $title }. “undo” brings it back.

## Kontorer

office-meant = Did you mean one of these?
office-own = No, use what I wrote: { $name }
office-unsure = { $name }, { $address }. This address is not certain. Check it against the letter you got.
office-unsure-web = { $name }, { $address }. This address is not certain. Check it against the letter you got or at { $web }.
office-no-address = { $name }. We have no address. You will find it in the letter you got, or on their website.
office-confirm = 1 the address is right, 2 type another, 3 check later.
office-name-now = You have written { $name }. The address is still missing. Press Enter to type it, or type another name.
short-lines-first = End the address with an empty line first.
office-later = You can fill in the address later. The letter waits for it.

## Råd

advice-info = Advice: { $text }
advice-warning = Important: { $text }
advice-stop = Wait a moment: { $text }
advice-law = See { $law }.
offer-answer = Go to the question: { $what }
offer-go-on = Go on with the letter: { $form }
offer-start = Begin a new letter: { $form }
offer-afterwards = You can begin the letter “{ $form }” when you check your answers.
offer-continue = Go on anyway
offer-prompt = Type a number, or press Enter to go on.
offer-prompt-stop = Type a number. Enter takes you on through the questions, but the letter waits until you choose.

## Frister

deadline-title = { $title } ({ $item })
deadline-running = { $title }: the last day is { $last } ({ $left ->
        [one] one day left
       *[other] { $left } days left
    }). Try to send it by { $send_by }.
deadline-soon = { $title }: the last day is { $last } ({ $left ->
        [one] one day left
       *[other] { $left } days left
    }). Send it today.
deadline-today = { $title }: the last day is today, { $last }. Send it today.
deadline-passed = { $title }: the last day was { $last }.
deadline-maybe = { $title }: may have passed. Counted from the earliest day that your answer can mean, the last day was { $last }.
deadline-open = { $title }: cannot be worked out without an earliest date.
working-anchor = the date it is counted from
working-from = Counted from { $day } ({ $what }). That day itself does not count.
working-from-safe = You wrote “{ $typed }” ({ $what }). To be safe, we count from the earliest day that it can mean: { $day }.
working-days = Plus { $count ->
        [one] one day
       *[other] { $count } days
    } is { $day }.
working-working-days = Plus { $count ->
        [one] one working day
       *[other] { $count } working days
    } is { $day }.
working-weeks = Plus { $count ->
        [one] one week
       *[other] { $count } weeks
    } is { $day }.
working-months = Plus { $count ->
        [one] one month
       *[other] { $count } months
    } is { $day }.
working-years = Plus { $count ->
        [one] one year
       *[other] { $count } years
    } is { $day }.
working-moved = That is a Saturday, a Sunday or a public holiday. The deadline moves to { $day }.
working-posted = You are in time if you hand in the letter at the post office on that day or before.
working-arrived = You are in time if the letter arrives on that day or before.
working-law = The rule: { $law }.
deadline-waits = { $title }: cannot be worked out before you have answered “{ $what }”. Send the letter as soon as you can.
deadline-unclear = { $title }: it is not clear when it ends. Send the letter as soon as you can.
deadline-outer = { $title }: ends { $last }, counted from the earliest day.
deadline-awaited = { $title }: expected by { $last }.
deadline-overdue = { $title }: expected { $last }. You can remind them of the case.
no-deadlines = There is no deadline to work out yet.

## Oversikt og brev

overview-title = Check your answers: { $title }
overview-go = To change an answer, type “go” and its number, for example “go 3”.
overview-items = { $count } added
overview-parked = Set aside (not used now):
overview-reused = { $answer } (from the case)
overview-lacks = { $count ->
        [one] One thing is missing before the letters can be finished:
       *[other] { $count } things are missing before the letters can be finished:
    }
overview-ready = Everything that must be there is in place. { $open ->
        [0] {""}
        [one] One question that you may skip is not answered.
       *[other] { $open } questions that you may skip are not answered.
    }
state-must = needs an answer
state-open = not answered
state-unknown = don't know
state-later = later
state-declined = rather not say
state-wrong = must be fixed
lack-later = { $what }: you wanted to answer later
lack-wrong = { $what }: { $why }
lack-decision = You must choose: { $text }
lack-recipient = { $letter }: you must confirm the name and address it goes to
review-make = Make the letters
review-fill = Fill in what is missing
review-leave-out = Make the letters without what you wanted to answer later
review-read = Read the letters as they are now
review-draft = Make a draft, with open fields
review-home = Go to the first page
review-another = Write one more letter in this case
review-language = The letter is written in
review-own-words = What you write yourself is in
reading-copy-title = Reading copy: not to be sent
reading-copy-mark = READING COPY – NOT TO BE SENT
reading-copy-about = This is what you were asked and what you answered, in the language you answered in. The letter to be sent is in another language. Keep this copy yourself.
reading-copy-papers = The papers to send
language-nb = Norwegian (bokmål)
language-nn = Norwegian (nynorsk)
language-da = Danish
language-en = English
title-another = One more letter in the case
panel-back = Back
another-about = What do you want to write? What you have answered comes along. The letter you have now stays where it is.
another-choose = Type the number, or press Enter to go back.
review-prompt = Type a number. “back” goes to the last question.
letters-which = Type the number of the one you want to read.
letter-end = End of the letter.
no-letters-yet = There are no letters to show yet. Answer more questions first.
papers-wrong = The letters cannot be made yet:
papers-pdf = The PDF files could not be made: { $why }
papers-where = Where shall we put the letters? Press Enter for { $folder }, or type another folder.
papers-where-else = Type a folder, or “back”.
papers-in-the-way = There are already letters in { $folder }. Type 1 to replace them, or press Enter to choose another folder.
papers-disk = The letters could not be saved in { $path }: { $why }
papers-made = Done. The letters are in { $folder }. Only you can open the files.
papers-made-draft = The draft is in { $folder }. Only you can open the files. Open fields are marked in the letter.
papers-send = These are for the recipient. The sheet “Next steps” says what to do with them:
papers-keep = Keep these yourself:
papers-text = Do you want the letters in another way too? Type the Norwegian word «tekst» for plain text, «word» for files that you can change in Word, or «stor» for large print. Press Enter for no.
papers-more-which = Anything more? Type «tekst», «word» or «stor», or press Enter for no.
papers-text-made = The text files are in the same folder.
papers-word-made = The files for Word are in the same folder. What you change in them does not come back here.
papers-large-made = The letters have been made again in large print, in the same folder.
papers-lie-at = The letters are in { $folder }
papers-after = Type 1 to check the answers again, 2 when the letters are sent, or press Enter to go to the first page.
papers-after-draft = Type 1 to fill in more, or press Enter to go to the first page.
glyph-missing = The character “{ $character }” ({ $code }) cannot be printed. It is in the answer to “{ $what }”.
glyph-instead = Write “{ $text }” instead.
glyph-nothing = Remove it, or write what you mean in words.
glyph-latin = Write the word in Latin letters.

## Lagring

reopened = You go on where you were last.
reopened-damaged = The newest save was damaged. We go on from the one before it.
reopened-form-changed = The form has been updated since last time. Your answers are kept. Check them before you make the letters.
reopened-deadline = Changed since last time: { $text }
saved-at = Everything is saved in { $path }
saved-copy = A copy is saved in { $path }. Anyone who gets hold of the file can read it. Delete it when your answers are saved as usual.
all-saved = Everything is saved. You will find the case on the first page.
nothing-to-save = Nothing was written, so nothing is saved.
not-saved = Some answers are not saved.
not-saved-go-on = Your answers stay in memory as long as the program runs. Type “save” and a folder to save a copy in another place, for example “save ~/”.
leave-unsaved = 1 try to save again, 2 save in another folder, 3 leave without saving.
leave-folder = Which folder?
store-disk = Could not use { $path }: { $why }
store-damaged = { $path } is damaged and cannot be read. The file has not been touched.
store-newer = { $path } was made by a newer version of Medhold. Update the program to open it.
store-overtaken = Case { $number } was saved in another window after you opened it here. What you write here is not saved. Save a copy elsewhere, and open the case again.
store-locked = The cases are locked with a password.
store-wrong-passphrase = That was not the right password.
store-another-key = The key does not fit the archive. It may belong to another machine.
store-no-key = The key { $path } is missing or broken. Without it the cases cannot be opened. If you have a backup, use it.
store-open = Case { $number } is open in another window. Close it there first.
title-in-use = Open in another window
in-use = Case { $number } is open in another window. You can look at it here without changing anything, or take it over. The other window can then change nothing more, and nothing is lost.
in-use-look = Only look at the case
in-use-take-over = Take the case over here
in-use-plain = Type 1 only to look at the case, or 2 to take it over here. Enter alone goes back.
read-only = You only look at the case here. Another window has it, so nothing can be changed. All pages and letters can be read.
header-read-only = Read only
taken-over = { $count ->
    [0] Case { $number } was taken over in another window. All that you wrote here is saved. Here you can only read now.
    [one] Case { $number } was taken over in another window. The last thing you wrote here is not saved in the case yet, but it is not gone.
   *[other] Case { $number } was taken over in another window. The last { $count } answers you wrote here are not saved in the case yet, but they are not gone.
}
taken-over-bring-in = Take the case back here, with what I wrote here
taken-over-bring-in-about = If the other window has answered the same thing otherwise, that answer stands, and what you wrote here becomes a note in the case.
taken-over-take-back = Take the case back here
taken-over-look = Only read on here
taken-over-wait = Leave it for now
taken-over-plain = { $count ->
    [0] Type 1 to take the case back here. Enter alone reads on.
    [one] Type 1 to take the case back here and put it in, or 2 to save a copy in a folder. Enter alone leaves it for now.
   *[other] Type 1 to take the case back here and put it in, or 2 to save a copy in a folder. Enter alone leaves it for now.
}
leave-overtaken = What you wrote here is not saved. Type “yes” to go without it. Enter alone asks again.
brought-in = You have the case here again, with what was written in the other window.
brought-in-taken = Put in from this window: { $what }.
brought-in-noted = The other window has another answer to: { $what }. What you wrote here is a note in the case.
brought-in-left = Look at this, which the other window has answered otherwise: { $what }.
disk-write = the disk did not take all of it. It may be full.
disk-full = the disk is full. Free some space and try again.
disk-denied = you are not allowed to write there. Choose another folder.
disk-read-only = the disk can only be read just now, not written to. Without that the cases cannot be opened or saved. If it is a memory card, look for a lock switch on its side. Otherwise choose a folder on another disk.
disk-denied-read = you are not allowed to read the file.
disk-is-a-folder = it is a folder and not an ordinary file.
disk-name-too-long = the name is too long.
disk-not-found = the file or folder is not there.
disk-not-a-folder = something on the way there is a file and not a folder.
disk-exists = there is something there already.

## Feil i svar

invalid-empty = The answer is empty.
invalid-date = The program did not understand the date. Type for example 24 November 2026, November 2026 or 2026.
invalid-day = There is no such day in the calendar.
invalid-year = Which year? Type for example 15 October 2026.
invalid-number = This is not a number.
invalid-sum = This is not an amount of money. Type for example 1250 kr.
invalid-option = You can no longer choose this. Choose again.
invalid-none-with-others = You cannot choose “{ $none }” together with anything else.
invalid-other-words = Type what “something else” is.
invalid-only-one = Choose only one.
invalid-too-few = { $least ->
        [one] Choose at least one.
       *[other] Choose at least { $least }.
    }
invalid-phone = This does not look like a phone number.
invalid-email = This does not look like an email address.
invalid-enclosure-title = Type what you enclose.
invalid-office-name = Type the name of the office or person you write to.
invalid-address-long = This is longer than an address on a letter. Type eight short lines at most.
invalid-line-long = This is too long for one line. Say it in a few words here, and put the rest in one of the long answers.
invalid-office-address = The address is missing or must be confirmed.
finding-too-late = The date cannot be after { $day }.
finding-too-early = The date cannot be before { $day }.
finding-too-small = The number must be { $least } or more.
finding-too-large = The number can be { $most } at most.
finding-id-test = This is a made-up number for testing.
finding-id-length = A Norwegian fødselsnummer (identity number) has eleven digits, a Danish CPR number has ten.
finding-id-day = The first six digits are not a date.
finding-id-check = The digits do not fit together. Perhaps one of them is wrong.
finding-no-postcode = The last line should have the postcode and the town.
refused-too-long = the text is longer than any office will read. 60 pages at most.
refused-no-field = That question is not here.
refused-list-full = The list is full ({ $max }).

## Fullskjerm: sider

title-help = Help
title-before = Before you begin
title-help-lines = Who you can call
title-deadlines = Deadlines and how they are worked out
title-letters = The letters as they are now
title-next-steps = What to do now
title-papers = The letters are ready
title-leave = Do you want to stop?
title-delete = Delete the case?
title-begun = A text you had begun
title-editor = Write in another program
title-missing = The letters cannot be made yet
title-trouble = Something did not work
title-folder = Where to put the letters
title-save = Save a copy
title-go-to = Go to a question
title-advice-info = Good to know
title-advice-warning = Important
title-advice-stop = Wait a moment
header-place = Part { $section } of { $sections }: { $title }
header-private = Nothing leaves this computer
header-saved = Saved
header-saved-at = Saved { $time }
header-typing = Typing
header-unsaved = NOT SAVED
header-held-back = Not saved yet
header-refused = Not saved
more-above = more above
more-below = more below
more-both = more above and below
too-small = The window is too small to show the page. Please make it larger.
too-small-saved = Your answers are saved.
home-urgent-short = Is it urgent? { $urgent }. Someone to talk to: { $talk }.
home-help-lines = Who can I call?
home-case = Case { $number }, last changed { $changed }. { $left ->
        [one] One thing is missing.
       *[other] { $left } things are missing.
    }
home-case-ready = Case { $number }, last changed { $changed }. The letters can be made now.
home-case-made = Case { $number }, last changed { $changed }. The letters were made { $made }.
home-case-found = Case { $number }, last changed { $changed }. What must be answered is answered.
home-case-broken = Case { $number } cannot be opened
home-no-case-here = Go to a case that you have begun first. Then the key deletes it, after you have said yes.
declare-begin = Press Enter to begin, or Esc to go back.
menu-search = Shows what fits “{ $search }”. Esc shows everything.
menu-how = Type some letters to find it faster.
menu-nothing = Nothing found for “{ $search }”. Backspace takes a letter back, Esc shows everything.
go-to-how = Type some letters of the question, its help or the name of the letter, or choose with the arrow keys. Ctrl+B comes back here.
help-about-keys = Here are the keys. Choose one with the arrow keys and press Enter to use it. Esc closes.
button-next = Next
field-other = What?
field-enclosure = What is it?
field-enclosure-date = Its date, if it has one
field-office-name = Name
field-office-address = Address
office-is-right = The address is right
office-write = Type the name and address myself
office-check-later = I will check it later
office-keep = That is right
office-other = Choose another place
office-not-listed = Type the name and address myself
office-check = This address is not certain. Check it against the letter you got.
office-check-web = This address is not certain. Check it against the letter you got or at { $web }.
text-size = { $words ->
        [0] Write as little or as much as you like.
        [one] One word
       *[other] { $words } words
    }
text-size-pages = { $words } words, about { $pages ->
        [one] one page
       *[other] { $pages } pages
    }
tui-suggested = This is a suggestion. Leave it, or choose something else.
tui-unknown = You have answered that you do not know.
tui-later = You wanted to answer this later.
tui-declined = You have answered that you would rather not say.
tui-choose-first = Choose first, with the arrow keys or the number. If you are not sure, press F6.
tui-cleared = The answer is cleared. Ctrl+Z brings it back.
many-how = Tick with the space bar or the number. Enter goes on.
date-how = Type what you know: 3 April 2026, April 2026 or 2026.
papers-draft = Draft. Do not send this yet:
title-papers-draft = The draft is ready
tui-hint-skip = You can skip this with Tab.
tui-hint-unknown = If you do not know, press F5.
tui-hint-decline = If you would rather not say, press F7.
tui-needs-answer = The letter needs this. Answer here, or press F6 to answer later.
tui-passes = Press Enter once more to go on. The letter waits for the answer.
tui-needs-answer-unknown = The letter needs an answer here. Press F6 to answer later.
tui-odd = If it is right anyway, press Enter once more.
tui-now-ready = The letters can be made now: F8. The other questions make them stronger.
tui-list-empty = Add at least one, or go on once more to do it later.
tui-item-removed = Taken out: { $title }. Ctrl+Z brings it back.
tui-go-on = Go on
tui-not-now = Not now
tui-decide-later = Decide later
tui-stop-waits = The letter waits until you choose. You can answer the questions in the meantime.
tui-saved-again = Now everything is saved again.
tui-undo-more = There is no more to undo here. Ctrl+Z once more takes back the answer before.
tui-redone = The change has been made again.
tui-nothing-to-redo = There is nothing to redo.
tui-not-saved = Your answers stay in memory as long as the program runs. Ctrl+C helps you save them in another place.
tui-folder-empty = Type the name of a folder.
tui-in-the-way = There are already letters in { $folder }.
tui-delete-ask = The whole case will be deleted for good, with the answers in all the letters named here. Letters that you have made as PDF stay where they are.
tui-editor-none = You have not chosen a writing program on this computer (VISUAL or EDITOR). Write the text here.
tui-editor-taken = The text from the writing program was brought in.
deadline-see-working = The rule: { $law }. F3 shows how it is worked out.
card-open = { $open } missing
card-on = Go on
copied = Copied.
review-title = Check your answers
ways-title = What you can do
ways-about = Choose what you want to begin with. What fits the letter comes along. You can come back here afterwards.
ways-begin = begin “{ $form }”
ways-other = Advice for you
ways-choose = Type the number of what you want to begin with. “overview” shows the answers.
review-papers = See the letters that were made
review-folder = Open the folder with the letters
review-lacks = This is missing
papers-first = This must be in place first:
papers-next-steps = Read what to do now
papers-more = More
papers-open-folder = Open the folder
papers-text-too = Make the letters as plain text too
papers-word-too = Make the letters for Word too, so you can change them there
papers-large-instead = Make the letters again in large print
papers-review = Check the answers again
papers-opening = It opens in another window.
papers-not-opened = It could not be opened from here. It is in { $path }
papers-which-folder = Which folder shall we put the letters in? If the one shown here is fine, press Enter.
papers-another = Choose another folder
papers-overwrite = Replace them
leave-home = You can come back at any time.
leave-all-saved = Everything you have written is saved.
leave-nothing = Nothing is written yet, so there is nothing to save.
leave-stay = Stay here
leave-to-home = Go to the first page
leave-quit = Leave
leave-again = Try to save again
leave-elsewhere = Save a copy in another folder
leave-unsaved-quit = Leave without saving
delete-yes = Yes, delete the case
delete-no = No, keep it
editor-begun = You had begun a new text and not finished it:
editor-take = Use it
editor-drop = Throw it away
editor-decide-later = Decide later
editor-warning = The text opens in your writing program, which may keep its own copies of it.
editor-open = Open it
editor-not = Write here instead
letters-at = { $title } ({ $at } of { $count })
beside-title = How the letter will look: { $title }
beside-none = You will see the letter here when you have answered a little more.

## Fullskjerm: taster

keyname-space = Space
keyname-backspace = Backspace
keyname-up = Up
keyname-down = Down
keyname-left = Left
keyname-right = Right
key-next = next
key-next-about = Goes on to the next question.
key-begin = begin
key-begin-about = Begins with the questions.
key-choose = choose
key-choose-about = Chooses the one that is marked with >.
key-tick = tick
key-tick-about = Puts in or takes away the tick.
key-new-line = new line
key-new-line-about = Begins a new line in the text.
key-next-field = go on
key-next-field-about = Goes to the next field, or on when there are no more.
key-previous-field = field before
key-previous-field-about = Goes to the field before.
key-back = back
key-back-about = Goes back. What you have written stays.
key-close = close
key-close-about = Closes this page. Nothing is lost.
key-remove = delete
key-remove-about = Takes out the one that is marked. A case is deleted only when you have said yes.
key-move-up = move up
key-move-up-about = Moves the one that is marked one step up.
key-move-down = move down
key-move-down-about = Moves the one that is marked one step down.
key-unknown = don't know
key-unknown-about = Answers that you do not know.
key-later = later
key-later-about = Marks the question, so that you can answer later.
key-decline = rather not say
key-decline-about = Answers that you would rather not say.
key-clear = clear
key-clear-about = Clears the answer.
key-overview = overview
key-overview-about = Shows all the answers and what is missing.
key-deadlines = deadlines
key-deadlines-about = Shows the deadlines and how they are worked out.
key-letters = show letter
key-letters-about = Shows the letters as they are now.
key-make = make letters
key-make-about = Makes the letters as PDF.
key-go-to = go to
key-go-to-about = Goes to a question that you choose.
key-next-must = next missing
key-next-must-about = Goes to the next answer that the letter needs.
key-save = saved?
key-save-about = Everything is saved by itself. This shows where.
key-undo = undo
key-undo-about = Takes back the last thing you did.
key-redo = redo
key-redo-about = Does once more what you took back.
key-select-all = mark all
key-select-all-about = Marks the whole text. With Shift and the arrow keys you mark a part.
key-cut = cut
key-cut-about = Cuts out what is marked.
key-paste = paste
key-paste-about = Pastes what you last copied here. From other programs, paste the way your terminal does it.
key-editor = writing program
key-editor-about = Opens the text in your own writing program.
key-up = up
key-up-about = Goes up.
key-down = down
key-down-about = Goes down.
key-left = left
key-left-about = Goes left, or to the letter before.
key-right = next
key-right-about = Goes right, or to the next letter.
key-word-left = one word back
key-word-left-about = Goes one word back.
key-word-right = one word on
key-word-right-about = Goes one word forward.
key-row-start = start
key-row-start-about = Goes to the start of the line or to the top.
key-row-end = end
key-row-end-about = Goes to the end of the line or to the bottom.
key-page-up = page up
key-page-up-about = Goes one page up.
key-page-down = page down
key-page-down-about = Goes one page down.
key-text-start = top
key-text-start-about = Goes to the start of the text.
key-text-end = bottom
key-text-end-about = Goes to the end of the text.
key-delete-back = erase
key-delete-back-about = Erases the character before.
key-delete-forward = erase next
key-delete-forward-about = Erases the character after.
key-delete-word-back = erase word before
key-delete-word-back-about = Erases the word before.
key-delete-word-forward = erase word after
key-delete-word-forward-about = Erases the word after.
key-help-lines = help lines
key-help-lines-about = Shows who you can call.
key-leave = stop
key-leave-about = Stops, after everything is saved. If some text is marked, it copies that instead.
key-help = help
key-help-about = Shows this page.

## Kommandolinjen

cmd-medhold = Helps you complain, claim and be heard in the health service. Makes finished letters as PDF.
cmd-after =
    Without a command the program opens and asks one question at a time.
    Everything stays on this computer. See “medhold render --help” to make letters from a file.
    Do you help many? docs/organisasjon.md says what data protection asks.
cmd-forms = Shows the forms
cmd-outline = Shows the questions of a form
cmd-render = Makes letters from an answer file
cmd-batch = Makes letters from many answers, one set on each line
cmd-verify = Says whether a file is the letter that was made
cmd-check = Tests forms, templates, references to law, and recipients
cmd-schema = Writes the form format as JSON Schema
arg-notes = Also show what is known to be unsure
arg-json = Write the result as JSON
arg-form = The id of the form, as in “medhold forms”
arg-lang-screen = Language of the questions: nb, nn, da or en
arg-lang-letter = Language of the letters
arg-answers = The answer file (YAML or JSON); - reads from standard input
arg-out = The folder to put the letters in
arg-date = The date of the letter, as 2026-11-21; otherwise today
arg-answers-lines = A file with one set of answers (JSON) on each line
arg-verify-file = The file to test
arg-fingerprint = The fingerprint from the sheet Neste steg (next steps); without it, the receipt beside the file is read
arg-packet = Also make one file for each recipient, with the enclosures, and one file to keep
arg-own-words = the language of what is told in own words, where it is another than the letter's
arg-reading-copy = also make a reading copy of the answers in the language of the screen, to keep
arg-large = Large print, for people who do not see well
arg-format = pdf, txt and docx, several with commas
arg-draft = Make a draft even if answers are missing
arg-overwrite = Replace files that are there, and remove letters of this form that are no longer made
arg-paths = Files or folders instead of those that come with the program
arg-home = Folder for everything the program saves (otherwise MEDHOLD_HOME)
arg-plain = Simple display, line by line
arg-theme = Colours: auto, av (off) or kontrast (contrast)
arg-help = Shows help
arg-version = Shows the version
help-template = {"{about-with-newline}"}
    Usage: {"{usage}"}

    {"{all-args}{after-help}"}
help-commands-heading = Commands
help-options-heading = Options
help-command-name = [COMMAND]
help-options-name = [OPTIONS]
usage-missing = This is missing: { $argument }
usage-command = There is no command “{ $argument }”.
usage-unknown = There is no option “{ $argument }”.
usage-value = “{ $value }” does not fit { $argument }.
usage-no-value = { $argument } needs a value.
usage-wanted = Type for example: { $wanted }
usage-help = “medhold --help” shows the commands.
error-text = Error: { $text }
error-hint = Try: { $text }
error-system = Could not read or write: { $why }
error-did-you-mean = did you mean “{ $word }”?
error-no-form = There is no form “{ $form }”.
error-list-forms = “medhold forms” shows the forms.
error-house-files = The program's own files, or the files in the folder «egne», have errors:
error-no-home = The system does not say where the program can save.
error-name-home = Name a folder with --home or MEDHOLD_HOME.
error-lang = There are no letters in “{ $lang }”, only in { $known }.
error-in-the-way = { $path } is already there. Use --overwrite to replace it.
error-nothing-to-check = There are no forms, templates or other data files in { $path }.
error-not-in-catalog = { $path } is not in a folder named forms, templates or assets.
error-nobody-types = Nobody can answer here: nothing comes in on standard input.
error-use-render = Run the program in a terminal, or make letters from an answer file with “medhold render”.
signal-unsaved = Interrupted. The last answers could not be saved. What was saved before them is in {"{path}"}
signal-saved = Interrupted. Everything you have answered is saved in {"{path}"}
signal = Interrupted.
bye = Goodbye, and take care. Everything you have written is saved, and you can go on when you like.
fault = The program stopped because of a fault in it.
fault-saved = The program stopped because of a fault in it. Everything you have written is saved in { $path }
fault-unsaved = The program stopped because of a fault in it. The last words may not have been saved. The rest is in { $path }
fault-tell-us = open the program again and go on. If you want to report the fault, the place is { $place }. Do not send your answers.
forms-line = { $country }; letters in { $languages }; law last checked { $day }
level-error = error
level-warning = note
level-help = help
render-missing = This is missing:
render-draft-hint = Fill it in, or use --draft for a draft.
render-parked = Not used, because the question does not apply: { $what }
answers-too-long = { $path } is larger than { $limit } MB. Make the longest text shorter.
answers-empty = The file is empty.
answers-not-a-map = The file must have question ids and answers, as in “melder_rolle: meg”.
answers-unknown-id = The form has no question “{ $id }”.
answers-belongs-to-list = “{ $id }” belongs in each item under “{ $name }”.
answers-unknown-option = “{ $id }” does not have the choice “{ $name }”.
answers-unknown-part = “{ $id }” does not have the part “{ $name }”.
answers-unknown-state = “{ $id }”: there is no state “{ $name }”. Use unknown, later or declined.
answers-unknown-voice = “{ $id }”: “by” cannot be “{ $name }”.
answers-unknown-office = “{ $id }”: the catalogue does not have the office “{ $name }”.
answers-expected-text = “{ $id }” must have one value.
answers-expected-list = “{ $id }” must have a list.
answers-expected-item = Each item under “{ $id }” must have question ids and answers.
answers-not-yes-or-no = “{ $id }” must have true, false, ja (yes) or nei (no).
answers-text-too-long = The text in “{ $id }” is { $count } kB. Nobody reads that much; 256 kB at most.
answers-too-many-items = “{ $id }” can have { $count } items at most.
answers-unknown-not-allowed = “{ $id }” cannot be answered with unknown. Use later.
answers-decline-not-allowed = “{ $id }” cannot be answered with declined.
answers-see-outline = “medhold outline” shows the questions and the choices.

# medhold batch and verify
batch-eta = left:
batch-line = Line { $line }: { $why }
batch-too-long = The line is longer than { $limit } megabytes.
batch-stopped = Stopped before all the lines were read. The sets that were begun are finished.
batch-done = { $good } of { $all } went well, { $bad } did not.
verify-fingerprint = Fingerprint: { $print }
verify-same = This is the file that was made.
verify-other = This is not the file that was made, or it has been changed since.
verify-unknown = There is no receipt beside the file. Compare with the fingerprint on the sheet Neste steg (next steps).

# The packet and the person's own files
packet-without = { $number } (“{ $what }”) is not in the packet: { $why } Put in a copy.
packet-not-archival = The packet is not an archival document (PDF/A), because it has pages that others have made. Each letter by itself is one.
enclosure-unknown = the file is not PDF, JPEG or PNG.
enclosure-heic = the picture is saved as HEIC. Save it as JPEG first.
enclosure-damaged = the file is damaged.
enclosure-locked = the file is locked with a password. Print it to a new PDF without a password.
enclosure-layers = the file has layers that can be switched on and off. Print it to a new PDF.
enclosure-too-large = the file is larger than { $limit } MB.
enclosure-too-many-pages = the file has more than 500 pages.
field-enclosure-file = The file, if you have it on the computer (PDF or picture)
prompt-enclosure-file = Do you have it as a file on the computer (PDF or picture)? Type where the file is. Enter skips this.
guide-needs-answer = We need the answer to find the right letter. Answer here, or press F6 to answer later.
guide-needs-answer-unknown = We need an answer here to find the right letter. Press F6 to answer later.
guide-passes = Press Enter once more to go on. The advice waits for the answer.
guide-now-ready-tui = We can now say what you can do. The other questions make the advice fit better.
guide-now-ready = We can now say what you can do. Go on, or type “done” to see the advice.
guide-no-must-left = You have answered all that we must know.
ways-go-on = go on with “{ $form }”
tui-carried = Suggested from the case. Let it stand, or change it.
date-how-ahead = Write the day, for example { $day }.
cmd-passphrase = Locks the cases with a password, or changes or removes it
cmd-backup = Writes a backup of all cases
cmd-restore = Takes the cases of a backup in
cmd-callbacks = Shows the call-back list: what is open in the cases, with the words to ask with
arg-backup = The file for the copy, best on a memory stick
arg-restore = The backup
arg-callbacks-out = Write it as PDF and text into this folder
passphrase-locked = The cases are locked. Type the password and press Enter. It is not shown:
passphrase-wrong = That was not right. Try again:
passphrase-about = The password locks the cases, so that nobody else who uses this machine can read them. You type it each time you open the program. If you lose it, nobody can open the cases, and neither can we. Write it down and keep it in a safe place.
passphrase-new = Choose a password, four words are good. It is not shown:
passphrase-new-or-none = Choose a new password, four words are good. It is not shown. Enter alone means no password:
passphrase-again = Type it once more:
passphrase-differs = The two were not the same. Try again.
passphrase-short = The password must have at least { $least } characters.
passphrase-set = The cases are now locked with the password.
passphrase-none = The cases are not locked with a password.
passphrase-unchanged = Nothing is changed.
backup-about = The copy gets a password of its own. Without it nobody can read it.
backup-exists = There is a file here already: { $path }. Choose another name.
backup-done = { $count ->
        [one] One case is copied to { $path }
       *[other] { $count } cases are copied to { $path }
    }
backup-passphrase = Type the password that the copy was given. It is not shown:
backup-restored = { $count ->
        [0] Nothing new. All { $same } cases of the copy are here already.
        [one] One case is taken in from the copy. Here it is case { $numbers }.
       *[other] { $count } cases are taken in from the copy. Here they are cases { $numbers }.
    }
review-go-on = Go on with the questions
overview-carried = { $answer } (suggested from the case)
paper-next-steps = Next steps
paper-portal-sheet = Sheet for the web form
paper-packet = Everything to keep
paper-receipt = Receipt
paper-reading-copy = Reading copy
paper-of-kind = { $kind } ({ $title })
left-out-suggested = This now stands as the form suggests: { $what }. Change it in the list below if it is wrong.
another-more = { $title } (one more)
home-passphrase = Choose a password that locks the cases
home-passphrase-change = Change or remove the password
home-safe = Backup and password
passphrase-change = Change the password
safe-about = A backup is a file with all your cases. If the machine breaks, you can get them back. Put it somewhere else than on the machine, for example on a memory stick.
safe-back-up = Make a backup
safe-restore = Get cases from a backup
safe-lock-now = Lock the cases now
safe-remind = Remind me to make backups
safe-remind-not = Do not remind me to make backups
safe-remind-changed = It is changed.
backup-where = In which folder shall the backup be put? A memory stick is best.
restore-which = Where is the backup? Write the folder or the file.
restore-offer = If you have a backup, the case can be brought back from it. Nothing else is changed.
backup-last = The last backup was made { $when }.
backup-none = No backup has been made yet.
backup-remind = No backup has been made for a long time. At the bottom of the page you can make one, or turn this message off.
rescue-offer = Do you have a backup? Type the folder or the file that it is in, and press Enter. What is damaged is put aside and not deleted. Enter alone ends:
rescue-done = What was damaged is in { $path }.
title-passphrase = Password
passphrase-first = Are you alone on this machine? Then you may not need a password. If you share it with others, you should have one.
passphrase-later = You can choose one later, at the foot of the first page.
passphrase-not-now = Not now
passphrase-choose = Choose a password
passphrase-remove = Remove the password
lock-no-passphrase = The cases have no password. Choose “Backup and password” on the first page.
locked-now = Locked. Everything is saved. Type “medhold” and the password to go on.
title-locked = Locked
lock-ask = The cases are locked. Type the password. It is not shown.
lock-opening = Opening ...
lock-foot = Enter opens, Ctrl+C ends
key-lock = lock
key-lock-about = Saves, empties the screen and locks the cases. They open with the password only.
passphrase-plain = The cases are not locked now. Choose “Backup and password” to lock them.
case-versions = Earlier versions
case-delete-on = How long the case is kept
title-delete-on = How long
delete-on = On { $day } the program asks whether to delete the case
delete-no-day = No day is chosen
delete-on-about = When the day comes, the program asks. Nothing is deleted by itself.
delete-near = { $text }. Nothing is deleted by itself. You are asked on the first page.
time-days = { $count ->
    [one] one day
   *[other] { $count } days
}
time-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
time-months = { $count ->
    [one] one month
   *[other] { $count } months
}
time-years = { $count ->
    [one] one year
   *[other] { $count } years
}
delete-draft = In { $time }, if nothing was sent: { $day }
delete-finished = In { $time }, when the case is done: { $day }
delete-longer = In { $time }: { $day }
delete-another-day = Write another day
delete-without-day = No day
delete-on-write = On which day shall the program ask whether to delete the case?
delete-on-wrong = Write a day that has not been, as in 1.6.2027.
delete-on-plain = Type a number or a day. Enter alone goes back.
home-tidy = { $count ->
    [one] Tidy up: 1 case to decide about
   *[other] Tidy up: { $count } cases to decide about
}
title-tidy = Tidy up
tidy-day = You chose to be asked on { $day } whether to delete the case.
tidy-draft = No letters were made, and nothing has changed since { $day }.
tidy-old = The letters were made, and nothing has changed since { $day }.
tidy-about = Shall the case be kept? What is deleted cannot be brought back.
tidy-keep = Keep, and ask again in { $time }
tidy-keep-without-day = Keep without a day
tidy-delete = Delete the case now
tidy-pass = Leave it for now
tidy-plain = Type a number. Enter alone leaves it for now.
tidy-kept = The case is kept.
history-about = Here you see what has changed in the case, newest first. Choose a line to see the answers and take something back.
history-none = Nothing has changed yet.
history-summary = { $count ->
    [one] 1 change: { $what }
   *[other] { $count } changes: { $what }
}{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
history-added = new
history-emptied = emptied
history-removed = deleted
history-moved = another order
history-source = who said it, or how sure
history-begun = begun
history-note = Note
history-in-letter = { $what } ({ $letter })
history-changed-at = Changed { $when }
history-choose = Choose an answer to see all of it and take it back. Identity numbers and the like are not shown and not brought back.
history-row = { $before } → { $after }
history-was = Before: { $answer }
history-is = After: { $answer }
history-nothing = (nothing)
history-take-back = Take back to how it was before
history-take-all-back = Take the whole case back to before this change
history-take-all-ask = All answers become what they were before the change { $when }. Letters, notes and identity numbers stay as they are now. You find the case as it is now again under “Earlier versions”.
history-take-all-yes = Take the whole case back
history-cannot = This cannot be taken back alone.
history-taken-back = Taken back: { $what }. Ctrl+Z undoes it.
history-taken-back-plain = Taken back: { $what }. Type “undo” to undo it.
history-all-taken-back = The case is as it was before the change { $when }.
history-plain-choose = Type a number to see what changed. Enter alone goes back.
history-plain-take = Type the number of an answer to take it back to how it was before. Enter alone goes back.
history-plain-sure = Type “yes” to do it. Enter alone leaves everything.

# The case
key-case = case
key-case-about = Letters and more in the case: go to another letter, begin a new one.
title-case = Case {$number}
case-letters = Letters in the case
case-here = You are here
case-letter-here = {$title} (you are here)
case-choose = Type a number. Enter alone goes back.

# Jumping and the queue of open points
key-jump-back = back where you were
key-jump-back-about = Goes back to where you were before you jumped to another question.
key-queue = open points
key-queue-about = Shows everything that is open in the case: what can be answered now, must be looked up, or must be asked about.
key-ask-again = ask again
key-ask-again-about = Marks the answer, so that you remember to ask about it once more. It counts meanwhile.
ask-again-on = This is now on the list of what you will ask again. Ctrl+O shows the list.
ask-again-off = This is no longer on the list of what you will ask again.
jump-nowhere = You have not jumped from anywhere yet.
title-queue = Open points
queue-how = Enter goes to the question, Ctrl+B goes back to where you were. Type some letters to search.
queue-nothing = Nothing is open in the case.
queue-fill-known = Go through what can be answered now
queue-known = Can be answered now
queue-look-up = Must be looked up
queue-ask-others = Must ask others
queue-compose = Must be written in peace
queue-ask-again = ! ask again
queue-strengthens = makes the letter stronger

# The sheet: a section on one page
key-sheet = sheet
key-sheet-about = Shows the whole part as one sheet, for who fills it in while someone tells. The same key goes back to one question at a time.
sheet-on = The whole part on one sheet. Tab goes down, Enter answers, Ctrl+G finds a question, Ctrl+K goes back to one at a time.
sheet-off = One question at a time again.
effort-look-up = must be looked up
effort-ask-others = must ask others
effort-compose = must be written in peace
said-patient = said by the patient
said-relative = said by a relative
said-journal = stands in the journal
said-advocate = said by the adviser
said-about = not quite certain

# Notes, and who says it
key-note = note
key-note-about = Writes a note in the case, or makes a note the answer to the question you are at.
title-notes = Notes
notes-how = Write a note and press Enter. On an empty line the arrow keys choose a note below, and Enter puts it in as the answer. Delete deletes it.
note-kept = The note is saved in the case.
note-used = The note was put in as the answer. Ctrl+Z takes it back.
note-no-text = There is no text here to put the note into. Go to the question that it answers first.
note-answered = The question has an answer. Clear it first, then the note can be put in.
key-who-says = who says it
key-who-says-about = Notes who says what is answered from now on, and whether the answer is certain.
title-said = Who says it
said-how = What you choose is noted with this answer and with all answers from now on. It stands only here and in the summary, never in the letter.
said-now = now
said-nobody = Do not note who
said-from-now = Noted, also for the answers to come.
said-nobody-now = Who says it is not noted any longer.
said-not-sure = The answer here is not quite certain
said-sure = The answer here is certain
said-about-on = Noted: not quite certain.
said-about-off = Noted: certain.

# Reading the letters back
review-read-back = Read the letter aloud and get a yes
title-read-back = Read aloud: paragraph {$at} of {$count}
read-back-right = That is right
read-back-change = Change the answer that stands here
read-back-pause = Stop here, and go on later
title-approved = Who said yes
approved-who = Who said yes to the letter?
approved-who-empty = Write who it was.
approved-how = How?
approved-phone = by phone
approved-phone-interpreter = by phone, with an interpreter
approved-paper = on paper
approved-paper-interpreter = on paper, with an interpreter
approved-together = in the same room
approved-together-interpreter = in the same room, with an interpreter
approved-done = Noted who said yes, when and how. If the letter changes, you are asked again.
approved-holds = {$who} said yes {$at}, {$how}
approved-changed = ! changed since {$who} said yes {$at}

# A call in the plain face
ask-again-on-plain = Marked: ask again. “Open points” shows everything that is open.
notes-none = There are no notes in the case. Type “note:” and what you want to remember.
notes-how-plain = Type “use note: 1” at a question to make note 1 the answer.
notes-no-number = There is no such note, or you are not at a question. Type “notes” to see them.
note-became = used as an answer
note-used-plain = The note was put in as the answer. Type “undo” to take it back.
find-nothing = Found no question with “{$search}”.
read-back-prompt = 1: that is right. 2: change the answer that stands here. Enter alone stops here.

# Help in a call
help-call = While someone tells: “find: word” finds a question, “where I was” goes back, “note: text” writes a note, “notes” shows them, “open points” shows everything that is open, “ask again” marks the answer, “said by: patient” notes who says it, “the case” shows the letters of the case.

# Finding a question
find-begins = {$what} (begins: {$list})

## All cases, deadlines and figures

state-begun = Answers are missing
state-ready = Ready to be made
state-made = The letters are made
state-sent = Sent, waiting for an answer
state-closed = Closed
home-cases = All cases ({ $count })
home-due = All deadlines
home-counts = Figures for the yearly report
home-count = Count an enquiry
title-cases = All cases
title-due = All deadlines
title-list-form = Which letter?
title-list-state = How far have they come?
title-calendar = Calendar file
list-count = Showing { $count } of { $all } cases.
list-how = Type a name, a case number or a word of the title to search.
list-all = all
list-by-change = last changed first
list-by-deadline = next deadline first
list-form = Which letters: { $value }
list-state = How far: { $value }
list-order = Order: { $value }
list-case = Case { $number }, last changed { $changed }
list-plain = You have { $count } cases. Type “cases” to see all of them, or “cases Kari” to search. “deadlines” shows all deadlines.
cases-more = There are { $left } more. Type “more” to see them.
list-end = There are no more. Type a number to open one.
list-first-page = Enter alone shows the first page again.
due-running = Deadlines that run
due-over = Over, or may be
due-place = Case { $number }. { $letter }.
due-place-law = Case { $number }. { $letter }. { $law }.
calendar-title = Medhold: deadline, case { $number }
calendar-make = Put the deadlines in a calendar file
calendar-where = Where shall the calendar file go? It says only the case number and the day, not whom or what it is about.
calendar-made = The deadlines ({ $count }) are in { $path }. Open the file in your calendar. Make it again when something has changed.
file-exists = { $path } is there already.
file-exists-hint = Choose another name, or add --overwrite to replace it.
file-exists-plain = { $path } is there already. Shall it be replaced? Type yes or no.
file-kept = The file was not changed.
file-another = Choose another name
file-overwrite = Replace the one that is there
count-kind = What kind of enquiry was it?
count-area = Which area of care was it about?
count-done = The enquiry is counted in { $year }.
count-nothing = There is nothing to count by here.
count-not = Nothing was counted.
counts-by-kind = Kind of enquiry
counts-by-area = Area of care
counts-by-form = Letter
counts-by-outcome = Outcome
counts-not-said = Not stated
counts-few = fewer than 5
counts-hidden = not shown
counts-table-hidden = Not shown: so few could be recognised.
counts-year = year
counts-by = by
counts-group = group
counts-count = count
counts-all = all enquiries
counts-of-year = { $year }: { $all } enquiries
counts-none = Nothing is counted yet. Each case is counted by itself, and stays in the figures when it is deleted.
counts-about = Groups under five are not shown as numbers, nor what they could be worked out from. “medhold counts --csv FILE” makes a table.
counts-plain = “counts” shows the figures for the yearly report. “count” counts an enquiry without a case.
counts-written = The figures ({ $count } years) are in { $path }.
elsewhere-patient = { $name } is the patient in case { $cases } too. See whether you can help both.
elsewhere-writer = { $name } writes for somebody else in case { $cases }. See whether you can help both.
elsewhere-opponent = { $name } is the one complained of in case { $cases }. See whether you can help both.
elsewhere-maybe-patient = { $name } has the same name as the patient in case { $cases }. It may be the same person.
elsewhere-maybe-writer = { $name } has the same name as somebody who writes for another in case { $cases }. It may be the same person.
elsewhere-maybe-opponent = { $name } has the same name as the one complained of in case { $cases }. It may be the same person.
cmd-deadlines = Shows all deadlines of all cases, or makes a calendar file of them
cmd-counts = Shows enquiries per year for the yearly report
arg-ics = The calendar file to make
arg-year = This year only
arg-csv = The table to make
arg-overwrite-file = Replace the file if it is there
# Calls, and what stands beside the letters of a case
held-back = Nothing of this is saved before it is agreed with the caller. Until then it is held in memory only.
call-refused = The caller said no. Nothing of this is saved, and everything is gone when you leave.
kept-from-now = It is agreed. What you note is saved in the case, also what you have noted so far.
not-kept = It was not agreed, so nothing has been saved.
leave-held-back = It is not agreed that anything may be saved. If you leave now, everything from the call is gone.
leave-taken-back = It is no longer agreed that anything may be saved. What is new is not saved. What was saved before stays until you delete the case on the first page.
taken-back-ask = Shall what was saved before be deleted now? Type yes to delete it. It cannot be brought back. Enter alone leaves it.
leave-discard = Leave without saving
kept-needs-answer = We need the answer here to know what may be saved. Answer, or press F6 to answer later.
kept-passes = Enter once more goes on.
kept-answered = These are the answers.
case-back-to = Back to case { $number }
case-new-call = Someone else is calling: begin a new case
case-mark-sent = Mark as sent
case-sent = What has been sent, and the answers
sent-marked = Marked as sent today. Change the date if it was another day.
sent-waits = Sent. Waiting for an answer since { $day }.
sent-answered = Sent, and the answer has come.
sent-closed = Sent and closed.
summary-row = Summary for an adviser
summary-title = Summary of case { $number }
summary-about = This holds information about health. Give it only to the one who helps with the case. It is not a letter and is not to be sent to anyone else. National identity numbers, addresses and telephone numbers are left out, unless somebody wrote them in a text. Look it through.
summary-made = Made { $day }.
summary-facts = What we know
summary-timeline = Timeline
summary-letters = The letters and where they stand
summary-ready = Ready to be made.
summary-lacks = Waiting for { $count ->
        [one] one thing
       *[other] { $count } things
    }.
summary-open = What we do not know yet
callbacks-row = Call-back list on paper
callbacks-title = Call-back list
callbacks-about = First read how to call safely. Ask with the words that stand here, and write the answer on the line. Never ask for a national identity number on the phone. Shred the sheet when the answers are entered.
callbacks-none = Nothing is open now.
callbacks-contact = How to call
callbacks-not-agreed = not agreed. Do not leave a message.
callbacks-known = They can answer at once
callbacks-look-up = They must look it up
callbacks-ask-others = They must ask others
callbacks-compose = They must think it over
sheet-what = It is not sent to anyone. Do you want to read it here or have it in a folder?
sheet-read = Read it here
sheet-write = Make PDF, text and Word in a folder
sheet-written = It lies in { $folder }
case-own-number = Your own number or name for the case
own-number-ask = What do you call the case? Do not use the name of a person. Leave it empty to remove it.
arg-passphrase-file = File with the password that opens the cases, on its first line; only you may be able to read it
passphrase-file-open = Others than you can read the file with the password: { $path }. Close it first, for example with “chmod 600”.
passphrase-file-empty = There is no password on the first line of { $path }.
passphrase-file-wrong = The password in { $path } does not open the cases. It must be on the first line.
passphrase-file-unused = The cases are not locked with a password. The file { $path } has not been read.
cmd-key = Shows your key, which others use to send you a case
key-about = This is your key. Give it to those who will send you a case: what they lock with it, only you can open. It is no secret, and it opens nothing.
store-not-for-you = { $path } is locked for somebody else. Ask the sender to lock it with your key (“medhold key”), or with a password.
store-is-backup = { $path } is a backup of all cases, not one case. Choose “Backup and password” on the first page to restore it, or type “medhold restore”.
store-no-backup = { $path } is not a backup. If it is a case that somebody has sent you, choose “Take in a case from somebody else”.
taken-answer = { $what }: { $answer }
taken-item = New in the list: { $what }
taken-aside = Taken out of the list: { $what }
taken-kept = One of you took this out of the list, the other changed it. It still stands: { $what }
taken-letter = New letter in the case: { $what }
taken-note = Note: { $what }
taken-note-gone = A note was taken away.
cmd-cases = Shows the cases, hands them over, takes them in and deletes them
cmd-cases-list = Lists the cases
cmd-cases-show = Shows the answers of a case
cmd-cases-export = Hands a case over, in a locked file
cmd-cases-import = Takes a case in; if it is here already, the two become one
cmd-cases-delete = Deletes a case for good
arg-case = The number of the case, as in “medhold cases list”
arg-export-file = The file to write the case to; it must not be there yet
arg-to = The key of the one who is to have the case (“medhold key” with them); can be repeated
arg-to-passphrase = Lock the file with a password, which is asked for
arg-export-plain = Write the answers of one letter so that anyone can read them, as an answer file
arg-export-form = The form, where the case has several letters
arg-import-file = A locked file from somebody else, or an answer file
arg-import-form = The form that an answer file belongs to
arg-mine = Keep the answers here where both have changed
arg-theirs = Take the answers of the file where both have changed
arg-yes = Delete without asking
cases-none = There is no case { $number }.
cases-see-list = “medhold cases list” lists the cases.
cases-no-letter = The case has no such letter.
cases-empty = There are no cases here.
cases-letter = { $title }{ $left ->
        [0] {""}
       *[other] {" "}(missing: { $left })
    }
cases-letter-about = { $title }: { $about }{ $left ->
        [0] {""}
       *[other] {" "}(missing: { $left })
    }
cases-which-form = Say which letter with --form. The case has: { $forms }
cases-left-out = The form does not ask this any more. It is not in the file: { $what }
handover-passphrase-about = Whoever gets the file needs the password to open it. Give it in another way than the file, for example by phone.
handover-to-whom = Who shall be able to open the file?
handover-to-whom-hint = Use --to with their key, --passphrase for a password, or --plain for a file that anyone can read.
handover-done = Case { $number } now lies locked in { $path }. It lies here too, until you delete it.
handover-plain = Anyone who gets hold of { $path } can read what it says. Keep the file safe, and delete it when you are done with it.
handover-plain-done = The answers are in { $path }. “medhold render { $form } --answers” reads them.
received-new = The case has been taken in. It is case { $number } here.
received-same = There is nothing new in the file. All of it stands in case { $number } already.
received-passphrase = The file is locked with a password. Type it and press Enter. It is not shown:
received-which-form = { $path } is no case. If it is an answer file, say which form it belongs to, with --form.
merge-conflict = { $at } of { $count }: both have changed “{ $what }”.
merge-mine = Keep what stands here
merge-theirs = Take what came in
merge-both = Take both, one after the other
merge-choose = Type a number:
merge-stopped = Case { $number } is as it was. Not everything has been decided.
merge-stopped-hint = --mine keeps the answers here, --theirs takes the answers of the file.
merge-done = Case { $number } now has the answers of both.
merge-taken = This came in:
title-handover = Hand the case over
title-receive = Take a case in
case-hand-over = Hand the case over
home-receive = Take in a case from somebody else
handover-about = The case is put into a file that you can send or bring. All its letters and answers go with it. It stays here too.
handover-to-passphrase = Lock the file with a password
handover-to-key = Lock it for someone who uses Medhold
handover-to-anyone = Write the answers of the letter so that anyone can read them
handover-anyone-about = Anyone who gets hold of the file can read what it says. Keep it safe, and delete it when you are done with it. It has only the answers of the letter you are in.
handover-not = Do not write the file
handover-all-the-same = Write the file all the same
handover-paste-key = Paste the key of the one who is to have the case. It begins with age1:
handover-no-key = That is no key. It begins with age1 and is on one line.
handover-where = Where shall the file lie, and what shall it be called?
handover-file-name = case-{ $number }
receive-where = Where is the file? Type its whole path, for example ~/case-1.age:
receive-no-case = There is no case in the file. Ask the sender to make it again in Medhold.
merge-here = Here it says:
merge-there = The file says:
merge-not-now = Not now. Leave the case as it is
ask-empty = Type something here first, or go back with Esc.
handover-suggested = Enter alone means { $path }.
form-news-new = { $more ->
        [0] New in the form: { $what }.
       *[other] New in the form: { $what } and { $more } more.
    }
form-news-gone = { $more ->
        [0] The form does not ask this any more. The answers are laid aside: { $what }.
       *[other] The form does not ask this any more. The answers are laid aside: { $what } and { $more } more.
    }
cmd-person = Gathers everything that is kept about one person, when somebody asks for access
arg-person-file = The file to write to; it must not be there yet. The name is asked for
arg-person-plain = Write it so that anyone can read it
person-name = The name of the person:
person-number = National id number, or Enter alone:
person-nobody = Type the name or the number.
person-nothing = No case names the person with that name or number. Try other spellings too.
person-unreadable = Case { $number } cannot be read. It may be about the person too.
person-done = What was found in case { $numbers } is in { $path }. Earlier versions of a case are not included when the newest names the person.
person-folder = Finished letters lie in { $folder }.
person-others = The cases are about others too. Look through the file before you give it away.
person-in-notes = Notes

# What is not agreed is not saved
note-held-back = The note is in memory. It is saved only when that is agreed.
queue-voluntary = voluntary

# Marking as sent
mark-sent-ask = This is marked as sent today: { $letters }. The day to send it by is not shown any longer. If only some was sent, or on another day, you correct that afterwards.
mark-sent-yes = Yes, it is sent
mark-sent-no = No, not yet
mark-sent-prompt = Is it sent? Type yes or no.

# Taking a yes back
leave-delete = Delete what was saved now
