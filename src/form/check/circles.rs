//! What depends on what is a graph without circles; a circle is named.

use std::collections::BTreeSet;

use super::super::condition::{Condition, Operand};
use super::super::document::{Per, RecipientRule};
use super::super::model::{Default, Form, Kind, Options, QuestionIx};
use crate::source::Problems;

pub(super) fn check(form: &Form, problems: &mut Problems) {
    let mut walk = Walk { form, done: BTreeSet::new(), path: Vec::new(), circles: Vec::new() };
    let questions = form.all_questions().map(|(ix, _)| Operand::Question(ix));
    let derived = (0..form.derived.len()).map(Operand::Derived);
    let deadlines = (0..form.deadlines.len()).map(Operand::Deadline);
    for operand in questions.chain(derived).chain(deadlines).collect::<Vec<_>>() {
        walk.visit(operand);
    }
    for circle in walk.circles {
        let names: Vec<_> = circle.iter().map(|operand| name(form, *operand)).collect();
        let (file, span) = place(form, circle[0]);
        problems
            .error(file, span, format!("these depend on each other: {}", names.join(" -> ")))
            .fix("take one of the conditions out of the circle");
    }
}

struct Walk<'a> {
    form: &'a Form,
    done: BTreeSet<Operand>,
    path: Vec<Operand>,
    circles: Vec<Vec<Operand>>,
}

impl Walk<'_> {
    fn visit(&mut self, operand: Operand) {
        if let Some(at) = self.path.iter().position(|step| *step == operand) {
            let mut circle = self.path[at..].to_vec();
            circle.push(operand);
            self.circles.push(circle);
            return;
        }
        if self.done.contains(&operand) {
            return;
        }
        self.path.push(operand);
        for next in needs(self.form, operand) {
            self.visit(next);
        }
        self.path.pop();
        self.done.insert(operand);
    }
}

/// What an operand's value or relevance is worked out from.
fn needs(form: &Form, operand: Operand) -> Vec<Operand> {
    let mut needs = Vec::new();
    match operand {
        Operand::Letters => {
            for document in form.documents.iter().filter(|document| !document.kind.is_kept()) {
                if let Some(gate) = &document.gate {
                    of_condition(&gate.when, &mut needs);
                }
                match &document.per {
                    Per::Item(list) => needs.push(Operand::Question(*list)),
                    Per::Office { list, by } => {
                        needs.extend([Operand::Question(*list), Operand::Question(*by)]);
                    }
                    Per::Once | Per::Document(_) => {}
                }
                if let Some(RecipientRule::Office(office)) = &document.to {
                    needs.push(Operand::Question(*office));
                }
            }
        }
        Operand::Question(ix) => of_question(form, ix, &mut needs),
        Operand::Derived(at) => form.derived[at].rule.operands(&mut |operand| needs.push(operand)),
        Operand::Deadline(at) => {
            let rule = &form.deadlines[at];
            needs.push(rule.from);
            if let Some(gate) = &rule.gate {
                of_condition(&gate.when, &mut needs);
            }
        }
    }
    needs
}

fn of_question(form: &Form, ix: QuestionIx, needs: &mut Vec<Operand>) {
    let question = form.question(ix);
    needs.extend(question.list.map(Operand::Question));
    for gate in &question.gates {
        of_condition(&gate.when, needs);
    }
    if let Some(Default::Answer(other)) = question.default {
        needs.push(Operand::Question(other));
    }
    match &question.kind {
        Kind::Office(rule) => needs.extend(rule.by.map(Operand::Question)),
        Kind::Choice(options) | Kind::Choices { options, .. } => match options {
            Options::Letters => needs.push(Operand::Letters),
            Options::Items(lists) => needs.extend(lists.iter().copied().map(Operand::Question)),
            Options::Fixed(choices) => {
                for gate in choices.iter().filter_map(|choice| choice.gate.as_ref()) {
                    of_condition(&gate.when, needs);
                }
            }
        },
        _ => {}
    }
}

fn of_condition(condition: &Condition, needs: &mut Vec<Operand>) {
    condition.operands(&mut |operand, _| needs.push(operand));
}

fn name(form: &Form, operand: Operand) -> String {
    match operand {
        Operand::Question(ix) => form.question(ix).id.clone(),
        Operand::Derived(at) => form.derived[at].id.clone(),
        Operand::Deadline(at) => form.deadlines[at].id.clone(),
        Operand::Letters => "letters".to_owned(),
    }
}

fn place(form: &Form, operand: Operand) -> (&crate::source::File, crate::source::Span) {
    match operand {
        Operand::Question(ix) => (&form.question(ix).file, form.question(ix).span),
        Operand::Derived(at) => (&form.derived[at].file, form.derived[at].span),
        Operand::Deadline(at) => (&form.deadlines[at].file, form.deadlines[at].span),
        Operand::Letters => (&form.file, crate::source::Span::on_line(1, 1, 1)),
    }
}
