//! The plain face from home to letters, as transcripts one can read, and what it must never do.

use std::cell::RefCell;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiff::civil::{DateTime, date};
use medhold::casework::{CaseId, Door, House, Store, Workshop};
use medhold::plain::{Edges, Editor, Ended, run};
use medhold::source::Language;
use tempfile::TempDir;

/// What a person types, a line at a time, echoed into the transcript as a terminal would.
struct Typist {
    lines: std::vec::IntoIter<String>,
    transcript: Rc<RefCell<Vec<u8>>>,
}

impl Read for Typist {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(line) = self.lines.next() else { return Ok(0) };
        let line = format!("{line}\n");
        self.transcript.borrow_mut().extend(line.as_bytes());
        buffer[..line.len()].copy_from_slice(line.as_bytes());
        Ok(line.len())
    }
}

struct Paper(Rc<RefCell<Vec<u8>>>);

impl io::Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A person at a machine of their own.
pub struct Person {
    pub home: TempDir,
    pub now: DateTime,
}

/// The text with the home folder's name taken out. How long that name is decides where the lines
/// around it break, so the paragraph it stands in becomes one line.
fn without_home(text: &str, home: &str) -> String {
    let paragraph = |paragraph: &str| {
        if !paragraph.contains(home) {
            return paragraph.to_owned();
        }
        let without = paragraph.replace(home, "[HJEM]");
        without.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

impl Person {
    pub fn new() -> Self {
        let now = date(2026, 11, 30).at(9, 30, 0, 0);
        let home = tempfile::tempdir().unwrap();
        crate::archive::started_before(home.path());
        Self { home, now }
    }

    /// Types lines into the program and returns all that stood on the screen.
    pub fn talks(&self, lines: &[&str]) -> String {
        self.talks_with(lines, None).0
    }

    pub fn talks_with(&self, lines: &[&str], editor: Option<Editor<'_>>) -> (String, Ended) {
        let transcript = Rc::new(RefCell::new(Vec::new()));
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let typist = Typist { lines: lines.into_iter(), transcript: Rc::clone(&transcript) };
        let mut input: Box<dyn BufRead> = Box::new(BufReader::with_capacity(1 << 16, typist));
        let mut output = Paper(Rc::clone(&transcript));
        let house = House::new(medhold::cli::built_in(), Language::Nb);
        let store = Store::open(self.home.path()).unwrap();
        let edges = Edges {
            input: &mut *input,
            output: &mut output,
            screen: &|| None,
            clock: &|| self.now,
            papers: self.home.path().join("brev"),
            user_home: Some(self.home.path().to_owned()),
            workshop: Workshop::in_home(self.home.path()),
            editor,
            on_case: &|_| {},
            secret: None,
            unlock: &|passphrase| match Store::at(self.home.path())? {
                Door::Locked(locked) => locked.unlock(passphrase),
                Door::Open(store) => Ok(*store),
            },
            on_store: &|_| {},
        };
        let ended = run(&house, store, edges).unwrap();
        let text = String::from_utf8(transcript.take()).unwrap();
        (without_home(&text, &self.home.path().display().to_string()), ended)
    }

    pub fn papers(&self) -> PathBuf {
        self.home.path().join("brev/sak-1-2026-11-30")
    }

    fn letter(&self, name: &str) -> String {
        std::fs::read_to_string(self.papers().join(name)).expect(name)
    }

    fn case_file(&self) -> String {
        crate::archive::case_text(self.home.path())
    }
}

/// A patient alone: a refused referral, complained of in time.
pub const PATIENT: &[&str] = &[
    "2",
    "",
    "1",
    "1",
    "1",
    "smertene øker og jeg er sykmeldt",
    "1",
    "1",
    "Eksempel sykehus HF",
    "Postboks 1000, 1478 Lørenskog",
    "Ortopedisk avdeling",
    "20.11.2026",
    "26/1234-2",
    "2",
    "24.11.2026",
    "At henvisningen blir vurdert på nytt, og at jeg får time innen tre måneder.",
    ".",
    "1",
    "Avslaget nevner ikke MR-bildene fra september.",
    "",
    "Legen min har skrevet at det haster.",
    ".",
    "Jeg kan ikke arbeide.",
    ".",
    "2",
    "2",
    "2",
    "2",
    "",
    "1",
    "Łukasz Żółć",
    "",
    "Storgata 1, 0161 Oslo",
    "22 22 22 22",
    "",
    "",
    "",
    "",
    "",
    "1",
    "",
    "tekst",
    "",
    "",
    "slutt",
];

/// A son after his father's death: tilsyn in his own name, danger to others, two places.
pub const BEREAVED: &[&str] = &[
    "2",
    "",
    "2, 3",
    "5",
    "12.9.2026",
    "sønn",
    "jeg var der hver dag",
    "",
    // The first place.
    "Eksempel sykehus",
    "Medisinsk avdeling",
    "10. til 12. september 2026",
    "5",
    "vakthavende lege",
    "",
    "Far ble lagt inn med feber.",
    "",
    "Han fikk ikke antibiotika før neste dag.",
    ".",
    "1",
    // The second.
    "Eksempel sykehjem",
    "vet ikke",
    "",
    "5",
    "",
    "",
    "Sykehjemmet ringte oss ikke.",
    ".",
    "2",
    // What was wrong.
    "1",
    "Behandlingen startet for sent",
    "Medisinsk avdeling, 10. september",
    "Legen skrev sepsis i notatet klokka ti om kvelden.",
    ".",
    "2",
    "Far døde.",
    ".",
    "Rutinene for sepsis om natten.",
    ".",
    "2",
    "1",
    "Det er bare én lege på vakt.",
    ".",
    "2",
    "2",
    "2",
    "",
    "Ánde Ávžžášvuotna",
    "Olav Eksempel",
    "1945",
    "",
    "Storgata 1, 2609 Lillehammer",
    "22 22 22 22",
    "",
    "",
    "",
    "3",
    "",
    "1",
    "",
    "",
    "",
    "slutt",
];

/// The way to the first long text of tilsyn, which must be answered.
pub const TO_STORY: [&str; 10] = ["2", "", "2", "1", "Eksempel sykehus", "", "", "5", "", ""];

/// A transcript as it is kept. The fingerprint of a paper changes with every change of its layout,
/// and stands for nothing here.
fn golden(name: &str, transcript: &str) {
    let fingerprint = |line: &str| match line.strip_prefix("Fingeravtrykk: ") {
        Some(_) => "Fingeravtrykk: [FINGERAVTRYKK]".to_owned(),
        None => line.to_owned(),
    };
    let transcript: Vec<String> = transcript.lines().map(fingerprint).collect();
    let transcript = transcript.join("\n");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("transcripts");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, transcript));
}

#[test]
fn a_patient_alone_gets_from_home_to_letters() {
    let person = Person::new();
    golden("patient", &person.talks(PATIENT));
    let letter = person.letter("01-rettighetsklage.txt");
    for words in ["Łukasz Żółć", "§§ 2-2 og 2-2 a", "Ja. Smertene øker og jeg er sykmeldt."]
    {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    assert!(person.papers().join("01-rettighetsklage.pdf").is_file());
}

#[test]
fn a_bereaved_son_asks_for_tilsyn_in_his_own_name() {
    let person = Person::new();
    golden("bereaved", &person.talks(BEREAVED));
    let pdf = person.papers().join("01-tilsyn.pdf");
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
}

/// An adviser who hears the story in any order: jumps, goes back, marks for later, looks at the
/// letter and the deadline, undoes, and fills in what was left.
pub const ADVISER: &[&str] = &[
    "2",
    "",
    "1",
    "7",
    "ja",
    "Eksempelforeningen",
    "vet ikke",
    "senere",
    "1",
    "2",
    "1",
    "",
    "1",
    "senere",
    "oversikt",
    "gå 5",
    "1",
    "123 456 789",
    "2",
    "neste",
    "mor blir dårligere",
    "endre 1",
    "1",
    "6",
    "Eksempel kommune",
    "Rådhusveien 1, 2000 Eksempel",
    "",
    "ca. november 2026",
    "tilbake",
    "20.11.2026",
    "vet ikke",
    "1",
    "24.11.2026",
    "se brevet",
    "1",
    "frist",
    "=At pasienten får hjelp hver kveld.",
    ".",
    "2",
    "angre",
    "1",
    "hjelp",
    "slutt",
];

#[test]
fn an_adviser_hears_the_story_in_any_order_and_reopens_where_they_left() {
    let person = Person::new();
    golden("adviser", &person.talks(ADVISER));
    let left = person.case_file();
    let again = person.talks(&["1", "slutt", "slutt"]);
    let where_left = left.lines().find_map(|line| line.trim().strip_prefix("at: ")).unwrap();
    assert!(where_left.starts_with("avgjorelser/1/"), "{where_left}");
    assert!(again.contains("Hvorfor er avgjørelsen feil?"), "the same question: {again}");
}

#[test]
fn what_the_editor_wrote_is_kept_until_it_is_in_the_case() {
    let person = Person::new();
    let talk = |first: &[&str], more: &[&str], editor: Editor<'_>| {
        let lines: Vec<&str> = first.iter().chain(more).copied().collect();
        person.talks_with(&lines, Some(editor)).0
    };
    let lent = person.home.path().join("rediger/sak-1-steder-1-sted_skjedde.txt");
    // Another character set cannot be read: the file stays, and a second try opens it as it is.
    let latin = |path: &Path| {
        std::fs::write(path, b"Min lange fortelling p\xe5 norsk").unwrap();
        Ok(true)
    };
    let said = talk(&TO_STORY, &["rediger", "slutt"], &latin);
    assert!(said.contains("ligger fortsatt her"), "{said}");
    let mended = |path: &Path| {
        let before = std::fs::read(path).unwrap();
        assert!(before.starts_with(b"Min lange"), "the text was not overwritten");
        std::fs::write(path, "Min lange fortelling på norsk").unwrap();
        Ok(true)
    };
    let said = talk(&["1"], &["rediger", "slutt"], &mended);
    assert!(person.case_file().contains("Min lange fortelling på norsk"), "{said}");
    assert!(!lent.exists(), "in the case now");
    // A crash of the editor leaves its text; it is offered, and goes with the case when deleted.
    let crashed = |path: &Path| {
        std::fs::write(path, "Halvferdig").unwrap();
        Ok(false)
    };
    talk(&["1", "tilbake"], &["rediger", "slutt"], &crashed);
    let _ = talk(&["2"], &["slutt"], &crashed);
    person.talks(&["slett 1", "ja", "slutt"]);
    assert!(!lent.exists() && person.case_file().is_empty());
}

#[test]
fn a_new_list_counts_from_one_and_enter_brings_the_first_page_back() {
    let person = Person::new();
    person.talks(&[&TO_STORY[..], &["En linje.", ".", "slutt"]].concat());
    let said = person.talks(&["saker: ", "saker: 1", "1", "slutt"]);
    let lists: Vec<&str> = said.split("> saker: ").skip(1).collect();
    for list in &lists {
        assert!(list.contains("\n1. "), "{said}");
        assert!(!list.contains("\n9. "), "numbers of the first page are gone: {said}");
    }
    assert!(lists.len() == 2 && lists[1].contains("Du fortsetter der du var sist"), "{said}");
    let said = person.talks(&["saker: ", "", "slutt"]);
    assert_eq!(said.matches("Hva vil du gjøre?").count(), 2, "{said}");
    // A search that finds nothing takes no numbers away.
    let said = person.talks(&["saker: finnes ikke", "1", "slutt"]);
    assert!(said.contains("Viser 0 av 1 saker"), "{said}");
    assert!(said.contains("Du fortsetter der du var sist"), "{said}");
}

#[test]
fn a_command_without_its_words_says_how_it_is_written() {
    let person = Person::new();
    let lines = ["notat:", "Finn:", "sagt av:", "bruk notat:", "tall", "ark", "slutt"];
    let said = person.talks(&[&TO_STORY[..], &lines].concat());
    // Lines break where the screen ends.
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["«notat: ring mandag»", "«finn: dato»", "«sagt av: pasienten»", "«bruk notat: 2»"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(said.contains("finner du på første side"), "{said}");
    assert!(said.contains("Arket finnes bare på hele skjermen"), "{said}");
    let kept = person.case_file();
    assert!(!kept.contains("sted_skjedde:\n"), "none is an answer: {kept}");
}

#[test]
fn lines_typed_before_a_file_is_fetched_stay() {
    let person = Person::new();
    std::fs::write(person.home.path().join("mer.txt"), "fra filen\nto linjer\n").unwrap();
    let lines = ["viktig først", ".fil ~/mer.txt", "og etterpå", ".", "slutt"];
    person.talks(&[&TO_STORY[..], &lines].concat());
    let kept = person.case_file();
    for words in ["viktig først", "fra filen", "to linjer", "og etterpå"] {
        assert!(kept.contains(words), "{words}: {kept}");
    }
}

#[test]
fn a_command_word_in_a_text_is_taken_and_asked_about() {
    let person = Person::new();
    let lines = ["En linje.", "ferdig", ".angre", ".", "slutt"];
    let said = person.talks(&[&TO_STORY[..], &lines].concat());
    assert!(said.contains("«ferdig» ble tatt med i teksten."), "{said}");
    assert!(!person.case_file().contains("ferdig"));
}

#[test]
fn no_to_a_text_that_is_not_needed_passes_over_it() {
    // The patient's grounds, which are voluntary.
    let upto = PATIENT.iter().position(|line| line.starts_with("Avslaget nevner")).unwrap();
    let talk = |more: &[&str]| {
        let person = Person::new();
        let said = person.talks(&[&PATIENT[..upto], more].concat());
        (said, person.case_file())
    };
    let has_line = |kept: &str, words: &str| {
        kept.lines().any(|line| line.trim().trim_start_matches("text: ") == words)
    };
    for no in ["nei", "NEI.", " Ingen ", "ingenting.", "nej", "-"] {
        let (said, kept) = talk(&[no, "slutt"]);
        let on = format!("> {no}\nDet er greit. Vi går videre.\n\nSpørsmål 17 ");
        assert!(said.contains(&on), "{no}: {said}");
        assert!(!kept.contains("begrunnelse:\n"), "{no}: {kept}");
    }
    for (text, word) in [(["=nei", "."], "nei"), (["De sa:", "ingen"], "ingen")] {
        let (said, kept) = talk(&[&text[..], &["slutt"]].concat());
        assert!(!said.contains("Vi går videre."), "{said}");
        assert!(has_line(&kept, word), "{kept}");
    }
    // A must takes it as it is.
    let person = Person::new();
    person.talks(&[&TO_STORY[..], &["ingen", ".", "slutt"]].concat());
    assert!(has_line(&person.case_file(), "ingen"));
}

#[test]
fn a_number_is_no_text_unless_it_is_meant() {
    let talk = |more: &[&str]| {
        let person = Person::new();
        let said = person.talks(&[&TO_STORY[..], more].concat());
        (said, person.case_file())
    };
    let (said, kept) = talk(&["7331", "Hun falt.", "7332", ".", "slutt"]);
    assert!(said.contains("> 7331\nHer skrives svaret som tekst,"), "{said}");
    assert!(said.contains("skriv «=7331».\n> Hun falt."), "{said}");
    assert!(!kept.contains("7331"), "{kept}");
    assert!(kept.contains("7332"), "a later line may be one: {kept}");
    let (said, kept) = talk(&["=7331", ".", "slutt"]);
    assert!(!said.contains("Her skrives svaret som tekst"), "{said}");
    assert!(kept.contains("7331"), "{kept}");
}

#[test]
fn two_empty_lines_in_a_text_bring_the_hint_how_to_end_it_once() {
    let person = Person::new();
    let hint = "Er du ferdig, skriv et punktum alene på en linje.";
    let lines = ["Hun falt.", "", "Så ventet vi.", "", "", "", "Og gikk.", "", "", ".", "slutt"];
    let said = person.talks(&[&TO_STORY[..], &lines].concat());
    assert_eq!(said.matches(hint).count(), 1, "{said}");
    assert!(said.contains(&format!("> Så ventet vi.\n> \n> \n{hint}\n")), "{said}");
}

#[test]
fn what_was_made_of_other_answers_does_not_stay_among_the_letters() {
    let person = Person::new();
    person.talks(PATIENT);
    let folder = person.papers();
    std::fs::write(folder.join("02-tilsyn.pdf"), "gammelt").unwrap();
    std::fs::write(folder.join("02-mitt.pdf"), "mitt eget").unwrap();
    let shown = folder.display().to_string();
    person.talks(&["1", "ferdig", "1", &shown, "1", "", "", "slutt"]);
    assert!(!folder.join("02-tilsyn.pdf").exists());
    assert!(folder.join("02-mitt.pdf").exists(), "what is not ours stays");
}

#[test]
fn a_patient_alone_has_twelve_musts_or_fewer() {
    let person = Person::new();
    let all = person.talks(PATIENT);
    let asked = all.matches("\nSpørsmål ").count();
    let voluntary = all.matches("Frivillig: Enter hopper over.").count();
    let suggested = all.matches("Enter godtar det.").count();
    let lists_past = all.matches("2. Nei, gå videre").count();
    let musts = asked - voluntary - suggested - lists_past;
    assert!(musts <= 12, "{musts} of {asked}");
}

#[test]
fn a_national_id_that_is_not_needed_any_more_is_erased_from_the_disk() {
    let person = Person::new();
    person.talks(PATIENT);
    // Typed, then by hand after all.
    let number_at = |name: &str| {
        let overview = person.talks(&["1", "oversikt", "slutt", "slutt"]);
        let row = overview.lines().find(|line| line.contains(name)).expect(name).to_owned();
        row.split_whitespace().next().unwrap().to_owned()
    };
    let go = format!("gå {}", number_at("Fødselsnummer:"));
    person.talks(&["1", &go, "skrive det her", "15868540033", "slutt"]);
    assert!(person.case_file().contains("15868540033"));
    let said = person.talks(&["1", &go, "1", "slutt"]);
    assert!(said.contains("Slettet fra maskinen: Fødselsnummer."), "{said}");
    // Nor can it be taken back from an earlier version.
    let store = Store::open(person.home.path()).unwrap();
    let versions = store.versions(CaseId(1)).unwrap();
    assert!(versions.len() > 1);
    for version in versions {
        let case = store.load_version(CaseId(1), version.revision).unwrap();
        let text = crate::archive::text_of(&case);
        assert!(!text.contains("15868540033"), "{}: {text}", version.revision);
    }
}

#[test]
fn a_deadline_that_cannot_be_worked_out_yet_is_never_passed_over() {
    let person = Person::new();
    let upto = PATIENT.iter().position(|line| *line == "24.11.2026").unwrap();
    let lines: Vec<&str> = PATIENT[..upto].iter().copied().chain(["frist", "slutt"]).collect();
    let said = person.talks(&lines);
    assert!(said.contains("Klagefristen: kan ikke regnes ut før du har svart på"), "{said}");
    assert!(!said.contains("dager igjen"), "the outer limit comforts nobody: {said}");
}

#[test]
fn deleting_a_case_says_where_its_letters_lie() {
    let person = Person::new();
    person.talks(PATIENT);
    let said = person.talks(&["slett 1", "ja", "slutt"]);
    assert!(said.contains("[HJEM]/brev/sak-1-2026-11-30"), "{said}");
    assert!(person.talks(&["slutt"]).contains("Ha det bra."));
}

#[test]
fn no_takes_back_a_reason_that_was_given() {
    let person = Person::new();
    let way = ["2", "", "1", "1", "1"];
    person
        .talks(&[&way[..], &["det haster veldig", "tilbake", "tilbake", "nei", "slutt"]].concat());
    assert!(!person.case_file().contains("det haster veldig"), "{}", person.case_file());
    let other = Person::new();
    other.talks(&[&way[..], &["nei", "slutt"]].concat());
    assert!(!other.case_file().contains("text: nei"), "{}", other.case_file());
}
