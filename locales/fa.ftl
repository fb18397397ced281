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

    این‌ها را نگه می‌داریم: نام، شمارهٔ تلفن، محله، گزارش‌ها، عکس‌ها و مکان‌هایی که می‌فرستید. فقط هماهنگ‌کننده‌ها و ستاد این‌ها را می‌بینند و کس دیگری نمی‌بیند. اصل پیام‌ها و عکس‌ها چند ماه بعد از پایان دوره پاک می‌شود.

    هر وقت خواستید اطلاعاتتان را ببینید: { "\u200E" }/privacy و اگر خواستید کنار بروید: { "\u200E" }/stop
join-ask-contact =
    برای اینکه بدانم با چه کسی حرف می‌زنم، لطفاً شمارهٔ خودتان را با دکمهٔ پایین بفرستید.
join-code-unknown =
    این دعوت‌نامه استفاده شده یا مهلتش گذشته است. اشکالی ندارد: لطفاً شمارهٔ خودتان را با دکمهٔ پایین بفرستید.
join-code-of-group =
    این کد برای گروه هماهنگ‌کننده‌هاست: آنجا { "\u200E" }/bind و بعد کد را بفرستید. اگر خودتان می‌خواهید بپیوندید، لطفاً شمارهٔ خودتان را با دکمهٔ پایین بفرستید.
join-not-own-contact =
    این شمارهٔ خودتان نبود. لطفاً دکمهٔ «ارسال شمارهٔ من» را بزنید.
join-welcome =
    خوش آمدید، { $name }! 🌿
    { $roles }

    کارهایتان همین‌جا می‌رسد. راهنما: { "\u200E" }/help
    .sms =
    خوش آمدید، { $name }! { $roles }
    کارهایتان با پیامک می‌رسد؛ همین‌جا جواب بدهید. اگر پیام نمی‌خواهید بنویسید لغو
join-welcome-coordinator =
    خوش آمدید، { $name }! 🌿
    { $roles }

    این‌ها را همین‌جا می‌بینید:
    { $looks }
    .sms =
    خوش آمدید، { $name }! { $roles }
    اگر پیام نمی‌خواهید بنویسید لغو
join-role-rep = شما نمایندهٔ { $unit }، { $parent } هستید.
    .neutral = نام شما در فهرست { $unit } است.
join-role-rep-with = شما نمایندهٔ { $unit }، { $parent } هستید. هماهنگ‌کنندهٔ شما: { $coordinator }.
    .neutral = نام شما در فهرست { $unit } است.
join-role-coordinator = شما هماهنگ‌کنندهٔ { $unit } هستید.
join-role-leader = شما سرپرست { $unit } هستید.
join-role-admin = شما مدیر برنامه در { $unit } هستید.
join-choose-unit = شمارهٔ شما هنوز در فهرست ما نیست. کجا زندگی می‌کنید؟ لطفاً انتخاب کنید.
button-unit = { $unit }
button-more-units = بقیه…
join-no-units = ممنونم! فهرست محله‌ها هنوز آماده نیست و الان نمی‌توانم شما را اضافه کنم. لطفاً چند روز دیگر دوباره امتحان کنید: { "\u200E" }/start
join-request-sent = ممنونم! از هماهنگ‌کننده‌های { $unit } پرسیدم. جوابش را همین‌جا می‌نویسم.
join-request-nobody = ممنونم! { $unit } هنوز هماهنگ‌کننده ندارد. درخواست شما را ستاد می‌بیند.
join-request-card =
    { $name } می‌خواهد نمایندهٔ { $unit } باشد.
    تلفن: { $phone }
join-request-unheard = درخواست نمایندگی { $unit } از { $name }، تلفن: { $phone }. هنوز کسی نیست که تصمیم بگیرد: هماهنگ‌کننده‌ای از این واحد نپیوسته و گروهی هم وصل نیست. همین که یکی بیاید، درخواست به دستش می‌رسد. ساختن دعوت: saha invite
join-request-accept = قبول
join-request-decline = رد
join-request-accepted-by = ✅ { $name } حالا با ماست. (تأیید: { $decider })
join-request-declined-by = درخواست { $name } رد شد. (تصمیم: { $decider })
join-accepted = خبر خوش: از حالا نمایندهٔ { $unit } هستید. خوش آمدید! 🌿
join-declined = از لطف شما ممنونیم. هماهنگ‌کننده‌ها این بار نتوانستند قبول کنند.
join-notice-first = اول این متن را بخوانید و دکمهٔ «موافقم» را بزنید؛ بعد می‌پرسم چه کسی هستید.
join-choose-button = محل زندگی‌تان را با دکمه انتخاب کنید، یا نامش را همان‌طور که روی دکمه است بنویسید.
join-request-waits = درخواستتان برای { $unit } منتظر تصمیم است. نتیجه را همین‌جا خبر می‌دهم.
join-moved = از این به بعد کارهایتان به حساب تلگرام دیگری می‌رود. اگر کار خودتان نبود، به هماهنگ‌کننده‌تان بگویید.
join-first = سلام! برای شروع این را بزنید: { "\u200E" }/start
join-first-in-group = سلام! برای پرسیدن در اینجا، لطفاً اول در گفت‌وگوی خصوصی به من بنویسید و شروع را بزنید.
button-write-privately = نوشتن به من
group-anonymous = نمی‌بینم چه کسی می‌پرسد. لطفاً برای کمی «ناشناس ماندن» را در این گروه برای خودتان خاموش کنید و دوباره بپرسید.

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
    .sms = دربارهٔ «{ $short }»: قبلاً { $previous } بود. اگر جمعاً { $total } است دوباره بنویسید { $total } و اگر اضافه شده بنویسید { "\u200E" }+{ $total }
check-in-lower-none =
    دربارهٔ «{ $title }»: دفعهٔ قبل { $previous } بود. یعنی در واقع هیچ؟
    .sms = دربارهٔ «{ $short }»: قبلاً { $previous } بود. اگر در واقع هیچ است دوباره بنویسید ۰
check-in-why-not = دربارهٔ «{ $title }»: می‌شود بپرسم چه چیزی مانع شد؟ (جواب دادن اختیاری است)
check-in-how-count = لطفاً یک عدد بنویسید، مثل ۲۵؛ یا { "\u200E" }+۵ برای پنج تای دیگر.
check-in-how-done = لطفاً بله یا نه بنویسید.
check-in-how-rating = لطفاً عددی از ۱ تا ۵ بنویسید.
check-in-how-text = لطفاً یک جمله بنویسید.
check-in-noted = برای هماهنگ‌کننده‌تان یادداشت کردم. { $how }
check-in-answered-by-text = این را در این میان با پیامک جواب داده‌اید، از اینجا ادامه می‌دهیم:
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
photo-for-none = ممنون! الان هیچ‌کدام از کارهایتان عکس نمی‌خواهد، برای همین نگهش نداشتم.
location-for-none = ممنون! الان هیچ‌کدام از کارهایتان موقعیت مکانی نمی‌خواهد، برای همین نگهش نداشتم.
photo-unreadable = این عکس باز نشد. لطفاً یک بار دیگر به صورت عکس بفرستید.
photo-too-large = این فایل برای من زیادی بزرگ است. لطفاً به صورت عکس بفرستید.
evidence-closed = این دوره بسته شده است و دیگر نتوانستم آن را نگه دارم.
evidence-unanswered = لطفاً اول این کار را گزارش کنید، بعد دوباره بفرستید.
button-none-of-these = هیچ‌کدام
toast-saved = ثبت شد ✓
toast-old-in-group = این دکمه قدیمی است. وضعیت واحد: { "\u200E" }/pending
toast-old-button = این دکمه قدیمی است. وضعیت فعلی: { "\u200E" }/tasks
toast-in-private = در گفت‌وگوی خصوصی برایتان فرستادم.
toast-open-private = لطفاً گفت‌وگوی خصوصی با من را باز کنید و «شروع» را بزنید تا آن‌جا نشانتان بدهم.
toast-not-for-you = این برای هماهنگ‌کننده‌های این واحد است.
note-kept =
    این را درست متوجه نشدم و برای هماهنگ‌کننده‌تان یادداشت کردم.
    برای گزارش، «کارهایی که کردم» را بزنید یا بنویسید، مثل { $example }
    .sms = ممنون، برای هماهنگ‌کننده‌تان یادداشت شد. برای گزارش بنویسید، مثل { $example }
note-or-stop =
    این را برای هماهنگ‌کننده‌تان یادداشت کردم. اگر دیگر پیام نمی‌خواهید: { "\u200E" }/stop
    .sms = یادداشت شد. اگر دیگر پیام نمی‌خواهید، بنویسید لغو
thanks-back = خواهش می‌کنم، خدا قوت! 🙏
note-kept-coordinator =
    این را درست متوجه نشدم و یادداشتش کردم. این‌ها را همین‌جا می‌بینید:
    { $looks }
no-tasks-coordinator =
    شما کاری برای گزارش دادن ندارید. این‌ها را همین‌جا می‌بینید:
    { $looks }
looks-coordinator =
    جدول رتبه‌ها: { "\u200E" }/board
    چه کسانی گزارش نداده‌اند: { "\u200E" }/pending
    پاسخ‌هایی که باید دید: { "\u200E" }/review
    راهنما: { "\u200E" }/help
looks-leader =
    جدول رتبه‌ها: { "\u200E" }/board
    چه کسانی گزارش نداده‌اند: { "\u200E" }/pending
    راهنما: { "\u200E" }/help
sticker-answer = 🙂 برای گزارش، زیر کارهایتان «کارهایی که کردم» را بزنید. یا: { "\u200E" }/checkin
voice-answer = هنوز نمی‌توانم پیام صوتی گوش کنم. لطفاً بنویسید یا «کارهایی که کردم» را بزنید.
document-answer = فایل و ویدیو را نمی‌توانم باز کنم. برای گزارش لطفاً عکس بفرستید یا بنویسید.
edited-answer = یک پیام قبلی را عوض کردید. آنچه ثبت شده همان‌طور می‌ماند؛ برای عوض کردنش «تغییر یک پاسخ» را بزنید یا بنویسید، مثل { $example }
forwarded-answer = این پیام بازارسال شده است. لطفاً پاسخ خودتان را بنویسید یا «کارهایی که کردم» را بزنید.

typed-kept = ثبت شد: { $answers }.
typed-ask-back =
    مطمئن نیستم کدام کار را می‌گویید. لطفاً با شمارهٔ کار بنویسید، مثل { $example }
    یا زیر کارهایتان «کارهایی که کردم» را بزنید: { "\u200E" }/tasks
    .sms = مطمئن نیستیم کدام کار است. لطفاً با شمارهٔ کار بنویسید، مثل { $example }
typed-how = شمارهٔ { $position } «{ $title }»: { $how }
    .sms = { $position }: { $how }
typed-not-open =
    شمارهٔ { $numbers } در فهرست شما نیست یا مهلتش گذشته است. کارهای الان شما: { "\u200E" }/tasks
    .sms = شمارهٔ { $numbers } در فهرست شما نیست یا مهلتش گذشته. این‌طور بنویسید، مثل { $example }
typed-closed =
    { $numbers }: آن دوره بسته شده و دیگر پاسخ نمی‌گیرد. کارهای الان شما: { "\u200E" }/tasks
    .sms = { $numbers }: آن دوره بسته شده است. برای دورهٔ باز بنویسید، مثل { $example }
typed-number = { $number }
typed-example =
    این همان مثال خودم بود. لطفاً عددهای خودتان را بنویسید، مثل { $example }
    .sms = این مثال ما بود. عددهای خودتان را با شمارهٔ کار بنویسید، مثل { $example }
typed-which-calendar =
    امروز دورهٔ تازه شروع شد. اگر برای کارهای تازه است، لطفاً با شمارهٔ کار بنویسید، مثل { $example }
    .sms = امروز دورهٔ تازه شروع شد و قبلی بسته است. برای کارهای تازه با شماره بنویسید، مثل { $example }
typed-lower-totals = قبلاً { $before } بود. اگر جمع همین است دوباره بنویسید { $totals } و اگر اضافه شده بنویسید { $more }
typed-totals-left = همان که بود ماند: { $answers }.
typed-totals-more = اگر اضافه شده بنویسید { $more }
typed-repeated =
    این قبلاً اضافه شد و «{ $title }» الان { $total } است. اگر { $more } تای دیگر هم کردید، بنویسید: { $example }
    .sms = قبلاً اضافه شد. { $short }: { $total }. برای { $more } تای دیگر بنویسید { $example }
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
    «تماس» را بنویسید تا هماهنگ‌کننده‌تان زنگ بزند.
    می‌توانید خیلی ساده هم بنویسید، مثل { $example }
    .sms = گزارش را بنویسید، مثل { $example }. زنگ بزنیم؟ بنویسید تماس. مرخصی؟ بنویسید مرخصی. قطع پیام؟ بنویسید لغو. زبان دیگر؟ نامش را بنویسید.
help-coordinator =
    { $help }

    برای هماهنگ‌کننده‌ها:
    جدول رتبه‌ها: { "\u200E" }/board
    چه کسانی گزارش نداده‌اند، با شماره: { "\u200E" }/pending
    پاسخ‌هایی که باید دید: { "\u200E" }/review
    نماینده‌ها، هر کدام با صفحه‌ای: { "\u200E" }/people
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
command-people = نماینده‌ها و یادداشت‌هایشان
example-any = ۱: ۲۵
help-stranger = من کارهای نماینده‌ها را برایشان می‌آورم. برای پیوستن: { "\u200E" }/start
stop-stranger = هنوز نپیوسته‌اید و از من پیامی نمی‌آید. اگر خواستید بپیوندید: { "\u200E" }/start
call-asked =
    ممنون! به هماهنگ‌کننده‌هایتان گفتم، با شما تماس می‌گیرند.
    .sms = ممنون! به هماهنگ‌کننده‌هایتان گفتیم، با همین شماره تماس می‌گیرند.
call-asked-later =
    ممنون! در اولین فرصت به هماهنگ‌کننده‌هایتان می‌گویم تا با شما تماس بگیرند.
    .sms = ممنون! در اولین فرصت به هماهنگ‌کننده‌هایتان می‌گوییم تا با همین شماره تماس بگیرند.
leave-asked =
    از همهٔ زحمت‌هایتان ممنونیم! به هماهنگ‌کننده‌هایتان گفتم که می‌خواهید مسئولیت را واگذار کنید؛ با شما صحبت می‌کنند. تا آن وقت چیزی عوض نمی‌شود.
    .sms = از زحمت‌هایتان ممنونیم! به هماهنگ‌کننده‌تان گفتیم که می‌خواهید واگذار کنید؛ با شما صحبت می‌کند. تا آن وقت چیزی عوض نمی‌شود.
leave-asked-later =
    از همهٔ زحمت‌هایتان ممنونیم! در اولین فرصت به هماهنگ‌کننده‌هایتان می‌گویم که می‌خواهید مسئولیت را واگذار کنید؛ با شما صحبت می‌کنند. تا آن وقت چیزی عوض نمی‌شود.
    .sms = از زحمت‌هایتان ممنونیم! در اولین فرصت به هماهنگ‌کننده‌تان می‌گوییم که می‌خواهید واگذار کنید. تا آن وقت چیزی عوض نمی‌شود.
break-ask = چه مدت می‌خواهید مرخصی باشید؟ دوره‌های پیاپی‌تان سر جایش می‌ماند و در این مدت چیزی نمی‌پرسم.
break-days = { $days } روز
break-rest = تا آخر این دوره
break-taken =
    مرخصی خوش بگذرد! آخرین روزش { $until } است. اگر زودتر برگشتید: { "\u200E" }/break
    .sms = مرخصی خوش بگذرد! آخرین روزش { $until } است. اگر زودتر برگشتید مثل همیشه بنویسید.
break-running = تا { $until } در مرخصی هستید.
button-end-break = برگشتم
button-keep-break = مرخصی بماند
break-ended = دوباره خوش آمدید! کارهایتان: { "\u200E" }/tasks
language-ask = به چه زبانی حرف بزنیم؟
language-set = از این به بعد با شما فارسی حرف می‌زنم.
    .sms = از این به بعد به فارسی برایتان می‌نویسیم.
privacy =
    این‌ها را دربارهٔ شما نگه می‌داریم:
    نام: { $name }
    تلفن: { $phone }
    نقش: { $roles }
    پاسخ: { $answers } · عکس: { $photos } · مکان: { $places } · یادداشت: { $notes }
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
button-own-data = اطلاعاتم را بگیر
own-data = آنچه دربارهٔ شما نگه می‌داریم، در پرونده‌ای که برنامه‌ها می‌توانند بخوانند. متن پیام‌های ما در آن نیست: آن‌ها همین‌جا هستند. اگر هنوز عکسی داشته باشیم، پس از آن می‌آید.
own-data-photo = عکس { $number } از { $count }
stopped =
    باشد، دیگر از طرف خودم پیامی نمی‌فرستم. اگر شما بنویسید باز هم جواب می‌دهم. برای برگشتن: { "\u200E" }/start
    .sms = باشد، دیگر پیامکی نمی‌فرستیم. برای برگشتن بنویسید شروع
resumed =
    دوباره خوش آمدید! کارهایتان دوباره می‌رسد. کارهای الان: { "\u200E" }/tasks
    .sms = دوباره خوش آمدید! کارهایتان دوباره می‌رسد.
tasks-none = الان کاری ندارید. کارهای تازه با تقویم بعدی می‌رسد.
score-none = هنوز امتیازی نیست. با اولین گزارشتان می‌آید.
stop-or-no =
    یعنی دیگر پیام نفرستیم؟ اگر بله، بنویسید لغو. اگر جوابتان نه بود، دوباره بنویسید نه.
not-stopped = شما در فهرست هستید و پیام‌ها می‌رسد. برای کمک بنویسید راهنما
enrolled = سلام از { $sender }! نام شما به‌عنوان نمایندهٔ { $units } ثبت شده است. کارها هر { $days } روز می‌رسد؛ همین‌جا جواب بدهید. برای قطع بنویسید لغو
    .neutral = سلام! نام شما در فهرست { $units } است. کارها هر { $days } روز می‌رسد؛ همین‌جا جواب بدهید. برای قطع بنویسید لغو
join-code-refused = این کد را نمی‌شناسم یا استفاده شده است. لطفاً از هماهنگ‌کننده‌تان کد تازه بگیرید.
    .sms = این کد را نمی‌شناسیم یا استفاده شده است. لطفاً از هماهنگ‌کننده‌تان کد تازه بگیرید.
code-of-group = این کد برای گروه هماهنگ‌کننده‌هاست. لطفاً من را به گروه اضافه کنید و آنجا بفرستید: { "\u200E" }/bind و بعد کد
    .sms = این کد برای گروه هماهنگ‌کننده‌ها در تلگرام است. برای پیوستن با پیامک، لطفاً از هماهنگ‌کننده‌تان کد خودتان را بگیرید.
code-of-person = این کد برای پیوستن یک نفر است: در گفت‌وگوی خصوصی با من { "\u200E" }/start و بعد کد را بفرستد. برای گروه، ستاد کد دیگری می‌سازد: saha invite
code-not-yours = شما در فهرست هستید و کد لازم ندارید. اگر برای کس دیگری است، از گوشی خودش بفرستد.
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
    هماهنگ‌کننده‌ها: { "\u200E" }/board · { "\u200E" }/pending · { "\u200E" }/review · { "\u200E" }/people
group-code-unknown = این کد را نمی‌شناسم یا استفاده شده است. ستاد کد تازه را این‌طور می‌سازد: saha invite
group-bind-how = لطفاً کدی را که از ستاد گرفته‌اید این‌طور بفرستید: { "\u200E" }/bind ABCDEFGHJK
group-not-bound = این گروه هنوز به واحدی وصل نیست. لطفاً کد ستاد را این‌طور بفرستید: { "\u200E" }/bind ABCDEFGHJK
group-cannot-pin = اینجا اجازهٔ سنجاق کردن ندارم. لطفاً به من دسترسی مدیر با اجازهٔ سنجاق بدهید تا وضعیت لحظه‌ای بالا بماند.
group-cannot-write = دیگر نمی‌توانم در گروه «{ $group }» بنویسم؛ وضعیت و جدول به آنجا نمی‌رسد. لطفاً دوباره اجازهٔ نوشتن بدهید؛ اگر موضوع بسته شده، بازش کنید.
group-left = دیگر در گروه «{ $group }» نیستم؛ وضعیت و جدول به آنجا نمی‌رسد. اگر ناخواسته بوده، لطفاً دوباره اضافه‌ام کنید.
in-private = این بین خودمان بماند. لطفاً در گفت‌وگوی خصوصی برایم بنویسید.
coordinators-only = این برای هماهنگ‌کننده‌هاست.
no-cycle = الان دوره‌ای باز نیست.
notes-told =
    📝 یادداشت نماینده‌ها برای شما: { $count }
    { $notes }
    بقیه و صفحهٔ هر نماینده: { "\u200E" }/people
note-told = { "\u200F" }· { $name }: «{ $text }»
wish-call = 📞 درخواست تماس: { $name } ({ $units })، { $phone }
wish-leave =
    درخواست واگذاری مسئولیت: { $name } ({ $units })، { $phone }
    هنوز چیزی عوض نشده است؛ لطفاً اول با خودش صحبت کنید.
review-none = پاسخی برای دیدن نمانده است. 🌿
review-later-left = پاسخ‌های مانده برای بعد: { $count }. برای دیدن: { "\u200E" }/review
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
doubt-after-rejection = چرا می‌پرسم: جای پاسخی آمده که پذیرفته نشد.
doubt-recorded-for = چرا می‌پرسم: همکاری تلفنی ثبتش کرده است.
doubt-sample = چرا می‌پرسم: مورد مشکوکی نیست؛ گاهی پاسخی به قید قرعه انتخاب می‌شود.
review-call = با پیامک و تلفن عکس و موقعیت مکانی نمی‌آید. لطفاً اول زنگ بزنید و بپرسید کار چطور پیش رفت، بعد تصمیم بگیرید: { $name }، { $phone }
review-approve = ✅ تأیید
review-reject = ✋ رد…
review-later = بعداً
review-why = چرا رد می‌کنید؟ انتخاب کنید یا در پاسخ به همین پیام به زبان خودتان بنویسید.
review-reason-unclear = عکس واضح نیست
review-reason-other-task = مال کار دیگری است
review-reason-figure = عدد جور درنمی‌آید
review-reason-not-done = انجام نشده
review-decided-earlier = دربارهٔ این پاسخ قبلاً تصمیم گرفته شده است.
people = تعداد نماینده‌های { $unit }: { $count }. صفحهٔ کدام را می‌خواهید ببینید؟
people-units = کدام بخش از { $unit }؟
people-none = { $unit } هنوز نماینده‌ای ندارد.
button-person = { "\u200F" }{ $unit } · { $name }
person =
    👤 نماینده: { $name } · { $units }
    { $reach }
    { $standing }
person-reach-telegram = تلفن { $phone } · در تلگرام
person-reach-sms = تلفن { $phone } · با پیامک
person-reach-unreachable = تلفن { $phone } · پیام‌های ما نمی‌رسد
person-reach-stopped = تلفن { $phone } · پیام نمی‌خواهد
person-break = در مرخصی تا { $until }
person-cycle = دورهٔ { $from } تا { $until }: امتیاز { $score }، پاسخ { $answered } از { $assigned }، آخرین گزارش { $at }. دوره‌های پیاپی: { $streak }
person-cycle-quiet = دورهٔ { $from } تا { $until }: هنوز گزارشی نداده، پاسخ ۰ از { $assigned }. دوره‌های پیاپی: { $streak }
person-note = 📝 یادداشت { $at }: «{ $text }»
person-call = 📞 درخواست تماس، { $at }: «{ $text }»
person-leave = 🤝 درخواست واگذاری، { $at }: «{ $text }»
person-other-work = ➕ کار دیگر، { $at }: «{ $text }»
person-no-words = یادداشت و کار دیگری نیست.
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
    📋 { $from } تا { $until } · { $units }{ $program }
    { $tasks }
    .sms =
    { $smsUnits }، تا { $lastDay }{ $last }:
    { $tasks }
    { $howTo }
tasks-last = ، امتیاز قبل { $score }
tasks-no-last = { "" }
of-program = { " " }· { $program }
of-no-program = { "" }
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
task-open = { $position } { $title }
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
example-lettered = { $number } { $answer }
example-figure = { $figure }
example-more = +{ $figure }
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
    خسته نباشید! کارهای مانده را { $howTo }
prompt-planned =
    این را برای امروز گذاشته بودید. چطور پیش رفت؟
    { $tasks }
    .sms =
    امروز چطور گذشت؟
    { $smsTasks }
    { $howTo }

result =
    نتیجهٔ شما از { $from } تا { $until }{ $program }: { $score } امتیاز.
    خسته نباشید، دستتان درد نکند!
result-not-reported =
    دورهٔ { $from } تا { $until }{ $program } تمام شد و گزارشی از شما نرسید. امیدواریم حالتان خوب باشد.
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
board-row-provisional = { $place }. { $who } { $score }*
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $count } تای دیگر هم در رتبهٔ { $place }
board-starred = * موقت: هنوز باید دیده شود
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
board-provisional = موقت
board-provisional-of = موقت · { $unit }
board-figure-reported = گزارش‌ها
board-figure-share = { $reported } از { $assigned } ({ $percent } درصد)
board-figure-more-tied = دیگران در رتبهٔ { $place }
board-figure-rises = بیشترین پیشرفت
board-figure-streaks = بیشترین دورهٔ پیاپی
board-figure-apart = بیرون از رتبه‌بندی
board-figure-apart-units = بدون رتبه
board-who-pending = چه کسانی مانده‌اند؟
board-who-pending-of = { $number }: چه کسانی مانده‌اند؟
board-of-program =
    { $number }. { $program }
    { $board }

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
status-untold = 📭 فهرست کارِ نرسیده: { $count } · { "\u200E" }/pending
status-reviews = 👀 پاسخ برای دیدن: { $count } · { "\u200E" }/review
status-words = 📝 یادداشت و کار دیگر: { $count } · { "\u200E" }/people
status-no-report = هنوز گزارشی نیامده است.

pending =
    هنوز گزارش نداده‌اند، { $unit } ({ $from } تا { $until }{ $program }): { $count }
    { $people }
pending-more =
    هنوز گزارش نداده‌اند، { $unit }، صفحهٔ { $page }
    { $people }
pending-nobody = در { $unit } ({ $from } تا { $until }{ $program }) همه گزارش داده‌اند یا در مرخصی هستند. 👏
pending-person = { "\u200F" }· { $unit }: { $name }{ $phone }{ $note }
pending-phone = ، { $phone }
pending-no-phone = ، شماره ندارد
pending-reachable = { "" }
pending-unreachable = ، پیام‌های ما به دستش نمی‌رسد
pending-no-tasks = ، کارهایش به دستش نرسید
pending-wrote = ، یادداشت دارد: { "\u200E" }/people
pending-stopped = ، پیام نمی‌خواهد

## Import

# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = پرونده‌ای به نام «{ $path }» پیدا نشد. نام و پوشه را بررسی کنید.
problem-file-unreadable = «{ $path }» خوانده نمی‌شود. اگر جای دیگری باز است آن را ببندید و ببینید اجازهٔ باز کردنش را دارید.
problem-file-kind = «{ $path }» نه اکسل است نه CSV. آن را با پسوند ‎.xlsx یا ‎.csv ذخیره کنید.
problem-file-large = «{ $path }» بیش از { $megabytes } مگابایت است و هیچ فهرستی این‌قدر جا نمی‌خواهد. فقط فهرست‌ها را، بدون عکس، در پروندهٔ تازه‌ای کپی کنید.
problem-table-vast = جدولی در «{ $path }» با خانه‌های خالی‌اش بیش از { $cells } خانه دارد. سطرها و ستون‌های خالیِ پشت فهرست را پاک کنید یا فهرست را در پروندهٔ تازه‌ای کپی کنید.
problem-workbook-old = «{ $path }» اکسل قدیمی (‎.xls) است. آن را باز کنید و با پسوند ‎.xlsx ذخیره کنید.
problem-workbook-locked = «{ $path }» رمز دارد. یک نسخهٔ بدون رمز ذخیره کنید.
problem-workbook-broken = «{ $path }» خراب است یا ‎.xlsx واقعی نیست. آن را در اکسل باز و دوباره ذخیره کنید.
problem-workbook-empty = «{ $path }» خالی است.
problem-folder-without-tables = در پوشهٔ «{ $path }» پروندهٔ CSV نیست. نام‌ها باید program، units، people و tasks باشد.
problem-sheets-unknown = در «{ $path }» برگه‌ای شبیه برنامه، واحدها، افراد یا وظایف نیست. برگه‌ها را چنین نام‌گذاری کنید یا از الگو شروع کنید.
problem-csv-quotes = در «{ $file }» نزدیک سطر { $row } گیومه‌ای باز شده و درست بسته نشده است. آن را ببندید یا پاک کنید.
problem-export-kind = پایان نام «{ $path }» باید ‎.xlsx، ‎.csv یا ‎.json باشد.
problem-file-unwritable = «{ $path }» نوشته نمی‌شود. ببینید پوشه هست و پرونده جای دیگری باز نیست.

problem-header-missing = این برگه سطر عنوانِ آشنا ندارد. با سطری مانند این شروعش کنید: { $columns }.
problem-column-missing = این برگه به این ستون نیاز دارد: { $wanted }.
problem-row-twice = همان سطر { $otherRow } است؛ یک بار شمرده شد.
problem-text-long = در این خانه { $length } نویسه هست؛ حداکثر { $most }. شاید چیز دیگری اشتباهی در آن چسبانده شده باشد.
problem-number-invalid = «{ $value }» عدد نیست. فقط رقم بنویسید.
problem-number-range = «{ $value }» باید بین { $least } و { $most } باشد.
problem-setting-form = «{ $value }» برای این تنظیم درست نیست. این‌طور بنویسید: { $example }
problem-code-invalid = «{ $value }» نمی‌تواند کد باشد. فاصله، ویرگول، دونقطه و خط کج نگذارید؛ حداکثر ۶۴ نویسه.
problem-language-unknown = زبان «{ $value }» را نمی‌شناسیم. بنویسید tr، fa یا en.

problem-key-unknown = «{ $name }» را نمی‌شناسیم؛ نادیده گرفته شد.
problem-key-twice = «{ $name }» در سطر { $otherRow } هم هست. یکی را پاک کنید.
problem-date-invalid = «{ $value }» تاریخ نیست. چنین بنویسید: ۱۴۰۵/۰۹/۱۴ یا 2026-12-05.
problem-time-invalid = «{ $value }» ساعت نیست. چنین بنویسید: ۰۹:۰۰.
problem-weekday-unknown = «{ $value }» روز هفته نیست. بنویسید شنبه تا جمعه، یا sat تا fri.
problem-time-zone-unknown = منطقهٔ زمانی «{ $value }» وجود ندارد. چنین بنویسید: Asia/Tehran.
problem-check-in-days-invalid = به جای «{ $value }» روزهای دوره را از ۱ تا { $days } با فاصله بنویسید، مثل ۷ ۱۲. قالب خانه را متن کنید.
problem-sms-name-long = «{ $value }» { $length } نویسه دارد. چون در هر پیامک می‌آید حداکثر ۱۱ نویسه باشد.

problem-name-missing = نام نوشته نشده است. بنویسید یا سطر را پاک کنید.
problem-unit-code-twice = کد { $code } از آنِ واحدِ سطر { $otherRow } است. به یکی کد دیگری بدهید.
problem-unit-merged = «{ $name }» با «{ $other }» در سطر { $otherRow } یکی گرفته شد. اگر دو واحدند، به هر کدام کد بدهید.
problem-unit-alike = «{ $name }» شبیه «{ $other }» در سطر { $otherRow } است ولی کد جدا دارد. اگر یکی هستند، یک سطر را پاک کنید.
problem-unit-circular = «{ $name }» بالادستِ خودش می‌شود ({ $path }). واحد بالادستش را درست کنید.
problem-units-made = فهرست واحدها نبود؛ { $count } واحد از روی فهرست افراد ساخته شد. پیش از وارد کردن نگاهی بیندازید.
problem-unit-missing = واحد نوشته نشده است. کد یا مسیرش را بنویسید، مثل منطقه ۶ / یوسف‌آباد.
problem-unit-unknown = واحدی به نام «{ $value }» نیست. درستش کنید یا به برگهٔ واحدها بیفزایید.
problem-unit-similar = واحدی به نام «{ $value }» نیست. منظورتان «{ $suggestion }» است؟
problem-unit-ambiguous = «{ $value }» می‌تواند چند واحد باشد: { $candidates }. کد یا مسیر کامل را بنویسید.

problem-phone-missing = شماره نوشته نشده است. بنویسید یا سطر را پاک کنید.
problem-phone-mangled = اکسل این شماره را به شکل «{ $value }» کوتاه کرده و رقم‌های آخرش از دست رفته است. قالب ستون را متن کنید و شماره را دوباره بنویسید.
problem-phone-several = در «{ $value }» بیش از یک شماره هست. فقط شمارهٔ همراه را نگه دارید.
problem-phone-invalid = «{ $value }» شمارهٔ درستی نیست (بدون کد کشور، شمارهٔ { $country } به شمار می‌آید). رقم‌ها را بررسی کنید.
problem-phone-landline = «{ $value }» تلفن ثابت است و پیامک نمی‌گیرد. شمارهٔ همراه بنویسید یا کانال را telegram بگذارید.
problem-phone-two-names = { $phone } اینجا به نام «{ $name }» و در سطر { $otherRow } به نام «{ $other }» است. هر شماره از آنِ یک نفر است: شماره یا نام را درست کنید.
problem-person-two-phones = «{ $name }» در سطر { $otherRow } هم هست، با شماره‌ای دیگر. اگر همان شخص است، یک سطر بماند.
problem-person-differs = برای یک نفر اینجا «{ $value }» و در سطر { $otherRow } «{ $other }» نوشته شده است. هر دو را یکی کنید.
problem-role-unknown = نقشی به نام «{ $value }» نیست. بنویسید نماینده، هماهنگ‌کننده، رهبر یا مدیر.
problem-channel-unknown = کانالی به نام «{ $value }» نیست. بنویسید telegram یا sms، یا خالی بگذارید.

problem-title-missing = عنوان نوشته نشده است. بنویسید یا سطر را پاک کنید.
problem-title-sms-made = در پیامک نام این کار «{ $title }» است (حداکثر { $length } نویسه). اگر نام بهتری دارید، در title_sms بنویسید.
problem-title-sms-long = «{ $value }» { $length } نویسه دارد؛ در پیامک حداکثر { $most }.
problem-task-code-twice = کد { $code } از آنِ کارِ سطر { $otherRow } است. به یکی کد دیگری بدهید.
problem-task-twice = «{ $title }» در سطر { $otherRow } هم هست. یکی را پاک کنید یا به هر کار کد بدهید.
problem-kind-unknown = نوعی به نام «{ $value }» نیست. بنویسید تعداد، انجام، نمره یا متن.
problem-target-missing = کارِ شمارشی هدف می‌خواهد. بنویسید چند تا باید باشد.
problem-target-unused = فقط کارِ شمارشی هدف دارد؛ برای نوع { $kind } نادیده گرفته شد.
problem-points-missing = امتیاز نوشته نشده؛ { $points } در نظر گرفته شد.
problem-evidence-unknown = مدرکی به نام «{ $value }» نیست. بنویسید ندارد، عکس یا موقعیت.
problem-cycles-unknown = «{ $value }» دوره‌ها را نشان نمی‌دهد. بنویسید all، 1 یا 1-3 5.
problem-cycles-date = اکسل این را به تاریخ تبدیل کرده است. قالب ستون را متن کنید و دوباره بنویسید، مثل 1-3.
problem-days-reversed = این کار روز { $from } شروع و روز { $until } تمام می‌شود. جای این دو را عوض کنید.

import-program-which = چند برنامه هست. کد همان را که منظورتان است بنویسید.
import-program-name-missing = برنامهٔ تازه نام یا کد می‌خواهد. سطری برای آن اضافه کنید.
import-program-start-missing = برنامهٔ تازه روز آغاز می‌خواهد. سطری با starts_on اضافه کنید، مثل 2026-12-07.
import-program-second = { $code } برنامهٔ دومی در کنار { $other } خواهد شد. اگر منظورتان { $other } است، کد آن را بنویسید.
import-program-overlap = دورهٔ بعد در { $next } شروع می‌شد، پیش از آن که دورهٔ باز تمام شود ({ $end }). برای آن که بی‌فاصله شروع شود، برای starts_on بنویسید { $suggestion }.
import-program-gap = چند روز بی‌دوره می‌ماند: دورهٔ باز در { $end } تمام می‌شود و بعدی در { $next } شروع می‌شود. برای آن که بی‌فاصله شروع شود، برای starts_on بنویسید { $suggestion }.
import-tasks-without-program = کارها به یک برنامه تعلق دارند و معلوم نیست به کدام. برگهٔ program را با کد آن اضافه کنید.
import-task-kind-changed = کارِ { $code } با نوع { $other } داده شده و نمی‌تواند { $kind } شود. کد تازه‌ای به آن بدهید.
import-phone-of-another = شمارهٔ { $phone } با نام «{ $other }» ثبت است و این‌جا با «{ $name }» آمده. هر شماره از آنِ یک نفر است: شماره یا نام را درست کنید.
import-phone-changed = «{ $name }» در این واحد با { $other } ثبت است و این‌جا با { $phone } آمده. اگر همان شخص است با ‎--accept-changed-phones وارد کنید؛ اگر نه، سطر شمارهٔ قبلی را هم نگه دارید.
import-phone-not-served = درگاه پیامک به { $phone } پیام نمی‌رساند. این شخص فقط پس از پیوستن در تلگرام در دسترس است.
import-phone-one-way = پیامک به { $phone } فقط یک‌طرفه می‌رسد: این شخص با این درگاه نمی‌تواند جواب بدهد. به تلگرام دعوتش کنید یا از SMSGate استفاده کنید.
import-phone-not-allowed = کشورِ { $phone } در SMS_ALLOWED_COUNTRIES نیست و پیامکی به آن‌جا نمی‌رود. اضافه‌اش کنید یا این شخص را به تلگرام دعوت کنید.
import-phone-iran-off = تا مدیری هشدار را نخوانده باشد پیامکی به شماره‌های ایران ({ $phone }) نمی‌رود: saha iran. این شخص در تلگرام در دسترس است.
import-phone-no-number = شمارهٔ { $phone } از هیچ کشوری نیست و پیامکی به آن نمی‌رود. رقم‌ها را بررسی کنید.
import-role-ended = { $name } این نقش را ({ $unit }) واگذار کرده است؛ دوباره داده نشد. سطر را پاک کنید.

## Command line

cli-saha = «ساحا» یک برنامهٔ میدانی را پیش می‌برد: تقویم کار، گزارش، امتیاز و جدول.
cli-json = نتیجه را به صورت JSON بنویس
cli-program = کد برنامه، اگر چند برنامه هست
cli-setup = تنظیم‌های نخست را بپرس و در ‎.env بنویس
cli-doctor = همهٔ آنچه را ربات لازم دارد بررسی کن
cli-template = یک کارپوشهٔ نمونه برای شروع بنویس
cli-import = یک کارپوشه، پروندهٔ ‎.csv یا پوشه‌ای از آن‌ها را وارد کن
cli-import-dry-run = بگو چه می‌شود و چیزی را تغییر نده
cli-import-accept = به کسانی که شماره‌شان عوض شده به نظر می‌رسد شمارهٔ تازه را بده
cli-export = آنچه را ذخیره است به صورت ‎.xlsx یا ‎.csv یا ‎.json بنویس
cli-export-file = پایانش ‎.xlsx یا ‎.csv یا ‎.json است
cli-export-history = پاسخ‌ها: همراه با آن‌هایی که جایگزین شده‌اند
cli-export-history-only = گزینهٔ ‎--history فقط برای پاسخ‌ها (answers) است.
cli-cycle = دوره‌ها را ببین، باز کن و ببند
cli-cycle-status = دوره‌هایی را که هنوز تمام نشده‌اند نشان بده
cli-cycle-open = اگر ساعتش رسیده، دورهٔ بعد را باز کن
cli-cycle-open-now = همین حالا باز کن، حتی در ساعت سکوت
cli-cycle-close = اگر پایانش رسیده، دورهٔ باز را ببند
cli-cycle-close-now = همین حالا با همهٔ پیامدهایش ببند، حتی در ساعت سکوت
cli-cycle-postpone = دورهٔ بعد در روزی دیرتر باز شود، مثل 2026-12-07
cli-cycle-preview = نشان بده دورهٔ بعد به چه کسانی می‌رسد، با نمونهٔ هر متن
cli-board = جدول‌ها را نشان بده
cli-board-unit = فقط این واحد (کد آن)
cli-board-post = همین حالا به گروه‌های وصل‌شده بفرست، حتی در ساعت سکوت
cli-invite = برای یک شخص یا گروهِ یک واحد دعوت بساز
cli-invite-whom = شماره تلفن به هر شکل، یا کد واحد
cli-resend = آنچه را فرستاده نشد و هنوز به کار می‌آید دوباره بفرست
cli-resend-key = فقط پیامی با این کلید، همان که در saha export messages آمده است
cli-resend-kind = فقط از این نوع: tasks، prompt، result، board، notice و …
cli-resend-campaign = فقط از این ارسال (campaign)، همان که در saha export messages آمده است
cli-resend-dry-run = بگو چه فرستاده می‌شود و چیزی را عوض نکن
cli-erase = هویت، نوشته‌ها و عکس‌های شخص را پاک کن؛ شمارها می‌مانند
cli-iran = نشان بده پیامک به شماره‌های ایران می‌رود یا نه، و روشن یا خاموشش کن
cli-iran-admin = مدیری که مسئولیتش را می‌پذیرد: شماره تلفن به هر شکل
cli-iran-code = کدی که زیر هشدار است
cli-iran-is-on = پیامک به شماره‌های ایران می‌رود. برای قطع: saha iran off
cli-iran-is-off = پیامکی به شماره‌های ایران نمی‌رود.
cli-iran-how = اگر این را خواندید و خود آن افراد هم می‌خواهند، تا یک ساعت دیگر بنویسید: saha iran on --admin { $admin } --code { $code }
iran-warning =
    ⚠ پیامک می‌تواند گیرنده‌اش را در ایران به خطر بیندازد. اپراتورها و مقام‌ها می‌توانند آن را حتی خیلی بعد بخوانند و ببینند چه کسی با چه کسی در ارتباط است. شرکت در چنین برنامه‌ای ممکن است علیه افراد به کار رود.
    پیامک‌های ایران نمی‌گویند چه کسی می‌نویسد و برای چه. ولی شمارهٔ فرستنده، محله و کارها خواندنی است: عنوان کارهایتان را یک بار نگاه کنید. اگر می‌شود، به جای پیامک افراد را به تلگرام دعوت کنید.
    فقط وقتی روشنش کنید که خود آن افراد همهٔ این‌ها را می‌دانند و می‌خواهند.
iran-not-admin = فقط مدیری که در فهرست است می‌تواند این را روشن کند. با گزینهٔ ‎--admin و شمارهٔ تلفن بگویید چه کسی.
iran-code-wrong = این کدِ زیر هشدار نیست یا بیش از یک ساعت پیش نشان داده شده است. برای دیدن دوباره: saha iran on --admin PHONE
iran-not-served = این درگاه، هر چه روشن شود، به ایران پیامک نمی‌رساند. افراد آن‌جا را به تلگرام دعوت کنید یا از SMSGate استفاده کنید.
cli-erase-whom = شماره تلفن به هر شکل، ‎telegram:ID‎ یا شناسه‌ای که در saha export people آمده است
cli-backup = پایگاه داده را در یک پرونده کپی کن، حتی وقتی ربات کار می‌کند
cli-restore = یک نسخهٔ پشتیبان را به جای پایگاه داده بگذار

cli-working = یک لحظه…
cli-written = نوشته شد: { $path }
cli-more = … و { $count } مورد دیگر (با ‎--json همه را می‌بینید)
cli-rows = سطر: { $count }
cli-exported = { $path }: { $count } سطر
cli-config-wrong = لطفاً این تنظیم‌ها را درست کنید (‎.env.example را ببینید):
cli-cannot-start = ساحا نمی‌تواند شروع کند.
setting-number = { $name }: باید عددی صحیح از { $from } تا { $to } باشد
setting-address = { $name }: باید نشانی‌ای مانند { $example } باشد
setting-choice = { $name }: باید یکی از این‌ها باشد: { $choices }
setting-like = { $name }: باید مانند { $example } نوشته شود
setting-token = { $name }: باید مانند { $example } باشد (از ‎@BotFather)
setting-secret = { $name }: باید { $from } تا { $to } حرف، رقم، _ یا - باشد
setting-hexadecimal = { $name }: باید { $start } و ۳۲ رقم در مبنای شانزده باشد
setting-telegram-ids = { $name }: باید شناسه‌های کاربری تلگرام با ویرگول میانشان باشد
setting-text = { $name }: باید متن باشد
setting-missing = { $name }: نیست (لازم برای { $needing })
setting-no-channel = { $name }: نیست و SMS_GATEWAY هم نیست: کانالی برای گفت‌وگو نمی‌ماند
cli-usage-missing = اینجا { $name } نوشته نشده است.
cli-usage-option = گزینهٔ { $name } اینجا وجود ندارد.
cli-usage-command = دستوری به نام { $name } نداریم.
cli-usage-value = گزینهٔ { $name } یک مقدار می‌خواهد.
cli-usage-choice = اینجا { $name } نمی‌شود. می‌توانید انتخاب کنید: { $choices }
cli-usage-excess = این دستور کلمهٔ اضافه دارد.
cli-usage-help = راهنما: { $command }
cli-import-reading = خواندن افراد: { $done } از { $total }
cli-import-writing = نوشتن: { $done } از { $total }
cli-import-at = { $sheet }، سطر { $row }
cli-import-at-column = { $sheet }، سطر { $row }، { $column }
cli-import-ignored-sheet = { $sheet }: برگهٔ آشنایی نیست، کنار گذاشته شد
cli-import-ignored-column = { $sheet }، { $column }: ستون آشنایی نیست، کنار گذاشته شد
cli-import-sheet-program = برنامه
cli-import-sheet-units = واحدها
cli-import-sheet-people = افراد
cli-import-sheet-tasks = کارها
cli-import-counts = { $added } تازه، { $changed } تغییرکرده، { $unchanged } مثل قبل
cli-import-later = (بخشی از دورهٔ بعد)
cli-import-kept-people = در این پرونده نیستند و سر جایشان ماندند: { $count } نفر
cli-import-kept-tasks = کارهایی که در این پرونده نیستند و ماندند: { $codes }
cli-import-given = کارهای دورهٔ باز که به نماینده‌های تازه داده شد: { $count }
cli-import-applied = وارد شد.
cli-import-unchanged = چیزی تغییر نکرد: همهٔ این‌ها از پیش ذخیره است.
cli-import-previewed = این آزمایشی بود: چیزی تغییر نکرد.
cli-import-refused = چیزی وارد نشد: اول باید { $count } مورد درست شود.
cli-cycle-line = { $program } · { $number } ({ $letter }) · { $state } · { $from } – { $until } · شروع { $opens } · پایان { $closes }
cli-cycle-draft = در برنامه
cli-cycle-closed = بسته، هنوز قطعی نشده
cli-cycle-final = قطعی
cli-cycle-is-open = باز
cli-cycle-none = هنوز دوره‌ای نیست. اول کارپوشه‌ای را که برنامه دارد وارد کنید.
cli-preview = دورهٔ { $number } ({ $letter })، { $from } – { $until }: { $people } نفر کار دارند.
cli-preview-channel = { $channel }، { $language }: { $count }
cli-preview-segments = کارها با پیامک حداکثر { $segments } بخش می‌شود
cli-preview-cycle = با پرسش‌های روزهای گزارش و یک گزارش از هر نفر، حداکثر { $segments } بخش
cli-preview-person = برای هر نفر حداکثر { $segments } بخش ({ $language })
cli-preview-cost = هزینه‌اش حداکثر: { $cost }
cli-preview-hindered = پیامک به این تعداد نمی‌رسد: { $count } (دلیلش با saha doctor)
cli-preview-text = پیامک، تعداد بخش: { $segments }
cli-preview-unreached = از هیچ راهی در دسترس نیستند: { $count }
cli-board-posted = جدول‌های در نوبت: { $count }
cli-resent = دوباره در نوبت: { $count }
cli-resend-alike = { $count } × { $what }
cli-resend-previewed = دوباره فرستاده می‌شود: { $count }. این آزمایشی بود: چیزی عوض نشد.
cli-invite-no-link = پیوندی نیست، چون نام ربات معلوم نیست (TELEGRAM_BOT_TOKEN نیست یا تلگرام جواب نمی‌دهد).
cli-backed-up = کپی و بررسی شد: { $path }
cli-erased = پاک شد، همراه با { $texts } نوشته، { $photos } عکس و { $messages } پیام. شمارها بی‌نام می‌مانند.
cli-erased-backups = نسخه‌های پشتیبان پیشین هنوز آن را دارند. آنچه در گفت‌وگوهای تلگرام است فقط همان‌جا پاک می‌شود.
cli-erased-replaced = در پرونده‌هایی که هنگام بازگرداندن کنار گذاشته شده‌اند هم هنوز هست: { $files }. وقتی دیگر لازم نیستند، آن‌ها را همراه با ‎-wal و ‎-shm پاک کنید.
cli-erased-log = پایگاه داده همین حالا خوانده می‌شود و شاید هنوز در گزارش داخلی آن مانده باشد؛ وقتی ربات بایستد خالی می‌شود.
cli-restored = حالا پایگاه داده { $path } است.
cli-restore-kept = قبلی با نام { $path } نگه داشته شد.
cli-doctor-settings = تنظیم‌ها درست نوشته شده‌اند.
cli-doctor-telegram = تلگرام جواب می‌دهد: ربات ‎@{ $name } است.
cli-doctor-telegram-none = رمز ربات (TELEGRAM_BOT_TOKEN) نیست، پس کسی در تلگرام در دسترس نیست.
cli-doctor-telegram-silent = تلگرام درست جواب نمی‌دهد: { $failure }
cli-doctor-webhook-failed = تلگرام نتوانست پیام‌ها را به PUBLIC_URL برساند؛ آخرین بار { $at }: { $reason }. پیام‌هایی که اکنون آن‌جا منتظرند: { $count }. گواهی، پروکسی و ربات پشت آن را ببینید.
cli-doctor-webhook-waiting = پیام‌هایی که در تلگرام منتظر رسیدن‌اند: { $count }.
cli-doctor-webhook-elsewhere = تلگرام پیام‌ها را به { $address } می‌برد، نه به این ربات. اگر کس دیگری رمز آن را به کار نمی‌برد، شروع بعدی نشانی ما را دوباره می‌دهد.
cli-doctor-webhook-none = تلگرام هنوز نمی‌داند پیام‌ها را کجا بیاورد؛ شروع بعدی به آن می‌گوید.
cli-doctor-running = ربات کار می‌کند (فرایند { $process }).
cli-doctor-stopped = ربات کار نمی‌کند.
cli-doctor-database = پایگاه داده سر جایش و به‌روز است: { $path }
cli-doctor-schema = { $path } را نسخهٔ دیگری ساخته است؛ در شروع بعدی به‌روز می‌شود.
cli-doctor-new = { $path } هست ولی هنوز خالی است؛ وارد کردن اولین کارپوشه یا اولین شروع، پایگاه داده را در آن می‌سازد.
cli-doctor-restoring = بازگرداندن { $path } از پشتیبان پیش از گام آخر نیمه‌کاره ماند؛ شروع بعدی یا دستور بعدی آن را تمام می‌کند.
cli-doctor-well = صف‌ها جلو می‌روند، { $megabytes } مگابایت از دیسک خالی است و هیچ پشتیبان‌گیری‌ای ناموفق نبوده است.
cli-doctor-dead = { $count } پیام رسیده پردازش نشد و کنار گذاشته شد؛ تازه‌ترین: { $latest }. در گزارش برنامه دنبال «inbox row failed» بگردید.
cli-doctor-admins-none = شناسهٔ مدیری (ADMIN_TELEGRAM_IDS) نیست: اگر مشکلی باشد کسی خبردار نمی‌شود.
cli-doctor-admins-untold = توکن ربات (TELEGRAM_BOT_TOKEN) نیست، پس اگر مشکلی باشد به کسانی که در ADMIN_TELEGRAM_IDS هستند خبر نمی‌رسد. HEARTBEAT_URL را تنظیم کنید تا ناظری از بیرون شما را خبر کند.
cli-doctor-backup-none = هنوز هیچ پشتیبان شبانه‌ای ساخته نشده است.
cli-doctor-backups-off = تعداد پشتیبان‌ها (BACKUPS_KEPT) صفر است: پشتیبان شبانه ساخته نمی‌شود.
cli-doctor-groups = همهٔ گروه‌ها خوب‌اند.
cli-doctor-groups-none = هنوز هیچ گروه هماهنگ‌کننده‌ای وصل نیست. با این دستور کد بگیرید: { "\u200E" }saha invite UNIT و در گروه بفرستید: { "\u200E" }/bind CODE
cli-doctor-group = گروه «{ $title }» مشکلی دارد: { $problem }
cli-doctor-sms-abilities = درگاه { $name } با { $encodings } می‌فرستد. دوطرفه: { $twoWay }؛ یک‌طرفه: { $oneWay }؛ نمی‌رسد: { $none }. { $ids ->
        [1] هر پیامک شناسهٔ ما را دارد و دوباره فرستادنش بی‌ضرر است
       *[other] پیامکی که جوابش نیامد در فهرست آن جست‌وجو می‌شود
    }. { $reports ->
        [1] رسیدن پیامک گزارش می‌شود.
       *[other] رسیدن پیامک گزارش نمی‌شود.
    }
cli-doctor-sms-one-way = پیامک به { $country } با این درگاه یک‌طرفه است: { $count } نماینده می‌گیرند و نمی‌توانند جواب بدهند. به تلگرام دعوتشان کنید یا از SMSGate استفاده کنید.
cli-doctor-sms-not-served = این درگاه به { $country } پیامک نمی‌رساند: { $count } نماینده پیامک نمی‌گیرند. به تلگرام دعوتشان کنید.
cli-doctor-sms-not-allowed = کشور { $country } در SMS_ALLOWED_COUNTRIES نیست: { $count } نماینده پیامک نمی‌گیرند.
cli-doctor-sms-iran-off = پیامکی به ایران نمی‌رود: { $count } نماینده نمی‌گیرند. مدیری که هشدار را خوانده باشد روشنش می‌کند: saha iran on
cli-doctor-sms-no-number = شماره‌هایی که از هیچ کشوری نیستند: { $count }. پیامکی به آن‌ها نمی‌رود.
cli-doctor-sms-hours = کارهای بعدی با پیامک: { $count } پیامک که با سرعت گوشی‌ها حدود { $hours } ساعت طول می‌کشد.
cli-doctor-sms-no-phone = درگاه پیامک گوشی‌ای برای فرستادن ندارد.
cli-doctor-sms-inbound = پیامک‌ها را Twilio باید به { $url } بیاورد: این نشانی را در کنسول Twilio کنار شماره یا messaging service، زیر «A message comes in» با روش POST بنویسید. بدون آن هر پنج دقیقه یک بار گرفته می‌شوند.
cli-doctor-sms-silent = درگاه پیامک ({ $name }) درست جواب نمی‌دهد. نشانی، نام کاربر و رمزش را ببینید.
cli-doctor-people = همه در دسترس‌اند.
cli-doctor-unreachable = { $count } نفر هنوز از هیچ راهی در دسترس نیستند: { $names }. کسی که گوشی‌اش پیامک نمی‌گیرد، وقتی در ربات «شروع» را بزند در دسترس است.
cli-doctor-bad = پیش از آن که ربات بتواند کار کند باید { $count } مورد درست شود.
cli-setup-replace = پروندهٔ ‎.env هست. تغییر کند؟ سطرهایی که پرسیده نمی‌شوند می‌مانند.
cli-setup-locale = زبان (tr یا fa یا en)
cli-setup-time-zone = منطقهٔ زمانی
cli-setup-country = کشورِ شماره‌هایی که بدون پیش‌شماره نوشته می‌شوند
cli-setup-token = رمز ربات از ‎@BotFather (خالی: ندارد، یا مثل قبل)
cli-setup-admins = شناسهٔ تلگرام مدیران (می‌تواند خالی باشد)
cli-setup-database = جای پایگاه داده

cli-unexpected = چیزی پیش آمد که انتظارش را نداشتیم: { $reason }. سطرهای بالا جایش را نشان می‌دهند؛ وقتی به ما خبر می‌دهید، آن‌ها را هم بفرستید.
database-missing = در { $path } هنوز پایگاه داده‌ای نیست. اول یک کارپوشه وارد کنید.
database-other-version = پایگاه داده از نسخهٔ دیگری از ساحاست. ربات را متوقف کنید یا همان نسخه را به کار ببرید.
backup-damaged = { $path } پایگاه دادهٔ سالمی از ما نیست.
restore-itself = { $path } خودِ پایگاه داده است.
file-exists = { $path } از پیش هست. نام دیگری انتخاب کنید.
file-no-room = روی دیسک برای { $path } جا نمانده است. جا باز کنید و دوباره امتحان کنید.
template-kind = پایان نام «{ $path }» باید ‎.xlsx باشد.
program-none = هنوز برنامه‌ای نیست. اول کارپوشه‌ای را که برنامه دارد وارد کنید.
program-which = چند برنامه هست ({ $codes }). با ‎--program بگویید کدام.
unit-unknown = واحدی با کد { $unit } نیست.
invite-unknown = «{ $whom }» نه کد یک واحد است و نه شمارهٔ کسی در فهرست.
erase-unknown = کسی با «{ $whom }» شناخته نشد. شماره تلفن، ‎telegram: همراه با شناسهٔ کاربر، یا شناسه‌ای را بنویسید که اینجا آمده است: { "\u200E" }saha export people FILE
resend-unknown = چنین پیامی نیست. کلیدها، نوع‌ها و ارسال‌ها اینجا آمده‌اند: { "\u200E" }saha export messages FILE
resend-too-late = دیگر دیر است: هیچ‌کدام از { $count } پیامی که فرستاده نشد دیگر به کار نمی‌آید.
group-none = آن‌جا گروهی وصل نیست. برای ساختن کد: saha invite UNIT
cycle-not-due = دورهٔ بعد از { $program } در { $when } باز می‌شود. برای باز کردن در همین لحظه ‎--now را اضافه کنید.
cycle-not-over = دورهٔ باز از { $program } در { $when } بسته می‌شود. برای بستن در همین لحظه ‎--now را اضافه کنید.
cycle-not-to-open = دوره‌ای از { $program } نیست که حالا باز شود.
date-invalid = «{ $text }» تاریخ نیست. این‌طور بنویسید: 2026-12-07.
env-unreadable = تنظیم‌های { $path } خوانده نمی‌شود. باید پرونده‌ای باشد که کاربر اجراکنندهٔ ساحا بتواند آن را بخواند.
setup-unwritable = «{ $path }» نوشته نشد و چیزی ذخیره نشد. این دستور را در پوشه‌ای اجرا کنید که اجازهٔ نوشتن در آن را دارید.
setup-needs-terminal = دستور setup سؤال می‌پرسد و ترمینال می‌خواهد. بدون آن، ‎.env.example را با نام ‎.env کپی و پر کنید.
setup-cancelled = لغو شد؛ چیزی نوشته نشد.
database-locked = ساحا هم‌اکنون در حال کار است (فرایند { $process } از { $since }) با { $path }.
telegram-token-refused = تلگرام مقدار TELEGRAM_BOT_TOKEN را نمی‌پذیرد. لطفاً آن را دوباره از @BotFather در .env کپی کنید.
telegram-webhook-refused = تلگرام نشانیِ دریافت پیام‌ها را نمی‌پذیرد: { $reason }. لطفاً PUBLIC_URL و TELEGRAM_WEBHOOK_SECRET را ببینید؛ نشانی باید از بیرون با HTTPS در دسترس باشد.
database-newer = این پایگاه داده را نسخهٔ تازه‌تری از ساحا ساخته است ({ $migration }). همان نسخه را به کار ببرید.
database-full = روی دیسک برای { $path } جا نمانده است. جا باز کنید و دوباره امتحان کنید؛ به آنچه ذخیره شده آسیبی نرسیده.
database-unwritable = { $path } برای نوشتن باز نمی‌شود. ببینید پوشه سر جایش هست و از آنِ کاربری است که ساحا را اجرا می‌کند.
database-damaged = { $path } آسیب دیده است. ربات را متوقف کنید و آخرین پشتیبان سالم را به جای آن بگذارید: saha restore FILE. پشتیبان‌های شبانه در پوشهٔ backups کنار آن است.
database-empty = { $path } خالی است، با اینکه پشتیبان‌هایی از آن هست؛ آخرین آن‌ها { $backup } است. آخرین پشتیبان سالم را به جای آن بگذارید: saha restore FILE. اگر می‌خواهید از نو شروع کنید، پروندهٔ خالی را پاک کنید.
database-unreadable = { $path } خوانده نمی‌شود. ببینید کاربری که ساحا را اجرا می‌کند اجازه دارد وارد پوشه شود، پرونده را بخواند و کنار آن بنویسد.
lock-damaged = { $path } آسیب دیده است. پایگاه داده سالم است: این پرونده فقط می‌گوید چه کسی آن را به کار می‌برد. مطمئن شوید هیچ رباتی کار نمی‌کند، این پرونده را پاک کنید و دوباره امتحان کنید.
database-disk-fails = دیسک نمی‌تواند { $path } را بخواند یا بنویسد. دیسک و جای خالی‌اش را بررسی و دوباره امتحان کنید.
database-busy = برنامهٔ دیگری { $path } را در دست دارد. کمی بعد دوباره امتحان کنید.
database-migration-failed = پایگاه داده به‌روز نشد (گام { $migration }: { $reason }). چیزی در آن تغییر نکرد؛ با همان نسخهٔ قبلی ادامه دهید.
listen-failed = نشانی { $address } در دسترس نیست ({ $reason }). آیا برنامهٔ دیگری آن‌جاست؟ HOST یا PORT دیگری برگزینید.

## به مدیران، وقتی کاری به آن‌ها نیاز دارد

alert-telegram-refused = ⚠ تلگرام ربات را نمی‌پذیرد. شاید رمز ربات نادرست است یا فرایند دومی با همان رمز کار می‌کند.
alert-telegram-silent = ⚠ پنج دقیقه است که تلگرام جواب نمی‌دهد یا نمی‌تواند پیام‌های رسیده را به ما برساند. پیام‌ها منتظرند. لطفاً شبکه را ببینید؛ شرح آن: { "\u200E" }saha doctor
alert-sms-refused = ⚠ درگاه پیامک از ما پیامکی نمی‌گیرد. پیامک‌ها منتظرند. لطفاً حساب یا گوشی‌های آن را ببینید.
alert-sms-silent = ⚠ یک ربع ساعت است که نمی‌شود از درگاه پیامک پرسید چه پیامک‌هایی رسیده است. لطفاً نشانی، رمز و شبکه را ببینید؛ شرح آن در گزارش برنامه زیر «texts cannot be listed» است.
alert-sms-unsigned = ⚠ امضای آنچه درگاه پیامک برای ما می‌آورد درست نیست و پذیرفته نمی‌شود: پیامک‌های مردم نمی‌رسد. لطفاً SMSGATE_WEBHOOK_KEY یا TWILIO_AUTH_TOKEN، نشانی PUBLIC_URL و ساعت این دستگاه و گوشی‌ها را ببینید.
alert-sms-near-person = ⚠ یک نفر چهارپنجم پیامک‌هایی را که در یک روز می‌شود به هر نفر فرستاد گرفته است (sms_cap_person). بیشتر از سقف تا فردا می‌ماند.
alert-sms-near-country = ⚠ چهارپنجم پیامک‌های امروز به یک کشور فرستاده شده است (sms_cap_country). بیشتر از سقف تا فردا می‌ماند. اگر امروز باید بیشتر برود، سقف را در برگهٔ program بالا ببرید.
alert-sms-near-total = ⚠ چهارپنجم پیامک‌های امروز فرستاده شده است (sms_cap_total). بیشتر از سقف تا فردا می‌ماند. اگر امروز باید بیشتر برود، سقف را در برگهٔ program بالا ببرید.
alert-sms-held-person = ⚠ پیامک‌های یک نفر تا فردا منتظر است، چون هر نفر در یک روز بیشتر نمی‌گیرد (sms_cap_person). برای دیدن اینکه کیست: { "\u200E" }saha export messages
alert-sms-held-country = ⚠ پیامک‌های یک کشور تا فردا منتظر است: سقف امروز پر شد (sms_cap_country). اگر باید امروز برود، سقف را در برگهٔ program بالا ببرید.
alert-sms-held-total = ⚠ پیامک‌ها تا فردا منتظرند: سقف امروز پر شد (sms_cap_total). اگر باید امروز برود، سقف را در برگهٔ program بالا ببرید.
alert-messages-refused = ⚠ پیامی به خاطر محتوایش پذیرفته نشد و پیام‌های مانند آن نگه داشته شده‌اند. لطفاً دلیل‌ها را ببینید: { "\u200E" }saha export messages FILE. آنچه نگه داشته شده با این دستور می‌رود: { "\u200E" }saha resend
alert-inbox-dead = ⚠ به یک پیام رسیده رسیدگی نشد و کنار گذاشته شد. به فرستنده‌اش خبر داده شد. لطفاً در گزارش برنامه دنبال «inbox row failed» بگردید.
alert-inbox-old = ⚠ پیام‌هایی بیش از ده دقیقه منتظر رسیدگی مانده‌اند. لطفاً گزارش برنامه را ببینید.
alert-outbox-old = ⚠ پیام‌هایی باید بیش از نیم ساعت پیش فرستاده می‌شدند. لطفاً گزارش برنامه را ببینید.
alert-database-damaged = ⚠ پایگاه داده آسیب دیده است: بخشی از آن خوانده نمی‌شود. پیام‌ها منتظرند. ربات را متوقف کنید و آخرین پشتیبان سالم را به جای آن بگذارید: { "\u200E" }saha restore FILE
alert-disk-nearly-full = ⚠ دیسک دارد پر می‌شود: کمتر از ۵۰۰ مگابایت جا مانده است. لطفاً جا باز کنید.
alert-backup-failed = ⚠ پشتیبان‌گیری دیشب انجام نشد. لطفاً گزارش برنامه را ببینید و نسخه‌ای بسازید: { "\u200E" }saha backup FILE
