# Programmets egne setninger på nynorsk. Korte, rolige, hele setninger; «du»; ingen forkortelser.
# Skjermen skriver dem ut som de står. Navn i krøllparentes settes inn av programmet.

## Første side

home-all-forms = Alle brev
home-first-forms = Berre dei vanlegaste
home-norway = Noreg
home-denmark = Danmark
home-new = Nytt brev
home-title = Medhold hjelper deg å klage, krevje og bli høyrd i helsetenesta.
home-private = Alt du skriv, blir på denne maskina. Ingenting blir sendt.
home-urgent = Hastar det? { $urgent }. Nokon å snakke med: { $talk }. Skriv «hjelpelinjer» for fleire nummer.
home-question = Kva vil du gjere?
home-to = Til { $to }
home-begun = Påbyrja saker:
home-filing = { $title } (sak { $number }). Sist endra { $changed }. { $left ->
        [one] Éin ting manglar.
       *[other] { $left } ting manglar.
    }
home-filing-ready = { $title } (sak { $number }). Sist endra { $changed }. Breva kan lagast no.
home-filing-made = { $title } (sak { $number }). Sist endra { $changed }. Breva vart laga { $made }.
home-filing-found = { $title } (sak { $number }). Sist endra { $changed }. Det det må svarast på, er svart på.
home-filing-about = { $title }: { $about } (sak { $number }). Sist endra { $changed }. { $left ->
        [one] Éin ting manglar.
       *[other] { $left } ting manglar.
    }
home-filing-about-ready = { $title }: { $about } (sak { $number }). Sist endra { $changed }. Breva kan lagast no.
home-filing-about-made = { $title }: { $about } (sak { $number }). Sist endra { $changed }. Breva vart laga { $made }.
home-prompt = Skriv eit nummer, og trykk Enter. «hjelp» forklarer, «slutt» avsluttar.
home-enter = Skriv nummeret framfor det du vil gjere, og trykk Enter.
home-no-number = Det forstod ikkje programmet. Skriv nummeret framfor det du vil gjere, til dømes 1.
home-no-case = Det er ikkje ei påbyrja sak. Skriv til dømes «slett 2» med nummeret framfor saka.
home-not-here = Det går først når du er inne i ei sak. Skriv eit av numra over.
home-help =
    Vel ved å skrive eit nummer og trykke Enter. Programmet stiller eitt spørsmål om gongen og lagar breva til slutt. Alt blir lagra undervegs, og du kan stoppe når som helst.
    «hjelpelinjer» viser kven du kan ringe. «slett 2» slettar ei påbyrja sak. «lås» låser sakene, når dei har passord. «slutt» avsluttar.
home-bye = Ha det bra.
changed-today = i dag kl. { $time }
changed-yesterday = i går kl. { $time }
changed-on = { $day } kl. { $time }
case-form-gone = Skjemaet «{ $form }» finst ikkje i denne utgåva. Svara er ikkje rørte. Bruk utgåva som laga saka, eller be nokon sjå på fila.
house-files = Nokre av filene til programmet har feil og kan ikkje brukast:
delete-ask = Sak { $number } blir sletta for godt. Er du sikker? Skriv ja eller nei.
delete-kept = Saka er ikkje sletta.
delete-done = Sak { $number } er sletta.
delete-papers-left = Breva du laga, ligg framleis i { $folder } til du slettar dei sjølv.

help-urgent = Når det hastar:
help-talk = Nokon å snakke med:
help-advice = Gratis råd og hjelp:
help-checked = Numra er sist sjekka { $day }.

## Før første spørsmål

declares-gives = Dette kan det gi:
declares-not = Dette gir det ikkje:
declares-decides = Kven som avgjer:
declares-time = Kor lang tid det tar:
declares-cost = Kva det kostar:
declares-appeal = Om du ikkje får medhald:
declares-readers = Kven som les brevet:
declares-not-when = Når du heller bør gjere noko anna:
declares-start = Før du startar:
declare-prompt = Trykk Enter for å starte, eller skriv «tilbake».

## Spørsmål

question-place = Spørsmål { $number } (del { $section } av { $sections }: { $title }).
question-again = Spørsmål { $number }: { $question }
example = Til dømes: { $example }
label-in-item = { $what } ({ $item })
item-number = { $list } nr. { $number }
parked-item = Tatt ut av { $list }
answer-hidden = (skrive, blir ikkje vist)
now-given = Svaret ditt no: { $answer } (Enter beheld det.)
now-suggested = Forslag: { $answer } (Enter godtar det.)
now-unknown = Svaret ditt no: veit ikkje. (Enter beheld det.)
now-later = Du har valt å svare seinare. (Enter går vidare.)
now-declined = Du har valt å ikkje seie det. (Enter går vidare.)
now-wrong = Du skreiv: { $answer }
finding-must = Prøv igjen: { $text }
finding-should = Merk: { $text }
odd-answer = Merk: { $text } Er det rett likevel, trykk Enter.
hint-skip = Frivillig: Enter hoppar over.
hint-unknown = «veit ikkje» går òg.
hint-decline = «vil ikkje seie» går òg.
hint-help = Skriv «hjelp» når som helst.
option-chosen = { $option } (valt)
prompt-many = Skriv numra på alt som passar, til dømes 1, 3.
prompt-date = Skriv dato, månad eller år. Er du usikker, skriv «ca.» framfor.
prompt-long = Skriv så mykje du vil, linje for linje. Skriv eit punktum åleine på ei linje når du er ferdig. «rediger» opnar eit skriveprogram, «fil» og eit filnamn hentar ein tekst.
prompt-long-short = Eit punktum åleine på ei linje når du er ferdig.
prompt-address = Skriv éi linje om gongen. Trykk Enter på ei tom linje når du er ferdig.
prompt-office = Skriv namnet.
prompt-office-list = Skriv namnet. «liste» viser stadene programmet kjenner.
office-listed = Står ikkje staden her, skriv namnet.
prompt-office-address = Skriv postadressa, éi linje om gongen, og ei tom linje til slutt. Veit du ikkje adressa no, trykk Enter.
prompt-enclosure = Skriv kva det er.
prompt-enclosure-date = Kva dato har det? Enter hoppar over.
no-such-option = Det forstod ikkje programmet. Skriv talet framfor svaret, frå 1 til { $count }.
other-what = Skriv kva det er:
needs-answer = Brevet treng dette svaret. Skriv «seinare» dersom du vil hoppe over det no.
needs-answer-unknown = Brevet treng dette svaret. Skriv «seinare», så kan du finne det ut og fylle det inn etterpå.
skipped = Det er greitt. Vi går vidare.
marked-unknown = Notert: du veit det ikkje.
marked-later = Notert: du svarer seinare.
marked-declined = Notert: du vil ikkje seie det.
cleared = Svaret er tømt. «angre» hentar det tilbake.
undone = Den siste endringa er tatt tilbake.
nothing-to-undo = Det er ingenting å angre.
first-question = Dette er det første spørsmålet. Skriv «slutt» for å gå ut. Alt er lagra.
go-no-number = Det er ikkje noko spørsmål med det nummeret. «oversikt» viser alle.
no-must-left = Brevet har alle svara det må ha.
not-here = Det går ikkje her.
only-first-page = Sakene og tala finn du på første side. Er det svaret ditt, skriv = framfor.
no-sheet = Arket finst berre på heile skjermen. Her kjem eitt spørsmål om gongen. Er det svaret ditt, skriv = framfor.
note-how = Skriv det du vil hugse, rett etter kolonet: «notat: ring måndag».
use-note-how = Skriv nummeret på notatet etter kolonet: «bruk notat: 2». «notata» viser numra.
find-how = Skriv eit ord frå spørsmålet etter kolonet: «finn: dato».
says-how = Skriv kven som seier det, etter kolonet: «sagt av: pasienten», «sagt av: pårørande», «sagt av: journalen» eller «sagt av: ingen».
now-ready = No har brevet alt det må ha. Resten av spørsmåla gjer det sterkare. Hald fram, eller skriv «ferdig» for å gå til brevet.
found-itself = { $what }: { $answer }.
carried-now = Framlegg frå saka, som du kan endre: { $what }.
reused-now = { $count ->
        [one] Eitt svar er henta frå saka: { $what }. Det gjeld alle breva. Du kan rette det når du ser over svara.
       *[other] { $count } svar er henta frå saka: { $what }{ $more ->
            [0] {""}
           *[other] {" "}og { $more } til
        }. Dei gjeld alle breva. Du kan rette dei når du ser over svara.
    }
erased-now = Sletta frå maskina: { $what }.
parked-now = { $count ->
        [one] Eitt svar er ikkje i bruk no og er lagt til side: { $what }. Det kjem tilbake dersom du endrar.
       *[other] { $count } svar er ikkje i bruk no og er lagde til side: { $what }. Dei kjem tilbake dersom du endrar.
    }
characters-removed = { $count ->
        [one] Eitt usynleg teikn er fjerna.
       *[other] { $count } usynlege teikn er fjerna.
    }
more = [Trykk Enter for meir]
line-maybe-cut = Linja er så lang at terminalen kan ha kutta noko av teksten. Sjå over teksten, eller bruk «fil» eller «rediger» for lange tekstar.
line-not-utf8 = Linja kom fram med eit teiknsett som ikkje kan lesast (ikkje UTF-8), så ho er ikkje tatt med. Skriv linja ein gong til, eller still terminalen på UTF-8.
input-ended = Det kom ikkje fleire linjer inn, så programmet stoppar her.

help-commands =
    Dette kan du skrive når som helst:
    tilbake: førre spørsmål. gå 7: til spørsmål 7. oversikt: alle svara.
    veit ikkje, vil ikkje seie, seinare: når du ikkje kan eller vil svare no.
    tøm: fjern svaret. angre: ta tilbake siste endring.
    neste: neste spørsmål som må ha svar. ferdig: til breva.
    sjå brevet: slik det er no. frist: fristar og korleis dei er rekna ut.
    hjelpelinjer: kven du kan ringe. lagre: kvar saka ligg.
    lås: lås sakene, når dei har passord. slutt: gå ut.
    Skal svaret ditt vere eit av desse orda, skriv = framfor, som «=seinare».
help-date = Datoar kan skrivast 3.4.2026, 24. april 2026, april 2026, 2026, ca. mars 2024, før 5.6.2026 eller i går.
help-long = Midt i ein tekst skriv du kommandoar med punktum framfor, som «.angre» (tar bort siste linja) og «.tilbake».
help-list = «ny» legg til, «endre 2» endrar nummer 2, «slett 2» tar det ut, «flytt 2» flyttar det éin plass opp, «angre» hentar tilbake.
help-many = Skriv fleire nummer med komma mellom. Nye nummer kjem i staden for dei gamle.

## Lange tekster

long-now = Dette har du skrive:
long-begun = Du var i gang med ein ny tekst. Hald fram der du slapp, og skriv eit punktum åleine på ei linje når du er ferdig:
long-word-taken = «{ $word }» er tatt med i teksten. Meinte du kommandoen, skriv «.angre» og så «.{ $word }».
long-number = Her skriv du svaret som tekst, ikkje som eit nummer. Skal det likevel stå { $number }, skriv «={ $number }».
long-end = Er du ferdig, skriv eit punktum åleine på ei linje.
long-not-taken = Det du skreiv no, er ikkje lagra.
long-choices = 1 behald (eller Enter), 2 skriv meir på slutten, 3 skriv på nytt, 4 opne i eit skriveprogram.
long-go-on = Skriv vidare. Eit punktum åleine på ei linje når du er ferdig.
line-taken-back = Siste linja er tatt bort.
text-taken = Teksten er henta inn: { $count } ord.
file-trouble = { $path } kan ikkje brukast: { $why }
file-not-text = fila er ikkje rein tekst (UTF-8). Lagre fila som rein tekst og prøv igjen.
editor-none = Det er ikkje valt noko skriveprogram på denne maskina (VISUAL eller EDITOR). Skriv teksten her, eller bruk «fil».
editor-opens = No opnar skriveprogrammet seg. Lagre og lukk det når du er ferdig. Merk at det kan ta vare på eigne kopiar av teksten.
editor-failed = Skriveprogrammet blei ikkje avslutta slik det skulle. Teksten her er som før.
editor-left = Det ligg ein tekst frå skriveprogrammet her frå sist:
item-begun = ikkje fylt ut
editor-lies-at = Teksten frå skriveprogrammet ligg framleis her: { $path }
editor-left-choices = 1 bruk teksten, 2 kast teksten.

## Lister

list-first = Legg til
list-more = Ja, legg til
list-on = Nei, gå vidare
list-back = Ta med: { $title }
list-commands = «endre 1» endrar, «slett 1» tar ut, «flytt 1» flyttar opp.
list-prompt = Skriv 1 for å legge til, eller 2 for å gå vidare.
list-no-number = Det nummeret finst ikkje i lista.
item-open = { $title } ({ $open } manglar)
item-whole = { $title }
item-removed = Tatt ut: { $title }. «angre» hentar det tilbake.

## Kontorer

office-meant = Meinte du ein av desse?
office-own = Nei, bruk det eg skreiv: { $name }
office-unsure = { $name }, { $address }. Adressa er ikkje sikker. Sjekk mot eit brev derifrå.
office-unsure-web = { $name }, { $address }. Adressa er ikkje sikker. Sjekk mot eit brev derifrå eller på { $web }.
office-no-address = { $name }. Vi har inga adresse. Ho står i brev derifrå eller på nettsidene deira.
office-confirm = 1 adressa er rett, 2 skriv ei anna, 3 sjekk seinare.
office-name-now = Du har skrive { $name }. Adressa manglar enno. Trykk Enter for å skrive adressa, eller skriv eit anna namn.
short-lines-first = Avslutt adressa med ei tom linje først.
office-later = Du kan fylle inn adressa seinare. Brevet ventar til då.

## Råd

advice-info = Råd: { $text }
advice-warning = Viktig: { $text }
advice-stop = Stopp litt: { $text }
advice-law = Sjå { $law }.
offer-answer = Gå til spørsmålet: { $what }
offer-go-on = Hald fram med brevet: { $form }
offer-start = Start eit nytt brev: { $form }
offer-afterwards = Brevet «{ $form }» kan du begynne når du ser over svara.
offer-continue = Gå vidare likevel
offer-prompt = Skriv eit nummer, eller trykk Enter for å gå vidare.
offer-prompt-stop = Skriv eit nummer. Med Enter går du vidare i spørsmåla, men brevet ventar på at du vel.

## Frister

deadline-title = { $title } ({ $item })
deadline-running = { $title }: siste dag er { $last } ({ $left ->
        [one] éin dag igjen
       *[other] { $left } dagar igjen
    }). Send helst innan { $send_by }.
deadline-soon = { $title }: siste dag er { $last } ({ $left ->
        [one] éin dag igjen
       *[other] { $left } dagar igjen
    }). Send i dag.
deadline-today = { $title }: siste dag er i dag, { $last }. Send i dag.
deadline-passed = { $title }: siste dag var { $last }.
deadline-maybe = { $title }: kan vere ute. Rekna frå den tidlegaste dagen svaret ditt kan bety, var siste dag { $last }.
deadline-open = { $title }: kan ikkje reknast ut utan ein tidlegaste dato.
working-anchor = datoen fristen går frå
working-from = Vi reknar frå { $day } ({ $what }). Den dagen tel ikkje med.
working-from-safe = Du skreiv «{ $typed }» ({ $what }). For å vere sikre reknar vi frå den tidlegaste dagen det kan bety: { $day }.
working-days = Pluss { $count ->
        [one] éin dag
       *[other] { $count } dagar
    } er { $day }.
working-working-days = Pluss { $count ->
        [one] éin arbeidsdag
       *[other] { $count } arbeidsdagar
    } er { $day }.
working-weeks = Pluss { $count ->
        [one] éi veke
       *[other] { $count } veker
    } er { $day }.
working-months = Pluss { $count ->
        [one] éin månad
       *[other] { $count } månader
    } er { $day }.
working-years = Pluss { $count ->
        [one] eitt år
       *[other] { $count } år
    } er { $day }.
working-moved = Det er ein laurdag, søndag eller heilagdag. Fristen blir flytta til { $day }.
working-posted = Du held fristen når brevet er levert på posten seinast den dagen.
working-arrived = Du held fristen når brevet har kome fram seinast den dagen.
working-law = Regelen: { $law }.
deadline-waits = { $title }: kan ikkje reknast ut før du har svart på «{ $what }». Send brevet så snart du kan.
deadline-unclear = { $title }: det er uklart når fristen går ut. Send brevet så snart du kan.
deadline-outer = { $title }: sluttar { $last }, rekna frå den tidlegaste dagen.
deadline-awaited = { $title }: er venta innan { $last }.
deadline-overdue = { $title }: venta { $last }. Du kan minne dei på saka.
no-deadlines = Det er ingen frist å rekne ut enno.

## Oversikt og brev

overview-title = Sjå over svara: { $title }
overview-go = Skriv «gå» og nummeret for å endre eit svar, til dømes «gå 3».
overview-items = { $count } lagt inn
overview-parked = Lagt til side (ikkje i bruk no):
overview-reused = { $answer } (frå saka)
overview-lacks = { $count ->
        [one] Éin ting manglar før breva kan bli ferdige:
       *[other] { $count } ting manglar før breva kan bli ferdige:
    }
overview-ready = Alt som må vere med, er på plass. { $open ->
        [0] {""}
        [one] Eitt frivillig spørsmål har ikkje fått svar.
       *[other] { $open } frivillige spørsmål har ikkje fått svar.
    }
state-must = må ha svar
state-open = ikkje svart
state-unknown = veit ikkje
state-later = seinare
state-declined = vil ikkje seie
state-wrong = må rettast
lack-later = { $what }: du ville svare seinare
lack-wrong = { $what }: { $why }
lack-decision = Du må velje: { $text }
lack-recipient = { $letter }: du må stadfeste mottakar og adresse
review-make = Lag breva
review-fill = Fyll inn det som manglar
review-leave-out = Lag breva utan det du ville svare på seinare
review-read = Les breva slik dei er no
review-draft = Lag eit utkast, med opne felt
review-home = Gå til første sida
review-another = Skriv eit brev til i denne saka
review-language = Brevet blir skrive på
review-own-words = Det du sjølv skriv, er på
reading-copy-title = Lesekopi: skal ikkje sendast
reading-copy-mark = LESEKOPI – SKAL IKKJE SENDAST
reading-copy-about = Dette er det du vart spurd om, og det du svara, på språket du svara på. Brevet som skal sendast, er på eit anna språk. Ta vare på denne sjølv.
reading-copy-papers = Papira som skal sendast
language-nb = bokmål
language-nn = nynorsk
language-da = dansk
language-en = engelsk
title-another = Eit brev til i saka
panel-back = Tilbake
another-about = Kva vil du skrive? Det du har svart før, blir med. Brevet du har no, blir liggjande.
another-choose = Skriv nummeret, eller trykk Enter for å gå tilbake.
review-prompt = Skriv eit nummer. «tilbake» går til siste spørsmålet.
letters-which = Skriv nummeret på det du vil lese.
letter-end = Slutt på brevet.
no-letters-yet = Det er ingen brev å vise enno. Svar på fleire spørsmål først.
papers-wrong = Breva kan ikkje lagast enno:
papers-pdf = PDF-filene kunne ikkje lagast: { $why }
papers-where = Kvar skal breva ligge? Trykk Enter for { $folder }, eller skriv ei anna mappe.
papers-where-else = Skriv ei mappe, eller «tilbake».
papers-in-the-way = Det ligg brev i { $folder } frå før. Skriv 1 for å skrive over dei, eller trykk Enter for å velje ei anna mappe.
papers-disk = Breva kunne ikkje lagrast i { $path }: { $why }
papers-made = Ferdig. Breva ligg i { $folder }. Berre du kan opne filene.
papers-made-draft = Utkastet ligg i { $folder }. Berre du kan opne filene. Opne felt er merkte i brevet.
papers-send = Dette er til mottakaren. Arket «Neste steg» seier kva du gjer med det:
papers-keep = Dette tar du vare på sjølv:
papers-text = Vil du ha breva på ein annan måte òg? Skriv «tekst» for rein tekst, «word» for filer som kan endrast i Word, eller «stor» for stor skrift. Trykk Enter for nei.
papers-more-which = Noko meir? Skriv «tekst», «word» eller «stor», eller trykk Enter for nei.
papers-text-made = Tekstfilene ligg i same mappe.
papers-word-made = Filene for Word ligg i same mappe. Det du endrar i dei, kjem ikkje tilbake hit.
papers-large-made = Breva er laga på nytt med stor skrift, i same mappe.
papers-lie-at = Breva ligg i { $folder }
papers-after = Skriv 1 for å sjå over svara igjen, 2 når breva er sende, eller trykk Enter for å gå til første sida.
papers-after-draft = Skriv 1 for å fylle inn meir, eller trykk Enter for å gå til første sida.
glyph-missing = Teiknet «{ $character }» ({ $code }) kan ikkje trykkast. Det står i svaret på «{ $what }».
glyph-instead = Skriv «{ $text }» i staden.
glyph-nothing = Ta det bort, eller skriv med ord det du meiner.
glyph-latin = Skriv ordet med latinske bokstavar.

## Lagring

reopened = Du held fram der du var sist.
reopened-damaged = Den nyaste lagringa var skadd. Vi held fram frå den førre.
reopened-form-changed = Skjemaet er oppdatert sidan sist. Svara dine er tatt vare på. Sjå over dei før du lagar breva.
reopened-deadline = Endra sidan sist: { $text }
saved-at = Alt er lagra i { $path }
saved-copy = Ein kopi er lagra i { $path }. Alle som får tak i fila, kan lese ho. Slett ho når svara er lagra som dei skal.
all-saved = Alt er lagra. Du finn saka på første sida.
nothing-to-save = Ingenting var skrive, så ingenting er lagra.
not-saved = Nokre svar er ikkje lagra.
not-saved-go-on = Svara er i minnet så lenge programmet går. Skriv «lagre» og ei mappe for å lagre ein kopi ein annan stad, til dømes «lagre ~/».
leave-unsaved = 1 prøv å lagre igjen, 2 lagre i ei anna mappe, 3 avslutt utan å lagre.
leave-folder = Kva mappe?
store-disk = Kunne ikkje bruke { $path }: { $why }
store-damaged = { $path } er skadd og kan ikkje lesast. Fila er ikkje rørt.
store-newer = { $path } er laga av ei nyare utgåve av Medhold. Oppdater programmet for å opne fila.
store-overtaken = Sak { $number } er lagra i eit anna vindauge etter at du opna ho her. Det du skriv her, er ikkje lagra. Lagre ein kopi ein annan stad, og opne saka på nytt.
store-locked = Sakene er låste med passord.
store-wrong-passphrase = Det var ikkje rett passord.
store-another-key = Nøkkelen passar ikkje til arkivet. Han høyrer kanskje til ei anna maskin.
store-no-key = Nøkkelen { $path } manglar eller er øydelagd. Utan han kan ingen opne sakene. Har du ein tryggingskopi, hent han fram.
store-open = Sak { $number } er open i eit anna vindauge. Lukk saka der først.
title-in-use = Open i eit anna vindauge
in-use = Sak { $number } er open i eit anna vindauge. Du kan sjå på ho her utan å endre noko, eller ta ho over. Då kan det andre vindauget ikkje endre meir, og ingenting går tapt.
in-use-look = Berre sjå på saka
in-use-take-over = Ta over saka hit
in-use-plain = Skriv 1 for berre å sjå på saka, eller 2 for å ta ho over hit. Berre Enter går tilbake.
read-only = Du ser berre på saka her. Eit anna vindauge har ho, så ingenting kan endrast. Alle sidene og breva kan lesast.
header-read-only = Berre lesing
taken-over = { $count ->
    [0] Sak { $number } er teken over i eit anna vindauge. Alt du skreiv her, er lagra. Her kan du berre lese no.
    [one] Sak { $number } er teken over i eit anna vindauge. Det siste du skreiv her, er ikkje lagra i saka enno, men det er ikkje borte.
   *[other] Sak { $number } er teken over i eit anna vindauge. Dei siste { $count } svara du skreiv her, er ikkje lagra i saka enno, men dei er ikkje borte.
}
taken-over-bring-in = Ta saka tilbake hit, med det eg skreiv her
taken-over-bring-in-about = Har det andre vindauget svart noko anna på det same, står det svaret, og det du skreiv her, blir eit notat i saka.
taken-over-take-back = Ta saka tilbake hit
taken-over-look = Berre les vidare her
taken-over-wait = Vent med det
taken-over-plain = { $count ->
    [0] Skriv 1 for å ta saka tilbake hit. Berre Enter les vidare.
    [one] Skriv 1 for å ta saka tilbake hit og setje det inn, eller 2 for å lagre ein kopi i ei mappe. Berre Enter ventar med det.
   *[other] Skriv 1 for å ta saka tilbake hit og setje det inn, eller 2 for å lagre ein kopi i ei mappe. Berre Enter ventar med det.
}
leave-overtaken = Det du skreiv her, er ikkje lagra. Skriv «ja» for å gå utan det. Berre Enter spør igjen.
brought-in = Du har saka her igjen, med det som vart skrive i det andre vindauget.
brought-in-taken = Sett inn frå dette vindauget: { $what }.
brought-in-noted = Det andre vindauget har eit anna svar på: { $what }. Det du skreiv her, ligg som notat i saka.
brought-in-left = Sjå over dette, som det andre vindauget har svart noko anna på: { $what }.
disk-write = disken tok ikkje imot alt. Han er kanskje full.
disk-full = det er ikkje plass på disken. Frigjer plass og prøv igjen.
disk-denied = du har ikkje lov til å skrive der. Vel ei anna mappe.
disk-read-only = disken kan berre lesast akkurat no, ikkje skrivast til. Utan det kan ikkje sakene opnast eller lagrast. Er det eit minnekort, sjå etter ein låseknapp på sida. Elles vel ei mappe på ein annan disk.
disk-denied-read = du har ikkje lov til å lese fila.
disk-is-a-folder = det er ei mappe og ikkje ei vanleg fil.
disk-name-too-long = namnet er for langt.
disk-not-found = fila eller mappa finst ikkje.
disk-not-a-folder = noko på vegen dit er ei fil og ikkje ei mappe.
disk-exists = det ligg noko der frå før.

## Feil i svar

invalid-empty = Svaret er tomt.
invalid-date = Programmet forstod ikkje datoen. Skriv til dømes 3.4.2026, november 2026 eller 2026.
invalid-day = Den dagen finst ikkje i kalenderen.
invalid-year = Kva år? Skriv til dømes 15. oktober 2026.
invalid-number = Dette er ikkje eit tal.
invalid-sum = Dette er ikkje eit beløp. Skriv til dømes 1 250 kr.
invalid-option = Valet finst ikkje lenger. Vel på nytt.
invalid-none-with-others = «{ $none }» kan ikkje veljast saman med noko anna.
invalid-other-words = Skriv kva «noko anna» er.
invalid-only-one = Vel berre eitt.
invalid-too-few = { $least ->
        [one] Vel minst eitt.
       *[other] Vel minst { $least }.
    }
invalid-phone = Dette ser ikkje ut som eit telefonnummer.
invalid-email = Dette ser ikkje ut som ei e-postadresse.
invalid-enclosure-title = Skriv kva vedlegget er.
invalid-office-name = Skriv namnet på mottakaren.
invalid-address-long = Dette er lengre enn ei adresse på eit brev. Skriv høgst åtte korte linjer.
invalid-line-long = Dette er for langt for éi linje. Skriv det kort her, og resten i eit av dei lange svara.
invalid-office-address = Adressa manglar eller må stadfestast.
finding-too-late = Datoen kan ikkje vere etter { $day }.
finding-too-early = Datoen kan ikkje vere før { $day }.
finding-too-small = Talet må vere minst { $least }.
finding-too-large = Talet kan vere høgst { $most }.
finding-id-test = Dette er eit oppdikta nummer til testing.
finding-id-length = Eit fødselsnummer har elleve siffer.
finding-id-day = Dei seks første sifra er ikkje ein dato.
finding-id-check = Sifra passar ikkje saman. Kanskje er eitt skrive feil.
finding-no-postcode = Siste linja bør ha postnummer og stad.
refused-too-long = teksten er lengre enn noko kontor les. Høgst 60 sider.
refused-no-field = Spørsmålet finst ikkje her.
refused-list-full = Lista er full ({ $max }).

## Fullskjerm: sider

title-help = Hjelp
title-before = Før du startar
title-help-lines = Kven du kan ringe
title-deadlines = Fristar og korleis dei er rekna ut
title-letters = Breva slik dei er no
title-next-steps = Kva du gjer no
title-papers = Breva er laga
title-leave = Vil du stoppe?
title-delete = Slette saka?
title-begun = Ein tekst du hadde starta på
title-editor = Skrive i eit anna program
title-missing = Breva kan ikkje lagast enno
title-trouble = Noko gjekk gale
title-folder = Kvar breva skal ligge
title-save = Lagre ein kopi
title-go-to = Gå til eit spørsmål
title-advice-info = Godt å vite
title-advice-warning = Viktig
title-advice-stop = Stopp litt
header-place = Del { $section } av { $sections }: { $title }
header-private = Alt blir på denne maskina
header-saved = Lagra
header-saved-at = Lagra { $time }
header-typing = Du skriv
header-unsaved = IKKJE LAGRA
header-held-back = Blir ikkje lagra enno
header-refused = Blir ikkje lagra
more-above = meir over
more-below = meir under
more-both = meir over og under
too-small = Vindauget er for lite til å vise sida. Gjer det større.
too-small-saved = Svara dine er lagra.
home-urgent-short = Hastar det? { $urgent }. Nokon å snakke med: { $talk }.
home-help-lines = Kven kan eg ringe?
home-case = Sak { $number }, sist endra { $changed }. { $left ->
        [one] Éin ting manglar.
       *[other] { $left } ting manglar.
    }
home-case-ready = Sak { $number }, sist endra { $changed }. Breva kan lagast no.
home-case-made = Sak { $number }, sist endra { $changed }. Breva vart laga { $made }.
home-case-found = Sak { $number }, sist endra { $changed }. Det det må svarast på, er svart på.
home-case-broken = Sak { $number } kan ikkje opnast
home-no-case-here = Gå til ei påbyrja sak først. Då slettar tasten saka, etter at du har sagt ja.
declare-begin = Trykk Enter for å starte, eller Esc for å gå tilbake.
menu-search = Viser det som passar med «{ $search }». Esc viser alt.
menu-how = Skriv nokre bokstavar for å finne det fortare.
menu-nothing = Ingen treff på «{ $search }». Rettetasten viskar ut, Esc viser alt.
go-to-how = Skriv nokre bokstavar av spørsmålet, hjelpa eller namnet på brevet, eller vel med piltastane. Ctrl+B går attende hit.
help-about-keys = Her er tastane. Vel ein med piltastane og trykk Enter for å gjere det. Esc lukkar.
button-next = Neste
field-other = Kva?
field-enclosure = Kva er det?
field-enclosure-date = Dato på det, dersom det har ein
field-office-name = Namn
field-office-address = Adresse
office-is-right = Adressa er rett
office-write = Skriv namn og adresse sjølv
office-check-later = Eg sjekkar adressa seinare
office-keep = Det stemmer
office-other = Vel ein annan stad
office-not-listed = Skriv namn og adresse sjølv
office-check = Adressa er ikkje sikker. Sjekk mot eit brev derifrå.
office-check-web = Adressa er ikkje sikker. Sjekk mot eit brev derifrå eller på { $web }.
text-size = { $words ->
        [0] Skriv så kort eller langt du vil.
        [one] Eitt ord
       *[other] { $words } ord
    }
text-size-pages = { $words } ord, om lag { $pages ->
        [one] éi side
       *[other] { $pages } sider
    }
tui-suggested = Dette er eit forslag. La det stå, eller vel noko anna.
tui-unknown = Du har svart at du ikkje veit.
tui-later = Du ville svare på dette seinare.
tui-declined = Du har svart at du ikkje vil seie det.
tui-choose-first = Vel først med piltastane eller nummeret. Er du usikker, trykk F6.
tui-cleared = Svaret er tømt. Ctrl+Z hentar det tilbake.
many-how = Set kryss med mellomrom eller nummeret. Enter går vidare.
date-how = Skriv det du veit: 3.4.2026, april 2026 eller 2026.
papers-draft = Utkast. Dette skal ikkje sendast enno:
title-papers-draft = Utkastet er laga
tui-hint-skip = Du kan hoppe over dette med Tab.
tui-hint-unknown = Veit du ikkje, trykk F5.
tui-hint-decline = Vil du ikkje seie det, trykk F7.
tui-needs-answer = Brevet treng dette. Svar her, eller trykk F6 for å svare seinare.
tui-passes = Med Enter ein gong til går du vidare. Brevet ventar på svaret.
tui-needs-answer-unknown = Brevet treng eit svar her. Trykk F6 for å svare seinare.
tui-odd = Stemmer det likevel, trykk Enter ein gong til.
tui-now-ready = No kan breva lagast: F8. Svarer du på resten, blir dei sterkare.
tui-list-empty = Legg til minst éin, eller gå vidare ein gong til for å gjere det seinare.
tui-item-removed = Tatt ut: { $title }. Ctrl+Z hentar det tilbake.
tui-go-on = Gå vidare
tui-not-now = Ikkje no
tui-decide-later = Bestem seinare
tui-stop-waits = Brevet ventar på at du vel. Spørsmåla kan du svare på så lenge.
tui-saved-again = No er alt lagra igjen.
tui-undo-more = Her er det ikkje meir å angre. Ctrl+Z ein gong til tar tilbake det førre svaret.
tui-redone = Endringa er gjord om igjen.
tui-nothing-to-redo = Det er ingenting å gjere om igjen.
tui-not-saved = Svara er i minnet så lenge programmet går. Ctrl+C hjelper deg å lagre dei ein annan stad.
tui-folder-empty = Skriv namnet på ei mappe.
tui-in-the-way = Det ligg brev i { $folder } frå før.
tui-delete-ask = Heile saka blir sletta for godt, med svara i alle breva som står her. Brev du har laga som PDF, blir liggande.
tui-editor-none = Du har ikkje valt eit skriveprogram på denne maskina (VISUAL eller EDITOR). Skriv teksten her.
tui-editor-taken = Teksten frå skriveprogrammet er henta.
deadline-see-working = Regelen: { $law }. F3 viser utrekninga.
card-open = { $open } manglar
card-on = Gå vidare
copied = Kopiert.
review-title = Sjå over svara
ways-title = Dette kan du gjere
ways-about = Vel det du vil starte med. Det som passar til brevet, følgjer med. Du kan kome tilbake hit etterpå.
ways-begin = start på «{ $form }»
ways-other = Eit råd til deg
ways-choose = Skriv nummeret på det du vil starte med. «oversikt» viser svara.
review-papers = Sjå breva som er laga
review-folder = Opne mappa med breva
review-lacks = Dette manglar
papers-first = Dette må på plass først:
papers-next-steps = Les kva du gjer no
papers-more = Meir
papers-open-folder = Opne mappa
papers-text-too = Lag breva som rein tekst òg
papers-word-too = Lag breva for Word òg, så dei kan endrast der
papers-large-instead = Lag breva på nytt med stor skrift
papers-review = Sjå over svara igjen
papers-opening = Opnar seg i eit anna vindauge.
papers-not-opened = Det gjekk ikkje å opne det herfrå. Det ligg i { $path }
papers-which-folder = I kva mappe skal breva ligge? Trykk Enter dersom den som står her, passar.
papers-another = Vel ei anna mappe
papers-overwrite = Skriv over dei
leave-home = Du kan kome tilbake når som helst.
leave-all-saved = Alt du har skrive, er lagra.
leave-nothing = Ingenting er skrive enno, så det er ingenting å lagre.
leave-stay = Bli her
leave-to-home = Gå til første sida
leave-quit = Avslutt
leave-again = Prøv å lagre igjen
leave-elsewhere = Lagre ein kopi i ei anna mappe
leave-unsaved-quit = Avslutt utan å lagre
delete-yes = Ja, slett saka
delete-no = Nei, behald saka
editor-begun = Du hadde starta på ein ny tekst utan å gjere han ferdig:
editor-take = Bruk teksten
editor-drop = Kast teksten
editor-decide-later = Bestem seinare
editor-warning = Teksten blir opna i skriveprogrammet ditt. Det kan ta vare på eigne kopiar av teksten.
editor-open = Opne det
editor-not = Skriv her i staden
letters-at = { $title } ({ $at } av { $count })
beside-title = Slik blir brevet: { $title }
beside-none = Du ser brevet her når du har svart på litt meir.

## Fullskjerm: taster

keyname-space = Mellomrom
keyname-backspace = Rettetast
keyname-up = Pil opp
keyname-down = Pil ned
keyname-left = Pil venstre
keyname-right = Pil høgre
key-next = neste
key-next-about = Går vidare til neste spørsmål.
key-begin = start
key-begin-about = Startar med spørsmåla.
key-choose = vel
key-choose-about = Vel det som er merkt med >.
key-tick = kryss
key-tick-about = Set eller fjernar krysset.
key-new-line = ny linje
key-new-line-about = Startar ei ny linje i teksten.
key-next-field = vidare
key-next-field-about = Går til neste felt, eller vidare når det ikkje er fleire.
key-previous-field = førre felt
key-previous-field-about = Går til førre felt.
key-back = tilbake
key-back-about = Går tilbake. Det du har skrive, blir ståande.
key-close = lukk
key-close-about = Lukkar denne sida. Ingenting blir borte.
key-remove = slett
key-remove-about = Tar ut det som er merkt. Ei sak blir sletta først når du har sagt ja.
key-move-up = flytt opp
key-move-up-about = Flyttar det som er merkt, eitt hakk opp.
key-move-down = flytt ned
key-move-down-about = Flyttar det som er merkt, eitt hakk ned.
key-unknown = veit ikkje
key-unknown-about = Svarer at du ikkje veit.
key-later = seinare
key-later-about = Merker spørsmålet, så du kan svare seinare.
key-decline = vil ikkje seie
key-decline-about = Svarer at du ikkje vil seie det.
key-clear = tøm
key-clear-about = Tømmer svaret.
key-overview = oversikt
key-overview-about = Viser alle svara og kva som manglar.
key-deadlines = fristar
key-deadlines-about = Viser fristane og korleis dei er rekna ut.
key-letters = sjå brevet
key-letters-about = Viser breva slik dei er no.
key-make = lag breva
key-make-about = Lagar breva som PDF.
key-go-to = gå til
key-go-to-about = Går til eit spørsmål du vel.
key-next-must = neste som manglar
key-next-must-about = Går til det neste brevet treng svar på.
key-save = lagra?
key-save-about = Alt blir lagra av seg sjølv. Dette viser kvar.
key-undo = angre
key-undo-about = Tar tilbake det siste du gjorde.
key-redo = gjer om
key-redo-about = Gjer det du angra, ein gong til.
key-select-all = merk alt
key-select-all-about = Merker heile teksten. Med Shift og piltastar merker du ein del.
key-cut = klipp ut
key-cut-about = Klipper ut det som er merkt.
key-paste = lim inn
key-paste-about = Limer inn det du sist kopierte her. Frå andre program limer du inn slik terminalen din gjer det.
key-editor = skriveprogram
key-editor-about = Opnar teksten i ditt eige skriveprogram.
key-up = opp
key-up-about = Går opp.
key-down = ned
key-down-about = Går ned.
key-left = venstre
key-left-about = Går til venstre, eller til førre brev.
key-right = neste
key-right-about = Går til høgre, eller til neste brev.
key-word-left = eitt ord tilbake
key-word-left-about = Går eitt ord tilbake.
key-word-right = eitt ord fram
key-word-right-about = Går eitt ord fram.
key-row-start = først
key-row-start-about = Går først på linja eller øvst.
key-row-end = sist
key-row-end-about = Går sist på linja eller nedst.
key-page-up = bla opp
key-page-up-about = Blar opp.
key-page-down = bla ned
key-page-down-about = Blar ned.
key-text-start = øvst
key-text-start-about = Går til starten av teksten.
key-text-end = nedst
key-text-end-about = Går til slutten av teksten.
key-delete-back = visk ut
key-delete-back-about = Viskar ut teiknet framfor.
key-delete-forward = visk ut fram
key-delete-forward-about = Viskar ut teiknet etter.
key-delete-word-back = visk ut ordet framfor
key-delete-word-back-about = Viskar ut ordet framfor.
key-delete-word-forward = visk ut ordet etter
key-delete-word-forward-about = Viskar ut ordet etter.
key-help-lines = kven ringe
key-help-lines-about = Viser kven du kan ringe.
key-leave = stopp
key-leave-about = Stoppar, etter at alt er lagra. Er ein tekst merkt, blir han kopiert i staden.
key-help = hjelp
key-help-about = Viser denne sida.

## Kommandolinjen

cmd-medhold = Hjelper deg å klage, krevje og bli høyrd i helsetenesta. Lagar ferdige brev som PDF.
cmd-after =
    Utan kommando opnar programmet seg og stiller eitt spørsmål om gongen.
    Alt blir på maskina. Sjå «medhold render --help» for å lage brev frå ei fil.
    Hjelper de mange? docs/organisasjon.md seier kva personvernet krev.
cmd-forms = Viser skjemaa
cmd-outline = Viser spørsmåla i eit skjema
cmd-render = Lagar brev frå ei svarfil
cmd-batch = Lagar brev frå mange svar, eitt sett på kvar linje
cmd-verify = Seier om ei fil er brevet som blei laga
cmd-check = Prøver skjema, malar, lovtilvisingar og mottakarar
cmd-schema = Skriv skjemaformatet som JSON Schema
arg-notes = Vis òg det som er kjent for å vere usikkert
arg-json = Skriv ut som JSON
arg-form = Id-en til skjemaet, som i «medhold forms»
arg-lang-screen = Språk på spørsmåla: nb, nn, da eller en
arg-lang-letter = Språk i breva
arg-answers = Svarfila (YAML eller JSON); - les frå standard inn
arg-out = Mappa breva skal ligge i
arg-date = Datoen på brevet, som 2026-11-21; elles i dag
arg-answers-lines = Fil med eitt sett svar (JSON) på kvar linje
arg-verify-file = Fila som skal prøvast
arg-fingerprint = Fingeravtrykket frå arket Neste steg; elles les programmet kvitteringa ved sida av fila
arg-packet = Lag òg éi fil til kvar mottakar, med vedlegga, og éi fil å ta vare på
arg-own-words = språket det er fortalt på med eigne ord, dersom det er eit anna enn brevet sitt
arg-reading-copy = lag òg ein lesekopi av svara på språket til skjermen, til å ta vare på
arg-large = Stor skrift, for den som ser dårleg
arg-format = pdf, txt og docx, fleire med komma
arg-draft = Lag utkast sjølv om svar manglar
arg-overwrite = Skriv over filer som ligg der, og ta bort brev frå skjemaet som ikkje blir laga lenger
arg-paths = Filer eller mapper i staden for dei som følgjer med
arg-home = Mappe for alt programmet lagrar (elles MEDHOLD_HOME)
arg-plain = Enkel vising, linje for linje
arg-theme = Fargar: auto, av eller kontrast
arg-help = Viser hjelp
arg-version = Viser utgåva
help-template = {"{about-with-newline}"}
    Bruk: {"{usage}"}

    {"{all-args}{after-help}"}
help-commands-heading = Kommandoar
help-options-heading = Val
help-command-name = [KOMMANDO]
help-options-name = [VAL]
usage-missing = Dette manglar: { $argument }
usage-command = Kommandoen «{ $argument }» finst ikkje.
usage-unknown = Valet «{ $argument }» finst ikkje.
usage-value = «{ $value }» passar ikkje til { $argument }.
usage-no-value = { $argument } treng ein verdi.
usage-wanted = Skriv til dømes: { $wanted }
usage-help = «medhold --help» viser kommandoane.
error-text = Feil: { $text }
error-hint = Prøv: { $text }
error-system = Det gjekk ikkje å lese inn eller skrive ut: { $why }
error-did-you-mean = meinte du «{ $word }»?
error-no-form = Skjemaet «{ $form }» finst ikkje.
error-list-forms = «medhold forms» viser skjemaa.
error-house-files = Filene til programmet, eller filene i mappa «egne», har feil:
error-no-home = Systemet seier ikkje kvar programmet kan lagre.
error-name-home = Oppgi ei mappe med --home eller MEDHOLD_HOME.
error-lang = Breva finst ikkje på «{ $lang }», berre på { $known }.
error-in-the-way = { $path } finst frå før. Bruk --overwrite for å skrive over.
error-nothing-to-check = Det er ingen skjema, malar eller andre datafiler i { $path }.
error-not-in-catalog = { $path } ligg ikkje i ei mappe som heiter forms, templates eller assets.
error-nobody-types = Ingen kan svare her: det kjem ingenting inn på standard inn.
error-use-render = Køyr programmet i ein terminal, eller lag brev frå ei svarfil med «medhold render».
signal-unsaved = Avbrote. Dei siste svara kunne ikkje lagrast. Det som blei lagra før dei, ligg i {"{path}"}
signal-saved = Avbrote. Alt du har svart, er lagra i {"{path}"}
signal = Avbrote.
bye = Ha det bra. Alt du har skrive, er lagra, og du kan halde fram når du vil.
fault = Programmet stoppa på grunn av ein feil i programmet.
fault-saved = Programmet stoppa på grunn av ein feil i programmet. Alt du har skrive, er lagra i { $path }
fault-unsaved = Programmet stoppa på grunn av ein feil i programmet. Dei siste orda blei kanskje ikkje lagra. Resten ligg i { $path }
fault-tell-us = opne programmet på nytt og gå vidare. Vil du seie frå om feilen, er staden { $place }. Send ikkje svara dine.
forms-line = { $country }; brev på { $languages }; lova sist sjekka { $day }
level-error = feil
level-warning = merk
level-help = hjelp
render-missing = Dette manglar:
render-draft-hint = Fyll det inn, eller bruk --draft for eit utkast.
render-parked = Ikkje i bruk, fordi spørsmålet ikkje er aktuelt: { $what }
answers-too-long = { $path } er større enn { $limit } MB. Kort ned den lengste teksten.
answers-empty = Fila er tom.
answers-not-a-map = Fila skal ha spørsmåls-id og svar, som «melder_rolle: meg».
answers-unknown-id = Skjemaet har ikkje noko spørsmål «{ $id }».
answers-belongs-to-list = «{ $id }» høyrer til i kvart punkt under «{ $name }».
answers-unknown-option = «{ $id }» har ikkje valet «{ $name }».
answers-unknown-part = «{ $id }» har ikkje delen «{ $name }».
answers-unknown-state = «{ $id }»: tilstanden «{ $name }» finst ikkje. Bruk unknown, later eller declined.
answers-unknown-voice = «{ $id }»: «by» kan ikkje vere «{ $name }».
answers-unknown-office = «{ $id }»: katalogen har ikkje kontoret «{ $name }».
answers-expected-text = «{ $id }» skal ha éin verdi.
answers-expected-list = «{ $id }» skal ha ei liste.
answers-expected-item = Kvart punkt under «{ $id }» skal ha spørsmåls-id og svar.
answers-not-yes-or-no = «{ $id }» skal ha true, false, ja eller nei.
answers-text-too-long = Teksten i «{ $id }» er på { $count } kB. Ingen les så mykje; høgst 256 kB.
answers-too-many-items = «{ $id }» kan ha høgst { $count } punkt.
answers-unknown-not-allowed = «{ $id }» kan ikkje få svaret unknown. Bruk later.
answers-decline-not-allowed = «{ $id }» kan ikkje få svaret declined.
answers-see-outline = «medhold outline» viser spørsmåla og vala.

# medhold batch and verify
batch-eta = igjen:
batch-line = Linje { $line }: { $why }
batch-too-long = Linja er lengre enn { $limit } megabyte.
batch-stopped = Stoppa før alle linjene var lesne. Setta som var påbyrja, er gjorde ferdige.
batch-done = { $good } av { $all } gjekk bra, { $bad } gjekk ikkje.
verify-fingerprint = Fingeravtrykk: { $print }
verify-same = Dette er fila som blei laga.
verify-other = Dette er ikkje fila som blei laga, eller ho er endra sidan.
verify-unknown = Det er inga kvittering ved sida av fila. Samanlikn med fingeravtrykket på arket Neste steg.

# The packet and the person's own files
packet-without = { $number } («{ $what }») er ikkje med i pakken: { $why } Legg ved ein kopi.
packet-not-archival = Pakken er ikkje eit arkivdokument (PDF/A), fordi han har sider som andre har laga. Kvart brev for seg er det.
enclosure-unknown = fila er verken PDF, JPEG eller PNG.
enclosure-heic = biletet er lagra som HEIC. Lagre det som JPEG først.
enclosure-damaged = fila er skadd.
enclosure-locked = fila er låst med passord. Skriv fila ut som ein ny PDF utan passord.
enclosure-layers = fila har lag som kan slåast av og på. Skriv fila ut som ein ny PDF.
enclosure-too-large = fila er større enn { $limit } MB.
enclosure-too-many-pages = fila har fleire enn 500 sider.
field-enclosure-file = Fila, dersom du har ho på maskina (PDF eller bilete)
prompt-enclosure-file = Har du det som fil på maskina (PDF eller bilete)? Skriv kvar fila ligg. Enter hoppar over.
guide-needs-answer = Vi treng svaret for å finne rett brev. Svar her, eller trykk F6 for å svare seinare.
guide-needs-answer-unknown = Vi treng eit svar her for å finne rett brev. Trykk F6 for å svare seinare.
guide-passes = Med Enter ein gong til går du vidare. Råda ventar på svaret.
guide-now-ready-tui = No kan vi seie kva du kan gjere. Svarer du på resten, passar råda betre.
guide-now-ready = No kan vi seie kva du kan gjere. Hald fram, eller skriv «ferdig» for å sjå råda.
guide-no-must-left = Du har svart på alt vi må vite.
ways-go-on = hald fram med «{ $form }»
tui-carried = Framlegg frå saka. La det stå, eller rett det.
date-how-ahead = Skriv dagen, til dømes { $day }.
cmd-passphrase = Låser sakene med passord, eller byter eller fjernar det
cmd-backup = Skriv ein tryggingskopi av alle sakene
cmd-restore = Hentar sakene i ein tryggingskopi
cmd-callbacks = Viser ringjelista: kva som er ope i sakene, med orda å spørje med
arg-backup = Fila kopien skal skrivast til, helst på ein minnepinne
arg-restore = Tryggingskopien
arg-callbacks-out = Skriv ho som PDF og tekst i denne mappa
passphrase-locked = Sakene er låste. Skriv passordet og trykk Enter. Det blir ikkje vist:
passphrase-wrong = Det var ikkje rett. Prøv igjen:
passphrase-about = Passordet låser sakene, så ingen andre som bruker maskina, kan lese dei. Du skriv det kvar gong du opnar programmet. Mistar du det, kan ingen opne sakene, heller ikkje vi. Skriv det ned og gøym det ein trygg stad.
passphrase-new = Vel eit passord, gjerne fire ord. Det blir ikkje vist:
passphrase-new-or-none = Vel eit nytt passord, gjerne fire ord. Det blir ikkje vist. Berre Enter tyder utan passord:
passphrase-again = Skriv det ein gong til:
passphrase-differs = Dei to var ikkje like. Prøv igjen.
passphrase-short = Passordet må ha minst { $least } teikn.
passphrase-set = Sakene er no låste med passordet.
passphrase-none = Sakene er ikkje låste med passord.
passphrase-unchanged = Ingenting er endra.
backup-about = Kopien får sitt eige passord. Utan det kan ingen lese han.
backup-exists = Det ligg alt ei fil her: { $path }. Vel eit anna namn.
backup-done = { $count ->
        [one] Éi sak er kopiert til { $path }
       *[other] { $count } saker er kopierte til { $path }
    }
backup-passphrase = Skriv passordet som kopien fekk. Det blir ikkje vist:
backup-restored = { $count ->
        [0] Ingenting nytt. Alle dei { $same } sakene i kopien ligg her frå før.
        [one] Éi sak er henta frå kopien. Her er ho sak { $numbers }.
       *[other] { $count } saker er henta frå kopien. Her er dei sak { $numbers }.
    }
review-go-on = Gå vidare med spørsmåla
overview-carried = { $answer } (framlegg frå saka)
paper-next-steps = Neste steg
paper-portal-sheet = Ark til skjemaet på nett
paper-packet = Alt du skal ta vare på
paper-receipt = Kvittering
paper-reading-copy = Lesekopi
paper-of-kind = { $kind } ({ $title })
left-out-suggested = Dette står no slik skjemaet gjer framlegg om: { $what }. Endre det i lista under om det er feil.
another-more = { $title } (eitt til)
home-passphrase = Vel eit passord som låser sakene
home-passphrase-change = Byt eller fjern passordet
home-safe = Tryggingskopi og passord
passphrase-change = Byt passordet
safe-about = Ein tryggingskopi er ei fil med alle sakene dine. Går maskina i stykke, kan du hente dei fram att. Legg ho ein annan stad enn på maskina, til dømes på ein minnepinne.
safe-back-up = Lag ein tryggingskopi
safe-restore = Hent saker frå ein tryggingskopi
safe-lock-now = Lås sakene no
safe-remind = Minn meg på å ta kopi
safe-remind-not = Ikkje minn meg på å ta kopi
safe-remind-changed = Det er endra.
backup-where = I kva mappe skal kopien liggje? Helst på ein minnepinne.
restore-which = Kvar ligg kopien? Skriv mappa eller fila.
restore-offer = Har du ein tryggingskopi, kan saka hentast fram frå han. Ingenting anna blir endra.
backup-last = Siste kopi vart laga { $when }.
backup-none = Det er ikkje laga nokon kopi enno.
backup-remind = Det er lenge sidan det vart laga ein tryggingskopi. Nedst på sida kan du lage ein, eller slå av denne meldinga.
rescue-offer = Har du ein tryggingskopi? Skriv mappa eller fila han ligg i, og trykk Enter. Det som er skada, blir lagt til side og ikkje sletta. Berre Enter avsluttar:
rescue-done = Det som var skada, ligg i { $path }.
title-passphrase = Passord
passphrase-first = Er du åleine om denne maskina? Då treng du kanskje ikkje passord. Deler du ho med andre, bør du ha eit.
passphrase-later = Du kan velje det seinare, nedst på første sida.
passphrase-not-now = Ikkje no
passphrase-choose = Vel eit passord
passphrase-remove = Fjern passordet
lock-no-passphrase = Sakene har ikkje passord. Vel «Tryggingskopi og passord» på første side.
locked-now = Låst. Alt er lagra. Skriv «medhold» og passordet for å halde fram.
title-locked = Låst
lock-ask = Sakene er låste. Skriv passordet. Det blir ikkje vist.
lock-opening = Opnar ...
lock-foot = Enter opnar, Ctrl+C avsluttar
key-lock = lås
key-lock-about = Lagrar, tømmer skjermen og låser sakene. Dei kan berre opnast med passordet.
passphrase-plain = Sakene er ikkje låste no. Vel «Tryggingskopi og passord» for å låse dei.
case-versions = Tidlegare utgåver
case-delete-on = Kor lenge saka blir verande
title-delete-on = Kor lenge
delete-on = { $day } spør programmet om saka skal slettast
delete-no-day = Ingen dag er vald
delete-on-about = Når dagen kjem, spør programmet. Ingenting blir sletta av seg sjølv.
delete-near = { $text }. Ingenting blir sletta av seg sjølv. Du blir spurd på første sida.
time-days = { $count ->
    [one] éin dag
   *[other] { $count } dagar
}
time-weeks = { $count ->
    [one] éi veke
   *[other] { $count } veker
}
time-months = { $count ->
    [one] éin månad
   *[other] { $count } månader
}
time-years = { $count ->
    [one] eitt år
   *[other] { $count } år
}
delete-draft = Om { $time }, om ingenting er sendt: { $day }
delete-finished = Om { $time }, når saka er ferdig: { $day }
delete-longer = Om { $time }: { $day }
delete-another-day = Skriv ein annan dag
delete-without-day = Ingen dag
delete-on-write = Kva dag skal programmet spørje om saka skal slettast?
delete-on-wrong = Skriv ein dag som ikkje har vore, til dømes 1.6.2027.
delete-on-plain = Skriv eit nummer eller ein dag. Berre Enter går tilbake.
home-tidy = { $count ->
    [one] Rydd opp: 1 sak å ta stilling til
   *[other] Rydd opp: { $count } saker å ta stilling til
}
title-tidy = Rydd opp
tidy-day = Du valde å bli spurd { $day } om saka skal slettast.
tidy-draft = Ingen brev er laga, og ingenting er endra sidan { $day }.
tidy-old = Breva er laga, og ingenting er endra sidan { $day }.
tidy-about = Skal saka bli verande? Det som blir sletta, kan ikkje hentast tilbake.
tidy-keep = Behald, og spør igjen om { $time }
tidy-keep-without-day = Behald utan dag
tidy-delete = Slett saka no
tidy-pass = Vent med det
tidy-plain = Skriv eit nummer. Berre Enter ventar med det.
tidy-kept = Saka er behalden.
history-about = Her ser du kva som er endra i saka, det nyaste først. Vel ei linje for å sjå svara og ta noko tilbake.
history-none = Ingenting er endra enno.
history-summary = { $count ->
    [one] 1 endring: { $what }
   *[other] { $count } endringar: { $what }
}{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
history-added = nytt
history-emptied = tømt
history-removed = sletta
history-moved = anna rekkjefølgje
history-source = kven som sa det, eller kor sikkert
history-begun = byrja
history-note = Notat
history-in-letter = { $what } ({ $letter })
history-changed-at = Endra { $when }
history-choose = Vel eit svar for å sjå heile og ta det tilbake. Fødselsnummer og liknande blir ikkje vist og ikkje henta tilbake.
history-row = { $before } → { $after }
history-was = Før: { $answer }
history-is = Etter: { $answer }
history-nothing = (ingenting)
history-take-back = Ta tilbake til slik det var før
history-take-all-back = Ta heile saka tilbake til før denne endringa
history-take-all-ask = Alle svara blir slik dei var før endringa { $when }. Brev, notat og fødselsnummer blir som dei er no. Saka slik ho er no, finn du att under «Tidlegare utgåver».
history-take-all-yes = Ta heile saka tilbake
history-cannot = Dette kan ikkje takast tilbake åleine.
history-taken-back = Teke tilbake: { $what }. Ctrl+Z gjer det om.
history-taken-back-plain = Teke tilbake: { $what }. Skriv «angre» for å gjere det om.
history-all-taken-back = Saka er slik ho var før endringa { $when }.
history-plain-choose = Skriv eit nummer for å sjå kva som vart endra. Berre Enter går tilbake.
history-plain-take = Skriv nummeret på eit svar for å ta det tilbake til slik det var før. Berre Enter går tilbake.
history-plain-sure = Skriv «ja» for å gjere det. Berre Enter lèt alt vere.

# The case
key-case = saka
key-case-about = Brev og anna i saka: gå til eit anna brev, byrj på eit nytt.
title-case = Sak {$number}
case-letters = Brev i saka
case-here = Du er her
case-letter-here = {$title} (du er her)
case-choose = Skriv eit nummer. Berre Enter går attende.

# Jumping and the queue of open points
key-jump-back = attende dit du var
key-jump-back-about = Går attende dit du var før du hoppa til eit anna spørsmål.
key-queue = opne punkt
key-queue-about = Viser alt som står ope i saka: det som kan svarast på no, må slåast opp, eller må spørjast om.
key-ask-again = spør igjen
key-ask-again-about = Merkjer svaret så du hugsar å spørje om det ein gong til. Svaret gjeld så lenge.
ask-again-on = Dette står no på lista over det du skal spørje om igjen. Ctrl+O viser lista.
ask-again-off = Dette står ikkje lenger på lista over det du skal spørje om igjen.
jump-nowhere = Du har ikkje hoppa frå nokon stad enno.
title-queue = Opne punkt
queue-how = Enter går til spørsmålet, Ctrl+B går attende dit du var. Skriv nokre bokstavar for å søkje.
queue-nothing = Ingenting står ope i saka.
queue-fill-known = Gå gjennom det som kan svarast på no
queue-known = Kan svarast på no
queue-look-up = Må slåast opp
queue-ask-others = Må spørje andre
queue-compose = Må skrivast i ro
queue-ask-again = ! spør igjen
queue-strengthens = gjer brevet sterkare

# The sheet: a section on one page
key-sheet = ark
key-sheet-about = Viser heile delen som eitt ark, for den som fyller ut medan nokon fortel. Same tast går attende til eitt spørsmål om gongen.
sheet-on = Heile delen på eitt ark. Tab går nedover, Enter svarer, Ctrl+G finn eit spørsmål, Ctrl+K går attende til eitt om gongen.
sheet-off = Eitt spørsmål om gongen igjen.
effort-look-up = må slåast opp
effort-ask-others = må spørje andre
effort-compose = må skrivast i ro
said-patient = sagt av pasienten
said-relative = sagt av pårørande
said-journal = står i journalen
said-advocate = sagt av rådgjevar
said-about = ikkje heilt sikkert

# Notes, and who says it
key-note = notat
key-note-about = Skriv eit notat i saka, eller gjer eit notat til svar på spørsmålet du står på.
title-notes = Notat
notes-how = Skriv eit notat og trykk Enter. På ei tom linje vel piltastane eit notat under, og Enter set det inn som svar. Delete slettar det.
note-kept = Notatet er lagra i saka.
note-used = Notatet er sett inn som svar. Ctrl+Z angrar.
note-no-text = Her er det ingen tekst å setje notatet inn i. Gå først til spørsmålet det svarer på.
note-answered = Spørsmålet har eit svar. Tøm det først, så kan notatet setjast inn.
key-who-says = kven seier det
key-who-says-about = Noterer kven som seier det som blir svart frå no av, og om svaret er sikkert.
title-said = Kven seier det
said-how = Det du vel, blir notert ved dette svaret og ved alle svar frå no av. Det står berre her og i samandraget, aldri i brevet.
said-now = no
said-nobody = Ikkje noter kven
said-from-now = Notert, òg for svara som kjem.
said-nobody-now = Det blir ikkje lenger notert kven som seier det.
said-not-sure = Svaret her er ikkje heilt sikkert
said-sure = Svaret her er sikkert
said-about-on = Notert: ikkje heilt sikkert.
said-about-off = Notert: sikkert.

# Reading the letters back
review-read-back = Les brevet høgt og få eit ja
title-read-back = Les høgt: avsnitt {$at} av {$count}
read-back-right = Stemmer
read-back-change = Endre svaret som står her
read-back-pause = Stopp her, og gå vidare seinare
title-approved = Kven sa ja
approved-who = Kven sa ja til brevet?
approved-who-empty = Skriv kven det var.
approved-how = Korleis?
approved-phone = på telefon
approved-phone-interpreter = på telefon, med tolk
approved-paper = på papir
approved-paper-interpreter = på papir, med tolk
approved-together = i same rom
approved-together-interpreter = i same rom, med tolk
approved-done = Notert kven som sa ja, når og korleis. Blir brevet endra, blir det spurt igjen.
approved-holds = {$who} sa ja {$at}, {$how}
approved-changed = ! endra sidan {$who} sa ja {$at}

# A call in the plain face
ask-again-on-plain = Merkt: spør igjen. «Opne punkt» viser alt som står ope.
notes-none = Det er ingen notat i saka. Skriv «notat:» og det du vil hugse.
notes-how-plain = Skriv «bruk notat: 1» på eit spørsmål for å gjere notat 1 til svaret.
notes-no-number = Det er ikkje noko slikt notat, eller du står ikkje på eit spørsmål. Skriv «notata» for å sjå dei.
note-became = brukt som svar
note-used-plain = Notatet er sett inn som svar. Skriv «angre» for å ta det bort.
find-nothing = Fann ikkje noko spørsmål med «{$search}».
read-back-prompt = 1: stemmer. 2: endre svaret som står her. Berre Enter stoppar her.

# Help in a call
help-call = Medan nokon fortel: «finn: ord» finn eit spørsmål, «dit eg var» går attende, «notat: tekst» skriv eit notat, «notata» viser dei, «opne punkt» viser alt som står ope, «spør igjen» merkjer svaret, «sagt av: pasienten» noterer kven som seier det, «saka» viser breva i saka.

# Finding a question
find-begins = {$what} (byrjar: {$list})

## Alle saker, fristar og tal

state-begun = Svar manglar
state-ready = Klar til å lagast
state-made = Breva er laga
state-sent = Sendt, ventar på svar
state-closed = Avslutta
home-cases = Alle saker ({ $count })
home-due = Alle fristar
home-counts = Tal til årsmeldinga
home-count = Tel ein førespurnad
title-cases = Alle saker
title-due = Alle fristar
title-list-form = Kva for eit brev?
title-list-state = Kor langt har dei kome?
title-calendar = Kalenderfil
list-count = Viser { $count } av { $all } saker.
list-how = Skriv eit namn, eit saksnummer eller eit ord frå tittelen for å leite.
list-all = alle
list-by-change = sist endra først
list-by-deadline = neste frist først
list-form = Kva brev: { $value }
list-state = Kor langt: { $value }
list-order = Rekkjefølgje: { $value }
list-case = Sak { $number }, sist endra { $changed }
list-plain = Du har { $count } saker. Skriv «saker» for å sjå alle, eller «saker Kari» for å leite. «fristar» viser alle fristar.
cases-more = Det er { $left } til. Skriv «meir» for å sjå dei.
list-end = Det er ikkje fleire. Skriv eit nummer for å opne.
list-first-page = Berre Enter viser første side igjen.
due-running = Fristar som går
due-over = Er ute, eller kan vere det
due-place = Sak { $number }. { $letter }.
due-place-law = Sak { $number }. { $letter }. { $law }.
calendar-title = Medhold: frist, sak { $number }
calendar-make = Legg fristane i ei kalenderfil
calendar-where = Kvar skal kalenderfila liggje? Ho seier berre saksnummer og dag, ikkje kven eller kva det gjeld.
calendar-made = Fristane ({ $count }) ligg i { $path }. Opne fila i kalenderen din. Lag ho på nytt når noko er endra.
file-exists = { $path } finst frå før.
file-exists-hint = Vel eit anna namn, eller skriv --overwrite for å byte ut fila.
file-exists-plain = { $path } finst frå før. Skal fila bytast ut? Skriv ja eller nei.
file-kept = Fila er ikkje endra.
file-another = Vel eit anna namn
file-overwrite = Byt ut den som er der
count-kind = Kva slags førespurnad var det?
count-area = Kva område gjaldt han?
count-done = Førespurnaden er talt med i { $year }.
count-nothing = Det er ingenting å telje etter her.
count-not = Ingenting er talt.
counts-by-kind = Type førespurnad
counts-by-area = Område
counts-by-form = Brev
counts-by-outcome = Utfall
counts-not-said = Ikkje oppgitt
counts-few = færre enn 5
counts-hidden = blir ikkje vist
counts-table-hidden = Blir ikkje vist: så få kan kjennast att.
counts-year = år
counts-by = etter
counts-group = gruppe
counts-count = tal på
counts-all = alle førespurnader
counts-of-year = { $year }: { $all } førespurnader
counts-none = Ingenting er talt enno. Kvar sak blir talt med av seg sjølv, og står i tala når ho er sletta.
counts-about = Grupper under fem blir ikkje viste med tal, og heller ikkje det dei kunne reknast ut av. «medhold counts --csv FIL» lagar ein tabell.
counts-plain = «tal» viser tala til årsmeldinga. «tel» tel ein førespurnad utan sak.
counts-written = Tala ({ $count } år) ligg i { $path }.
elsewhere-patient = { $name } er pasient i sak { $cases } òg. Sjå om du kan hjelpe begge.
elsewhere-writer = { $name } skriv for ein annan i sak { $cases }. Sjå om du kan hjelpe begge.
elsewhere-opponent = { $name } er den det blir klaga på i sak { $cases }. Sjå om du kan hjelpe begge.
elsewhere-maybe-patient = { $name } heiter det same som pasienten i sak { $cases }. Det kan vere same person.
elsewhere-maybe-writer = { $name } heiter det same som ein som skriv for ein annan i sak { $cases }. Det kan vere same person.
elsewhere-maybe-opponent = { $name } heiter det same som den det blir klaga på i sak { $cases }. Det kan vere same person.
cmd-deadlines = Viser alle fristar i alle saker, eller lagar ei kalenderfil av dei
cmd-counts = Viser førespurnader per år til årsmeldinga
arg-ics = Kalenderfila som skal lagast
arg-year = Berre dette året
arg-csv = Tabellen som skal lagast
arg-overwrite-file = Byt ut fila om ho finst
# Calls, and what stands beside the letters of a case
held-back = Ingenting av dette blir lagra før det er avtalt med den som ringjer. Til då ligg det berre i minnet.
call-refused = Den som ringjer, sa nei. Ingenting av dette blir lagra, og alt er borte når du går ut.
kept-from-now = Det er avtalt. Det du noterer, blir lagra i saka, også det du har notert til no.
not-kept = Det var ikkje avtalt, så ingenting er lagra.
leave-held-back = Det er ikkje avtalt at noko kan lagrast. Går du ut no, blir alt frå samtalen borte.
leave-taken-back = Det er ikkje lenger avtalt at noko kan lagrast. Det nye blir ikkje lagra. Det som var lagra før, ligg der til du slettar saka på første side.
taken-back-ask = Skal det som var lagra før, slettast no? Skriv ja for å slette. Det kan ikkje hentast tilbake. Berre Enter lèt det liggje.
leave-discard = Gå ut, utan å lagre
kept-needs-answer = Vi treng svaret her for å vite kva som kan lagrast. Svar, eller trykk F6 for å svare seinare.
kept-passes = Med Enter éin gong til går du vidare.
kept-answered = Dette er svara.
case-back-to = Tilbake til sak { $number }
case-new-call = Ein annan ringjer: begynn ei ny sak
case-mark-sent = Merk som sendt
case-sent = Det som er sendt, og svara
sent-marked = Merkt som sendt i dag. Endre datoen om det var ein annan dag.
sent-waits = Sendt. Ventar på svar sidan { $day }.
sent-answered = Sendt, og svaret er komme.
sent-closed = Sendt og avslutta.
summary-row = Samandrag for rådgivar
summary-title = Samandrag av sak { $number }
summary-about = Her står opplysningar om helse. Gi det berre til den som hjelper i saka. Det er ikkje eit brev og skal ikkje sendast til nokon andre. Fødselsnummer, adresser og telefonnummer er ikkje med, om dei ikkje står i ein tekst nokon har skrive. Sjå gjennom.
summary-made = Laga { $day }.
summary-facts = Det vi veit
summary-timeline = Tidslinje
summary-letters = Breva, og kvar dei står
summary-ready = Klart til å lagast.
summary-lacks = Ventar på { $count ->
        [one] éin ting
       *[other] { $count } ting
    }.
summary-open = Dette veit vi ikkje enno
callbacks-row = Ringjeliste på papir
callbacks-title = Ringjeliste
callbacks-about = Les først korleis du ringjer trygt. Still spørsmåla med orda som står her, og skriv svaret på linja. Spør aldri etter fødselsnummer på telefonen. Makuler arket når svara er skrivne inn.
callbacks-none = Ingenting er ope no.
callbacks-contact = Slik ringjer du
callbacks-not-agreed = ikkje avtalt. Ikkje legg igjen beskjed.
callbacks-known = Dette kan dei svare på med ein gong
callbacks-look-up = Må dei finne fram
callbacks-ask-others = Må dei spørje andre om
callbacks-compose = Må dei tenkje over
sheet-what = Det blir ikkje sendt til nokon. Vil du lese det her eller ha det i ei mappe?
sheet-read = Les det her
sheet-write = Lag PDF, tekst og Word i ei mappe
sheet-written = Det ligg i { $folder }
case-own-number = Eige nummer eller namn på saka
own-number-ask = Kva kallar du saka? Ikkje bruk namnet på ein person. La stå tomt for å ta det bort.
arg-passphrase-file = Fil med passordet som opnar sakene, på første linja; berre du må kunne lese ho
passphrase-file-open = Andre enn du kan lese fila med passordet: { $path }. Steng ho først, til dømes med «chmod 600».
passphrase-file-empty = Det står ikkje noko passord på første linja i { $path }.
passphrase-file-wrong = Passordet i { $path } opnar ikkje sakene. Det skal stå på første linja.
passphrase-file-unused = Sakene er ikkje låste med passord. Fila { $path } er ikkje lesen.
cmd-key = Viser nøkkelen din, som andre bruker når dei sender deg ei sak
key-about = Dette er nøkkelen din. Gi han til dei som skal sende deg ei sak: Det dei låser med han, kan berre du opne. Han er ikkje hemmeleg, og han opnar ingenting.
store-not-for-you = { $path } er låst for nokon andre. Be den som sende ho, om å låse ho med din nøkkel («medhold key»), eller med eit passord.
store-is-backup = { $path } er ein tryggingskopi av alle sakene, ikkje ei sak. Vel «Tryggingskopi og passord» på første sida for å hente han, eller skriv «medhold restore».
store-no-backup = { $path } er ikkje ein tryggingskopi. Er det ei sak som nokon har sendt deg, så vel «Ta imot ei sak frå nokon andre».
taken-answer = { $what }: { $answer }
taken-item = Nytt i lista: { $what }
taken-aside = Teke ut av lista: { $what }
taken-kept = Den eine har teke dette ut av lista, den andre har endra det. Det står framleis: { $what }
taken-letter = Nytt brev i saka: { $what }
taken-note = Notat: { $what }
taken-note-gone = Eit notat er teke bort.
cmd-cases = Viser sakene, gir dei vidare, hentar dei inn og slettar dei
cmd-cases-list = Viser sakene
cmd-cases-show = Viser svara i ei sak
cmd-cases-export = Gir ei sak vidare, i ei låst fil
cmd-cases-import = Tek imot ei sak; finst ho her frå før, blir dei to til éi
cmd-cases-delete = Slettar ei sak for godt
arg-case = Nummeret på saka, som i «medhold cases list»
arg-export-file = Fila saka skal skrivast til; ho må ikkje finnast frå før
arg-to = Nøkkelen til den som skal få saka («medhold key» hos dei); kan gjentakast
arg-to-passphrase = Lås fila med eit passord, som det blir spurt om
arg-export-plain = Skriv svara i eitt brev så alle kan lese dei, som ei svarfil
arg-export-form = Skjemaet, når saka har fleire brev
arg-import-file = Ei låst fil frå nokon andre, eller ei svarfil
arg-import-form = Skjemaet som ei svarfil høyrer til
arg-mine = Behald svara her der begge har endra
arg-theirs = Ta svara i fila der begge har endra
arg-yes = Slett utan å spørje
cases-none = Det finst inga sak { $number }.
cases-see-list = «medhold cases list» viser sakene.
cases-no-letter = Saka har ikkje det brevet.
cases-empty = Det er ingen saker her.
cases-letter = { $title }{ $left ->
        [0] {""}
       *[other] {" "}(manglar: { $left })
    }
cases-letter-about = { $title }: { $about }{ $left ->
        [0] {""}
       *[other] {" "}(manglar: { $left })
    }
cases-which-form = Sei kva brev med --form. Saka har: { $forms }
cases-left-out = Dette spør ikkje skjemaet om lenger. Det står ikkje i fila: { $what }
handover-passphrase-about = Den som får fila, treng passordet for å opne ho. Gi det på ein annan måte enn fila, til dømes på telefon.
handover-to-whom = Kven skal kunne opne fila?
handover-to-whom-hint = Bruk --to med nøkkelen deira, --passphrase for eit passord, eller --plain for ei fil alle kan lese.
handover-done = Sak { $number } ligg no låst i { $path }. Ho ligg her òg, til du slettar ho.
handover-plain = Alle som får tak i { $path }, kan lese det som står der. Pass godt på fila, og slett ho når du er ferdig med ho.
handover-plain-done = Svara ligg i { $path }. «medhold render { $form } --answers» les dei.
received-new = Saka er teken imot. Ho er sak { $number } her.
received-same = Det er ikkje noko nytt i fila. Alt står alt i sak { $number }.
received-passphrase = Fila er låst med eit passord. Skriv det og trykk Enter. Det blir ikkje vist:
received-which-form = { $path } er inga sak. Er det ei svarfil, så sei kva skjema ho høyrer til, med --form.
merge-conflict = { $at } av { $count }: Begge har endra «{ $what }».
merge-mine = Behald det som står her
merge-theirs = Ta det som kom
merge-both = Ta begge, etter kvarandre
merge-choose = Skriv eit nummer:
merge-stopped = Sak { $number } er som før. Ikkje alt er avgjort.
merge-stopped-hint = --mine beheld svara her, --theirs tek svara i fila.
merge-done = Sak { $number } har no svara frå begge.
merge-taken = Dette kom inn:
title-handover = Gi saka vidare
title-receive = Ta imot ei sak
case-hand-over = Gi saka vidare
home-receive = Ta imot ei sak frå nokon andre
handover-about = Saka blir lagd i ei fil som du kan sende eller ta med. Alle breva og svara følgjer med. Saka blir liggjande her òg.
handover-to-passphrase = Lås fila med eit passord
handover-to-key = Lås ho for ein som bruker Medhold
handover-to-anyone = Skriv svara i brevet så alle kan lese dei
handover-anyone-about = Alle som får tak i fila, kan lese det som står der. Pass godt på ho, og slett ho når du er ferdig med ho. Ho har berre svara i brevet du står i.
handover-not = Ikkje skriv fila
handover-all-the-same = Skriv fila likevel
handover-paste-key = Lim inn nøkkelen til den som skal få saka. Han byrjar med age1:
handover-no-key = Dette er ikkje ein nøkkel. Ein nøkkel byrjar med age1 og er på éi linje.
handover-where = Kvar skal fila liggje, og kva skal ho heite?
handover-file-name = sak-{ $number }
receive-where = Kvar ligg fila? Skriv mappa og namnet på fila, til dømes ~/sak-1.age:
receive-no-case = Det er inga sak i fila. Be den som sende ho, om å lage ho på nytt i Medhold.
merge-here = Her står det:
merge-there = I fila står det:
merge-not-now = Ikkje no. La saka vere som ho er
ask-empty = Skriv noko her først, eller gå attende med Esc.
handover-suggested = Berre Enter tyder { $path }.
form-news-new = { $more ->
        [0] Nytt i skjemaet: { $what }.
       *[other] Nytt i skjemaet: { $what } og { $more } til.
    }
form-news-gone = { $more ->
        [0] Skjemaet spør ikkje lenger om dette. Svara er lagde til side: { $what }.
       *[other] Skjemaet spør ikkje lenger om dette. Svara er lagde til side: { $what } og { $more } til.
    }
cmd-person = Samlar alt som er lagra om éin person, når nokon bed om innsyn
arg-person-file = Fila det skal skrivast til; ho må ikkje finnast frå før. Det blir spurt om namnet
arg-person-plain = Skriv det så alle kan lese det
person-name = Namnet på personen:
person-number = Fødselsnummer, eller berre Enter:
person-nobody = Skriv namnet eller nummeret.
person-nothing = Inga sak nemner personen med det namnet eller nummeret. Prøv òg andre skrivemåtar.
person-unreadable = Sak { $number } kan ikkje lesast. Ho kan òg handle om personen.
person-done = Det som vart funne i sak { $numbers }, ligg i { $path }. Tidlegare utgåver av ei sak er ikkje med når den nyaste nemner personen.
person-folder = Det ligg ferdige brev i { $folder }.
person-others = Sakene handlar òg om andre. Sjå gjennom fila før du gir ho frå deg.
person-in-notes = Notat

# What is not agreed is not saved
note-held-back = Notatet ligg i minnet. Det blir lagra først når det er avtalt.
queue-voluntary = frivillig

# Marking as sent
mark-sent-ask = Dette blir merkt som sendt i dag: { $letters }. Dagen det må sendast innan, blir ikkje vist lenger. Er berre noko sendt, eller ein annan dag, rettar du det etterpå.
mark-sent-yes = Ja, det er sendt
mark-sent-no = Nei, ikkje enno
mark-sent-prompt = Er det sendt? Skriv ja eller nei.

# Taking a yes back
leave-delete = Slett det som er lagra no
