//! The archive as tests look into it, and what it promises.

use std::fs;
use std::path::Path;

use medhold::archive::{
    Case, CaseId, Door, Filing, KeyError, Passphrase, Store, StoreError, atomic,
};
use medhold::casework::Answer;
use medhold::interview::Answers;

/// A home where the program was started before, and was told about the passphrase.
pub fn started_before(home: &Path) {
    drop(Store::open(home).unwrap());
}

/// The first case as readable text; nothing if there is none.
pub fn case_text(home: &Path) -> String {
    if !home.join("arkiv").exists() {
        return String::new();
    }
    let store = Store::open(home).unwrap();
    store.load(CaseId(1)).map(|loaded| text_of(&loaded.case)).unwrap_or_default()
}

pub fn text_of(case: &Case) -> String {
    serde_yaml::to_string(case).unwrap()
}

/// Changes what is kept of the first case, as somebody who has the key could.
pub fn meddle(home: &Path, with: impl FnOnce(String) -> String) {
    let store = Store::open(home).unwrap();
    let case = store.load(CaseId(1)).unwrap().case;
    let changed: Case = serde_yaml::from_str(&with(text_of(&case))).unwrap();
    let mut held = store.hold(CaseId(1)).unwrap();
    store.save(&mut held, &changed).unwrap();
}

/// The database, opened by someone without the key.
pub fn database(home: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(home.join("arkiv/arkiv.db")).unwrap()
}

/// A case with one answer, saved.
fn saved(store: &Store, text: &str) -> CaseId {
    let (id, mut held) = store.hold_new().unwrap();
    store.save(&mut held, &case(id, text, 0)).unwrap();
    id
}

fn case(id: CaseId, text: &str, minute: u32) -> Case {
    let mut shared = Answers::default();
    shared.set("melder_navn", Answer::text(text));
    let changed = format!("2026-11-21T{:02}:{:02}", minute / 60, minute % 60);
    let filings = vec![Filing::new("klage_statsforvalter", 1, String::new())];
    Case::new(id, changed, shared, filings)
}

fn name(case: &Case) -> &str {
    &case.shared.get("melder_navn").unwrap().text
}

fn secret(text: &str) -> Passphrase {
    Passphrase::from(text.to_owned())
}

/// Every byte of every file below a folder.
fn all_bytes(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes.extend(all_bytes(&path));
        } else {
            bytes.extend(fs::read(&path).unwrap());
        }
    }
    bytes
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn nothing_that_was_answered_stands_readable_on_the_disk() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    let id = saved(&store, "Kari Planteskole");
    let mut held = store.hold(id).unwrap();
    for minute in 1..50 {
        let words = format!("Planteskole nummer {minute}");
        store.save(&mut held, &case(id, &words, minute)).unwrap();
    }
    drop(held);
    for state in ["open", "closed"] {
        assert!(!holds(&all_bytes(home.path()), b"Planteskole"), "{state}");
        assert!(!holds(&all_bytes(home.path()), b"klage_statsforvalter"), "{state}");
        if state == "open" {
            drop(Store::open(home.path()).unwrap());
        }
    }
    drop(store);
    // That the search would find it.
    atomic::write(&home.path().join("kontroll"), b"xx Planteskole xx").unwrap();
    assert!(holds(&all_bytes(home.path()), b"Planteskole"));
}

#[test]
fn what_is_deleted_is_gone_from_every_file() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    let (keep, gone) = (saved(&store, "Blir"), saved(&store, "Borte"));
    let sealed: Vec<u8> = database(home.path())
        .query_row("SELECT body FROM revisions WHERE number = ?", [gone.0], |row| row.get(0))
        .unwrap();
    assert!(holds(&all_bytes(home.path()), &sealed[..48]), "it is there before");
    store.delete(gone).unwrap();
    assert!(!holds(&all_bytes(home.path()), &sealed[..48]), "not even sealed");
    assert_eq!(name(&store.load(keep).unwrap().case), "Blir");
    assert_eq!(saved(&store, "Ny"), CaseId(3), "no number means two cases");
}

#[test]
fn earlier_versions_can_be_read_and_a_damaged_newest_gives_way() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    let id = saved(&store, "første");
    let mut held = store.hold(id).unwrap();
    for (minute, words) in [(5, "andre"), (9, "tredje")] {
        store.save(&mut held, &case(id, words, minute)).unwrap();
    }
    let versions = store.versions(id).unwrap();
    let words: Vec<String> = versions
        .iter()
        .map(|version| name(&store.load_version(id, version.revision).unwrap()).to_owned())
        .collect();
    assert_eq!(words, ["tredje", "andre", "første"]);
    let other = saved(&store, "frisk");
    database(home.path())
        .execute("UPDATE revisions SET body = x'0011' WHERE number = 1 AND revision = 3", [])
        .unwrap();
    let loaded = store.load(id).unwrap();
    assert!(loaded.is_older);
    assert_eq!(name(&loaded.case), "andre");
    // A piece in the place of another is damage too.
    let swap = "UPDATE revisions SET body = (SELECT body FROM revisions WHERE number = 2) \
                WHERE number = 1";
    database(home.path()).execute(swap, []).unwrap();
    assert!(matches!(store.load(id), Err(StoreError::Damaged { .. })));
    assert_eq!(name(&store.load(other).unwrap().case), "frisk");
    let listed = store.list().unwrap();
    assert!(listed[0].loaded.is_err() && listed[1].loaded.is_ok());
}

#[test]
fn two_windows_never_write_over_each_other() {
    let home = tempfile::tempdir().unwrap();
    let (here, there) = (Store::open(home.path()).unwrap(), Store::open(home.path()).unwrap());
    let id = saved(&here, "en");
    let mut held = here.hold(id).unwrap();
    assert!(matches!(there.hold(id), Err(StoreError::Open(_))));
    // Even if the marks of windows do not work (a folder on a net): the version tells.
    fs::remove_file(home.path().join("arkiv/sak-0001.las")).unwrap();
    let mut stolen = there.hold(id).unwrap();
    there.save(&mut stolen, &case(id, "to", 2)).unwrap();
    let refused = here.save(&mut held, &case(id, "tre", 3));
    assert!(matches!(refused, Err(StoreError::Overtaken(_))));
    assert_eq!(name(&here.load(id).unwrap().case), "to");
}

#[test]
fn first_starts_at_the_same_time_make_one_key() {
    for _ in 0..20 {
        let home = tempfile::tempdir().unwrap();
        let starts = (0..4).map(|_| {
            let home = home.path().to_owned();
            std::thread::spawn(move || Store::open(&home).map(|store| store.is_new()))
        });
        let starts: Vec<_> = starts.collect();
        let new = starts.into_iter().map(|start| start.join().unwrap().unwrap());
        assert_eq!(new.filter(|is_new| *is_new).count(), 1);
        let store = Store::open(home.path()).unwrap();
        saved(&store, "Kari");
    }
}

#[test]
fn a_number_is_used_up_by_a_save_and_not_by_a_look() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    for _ in 0..3 {
        let (id, _held) = store.hold_new().unwrap();
        assert_eq!(id, CaseId(1));
        assert_eq!(Store::open(home.path()).unwrap().hold_new().unwrap().0, CaseId(2));
    }
    let left = fs::read_dir(home.path().join("arkiv")).unwrap();
    let marks = left
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("sak-"));
    assert_eq!(marks.count(), 0, "nothing is left of a look");
}

#[test]
fn a_long_list_is_whole_and_in_order_and_a_damaged_row_is_one() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    let mut glances = Vec::new();
    for number in 1..=150_u32 {
        let id = saved(&store, "Kari");
        assert_eq!(id, CaseId(number));
        glances.push((id, 1, number.to_be_bytes().to_vec()));
    }
    store.put_glances(&glances).unwrap();
    database(home.path())
        .execute("UPDATE glances SET body = x'0011' WHERE number = 77", [])
        .unwrap();
    let read = |bytes: &[u8]| Some(u32::from_be_bytes(bytes.try_into().ok()?));
    let rows = store.glances(read).unwrap();
    let told: Vec<(u32, Option<u32>)> = rows.iter().map(|row| (row.id.0, row.glance)).collect();
    let expected = (1..=150).map(|number| (number, (number != 77).then_some(number)));
    assert_eq!(told, expected.collect::<Vec<_>>());
    // What the reader does not want is no glance.
    let none = store.glances(|_| None::<()>).unwrap();
    assert!(none.len() == 150 && none.iter().all(|row| row.glance.is_none()));
}

#[test]
fn a_passphrase_can_be_set_changed_and_taken_away() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    let id = saved(&store, "Kari");
    store.set_passphrase(Some(&secret("fire ord i rekke"))).unwrap();
    drop(store);
    assert!(matches!(Store::open(home.path()), Err(StoreError::Locked)));
    let Door::Locked(locked) = Store::at(home.path()).unwrap() else { panic!("it is locked") };
    let wrong = locked.unlock(&secret("fire ord i rekka"));
    assert!(matches!(wrong, Err(StoreError::Key(KeyError::WrongPassphrase))));
    let store = locked.unlock(&secret("fire ord i rekke")).unwrap();
    assert!(store.is_behind_passphrase());
    assert_eq!(name(&store.load(id).unwrap().case), "Kari");
    assert!(!holds(&all_bytes(home.path()), b"AGE-SECRET-KEY"));
    store.set_passphrase(None).unwrap();
    drop(store);
    let store = Store::open(home.path()).unwrap();
    assert_eq!(name(&store.load(id).unwrap().case), "Kari");
    drop(store);
    // The key of another archive opens nothing here, and without one nothing is made anew.
    let other = tempfile::tempdir().unwrap();
    drop(Store::open(other.path()).unwrap());
    let key = |home: &Path| home.join("arkiv/nokkel.age");
    fs::copy(key(other.path()), key(home.path())).unwrap();
    let refused = Store::open(home.path());
    assert!(matches!(refused, Err(StoreError::Key(KeyError::AnotherKey))));
    fs::remove_file(key(home.path())).unwrap();
    let refused = Store::open(home.path());
    assert!(matches!(refused, Err(StoreError::Key(KeyError::Missing { .. }))));
    assert!(!key(home.path()).exists());
}

#[test]
fn the_standard_age_format_is_what_the_key_and_a_backup_are_in() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(home.path()).unwrap();
    saved(&store, "Kari");
    store.set_passphrase(Some(&secret("fire ord i rekke"))).unwrap();
    let file = home.path().join("kopi.age");
    store.back_up(&file, &secret("andre ord i rekke"), "2026-11-21T12:00").unwrap();
    for path in [home.path().join("arkiv/nokkel.age"), file] {
        let bytes = fs::read(path).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    }
}

#[test]
fn a_backup_goes_to_another_machine_by_commands() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Store::open(&here.path().join("medhold")).unwrap();
    saved(&store, "Kari");
    drop(store);
    let file = here.path().join("kopi.age");
    let run = |home: &Path, name: &str, input: &str| {
        let mut command = crate::program::command(home);
        command.arg(name).arg(&file);
        crate::program::finish(command, input)
    };
    let done = run(here.path(), "backup", "kort\nandre ord her\nandre ord her\n");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.out.contains("Én sak er kopiert til"), "{}", done.out);
    let again = run(here.path(), "backup", "andre ord her\nandre ord her\n");
    assert_eq!(again.code, Some(1), "what lies there stays: {}", again.out);
    let wrong = run(there.path(), "restore", "feil ord her\nandre ord her\n");
    assert_eq!(wrong.code, Some(0), "{}", wrong.err);
    assert!(wrong.out.contains("Én sak er hentet fra kopien. Her er den sak 1."), "{}", wrong.out);
    let store = Store::open(&there.path().join("medhold")).unwrap();
    assert_eq!(name(&store.load(CaseId(1)).unwrap().case), "Kari");
}

#[test]
fn the_passphrase_command_locks_and_unlocks() {
    let home = tempfile::tempdir().unwrap();
    let run = |input: &str| {
        let mut command = crate::program::command(home.path());
        command.arg("passphrase");
        crate::program::finish(command, input)
    };
    let set = run("fire ord\nfire ord\n");
    assert!(set.out.contains("Sakene er nå låst med passordet."), "{}{}", set.out, set.err);
    let folder = home.path().join("medhold");
    assert!(matches!(Store::open(&folder), Err(StoreError::Locked)));
    let refused = run("");
    assert_eq!(refused.code, Some(1), "{}", refused.out);
    let none = run("fire ord\n\n");
    assert!(none.out.contains("Sakene er ikke låst med passord."), "{}{}", none.out, none.err);
    assert!(Store::open(&folder).is_ok());
}
