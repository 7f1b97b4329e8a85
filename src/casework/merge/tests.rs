use std::collections::BTreeMap;

use proptest::prelude::*;

use super::sums::{of_answers, of_case};
use super::*;
use crate::archive::CaseId;
use crate::interview::Item;

/// Names that differ within a test.
fn chance(from: u32) -> impl FnMut() -> String {
    let mut next = from;
    move || {
        next += 1;
        format!("n{next}")
    }
}

fn begun() -> Case {
    let filings = vec![Filing::new("skjema", 1, String::new())];
    Case::new(CaseId(1), String::new(), Answers::default(), filings)
}

/// Something that a person does to a case.
#[derive(Debug, Clone)]
enum Deed {
    Shared(u8, String),
    Own(u8, String),
    Add(String),
    /// A field of some item.
    Field(u8, String),
    Aside(u8),
    Note(String),
    Letter,
}

fn text() -> impl Strategy<Value = String> {
    "[a-c]{0,3}"
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..3_u8, text()).prop_map(|(at, text)| Deed::Shared(at, text)),
        (0..3_u8, text()).prop_map(|(at, text)| Deed::Own(at, text)),
        text().prop_map(Deed::Add),
        (0..4_u8, text()).prop_map(|(at, text)| Deed::Field(at, text)),
        (0..4_u8).prop_map(Deed::Aside),
        text().prop_map(Deed::Note),
        Just(Deed::Letter),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(deed(), 0..8)
}

/// Does it all; `who` makes what is written by one never the same as what another writes.
fn done(case: &mut Case, deeds: &[Deed], who: &str) {
    let write = |answers: &mut Answers, id: String, text: &str| {
        let answer =
            if text.is_empty() { Answer::default() } else { Answer::text(format!("{who}{text}")) };
        let items = answers.get(&id).map(|answer| answer.items.clone()).unwrap_or_default();
        answers.set(id, Answer { items, ..answer });
    };
    for (at, deed) in deeds.iter().enumerate() {
        match deed {
            Deed::Shared(id, text) => write(&mut case.shared, format!("felles_{id}"), text),
            Deed::Own(id, text) => write(&mut case.filings[0].answers, format!("eget_{id}"), text),
            Deed::Add(text) => {
                let list = case.filings[0].answers.entry("liste");
                let id = list.items.iter().map(|item| item.id).max().unwrap_or(0) + 1;
                let mut fields = Answers::default();
                fields.set("felt", Answer::text(format!("{who}{at}{text}")));
                list.items.push(Item { id, fields, deleted: false });
            }
            Deed::Field(pick, text) => {
                let items = &mut case.filings[0].answers.entry("liste").items;
                if let Some(item) = items.get_mut(usize::from(*pick)) {
                    write(&mut item.fields, "felt".to_owned(), text);
                }
            }
            Deed::Aside(pick) => {
                let items = &mut case.filings[0].answers.entry("liste").items;
                if let Some(item) = items.get_mut(usize::from(*pick)) {
                    item.deleted = true;
                }
            }
            Deed::Note(text) => {
                let id = case.notes.iter().map(|note| note.id).max().unwrap_or(0) + 1;
                let text = format!("{who}{at}{text}");
                case.notes.push(Note { id, at: String::new(), text, by: None, became: None });
            }
            Deed::Letter => {
                let mut filing = Filing::new("annet", 1, String::new());
                filing.answers.set("tekst", Answer::text(format!("{who}{at}")));
                case.filings.push(filing);
            }
        }
    }
}

/// Two copies of a case that has this said in it: the one here, and the one that comes back.
fn copies(first: &[Deed], here: &[Deed], there: &[Deed]) -> (Case, Case) {
    let mut mine = begun();
    done(&mut mine, first, "f");
    let mut theirs = hand_out(&mut mine, "2026-11-21T12:00", &BTreeSet::new(), &mut chance(0));
    done(&mut mine, here, "h");
    done(&mut theirs, there, "d");
    let back = hand_out(&mut theirs, "2026-11-22T12:00", &BTreeSet::new(), &mut chance(1000));
    (mine, back)
}

/// Every text that stands in a case, with how often.
fn texts(case: &Case) -> BTreeMap<String, usize> {
    fn collect(answers: &Answers, texts: &mut BTreeMap<String, usize>) {
        for (_, answer) in answers.iter() {
            if !answer.text.is_empty() {
                *texts.entry(answer.text.clone()).or_default() += 1;
            }
            answer.items.iter().for_each(|item| collect(&item.fields, texts));
        }
    }
    let mut found = BTreeMap::new();
    collect(&case.shared, &mut found);
    case.filings.iter().for_each(|filing| collect(&filing.answers, &mut found));
    for note in &case.notes {
        *found.entry(note.text.clone()).or_default() += 1;
    }
    found
}

proptest! {
    #[test]
    fn where_one_copy_changed_nothing_the_other_stands(first in deeds(), deeds in deeds()) {
        let (mine, theirs) = copies(&first, &[], &deeds);
        let merged = merge(&mine, &theirs, &Aliases::new());
        prop_assert!(merged.conflicts.is_empty());
        prop_assert_eq!(of_case(&merged.case), of_case(&theirs));
        let (mine, theirs) = copies(&first, &deeds, &[]);
        let merged = merge(&mine, &theirs, &Aliases::new());
        prop_assert!(merged.conflicts.is_empty() && merged.taken.is_empty());
        prop_assert_eq!(of_case(&merged.case), of_case(&mine));
    }

    #[test]
    fn nothing_that_either_wrote_is_lost_untold(
        first in deeds(), here in deeds(), there in deeds(), base_is_known: bool,
    ) {
        let (mut mine, theirs) = copies(&first, &here, &there);
        if !base_is_known {
            mine.handed.clear();
        }
        let merged = merge(&mine, &theirs, &Aliases::new());
        let told: Vec<&str> =
            merged.conflicts.iter().map(|conflict| conflict.theirs.text.as_str()).collect();
        let stands = texts(&merged.case);
        for text in texts(&mine).keys().filter(|text| text.starts_with('h')) {
            prop_assert!(stands.contains_key(text), "{} was written here", text);
        }
        for text in texts(&theirs).keys().filter(|text| text.starts_with('d')) {
            let known = stands.contains_key(text) || told.contains(&text.as_str());
            prop_assert!(known, "{} was written there", text);
        }
        for conflict in &merged.conflicts {
            prop_assert_ne!(&conflict.mine, &conflict.theirs);
        }
    }

    #[test]
    fn what_came_in_once_is_known(first in deeds(), here in deeds(), there in deeds()) {
        let (mine, theirs) = copies(&first, &here, &there);
        let once = merge(&mine, &theirs, &Aliases::new()).case;
        let twice = merge(&once, &theirs, &Aliases::new());
        prop_assert!(twice.conflicts.is_empty(), "{:?}", twice.conflicts);
        prop_assert!(twice.taken.is_empty(), "{:?}", twice.taken);
        prop_assert_eq!(&twice.case, &once);
    }

    #[test]
    fn copies_that_go_to_and_fro_end_alike(
        first in deeds(), here in deeds(), there in deeds(), more in deeds(),
    ) {
        let (mine, mut theirs) = copies(&first, &here, &there);
        let mut merged = merge(&mine, &theirs, &Aliases::new());
        for conflict in merged.conflicts.clone() {
            merged.settle(&conflict, Choice::Theirs);
        }
        let mut here = merged.case;
        done(&mut theirs, &more, "e");
        let copy = hand_out(&mut here, "2026-11-23T12:00", &BTreeSet::new(), &mut chance(2000));
        let mut back = merge(&theirs, &copy, &Aliases::new());
        // What was decided for them and they changed again is theirs to decide.
        for conflict in back.conflicts.clone() {
            back.settle(&conflict, Choice::Mine);
        }
        let mut there = back.case;
        let copy = hand_out(&mut there, "2026-11-24T12:00", &BTreeSet::new(), &mut chance(3000));
        let end = merge(&here, &copy, &Aliases::new());
        prop_assert!(end.conflicts.is_empty(), "{:?}", end.conflicts);
        prop_assert_eq!(texts(&end.case), texts(&there));
    }
}

#[test]
fn an_item_of_each_under_one_number_stands_twice_and_keeps_its_letters() {
    let mut mine = begun();
    let mut theirs = hand_out(&mut mine, "2026-11-21T12:00", &BTreeSet::new(), &mut chance(0));
    let add = |case: &mut Case, text: &str| {
        done(case, &[Deed::Add(text.to_owned())], "");
        let vis = Answer::picks(["liste:1", "brev:1"]);
        case.filings[0].answers.set("viser", vis);
        case.filings[0].settled.insert("for_sent:1".to_owned());
    };
    add(&mut mine, "her");
    add(&mut theirs, "der");
    let back = hand_out(&mut theirs, "2026-11-22T12:00", &BTreeSet::new(), &mut chance(1000));
    let aliases = [("brev", "liste"), ("for_sent", "liste")];
    let aliases = aliases.map(|(one, list)| (one.to_owned(), list.to_owned())).into();
    let merged = merge(&mine, &back, &aliases);
    let filing = &merged.case.filings[0];
    let items = &filing.answers.get("liste").unwrap().items;
    let told: Vec<(u32, &str)> = items
        .iter()
        .map(|item| (item.id, item.fields.get("felt").unwrap().text.as_str()))
        .collect();
    assert_eq!(told, [(1, "0her"), (2, "0der")]);
    // Their letter is that of their item.
    assert_eq!(merged.conflicts[0].theirs.picks, ["liste:2", "brev:2"]);
    let settled: Vec<&String> = filing.settled.iter().collect();
    assert_eq!(settled, ["for_sent:1", "for_sent:2"]);
}

#[test]
fn a_conflict_can_take_both_texts() {
    let (mine, theirs) = copies(
        &[Deed::Shared(0, "a".to_owned())],
        &[Deed::Shared(0, "b".to_owned())],
        &[Deed::Shared(0, "c".to_owned())],
    );
    let mut merged = merge(&mine, &theirs, &Aliases::new());
    let conflict = merged.conflicts[0].clone();
    assert!(conflict.takes_both());
    merged.settle(&conflict, Choice::Both);
    assert_eq!(merged.case.shared.get("felles_0").unwrap().text, "hb\n\ndc");
    merged.settle(&conflict, Choice::Theirs);
    assert_eq!(merged.case.shared.get("felles_0").unwrap().text, "dc");
}

#[test]
fn what_comes_in_names_no_file_of_this_machine() {
    let mut case = begun();
    let mut enclosure = Answer { mark: crate::interview::Mark::Given, ..Answer::default() };
    enclosure.parts.insert("title".to_owned(), "Vedtak\u{1b}[2J".to_owned());
    enclosure.parts.insert("file".to_owned(), "/home/kari/.ssh/id".to_owned());
    case.filings[0].answers.set("vedlegg", enclosure);
    case.filings[0].follows = Some(7);
    case.own_number = "K-12".to_owned();
    made_safe(&mut case);
    let parts = &case.filings[0].answers.get("vedlegg").unwrap().parts;
    assert_eq!(parts.get("file"), None);
    assert_eq!(parts.get("title").map(String::as_str), Some("Vedtak[2J"));
    assert_eq!((case.filings[0].follows, case.own_number.as_str()), (None, ""));
}

#[test]
fn a_common_state_holds_no_answer() {
    let mut case = begun();
    done(&mut case, &[Deed::Shared(0, "abc".to_owned())], "hemmelig");
    hand_out(&mut case, "2026-11-21T12:00", &BTreeSet::new(), &mut chance(0));
    let state = format!("{:?}", case.handed);
    assert!(!state.contains("hemmelig"), "{state}");
    let mut sums = Sums::new();
    of_answers(&case.shared, "|", &mut sums);
    assert!(!sums.is_empty());
}
