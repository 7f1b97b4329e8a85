# Programmets egne setninger på dansk. Korte, rolige, hele setninger; «du»; ingen forkortelser.
# Skjermen skriver dem ut som de står. Navn i krøllparentes settes inn av programmet.

## Første side

home-all-forms = Alle breve
home-first-forms = Kun de mest brugte
home-norway = Norge
home-denmark = Danmark
home-new = Nyt brev
home-title = Medhold hjælper dig med at klage, stille krav og blive hørt i sundhedsvæsenet.
home-private = Alt, hvad du skriver, bliver på denne computer. Intet bliver sendt.
home-urgent = Haster det? { $urgent }. Nogen at tale med: { $talk }. Skriv »hjælpelinjer« for at se flere numre.
home-question = Hvad vil du gøre?
home-to = Til { $to }
home-begun = Påbegyndte sager:
home-filing = { $title } (sag { $number }). Sidst ændret { $changed }. { $left ->
        [one] Der mangler én ting.
       *[other] Der mangler { $left } ting.
    }
home-filing-ready = { $title } (sag { $number }). Sidst ændret { $changed }. Brevene kan laves nu.
home-filing-made = { $title } (sag { $number }). Sidst ændret { $changed }. Brevene blev lavet { $made }.
home-filing-found = { $title } (sag { $number }). Sidst ændret { $changed }. Det, der skal besvares, er besvaret.
home-filing-about = { $title }: { $about } (sag { $number }). Sidst ændret { $changed }. { $left ->
        [one] Der mangler én ting.
       *[other] Der mangler { $left } ting.
    }
home-filing-about-ready = { $title }: { $about } (sag { $number }). Sidst ændret { $changed }. Brevene kan laves nu.
home-filing-about-made = { $title }: { $about } (sag { $number }). Sidst ændret { $changed }. Brevene blev lavet { $made }.
home-prompt = Skriv et nummer, og tryk på Enter. »hjælp« forklarer, »slut« afslutter.
home-enter = Skriv nummeret ud for det, du vil gøre, og tryk på Enter.
home-no-number = Det forstod programmet ikke. Skriv nummeret ud for det, du vil gøre, for eksempel 1.
home-no-case = Det er ikke en påbegyndt sag. Skriv for eksempel »slet 2« med det nummer, der står ud for sagen.
home-not-here = Det kan du først, når du er inde i en sag. Skriv et af numrene ovenfor.
home-help =
    Vælg ved at skrive et nummer og trykke på Enter. Programmet stiller ét spørgsmål ad gangen og laver brevene til sidst. Alt bliver gemt undervejs, og du kan stoppe når som helst.
    »hjælpelinjer« viser, hvem du kan ringe til. »slet 2« sletter en påbegyndt sag. »lås« låser sagerne, når de har adgangskode. »slut« afslutter.
home-bye = Hav det godt.
changed-today = i dag kl. { $time }
changed-yesterday = i går kl. { $time }
changed-on = den { $day } kl. { $time }
case-form-gone = Skemaet »{ $form }« findes ikke i denne udgave. Dine svar er ikke rørt. Brug den udgave, som sagen er lavet i, eller bed nogen om at se på filen.
house-files = Der er fejl i nogle af programmets egne filer, og de kan ikke bruges:
delete-ask = Sag { $number } bliver slettet for altid. Er du sikker? Skriv ja eller nej.
delete-kept = Sagen er ikke slettet.
delete-done = Sag { $number } er slettet.
delete-papers-left = De breve, du har lavet, ligger stadig i { $folder }, indtil du selv sletter dem.

help-urgent = Når det haster:
help-talk = Nogen at tale med:
help-advice = Gratis råd og hjælp:
help-checked = Numrene er sidst tjekket den { $day }.

## Før første spørsmål

declares-gives = Hvad du kan opnå:
declares-not = Hvad du ikke kan opnå:
declares-decides = Hvem der afgør sagen:
declares-time = Hvor lang tid det tager:
declares-cost = Hvad det koster:
declares-appeal = Hvis du ikke får medhold:
declares-readers = Hvem der læser brevet:
declares-not-when = Hvornår du hellere skal gøre noget andet:
declares-start = Før du begynder:
declare-prompt = Tryk på Enter for at begynde, eller skriv »tilbage«.

## Spørsmål

question-place = Spørgsmål { $number } (del { $section } af { $sections }: { $title }).
question-again = Spørgsmål { $number }: { $question }
example = For eksempel: { $example }
label-in-item = { $what } ({ $item })
item-number = { $list } nr. { $number }
parked-item = Fjernet fra { $list }
answer-hidden = (skrevet, vises ikke)
now-given = Dit svar nu: { $answer } (Enter beholder det.)
now-suggested = Forslag: { $answer } (Enter godkender det.)
now-unknown = Dit svar nu: ved ikke. (Enter beholder det.)
now-later = Du har valgt at svare senere. (Enter går videre.)
now-declined = Du har valgt ikke at sige det. (Enter går videre.)
now-wrong = Du skrev: { $answer }
finding-must = Prøv igen: { $text }
finding-should = Bemærk: { $text }
odd-answer = Bemærk: { $text } Er det alligevel rigtigt, så tryk på Enter.
hint-skip = Frivilligt: Enter springer over.
hint-unknown = »ved ikke« er også et svar.
hint-decline = »vil ikke sige« er også et svar.
hint-help = Skriv »hjælp« når som helst.
option-chosen = { $option } (valgt)
prompt-many = Skriv numrene på alt det, der passer, for eksempel 1, 3.
prompt-date = Skriv dato, måned eller år. Er du usikker, så skriv »ca.« foran.
prompt-long = Skriv så meget, du vil, linje for linje. Skriv et punktum alene på en linje, når du er færdig. »rediger« åbner et skriveprogram, »fil« og et filnavn henter en tekst.
prompt-long-short = Et punktum alene på en linje, når du er færdig.
prompt-address = Skriv én linje ad gangen. Tryk på Enter på en tom linje, når du er færdig.
prompt-office = Skriv navnet.
prompt-office-list = Skriv navnet. »liste« viser de steder, programmet kender.
office-listed = Står stedet ikke her, så skriv navnet.
prompt-office-address = Skriv postadressen, én linje ad gangen, og en tom linje til sidst. Kender du den ikke nu, så tryk på Enter.
prompt-enclosure = Skriv, hvad det er.
prompt-enclosure-date = Hvilken dato har det? Enter springer over.
no-such-option = Det forstod programmet ikke. Skriv tallet ud for svaret, fra 1 til { $count }.
other-what = Skriv, hvad det er:
needs-answer = Brevet har brug for dette svar. Skriv »senere«, hvis du vil springe det over nu.
needs-answer-unknown = Brevet har brug for dette svar. Skriv »senere«, så kan du finde ud af det og udfylde det bagefter.
skipped = Det er i orden. Vi går videre.
marked-unknown = Noteret: du ved det ikke.
marked-later = Noteret: du svarer senere.
marked-declined = Noteret: du vil ikke sige det.
cleared = Svaret er fjernet. »fortryd« henter det tilbage.
undone = Den sidste ændring er fortrudt.
nothing-to-undo = Der er ikke noget at fortryde.
first-question = Dette er det første spørgsmål. Skriv »slut« for at afslutte. Alt er gemt.
go-no-number = Der er ikke noget spørgsmål med det nummer. »overblik« viser alle.
no-must-left = Brevet har alle de svar, det skal have.
not-here = Det kan du ikke her.
only-first-page = Sagerne og tallene finder du på første side. Er det dit svar, så skriv = foran.
no-sheet = Arket findes kun på hele skærmen. Her kommer ét spørgsmål ad gangen. Er det dit svar, så skriv = foran.
note-how = Skriv det, du vil huske, lige efter kolonet: »notat: ring mandag«.
use-note-how = Skriv nummeret på notatet efter kolonet: »brug notat: 2«. »notater« viser numrene.
find-how = Skriv et ord fra spørgsmålet efter kolonet: »find: dato«.
says-how = Skriv, hvem der siger det, efter kolonet: »sagt af: patienten«, »sagt af: pårørende«, »sagt af: journalen« eller »sagt af: ingen«.
now-ready = Nu har brevet alt det, det skal have. Resten af spørgsmålene gør det stærkere. Fortsæt, eller skriv »færdig« for at gå til brevet.
found-itself = { $what }: { $answer }.
carried-now = Forslag fra sagen, som du kan ændre: { $what }.
reused-now = { $count ->
        [one] Ét svar er hentet fra sagen: { $what }. Det gælder alle brevene. Du kan rette det, når du ser svarene igennem.
       *[other] { $count } svar er hentet fra sagen: { $what }{ $more ->
            [0] {""}
           *[other] {" "}og { $more } til
        }. De gælder alle brevene. Du kan rette dem, når du ser svarene igennem.
    }
erased-now = Slettet fra computeren: { $what }.
parked-now = { $count ->
        [one] Ét svar er ikke i brug nu og er lagt til side: { $what }. Det kommer tilbage, hvis du ændrer tilbage.
       *[other] { $count } svar er ikke i brug nu og er lagt til side: { $what }. De kommer tilbage, hvis du ændrer tilbage.
    }
characters-removed = { $count ->
        [one] Ét usynligt tegn er fjernet.
       *[other] { $count } usynlige tegn er fjernet.
    }
more = [Tryk på Enter for at se mere]
line-maybe-cut = Linjen er så lang, at terminalen kan have skåret noget af. Se teksten igennem, eller brug »fil« eller »rediger« til lange tekster.
line-not-utf8 = Linjen kom i et tegnsæt, der ikke kan læses (den er ikke UTF-8), så den er ikke taget med. Skriv den en gang til, eller indstil terminalen til UTF-8.
input-ended = Der kom ikke flere linjer ind, så programmet stopper her.

help-commands =
    Dette kan du skrive når som helst:
    tilbage: forrige spørgsmål. gå 7: til spørgsmål 7. overblik: alle svarene.
    ved ikke, vil ikke sige, senere: når du ikke kan eller vil svare nu.
    ryd: fjern svaret. fortryd: tag den sidste ændring tilbage.
    næste: næste spørgsmål, der skal have svar. færdig: til brevene.
    se brevet: som det er nu. frist: frister, og hvordan de er regnet ud.
    hjælpelinjer: hvem du kan ringe til. gem: hvor sagen ligger.
    lås: lås sagerne, når de har adgangskode. slut: afslut.
    Skal dit svar være et af disse ord, så skriv = foran, som »=senere«.
help-date = Datoer kan skrives 3.4.2026, 24. april 2026, april 2026, 2026, ca. marts 2024, før 5.6.2026 eller i går.
help-long = Midt i en tekst skriver du kommandoer med punktum foran, som ».fortryd« (fjerner den sidste linje) og ».tilbage«.
help-list = »ny« tilføjer, »ændr 2« ændrer nummer 2, »slet 2« fjerner det, »flyt 2« flytter det én plads op, »fortryd« henter tilbage.
help-many = Skriv flere numre med komma imellem. Nye numre kommer i stedet for de gamle.

## Lange tekster

long-now = Dette har du skrevet:
long-begun = Du var i gang med en ny tekst. Fortsæt, hvor du slap, og skriv et punktum alene på en linje, når du er færdig:
long-word-taken = »{ $word }« er kommet med i teksten. Mente du kommandoen, så skriv ».fortryd« og derefter ».{ $word }«.
long-number = Her skriver du svaret som tekst, ikke som et nummer. Skal der alligevel stå { $number }, så skriv »={ $number }«.
long-end = Er du færdig, så skriv et punktum alene på en linje.
long-not-taken = Det, du skrev nu, er ikke gemt.
long-choices = 1 behold (eller Enter), 2 skriv mere til sidst, 3 skriv forfra, 4 åbn i et skriveprogram.
long-go-on = Skriv videre. Et punktum alene på en linje, når du er færdig.
line-taken-back = Den sidste linje er fjernet.
text-taken = Teksten er hentet ind: { $count } ord.
file-trouble = { $path } kan ikke bruges: { $why }
file-not-text = filen er ikke ren tekst (UTF-8). Gem den som ren tekst, og prøv igen.
editor-none = Der er ikke valgt et skriveprogram på denne computer (VISUAL eller EDITOR). Skriv teksten her, eller brug »fil«.
editor-opens = Nu åbner skriveprogrammet. Gem og luk det, når du er færdig. Vær opmærksom på, at det kan beholde sine egne kopier af teksten.
editor-failed = Skriveprogrammet blev ikke lukket, som det skulle. Teksten her er som før.
editor-left = Her ligger en tekst fra skriveprogrammet fra sidste gang:
item-begun = ikke udfyldt
editor-lies-at = Teksten fra skriveprogrammet ligger stadig her: { $path }
editor-left-choices = 1 brug den, 2 smid den væk.

## Lister

list-first = Tilføj
list-more = Ja, tilføj
list-on = Nej, gå videre
list-back = Tag med: { $title }
list-commands = »ændr 1« ændrer, »slet 1« fjerner, »flyt 1« flytter op.
list-prompt = Skriv 1 for at tilføje, eller 2 for at gå videre.
list-no-number = Det nummer findes ikke på listen.
item-open = { $title } ({ $open } mangler)
item-whole = { $title }
item-removed = Fjernet: { $title }. »fortryd« henter det tilbage.

## Kontorer

office-meant = Mente du et af disse steder?
office-own = Nej, brug det, jeg skrev: { $name }
office-unsure = { $name }, { $address }. Adressen er ikke sikker. Tjek den i det brev, du har fået.
office-unsure-web = { $name }, { $address }. Adressen er ikke sikker. Tjek den i det brev, du har fået, eller på { $web }.
office-no-address = { $name }. Vi har ingen adresse. Den står i det brev, du har fået, eller på deres hjemmeside.
office-confirm = 1 adressen er rigtig, 2 skriv en anden, 3 tjek senere.
office-name-now = Du har skrevet { $name }. Adressen mangler endnu. Tryk på Enter for at skrive den, eller skriv et andet navn.
short-lines-first = Afslut adressen med en tom linje først.
office-later = Du kan udfylde adressen senere. Brevet venter på den.

## Råd

advice-info = Råd: { $text }
advice-warning = Vigtigt: { $text }
advice-stop = Stop op: { $text }
advice-law = Se { $law }.
offer-answer = Gå til spørgsmålet: { $what }
offer-go-on = Fortsæt på brevet: { $form }
offer-start = Begynd på et nyt brev: { $form }
offer-afterwards = Brevet »{ $form }« kan du begynde, når du ser svarene igennem.
offer-continue = Gå videre alligevel
offer-prompt = Skriv et nummer, eller tryk på Enter for at gå videre.
offer-prompt-stop = Skriv et nummer. Med Enter går du videre i spørgsmålene, men brevet venter på, at du vælger.

## Frister

deadline-title = { $title } ({ $item })
deadline-running = { $title }: sidste dag er { $last } ({ $left ->
        [one] én dag tilbage
       *[other] { $left } dage tilbage
    }). Send helst senest { $send_by }.
deadline-soon = { $title }: sidste dag er { $last } ({ $left ->
        [one] én dag tilbage
       *[other] { $left } dage tilbage
    }). Send i dag.
deadline-today = { $title }: sidste dag er i dag, { $last }. Send i dag.
deadline-passed = { $title }: sidste dag var { $last }.
deadline-maybe = { $title }: kan være overskredet. Regnet fra den tidligste dag, dit svar kan betyde, var sidste dag { $last }.
deadline-open = { $title }: kan ikke regnes ud uden en tidligste dato.
working-anchor = datoen, fristen løber fra
working-from = Vi regner fra { $day } ({ $what }). Den dag tæller ikke med.
working-from-safe = Du skrev »{ $typed }« ({ $what }). For at være sikre regner vi fra den tidligste dag, det kan betyde: { $day }.
working-days = Plus { $count ->
        [one] én dag
       *[other] { $count } dage
    } er { $day }.
working-working-days = Plus { $count ->
        [one] én arbejdsdag
       *[other] { $count } arbejdsdage
    } er { $day }.
working-weeks = Plus { $count ->
        [one] én uge
       *[other] { $count } uger
    } er { $day }.
working-months = Plus { $count ->
        [one] én måned
       *[other] { $count } måneder
    } er { $day }.
working-years = Plus { $count ->
        [one] ét år
       *[other] { $count } år
    } er { $day }.
working-moved = Det er en lørdag, søndag eller helligdag. Fristen bliver flyttet til { $day }.
working-posted = Du overholder fristen, når brevet er afleveret til posten senest den dag.
working-arrived = Fristen er overholdt, når det er nået frem senest den dag.
working-law = Reglen: { $law }.
deadline-waits = { $title }: kan ikke regnes ud, før du har svaret på »{ $what }«. Send brevet, så snart du kan.
deadline-unclear = { $title }: det er uklart, hvornår den udløber. Send brevet, så snart du kan.
deadline-outer = { $title }: slutter { $last }, regnet fra den tidligste dag.
deadline-awaited = { $title }: ventes inden { $last }.
deadline-overdue = { $title }: ventet { $last }. Du kan minde dem om sagen.
no-deadlines = Der er ingen frist at regne ud endnu.

## Oversikt og brev

overview-title = Gennemgå dine svar: { $title }
overview-go = Skriv »gå« og nummeret for at ændre et svar, for eksempel »gå 3«.
overview-items = { $count } tilføjet
overview-parked = Lagt til side (ikke i brug nu):
overview-reused = { $answer } (fra sagen)
overview-lacks = { $count ->
        [one] Der mangler én ting, før brevene kan blive færdige:
       *[other] Der mangler { $count } ting, før brevene kan blive færdige:
    }
overview-ready = Alt det, der skal med, er på plads. { $open ->
        [0] {""}
        [one] Ét frivilligt spørgsmål er ikke besvaret.
       *[other] { $open } frivillige spørgsmål er ikke besvaret.
    }
state-must = skal besvares
state-open = ikke besvaret
state-unknown = ved ikke
state-later = senere
state-declined = vil ikke sige
state-wrong = skal rettes
lack-later = { $what }: du ville svare senere
lack-wrong = { $what }: { $why }
lack-decision = Du skal vælge: { $text }
lack-recipient = { $letter }: modtager og adresse skal bekræftes
review-make = Lav brevene
review-fill = Udfyld det, der mangler
review-leave-out = Lav brevene uden det, du ville svare på senere
review-read = Læs brevene, som de er nu
review-draft = Lav et udkast med åbne felter
review-home = Gå til forsiden
review-another = Skriv et brev mere i denne sag
review-language = Brevet skrives på
review-own-words = Det, du selv skriver, er på
reading-copy-title = Læsekopi: skal ikke sendes
reading-copy-mark = LÆSEKOPI – SKAL IKKE SENDES
reading-copy-about = Dette er det, du blev spurgt om, og det, du svarede, på det sprog, du svarede på. Det brev, der skal sendes, er på et andet sprog. Behold denne selv.
reading-copy-papers = De papirer, der skal sendes
language-nb = norsk bokmål
language-nn = nynorsk
language-da = dansk
language-en = engelsk
title-another = Et brev mere i sagen
panel-back = Tilbage
another-about = Hvad vil du skrive? Det, du har svaret før, kommer med. Det brev, du har nu, bliver liggende.
another-choose = Skriv nummeret, eller tryk Enter for at gå tilbage.
review-prompt = Skriv et nummer. »tilbage« går til det sidste spørgsmål.
letters-which = Skriv nummeret på det, du vil læse.
letter-end = Slut på brevet.
no-letters-yet = Der er ingen breve at vise endnu. Svar på flere spørgsmål først.
papers-wrong = Brevene kan ikke laves endnu:
papers-pdf = PDF-filerne kunne ikke laves: { $why }
papers-where = Hvor skal brevene ligge? Tryk på Enter for { $folder }, eller skriv en anden mappe.
papers-where-else = Skriv en mappe, eller »tilbage«.
papers-in-the-way = Der ligger breve i { $folder } i forvejen. Skriv 1 for at overskrive dem, eller tryk på Enter for at vælge en anden mappe.
papers-disk = Brevene kunne ikke gemmes i { $path }: { $why }
papers-made = Færdig. Brevene ligger i { $folder }. Kun du kan åbne filerne.
papers-made-draft = Udkastet ligger i { $folder }. Kun du kan åbne filerne. Åbne felter er markeret i brevet.
papers-send = Dette er til modtageren. Arket »Næste skridt« siger, hvordan du sender det:
papers-keep = Dette beholder du selv:
papers-text = Vil du også have brevene på en anden måde? Skriv »tekst« for ren tekst, »word« for filer, der kan ændres i Word, eller »stor« for stor skrift. Tryk på Enter for nej.
papers-more-which = Mere? Skriv »tekst«, »word« eller »stor«, eller tryk på Enter for nej.
papers-text-made = Tekstfilerne ligger i samme mappe.
papers-word-made = Filerne til Word ligger i samme mappe. Det, du ændrer i dem, kommer ikke tilbage hertil.
papers-large-made = Brevene er lavet igen med stor skrift, i samme mappe.
papers-lie-at = Brevene ligger i { $folder }
papers-after = Skriv 1 for at gennemgå svarene igen, 2 når brevene er sendt, eller tryk på Enter for at gå til forsiden.
papers-after-draft = Skriv 1 for at udfylde mere, eller tryk på Enter for at gå til forsiden.
glyph-missing = Tegnet »{ $character }« ({ $code }) kan ikke udskrives. Det står i svaret på »{ $what }«.
glyph-instead = Skriv »{ $text }« i stedet.
glyph-nothing = Fjern det, eller skriv med ord, hvad du mener.
glyph-latin = Skriv ordet med latinske bogstaver.

## Lagring

reopened = Du fortsætter, hvor du var sidst.
reopened-damaged = Den nyeste lagring var beskadiget. Vi fortsætter fra den forrige.
reopened-form-changed = Skemaet er opdateret siden sidst. Dine svar er bevaret. Se dem igennem, før du laver brevene.
reopened-deadline = Ændret siden sidst: { $text }
saved-at = Alt er gemt i { $path }
saved-copy = En kopi er gemt i { $path }. Alle, der får fat i filen, kan læse den. Slet den, når svarene er gemt, som de skal.
all-saved = Alt er gemt. Du finder sagen på forsiden.
nothing-to-save = Der var ikke skrevet noget, så der er ikke gemt noget.
not-saved = Nogle svar er ikke gemt.
not-saved-go-on = Svarene er i hukommelsen, så længe programmet kører. Skriv »gem« og en mappe for at gemme en kopi et andet sted, for eksempel »gem ~/«.
leave-unsaved = 1 prøv at gemme igen, 2 gem i en anden mappe, 3 afslut uden at gemme.
leave-folder = Hvilken mappe?
store-disk = Kunne ikke bruge { $path }: { $why }
store-damaged = { $path } er beskadiget og kan ikke læses. Filen er ikke rørt.
store-newer = { $path } er lavet i en nyere udgave af Medhold. Opdater programmet for at åbne den.
store-overtaken = Sag { $number } er gemt i et andet vindue, efter at du åbnede den her. Det, du skriver her, er ikke gemt. Gem en kopi et andet sted, og åbn sagen igen.
store-locked = Sagerne er låst med adgangskode.
store-wrong-passphrase = Det var ikke den rigtige adgangskode.
store-another-key = Nøglen passer ikke til arkivet. Den hører måske til en anden maskine.
store-no-key = Nøglen { $path } mangler eller er ødelagt. Uden den kan sagerne ikke åbnes. Har du en sikkerhedskopi, så hent den frem.
store-open = Sag { $number } er åben i et andet vindue. Luk den der først.
title-in-use = Åben i et andet vindue
in-use = Sag { $number } er åben i et andet vindue. Du kan se på den her uden at ændre noget, eller overtage den. Så kan det andet vindue ikke ændre mere, og intet går tabt.
in-use-look = Bare se på sagen
in-use-take-over = Overtag sagen hertil
in-use-plain = Skriv 1 for bare at se på sagen eller 2 for at overtage den hertil. Kun Enter går tilbage.
read-only = Du ser kun på sagen her. Et andet vindue har den, så intet kan ændres. Alle sider og breve kan læses.
header-read-only = Kun læsning
taken-over = { $count ->
    [0] Sag { $number } er overtaget i et andet vindue. Alt, du skrev her, er gemt. Her kan du kun læse nu.
    [one] Sag { $number } er overtaget i et andet vindue. Det sidste, du skrev her, er ikke gemt i sagen endnu, men det er ikke væk.
   *[other] Sag { $number } er overtaget i et andet vindue. De sidste { $count } svar, du skrev her, er ikke gemt i sagen endnu, men de er ikke væk.
}
taken-over-bring-in = Tag sagen tilbage hertil, med det jeg skrev her
taken-over-bring-in-about = Har det andet vindue svaret noget andet på det samme, står det svar, og det, du skrev her, bliver en note i sagen.
taken-over-take-back = Tag sagen tilbage hertil
taken-over-look = Læs bare videre her
taken-over-wait = Vent med det
taken-over-plain = { $count ->
    [0] Skriv 1 for at tage sagen tilbage hertil. Kun Enter læser videre.
    [one] Skriv 1 for at tage sagen tilbage hertil og sætte det ind eller 2 for at gemme en kopi i en mappe. Kun Enter venter med det.
   *[other] Skriv 1 for at tage sagen tilbage hertil og sætte det ind eller 2 for at gemme en kopi i en mappe. Kun Enter venter med det.
}
leave-overtaken = Det, du skrev her, er ikke gemt. Skriv »ja« for at gå uden det. Kun Enter spørger igen.
brought-in = Du har sagen her igen med det, der blev skrevet i det andet vindue.
brought-in-taken = Sat ind fra dette vindue: { $what }.
brought-in-noted = Det andet vindue har et andet svar på: { $what }. Det, du skrev her, ligger som notat i sagen.
brought-in-left = Se dette efter, som det andet vindue har svaret noget andet på: { $what }.
disk-write = disken tog ikke imod det hele. Den er måske fuld.
disk-full = der er ikke plads på disken. Frigør plads, og prøv igen.
disk-denied = du har ikke lov til at skrive der. Vælg en anden mappe.
disk-read-only = disken kan kun læses lige nu, der kan ikke skrives til den. Så kan sagerne hverken åbnes eller gemmes. Er det et hukommelseskort, så se efter en låseknap på siden. Ellers vælg en mappe på en anden disk.
disk-denied-read = du har ikke lov til at læse filen.
disk-is-a-folder = det er en mappe og ikke en almindelig fil.
disk-name-too-long = navnet er for langt.
disk-not-found = filen eller mappen findes ikke.
disk-not-a-folder = noget på vejen dertil er en fil og ikke en mappe.
disk-exists = der ligger noget der i forvejen.

## Feil i svar

invalid-empty = Svaret er tomt.
invalid-date = Datoen kan ikke forstås. Skriv for eksempel 3.4.2026, november 2026 eller 2026.
invalid-day = Den dag findes ikke i kalenderen.
invalid-year = Hvilket år? Skriv for eksempel 15. oktober 2026.
invalid-number = Det er ikke et tal.
invalid-sum = Det er ikke et beløb. Skriv for eksempel 1.250 kr.
invalid-option = Det valg findes ikke længere. Vælg igen.
invalid-none-with-others = »{ $none }« kan ikke vælges sammen med noget andet.
invalid-other-words = Skriv, hvad »noget andet« er.
invalid-only-one = Vælg kun én ting.
invalid-too-few = { $least ->
        [one] Vælg mindst én ting.
       *[other] Vælg mindst { $least } ting.
    }
invalid-phone = Det ligner ikke et telefonnummer.
invalid-email = Det ligner ikke en e-mailadresse.
invalid-enclosure-title = Skriv, hvad bilaget er.
invalid-office-name = Skriv navnet på modtageren.
invalid-address-long = Det er længere end en adresse på et brev. Skriv højst otte korte linjer.
invalid-line-long = Det er for langt til én linje. Skriv det kort her, og resten i et af de lange svar.
invalid-office-address = Adressen mangler eller skal bekræftes.
finding-too-late = Datoen kan ikke være efter { $day }.
finding-too-early = Datoen kan ikke være før { $day }.
finding-too-small = Tallet skal være mindst { $least }.
finding-too-large = Tallet kan højst være { $most }.
finding-id-test = Det er et opdigtet nummer til test.
finding-id-length = Et norsk fødselsnummer har elleve cifre, et dansk CPR-nummer har ti.
finding-id-day = De seks første cifre er ikke en dato.
finding-id-check = Cifrene passer ikke sammen. Måske er et af dem skrevet forkert.
finding-no-postcode = Den sidste linje bør have postnummer og by.
refused-too-long = teksten er længere, end noget kontor læser. Højst 60 sider.
refused-no-field = Spørgsmålet findes ikke her.
refused-list-full = Listen er fuld ({ $max }).

## Fullskjerm: sider

title-help = Hjælp
title-before = Før du begynder
title-help-lines = Hvem du kan ringe til
title-deadlines = Frister, og hvordan de er regnet ud
title-letters = Brevene, som de er nu
title-next-steps = Hvad du skal gøre nu
title-papers = Brevene er lavet
title-leave = Vil du stoppe?
title-delete = Slette sagen?
title-begun = En tekst, du var begyndt på
title-editor = Skriv i et andet program
title-missing = Brevene kan ikke laves endnu
title-trouble = Noget gik galt
title-folder = Hvor brevene skal ligge
title-save = Gem en kopi
title-go-to = Gå til et spørgsmål
title-advice-info = Godt at vide
title-advice-warning = Vigtigt
title-advice-stop = Stop op
header-place = Del { $section } af { $sections }: { $title }
header-private = Alt bliver på computeren
header-saved = Gemt
header-saved-at = Gemt { $time }
header-typing = Skriver
header-unsaved = IKKE GEMT
header-held-back = Gemmes ikke endnu
header-refused = Gemmes ikke
more-above = mere ovenfor
more-below = mere nedenfor
more-both = mere ovenfor og nedenfor
too-small = Vinduet er for lille til at vise siden. Gør det større.
too-small-saved = Dine svar er gemt.
home-urgent-short = Haster det? { $urgent }. Nogen at tale med: { $talk }.
home-help-lines = Hvem kan jeg ringe til?
home-case = Sag { $number }, sidst ændret { $changed }. { $left ->
        [one] Der mangler én ting.
       *[other] Der mangler { $left } ting.
    }
home-case-ready = Sag { $number }, sidst ændret { $changed }. Brevene kan laves nu.
home-case-made = Sag { $number }, sidst ændret { $changed }. Brevene blev lavet { $made }.
home-case-found = Sag { $number }, sidst ændret { $changed }. Det, der skal besvares, er besvaret.
home-case-broken = Sag { $number } kan ikke åbnes
home-no-case-here = Gå til en påbegyndt sag først. Så sletter tasten den, når du har sagt ja.
declare-begin = Tryk på Enter for at begynde, eller Esc for at gå tilbage.
menu-search = Viser det, der passer med »{ $search }«. Esc viser alt.
menu-how = Skriv nogle bogstaver for at finde det hurtigere.
menu-nothing = Ingen resultater for »{ $search }«. Slettetasten sletter, Esc viser alt.
go-to-how = Skriv nogle bogstaver af spørgsmålet, hjælpen eller brevets navn, eller vælg med piletasterne. Ctrl+B går tilbage hertil.
help-about-keys = Her er tasterne. Vælg en med piletasterne, og tryk på Enter for at gøre det. Esc lukker.
button-next = Næste
field-other = Hvad?
field-enclosure = Hvad er det?
field-enclosure-date = Dato på det, hvis det har en
field-office-name = Navn
field-office-address = Adresse
office-is-right = Adressen er rigtig
office-write = Skriv selv navn og adresse
office-check-later = Jeg tjekker den senere
office-keep = Det er rigtigt
office-other = Vælg et andet sted
office-not-listed = Skriv selv navn og adresse
office-check = Adressen er ikke sikker. Tjek den i det brev, du har fået.
office-check-web = Adressen er ikke sikker. Tjek den i det brev, du har fået, eller på { $web }.
text-size = { $words ->
        [0] Skriv så kort eller langt, du vil.
        [one] Ét ord
       *[other] { $words } ord
    }
text-size-pages = { $words } ord, cirka { $pages ->
        [one] én side
       *[other] { $pages } sider
    }
tui-suggested = Det er et forslag. Lad det stå, eller vælg noget andet.
tui-unknown = Du har svaret, at du ikke ved det.
tui-later = Du ville svare på dette senere.
tui-declined = Du har svaret, at du ikke vil sige det.
tui-choose-first = Vælg først med piletasterne eller nummeret. Er du usikker, så tryk på F6.
tui-cleared = Svaret er fjernet. Ctrl+Z henter det tilbage.
many-how = Sæt kryds med mellemrum eller nummeret. Enter går videre.
date-how = Skriv det, du ved: 3.4.2026, april 2026 eller 2026.
papers-draft = Udkast. Det skal ikke sendes endnu:
title-papers-draft = Udkastet er lavet
tui-hint-skip = Du kan springe det over med Tab.
tui-hint-unknown = Ved du det ikke, så tryk på F5.
tui-hint-decline = Vil du ikke sige det, så tryk på F7.
tui-needs-answer = Brevet har brug for dette. Svar her, eller tryk på F6 for at svare senere.
tui-passes = Med Enter en gang til går du videre. Brevet venter på svaret.
tui-needs-answer-unknown = Brevet har brug for et svar her. Tryk på F6 for at svare senere.
tui-odd = Er det alligevel rigtigt, så tryk på Enter en gang til.
tui-now-ready = Nu kan brevene laves: F8. Resten af spørgsmålene gør dem stærkere.
tui-list-empty = Tilføj mindst én, eller gå videre en gang til for at gøre det senere.
tui-item-removed = Fjernet: { $title }. Ctrl+Z henter det tilbage.
tui-go-on = Gå videre
tui-not-now = Ikke nu
tui-decide-later = Beslut det senere
tui-stop-waits = Brevet venter på, at du vælger. Imens kan du svare på spørgsmålene.
tui-saved-again = Nu er alt gemt igen.
tui-undo-more = Her er der ikke mere at fortryde. Ctrl+Z en gang til tager det forrige svar tilbage.
tui-redone = Ændringen er lavet igen.
tui-nothing-to-redo = Der er ikke noget at lave igen.
tui-not-saved = Svarene er i hukommelsen, så længe programmet kører. Ctrl+C hjælper dig med at gemme dem et andet sted.
tui-folder-empty = Skriv navnet på en mappe.
tui-in-the-way = Der ligger breve i { $folder } i forvejen.
tui-delete-ask = Hele sagen bliver slettet for altid, med svarene i alle de breve, der står her. Breve, du har lavet som PDF, bliver liggende.
tui-editor-none = Du har ikke valgt et skriveprogram på denne computer (VISUAL eller EDITOR). Skriv teksten her.
tui-editor-taken = Teksten fra skriveprogrammet er hentet.
deadline-see-working = Reglen: { $law }. F3 viser udregningen.
card-open = { $open } mangler
card-on = Gå videre
copied = Kopieret.
review-title = Gennemgå dine svar
ways-title = Det kan du gøre
ways-about = Vælg det, du vil begynde med. Det, der passer til brevet, følger med. Du kan komme tilbage hertil bagefter.
ways-begin = begynd på »{ $form }«
ways-other = Et råd til dig
ways-choose = Skriv nummeret på det, du vil begynde med. »overblik« viser svarene.
review-papers = Se de breve, der er lavet
review-folder = Åbn mappen med brevene
review-lacks = Det mangler
papers-first = Det skal på plads først:
papers-next-steps = Læs, hvad du skal gøre nu
papers-more = Mere
papers-open-folder = Åbn mappen
papers-text-too = Lav også brevene som ren tekst
papers-word-too = Lav også brevene til Word, så de kan ændres der
papers-large-instead = Lav brevene igen med stor skrift
papers-review = Gennemgå svarene igen
papers-opening = Åbner i et andet vindue.
papers-not-opened = Det kunne ikke åbnes herfra. Det ligger i { $path }
papers-which-folder = I hvilken mappe skal brevene ligge? Tryk på Enter, hvis den, der står her, passer.
papers-another = Vælg en anden mappe
papers-overwrite = Overskriv dem
leave-home = Du kan komme tilbage når som helst.
leave-all-saved = Alt, hvad du har skrevet, er gemt.
leave-nothing = Der er ikke skrevet noget endnu, så der er ikke noget at gemme.
leave-stay = Bliv her
leave-to-home = Gå til forsiden
leave-quit = Afslut
leave-again = Prøv at gemme igen
leave-elsewhere = Gem en kopi i en anden mappe
leave-unsaved-quit = Afslut uden at gemme
delete-yes = Ja, slet sagen
delete-no = Nej, behold den
editor-begun = Du var begyndt på en ny tekst og blev ikke færdig med den:
editor-take = Brug den
editor-drop = Smid den væk
editor-decide-later = Beslut det senere
editor-warning = Teksten bliver åbnet i dit skriveprogram. Det kan beholde sine egne kopier af den.
editor-open = Åbn det
editor-not = Skriv her i stedet
letters-at = { $title } ({ $at } af { $count })
beside-title = Sådan bliver brevet: { $title }
beside-none = Du ser brevet her, når du har svaret på lidt mere.

## Fullskjerm: taster

keyname-space = Mellemrum
keyname-backspace = Backspace
keyname-up = Pil op
keyname-down = Pil ned
keyname-left = Pil venstre
keyname-right = Pil højre
key-next = næste
key-next-about = Går videre til næste spørgsmål.
key-begin = begynd
key-begin-about = Begynder på spørgsmålene.
key-choose = vælg
key-choose-about = Vælger det, der er markeret med >.
key-tick = kryds
key-tick-about = Sætter eller fjerner krydset.
key-new-line = ny linje
key-new-line-about = Begynder på en ny linje i teksten.
key-next-field = videre
key-next-field-about = Går til næste felt, eller videre, når der ikke er flere.
key-previous-field = forrige felt
key-previous-field-about = Går til forrige felt.
key-back = tilbage
key-back-about = Går tilbage. Det, du har skrevet, bliver stående.
key-close = luk
key-close-about = Lukker denne side. Intet går tabt.
key-remove = slet
key-remove-about = Fjerner det, der er markeret. En sag bliver først slettet, når du har sagt ja.
key-move-up = flyt op
key-move-up-about = Flytter det, der er markeret, et hak op.
key-move-down = flyt ned
key-move-down-about = Flytter det, der er markeret, et hak ned.
key-unknown = ved ikke
key-unknown-about = Svarer, at du ikke ved det.
key-later = senere
key-later-about = Mærker spørgsmålet, så du kan svare senere.
key-decline = vil ikke sige
key-decline-about = Svarer, at du ikke vil sige det.
key-clear = ryd
key-clear-about = Fjerner svaret.
key-overview = overblik
key-overview-about = Viser alle svarene, og hvad der mangler.
key-deadlines = frister
key-deadlines-about = Viser fristerne, og hvordan de er regnet ud.
key-letters = se brevet
key-letters-about = Viser brevene, som de er nu.
key-make = lav brevene
key-make-about = Laver brevene som PDF.
key-go-to = gå til
key-go-to-about = Går til et spørgsmål, du vælger.
key-next-must = næste mangel
key-next-must-about = Går til det næste, brevet mangler svar på.
key-save = gemt?
key-save-about = Alt bliver gemt af sig selv. Her ser du hvor.
key-undo = fortryd
key-undo-about = Tager det sidste, du gjorde, tilbage.
key-redo = gør igen
key-redo-about = Gør det, du fortrød, en gang til.
key-select-all = marker alt
key-select-all-about = Markerer hele teksten. Med Shift og piletaster markerer du en del.
key-cut = klip
key-cut-about = Klipper det ud, der er markeret.
key-paste = sæt ind
key-paste-about = Sætter det ind, du sidst kopierede her. Fra andre programmer sætter du ind på den måde, din terminal gør det.
key-editor = skriveprogram
key-editor-about = Åbner teksten i dit eget skriveprogram.
key-up = op
key-up-about = Går op.
key-down = ned
key-down-about = Går ned.
key-left = venstre
key-left-about = Går til venstre, eller til forrige brev.
key-right = næste
key-right-about = Går til højre, eller til næste brev.
key-word-left = et ord tilbage
key-word-left-about = Går et ord tilbage.
key-word-right = et ord frem
key-word-right-about = Går et ord frem.
key-row-start = først
key-row-start-about = Går til starten af linjen eller øverst.
key-row-end = sidst
key-row-end-about = Går til slutningen af linjen eller nederst.
key-page-up = bladr op
key-page-up-about = Bladrer op.
key-page-down = bladr ned
key-page-down-about = Bladrer ned.
key-text-start = øverst
key-text-start-about = Går til starten af teksten.
key-text-end = nederst
key-text-end-about = Går til slutningen af teksten.
key-delete-back = slet tegn
key-delete-back-about = Sletter tegnet foran.
key-delete-forward = slet næste tegn
key-delete-forward-about = Sletter tegnet efter.
key-delete-word-back = slet ordet foran
key-delete-word-back-about = Sletter ordet foran.
key-delete-word-forward = slet ordet efter
key-delete-word-forward-about = Sletter ordet efter.
key-help-lines = hjælpelinjer
key-help-lines-about = Viser, hvem du kan ringe til.
key-leave = stop
key-leave-about = Stopper, når alt er gemt. Er en tekst markeret, bliver den kopieret i stedet.
key-help = hjælp
key-help-about = Viser denne side.

## Kommandolinjen

cmd-medhold = Hjælper dig med at klage, stille krav og blive hørt i sundhedsvæsenet. Laver færdige breve som PDF.
cmd-after =
    Uden kommando åbner programmet og stiller ét spørgsmål ad gangen.
    Alt bliver på computeren. Se »medhold render --help« for at lave breve ud fra en fil.
    Hjælper I mange? docs/organisation.da.md siger, hvad databeskyttelsen kræver.
cmd-forms = Viser skemaerne
cmd-outline = Viser spørgsmålene i et skema
cmd-render = Laver breve ud fra en svarfil
cmd-batch = Laver breve ud fra mange svar, ét sæt på hver linje
cmd-verify = Siger, om en fil er det brev, der blev lavet
cmd-check = Tester skemaer, skabeloner, lovhenvisninger og modtagere
cmd-schema = Skriver skemaformatet som JSON Schema
arg-notes = Vis også det, der er kendt for at være usikkert
arg-json = Udskriv som JSON
arg-form = Skemaets id, som i »medhold forms«
arg-lang-screen = Sproget i spørgsmålene: nb, nn, da eller en
arg-lang-letter = Sproget i brevene
arg-answers = Svarfilen (YAML eller JSON); - læser fra standard input
arg-out = Mappen, som brevene skal ligge i
arg-date = Brevets dato, som 2026-11-21; ellers i dag
arg-answers-lines = Fil med ét sæt svar (JSON) på hver linje
arg-verify-file = Filen, der skal tjekkes
arg-fingerprint = Fingeraftrykket fra arket med de næste skridt; ellers læses kvitteringen ved siden af filen
arg-packet = Lav også én fil til hver modtager, med bilagene, og én fil til dig selv
arg-own-words = det sprog, der er fortalt på med egne ord, hvis det er et andet end brevets
arg-reading-copy = lav også en læsekopi af svarene på skærmens sprog, til at beholde
arg-large = Stor skrift til den, der ser dårligt
arg-format = pdf, txt og docx, flere med komma
arg-draft = Lav et udkast, selv om der mangler svar
arg-overwrite = Overskriv filer, der ligger der, og fjern de af skemaets breve, der ikke laves længere
arg-paths = Filer eller mapper i stedet for dem, der følger med
arg-home = Mappe til alt det, programmet gemmer (ellers MEDHOLD_HOME)
arg-plain = Enkel visning, linje for linje
arg-theme = Farver: auto, av (fra) eller kontrast
arg-help = Viser hjælp
arg-version = Viser udgaven
help-template = {"{about-with-newline}"}
    Brug: {"{usage}"}

    {"{all-args}{after-help}"}
help-commands-heading = Kommandoer
help-options-heading = Tilvalg
help-command-name = [KOMMANDO]
help-options-name = [TILVALG]
usage-missing = Dette mangler: { $argument }
usage-command = Kommandoen »{ $argument }« findes ikke.
usage-unknown = Tilvalget »{ $argument }« findes ikke.
usage-value = »{ $value }« passer ikke til { $argument }.
usage-no-value = { $argument } skal have en værdi.
usage-wanted = Skriv for eksempel: { $wanted }
usage-help = »medhold --help« viser kommandoerne.
error-text = Fejl: { $text }
error-hint = Prøv: { $text }
error-system = Det lykkedes ikke at læse ind eller skrive ud: { $why }
error-did-you-mean = mente du »{ $word }«?
error-no-form = Skemaet »{ $form }« findes ikke.
error-list-forms = »medhold forms« viser skemaerne.
error-house-files = Der er fejl i programmets egne filer eller i filerne i mappen »egne«:
error-no-home = Systemet siger ikke, hvor programmet kan gemme.
error-name-home = Angiv en mappe med --home eller MEDHOLD_HOME.
error-lang = Brevene findes ikke på »{ $lang }«, kun på { $known }.
error-in-the-way = { $path } findes i forvejen. Brug --overwrite for at overskrive.
error-nothing-to-check = Der er ingen skemaer, skabeloner eller andre datafiler i { $path }.
error-not-in-catalog = { $path } ligger ikke i en mappe, der hedder forms, templates eller assets.
error-nobody-types = Ingen kan svare her: der kommer ikke noget ind på standard input.
error-use-render = Kør programmet i en terminal, eller lav breve ud fra en svarfil med »medhold render«.
signal-unsaved = Afbrudt. De sidste svar kunne ikke gemmes. Det, der blev gemt før dem, ligger i {"{path}"}
signal-saved = Afbrudt. Alt, hvad du har svaret, er gemt i {"{path}"}
signal = Afbrudt.
bye = Hav det godt. Alt, hvad du har skrevet, er gemt, og du kan fortsætte, når du vil.
fault = Programmet stoppede på grund af en fejl i det.
fault-saved = Programmet stoppede på grund af en fejl i det. Alt, hvad du har skrevet, er gemt i { $path }
fault-unsaved = Programmet stoppede på grund af en fejl i det. De sidste ord blev måske ikke gemt. Resten ligger i { $path }
fault-tell-us = åbn programmet igen, og gå videre. Vil du fortælle om fejlen, er stedet { $place }. Send ikke dine svar.
forms-line = { $country }; breve på { $languages }; loven sidst tjekket { $day }
level-error = fejl
level-warning = bemærk
level-help = hjælp
render-missing = Dette mangler:
render-draft-hint = Udfyld det, eller brug --draft for at få et udkast.
render-parked = Ikke i brug, fordi spørgsmålet ikke er aktuelt: { $what }
answers-too-long = { $path } er større end { $limit } MB. Gør den længste tekst kortere.
answers-empty = Filen er tom.
answers-not-a-map = Filen skal have spørgsmåls-id og svar, som »melder_rolle: meg«.
answers-unknown-id = Skemaet har ikke noget spørgsmål »{ $id }«.
answers-belongs-to-list = »{ $id }« hører til i hvert punkt under »{ $name }«.
answers-unknown-option = »{ $id }« har ikke valget »{ $name }«.
answers-unknown-part = »{ $id }« har ikke delen »{ $name }«.
answers-unknown-state = »{ $id }«: tilstanden »{ $name }« findes ikke. Brug unknown, later eller declined.
answers-unknown-voice = »{ $id }«: »by« kan ikke være »{ $name }«.
answers-unknown-office = »{ $id }«: kataloget har ikke kontoret »{ $name }«.
answers-expected-text = »{ $id }« skal have én værdi.
answers-expected-list = »{ $id }« skal have en liste.
answers-expected-item = Hvert punkt under »{ $id }« skal have spørgsmåls-id og svar.
answers-not-yes-or-no = »{ $id }« skal have true, false, ja eller nej.
answers-text-too-long = Teksten i »{ $id }« er på { $count } kB. Ingen læser så meget; højst 256 kB.
answers-too-many-items = »{ $id }« kan højst have { $count } punkter.
answers-unknown-not-allowed = »{ $id }« kan ikke besvares med unknown. Brug later.
answers-decline-not-allowed = »{ $id }« kan ikke besvares med declined.
answers-see-outline = »medhold outline« viser spørgsmålene og valgene.

# medhold batch and verify
batch-eta = tilbage:
batch-line = Linje { $line }: { $why }
batch-too-long = Linjen er længere end { $limit } megabyte.
batch-stopped = Stoppet, før alle linjer var læst. De sæt, der var begyndt, er gjort færdige.
batch-done = { $good } af { $all } gik godt, { $bad } gik ikke.
verify-fingerprint = Fingeraftryk: { $print }
verify-same = Det er den fil, der blev lavet.
verify-other = Det er ikke den fil, der blev lavet, eller den er ændret siden.
verify-unknown = Der er ingen kvittering ved siden af filen. Sammenlign med fingeraftrykket på arket med de næste skridt.

# The packet and the person's own files
packet-without = { $number } (»{ $what }«) er ikke med i pakken: { $why } Læg en kopi ved.
packet-not-archival = Pakken er ikke et arkivdokument (PDF/A), fordi den har sider, som andre har lavet. Hvert brev for sig er det.
enclosure-unknown = filen er hverken PDF, JPEG eller PNG.
enclosure-heic = billedet er gemt som HEIC. Gem det som JPEG først.
enclosure-damaged = filen er beskadiget.
enclosure-locked = filen er låst med adgangskode. Udskriv den som en ny PDF uden adgangskode.
enclosure-layers = filen har lag, der kan slås til og fra. Udskriv den som en ny PDF.
enclosure-too-large = filen er større end { $limit } MB.
enclosure-too-many-pages = filen har flere end 500 sider.
field-enclosure-file = Filen, hvis du har den på computeren (PDF eller billede)
prompt-enclosure-file = Har du det som fil på computeren (PDF eller billede)? Skriv, hvor filen ligger. Enter springer over.
guide-needs-answer = Vi skal bruge svaret for at finde det rigtige brev. Svar her, eller tryk på F6 for at svare senere.
guide-needs-answer-unknown = Vi skal bruge et svar her for at finde det rigtige brev. Tryk på F6 for at svare senere.
guide-passes = Med Enter en gang til går du videre. Rådene venter på svaret.
guide-now-ready-tui = Nu kan vi sige, hvad du kan gøre. Svarer du på resten, passer rådene bedre.
guide-now-ready = Nu kan vi sige, hvad du kan gøre. Fortsæt, eller skriv »færdig« for at se rådene.
guide-no-must-left = Du har svaret på alt det, vi skal vide.
ways-go-on = fortsæt på »{ $form }«
tui-carried = Forslag fra sagen. Lad det stå, eller ret det.
date-how-ahead = Skriv dagen, for eksempel { $day }.
cmd-passphrase = Låser sagerne med adgangskode, eller skifter eller fjerner den
cmd-backup = Skriver en sikkerhedskopi af alle sagerne
cmd-restore = Henter sagerne i en sikkerhedskopi
cmd-callbacks = Viser ringelisten: hvad der er åbent i sagerne, med ordene at spørge med
arg-backup = Filen, kopien skal skrives til, helst på et USB-stik
arg-restore = Sikkerhedskopien
arg-callbacks-out = Skriv den som PDF og tekst i denne mappe
passphrase-locked = Sagerne er låst. Skriv adgangskoden, og tryk på Enter. Den vises ikke:
passphrase-wrong = Det var ikke rigtigt. Prøv igen:
passphrase-about = Adgangskoden låser sagerne, så ingen andre, der bruger maskinen, kan læse dem. Du skriver den, hver gang du åbner programmet. Mister du den, kan ingen åbne sagerne, heller ikke vi. Skriv den ned, og gem den et sikkert sted.
passphrase-new = Vælg en adgangskode, gerne fire ord. Den vises ikke:
passphrase-new-or-none = Vælg en ny adgangskode, gerne fire ord. Den vises ikke. Kun Enter betyder uden adgangskode:
passphrase-again = Skriv den en gang til:
passphrase-differs = De to var ikke ens. Prøv igen.
passphrase-short = Adgangskoden skal have mindst { $least } tegn.
passphrase-set = Sagerne er nu låst med adgangskoden.
passphrase-none = Sagerne er ikke låst med adgangskode.
passphrase-unchanged = Intet er ændret.
backup-about = Kopien får sin egen adgangskode. Uden den kan ingen læse den.
backup-exists = Der ligger allerede en fil her: { $path }. Vælg et andet navn.
backup-done = { $count ->
        [one] Én sag er kopieret til { $path }
       *[other] { $count } sager er kopieret til { $path }
    }
backup-passphrase = Skriv den adgangskode, kopien fik. Den vises ikke:
backup-restored = { $count ->
        [0] Intet nyt. Alle { $same } sager i kopien ligger her i forvejen.
        [one] Én sag er hentet fra kopien. Her er den sag { $numbers }.
       *[other] { $count } sager er hentet fra kopien. Her er de sag { $numbers }.
    }
review-go-on = Gå videre med spørgsmålene
overview-carried = { $answer } (forslag fra sagen)
paper-next-steps = Næste skridt
paper-portal-sheet = Ark til skemaet på nettet
paper-packet = Alt, du skal beholde
paper-receipt = Kvittering
paper-reading-copy = Læsekopi
paper-of-kind = { $kind } ({ $title })
left-out-suggested = Dette står nu, som skemaet foreslår: { $what }. Ret det i listen nedenfor, hvis det er forkert.
another-more = { $title } (et mere)
home-passphrase = Vælg en adgangskode, der låser sagerne
home-passphrase-change = Skift eller fjern adgangskoden
home-safe = Sikkerhedskopi og adgangskode
passphrase-change = Skift adgangskoden
safe-about = En sikkerhedskopi er en fil med alle dine sager. Går maskinen i stykker, kan du hente dem frem igen. Læg den et andet sted end på maskinen, for eksempel på en USB-nøgle.
safe-back-up = Lav en sikkerhedskopi
safe-restore = Hent sager fra en sikkerhedskopi
safe-lock-now = Lås sagerne nu
safe-remind = Mind mig om at tage kopi
safe-remind-not = Mind mig ikke om at tage kopi
safe-remind-changed = Det er ændret.
backup-where = I hvilken mappe skal kopien ligge? Helst på en USB-nøgle.
restore-which = Hvor ligger kopien? Skriv mappen eller filen.
restore-offer = Har du en sikkerhedskopi, kan sagen hentes frem fra den. Intet andet ændres.
backup-last = Sidste kopi blev lavet { $when }.
backup-none = Der er ikke lavet nogen kopi endnu.
backup-remind = Det er længe siden, der blev lavet en sikkerhedskopi. Nederst på siden kan du lave en eller slå denne besked fra.
rescue-offer = Har du en sikkerhedskopi? Skriv mappen eller filen, den ligger i, og tryk på Enter. Det, der er skadet, lægges til side og slettes ikke. Kun Enter afslutter:
rescue-done = Det, der var skadet, ligger i { $path }.
title-passphrase = Adgangskode
passphrase-first = Er du alene om denne maskine? Så har du måske ikke brug for en adgangskode. Deler du den med andre, bør du have en.
passphrase-later = Du kan vælge den senere, nederst på forsiden.
passphrase-not-now = Ikke nu
passphrase-choose = Vælg en adgangskode
passphrase-remove = Fjern adgangskoden
lock-no-passphrase = Sagerne har ingen adgangskode. Vælg »Sikkerhedskopi og adgangskode« på forsiden.
locked-now = Låst. Alt er gemt. Skriv »medhold« og adgangskoden for at fortsætte.
title-locked = Låst
lock-ask = Sagerne er låst. Skriv adgangskoden. Den vises ikke.
lock-opening = Åbner ...
lock-foot = Enter åbner, Ctrl+C afslutter
key-lock = lås
key-lock-about = Gemmer, tømmer skærmen og låser sagerne. De åbnes kun med adgangskoden.
passphrase-plain = Sagerne er ikke låst nu. Vælg »Sikkerhedskopi og adgangskode« for at låse dem.
case-versions = Tidligere udgaver
case-delete-on = Hvor længe sagen beholdes
title-delete-on = Hvor længe
delete-on = { $day } spørger programmet, om sagen skal slettes
delete-no-day = Ingen dag er valgt
delete-on-about = Når dagen kommer, spørger programmet. Intet slettes af sig selv.
delete-near = { $text }. Intet slettes af sig selv. Du bliver spurgt på første side.
time-days = { $count ->
    [one] en dag
   *[other] { $count } dage
}
time-weeks = { $count ->
    [one] en uge
   *[other] { $count } uger
}
time-months = { $count ->
    [one] en måned
   *[other] { $count } måneder
}
time-years = { $count ->
    [one] et år
   *[other] { $count } år
}
delete-draft = Om { $time }, hvis intet er sendt: { $day }
delete-finished = Om { $time }, når sagen er færdig: { $day }
delete-longer = Om { $time }: { $day }
delete-another-day = Skriv en anden dag
delete-without-day = Ingen dag
delete-on-write = Hvilken dag skal programmet spørge, om sagen skal slettes?
delete-on-wrong = Skriv en dag, der ikke har været, for eksempel 1.6.2027.
delete-on-plain = Skriv et nummer eller en dag. Kun Enter går tilbage.
home-tidy = { $count ->
    [one] Ryd op: 1 sag at tage stilling til
   *[other] Ryd op: { $count } sager at tage stilling til
}
title-tidy = Ryd op
tidy-day = Du valgte at blive spurgt { $day }, om sagen skal slettes.
tidy-draft = Ingen breve er lavet, og intet er ændret siden { $day }.
tidy-old = Brevene er lavet, og intet er ændret siden { $day }.
tidy-about = Skal sagen beholdes? Det, der slettes, kan ikke hentes tilbage.
tidy-keep = Behold, og spørg igen om { $time }
tidy-keep-without-day = Behold uden dag
tidy-delete = Slet sagen nu
tidy-pass = Vent med det
tidy-plain = Skriv et nummer. Kun Enter venter med det.
tidy-kept = Sagen er beholdt.
history-about = Her ser du, hvad der er ændret i sagen, det nyeste først. Vælg en linje for at se svarene og tage noget tilbage.
history-none = Intet er ændret endnu.
history-summary = { $count ->
    [one] 1 ændring: { $what }
   *[other] { $count } ændringer: { $what }
}{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
history-added = nyt
history-emptied = tømt
history-removed = slettet
history-moved = anden rækkefølge
history-source = hvem der sagde det, eller hvor sikkert
history-begun = begyndt
history-note = Notat
history-in-letter = { $what } ({ $letter })
history-changed-at = Ændret { $when }
history-choose = Vælg et svar for at se det helt og tage det tilbage. CPR-nummer og lignende vises ikke og hentes ikke tilbage.
history-row = { $before } → { $after }
history-was = Før: { $answer }
history-is = Efter: { $answer }
history-nothing = (intet)
history-take-back = Tag tilbage til, som det var før
history-take-all-back = Tag hele sagen tilbage til før denne ændring
history-take-all-ask = Alle svarene bliver, som de var før ændringen { $when }. Breve, notater og CPR-nummer bliver, som de er nu. Sagen, som den er nu, finder du igen under »Tidligere udgaver«.
history-take-all-yes = Tag hele sagen tilbage
history-cannot = Dette kan ikke tages tilbage alene.
history-taken-back = Taget tilbage: { $what }. Ctrl+Z gør det om.
history-taken-back-plain = Taget tilbage: { $what }. Skriv »fortryd« for at gøre det om.
history-all-taken-back = Sagen er, som den var før ændringen { $when }.
history-plain-choose = Skriv et nummer for at se, hvad der blev ændret. Kun Enter går tilbage.
history-plain-take = Skriv nummeret på et svar for at tage det tilbage til, som det var før. Kun Enter går tilbage.
history-plain-sure = Skriv »ja« for at gøre det. Kun Enter lader alt være.

# The case
key-case = sagen
key-case-about = Breve og andet i sagen: gå til et andet brev, begynd på et nyt.
title-case = Sag {$number}
case-letters = Breve i sagen
case-here = Du er her
case-letter-here = {$title} (du er her)
case-choose = Skriv et nummer. Enter alene går tilbage.

# Jumping and the queue of open points
key-jump-back = tilbage hvor du var
key-jump-back-about = Går tilbage til der, hvor du var, før du sprang til et andet spørgsmål.
key-queue = åbne punkter
key-queue-about = Viser alt, der står åbent i sagen: det, der kan svares på nu, skal slås op, eller skal spørges om.
key-ask-again = spørg igen
key-ask-again-about = Mærker svaret, så du husker at spørge om det en gang til. Svaret gælder imens.
ask-again-on = Dette står nu på listen over det, du skal spørge om igen. Ctrl+O viser listen.
ask-again-off = Dette står ikke længere på listen over det, du skal spørge om igen.
jump-nowhere = Du er ikke sprunget nogen steder fra endnu.
title-queue = Åbne punkter
queue-how = Enter går til spørgsmålet, Ctrl+B går tilbage til, hvor du var. Skriv nogle bogstaver for at søge.
queue-nothing = Intet står åbent i sagen.
queue-fill-known = Gå det igennem, der kan svares på nu
queue-known = Kan svares på nu
queue-look-up = Skal slås op
queue-ask-others = Skal spørge andre
queue-compose = Skal skrives i ro
queue-ask-again = ! spørg igen
queue-strengthens = gør brevet stærkere

# The sheet: a section on one page
key-sheet = ark
key-sheet-about = Viser hele delen som ét ark, for den, der udfylder, mens nogen fortæller. Samme tast går tilbage til ét spørgsmål ad gangen.
sheet-on = Hele delen på ét ark. Tab går nedad, Enter svarer, Ctrl+G finder et spørgsmål, Ctrl+K går tilbage til ét ad gangen.
sheet-off = Ét spørgsmål ad gangen igen.
effort-look-up = skal slås op
effort-ask-others = skal spørge andre
effort-compose = skal skrives i ro
said-patient = sagt af patienten
said-relative = sagt af pårørende
said-journal = står i journalen
said-advocate = sagt af rådgiver
said-about = ikke helt sikkert

# Notes, and who says it
key-note = notat
key-note-about = Skriver et notat i sagen, eller gør et notat til svar på det spørgsmål, du står på.
title-notes = Notater
notes-how = Skriv et notat, og tryk Enter. På en tom linje vælger piletasterne et notat nedenfor, og Enter sætter det ind som svar. Delete sletter det.
note-kept = Notatet er gemt i sagen.
note-used = Notatet er sat ind som svar. Ctrl+Z fortryder.
note-no-text = Her er ingen tekst at sætte notatet ind i. Gå først til det spørgsmål, det svarer på.
note-answered = Spørgsmålet har et svar. Ryd det først, så kan notatet sættes ind.
key-who-says = hvem siger det
key-who-says-about = Noterer, hvem der siger det, der svares fra nu af, og om svaret er sikkert.
title-said = Hvem siger det
said-how = Det, du vælger, noteres ved dette svar og ved alle svar fra nu af. Det står kun her og i sammendraget, aldrig i brevet.
said-now = nu
said-nobody = Notér ikke hvem
said-from-now = Noteret, også for de svar, der kommer.
said-nobody-now = Det noteres ikke længere, hvem der siger det.
said-not-sure = Svaret her er ikke helt sikkert
said-sure = Svaret her er sikkert
said-about-on = Noteret: ikke helt sikkert.
said-about-off = Noteret: sikkert.

# Reading the letters back
review-read-back = Læs brevet højt, og få et ja
title-read-back = Læs højt: afsnit {$at} af {$count}
read-back-right = Det passer
read-back-change = Ret det svar, der står her
read-back-pause = Stop her, og gå videre senere
title-approved = Hvem sagde ja
approved-who = Hvem sagde ja til brevet?
approved-who-empty = Skriv, hvem det var.
approved-how = Hvordan?
approved-phone = på telefon
approved-phone-interpreter = på telefon, med tolk
approved-paper = på papir
approved-paper-interpreter = på papir, med tolk
approved-together = i samme rum
approved-together-interpreter = i samme rum, med tolk
approved-done = Noteret, hvem der sagde ja, hvornår og hvordan. Ændres brevet, spørges der igen.
approved-holds = {$who} sagde ja {$at}, {$how}
approved-changed = ! ændret, siden {$who} sagde ja {$at}

# A call in the plain face
ask-again-on-plain = Mærket: spørg igen. »Åbne punkter« viser alt, der står åbent.
notes-none = Der er ingen notater i sagen. Skriv »notat:« og det, du vil huske.
notes-how-plain = Skriv »brug notat: 1« ved et spørgsmål for at gøre notat 1 til svaret.
notes-no-number = Der er ikke et sådant notat, eller du står ikke ved et spørgsmål. Skriv »notater« for at se dem.
note-became = brugt som svar
note-used-plain = Notatet er sat ind som svar. Skriv »fortryd« for at tage det væk.
find-nothing = Fandt ikke noget spørgsmål med »{$search}«.
read-back-prompt = 1: det passer. 2: ret det svar, der står her. Enter alene stopper her.

# Help in a call
help-call = Mens nogen fortæller: »find: ord« finder et spørgsmål, »hvor jeg var« går tilbage, »notat: tekst« skriver et notat, »notater« viser dem, »åbne punkter« viser alt, der står åbent, »spørg igen« mærker svaret, »sagt af: patienten« noterer, hvem der siger det, »sagen« viser brevene i sagen.

# Finding a question
find-begins = {$what} (begynder: {$list})

## Alle sager, frister og tal

state-begun = Svar mangler
state-ready = Klar til at blive lavet
state-made = Brevene er lavet
state-sent = Sendt, venter på svar
state-closed = Afsluttet
home-cases = Alle sager ({ $count })
home-due = Alle frister
home-counts = Tal til årsberetningen
home-count = Tæl en henvendelse
title-cases = Alle sager
title-due = Alle frister
title-list-form = Hvilket brev?
title-list-state = Hvor langt er de nået?
title-calendar = Kalenderfil
list-count = Viser { $count } af { $all } sager.
list-how = Skriv et navn, et sagsnummer eller et ord fra titlen for at lede.
list-all = alle
list-by-change = senest ændret først
list-by-deadline = næste frist først
list-form = Hvilke breve: { $value }
list-state = Hvor langt: { $value }
list-order = Rækkefølge: { $value }
list-case = Sag { $number }, senest ændret { $changed }
list-plain = Du har { $count } sager. Skriv »sager« for at se alle, eller »sager Kari« for at lede. »frister« viser alle frister.
cases-more = Der er { $left } mere. Skriv »mere« for at se dem.
list-end = Der er ikke flere. Skriv et nummer for at åbne.
list-first-page = Kun Enter viser første side igen.
due-running = Frister, der løber
due-over = Er udløbet, eller kan være det
due-place = Sag { $number }. { $letter }.
due-place-law = Sag { $number }. { $letter }. { $law }.
calendar-title = Medhold: frist, sag { $number }
calendar-make = Læg fristerne i en kalenderfil
calendar-where = Hvor skal kalenderfilen ligge? Den siger kun sagsnummer og dag, ikke hvem eller hvad det gælder.
calendar-made = Fristerne ({ $count }) ligger i { $path }. Åbn filen i din kalender. Lav den igen, når noget er ændret.
file-exists = { $path } findes i forvejen.
file-exists-hint = Vælg et andet navn, eller skriv --overwrite for at erstatte den.
file-exists-plain = { $path } findes i forvejen. Skal den erstattes? Skriv ja eller nej.
file-kept = Filen er ikke ændret.
file-another = Vælg et andet navn
file-overwrite = Erstat den, der er der
count-kind = Hvad slags henvendelse var det?
count-area = Hvilket område gjaldt den?
count-done = Henvendelsen er talt med i { $year }.
count-nothing = Der er ikke noget at tælle efter her.
count-not = Intet er talt.
counts-by-kind = Type henvendelse
counts-by-area = Område
counts-by-form = Brev
counts-by-outcome = Udfald
counts-not-said = Ikke oplyst
counts-few = færre end 5
counts-hidden = vises ikke
counts-table-hidden = Vises ikke: så få kan genkendes.
counts-year = år
counts-by = efter
counts-group = gruppe
counts-count = antal
counts-all = alle henvendelser
counts-of-year = { $year }: { $all } henvendelser
counts-none = Intet er talt endnu. Hver sag tælles med af sig selv og bliver i tallene, når den slettes.
counts-about = Grupper under fem vises ikke med tal, og heller ikke det, de kunne regnes ud af. »medhold counts --csv FIL« laver en tabel.
counts-plain = »tal« viser tallene til årsberetningen. »tæl« tæller en henvendelse uden sag.
counts-written = Tallene ({ $count } år) ligger i { $path }.
elsewhere-patient = { $name } er også patient i sag { $cases }. Se, om du kan hjælpe begge.
elsewhere-writer = { $name } skriver for en anden i sag { $cases }. Se, om du kan hjælpe begge.
elsewhere-opponent = { $name } er den, der klages over i sag { $cases }. Se, om du kan hjælpe begge.
elsewhere-maybe-patient = { $name } hedder det samme som patienten i sag { $cases }. Det kan være samme person.
elsewhere-maybe-writer = { $name } hedder det samme som en, der skriver for en anden i sag { $cases }. Det kan være samme person.
elsewhere-maybe-opponent = { $name } hedder det samme som den, der klages over i sag { $cases }. Det kan være samme person.
cmd-deadlines = Viser alle frister i alle sager, eller laver en kalenderfil af dem
cmd-counts = Viser henvendelser per år til årsberetningen
arg-ics = Kalenderfilen, der skal laves
arg-year = Kun dette år
arg-csv = Tabellen, der skal laves
arg-overwrite-file = Erstat filen, hvis den findes
# Calls, and what stands beside the letters of a case
held-back = Intet af dette gemmes, før det er aftalt med den, der ringer. Indtil da ligger det kun i hukommelsen.
call-refused = Den, der ringer, sagde nej. Intet af dette gemmes, og alt er væk, når du går ud.
kept-from-now = Det er aftalt. Det, du noterer, bliver gemt i sagen, også det, du har noteret indtil nu.
not-kept = Det var ikke aftalt, så intet er gemt.
leave-held-back = Det er ikke aftalt, at noget må gemmes. Går du ud nu, er alt fra samtalen væk.
leave-taken-back = Det er ikke længere aftalt, at noget må gemmes. Det nye gemmes ikke. Det, der var gemt før, ligger der, til du sletter sagen på første side.
taken-back-ask = Skal det, der var gemt før, slettes nu? Skriv ja for at slette. Det kan ikke hentes tilbage. Kun Enter lader det ligge.
leave-discard = Gå ud uden at gemme
kept-needs-answer = Vi skal bruge svaret her for at vide, hvad der må gemmes. Svar, eller tryk F6 for at svare senere.
kept-passes = Med Enter en gang til går du videre.
kept-answered = Dette er svarene.
case-back-to = Tilbage til sag { $number }
case-new-call = En anden ringer: begynd en ny sag
case-mark-sent = Marker som sendt
case-sent = Det, der er sendt, og svarene
sent-marked = Markeret som sendt i dag. Ret datoen, hvis det var en anden dag.
sent-waits = Sendt. Venter på svar siden { $day }.
sent-answered = Sendt, og svaret er kommet.
sent-closed = Sendt og afsluttet.
summary-row = Sammendrag til rådgiver
summary-title = Sammendrag af sag { $number }
summary-about = Her står oplysninger om helbred. Giv det kun til den, der hjælper i sagen. Det er ikke et brev og skal ikke sendes til andre. CPR-nummer, adresser og telefonnumre er ikke med, medmindre de står i en tekst, nogen har skrevet. Se den igennem.
summary-made = Lavet { $day }.
summary-facts = Det, vi ved
summary-timeline = Tidslinje
summary-letters = Brevene, og hvor langt de er
summary-ready = Klar til at laves.
summary-lacks = Venter på { $count ->
        [one] én ting
       *[other] { $count } ting
    }.
summary-open = Det, vi ikke ved endnu
callbacks-row = Ringeliste på papir
callbacks-title = Ringeliste
callbacks-about = Læs først, hvordan du ringer sikkert. Stil spørgsmålene med de ord, der står her, og skriv svaret på linjen. Spørg aldrig om CPR-nummer i telefonen. Makulér arket, når svarene er skrevet ind.
callbacks-none = Der er ikke noget åbent nu.
callbacks-contact = Sådan ringer du
callbacks-not-agreed = ikke aftalt. Læg ingen besked.
callbacks-known = Det kan de svare på med det samme
callbacks-look-up = Skal de finde frem
callbacks-ask-others = Skal de spørge andre om
callbacks-compose = Skal de tænke over
sheet-what = Det bliver ikke sendt til nogen. Vil du læse det her eller have det i en mappe?
sheet-read = Læs det her
sheet-write = Lav PDF, tekst og Word i en mappe
sheet-written = Det ligger i { $folder }
case-own-number = Eget nummer eller navn på sagen
own-number-ask = Hvad kalder du sagen? Brug ikke navnet på en person. Lad feltet stå tomt for at fjerne det.
arg-passphrase-file = Fil med adgangskoden, der åbner sagerne, på første linje; kun du må kunne læse den
passphrase-file-open = Andre end dig kan læse filen med adgangskoden: { $path }. Luk den først, for eksempel med »chmod 600«.
passphrase-file-empty = Der står ingen adgangskode på første linje i { $path }.
passphrase-file-wrong = Adgangskoden i { $path } åbner ikke sagerne. Den skal stå på første linje.
passphrase-file-unused = Sagerne er ikke låst med adgangskode. Filen { $path } er ikke læst.
cmd-key = Viser din nøgle, som andre bruger, når de sender dig en sag
key-about = Dette er din nøgle. Giv den til dem, der skal sende dig en sag: Det, de låser med den, kan kun du åbne. Den er ikke hemmelig, og den åbner ingenting.
store-not-for-you = { $path } er låst for en anden. Bed den, der sendte den, om at låse den med din nøgle (»medhold key«) eller med en adgangskode.
store-is-backup = { $path } er en sikkerhedskopi af alle sagerne, ikke en sag. Vælg »Sikkerhedskopi og adgangskode« på første side for at hente den, eller skriv »medhold restore«.
store-no-backup = { $path } er ikke en sikkerhedskopi. Er det en sag, som nogen har sendt dig, så vælg »Modtag en sag fra en anden«.
taken-answer = { $what }: { $answer }
taken-item = Nyt på listen: { $what }
taken-aside = Taget af listen: { $what }
taken-kept = Den ene har taget dette af listen, den anden har ændret det. Det står der stadig: { $what }
taken-letter = Nyt brev i sagen: { $what }
taken-note = Notat: { $what }
taken-note-gone = Et notat er taget væk.
cmd-cases = Viser sagerne, giver dem videre, henter dem ind og sletter dem
cmd-cases-list = Viser sagerne
cmd-cases-show = Viser svarene i en sag
cmd-cases-export = Giver en sag videre i en låst fil
cmd-cases-import = Modtager en sag; findes den her i forvejen, bliver de to til én
cmd-cases-delete = Sletter en sag for altid
arg-case = Sagens nummer, som i »medhold cases list«
arg-export-file = Filen, sagen skal skrives til; den må ikke findes i forvejen
arg-to = Nøglen til den, der skal have sagen (»medhold key« hos dem); kan gentages
arg-to-passphrase = Lås filen med en adgangskode, som der bliver spurgt om
arg-export-plain = Skriv svarene i ét brev, så alle kan læse dem, som en svarfil
arg-export-form = Skemaet, når sagen har flere breve
arg-import-file = En låst fil fra en anden eller en svarfil
arg-import-form = Skemaet, som en svarfil hører til
arg-mine = Behold svarene her, hvor begge har ændret
arg-theirs = Tag svarene i filen, hvor begge har ændret
arg-yes = Slet uden at spørge
cases-none = Der findes ingen sag { $number }.
cases-see-list = »medhold cases list« viser sagerne.
cases-no-letter = Sagen har ikke det brev.
cases-empty = Der er ingen sager her.
cases-letter = { $title }{ $left ->
        [0] {""}
       *[other] {" "}(mangler: { $left })
    }
cases-letter-about = { $title }: { $about }{ $left ->
        [0] {""}
       *[other] {" "}(mangler: { $left })
    }
cases-which-form = Sig hvilket brev med --form. Sagen har: { $forms }
cases-left-out = Det spørger skemaet ikke om længere. Det står ikke i filen: { $what }
handover-passphrase-about = Den, der får filen, skal bruge adgangskoden for at åbne den. Giv den på en anden måde end filen, for eksempel i telefonen.
handover-to-whom = Hvem skal kunne åbne filen?
handover-to-whom-hint = Brug --to med deres nøgle, --passphrase for en adgangskode eller --plain for en fil, alle kan læse.
handover-done = Sag { $number } ligger nu låst i { $path }. Den ligger også her, til du sletter den.
handover-plain = Alle, der får fat i { $path }, kan læse det, der står i den. Pas godt på filen, og slet den, når du er færdig med den.
handover-plain-done = Svarene ligger i { $path }. »medhold render { $form } --answers« læser dem.
received-new = Sagen er modtaget. Den er sag { $number } her.
received-same = Der er ikke noget nyt i filen. Alt står allerede i sag { $number }.
received-passphrase = Filen er låst med en adgangskode. Skriv den, og tryk på Enter. Den vises ikke:
received-which-form = { $path } er ikke en sag. Er det en svarfil, så sig, hvilket skema den hører til, med --form.
merge-conflict = { $at } af { $count }: Begge har ændret »{ $what }«.
merge-mine = Behold det, der står her
merge-theirs = Tag det, der kom
merge-both = Tag begge, efter hinanden
merge-choose = Skriv et nummer:
merge-stopped = Sag { $number } er som før. Ikke alt er afgjort.
merge-stopped-hint = --mine beholder svarene her, --theirs tager svarene i filen.
merge-done = Sag { $number } har nu begges svar.
merge-taken = Dette kom ind:
title-handover = Giv sagen videre
title-receive = Modtag en sag
case-hand-over = Giv sagen videre
home-receive = Modtag en sag fra en anden
handover-about = Sagen bliver lagt i en fil, som du kan sende eller tage med. Alle breve og svar følger med. Sagen bliver også liggende her.
handover-to-passphrase = Lås filen med en adgangskode
handover-to-key = Lås den for en, der bruger Medhold
handover-to-anyone = Skriv svarene i brevet, så alle kan læse dem
handover-anyone-about = Alle, der får fat i filen, kan læse det, der står i den. Pas godt på den, og slet den, når du er færdig med den. Den har kun svarene i det brev, du står i.
handover-not = Skriv ikke filen
handover-all-the-same = Skriv filen alligevel
handover-paste-key = Indsæt nøglen til den, der skal have sagen. Den begynder med age1:
handover-no-key = Det er ikke en nøgle. Den begynder med age1 og er på én linje.
handover-where = Hvor skal filen ligge, og hvad skal den hedde?
handover-file-name = sag-{ $number }
receive-where = Hvor ligger filen? Skriv hele stien, for eksempel ~/sag-1.age:
receive-no-case = Der er ikke en sag i filen. Bed den, der sendte den, om at lave den igen i Medhold.
merge-here = Her står der:
merge-there = I filen står der:
merge-not-now = Ikke nu. Lad sagen være, som den er
ask-empty = Skriv noget her først, eller gå tilbage med Esc.
handover-suggested = Kun Enter betyder { $path }.
form-news-new = { $more ->
        [0] Nyt i skemaet: { $what }.
       *[other] Nyt i skemaet: { $what } og { $more } til.
    }
form-news-gone = { $more ->
        [0] Skemaet spørger ikke længere om dette. Svarene er lagt til side: { $what }.
       *[other] Skemaet spørger ikke længere om dette. Svarene er lagt til side: { $what } og { $more } til.
    }
cmd-person = Samler alt, der er gemt om én person, når nogen beder om indsigt
arg-person-file = Filen, det skal skrives til; den må ikke findes i forvejen. Der bliver spurgt om navnet
arg-person-plain = Skriv det, så alle kan læse det
person-name = Navnet på personen:
person-number = CPR-nummer, eller kun Enter:
person-nobody = Skriv navnet eller nummeret.
person-nothing = Ingen sag nævner personen med det navn eller nummer. Prøv også andre stavemåder.
person-unreadable = Sag { $number } kan ikke læses. Den kan også handle om personen.
person-done = Det, der blev fundet i sag { $numbers }, ligger i { $path }. Tidligere udgaver af en sag er ikke med, når den nyeste nævner personen.
person-folder = Der ligger færdige breve i { $folder }.
person-others = Sagerne handler også om andre. Se filen igennem, før du giver den fra dig.
person-in-notes = Notater

# What is not agreed is not saved
note-held-back = Noten ligger i hukommelsen. Den gemmes først, når det er aftalt.
queue-voluntary = frivilligt

# Marking as sent
mark-sent-ask = Dette mærkes som sendt i dag: { $letters }. Den dag, det skal sendes inden, vises ikke længere. Er kun noget sendt, eller en anden dag, retter du det bagefter.
mark-sent-yes = Ja, det er sendt
mark-sent-no = Nej, ikke endnu
mark-sent-prompt = Er det sendt? Skriv ja eller nej.

# Taking a yes back
leave-delete = Slet det, der er gemt, nu
