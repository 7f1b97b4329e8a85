//! The program killed at random moments while it does what changes most on the disk: editing lists,
//! saving fast, taking over the cases of an earlier program, and taking in a backup. Typing has its
//! own tests beside the faces.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use medhold::archive::{Case, CaseId, Filing, Passphrase, Store};
use medhold::casework::Answer;
use medhold::interview::Answers;

use super::program::command;
use super::terminal::Piped;

/// So many kills of each kind, where nothing else is said.
const KILLS: usize = 6;

const SECRET: &str = "sommerfugl i mai";

fn kills() -> usize {
    let said = std::env::var("MEDHOLD_KILLS").ok().and_then(|said| said.parse().ok());
    said.unwrap_or(KILLS)
}

/// Moments that are the same in every run.
struct Moments(u64);

impl Moments {
    fn below(&mut self, below: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// Kills a process after a moment of at least and at most so many microseconds.
    fn kill(&mut self, id: u32, least: u64, most: u64) -> std::thread::JoinHandle<()> {
        let wait = Duration::from_micros(least + self.below(most - least));
        std::thread::spawn(move || {
            std::thread::sleep(wait);
            Command::new("kill").args(["-s", "KILL", &id.to_string()]).status().unwrap();
        })
    }
}

#[test]
fn killed_while_a_list_is_edited_nothing_taken_is_missing() {
    let mut moments = Moments(7);
    let mut taken = 0;
    for round in 0..kills() {
        let home = tempfile::tempdir().unwrap();
        let mut session = Piped::open(command(home.path()));
        for line in ["2", "", "2", "1", "finn: punkter"] {
            session.says(line);
            session.hears().expect("it asks on");
        }
        let killer = moments.kill(session.id(), 5_000, 150_000);
        let (mut points, mut gone): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        'told: for number in 0.. {
            let point = format!("Punkt {number} i runde {round}");
            for (at, line) in ["1", &point, "", "."].into_iter().enumerate() {
                if !session.says(line) || session.hears().is_none() {
                    break 'told;
                }
                if at == 1 {
                    points.push(point.clone());
                }
            }
            // Every third is taken out again.
            if number % 3 == 2 {
                if !session.says("slett 1") || session.hears().is_none() {
                    break;
                }
                gone.push(points.remove(0));
            }
        }
        killer.join().unwrap();
        let _ = session.ends();
        taken += points.len() + gone.len();
        let kept = crate::archive::case_text(&home.path().join("medhold"));
        for point in points.iter().chain(&gone) {
            assert!(kept.contains(point.as_str()), "round {round}: «{point}» in\n{kept}");
        }
        let mut again = Piped::open(command(home.path()));
        again.says("slutt");
        let again = again.ends();
        assert_eq!(again.0, Some(0), "{}", again.1);
    }
    assert!(taken > kills(), "only {taken} points were taken before the kills");
    println!("list editing: {} kills, {taken} changes taken, none missing", kills());
}

fn case(number: u32, text: &str) -> Case {
    let mut shared = Answers::default();
    shared.set("melder_navn", Answer::text(text));
    shared.set("hva_skjedde", Answer::text(text.repeat(200)));
    let filings = vec![Filing::new("klage_statsforvalter", 1, String::new())];
    Case::new(CaseId(number), "2026-11-21T12:00".to_owned(), shared, filings)
}

fn names(store: &Store) -> Vec<String> {
    let cases = store.list().unwrap().into_iter();
    let names = cases.map(|stored| {
        let case = stored.loaded.unwrap().case;
        case.shared.get("melder_navn").unwrap().text.clone()
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn killed_while_cases_are_taken_over_each_is_there_once() {
    const CASES: u32 = 40;
    let mut moments = Moments(11);
    let expected: Vec<String> = {
        let mut names: Vec<String> = (1..=CASES).map(|number| format!("Person {number}")).collect();
        names.sort();
        names
    };
    let mut begun = 0;
    for round in 0..kills() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        let folder = home.join("medhold/saker");
        fs::create_dir_all(&folder).unwrap();
        for number in 1..=CASES {
            let text = crate::archive::text_of(&case(number, &format!("Person {number}")));
            fs::write(folder.join(format!("sak-{number:04}.yaml")), text).unwrap();
        }
        let mut program = command(home);
        program.arg("--plain").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        // It opens the archive when somebody is there.
        writeln!(child.stdin.as_mut().unwrap(), "hjelp").unwrap();
        let killer = moments.kill(child.id(), 5_000, 300_000);
        killer.join().unwrap();
        child.wait().unwrap();
        let left = fs::read_dir(&folder).map(Iterator::count).unwrap_or_default();
        begun += usize::from(left < CASES as usize);
        let store = Store::open(&home.join("medhold")).unwrap();
        assert_eq!(names(&store), expected, "round {round}, {left} files were left");
        assert!(!folder.exists(), "nothing readable is left");
    }
    println!("taking over: {} kills, {begun} after it had begun, all cases there once", kills());
}

#[test]
fn killed_while_a_backup_is_taken_in_nothing_is_lost_or_doubled() {
    const CASES: u32 = 30;
    let mut moments = Moments(13);
    let machine = tempfile::tempdir().unwrap();
    let backup = machine.path().join("kopi.age");
    let secret = Passphrase::from(SECRET.to_owned());
    let from = Store::open(&machine.path().join("fra")).unwrap();
    for number in 1..=CASES {
        let (id, mut held) = from.hold_new().unwrap();
        from.save(&mut held, &case(id.0, &format!("Person {number}"))).unwrap();
    }
    from.back_up(&backup, &secret, "2026-11-21T12:00").unwrap();
    let mut expected = names(&from);
    expected.push("Egen".to_owned());
    expected.sort();
    for round in 0..kills() {
        let home = machine.path().join(format!("til-{round}"));
        let own = Store::open(&home.join("medhold")).unwrap();
        let (id, mut held) = own.hold_new().unwrap();
        own.save(&mut held, &case(id.0, "Egen")).unwrap();
        drop((held, own));
        let mut program = command(&home);
        program.arg("restore").arg(&backup);
        program.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{SECRET}").unwrap();
        // Opening the backup takes about a second; the moments lie around its end.
        let killer = moments.kill(child.id(), 200_000, 3_000_000);
        child.wait().unwrap();
        killer.join().unwrap();
        let store = Store::open(&home.join("medhold")).unwrap();
        let after_kill = names(&store);
        assert!(after_kill.contains(&"Egen".to_owned()), "round {round}");
        assert!(after_kill.iter().all(|name| expected.contains(name)), "round {round}");
        store.restore(&backup, &secret).unwrap();
        assert_eq!(names(&store), expected, "round {round}: once more brings all, and each once");
        fs::remove_dir_all(&home).unwrap();
    }
    println!("taking in a backup: {} kills, nothing lost or doubled", kills());
}
