# Turkish. The keys are those of en.ftl; `.sms` holds the compact wording of a text message.
# No case ending on a variable: «Birim: …», «… temsilcisi», «son gün …». In Telegram a button's label has at most 20
# characters.

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

join-share-contact = 📱 Numaramı paylaş
join-accept-notice = ✅ Kabul ediyorum
join-notice =
    Merhaba! Ben Saha. Görevlerinizi getirir, nasıl gittiğini sorar, nerede olduğunuzu gösteririm.

    Sakladıklarımız: adınız, telefon numaranız, mahalleniz, bildirdikleriniz ve gönderdiğiniz fotoğraflar. Bunları yalnızca koordinatörleriniz ve merkez görür, başka kimse görmez. Yazdıklarınızın aslı ve fotoğraflar, dönem bittikten birkaç ay sonra silinir.

    Verilerinizi istediğiniz zaman görebilirsiniz: /gizlilik. Bırakmak isterseniz: /dur
join-ask-contact =
    Sizi tanıyabilmem için aşağıdaki düğmeyle kendi telefon numaranızı paylaşır mısınız?
join-code-unknown =
    Bu davet kullanılmış ya da süresi geçmiş. Hiç sorun değil: aşağıdaki düğmeyle kendi telefon numaranızı paylaşmanız yeterli.
join-not-own-contact =
    Bu sizin numaranız değildi. Lütfen aşağıdaki “Numaramı paylaş” düğmesini kullanın.
join-welcome =
    Hoş geldiniz, { $name }! 🌿
    { $roles }

    Görevleriniz buraya gelecek. Neler yapabileceğiniz burada: /yardim
    .sms =
    Hoş geldiniz, { $name }! { $roles }
    Görevleriniz SMS ile gelir, buraya cevap yazmanız yeterli. Mesaj istemezseniz: DUR
join-role-rep = Göreviniz: { $unit } temsilcisi ({ $parent }).
join-role-rep-with = Göreviniz: { $unit } temsilcisi ({ $parent }). Koordinatörünüz: { $coordinator }.
join-role-coordinator = Göreviniz: { $unit } koordinatörü.
join-role-leader = Göreviniz: { $unit } lideri.
join-role-admin = Göreviniz: { $unit } program yöneticisi.
join-choose-unit = Numaranız henüz listemizde yok. Nerede oturuyorsunuz? Aşağıdan seçer misiniz?
button-unit = { $unit }
button-more-units = Diğerleri…
join-request-sent = Teşekkürler! { $unit } koordinatörlerine sordum. Cevabı buradan yazacağım.
join-request-nobody = Teşekkürler! { $unit } için henüz koordinatör yok. Merkez, başvurunuzu görecek.
join-request-card =
    { $name }, { $unit } temsilcisi olmak istiyor.
    Telefon: { $phone }
join-request-accept = Kabul et
join-request-decline = Geri çevir
join-request-accepted-by = ✅ { $name } artık aramızda. (Kabul eden: { $decider })
join-request-declined-by = { $name }: geri çevrildi. (Karar veren: { $decider })
join-request-earlier = { $name } için daha önce karar verilmiş.
join-accepted = Güzel haber: artık { $unit } temsilcisisiniz. Aramıza hoş geldiniz! 🌿
join-declined = İlginiz için teşekkürler. Koordinatörler bu kez olumlu cevap veremedi.
join-first = Merhaba! Başlamak için buna dokunun: /start

## Check-in

check-in-count = { $position }/{ $count } · { $title }: şimdiye kadar kaç oldu? (hedef { $target })
check-in-count-again =
    { $position }/{ $count } · { $title }: şimdiye kadar kaç oldu? (hedef { $target })
    Son yazdığınız: { $total }
check-in-done = { $position }/{ $count } · { $title }: yapıldı mı?
check-in-rating = { $position }/{ $count } · { $title }: nasıldı? 1 ile 5 arasında bir puan verin.
check-in-text = { $position }/{ $count } · { $title }: bir cümleyle yazar mısınız?
check-in-photo = { $title }: bir fotoğrafını gönderir misiniz? 📷
check-in-location = { $title }: oradan konumunuzu gönderir misiniz? 📍
check-in-send-photo = Bir fotoğraf gönderin ya da “Onsuz devam” düğmesine dokunun.
check-in-send-location = Konumunuzu gönderin ya da “Onsuz devam” düğmesine dokunun.
check-in-lower =
    { $title }: önceki sayı { $previous }. Şimdiki { $total } toplam mı, yoksa üstüne { $total } daha mı?
    .sms = { $title }: önceki sayı { $previous }. Toplam { $total } ise yine { $total } yazın. Üstüne eklendiyse +{ $total } yazın.
check-in-why-not = { $title }: neden olmadı, sorabilir miyim? (Cevap vermek zorunda değilsiniz.)
check-in-how-count = Bir sayı yazın, örneğin 25; beş tane eklendiyse +5.
check-in-how-done = Evet ya da hayır yazmanız yeterli.
check-in-how-rating = 1 ile 5 arasında bir sayı yazın.
check-in-how-text = Bir cümle yazmanız yeterli.
check-in-other-work = Bunların dışında yaptığınız bir şey var mı? Bir cümleyle yazın, emeğiniz görünsün.
check-in-closed = Bu dönem bitti, artık cevap alamıyorum.
check-in-closed-open = Bu dönem bitti, artık cevap alamıyorum. Şimdiki görevleriniz bunlar:
check-in-nothing-open = Şu an bildirilecek bir şey yok. Görevleriniz yeni takvimle gelecek.
check-in-saved =
    Kaydettik, elinize sağlık! { $answers }
    { $standing }
    .sms = Kaydettik, elinize sağlık: { $smsAnswers }. { $standing }
check-in-nothing-saved =
    Henüz bir şey bildirmediniz.
    { $standing }
standing-score = Puan { $score }{ $places }. Eklemek için son gün { $until }.
    .sms = Puan { $score }{ $places }. Yanlış varsa numarasıyla doğrusunu yazın. Son gün { $until }.
standing-closed = Puan { $score }{ $places }.
standing-no-score = Eklemek için son gün { $until }.
standing-place = { " " }· sıra { $place }/{ $of } ({ $unit })
    .sms = , sıra { $place }/{ $of }
check-in-change =
    Hangi cevabı değiştirmek istersiniz?
    { $answers }
change-line = { $position }) { $title }: { $answer }
score-explained =
    { $explanation }

    { $standing }
button-change-task = { $position } { $title }
button-yes = ✅ Evet
button-no = ❌ Hayır
button-plus = +{ $step }
button-same = Hâlâ { $total }
button-skip = Geç
button-rating = { $rating }
button-no-evidence = Onsuz devam
button-in-total = Toplam { $total }
button-more = { $more } daha
button-nothing-else = Hayır, bu kadar
button-change = ✏ Cevap değiştir
button-back = ← Geri
why-not-no-time = Zaman olmadı
why-not-no-material = Malzeme yoktu
why-not-not-suitable = Buraya uygun değil
why-not-other = Başka bir neden
photo-for = Fotoğraf geldi, teşekkürler! Hangi görev için?
location-for = Konum geldi, teşekkürler! Hangi görev için?
photo-kept = 📷 “{ $title }” görevine eklendi.
location-kept = 📍 “{ $title }” görevine eklendi.
photo-for-none = Teşekkürler! Şu an fotoğraf ya da konum beklenen bir göreviniz yok, bu yüzden saklamadım.
photo-unreadable = Bu fotoğrafı açamadım. Fotoğraf olarak bir kez daha gönderir misiniz?
button-none-of-these = Hiçbiri
toast-saved = Kaydedildi ✓
toast-old-button = Bu düğme eskimiş. Güncel durum: /gorevler
toast-not-for-you = Bunu yalnızca bu birimin koordinatörleri yapabilir.
note-kept =
    Bunu tam anlayamadım, koordinatörünüz için not aldım.
    Bildirmek için “Yaptıklarımı yaz” düğmesine dokunun ya da şöyle yazın: { $example }
    .sms = Teşekkürler, koordinatörünüz için not aldık. Bildirmek için şöyle yazın: { $example }
sticker-answer = 🙂 Bildirmek için görevlerinizin altındaki “Yaptıklarımı yaz” düğmesine dokunun. Ya da: /rapor
voice-answer = Sesli mesajları henüz dinleyemiyorum. Yazar mısınız? “Yaptıklarımı yaz” düğmesi de olur.
edited-answer = Eski bir mesajınızı değiştirdiniz. Kayıtlı cevap olduğu gibi duruyor; onu değiştirmek için “Cevap değiştir” düğmesine dokunun ya da şöyle yazın: { $example }
forwarded-answer = Bu, iletilmiş bir mesaj. Cevabınızı kendiniz yazar mısınız? “Yaptıklarımı yaz” düğmesi de olur.

typed-ask-back =
    Hangi görev olduğundan emin olamadım. Şöyle yazar mısınız? { $example }
    Ya da görevlerinizin altında “Yaptıklarımı yaz” düğmesine dokunun: /gorevler
    .sms = Hangi görev olduğundan emin olamadık. Görev numarasıyla yazın, örnek: { $example }
typed-not-open =
    { $numbers }: listenizde böyle bir görev yok ya da süresi geçmiş. Şimdiki görevleriniz: /gorevler
    .sms = { $numbers } listenizde yok ya da süresi geçmiş. Şöyle yazın: { $example }
typed-example =
    Bu benim verdiğim örnekti. Kendi sayılarınızla yazar mısınız? Şöyle: { $example }
    .sms = Bu bizim örneğimizdi. Kendi sayılarınızı görev numarasıyla yazın, örnek: { $example }
typed-which-calendar =
    Bugün yeni dönem başladı. Yeni görevler içinse görev numarasıyla yazar mısınız? Şöyle: { $example }
    .sms = Bugün yeni dönem başladı, önceki kapandı. Yeni görevler için şöyle yazın: { $example }
several = { $messages }

## Planning days

plan-days = Hangi göreve gün seçmek istersiniz?
plan-task = { $title }: hangi gün size uyar? O akşam nasıl gittiğini sorarım.
button-plan-task = { $position }  { $title }{ $planned }
plan-planned = { " " }· { $day }
plan-not-planned = { "" }
button-day = { $day }
button-no-day = Gün belli değil
details =
    { $tasks }

    Soracağım günler: { $checkIns }, saat { $at }
    Son gün: { $until }
details-task = { $position }  { $title } · { $points } puan · { $answer }
a-day = { $day }
a-moment = { $at }

## Your own affairs

help =
    Burada yapabilecekleriniz:
    /gorevler – görevleriniz
    /rapor – yaptıklarınızı bildirin
    /puan – puanınız, sıranız ve nedeni
    /izin – bir süre ara verin
    /dil – dili değiştirin
    /gizlilik – verileriniz
    /dur – mesajları durdurun
    Doğrudan da yazabilirsiniz, örneğin: { $example }
    .sms = Bildirmek için şöyle yazın: { $example }. Ara vermek için İZİN, mesajları durdurmak için DUR yazın. Dil değiştirmek için dilin adını yazın.
help-coordinator =
    { $help }

    Koordinatör olarak:
    /board – sıralama
    /pending – henüz bildirmeyenler, telefonlarıyla
    /review – bakılacak cevaplar
    .sms = { $help }
help-hint = Tamamdır. Neler yapabileceğiniz burada: /yardim
bot-description =
    Saha, temsilcilere on beş günlük görevlerini getirir, nasıl gittiğini sorar, nerede olduklarını gösterir. Katılmak için Başlat düğmesine dokunun.
bot-short-description = Görevleriniz, bildirdikleriniz, puanınız.
command-tasks = Görevleriniz
command-checkin = Yaptıklarınızı bildirin
command-score = Puanınız, sıranız ve nedeni
command-break = Bir süre ara verin
command-language = Dili değiştirin
command-privacy = Verileriniz
command-stop = Mesajları durdurun
command-help = Neler yapabilirsiniz
command-board = Sıralama
command-pending = Henüz bildirmeyenler
command-review = Bakılacak cevaplar
example-any = B1 25
help-stranger = Temsilcilere görevlerini getiririm. Katılmak için: /start
break-ask = Ne kadar ara vermek istersiniz? Seriniz bozulmaz, bu arada size görev sormam.
break-days = { $days } gün
break-rest = Dönem sonuna kadar
break-taken =
    İyi dinlenmeler! İzninizin son günü { $until }. Erken dönerseniz: /izin
    .sms = İyi dinlenmeler! İzninizin son günü { $until }. Erken dönerseniz her zamanki gibi yazmanız yeterli.
break-running = Şu an izindesiniz, son gün { $until }.
button-end-break = Döndüm
button-keep-break = İznim sürsün
break-ended = Tekrar hoş geldiniz! Görevleriniz: /gorevler
language-ask = Hangi dili tercih edersiniz?
language-set = Bundan sonra sizinle Türkçe konuşacağım.
privacy =
    Sizinle ilgili sakladıklarımız:
    Ad: { $name }
    Telefon: { $phone }
    Görev: { $roles }
    Cevap: { $answers } · fotoğraf: { $photos } · not: { $notes }
    Bilgilendirmeyi kabul: { $accepted }

    Bunları yalnızca koordinatörleriniz ve merkez görür. Sildirmek isterseniz koordinatörünüze ya da merkeze söylemeniz yeterli.
    Sıralamada görünüşünüz: { $shown }.
privacy-not-yet = –
privacy-shown-named = adınızla
privacy-shown-unnamed = yalnızca mahallenizle
privacy-role = { $role } · { $unit }
role-rep = temsilci
role-coordinator = koordinatör
role-leader = lider
role-admin = program yöneticisi
button-hide-name = Adım görünmesin
button-show-name = Adım görünsün
stopped =
    Tamam, artık kendiliğimden yazmayacağım. Siz yazarsanız yine cevap veririm. Dönmek isterseniz: /start
    .sms = Tamam, artık size mesaj göndermeyeceğiz. Dönmek isterseniz BAŞLA yazın.
resumed = Tekrar hoş geldiniz! Görevleriniz yine gelecek.
tasks-none = Şu an göreviniz yok. Yeni takvimle gelecek.
score-none = Henüz puanınız yok. İlk bildiriminizle gelecek.
stop-or-no =
    “Artık mesaj gelmesin” mi demek istediniz? O zaman DUR yazın. Cevabınız hayırsa HAYIR yazın.
not-stopped = Listedesiniz, mesajlarınız geliyor. Yardım için YARDIM yazın.
join-code-refused = Bu kodu tanımıyorum ya da kullanılmış. Koordinatörünüzden yenisini ister misiniz?
sms-stranger = Merhaba! Bu numara listemizde yok. Koordinatörünüz ekleyebilir ya da size bir kod verir; o zaman JOIN yazıp bir boşluktan sonra kodu yazın.
sorry = Bizim tarafımızda bir aksaklık oldu, bakıyoruz. Mesajınız kaybolmadı. Biraz sonra yeniden dener misiniz?

## Answers, score and review

answer-line = { $position }) { $answer }
    .sms = { $number } { $answer }
answer-none = –
answer-count = { $total }/{ $target }
answer-total = { $total }
answer-yes = evet
answer-no = hayır
answer-rating = { $rating }/5
answer-text = “{ $text }”
    .sms = not ettik
answer-photo = { $answer } 📷
    .sms = { $answer }
answer-location = { $answer } 📍
    .sms = { $answer }

explain-line = { $position }) { $title }: { $answer }{ $note } → { $gained }
    .sms = { $number } { $answer }{ $note }: { $gained }
explain-not-answered = henüz cevap yok
explain-line-counts = { "" }
explain-line-provisional = { " " }(henüz bakılmadı)
    .sms = { " " }(geçici)
explain-line-rejected = { " " }(kabul edilmedi: { $reason })
    .sms = { " " }(kabul edilmedi)
explain-share = { $gained }
explain-sum = { $sum } = { $score } (100 üzerinden)
explain-provisional =
    Puanınız geçici: koordinatörünüz yukarıda işaretli cevaplara bakacak. O zamana kadar sayılıyorlar.
    .sms = Koordinatörünüz bakana kadar geçici.
explain-no-score = Bu görevlerin puanı yok, o yüzden toplam puan da yok.

review-rejected =
    { $title }: koordinatörünüz bu cevabı kabul edemedi. Nedeni: { $reason }
    Şimdilik sayılmıyor. Yeniden cevap verebilirsiniz, son gün { $lastDay }.
    .sms = { $number } { $short } kabul edilmedi: { $reason }. Başına { $number } koyup yeniden yazın, son gün { $lastDay }.
review-rejected-once =
    { $title }: koordinatörünüz bu cevabı kabul edemedi. Nedeni: { $reason }
    Dönem bitti ama bu göreve bir kez daha cevap verebilirsiniz, son gün { $lastDay }.
    .sms = { $number } { $short } kabul edilmedi: { $reason }. Başına { $number } koyup bir kez daha yazabilirsiniz, son gün { $lastDay }.
review-rejected-finally =
    { $title }: koordinatörünüz bu cevabı kabul edemedi. Nedeni: { $reason }
    Dönem bittiği için artık değiştirilemiyor. Sizce yanlışsa lütfen koordinatörünüzle konuşun.
    .sms = { $number } { $short } kabul edilmedi: { $reason }. Sizce yanlışsa lütfen koordinatörünüzle konuşun.
review-approved =
    { $title }: koordinatörünüz yeniden baktı, cevabınız sayılıyor. Sabrınız için teşekkürler.
    .sms = { $number } { $short }: yeniden bakıldı, cevabınız sayılıyor. Sabrınız için teşekkürler.
button-answer-again = ✍ Yeniden cevapla

## Coordinators

group-bound =
    Bu grup artık şu birimi izliyor: { $unit }. Kim bildirdi, haftalık sıralama ve bakmanız gerekenler burada görünecek.
    Koordinatörler için: /board · /pending · /review
group-code-unknown = Bu kodu tanımıyorum ya da kullanılmış. Merkez yenisini şöyle verir: saha invite
group-bind-how = Merkezden aldığınız kodu şöyle gönderin: /bind ABCDEFGHJK
group-not-bound = Bu grup henüz bir birime bağlı değil. Merkezden aldığınız kodu şöyle gönderin: /bind ABCDEFGHJK
group-cannot-pin = Burada mesaj sabitleyemiyorum. Canlı durum üstte kalsın diye beni sabitleme yetkisi olan bir yönetici yapar mısınız?
in-private = Bu ikimizin arasında kalsın. Lütfen bana özelden yazın.
coordinators-only = Bunu yalnızca koordinatörler yapabilir.
no-cycle = Şu an açık bir dönem yok.
review-none = Bakılacak cevap kalmadı. 🌿
review-card =
    Bakılacak cevap: { $left }
    { $name } · { $unit }
    { $number } { $title }: { $answer }
    { $doubts }
    Karar için son an: { $until }
doubt-evidence-missing = Neden soruyorum: fotoğraf ya da konum gelmedi.
doubt-photo-seen-before = Neden soruyorum: bu fotoğraf daha önce de gönderilmiş.
doubt-far-above-target = Neden soruyorum: hedefin üç katından fazla (hedef { $target }).
doubt-far-from-unit = Neden soruyorum: konum { $kilometres } km uzakta.
doubt-recorded-for = Neden soruyorum: telefonla bir arkadaşımız kaydetti.
review-approve = ✅ Onayla
review-reject = ✋ Reddet…
review-later = Sonra
review-why = Neden reddediyorsunuz? Seçin ya da bu mesajı kendi sözlerinizle yanıtlayın.
review-reason-unclear = Fotoğraf net değil
review-reason-other-task = Başka bir görev bu
review-reason-figure = Sayı tutmuyor
review-reason-not-done = Yapılmamış
review-decided-earlier = Bu cevap için daha önce karar verilmiş.
button-cancel = Vazgeç

## Errors that a person may see

not-your-unit = Bunu yalnızca bu birimin koordinatörleri yapabilir.
id-invalid = Bu düğme eskimiş. Güncel durum: /gorevler
join-request-unknown = Bu başvuru artık burada değil.
review-not-allowed = Yalnızca kendi birimlerinizin cevaplarına bakabilirsiniz.
review-own = Kendi cevaplarınıza ve kaydettiklerinize bir başkası bakar.
review-replaced = Bu göreve bu arada yeni bir cevap geldi. Lütfen ona bakın.
review-frozen = Bu dönemin cevaplarına bakma süresi bitti.
review-reason-long = Nedeni en çok { $most } karakterle yazın.

## Tasks and the fortnight

unit = { $unit }
unit-in = { $unit }, { $parent }
    .sms = { $unit }

tasks =
    📋 { $from } – { $until } · { $units }
    { $tasks }
    .sms =
    { $sender }: { $smsUnits }, son gün { $until }{ $last }
    { $tasks }
    { $howTo }
tasks-last = { "." } Geçen puan { $score }
tasks-no-last = { "" }
reply-in-order = Sırayla yazın, örnek: { $example }
reply-by-name = Şöyle yazın: { $example }
reply-in-words = Şöyle yazın: { $number } ve bir cümle

task-heading = { $unit }:
task = { $position }  { $title }   { $points } puan
    .sms = { $number } { $title }
task-count = { $position }  { $title }   0 / { $target }   { $points } puan
    .sms = { $number } { $title }, hedef { $target }
task-count-reached = { $position }  { $title }   { $reached } / { $target }   { $points } puan
    .sms = { $number } { $title } { $reached }/{ $target }
task-title = { $title }{ $extras }
    .sms = { $short }
task-on = , { $day }
task-from = , ilk gün { $day }
task-until = , son gün { $day }
task-photo = { " " }(fotoğraf)
task-location = { " " }(konum)
task-planned = { " " }· 📅 { $day }

example = { $answers }
example-named = { $number } { $answer }
example-figure = { $figure }
example-yes = E
example-no = H

button-check-in = ✍ Yaptıklarımı yaz
button-plan-days = 📅 Günleri seç
button-details = ℹ Ayrıntılar
button-explain = Neden { $score }?

prompt-check-in =
    Kolay gelsin, nasıl gidiyor? Henüz cevap beklenenler:
    { $tasks }
    Bildirmek için son gün { $lastDay }.
    .sms =
    { $sender }: Kolay gelsin, kalanlar:
    { $tasks }
    { $howTo }
prompt-planned =
    Bugün için bunu planlamıştınız. Nasıl geçti?
    { $tasks }
    .sms =
    { $sender }: Bugünkü planınız nasıl geçti?
    { $tasks }
    { $howTo }

result =
    { $from } – { $until } sonucunuz: { $score } puan.
    Elinize, emeğinize sağlık!
result-not-reported =
    { $from } – { $until } dönemi bitti, sizden haber alamadık. Umarız iyisinizdir.
    Sıradaki görevler yeni takvimle gelecek.

planned-day-outside = Şu günler arasından seçin: { $first } – { $last }.
cycle-not-open = Bu dönem bitti.
cycle-not-draft = Bu dönem başlamış bile.
cycle-opening-outside = Şu günler arasından, geçmemiş bir gün seçin: { $first } – { $last }.
cycle-open-already = { $program }: { $number }. dönem hâlâ açık.
cycle-none-open = { $program }: açık dönem yok.
program-unknown = Böyle bir program yok.
cycle-unknown = Böyle bir dönem yok.
assignment-unknown = Bu, sizin görevlerinizden biri değil.

## Boards

board-caption =
    📊 { $unit } · { $from } – { $until } · { $standing }
    { $lines }
board-final = kesin sonuç
board-so-far = şimdilik
board-reported = Bildiren: { $reported }/{ $assigned }
board-ranking = { $rows }
board-row = { $place }. { $who } { $score }
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $place }. sırada { $count } daha
board-nobody = Sıralama henüz boş. İlk bildiren buraya yazılır.
board-rise = { $who }, { $points } puan
board-rises = En çok yükselen: { $rises }
board-streak = { $who }, { $cycles } dönem
board-streaks = En uzun seri: { $streaks }
board-apart = Sıralama dışında: { $count } (izinli ya da yeni)
board-apart-units = Sırasız: { $count } (üçten az temsilci)
board-thanks = Herkesin emeğine sağlık!
board-subtitle = { $from } – { $until } · { $standing }
board-gained = +{ $points }
board-number = { $number }
board-mean = { NUMBER($number, minimumFractionDigits: 1) }
board-provisional = { $unit } · geçici
board-figure-reported = Bildiren
board-figure-share = { $reported }/{ $assigned } (%{ $percent })
board-figure-rises = En çok yükselen
board-figure-streaks = En uzun seri
board-figure-apart = Sıralama dışında
board-figure-apart-units = Sırasız
board-who-pending = Kimler bildirmedi?

status =
    📍 { $unit }
    { $cycles }
status-cycle =
    { $from } – { $until } · { $state }
    Bildiren: { $reported }/{ $assigned } · beklenen: { $waiting }
    { $latest }
status-cycle-of =
    { $program }
    { $cycle }
status-open = son gün { $last }
status-closed = kapandı, sonuç yolda
status-final = kapandı
status-latest =
    Son bildirenler:
    { $reports }
status-report = · { $unit }, { $at }
status-no-report = Henüz bildiren yok.

pending =
    Henüz bildirmeyenler, { $unit } ({ $from } – { $until }): { $count }
    { $people }
pending-more =
    Henüz bildirmeyenler, { $unit }, sayfa { $page }
    { $people }
pending-nobody = { $unit } ({ $from } – { $until }): herkes bildirdi ya da izinde. 👏
pending-person = · { $unit }: { $name }{ $phone }{ $note }
pending-phone = , { $phone }
pending-no-phone = , telefonu yok
pending-reachable = { "" }
pending-unreachable = , mesajlarımız ulaşmıyor
pending-stopped = , mesaj istemiyor
