# Persian. The keys are those of en.ftl; `.sms` holds the compact wording of a text message.
# Commands stay Latin: the mark \u200E before them keeps their slash in front. A line that may hold no Persian word begins
# with \u200F, so that it still reads from the right. In Telegram a button's label has at most 20 characters.

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

join-share-contact = 📱 ارسال شمارهٔ من
join-accept-notice = ✅ موافقم
join-notice =
    سلام! من ساحا هستم. کارهایتان را برایتان می‌آورم، می‌پرسم چطور پیش رفت و نشان می‌دهم کجای کار هستید.

    این‌ها را نگه می‌داریم: نام، شمارهٔ تلفن، محله، گزارش‌ها و عکس‌هایی که می‌فرستید. فقط هماهنگ‌کننده‌ها و ستاد این‌ها را می‌بینند و کس دیگری نمی‌بیند. اصل پیام‌ها و عکس‌ها چند ماه بعد از پایان دوره پاک می‌شود.

    هر وقت خواستید اطلاعاتتان را ببینید: { "\u200E" }/privacy و اگر خواستید کنار بروید: { "\u200E" }/stop
join-ask-contact =
    برای اینکه بدانم با چه کسی حرف می‌زنم، لطفاً شمارهٔ خودتان را با دکمهٔ پایین بفرستید.
join-code-unknown =
    این دعوت‌نامه استفاده شده یا مهلتش گذشته است. اشکالی ندارد: لطفاً شمارهٔ خودتان را با دکمهٔ پایین بفرستید.
join-not-own-contact =
    این شمارهٔ خودتان نبود. لطفاً دکمهٔ «ارسال شمارهٔ من» را بزنید.
join-welcome =
    خوش آمدید، { $name }! 🌿
    { $roles }

    کارهایتان همین‌جا می‌رسد. راهنما: { "\u200E" }/help
    .sms =
    خوش آمدید، { $name }! { $roles }
    کارهایتان با پیامک می‌رسد؛ همین‌جا جواب بدهید. اگر پیام نمی‌خواهید بنویسید لغو
join-role-rep = شما نمایندهٔ { $unit }، { $parent } هستید.
join-role-rep-with = شما نمایندهٔ { $unit }، { $parent } هستید. هماهنگ‌کنندهٔ شما: { $coordinator }.
join-role-coordinator = شما هماهنگ‌کنندهٔ { $unit } هستید.
join-role-leader = شما سرپرست { $unit } هستید.
join-role-admin = شما مدیر برنامه در { $unit } هستید.
join-choose-unit = شمارهٔ شما هنوز در فهرست ما نیست. کجا زندگی می‌کنید؟ لطفاً انتخاب کنید.
button-unit = { $unit }
button-more-units = بقیه…
join-request-sent = ممنونم! از هماهنگ‌کننده‌های { $unit } پرسیدم. جوابش را همین‌جا می‌نویسم.
join-request-nobody = ممنونم! { $unit } هنوز هماهنگ‌کننده ندارد. درخواست شما را ستاد می‌بیند.
join-request-card =
    { $name } می‌خواهد نمایندهٔ { $unit } باشد.
    تلفن: { $phone }
join-request-accept = قبول
join-request-decline = رد
join-request-accepted-by = ✅ { $name } حالا با ماست. (تأیید: { $decider })
join-request-declined-by = درخواست { $name } رد شد. (تصمیم: { $decider })
join-request-earlier = دربارهٔ { $name } قبلاً تصمیم گرفته شده است.
join-accepted = خبر خوش: از حالا نمایندهٔ { $unit } هستید. خوش آمدید! 🌿
join-declined = از لطف شما ممنونیم. هماهنگ‌کننده‌ها این بار نتوانستند قبول کنند.
join-first = سلام! برای شروع این را بزنید: { "\u200E" }/start

## Check-in

check-in-count = { $position } از { $count } · { $title }: تا حالا چند تا شد؟ (هدف { $target })
check-in-count-again =
    { $position } از { $count } · { $title }: تا حالا چند تا شد؟ (هدف { $target })
    دفعهٔ قبل: { $total }
check-in-done = { $position } از { $count } · { $title }: انجام شد؟
check-in-rating = { $position } از { $count } · { $title }: چطور بود؟ از ۱ تا ۵ نمره بدهید.
check-in-text = { $position } از { $count } · { $title }: لطفاً در یک جمله بنویسید.
check-in-photo = برای «{ $title }» لطفاً یک عکس بفرستید. 📷
check-in-location = برای «{ $title }» لطفاً موقعیت مکانی‌تان را از همان‌جا بفرستید. 📍
check-in-send-photo = لطفاً یک عکس بفرستید یا «بدون آن» را بزنید.
check-in-send-location = لطفاً موقعیت مکانی بفرستید یا «بدون آن» را بزنید.
check-in-lower =
    دربارهٔ «{ $title }»: دفعهٔ قبل { $previous } بود. حالا جمعاً { $total } است یا { $total } تای دیگر هم اضافه شد؟
    .sms = دربارهٔ «{ $title }»: قبلاً { $previous } بود. اگر جمعاً { $total } است دوباره بنویسید { $total } و اگر اضافه شده بنویسید { "\u200E" }+{ $total }
check-in-why-not = دربارهٔ «{ $title }»: می‌شود بپرسم چرا نشد؟ (جواب دادن اختیاری است)
check-in-how-count = لطفاً یک عدد بنویسید، مثل ۲۵؛ یا { "\u200E" }+۵ برای پنج تای دیگر.
check-in-how-done = لطفاً بله یا نه بنویسید.
check-in-how-rating = لطفاً عددی از ۱ تا ۵ بنویسید.
check-in-how-text = لطفاً یک جمله بنویسید.
check-in-other-work = کار دیگری هم کردید؟ در یک جمله بنویسید تا زحمتتان دیده شود.
check-in-closed = این دوره تمام شده و دیگر پاسخ نمی‌گیرد.
check-in-closed-open = این دوره تمام شده و دیگر پاسخ نمی‌گیرد. کارهای الان شما این‌هاست:
check-in-nothing-open = الان چیزی برای گزارش نیست. کارهای تازه با تقویم بعدی می‌رسد.
check-in-saved =
    ثبت شد، خدا قوت! { $answers }
    { $standing }
    .sms =
    ثبت شد، خدا قوت!
    { $smsAnswers }
    { $standing }
check-in-nothing-saved =
    هنوز چیزی گزارش نشده است.
    { $standing }
standing-score = امتیاز { $score }{ $places }. تا { $until } می‌توانید کاملش کنید.
    .sms =
    امتیاز { $score }{ $places }
    اگر اشتباه است، تا { $until } با شماره دوباره بنویسید.
standing-closed = امتیاز { $score }{ $places }.
standing-no-score = تا { $until } می‌توانید کاملش کنید.
standing-place = { " " }· رتبه { $place } از { $of } در { $unit }
    .sms = ، رتبه { $place } از { $of }
check-in-change =
    کدام پاسخ را می‌خواهید عوض کنید؟
    { $answers }
change-line = { "\u200F" }{ $position }) { $title }: { $answer }
score-explained =
    { $explanation }

    { $standing }
button-change-task = { $position } { $title }
button-yes = ✅ بله
button-no = ❌ نه
button-plus = { "\u200E" }+{ $step }
button-same = همان { $total }
button-skip = بعدی
button-rating = { $rating }
button-no-evidence = بدون آن
button-in-total = جمعاً { $total }
button-more = { $more } تای دیگر
button-nothing-else = نه، همین بود
button-change = ✏ تغییر یک پاسخ
button-back = بازگشت
why-not-no-time = وقت نشد
why-not-no-material = وسیله نبود
why-not-not-suitable = اینجا مناسب نیست
why-not-other = دلیل دیگری
photo-for = عکس رسید، ممنون! برای کدام کار است؟
location-for = موقعیت مکانی رسید، ممنون! برای کدام کار است؟
photo-kept = 📷 برای «{ $title }» ثبت شد.
location-kept = 📍 برای «{ $title }» ثبت شد.
photo-for-none = ممنون! الان هیچ‌کدام از کارهایتان عکس یا موقعیت مکانی نمی‌خواهد، برای همین نگهش نداشتم.
photo-unreadable = این عکس باز نشد. لطفاً یک بار دیگر به صورت عکس بفرستید.
button-none-of-these = هیچ‌کدام
toast-saved = ثبت شد ✓
toast-old-button = این دکمه قدیمی است. وضعیت فعلی: { "\u200E" }/tasks
toast-not-for-you = این برای هماهنگ‌کننده‌های این واحد است.
note-kept =
    این را درست متوجه نشدم و برای هماهنگ‌کننده‌تان یادداشت کردم.
    برای گزارش، «کارهایی که کردم» را بزنید یا بنویسید، مثل { $example }
    .sms = ممنون، برای هماهنگ‌کننده‌تان یادداشت شد. برای گزارش بنویسید، مثل { $example }
sticker-answer = 🙂 برای گزارش، زیر کارهایتان «کارهایی که کردم» را بزنید. یا: { "\u200E" }/checkin
voice-answer = هنوز نمی‌توانم پیام صوتی گوش کنم. لطفاً بنویسید یا «کارهایی که کردم» را بزنید.
edited-answer = یک پیام قبلی را عوض کردید. آنچه ثبت شده همان‌طور می‌ماند؛ برای عوض کردنش «تغییر یک پاسخ» را بزنید یا بنویسید، مثل { $example }
forwarded-answer = این پیام بازارسال شده است. لطفاً پاسخ خودتان را بنویسید یا «کارهایی که کردم» را بزنید.

typed-ask-back =
    مطمئن نیستم کدام کار را می‌گویید. لطفاً با شمارهٔ کار بنویسید، مثل { $example }
    یا زیر کارهایتان «کارهایی که کردم» را بزنید: { "\u200E" }/tasks
    .sms = مطمئن نیستیم کدام کار است. لطفاً با شمارهٔ کار بنویسید، مثل { $example }
typed-not-open =
    شمارهٔ { $numbers } در فهرست شما نیست یا مهلتش گذشته است. کارهای الان شما: { "\u200E" }/tasks
    .sms = شمارهٔ { $numbers } در فهرست شما نیست یا مهلتش گذشته. این‌طور بنویسید، مثل { $example }
typed-example =
    این همان مثال خودم بود. لطفاً عددهای خودتان را بنویسید، مثل { $example }
    .sms = این مثال ما بود. عددهای خودتان را با شمارهٔ کار بنویسید، مثل { $example }
typed-which-calendar =
    امروز دورهٔ تازه شروع شد. اگر برای کارهای تازه است، لطفاً با شمارهٔ کار بنویسید، مثل { $example }
    .sms = امروز دورهٔ تازه شروع شد و قبلی بسته است. برای کارهای تازه با شماره بنویسید، مثل { $example }
several = { $messages }

## Planning days

plan-days = برای کدام کار می‌خواهید روز انتخاب کنید؟
plan-task = برای «{ $title }» چه روزی خوب است؟ همان شب می‌پرسم چطور پیش رفت.
button-plan-task = { $position }  { $title }{ $planned }
plan-planned = { " " }· { $day }
plan-not-planned = { "" }
button-day = { $day }
button-no-day = روزش معلوم نیست
details =
    { $tasks }

    این روزها می‌پرسم: { $checkIns }، ساعت { $at }
    آخرین روز: { $until }
details-task = { $position }  { $title } · { $points } امتیاز · { $answer }
a-day = { $day }
a-moment = { $at }

## Your own affairs

help =
    اینجا این کارها را می‌توانید بکنید:
    کارهایتان: { "\u200E" }/tasks
    گزارش کارهایی که کردید: { "\u200E" }/checkin
    امتیاز و رتبه‌تان، با دلیلش: { "\u200E" }/score
    مرخصی: { "\u200E" }/break
    تغییر زبان: { "\u200E" }/language
    اطلاعات شما: { "\u200E" }/privacy
    قطع پیام‌ها: { "\u200E" }/stop
    می‌توانید خیلی ساده هم بنویسید، مثل { $example }
    .sms = برای گزارش بنویسید، مثل { $example }. برای مرخصی بنویسید مرخصی و برای قطع پیام‌ها بنویسید لغو. برای تغییر زبان، نامش را بنویسید.
help-coordinator =
    { $help }

    برای هماهنگ‌کننده‌ها:
    جدول رتبه‌ها: { "\u200E" }/board
    چه کسانی گزارش نداده‌اند، با شماره: { "\u200E" }/pending
    پاسخ‌هایی که باید دید: { "\u200E" }/review
    .sms = { $help }
help-hint = باشد. راهنما: { "\u200E" }/help
bot-description =
    ساحا کارهای دوهفته‌ای نماینده‌ها را می‌آورد، می‌پرسد چطور پیش رفت و نشان می‌دهد کجای کار هستند. برای شروع دکمهٔ شروع (Start) را بزنید.
bot-short-description = کارهای شما، گزارش‌های شما، امتیاز شما.
command-tasks = کارهایتان
command-checkin = گزارش کارهایی که کردید
command-score = امتیاز و رتبه‌تان، با دلیلش
command-break = مرخصی
command-language = تغییر زبان
command-privacy = اطلاعات شما
command-stop = قطع پیام‌ها
command-help = راهنما
command-board = جدول رتبه‌ها
command-pending = چه کسانی گزارش نداده‌اند
command-review = پاسخ‌هایی که باید دید
example-any = ۱: ۲۵
help-stranger = من کارهای نماینده‌ها را برایشان می‌آورم. برای پیوستن: { "\u200E" }/start
break-ask = چه مدت می‌خواهید مرخصی باشید؟ دوره‌های پیاپی‌تان سر جایش می‌ماند و در این مدت چیزی نمی‌پرسم.
break-days = { $days } روز
break-rest = تا آخر این دوره
break-taken =
    مرخصی خوش بگذرد! آخرین روزش { $until } است. اگر زودتر برگشتید: { "\u200E" }/break
    .sms = مرخصی خوش بگذرد! آخرین روزش { $until } است. اگر زودتر برگشتید مثل همیشه بنویسید.
break-running = تا { $until } در مرخصی هستید.
button-end-break = برگشتم
button-keep-break = مرخصی بماند
break-ended = خوش برگشتید! کارهایتان: { "\u200E" }/tasks
language-ask = به چه زبانی حرف بزنیم؟
language-set = از این به بعد با شما فارسی حرف می‌زنم.
privacy =
    این‌ها را دربارهٔ شما نگه می‌داریم:
    نام: { $name }
    تلفن: { $phone }
    نقش: { $roles }
    پاسخ: { $answers } · عکس: { $photos } · یادداشت: { $notes }
    توضیح اطلاعات را پذیرفته‌اید: { $accepted }

    فقط هماهنگ‌کننده‌ها و ستاد این‌ها را می‌بینند. اگر می‌خواهید پاک شود، به هماهنگ‌کننده‌تان یا ستاد بگویید.
    در جدول‌ها این‌طور دیده می‌شوید: { $shown }.
privacy-not-yet = –
privacy-shown-named = با نام
privacy-shown-unnamed = فقط با نام محله
privacy-role = { $role } · { $unit }
role-rep = نماینده
role-coordinator = هماهنگ‌کننده
role-leader = سرپرست
role-admin = مدیر برنامه
button-hide-name = نامم دیده نشود
button-show-name = نامم دیده شود
stopped =
    باشد، دیگر از طرف خودم پیامی نمی‌فرستم. اگر شما بنویسید باز هم جواب می‌دهم. برای برگشتن: { "\u200E" }/start
    .sms = باشد، دیگر پیامکی نمی‌فرستیم. برای برگشتن بنویسید شروع
resumed = خوش برگشتید! کارهایتان دوباره می‌رسد.
tasks-none = الان کاری ندارید. کارهای تازه با تقویم بعدی می‌رسد.
score-none = هنوز امتیازی نیست. با اولین گزارشتان می‌آید.
stop-or-no =
    یعنی دیگر پیام نفرستیم؟ اگر بله، بنویسید لغو. اگر جوابتان نه بود، دوباره بنویسید نه.
not-stopped = شما در فهرست هستید و پیام‌ها می‌رسد. برای کمک بنویسید راهنما
join-code-refused = این کد را نمی‌شناسم یا استفاده شده است. لطفاً از هماهنگ‌کننده‌تان کد تازه بگیرید.
sms-stranger = سلام! این شماره در فهرست ما نیست. هماهنگ‌کننده‌تان می‌تواند اضافه‌اش کند یا کدی بدهد؛ آن وقت بنویسید JOIN و بعد از یک فاصله کد را.
sorry = از طرف ما مشکلی پیش آمد و داریم رسیدگی می‌کنیم. پیامتان گم نشده است. لطفاً کمی بعد دوباره امتحان کنید.

## Answers, score and review

answer-line = { $position }) { $answer }
    .sms = { $position }: { $answer }
answer-none = –
answer-count = { $total } از { $target }
answer-total = { $total }
answer-yes = بله
answer-no = نه
answer-rating = { $rating } از ۵
answer-text = «{ $text }»
    .sms = یادداشت شد
answer-photo = { $answer } 📷
    .sms = { $answer }
answer-location = { $answer } 📍
    .sms = { $answer }

explain-line = { $position }) { $title }: { $answer }{ $note } ← { $gained } امتیاز
    .sms = { $position }: { $answer }{ $note }، { $gained } امتیاز
explain-not-answered = هنوز پاسخی نیست
explain-line-counts = { "" }
explain-line-provisional = { " " }(هنوز دیده نشده)
    .sms = { " " }(موقت)
explain-line-rejected = { " " }(پذیرفته نشد: { $reason })
    .sms = { " " }(پذیرفته نشد)
explain-share = { $gained }
explain-sum = جمع: { $sum }، یعنی { $score } از ۱۰۰
explain-provisional =
    امتیاز فعلاً موقت است: هماهنگ‌کننده‌تان پاسخ‌های مشخص‌شده را می‌بیند. تا آن وقت حساب می‌شوند.
    .sms = تا هماهنگ‌کننده ببیند، موقت است.
explain-no-score = این کارها امتیاز ندارند، پس جمع امتیازی هم نیست.

review-rejected =
    هماهنگ‌کننده‌تان نتوانست پاسخ «{ $title }» را بپذیرد. دلیل: { $reason }
    فعلاً حساب نمی‌شود. تا { $lastDay } می‌توانید دوباره پاسخ بدهید.
    .sms = کار { $position } ({ $short }) پذیرفته نشد: { $reason }. تا { $lastDay } با شمارهٔ { $position } دوباره بنویسید.
review-rejected-once =
    هماهنگ‌کننده‌تان نتوانست پاسخ «{ $title }» را بپذیرد. دلیل: { $reason }
    دوره تمام شده، ولی تا { $lastDay } یک بار دیگر می‌توانید به این کار پاسخ بدهید.
    .sms = کار { $number } ({ $short }) پذیرفته نشد: { $reason }. تا { $lastDay } یک بار دیگر با شمارهٔ { $number } بنویسید.
review-rejected-finally =
    هماهنگ‌کننده‌تان نتوانست پاسخ «{ $title }» را بپذیرد. دلیل: { $reason }
    دوره تمام شده و دیگر نمی‌شود عوضش کرد. اگر نظر دیگری دارید، لطفاً با هماهنگ‌کننده‌تان صحبت کنید.
    .sms = کار { $number } ({ $short }) پذیرفته نشد: { $reason }. اگر نظر دیگری دارید، با هماهنگ‌کننده‌تان صحبت کنید.
review-approved =
    هماهنگ‌کننده‌تان پاسخ «{ $title }» را دوباره دید و حساب می‌شود. از صبر شما ممنونیم.
    .sms = کار { $position } ({ $short }) دوباره دیده شد و حساب می‌شود. از صبر شما ممنونیم.
button-answer-again = ✍ پاسخ دوباره

## Coordinators

group-bound =
    از این به بعد این گروه «{ $unit }» را دنبال می‌کند. گزارش‌های تازه، جدول هفتگی و آنچه باید ببینید همین‌جا می‌آید.
    هماهنگ‌کننده‌ها: { "\u200E" }/board · { "\u200E" }/pending · { "\u200E" }/review
group-code-unknown = این کد را نمی‌شناسم یا استفاده شده است. ستاد کد تازه را این‌طور می‌سازد: saha invite
group-bind-how = لطفاً کدی را که از ستاد گرفته‌اید این‌طور بفرستید: { "\u200E" }/bind ABCDEFGHJK
group-not-bound = این گروه هنوز به واحدی وصل نیست. لطفاً کد ستاد را این‌طور بفرستید: { "\u200E" }/bind ABCDEFGHJK
group-cannot-pin = اینجا اجازهٔ سنجاق کردن ندارم. لطفاً به من دسترسی مدیر با اجازهٔ سنجاق بدهید تا وضعیت لحظه‌ای بالا بماند.
in-private = این بین خودمان بماند. لطفاً در گفت‌وگوی خصوصی برایم بنویسید.
coordinators-only = این برای هماهنگ‌کننده‌هاست.
no-cycle = الان دوره‌ای باز نیست.
review-none = پاسخی برای دیدن نمانده است. 🌿
review-card =
    { $left } پاسخ برای دیدن
    نماینده: { $name } · { $unit }
    کار { $number }، { $title }: { $answer }
    { $doubts }
    مهلت تصمیم: { $until }
doubt-evidence-missing = چرا می‌پرسم: عکس یا موقعیت مکانی همراهش نبود.
doubt-photo-seen-before = چرا می‌پرسم: این عکس قبلاً هم فرستاده شده است.
doubt-far-above-target = چرا می‌پرسم: بیش از سه برابر هدف است (هدف { $target }).
doubt-far-from-unit = چرا می‌پرسم: موقعیت مکانی { $kilometres } کیلومتر دورتر است.
doubt-recorded-for = چرا می‌پرسم: همکاری تلفنی ثبتش کرده است.
review-approve = ✅ تأیید
review-reject = ✋ رد…
review-later = بعداً
review-why = چرا رد می‌کنید؟ انتخاب کنید یا در پاسخ به همین پیام به زبان خودتان بنویسید.
review-reason-unclear = عکس واضح نیست
review-reason-other-task = مال کار دیگری است
review-reason-figure = عدد جور درنمی‌آید
review-reason-not-done = انجام نشده
review-decided-earlier = دربارهٔ این پاسخ قبلاً تصمیم گرفته شده است.
button-cancel = انصراف

## Errors that a person may see

not-your-unit = این برای هماهنگ‌کننده‌های این واحد است.
id-invalid = این دکمه قدیمی است. وضعیت فعلی: { "\u200E" }/tasks
join-request-unknown = این درخواست دیگر نیست.
review-not-allowed = فقط پاسخ‌های واحدهای خودتان را می‌توانید بررسی کنید.
review-own = پاسخ‌های خودتان و آن‌هایی را که خودتان ثبت کرده‌اید، کس دیگری می‌بیند.
review-replaced = در این فاصله پاسخ تازه‌تری آمده است. لطفاً آن را ببینید.
review-frozen = مهلت بررسی این دوره تمام شده است.
review-reason-long = لطفاً دلیل را حداکثر در { $most } نویسه بنویسید.

## Tasks and the fortnight

unit = { $unit }
unit-in = { $unit }، { $parent }
    .sms = { $unit }

tasks =
    📋 { $from } تا { $until } · { $units }
    { $tasks }
    .sms =
    { $smsUnits }، تا { $lastDay }{ $last }:
    { $tasks }
    { $howTo }
tasks-last = ، امتیاز قبل { $score }
tasks-no-last = { "" }
reply-in-order = به ترتیب بنویسید، مثل: { $example }
reply-by-name = بنویسید، مثل { $example }
reply-in-words = بنویسید { $position }: و یک جمله

task-heading = { $unit }:
task = { $position }  { $title }   { $points } امتیاز
    .sms = { $position } { $title }
task-count = { $position }  { $title }   ۰ از { $target }   { $points } امتیاز
    .sms = { $position } { $title }، هدف { $target }
task-count-reached = { $position }  { $title }   { $reached } از { $target }   { $points } امتیاز
    .sms = { $position } { $title }، { $reached } از { $target }
task-title = { $title }{ $extras }
    .sms = { $short }
task-on = ، { $day }
task-from = ، از { $day }
task-until = ، تا { $day }
task-photo = { " " }(عکس)
task-location = { " " }(موقعیت)
task-planned = { " " }· 📅 { $day }

example = { $answers }
example-named = { $position }: { $answer }
example-figure = { $figure }
example-yes = بله
example-no = نه

button-check-in = ✍ کارهایی که کردم
button-plan-days = 📅 انتخاب روزها
button-details = { "\u200F" }ℹ جزئیات
button-explain = چرا { $score }؟

prompt-check-in =
    خسته نباشید، چطور پیش می‌رود؟ هنوز مانده:
    { $tasks }
    تا { $lastDay } می‌توانید گزارش بدهید.
    .sms =
    خسته نباشید! مانده:
    { $tasks }
    { $howTo }
prompt-planned =
    این را برای امروز گذاشته بودید. چطور پیش رفت؟
    { $tasks }
    .sms =
    برنامهٔ امروز چطور بود؟
    { $tasks }
    { $howTo }

result =
    نتیجهٔ شما از { $from } تا { $until }: { $score } امتیاز.
    خسته نباشید، دستتان درد نکند!
result-not-reported =
    دورهٔ { $from } تا { $until } تمام شد و گزارشی از شما نرسید. امیدواریم حالتان خوب باشد.
    کارهای بعدی با تقویم تازه می‌رسد.

planned-day-outside = لطفاً روزی از { $first } تا { $last } انتخاب کنید.
cycle-not-open = این دوره تمام شده است.
cycle-not-draft = این دوره شروع شده است.
cycle-opening-outside = لطفاً روزی از { $first } تا { $last } انتخاب کنید که نگذشته باشد.
cycle-open-already = دورهٔ { $number } از { $program } هنوز باز است.
cycle-none-open = { $program } دورهٔ باز ندارد.
program-unknown = چنین برنامه‌ای نیست.
cycle-unknown = چنین دوره‌ای نیست.
assignment-unknown = این از کارهای شما نیست.

## Boards

board-caption =
    📊 { $unit } · { $from } تا { $until } · { $standing }
    { $lines }
board-final = نتیجهٔ نهایی
board-so-far = تا این لحظه
board-reported = گزارش‌ها: { $reported } از { $assigned }
board-ranking = { "\u200F" }{ $rows }
board-row = { $place }. { $who } { $score }
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $count } تای دیگر هم در رتبهٔ { $place }
board-nobody = هنوز کسی رتبه‌ای ندارد. گزارش بعدی اولین نام جدول است.
board-rise = { $who }، { $points } امتیاز
board-rises = بیشترین پیشرفت: { $rises }
board-streak = { $who }، { $cycles } دوره
board-streaks = بیشترین دورهٔ پیاپی: { $streaks }
board-apart = بیرون از رتبه‌بندی: { $count } (در مرخصی یا تازه‌وارد)
board-apart-units = بدون رتبه: { $count } (کمتر از سه نماینده)
board-thanks = دست همگی درد نکند!
board-subtitle = { $from } تا { $until } · { $standing }
board-gained = +{ $points }
board-number = { $number }
board-mean = { NUMBER($number, minimumFractionDigits: 1) }
board-provisional = { $unit } · موقت
board-figure-reported = گزارش‌ها
board-figure-share = { $reported } از { $assigned } ({ $percent } درصد)
board-figure-rises = بیشترین پیشرفت
board-figure-streaks = بیشترین دورهٔ پیاپی
board-figure-apart = بیرون از رتبه‌بندی
board-figure-apart-units = بدون رتبه
board-who-pending = چه کسانی مانده‌اند؟

status =
    📍 { $unit }
    { $cycles }
status-cycle =
    { $from } تا { $until } · { $state }
    گزارش‌ها: { $reported } از { $assigned } · در انتظار: { $waiting }
    { $latest }
status-cycle-of =
    { $program }
    { $cycle }
status-open = آخرین روز { $last }
status-closed = بسته شد، نتیجه در راه است
status-final = بسته شد
status-latest =
    آخرین گزارش‌ها:
    { $reports }
status-report = · { $unit }، { $at }
status-no-report = هنوز گزارشی نیامده است.

pending =
    هنوز گزارش نداده‌اند، { $unit } ({ $from } تا { $until }): { $count }
    { $people }
pending-more =
    هنوز گزارش نداده‌اند، { $unit }، صفحهٔ { $page }
    { $people }
pending-nobody = در { $unit } ({ $from } تا { $until }) همه گزارش داده‌اند یا در مرخصی هستند. 👏
pending-person = { "\u200F" }· { $unit }: { $name }{ $phone }{ $note }
pending-phone = ، { $phone }
pending-no-phone = ، شماره ندارد
pending-reachable = { "" }
pending-unreachable = ، پیام‌های ما به دستش نمی‌رسد
pending-stopped = ، پیام نمی‌خواهد
