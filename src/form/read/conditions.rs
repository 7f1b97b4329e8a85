//! Conditions: maps of ids to values.

use jiff::civil::Date;

use super::super::condition::{Compare, Condition, Literal, Operand, Test};
use super::super::derived::{DerivedRule, DerivedValue};
use super::super::model::{Kind, Options, QuestionIx};
use super::Reading;
use super::resolve::hundredths;
use crate::law::State;
use crate::source::{Data, Entry, File, Node, nearest};

/// What an operand holds, as far as a condition cares.
pub(super) enum Holds {
    /// One or more of these words; `None` when they come from answers.
    Words(Option<Vec<String>>),
    Date,
    Number,
    Deadline,
    List(QuestionIx),
    Letters,
    /// Text and the like: only whether it is there.
    Other,
}

const TESTS: [&str; 16] = [
    "only",
    "answered",
    "unknown",
    "before",
    "after",
    "at_least",
    "at_most",
    "more_than",
    "less_than",
    "equals",
    "count",
    "days_left",
    "any",
    "every",
    "all",
    "none",
];

impl Reading<'_> {
    /// Reads a condition as seen from inside `list`, or from outside all lists.
    pub(super) fn condition(
        &mut self,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Condition {
        let Data::Map(entries) = &node.data else {
            self.problems
                .error_at(file, node, format!("expected a condition, found {}", node.described()))
                .fix("write a map of ids to values, as in {rolle: pasient}");
            return Condition::always();
        };
        Condition::All(entries.iter().filter_map(|entry| self.part(entry, list, file)).collect())
    }

    fn part(&mut self, entry: &Entry, list: Option<QuestionIx>, file: &File) -> Option<Condition> {
        let parts = |this: &mut Self| {
            let nodes = entry.value.one_or_many();
            nodes.iter().map(|node| this.condition(node, list, file)).collect()
        };
        match entry.key.as_str() {
            "all" => return Some(Condition::All(parts(self))),
            "any" => return Some(Condition::Any(parts(self))),
            "none" => return Some(Condition::None(parts(self))),
            _ => {}
        }
        let operand = self.operand_named(&entry.key, entry.key_span, list, file)?;
        let tests = self.tests(operand, &entry.value, list, file);
        let parts = tests
            .into_iter()
            .map(|test| Condition::Test { operand, test, span: entry.key_span })
            .collect();
        Some(Condition::All(parts))
    }

    fn tests(
        &mut self,
        operand: Operand,
        node: &Node,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Vec<Test> {
        match &node.data {
            Data::Map(entries) => entries
                .iter()
                .filter_map(|entry| self.named_test(operand, entry, list, file))
                .collect(),
            Data::Null | Data::Scalar(_) | Data::List(_) => {
                self.value_test(operand, node, file).into_iter().collect()
            }
        }
    }

    /// A bare value or list of values.
    fn value_test(&mut self, operand: Operand, node: &Node, file: &File) -> Option<Test> {
        let words: Vec<String> = node
            .one_or_many()
            .iter()
            .filter_map(|value| match value.boolean() {
                Some(true) => Some("ja".to_owned()),
                Some(false) => Some("nei".to_owned()),
                None => value.text().map(str::to_owned),
            })
            .collect();
        match self.holds(operand) {
            Holds::Words(known) => {
                if let Some(known) = known {
                    self.words_known(&words, &known, node, file);
                }
                Some(Test::Is(words))
            }
            Holds::Deadline => {
                let known = ["running", "passed", "maybe_passed"].map(str::to_owned);
                self.words_known(&words, &known, node, file);
                Some(Test::States(words.iter().filter_map(|word| state(word)).collect()))
            }
            Holds::Number => {
                let number = node.text().and_then(hundredths);
                if number.is_none() {
                    self.problems
                        .error_at(file, node, "expected a number")
                        .fix("write a number, or {at_least: 2}");
                }
                Some(Test::Number(Compare::Equals, Literal::Number(number?)))
            }
            Holds::Date | Holds::List(_) | Holds::Letters | Holds::Other => {
                self.problems
                    .error_at(file, node, "this cannot be compared with a bare value")
                    .fix(
                        "use {answered: true}, {before: …}, {after: …}, {count: {at_least: 1}}, {any: …} \
                         or {every: …}, whichever fits",
                    );
                None
            }
        }
    }

    fn named_test(
        &mut self,
        operand: Operand,
        entry: &Entry,
        list: Option<QuestionIx>,
        file: &File,
    ) -> Option<Test> {
        let value = &entry.value;
        let holds = self.holds(operand);
        match (entry.key.as_str(), holds) {
            ("answered", Holds::Words(_) | Holds::Date | Holds::Number | Holds::Other) => {
                self.flag(value, file).map(Test::Answered)
            }
            ("unknown", Holds::Words(_) | Holds::Date | Holds::Number | Holds::Other) => {
                self.flag(value, file).map(Test::Unknown)
            }
            ("only", Holds::Words(known)) => {
                let words = super::questions::words(Some(value));
                if let Some(known) = known {
                    self.words_known(&words, &known, value, file);
                }
                Some(Test::Only(words))
            }
            ("before", Holds::Date) => self.moment(value, list, file).map(Test::Before),
            ("after", Holds::Date) => self.moment(value, list, file).map(Test::After),
            ("count", Holds::List(_) | Holds::Letters | Holds::Words(_)) => {
                let (compare, count) = self.whole(value, file)?;
                Some(Test::Count(compare, count))
            }
            ("days_left", Holds::Deadline) => {
                let (compare, days) = self.whole(value, file)?;
                Some(Test::DaysLeft(compare, days))
            }
            ("any", Holds::List(of)) => {
                Some(Test::AnyItem(Box::new(self.condition(value, Some(of), file))))
            }
            ("every", Holds::List(of)) => {
                Some(Test::EveryItem(Box::new(self.condition(value, Some(of), file))))
            }
            (key, Holds::Number) if compare(key).is_some() => {
                let compare = compare(key)?;
                self.amount(value, list, file).map(|amount| Test::Number(compare, amount))
            }
            (key, _) => {
                let message = if TESTS.contains(&key) {
                    format!("`{key}` does not fit what this holds")
                } else {
                    format!("there is no test `{key}`")
                };
                self.problems
                    .error(file, entry.key_span, message)
                    .fix(format!("known tests: {}", TESTS.join(", ")))
                    .did_you_mean(nearest(key, TESTS).filter(|near| *near != key));
                None
            }
        }
    }

    fn flag(&mut self, node: &Node, file: &File) -> Option<bool> {
        let flag = node.boolean();
        if flag.is_none() {
            self.problems.error_at(file, node, "expected `true` or `false`");
        }
        flag
    }

    fn moment(&mut self, node: &Node, list: Option<QuestionIx>, file: &File) -> Option<Literal> {
        if let Some(answer) = node.get("answer") {
            return self.operand_at(answer, list, file).map(Literal::Answer);
        }
        let text = node.text().unwrap_or_default();
        if text == "today" {
            return Some(Literal::Today);
        }
        let day = text.parse::<Date>().ok();
        if day.is_none() {
            self.problems
                .error_at(file, node, "expected a day")
                .fix("write `today`, a day as 2026-11-21, or {answer: id}");
        }
        day.map(Literal::Day)
    }

    fn amount(&mut self, node: &Node, list: Option<QuestionIx>, file: &File) -> Option<Literal> {
        if let Some(answer) = node.get("answer") {
            return self.operand_at(answer, list, file).map(Literal::Answer);
        }
        let number = node.text().and_then(hundredths);
        if number.is_none() {
            self.problems
                .error_at(file, node, "expected a number")
                .fix("write a number or {answer: id}");
        }
        number.map(Literal::Number)
    }

    /// `{at_least: 2}` with a whole number.
    fn whole(&mut self, node: &Node, file: &File) -> Option<(Compare, i64)> {
        let found = node
            .entries()
            .first()
            .and_then(|entry| Some((compare(&entry.key)?, entry.value.integer()?)));
        if found.is_none() || node.entries().len() != 1 {
            self.problems
                .error_at(file, node, "expected one comparison with a whole number")
                .fix("write {at_least: 1}, or at_most, more_than, less_than, equals");
        }
        found
    }

    /// What an operand holds.
    pub(super) fn holds(&self, operand: Operand) -> Holds {
        match operand {
            Operand::Letters => Holds::Letters,
            Operand::Deadline(_) => Holds::Deadline,
            Operand::Derived(at) => self.derived_holds(at, 0),
            Operand::Question(ix) => match &self.questions[ix.0].kind {
                Kind::YesNo => Holds::Words(Some(vec!["ja".to_owned(), "nei".to_owned()])),
                Kind::Choice(options) | Kind::Choices { options, .. } => match options {
                    Options::Fixed(choices) => {
                        Holds::Words(Some(choices.iter().map(|choice| choice.id.clone()).collect()))
                    }
                    Options::Letters | Options::Items(_) => Holds::Words(None),
                },
                Kind::Date => Holds::Date,
                Kind::Number | Kind::Money => Holds::Number,
                Kind::List(_) => Holds::List(ix),
                Kind::Text
                | Kind::LongText
                | Kind::NationalId
                | Kind::Phone
                | Kind::Email
                | Kind::Address
                | Kind::Office(_)
                | Kind::Enclosure
                | Kind::Note => Holds::Other,
            },
        }
    }

    /// Derived facts are looked at as written: a condition may stand before its fact is read.
    fn derived_holds(&self, at: usize, depth: usize) -> Holds {
        let Some((_, node)) = self.derived_nodes.get(at) else {
            return Holds::Other;
        };
        if node.get("earliest").is_some() || node.get("latest").is_some() {
            return Holds::Date;
        }
        let Some(first) = node.get("first") else {
            return Holds::Number;
        };
        let cases = first.members();
        let mut words: Vec<String> =
            cases.iter().filter_map(|case| case.get_text("is")).map(str::to_owned).collect();
        let answers = cases.iter().filter_map(|case| case.get_text("answer"));
        for name in answers.filter_map(|id| self.names.get(id)) {
            let held = match name.operand {
                Operand::Derived(other) if depth < 8 => self.derived_holds(other, depth + 1),
                Operand::Derived(_) => Holds::Other,
                operand => self.holds(operand),
            };
            match held {
                Holds::Words(Some(more)) => words.extend(more),
                other => return other,
            }
        }
        words.sort();
        words.dedup();
        Holds::Words(Some(words))
    }
}

/// The words a derived fact can be, once it is read.
pub(super) fn words_of(rule: &DerivedRule) -> Vec<String> {
    let DerivedRule::First(cases) = rule else {
        return Vec::new();
    };
    let mut words = Vec::new();
    for (_, value) in cases {
        if let DerivedValue::Word(word) = value
            && !words.contains(word)
        {
            words.push(word.clone());
        }
    }
    words
}

fn compare(key: &str) -> Option<Compare> {
    match key {
        "at_least" => Some(Compare::AtLeast),
        "at_most" => Some(Compare::AtMost),
        "more_than" => Some(Compare::MoreThan),
        "less_than" => Some(Compare::LessThan),
        "equals" => Some(Compare::Equals),
        _ => None,
    }
}

fn state(word: &str) -> Option<State> {
    match word {
        "running" => Some(State::Running),
        "passed" => Some(State::Passed),
        "maybe_passed" => Some(State::MaybePassed),
        _ => None,
    }
}
