# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = There is no file “{ $path }”. Check the name and the folder.
problem-file-unreadable = “{ $path }” cannot be read. Close it in other programs and check that you may open it.
problem-file-kind = “{ $path }” is neither a workbook nor a CSV file. Save it as .xlsx or .csv.
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
problem-number-invalid = “{ $value }” is not a number. Write digits only.
problem-number-range = “{ $value }” should be between { $least } and { $most }.
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
problem-setting-long = This value has { $length } characters; 200 at most.

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
