//! Earlier versions of a case: what each changed, and taking back without losing anything.

use std::cell::Cell;

use jiff::civil::{DateTime, date};
use jiff::{Span, ToSpan as _};

use medhold::casework::{ChangeKind, ChangeTold, Desk, Edit, FieldPath, House, Language, Store};

use super::conversation::Person;
use super::wizard::Sitting;

/// Versions of a minute are thinned: a person's changes lie minutes apart.
struct Office {
    _home: tempfile::TempDir,
    house: House,
    store: Store,
    now: Cell<DateTime>,
}

impl Office {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        let house = House::new(medhold::cli::built_in(), Language::Nb);
        Self { _home: home, house, store, now: Cell::new(date(2026, 11, 29).at(21, 14, 0, 0)) }
    }

    fn later(&self, by: Span) {
        self.now.set(self.now.get().checked_add(by).unwrap());
    }
}

fn say(desk: &mut Desk<'_>, path: &str, text: &str) {
    desk.change(&[Edit::Text(path.to_owned(), text.to_owned())]).unwrap();
}

fn said(desk: &Desk<'_>, path: &str) -> String {
    let path: FieldPath = path.parse().unwrap();
    let both = [desk.interview().filing(), desk.interview().case()];
    let answer = both.iter().find_map(|answers| answers.at(&path));
    answer.map(|answer| answer.text.clone()).unwrap_or_default()
}

fn live(desk: &Desk<'_>, list: &str) -> Vec<u32> {
    let answer = desk.interview().filing().get(list).cloned().unwrap_or_default();
    answer.live_items().map(|item| item.id).collect()
}

/// A complaint in which, one after the other, a name was changed, an event deleted, a text emptied.
fn told<'h>(office: &'h Office, clock: &'h dyn Fn() -> DateTime) -> Desk<'h> {
    let mut desk =
        Desk::begin(&office.house, &office.store, clock, "klage_statsforvalter").unwrap();
    let pick = |desk: &mut Desk<'_>, path: &str, option: &str| {
        desk.change(&[Edit::Pick(path.to_owned(), vec![option.to_owned()])]).unwrap();
    };
    pick(&mut desk, "onsker", "granskning");
    pick(&mut desk, "melder_rolle", "meg");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    say(&mut desk, "konsekvenser", "Jeg fikk ikke svar.");
    for what in ["Operert", "Sendt hjem"] {
        let item = desk.change(&[Edit::AddItem("hendelser".into())]).unwrap().applied.item;
        say(&mut desk, &format!("hendelser/{}/hendelse_hva", item.unwrap()), what);
    }
    office.later(10.minutes());
    say(&mut desk, "melder_navn", "Kari Marie Eksempel");
    office.later(10.minutes());
    desk.change(&[Edit::RemoveItem("hendelser".into(), 1)]).unwrap();
    office.later(10.minutes());
    say(&mut desk, "konsekvenser", "");
    office.later(10.hours());
    desk
}

fn find(desk: &mut Desk<'_>, kind: ChangeKind) -> (Option<i64>, ChangeTold) {
    let versions = desk.versions().unwrap();
    let found = versions.iter().find_map(|version| {
        let change = version.changes.iter().find(|change| change.kind == kind)?;
        Some((version.before, change.clone()))
    });
    found.unwrap_or_else(|| panic!("{versions:?}"))
}

#[test]
fn each_version_says_when_and_what_it_changed() {
    let office = Office::new();
    let clock = || office.now.get();
    let mut desk = told(&office, &clock);
    let versions = desk.versions().unwrap();
    let summaries: Vec<String> =
        versions.iter().map(|version| version.summary(&office.house.words)).collect();
    assert!(versions[0].when.starts_with("i går kl. 21.44"), "{}", versions[0].when);
    assert!(
        summaries[0].contains("1 endring:") && summaries[0].contains("(tømt)"),
        "{summaries:?}"
    );
    assert!(summaries[1].contains("(slettet)"), "{summaries:?}");
    let name = &versions[2].changes[0];
    assert_eq!((&*name.before, &*name.after), ("Kari Eksempel", "Kari Marie Eksempel"));
    assert!(versions.last().unwrap().before.is_none());
    // Looking at a page is no change.
    desk.stand_at(&FieldPath::outer("melder_navn"));
    office.later(5.minutes());
    assert_eq!(desk.versions().unwrap().len(), versions.len());
}

#[test]
fn one_answer_is_taken_back_alone_and_that_can_be_undone() {
    let office = Office::new();
    let clock = || office.now.get();
    let mut desk = told(&office, &clock);
    let before = desk.versions().unwrap();
    let (_, emptied) = find(&mut desk, ChangeKind::Emptied);
    assert_eq!(desk.take_back(&emptied).unwrap(), Some(FieldPath::outer("konsekvenser")));
    assert_eq!(said(&desk, "konsekvenser"), "Jeg fikk ikke svar.");
    assert_eq!(said(&desk, "melder_navn"), "Kari Marie Eksempel", "nothing else is");
    assert!(desk.is_saved());
    office.later(2.minutes());
    // A new version; those before it are still there.
    let after = desk.versions().unwrap();
    assert_eq!(after[0].changes[0].kind, ChangeKind::Added);
    assert_eq!(after[1..], before[..]);
    assert!(desk.undo().is_some());
    assert_eq!(said(&desk, "konsekvenser"), "");
    desk.save();
    let (_, removed) = find(&mut desk, ChangeKind::ItemRemoved);
    assert!(removed.label.contains("nr. 1") && removed.before.contains("Operert"), "{removed:?}");
    desk.take_back(&removed).unwrap();
    assert_eq!(live(&desk, "hendelser"), [1, 2]);
    assert_eq!(said(&desk, "hendelser/1/hendelse_hva"), "Operert");
    // It is in the case too, for the next letter.
    desk.start("npe_krav", &[]).unwrap();
    assert_eq!(live(&desk, "hendelser"), [1, 2]);
    desk.save();
    office.later(2.minutes());
    // An answer of another letter is taken back where it stands.
    desk.change(&[Edit::RemoveItem("hendelser".into(), 1)]).unwrap();
    assert_eq!(live(&desk, "hendelser"), [2]);
    let (_, removed) = find(&mut desk, ChangeKind::ItemRemoved);
    assert!(removed.label.contains("NPE"), "of two letters it is told which: {removed:?}");
    desk.turn_to(0).unwrap();
    desk.take_back(&removed).unwrap();
    assert_eq!(desk.interview().form().id, "npe_krav");
    assert_eq!(live(&desk, "hendelser"), [1, 2]);
}

#[test]
fn the_whole_case_is_taken_back_and_forth_again() {
    let office = Office::new();
    let clock = || office.now.get();
    let mut desk = told(&office, &clock);
    desk.start("npe_krav", &[]).unwrap();
    let item = desk.change(&[Edit::AddItem("hendelser".into())]).unwrap().applied.item;
    assert_eq!(item, Some(3));
    desk.turn_to(0).unwrap();
    desk.save();
    office.later(1.hours());
    let (before, _) = find(&mut desk, ChangeKind::ItemRemoved);
    desk.take_all_back(before.unwrap()).unwrap();
    assert_eq!(said(&desk, "konsekvenser"), "Jeg fikk ikke svar.");
    assert_eq!(live(&desk, "hendelser"), [1, 2]);
    assert_eq!(desk.filing_of("npe_krav"), Some(1), "a letter that came later stays");
    // A number that was given is not given twice.
    let item = desk.change(&[Edit::AddItem("hendelser".into())]).unwrap().applied.item;
    assert!(item.unwrap() > 2, "{item:?}");
    office.later(1.hours());
    // Nothing was lost: what was taken back is the step before.
    let versions = desk.versions().unwrap();
    let taken = versions
        .iter()
        .find(|version| version.changes.iter().any(|change| change.after == "Jeg fikk ikke svar."));
    desk.take_all_back(taken.unwrap().before.unwrap()).unwrap();
    assert_eq!(said(&desk, "konsekvenser"), "");
    assert!(!live(&desk, "hendelser").contains(&1));
    // A version that is not there is told of, and changes nothing.
    assert!(desk.take_all_back(99_999).is_err());
    assert_eq!(said(&desk, "melder_navn"), "Kari Marie Eksempel");
}

#[test]
fn a_national_id_is_neither_shown_nor_brought_back() {
    let office = Office::new();
    let clock = || office.now.get();
    let mut desk = told(&office, &clock);
    desk.start("journal_innsyn", &[]).unwrap();
    desk.change(&[Edit::Pick("id_maate".into(), vec!["na".into()])]).unwrap();
    say(&mut desk, "pasient_fnr", "15868540033");
    office.later(5.minutes());
    say(&mut desk, "pasient_fnr", "");
    office.later(5.minutes());
    let versions = desk.versions().unwrap();
    let text = format!("{versions:?}");
    let number = versions[0].changes.iter().find(|change| change.kind == ChangeKind::Emptied);
    let number = number.unwrap_or_else(|| panic!("{text}"));
    assert!(!number.before.contains("15868540033") && number.before.contains("vises ikke"));
    assert!(!number.can_be_taken_back() && !text.contains("15868540033"));
    desk.take_all_back(versions[0].before.unwrap()).unwrap();
    assert_eq!(said(&desk, "pasient_fnr"), "");
}

#[test]
fn both_faces_show_the_versions_and_take_back() {
    let mut sitting = Sitting::new();
    sitting.works(|running| {
        super::wizard::at_story(running);
        running.keys("Smertene øker.<tab><enter>").rests();
    });
    sitting.now = sitting.now.checked_add(20.minutes()).unwrap();
    sitting.works(|running| {
        running.keys("<enter>").rests();
        running.keys("<ctrl-d>");
        assert!(running.says().contains("Tidligere utgaver"), "{}", running.screen());
        running.keys("tidligere<enter>");
        assert!(running.says().contains("nyeste først"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("Endret i dag kl. 9.30"), "{}", running.screen());
        running.keys("<esc>");
        assert!(running.says().contains("nyeste først"), "Esc leads back: {}", running.screen());
    });
    let person = Person { home: sitting.home, now: sitting.now };
    let menu = person.talks(&["1", "saken", "", "slutt"]);
    let row = menu.lines().find(|line| line.contains("Tidligere utgaver")).unwrap();
    let number = row.trim().split('.').next().unwrap();
    let text = person.talks(&["1", "saken", number, "1", "", "", "slutt"]);
    assert!(text.contains("i dag kl. 9.30"), "{text}");
    assert!(text.contains("Etter: Smertene øker."), "{text}");
}
