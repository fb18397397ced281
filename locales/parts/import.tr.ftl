# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = “{ $path }” diye bir dosya yok. Adını ve klasörünü kontrol edin.
problem-file-unreadable = “{ $path }” okunamıyor. Başka programda açıksa kapatın, açma izniniz olduğuna bakın.
problem-file-kind = “{ $path }” ne Excel ne CSV dosyası. .xlsx veya .csv olarak kaydedin.
problem-workbook-old = “{ $path }” eski bir .xls dosyası. Açıp .xlsx olarak kaydedin.
problem-workbook-locked = “{ $path }” parolayla korunuyor. Parolasız bir kopyasını kaydedin.
problem-workbook-broken = “{ $path }” bozuk ya da gerçek bir .xlsx değil. Excel'de açıp yeniden kaydedin.
problem-workbook-empty = “{ $path }” boş.
problem-folder-without-tables = “{ $path }” klasöründe CSV dosyası yok. Adları program, birimler, kişiler ve görevler olmalı.
problem-sheets-unknown = “{ $path }” içinde program, birimler, kişiler ya da görevler sayfasına benzeyen bir sayfa yok. Sayfalara bu adları verin ya da şablonla başlayın.
problem-csv-quotes = “{ $file }” dosyasında { $row }. satır civarında açılan tırnak düzgün kapanmamış. Kapatın ya da silin.
problem-export-kind = “{ $path }” .xlsx, .csv veya .json ile bitmeli.
problem-file-unwritable = “{ $path }” yazılamıyor. Klasör var mı, dosya başka programda açık mı, bir bakın.

problem-header-missing = Bu sayfada tanıdığımız bir başlık satırı yok. Şöyle bir satırla başlasın: { $columns }.
problem-column-missing = Bu sayfada şu sütun gerekli: { $wanted }.
problem-row-twice = { $otherRow }. satırın aynısı; bir kez sayıldı.
problem-number-invalid = “{ $value }” bir sayı değil. Yalnızca rakam yazın.
problem-number-range = “{ $value }”, { $least } ile { $most } arasında olmalı.
problem-code-invalid = “{ $value }” kod olamaz. Boşluk, virgül, iki nokta ve eğik çizgi kullanmayın; en çok 64 karakter.
problem-language-unknown = “{ $value }” dilini bilmiyoruz. tr, fa veya en yazın.

problem-key-unknown = “{ $name }” bildiğimiz bir ayar değil; atlandı.
problem-key-twice = “{ $name }” zaten { $otherRow }. satırda var. İkisinden birini silin.
problem-date-invalid = “{ $value }” bir tarih değil. Şöyle yazın: 2026-12-07.
problem-time-invalid = “{ $value }” bir saat değil. Şöyle yazın: 09:00.
problem-weekday-unknown = “{ $value }” bir gün adı değil. pazartesi … pazar ya da mon … sun yazın.
problem-time-zone-unknown = “{ $value }” diye bir saat dilimi yok. Şöyle yazın: Europe/Istanbul.
problem-check-in-days-invalid = “{ $value }” yerine dönemin 1 ile { $days } arasındaki günlerini boşluk bırakarak yazın, örneğin 7 12. Hücreyi metin olarak biçimlendirin.
problem-sms-name-long = “{ $value }” { $length } karakter. Her SMS'te yer aldığı için en çok 11 olabilir.
problem-setting-long = Bu değer { $length } karakter; en çok 200 olabilir.

problem-name-missing = Ad eksik. Yazın ya da satırı silin.
problem-unit-code-twice = { $code } kodu { $otherRow }. satırdaki birimin. Birine başka kod verin.
problem-unit-merged = “{ $name }”, { $otherRow }. satırdaki “{ $other }” ile aynı birim sayıldı. Ayrı birimlerse her birine kod verin.
problem-unit-alike = “{ $name }”, { $otherRow }. satırdaki “{ $other }” birimine benziyor ama kodu ayrı. Aynı birimse satırlardan birini silin.
problem-unit-circular = “{ $name }” kendi kendisinin üstünde kalıyor ({ $path }). Üst birimini düzeltin.
problem-units-made = Birim listesi olmadığı için kişi listesinden { $count } birim çıkarıldı. İçe aktarmadan önce göz atın.
problem-unit-missing = Birim eksik. Kodunu ya da yolunu yazın, örneğin Şişli / Gülbahar.
problem-unit-unknown = “{ $value }” diye bir birim yok. Düzeltin ya da birimler sayfasına ekleyin.
problem-unit-similar = “{ $value }” diye bir birim yok. “{ $suggestion }” mı demek istediniz?
problem-unit-ambiguous = “{ $value }” birden çok birim olabilir: { $candidates }. Kodunu ya da tam yolunu yazın.

problem-phone-missing = Telefon eksik. Yazın ya da satırı silin.
problem-phone-mangled = Excel bu numarayı “{ $value }” diye kısaltmış, son rakamları kaybolmuş. Sütunu metin olarak biçimlendirip numarayı yeniden yazın.
problem-phone-several = “{ $value }” içinde birden çok numara var. Yalnızca cep numarasını bırakın.
problem-phone-invalid = “{ $value }” geçerli bir numara değil (ülke kodu yoksa { $country } numarası sayılır). Rakamları kontrol edin.
problem-phone-landline = “{ $value }” sabit hat, SMS alamaz. Cep numarası yazın ya da kanala telegram yazın.
problem-phone-two-names = { $phone } burada “{ $name }”, { $otherRow }. satırda “{ $other }” adına kayıtlı. Bir numara tek kişinindir: numarayı ya da adı düzeltin.
problem-person-two-phones = “{ $name }” { $otherRow }. satırda da var, ama başka numarayla. Aynı kişiyse tek satır bırakın.
problem-person-differs = Aynı kişi için burada “{ $value }”, { $otherRow }. satırda “{ $other }” yazıyor. İkisini aynı yapın.
problem-role-unknown = “{ $value }” diye bir rol yok. temsilci, koordinatör, lider veya yönetici yazın.
problem-channel-unknown = “{ $value }” diye bir kanal yok. telegram veya sms yazın ya da boş bırakın.

problem-title-missing = Görevin başlığı eksik. Yazın ya da satırı silin.
problem-title-sms-made = SMS'te bu görevin adı “{ $title }” olacak (en çok { $length } karakter). Daha iyisini biliyorsanız title_sms sütununa yazın.
problem-title-sms-long = “{ $value }” { $length } karakter; SMS'te en çok { $most } olabilir.
problem-task-code-twice = { $code } kodu { $otherRow }. satırdaki görevin. Birine başka kod verin.
problem-task-twice = “{ $title }” zaten { $otherRow }. satırda var. Birini silin ya da her göreve kod verin.
problem-kind-unknown = “{ $value }” diye bir tür yok. sayı, yapıldı, değerlendirme veya metin yazın.
problem-target-missing = Sayılan görevin hedefi olmalı. Kaç tane olacağını yazın.
problem-target-unused = Hedef yalnızca sayılan görevlerde olur; { $kind } türünde dikkate alınmadı.
problem-points-missing = Puan yazılmamış; { $points } sayıldı.
problem-evidence-unknown = “{ $value }” diye bir kanıt yok. yok, fotoğraf veya konum yazın.
problem-cycles-unknown = “{ $value }” dönemleri anlatmıyor. all, 1 ya da 1-3 5 gibi yazın.
problem-cycles-date = Excel bunu tarihe çevirmiş. Sütunu metin olarak biçimlendirip yeniden yazın, örneğin 1-3.
problem-days-reversed = Bu görev { $from }. günde başlayıp { $until }. günde bitiyor görünüyor. İkisinin yerini değiştirin.
