//! The context of a template: every name of the form, filled for one paper.

use std::collections::BTreeMap;

mod house;
mod papers;

use super::document::Origin;
use super::labels::Labels;
use super::names::{Shape, derived_shape, shape_of};
use super::template::Words;
use super::token::{Content, Token, TokenState, Tokens};
use crate::form::{DocumentRule, Form, Kind, Need, Operand, Options, Question, QuestionIx};
use crate::interview::{Paper, Picture, Seen, Status, Value};
use crate::law::{Deadline, HelpLine};
use crate::source::Language;

/// A value as templates see it.
#[derive(Debug, Clone, PartialEq)]
pub enum ContextValue {
    /// Not there: printing it is an error, an `if` on it is false.
    Absent,
    /// Opaque; becomes a run later.
    Token(String),
    /// To compare with.
    Word(String),
    Number(i64),
    Bool(bool),
    List(Vec<ContextValue>),
    Map(BTreeMap<String, ContextValue>),
}

/// What the context is made from.
pub struct Making<'a, 'p> {
    pub picture: &'p Picture<'a>,
    pub language: Language,
    pub labels: &'p Labels,
    pub help: &'p [HelpLine],
    pub draft: bool,
    pub tokens: &'p mut Tokens,
    pub advice: Vec<String>,
    /// Whether the offices of the directory are wanted.
    pub offices: bool,
    /// The words of the template: what is none of them need not be made. Without, all is.
    pub words: Option<&'p Words>,
}

type Map = BTreeMap<String, ContextValue>;

fn map(entries: impl IntoIterator<Item = (&'static str, ContextValue)>) -> ContextValue {
    ContextValue::Map(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

impl Making<'_, '_> {
    /// Every name that the paper's template can use.
    pub fn names(&mut self, paper: &Paper, papers: &[Paper]) -> Vec<(String, ContextValue)> {
        let form = self.picture.form;
        let rule = &form.documents[paper.rule];
        let mut names = self.scope(None, &[], paper);
        let letter = paper.of.as_deref().unwrap_or(paper);
        if let crate::form::Per::Item(list) = form.documents[letter.rule].per {
            let each = self.item(list, &letter.scope, paper, 1);
            names.insert("each".to_owned(), each);
        }
        let own = self.letter(letter);
        names.insert("paper".to_owned(), own);
        if self.wants("letters") {
            let letters = papers
                .iter()
                .filter(|paper| !form.documents[paper.rule].kind.is_kept() && paper.of.is_none());
            let letters = letters.map(|paper| self.letter(paper)).collect();
            names.insert("letters".to_owned(), ContextValue::List(letters));
        }
        if self.wants("declares") {
            let declares = self.declares();
            names.insert("declares".to_owned(), declares);
        }
        let today = crate::law::PartialDate::day(self.picture.today);
        let today = self.fact("today", Content::Date(today));
        names.insert("today".to_owned(), today);
        names.insert("draft".to_owned(), ContextValue::Bool(self.draft));
        let advice = std::mem::take(&mut self.advice);
        let advice = advice
            .into_iter()
            .map(|text| map([("text", self.fact("advice", Content::Text(text)))]));
        names.insert("advice".to_owned(), ContextValue::List(advice.collect()));
        if self.wants("help") {
            let help = self.help_lines();
            names.insert("help".to_owned(), help);
        }
        let wanted = self.offices && self.wants("office");
        let offices = if wanted { self.offices() } else { ContextValue::Map(Map::new()) };
        names.insert("office".to_owned(), offices);
        debug_assert!(self.fits(form, rule, &names), "context and names differ");
        names.into_iter().collect()
    }

    /// Whether the template could ask for a name.
    fn wants(&self, name: &str) -> bool {
        self.words.is_none_or(|words| words.contains(name))
    }

    /// Whether the context has the names that the static check knows, those that are wanted.
    fn fits(&self, form: &Form, rule: &DocumentRule, names: &Map) -> bool {
        let shape: BTreeMap<String, Shape> = shape_of(form, rule);
        let left_out = |name: &str| name == "each" || !self.wants(name);
        names.keys().all(|name| shape.contains_key(name))
            && shape.keys().all(|name| names.contains_key(name) || left_out(name))
    }

    /// The names of one scope: the form outside all lists, or one item.
    fn scope(&mut self, list: Option<QuestionIx>, scope: &[u32], paper: &Paper) -> Map {
        let form = self.picture.form;
        let mut names = Map::new();
        for (ix, question) in form.all_questions().filter(|(_, question)| question.list == list) {
            if !matches!(question.kind, Kind::Note) && self.wants(&question.id) {
                let value = self.question(ix, question, scope, paper);
                names.insert(question.id.clone(), value);
            }
        }
        for (at, derived) in form.derived.iter().enumerate().filter(|(_, d)| d.list == list) {
            if !self.wants(&derived.id) {
                continue;
            }
            let value = self.derived(at, scope, paper);
            names.insert(derived.id.clone(), value);
        }
        for (at, rule) in form.deadlines.iter().enumerate().filter(|(_, rule)| rule.list == list) {
            if !self.wants(&rule.id) {
                continue;
            }
            let value = self.deadline(at, scope);
            names.insert(rule.id.clone(), value);
        }
        names
    }

    fn item(
        &mut self,
        list: QuestionIx,
        scope: &[u32],
        paper: &Paper,
        number: i64,
    ) -> ContextValue {
        let mut names = self.scope(Some(list), scope, paper);
        names.insert("number".to_owned(), ContextValue::Number(number));
        if let Some(item) = scope.last().filter(|_| self.wants("enclosures")) {
            let shown = self.shown_in(list, *item, paper);
            names.insert("enclosures".to_owned(), shown);
        }
        ContextValue::Map(names)
    }

    fn question(
        &mut self,
        ix: QuestionIx,
        question: &Question,
        scope: &[u32],
        paper: &Paper,
    ) -> ContextValue {
        if let Kind::List(_) = question.kind {
            let items = if self.picture.in_play(ix, scope) {
                self.picture.items_for(ix, scope, paper)
            } else {
                Vec::new()
            };
            let items = items.into_iter().enumerate().map(|(at, item)| {
                let mut inner = scope.to_vec();
                inner.push(item);
                self.item(ix, &inner, paper, i64::try_from(at + 1).unwrap_or(0))
            });
            return ContextValue::List(items.collect());
        }
        let field = self.picture.field(ix, scope);
        let path = self.picture.path(ix, scope).to_string();
        let empty = || match question.kind {
            Kind::YesNo | Kind::Choice(_) => map([
                ("id", ContextValue::Word(String::new())),
                ("unknown", ContextValue::Bool(field.status == Status::Unknown)),
            ]),
            Kind::Choices { .. } => map([
                ("ids", ContextValue::List(Vec::new())),
                ("items", ContextValue::List(Vec::new())),
                ("unknown", ContextValue::Bool(field.status == Status::Unknown)),
            ]),
            Kind::Office(_) => map([("check", ContextValue::Bool(false))]),
            Kind::Enclosure => ContextValue::Map(Map::new()),
            _ => ContextValue::Absent,
        };
        match (&field.status, &field.value) {
            (Status::Given, Some(value)) => self.value(ix, scope, &path, value),
            (Status::Unknown, _) => match question.unknown.as_ref().and_then(Option::as_ref) {
                Some(says) => {
                    let says = says.exact(self.language).unwrap_or_default().to_owned();
                    let token = self.tokens.hand_out(
                        Origin::Answer(path),
                        Content::Text(says),
                        TokenState::Unknown,
                    );
                    with_text(empty(), ContextValue::Token(token))
                }
                None => empty(),
            },
            (Status::Parked | Status::Declined, _) => empty(),
            (Status::Later, _) => self.hole(question, path, empty()),
            // In a draft an open must is a hole one can see; a should or may is simply not there.
            (Status::Empty | Status::Invalid(_), _)
                if self.draft && question.need == Need::Must =>
            {
                self.hole(question, path, empty())
            }
            (Status::Empty | Status::Invalid(_) | Status::Given, _) => empty(),
        }
    }

    fn hole(&mut self, question: &Question, path: String, empty: ContextValue) -> ContextValue {
        let label = question.short.exact(self.language).unwrap_or_default();
        let text = self.labels.say("hole", self.language).replace("{what}", label);
        let token = self.tokens.hand_out(Origin::Hole(path), Content::Text(text), TokenState::Hole);
        with_text(empty, ContextValue::Token(token))
    }

    fn answer(&mut self, path: &str, content: Content) -> ContextValue {
        let origin = Origin::Answer(path.to_owned());
        ContextValue::Token(self.tokens.hand_out(origin, content, TokenState::Given))
    }

    fn fact(&mut self, what: &str, content: Content) -> ContextValue {
        let origin = Origin::Fact(what.to_owned());
        ContextValue::Token(self.tokens.hand_out(origin, content, TokenState::Given))
    }

    fn value(&mut self, ix: QuestionIx, scope: &[u32], path: &str, value: &Value) -> ContextValue {
        match value {
            Value::Text(text) => {
                let content = match self.picture.form.question(ix).kind {
                    Kind::NationalId => Content::NationalId(text.clone()),
                    _ => Content::Text(text.clone()),
                };
                self.answer(path, content)
            }
            Value::Date(date) => self.answer(path, Content::Date(*date)),
            Value::Number(number) => self.answer(path, Content::Number(*number)),
            Value::Money(øre) => self.answer(path, Content::Money(*øre)),
            Value::Choice { id, other } => self.choice(ix, scope, path, id, other.as_deref()),
            Value::Choices { ids, other } => {
                let items: Vec<ContextValue> = ids
                    .iter()
                    .map(|id| self.choice(ix, scope, path, id, other.as_deref()))
                    .collect();
                let phrases: Vec<String> =
                    ids.iter().map(|id| self.phrase(ix, scope, id, other.as_deref())).collect();
                let all = joined(&phrases, self.labels.say("and", self.language));
                map([
                    (
                        "ids",
                        ContextValue::List(ids.iter().cloned().map(ContextValue::Word).collect()),
                    ),
                    ("items", ContextValue::List(items)),
                    ("text", self.answer(path, Content::Text(all))),
                    ("unknown", ContextValue::Bool(false)),
                ])
            }
            Value::Office(office) => {
                let listed = office
                    .id
                    .as_deref()
                    .and_then(|id| self.picture.world.directory.get(id))
                    .cloned();
                let address = office.address.join("\n");
                let mut entries = vec![
                    ("name", self.answer(path, Content::Text(office.name.clone()))),
                    ("address", self.answer(path, Content::Text(address))),
                ];
                entries.extend(self.contact(listed.as_ref()));
                map(entries)
            }
            Value::Enclosure(enclosure) => {
                let title = self.answer(path, Content::Text(enclosure.title.clone()));
                let date = match enclosure.date {
                    Some(date) => self.answer(path, Content::Date(date)),
                    None => ContextValue::Absent,
                };
                map([("title", title), ("date", date)])
            }
            Value::List(_) => ContextValue::List(Vec::new()),
        }
    }

    fn choice(
        &mut self,
        ix: QuestionIx,
        scope: &[u32],
        path: &str,
        id: &str,
        other: Option<&str>,
    ) -> ContextValue {
        let phrase = self.phrase(ix, scope, id, other);
        let choices =
            self.picture.form.question(ix).kind.options().map(Options::fixed).unwrap_or_default();
        let law = choices.iter().find(|choice| choice.id == id).map(|choice| choice.law.clone());
        map([
            ("id", ContextValue::Word(id.to_owned())),
            ("unknown", ContextValue::Bool(false)),
            ("text", self.answer(path, Content::Text(phrase))),
            (
                "law",
                match law {
                    Some(law) if !law.is_empty() => ContextValue::Token(Token::Law(law).written()),
                    _ => ContextValue::Absent,
                },
            ),
        ])
    }

    /// An option's phrase in the letter.
    fn phrase(&self, ix: QuestionIx, scope: &[u32], id: &str, other: Option<&str>) -> String {
        let question = self.picture.form.question(ix);
        if matches!(question.kind, Kind::YesNo) {
            return self.labels.say(id, self.language).to_owned();
        }
        let choices = question.kind.options().map(Options::fixed).unwrap_or_default();
        let Some(choice) = choices.iter().find(|choice| choice.id == id) else {
            return crate::interview::Speaker::new(self.picture, self.language)
                .option_label(ix, id, scope);
        };
        if let (true, Some(other)) = (choice.other, other) {
            return other.to_owned();
        }
        match &choice.letter {
            Some(phrase) => phrase.exact(self.language).unwrap_or_default().to_owned(),
            None => crate::interview::Speaker::new(self.picture, self.language)
                .option_label(ix, id, scope),
        }
    }

    fn derived(&mut self, at: usize, scope: &[u32], paper: &Paper) -> ContextValue {
        let form = self.picture.form;
        let derived = &form.derived[at];
        if let Some(operand) = self.answer_behind(at, scope, 0) {
            return match operand {
                Operand::Question(ix) => self.question(ix, form.question(ix), scope, paper),
                Operand::Deadline(at) => self.deadline(at, scope),
                Operand::Derived(_) | Operand::Letters => ContextValue::Absent,
            };
        }
        match self.picture.seen(Operand::Derived(at), scope) {
            Seen::Words(words) => {
                let id = words.first().cloned().unwrap_or_default();
                let phrase = derived.words.iter().find(|word| word.id == id);
                let phrase = phrase.and_then(|word| word.letter.as_ref()?.exact(self.language));
                let text = match phrase {
                    Some(phrase) => self.fact(&derived.id, Content::Text(phrase.to_owned())),
                    None => ContextValue::Absent,
                };
                map([
                    ("id", ContextValue::Word(id)),
                    ("unknown", ContextValue::Bool(false)),
                    ("text", text),
                ])
            }
            Seen::Value(Value::Money(øre)) => self.fact(&derived.id, Content::Money(øre)),
            Seen::Value(Value::Number(number)) => ContextValue::Number(number / 100),
            Seen::Value(Value::Date(date)) => self.fact(&derived.id, Content::Date(date)),
            _ => match derived_shape(form, &derived.rule, 0) {
                Shape::Map(_) => map([
                    ("id", ContextValue::Word(String::new())),
                    ("unknown", ContextValue::Bool(false)),
                ]),
                _ => ContextValue::Absent,
            },
        }
    }

    /// The question or deadline whose answer a derived fact is right now.
    fn answer_behind(&self, at: usize, scope: &[u32], depth: usize) -> Option<Operand> {
        let crate::form::DerivedRule::First(cases) = &self.picture.form.derived[at].rule else {
            return None;
        };
        let holds = |gate: &Option<crate::form::Gate>| {
            gate.as_ref().is_none_or(|gate| self.picture.gate(gate, scope))
        };
        match &cases.iter().find(|(gate, _)| holds(gate))?.1 {
            crate::form::DerivedValue::Word(_) => None,
            crate::form::DerivedValue::Answer(Operand::Derived(other)) if depth < 8 => {
                self.answer_behind(*other, scope, depth + 1)
            }
            crate::form::DerivedValue::Answer(operand) => Some(*operand),
        }
    }

    fn deadline(&mut self, at: usize, scope: &[u32]) -> ContextValue {
        let form = self.picture.form;
        let rule = &form.deadlines[at];
        let title = rule.title.exact(self.language).unwrap_or_default().to_owned();
        let title = self.fact(&rule.id, Content::Text(title));
        let Some(deadline) = self.picture.deadline(at, scope) else {
            let in_play = rule.gate.as_ref().is_none_or(|gate| self.picture.gate(gate, scope));
            let state = if in_play { "open" } else { "off" };
            return map([("state", ContextValue::Word(state.to_owned())), ("title", title)]);
        };
        let Deadline { anchor, last_day, send_by, state, .. } = deadline.as_ref();
        let mut date = |day: Option<jiff::civil::Date>| match day {
            Some(day) => self.fact(&rule.id, Content::Date(crate::law::PartialDate::day(day))),
            None => ContextValue::Absent,
        };
        let (last_day, send_by) = (date(*last_day), date(*send_by));
        let sure = ContextValue::Bool(anchor.exact().is_some());
        let anchor = self.fact(&rule.id, Content::Date(*anchor));
        map([
            ("state", ContextValue::Word(state.word().to_owned())),
            ("title", title),
            ("anchor", anchor),
            ("sure", sure),
            ("last_day", last_day),
            ("send_by", send_by),
            ("law", ContextValue::Token(Token::Law(vec![rule.law.clone()]).written())),
        ])
    }
}

/// Sets what a compound value prints.
fn with_text(value: ContextValue, token: ContextValue) -> ContextValue {
    match value {
        ContextValue::Map(mut entries) => {
            for name in ["text", "name", "title"] {
                entries.insert(name.to_owned(), token.clone());
            }
            ContextValue::Map(entries)
        }
        _ => token,
    }
}

/// `a, b og c`.
fn joined(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} {and} {last}", all.join(", ")),
    }
}
