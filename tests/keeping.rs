//! What keeps the cases and what ends them: the day of deletion, backups, the passphrase in the
//! plain face. Nothing is deleted unasked.

use std::cell::Cell;
use std::fs;

use jiff::ToSpan as _;
use jiff::civil::{DateTime, date};
use medhold::casework::{
    CaseId, Desk, Edit, House, Language, Passphrase, Store, backups, day_ahead, keep_until,
    remind_of_backups, reminded_of_backup, restore_backup, start,
};

use super::conversation::Person;
use super::wizard::Sitting;

fn house() -> House {
    House::new(medhold::cli::built_in(), Language::Nb)
}

const NOW: DateTime = date(2026, 11, 30).at(9, 30, 0, 0);

/// A case that someone began and left.
fn begun(house: &House, store: &Store) -> CaseId {
    let clock = || NOW;
    let mut desk = Desk::begin(house, store, &clock, "klage_statsforvalter").unwrap();
    desk.change(&[Edit::Text("melder_navn".into(), "Kari Eksempel".into())]).unwrap();
    desk.case_id()
}

#[test]
fn the_day_of_a_case_is_told_in_time_and_nothing_goes_by_itself() {
    let (home, house) = (tempfile::tempdir().unwrap(), house());
    let store = Store::open(home.path()).unwrap();
    let id = begun(&house, &store);
    let now = Cell::new(NOW);
    let clock = || now.get();
    let (mut desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
    assert_eq!(desk.deletion().day, None);
    // Nothing was sent: thirty days stand first.
    let suggested = desk.deletion().suggestions[0].clone();
    assert_eq!(suggested.day, date(2026, 12, 30));
    assert!(
        suggested.label.replace('\u{a0}', " ").contains("30. desember 2026"),
        "{}",
        suggested.label
    );
    desk.set_deletion(Some(suggested.day)).unwrap();
    let text = desk.deletion().text.replace('\u{a0}', " ");
    assert!(text.contains("30. desember 2026 spør programmet"), "{text}");
    assert_eq!(desk.deletion_near(), None);
    drop(desk);
    let due = |days: i64| {
        let at = NOW.checked_add(days.days()).unwrap();
        start(&house, &store, at).unwrap().cases[0].due.clone()
    };
    assert_eq!(due(22), None);
    for days in [23, 30, 400] {
        assert!(due(days).unwrap().replace('\u{a0}', " ").contains("30. desember 2026"), "{days}");
    }
    now.set(NOW.checked_add(25.days()).unwrap());
    let (desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
    assert!(desk.deletion_near().unwrap().contains("Ingenting slettes av seg selv"));
    drop(desk);
    assert_eq!(store.ids().unwrap(), [id], "a year later it is still there");
    // Kept without a day, a draft is asked about when nobody worked on it for thirty days.
    keep_until(&store, id, None, NOW).unwrap();
    assert_eq!(due(29), None);
    assert!(due(30).unwrap().contains("Ingen brev er laget"));
}

#[test]
fn a_day_that_has_been_is_no_day_to_delete_on() {
    let today = NOW.date();
    assert_eq!(day_ahead("1.6.2027", today), Some(date(2027, 6, 1)));
    for text in ["1.6.2026", "30.11.2026", "", "juni 2027", "tull"] {
        assert_eq!(day_ahead(text, today), None, "{text}");
    }
}

#[test]
fn several_cases_are_gone_through_one_after_another() {
    let mut sitting = Sitting::new();
    let house = house();
    let store = Store::open(sitting.home.path()).unwrap();
    for _ in 0..3 {
        begun(&house, &store);
    }
    drop(store);
    sitting.now = NOW.checked_add(40.days()).unwrap();
    sitting.works(|running| {
        assert!(running.says().contains("Rydd opp: 3 saker"), "{}", running.screen());
        running.keys("4<enter>");
        assert!(running.says().contains("Sak 1"), "{}", running.screen());
        running.keys("1<enter>");
        assert!(running.says().contains("Sak 2"), "{}", running.screen());
        running.keys("3<enter>");
        assert!(running.says().contains("Sak 3"), "{}", running.screen());
        running.keys("4<enter>");
        assert!(running.says().contains("Rydd opp: 1 sak "), "{}", running.screen());
    });
    let store = Store::open(sitting.home.path()).unwrap();
    assert_eq!(store.ids().unwrap(), [CaseId(1), CaseId(3)]);
    let day = |id| store.load(CaseId(id)).unwrap().case.delete_on;
    assert_eq!((day(1), day(3)), (Some(date(2027, 4, 9)), None));
}

#[test]
fn a_backup_is_reminded_of_once_in_a_while_and_not_when_it_is_not_wanted() {
    let (home, house) = (tempfile::tempdir().unwrap(), house());
    let store = Store::open(home.path()).unwrap();
    let is_time =
        |days: i64| backups(&house, &store, NOW.checked_add(days.days()).unwrap()).unwrap().is_time;
    assert!(!is_time(400), "there is nothing to back up");
    begun(&house, &store);
    assert!(!is_time(0) && !is_time(29) && is_time(31));
    reminded_of_backup(&store, NOW.checked_add(31.days()).unwrap()).unwrap();
    assert!(!is_time(32) && !is_time(60) && is_time(62));
    remind_of_backups(&store, false).unwrap();
    assert!(!is_time(62));
    remind_of_backups(&store, true).unwrap();
    let secret = Passphrase::from("hest i regn".to_owned());
    let later = NOW.checked_add(62.days()).unwrap();
    medhold::casework::back_up(&house.words, &store, home.path(), &secret, later).unwrap();
    assert!(!is_time(63) && is_time(93));
    assert!(backups(&house, &store, later).unwrap().last.contains("i dag kl. 9.30"));
}

#[test]
fn the_wizard_makes_a_backup_and_brings_a_deleted_case_back() {
    let sitting = Sitting::new();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().display().to_string();
    sitting.works(|running| {
        super::wizard::at_story(running);
        running.keys("Smertene øker.<tab><enter>").rests().keys("<ctrl-c>2<enter>");
        running.keys("<end><enter>");
        assert!(running.says().contains("ikke laget noen kopi"), "{}", running.screen());
        running.keys("1<enter>").paste(&folder).keys("<enter>");
        running.keys("hest i regn<enter>hest i regn<enter>");
        assert!(running.says().contains("medhold-kopi-2026-11-30.age"), "{}", running.screen());
        running.keys("<del>2<enter>");
        assert!(!running.says().contains("Sak 1,"), "{}", running.screen());
        // The newest of a folder is meant.
        running.keys("<end><enter>2<enter>").paste(&folder).keys("<enter>");
        running.keys("feil passord<enter>");
        assert!(running.says().contains("ikke riktig passord"), "{}", running.screen());
        running.keys("hest i regn<enter>");
        assert!(running.says().contains("Begynt") || running.says().contains("begynt"));
    });
    assert!(sitting.case_file().contains("Smertene øker."));
}

#[test]
fn a_wrong_path_is_told_before_a_passphrase_is_asked_for() {
    let sitting = Sitting::new();
    let stick = tempfile::tempdir().unwrap();
    let text = stick.path().join("handleliste.txt");
    fs::write(&text, "melk").unwrap();
    let missing = stick.path().join("finnes/ikke").display().to_string();
    sitting.works(|running| {
        running.keys("<end><enter>1<enter>").paste(&missing).keys("<enter>");
        assert!(running.says().contains("filen eller mappen finnes ikke"), "{}", running.screen());
        assert!(running.says().contains("I hvilken mappe"), "{}", running.screen());
        running.keys("<ctrl-a>").paste(&stick.path().display().to_string()).keys("<enter>");
        assert!(running.says().contains("fire ord"), "{}", running.screen());
        running.keys("<esc><end><enter>2<enter>").paste(&missing).keys("<enter>");
        assert!(running.says().contains("filen eller mappen finnes ikke"), "{}", running.screen());
        running.keys("<ctrl-a>").paste(&text.display().to_string()).keys("<enter>");
        assert!(running.says().contains("er ikke en sikkerhetskopi"), "{}", running.screen());
        assert!(running.says().contains("Hvor ligger kopien?"), "{}", running.screen());
    });
    let left: Vec<_> = fs::read_dir(stick.path()).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!(left, [text], "trying leaves nothing");
}

#[test]
fn locking_is_one_choice_and_a_passphrase_is_offered_where_there_is_none() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        running.keys("<ctrl-l>");
        assert!(running.says().contains("Sakene er ikke låst"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("fire ord"), "{}", running.screen());
        running.keys("hest i regn<enter>hest i regn<enter><end><enter>");
        assert!(running.says().contains("Lås sakene nå"), "{}", running.screen());
        running.keys("3<enter>");
        assert!(running.quit.is_some(), "{}", running.screen());
    });
}

#[test]
fn the_question_before_deleting_names_the_case() {
    let sitting = Sitting::new();
    let house = house();
    let store = Store::open(sitting.home.path()).unwrap();
    let id = begun(&house, &store);
    let clock = || NOW;
    let (mut desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
    desk.set_own_number("2026-17");
    drop(desk);
    drop(store);
    sitting.works(|running| {
        running.keys("<del>");
        let says = running.says();
        for part in ["Sak 1 (2026-17)", "Klage til Statsforvalteren", "slettet for godt"] {
            assert!(says.contains(part), "{part}: {}", running.screen());
        }
    });
}

#[test]
fn many_cases_leave_the_call_and_the_list_of_all_in_reach() {
    let sitting = Sitting::new();
    let house = house();
    let store = Store::open(sitting.home.path()).unwrap();
    for _ in 0..7 {
        begun(&house, &store);
    }
    drop(store);
    sitting.works(|running| {
        let says = running.says();
        let at = |what: &str| says.find(what).unwrap_or_else(|| panic!("{what}: {says}"));
        assert!(at("Ny samtale") < at("Alle saker (7)") && at("Alle saker (7)") < at("Sak "));
        // The case last worked on is at hand all the same.
        assert!(says.contains("> 1 Klage"), "{}", running.screen());
        // A search that finds nothing says so, and leads back.
        running.keys("qqq");
        assert!(running.says().contains("Ingen treff på «qqq»"), "{}", running.screen());
        running.keys("<esc>");
        assert!(running.says().contains("> 1 Klage"), "{}", running.screen());
    });
}

#[test]
fn the_plain_face_sets_a_passphrase_locks_and_comes_back() {
    let person = Person::new();
    person.talks(&["2", "", "2", "1", "", "slutt"]);
    let home = person.talks(&["slutt"]);
    let row = home.lines().find(|line| line.contains("Sikkerhetskopi og passord")).unwrap();
    let number = row.trim().split('.').next().unwrap().to_owned();
    let text = person.talks(&["1", "lås", "slutt"]);
    assert!(text.contains("Sakene har ikke passord"), "{text}");
    let text = person.talks(&[
        &number,
        "4",
        "kort",
        "hest i regn",
        "hest i rogn",
        "hest i regn",
        "hest i regn",
        "1",
        "lås",
        "tull",
        "hest i regn",
        "slutt",
        "slutt",
    ]);
    assert!(text.contains("minst 8 tegn") && text.contains("De to var ikke like"), "{text}");
    assert!(text.contains("Sakene er nå låst med passordet"), "{text}");
    let locked = text.find("Sakene er låst. Skriv passordet").unwrap();
    let wrong = text.find("Det var ikke riktig").unwrap();
    assert!(locked < wrong);
    let after = &text[wrong..];
    let asked = |text: &str| {
        text.lines().filter(|line| line.contains('?')).map(str::to_owned).collect::<Vec<_>>()
    };
    let before = asked(&text[..locked]);
    assert_eq!(asked(after).first(), before.last(), "back at the same question: {text}");
    let store = Store::at(person.home.path()).unwrap();
    assert!(matches!(store, medhold::casework::Door::Locked(_)));
}

#[cfg(unix)]
#[test]
fn an_archive_that_does_not_open_is_put_aside_and_the_backup_taken() {
    use super::wizard_terminal::Terminal;
    let (home, house) = (tempfile::tempdir().unwrap(), house());
    let folder = home.path().join("medhold");
    let store = Store::open(&folder).unwrap();
    begun(&house, &store);
    let secret = Passphrase::from("hest i regn".to_owned());
    medhold::casework::back_up(&house.words, &store, home.path(), &secret, NOW).unwrap();
    drop(store);
    let damaged = vec![b'x'; 8192];
    fs::write(folder.join("arkiv/arkiv.db"), &damaged).unwrap();
    let mut terminal = Terminal::open(home.path());
    terminal.until("Har du en sikkerhetskopi?").sends(b"~\n").until("passordet som kopien fikk");
    terminal.sends(b"hest i regn\r").until("Er du alene");
    terminal.keys("<enter>").until("Hva vil du gjøre?").until("Klage til Statsforvalteren");
    terminal.keys("<ctrl-c><enter>");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(fs::read(folder.join("arkiv-skadet-1/arkiv.db")).unwrap(), damaged);
    // A wrong file brings nothing and puts nothing aside.
    let text = restore_backup(&house.words, &Store::open(&folder).unwrap(), &folder, &secret);
    assert!(text.is_err());
}
