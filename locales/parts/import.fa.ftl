# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = پرونده‌ای به نام «{ $path }» پیدا نشد. نام و پوشه را بررسی کنید.
problem-file-unreadable = «{ $path }» خوانده نمی‌شود. اگر جای دیگری باز است آن را ببندید و ببینید اجازهٔ باز کردنش را دارید.
problem-file-kind = «{ $path }» نه اکسل است نه CSV. آن را با پسوند ‎.xlsx یا ‎.csv ذخیره کنید.
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
problem-number-invalid = «{ $value }» عدد نیست. فقط رقم بنویسید.
problem-number-range = «{ $value }» باید بین { $least } و { $most } باشد.
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
problem-setting-long = این مقدار { $length } نویسه دارد؛ حداکثر ۲۰۰.

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
