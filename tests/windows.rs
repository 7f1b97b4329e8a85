//! Two windows on one case: it is told, looked at or taken over, and nothing is overwritten silently
//! or lost.

use std::fs;

use jiff::civil::{DateTime, date};
use medhold::casework::{
    CaseId, Desk, DeskError, Edit, FieldPath, House, Language, OnlyRead, Refused, Store, StoreError,
};

use super::wizard_terminal::{Terminal, to_story};

fn now() -> DateTime {
    date(2026, 11, 30).at(9, 30, 0, 0)
}

/// Two programs on one archive.
struct Two {
    home: tempfile::TempDir,
    house: House,
    here: Store,
    there: Store,
}

impl Two {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let house = House::new(medhold::cli::built_in(), Language::Nb);
        let (here, there) = (Store::open(home.path()).unwrap(), Store::open(home.path()).unwrap());
        Self { home, house, here, there }
    }

    fn begin(&self) -> Desk<'_> {
        let mut desk = Desk::begin(&self.house, &self.here, &now, "klage_statsforvalter").unwrap();
        desk.change(&[Edit::Pick("onsker".into(), vec!["granskning".into()])]).unwrap();
        desk.change(&[Edit::Pick("melder_rolle".into(), vec!["meg".into()])]).unwrap();
        say(&mut desk, "melder_navn", "Kari");
        desk
    }

    fn take_over(&self) -> Desk<'_> {
        Desk::take_over(&self.house, &self.there, &now, CaseId(1), 0).unwrap().0
    }
}

fn say(desk: &mut Desk<'_>, path: &str, text: &str) {
    desk.change(&[Edit::Text(path.to_owned(), text.to_owned())]).unwrap();
}

fn said(desk: &Desk<'_>, path: &str) -> String {
    let path: FieldPath = path.parse().unwrap();
    let both = [desk.interview().filing(), desk.interview().case()];
    both.iter().find_map(|answers| answers.at(&path)).map(|a| a.text.clone()).unwrap_or_default()
}

#[test]
fn a_case_that_is_looked_at_is_read_and_not_changed() {
    let two = Two::new();
    let first = two.begin();
    let refused = Desk::reopen(&two.house, &two.there, &now, CaseId(1), 0).map(drop);
    assert!(matches!(refused, Err(DeskError::Store(StoreError::Open(CaseId(1))))));
    let (mut second, _) = Desk::look(&two.house, &two.there, &now, CaseId(1), 0).unwrap();
    assert_eq!(second.only_read(), Some(OnlyRead::Looking));
    assert_eq!(said(&second, "melder_navn"), "Kari");
    assert!(!second.overview().sections.is_empty());
    let edit = [Edit::Text("melder_navn".into(), "Ola".into())];
    assert_eq!(second.change(&edit), Err(Refused::OnlyRead));
    assert_eq!(second.type_in(&FieldPath::outer("melder_navn"), &edit), Err(Refused::OnlyRead));
    assert!(matches!(second.start("npe_krav", &[]), Err(DeskError::OnlyRead)));
    second.stand_at(&FieldPath::outer("melder_navn"));
    second.save();
    assert!(second.is_saved() && second.unsaved().is_none());
    assert_eq!(two.there.versions(CaseId(1)).unwrap(), two.here.versions(CaseId(1)).unwrap());
    drop(second);
    // It took nothing with it.
    assert!(matches!(two.there.hold(CaseId(1)), Err(StoreError::Open(_))));
    drop(first);
    assert!(two.there.hold(CaseId(1)).is_ok());
}

#[test]
fn the_window_that_was_taken_over_changes_nothing_and_loses_nothing() {
    let two = Two::new();
    let mut first = two.begin();
    let mut second = two.take_over();
    say(&mut second, "melder_navn", "Ola");
    let versions = two.here.versions(CaseId(1)).unwrap();
    // It hears of it at its next save.
    say(&mut first, "konsekvenser", "Jeg kan ikke arbeide.");
    assert_eq!(first.only_read(), Some(OnlyRead::TakenOver));
    assert!(!first.is_saved() && matches!(first.unsaved(), Some(StoreError::Overtaken(_))));
    assert_eq!(first.typed_since(), 1);
    assert_eq!(two.here.versions(CaseId(1)).unwrap(), versions, "nothing was written");
    let edit = [Edit::Text("melder_navn".into(), "Per".into())];
    assert_eq!(first.change(&edit), Err(Refused::OnlyRead));
    assert_eq!(said(&first, "konsekvenser"), "Jeg kan ikke arbeide.");
    let copy = first.save_copy(two.home.path()).unwrap();
    assert!(fs::read_to_string(copy).unwrap().contains("Jeg kan ikke arbeide."));

    // Brought in, it stands beside what the other window wrote.
    let brought = first.bring_in().unwrap();
    assert_eq!(brought.taken.len(), 1, "{brought:?}");
    assert!(brought.noted.is_empty() && first.is_saved() && first.only_read().is_none());
    assert_eq!(said(&first, "melder_navn"), "Ola");
    assert_eq!(said(&first, "konsekvenser"), "Jeg kan ikke arbeide.");
    // Now it is the other one's turn to hear of it; it has nothing of its own.
    second.stand_at(&FieldPath::outer("melder_navn"));
    second.save();
    assert_eq!(second.only_read(), Some(OnlyRead::TakenOver));
    assert!(second.is_saved() && second.typed_since() == 0);
}

#[test]
fn what_both_windows_answered_becomes_a_note_and_not_an_answer() {
    let two = Two::new();
    let mut first = two.begin();
    let mut second = two.take_over();
    say(&mut second, "konsekvenser", "Han kan ikke gå.");
    say(&mut first, "konsekvenser", "Hun kan ikke gå.");
    let brought = first.bring_in().unwrap();
    assert_eq!((brought.taken.len(), brought.noted.len()), (0, 1), "{brought:?}");
    assert_eq!(said(&first, "konsekvenser"), "Han kan ikke gå.");
    drop(first);
    let case = two.here.load(CaseId(1)).unwrap().case;
    assert!(case.notes[0].text.contains("Hun kan ikke gå."), "{:?}", case.notes);
}

#[test]
fn a_third_window_is_told_of_the_second_and_not_of_the_first() {
    let two = Two::new();
    let first = two.begin();
    let second = two.take_over();
    drop(first);
    // The mark of the first is gone, but the second has the case.
    assert!(matches!(two.here.hold(CaseId(1)), Err(StoreError::Open(_))));
    drop(second);
    let marks = fs::read_dir(two.home.path().join("arkiv")).unwrap();
    let marks = marks
        .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().starts_with("sak-"));
    assert_eq!(marks.count(), 0, "no marks are left");
    assert!(two.here.hold(CaseId(1)).is_ok());
}

#[test]
fn two_programs_take_a_case_from_each_other() {
    let home = tempfile::tempdir().unwrap();
    crate::archive::started_before(&home.path().join("medhold"));
    let mut first = Terminal::open(home.path());
    to_story(&mut first);
    first.keys("Smertene øker").until("Lagret");
    let mut second = Terminal::open(home.path());
    second.until("Hva vil du gjøre?").keys("<enter>").until("åpen i et annet vindu");
    second.keys("1<enter>").until("Hva skjedde der?").until("Bare lesing");
    second.keys("x").until("ingenting kan endres");
    assert!(!second.text().contains("økerx"), "{}", second.text());
    second.keys("<ctrl-c>").until("Vil du stoppe?").keys("2<enter>").until("Hva vil du gjøre?");
    second.keys("<enter>").until("åpen i et annet vindu").keys("2<enter>");
    second.until("Hva skjedde der?").keys(" mer").until("Lagret");
    first.keys(" nå").until("er tatt over i et annet vindu");
    assert!(first.text().contains("blir et notat i saken"), "{}", first.text());
    first.keys("1<enter>").until("Du har saken her igjen").until("Smertene øker mer");
    first.keys("<ctrl-c>").until("Vil du stoppe?").keys("3<enter>");
    assert_eq!(first.ends(), 0);
    let case = crate::archive::case_text(&home.path().join("medhold"));
    assert!(case.contains("Smertene øker mer"), "{case}");
    assert!(case.contains("Smertene øker nå"), "it is a note: {case}");
}
