//! Lists that the letters of a case have in common: the timeline, the enclosures.
//!
//! What an item says holds for the whole case: it is asked once, and a change in one letter is a
//! change in all. Which items go into a letter, and what only that letter asks of them, belongs to
//! the filing. So a filing holds its lists whole, and the case holds what was last said of each
//! item; the two meet here when a filing is opened and when it is saved.

use std::collections::BTreeSet;

use crate::form::{Form, Home, QuestionIx};
use crate::interview::{Answer, Answers, Item, Mark};

/// Which items of the case come into a filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// All that stand in a letter of the case: the filing begins with them.
    All,
    /// What the filing had. What came into the case since then lies aside in it, so that no number
    /// is given twice.
    AsTheyWere,
}

/// The shared lists of a form, with the fields that the case keeps.
fn shared_lists(form: &Form) -> impl Iterator<Item = (&str, Vec<&str>)> {
    let id = |ix: &QuestionIx| form.question(*ix).id.as_str();
    form.all_questions().filter_map(move |(ix, question)| {
        let rule = form.list_rule(ix)?;
        let fields: Vec<&str> = rule.of_case.iter().map(id).collect();
        (!fields.is_empty()).then_some((question.id.as_str(), fields))
    })
}

/// Brings what the case knows into a filing's lists.
pub(super) fn take_in(form: &Form, case: &Answers, filing: &mut Answers, taken: Taken) {
    for (list, fields) in shared_lists(form) {
        let Some(known) = case.get(list).filter(|known| !known.items.is_empty()) else { continue };
        let own = filing.entry(list);
        for item in &known.items {
            match own.items.iter_mut().find(|candidate| candidate.id == item.id) {
                Some(held) => copy(&fields, &item.fields, &mut held.fields),
                None => {
                    let deleted = item.deleted || taken == Taken::AsTheyWere;
                    let mut fresh = Item { id: item.id, deleted, ..Item::default() };
                    copy(&fields, &item.fields, &mut fresh.fields);
                    own.items.push(fresh);
                }
            }
        }
        if own.mark == Mark::Empty && own.live_items().next().is_some() {
            own.mark = Mark::Given;
        }
    }
}

/// Whether items with the same number say the same in a filing and in its case.
pub(super) fn agree(form: &Form, case: &Answers, filing: &Answers) -> bool {
    let items = |answers: &Answers, list: &str| -> Vec<Item> {
        answers.get(list).map(|answer| answer.items.clone()).unwrap_or_default()
    };
    shared_lists(form).all(|(list, fields)| {
        let known = items(case, list);
        items(filing, list).iter().all(|own| {
            let same = known.iter().find(|item| item.id == own.id);
            same.is_none_or(|same| {
                fields.iter().all(|field| own.fields.get(field) == same.fields.get(field))
            })
        })
    })
}

/// Gives the case what a letter answered when the question was still its own, unless the case has
/// an answer of its own.
pub(super) fn give_to_case(form: &Form, case: &mut Answers, filing: &mut Answers) {
    let of_case = form.questions.iter().filter(|question| question.home == Home::Case);
    for question in of_case.filter(|question| question.list.is_none()) {
        if case.get(&question.id).is_none_or(|known| *known == Answer::default())
            && let Some(answer) = filing.remove(&question.id)
        {
            case.set(question.id.clone(), answer);
        }
    }
}

/// Lets the case know what a filing's lists say. An item is laid aside in the case when no letter
/// has it any more.
pub(super) fn hand_out(form: &Form, filing: &Answers, others: &[&Answers], case: &mut Answers) {
    let has = |answers: &Answers, list: &str, id: u32| {
        answers.get(list).is_some_and(|held| held.live_items().any(|item| item.id == id))
    };
    for (list, fields) in shared_lists(form) {
        let Some(own) = filing.get(list).filter(|own| !own.items.is_empty()) else { continue };
        let known = case.entry(list);
        for item in &own.items {
            let deleted = item.deleted && !others.iter().any(|other| has(other, list, item.id));
            match known.items.iter_mut().find(|candidate| candidate.id == item.id) {
                Some(held) => {
                    copy(&fields, &item.fields, &mut held.fields);
                    held.deleted = deleted;
                }
                None => {
                    let mut fresh = Item { id: item.id, deleted, ..Item::default() };
                    copy(&fields, &item.fields, &mut fresh.fields);
                    known.items.push(fresh);
                }
            }
        }
    }
}

/// The questions of a form that the case has answered. A list is shown all the same: which items
/// go into a letter is for each letter to say.
pub(super) fn known(form: &Form, case: &Answers) -> BTreeSet<String> {
    let said = |answer: &Answer| !matches!(answer.mark, Mark::Empty | Mark::Later);
    let of_case = form.questions.iter().filter(|question| question.home == Home::Case);
    let known = of_case.filter(|question| case.get(&question.id).is_some_and(said));
    known.map(|question| question.id.clone()).collect()
}

fn copy(fields: &[&str], from: &Answers, to: &mut Answers) {
    for field in fields {
        match from.get(field) {
            Some(answer) => to.set(*field, answer.clone()),
            None => drop(to.remove(field)),
        }
    }
}
