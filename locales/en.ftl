# Every word that a person reads. One key per idea; `.sms` holds the compact wording of a text message.
# In Telegram a button's label has at most 20 characters.

with-hint =
    { $hint }

    { $screen }

## Joining

join-share-contact = 📱 Share my number

## Tasks and the fortnight

unit = { $unit }
unit-in = { $unit }, { $parent }
    .sms = { $unit }

tasks =
    📋 { $from } – { $until } · { $units }
    { $tasks }
    .sms =
    { $sender }: { $units }, until { $lastDay }{ $last }
    { $tasks }
    { $howTo }
tasks-last = { "." } Last time: { $score } points
tasks-no-last = { "" }
tasks-reply-in-order = Reply in order, like: { $example }
tasks-reply-in-words = Reply like: { $number } and a sentence

task-heading = { $unit }:
task = { $position }  { $title }   { $points } p
    .sms = { $number } { $title }
task-count = { $position }  { $title }   0 / { $target }   { $points } p
    .sms = { $number } { $title }, target { $target }
task-count-reached = { $position }  { $title }   { $reached } / { $target }   { $points } p
    .sms = { $number } { $title } { $reached }/{ $target }
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
example-figure = { $figure }
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
    { $sender }: how is it going? Still open:
    { $tasks }
    Reply like: { $example }
prompt-planned =
    You planned this for today. How did it go?
    { $tasks }
    .sms =
    { $sender }: planned for today, how did it go?
    { $tasks }
    Reply like: { $example }

result =
    Your result for { $from } – { $until }: { $score } points.
    Thank you for your work!
result-not-reported =
    { $from } – { $until } is over, and we have no report of yours. We hope you are well.
    The next tasks come with the new calendar.

planned-day-outside = Please choose a day from { $first } to { $last }.
cycle-not-open = This calendar is over.

## Boards

board-caption =
    📊 { $unit } · { $from } – { $until } · { $standing }
    { $lines }
board-final = final result
board-so-far = as it stands
board-reported = Reported: { $reported }/{ $assigned }
board-ranking = { $rows }
board-row = { $place }. { $who } { $score }
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $count } more on place { $place }
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
board-provisional = { $unit } · provisional
board-figure-reported = Reported
board-figure-share = { $reported } of { $assigned } ({ $percent }%)
board-figure-rises = Biggest rise
board-figure-streaks = Longest streak
board-figure-apart = Apart from the ranking
board-figure-apart-units = Without a place
board-who-pending = Not reported yet

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
status-no-report = No report yet.

pending =
    Not reported yet, { $unit } ({ $from } – { $until }): { $count }
    { $people }
pending-more =
    Not reported yet, { $unit }, page { $page }
    { $people }
pending-nobody = { $unit } ({ $from } – { $until }): everyone has reported, or is on a break. 👏
pending-person = · { $unit }: { $name }{ $phone }{ $note }
pending-phone = , { $phone }
pending-no-phone = , no phone number
pending-reachable = { "" }
pending-unreachable = , our messages do not arrive
pending-stopped = , wants no messages
