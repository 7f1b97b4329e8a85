//! A clock that is set back, or far ahead, before the program starts and while it runs: nothing that
//! was taken is lost, and every version that is kept can be read.

use std::fs;
use std::path::Path;
use std::process::Command;

use medhold::archive::{CaseId, Store};

use super::broken_disk::between;
use super::program::{command, finish};
use super::terminal::{Piped, at_story_of};

const DAY: i64 = 24 * 60 * 60;

/// How far the clock goes wrong: a battery that is empty, a year typed wrong, summer time.
const SHIFTS: [i64; 6] = [0, -20_000 * DAY, 0, 20_000 * DAY, -3600, 0];

#[test]
fn whatever_the_clock_says_nothing_taken_is_lost() {
    let machine = tempfile::tempdir().unwrap();
    let library = between(machine.path(), "other_clock");
    let clock = machine.path().join("klokke");
    let set = |seconds: i64| fs::write(&clock, seconds.to_string()).unwrap();
    let with_clock = |home: &Path| -> Command {
        let mut program = command(home);
        program.env("LD_PRELOAD", &library).env("CLOCK_FILE", &clock);
        program
    };
    let listed = |home: &Path| {
        let mut list = with_clock(home);
        list.args(["cases", "list", "--json"]);
        let said = finish(list, "");
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out
    };
    let (while_it_runs, between_runs) = (machine.path().join("a"), machine.path().join("b"));
    fs::create_dir_all(&while_it_runs).unwrap();
    fs::create_dir_all(&between_runs).unwrap();
    let mut taken = Vec::new();
    let tells = |session: &mut Piped, taken: &mut Vec<String>| {
        for _ in 0..4 {
            let line = format!("Linje {} om det.", taken.len());
            session.says(&line);
            let said = session.hears().expect("it goes on");
            assert!(!said.contains("Kunne ikke") && !said.contains("ikke lagret"), "{said}");
            taken.push(line);
        }
    };
    let all_there = |home: &Path, taken: &[String]| {
        let store = Store::open(&home.join("medhold")).unwrap();
        let versions = store.versions(CaseId(1)).unwrap();
        assert!(versions.len() > 1, "{versions:?}");
        for version in &versions {
            assert!(store.load_version(CaseId(1), version.revision).is_ok(), "{version:?}");
        }
        drop(store);
        let text = crate::archive::case_text(&home.join("medhold"));
        for line in taken {
            assert!(text.contains(line.as_str()), "«{line}» in {text}");
        }
    };
    // That the clock is another one: the day that it says stands in the list.
    let mut session = at_story_of(with_clock(&while_it_runs));
    for shift in SHIFTS {
        set(shift);
        tells(&mut session, &mut taken);
        all_there(&while_it_runs, &taken);
        let year = listed(&while_it_runs);
        assert_eq!(year.contains("\"changed\": \"197"), shift == -20_000 * DAY, "{year}");
    }
    drop(session.ends());
    taken.clear();
    for (at, shift) in SHIFTS.into_iter().enumerate() {
        set(shift);
        let mut session = match at {
            0 => at_story_of(with_clock(&between_runs)),
            _ => {
                let mut again = Piped::open(with_clock(&between_runs));
                // The case, and then more of its long text.
                for line in ["1", "2"] {
                    again.says(line);
                    again.hears().expect("it opens");
                }
                again
            }
        };
        tells(&mut session, &mut taken);
        session.says("slutt");
        assert_eq!(session.ends().0, Some(0));
        all_there(&between_runs, &taken);
        listed(&between_runs);
    }
}
