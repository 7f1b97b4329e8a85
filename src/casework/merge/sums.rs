//! Check sums of everything that a case says, by where it stands: enough to see later which of two
//! copies has changed what, without keeping any answer twice.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::archive::{Case, Filing, Note};
use crate::interview::{Answer, Answers, Item};

/// Sums by place: `KEY|path`, where the key is the filing's, or nothing for what the case shares.
pub(super) type Sums = BTreeMap<String, String>;

/// The part of an enclosure that says where its file lies. It means nothing on another machine, and
/// a file from a stranger must not name one here.
const FILE: &str = "file";

/// An answer by itself: without the items of a list, and without what only this machine knows.
pub(super) fn shell(answer: &Answer) -> Answer {
    let mut shell = Answer { items: Vec::new(), ..answer.clone() };
    shell.parts.remove(FILE);
    shell
}

/// The sum of an answer by itself; none if there is nothing in it.
pub(super) fn answer_sum(answer: Option<&Answer>) -> Option<String> {
    let shell = shell(answer?);
    (shell != Answer::default()).then(|| sum(&shell))
}

pub(super) fn note_sum(note: &Note) -> String {
    // What became of it is said by numbers that another copy may count otherwise.
    sum(&(&note.at, &note.text, note.by))
}

fn sum(what: &impl Serialize) -> String {
    let text = serde_json::to_vec(what).unwrap_or_default();
    let digest = Sha256::digest(&text);
    let mut sum = String::with_capacity(24);
    for byte in &digest[..12] {
        let _ = write!(sum, "{byte:02x}");
    }
    sum
}

/// The answers of a filing without what it only repeats from the case: the fields of shared lists.
pub(super) fn own_answers(shared: &Answers, filing: &Filing) -> Answers {
    let mut own = filing.answers.clone();
    if !filing.joined {
        return own;
    }
    for (list, known) in shared.iter().filter(|(_, known)| !known.items.is_empty()) {
        if own.get(list).is_none() {
            continue;
        }
        for item in &mut own.entry(list).items {
            if let Some(known) = known.items.iter().find(|known| known.id == item.id) {
                known.fields.iter().for_each(|(field, _)| drop(item.fields.remove(field)));
            }
        }
    }
    own
}

/// Puts back what [`own_answers`] took out, and lets the case know which items some letter has.
pub(in crate::casework) fn repeat_shared(case: &mut Case) {
    let shared = case.shared.clone();
    for (list, known) in shared.iter().filter(|(_, known)| !known.items.is_empty()) {
        for filing in case.filings.iter_mut().filter(|filing| filing.joined) {
            if filing.answers.get(list).is_none() {
                continue;
            }
            for item in &mut filing.answers.entry(list).items {
                let Some(known) = known.items.iter().find(|known| known.id == item.id) else {
                    continue;
                };
                for (field, answer) in known.fields.iter() {
                    item.fields.set(field, answer.clone());
                }
            }
        }
        for item in &mut case.shared.entry(list).items {
            let held = case.filings.iter().filter_map(|filing| {
                let items = &filing.answers.get(list)?.items;
                items.iter().find(|held| held.id == item.id)
            });
            let deleted: Vec<bool> = held.map(|held| held.deleted).collect();
            if !deleted.is_empty() {
                item.deleted = deleted.into_iter().all(|deleted| deleted);
            }
        }
    }
}

/// The sums of a whole case.
pub(super) fn of_case(case: &Case) -> Sums {
    let mut sums = Sums::new();
    of_answers(&case.shared, "|", &mut sums);
    for filing in &case.filings {
        sums.insert(filing_key(&filing.key), "1".to_owned());
        let own = own_answers(&case.shared, filing);
        of_answers(&own, &format!("{}|", filing.key), &mut sums);
    }
    for note in &case.notes {
        sums.insert(note_key(note.id), note_sum(note));
    }
    sums
}

pub(super) fn filing_key(key: &str) -> String {
    format!("+{key}")
}

pub(super) fn note_key(id: u32) -> String {
    format!("!{id}")
}

/// The sums of answers whose place begins so.
pub(super) fn of_answers(answers: &Answers, place: &str, sums: &mut Sums) {
    for (id, answer) in answers.iter() {
        let place = format!("{place}{id}");
        if let Some(sum) = answer_sum(Some(answer)) {
            sums.insert(place.clone(), sum);
        }
        if answer.items.is_empty() {
            continue;
        }
        sums.insert(format!("{place}#"), order(&answer.items));
        for item in &answer.items {
            let place = format!("{place}/{}", item.id);
            sums.insert(place.clone(), if item.deleted { "0" } else { "1" }.to_owned());
            of_answers(&item.fields, &format!("{place}/"), sums);
        }
    }
}

/// The order of items, as a sum of its own.
pub(super) fn order(items: &[Item]) -> String {
    let ids: Vec<String> = items.iter().map(|item| item.id.to_string()).collect();
    ids.join(",")
}
