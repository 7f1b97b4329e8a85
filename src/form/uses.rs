//! What a form names: all its conditions, and every operand that something of it looks at.

use std::collections::BTreeSet;

use super::condition::{Gate, Operand};
use super::derived::{DerivedRule, DerivedValue};
use super::document::{DocumentRule, EnclosedRule, Per, RecipientRule};
use super::model::{Bound, Check, Default, Form, GroupRule, Kind, Options, Question};
use super::wording::{Piece, Wording, pieces};
use crate::source::{File, Texts};

impl Form {
    /// Every condition, with the file it stands in.
    pub fn gates(&self) -> impl Iterator<Item = (&Gate, &File)> {
        let questions = self.questions.iter().flat_map(|question| {
            let choices = question.kind.options().map(Options::fixed).unwrap_or_default();
            let options = choices.iter().filter_map(|choice| choice.gate.as_ref());
            question.gates.iter().chain(options).map(|gate| (gate, &question.file))
        });
        let deadlines =
            self.deadlines.iter().filter_map(|rule| Some((rule.gate.as_ref()?, &rule.file)));
        let advice = self.advice.iter().map(|advice| (&advice.gate, &advice.file));
        let checks =
            self.checks.iter().filter_map(|check| Some((check.when.as_ref()?, &check.file)));
        let derived = self
            .derived
            .iter()
            .flat_map(|derived| derived.rule.gates().map(|gate| (gate, &derived.file)));
        let documents =
            self.documents.iter().flat_map(|rule| rule.gates().map(|gate| (gate, &rule.file)));
        questions.chain(deadlines).chain(advice).chain(checks).chain(derived).chain(documents)
    }

    /// Every operand that a condition, a derived fact, a deadline, a document, a limit or a text
    /// looks at. What only a template prints is not among them.
    #[must_use]
    pub fn used(&self) -> BTreeSet<Operand> {
        let mut used = BTreeSet::new();
        let voices = self.voice.iter().map(|(_, condition)| condition);
        let others = voices.chain(&self.agreed);
        for condition in self.gates().map(|(gate, _)| &gate.when).chain(others) {
            condition.operands(&mut |operand, _| {
                used.insert(operand);
            });
        }
        for derived in &self.derived {
            derived.rule.operands(&mut |operand| {
                used.insert(operand);
            });
        }
        used.extend(self.deadlines.iter().map(|rule| rule.from));
        let counts = [self.counts.kind, self.counts.area, self.counts.outcome];
        used.extend(counts.into_iter().flatten().map(Operand::Question));
        for rule in &self.documents {
            rule.operands(&mut |operand| {
                used.insert(operand);
            });
        }
        for check in &self.checks {
            match &check.rule {
                GroupRule::AtLeastOne(of)
                | GroupRule::ExactlyOne(of)
                | GroupRule::SumAtMost { of, .. } => {
                    used.extend(of.iter().copied().map(Operand::Question));
                }
                GroupRule::NotBefore { later, earlier } => {
                    used.extend([Operand::Question(*later), Operand::Question(*earlier)]);
                }
            }
        }
        for question in &self.questions {
            self.of_question(question, &mut used);
        }
        used
    }

    fn of_question(&self, question: &Question, used: &mut BTreeSet<Operand>) {
        if let Some(Default::Answer(other)) = question.default {
            used.insert(Operand::Question(other));
        }
        for check in &question.checks {
            if let Check::NotAfter(Bound::Answer(other))
            | Check::NotBefore(Bound::Answer(other))
            | Check::AtLeast(Bound::Answer(other))
            | Check::AtMost(Bound::Answer(other)) = check
            {
                used.insert(Operand::Question(*other));
            }
        }
        match &question.kind {
            Kind::Office(rule) => used.extend(rule.by.map(Operand::Question)),
            Kind::List(rule) => self.named_in(&rule.item_title, used),
            _ => {}
        }
        let choices = question.kind.options().map(Options::fixed).unwrap_or_default();
        let wordings = choices.iter().map(|choice| &choice.label).chain([&question.wording]);
        for texts in wordings.flat_map(Wording::variants).map(|(_, texts)| texts) {
            self.named_in(texts, used);
        }
    }

    fn named_in(&self, texts: &Texts, used: &mut BTreeSet<Operand>) {
        for (_, text) in texts.iter() {
            used.extend(pieces(text).into_iter().filter_map(|piece| match piece {
                Piece::Name(id) => self.names.get(id).map(|name| name.operand),
                Piece::Words(_) => None,
            }));
        }
    }
}

impl DerivedRule {
    fn gates(&self) -> impl Iterator<Item = &Gate> {
        let cases = match self {
            Self::First(cases) => cases.as_slice(),
            _ => &[],
        };
        cases.iter().filter_map(|(gate, _)| gate.as_ref())
    }

    /// Every operand it is worked out from.
    pub fn operands(&self, visit: &mut dyn FnMut(Operand)) {
        match self {
            Self::First(cases) => {
                for (gate, value) in cases {
                    if let Some(gate) = gate {
                        gate.when.operands(&mut |operand, _| visit(operand));
                    }
                    if let DerivedValue::Answer(operand) = value {
                        visit(*operand);
                    }
                }
            }
            Self::Sum { of, .. } => of.iter().copied().map(Operand::Question).for_each(visit),
            Self::Count { list, of } => {
                visit(Operand::Question(*list));
                if let Some(of) = of {
                    of.operands(&mut |operand, _| visit(operand));
                }
            }
            Self::Earliest(of) | Self::Latest(of) => of.iter().copied().for_each(visit),
            Self::Age { born: from, at: to } | Self::Between { from, to, .. } => {
                std::iter::once(*from).chain(*to).for_each(visit);
            }
        }
    }
}

impl DocumentRule {
    fn gates(&self) -> impl Iterator<Item = &Gate> {
        let senders = self.from.iter().filter_map(|sender| sender.when.as_ref());
        let signers = self.signers.iter().filter_map(|signer| signer.when.as_ref());
        let enclosed = self.encloses.iter().filter_map(|enclosed| enclosed.when.as_ref());
        self.gate.iter().chain(senders).chain(signers).chain(enclosed)
    }

    fn operands(&self, visit: &mut dyn FnMut(Operand)) {
        for sender in &self.from {
            visit(sender.name);
            sender.lines.iter().copied().for_each(&mut *visit);
        }
        self.signers.iter().map(|signer| signer.name).for_each(&mut *visit);
        self.reference.into_iter().for_each(&mut *visit);
        self.enclosures.map(Operand::Question).into_iter().for_each(&mut *visit);
        match &self.per {
            Per::Item(list) => visit(Operand::Question(*list)),
            Per::Office { list, by } => {
                visit(Operand::Question(*list));
                visit(Operand::Question(*by));
            }
            Per::Once | Per::Document(_) => {}
        }
        match &self.to {
            Some(RecipientRule::Office(ix)) => visit(Operand::Question(*ix)),
            Some(RecipientRule::Answers { name, address }) => {
                visit(*name);
                address.iter().copied().for_each(visit);
            }
            None => {}
        }
    }

    /// The documents that can go with it.
    pub fn enclosed_documents(&self) -> impl Iterator<Item = usize> {
        self.encloses.iter().filter_map(|enclosed| match enclosed.what {
            EnclosedRule::Document(at) => Some(at),
            EnclosedRule::Named(_) => None,
        })
    }
}
