//! Conditions that can never hold: a question that is never asked, an advice never told.

use std::collections::BTreeMap;

use super::super::condition::{Condition, Gate, Operand, Test};
use super::super::model::{Form, Kind};
use crate::source::{File, Problems, Span};

pub(super) fn check(form: &Form, problems: &mut Problems) {
    for question in &form.questions {
        look(form, &question.gates, &question.file, question.span, problems);
    }
    for advice in &form.advice {
        look(form, std::slice::from_ref(&advice.gate), &advice.file, advice.span, problems);
    }
    for document in &form.documents {
        look(form, document.gate.as_slice(), &document.file, document.span, problems);
    }
}

fn look(form: &Form, gates: &[Gate], file: &File, span: Span, problems: &mut Problems) {
    let mut allowed: BTreeMap<Operand, Vec<String>> = BTreeMap::new();
    let mut contradicted = None;
    for gate in gates {
        narrow(form, &gate.when, &mut allowed, &mut contradicted);
    }
    if let Some(operand) = contradicted {
        let id = match operand {
            Operand::Question(ix) => form.question(ix).id.as_str(),
            Operand::Derived(at) => form.derived[at].id.as_str(),
            Operand::Deadline(at) => form.deadlines[at].id.as_str(),
            Operand::Letters => "letters",
        };
        problems
            .error(
                file,
                span,
                format!("its conditions contradict each other: `{id}` cannot be both"),
            )
            .fix("it can never be in play; mend the conditions on the way to it, or remove it");
    }
}

/// Narrows what an operand with a single value may be; an empty rest is a contradiction.
fn narrow(
    form: &Form,
    condition: &Condition,
    allowed: &mut BTreeMap<Operand, Vec<String>>,
    contradicted: &mut Option<Operand>,
) {
    match condition {
        Condition::All(parts) => {
            for part in parts {
                narrow(form, part, allowed, contradicted);
            }
        }
        Condition::Test { operand, test, .. } => {
            let words: Vec<String> = match test {
                Test::Is(words) if has_one_value(form, *operand) => words.clone(),
                Test::States(states) => {
                    states.iter().map(|state| state.word().to_owned()).collect()
                }
                _ => return,
            };
            let rest = match allowed.get(operand) {
                Some(before) => {
                    before.iter().filter(|word| words.contains(word)).cloned().collect()
                }
                None => words,
            };
            if rest.is_empty() {
                *contradicted = Some(*operand);
            }
            allowed.insert(*operand, rest);
        }
        Condition::Any(_) | Condition::None(_) => {}
    }
}

fn has_one_value(form: &Form, operand: Operand) -> bool {
    match operand {
        Operand::Question(ix) => matches!(form.question(ix).kind, Kind::Choice(_) | Kind::YesNo),
        Operand::Derived(_) | Operand::Deadline(_) => true,
        Operand::Letters => false,
    }
}
