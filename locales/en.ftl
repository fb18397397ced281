# Every word that a person reads. One key per idea; `.sms` holds the compact wording of a text message.
# In Telegram a button's label has at most 20 characters.

with-hint =
    { $hint }

    { $screen }
with-footer =
    { $screen }

    { $footer }

language-tr = Türkçe
language-fa = فارسی
language-en = English

## Joining

join-share-contact = 📱 Share my number
join-accept-notice = ✅ I agree
join-notice =
    Hello! This is Saha. It brings you your tasks, asks how they went and shows where you stand.

    What we keep: your name, your phone number, your neighbourhood, what you report, and the photos and locations you send. Your coordinators and headquarters see it, nobody else. Raw texts and photos are deleted some months after the fortnight is over.

    You can see your data at any time with /privacy, and stop with /stop.
join-ask-contact =
    So that I know who you are, please share your own phone number with the button below.
join-code-unknown =
    This invitation has been used or is too old. That is no problem: please share your own phone number with the button below.
join-code-of-group =
    This code is for a coordinators' group: there it is sent as /bind and the code. To join yourself, please share your own phone number with the button below.
join-not-own-contact =
    That was not your own number. Please use the button “Share my number” below.
join-welcome =
    Welcome, { $name }! 🌿
    { $roles }

    Your tasks come here. /help shows what you can do.
    .sms =
    Welcome, { $name }! { $roles }
    We text you your tasks; just reply here. For no more texts: STOP
join-welcome-coordinator =
    Welcome, { $name }! 🌿
    { $roles }

    What you can look at here:
    { $looks }
    .sms =
    Welcome, { $name }! { $roles }
    For no more texts: STOP
join-role-rep = You are the representative of { $unit }, { $parent }.
    .neutral = You are on the list for { $unit }.
join-role-rep-with = You are the representative of { $unit }, { $parent }. Your coordinator is { $coordinator }.
    .neutral = You are on the list for { $unit }.
join-role-coordinator = You coordinate { $unit }.
join-role-leader = You lead { $unit }.
join-role-admin = You look after the programme in { $unit }.
join-choose-unit = Your number is not on our list yet. Where do you live? Please choose.
button-unit = { $unit }
button-more-units = More…
join-no-units = Thank you! The list of neighbourhoods is not there yet, so I cannot take you on now. Please try again in a few days: /start
join-request-sent = Thank you! I have asked the coordinators of { $unit }. You will hear from me here.
join-request-nobody = Thank you! Nobody coordinates { $unit } yet. Headquarters will see that you asked.
join-request-card =
    { $name } would like to be the representative of { $unit }.
    Phone: { $phone }
join-request-unheard = { $name } would like to be the representative of { $unit }. Phone: { $phone }. Nobody can decide about it yet: no coordinator of the unit has joined, and no group is bound. As soon as there is one, the request comes to them. To invite somebody: saha invite
join-request-accept = Accept
join-request-decline = Decline
join-request-accepted-by = ✅ { $name } is with us now. (accepted by { $decider })
join-request-declined-by = { $name }: declined by { $decider }.
join-accepted = Good news: you are now the representative of { $unit }. Welcome! 🌿
join-declined = Thank you for asking. The coordinators could not take you on this time.
join-notice-first = First please read this and tap “I agree” below. Then I will ask who you are.
join-choose-button = Please tap the place where you live, or write its name as it stands on the button.
join-request-waits = Your request for { $unit } waits for a decision. As soon as there is one, you will hear from me here.
join-moved = Your tasks now come to another Telegram account. If that was not you, please tell your coordinator.
join-first = Hello! Please press Start first: /start
join-first-in-group = Hello! Before you can ask me here, please write to me in private and press Start.
button-write-privately = Write to me
group-anonymous = I cannot see who is asking. Please turn off “remain anonymous” for yourself in this group for a moment, then ask again.

## Check-in

check-in-count = { $position } of { $count } · { $title }: how many so far? (target { $target })
check-in-count-again =
    { $position } of { $count } · { $title }: how many so far? (target { $target })
    Until now: { $total }
check-in-done = { $position } of { $count } · { $title }: is it done?
check-in-rating = { $position } of { $count } · { $title }: how was it, from 1 to 5?
check-in-text = { $position } of { $count } · { $title }: please write a sentence.
check-in-photo = { $title }: please send a photo of it. 📷
check-in-location = { $title }: please send your location from there. 📍
check-in-send-photo = Please send a photo, or tap “Without it”.
check-in-send-location = Please send a location, or tap “Without it”.
check-in-lower =
    { $title }: until now it was { $previous }. Is { $total } the total, or { $total } more on top?
    .sms = { $short }: until now { $previous }. Is { $total } the total? Then write { $total } again. If it is more on top, write +{ $total }
check-in-lower-none =
    { $title }: until now it was { $previous }. Is it none at all after all?
    .sms = { $short }: until now { $previous }. If it is none after all, write 0 again.
check-in-why-not = { $title }: may I ask what was in the way? (you need not answer)
check-in-how-count = Please send a number, like 25, or +5 for five more.
check-in-how-done = Please answer yes or no.
check-in-how-rating = Please send a number from 1 to 5.
check-in-how-text = Please write a sentence.
check-in-noted = Noted for your coordinator. { $how }
check-in-answered-by-text = You have answered this one by SMS meanwhile, so we go on here:
check-in-other-work = Anything else you did? Write it in a sentence, it is good to know.
check-in-closed = This fortnight is over, so it takes no more answers.
check-in-closed-open = This fortnight is over, so it takes no more answers. These are your tasks now:
check-in-nothing-open = There is nothing to report right now. Your tasks come with the next calendar.
check-in-saved =
    Saved. Thank you! { $answers }
    { $standing }
    .sms = Saved, thank you: { $smsAnswers }. { $standing }
check-in-nothing-saved =
    Nothing reported yet.
    { $standing }
standing-score = Score { $score }{ $places }. You can add to this until { $until }.
    .sms = Score { $score }{ $places }. If something is wrong, text it again with its number, until { $until }.
standing-closed = Score { $score }{ $places }.
standing-no-score = You can add to this until { $until }.
standing-place = { " " }· place { $place } of { $of } in { $unit }
    .sms = , place { $place } of { $of }
check-in-change =
    Which answer would you like to change?
    { $answers }
change-line = { $position }) { $title }: { $answer }
score-explained =
    { $explanation }

    { $standing }
button-change-task = { $position } { $title }
button-yes = ✅ Yes
button-no = ❌ No
button-plus = +{ $step }
button-same = Still { $total }
button-skip = Skip
button-rating = { $rating }
button-no-evidence = Without it
button-in-total = { $total } in total
button-more = { $more } more
button-nothing-else = No, that is all
button-change = ✏ Change an answer
button-back = ← Back
why-not-no-time = No time
why-not-no-material = No material
why-not-not-suitable = Not suitable here
why-not-other = Something else
photo-for = A photo, thank you! For which task is it?
location-for = A location, thank you! For which task is it?
photo-kept = 📷 Kept with “{ $title }”.
location-kept = 📍 Kept with “{ $title }”.
photo-for-none = Thank you! None of your tasks takes a photo right now, so I have not kept it.
location-for-none = Thank you! None of your tasks takes a location right now, so I have not kept it.
photo-unreadable = I could not open this photo. Please send it again as a photo.
photo-too-large = This file is too large for me. Please send the picture as a photo.
evidence-closed = This fortnight is over, so I could not keep it any more.
evidence-unanswered = Please report this task first, then send it again.
button-none-of-these = None of these
toast-saved = Saved ✓
toast-old-in-group = This button is old. /pending shows where the unit is.
toast-old-button = This button is old. /tasks shows where you are.
toast-in-private = I have sent it to you in private.
toast-open-private = Please open a private chat with me and press Start. Then I can show it to you there.
toast-not-for-you = This is for the coordinators of this unit.
note-kept =
    I did not quite get that, so I have kept it as a note for your coordinator.
    To report, tap “Check in” or write like: { $example }
    .sms = Thank you, kept as a note for your coordinator. To report, write for example: { $example }
note-or-stop =
    I have kept this as a note for your coordinator. If you want no more messages: /stop
    .sms = Kept as a note for your coordinator. If you want no more texts, reply STOP.
thanks-back = You are welcome! 🙏
note-kept-coordinator =
    I did not quite get that, so I have kept it as a note. What you can look at here:
    { $looks }
no-tasks-coordinator =
    You have no tasks of your own to report. What you can look at here:
    { $looks }
looks-coordinator =
    /board – the board
    /pending – who has not reported
    /review – answers to look at
    /help – all that you can do
looks-leader =
    /board – the board
    /pending – who has not reported
    /help – all that you can do
sticker-answer = 🙂 To report, tap “Check in” under your tasks, or /checkin.
voice-answer = I cannot listen to voice messages yet. Please write it, or tap “Check in”.
document-answer = I cannot open files or videos. For a report, please send a photo, or write it.
edited-answer = You changed an earlier message. What is saved stays as it is; to change an answer, tap “Change an answer” or write like: { $example }
forwarded-answer = That is a forwarded message. Please write your own answer, or tap “Check in”.

typed-kept = Saved: { $answers }.
typed-ask-back =
    I am not sure which task is meant. Please write it like this: { $example }
    or tap “Check in” under /tasks.
    .sms = We are not sure which task is meant. Please write it with the numbers, like: { $example }
typed-how = { $number } “{ $title }”: { $how }
    .sms = { $number }: { $how }
typed-not-open =
    { $numbers }: this is not on your list, or its calendar is over. Your tasks now: /tasks
    .sms = { $numbers }: not on your list now. Write for example: { $example }
typed-closed =
    { $numbers }: that fortnight is over and takes no more answers. Your tasks now: /tasks
    .sms = { $numbers }: that fortnight is closed. For the open one write, for example: { $example }
typed-number = { $number }
typed-example =
    That is my own example. Please write it with your own figures, like: { $example }
    .sms = That is our own example. Please write your own figures, with the numbers: { $example }
typed-which-calendar =
    A new calendar began today. If this is for the new tasks, please write it with the numbers: { $example }
    .sms = A new calendar began today; the last one is closed. For the new tasks write: { $example }
typed-lower-totals = Until now: { $before }. If these are the totals, write again: { $totals }. If they are more on top: { $more }
typed-totals-left = Left as it was: { $answers }.
typed-totals-more = If it is more on top, write: { $more }
typed-repeated =
    Already added: { $title } is { $total }. If you did { $more } more, send: { $example }
    .sms = Already added: { $short } is { $total }. If you did { $more } more, send { $example }
several = { $messages }

## Planning days

plan-days = For which task would you like to choose a day?
plan-task = { $title }: which day suits you? I will ask about it that evening.
button-plan-task = { $position }  { $title }{ $planned }
plan-planned = { " " }· { $day }
plan-not-planned = { "" }
button-day = { $day }
button-no-day = No fixed day
details =
    { $tasks }

    I will ask on: { $checkIns }, { $at }
    Last day: { $until }
details-task = { $position }  { $title } · { $points } p · { $answer }
a-day = { $day }
a-moment = { $at }

## Your own affairs

help =
    This is what you can do here:
    /tasks – your tasks
    /checkin – report what you did
    /score – where you stand, and why
    /break – take time off
    /language – change the language
    /privacy – your data
    /stop – no more messages
    Write CALL, and your coordinator rings you up.
    You can also just write, like: { $example }
    .sms = To report, write like: { $example }. For a call from us: CALL. For time off: BREAK. For no more texts: STOP. For another language, write its name.
help-coordinator =
    { $help }

    As coordinator:
    /board – the board
    /pending – who has not reported, with numbers
    /review – answers to look at
    /people – representatives, each with a page
    .sms = { $help }
help-hint = All right. /help shows what you can do.
bot-description =
    Saha brings representatives their fortnightly tasks, asks how they went and shows where they stand. Press Start to join.
bot-short-description = Your tasks, your check-ins, your score.
command-tasks = Your tasks
command-checkin = Report what you did
command-score = Where you stand, and why
command-break = Take time off
command-language = Change the language
command-privacy = Your data
command-stop = No more messages
command-help = What you can do here
command-board = The board
command-pending = Who has not reported
command-review = Answers to look at
command-people = Representatives and their notes
example-any = B1 25
help-stranger = I bring representatives their tasks. To join, press /start
stop-stranger = You have not joined, so nothing comes from me. If you would like to: /start
call-asked =
    Thank you! Your coordinators know now, and will call you.
    .sms = Thank you! We have told your coordinators; they will call you on this number.
call-asked-later =
    Thank you! I pass it on to your coordinators as soon as I can reach them; they will call you.
    .sms = Thank you! We pass it on to your coordinators as soon as we reach them; they will call you on this number.
leave-asked =
    Thank you for everything you have done! Your coordinators know now that you would like to hand over your role, and will get in touch. Until then nothing changes.
    .sms = Thank you for everything you have done! Your coordinators know you would like to hand over, and will get in touch. Until then nothing changes.
leave-asked-later =
    Thank you for everything you have done! You would like to hand over your role: I pass it on to your coordinators as soon as I can reach them, and they will get in touch. Until then nothing changes.
    .sms = Thank you for all you have done! We pass on that you would like to hand over as soon as we reach your coordinators. Until then nothing changes.
break-ask = For how long would you like to take time off? Your streak is safe, and you will not be asked about tasks.
break-days = { $days } days
break-rest = Until the last day
break-taken =
    Enjoy your time off until { $until }. If you are back earlier: /break
    .sms = Enjoy your time off until { $until }. If you are back earlier, just report as usual.
break-running = You are on a break until { $until }.
button-end-break = I am back
button-keep-break = Keep the break
break-ended = Welcome back! /tasks shows your tasks.
language-ask = Which language do you prefer?
language-set = From now on I speak English with you.
    .sms = From now on we write to you in English.
privacy =
    This is what we keep about you:
    Name: { $name }
    Phone: { $phone }
    Roles: { $roles }
    Answers: { $answers } · photos: { $photos } · locations: { $places } · notes: { $notes }
    You agreed to the notice on { $accepted }.

    Your coordinators and headquarters see it, nobody else. To have it deleted, ask your coordinator or headquarters.
    On boards you are shown { $shown }.
privacy-not-yet = –
privacy-shown-named = by name
privacy-shown-unnamed = by your neighbourhood only
privacy-role = { $role } · { $unit }
role-rep = representative
role-coordinator = coordinator
role-leader = leader
role-admin = headquarters
button-hide-name = Do not show my name
button-show-name = Show my name
button-own-data = Get my data
own-data = What we keep about you, as a file that programs can read. The words of our messages are not in it: they stand here. Photos that we still have, if any, follow it.
own-data-photo = Photo { $number } of { $count }
stopped =
    You will get no more messages from me. Whatever you write I still answer. To come back: /start
    .sms = You will get no more texts from us. To come back, write START.
resumed =
    Welcome back! You will get your tasks again. What is open now: /tasks
    .sms = Welcome back! You will get your tasks again.
tasks-none = You have no tasks right now. They come with the next calendar.
score-none = There is no score yet. It comes with your first report.
stop-or-no =
    Did you mean “no more messages”? Then write STOP. If it was an answer, please write it again as NO.
not-stopped = You are on the list and get your messages. To see what you can write: HOW
enrolled = { $sender }: Hello! You are listed as representative of { $units }. We text your tasks every { $days } days; just reply here. No more texts: STOP
    .neutral = Hello! You are on the list for { $units }. We text your tasks every { $days } days; just reply here. No more texts: STOP
join-code-refused = I do not know this code, or it has been used. Please ask your coordinator for a new one.
    .sms = We do not know this code, or it has been used. Please ask your coordinator for a new one.
code-of-group = This code is for a coordinators' group. Please add me to the group and send there: /bind and the code.
    .sms = This code is for a coordinators' group on Telegram. To join by SMS, please ask your coordinator for a code of your own.
code-of-person = This code is for one person to join with: in private with me, as /start and the code. For a group headquarters makes another one with: saha invite
code-not-yours = You are on the list already and need no code. If it is meant for somebody else, they send it from their own phone.
sms-stranger = Hello! This number is not on our list. Your coordinator can add it, or gives you a code; then write: JOIN and the code.
sorry = Something went wrong on our side, and we are looking at it. Your message is kept. Please try again in a while.

## Answers, score and review

answer-line = { $position }) { $answer }
    .sms = { $number } { $answer }
answer-none = –
answer-count = { $total }/{ $target }
answer-total = { $total }
answer-yes = yes
answer-no = no
answer-rating = { $rating }/5
answer-text = “{ $text }”
    .sms = noted
answer-photo = { $answer } 📷
    .sms = { $answer }
answer-location = { $answer } 📍
    .sms = { $answer }

explain-line = { $position }) { $title }: { $answer }{ $note } → { $gained }
    .sms = { $number } { $answer }{ $note }: { $gained }
explain-not-answered = not answered yet
explain-line-counts = { "" }
explain-line-provisional = { " " }(still to be looked at)
    .sms = { " " }(provisional)
explain-line-rejected = { " " }(not accepted: { $reason })
    .sms = { " " }(not accepted)
explain-share = { $gained }
explain-sum = { $sum } = { $score } of 100
explain-provisional =
    The score is provisional: your coordinator will look at the answers marked above. Until then they count.
    .sms = Provisional until your coordinator has looked at it.
explain-no-score = These tasks carry no points, so there is no score.

review-rejected =
    { $title }: your coordinator could not accept this answer. The reason: { $reason }
    It does not count for now. You can answer again until { $lastDay }.
    .sms = { $number } { $short } was not accepted: { $reason }. Please text it again with { $number } in front, until { $lastDay }.
review-rejected-once =
    { $title }: your coordinator could not accept this answer. The reason: { $reason }
    The calendar is closed, but you can answer this once more, until { $lastDay }.
    .sms = { $number } { $short } was not accepted: { $reason }. You can text it once more with { $number } in front, until { $lastDay }.
review-rejected-finally =
    { $title }: your coordinator could not accept this answer. The reason: { $reason }
    The calendar is closed, so it can no longer be changed. If you see it differently, please talk to your coordinator.
    .sms = { $number } { $short } was not accepted: { $reason }. If you see it differently, please talk to your coordinator.
review-approved =
    { $title }: your coordinator has looked again, and your answer counts after all. Thank you for your patience.
    .sms = { $number } { $short }: looked at again, your answer counts after all. Thank you for your patience.
button-answer-again = ✍ Answer again

## Coordinators

group-bound =
    This group now follows { $unit }. Here you will see live who has reported, the weekly board and what needs your eye.
    Coordinators: /board · /pending · /review · /people
group-code-unknown = I do not know this code, or it has been used. Headquarters makes a new one with: saha invite
group-bind-how = Please send the code that you got from headquarters, like: /bind ABCDEFGHJK
group-not-bound = This group is not bound to a unit yet. Please send the code from headquarters, like: /bind ABCDEFGHJK
group-cannot-pin = I may not pin messages here. Please make me an administrator who may pin, so that the live status stays on top.
group-cannot-write = I cannot write in the group “{ $group }” any more: no status and no board will come there. Please allow me to write again; if the topic was closed, open it.
group-left = I am no longer in the group “{ $group }”: no status and no board will come there. If that was not meant, please add me again.
in-private = That is between you and me. Please write it to me in private.
coordinators-only = This is for coordinators.
no-cycle = No calendar is open right now.
notes-told =
    📝 Notes from representatives: { $count }
    { $notes }
    The rest, and a page for each: /people
note-told = · { $name }: “{ $text }”
wish-call = 📞 { $name } ({ $units }) asks to be called: { $phone }
wish-leave =
    { $name } ({ $units }) would like to hand over the role. Phone: { $phone }
    Nothing has changed yet: please talk with them first.
review-none = Nothing to review. 🌿
review-later-left =
    { $count ->
        [one] One answer is
       *[other] { $count } answers are
    } left for later: /review
review-card =
    { $left ->
        [one] One answer to look at
       *[other] { $left } answers to look at
    }
    { $name } · { $unit }
    { $number } { $title }: { $answer }
    { $doubts }
    You can decide until { $until }.
doubt-evidence-missing = Why I ask: no photo or location came with it.
doubt-photo-seen-before = Why I ask: this photo has been sent before.
doubt-far-above-target = Why I ask: it is more than three times the target ({ $target }).
doubt-far-from-unit = Why I ask: the location is { $kilometres } km away.
doubt-after-rejection = Why I ask: it takes the place of an answer that was rejected.
doubt-recorded-for = Why I ask: a colleague recorded it by phone.
doubt-sample = Why I ask: nothing is wrong. Now and then an answer is drawn by lot.
review-call = Texts and calls carry no photo or location. Please ring first, ask how it went, and then decide: { $name }, { $phone }
review-approve = ✅ Approve
review-reject = ✋ Reject…
review-later = Later
review-why = Why do you reject it? Choose, or reply to this message with your own words.
review-reason-unclear = The photo is unclear
review-reason-other-task = Shows another task
review-reason-figure = The number looks off
review-reason-not-done = It was not done
review-decided-earlier = Somebody has already decided about this answer.
people = { $unit }: { $count ->
    [one] one representative
   *[other] { $count } representatives
 }. Whose page would you like to see?
people-units = { $unit }: which part of it?
people-none = There are no representatives in { $unit } yet.
button-person = { $unit } · { $name }
person =
    👤 { $name } · { $units }
    { $reach }
    { $standing }
person-reach-telegram = { $phone } · on Telegram
person-reach-sms = { $phone } · by SMS
person-reach-unreachable = { $phone } · our messages do not arrive
person-reach-stopped = { $phone } · wants no messages
person-break = On a break until { $until }
person-cycle = { $from } – { $until }: score { $score }, { $answered } of { $assigned } answered, last on { $at }. Streak: { $streak }
person-cycle-quiet = { $from } – { $until }: nothing reported yet, 0 of { $assigned } answered. Streak: { $streak }
person-note = 📝 { $at }: “{ $text }”
person-call = 📞 { $at }, asked to be called: “{ $text }”
person-leave = 🤝 { $at }, would like to hand over: “{ $text }”
person-other-work = ➕ { $at }, also did: “{ $text }”
person-no-words = No notes and no other work.
button-cancel = Cancel

## Errors that a person may see

not-your-unit = This is for the coordinators of this unit.
id-invalid = This button is old. /tasks shows where you are.
join-request-unknown = This request is not there any more.
review-not-allowed = You can review the answers of your own units only.
review-own = Your own answers, and those that you recorded, are reviewed by somebody else.
review-replaced = There is a newer answer to this task by now. Please look at that one.
review-frozen = Reviews of this calendar are over.
review-reason-long = Please give the reason in at most { $most } characters.

## Tasks and the fortnight

unit = { $unit }
unit-in = { $unit }, { $parent }
    .sms = { $unit }

tasks =
    📋 { $from } – { $until } · { $units }{ $program }
    { $tasks }
    .sms =
    { $sender }: { $smsUnits }, by { $lastDay }{ $last }
    { $tasks }
    { $howTo }
    .neutral =
    { $smsUnits }, by { $lastDay }{ $last }
    { $tasks }
    { $howTo }
tasks-last = { " " }(last: { $score })
tasks-no-last = { "" }
of-program = { " " }· { $program }
of-no-program = { "" }
reply-in-order = In order, like: { $example }
reply-by-name = Reply like: { $example }
reply-in-words = Reply like: { $number } and a sentence

task-heading = { $unit }:
task = { $position }  { $title }   { $points } p
    .sms = { $number } { $title }
task-count = { $position }  { $title }   0 / { $target }   { $points } p
    .sms = { $number } { $title }, target { $target }
task-count-reached = { $position }  { $title }   { $reached } / { $target }   { $points } p
    .sms = { $number } { $title } { $reached }/{ $target }
task-open = { $number } { $title }
task-title = { $title }{ $extras }
    .sms = { $short }
task-on = , { $day }
task-from = , from { $day }
task-until = , until { $day }
task-photo = { " " }(photo)
task-location = { " " }(location)
task-planned = { " " }· 📅 { $day }

example = { $answers }
example-named = { $number } { $answer }
example-lettered = { $number } { $answer }
example-figure = { $figure }
example-more = +{ $figure }
example-yes = Y
example-no = N

button-check-in = ✍ Check in
button-plan-days = 📅 Plan my days
button-details = ℹ Details
button-explain = Why { $score }?

prompt-check-in =
    How is it going? Still open:
    { $tasks }
    You can check in until { $lastDay }.
    .sms =
    How is it going? Still open:
    { $smsTasks }
    { $howTo }
prompt-planned =
    You planned this for today. How did it go?
    { $tasks }
    .sms =
    Planned for today, how did it go?
    { $smsTasks }
    { $howTo }

result =
    Your result for { $from } – { $until }{ $program }: { $score } points.
    Thank you for your work!
result-not-reported =
    { $from } – { $until }{ $program } is over, and we have no report of yours. We hope you are well.
    The next tasks come with the new calendar.

planned-day-outside = Please choose a day from { $first } to { $last }.
cycle-not-open = This calendar is over.
cycle-not-draft = This calendar has begun already.
cycle-opening-outside = Please choose a day from { $first } to { $last } that is not past.
cycle-open-already = Calendar { $number } of { $program } is still open.
cycle-none-open = No calendar of { $program } is open.
program-unknown = There is no such program.
cycle-unknown = There is no such calendar.
assignment-unknown = This is not one of your tasks.

## Boards

board-caption =
    📊 { $unit } · { $from } – { $until } · { $standing }
    { $lines }
board-final = final result
board-so-far = as it stands
board-reported = Reported: { $reported }/{ $assigned }
board-ranking = { $rows }
board-row = { $place }. { $who } { $score }
board-row-provisional = { $place }. { $who } { $score }*
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $count } more on place { $place }
board-starred = * provisional: still to be reviewed
board-nobody = No one has a place yet. Whoever reports next is on the board.
board-rise = { $who }, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
board-rises = Biggest rise: { $rises }
board-streak = { $who }, { $cycles ->
        [one] { $cycles } cycle
       *[other] { $cycles } cycles
    }
board-streaks = Longest streak: { $streaks }
board-apart = Apart from the ranking: { $count } (on a break or new here)
board-apart-units = Without a place: { $count } (fewer than three representatives)
board-thanks = Thank you all for your work!
board-subtitle = { $from } – { $until } · { $standing }
board-gained = +{ $points }
board-number = { $number }
board-mean = { NUMBER($number, minimumFractionDigits: 1) }
board-provisional = provisional
board-provisional-of = provisional · { $unit }
board-figure-reported = Reported
board-figure-share = { $reported } of { $assigned } ({ $percent }%)
board-figure-more-tied = More on place { $place }
board-figure-rises = Biggest rise
board-figure-streaks = Longest streak
board-figure-apart = Apart from the ranking
board-figure-apart-units = Without a place
board-who-pending = Not reported yet
board-who-pending-of = { $number }: Not reported yet
board-of-program =
    { $number }. { $program }
    { $board }

status =
    📍 { $unit }
    { $cycles }
status-cycle =
    { $from } – { $until } · { $state }
    Reported: { $reported } of { $assigned } · waiting: { $waiting }
    { $latest }
status-cycle-of =
    { $program }
    { $cycle }
status-open = last day { $last }
status-closed = closed, the result follows
status-final = closed
status-latest =
    Latest reports:
    { $reports }
status-report = · { $unit }, { $at }
status-untold = 📭 Tasks that did not arrive: { $count } · /pending
status-reviews = 👀 To look at: { $count } · /review
status-words = 📝 Notes and other work: { $count } · /people
status-no-report = No report yet.

pending =
    Not reported yet, { $unit } ({ $from } – { $until }{ $program }): { $count }
    { $people }
pending-more =
    Not reported yet, { $unit }, page { $page }
    { $people }
pending-nobody = { $unit } ({ $from } – { $until }{ $program }): everyone has reported, or is on a break. 👏
pending-person = · { $unit }: { $name }{ $phone }{ $note }
pending-phone = , { $phone }
pending-no-phone = , no phone number
pending-reachable = { "" }
pending-unreachable = , our messages do not arrive
pending-no-tasks = , the tasks did not arrive
pending-wrote = , has written: /people
pending-stopped = , wants no messages

## Import

# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = There is no file “{ $path }”. Check the name and the folder.
problem-file-unreadable = “{ $path }” cannot be read. Close it in other programs and check that you may open it.
problem-file-kind = “{ $path }” is neither a workbook nor a CSV file. Save it as .xlsx or .csv.
problem-file-large = “{ $path }” holds more than { $megabytes } MB, and no list needs that. Copy the lists alone, without pictures, into a new file.
problem-table-vast = A table in “{ $path }” has more than { $cells } cells, empty ones included. Delete the empty rows and columns behind the list, or copy the list into a new file.
problem-workbook-old = “{ $path }” is an old .xls workbook. Open it and save it as .xlsx.
problem-workbook-locked = “{ $path }” is protected by a password. Save a copy without one.
problem-workbook-broken = “{ $path }” is damaged or not a real .xlsx file. Open it in your spreadsheet and save it again.
problem-workbook-empty = There is nothing in “{ $path }”.
problem-folder-without-tables = There are no CSV files in “{ $path }”. They should be called program, units, people and tasks.
problem-sheets-unknown = No sheet of “{ $path }” looks like program, units, people or tasks. Name the sheets like that, or begin with the template.
problem-csv-quotes = In “{ $file }” a quotation mark is opened near row { $row } and not closed properly. Close it or delete it.
problem-export-kind = “{ $path }” should end in .xlsx, .csv or .json.
problem-file-unwritable = “{ $path }” cannot be written. Is the folder there, and the file closed in other programs?

problem-header-missing = This sheet has no header row that we know. Begin it with a row like: { $columns }.
problem-column-missing = This sheet needs a column: { $wanted }.
problem-row-twice = Says the same as row { $otherRow }; counted once.
problem-text-long = There are { $length } characters in this cell; { $most } at most. Has something been pasted into it by mistake?
problem-number-invalid = “{ $value }” is not a number. Write digits only.
problem-number-range = “{ $value }” should be between { $least } and { $most }.
problem-setting-form = “{ $value }” does not fit this setting. Write it like { $example }.
problem-code-invalid = “{ $value }” cannot be a code. Leave out spaces, commas, colons and slashes; 64 characters at most.
problem-language-unknown = We do not speak “{ $value }”. Write tr, fa or en.

problem-key-unknown = We do not know “{ $name }”; ignored.
problem-key-twice = “{ $name }” is already in row { $otherRow }. Delete one of the two.
problem-date-invalid = “{ $value }” is not a date. Write it like 2026-12-07.
problem-time-invalid = “{ $value }” is not a time of day. Write it like 09:00.
problem-weekday-unknown = “{ $value }” is not a weekday. Write mon, tue, wed, thu, fri, sat or sun.
problem-time-zone-unknown = There is no time zone “{ $value }”. Write it like Europe/Istanbul.
problem-check-in-days-invalid = “{ $value }” should be days of the cycle from 1 to { $days }, with spaces between, like 7 12. Format the cell as text.
problem-sms-name-long = “{ $value }” has { $length } characters; 11 at most, because it stands in every text message.

problem-name-missing = The name is missing. Fill it in or delete the row.
problem-unit-code-twice = The code { $code } already belongs to the unit in row { $otherRow }. Give one of them another code.
problem-unit-merged = “{ $name }” is taken for “{ $other }” in row { $otherRow }. If these are two units, give each a code.
problem-unit-alike = “{ $name }” looks like “{ $other }” in row { $otherRow }, but has a code of its own. If they are one unit, delete one row.
problem-unit-circular = “{ $name }” would be above itself ({ $path }). Correct its parent.
problem-units-made = There is no list of units, so { $count ->
    [one] one unit was
   *[other] { $count } units were
 } made from the list of people. Look through them before you import.
problem-unit-missing = The unit is missing. Write its code, or its path like Şişli / Gülbahar.
problem-unit-unknown = There is no unit “{ $value }”. Correct it, or add it to the sheet units.
problem-unit-similar = There is no unit “{ $value }”. Did you mean “{ $suggestion }”?
problem-unit-ambiguous = “{ $value }” could mean several units: { $candidates }. Write the code or the whole path.

problem-phone-missing = The phone number is missing. Fill it in or delete the row.
problem-phone-mangled = The spreadsheet has shortened this number to “{ $value }”; its last digits are lost. Format the column as text and type the number again.
problem-phone-several = There is more than one number in “{ $value }”. Keep the mobile number only.
problem-phone-invalid = “{ $value }” is not a valid number (written locally, it is read as one of { $country }). Check the digits.
problem-phone-landline = “{ $value }” is a landline and cannot get text messages. Write a mobile number, or telegram as the channel.
problem-phone-two-names = { $phone } stands here with “{ $name }”, in row { $otherRow } with “{ $other }”. One phone belongs to one person: correct the number or the name.
problem-person-two-phones = “{ $name }” is in row { $otherRow } too, with another phone. If it is the same person, keep one row.
problem-person-differs = “{ $value }” here, “{ $other }” in row { $otherRow } for the same person. Make them agree.
problem-role-unknown = There is no role “{ $value }”. Write rep, coordinator, leader or admin.
problem-channel-unknown = There is no channel “{ $value }”. Write telegram or sms, or leave it empty.

problem-title-missing = The title is missing. Fill it in or delete the row.
problem-title-sms-made = In text messages this task is called “{ $title }” (at most { $length } characters). If you know better, fill in title_sms.
problem-title-sms-long = “{ $value }” has { $length } characters; { $most } at most in a text message.
problem-task-code-twice = The code { $code } already belongs to the task in row { $otherRow }. Give one of them another code.
problem-task-twice = “{ $title }” is already in row { $otherRow }. Delete one row, or give each task a code.
problem-kind-unknown = There is no kind “{ $value }”. Write count, done, rating or text.
problem-target-missing = A count needs a target. Write how many it should be.
problem-target-unused = Only a count has a target; ignored for the kind { $kind }.
problem-points-missing = No points given; counted as { $points }.
problem-evidence-unknown = There is no evidence “{ $value }”. Write none, photo or location.
problem-cycles-unknown = “{ $value }” does not name cycles. Write all, 1, or 1-3 5.
problem-cycles-date = The spreadsheet has made a date of this. Format the column as text and write it again, like 1-3.
problem-days-reversed = This task would end on day { $until } and begin on day { $from }. Swap the two.

import-program-which = There are several programs. Write the code of the one that is meant.
import-program-name-missing = A new program needs a name or a code. Add a row for it.
import-program-start-missing = A new program needs its first day. Add a row starts_on, like 2026-12-07.
import-program-second = { $code } will be a second program beside { $other }. If you meant { $other }, write its code.
import-program-overlap = The next calendar would begin on { $next }, before the one that is open has ended ({ $end }). To follow on directly, write { $suggestion } as starts_on.
import-program-gap = There will be days without a calendar: the open one ends on { $end }, the next begins on { $next }. To follow on directly, write { $suggestion } as starts_on.
import-tasks-without-program = Tasks belong to a program, and it is not clear to which. Add a sheet program with its code.
import-task-kind-changed = The task { $code } has been given out as { $other } and cannot become { $kind }. Give it a new code.
import-phone-of-another = { $phone } is stored with the name “{ $other }”, here it stands with “{ $name }”. One phone belongs to one person: correct the number or the name.
import-phone-changed = “{ $name }” is stored in this unit with { $other }, here with { $phone }. If it is the same person, import with --accept-changed-phones; if not, keep a row with the old number too.
import-phone-not-served = The SMS gateway does not deliver to { $phone }. This person can only be reached once they have joined on Telegram.
import-phone-one-way = Texts reach { $phone } one-way only: this person cannot answer by SMS with this gateway. Invite them to Telegram, or use SMSGate.
import-phone-not-allowed = The country of { $phone } is not in SMS_ALLOWED_COUNTRIES, so no texts go there. Add it, or invite this person to Telegram.
import-phone-iran-off = No texts go to numbers of Iran ({ $phone }) unless an admin has read the warning: saha iran. Over Telegram this person can be reached.
import-phone-no-number = { $phone } belongs to no country, so no texts go there. Check the digits.
import-role-ended = { $name } has handed over this role for { $unit }; it is not given again. Delete the row.

## Command line

cli-saha = Saha runs a field programme: calendars, check-ins, scores and boards.
cli-json = print the outcome as JSON
cli-program = the program's code, if there are several
cli-setup = ask for the first settings and write .env
cli-doctor = look at everything that the bot needs
cli-template = write an example workbook to begin with
cli-import = import a workbook, a .csv file or a folder of them
cli-import-dry-run = say what would happen and change nothing
cli-import-accept = people whose phone seems to have changed get the new number
cli-export = write what is stored as .xlsx, .csv or .json
cli-export-file = ends in .xlsx, .csv or .json
cli-export-history = answers: with those that were replaced
cli-export-history-only = --history is for answers only.
cli-cycle = look at the calendars, open and close them
cli-cycle-status = show the calendars that are not over yet
cli-cycle-open = open the next calendar when its hour has come
cli-cycle-open-now = open it at this moment, quiet hours or not
cli-cycle-close = close the open calendar when its end has come
cli-cycle-close-now = close it at this moment with all that follows, quiet hours or not
cli-cycle-postpone = let the next calendar open on a later day, like 2026-12-07
cli-cycle-preview = show whom the next calendar reaches, and a sample of each text
cli-board = show the boards
cli-board-unit = of this unit only (its code)
cli-board-post = post them to the bound groups now, quiet hours or not
cli-invite = make an invite for a person or for a unit's group
cli-invite-whom = a phone number in any form, or a unit's code
cli-resend = send again what was given up and is still worth sending
cli-resend-key = only the message with this key, as in: saha export messages
cli-resend-kind = only of this kind: tasks, prompt, result, board, notice …
cli-resend-campaign = only of this campaign, as in: saha export messages
cli-resend-dry-run = say what would go out and change nothing
cli-erase = remove who a person is, with their texts and photos; counts stay
cli-iran = show whether texts go to numbers of Iran, and switch them on or off
cli-iran-admin = the admin who answers for it: their phone number in any form
cli-iran-code = the code that stands under the warning
cli-iran-is-on = Texts go to numbers of Iran. To end that: saha iran off
cli-iran-is-off = No texts go to numbers of Iran.
cli-iran-how = If you have read this and the people concerned want it, repeat within an hour: saha iran on --admin { $admin } --code { $code }
iran-warning =
    ⚠ A text can put its reader in Iran in danger. Operators and authorities can read it, also much later, and see with whom somebody is in touch. Taking part in a programme like this one can be held against people.
    Texts to Iran say neither who writes nor what for. But the number that they come from, the neighbourhood and the tasks are there to read: look at the titles of your tasks. Where you can, invite people to Telegram instead.
    Switch this on only if the people concerned know all this and want it.
iran-not-admin = Only an admin who is on the list can switch this on. Say who, with --admin and their phone number.
iran-code-wrong = This is not the code that stood under the warning, or it was shown more than an hour ago. To see it again: saha iran on --admin PHONE
iran-not-served = This gateway delivers no texts to Iran, whatever is switched on. Invite the people there to Telegram, or use SMSGate.
cli-erase-whom = the person's phone number in any form, telegram:ID, or the id in: saha export people
cli-backup = copy the database into one file, also while the bot is running
cli-restore = put a backup in the place of the database

cli-working = One moment…
cli-written = Written: { $path }
cli-more = … and { $count } more (--json shows all)
cli-rows = Rows: { $count }
cli-exported = { $path }: { $count ->
    [one] one row
   *[other] { $count } rows
 }
cli-config-wrong = Please mend these settings (see .env.example):
cli-cannot-start = Saha cannot start.
setting-number = { $name }: must be a whole number from { $from } to { $to }
setting-address = { $name }: must be an address like { $example }
setting-choice = { $name }: must be one of { $choices }
setting-like = { $name }: must be written like { $example }
setting-token = { $name }: must look like { $example } (from @BotFather)
setting-secret = { $name }: must be { $from } to { $to } letters, digits, _ or -
setting-hexadecimal = { $name }: must look like { $start } and 32 hexadecimal digits
setting-telegram-ids = { $name }: must be Telegram user ids apart by commas
setting-text = { $name }: must be a text
setting-missing = { $name }: is missing (needed by { $needing })
setting-no-channel = { $name }: is missing, and there is no SMS_GATEWAY either: no channel to speak on
cli-usage-missing = { $name } is missing here.
cli-usage-option = There is no option { $name } here.
cli-usage-command = There is no command { $name }.
cli-usage-value = The option { $name } needs a value.
cli-usage-choice = { $name } is not possible here. You can choose from: { $choices }
cli-usage-excess = There are too many words in this command.
cli-usage-help = How it is meant: { $command }
cli-import-reading = Reading people: { $done } of { $total }
cli-import-writing = Writing: { $done } of { $total }
cli-import-at = { $sheet }, row { $row }
cli-import-at-column = { $sheet }, row { $row }, { $column }
cli-import-ignored-sheet = { $sheet }: not a sheet that we know, ignored
cli-import-ignored-column = { $sheet }, { $column }: not a column that we know, ignored
cli-import-sheet-program = program
cli-import-sheet-units = units
cli-import-sheet-people = people
cli-import-sheet-tasks = tasks
cli-import-counts = { $added } new, { $changed } changed, { $unchanged } as before
cli-import-later = (partly from the next calendar on)
cli-import-kept-people = Not in this file, kept: { $count ->
    [one] one person
   *[other] { $count } people
 }
cli-import-kept-tasks = Tasks not in this file, kept: { $codes }
cli-import-given = Tasks of the open calendar given to new representatives: { $count }
cli-import-applied = Imported.
cli-import-unchanged = Nothing has changed: all of this is stored already.
cli-import-previewed = This was a dry run: nothing has been changed.
cli-import-refused = Nothing was imported: { $count ->
    [one] one thing has
   *[other] { $count } things have
 } to be put right first.
cli-cycle-line = { $program } · { $number } ({ $letter }) · { $state } · { $from } – { $until } · opens { $opens } · closes { $closes }
cli-cycle-draft = planned
cli-cycle-closed = closed, not final yet
cli-cycle-final = final
cli-cycle-is-open = open
cli-cycle-none = There is no calendar yet. Import a workbook with a program first.
cli-preview = Calendar { $number } ({ $letter }), { $from } – { $until }: { $people ->
    [one] one person gets
   *[other] { $people } people get
 } tasks.
cli-preview-channel = { $channel }, { $language }: { $count }
cli-preview-segments = The tasks take at most { $segments } segments by SMS
cli-preview-cycle = With the questions on check-in days and one report of each, at most { $segments } segments
cli-preview-person = At most { $segments } segments a person ({ $language })
cli-preview-cost = That is at most { $cost }
cli-preview-hindered = No texts can go to: { $count } (saha doctor says why)
cli-preview-text = By SMS, segments: { $segments }
cli-preview-unreached = Reached by no channel: { $count }
cli-board-posted = Boards queued: { $count }
cli-resent = Queued again: { $count }
cli-resend-alike = { $count } × { $what }
cli-resend-previewed = Would be sent again: { $count }. This was a dry run: nothing has been changed.
cli-invite-no-link = There is no link, as the bot's name is not known (no TELEGRAM_BOT_TOKEN, or Telegram does not answer).
cli-backed-up = Copied and checked: { $path }
cli-erased = Erased, with { $texts } texts, { $photos } photos and { $messages } messages. The counts stay without a name.
cli-erased-backups = Older backups still hold it. What stands in Telegram chats can only be deleted there.
cli-erased-replaced = It also still stands in what a restore has replaced: { $files }. Delete these files, with their -wal and -shm, as soon as nobody needs them.
cli-erased-log = Somebody is reading the database, so its log may still hold it; it is emptied when the bot stops.
cli-restored = { $path } is the database now.
cli-restore-kept = The one before it is kept as { $path }.
cli-doctor-settings = The settings are well-formed.
cli-doctor-telegram = Telegram answers: the bot is @{ $name }.
cli-doctor-telegram-none = There is no TELEGRAM_BOT_TOKEN, so nobody can be reached on Telegram.
cli-doctor-telegram-silent = Telegram does not answer as it should: { $failure }
cli-doctor-webhook-failed = Telegram could not bring updates to PUBLIC_URL, last on { $at }: { $reason }. Updates that wait there now: { $count }. Look at the certificate, the proxy and the bot behind it.
cli-doctor-webhook-waiting = Updates wait at Telegram to be brought: { $count }.
cli-doctor-webhook-elsewhere = Telegram brings updates to { $address }, and not to this bot. If nobody else uses its token, the next start sets our address again.
cli-doctor-webhook-none = Telegram does not know yet where to bring updates; the next start tells it.
cli-doctor-running = The bot is running (process { $process }).
cli-doctor-stopped = The bot is not running.
cli-doctor-database = The database is there and up to date: { $path }
cli-doctor-schema = { $path } was made by another version; the next start brings it up to date.
cli-doctor-new = { $path } is there, but still empty; the first import or the first start makes the database in it.
cli-doctor-restoring = A restore of { $path } was cut off before its last step; the next start, or the next command, finishes it.
cli-doctor-well = The queues move, { $megabytes } MB of the disk are free, and no backup has failed.
cli-doctor-dead = { $count ->
    [one] One incoming message could not be handled and was set aside ({ $latest }). Look for “inbox row failed” in the log.
   *[other] { $count } incoming messages could not be handled and were set aside, the latest on { $latest }. Look for “inbox row failed” in the log.
}
cli-doctor-admins-none = ADMIN_TELEGRAM_IDS is empty: nobody is told when something is wrong.
cli-doctor-admins-untold = There is no TELEGRAM_BOT_TOKEN, so those in ADMIN_TELEGRAM_IDS cannot be told when something is wrong. Set HEARTBEAT_URL, and let a watcher outside wake you.
cli-doctor-backup-none = No nightly backup has been made yet.
cli-doctor-backups-off = BACKUPS_KEPT is 0: no nightly backups are made.
cli-doctor-groups = All groups are well.
cli-doctor-groups-none = No coordinators' group is bound yet. Make a code with: saha invite UNIT; send it in the group: /bind CODE
cli-doctor-group = The group “{ $title }” has a problem: { $problem }
cli-doctor-sms-abilities = { $name } sends { $encodings }. Both ways: { $twoWay }; one way: { $oneWay }; not at all: { $none }. { $ids ->
        [1] A text keeps our id, so that sending it again is harmless
       *[other] What became of a text without an answer is looked up in its list
    }. { $reports ->
        [1] Deliveries are reported.
       *[other] Deliveries are not reported.
    }
cli-doctor-sms-one-way = Texts to { $country } are one-way with this gateway, nobody there can answer by SMS. Representatives: { $count }. Invite them to Telegram, or use SMSGate.
cli-doctor-sms-not-served = This gateway does not deliver to { $country }. Representatives without texts: { $count }. Invite them to Telegram.
cli-doctor-sms-not-allowed = { $country } is not in SMS_ALLOWED_COUNTRIES. Representatives without texts: { $count }.
cli-doctor-sms-iran-off = No texts go to Iran. Representatives without texts: { $count }. An admin who has read the warning can switch them on: saha iran on
cli-doctor-sms-no-number = Numbers of no country: { $count }. Nobody gets texts there.
cli-doctor-sms-hours = The next tasks by SMS take about { $hours } h at the phones’ pace (texts: { $count }).
cli-doctor-sms-no-phone = The SMS gateway has no phone to send with.
cli-doctor-sms-inbound = Twilio is to bring texts to { $url }: enter it in its console at the number or the messaging service, under “A message comes in”, as POST. Without it they are fetched every five minutes.
cli-doctor-sms-silent = The SMS gateway ({ $name }) does not answer as it should. Look at its address, user and password.
cli-doctor-people = Everybody can be reached.
cli-doctor-unreachable = No channel reaches { $count ->
    [one] one person
   *[other] { $count } people
 } yet: { $names }. Without a phone that takes texts they are reached once they have pressed Start at the bot.
cli-doctor-bad = { $count ->
    [one] One thing has
   *[other] { $count } things have
 } to be put right before the bot can work.
cli-setup-replace = There is a .env already. Change it? Lines that are not asked about stay.
cli-setup-locale = Language (tr, fa or en)
cli-setup-time-zone = Time zone
cli-setup-country = Country of phone numbers that are written locally
cli-setup-token = Bot token from @BotFather (empty: none, or as before)
cli-setup-admins = Telegram ids of the admins (may be empty)
cli-setup-database = Where the database is kept

cli-unexpected = Something went wrong that we did not foresee: { $reason }. The lines above say where; please pass them on with your report.
database-missing = There is no database at { $path } yet. Import a workbook first.
database-other-version = The database belongs to another version of Saha. Stop the bot, or use the version that is running.
backup-damaged = { $path } is not a sound database of ours.
restore-itself = { $path } is the database itself.
file-exists = { $path } is there already. Choose another name.
file-no-room = There is no room left on the disk for { $path }. Make room and try again.
template-kind = “{ $path }” should end in .xlsx.
program-none = There is no program yet. Import a workbook with one first.
program-which = There are several programs ({ $codes }). Say which with --program.
unit-unknown = There is no unit { $unit }.
invite-unknown = “{ $whom }” is neither the code of a unit nor the phone number of a person on the list.
erase-unknown = Nobody is known as “{ $whom }”. Write a phone number, telegram: with the user's id, or the id in: saha export people FILE
resend-unknown = There is no such message. Keys, kinds and campaigns stand in: saha export messages FILE
resend-too-late = It is too late: { $count ->
    [one] the one message that was given up is
   *[other] all { $count } messages that were given up are
 } not worth sending any more.
group-none = No group is bound there. Make a code with: saha invite UNIT
cycle-not-due = The next calendar of { $program } opens on { $when }. To open it at this moment, add --now.
cycle-not-over = The open calendar of { $program } closes on { $when }. To close it at this moment, add --now.
cycle-not-to-open = There is no calendar of { $program } to open now.
date-invalid = “{ $text }” is not a date. Write it like 2026-12-07.
env-unreadable = The settings in { $path } cannot be read. It has to be a file that the user who runs Saha may read.
setup-unwritable = “{ $path }” cannot be written, so nothing was kept. Call this in a folder that you may write to.
setup-needs-terminal = setup asks questions and needs a terminal. Without one, copy .env.example to .env and fill it in.
setup-cancelled = Cancelled; nothing was written.
database-locked = Saha is running already (process { $process }, since { $since }) with { $path }.
telegram-token-refused = Telegram does not accept TELEGRAM_BOT_TOKEN. Please copy it once more from @BotFather into .env.
telegram-webhook-refused = Telegram does not accept the address for updates: { $reason }. Please look at PUBLIC_URL and TELEGRAM_WEBHOOK_SECRET; the address must be reachable from outside over HTTPS.
database-newer = The database was made by a newer version of Saha ({ $migration }). Use that one.
database-full = There is no room left on the disk for { $path }. Make room and try again; what was stored is untouched.
database-unwritable = { $path } cannot be opened for writing. Check that the folder is there and that it belongs to the user who runs Saha.
database-damaged = { $path } is damaged. Stop the bot and put the last good backup in its place: saha restore FILE. Nightly backups lie in the folder backups beside it.
database-empty = { $path } is empty, although there are backups of it, the latest being { $backup }. Put the last good one in its place: saha restore FILE. To begin anew instead, delete the empty file.
database-unreadable = { $path } cannot be read. Check that the user who runs Saha may enter its folder, read the file and write beside it.
lock-damaged = { $path } is damaged. The database is not: this file only says who is using it. Make sure that no bot is running, delete it, and try again.
database-disk-fails = The disk fails to read or write { $path }. Check the disk and its free room, then try again.
database-busy = Another program holds { $path }. Try again in a moment.
database-migration-failed = The database could not be brought up to date (step { $migration }: { $reason }). Nothing in it was changed; go on with the version that you had.
listen-failed = Cannot listen on { $address } ({ $reason }). Is another program there? Choose another HOST or PORT.

## To the admins, when something needs them

alert-telegram-refused = ⚠ Telegram refuses the bot. Its token may be wrong, or a second process may be running with it.
alert-telegram-silent = ⚠ For five minutes Telegram has not answered, or could not bring us what comes in. Messages wait. Please look at the network; saha doctor says more.
alert-sms-refused = ⚠ The SMS gateway takes no texts from us. They wait. Please look at its account or its phones.
alert-sms-silent = ⚠ For a quarter of an hour the SMS gateway has not let itself be asked for incoming texts. Please look at its address, its password and the network; the log says more under “texts cannot be listed”.
alert-sms-unsigned = ⚠ What the SMS gateway brings us bears a wrong signature, and is refused: people’s texts do not arrive. Please look at SMSGATE_WEBHOOK_KEY or TWILIO_AUTH_TOKEN, at PUBLIC_URL, and at the clocks of this machine and of the phones.
alert-sms-near-person = ⚠ Somebody has had four fifths of the texts that one person may get in a day (sms_cap_person). What goes beyond waits until tomorrow.
alert-sms-near-country = ⚠ Four fifths of today’s texts to one country are used (sms_cap_country). What goes beyond waits until tomorrow. If more are to go out today, raise the cap in the sheet program.
alert-sms-near-total = ⚠ Four fifths of today’s texts are used (sms_cap_total). What goes beyond waits until tomorrow. If more are to go out today, raise the cap in the sheet program.
alert-sms-held-person = ⚠ Texts to somebody wait until tomorrow, as one person gets no more in a day (sms_cap_person). Who it is: saha export messages
alert-sms-held-country = ⚠ Texts to one country wait until tomorrow: today’s are used up (sms_cap_country). If they are to go out today, raise the cap in the sheet program.
alert-sms-held-total = ⚠ Texts wait until tomorrow: today’s are used up (sms_cap_total). If they are to go out today, raise the cap in the sheet program.
alert-messages-refused = ⚠ A message was refused for what it says, and the others like it are held back. Please look at the reasons: saha export messages FILE. What was held back goes out with: saha resend
alert-inbox-dead = ⚠ A message that came in could not be handled and was set aside. Whoever wrote it was told. Please look for “inbox row failed” in the log.
alert-inbox-old = ⚠ Messages have been waiting for more than ten minutes to be handled. Please look at the log.
alert-outbox-old = ⚠ Messages should have gone out more than half an hour ago. Please look at the log.
alert-database-damaged = ⚠ The database is damaged: something in it cannot be read. Messages wait. Stop the bot and put the last good backup in its place: saha restore FILE
alert-disk-nearly-full = ⚠ The disk is nearly full: less than 500 MB are free. Please make room.
alert-backup-failed = ⚠ The last nightly backup has failed. Please look at the log, and make one with: saha backup FILE
