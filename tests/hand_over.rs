//! A case goes from hand to hand: sealed to a key or a passphrase, readable for the program itself,
//! and back again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{DateTime, date};
use tempfile::TempDir;

use medhold::archive::{Passphrase, SealedTo, Store};
use medhold::casework::{
    CaseId, Desk, Edit, FieldPath, House, Incoming, Language, Order, Received, answers_out,
    compose, hand_over, look, receive,
};
use medhold::interview::{Interview, read_answers};
use medhold::source::{File, Limits, Problems, read};

use super::all_papers::lacks;
use super::program::{EXAMPLE, FORM, Said, command, finish};

pub fn now() -> DateTime {
    date(2026, 11, 23).at(9, 30, 0, 0)
}

pub fn house() -> House {
    House::new(medhold::cli::built_in(), Language::Nb)
}

/// A machine with the program on it.
pub struct Machine(TempDir);

impl Machine {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = command(self.0.path());
        command.args(arguments).current_dir(self.0.path());
        finish(command, input)
    }

    pub fn store(&self) -> Store {
        Store::open(&self.path("medhold")).unwrap()
    }

    /// The example as case 1.
    pub fn with_example() -> Self {
        let machine = Self::new();
        fs::write(machine.path("svar.yaml"), EXAMPLE).unwrap();
        let said = machine.run(&["cases", "import", "svar.yaml", "--form", FORM], "");
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        assert!(said.out.contains("Den er sak 1 her."), "{}", said.out);
        machine
    }

    pub fn key(&self) -> String {
        let said = self.run(&["key"], "");
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(said.err.contains("kan bare du åpne"), "{}", said.err);
        said.out.trim().to_owned()
    }

    pub fn change(&self, path: &str, text: &str) {
        let (house, store) = (house(), self.store());
        let (mut desk, _) = Desk::reopen(&house, &store, &now, CaseId(1), 0).unwrap();
        desk.change(&[Edit::Text(path.to_owned(), text.to_owned())]).unwrap();
    }

    pub fn said(&self, path: &str) -> String {
        let (house, store) = (house(), self.store());
        let interview = look(&house, &store, CaseId(1), 0, now()).unwrap();
        let path: FieldPath = path.parse().unwrap();
        let both = [interview.filing(), interview.case()];
        let answer = both.iter().find_map(|answers| answers.at(&path));
        answer.map(|answer| answer.text.clone()).unwrap_or_default()
    }
}

fn mode(path: &Path) -> u32 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
    #[cfg(not(unix))]
    0o600
}

#[cfg(unix)]
#[test]
fn a_passphrase_file_opens_the_archive_and_must_be_ones_own() {
    use std::os::unix::fs::PermissionsExt as _;
    let machine = Machine::with_example();
    machine.store().set_passphrase(Some(&Passphrase::from("fire ord i rekke".to_owned()))).unwrap();
    let file = machine.path("passord");
    fs::write(&file, "fire ord i rekke\r\nnoe annet\n").unwrap();
    let list = || machine.run(&["cases", "list", "--passphrase-file", "passord"], "");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let open = list();
    assert_eq!(open.code, Some(1));
    assert!(open.err.contains("Andre enn du kan lese filen med passordet"), "{}", open.err);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let opened = list();
    assert_eq!(opened.code, Some(0), "{}", opened.err);
    assert!(opened.out.starts_with("Sak 1, sist endret "), "{}", opened.out);
    fs::write(&file, "feil\n").unwrap();
    let wrong = list();
    assert!(wrong.err.contains("åpner ikke sakene") && wrong.code == Some(1), "{}", wrong.err);
    assert!(!wrong.err.contains("--home"), "the folder is the right one: {}", wrong.err);
    fs::write(&file, "\n").unwrap();
    assert!(list().err.contains("ikke noe passord på første linje"));
    // Nobody is left believing that the cases are locked.
    let store = Store::at(&machine.path("medhold")).unwrap();
    let medhold::archive::Door::Locked(locked) = store else { panic!("it is locked") };
    let right = Passphrase::from("fire ord i rekke".to_owned());
    locked.unlock(&right).unwrap().set_passphrase(None).unwrap();
    let unused = list();
    assert_eq!(unused.code, Some(0), "{}", unused.err);
    assert!(unused.err.contains("Sakene er ikke låst med passord"), "{}", unused.err);
}

#[test]
fn a_case_goes_to_a_key_and_only_its_owner_opens_it() {
    let (sender, receiver, stranger) = (Machine::with_example(), Machine::new(), Machine::new());
    let (key, second) = (receiver.key(), Machine::new().key());
    let file = receiver.path("sak.age").display().to_string();
    let export = ["cases", "export", "1", &file, "--to", &key, "--to", &second];
    let said = sender.run(&export, "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(mode(Path::new(&file)), 0o600);
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n-> X25519 "));
    assert!(!String::from_utf8_lossy(&bytes).contains("klage_statsforvalter"));
    let again = sender.run(&export, "");
    assert_eq!(again.code, Some(1), "what lies there stays");
    assert_eq!(fs::read(&file).unwrap(), bytes);
    let refused = stranger.run(&["cases", "import", &file], "");
    assert!(refused.err.contains("er låst for noen andre"), "{}", refused.err);
    let said = receiver.run(&["cases", "import", &file], "");
    assert!(said.out.contains("Den er sak 1 her."), "{}{}", said.out, said.err);
    let shown = |machine: &Machine| machine.run(&["cases", "show", "1"], "").out;
    assert_eq!(shown(&receiver), shown(&sender));
    let again = receiver.run(&["cases", "import", &file], "");
    assert!(again.out.contains("ikke noe nytt i filen"), "{}{}", again.out, again.err);
}

#[test]
fn whom_it_is_for_must_be_said_and_be_a_key() {
    let machine = Machine::with_example();
    let nobody = machine.run(&["cases", "export", "1", "sak.age"], "");
    assert_eq!(nobody.code, Some(2));
    assert!(nobody.err.contains("Hvem skal kunne åpne filen?"), "{}", nobody.err);
    let wrong = machine.run(&["cases", "export", "1", "sak.age", "--to", "age1tull"], "");
    assert_eq!(wrong.code, Some(2), "{}", wrong.err);
    let none = machine.run(&["cases", "show", "7"], "");
    assert_eq!((none.code, none.out.as_str()), (Some(2), ""));
    assert!(none.err.contains("Det finnes ingen sak 7."), "{}", none.err);
    assert!(!machine.path("sak.age").exists());
}

#[test]
fn both_change_and_only_what_both_changed_is_asked_about() {
    let (here, there) = (Machine::with_example(), Machine::new());
    let (out, back) = (here.path("ut.age"), here.path("hjem.age"));
    let (out, back) = (out.display().to_string(), back.display().to_string());
    let words = "fire ord i rekke\nfire ord i rekke\n";
    let said = here.run(&["cases", "export", "1", &out, "--passphrase"], words);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let said = there.run(&["cases", "import", &out], "feil\nfire ord i rekke\n");
    assert_eq!(said.code, Some(0), "{}", said.err);
    here.change("melder_telefon", "22 22 22 22");
    here.change("melder_navn", "Kari Her Eksempel");
    there.change("melder_navn", "Kari Der Eksempel");
    there.change("hendelser/1/hendelse_hva", "Det var en annen dag.");
    let key = here.key();
    let said = there.run(&["cases", "export", "1", &back, "--to", &key], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let stopped = here.run(&["cases", "import", &back], "");
    assert_eq!(stopped.code, Some(2), "{}", stopped.out);
    assert!(stopped.err.contains("Ikke alt er avgjort."), "{}", stopped.err);
    assert_eq!(here.said("melder_navn"), "Kari Her Eksempel");
    let merged = here.run(&["cases", "import", &back], "9\n2\n");
    assert_eq!(merged.code, Some(0), "{}{}", merged.out, merged.err);
    assert!(merged.err.contains("1 av 1: Begge har endret"), "{}", merged.err);
    assert!(merged.out.contains("Det var en annen dag."), "{}", merged.out);
    assert_eq!(here.said("melder_navn"), "Kari Der Eksempel");
    assert_eq!(here.said("melder_telefon"), "22 22 22 22");
    assert_eq!(here.said("hendelser/1/hendelse_hva"), "Det var en annen dag.");
}

#[test]
fn one_decision_can_stand_for_all() {
    for (flag, name) in [("--mine", "Kari Her Eksempel"), ("--theirs", "Kari Der Eksempel")] {
        let (here, there) = (Machine::with_example(), Machine::new());
        let (house, mine) = (house(), here.store());
        let file = here.path("sak.age");
        let to = SealedTo::Keys(vec![there.store().public_key()]);
        hand_over(&house, &mine, CaseId(1), &to, &file, now()).unwrap();
        let theirs = there.store();
        let Incoming::Case(case) = theirs.read_incoming(&file).unwrap() else { panic!() };
        let received = receive(&house, &theirs, &file, *case, now()).unwrap();
        assert!(matches!(received, Received::New(CaseId(1))));
        drop((mine, theirs));
        here.change("melder_navn", "Kari Her Eksempel");
        there.change("melder_navn", "Kari Der Eksempel");
        let file = here.path("hjem.age").display().to_string();
        there.run(&["cases", "export", "1", &file, "--to", &here.key()], "");
        let said = here.run(&["cases", "import", &file, flag], "");
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        assert_eq!(here.said("melder_navn"), name);
    }
}

#[test]
fn a_readable_file_warns_and_makes_the_same_papers() {
    let machine = Machine::with_example();
    let said = machine.run(&["cases", "export", "1", "ut.yaml", "--plain"], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("Alle som får tak i ut.yaml, kan lese"), "{}", said.err);
    assert_eq!(mode(&machine.path("ut.yaml")), 0o600);
    let render = |answers: &str, out: &str| {
        let day = ["--date", "2026-11-23", "--format", "pdf,txt"];
        let said = machine
            .run(&[&["render", FORM, "--answers", answers, "--out", out], &day[..]].concat(), "");
        assert_eq!(said.code, Some(0), "{}", said.err);
        let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(machine.path(out))
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| {
                (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    };
    let (first, again) = (render("svar.yaml", "a"), render("ut.yaml", "b"));
    assert!(first.len() > 8);
    assert_eq!(first, again);
}

/// What an answer file says of a form.
fn told(house: &House, form: &str, text: &str) -> Interview {
    let (form, world) = (house.form(form).unwrap(), house.world().unwrap().clone());
    let file = File::new("svar.yaml", text);
    let mut problems = Problems::default();
    let root = read(&file, Limits::default(), &mut problems).unwrap();
    let (answers, wrong) = read_answers(&form, &root, &|id| world.directory.get(id).is_some());
    assert!(wrong.is_empty(), "{wrong:?}\n{text}");
    Interview::new(form, world, now().date(), answers.case, answers.filing)
        .with_settled(answers.settled)
}

#[test]
fn every_example_comes_back_from_its_answer_file() {
    let house = house();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("forms/examples");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let form = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let first = told(&house, &form, &fs::read_to_string(&path).unwrap());
        let written = answers_out(&first);
        assert!(written.left_out.is_empty());
        let again = told(&house, &form, &serde_yaml::to_string(&written).unwrap());
        let papers = |interview: &Interview| {
            let language = interview.form().letter_languages[0];
            let order = Order { draft: true, ..Order::of(language, &[]) };
            compose(&house, interview, order).unwrap()
        };
        assert_eq!(papers(&first), papers(&again), "{form}");
        assert_eq!(answers_out(&again), written, "{form}");
        seen += 1;
    }
    assert!(seen > 10);
}

#[test]
fn what_names_an_item_names_it_in_the_file_too() {
    let machine = Machine::with_example();
    let (house, store) = (house(), machine.store());
    let (mut desk, _) = Desk::reopen(&house, &store, &now, CaseId(1), 0).unwrap();
    // The first event goes; what the enclosures show of the second must follow it.
    let picks = |desk: &Desk<'_>| {
        let path: FieldPath = "vedlegg/1/vedlegg_viser".parse().unwrap();
        desk.interview().filing().at(&path).map(|answer| answer.picks.clone()).unwrap_or_default()
    };
    desk.change(&[Edit::Pick(
        "vedlegg/1/vedlegg_viser".to_owned(),
        vec!["hendelser:2".to_owned()],
    )])
    .unwrap();
    desk.change(&[Edit::RemoveItem("hendelser".to_owned(), 1)]).unwrap();
    assert_eq!(picks(&desk), ["hendelser:2"]);
    let text = serde_yaml::to_string(&answers_out(desk.interview())).unwrap();
    let again = told(&house, FORM, &text);
    let path: FieldPath = "vedlegg/1/vedlegg_viser".parse().unwrap();
    assert_eq!(again.filing().at(&path).unwrap().picks, ["hendelser:1"]);
    let papers = |interview: &Interview| {
        let order = Order { draft: true, ..Order::of(Language::Nb, &[]) };
        let papers = compose(&house, interview, order).unwrap();
        papers.iter().map(|paper| medhold::casework::as_text(paper, 80)).collect::<Vec<_>>()
    };
    assert_eq!(papers(desk.interview()), papers(&again));
}

/// The standard age tool opens what this program seals, and the other way round.
#[test]
fn the_standard_age_tool_opens_a_case() {
    if lacks("age", Command::new("age").arg("--version").output().is_ok()) {
        return;
    }
    let (sender, receiver) = (Machine::with_example(), Machine::new());
    let key = receiver.key();
    let said = sender.run(&["cases", "export", "1", "sak.age", "--to", &key], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let age = |arguments: &[&str]| {
        let output = Command::new("age").args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let identity = receiver.path("medhold/arkiv/nokkel.age").display().to_string();
    let file = sender.path("sak.age").display().to_string();
    let opened = String::from_utf8(age(&["-d", "-i", &identity, &file])).unwrap();
    assert!(opened.starts_with("medhold_case: 1\n"), "{}", &opened[..60]);
    assert!(opened.contains("form: klage_statsforvalter"));
    // What the tool sealed comes in as well, and what it opened too.
    fs::write(receiver.path("sak.yaml"), &opened).unwrap();
    let (plain, sealed) = (receiver.path("sak.yaml"), receiver.path("igjen.age"));
    let (plain, sealed) = (plain.display().to_string(), sealed.display().to_string());
    age(&["-r", &key, "-o", &sealed, &plain]);
    let said = receiver.run(&["cases", "import", &sealed], "");
    assert!(said.out.contains("Den er sak 1 her."), "{}{}", said.out, said.err);
    let said = receiver.run(&["cases", "import", &plain], "");
    assert!(said.out.contains("ikke noe nytt i filen"), "{}{}", said.out, said.err);
}

#[test]
fn cases_are_listed_and_deleted_by_command() {
    let machine = Machine::with_example();
    let said = machine.run(&["cases", "list", "--json"], "");
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["contract"], 1);
    assert_eq!(told["cases"][0]["id"], 1);
    assert_eq!(told["cases"][0]["filings"][0]["form"], FORM);
    let kept = machine.run(&["cases", "delete", "1"], "nei\n");
    assert_eq!(kept.code, Some(2), "{}", kept.out);
    let deleted = machine.run(&["cases", "delete", "1", "--yes"], "");
    assert!(deleted.out.contains("Sak 1 er slettet."), "{}", deleted.err);
    let said = machine.run(&["cases", "list"], "");
    assert_eq!(said.out.trim(), "Det er ingen saker her.");
}

#[test]
fn the_list_by_command_names_every_case() {
    let machine = Machine::new();
    fs::write(machine.path("svar.yaml"), "melder_navn: Per Eksempel\n").unwrap();
    // More than the first page of the wizard shows.
    for _ in 0..8 {
        let said = machine.run(&["cases", "import", "svar.yaml", "--form", FORM], "");
        assert_eq!(said.code, Some(0), "{}", said.err);
    }
    let said = machine.run(&["cases", "list", "--json"], "");
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let ids = told["cases"].as_array().unwrap().iter().map(|case| case["id"].as_u64().unwrap());
    assert_eq!(ids.collect::<Vec<_>>(), [8, 7, 6, 5, 4, 3, 2, 1]);
    assert!(told["cases"][0]["changed"].as_str().is_some_and(|at| at.starts_with("20")));
    let said = machine.run(&["cases", "list"], "");
    assert!((1..=8).all(|id| said.out.contains(&format!("Sak {id}, "))), "{}", said.out);
}

/// Two people, each with the program on a machine of their own, and the example as the first one's
/// case, taken in by the second and then changed by both.
fn changed_by_both() -> (Machine, Machine, String) {
    let (here, there) = (Machine::with_example(), Machine::new());
    let house = house();
    let file = here.path("ut.age");
    let to = SealedTo::Keys(vec![there.store().public_key()]);
    hand_over(&house, &here.store(), CaseId(1), &to, &file, now()).unwrap();
    let theirs = there.store();
    let Incoming::Case(case) = theirs.read_incoming(&file).unwrap() else { panic!() };
    receive(&house, &theirs, &file, *case, now()).unwrap();
    drop(theirs);
    here.change("melder_navn", "Kari Her Eksempel");
    there.change("melder_navn", "Kari Der Eksempel");
    there.change("melder_telefon", "33 33 33 33");
    let back = there.path("hjem.age").display().to_string();
    let to = SealedTo::Passphrase(Passphrase::from("fire ord i rekke".to_owned()));
    hand_over(&house, &there.store(), CaseId(1), &to, Path::new(&back), now()).unwrap();
    (here, there, back)
}

/// The home of a machine as a person of the faces' tests has it.
fn move_home(machine: &Machine, home: &Path) {
    fs::remove_dir_all(home.join("arkiv")).unwrap();
    fs::rename(machine.path("medhold/arkiv"), home.join("arkiv")).unwrap();
}

#[test]
fn the_plain_face_takes_a_case_in_and_gives_it_on() {
    let (here, _there, back) = changed_by_both();
    let person = super::conversation::Person::new();
    move_home(&here, person.home.path());
    let home = person.talks(&["slutt"]);
    let receive = home.lines().find(|line| line.contains("Ta imot en sak fra noen andre"));
    let receive = receive.unwrap().split('.').next().unwrap().trim().to_owned();
    let lines = [&receive, &back, "feil passord", "fire ord i rekke", "2", "slutt"];
    let said = person.talks(&lines);
    assert!(said.contains("Det var ikke riktig. Prøv igjen:"), "{said}");
    assert!(said.contains("1 av 1: Begge har endret «Navnet ditt»."), "{said}");
    assert!(said.contains("Sak 1 har nå begges svar."), "{said}");
    assert!(said.contains("33 33 33 33"), "{said}");
    let menu = person.talks(&["1", "saken", "slutt"]);
    let give = menu.lines().find(|line| line.contains("Gi saken videre")).unwrap().to_owned();
    let give = give.split('.').next().unwrap().trim();
    let lines = ["1", "saken", give, "1", "fire ord til", "fire ord til", "", "slutt"];
    let said = person.talks(&lines);
    assert!(said.contains("ligger nå låst i"), "{said}");
    let file = person.home.path().join("sak-1.age");
    assert!(fs::read(&file).unwrap().starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let lines = ["1", "saken", give, "3", "2", "~/svar.yaml", "slutt"];
    let said = person.talks(&lines);
    assert!(said.contains("Alle som får tak i"), "{said}");
    let text = fs::read_to_string(person.home.path().join("svar.yaml")).unwrap();
    assert!(text.contains("melder_navn: Kari Der Eksempel"), "{text}");
}

#[test]
fn the_wizard_takes_a_case_in_and_gives_it_on() {
    let (here, _there, back) = changed_by_both();
    let sitting = super::wizard::Sitting::new();
    move_home(&here, sitting.home.path());
    sitting.works(|running| {
        running.keys("Ta imot<enter>").paste(&back).keys("<enter>feil passord<enter>");
        assert!(running.says().contains("Det var ikke riktig."), "{}", running.screen());
        running.keys("fire ord i rekke<enter>");
        assert!(running.says().contains("1 av 1: Begge har endret"), "{}", running.screen());
        // What is left undecided changes nothing, and the case can be opened.
        running.keys("<esc>");
        assert!(running.says().contains("Sak 1 er som før"), "{}", running.screen());
        // The row is still chosen.
        running.keys("<enter>").paste(&back).keys("<enter>fire ord i rekke<enter>2<enter>");
        assert!(running.says().contains("Dette kom inn:"), "{}", running.screen());
        assert!(running.says().contains("33 33 33 33"), "{}", running.screen());
        running.keys("<esc>");
        running.keys("1<enter><ctrl-d>gi saken<enter>");
        assert!(
            running.says().contains("Alle brevene og svarene følger med."),
            "{}",
            running.screen()
        );
        running.keys("1<enter>fire ord til<enter>fire ord til<enter><enter>");
        assert!(running.says().contains("ligger nå låst i"), "{}", running.screen());
        // The same name again: what lies there stays.
        running.keys("<ctrl-d>gi saken<enter>2<enter>age1tull<enter>");
        assert!(running.says().contains("Dette er ikke en nøkkel."), "{}", running.screen());
    });
    let file = sitting.home.path().join("sak-1.age");
    assert!(fs::read(&file).unwrap().starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let (house, store) = (house(), Store::open(sitting.home.path()).unwrap());
    let interview = look(&house, &store, CaseId(1), 0, now()).unwrap();
    assert_eq!(interview.case().get("melder_navn").unwrap().text, "Kari Der Eksempel");
}

#[test]
fn everything_about_one_person_is_gathered() {
    let machine = Machine::with_example();
    fs::write(machine.path("andre.yaml"), "melder_navn: Per Eksempel\n").unwrap();
    let said = machine.run(&["cases", "import", "andre.yaml", "--form", FORM], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let open = ["person", "om.yaml", "--plain"];
    let nobody = machine.run(&open, "\n\n");
    assert_eq!(nobody.code, Some(2), "{}", nobody.out);
    let nothing = machine.run(&open, "Ola Nordmann\n\n");
    assert!(nothing.out.contains("Ingen sak nevner personen"), "{}", nothing.out);
    assert!(!machine.path("om.yaml").exists());
    let said = machine.run(&open, "ragnhild eksempel\n\n");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("Det som ble funnet i sak 1, ligger i om.yaml."), "{}", said.out);
    assert!(said.err.contains("Sakene handler også om andre."), "{}", said.err);
    let text = fs::read_to_string(machine.path("om.yaml")).unwrap();
    let told: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    let case = &told["cases"][0];
    assert_eq!(case["case"].as_u64(), Some(1));
    assert!(case["letters"][0]["answers"].as_sequence().unwrap().len() > 40, "{text}");
    assert!(text.contains("hendelser/1/hendelse_hva"), "{text}");
    assert!(!text.contains("Per Eksempel"), "{text}");
    let to = machine.key();
    let sealed = machine.run(&["person", "om.age", "--to", &to], "Per Eksempel\n\n");
    assert!(sealed.out.contains("Det som ble funnet i sak 2"), "{}{}", sealed.out, sealed.err);
    assert!(fs::read(machine.path("om.age")).unwrap().starts_with(b"age-encryption.org/v1\n"));
}
