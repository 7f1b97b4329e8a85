//! The list of cases: what is kept of each tells the same as the case itself, on any day.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use medhold::archive::{Case, CaseId, Filing, Made, Store};
use medhold::casework::{
    CaseState, Desk, Edit, House, ListOrder, Number, Shelf, Sought, Tally, Workshop, as_csv,
    countable, delete,
};
use medhold::interview::{Answer, Answers, FromFile, read_answers};
use medhold::source::{Language, Limits, Problems, read};

use super::archive::database;

fn house() -> House {
    House::new(medhold::cli::built_in(), Language::Nb)
}

/// Every shipped story: its form, its day and its answers.
fn stories(house: &House) -> Vec<(String, Date, FromFile)> {
    let mut stories = Vec::new();
    for file in house.catalog().below("forms/stories/", ".yaml") {
        let root = read(file, Limits::default(), &mut Problems::default()).unwrap();
        for node in root.members() {
            let id = node.get_text("form").unwrap();
            let form = house.form(id).unwrap();
            let world = house.world().unwrap();
            let known = |id: &str| world.directory.get(id).is_some();
            let (answers, _) = read_answers(&form, node.get("answers").unwrap(), &known);
            let today = node.get_text("today").unwrap().parse().unwrap();
            stories.push((id.to_owned(), today, answers));
        }
    }
    assert!(stories.len() > 40, "{} stories", stories.len());
    stories
}

fn save(store: &Store, house: &House, story: &(String, Date, FromFile)) -> CaseId {
    let (form, today, answers) = story.clone();
    let (id, mut held) = store.hold_new().unwrap();
    let hash = house.hash(&form).unwrap();
    let mut filing = Filing::new(form, 1, hash);
    filing.answers = answers.filing;
    filing.settled = answers.settled;
    let case = Case::new(id, format!("{today}T12:00"), answers.case, vec![filing]);
    store.save(&mut held, &case).unwrap();
    id
}

fn all_shown(house: &House, store: &Store, on: Date) -> Vec<String> {
    let now = on.at(12, 0, 0, 0);
    let shelf = Shelf::read(house, store, now).unwrap();
    let found = shelf.find(&Sought { order: ListOrder::Deadline, ..Sought::default() }, now);
    found.iter().map(|at| format!("{:?}", shelf.shown(house, *at, now).unwrap())).collect()
}

fn kept(home: &Path) -> BTreeMap<i64, Vec<u8>> {
    let db = database(home);
    let mut rows = db.prepare("SELECT number, body FROM glances").unwrap();
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The cases as they are shown, and what is kept of each.
type Listed = (Vec<String>, BTreeMap<i64, Vec<u8>>);

/// Days on which deadlines run, end, pass for sure, and people grow older.
const AHEAD: [i32; 22] =
    [0, 1, 2, 3, 6, 7, 8, 13, 14, 15, 21, 22, 23, 29, 30, 40, 91, 200, 366, 800, 1200, 7400];

#[test]
fn what_is_kept_tells_the_same_as_the_case_on_any_day() {
    let house = house();
    let (kept_home, asked_home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let keeping = Store::open(kept_home.path()).unwrap();
    let asking = Store::open(asked_home.path()).unwrap();
    let stories = stories(&house);
    for story in &stories {
        assert_eq!(save(&keeping, &house, story), save(&asking, &house, story));
    }
    let first = stories.iter().map(|(_, today, _)| *today).max().unwrap();
    let (mut changed, mut opened) = (0, 0);
    let mut before: Option<Listed> = None;
    for days in AHEAD {
        let day = first.checked_add(days.days()).unwrap();
        let from_kept = all_shown(&house, &keeping, day);
        // Nothing is kept here: every case is opened and worked out.
        database(asked_home.path()).execute("DELETE FROM glances", []).unwrap();
        let asked = all_shown(&house, &asking, day);
        for (one, other) in from_kept.iter().zip(&asked) {
            assert_eq!(one, other, "on {day}");
        }
        assert_eq!(from_kept.len(), stories.len());
        let now = kept(kept_home.path());
        if let Some((shown, bodies)) = before.replace((from_kept.clone(), now.clone())) {
            changed += from_kept.iter().filter(|case| !shown.contains(case)).count();
            opened += now.iter().filter(|(id, body)| bodies.get(id) != Some(body)).count();
        }
    }
    // The days do change what is told, and that does not take the opening of every case.
    let all = stories.len() * (AHEAD.len() - 1);
    assert!(changed > stories.len(), "{changed} of {all} changed");
    assert!(opened > 10 && opened < all / 4, "{opened} of {all} opened");
}

/// A case with a name in it.
fn named(store: &Store, name: &str, number: &str, stamp: &str) -> CaseId {
    let (id, mut held) = store.hold_new().unwrap();
    let mut shared = Answers::default();
    shared.set("melder_navn", Answer::text(name));
    shared.set("melder_rolle", Answer::picks(["meg".to_owned()]));
    let filing = Filing::new("klage_statsforvalter", 1, String::new());
    let case = Case::new(id, stamp.to_owned(), shared, vec![filing]);
    store.save(&mut held, &Case { own_number: number.to_owned(), ..case }).unwrap();
    id
}

#[test]
fn letters_find_cases_and_beginnings_come_first() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    named(&store, "Marikken Berg", "", "2026-11-29T10:00");
    named(&store, "Kari Nordmann", "POB-2026-17", "2026-11-20T10:00");
    named(&store, "Ola Hansen", "", "2026-11-28T10:00");
    let shelf = Shelf::read(&house, &store, now).unwrap();
    let found = |letters: &str| -> Vec<u32> {
        let sought = Sought { letters: letters.to_owned(), ..Sought::default() };
        shelf.find(&sought, now).into_iter().map(|at| shelf.id(at).unwrap().0).collect()
    };
    assert_eq!(found(""), [1, 3, 2]);
    assert_eq!(found("ari"), [1, 2], "in the middle of a name");
    assert_eq!(found("kari"), [2]);
    assert_eq!(found("ka"), [2], "the other has no part with it");
    assert_eq!(found("NORD kari"), [2]);
    assert_eq!(found("pob-2026"), [2]);
    assert_eq!(found("3"), [3]);
    assert_eq!(found("klage til stats"), [1, 3, 2]);
    assert_eq!(found("finnes ikke"), [0_u32; 0]);
}

#[test]
fn states_and_forms_narrow_the_list() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    named(&store, "Kari Nordmann", "", "2026-11-20T10:00");
    let story =
        stories(&house).into_iter().find(|story| story.0 == "klage_statsforvalter").unwrap();
    let ready = save(&store, &house, &story);
    let made = save(&store, &house, &story);
    let mut held = store.hold(made).unwrap();
    let mut case = store.load(made).unwrap().case;
    case.filings[0].made = Some(Made { folder: "brev".into(), at: "2026-11-29T10:00".into() });
    store.save(&mut held, &case).unwrap();
    let shelf = Shelf::read(&house, &store, now).unwrap();
    let found = |state: CaseState| -> Vec<CaseId> {
        let sought = Sought { state: Some(state), ..Sought::default() };
        shelf.find(&sought, now).into_iter().map(|at| shelf.id(at).unwrap()).collect()
    };
    assert_eq!(found(CaseState::Begun), [CaseId(1)]);
    assert_eq!(found(CaseState::Ready), [ready]);
    assert_eq!(found(CaseState::Made), [made]);
    assert!(found(CaseState::Sent).is_empty() && found(CaseState::Closed).is_empty());
    let other = Sought { form: Some("npe_krav".to_owned()), ..Sought::default() };
    assert!(shelf.find(&other, now).is_empty());
}

#[test]
fn what_is_damaged_stands_in_the_list_and_stops_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    for name in ["Kari Nordmann", "Ola Hansen", "Per Olsen"] {
        named(&store, name, "", "2026-11-20T10:00");
    }
    let names = |shelf: &Shelf| -> Vec<String> {
        (0..shelf.len())
            .map(|at| {
                let case = shelf.shown(&house, at, now).unwrap();
                let name = case.filings.first().and_then(|filing| filing.about.clone());
                name.or(case.problem).unwrap()
            })
            .collect()
    };
    let whole = names(&Shelf::read(&house, &store, now).unwrap());
    assert_eq!(whole, ["Kari Nordmann", "Ola Hansen", "Per Olsen"]);
    // A damaged glance is made anew from its case; one in the place of another is none.
    let db = database(home.path());
    db.execute("UPDATE glances SET body = zeroblob(80) WHERE number = 1", []).unwrap();
    let stolen = "UPDATE glances SET body = (SELECT body FROM glances WHERE number = 2)
        WHERE number = 3";
    db.execute(stolen, []).unwrap();
    assert_eq!(names(&Shelf::read(&house, &store, now).unwrap()), whole);
    // A damaged case is told of, and the others are there.
    db.execute("UPDATE revisions SET body = zeroblob(80) WHERE number = 2", []).unwrap();
    db.execute("DELETE FROM glances", []).unwrap();
    let shown = names(&Shelf::read(&house, &store, now).unwrap());
    assert_eq!([&shown[0], &shown[2]], ["Kari Nordmann", "Per Olsen"]);
    assert!(shown[1].contains("arkiv.db"), "{}", shown[1]);
}

#[test]
fn a_glance_is_sealed_and_goes_with_what_is_erased_and_with_its_case() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    let id = named(&store, "Marikken Berg", "", "2026-11-20T10:00");
    Shelf::read(&house, &store, now).unwrap();
    let bodies = kept(home.path());
    assert_eq!(bodies.len(), 1);
    let clear = |body: &Vec<u8>| String::from_utf8_lossy(body).to_lowercase().contains("marikken");
    assert!(!bodies.values().any(clear));
    // A new version has none until it is listed: the old one may say what was erased.
    let mut held = store.hold(id).unwrap();
    let case = store.load(id).unwrap().case;
    store.save(&mut held, &case).unwrap();
    assert!(kept(home.path()).is_empty());
    Shelf::read(&house, &store, now).unwrap();
    store.delete(id).unwrap();
    assert!(kept(home.path()).is_empty());
}

const CALL: &str = r"form: telling
version: 1
country: norge
keeps: call
counts: {kind: slag, area: omraade}
letter_languages: []
screen_languages: [nb]
title: {nb: Telefon}
summary: {nb: Det noen ringer om}
checked: 2026-11-22
sections:
  - title: {nb: Samtalen}
    pages:
      - ask:
          slag:
            kind: choice
            question: {nb: Hva slags henvendelse er det?}
            short: {nb: Slag}
            need: should
            options:
              opplysning: {label: {nb: Opplysning}}
              bistand: {label: {nb: Bistand}}
          omraade:
            kind: choice
            question: {nb: Hva gjelder det?}
            short: {nb: Tema}
            need: should
            options:
              sykehus: {label: {nb: Sykehus}}
              kommune: {label: {nb: Kommunen}}
";

fn counting_house() -> House {
    let file = medhold::source::File::new("forms/norge/telling.yaml", CALL);
    house().with_files([file])
}

/// A case that somebody rang about.
fn call(store: &Store, kind: &str, area: &str) -> CaseId {
    let (id, mut held) = store.hold_new().unwrap();
    let mut filing = Filing::new("telling", 1, String::new());
    filing.answers.set("slag", Answer::picks([kind.to_owned()]));
    filing.answers.set("omraade", Answer::picks([area.to_owned()]));
    let stamp = "2027-01-02T10:00".to_owned();
    let case = Case::new(id, stamp, Answers::default(), vec![filing]);
    // Begun last year: that is the year it is counted in.
    let case = Case { begun: Some(date(2026, 12, 30)), ..case };
    store.save(&mut held, &case).unwrap();
    id
}

#[test]
fn what_is_counted_outlives_its_case_and_hides_the_few() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (counting_house(), Store::open(home.path()).unwrap());
    let now = date(2027, 1, 3).at(9, 0, 0, 0);
    // What is counted without a case is chosen from the shipped card.
    assert_eq!(countable(&house).0[0].0, "informasjon");
    let report = || Shelf::read(&house, &store, now).unwrap().report(&house, &store).unwrap();
    assert!(report().is_empty());
    let mut ids = Vec::new();
    for (count, kind, area) in [(6, "opplysning", "sykehus"), (3, "bistand", "kommune")] {
        ids.extend((0..count).map(|_| call(&store, kind, area)));
    }
    // Nine without a case.
    for _ in 0..9 {
        let kind = "opplysning".to_owned();
        store.count(&Tally { year: 2026, kind, ..Tally::default() }).unwrap();
    }
    let before = report();
    let year = &before[0];
    assert_eq!((before.len(), year.year, year.all), (1, 2026, Number::Known(18)));
    let kinds = year.tables.iter().find(|table| table.by == "kind").unwrap();
    let told: Vec<(&str, Number)> =
        kinds.groups.as_ref().unwrap().iter().map(|g| (g.name.as_str(), g.count)).collect();
    // Three could be worked out from eighteen and fifteen: neither is told.
    assert_eq!(told, [("Bistand", Number::Few), ("Opplysning", Number::Hidden)]);
    let workshop = Workshop::in_home(home.path());
    for id in ids {
        delete(&house, &store, &workshop, id, now).unwrap();
    }
    assert!(store.ids().unwrap().is_empty());
    assert_eq!(report(), before, "deleting changes no number");
    // What stays is a row for the year, sealed, the same words once.
    assert_eq!(store.tallies().unwrap().len(), 3);
    let body: Vec<u8> =
        database(home.path()).query_row("SELECT body FROM tallies", [], |row| row.get(0)).unwrap();
    assert!(!String::from_utf8_lossy(&body).contains("opplysning"));
    let csv = as_csv(&house, &before);
    assert!(csv.contains("2026;Type henvendelse;Bistand;færre enn 5\r\n"), "{csv}");
    assert!(!csv.contains(";15\r\n") && !csv.contains(";3\r\n"), "{csv}");
}

#[test]
fn a_patient_at_home_leaves_no_tally() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    let id = named(&store, "Kari Nordmann", "", "2026-11-20T10:00");
    delete(&house, &store, &Workshop::in_home(home.path()), id, now).unwrap();
    assert!(store.tallies().unwrap().is_empty());
}

#[test]
fn an_adviser_is_told_who_stands_in_another_case_and_a_patient_is_not() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    let clock = || now;
    let told = |id: CaseId| {
        Shelf::read(&house, &store, now).unwrap();
        let (mut desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
        let at_opening = desk.elsewhere();
        // What stood there when it was opened is no news, and a new name is told once.
        assert!(desk.news().elsewhere.is_empty());
        let edit = |name: &str| [Edit::Text("melder_navn".to_owned(), name.to_owned())];
        let news = desk.change(&edit("Ola Hansen")).unwrap();
        assert!(desk.change(&edit("Ola Hansen ")).unwrap().elsewhere.is_empty());
        (at_opening, news.elsewhere)
    };
    // At home the same person stands in every letter.
    let first = named(&store, "Kari Nordmann", "", "2026-11-20T10:00");
    let second = named(&store, "Kari Nordmann", "", "2026-11-20T10:00");
    assert_eq!(told(second), (Vec::new(), Vec::new()));
    // With the cases of several people it is an adviser's archive.
    for name in ["Ola Hansen", "Per Olsen", "Liv Dahl", "Anne Berg"] {
        named(&store, name, "", "2026-11-20T10:00");
    }
    let third = named(&store, "NORDMANN, Kari", "", "2026-11-20T10:00");
    let (at_opening, news) = told(third);
    assert_eq!(at_opening.len(), 1, "{at_opening:?}");
    assert!(at_opening[0].contains(&format!("sak {first}")), "{at_opening:?}");
    assert_eq!(news.len(), 1, "{news:?}");
}

#[test]
fn the_form_says_whose_a_number_is_and_who_is_the_other_side() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let now = date(2026, 11, 30).at(9, 0, 0, 0);
    let clock = || now;
    for name in ["Ola Hansen", "Per Holm", "Liv Dahl", "Anne Berg"] {
        named(&store, name, "", "2026-11-20T10:00");
    }
    let first = named(&store, "Kari Nordmann", "", "2026-11-20T10:00");
    let second = named(&store, "Kari Eksempel", "", "2026-11-20T10:00");
    let text = |path: &str, text: &str| Edit::Text(path.to_owned(), text.to_owned());
    let number = [
        Edit::Pick("id_maate".to_owned(), vec!["na".to_owned()]),
        text("pasient_fnr", "15868540033"),
    ];
    let changed = |id: CaseId, edits: &[Edit]| {
        Shelf::read(&house, &store, now).unwrap();
        let (mut desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
        let news = desk.change(edits).unwrap();
        desk.save();
        news.elsewhere.join("\n")
    };
    // Who writes for themself is the patient whose number it is, whatever their name is now.
    assert_eq!(changed(first, &number), "");
    let told = changed(second, &number);
    assert!(told.contains(&format!("er pasient i sak {first}")), "{told}");
    // A place is in many cases; a person that it is named for is the other side.
    let place = |name: &str| {
        [
            Edit::Pick("onsker".to_owned(), vec!["granskning".to_owned()]),
            Edit::AddItem("steder".to_owned()),
            text("steder/1/sted_navn", name),
        ]
    };
    assert_eq!(changed(second, &place("Holm legekontor")), "");
    let told = changed(first, &place("Lege Per Holm"));
    assert!(told.contains("Per Holm heter det samme som pasienten"), "{told}");
}

#[test]
fn the_calendar_says_a_number_and_a_day_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let story =
        stories(&house).into_iter().find(|story| story.0 == "klage_statsforvalter").unwrap();
    let (one, other) = (save(&store, &house, &story), save(&store, &house, &story));
    let now = story.1.at(9, 0, 0, 0);
    let shelf = Shelf::read(&house, &store, now).unwrap();
    let due = shelf.due(&house, shelf.deadlines(now)[0], now).unwrap();
    assert_eq!((due.case, due.last_day), (one, date(2026, 12, 22)));
    let (calendar, count) = shelf.calendar(&house, now);
    assert_eq!(count, 2);
    assert_eq!(calendar, shelf.calendar(&house, now).0);
    for said in ["Kari", "Eksempel", "klagefrist", "Klage", "Statsforvalter", "pbrl", "§"] {
        assert!(!calendar.contains(said), "{said} in {calendar}");
    }
    let lines: Vec<&str> = calendar.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains('\n')));
    let begins = |start: &str| -> Vec<&str> {
        lines.iter().filter_map(|line| line.strip_prefix(start)).collect()
    };
    let titles = [format!("Medhold: frist\\, sak {one}"), format!("Medhold: frist\\, sak {other}")];
    assert_eq!(begins("SUMMARY:"), titles);
    assert_eq!(begins("DTSTART;VALUE=DATE:"), ["20261222", "20261222"]);
    assert_eq!(begins("TRIGGER:"), ["-P6DT15H", "-PT15H", "-P6DT15H", "-PT15H"]);
    let uids = begins("UID:");
    assert!(uids.len() == 2 && uids[0] != uids[1], "{uids:?}");
    // Every part that begins ends, in order.
    let mut open = Vec::new();
    for line in &lines {
        if let Some(part) = line.strip_prefix("BEGIN:") {
            open.push(part);
        } else if let Some(part) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(part));
        }
    }
    assert!(open.is_empty());
}

#[test]
fn a_calendar_program_reads_the_calendar() {
    let python = "/usr/bin/python3";
    let there = Command::new(python).args(["-c", "import icalendar"]).output();
    let there = there.is_ok_and(|output| output.status.success());
    if crate::all_papers::lacks("icalendar (python3-icalendar)", there) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let (house, store) = (house(), Store::open(home.path()).unwrap());
    let story =
        stories(&house).into_iter().find(|story| story.0 == "klage_statsforvalter").unwrap();
    let _both = (save(&store, &house, &story), save(&store, &house, &story));
    let now = story.1.at(9, 0, 0, 0);
    let shelf = Shelf::read(&house, &store, now).unwrap();
    let (calendar, count) = shelf.calendar(&house, now);
    let file = home.path().join("frister.ics");
    std::fs::write(&file, &calendar).unwrap();
    let script = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
events = [part for part in calendar.walk('VEVENT')]
assert not calendar.errors, calendar.errors
for event in events:
    assert not event.errors, event.errors
    day = event['DTSTART'].dt
    alarms = sorted(alarm['TRIGGER'].dt for alarm in event.walk('VALARM'))
    print(event['UID'], day.isoformat(), event['SUMMARY'], len(alarms), event['DTSTAMP'].dt.tzinfo)
";
    let read = Command::new(python).args(["-c", script]).arg(&file).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let events = String::from_utf8(read.stdout).unwrap();
    assert_eq!(events.lines().count(), count, "{events}");
    assert!(count > 0 && events.contains("Medhold: frist, sak 1"), "{events}");
    let ids: BTreeSet<&str> =
        events.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(ids.len(), count, "each has an id of its own");
}
