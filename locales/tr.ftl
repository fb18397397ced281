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

    Sakladıklarımız: adınız, telefon numaranız, mahalleniz, bildirdikleriniz, gönderdiğiniz fotoğraflar ve konumlar. Bunları yalnızca koordinatörleriniz ve merkez görür, başka kimse görmez. Yazdıklarınızın aslı ve fotoğraflar, dönem bittikten birkaç ay sonra silinir.

    Verilerinizi istediğiniz zaman görebilirsiniz: /gizlilik. Bırakmak isterseniz: /dur
join-ask-contact =
    Sizi tanıyabilmem için aşağıdaki düğmeyle kendi telefon numaranızı paylaşır mısınız?
join-code-unknown =
    Bu davet kullanılmış ya da süresi geçmiş. Hiç sorun değil: aşağıdaki düğmeyle kendi telefon numaranızı paylaşmanız yeterli.
join-code-of-group =
    Bu kod bir koordinatör grubu için: grupta /bind yazıp yanına kodu ekleyin. Kendiniz katılmak isterseniz aşağıdaki düğmeyle kendi telefon numaranızı paylaşmanız yeterli.
join-not-own-contact =
    Bu sizin numaranız değildi. Lütfen aşağıdaki “Numaramı paylaş” düğmesini kullanın.
join-welcome =
    Hoş geldiniz, { $name }! 🌿
    { $roles }

    Görevleriniz buraya gelecek. Neler yapabileceğiniz burada: /yardim
    .sms =
    Hoş geldiniz, { $name }! { $roles }
    Görevleriniz SMS ile gelir, buraya cevap yazmanız yeterli. Mesaj istemezseniz: DUR
join-welcome-coordinator =
    Hoş geldiniz, { $name }! 🌿
    { $roles }

    Burada bakabilecekleriniz:
    { $looks }
    .sms =
    Hoş geldiniz, { $name }! { $roles }
    Mesaj istemezseniz: DUR
join-role-rep = Göreviniz: { $unit } temsilcisi ({ $parent }).
    .neutral = Listemizdesiniz: { $unit }.
join-role-rep-with = Göreviniz: { $unit } temsilcisi ({ $parent }). Koordinatörünüz: { $coordinator }.
    .neutral = Listemizdesiniz: { $unit }.
join-role-coordinator = Göreviniz: { $unit } koordinatörü.
join-role-leader = Göreviniz: { $unit } lideri.
join-role-admin = Göreviniz: { $unit } program yöneticisi.
join-choose-unit = Numaranız henüz listemizde yok. Nerede oturuyorsunuz? Aşağıdan seçer misiniz?
button-unit = { $unit }
button-more-units = Diğerleri…
join-no-units = Teşekkürler! Mahalle listesi henüz hazır değil, o yüzden sizi şimdi ekleyemiyorum. Birkaç gün sonra yeniden dener misiniz? /start
join-request-sent = Teşekkürler! { $unit } koordinatörlerine sordum. Cevabı buradan yazacağım.
join-request-nobody = Teşekkürler! { $unit } için henüz koordinatör yok. Merkez, başvurunuzu görecek.
join-request-card =
    { $name }, { $unit } temsilcisi olmak istiyor.
    Telefon: { $phone }
join-request-unheard = { $name }, { $unit } temsilcisi olmak istiyor. Telefon: { $phone }. Henüz karar verebilecek kimse yok: birimin koordinatörlerinden katılan olmadı, bağlı bir grup da yok. Biri gelir gelmez başvuruyu ona ileteceğim. Davet için: saha invite
join-request-accept = Kabul et
join-request-decline = Geri çevir
join-request-accepted-by = ✅ { $name } artık aramızda. (Kabul eden: { $decider })
join-request-declined-by = { $name }: geri çevrildi. (Karar veren: { $decider })
join-accepted = Güzel haber: artık { $unit } temsilcisisiniz. Aramıza hoş geldiniz! 🌿
join-declined = İlginiz için teşekkürler. Koordinatörler bu kez olumlu cevap veremedi.
join-notice-first = Önce aşağıdakini okuyup “Kabul ediyorum” düğmesine dokunur musunuz? Sonra kim olduğunuzu soracağım.
join-choose-button = Yaşadığınız yere dokunun ya da adını düğmedeki gibi yazın.
join-request-waits = { $unit } için isteğiniz karar bekliyor. Sonucu buradan haber vereceğim.
join-moved = Görevleriniz artık başka bir Telegram hesabına geliyor. Bunu siz yapmadıysanız lütfen koordinatörünüze söyleyin.
join-first = Merhaba! Başlamak için buna dokunun: /start
join-first-in-group = Merhaba! Burada sorabilmek için önce bana özelden yazıp Başlat’a dokunun.
button-write-privately = Bana yazın
group-anonymous = Kimin sorduğunu göremiyorum. Bu grupta kendiniz için “anonim kal” ayarını biraz kapatıp yeniden sorar mısınız?

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
    .sms = { $short }: önceki sayı { $previous }. Toplam { $total } ise yine { $total } yazın. Üstüne eklendiyse +{ $total } yazın.
check-in-lower-none =
    { $title }: önceki sayı { $previous }. Aslında hiç yok mu?
    .sms = { $short }: önceki sayı { $previous }. Aslında hiç yoksa yine 0 yazın.
check-in-why-not = { $title }: ne engel oldu, sorabilir miyim? (Cevap vermek zorunda değilsiniz.)
check-in-how-count = Bir sayı yazın, örneğin 25; beş tane eklendiyse +5.
check-in-how-done = Evet ya da hayır yazmanız yeterli.
check-in-how-rating = 1 ile 5 arasında bir sayı yazın.
check-in-how-text = Bir cümle yazmanız yeterli.
check-in-noted = Koordinatörünüz için not aldım. { $how }
check-in-answered-by-text = Bunu bu arada SMS ile cevapladınız, buradan devam edelim:
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
photo-for-none = Teşekkürler! Şu an fotoğraf beklenen bir göreviniz yok, bu yüzden saklamadım.
location-for-none = Teşekkürler! Şu an konum beklenen bir göreviniz yok, bu yüzden saklamadım.
photo-unreadable = Bu fotoğrafı açamadım. Fotoğraf olarak bir kez daha gönderir misiniz?
photo-too-large = Bu dosya benim için çok büyük. Resmi fotoğraf olarak gönderir misiniz?
evidence-closed = Bu dönem kapandı, artık ekleyemedim.
evidence-unanswered = Önce bu görevi bildirin, sonra yeniden gönderin.
button-none-of-these = Hiçbiri
toast-saved = Kaydedildi ✓
toast-old-in-group = Bu düğme eskimiş. Birimin durumu: /pending
toast-old-button = Bu düğme eskimiş. Güncel durum: /gorevler
toast-in-private = Size özelden gönderdim.
toast-open-private = Lütfen bana özelden yazıp Başlat’a dokunun, sonra orada gösterebilirim.
toast-not-for-you = Bunu yalnızca bu birimin koordinatörleri yapabilir.
note-kept =
    Bunu tam anlayamadım, koordinatörünüz için not aldım.
    Bildirmek için “Yaptıklarımı yaz” düğmesine dokunun ya da şöyle yazın: { $example }
    .sms = Teşekkürler, koordinatörünüz için not aldık. Bildirmek için şöyle yazın: { $example }
note-or-stop =
    Koordinatörünüz için not aldım. Artık mesaj gelmesin isterseniz: /dur
    .sms = Koordinatörünüz için not aldık. Mesaj gelmesin isterseniz DUR yazın.
thanks-back = Rica ederim, kolay gelsin! 🙏
note-kept-coordinator =
    Bunu tam anlayamadım, not olarak sakladım. Burada bakabilecekleriniz:
    { $looks }
no-tasks-coordinator =
    Sizin bildireceğiniz bir görev yok. Burada bakabilecekleriniz:
    { $looks }
looks-coordinator =
    /board – sıralama
    /pending – henüz bildirmeyenler
    /review – bakılacak cevaplar
    /yardim – yapabileceğiniz her şey
looks-leader =
    /board – sıralama
    /pending – henüz bildirmeyenler
    /yardim – yapabileceğiniz her şey
sticker-answer = 🙂 Bildirmek için görevlerinizin altındaki “Yaptıklarımı yaz” düğmesine dokunun. Ya da: /rapor
voice-answer = Sesli mesajları henüz dinleyemiyorum. Yazar mısınız? “Yaptıklarımı yaz” düğmesi de olur.
document-answer = Dosya ve video açamıyorum. Bildirmek için fotoğraf gönderebilir ya da yazabilirsiniz.
edited-answer = Eski bir mesajınızı değiştirdiniz. Kayıtlı cevap olduğu gibi duruyor; onu değiştirmek için “Cevap değiştir” düğmesine dokunun ya da şöyle yazın: { $example }
forwarded-answer = Bu, iletilmiş bir mesaj. Cevabınızı kendiniz yazar mısınız? “Yaptıklarımı yaz” düğmesi de olur.

typed-kept = Kaydettik: { $answers }.
typed-ask-back =
    Hangi görev olduğundan emin olamadım. Şöyle yazar mısınız? { $example }
    Ya da görevlerinizin altında “Yaptıklarımı yaz” düğmesine dokunun: /gorevler
    .sms = Hangi görev olduğundan emin olamadık. Görev numarasıyla yazın, örnek: { $example }
typed-how = { $number } “{ $title }”: { $how }
    .sms = { $number }: { $how }
typed-not-open =
    { $numbers }: listenizde böyle bir görev yok ya da süresi geçmiş. Şimdiki görevleriniz: /gorevler
    .sms = { $numbers } listenizde yok ya da süresi geçmiş. Şöyle yazın: { $example }
typed-closed =
    { $numbers }: o dönem kapandı, artık cevap alamıyorum. Şimdiki görevleriniz: /gorevler
    .sms = { $numbers }: o dönem kapandı. Açık dönem için şöyle yazın: { $example }
typed-number = { $number }
typed-example =
    Bu benim verdiğim örnekti. Kendi sayılarınızla yazar mısınız? Şöyle: { $example }
    .sms = Bu bizim örneğimizdi. Kendi sayılarınızı görev numarasıyla yazın, örnek: { $example }
typed-which-calendar =
    Bugün yeni dönem başladı. Yeni görevler içinse görev numarasıyla yazar mısınız? Şöyle: { $example }
    .sms = Bugün yeni dönem başladı, önceki kapandı. Yeni görevler için şöyle yazın: { $example }
typed-lower-totals = Önceki sayılar: { $before }. Yazdıklarınız toplamsa yine yazın: { $totals }. Üstüne eklendiyse: { $more }
typed-totals-left = Önceki sayı kaldı: { $answers }.
typed-totals-more = Üstüne eklendiyse şöyle yazın: { $more }
typed-repeated =
    Bu zaten eklendi, { $title }: { $total }. Üstüne { $more } tane daha yaptıysanız şöyle yazın: { $example }
    .sms = Zaten eklendi, { $short }: { $total }. Üstüne { $more } daha yaptıysanız { $example } yazın.
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
    ARA yazın, koordinatörünüz sizi arasın.
    Doğrudan da yazabilirsiniz, örneğin: { $example }
    .sms = Bildirmek için şöyle yazın: { $example }. Sizi aramamız için ARA, ara vermek için İZİN, mesajları durdurmak için DUR yazın. Dil için dilin adını yazın.
help-coordinator =
    { $help }

    Koordinatör olarak:
    /board – sıralama
    /pending – henüz bildirmeyenler, telefonlarıyla
    /review – bakılacak cevaplar
    /people – temsilciler, her birinin sayfası
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
command-people = Temsilciler ve notları
example-any = B1 25
help-stranger = Temsilcilere görevlerini getiririm. Katılmak için: /start
stop-stranger = Henüz katılmadınız, o yüzden benden mesaj gelmez. Katılmak isterseniz: /start
call-asked =
    Teşekkürler! Koordinatörlerinize ilettim, sizi arayacaklar.
    .sms = Teşekkürler! Koordinatörlerinize ilettik, bu numarayı arayacaklar.
call-asked-later =
    Teşekkürler! Koordinatörlerinize ulaşır ulaşmaz ileteceğim, sizi arayacaklar.
    .sms = Teşekkürler! Koordinatörlerinize ulaşır ulaşmaz ileteceğiz, bu numarayı arayacaklar.
leave-asked =
    Bugüne kadarki emeğiniz için çok teşekkürler! Görevinizi devretmek istediğinizi koordinatörlerinize ilettim, sizinle görüşecekler. O zamana kadar bir şey değişmez.
    .sms = Emeğiniz için çok teşekkürler! Görevi devretmek istediğinizi koordinatörlerinize ilettik, sizinle görüşecekler. O zamana dek bir şey değişmez.
leave-asked-later =
    Bugüne kadarki emeğiniz için çok teşekkürler! Görevinizi devretmek istediğinizi koordinatörlerinize ulaşır ulaşmaz ileteceğim, sizinle görüşecekler. O zamana kadar bir şey değişmez.
    .sms = Emeğiniz için çok teşekkürler! Görevi devretmek istediğinizi koordinatörlerinize ulaşınca ileteceğiz. O zamana dek bir şey değişmez.
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
    .sms = Bundan sonra size Türkçe yazacağız.
privacy =
    Sizinle ilgili sakladıklarımız:
    Ad: { $name }
    Telefon: { $phone }
    Görev: { $roles }
    Cevap: { $answers } · fotoğraf: { $photos } · konum: { $places } · not: { $notes }
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
button-own-data = Verilerimi al
own-data = Sizinle ilgili sakladıklarımız, programların okuyabildiği bir dosya olarak. Size yazdıklarımız içinde yok: onlar burada duruyor. Sakladığımız fotoğraf varsa ardından geliyor.
own-data-photo = Fotoğraf { $number } / { $count }
stopped =
    Tamam, artık kendiliğimden yazmayacağım. Siz yazarsanız yine cevap veririm. Dönmek isterseniz: /start
    .sms = Tamam, artık size mesaj göndermeyeceğiz. Yeniden almak için BAŞLA yazın.
resumed =
    Tekrar hoş geldiniz! Görevleriniz yine gelecek. Şu an açık olanlar: /gorevler
    .sms = Tekrar hoş geldiniz! Görevleriniz yine gelecek.
tasks-none = Şu an göreviniz yok. Yeni takvimle gelecek.
score-none = Henüz puanınız yok. İlk bildiriminizle gelecek.
stop-or-no =
    “Artık mesaj gelmesin” mi demek istediniz? O zaman DUR yazın. Cevabınız hayırsa HAYIR yazın.
not-stopped = Listedesiniz, mesajlarınız geliyor. Yardım için YARDIM yazın.
enrolled = { $sender }: Merhaba! Listemizde { $units } temsilcisisiniz. Görevler { $days } günde bir SMS ile gelir, cevabı buraya yazın. İstemezseniz: DUR
    .neutral = Merhaba! Listemizdesiniz: { $units }. Görevler { $days } günde bir SMS ile gelir, cevabı buraya yazın. İstemezseniz: DUR
join-code-refused = Bu kodu tanımıyorum ya da kullanılmış. Koordinatörünüzden yenisini ister misiniz?
    .sms = Bu kodu tanımıyoruz ya da kullanılmış. Koordinatörünüzden yenisini ister misiniz?
code-of-group = Bu kod bir koordinatör grubu için. Beni gruba ekleyip orada /bind yazın, yanına da kodu ekleyin.
    .sms = Bu kod Telegram’daki bir koordinatör grubu için. SMS ile katılmak için koordinatörünüzden kendi kodunuzu ister misiniz?
code-of-person = Bu kod tek bir kişinin katılması için: o kişi bana özelden /start yazıp yanına kodu eklesin. Grup için merkez yenisini şöyle verir: saha invite
code-not-yours = Zaten listedesiniz, size kod gerekmiyor. Kod başkası içinse kendi telefonundan göndersin.
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
    Koordinatörler için: /board · /pending · /review · /people
group-code-unknown = Bu kodu tanımıyorum ya da kullanılmış. Merkez yenisini şöyle verir: saha invite
group-bind-how = Merkezden aldığınız kodu şöyle gönderin: /bind ABCDEFGHJK
group-not-bound = Bu grup henüz bir birime bağlı değil. Merkezden aldığınız kodu şöyle gönderin: /bind ABCDEFGHJK
group-cannot-pin = Burada mesaj sabitleyemiyorum. Canlı durum üstte kalsın diye beni sabitleme yetkisi olan bir yönetici yapar mısınız?
group-cannot-write = “{ $group }” grubuna artık yazamıyorum: durum ve sıralama oraya gelmez. Bana yeniden yazma izni verir misiniz? Konu kapatıldıysa açmanız yeter.
group-left = Artık “{ $group }” grubunda değilim: durum ve sıralama oraya gelmez. Yanlışlıkla olduysa beni yeniden ekler misiniz?
in-private = Bu ikimizin arasında kalsın. Lütfen bana özelden yazın.
coordinators-only = Bunu yalnızca koordinatörler yapabilir.
no-cycle = Şu an açık bir dönem yok.
notes-told =
    📝 Temsilcilerden size yazılan notlar: { $count }
    { $notes }
    Devamı ve her temsilcinin sayfası: /people
note-told = · { $name }: “{ $text }”
wish-call = 📞 { $name } ({ $units }) aranmak istiyor: { $phone }
wish-leave =
    { $name } ({ $units }) görevini devretmek istiyor. Telefon: { $phone }
    Henüz bir şey değişmedi. Önce kendisiyle konuşur musunuz?
review-none = Bakılacak cevap kalmadı. 🌿
review-later-left = Sonraya kalan cevap: { $count }. Bakmak için: /review
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
doubt-after-rejection = Neden soruyorum: kabul edilmeyen bir cevabın yerine geldi.
doubt-recorded-for = Neden soruyorum: telefonla bir arkadaşımız kaydetti.
doubt-sample = Neden soruyorum: bir kuşku yok, ara sıra kurayla bir cevap seçiyorum.
review-call = SMS ve telefonla fotoğraf ya da konum gelmez. Lütfen önce arayıp nasıl geçtiğini sorun, sonra karar verin: { $name }, { $phone }
review-approve = ✅ Onayla
review-reject = ✋ Reddet…
review-later = Sonra
review-why = Neden reddediyorsunuz? Seçin ya da bu mesajı kendi sözlerinizle yanıtlayın.
review-reason-unclear = Fotoğraf net değil
review-reason-other-task = Başka bir görev bu
review-reason-figure = Sayı tutmuyor
review-reason-not-done = Yapılmamış
review-decided-earlier = Bu cevap için daha önce karar verilmiş.
people = { $unit }, temsilci sayısı: { $count }. Kimin sayfasına bakmak istersiniz?
people-units = { $unit }: hangi bölümü?
people-none = { $unit } için henüz temsilci yok.
button-person = { $unit } · { $name }
person =
    👤 { $name } · { $units }
    { $reach }
    { $standing }
person-reach-telegram = { $phone } · Telegram’da
person-reach-sms = { $phone } · SMS ile
person-reach-unreachable = { $phone } · mesajlarımız ulaşmıyor
person-reach-stopped = { $phone } · mesaj istemiyor
person-break = İzinde, son gün { $until }
person-cycle = { $from } – { $until }: puan { $score }, cevap { $answered }/{ $assigned }, son bildirim { $at }. Seri: { $streak }
person-cycle-quiet = { $from } – { $until }: henüz bildirmedi, cevap 0/{ $assigned }. Seri: { $streak }
person-note = 📝 { $at }: “{ $text }”
person-call = 📞 { $at }, aranmak istedi: “{ $text }”
person-leave = 🤝 { $at }, görevi devretmek istedi: “{ $text }”
person-other-work = ➕ { $at }, ayrıca yaptığı: “{ $text }”
person-no-words = Not ve başka iş yok.
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
    📋 { $from } – { $until } · { $units }{ $program }
    { $tasks }
    .sms =
    { $sender }: { $smsUnits }, son gün { $until }{ $last }
    { $tasks }
    { $howTo }
    .neutral =
    { $smsUnits }, son gün { $until }{ $last }
    { $tasks }
    { $howTo }
tasks-last = { " " }(geçen { $score })
tasks-no-last = { "" }
of-program = { " " }· { $program }
of-no-program = { "" }
reply-in-order = Sırayla, örnek: { $example }
reply-by-name = Şöyle yazın: { $example }
reply-in-words = Şöyle yazın: { $number } ve bir cümle

task-heading = { $unit }:
task = { $position }  { $title }   { $points } puan
    .sms = { $number } { $title }
task-count = { $position }  { $title }   0 / { $target }   { $points } puan
    .sms = { $number } { $title }, hedef { $target }
task-count-reached = { $position }  { $title }   { $reached } / { $target }   { $points } puan
    .sms = { $number } { $title } { $reached }/{ $target }
task-open = { $number } { $title }
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
example-lettered = { $number } { $answer }
example-figure = { $figure }
example-more = +{ $figure }
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
    Kolay gelsin, kalanlar:
    { $smsTasks }
    { $howTo }
prompt-planned =
    Bugün için bunu planlamıştınız. Nasıl geçti?
    { $tasks }
    .sms =
    Bugünkü planınız nasıl geçti?
    { $smsTasks }
    { $howTo }

result =
    { $from } – { $until }{ $program } sonucunuz: { $score } puan.
    Elinize, emeğinize sağlık!
result-not-reported =
    { $from } – { $until }{ $program } dönemi bitti, sizden haber alamadık. Umarız iyisinizdir.
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
board-row-provisional = { $place }. { $who } { $score }*
board-row-mean = { $place }. { $who } { NUMBER($score, minimumFractionDigits: 1) }
board-more-tied = { $place }. sırada { $count } daha
board-starred = * geçici: daha bakılacak
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
board-provisional = geçici
board-provisional-of = geçici · { $unit }
board-figure-reported = Bildiren
board-figure-share = { $reported }/{ $assigned } (%{ $percent })
board-figure-more-tied = { $place }. sırada ayrıca
board-figure-rises = En çok yükselen
board-figure-streaks = En uzun seri
board-figure-apart = Sıralama dışında
board-figure-apart-units = Sırasız
board-who-pending = Kimler bildirmedi?
board-who-pending-of = { $number }: Bildirmeyenler
board-of-program =
    { $number }. { $program }
    { $board }

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
status-untold = 📭 Ulaşmayan görev listesi: { $count } · /pending
status-reviews = 👀 Bakılacak cevap: { $count } · /review
status-words = 📝 Not ve başka iş: { $count } · /people
status-no-report = Henüz bildiren yok.

pending =
    Henüz bildirmeyenler, { $unit } ({ $from } – { $until }{ $program }): { $count }
    { $people }
pending-more =
    Henüz bildirmeyenler, { $unit }, sayfa { $page }
    { $people }
pending-nobody = { $unit } ({ $from } – { $until }{ $program }): herkes bildirdi ya da izinde. 👏
pending-person = · { $unit }: { $name }{ $phone }{ $note }
pending-phone = , { $phone }
pending-no-phone = , telefonu yok
pending-reachable = { "" }
pending-unreachable = , mesajlarımız ulaşmıyor
pending-no-tasks = , görevleri ulaşmadı
pending-wrote = , not yazmış: /people
pending-stopped = , mesaj istemiyor

## Import

# What can be wrong with a workbook, and what to do about it. Sheet, row and column are printed in front.

problem-file-missing = “{ $path }” diye bir dosya yok. Adını ve klasörünü kontrol edin.
problem-file-unreadable = “{ $path }” okunamıyor. Başka programda açıksa kapatın, açma izniniz olduğuna bakın.
problem-file-kind = “{ $path }” ne Excel ne CSV dosyası. .xlsx veya .csv olarak kaydedin.
problem-file-large = “{ $path }” { $megabytes } MB sınırını aşıyor, bir listeye bu kadarı gerekmez. Yalnızca listeleri, resimsiz olarak, yeni bir dosyaya kopyalayın.
problem-table-vast = “{ $path }” içindeki bir tabloda, boşlarla birlikte { $cells } hücreden fazlası var. Listenin arkasındaki boş satır ve sütunları silin ya da listeyi yeni bir dosyaya kopyalayın.
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
problem-text-long = Bu hücrede { $length } karakter var; en çok { $most } olabilir. Yanlışlıkla başka bir şey mi yapıştırıldı?
problem-number-invalid = “{ $value }” bir sayı değil. Yalnızca rakam yazın.
problem-number-range = “{ $value }”, { $least } ile { $most } arasında olmalı.
problem-setting-form = “{ $value }” bu ayara uymuyor. Şöyle yazın: { $example }.
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

problem-name-missing = Ad eksik. Yazın ya da satırı silin.
problem-unit-code-twice = { $code } kodu { $otherRow }. satırdaki birimin. Birine başka kod verin.
problem-unit-merged = “{ $name }”, { $otherRow }. satırdaki “{ $other }” ile aynı birim sayıldı. Ayrı birimlerse her birine kod verin.
problem-unit-alike = “{ $name }”, { $otherRow }. satırdaki “{ $other }” birimine benziyor ama kodu ayrı. Aynı birimse satırlardan birini silin.
problem-unit-circular = “{ $name }” kendi kendisinin üstünde kalıyor ({ $path }). Üst birimini düzeltin.
problem-units-made = Birim listesi olmadığı için kişi listesinden { $count } birim çıkarıldı. İçe aktarmadan önce göz atın.
problem-unit-missing = Birim eksik. Kodunu ya da yolunu yazın, örneğin Şişli / Gülbahar.
problem-unit-unknown = “{ $value }” diye bir birim yok. Düzeltin ya da birimler sayfasına ekleyin.
problem-unit-similar = “{ $value }” diye bir birim yok. Şunu mu demek istediniz: “{ $suggestion }”?
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

import-program-which = Birden çok program var. Hangisiyse onun kodunu yazın.
import-program-name-missing = Yeni programın bir adı ya da kodu olmalı. Bunun için bir satır ekleyin.
import-program-start-missing = Yeni programın ilk günü gerekli. starts_on diye bir satır ekleyin, örneğin 2026-12-07.
import-program-second = { $code }, { $other } yanında ikinci bir program olacak. { $other } demek istediyseniz onun kodunu yazın.
import-program-overlap = Sonraki dönem { $next } günü, açık olan dönem bitmeden ({ $end }) başlardı. Hemen ardından başlasın isterseniz starts_on için { $suggestion } yazın.
import-program-gap = Arada dönemsiz günler kalacak: açık olan { $end } günü bitiyor, sonraki { $next } günü başlıyor. Hemen ardından başlasın isterseniz starts_on için { $suggestion } yazın.
import-tasks-without-program = Görevler bir programa bağlıdır, hangisine olduğu belli değil. Kodunu yazdığınız bir program sayfası ekleyin.
import-task-kind-changed = { $code } görevi { $other } türüyle dağıtıldı, { $kind } olamaz. Ona yeni bir kod verin.
import-phone-of-another = { $phone } “{ $other }” adıyla kayıtlı, burada “{ $name }” yazıyor. Bir numara bir kişinindir: numarayı ya da adı düzeltin.
import-phone-changed = “{ $name }” bu birimde { $other } ile kayıtlı, burada { $phone } yazıyor. Aynı kişiyse --accept-changed-phones ile aktarın; değilse eski numaranın satırını da bırakın.
import-phone-not-served = SMS hattı { $phone } numarasına mesaj ulaştırmıyor. Bu kişiye ancak Telegram'a katılınca ulaşılabilir.
import-phone-one-way = { $phone } numarasına SMS yalnızca tek yönlü gidiyor: bu kişi bu hatla SMS'e cevap veremez. Telegram'a davet edin ya da SMSGate kullanın.
import-phone-not-allowed = { $phone } numarasının ülkesi SMS_ALLOWED_COUNTRIES içinde yok, oraya SMS gitmez. Ülkeyi ekleyin ya da bu kişiyi Telegram'a davet edin.
import-phone-iran-off = Bir yönetici uyarıyı okumadıkça İran numaralarına ({ $phone }) SMS gitmez: saha iran. Bu kişiye Telegram'dan ulaşılabilir.
import-phone-no-number = { $phone } hiçbir ülkeye ait değil, oraya SMS gitmez. Rakamları kontrol edin.
import-role-ended = { $name } bu rolü ({ $unit }) devretti; yeniden verilmedi. Satırı silin.

## Command line

cli-saha = Saha bir saha programını yürütür: iş takvimleri, raporlar, puanlar ve sıralamalar.
cli-json = sonucu JSON olarak yaz
cli-program = programın kodu, birden çok program varsa
cli-setup = ilk ayarları sor ve .env dosyasına yaz
cli-doctor = botun ihtiyaç duyduğu her şeye bak
cli-template = başlamak için örnek bir çalışma kitabı yaz
cli-import = bir çalışma kitabını, .csv dosyasını ya da klasörü içeri aktar
cli-import-dry-run = ne olacağını söyle, hiçbir şeyi değiştirme
cli-import-accept = telefonu değişmiş görünen kişilere yeni numarayı ver
cli-export = kayıtlı olanı .xlsx, .csv ya da .json olarak yaz
cli-export-file = .xlsx, .csv ya da .json ile biter
cli-export-history = cevaplar: yerine yenisi gelenlerle birlikte
cli-export-history-only = --history yalnızca cevaplar (answers) içindir.
cli-cycle = dönemlere bak, aç, kapat
cli-cycle-status = henüz bitmemiş dönemleri göster
cli-cycle-open = saati geldiyse sonraki dönemi aç
cli-cycle-open-now = sessiz saatlere bakmadan hemen şimdi aç
cli-cycle-close = sonu geldiyse açık dönemi kapat
cli-cycle-close-now = sessiz saatlere bakmadan, arkasından gelen her şeyle hemen şimdi kapat
cli-cycle-postpone = sonraki dönem daha geç bir günde açılsın, örneğin 2026-12-07
cli-cycle-preview = sonraki dönemin kimlere ulaşacağını ve her metinden bir örneği göster
cli-board = sıralamaları göster
cli-board-unit = yalnızca bu birimin (kodu)
cli-board-post = sessiz saatlere bakmadan bağlı gruplara şimdi gönder
cli-invite = bir kişi ya da bir birimin grubu için davet hazırla
cli-invite-whom = herhangi bir biçimde telefon numarası ya da birim kodu
cli-resend = gönderilemeyip de hâlâ göndermeye değer olanı yeniden gönder
cli-resend-key = yalnızca bu anahtarlı mesaj (saha export messages içindeki gibi)
cli-resend-kind = yalnızca bu türden: tasks, prompt, result, board, notice …
cli-resend-campaign = yalnızca bu gönderim (saha export messages içindeki campaign)
cli-resend-dry-run = neyin gideceğini söyle, hiçbir şeyi değiştirme
cli-erase = kişinin kimliğini, yazdıklarını ve fotoğraflarını sil; sayılar kalır
cli-iran = İran numaralarına SMS gidip gitmediğini göster, aç ya da kapat
cli-iran-admin = bundan sorumlu yönetici: herhangi bir biçimde telefon numarası
cli-iran-code = uyarının altındaki kod
cli-iran-is-on = İran numaralarına SMS gidiyor. Kapatmak için: saha iran off
cli-iran-is-off = İran numaralarına SMS gitmiyor.
cli-iran-how = Bunu okuduysanız ve ilgili kişiler istiyorsa bir saat içinde yineleyin: saha iran on --admin { $admin } --code { $code }
iran-warning =
    ⚠ Bir SMS, onu İran'da okuyan kişiyi tehlikeye atabilir. Operatörler ve resmî makamlar onu çok sonra bile okuyabilir, kimin kiminle yazıştığını görebilir. Böyle bir programa katılmak insanların aleyhine kullanılabilir.
    İran'a giden SMS'ler kimin, ne için yazdığını söylemez. Ama gönderen numara, mahalle ve görevler okunabilir: görev başlıklarınıza bir bakın. Mümkünse insanları bunun yerine Telegram'a davet edin.
    Yalnızca ilgili kişiler bütün bunları biliyor ve istiyorsa açın.
iran-not-admin = Bunu yalnızca listedeki bir yönetici açabilir. Kim olduğunu --admin ve telefon numarasıyla yazın.
iran-code-wrong = Uyarının altındaki kod bu değil ya da bir saatten uzun süre önce gösterildi. Yeniden görmek için: saha iran on --admin PHONE
iran-not-served = Bu hat, ne açılırsa açılsın, İran'a SMS ulaştırmıyor. Oradakileri Telegram'a davet edin ya da SMSGate kullanın.
cli-erase-whom = herhangi bir biçimde telefon numarası, telegram:NUMARA ya da saha export people içindeki kimlik
cli-backup = veritabanını tek dosyaya kopyala, bot çalışırken de olur
cli-restore = bir yedeği veritabanının yerine koy

cli-working = Bir dakika…
cli-written = Yazıldı: { $path }
cli-more = … ve { $count } tane daha (--json hepsini gösterir)
cli-rows = Satır: { $count }
cli-exported = { $path }: { $count } satır
cli-config-wrong = Lütfen şu ayarları düzeltin (bakınız .env.example):
cli-cannot-start = Saha başlatılamadı.
setting-number = { $name }: { $from } ile { $to } arasında bir tam sayı olmalı
setting-address = { $name }: { $example } gibi bir adres olmalı
setting-choice = { $name }: şunlardan biri olmalı: { $choices }
setting-like = { $name }: { $example } gibi yazılmalı
setting-token = { $name }: { $example } gibi görünmeli (@BotFather verir)
setting-secret = { $name }: { $from }–{ $to } harf, rakam, _ ya da - olmalı
setting-hexadecimal = { $name }: { $start } ve 32 onaltılık rakam olmalı
setting-telegram-ids = { $name }: virgülle ayrılmış Telegram kullanıcı numaraları olmalı
setting-text = { $name }: bir metin olmalı
setting-missing = { $name }: eksik (gerektiren: { $needing })
setting-no-channel = { $name }: eksik, SMS_GATEWAY de yok: konuşacak bir kanal kalmıyor
cli-usage-missing = Burada { $name } eksik.
cli-usage-option = Burada { $name } diye bir seçenek yok.
cli-usage-command = { $name } diye bir komut yok.
cli-usage-value = { $name } seçeneğinin yanına bir değer yazılmalı.
cli-usage-choice = Burada { $name } olmaz. Seçenekler: { $choices }
cli-usage-excess = Bu komutta fazladan sözcük var.
cli-usage-help = Nasıl yazıldığı: { $command }
cli-import-reading = Kişiler okunuyor: { $done } / { $total }
cli-import-writing = Yazılıyor: { $done } / { $total }
cli-import-at = { $sheet }, satır { $row }
cli-import-at-column = { $sheet }, satır { $row }, { $column }
cli-import-ignored-sheet = { $sheet }: tanıdığımız bir sayfa değil, atlandı
cli-import-ignored-column = { $sheet }, { $column }: tanıdığımız bir sütun değil, atlandı
cli-import-sheet-program = program
cli-import-sheet-units = birimler
cli-import-sheet-people = kişiler
cli-import-sheet-tasks = görevler
cli-import-counts = { $added } yeni, { $changed } değişen, { $unchanged } aynı kalan
cli-import-later = (bir kısmı sonraki dönemden başlayarak)
cli-import-kept-people = Bu dosyada yok, yerinde kaldı: { $count } kişi
cli-import-kept-tasks = Bu dosyada olmayan, yerinde kalan görevler: { $codes }
cli-import-given = Açık dönemden yeni temsilcilere verilen görev: { $count }
cli-import-applied = İçeri aktarıldı.
cli-import-unchanged = Hiçbir şey değişmedi: bunların hepsi zaten kayıtlı.
cli-import-previewed = Bu bir denemeydi: hiçbir şey değiştirilmedi.
cli-import-refused = Hiçbir şey aktarılmadı: önce { $count } şeyin düzeltilmesi gerekiyor.
cli-cycle-line = { $program } · { $number } ({ $letter }) · { $state } · { $from } – { $until } · açılış { $opens } · kapanış { $closes }
cli-cycle-draft = planlandı
cli-cycle-closed = kapandı, henüz kesinleşmedi
cli-cycle-final = kesinleşti
cli-cycle-is-open = açık
cli-cycle-none = Henüz bir dönem yok. Önce içinde program olan bir çalışma kitabını içeri aktarın.
cli-preview = { $number }. dönem ({ $letter }), { $from } – { $until }: { $people } kişi görev alıyor.
cli-preview-channel = { $channel }, { $language }: { $count }
cli-preview-segments = Görevler SMS ile en çok { $segments } parça
cli-preview-cycle = Rapor günlerindeki sorular ve herkesin bir raporuyla en çok { $segments } parça
cli-preview-person = Kişi başına en çok { $segments } parça ({ $language })
cli-preview-cost = Tutarı en çok: { $cost }
cli-preview-hindered = SMS gidemeyen kişi: { $count } (nedenini saha doctor söyler)
cli-preview-text = SMS, parça sayısı: { $segments }
cli-preview-unreached = Hiçbir kanaldan ulaşılamayan: { $count }
cli-board-posted = Gönderilecek sıralama: { $count }
cli-resent = Yeniden sıraya alınan: { $count }
cli-resend-alike = { $count } × { $what }
cli-resend-previewed = Yeniden gönderilecek: { $count }. Bu bir denemeydi: hiçbir şey değişmedi.
cli-invite-no-link = Bağlantı yok, çünkü botun adı bilinmiyor (TELEGRAM_BOT_TOKEN yok ya da Telegram yanıt vermiyor).
cli-backed-up = Kopyalandı ve denetlendi: { $path }
cli-erased = Silindi; { $texts } yazı, { $photos } fotoğraf ve { $messages } mesajla birlikte. Sayılar adsız olarak kalır.
cli-erased-backups = Eski yedeklerde hâlâ duruyor. Telegram sohbetlerindekiler yalnızca orada silinebilir.
cli-erased-replaced = Geri yüklemenin yerinden aldığı şu dosyalarda da hâlâ duruyor: { $files }. Artık gerekmiyorlarsa -wal ve -shm dosyalarıyla birlikte silin.
cli-erased-log = Veritabanı şu anda okunuyor; günlüğünde hâlâ durabilir. Bot durunca boşaltılır.
cli-restored = Veritabanı artık { $path }.
cli-restore-kept = Önceki { $path } adıyla duruyor.
cli-doctor-settings = Ayarlar düzgün yazılmış.
cli-doctor-telegram = Telegram yanıt veriyor: bot @{ $name }.
cli-doctor-telegram-none = TELEGRAM_BOT_TOKEN yok, bu yüzden kimseye Telegram'dan ulaşılamaz.
cli-doctor-telegram-silent = Telegram gerektiği gibi yanıt vermiyor: { $failure }
cli-doctor-webhook-failed = Telegram, güncellemeleri PUBLIC_URL adresine ulaştıramadı; sonuncusu { $at }: { $reason }. Şu anda orada bekleyen güncelleme: { $count }. Sertifikaya, vekil sunucuya ve arkasındaki bota bakın.
cli-doctor-webhook-waiting = Telegram'da ulaştırılmayı bekleyen güncelleme: { $count }.
cli-doctor-webhook-elsewhere = Telegram güncellemeleri bu bota değil, { $address } adresine götürüyor. Anahtarı başka kimse kullanmıyorsa bir sonraki başlatma adresimizi yeniden verir.
cli-doctor-webhook-none = Telegram güncellemeleri nereye getireceğini henüz bilmiyor; bir sonraki başlatma bildirir.
cli-doctor-running = Bot çalışıyor (süreç { $process }).
cli-doctor-stopped = Bot çalışmıyor.
cli-doctor-database = Veritabanı yerinde ve güncel: { $path }
cli-doctor-schema = { $path } başka bir sürümle yapılmış; bir sonraki başlatma onu günceller.
cli-doctor-new = { $path } var ama henüz boş; veritabanını ilk içeri aktarma ya da ilk başlatma oluşturur.
cli-doctor-restoring = { $path } yedekten geri alınırken son adımdan önce yarıda kalmış; bir sonraki başlatma ya da komut bunu tamamlar.
cli-doctor-well = Kuyruklar ilerliyor, diskte { $megabytes } MB boş yer var, başarısız yedek yok.
cli-doctor-dead = Gelen { $count } ileti işlenemedi ve kenara ayrıldı; sonuncusu: { $latest }. Günlükte “inbox row failed” satırına bakın.
cli-doctor-admins-none = ADMIN_TELEGRAM_IDS boş: bir sorun olduğunda kimseye haber verilmez.
cli-doctor-admins-untold = TELEGRAM_BOT_TOKEN yok; bir sorun olduğunda ADMIN_TELEGRAM_IDS içindekilere haber verilemez. HEARTBEAT_URL'yi ayarlayın, dışarıdan bir gözcü sizi uyarsın.
cli-doctor-backup-none = Henüz hiç gece yedeği alınmadı.
cli-doctor-backups-off = BACKUPS_KEPT 0: gece yedeği alınmıyor.
cli-doctor-groups = Bütün gruplar iyi durumda.
cli-doctor-groups-none = Henüz hiçbir koordinatör grubu bağlı değil. Şununla bir kod alın: saha invite BİRİM; grupta gönderin: /bind KOD
cli-doctor-group = “{ $title }” grubunda bir sorun var: { $problem }
cli-doctor-sms-abilities = { $name } şu kodlamalarla gönderir: { $encodings }. İki yönlü: { $twoWay }; tek yönlü: { $oneWay }; ulaşmaz: { $none }. { $ids ->
        [1] Her SMS bizim kimliğimizle gider, yeniden göndermek zararsızdır
       *[other] Yanıtı gelmeyen SMS onun listesinde aranır
    }. { $reports ->
        [1] Teslim edildiği bildirilir.
       *[other] Teslim edildiği bildirilmez.
    }
cli-doctor-sms-one-way = Bu hatla { $country } ülkesine SMS tek yönlü: { $count } temsilci alır ama cevap veremez. Telegram'a davet edin ya da SMSGate kullanın.
cli-doctor-sms-not-served = Bu hat { $country } ülkesine SMS ulaştırmıyor: { $count } temsilci SMS alamıyor. Telegram'a davet edin.
cli-doctor-sms-not-allowed = { $country }, SMS_ALLOWED_COUNTRIES içinde yok: { $count } temsilci SMS alamıyor.
cli-doctor-sms-iran-off = İran'a SMS gitmiyor: { $count } temsilci alamıyor. Uyarıyı okuyan bir yönetici açabilir: saha iran on
cli-doctor-sms-no-number = Hiçbir ülkeye ait olmayan numara: { $count }. Oraya SMS gitmez.
cli-doctor-sms-hours = Sonraki görevler SMS ile { $count } mesaj; telefonların hızıyla yaklaşık { $hours } saat sürer.
cli-doctor-sms-no-phone = SMS hattında gönderecek telefon yok.
cli-doctor-sms-inbound = Twilio SMS’leri { $url } adresine getirmeli: bu adresi Twilio konsolunda numaranın ya da mesajlaşma hizmetinin “A message comes in” alanına POST olarak yazın. Yazılmazsa beş dakikada bir alınırlar.
cli-doctor-sms-silent = SMS hattı ({ $name }) gerektiği gibi yanıt vermiyor. Adresine, kullanıcısına ve parolasına bakın.
cli-doctor-people = Herkese ulaşılabiliyor.
cli-doctor-unreachable = Henüz hiçbir kanaldan ulaşılamayan { $count } kişi: { $names }. SMS alan telefonu olmayana, botta Başlat'a basınca ulaşılır.
cli-doctor-bad = Botun çalışabilmesi için önce { $count } şeyin düzeltilmesi gerekiyor.
cli-setup-replace = Zaten bir .env var. Değiştirilsin mi? Sorulmayan satırlar kalır.
cli-setup-locale = Dil (tr, fa ya da en)
cli-setup-time-zone = Saat dilimi
cli-setup-country = Ülke kodu olmadan yazılan numaraların ülkesi
cli-setup-token = @BotFather'dan alınan bot anahtarı (boş: yok ya da önceki gibi)
cli-setup-admins = Yöneticilerin Telegram numaraları (boş olabilir)
cli-setup-database = Veritabanının duracağı yer

cli-unexpected = Beklemediğimiz bir şey ters gitti: { $reason }. Yukarıdaki satırlar yerini gösterir; bize yazarken onları da ekleyin.
database-missing = { $path } yerinde henüz bir veritabanı yok. Önce bir çalışma kitabını içeri aktarın.
database-other-version = Veritabanı Saha'nın başka bir sürümüne ait. Botu durdurun ya da çalışan sürümü kullanın.
backup-damaged = { $path } bizim sağlam bir veritabanımız değil.
restore-itself = { $path } veritabanının kendisi.
file-exists = { $path } zaten var. Başka bir ad seçin.
file-no-room = Diskte { $path } için yer kalmadı. Yer açıp yeniden deneyin.
template-kind = “{ $path }” .xlsx ile bitmeli.
program-none = Henüz program yok. Önce içinde program olan bir çalışma kitabını içeri aktarın.
program-which = Birden çok program var ({ $codes }). Hangisi olduğunu --program ile söyleyin.
unit-unknown = { $unit } diye bir birim yok.
invite-unknown = “{ $whom }” ne bir birimin kodu ne de listedeki birinin telefon numarası.
erase-unknown = “{ $whom }” ile eşleşen kimse bulunamadı. Bir telefon numarası, telegram: ile oradaki kullanıcı numarasını ya da şuradaki kimliği yazın: saha export people DOSYA
resend-unknown = Böyle bir mesaj yok. Anahtarlar, türler ve gönderimler şurada yazar: saha export messages DOSYA
resend-too-late = Artık çok geç: gönderilemeyen { $count } mesajın hiçbiri artık gönderilmeye değmez.
group-none = Orada bağlı bir grup yok. Kod hazırlamak için: saha invite UNIT
cycle-not-due = { $program } programının sonraki dönemi { $when } açılıyor. Hemen şimdi açmak için --now ekleyin.
cycle-not-over = { $program } programının açık dönemi { $when } kapanıyor. Hemen şimdi kapatmak için --now ekleyin.
cycle-not-to-open = { $program } programının şimdi açılacak bir dönemi yok.
date-invalid = “{ $text }” bir tarih değil. Şöyle yazın: 2026-12-07.
env-unreadable = { $path } içindeki ayarlar okunamıyor. Bu, Saha'yı çalıştıran kullanıcının okuyabildiği bir dosya olmalı.
setup-unwritable = “{ $path }” yazılamadı, hiçbir şey kaydedilmedi. Bunu, yazma izniniz olan bir klasörde çalıştırın.
setup-needs-terminal = setup soru sorar, bunun için bir terminal gerekir. Terminal yoksa .env.example dosyasını .env adıyla kopyalayıp doldurun.
setup-cancelled = Vazgeçildi; hiçbir şey yazılmadı.
database-locked = Saha zaten çalışıyor (süreç { $process }, { $since } zamanından beri), veritabanı { $path }.
telegram-token-refused = Telegram, TELEGRAM_BOT_TOKEN değerini kabul etmiyor. @BotFather’dan yeniden kopyalayıp .env dosyasına yazın.
telegram-webhook-refused = Telegram, güncellemelerin geleceği adresi kabul etmiyor: { $reason }. PUBLIC_URL ve TELEGRAM_WEBHOOK_SECRET ayarlarına bakın; adrese dışarıdan HTTPS ile ulaşılabilmeli.
database-newer = Veritabanını Saha'nın daha yeni bir sürümü yapmış ({ $migration }). O sürümü kullanın.
database-full = Diskte { $path } için yer kalmadı. Yer açıp yeniden deneyin; kayıtlı olanlara bir şey olmadı.
database-unwritable = { $path } yazmak için açılamıyor. Klasör yerinde mi, Saha'yı çalıştıran kullanıcıya mı ait, bir bakın.
database-damaged = { $path } bozulmuş. Botu durdurun ve son sağlam yedeği yerine koyun: saha restore DOSYA. Gece yedekleri yanındaki backups klasöründedir.
database-empty = { $path } boş, oysa yedekleri var; sonuncusu { $backup }. Son sağlam yedeği yerine koyun: saha restore DOSYA. Yeniden başlamak istiyorsanız boş dosyayı silin.
database-unreadable = { $path } okunamıyor. Saha'yı çalıştıran kullanıcının klasöre girmeye, dosyayı okumaya ve yanına yazmaya izni var mı, bir bakın.
lock-damaged = { $path } bozulmuş. Veritabanına bir şey olmadı: bu dosya yalnızca onu kimin kullandığını söyler. Hiçbir botun çalışmadığından emin olun, bu dosyayı silin ve yeniden deneyin.
database-disk-fails = Disk { $path } dosyasını okuyamıyor ya da yazamıyor. Diski ve boş yeri kontrol edip yeniden deneyin.
database-busy = { $path } şu anda başka bir programda. Biraz sonra yeniden deneyin.
database-migration-failed = Veritabanı güncellenemedi (adım { $migration }: { $reason }). İçinde hiçbir şey değişmedi; elinizdeki eski sürümle devam edin.
listen-failed = { $address } adresi dinlenemiyor ({ $reason }). Orada başka bir program mı var? Başka bir HOST ya da PORT seçin.

## Yöneticilere, bir şey onları beklediğinde

alert-telegram-refused = ⚠ Telegram botu kabul etmiyor. Anahtarı yanlış olabilir ya da aynı anahtarla ikinci bir süreç çalışıyor olabilir.
alert-telegram-silent = ⚠ Telegram beş dakikadır yanıt vermiyor ya da gelenleri bize ulaştıramıyor. Mesajlar bekliyor. Lütfen ağa bakın; ayrıntıyı saha doctor söyler.
alert-sms-refused = ⚠ SMS ağ geçidi bizden mesaj almıyor. Mesajlar bekliyor. Lütfen hesabına ya da telefonlarına bakın.
alert-sms-silent = ⚠ SMS ağ geçidine on beş dakikadır gelen SMS’ler sorulamıyor. Lütfen adresine, şifresine ve ağa bakın; ayrıntısı günlükte “texts cannot be listed” satırında.
alert-sms-unsigned = ⚠ SMS ağ geçidinin getirdikleri yanlış imza taşıyor ve geri çevriliyor: insanların SMS’leri ulaşmıyor. Lütfen SMSGATE_WEBHOOK_KEY ya da TWILIO_AUTH_TOKEN ayarına, PUBLIC_URL adresine, bu makinenin ve telefonların saatine bakın.
alert-sms-near-person = ⚠ Bir kişi, bir günde alabileceği SMS’lerin beşte dördünü aldı (sms_cap_person). Fazlası yarını bekler.
alert-sms-near-country = ⚠ Bir ülkeye bugün gidebilecek SMS’lerin beşte dördü gitti (sms_cap_country). Fazlası yarını bekler. Bugün daha çok gitsin isterseniz program sayfasında sınırı yükseltin.
alert-sms-near-total = ⚠ Bugün gidebilecek SMS’lerin beşte dördü gitti (sms_cap_total). Fazlası yarını bekler. Bugün daha çok gitsin isterseniz program sayfasında sınırı yükseltin.
alert-sms-held-person = ⚠ Bir kişinin SMS’leri yarını bekliyor: bir kişi bir günde daha fazlasını almaz (sms_cap_person). Kim olduğu: saha export messages
alert-sms-held-country = ⚠ Bir ülkeye giden SMS’ler yarını bekliyor: bugünün sınırı doldu (sms_cap_country). Bugün gitsin isterseniz program sayfasında sınırı yükseltin.
alert-sms-held-total = ⚠ SMS’ler yarını bekliyor: bugünün sınırı doldu (sms_cap_total). Bugün gitsin isterseniz program sayfasında sınırı yükseltin.
alert-messages-refused = ⚠ Bir mesaj içeriği yüzünden kabul edilmedi; benzerleri bekletiliyor. Lütfen nedenlere bakın: saha export messages DOSYA. Bekletilenler şununla gider: saha resend
alert-inbox-dead = ⚠ Gelen bir mesaj işlenemedi ve kenara ayrıldı. Yazana haber verildi. Lütfen günlükte “inbox row failed” satırına bakın.
alert-inbox-old = ⚠ Gelen mesajlar on dakikadan uzun süredir işlenmeyi bekliyor. Lütfen günlük kayıtlarına bakın.
alert-outbox-old = ⚠ Yarım saatten uzun süre önce gitmesi gereken mesajlar var. Lütfen günlük kayıtlarına bakın.
alert-database-damaged = ⚠ Veritabanı bozulmuş: içinde okunamayan bir yer var. Mesajlar bekliyor. Botu durdurun ve son sağlam yedeği yerine koyun: saha restore DOSYA
alert-disk-nearly-full = ⚠ Disk dolmak üzere: 500 MB'tan az yer kaldı. Lütfen yer açın.
alert-backup-failed = ⚠ Son gece yedeği alınamadı. Lütfen günlük kayıtlarına bakın ve bir yedek alın: saha backup FILE
