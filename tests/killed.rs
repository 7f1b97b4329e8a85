//! The program killed at random moments while it does what changes most on the disk: typing, editing
//! lists, taking over the cases of an earlier program, bringing an older archive up to date, and
//! taking in a backup, a sealed case, and a copy that comes back.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use jiff::civil::{DateTime, date};
use medhold::archive::{Case, CaseId, Filing, Passphrase, SealedTo, Store, seal_case};
use medhold::casework::{Answer, House, Incoming, Language, hand_over, receive};
use medhold::interview::Answers;

use super::program::{command, finish};
use super::terminal::{Piped, at_story};

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

    /// Runs the program, and kills it at a moment of the time that it takes. Whether it was killed
    /// before its end.
    fn cut_short(&mut self, mut program: Command, whole: Duration) -> bool {
        program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        let whole = u64::try_from(whole.as_micros()).unwrap();
        std::thread::sleep(Duration::from_micros(self.below(whole)));
        child.kill().unwrap();
        child.wait().unwrap().code().is_none()
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
fn killed_while_someone_types_nothing_answered_is_missing() {
    let mut moments = Moments(5);
    let mut taken = 0;
    for round in 0..kills().max(20) {
        let home = tempfile::tempdir().unwrap();
        let mut session = at_story(home.path());
        let killer = moments.kill(session.id(), 2_000, 62_000);
        let mut said = Vec::new();
        for number in 0.. {
            let line = format!("Linje {number} i runde {round}.");
            if !session.says(&line) || session.hears().is_none() {
                break;
            }
            said.push(line);
        }
        killer.join().unwrap();
        let _ = session.ends();
        taken += said.len();
        let kept = crate::archive::case_text(&home.path().join("medhold"));
        for line in &said {
            assert!(kept.contains(line.as_str()), "round {round}: «{line}» in\n{kept}");
        }
        // And it opens again where it was.
        let mut again = Piped::open(command(home.path()));
        again.says("1");
        let shown = again.hears().expect("it opens");
        assert!(shown.contains("Hva skjedde der?"), "{shown}");
        again.says("slutt");
        assert_eq!(again.ends().0, Some(0));
    }
    assert!(taken > 20, "only {taken} lines were taken before the kills");
    println!("typing: {} kills, {taken} lines taken, none missing", kills().max(20));
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

/// A copy of a folder with nothing but files in it.
fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

/// How long the program takes when it is left alone, and that it does well.
fn whole(program: Command) -> Duration {
    let start = Instant::now();
    let said = finish(program, "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    start.elapsed()
}

#[test]
fn killed_while_an_older_archive_is_brought_up_to_date_every_case_opens() {
    const CASES: u32 = 10;
    let mut moments = Moments(17);
    let machine = tempfile::tempdir().unwrap();
    let old = machine.path().join("gammelt");
    let store = Store::open(&old).unwrap();
    for number in 1..=CASES {
        let (id, mut held) = store.hold_new().unwrap();
        store.save(&mut held, &case(id.0, &format!("Person {number}"))).unwrap();
    }
    let expected = names(&store);
    drop(store);
    // As the first format was.
    let back = "DROP TABLE glances; DROP TABLE tallies; DROP TABLE settings;
        ALTER TABLE cases DROP COLUMN claim; PRAGMA user_version = 1;";
    crate::archive::database(&old).execute_batch(back).unwrap();
    let format = |home: &Path| -> i64 {
        let db = crate::archive::database(home);
        db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    };
    assert_eq!(format(&old), 1);
    let listing = |home: &Path| {
        copied(&old.join("arkiv"), &home.join("medhold/arkiv"));
        let mut program = command(home);
        program.args(["cases", "list"]);
        program
    };
    let whole = whole(listing(&machine.path().join("helt")));
    let (mut killed, mut before) = (0, 0);
    for round in 0..kills() {
        let home = machine.path().join(format!("runde-{round}"));
        killed += usize::from(moments.cut_short(listing(&home), whole));
        before += usize::from(format(&home.join("medhold")) == 1);
        let store = Store::open(&home.join("medhold")).unwrap();
        assert_eq!(names(&store), expected, "round {round}");
        assert!(format(&home.join("medhold")) > 1);
        drop(store);
        fs::remove_dir_all(&home).unwrap();
    }
    println!(
        "bringing up to date: {} kills, {killed} in time, {before} of them before it",
        kills()
    );
}

#[test]
fn killed_while_a_sealed_case_is_taken_in_it_is_there_whole_or_not_at_all() {
    let mut moments = Moments(19);
    let machine = tempfile::tempdir().unwrap();
    let base = machine.path().join("her");
    let store = Store::open(&base).unwrap();
    let (id, mut held) = store.hold_new().unwrap();
    store.save(&mut held, &case(id.0, "Egen")).unwrap();
    let file = machine.path().join("sak.age");
    let sealed = Case { origin: "tilfeldig".to_owned(), ..case(9, "Sendt") };
    let to = SealedTo::Keys(vec![store.public_key()]);
    seal_case(&sealed, "2026-11-21T12:00", &to, &file).unwrap();
    drop((held, store));
    let taking = |home: &Path| {
        let mut program = command(home);
        program.args(["cases", "import"]).arg(&file);
        program
    };
    let first = machine.path().join("helt");
    copied(&base.join("arkiv"), &first.join("medhold/arkiv"));
    let whole = whole(taking(&first));
    let (mut killed, mut there) = (0, 0);
    for round in 0..kills() {
        let home = machine.path().join(format!("runde-{round}"));
        copied(&base.join("arkiv"), &home.join("medhold/arkiv"));
        killed += usize::from(moments.cut_short(taking(&home), whole));
        let left = names(&Store::open(&home.join("medhold")).unwrap());
        assert!(left == ["Egen"] || left == ["Egen", "Sendt"], "round {round}: {left:?}");
        there += usize::from(left.len() == 2);
        let again = finish(taking(&home), "");
        assert_eq!(again.code, Some(0), "round {round}: {}", again.err);
        let left = names(&Store::open(&home.join("medhold")).unwrap());
        assert_eq!(left, ["Egen", "Sendt"], "round {round}: once more brings it, and once");
        fs::remove_dir_all(&home).unwrap();
    }
    println!("taking in a case: {} kills, {killed} in time, {there} had it already", kills());
}

#[test]
fn killed_while_a_copy_comes_back_the_case_is_the_old_one_or_the_new_one() {
    const NOW: DateTime = date(2026, 11, 23).at(9, 30, 0, 0);
    let mut moments = Moments(23);
    let machine = tempfile::tempdir().unwrap();
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let (base, other) = (machine.path().join("her"), machine.path().join("der"));
    let (here, there) = (Store::open(&base).unwrap(), Store::open(&other).unwrap());
    let (id, mut held) = here.hold_new().unwrap();
    here.save(&mut held, &case(id.0, "Gammel")).unwrap();
    drop(held);
    let (out, back) = (machine.path().join("ut.age"), machine.path().join("hjem.age"));
    let to = |store: &Store| SealedTo::Keys(vec![store.public_key()]);
    hand_over(&house, &here, id, &to(&there), &out, NOW).unwrap();
    let Incoming::Case(sent) = there.read_incoming(&out).unwrap() else { panic!("it is a case") };
    receive(&house, &there, &out, *sent, NOW).unwrap();
    let mut changed = there.load(CaseId(1)).unwrap().case;
    let texts = case(1, "Ny").shared;
    for id in ["melder_navn", "hva_skjedde"] {
        changed.shared.set(id, texts.get(id).unwrap().clone());
    }
    let mut held = there.hold(CaseId(1)).unwrap();
    there.save(&mut held, &changed).unwrap();
    drop(held);
    hand_over(&house, &there, CaseId(1), &to(&here), &back, NOW).unwrap();
    drop((here, there));
    let taking = |home: &Path| {
        let mut program = command(home);
        program.args(["cases", "import", "--theirs"]).arg(&back);
        program
    };
    let first = machine.path().join("helt");
    copied(&base.join("arkiv"), &first.join("medhold/arkiv"));
    let whole = whole(taking(&first));
    let said = |home: &Path| {
        let store = Store::open(&home.join("medhold")).unwrap();
        let case = store.load(CaseId(1)).unwrap().case;
        let text = |id: &str| case.shared.get(id).unwrap().text.clone();
        (text("melder_navn"), text("hva_skjedde"))
    };
    let is = |said: &(String, String), text: &str| said.0 == text && said.1 == text.repeat(200);
    assert!(is(&said(&first), "Ny"));
    let (mut killed, mut merged) = (0, 0);
    for round in 0..kills() {
        let home = machine.path().join(format!("runde-{round}"));
        copied(&base.join("arkiv"), &home.join("medhold/arkiv"));
        killed += usize::from(moments.cut_short(taking(&home), whole));
        let left = said(&home);
        assert!(is(&left, "Gammel") || is(&left, "Ny"), "round {round}: {left:?}");
        merged += usize::from(is(&left, "Ny"));
        assert_eq!(finish(taking(&home), "").code, Some(0), "round {round}");
        assert!(is(&said(&home), "Ny"), "round {round}");
        fs::remove_dir_all(&home).unwrap();
    }
    println!("merging a copy: {} kills, {killed} in time, {merged} had it already", kills());
}
