//! What comes in from somebody else: files that are no case, a number that must not be guessed, and a
//! copy that says it is a case which it is not.

use std::fs;

use medhold::archive::{Case, Filing, Passphrase, SealedTo, seal_case};
use medhold::casework::{CaseId, Choice, Desk, Edit, Incoming, Received, hand_over, receive};
use medhold::interview::{Answer, Answers};

use super::hand_over::{Machine, house, now};

#[test]
fn a_national_id_is_asked_about_and_not_shown() {
    let (here, there) = (Machine::with_example(), Machine::new());
    let (house, mine, theirs) = (house(), here.store(), there.store());
    let file = here.path("sak.age");
    let to = SealedTo::Keys(vec![theirs.public_key()]);
    hand_over(&house, &mine, CaseId(1), &to, &file, now()).unwrap();
    let Incoming::Case(case) = theirs.read_incoming(&file).unwrap() else { panic!() };
    receive(&house, &theirs, &file, *case, now()).unwrap();
    drop((mine, theirs));
    for (machine, number) in [(&here, "15868540033"), (&there, "01820379914")] {
        let store = machine.store();
        let (mut desk, _) = Desk::reopen(&house, &store, &now, CaseId(1), 0).unwrap();
        desk.change(&[Edit::Pick("id_maate".to_owned(), vec!["na".to_owned()])]).unwrap();
        drop(desk);
        drop(store);
        machine.change("pasient_fnr", number);
    }
    let (mine, theirs) = (here.store(), there.store());
    let file = here.path("hjem.age");
    let to = SealedTo::Keys(vec![mine.public_key()]);
    hand_over(&house, &theirs, CaseId(1), &to, &file, now()).unwrap();
    let Incoming::Case(case) = mine.read_incoming(&file).unwrap() else { panic!() };
    let received = receive(&house, &mine, &file, *case, now()).unwrap();
    let Received::Merging(mut merging) = received else { panic!("both changed it") };
    let told = merging.conflict(&house, 0).unwrap();
    let told = format!("{told:?}");
    assert!(!told.contains("15868540033") && !told.contains("01820379914"), "{told}");
    merging.settle(0, Choice::Theirs);
    merging.save(&mine, now()).unwrap();
    drop((merging, mine, theirs));
    assert_eq!(here.said("pasient_fnr"), "01820379914");
}

/// The newest state of the first case as it goes to another machine.
fn sent(from: &Machine, to: &Machine, name: &str) -> Case {
    let file = from.path(name);
    let key = SealedTo::Keys(vec![to.store().public_key()]);
    hand_over(&house(), &from.store(), CaseId(1), &key, &file, now()).unwrap();
    let Incoming::Case(case) = to.store().read_incoming(&file).unwrap() else { panic!() };
    *case
}

#[test]
fn no_sum_of_a_national_id_goes_out() {
    let (here, there) = (Machine::with_example(), Machine::new());
    let sums = |case: &Case| -> Vec<(String, bool)> {
        let all = case.handed.iter().flat_map(|state| state.sums.clone());
        all.map(|(place, sum)| (place, sum.is_empty())).collect()
    };
    let (house, store) = (house(), here.store());
    let (mut desk, _) = Desk::reopen(&house, &store, &now, CaseId(1), 0).unwrap();
    desk.change(&[Edit::Pick("id_maate".to_owned(), vec!["na".to_owned()])]).unwrap();
    drop(desk);
    drop(store);
    for (number, name) in [("15868540033", "en.age"), ("01820379914", "to.age")] {
        here.change("pasient_fnr", number);
        here.change("melder_navn", &format!("Kari {name}"));
        let case = sent(&here, &there, name);
        let of_number = |(place, _): &&(String, bool)| place.ends_with("pasient_fnr");
        let all = sums(&case);
        assert!(all.iter().any(|sum| of_number(&sum)), "the place is known: {all:?}");
        assert!(all.iter().filter(of_number).all(|(_, is_empty)| *is_empty), "{all:?}");
        assert!(all.iter().any(|(place, is_empty)| place == "|melder_navn" && !is_empty));
    }
    assert_eq!(sent(&here, &there, "tre.age").handed.len(), 2, "nothing changed since");
}

#[test]
fn a_stranger_with_the_name_of_a_case_changes_nothing_unasked() {
    let (here, there) = (Machine::with_example(), Machine::new());
    let known = sent(&here, &there, "ut.age");
    let (house, store) = (house(), here.store());
    let before = store.load(CaseId(1)).unwrap().case;
    let name = before.shared.get("melder_navn").unwrap().text.clone();
    let mut shared = Answers::default();
    shared.set("melder_navn", Answer::text("Per Fremmed"));
    let mut filing = Filing::new(known.filings[0].form.clone(), 1, String::new());
    filing.answers.set("pasient_fnr", Answer::text("15868540033"));
    let mut other = Case::new(CaseId(1), "2026-11-23T10:00".to_owned(), shared, vec![filing]);
    other.origin.clone_from(&known.origin);
    let file = here.path("fremmed.age");
    let to = SealedTo::Keys(vec![store.public_key()]);
    seal_case(&other, "2026-11-23T10:00", &to, &file).unwrap();
    drop(store);
    let import =
        |flags: &[&str]| here.run(&[&["cases", "import", "fremmed.age"], flags].concat(), "");
    let stopped = import(&[]);
    assert_eq!(stopped.code, Some(2), "{}", stopped.out);
    assert!(stopped.err.contains("Begge har endret") && stopped.err.contains("Per Fremmed"));
    assert_eq!(here.store().load(CaseId(1)).unwrap().case, before);
    let merged = import(&["--mine"]);
    assert_eq!(merged.code, Some(0), "{}", merged.err);
    let store = here.store();
    let after = store.load(CaseId(1)).unwrap().case;
    assert_eq!(after.shared.get("melder_navn").unwrap().text, name);
    assert_eq!(after.filings[0].answers, before.filings[0].answers, "what is there stays");
    assert_eq!(after.filings.len(), 2, "and what came stands beside it");
    // One that names no case is a new one, and so is one whose case is deleted.
    let nameless = Case { origin: String::new(), ..other.clone() };
    let received = receive(&house, &store, &file, nameless, now()).unwrap();
    assert!(matches!(received, Received::New(CaseId(2))), "{received:?}");
    store.delete(CaseId(1)).unwrap();
    let received = receive(&house, &store, &file, other, now()).unwrap();
    assert!(matches!(received, Received::New(CaseId(3))), "{received:?}");
}

#[test]
fn what_is_no_case_is_told() {
    let machine = Machine::new();
    fs::write(machine.path("tull.age"), b"age-encryption.org/v1\n-> X25519 tull\n").unwrap();
    fs::write(machine.path("tull.yaml"), "en: to\n").unwrap();
    fs::write(machine.path("tull.bin"), [0xff, 0xfe, 0]).unwrap();
    let newer = "medhold_case: 9\nmade: x\ncase: {medhold: 2, ny: ja}\n";
    fs::write(machine.path("ny.yaml"), newer).unwrap();
    for (file, said) in [
        ("tull.age", "er skadet"),
        ("tull.bin", "er skadet"),
        ("tull.yaml", "er ingen sak"),
        ("ny.yaml", "nyere utgave"),
        ("mangler.age", "mangler.age"),
    ] {
        let told = machine.run(&["cases", "import", file], "");
        assert!(matches!(told.code, Some(1 | 2)), "{file}: {}", told.out);
        assert!(told.err.contains(said), "{file}: {}", told.err);
    }
    assert!(machine.store().ids().unwrap().is_empty());
}

#[test]
fn a_backup_is_no_case_and_a_case_is_no_backup() {
    let machine = Machine::with_example();
    let secret = "fire ord i rekke";
    let passphrase = || Passphrase::from(secret.to_owned());
    let twice = format!("{secret}\n{secret}\n");
    machine.store().back_up(&machine.path("kopi.age"), &passphrase(), "2026-11-23T10:00").unwrap();
    let said = machine.run(&["cases", "export", "1", "sak.age", "--passphrase"], &twice);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let key = machine.key();
    machine.run(&["cases", "export", "1", "nokkel.age", "--to", &key], "");
    fs::write(machine.path("brev.txt"), "Kjære dagbok").unwrap();
    let whole = fs::read(machine.path("kopi.age")).unwrap();
    fs::write(machine.path("halv.age"), &whole[..whole.len() / 2]).unwrap();
    let newer = "medhold_backup: 99\nmade: x\nnytt: ja\n";
    let to = SealedTo::Passphrase(passphrase());
    let value: serde_yaml::Value = serde_yaml::from_str(newer).unwrap();
    medhold::archive::seal(&value, &to, &machine.path("ny.age")).unwrap();
    let import = |file: &str| machine.run(&["cases", "import", file], &format!("{secret}\n"));
    let restore = |file: &str| machine.run(&["restore", file], &format!("{secret}\n"));
    for (said, words) in [
        (import("kopi.age"), "er en sikkerhetskopi av alle sakene, ikke en sak"),
        (restore("sak.age"), "er ikke en sikkerhetskopi"),
        (restore("nokkel.age"), "er ikke en sikkerhetskopi"),
        (restore("brev.txt"), "er ikke en sikkerhetskopi"),
        (restore("halv.age"), "er skadet"),
        (restore("ny.age"), "nyere utgave"),
    ] {
        assert_eq!(said.code, Some(1), "{}", said.out);
        assert!(said.err.contains(words), "«{words}» in {}", said.err);
    }
    assert_eq!(machine.store().ids().unwrap(), [CaseId(1)], "nothing came in");
    assert_eq!(restore("kopi.age").code, Some(0));
}
