//! What a new letter takes over from the other letters of its case, to be looked over: where it
//! goes, which place it is about. A suggestion once, never a tie: each letter has its own.

use crate::form::{Form, Kind, ListRule, Question, QuestionIx};
use crate::interview::{Answer, Answers, Interview, Item, Mark};

/// The name of an office, by its id.
pub(super) type NameOf<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Fills in the questions of a new filing that name where their answer may come from. Of the other
/// filings, the first that knows counts. Returns the questions that were filled in.
pub(super) fn carry(
    form: &Form,
    filing: &mut Answers,
    others: &[&Answers],
    name_of: NameOf<'_>,
) -> Vec<String> {
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
            Kind::List(rule) => items(form, rule, question, other, name_of),
            _ => answer(question, other, name_of).or_else(|| {
                // What is one question here may be a list's there: its first item is meant.
                let lists = other.iter().filter_map(|(_, list)| list.live_items().next());
                lists.into_iter().find_map(|item| answer(question, &item.fields, name_of))
            }),
        });
        if let Some(found) = found {
            filing.set(question.id.clone(), found);
            carried.push(question.id.clone());
        }
    }
    carried
}

/// The answers of a letter, with the offices that it found by an area: where it goes is known to
/// it, and not written down.
pub(super) fn with_offices(interview: &Interview) -> Answers {
    let picture = interview.picture();
    let mut answers = interview.filing().clone();
    for entry in interview.entries_in(&picture) {
        let Kind::Office(rule) = &interview.form().question(entry.ix).kind else { continue };
        let found = picture.office_by_area(rule, &entry.scope).and_then(|office| office.id);
        if let (Some(id), Some(answer)) = (found, answers.at_mut(&entry.path)) {
            answer.mark = Mark::Given;
            answer.parts.insert("office".to_owned(), id);
        }
    }
    answers
}

/// The items of another letter's list, each with what it says of this list's questions.
fn items(
    form: &Form,
    rule: &ListRule,
    list: &Question,
    other: &Answers,
    name_of: NameOf<'_>,
) -> Option<Answer> {
    let question = |ix: &QuestionIx| form.question(*ix);
    list.from_case.iter().find_map(|source| {
        let source_answer = other.get(source)?;
        // What is a list here may be one question there: it makes one item.
        let alone = source_answer.items.is_empty().then(|| {
            let mut fields = Answers::default();
            for (id, told) in other.iter().filter(|(_, told)| told.items.is_empty()) {
                fields.set(id, told.clone());
            }
            Item { fields, ..Item::default() }
        });
        let told = source_answer.live_items().chain(&alone).filter_map(|item| {
            let mut fields = Answers::default();
            for field in rule.fields.iter().map(question) {
                if let Some(said) = answer(field, &item.fields, name_of) {
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
fn answer(question: &Question, told: &Answers, name_of: NameOf<'_>) -> Option<Answer> {
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
            _ if said.parts.is_empty() => Some(said.clone()),
            // An office that was chosen from the list has no words of its own.
            _ => {
                let typed = said.parts.get("name").cloned();
                let listed = || name_of(said.parts.get("office")?);
                typed.or_else(listed).map(Answer::text)
            }
        }
    })
}
