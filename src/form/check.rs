//! What a single form must fulfil beyond its shape.

mod circles;
mod conflicts;
mod languages;
mod people;
mod wordings;

use super::condition::{Condition, Gate, Literal, Operand, Test};
use super::derived::{DerivedRule, DerivedValue};
use super::model::{Form, Kind, Offer, Options};
use crate::law::{Directory, LawBook};
use crate::source::{File, Problems, Span, nearest};

/// Checks a form against itself, the law book and the offices.
pub fn check(form: &Form, law: &LawBook, directory: &Directory, problems: &mut Problems) {
    languages::check(form, problems);
    wordings::check(form, problems);
    circles::check(form, problems);
    conflicts::check(form, problems);
    people::check(form, problems);
    unknowns(form, problems);
    laws(form, law, problems);
    offices(form, directory, problems);
    lists(form, problems);
}

/// `when_unknown` is demanded wherever an operand may be unknown.
fn unknowns(form: &Form, problems: &mut Problems) {
    let mut look = |gate: &Gate, file: &File, span: Span| {
        if gate.when_unknown.is_some() || !may_be_unknown(form, &gate.when) {
            return;
        }
        problems
            .error(file, span, "an answer named in this `when` may be unknown")
            .fix("add `when_unknown: show` or `when_unknown: hide`");
    };
    for (gate, file) in form.gates() {
        look(gate, file, gate.span);
    }
}

/// Whether an "I do not know" can leave the condition open. A direct question about unknown cannot.
fn may_be_unknown(form: &Form, condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
            parts.iter().any(|part| may_be_unknown(form, part))
        }
        Condition::Test { operand, test, .. } => match test {
            Test::Unknown(_) | Test::Answered(_) | Test::Count(..) => false,
            Test::AnyItem(inner) | Test::EveryItem(inner) => may_be_unknown(form, inner),
            Test::Before(Literal::Answer(other))
            | Test::After(Literal::Answer(other))
            | Test::Number(_, Literal::Answer(other)) => {
                operand_may_be_unknown(form, *operand, 0) || operand_may_be_unknown(form, *other, 0)
            }
            Test::Is(_)
            | Test::Only(_)
            | Test::States(_)
            | Test::Before(_)
            | Test::After(_)
            | Test::Number(..)
            | Test::DaysLeft(..) => operand_may_be_unknown(form, *operand, 0),
        },
    }
}

fn operand_may_be_unknown(form: &Form, operand: Operand, depth: usize) -> bool {
    if depth > 16 {
        return false; // a circle, reported on its own
    }
    let again = |operand: &Operand| operand_may_be_unknown(form, *operand, depth + 1);
    match operand {
        Operand::Letters => false,
        Operand::Question(ix) => form.question(ix).unknown.is_some(),
        Operand::Deadline(at) => again(&form.deadlines[at].from),
        Operand::Derived(at) => match &form.derived[at].rule {
            DerivedRule::First(cases) => cases.iter().any(|(_, value)| match value {
                DerivedValue::Answer(operand) => again(operand),
                DerivedValue::Word(_) => false,
            }),
            DerivedRule::Sum { of, .. } => of.iter().any(|ix| form.question(*ix).unknown.is_some()),
            DerivedRule::Count { .. } => false,
            DerivedRule::Earliest(of) | DerivedRule::Latest(of) => of.iter().any(again),
            DerivedRule::Age { born: from, at: to } | DerivedRule::Between { from, to, .. } => {
                again(from) || to.as_ref().is_some_and(again)
            }
        },
    }
}

fn laws(form: &Form, law: &LawBook, problems: &mut Problems) {
    let mut look = |id: &str, file: &File, span: Span| {
        if law.ids().any(|known| known == id) {
            return;
        }
        problems
            .error(file, span, format!("there is no law reference `{id}`"))
            .fix("add it to assets/law with source, date and mark")
            .did_you_mean(nearest(id, law.ids()));
    };
    for question in &form.questions {
        let choices = question.kind.options().map(Options::fixed).unwrap_or_default();
        for id in choices.iter().flat_map(|choice| choice.law.iter()) {
            look(id, &question.file, question.span);
        }
    }
    for advice in &form.advice {
        for id in &advice.law {
            look(id, &advice.file, advice.span);
        }
    }
    for rule in &form.deadlines {
        look(&rule.law, &rule.file, rule.span);
    }
    for rule in &form.deadlines {
        let known: Vec<_> = law.all().filter(|version| version.id == rule.law).collect();
        if !known.is_empty() && known.iter().all(|version| version.period.is_none()) {
            problems
                .error(
                    &rule.file,
                    rule.span,
                    format!("the law reference `{}` sets no period", rule.law),
                )
                .fix("add `period:` to it in assets/law");
        }
    }
}

fn offices(form: &Form, directory: &Directory, problems: &mut Problems) {
    for question in &form.questions {
        let Kind::Office(rule) = &question.kind else {
            continue;
        };
        for kind in rule.kinds.iter().filter(|kind| directory.of_kind(kind).next().is_none()) {
            let known: Vec<_> = directory.all().map(|office| office.kind.as_str()).collect();
            problems
                .error(
                    &question.file,
                    question.span,
                    format!("there is no office of the kind `{kind}`"),
                )
                .fix("add one to assets/offices")
                .did_you_mean(nearest(kind, known));
        }
    }
    for advice in &form.advice {
        let settles = |offer: &Offer| matches!(offer, Offer::Continue);
        let stuck = advice.level == super::model::AdviceLevel::Stop && advice.offers.is_empty();
        if stuck && !advice.offers.iter().any(settles) {
            problems
                .error(&advice.file, advice.span, "a stop without an offer leaves the person stuck")
                .fix("offer at least `answer: id` for the answer that led here");
        }
    }
}

fn lists(form: &Form, problems: &mut Problems) {
    for question in &form.questions {
        let Kind::List(rule) = &question.kind else {
            continue;
        };
        if rule.fields.is_empty() {
            problems
                .error(
                    &question.file,
                    question.span,
                    format!("the list `{}` has no questions", question.id),
                )
                .fix("add them under `item:`");
        }
        if rule.min > rule.max {
            problems
                .error(&question.file, question.span, "`min` is larger than `max`")
                .fix("swap them");
        }
    }
}
