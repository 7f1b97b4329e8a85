//! One case, many letters: nothing is asked twice, and what is changed is changed in all of them.

use jiff::civil::{DateTime, date};
use tempfile::TempDir;

use medhold::casework::{
    Aim, Answer, Desk, Edit, EntryState, FieldPath, House, LackKind, Language, Mark, Store,
};

fn now() -> DateTime {
    date(2026, 11, 30).at(9, 30, 0, 0)
}

struct Office {
    _home: TempDir,
    house: House,
    store: Store,
}

impl Office {
    fn new(language: Language) -> Self {
        let home = TempDir::new().unwrap();
        let store = Store::open(home.path()).unwrap();
        Self { _home: home, house: House::new(medhold::cli::built_in(), language), store }
    }

    fn begin(&self, form: &str) -> Desk<'_> {
        Desk::begin(&self.house, &self.store, &now, form).unwrap()
    }

    /// Leaves a case and opens one of its letters again.
    fn reopen<'h>(&'h self, desk: Desk<'h>, filing: usize) -> Desk<'h> {
        let id = desk.case_id();
        drop(desk);
        Desk::reopen(&self.house, &self.store, &now, id, filing).unwrap().0
    }
}

fn say(desk: &mut Desk<'_>, path: &str, text: &str) {
    desk.change(&[Edit::Text(path.to_owned(), text.to_owned())]).unwrap();
}

fn pick(desk: &mut Desk<'_>, path: &str, option: &str) {
    desk.change(&[Edit::Pick(path.to_owned(), vec![option.to_owned()])]).unwrap();
}

fn add(desk: &mut Desk<'_>, list: &str) -> u32 {
    desk.change(&[Edit::AddItem(list.to_owned())]).unwrap().applied.item.unwrap()
}

fn said(desk: &Desk<'_>, path: &str) -> Option<String> {
    let path: FieldPath = path.parse().unwrap();
    let both = [desk.interview().filing(), desk.interview().case()];
    let answer: Option<&Answer> = both.iter().find_map(|answers| answers.at(&path));
    answer.map(|answer| answer.text.clone())
}

/// The questions that one meets on the way through, outside lists.
fn way(desk: &Desk<'_>) -> Vec<String> {
    let mut way = Vec::new();
    let mut at = desk.next(None);
    while let Some(path) = at {
        way.push(path.question.clone());
        assert!(way.len() < 200, "{way:?}");
        at = desk.next(Some(&path));
    }
    way
}

fn live(desk: &Desk<'_>, list: &str) -> Vec<u32> {
    let answer = desk.interview().filing().get(list).cloned().unwrap_or_default();
    answer.live_items().map(|item| item.id).collect()
}

/// A complaint with a person, a place, an event and an enclosure.
fn complaint(office: &Office) -> Desk<'_> {
    let mut desk = office.begin("klage_statsforvalter");
    pick(&mut desk, "onsker", "granskning");
    pick(&mut desk, "melder_rolle", "meg");
    let place = add(&mut desk, "steder");
    say(&mut desk, &format!("steder/{place}/sted_navn"), "Eksempel sykehus");
    pick(&mut desk, &format!("steder/{place}/fylke"), "innlandet");
    let event = add(&mut desk, "hendelser");
    say(&mut desk, &format!("hendelser/{event}/hendelse_hva"), "Operert");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    desk
}

#[test]
fn what_the_case_knows_is_told_and_not_asked_again() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    assert!(way(&desk).contains(&"melder_navn".to_owned()));
    assert_eq!(desk.reused(), None);
    desk.start("npe_krav", &[]).unwrap();
    let told = desk.reused().unwrap();
    assert!(told.contains("2 svar er hentet fra saken"), "{told}");
    assert!(told.contains("Hvem det gjelder") && told.contains("Navnet ditt"), "{told}");
    let way = way(&desk);
    assert!(!way.contains(&"melder_rolle".to_owned()), "{way:?}");
    assert!(!way.contains(&"melder_navn".to_owned()), "{way:?}");
    // Which items go into a letter is for each letter to say.
    assert!(way.contains(&"steder".to_owned()) && way.contains(&"melder_adresse".to_owned()));
    let overview = desk.overview();
    let rows = overview.sections.iter().flat_map(|section| &section.rows);
    let reused: Vec<&str> =
        rows.filter(|row| row.reused).map(|row| row.path.question.as_str()).collect();
    assert_eq!(reused, ["melder_rolle", "melder_navn"]);
    assert!(overview.parked.is_empty(), "{:?}", overview.parked);
    // It can be gone to and changed, and is changed in the first letter too.
    say(&mut desk, "melder_navn", "Kari Marie Eksempel");
    let desk = office.reopen(desk, 0);
    assert_eq!(said(&desk, "melder_navn").as_deref(), Some("Kari Marie Eksempel"));
}

#[test]
fn what_a_second_letter_answered_is_not_asked_when_the_first_is_gone_on_with() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.start("npe_krav", &[]).unwrap();
    say(&mut desk, "melder_adresse", "Storgata 1\n0161 Oslo");
    let desk = office.reopen(desk, 0);
    let way = way(&desk);
    assert!(!way.contains(&"melder_adresse".to_owned()), "{way:?}");
    assert!(way.contains(&"melder_navn".to_owned()), "what it answered itself it still shows");
    let overview = desk.overview();
    let rows = overview.sections.iter().flat_map(|section| &section.rows);
    let reused: Vec<&str> =
        rows.filter(|row| row.reused).map(|row| row.path.question.as_str()).collect();
    assert_eq!(reused, ["melder_adresse"]);
}

#[test]
fn from_the_page_of_answers_one_goes_through_what_is_missing_only() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.change(&[Edit::Mark("melder_telefon".to_owned(), Mark::Later)]).unwrap();
    let mut aim = Aim::Missing;
    let mut at = desk.overview().missing_after(None);
    let mut way = Vec::new();
    while let Some(path) = at {
        assert!(way.len() < 100, "{way:?}");
        way.push(path.to_string());
        at = desk.after(&path, &mut aim);
    }
    let lacks = desk.overview().lacks;
    let in_item = |path: &str| path.contains('/');
    for path in way.iter().filter(|path| !in_item(path) && *path != "steder") {
        let lacks = lacks.iter().any(|lack| lack.path.as_ref().unwrap().to_string() == *path);
        assert!(lacks, "{path} is answered: {way:?}");
    }
    assert!(way.contains(&"melder_telefon".to_owned()), "{way:?}");
    assert_eq!(aim, Aim::On, "it ends at the page of answers");
}

#[test]
fn what_was_put_off_and_need_not_be_said_can_be_left_out() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.change(&[Edit::Mark("melder_telefon".to_owned(), Mark::Later)]).unwrap();
    assert!(!desk.overview().only_put_off(), "other things are missing too");
    let put_off = |desk: &Desk<'_>| {
        let lacks = desk.overview().lacks;
        lacks.iter().filter(|lack| lack.kind == LackKind::PutOff).count()
    };
    assert_eq!(put_off(&desk), 1);
    let overview = desk.overview();
    desk.leave_out(&overview);
    assert_eq!(put_off(&desk), 0);
}

#[test]
fn an_advice_leads_to_a_question_and_back() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    let here: FieldPath = "melder_adresse".parse().unwrap();
    let name: FieldPath = "melder_navn".parse().unwrap();
    let mut aim = Aim::Back(here.clone());
    say(&mut desk, "melder_navn", "Kari M. Eksempel");
    // Not answered yet, and asked anyway before one is back.
    let mut at = desk.after(&name, &mut aim).unwrap();
    while at != here {
        let asked = desk.asked(&at).unwrap();
        assert_eq!(asked.state, EntryState::Open, "{at}");
        at = desk.after(&at, &mut aim).unwrap();
    }
    let after = desk.after(&here, &mut Aim::On);
    assert_eq!(after, desk.next(Some(&here)));
}

#[test]
fn items_are_told_once_and_each_letter_says_which_go_into_it() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.start("npe_krav", &[]).unwrap();
    assert_eq!(said(&desk, "steder/1/sted_navn").as_deref(), Some("Eksempel sykehus"));
    assert_eq!(said(&desk, "hendelser/1/hendelse_hva").as_deref(), Some("Operert"));
    // What only the first letter asks of a place stays with it.
    assert!(desk.interview().filing().at(&"steder/1/fylke".parse().unwrap()).is_none());
    pick(&mut desk, "krav_omfang", "full");
    say(&mut desk, "hendelser/1/hendelse_hva", "Operert i hofta");
    let second = add(&mut desk, "hendelser");
    say(&mut desk, &format!("hendelser/{second}/hendelse_hva"), "Skrevet ut");
    desk.change(&[Edit::RemoveItem("steder".to_owned(), 1)]).unwrap();

    let mut desk = office.reopen(desk, 0);
    assert_eq!(live(&desk, "steder"), [1], "taken out of the other letter only");
    assert_eq!(said(&desk, "steder/1/sted_navn").as_deref(), Some("Eksempel sykehus"));
    let county = desk.interview().filing().at(&"steder/1/fylke".parse().unwrap()).cloned();
    assert_eq!(county.unwrap().picks, ["innlandet"]);
    assert_eq!(said(&desk, "hendelser/1/hendelse_hva").as_deref(), Some("Operert i hofta"));
    // What the other letter added lies aside here, under a number that is not given twice.
    assert_eq!(live(&desk, "hendelser"), [1]);
    let third = add(&mut desk, "hendelser");
    assert_eq!((second, third), (2, 3));
    desk.change(&[Edit::RestoreItem("hendelser".to_owned(), second)]).unwrap();
    assert_eq!(said(&desk, "hendelser/2/hendelse_hva").as_deref(), Some("Skrevet ut"));
    assert_eq!(live(&desk, "hendelser"), [1, 2, 3]);
}

#[test]
fn a_letter_that_began_before_another_one_keeps_its_items() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.start("til_stedet", &[]).unwrap();
    desk.save();
    let desk = office.reopen(desk, 0);
    assert_eq!(live(&desk, "hendelser"), [1]);
    let mut desk = office.reopen(desk, 1);
    desk.change(&[Edit::RemoveItem("hendelser".to_owned(), 1)]).unwrap();
    desk.undo();
    desk.save();
    assert_eq!(live(&desk, "hendelser"), [1]);
    let desk = office.reopen(desk, 1);
    assert_eq!(live(&desk, "hendelser"), [1]);
}

#[test]
fn a_new_letter_begins_with_the_places_of_the_case() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.start("journal_innsyn", &[]).unwrap();
    let told = desk.reused().unwrap();
    assert!(told.contains("Forslag fra saken, som du kan endre: Steder."), "{told}");
    let name = |desk: &Desk<'_>, path: &str| {
        let answer = desk.interview().filing().at(&path.parse().unwrap()).cloned();
        answer.and_then(|answer| answer.parts.get("name").cloned())
    };
    assert_eq!(name(&desk, "steder/1/journal_sted").as_deref(), Some("Eksempel sykehus"));
    // It is this letter's own: the first one keeps what it says.
    let edit = Edit::Part("steder/1/journal_sted".into(), "name".into(), "Annet sykehus".into());
    desk.change(&[edit]).unwrap();
    desk.start("til_stedet", &[]).unwrap();
    assert_eq!(name(&desk, "dialog_steder/1/dialog_sted").as_deref(), Some("Annet sykehus"));
    desk.save();
    let desk = office.reopen(desk, 0);
    assert_eq!(said(&desk, "steder/1/sted_navn").as_deref(), Some("Eksempel sykehus"));
}

#[test]
fn the_letter_is_written_in_the_language_that_was_chosen() {
    let office = Office::new(Language::En);
    let mut desk = complaint(&office);
    assert_eq!(desk.letters_in(), Some(Language::Nb));
    desk.turn_letters();
    assert_eq!(desk.overview().letters_in, Some(Language::Nn));
    let desk = office.reopen(desk, 0);
    assert_eq!(desk.letters_in(), Some(Language::Nn));
    // Who reads nynorsk gets nynorsk, unless something else is chosen.
    let office = Office::new(Language::Nn);
    let mut desk = complaint(&office);
    assert_eq!(desk.letters_in(), Some(Language::Nn));
    desk.turn_letters();
    assert_eq!(desk.letters_in(), Some(Language::Nb));
}

#[test]
fn where_a_letter_goes_is_known_to_the_next_one() {
    let office = Office::new(Language::Nb);
    let mut desk = office.begin("npe_krav");
    pick(&mut desk, "krav_slag", "pasientskade");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    desk.start("etter_sending", &[]).unwrap();
    let recipient = desk.asked(&"mottakere/1/etter_mottaker".parse().unwrap()).unwrap();
    let now = recipient.now.unwrap_or_default();
    assert!(now.contains("Norsk pasientskadeerstatning"), "{now}");

    let mut desk = complaint(&office);
    desk.start("etter_sending", &[]).unwrap();
    let recipient = desk.asked(&"mottakere/1/etter_mottaker".parse().unwrap()).unwrap();
    let now = recipient.now.unwrap_or_default();
    assert!(now.contains("Statsforvalteren i Innlandet"), "{now}");
}

#[test]
fn letters_that_were_made_are_remembered() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    assert_eq!(desk.made(), None);
    let folder = std::path::Path::new("/hjem/brev");
    desk.letters_made(folder);
    let desk = office.reopen(desk, 0);
    assert_eq!(desk.made(), Some((folder.to_path_buf(), "i dag kl. 9.30".to_owned())));
    assert_eq!(desk.overview().made, desk.made());
}

#[test]
fn letters_from_before_lists_were_shared_lose_nothing() {
    let office = Office::new(Language::Nb);
    let mut desk = complaint(&office);
    desk.start("npe_krav", &[]).unwrap();
    say(&mut desk, "hendelser/1/hendelse_hva", "Operert");
    let id = desk.case_id();
    drop(desk);
    // As the program wrote it before: nothing of lists in the case, each letter with its own.
    let kept = office.store.load(id).unwrap().case;
    let mut case = serde_json::to_value(&kept).unwrap();
    case["shared"].as_object_mut().unwrap().retain(|id, _| id != "hendelser" && id != "steder");
    for (at, says) in ["Falt i trappen", "Fikk feil medisin"].iter().enumerate() {
        let filing = case["filings"][at].as_object_mut().unwrap();
        filing.remove("joined");
        filing["answers"]["konsekvenser"] =
            serde_json::json!({"mark": "given", "text": "Sykmeldt"});
        let item = &mut filing["answers"]["hendelser"]["items"][0]["fields"]["hendelse_hva"];
        item["text"] = (*says).into();
    }
    let mut held = office.store.hold(id).unwrap();
    office.store.save(&mut held, &serde_json::from_value(case).unwrap()).unwrap();
    drop(held);
    for _ in 0..2 {
        for (at, says) in ["Falt i trappen", "Fikk feil medisin"].iter().enumerate() {
            let mut desk = Desk::reopen(&office.house, &office.store, &now, id, at).unwrap().0;
            assert_eq!(said(&desk, "hendelser/1/hendelse_hva").as_deref(), Some(*says));
            let path = "konsekvenser".parse().unwrap();
            assert_eq!(desk.interview().case().at(&path).unwrap().text, "Sykmeldt");
            say(&mut desk, "melder_navn", &format!("Kari {at} Eksempel"));
        }
    }
}
