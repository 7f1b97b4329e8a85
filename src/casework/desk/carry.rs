//! What a new letter takes over from the other letters of its case, to be looked over: where it
//! goes, which place it is about. A suggestion once, never a tie: each letter has its own.

use crate::form::{Form, Kind, ListRule, Question, QuestionIx};
use crate::interview::{Answer, Answers, Item, Mark};

/// Fills in the questions of a new filing that name where their answer may come from. Of the other
/// filings, the first that knows counts. Returns the questions that were filled in.
pub(super) fn carry(form: &Form, filing: &mut Answers, others: &[&Answers]) -> Vec<String> {
    let mut carried = Vec::new();
    let open = |answers: &Answers, id: &str| {
        answers.get(id).is_none_or(|answer| *answer == Answer::default())
    };
    let outer = form.questions.iter().filter(|question| question.list.is_none());
    for question in outer.filter(|question| !question.from_case.is_empty()) {
        if !open(filing, &question.id) {
            continue;
        }
        let found = others.iter().find_map(|other| match &question.kind {
            Kind::List(rule) => items(form, rule, question, other),
            _ => answer(question, other).or_else(|| {
                // What is one question here may be a list's there: its first item is meant.
                let lists = other.iter().filter_map(|(_, list)| list.live_items().next());
                lists.into_iter().find_map(|item| answer(question, &item.fields))
            }),
        });
        if let Some(found) = found {
            filing.set(question.id.clone(), found);
            carried.push(question.id.clone());
        }
    }
    carried
}

/// The items of another letter's list, each with what it says of this list's questions.
fn items(form: &Form, rule: &ListRule, list: &Question, other: &Answers) -> Option<Answer> {
    let question = |ix: &QuestionIx| form.question(*ix);
    list.from_case.iter().find_map(|source| {
        let told = other.get(source)?.live_items().filter_map(|item| {
            let mut fields = Answers::default();
            for field in rule.fields.iter().map(question) {
                if let Some(said) = answer(field, &item.fields) {
                    fields.set(field.id.clone(), said);
                }
            }
            (!fields.is_empty()).then_some(fields)
        });
        let items: Vec<Item> = (1..)
            .zip(told)
            .map(|(id, fields)| Item { id, fields, ..Item::default() })
            .take(rule.max)
            .collect();
        (!items.is_empty()).then(|| Answer { mark: Mark::Given, items, ..Answer::default() })
    })
}

/// The first answer that a question may come from, as this question takes it.
fn answer(question: &Question, told: &Answers) -> Option<Answer> {
    let said = question.from_case.iter().filter_map(|source| told.get(source));
    said.filter(|said| said.mark == Mark::Given && said.items.is_empty()).find_map(|said| {
        match &question.kind {
            Kind::Office(_) if said.parts.is_empty() => {
                let name = said.text.trim().to_owned();
                let parts = [("name".to_owned(), name)].into();
                (!said.text.trim().is_empty()).then(|| Answer {
                    mark: Mark::Given,
                    parts,
                    ..Answer::default()
                })
            }
            Kind::Office(_) => Some(said.clone()),
            // An office that was chosen from the list has no words of its own.
            _ if said.parts.is_empty() => Some(said.clone()),
            _ => said.parts.get("name").map(Answer::text),
        }
    })
}
