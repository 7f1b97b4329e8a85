//! That `who` says of each answer which person it is of, and that nobody who signs, and no number
//! of a person, is left out.

use std::collections::BTreeSet;

use super::super::condition::Operand;
use super::super::derived::{DerivedRule, DerivedValue};
use super::super::model::{Form, Kind, Question, QuestionIx};
use super::super::people::{Part, Who, people};
use crate::source::Problems;

pub(super) fn check(form: &Form, problems: &mut Problems) {
    for question in &form.questions {
        misplaced(form, question, problems);
    }
    let all = people(form);
    for question in all.of_nobody.iter().map(|ix| form.question(*ix)) {
        let who = question.who.map_or("", Who::word);
        let message =
            format!("`{}` is of nobody: `who: {who}` names none, or more than one", question.id);
        problems
            .error(&question.file, question.span, message)
            .fix("add `who` to the question for the name, or place both in one record");
    }
    for question in all.twice.iter().map(|ix| form.question(*ix)) {
        problems
            .error(
                &question.file,
                question.span,
                format!("`{}` says again who it is of", question.id),
            )
            .fix("one person has one name, one day of birth and one number; take `who` away here");
    }
    let signing = signing(form).into_iter().map(|ix| form.question(ix));
    let numbers =
        form.questions.iter().filter(|question| matches!(question.kind, Kind::NationalId));
    let mut told = BTreeSet::new();
    for question in signing.chain(numbers).filter(|question| question.who.is_none()) {
        if told.insert(&question.id) {
            problems
                .warning(
                    &question.file,
                    question.span,
                    format!("`{}` belongs to nobody", question.id),
                )
                .fix(format!("say whose it is with `who`: {}", Who::WORDS.join(", ")));
        }
    }
}

/// A `who` where it can have no meaning.
fn misplaced(form: &Form, question: &Question, problems: &mut Problems) {
    let Some(who) = question.who else { return };
    let mut tell = |message: String, fix: &str| {
        problems.error(&question.file, question.span, message).fix(fix);
    };
    let part = Part::of(&question.kind);
    if part.is_none() {
        let message = format!("`who` has no meaning for a {} question", question.kind.word());
        tell(message, "it belongs to a text, an office, a date or a national id");
    }
    let in_list = question.list.is_some();
    if question.list.is_some_and(|list| form.question(list).list.is_some()) {
        tell("`who` has no meaning in a list within a list".to_owned(), "take it away");
    } else if in_list && matches!(who, Who::Patient | Who::Writer) {
        let message = format!("`who: {}` has no meaning in a list", who.word());
        tell(message, "there is one patient and one who writes; ask outside the list");
    } else if in_list && part != Some(Part::Name) && part.is_some() {
        tell("`who` in a list is for names".to_owned(), "take it away");
    }
}

/// The questions whose answer stands as the name of who sends or signs a paper.
fn signing(form: &Form) -> BTreeSet<QuestionIx> {
    let mut questions = BTreeSet::new();
    let mut facts = BTreeSet::new();
    let documents = form.documents.iter();
    let mut open: Vec<Operand> = documents
        .flat_map(|rule| {
            let senders = rule.from.iter().map(|sender| sender.name);
            senders.chain(rule.signers.iter().map(|signer| signer.name))
        })
        .collect();
    while let Some(operand) = open.pop() {
        match operand {
            Operand::Question(ix) => drop(questions.insert(ix)),
            Operand::Derived(at) if facts.insert(at) => {
                if let DerivedRule::First(cases) = &form.derived[at].rule {
                    open.extend(cases.iter().filter_map(|(_, value)| match value {
                        DerivedValue::Answer(operand) => Some(*operand),
                        DerivedValue::Word(_) => None,
                    }));
                }
            }
            Operand::Derived(_) | Operand::Deadline(_) | Operand::Letters => {}
        }
    }
    questions
}
