//! What can be read on the disk after a whole day's work in the wizard, ended the hard way: nothing
//! that was answered, noted, looked for or taken back, outside the letters that were made.

use std::fs;
use std::path::{Path, PathBuf};

use medhold::archive::{CaseId, Door, Store};

use super::wizard::PATIENT;
use super::wizard_terminal::{Opens, Terminal};

const SECRET: &str = "hest i regn";

/// Words that stand nowhere else, in the place of the walk's own.
const WORDS: [(&str, &str); 11] = [
    ("smertene øker og jeg er sykmeldt", "Kvilesteinhopp"),
    ("Eksempel sykehus HF", "Trollvatnheimen"),
    ("Postboks 1000", "Måneskinnsboks"),
    ("Ortopedisk avdeling", "Grasrotposten"),
    ("26/1234-2", "26/98765-4"),
    ("At henvisningen blir vurdert på nytt", "Fjelltoppkuren"),
    ("Avslaget nevner ikke MR-bildene", "Røntgenkvisten"),
    ("Legen min har skrevet", "Bladfallsuken"),
    ("Jeg kan ikke arbeide.", "Steinrøysgangen"),
    ("Łukasz Żółć", "Torgrim Kvernbekkvik"),
    ("Storgata 1", "Snøfokkveien"),
];

/// Words that are typed on the way, and stand in no letter.
const ASIDE: [&str; 4] = ["Myggsvermnotat", "Leitordet", "Angreordet", "Sisteordet"];

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(path);
        }
    }
    all.sort();
    all
}

/// What of some words can be read in the files of a folder or in their names: as it was typed, in
/// small and large letters, and as other systems write text.
fn read(folder: &Path, words: &[String]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in files(folder) {
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend(path.strip_prefix(folder).unwrap().to_string_lossy().as_bytes());
        for word in words {
            let cases = [word.clone(), word.to_lowercase(), word.to_uppercase()];
            let forms = cases.iter().flat_map(|word| {
                let wide = |turn: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(turn).collect();
                [word.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
            });
            let mut forms = forms.collect::<Vec<Vec<u8>>>().into_iter();
            if forms.any(|form| bytes.windows(form.len()).any(|window| window == form)) {
                found.push((path.clone(), word.clone()));
            }
        }
    }
    found
}

/// A day with the program; it is killed at the end.
fn worked(home: &Path, secret: Option<&str>) {
    let folder = |name: &str| {
        let path = home.join(name);
        fs::create_dir_all(&path).unwrap();
        path.display().to_string()
    };
    let env = [("TMPDIR", folder("tmp")), ("XDG_CACHE_HOME", folder(".cache"))];
    let env = env.each_ref().map(|(name, path)| (*name, path.as_str()));
    let size = (80, 24);
    let mut terminal = Terminal::open_with(home, &Opens { size, env: &env, ..Opens::default() });
    terminal.until("Er du alene om denne maskinen?");
    match secret {
        Some(secret) => {
            terminal.keys("2<enter>").until("fire ord").keys(&format!("{secret}<enter>"));
            terminal.until("en gang til").keys(&format!("{secret}<enter>"));
            terminal.until("låst med passordet");
        }
        None => drop(terminal.keys("1<enter>")),
    }
    terminal.until("Hva vil du gjøre?");
    for keys in PATIENT {
        let keys = keys.replace("20.11.2026", "i dag").replace("24.11.2026", "i dag");
        let keys = WORDS.iter().fold(keys, |keys, (own, word)| keys.replace(own, word));
        terminal.keys(&keys);
    }
    terminal.until("Se over svarene");
    terminal.keys("<ctrl-t>Myggsvermnotat<enter>").keys("<ctrl-g>Leitordet").keys("<esc>");
    // Written, saved, and taken back.
    terminal.keys("<ctrl-g>telef<enter>").until("Hvilket nummer").keys(" Angreordet<ctrl-s>");
    terminal.settles().keys("<ctrl-a><back>22 22 22 22<f4>").settles().keys("<esc>");
    terminal.keys("<f8>").until("I hvilken mappe").keys("<enter>").until("Ferdig");
    terminal.keys("<ctrl-d>gi saken<enter>1<enter>").until("passord");
    terminal.keys("fire ord til<enter>fire ord til<enter><enter>").until("ligger nå låst i");
    if let Some(secret) = secret {
        terminal.sends(b"\x0c").until("Sakene er låst");
        let readable = read(home, &words());
        assert!(readable.iter().all(|(path, _)| is_letter(home, path)), "locked: {readable:?}");
        terminal.sends(format!("{secret}\r").as_bytes()).settles();
    }
    terminal.keys("<ctrl-t>Sisteordet").until("Sisteordet").settles();
    std::thread::sleep(std::time::Duration::from_millis(1500));
    terminal.signal("KILL");
    terminal.ends();
}

/// Each word by itself, and what says what the case is about.
fn words() -> Vec<String> {
    let own = WORDS.iter().flat_map(|(_, word)| word.split(' '));
    let words = own.chain(ASIDE).chain([SECRET, "klage_statsforvalter", "Rett til helsehjelp"]);
    words.map(str::to_owned).collect()
}

/// The letters are readable because they are to be sent.
fn is_letter(home: &Path, path: &Path) -> bool {
    path.starts_with(home.join("medhold/brev"))
}

#[test]
fn nothing_but_the_letters_can_be_read_after_a_day_that_ended_the_hard_way() {
    for secret in [Some(SECRET), None] {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        worked(home, secret);
        let readable = read(home, &words());
        let outside: Vec<_> = readable.iter().filter(|(path, _)| !is_letter(home, path)).collect();
        assert!(outside.is_empty(), "{outside:?}");
        let made: Vec<PathBuf> = files(&home.join("medhold/brev"));
        assert!(made.iter().any(|path| path.extension().is_some_and(|is| is == "pdf")));
        assert!(
            home.join("sak-1.age").exists() && home.join("medhold/arkiv/arkiv.db-wal").exists()
        );
        // What was done is in the archive, so that there was something to be found.
        let store = match Store::at(&home.join("medhold")).unwrap() {
            Door::Open(store) => *store,
            Door::Locked(locked) => locked.unlock(&SECRET.to_owned().into()).unwrap(),
        };
        let versions = store.versions(CaseId(1)).unwrap();
        let texts = versions.iter().map(|version| {
            let case = store.load_version(CaseId(1), version.revision);
            crate::archive::text_of(&case.unwrap())
        });
        let kept: String = texts.collect();
        for word in words()
            .iter()
            .filter(|word| !["Leitordet", "Angreordet", SECRET].contains(&word.as_str()))
        {
            assert!(kept.contains(word.as_str()) || word.contains("Rett til"), "{word} in {kept}");
        }
        // That the search finds what is there.
        for (name, bytes) in [
            ("liten", "x kvernbekkvik x".as_bytes().to_vec()),
            ("vid", "Myggsvermnotat".encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("Trollvatnheimen", Vec::new()),
        ] {
            let path = home.join("tmp").join(name);
            fs::write(&path, bytes).unwrap();
            assert!(read(home, &words()).iter().any(|(found, _)| *found == path), "{name}");
        }
    }
}

/// A call at the question whether it may be noted, with some said before it.
fn at_the_yes(home: &Path) -> Terminal {
    let mut terminal = Terminal::open(home);
    terminal.until("Er du alene").keys("2<enter>").until("fire ord");
    terminal.keys(&format!("{SECRET}<enter>")).until("en gang til");
    terminal.keys(&format!("{SECRET}<enter>")).until("låst med passordet");
    terminal.until("Hva vil du gjøre?").keys("Ny samtale<enter>").settles();
    if terminal.text().contains("Før du begynner") {
        terminal.keys("<enter>");
    }
    terminal.until("syk eller i fare").keys("4<enter>").until("kan du notere?");
    terminal.keys("<ctrl-t>Myggsvermnotat<enter>").until("Notatet ligger i minnet");
    terminal.keys("<ctrl-g>navnet<enter>").settles().keys("Kvernbekkvik").settles();
    terminal
}

#[test]
fn however_a_call_ends_before_its_yes_nothing_of_it_is_on_the_disk() {
    let words: Vec<String> =
        ["Myggsvermnotat", "Kvernbekkvik", "samtale_"].map(str::to_owned).into();
    for end in ["KILL", "TERM", "HUP", "lock", "leave"] {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        let mut terminal = at_the_yes(home);
        std::thread::sleep(std::time::Duration::from_millis(1300));
        match end {
            // What is in memory only would be gone: it is asked about.
            "lock" => terminal.sends(b"\x0c").until("Vil du stoppe?").signal("KILL"),
            "leave" => terminal.keys("<ctrl-c>").until("Vil du stoppe?").signal("KILL"),
            signal => terminal.signal(signal),
        }
        terminal.ends();
        let found = read(home, &words);
        assert!(found.is_empty(), "{end}: {found:?}");
        let door = Store::at(&home.join("medhold")).unwrap();
        let Door::Locked(locked) = door else { panic!("it is locked") };
        let store = locked.unlock(&SECRET.to_owned().into()).unwrap();
        assert!(store.ids().unwrap().is_empty(), "{end}: not even sealed");
    }
}
