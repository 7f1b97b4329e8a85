# Programmets egne setninger på bokmål. Korte, rolige, hele setninger; «du»; ingen forkortelser.
# Skjermen skriver dem ut som de står. Navn i krøllparentes settes inn av programmet.

## Første side

home-all-forms = Alle brev
home-first-forms = Bare de vanligste
home-norway = Norge
home-denmark = Danmark
home-new = Nytt brev
home-title = Medhold hjelper deg å klage, kreve og bli hørt i helsetjenesten.
home-private = Alt du skriver, blir på denne maskinen. Ingenting sendes.
home-urgent = Haster det? { $urgent }. Noen å snakke med: { $talk }. Skriv «hjelpelinjer» for flere numre.
home-question = Hva vil du gjøre?
home-to = Til { $to }
home-begun = Påbegynte saker:
home-filing = { $title } (sak { $number }). Sist endret { $changed }. { $left ->
        [one] Én ting mangler.
       *[other] { $left } ting mangler.
    }
home-filing-ready = { $title } (sak { $number }). Sist endret { $changed }. Klar til å lages.
home-filing-made = { $title } (sak { $number }). Sist endret { $changed }. Brevene ble laget { $made }.
home-filing-found = { $title } (sak { $number }). Sist endret { $changed }. Det som må besvares, er besvart.
home-filing-about = { $title }: { $about } (sak { $number }). Sist endret { $changed }. { $left ->
        [one] Én ting mangler.
       *[other] { $left } ting mangler.
    }
home-filing-about-ready = { $title }: { $about } (sak { $number }). Sist endret { $changed }. Klar til å lages.
home-filing-about-made = { $title }: { $about } (sak { $number }). Sist endret { $changed }. Brevene ble laget { $made }.
home-prompt = Skriv et nummer, og trykk Enter. «hjelp» forklarer, «slutt» avslutter.
home-enter = Skriv nummeret foran det du vil gjøre, og trykk Enter.
home-no-number = Det ble ikke forstått. Skriv nummeret foran det du vil gjøre, for eksempel 1.
home-no-case = Det er ikke en påbegynt sak. Skriv for eksempel «slett 2» med nummeret foran saken.
home-not-here = Det går først når du er inne i en sak. Skriv et av numrene over.
home-help =
    Velg ved å skrive et nummer og trykke Enter. Programmet stiller ett spørsmål om gangen og lager brevene til slutt. Alt lagres underveis, og du kan stoppe når som helst.
    «hjelpelinjer» viser hvem du kan ringe. «slett 2» sletter en påbegynt sak. «lås» låser sakene, når de har passord. «slutt» avslutter.
home-bye = Ha det bra.
changed-today = i dag kl. { $time }
changed-yesterday = i går kl. { $time }
changed-on = { $day } kl. { $time }
case-form-gone = Skjemaet «{ $form }» finnes ikke i denne utgaven. Svarene er ikke rørt. Bruk utgaven som laget saken, eller be noen se på filen.
house-files = Noen av programmets egne filer har feil og kan ikke brukes:
delete-ask = Sak { $number } blir slettet for godt. Er du sikker? Skriv ja eller nei.
delete-kept = Saken er ikke slettet.
delete-done = Sak { $number } er slettet.
delete-papers-left = Brevene du laget, ligger fortsatt i { $folder } til du sletter dem selv.

help-urgent = Når det haster:
help-talk = Noen å snakke med:
help-advice = Gratis råd og hjelp:
help-checked = Numrene er sist sjekket { $day }.

## Før første spørsmål

declares-gives = Dette kan det gi:
declares-not = Dette gir det ikke:
declares-decides = Hvem som avgjør:
declares-time = Hvor lang tid det tar:
declares-cost = Hva det koster:
declares-appeal = Om du ikke får medhold:
declares-readers = Hvem som leser brevet:
declares-not-when = Når du heller bør gjøre noe annet:
declares-start = Før du begynner:
declare-prompt = Trykk Enter for å begynne, eller skriv «tilbake».

## Spørsmål

question-place = Spørsmål { $number } (del { $section } av { $sections }: { $title }).
question-again = Spørsmål { $number }: { $question }
example = For eksempel: { $example }
label-in-item = { $what } ({ $item })
item-number = { $list } nr. { $number }
parked-item = Tatt ut av { $list }
answer-hidden = (skrevet, vises ikke)
now-given = Svaret ditt nå: { $answer } (Enter beholder det.)
now-suggested = Forslag: { $answer } (Enter godtar det.)
now-unknown = Svaret ditt nå: vet ikke. (Enter beholder det.)
now-later = Du har valgt å svare senere. (Enter går videre.)
now-declined = Du har valgt ikke å si det. (Enter går videre.)
now-wrong = Du skrev: { $answer }
finding-must = Prøv igjen: { $text }
finding-should = Merk: { $text }
odd-answer = Merk: { $text } Er det riktig likevel, trykk Enter.
hint-skip = Frivillig: Enter hopper over.
hint-unknown = «vet ikke» går også.
hint-decline = «vil ikke si» går også.
hint-help = Skriv «hjelp» når som helst.
option-chosen = { $option } (valgt)
prompt-many = Skriv numrene på alt som passer, for eksempel 1, 3.
prompt-date = Skriv dato, måned eller år. Er du usikker, skriv «ca.» foran.
prompt-long = Skriv så mye du vil, linje for linje. Skriv et punktum alene på en linje når du er ferdig. «rediger» åpner et skriveprogram, «fil» og et filnavn henter en tekst.
prompt-long-short = Et punktum alene på en linje når du er ferdig.
prompt-address = Skriv én linje om gangen. Trykk Enter på en tom linje når du er ferdig.
prompt-office = Skriv navnet.
prompt-office-list = Skriv navnet. «liste» viser stedene programmet kjenner.
office-listed = Står ikke stedet her, skriv navnet.
prompt-office-address = Skriv postadressen, én linje om gangen, og en tom linje til slutt. Vet du den ikke nå, trykk Enter.
prompt-enclosure = Skriv hva det er.
prompt-enclosure-date = Hvilken dato har det? Enter hopper over.
no-such-option = Det ble ikke forstått. Skriv tallet foran svaret, fra 1 til { $count }.
other-what = Skriv hva det er:
needs-answer = Brevet trenger dette svaret. Skriv «senere» hvis du vil hoppe over det nå.
needs-answer-unknown = Brevet trenger dette svaret. Skriv «senere», så kan du finne det ut og fylle det inn etterpå.
skipped = Det er greit. Vi går videre.
marked-unknown = Notert: du vet det ikke.
marked-later = Notert: du svarer senere.
marked-declined = Notert: du vil ikke si det.
cleared = Svaret er tømt. «angre» henter det tilbake.
undone = Siste endring er tatt tilbake.
nothing-to-undo = Det er ingenting å angre.
first-question = Dette er det første spørsmålet. Skriv «slutt» for å gå ut. Alt er lagret.
go-no-number = Det er ikke noe spørsmål med det nummeret. «oversikt» viser alle.
no-must-left = Alt brevet må ha, er besvart.
not-here = Det går ikke her.
only-first-page = Sakene og tallene finner du på første side. Er det svaret ditt, skriv = foran.
no-sheet = Arket finnes bare på hele skjermen. Her kommer ett spørsmål om gangen. Er det svaret ditt, skriv = foran.
note-how = Skriv det du vil huske, rett etter kolonet: «notat: ring mandag».
use-note-how = Skriv nummeret på notatet etter kolonet: «bruk notat: 2». «notater» viser numrene.
find-how = Skriv et ord fra spørsmålet etter kolonet: «finn: dato».
says-how = Skriv hvem som sier det, etter kolonet: «sagt av: pasienten», «sagt av: pårørende», «sagt av: journalen» eller «sagt av: ingen».
now-ready = Nå har brevet alt det må ha. Resten av spørsmålene gjør det sterkere. Fortsett, eller skriv «ferdig» for å gå til brevet.
found-itself = { $what }: { $answer }.
carried-now = Forslag fra saken, som du kan endre: { $what }.
reused-now = { $count ->
        [one] Ett svar er hentet fra saken: { $what }. Det gjelder alle brevene. Du kan rette det når du ser over svarene.
       *[other] { $count } svar er hentet fra saken: { $what }{ $more ->
            [0] {""}
           *[other] {" "}og { $more } til
        }. De gjelder alle brevene. Du kan rette dem når du ser over svarene.
    }
erased-now = Slettet fra maskinen: { $what }.
parked-now = { $count ->
        [one] Et svar brukes ikke nå og er lagt til side: { $what }. Det kommer tilbake hvis du endrer.
       *[other] { $count } svar brukes ikke nå og er lagt til side: { $what }. De kommer tilbake hvis du endrer.
    }
characters-removed = { $count ->
        [one] Et usynlig tegn ble tatt bort.
       *[other] { $count } usynlige tegn ble tatt bort.
    }
more = [Trykk Enter for mer]
line-maybe-cut = Linjen er så lang at terminalen kan ha kuttet den. Se over teksten, eller bruk «fil» eller «rediger» for lange tekster.
line-not-utf8 = Linjen kom fram med et tegnsett som ikke kan leses (den er ikke UTF-8), så den er ikke tatt med. Skriv den en gang til, eller still terminalen på UTF-8.
input-ended = Det kom ikke flere linjer inn, så programmet stopper her.

help-commands =
    Dette kan du skrive når som helst:
    tilbake: forrige spørsmål. gå 7: til spørsmål 7. oversikt: alle svarene.
    vet ikke, vil ikke si, senere: når du ikke kan eller vil svare nå.
    tøm: fjern svaret. angre: ta tilbake siste endring.
    neste: neste spørsmål som må besvares. ferdig: til brevene.
    se brevet: slik det er nå. frist: frister og hvordan de er regnet ut.
    hjelpelinjer: hvem du kan ringe. lagre: hvor saken ligger.
    lås: lås sakene, når de har passord. slutt: gå ut.
    Skal svaret ditt være et av disse ordene, skriv = foran, som «=senere».
help-date = Datoer kan skrives 3.4.2026, 24. april 2026, april 2026, 2026, ca. mars 2024, før 5.6.2026 eller i går.
help-long = Midt i en tekst skrives kommandoer med punktum foran, som «.angre» (tar bort siste linje) og «.tilbake».
help-list = «ny» legger til, «endre 2» endrer nummer 2, «slett 2» tar det ut, «flytt 2» flytter det én plass opp, «angre» henter tilbake.
help-many = Skriv flere numre med komma mellom. Nye numre erstatter de gamle.

## Lange tekster

long-now = Dette har du skrevet:
long-begun = Du var i gang med en ny tekst. Fortsett der du slapp, og skriv et punktum alene på en linje når du er ferdig:
long-word-taken = «{ $word }» ble tatt med i teksten. Mente du kommandoen, skriv «.angre» og så «.{ $word }».
long-number = Her skrives svaret som tekst, ikke som et nummer. Skal det likevel stå { $number }, skriv «={ $number }».
long-end = Er du ferdig, skriv et punktum alene på en linje.
long-not-taken = Det du skrev nå, er ikke lagret.
long-choices = 1 behold (eller Enter), 2 skriv mer på slutten, 3 skriv på nytt, 4 åpne i et skriveprogram.
long-go-on = Skriv videre. Et punktum alene på en linje når du er ferdig.
line-taken-back = Siste linje er tatt bort.
text-taken = Teksten er hentet inn: { $count } ord.
file-trouble = { $path } kan ikke brukes: { $why }
file-not-text = filen er ikke ren tekst (UTF-8). Lagre den som ren tekst og prøv igjen.
editor-none = Ingen skriveprogram er valgt på denne maskinen (VISUAL eller EDITOR). Skriv teksten her, eller bruk «fil».
editor-opens = Skriveprogrammet åpnes. Lagre og lukk det når du er ferdig. Merk at det kan beholde egne kopier av teksten.
editor-failed = Skriveprogrammet ble ikke avsluttet slik det skulle. Teksten her er som før.
editor-left = Det ligger en tekst fra skriveprogrammet her fra sist:
item-begun = ikke fylt ut
editor-lies-at = Teksten fra skriveprogrammet ligger fortsatt her: { $path }
editor-left-choices = 1 bruk den, 2 kast den.

## Lister

list-first = Legg til
list-more = Ja, legg til
list-on = Nei, gå videre
list-back = Ta med: { $title }
list-commands = «endre 1» endrer, «slett 1» tar ut, «flytt 1» flytter opp.
list-prompt = Skriv 1 for å legge til, eller 2 for å gå videre.
list-no-number = Det nummeret finnes ikke i listen.
item-open = { $title } ({ $open } mangler)
item-whole = { $title }
item-removed = Tatt ut: { $title }. «angre» henter det tilbake.

## Kontorer

office-meant = Mente du en av disse?
office-own = Nei, bruk det jeg skrev: { $name }
office-unsure = { $name }, { $address }. Adressen er ikke sikker. Sjekk den mot et brev derfra.
office-unsure-web = { $name }, { $address }. Adressen er ikke sikker. Sjekk den mot et brev derfra eller på { $web }.
office-no-address = { $name }. Vi har ingen adresse. Den står i brev derfra eller på nettsidene deres.
office-confirm = 1 adressen er riktig, 2 skriv en annen, 3 sjekk senere.
office-name-now = Du har skrevet { $name }. Adressen mangler ennå. Trykk Enter for å skrive den, eller skriv et annet navn.
short-lines-first = Avslutt adressen med en tom linje først.
office-later = Adressen kan fylles inn senere. Brevet venter på den.

## Råd

advice-info = Råd: { $text }
advice-warning = Viktig: { $text }
advice-stop = Stopp litt: { $text }
advice-law = Se { $law }.
offer-answer = Gå til spørsmålet: { $what }
offer-go-on = Fortsett på brevet: { $form }
offer-start = Begynn et nytt brev: { $form }
offer-afterwards = Brevet «{ $form }» kan du begynne når du ser over svarene.
offer-continue = Gå videre likevel
offer-prompt = Skriv et nummer, eller Enter for å gå videre.
offer-prompt-stop = Skriv et nummer. Med Enter går du videre i spørsmålene, men brevet venter på at du velger.

## Frister

deadline-title = { $title } ({ $item })
deadline-running = { $title }: siste dag er { $last } ({ $left ->
        [one] én dag igjen
       *[other] { $left } dager igjen
    }). Send helst innen { $send_by }.
deadline-soon = { $title }: siste dag er { $last } ({ $left ->
        [one] én dag igjen
       *[other] { $left } dager igjen
    }). Send i dag.
deadline-today = { $title }: siste dag er i dag, { $last }. Send i dag.
deadline-passed = { $title }: siste dag var { $last }.
deadline-maybe = { $title }: kan være ute. Regnet fra den tidligste dagen svaret ditt kan bety, var siste dag { $last }.
deadline-open = { $title }: kan ikke regnes ut uten en tidligste dato.
working-anchor = datoen den regnes fra
working-from = Regnes fra { $day } ({ $what }). Den dagen telles ikke med.
working-from-safe = Du skrev «{ $typed }» ({ $what }). For å være sikker regner vi fra den tidligste dagen det kan bety: { $day }.
working-days = Pluss { $count ->
        [one] én dag
       *[other] { $count } dager
    } er { $day }.
working-working-days = Pluss { $count ->
        [one] én arbeidsdag
       *[other] { $count } arbeidsdager
    } er { $day }.
working-weeks = Pluss { $count ->
        [one] én uke
       *[other] { $count } uker
    } er { $day }.
working-months = Pluss { $count ->
        [one] én måned
       *[other] { $count } måneder
    } er { $day }.
working-years = Pluss { $count ->
        [one] ett år
       *[other] { $count } år
    } er { $day }.
working-moved = Det er en lørdag, søndag eller helligdag. Fristen flyttes til { $day }.
working-posted = Du holder fristen når brevet er levert på posten senest den dagen.
working-arrived = Du holder fristen når brevet har kommet fram senest den dagen.
working-law = Regelen: { $law }.
deadline-waits = { $title }: kan ikke regnes ut før du har svart på «{ $what }». Send brevet så snart du kan.
deadline-unclear = { $title }: det er uklart når den går ut. Send brevet så snart du kan.
deadline-outer = { $title }: slutter { $last }, regnet fra den tidligste dagen.
deadline-awaited = { $title }: ventes innen { $last }.
deadline-overdue = { $title }: ventet { $last }. Du kan minne dem på saken.
no-deadlines = Det er ingen frist å regne ut ennå.

## Oversikt og brev

overview-title = Se over svarene: { $title }
overview-go = Skriv «gå» og nummeret for å endre et svar, for eksempel «gå 3».
overview-items = { $count } lagt inn
overview-parked = Lagt til side (brukes ikke nå):
overview-reused = { $answer } (fra saken)
overview-lacks = { $count ->
        [one] Én ting mangler før brevene kan bli ferdige:
       *[other] { $count } ting mangler før brevene kan bli ferdige:
    }
overview-ready = Alt som må være med, er på plass. { $open ->
        [0] {""}
        [one] Ett frivillig spørsmål er ikke besvart.
       *[other] { $open } frivillige spørsmål er ikke besvart.
    }
state-must = må besvares
state-open = ikke besvart
state-unknown = vet ikke
state-later = senere
state-declined = vil ikke si
state-wrong = må rettes
lack-later = { $what }: du ville svare senere
lack-wrong = { $what }: { $why }
lack-decision = Du må velge: { $text }
lack-recipient = { $letter }: mottaker og adresse må bekreftes
review-make = Lag brevene
review-fill = Fyll inn det som mangler
review-leave-out = Lag brevene uten det du ville svare på senere
review-read = Les brevene slik de er nå
review-draft = Lag et utkast, med åpne felt
review-home = Gå til første side
review-another = Skriv et brev til i denne saken
review-language = Brevet skrives på
review-own-words = Det du selv skriver, er på
reading-copy-title = Lesekopi: skal ikke sendes
reading-copy-mark = LESEKOPI – SKAL IKKE SENDES
reading-copy-about = Dette er det du ble spurt om, og det du svarte, på språket du svarte på. Brevet som skal sendes, er på et annet språk. Behold denne selv.
reading-copy-papers = Papirene som skal sendes
language-nb = bokmål
language-nn = nynorsk
language-da = dansk
language-en = engelsk
title-another = Et brev til i saken
panel-back = Tilbake
another-about = Hva vil du skrive? Det du har svart før, blir med. Det brevet du har nå, blir liggende.
another-choose = Skriv nummeret, eller trykk Enter for å gå tilbake.
review-prompt = Skriv et nummer. «tilbake» går til siste spørsmål.
letters-which = Skriv nummeret på det du vil lese.
letter-end = Slutt på brevet.
no-letters-yet = Det er ingen brev å vise ennå. Svar på flere spørsmål først.
papers-wrong = Brevene kan ikke lages ennå:
papers-pdf = PDF-filene kunne ikke lages: { $why }
papers-where = Hvor skal brevene ligge? Trykk Enter for { $folder }, eller skriv en annen mappe.
papers-where-else = Skriv en mappe, eller «tilbake».
papers-in-the-way = Det ligger brev i { $folder } fra før. Skriv 1 for å skrive over dem, eller Enter for å velge en annen mappe.
papers-disk = Brevene kunne ikke lagres i { $path }: { $why }
papers-made = Ferdig. Brevene ligger i { $folder }. Bare du kan åpne filene.
papers-made-draft = Utkastet ligger i { $folder }. Bare du kan åpne filene. Åpne felt er merket i brevet.
papers-send = Dette er til mottakeren. Arket «Neste steg» sier hva du gjør med det:
papers-keep = Dette beholder du selv:
papers-text = Vil du ha brevene på en annen måte også? Skriv tekst for ren tekst, word for filer som kan endres i Word, eller stor for stor skrift. Trykk Enter for nei.
papers-more-which = Noe mer? Skriv tekst, word eller stor, eller trykk Enter for nei.
papers-text-made = Tekstfilene ligger i samme mappe.
papers-word-made = Filene for Word ligger i samme mappe. Det du endrer i dem, kommer ikke tilbake hit.
papers-large-made = Brevene er laget på nytt med stor skrift, i samme mappe.
papers-lie-at = Brevene ligger i { $folder }
papers-after = Skriv 1 for å se over svarene igjen, 2 når brevene er sendt, eller Enter for å gå til første side.
papers-after-draft = Skriv 1 for å fylle inn mer, eller Enter for å gå til første side.
glyph-missing = Tegnet «{ $character }» ({ $code }) kan ikke trykkes. Det står i svaret på «{ $what }».
glyph-instead = Skriv «{ $text }» i stedet.
glyph-nothing = Ta det bort, eller skriv med ord det du mener.
glyph-latin = Skriv ordet med latinske bokstaver.

## Lagring

reopened = Du fortsetter der du var sist.
reopened-damaged = Den nyeste lagringen var skadet. Vi fortsetter fra den forrige.
reopened-form-changed = Skjemaet er oppdatert siden sist. Svarene dine er beholdt. Se over dem før du lager brevene.
reopened-deadline = Endret siden sist: { $text }
saved-at = Alt er lagret i { $path }
saved-copy = En kopi er lagret i { $path }. Alle som får tak i filen, kan lese den. Slett den når svarene er lagret som de skal.
all-saved = Alt er lagret. Du finner saken på første side.
nothing-to-save = Ingenting var skrevet, så ingenting er lagret.
not-saved = Noen svar er ikke lagret.
not-saved-go-on = Svarene er i minnet så lenge programmet går. Skriv «lagre» og en mappe for å lagre en kopi et annet sted, for eksempel «lagre ~/».
leave-unsaved = 1 prøv å lagre igjen, 2 lagre i en annen mappe, 3 avslutt uten å lagre.
leave-folder = Hvilken mappe?
store-disk = Kunne ikke bruke { $path }: { $why }
store-damaged = { $path } er skadet og kan ikke leses. Filen er ikke rørt.
store-newer = { $path } er laget av en nyere utgave av Medhold. Oppdater programmet for å åpne den.
store-overtaken = Sak { $number } er lagret i et annet vindu etter at du åpnet den her. Det du skriver her, er ikke lagret. Lagre en kopi et annet sted, og åpne saken på nytt.
store-locked = Sakene er låst med passord.
store-wrong-passphrase = Det var ikke riktig passord.
store-another-key = Nøkkelen passer ikke til arkivet. Den hører kanskje til en annen maskin.
store-no-key = Nøkkelen { $path } mangler eller er ødelagt. Uten den kan sakene ikke åpnes. Har du en sikkerhetskopi, hent den fram.
store-open = Sak { $number } er åpen i et annet vindu. Lukk den der først.
title-in-use = Åpen i et annet vindu
in-use = Sak { $number } er åpen i et annet vindu. Du kan se på den her uten å endre noe, eller ta den over. Da kan det andre vinduet ikke endre noe mer, og ingenting går tapt.
in-use-look = Bare se på saken
in-use-take-over = Ta over saken hit
in-use-plain = Skriv 1 for bare å se på saken, eller 2 for å ta den over hit. Bare Enter går tilbake.
read-only = Du ser bare på saken her. Et annet vindu har den, så ingenting kan endres. Alle sidene og brevene kan leses.
header-read-only = Bare lesing
taken-over = { $count ->
    [0] Sak { $number } er tatt over i et annet vindu. Alt du skrev her, er lagret. Her kan du bare lese nå.
    [one] Sak { $number } er tatt over i et annet vindu. Det siste du skrev her, er ikke lagret i saken ennå, men det er ikke borte.
   *[other] Sak { $number } er tatt over i et annet vindu. De siste { $count } svarene du skrev her, er ikke lagret i saken ennå, men de er ikke borte.
}
taken-over-bring-in = Ta saken tilbake hit, med det jeg skrev her
taken-over-bring-in-about = Har det andre vinduet svart noe annet på det samme, står det svaret, og det du skrev her, blir et notat i saken.
taken-over-take-back = Ta saken tilbake hit
taken-over-look = Bare les videre her
taken-over-wait = Vent med det
taken-over-plain = { $count ->
    [0] Skriv 1 for å ta saken tilbake hit. Bare Enter leser videre.
    [one] Skriv 1 for å ta saken tilbake hit og sette det inn, eller 2 for å lagre en kopi i en mappe. Bare Enter venter med det.
   *[other] Skriv 1 for å ta saken tilbake hit og sette det inn, eller 2 for å lagre en kopi i en mappe. Bare Enter venter med det.
}
leave-overtaken = Det du skrev her, er ikke lagret. Skriv «ja» for å gå uten det. Bare Enter spør igjen.
brought-in = Du har saken her igjen, med det som ble skrevet i det andre vinduet.
brought-in-taken = Satt inn fra dette vinduet: { $what }.
brought-in-noted = Det andre vinduet har et annet svar på: { $what }. Det du skrev her, ligger som notat i saken.
brought-in-left = Se over dette, som det andre vinduet har svart noe annet på: { $what }.
disk-write = disken tok ikke imot alt. Den er kanskje full.
disk-full = det er ikke plass på disken. Frigjør plass og prøv igjen.
disk-denied = du har ikke lov til å skrive der. Velg en annen mappe.
disk-read-only = disken kan bare leses akkurat nå, ikke skrives til. Uten det kan ikke sakene åpnes eller lagres. Er det et minnekort, se etter en låseknapp på siden. Ellers velg en mappe på en annen disk.
disk-denied-read = du har ikke lov til å lese filen.
disk-is-a-folder = det er en mappe og ikke en vanlig fil.
disk-name-too-long = navnet er for langt.
disk-not-found = filen eller mappen finnes ikke.
disk-not-a-folder = noe på veien dit er en fil og ikke en mappe.
disk-exists = det ligger noe der fra før.

## Feil i svar

invalid-empty = Svaret er tomt.
invalid-date = Datoen er ikke forstått. Skriv for eksempel 3.4.2026, november 2026 eller 2026.
invalid-day = Den dagen finnes ikke i kalenderen.
invalid-year = Hvilket år? Skriv for eksempel 15. oktober 2026.
invalid-number = Dette er ikke et tall.
invalid-sum = Dette er ikke et beløp. Skriv for eksempel 1 250 kr.
invalid-option = Valget finnes ikke lenger. Velg på nytt.
invalid-none-with-others = «{ $none }» kan ikke velges sammen med noe annet.
invalid-other-words = Skriv hva «noe annet» er.
invalid-only-one = Velg bare ett.
invalid-too-few = { $least ->
        [one] Velg minst ett.
       *[other] Velg minst { $least }.
    }
invalid-phone = Dette ser ikke ut som et telefonnummer.
invalid-email = Dette ser ikke ut som en e-postadresse.
invalid-enclosure-title = Skriv hva vedlegget er.
invalid-office-name = Skriv navnet på mottakeren.
invalid-address-long = Dette er lengre enn en adresse på et brev. Skriv høyst åtte korte linjer.
invalid-line-long = Dette er for langt for én linje. Skriv det kort her, og resten i et av de lange svarene.
invalid-office-address = Adressen mangler eller må bekreftes.
finding-too-late = Datoen kan ikke være etter { $day }.
finding-too-early = Datoen kan ikke være før { $day }.
finding-too-small = Tallet må være minst { $least }.
finding-too-large = Tallet kan være høyst { $most }.
finding-id-test = Dette er et oppdiktet nummer til testing.
finding-id-length = Et fødselsnummer har elleve siffer.
finding-id-day = De seks første sifrene er ikke en dato.
finding-id-check = Sifrene passer ikke sammen. Kanskje er ett skrevet feil.
finding-no-postcode = Siste linje bør ha postnummer og sted.
refused-too-long = teksten er lengre enn noe kontor leser. Høyst 60 sider.
refused-no-field = Spørsmålet finnes ikke her.
refused-list-full = Listen er full ({ $max }).

## Fullskjerm: sider

title-help = Hjelp
title-before = Før du begynner
title-help-lines = Hvem du kan ringe
title-deadlines = Frister og hvordan de er regnet ut
title-letters = Brevene slik de er nå
title-next-steps = Hva du gjør nå
title-papers = Brevene er laget
title-leave = Vil du stoppe?
title-delete = Slette saken?
title-begun = En tekst du hadde begynt på
title-editor = Skrive i et annet program
title-missing = Brevene kan ikke lages ennå
title-trouble = Noe gikk ikke
title-folder = Hvor brevene skal ligge
title-save = Lagre en kopi
title-go-to = Gå til et spørsmål
title-advice-info = Godt å vite
title-advice-warning = Viktig
title-advice-stop = Stopp litt
header-place = Del { $section } av { $sections }: { $title }
header-private = Alt blir på denne maskinen
header-saved = Lagret
header-saved-at = Lagret { $time }
header-typing = Skriver
header-unsaved = IKKE LAGRET
header-held-back = Lagres ikke ennå
header-refused = Lagres ikke
more-above = mer over
more-below = mer under
more-both = mer over og under
too-small = Vinduet er for lite til å vise siden. Gjør det større.
too-small-saved = Svarene dine er lagret.
home-urgent-short = Haster det? { $urgent }. Noen å snakke med: { $talk }.
home-help-lines = Hvem kan jeg ringe?
home-case = Sak { $number }, sist endret { $changed }. { $left ->
        [one] Én ting mangler.
       *[other] { $left } ting mangler.
    }
home-case-ready = Sak { $number }, sist endret { $changed }. Klar til å lages.
home-case-made = Sak { $number }, sist endret { $changed }. Brevene ble laget { $made }.
home-case-found = Sak { $number }, sist endret { $changed }. Det som må besvares, er besvart.
home-case-broken = Sak { $number } kan ikke åpnes
home-no-case-here = Gå til en påbegynt sak først. Da sletter tasten den, etter at du har sagt ja.
declare-begin = Trykk Enter for å begynne, eller Esc for å gå tilbake.
menu-search = Viser det som passer med «{ $search }». Esc viser alt.
menu-how = Skriv noen bokstaver for å finne det fortere.
menu-nothing = Ingen treff på «{ $search }». Rettetasten visker ut, Esc viser alt.
go-to-how = Skriv noen bokstaver av spørsmålet, hjelpen eller navnet på brevet, eller velg med piltastene. Ctrl+B går tilbake hit.
help-about-keys = Her er tastene. Velg en med piltastene og trykk Enter for å gjøre det. Esc lukker.
button-next = Neste
field-other = Hva?
field-enclosure = Hva er det?
field-enclosure-date = Dato på det, hvis det har en
field-office-name = Navn
field-office-address = Adresse
office-is-right = Adressen er riktig
office-write = Skriv navn og adresse selv
office-check-later = Jeg sjekker den senere
office-keep = Det stemmer
office-other = Velg et annet sted
office-not-listed = Skriv navn og adresse selv
office-check = Adressen er ikke sikker. Sjekk den mot et brev derfra.
office-check-web = Adressen er ikke sikker. Sjekk den mot et brev derfra eller på { $web }.
text-size = { $words ->
        [0] Skriv så kort eller langt du vil.
        [one] Ett ord
       *[other] { $words } ord
    }
text-size-pages = { $words } ord, cirka { $pages ->
        [one] én side
       *[other] { $pages } sider
    }
tui-suggested = Dette er et forslag. La det stå, eller velg noe annet.
tui-unknown = Du har svart at du ikke vet.
tui-later = Du ville svare på dette senere.
tui-declined = Du har svart at du ikke vil si det.
tui-choose-first = Velg først med piltastene eller nummeret. Er du usikker, trykk F6.
tui-cleared = Svaret er tømt. Ctrl+Z henter det tilbake.
many-how = Sett kryss med mellomrom eller nummeret. Enter går videre.
date-how = Skriv det du vet: 3.4.2026, april 2026 eller 2026.
papers-draft = Utkast. Dette skal ikke sendes ennå:
title-papers-draft = Utkastet er laget
tui-hint-skip = Du kan hoppe over dette med Tab.
tui-hint-unknown = Vet du ikke, trykk F5.
tui-hint-decline = Vil du ikke si det, trykk F7.
tui-needs-answer = Dette trengs i brevet. Svar her, eller trykk F6 for å svare senere.
tui-passes = Med Enter en gang til går du videre. Brevet venter på svaret.
tui-needs-answer-unknown = Brevet trenger et svar her. Trykk F6 for å svare senere.
tui-odd = Stemmer det likevel, trykk Enter en gang til.
tui-now-ready = Nå kan brevene lages: F8. Svarer du på resten, blir de sterkere.
tui-list-empty = Legg til minst én, eller gå videre en gang til for å gjøre det senere.
tui-item-removed = Tatt ut: { $title }. Ctrl+Z henter det tilbake.
tui-go-on = Gå videre
tui-not-now = Ikke nå
tui-decide-later = Bestem senere
tui-stop-waits = Brevet venter på at du velger. Spørsmålene kan du svare på så lenge.
tui-saved-again = Nå er alt lagret igjen.
tui-undo-more = Her er det ikke mer å angre. Ctrl+Z en gang til tar tilbake det forrige svaret.
tui-redone = Endringen er gjort om igjen.
tui-nothing-to-redo = Det er ingenting å gjøre om igjen.
tui-not-saved = Svarene er i minnet så lenge programmet går. Ctrl+C hjelper deg å lagre dem et annet sted.
tui-folder-empty = Skriv navnet på en mappe.
tui-in-the-way = Det ligger brev i { $folder } fra før.
tui-delete-ask = Hele saken blir slettet for godt, med svarene i alle brevene som står her. Brev du har laget som PDF, blir liggende.
tui-editor-none = Du har ikke valgt et skriveprogram på denne maskinen (VISUAL eller EDITOR). Skriv teksten her.
tui-editor-taken = Teksten fra skriveprogrammet er hentet.
deadline-see-working = Regelen: { $law }. F3 viser utregningen.
card-open = { $open } mangler
card-on = Gå videre
copied = Kopiert.
review-title = Se over svarene
ways-title = Dette kan du gjøre
ways-about = Velg det du vil begynne med. Det som passer til brevet, følger med. Du kan komme tilbake hit etterpå.
ways-begin = begynn på «{ $form }»
ways-other = Et råd til deg
ways-choose = Skriv nummeret på det du vil begynne med. «oversikt» viser svarene.
review-papers = Se brevene som ble laget
review-folder = Åpne mappen med brevene
review-lacks = Dette mangler
papers-first = Dette må på plass først:
papers-next-steps = Les hva du gjør nå
papers-more = Mer
papers-open-folder = Åpne mappen
papers-text-too = Lag brevene som ren tekst også
papers-word-too = Lag brevene for Word også, så de kan endres der
papers-large-instead = Lag brevene på nytt med stor skrift
papers-review = Se over svarene igjen
papers-opening = Åpnes i et annet vindu.
papers-not-opened = Det gikk ikke å åpne den herfra. Den ligger i { $path }
papers-which-folder = I hvilken mappe skal brevene ligge? Trykk Enter hvis den som står her, passer.
papers-another = Velg en annen mappe
papers-overwrite = Skriv over dem
leave-home = Du kan komme tilbake når som helst.
leave-all-saved = Alt du har skrevet, er lagret.
leave-nothing = Ingenting er skrevet ennå, så det er ingenting å lagre.
leave-stay = Bli her
leave-to-home = Gå til første side
leave-quit = Avslutt
leave-again = Prøv å lagre igjen
leave-elsewhere = Lagre en kopi i en annen mappe
leave-unsaved-quit = Avslutt uten å lagre
delete-yes = Ja, slett saken
delete-no = Nei, behold den
editor-begun = Du hadde begynt på en ny tekst uten å gjøre den ferdig:
editor-take = Bruk den
editor-drop = Kast den
editor-decide-later = Bestem senere
editor-warning = Teksten åpnes i skriveprogrammet ditt. Det kan beholde egne kopier av den.
editor-open = Åpne det
editor-not = Skriv her i stedet
letters-at = { $title } ({ $at } av { $count })
beside-title = Slik blir brevet: { $title }
beside-none = Brevet vises her når du har svart på litt mer.

## Fullskjerm: taster

keyname-space = Mellomrom
keyname-backspace = Rettetast
keyname-up = Pil opp
keyname-down = Pil ned
keyname-left = Pil venstre
keyname-right = Pil høyre
key-next = neste
key-next-about = Går videre til neste spørsmål.
key-begin = begynn
key-begin-about = Begynner på spørsmålene.
key-choose = velg
key-choose-about = Velger det som er merket med >.
key-tick = kryss
key-tick-about = Setter eller fjerner krysset.
key-new-line = ny linje
key-new-line-about = Begynner på en ny linje i teksten.
key-next-field = videre
key-next-field-about = Går til neste felt, eller videre når det ikke er flere.
key-previous-field = forrige felt
key-previous-field-about = Går til forrige felt.
key-back = tilbake
key-back-about = Går tilbake. Det du har skrevet, blir stående.
key-close = lukk
key-close-about = Lukker denne siden. Ingenting blir borte.
key-remove = slett
key-remove-about = Tar ut det som er merket. En sak slettes først når du har sagt ja.
key-move-up = flytt opp
key-move-up-about = Flytter det som er merket, ett hakk opp.
key-move-down = flytt ned
key-move-down-about = Flytter det som er merket, ett hakk ned.
key-unknown = vet ikke
key-unknown-about = Svarer at du ikke vet.
key-later = senere
key-later-about = Merker spørsmålet, så du kan svare senere.
key-decline = vil ikke si
key-decline-about = Svarer at du ikke vil si det.
key-clear = tøm
key-clear-about = Tømmer svaret.
key-overview = oversikt
key-overview-about = Viser alle svarene og hva som mangler.
key-deadlines = frister
key-deadlines-about = Viser fristene og hvordan de er regnet ut.
key-letters = se brevet
key-letters-about = Viser brevene slik de er nå.
key-make = lag brevene
key-make-about = Lager brevene som PDF.
key-go-to = gå til
key-go-to-about = Går til et spørsmål du velger.
key-next-must = neste som mangler
key-next-must-about = Går til det neste brevet trenger svar på.
key-save = lagret?
key-save-about = Alt lagres av seg selv. Dette viser hvor.
key-undo = angre
key-undo-about = Tar tilbake det siste du gjorde.
key-redo = gjør om
key-redo-about = Gjør det du angret, en gang til.
key-select-all = merk alt
key-select-all-about = Merker hele teksten. Med Shift og piltaster merker du en del.
key-cut = klipp ut
key-cut-about = Klipper ut det som er merket.
key-paste = lim inn
key-paste-about = Limer inn det du sist kopierte her. Fra andre programmer limer du inn slik terminalen din gjør det.
key-editor = skriveprogram
key-editor-about = Åpner teksten i ditt eget skriveprogram.
key-up = opp
key-up-about = Går opp.
key-down = ned
key-down-about = Går ned.
key-left = venstre
key-left-about = Går til venstre, eller til forrige brev.
key-right = neste
key-right-about = Går til høyre, eller til neste brev.
key-word-left = ett ord tilbake
key-word-left-about = Går ett ord tilbake.
key-word-right = ett ord fram
key-word-right-about = Går ett ord fram.
key-row-start = først
key-row-start-about = Går først på linjen eller øverst.
key-row-end = sist
key-row-end-about = Går sist på linjen eller nederst.
key-page-up = bla opp
key-page-up-about = Blar opp.
key-page-down = bla ned
key-page-down-about = Blar ned.
key-text-start = øverst
key-text-start-about = Går til starten av teksten.
key-text-end = nederst
key-text-end-about = Går til slutten av teksten.
key-delete-back = visk ut
key-delete-back-about = Visker ut tegnet foran.
key-delete-forward = visk ut fram
key-delete-forward-about = Visker ut tegnet etter.
key-delete-word-back = visk ut ordet foran
key-delete-word-back-about = Visker ut ordet foran.
key-delete-word-forward = visk ut ordet etter
key-delete-word-forward-about = Visker ut ordet etter.
key-help-lines = hvem ringe
key-help-lines-about = Viser hvem du kan ringe.
key-leave = stopp
key-leave-about = Stopper, etter at alt er lagret. Er en tekst merket, kopieres den i stedet.
key-help = hjelp
key-help-about = Viser denne siden.

## Kommandolinjen

cmd-medhold = Hjelper deg å klage, kreve og bli hørt i helsetjenesten. Lager ferdige brev som PDF.
cmd-after =
    Uten kommando åpnes programmet, som stiller ett spørsmål om gangen.
    Alt blir på maskinen. Se «medhold render --help» for å lage brev fra en fil.
    Hjelper dere mange? docs/organisasjon.md sier hva personvernet krever.
cmd-forms = Viser skjemaene
cmd-outline = Viser spørsmålene i et skjema
cmd-render = Lager brev fra en svarfil
cmd-batch = Lager brev fra mange svar, ett sett på hver linje
cmd-verify = Sier om en fil er brevet som ble laget
cmd-check = Prøver skjemaer, maler, lovhenvisninger og mottakere
cmd-schema = Skriver skjemaformatet som JSON Schema
arg-notes = Vis også det som er kjent for å være usikkert
arg-json = Skriv ut som JSON
arg-form = Skjemaets id, som i «medhold forms»
arg-lang-screen = Språk på spørsmålene: nb, nn, da eller en
arg-lang-letter = Språk i brevene
arg-answers = Svarfilen (YAML eller JSON); - leser fra standard inn
arg-out = Mappen brevene skal ligge i
arg-date = Brevets dato, som 2026-11-21; ellers i dag
arg-answers-lines = Fil med et sett svar (JSON) på hver linje
arg-verify-file = Filen som skal prøves
arg-fingerprint = Fingeravtrykket fra arket Neste steg; ellers leses kvitteringen ved siden av filen
arg-packet = Lag også én fil til hver mottaker, med vedleggene, og én fil å beholde
arg-own-words = språket det er fortalt på med egne ord, hvis det er et annet enn brevets
arg-reading-copy = lag også en lesekopi av svarene på skjermens språk, til å beholde
arg-large = Stor skrift, for den som ser dårlig
arg-format = pdf, txt og docx, flere med komma
arg-draft = Lag utkast selv om svar mangler
arg-overwrite = Skriv over filer som ligger der, og ta bort skjemaets brev som ikke lages lenger
arg-paths = Filer eller mapper i stedet for dem som følger med
arg-home = Mappe for alt programmet lagrer (ellers MEDHOLD_HOME)
arg-plain = Enkel visning, linje for linje
arg-theme = Farger: auto, av eller kontrast
arg-help = Viser hjelp
arg-version = Viser utgaven
help-template = {"{about-with-newline}"}
    Bruk: {"{usage}"}

    {"{all-args}{after-help}"}
help-commands-heading = Kommandoer
help-options-heading = Valg
help-command-name = [KOMMANDO]
help-options-name = [VALG]
usage-missing = Dette mangler: { $argument }
usage-command = Kommandoen «{ $argument }» finnes ikke.
usage-unknown = Valget «{ $argument }» finnes ikke.
usage-value = «{ $value }» passer ikke til { $argument }.
usage-no-value = { $argument } trenger en verdi.
usage-wanted = Skriv for eksempel: { $wanted }
usage-help = «medhold --help» viser kommandoene.
error-text = Feil: { $text }
error-hint = Prøv: { $text }
error-system = Det gikk ikke å lese inn eller skrive ut: { $why }
error-did-you-mean = mente du «{ $word }»?
error-no-form = Skjemaet «{ $form }» finnes ikke.
error-list-forms = «medhold forms» viser skjemaene.
error-house-files = Programmets egne filer, eller filene i mappen «egne», har feil:
error-no-home = Systemet sier ikke hvor programmet kan lagre.
error-name-home = Oppgi en mappe med --home eller MEDHOLD_HOME.
error-lang = Brevene finnes ikke på «{ $lang }», bare på { $known }.
error-in-the-way = { $path } finnes fra før. Bruk --overwrite for å skrive over.
error-nothing-to-check = Det er ingen skjemaer, maler eller andre datafiler i { $path }.
error-not-in-catalog = { $path } ligger ikke i en mappe som heter forms, templates eller assets.
error-nobody-types = Ingen kan svare her: det kommer ingenting inn på standard inn.
error-use-render = Kjør programmet i en terminal, eller lag brev fra en svarfil med «medhold render».
signal-unsaved = Avbrutt. De siste svarene kunne ikke lagres. Det som ble lagret før dem, ligger i {"{path}"}
signal-saved = Avbrutt. Alt du har svart, er lagret i {"{path}"}
signal = Avbrutt.
bye = Ha det bra. Alt du har skrevet, er lagret, og du kan fortsette når du vil.
fault = Programmet stoppet på grunn av en feil i det.
fault-saved = Programmet stoppet på grunn av en feil i det. Alt du har skrevet, er lagret i { $path }
fault-unsaved = Programmet stoppet på grunn av en feil i det. De siste ordene ble kanskje ikke lagret. Resten ligger i { $path }
fault-tell-us = åpne programmet på nytt og gå videre. Vil du si fra om feilen, er stedet { $place }. Send ikke svarene dine.
forms-line = { $country }; brev på { $languages }; loven sist sjekket { $day }
level-error = feil
level-warning = merk
level-help = hjelp
render-missing = Dette mangler:
render-draft-hint = Fyll det inn, eller bruk --draft for et utkast.
render-parked = Brukes ikke, fordi spørsmålet ikke er aktuelt: { $what }
answers-too-long = { $path } er større enn { $limit } MB. Kort ned den lengste teksten.
answers-empty = Filen er tom.
answers-not-a-map = Filen skal ha spørsmål-id og svar, som «melder_rolle: meg».
answers-unknown-id = Skjemaet har ikke noe spørsmål «{ $id }».
answers-belongs-to-list = «{ $id }» hører til i hvert punkt under «{ $name }».
answers-unknown-option = «{ $id }» har ikke valget «{ $name }».
answers-unknown-part = «{ $id }» har ikke delen «{ $name }».
answers-unknown-state = «{ $id }»: tilstanden «{ $name }» finnes ikke. Bruk unknown, later eller declined.
answers-unknown-voice = «{ $id }»: «by» kan ikke være «{ $name }».
answers-unknown-office = «{ $id }»: katalogen har ikke kontoret «{ $name }».
answers-expected-text = «{ $id }» skal ha én verdi.
answers-expected-list = «{ $id }» skal ha en liste.
answers-expected-item = Hvert punkt under «{ $id }» skal ha spørsmål-id og svar.
answers-not-yes-or-no = «{ $id }» skal ha true, false, ja eller nei.
answers-text-too-long = Teksten i «{ $id }» er på { $count } kB. Ingen leser så mye; høyst 256 kB.
answers-too-many-items = «{ $id }» kan ha høyst { $count } punkter.
answers-unknown-not-allowed = «{ $id }» kan ikke besvares med unknown. Bruk later.
answers-decline-not-allowed = «{ $id }» kan ikke besvares med declined.
answers-see-outline = «medhold outline» viser spørsmålene og valgene.

# medhold batch and verify
batch-eta = igjen:
batch-line = Linje { $line }: { $why }
batch-too-long = Linjen er lengre enn { $limit } megabyte.
batch-stopped = Stoppet før alle linjene var lest. Settene som var begynt, er gjort ferdige.
batch-done = { $good } av { $all } gikk bra, { $bad } gikk ikke.
verify-fingerprint = Fingeravtrykk: { $print }
verify-same = Dette er filen som ble laget.
verify-other = Dette er ikke filen som ble laget, eller den er endret siden.
verify-unknown = Det er ingen kvittering ved siden av filen. Sammenlign med fingeravtrykket på arket Neste steg.

# The packet and the person's own files
packet-without = { $number } («{ $what }») er ikke med i pakken: { $why } Legg ved en kopi.
packet-not-archival = Pakken er ikke et arkivdokument (PDF/A), fordi den har sider som andre har laget. Hvert brev for seg er det.
enclosure-unknown = filen er verken PDF, JPEG eller PNG.
enclosure-heic = bildet er lagret som HEIC. Lagre det som JPEG først.
enclosure-damaged = filen er skadet.
enclosure-locked = filen er låst med passord. Skriv den ut som en ny PDF uten passord.
enclosure-layers = filen har lag som kan slås av og på. Skriv den ut som en ny PDF.
enclosure-too-large = filen er større enn { $limit } MB.
enclosure-too-many-pages = filen har flere enn 500 sider.
field-enclosure-file = Filen, hvis du har den på maskinen (PDF eller bilde)
prompt-enclosure-file = Har du den som fil på maskinen (PDF eller bilde)? Skriv hvor filen ligger. Enter hopper over.
guide-needs-answer = Vi trenger svaret for å finne riktig brev. Svar her, eller trykk F6 for å svare senere.
guide-needs-answer-unknown = Vi trenger et svar her for å finne riktig brev. Trykk F6 for å svare senere.
guide-passes = Med Enter en gang til går du videre. Rådene venter på svaret.
guide-now-ready-tui = Nå kan vi si hva du kan gjøre. Svarer du på resten, passer rådene bedre.
guide-now-ready = Nå kan vi si hva du kan gjøre. Fortsett, eller skriv «ferdig» for å se rådene.
guide-no-must-left = Alt vi må vite, er besvart.
ways-go-on = fortsett på «{ $form }»
tui-carried = Forslag fra saken. La det stå, eller rett det.
date-how-ahead = Skriv dagen, for eksempel { $day }.
cmd-passphrase = Låser sakene med passord, eller bytter eller fjerner det
cmd-backup = Skriver en sikkerhetskopi av alle sakene
cmd-restore = Henter sakene i en sikkerhetskopi
cmd-callbacks = Viser ringelisten: hva som er åpent i sakene, med ordene å spørre med
arg-backup = Filen kopien skal skrives til, helst på en minnepinne
arg-restore = Sikkerhetskopien
arg-callbacks-out = Skriv den som PDF og tekst i denne mappen
passphrase-locked = Sakene er låst. Skriv passordet og trykk Enter. Det vises ikke:
passphrase-wrong = Det var ikke riktig. Prøv igjen:
passphrase-about = Passordet låser sakene, så ingen andre som bruker maskinen, kan lese dem. Du skriver det hver gang du åpner programmet. Mister du det, kan ingen åpne sakene, heller ikke vi. Skriv det ned og gjem det et trygt sted.
passphrase-new = Velg et passord, gjerne fire ord. Det vises ikke:
passphrase-new-or-none = Velg et nytt passord, gjerne fire ord. Det vises ikke. Bare Enter betyr uten passord:
passphrase-again = Skriv det en gang til:
passphrase-differs = De to var ikke like. Prøv igjen.
passphrase-short = Passordet må ha minst { $least } tegn.
passphrase-set = Sakene er nå låst med passordet.
passphrase-none = Sakene er ikke låst med passord.
passphrase-unchanged = Ingenting er endret.
backup-about = Kopien får sitt eget passord. Uten det kan ingen lese den.
backup-exists = Det ligger allerede en fil her: { $path }. Velg et annet navn.
backup-done = { $count ->
        [one] Én sak er kopiert til { $path }
       *[other] { $count } saker er kopiert til { $path }
    }
backup-passphrase = Skriv passordet som kopien fikk. Det vises ikke:
backup-restored = { $count ->
        [0] Ingenting nytt. Alle { $same } sakene i kopien ligger her fra før.
        [one] Én sak er hentet fra kopien. Her er den sak { $numbers }.
       *[other] { $count } saker er hentet fra kopien. Her er de sak { $numbers }.
    }
review-go-on = Gå videre med spørsmålene
overview-carried = { $answer } (forslag fra saken)
paper-next-steps = Neste steg
paper-portal-sheet = Ark til skjemaet på nett
paper-packet = Alt du skal beholde
paper-receipt = Kvittering
paper-reading-copy = Lesekopi
paper-of-kind = { $kind } ({ $title })
left-out-suggested = Dette står nå slik skjemaet foreslår: { $what }. Endre det i listen under hvis det er feil.
another-more = { $title } (ett til)
home-passphrase = Velg et passord som låser sakene
home-passphrase-change = Bytt eller fjern passordet
home-safe = Sikkerhetskopi og passord
passphrase-change = Bytt passordet
safe-about = En sikkerhetskopi er en fil med alle sakene dine. Går maskinen i stykker, kan du hente dem fram igjen. Legg den et annet sted enn på maskinen, for eksempel på en minnepinne.
safe-back-up = Lag en sikkerhetskopi
safe-restore = Hent saker fra en sikkerhetskopi
safe-lock-now = Lås sakene nå
safe-remind = Minn meg på å ta kopi
safe-remind-not = Ikke minn meg på å ta kopi
safe-remind-changed = Det er endret.
backup-where = I hvilken mappe skal kopien ligge? Helst på en minnepinne.
restore-which = Hvor ligger kopien? Skriv mappen eller filen.
restore-offer = Har du en sikkerhetskopi, kan saken hentes fram fra den. Ingenting annet endres.
backup-last = Siste kopi ble laget { $when }.
backup-none = Det er ikke laget noen kopi ennå.
backup-remind = Det er lenge siden det ble laget en sikkerhetskopi. Nederst på siden kan du lage en, eller slå av denne meldingen.
rescue-offer = Har du en sikkerhetskopi? Skriv mappen eller filen den ligger i, og trykk Enter. Det som er skadet, blir lagt til side og ikke slettet. Bare Enter avslutter:
rescue-done = Det som var skadet, ligger i { $path }.
title-passphrase = Passord
passphrase-first = Er du alene om denne maskinen? Da trenger du kanskje ikke passord. Deler du den med andre, bør du ha et.
passphrase-later = Du kan velge det senere, nederst på første side.
passphrase-not-now = Ikke nå
passphrase-choose = Velg et passord
passphrase-remove = Fjern passordet
lock-no-passphrase = Sakene har ikke passord. Velg «Sikkerhetskopi og passord» på første side.
locked-now = Låst. Alt er lagret. Skriv «medhold» og passordet for å fortsette.
title-locked = Låst
lock-ask = Sakene er låst. Skriv passordet. Det vises ikke.
lock-opening = Åpner ...
lock-foot = Enter åpner, Ctrl+C avslutter
key-lock = lås
key-lock-about = Lagrer, tømmer skjermen og låser sakene. De åpnes bare med passordet.
passphrase-plain = Sakene er ikke låst nå. Velg «Sikkerhetskopi og passord» for å låse dem.
case-versions = Tidligere utgaver
case-delete-on = Hvor lenge saken beholdes
title-delete-on = Hvor lenge
delete-on = { $day } spør programmet om saken skal slettes
delete-no-day = Ingen dag er valgt
delete-on-about = Når dagen kommer, spør programmet. Ingenting slettes av seg selv.
delete-near = { $text }. Ingenting slettes av seg selv. Du blir spurt på første side.
time-days = { $count ->
    [one] én dag
   *[other] { $count } dager
}
time-weeks = { $count ->
    [one] én uke
   *[other] { $count } uker
}
time-months = { $count ->
    [one] én måned
   *[other] { $count } måneder
}
time-years = { $count ->
    [one] ett år
   *[other] { $count } år
}
delete-draft = Om { $time }, hvis ingenting er sendt: { $day }
delete-finished = Om { $time }, når saken er ferdig: { $day }
delete-longer = Om { $time }: { $day }
delete-another-day = Skriv en annen dag
delete-without-day = Ingen dag
delete-on-write = Hvilken dag skal programmet spørre om saken skal slettes?
delete-on-wrong = Skriv en dag som ikke har vært, for eksempel 1.6.2027.
delete-on-plain = Skriv et nummer eller en dag. Bare Enter går tilbake.
home-tidy = { $count ->
    [one] Rydd opp: 1 sak å ta stilling til
   *[other] Rydd opp: { $count } saker å ta stilling til
}
title-tidy = Rydd opp
tidy-day = Du valgte å bli spurt { $day } om saken skal slettes.
tidy-draft = Ingen brev er laget, og ingenting er endret siden { $day }.
tidy-old = Brevene er laget, og ingenting er endret siden { $day }.
tidy-about = Skal saken beholdes? Det som slettes, kan ikke hentes tilbake.
tidy-keep = Behold, og spør igjen om { $time }
tidy-keep-without-day = Behold uten dag
tidy-delete = Slett saken nå
tidy-pass = Vent med det
tidy-plain = Skriv et nummer. Bare Enter venter med det.
tidy-kept = Saken er beholdt.
history-about = Her ser du hva som er endret i saken, det nyeste først. Velg en linje for å se svarene og ta noe tilbake.
history-none = Ingenting er endret ennå.
history-summary = { $count ->
    [one] 1 endring: { $what }
   *[other] { $count } endringer: { $what }
}{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
history-added = nytt
history-emptied = tømt
history-removed = slettet
history-moved = annen rekkefølge
history-source = hvem som sa det, eller hvor sikkert
history-begun = begynt
history-note = Notat
history-in-letter = { $what } ({ $letter })
history-changed-at = Endret { $when }
history-choose = Velg et svar for å se det helt og ta det tilbake. Fødselsnummer og lignende vises ikke og hentes ikke tilbake.
history-row = { $before } → { $after }
history-was = Før: { $answer }
history-is = Etter: { $answer }
history-nothing = (ingenting)
history-take-back = Ta tilbake til slik det var før
history-take-all-back = Ta hele saken tilbake til før denne endringen
history-take-all-ask = Alle svarene blir slik de var før endringen { $when }. Brev, notater og fødselsnummer blir som de er nå. Saken slik den er nå, finner du igjen under «Tidligere utgaver».
history-take-all-yes = Ta hele saken tilbake
history-cannot = Dette kan ikke tas tilbake alene.
history-taken-back = Tatt tilbake: { $what }. Ctrl+Z gjør det om.
history-taken-back-plain = Tatt tilbake: { $what }. Skriv «angre» for å gjøre det om.
history-all-taken-back = Saken er slik den var før endringen { $when }.
history-plain-choose = Skriv et nummer for å se hva som ble endret. Bare Enter går tilbake.
history-plain-take = Skriv nummeret på et svar for å ta det tilbake til slik det var før. Bare Enter går tilbake.
history-plain-sure = Skriv «ja» for å gjøre det. Bare Enter lar alt være.

# The case
key-case = saken
key-case-about = Brev og annet i saken: gå til et annet brev, begynn på et nytt.
title-case = Sak {$number}
case-letters = Brev i saken
case-here = Du er her
case-letter-here = {$title} (du er her)
case-choose = Skriv et nummer. Bare Enter går tilbake.

# Jumping and the queue of open points
key-jump-back = tilbake dit du var
key-jump-back-about = Går tilbake dit du var før du hoppet til et annet spørsmål.
key-queue = åpne punkter
key-queue-about = Viser alt som står åpent i saken: det som kan svares nå, må slås opp, eller må spørres om.
key-ask-again = spør igjen
key-ask-again-about = Merker svaret så du husker å spørre om det en gang til. Svaret gjelder så lenge.
ask-again-on = Dette står nå på listen over det du skal spørre om igjen. Ctrl+O viser listen.
ask-again-off = Dette står ikke lenger på listen over det du skal spørre om igjen.
jump-nowhere = Du har ikke hoppet fra noe sted ennå.
title-queue = Åpne punkter
queue-how = Enter går til spørsmålet, Ctrl+B går tilbake dit du var. Skriv noen bokstaver for å søke.
queue-nothing = Ingenting står åpent i saken.
queue-fill-known = Gå gjennom det som kan svares på nå
queue-known = Kan svares på nå
queue-look-up = Må slås opp
queue-ask-others = Må spørre andre
queue-compose = Må skrives i ro
queue-ask-again = ! spør igjen
queue-strengthens = gjør brevet sterkere

# The sheet: a section on one page
key-sheet = ark
key-sheet-about = Viser hele delen som ett ark, for den som fyller ut mens noen forteller. Samme tast går tilbake til ett spørsmål om gangen.
sheet-on = Hele delen på ett ark. Tab går nedover, Enter svarer, Ctrl+G finner et spørsmål, Ctrl+K går tilbake til ett om gangen.
sheet-off = Ett spørsmål om gangen igjen.
effort-look-up = må slås opp
effort-ask-others = må spørre andre
effort-compose = må skrives i ro
said-patient = sagt av pasienten
said-relative = sagt av pårørende
said-journal = står i journalen
said-advocate = sagt av rådgiver
said-about = ikke helt sikkert

# Notes, and who says it
key-note = notat
key-note-about = Skriver et notat i saken, eller gjør et notat til svar på spørsmålet du står på.
title-notes = Notater
notes-how = Skriv et notat og trykk Enter. På en tom linje velger piltastene et notat under, og Enter setter det inn som svar. Delete sletter det.
note-kept = Notatet er lagret i saken.
note-used = Notatet er satt inn som svar. Ctrl+Z angrer.
note-no-text = Her er det ingen tekst å sette notatet inn i. Gå til spørsmålet det svarer på først.
note-answered = Spørsmålet har et svar. Tøm det først, så kan notatet settes inn.
key-who-says = hvem sier det
key-who-says-about = Noterer hvem som sier det som svares fra nå av, og om svaret er sikkert.
title-said = Hvem sier det
said-how = Det du velger, noteres ved dette svaret og ved alle svar fra nå av. Det står bare her og i sammendraget, aldri i brevet.
said-now = nå
said-nobody = Ikke noter hvem
said-from-now = Notert, også for svarene som kommer.
said-nobody-now = Det noteres ikke lenger hvem som sier det.
said-not-sure = Svaret her er ikke helt sikkert
said-sure = Svaret her er sikkert
said-about-on = Notert: ikke helt sikkert.
said-about-off = Notert: sikkert.

# Reading the letters back
review-read-back = Les brevet høyt og få et ja
title-read-back = Les høyt: avsnitt {$at} av {$count}
read-back-right = Stemmer
read-back-change = Endre svaret som står her
read-back-pause = Stopp her, og gå videre senere
title-approved = Hvem sa ja
approved-who = Hvem sa ja til brevet?
approved-who-empty = Skriv hvem det var.
approved-how = Hvordan?
approved-phone = på telefon
approved-phone-interpreter = på telefon, med tolk
approved-paper = på papir
approved-paper-interpreter = på papir, med tolk
approved-together = i samme rom
approved-together-interpreter = i samme rom, med tolk
approved-done = Notert hvem som sa ja, når og hvordan. Endres brevet, spørres det igjen.
approved-holds = {$who} sa ja {$at}, {$how}
approved-changed = ! endret siden {$who} sa ja {$at}

# A call in the plain face
ask-again-on-plain = Merket: spør igjen. «Åpne punkter» viser alt som står åpent.
notes-none = Det er ingen notater i saken. Skriv «notat:» og det du vil huske.
notes-how-plain = Skriv «bruk notat: 1» på et spørsmål for å gjøre notat 1 til svaret.
notes-no-number = Det er ikke noe slikt notat, eller du står ikke på et spørsmål. Skriv «notater» for å se dem.
note-became = brukt som svar
note-used-plain = Notatet er satt inn som svar. Skriv «angre» for å ta det bort.
find-nothing = Fant ikke noe spørsmål med «{$search}».
read-back-prompt = 1: stemmer. 2: endre svaret som står her. Bare Enter stopper her.

# Help in a call
help-call = Mens noen forteller: «finn: ord» finner et spørsmål, «dit jeg var» går tilbake, «notat: tekst» skriver et notat, «notater» viser dem, «åpne punkter» viser alt som står åpent, «spør igjen» merker svaret, «sagt av: pasienten» noterer hvem som sier det, «saken» viser brevene i saken.

# Finding a question
find-begins = {$what} (begynner: {$list})

## Alle saker, frister og tall

state-begun = Svar mangler
state-ready = Klar til å lages
state-made = Brevene er laget
state-sent = Sendt, venter på svar
state-closed = Avsluttet
home-cases = Alle saker ({ $count })
home-due = Alle frister
home-counts = Tall til årsmeldingen
home-count = Tell en henvendelse
title-cases = Alle saker
title-due = Alle frister
title-list-form = Hvilket brev?
title-list-state = Hvor langt er de kommet?
title-calendar = Kalenderfil
list-count = Viser { $count } av { $all } saker.
list-how = Skriv et navn, et saksnummer eller et ord fra tittelen for å lete.
list-all = alle
list-by-change = sist endret først
list-by-deadline = neste frist først
list-form = Hvilke brev: { $value }
list-state = Hvor langt: { $value }
list-order = Rekkefølge: { $value }
list-case = Sak { $number }, sist endret { $changed }
list-plain = Du har { $count } saker. Skriv «saker» for å se alle, eller «saker Kari» for å lete. «frister» viser alle frister.
cases-more = Det er { $left } til. Skriv «mer» for å se dem.
list-end = Det er ikke flere. Skriv et nummer for å åpne.
list-first-page = Bare Enter viser første side igjen.
due-running = Frister som løper
due-over = Er ute, eller kan være det
due-place = Sak { $number }. { $letter }.
due-place-law = Sak { $number }. { $letter }. { $law }.
calendar-title = Medhold: frist, sak { $number }
calendar-make = Legg fristene i en kalenderfil
calendar-where = Hvor skal kalenderfilen ligge? Den sier bare saksnummer og dag, ikke hvem eller hva det gjelder.
calendar-made = Fristene ({ $count }) ligger i { $path }. Åpne filen i kalenderen din. Lag den på nytt når noe er endret.
file-exists = { $path } finnes fra før.
file-exists-hint = Velg et annet navn, eller skriv --overwrite for å erstatte den.
file-exists-plain = { $path } finnes fra før. Skal den erstattes? Skriv ja eller nei.
file-kept = Filen er ikke endret.
file-another = Velg et annet navn
file-overwrite = Erstatt den som er der
count-kind = Hva slags henvendelse var det?
count-area = Hvilket område gjaldt den?
count-done = Henvendelsen er talt med i { $year }.
count-nothing = Det er ingenting å telle etter her.
count-not = Ingenting er talt.
counts-by-kind = Type henvendelse
counts-by-area = Område
counts-by-form = Brev
counts-by-outcome = Utfall
counts-not-said = Ikke oppgitt
counts-few = færre enn 5
counts-hidden = vises ikke
counts-table-hidden = Vises ikke: så få kan kjennes igjen.
counts-year = år
counts-by = etter
counts-group = gruppe
counts-count = antall
counts-all = alle henvendelser
counts-of-year = { $year }: { $all } henvendelser
counts-none = Ingenting er talt ennå. Hver sak telles med av seg selv, og blir stående i tallene når den slettes.
counts-about = Grupper under fem vises ikke med tall, og heller ikke det de kunne regnes ut av. «medhold counts --csv FIL» lager en tabell.
counts-plain = «tall» viser tallene til årsmeldingen. «tell» teller en henvendelse uten sak.
counts-written = Tallene ({ $count } år) ligger i { $path }.
elsewhere-patient = { $name } er pasient i sak { $cases } også. Se om du kan hjelpe begge.
elsewhere-writer = { $name } skriver for en annen i sak { $cases }. Se om du kan hjelpe begge.
elsewhere-opponent = { $name } er den det klages på i sak { $cases }. Se om du kan hjelpe begge.
elsewhere-maybe-patient = { $name } heter det samme som pasienten i sak { $cases }. Det kan være samme person.
elsewhere-maybe-writer = { $name } heter det samme som en som skriver for en annen i sak { $cases }. Det kan være samme person.
elsewhere-maybe-opponent = { $name } heter det samme som den det klages på i sak { $cases }. Det kan være samme person.
cmd-deadlines = Viser alle frister i alle saker, eller lager en kalenderfil av dem
cmd-counts = Viser henvendelser per år til årsmeldingen
arg-ics = Kalenderfilen som skal lages
arg-year = Bare dette året
arg-csv = Tabellen som skal lages
arg-overwrite-file = Erstatt filen hvis den finnes
# Calls, and what stands beside the letters of a case
held-back = Ingenting av dette lagres før det er avtalt med den som ringer. Til da ligger det bare i minnet.
call-refused = Den som ringer, sa nei. Ingenting av dette lagres, og alt er borte når du går ut.
kept-from-now = Det er avtalt. Det du noterer, blir lagret i saken, også det du har notert til nå.
not-kept = Det var ikke avtalt, så ingenting er lagret.
leave-held-back = Det er ikke avtalt at noe kan lagres. Går du ut nå, blir alt fra samtalen borte.
leave-taken-back = Det er ikke lenger avtalt at noe kan lagres. Det nye lagres ikke. Det som var lagret før, ligger der til du sletter saken på første side.
taken-back-ask = Skal det som var lagret før, slettes nå? Skriv ja for å slette. Det kan ikke hentes tilbake. Bare Enter lar det ligge.
leave-discard = Gå ut, uten å lagre
kept-needs-answer = Vi trenger svaret her for å vite hva som kan lagres. Svar, eller trykk F6 for å svare senere.
kept-passes = Med Enter en gang til går du videre.
kept-answered = Dette er svarene.
case-back-to = Tilbake til sak { $number }
case-new-call = En annen ringer: begynn en ny sak
case-mark-sent = Merk som sendt
case-sent = Det som er sendt, og svarene
sent-marked = Merket som sendt i dag. Endre datoen hvis det var en annen dag.
sent-waits = Sendt. Venter på svar siden { $day }.
sent-answered = Sendt, og svaret er kommet.
sent-closed = Sendt og avsluttet.
summary-row = Sammendrag for rådgiver
summary-title = Sammendrag av sak { $number }
summary-about = Her står opplysninger om helse. Gi det bare til den som hjelper i saken. Det er ikke et brev og skal ikke sendes til noen andre. Fødselsnummer, adresser og telefonnumre er ikke med, om de ikke står i en tekst noen har skrevet. Se gjennom.
summary-made = Laget { $day }.
summary-facts = Det vi vet
summary-timeline = Tidslinje
summary-letters = Brevene, og hvor de står
summary-ready = Klart til å lages.
summary-lacks = Venter på { $count ->
        [one] én ting
       *[other] { $count } ting
    }.
summary-open = Dette vet vi ikke ennå
callbacks-row = Ringeliste på papir
callbacks-title = Ringeliste
callbacks-about = Les først hvordan du ringer trygt. Still spørsmålene med ordene som står her, og skriv svaret på linjen. Spør aldri etter fødselsnummer på telefonen. Makuler arket når svarene er skrevet inn.
callbacks-none = Ingenting er åpent nå.
callbacks-contact = Slik ringer du
callbacks-not-agreed = ikke avtalt. Ikke legg igjen beskjed.
callbacks-known = Dette kan de svare på med en gang
callbacks-look-up = Må de finne fram
callbacks-ask-others = Må de spørre andre om
callbacks-compose = Må de tenke over
sheet-what = Det blir ikke sendt til noen. Vil du lese det her eller ha det i en mappe?
sheet-read = Les det her
sheet-write = Lag PDF, tekst og Word i en mappe
sheet-written = Det ligger i { $folder }
case-own-number = Eget nummer eller navn på saken
own-number-ask = Hva kaller du saken? Ikke bruk navnet på en person. La stå tomt for å ta det bort.
arg-passphrase-file = Fil med passordet som åpner sakene, på første linje; bare du må kunne lese den
passphrase-file-open = Andre enn du kan lese filen med passordet: { $path }. Steng den først, for eksempel med «chmod 600».
passphrase-file-empty = Det står ikke noe passord på første linje i { $path }.
passphrase-file-wrong = Passordet i { $path } åpner ikke sakene. Det skal stå på første linje.
passphrase-file-unused = Sakene er ikke låst med passord. Filen { $path } er ikke lest.
cmd-key = Viser nøkkelen din, som andre bruker når de sender deg en sak
key-about = Dette er nøkkelen din. Gi den til dem som skal sende deg en sak: Det de låser med den, kan bare du åpne. Den er ikke hemmelig, og den åpner ingenting.
store-not-for-you = { $path } er låst for noen andre. Be den som sendte den, om å låse den med din nøkkel («medhold key»), eller med et passord.
store-is-backup = { $path } er en sikkerhetskopi av alle sakene, ikke en sak. Velg «Sikkerhetskopi og passord» på første side for å hente den, eller skriv «medhold restore».
store-no-backup = { $path } er ikke en sikkerhetskopi. Er det en sak som noen har sendt deg, så velg «Ta imot en sak fra noen andre».
taken-answer = { $what }: { $answer }
taken-item = Nytt i listen: { $what }
taken-aside = Tatt ut av listen: { $what }
taken-kept = Den ene har tatt dette ut av listen, den andre har endret det. Det står fortsatt: { $what }
taken-letter = Nytt brev i saken: { $what }
taken-note = Notat: { $what }
taken-note-gone = Et notat er tatt bort.
cmd-cases = Viser sakene, gir dem videre, henter dem inn og sletter dem
cmd-cases-list = Viser sakene
cmd-cases-show = Viser svarene i en sak
cmd-cases-export = Gir en sak videre, i en låst fil
cmd-cases-import = Tar imot en sak; finnes den her fra før, blir de to til én
cmd-cases-delete = Sletter en sak for godt
arg-case = Nummeret på saken, som i «medhold cases list»
arg-export-file = Filen saken skal skrives til; den må ikke finnes fra før
arg-to = Nøkkelen til den som skal få saken («medhold key» hos dem); kan gjentas
arg-to-passphrase = Lås filen med et passord, som blir spurt om
arg-export-plain = Skriv svarene i ett brev så alle kan lese dem, som en svarfil
arg-export-form = Skjemaet, når saken har flere brev
arg-import-file = En låst fil fra noen andre, eller en svarfil
arg-import-form = Skjemaet som en svarfil hører til
arg-mine = Behold svarene her der begge har endret
arg-theirs = Ta svarene i filen der begge har endret
arg-yes = Slett uten å spørre
cases-none = Det finnes ingen sak { $number }.
cases-see-list = «medhold cases list» viser sakene.
cases-no-letter = Saken har ikke det brevet.
cases-empty = Det er ingen saker her.
cases-letter = { $title }{ $left ->
        [0] {""}
       *[other] {" "}(mangler: { $left })
    }
cases-letter-about = { $title }: { $about }{ $left ->
        [0] {""}
       *[other] {" "}(mangler: { $left })
    }
cases-which-form = Si hvilket brev med --form. Saken har: { $forms }
cases-left-out = Dette spør ikke skjemaet om lenger. Det står ikke i filen: { $what }
handover-passphrase-about = Den som får filen, trenger passordet for å åpne den. Gi det på en annen måte enn filen, for eksempel på telefon.
handover-to-whom = Hvem skal kunne åpne filen?
handover-to-whom-hint = Bruk --to med nøkkelen deres, --passphrase for et passord, eller --plain for en fil alle kan lese.
handover-done = Sak { $number } ligger nå låst i { $path }. Den ligger her også, til du sletter den.
handover-plain = Alle som får tak i { $path }, kan lese det som står der. Pass godt på filen, og slett den når du er ferdig med den.
handover-plain-done = Svarene ligger i { $path }. «medhold render { $form } --answers» leser dem.
received-new = Saken er tatt imot. Den er sak { $number } her.
received-same = Det er ikke noe nytt i filen. Alt står allerede i sak { $number }.
received-passphrase = Filen er låst med et passord. Skriv det og trykk Enter. Det vises ikke:
received-which-form = { $path } er ingen sak. Er det en svarfil, så si hvilket skjema den hører til, med --form.
merge-conflict = { $at } av { $count }: Begge har endret «{ $what }».
merge-mine = Behold det som står her
merge-theirs = Ta det som kom
merge-both = Ta begge, etter hverandre
merge-choose = Skriv et nummer:
merge-stopped = Sak { $number } er som før. Ikke alt er avgjort.
merge-stopped-hint = --mine beholder svarene her, --theirs tar svarene i filen.
merge-done = Sak { $number } har nå begges svar.
merge-taken = Dette kom inn:
title-handover = Gi saken videre
title-receive = Ta imot en sak
case-hand-over = Gi saken videre
home-receive = Ta imot en sak fra noen andre
handover-about = Saken blir lagt i en fil som du kan sende eller ta med. Alle brevene og svarene følger med. Saken blir liggende her også.
handover-to-passphrase = Lås filen med et passord
handover-to-key = Lås den for en som bruker Medhold
handover-to-anyone = Skriv svarene i brevet så alle kan lese dem
handover-anyone-about = Alle som får tak i filen, kan lese det som står der. Pass godt på den, og slett den når du er ferdig med den. Den har bare svarene i brevet du står i.
handover-not = Ikke skriv filen
handover-all-the-same = Skriv filen likevel
handover-paste-key = Lim inn nøkkelen til den som skal få saken. Den begynner med age1:
handover-no-key = Dette er ikke en nøkkel. En nøkkel begynner med age1 og er på én linje.
handover-where = Hvor skal filen ligge, og hva skal den hete?
handover-file-name = sak-{ $number }
receive-where = Hvor ligger filen? Skriv mappen og navnet på filen, for eksempel ~/sak-1.age:
receive-no-case = Det er ingen sak i filen. Be den som sendte den, om å lage den på nytt i Medhold.
merge-here = Her står det:
merge-there = I filen står det:
merge-not-now = Ikke nå. La saken være som den er
ask-empty = Skriv noe her først, eller gå tilbake med Esc.
handover-suggested = Bare Enter betyr { $path }.
form-news-new = { $more ->
        [0] Nytt i skjemaet: { $what }.
       *[other] Nytt i skjemaet: { $what } og { $more } til.
    }
form-news-gone = { $more ->
        [0] Skjemaet spør ikke lenger om dette. Svarene er lagt til side: { $what }.
       *[other] Skjemaet spør ikke lenger om dette. Svarene er lagt til side: { $what } og { $more } til.
    }
cmd-person = Samler alt som er lagret om én person, når noen ber om innsyn
arg-person-file = Filen det skal skrives til; den må ikke finnes fra før. Navnet blir spurt om
arg-person-plain = Skriv det så alle kan lese det
person-name = Navnet på personen:
person-number = Fødselsnummer, eller bare Enter:
person-nobody = Skriv navnet eller nummeret.
person-nothing = Ingen sak nevner personen med det navnet eller nummeret. Prøv også andre skrivemåter.
person-unreadable = Sak { $number } kan ikke leses. Den kan også handle om personen.
person-done = Det som ble funnet i sak { $numbers }, ligger i { $path }. Tidligere utgaver av en sak er ikke med når den nyeste nevner personen.
person-folder = Det ligger ferdige brev i { $folder }.
person-others = Sakene handler også om andre. Se gjennom filen før du gir den fra deg.
person-in-notes = Notater

# What is not agreed is not saved
note-held-back = Notatet ligger i minnet. Det lagres først når det er avtalt.
queue-voluntary = frivillig

# Marking as sent
mark-sent-ask = Dette merkes som sendt i dag: { $letters }. Dagen det må sendes innen, vises ikke lenger. Er bare noe sendt, eller en annen dag, retter du det etterpå.
mark-sent-yes = Ja, det er sendt
mark-sent-no = Nei, ikke ennå
mark-sent-prompt = Er det sendt? Skriv ja eller nei.

# Taking a yes back
leave-delete = Slett det som er lagret nå
