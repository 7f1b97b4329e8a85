//! Second pass: what a question refers to.

use jiff::civil::Date;

use super::super::condition::{Condition, Gate, Operand, Shown, Test};
use super::super::model::{Bound, Check, Default, Kind, Options, QuestionIx};
use super::declare::DeclaredSection;
use super::{PendingGate, Reading};
use crate::source::{File, Node, Span, nearest};

impl<'a> Reading<'a> {
    pub(super) fn resolve_questions(&mut self, sections: &mut [DeclaredSection<'a>]) {
        for section in sections {
            let outer = self.own_gate(section.node, None, self.file);
            for (page, node) in section.section.pages.iter_mut().zip(&section.pages) {
                page.gates.extend(outer.clone());
                page.gates.extend(self.own_gate(node, None, self.file));
            }
        }
        for at in 0..self.pending.len() {
            let (ix, node, file) = {
                let pending = &self.pending[at];
                (pending.ix, pending.node, pending.file.clone())
            };
            let list = self.questions[ix.0].list;
            let gates = self.pending[at].gates.clone();
            let mut resolved = Vec::new();
            for gate in gates {
                match gate {
                    PendingGate::Of { holder, file } => {
                        resolved.extend(self.own_gate(holder, list, &file));
                    }
                    PendingGate::Option { question, option, span } => {
                        let operand = Operand::Question(question);
                        let test = Test::Is(vec![option.to_owned()]);
                        let when = Condition::Test { operand, test, span };
                        resolved.push(Gate { when, when_unknown: Some(Shown::Hide), span });
                    }
                }
            }
            self.questions[ix.0].gates = resolved;
            self.resolve_kind(ix, node, &file);
            let default = self.default(ix, node, &file);
            let default = default.filter(|_| self.pending[at].suggested);
            let bounds = self.bounds(node, list, &file);
            let question = &mut self.questions[ix.0];
            question.default = default;
            question.checks.extend(bounds);
        }
    }

    /// The `when` and `when_unknown` of a node.
    pub(super) fn own_gate(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<Gate> {
        let when_unknown = match node.get_text("when_unknown") {
            Some("show") => Some(Shown::Show),
            Some("hide") => Some(Shown::Hide),
            _ => None,
        };
        let Some(entry) = node.entry("when") else {
            if let Some(entry) = node.entry("when_unknown") {
                self.problems
                    .error(file, entry.key_span, "`when_unknown` without `when`")
                    .fix("remove it, or add the condition it belongs to");
            }
            return None;
        };
        let when = self.condition(&entry.value, list, file);
        Some(Gate { when, when_unknown, span: entry.key_span })
    }

    fn resolve_kind(&mut self, ix: QuestionIx, node: &Node, file: &File) {
        let list = self.questions[ix.0].list;
        if let Some(of) = node.get("items_of") {
            let lists = of.one_or_many().iter().filter_map(|list| self.list_at(list)).collect();
            if let Kind::Choice(options) | Kind::Choices { options, .. } =
                &mut self.questions[ix.0].kind
            {
                *options = Options::Items(lists);
            }
        }
        if let Some(by) = node.get("by") {
            let target = self.question_at(by, list, file);
            if let Kind::Office(rule) = &mut self.questions[ix.0].kind {
                rule.by = target;
            }
        }
        for (at, option) in
            node.get("options").map(Node::entries).unwrap_or_default().iter().enumerate()
        {
            let gate = self.own_gate(&option.value, list, file);
            if let Kind::Choice(Options::Fixed(choices))
            | Kind::Choices { options: Options::Fixed(choices), .. } =
                &mut self.questions[ix.0].kind
                && let Some(choice) = choices.get_mut(at)
            {
                choice.gate = gate;
            }
        }
    }

    fn default(&mut self, ix: QuestionIx, node: &Node, file: &File) -> Option<Default> {
        let default = node.get("default")?;
        let list = self.questions[ix.0].list;
        if let Some(answer) = default.get("answer") {
            return self.question_at(answer, list, file).map(Default::Answer);
        }
        let words = super::questions::words(Some(default));
        let known: Vec<String> = match &self.questions[ix.0].kind {
            Kind::YesNo => vec!["ja".to_owned(), "nei".to_owned()],
            Kind::Choice(Options::Fixed(choices))
            | Kind::Choices { options: Options::Fixed(choices), .. } => {
                choices.iter().map(|choice| choice.id.clone()).collect()
            }
            _ => return words.into_iter().next().map(Default::Word),
        };
        self.words_known(&words, &known, default, file);
        match self.questions[ix.0].kind {
            Kind::Choices { .. } => Some(Default::Words(words)),
            _ => words.into_iter().next().map(Default::Word),
        }
    }

    fn bounds(&mut self, node: &Node, list: Option<QuestionIx>, file: &File) -> Vec<Check> {
        let mut checks = Vec::new();
        for (key, make) in [
            ("not_after", Check::NotAfter as fn(Bound) -> Check),
            ("not_before", Check::NotBefore as fn(Bound) -> Check),
        ] {
            if let Some(node) = node.get(key)
                && let Some(bound) = self.bound(node, list, file)
            {
                if matches!(bound, Bound::Number(_)) {
                    self.problems
                        .error_at(file, node, format!("`{key}` is a limit of dates"))
                        .fix("write `today`, a day as 2026-11-21, or {answer: id}");
                }
                checks.push(make(bound));
            }
        }
        for check in node.get("checks").map(Node::members).unwrap_or_default() {
            for (key, make) in [
                ("at_least", Check::AtLeast as fn(Bound) -> Check),
                ("at_most", Check::AtMost as fn(Bound) -> Check),
            ] {
                if let Some(node) = check.get(key)
                    && let Some(bound) = self.bound(node, list, file)
                {
                    if matches!(bound, Bound::Today | Bound::Day(_)) {
                        self.problems
                            .error_at(file, node, format!("`{key}` is a limit of numbers"))
                            .fix("write a number or {answer: id}; dates have `not_after`");
                    }
                    checks.push(make(bound));
                }
            }
        }
        checks
    }

    fn bound(&mut self, node: &Node, list: Option<QuestionIx>, file: &File) -> Option<Bound> {
        if let Some(answer) = node.get("answer") {
            return self.question_at(answer, list, file).map(Bound::Answer);
        }
        let text = node.text().unwrap_or_default();
        let bound = if text == "today" {
            Some(Bound::Today)
        } else if let Ok(day) = text.parse::<Date>() {
            Some(Bound::Day(day))
        } else {
            hundredths(text).map(Bound::Number)
        };
        if bound.is_none() {
            self.problems
                .error_at(file, node, "this is not a limit")
                .fix("write `today`, a day as 2026-11-21, a number, or {answer: id}");
        }
        bound
    }

    /// The question that a node names, seen from inside a list or from outside.
    pub(super) fn question_at(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<QuestionIx> {
        match self.operand_at(node, list, file)? {
            Operand::Question(ix) => Some(ix),
            Operand::Derived(_) | Operand::Deadline(_) | Operand::Letters => {
                self.problems
                    .error_at(file, node, "a question is needed here")
                    .fix("name a question, not a derived fact or a deadline");
                None
            }
        }
    }

    /// What a node names, seen from inside a list or from outside.
    pub(super) fn operand_at(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<Operand> {
        let id = node.text().unwrap_or_default().to_owned();
        self.operand_named(&id, node.span, list, file)
    }

    /// What a node names, which must hold a date.
    pub(super) fn dated_at(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<Operand> {
        let operand = self.operand_at(node, list, file)?;
        let fits = match operand {
            Operand::Question(ix) => matches!(self.questions[ix.0].kind, Kind::Date),
            // Derived facts are read one after the other; that this one is a date shows later.
            Operand::Derived(_) => true,
            Operand::Deadline(_) | Operand::Letters => false,
        };
        if !fits {
            self.problems
                .error_at(file, node, "a date is needed here")
                .fix("name a question of kind date, or a derived fact that is one");
        }
        fits.then_some(operand)
    }

    /// What a name stands for, if it can be seen from here.
    pub(super) fn operand_named(
        &mut self,
        id: &str,
        span: Span,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<Operand> {
        let Some(name) = self.names.get(id) else {
            let near = nearest(id, self.names.iter().map(|(id, _)| id)).map(str::to_owned);
            self.problems
                .error(file, span, format!("there is no question, derived fact or deadline `{id}`"))
                .fix("check the spelling, or add it to the form")
                .did_you_mean(near.as_deref());
            return None;
        };
        if let Some(owner) = name.list
            && !self.can_see(list, owner)
        {
            let owner = self.questions[owner.0].id.clone();
            self.problems
                .error(file, span, format!("`{id}` belongs to each item of `{owner}`"))
                .fix(format!(
                    "write {{{owner}: {{any: {{{id}: …}}}}}}, or every, or a derived fact"
                ));
            return None;
        }
        Some(name.operand)
    }

    /// Whether a place inside `from` is inside an item of `owner`.
    fn can_see(&self, from: Option<QuestionIx>, owner: QuestionIx) -> bool {
        let mut at = from;
        while let Some(list) = at {
            if list == owner {
                return true;
            }
            at = self.questions[list.0].list;
        }
        false
    }

    /// The question with this id, wherever it stands.
    pub(super) fn question_named(&mut self, id: &str, span: Span) -> Option<QuestionIx> {
        let found = self.names.question(id);
        if found.is_none() {
            let near = nearest(id, self.names.iter().map(|(id, _)| id)).map(str::to_owned);
            self.problems
                .error(self.file, span, format!("there is no question `{id}`"))
                .fix("check the spelling, or add it to the form")
                .did_you_mean(near.as_deref());
        }
        found
    }

    /// Reports words that are none of the known ones.
    pub(super) fn words_known(
        &mut self,
        words: &[String],
        known: &[String],
        node: &Node,
        file: &File,
    ) {
        for word in words.iter().filter(|word| !known.contains(word)) {
            self.problems
                .error_at(file, node, format!("`{word}` is none of the possible values"))
                .fix(format!("use one of: {}", known.join(", ")))
                .did_you_mean(nearest(word, known.iter().map(String::as_str)));
        }
    }
}

/// A decimal number as hundredths: `15`, `0.5`, `10000`.
pub(super) fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse::<i64>().ok()?,
        _ => return None,
    };
    let whole: i64 = whole.parse().ok()?;
    let sign = if text.starts_with('-') { -1 } else { 1 };
    whole.checked_mul(100)?.checked_add(sign * part)
}
