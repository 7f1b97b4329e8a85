//! Changes of the disk failing one by one: what was taken as saved is there, and the archive opens.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use medhold::archive::Store;

use super::conversation::TO_STORY;
use super::program::command;
use super::terminal::Piped;

/// Lines of the story that is told.
const LINES: usize = 6;

/// All faults are tried where this is set, else about so many of each kind.
const ALL: &str = "MEDHOLD_ALL_FAULTS";
const SOME: usize = 40;

/// Builds something that stands between the program and the system.
pub fn between(folder: &Path, name: &str) -> PathBuf {
    let library = folder.join(name).with_extension("so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gate").join(name);
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg(source.with_extension("c"))
        .arg("-ldl")
        .status();
    assert!(built.unwrap().success());
    library
}

/// What came of a session on a disk that fails.
#[derive(Debug, Default)]
struct Told {
    /// Lines that were taken without a word of trouble, or before a later save that went well.
    saved: Vec<String>,
    /// It ended before all was told.
    is_gone: bool,
    /// It told of trouble.
    trouble: usize,
}

fn session(home: &Path, library: &Path, fault: Option<(usize, &str)>, count: &Path) -> Told {
    let mut program = command(home);
    program.env("LD_PRELOAD", library).env("FAULT_IN", home.join("medhold"));
    match fault {
        Some((at, how)) => program.env("FAULT_AT", at.to_string()).env("FAULT_HOW", how),
        None => program.env("FAULT_COUNT", count),
    };
    let mut session = Piped::open(program);
    let mut told = Told::default();
    let story: Vec<String> = (0..LINES).map(|number| format!("Linje {number} om det.")).collect();
    let mut waiting: Vec<String> = Vec::new();
    for line in TO_STORY.iter().map(ToString::to_string).chain(story) {
        if !session.says(&line) {
            told.is_gone = true;
            break;
        }
        let Some(said) = session.hears() else {
            told.is_gone = true;
            break;
        };
        if line.starts_with("Linje") {
            waiting.push(line);
        }
        if said.contains("Kunne ikke bruke") || said.contains("ikke lagret") {
            told.trouble += 1;
        } else {
            told.saved.append(&mut waiting);
        }
    }
    let _ = session.says("slutt");
    let _ = session.says("3");
    let (_, err) = session.ends();
    assert!(!err.contains("panicked"), "{err}");
    told
}

#[test]
fn whatever_change_of_the_disk_fails_nothing_saved_is_lost() {
    let machine = tempfile::tempdir().unwrap();
    let library = between(machine.path(), "faulty_disk");
    let count = machine.path().join("count");
    let first = machine.path().join("first");
    fs::create_dir(&first).unwrap();
    let clean = session(&first, &library, None, &count);
    assert!(clean.saved.len() == LINES && clean.trouble == 0, "{clean:?}");
    let changes = usize::try_from(fs::metadata(&count).unwrap().len()).unwrap();
    assert!(changes > 40, "{changes}");
    let step = if std::env::var_os(ALL).is_some() { 1 } else { (changes / SOME).max(1) };
    let (mut runs, mut troubles, mut gone, mut kept) = (0, 0, 0, 0);
    for how in ["once", "full", "shut", "torn"] {
        for at in (1..=changes).step_by(step) {
            let home = machine.path().join(format!("{how}-{at}"));
            fs::create_dir(&home).unwrap();
            let told = session(&home, &library, Some((at, how)), &count);
            // Without the fault everything opens, and what was taken as saved is there.
            let mut again = Piped::open(command(&home));
            again.says("slutt");
            let again = again.ends();
            assert_eq!(again.0, Some(0), "{how} {at}: {}", again.1);
            let store = Store::open(&home.join("medhold"));
            let store = store.unwrap_or_else(|error| panic!("{how} {at}: {error}"));
            for stored in store.list().unwrap() {
                assert!(stored.loaded.is_ok(), "{how} {at}: {:?}", stored.loaded);
            }
            drop(store);
            let text = crate::archive::case_text(&home.join("medhold"));
            for line in &told.saved {
                assert!(text.contains(line.as_str()), "{how} {at}: «{line}» is missing: {told:?}");
            }
            runs += 1;
            troubles += usize::from(told.trouble > 0);
            gone += usize::from(told.is_gone);
            kept += told.saved.len();
            fs::remove_dir_all(&home).unwrap();
        }
    }
    println!(
        "{changes} changes of the disk, {runs} faults: {troubles} told of trouble, {gone} ended \
         early, {kept} lines taken as saved, none missing"
    );
    assert!(troubles > 0 && kept > runs);
}
