//! Answers from a file: ids to values, as an advocate or another program writes them.
//!
//! A value is what the question's kind takes: text, an option id, a list of ids, `true`/`false` or
//! `ja`/`nei`, a date in any of its forms, a list of items. With more to say of it, a map:
//! `{value: …, state: unknown|later|declined, by: …, about: true, other: …}`. Beside the answers,
//! `settle:` lists advice that the person went past.

use std::collections::BTreeSet;
use std::fmt;

use super::answers::{Answer, Answers, Item, Mark, Said};
use super::text::{LONGEST, clean, clean_line};
use crate::form::{Form, Home, Kind, ListRule, Options, QuestionIx};
use crate::source::{Data, Node, Span, nearest};

/// Answers of a file, sorted by whose they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FromFile {
    pub case: Answers,
    pub filing: Answers,
    /// Advice that the person went past, as `id` or `id:item`, under the key [`SETTLE`].
    pub settled: BTreeSet<String>,
}

/// The one key of an answer file that is no question.
pub const SETTLE: &str = "settle";

/// One thing wrong with an answer file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    pub span: Span,
    /// The id of the question, as far as it is known.
    pub id: String,
    pub kind: FileProblemKind,
    /// A known name close to the unknown one.
    pub near: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblemKind {
    NotAMap,
    UnknownId,
    /// An id that stands in the items of a list.
    BelongsToList(String),
    UnknownOption(String),
    UnknownPart(String),
    UnknownState(String),
    UnknownVoice(String),
    UnknownOffice(String),
    ExpectedText,
    ExpectedList,
    ExpectedItem,
    NotYesOrNo,
    TooLong {
        bytes: usize,
    },
    TooManyItems {
        max: usize,
    },
    UnknownNotAllowed,
    DeclineNotAllowed,
}

impl fmt::Display for FileProblemKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAMap => out.write_str("expected a map of ids to answers"),
            Self::UnknownId => out.write_str("the form has no such question"),
            Self::BelongsToList(list) => {
                write!(out, "this question stands in the items of `{list}`")
            }
            Self::UnknownOption(id) => write!(out, "there is no option `{id}`"),
            Self::UnknownPart(id) => write!(out, "there is no part `{id}`"),
            Self::UnknownState(word) => write!(out, "there is no state `{word}`"),
            Self::UnknownVoice(word) => write!(out, "`by` cannot be `{word}`"),
            Self::UnknownOffice(id) => write!(out, "the directory has no office `{id}`"),
            Self::ExpectedText => out.write_str("expected a single value"),
            Self::ExpectedList => out.write_str("expected a list"),
            Self::ExpectedItem => out.write_str("expected a map of ids to answers for each item"),
            Self::NotYesOrNo => out.write_str("expected true, false, ja or nei"),
            Self::TooLong { bytes } => {
                write!(out, "the text is {bytes} bytes long, at most {LONGEST}")
            }
            Self::TooManyItems { max } => write!(out, "more than {max} items"),
            Self::UnknownNotAllowed => {
                out.write_str("the question does not take unknown as an answer")
            }
            Self::DeclineNotAllowed => out.write_str("the question cannot be declined"),
        }
    }
}

/// Reads a tree as answers to a form. Everything that can be read is; the rest is reported.
#[must_use]
pub fn read_answers(
    form: &Form,
    root: &Node,
    offices: &dyn Fn(&str) -> bool,
) -> (FromFile, Vec<FileProblem>) {
    let mut reader = Reader { form, offices, problems: Vec::new() };
    let mut read = FromFile::default();
    if !matches!(root.data, Data::Map(_)) {
        reader.note(root.span, "", FileProblemKind::NotAMap, None);
        return (read, reader.problems);
    }
    for node in root.get(SETTLE).map(Node::one_or_many).unwrap_or_default() {
        read.settled.extend(node.text().map(str::to_owned));
    }
    for (ix, id, answer) in reader.fields(root, None) {
        let target = match form.question(ix).home {
            Home::Case => &mut read.case,
            Home::Filing => &mut read.filing,
        };
        target.set(id, answer);
    }
    (read, reader.problems)
}

struct Reader<'a> {
    form: &'a Form,
    offices: &'a dyn Fn(&str) -> bool,
    problems: Vec<FileProblem>,
}

impl Reader<'_> {
    fn note(&mut self, span: Span, id: &str, kind: FileProblemKind, near: Option<String>) {
        self.problems.push(FileProblem { span, id: id.to_owned(), kind, near });
    }

    fn fields(
        &mut self,
        map: &Node,
        list: Option<QuestionIx>,
    ) -> Vec<(QuestionIx, String, Answer)> {
        let mut answers = Vec::new();
        for entry in map.entries().iter().filter(|entry| list.is_some() || entry.key != SETTLE) {
            let id = self.form.moved.get(&entry.key).unwrap_or(&entry.key).clone();
            let Some(ix) = self.form.names.question(&id) else {
                let known = self.form.questions.iter().map(|question| question.id.as_str());
                let near = nearest(&id, known).map(str::to_owned);
                self.note(entry.key_span, &id, FileProblemKind::UnknownId, near);
                continue;
            };
            let question = self.form.question(ix);
            if question.list != list {
                let owner = question
                    .list
                    .map_or_else(String::new, |list| self.form.question(list).id.clone());
                let kind = if owner.is_empty() {
                    FileProblemKind::UnknownId
                } else {
                    FileProblemKind::BelongsToList(owner)
                };
                self.note(entry.key_span, &id, kind, None);
                continue;
            }
            if let Some(answer) = self.answer(ix, &entry.value) {
                answers.push((ix, id, answer));
            }
        }
        answers
    }

    /// An answer, with or without the map around its value.
    fn answer(&mut self, ix: QuestionIx, node: &Node) -> Option<Answer> {
        let keys = ["value", "state", "by", "about", "other"];
        let wrapped = node.entries().iter().any(|entry| keys.contains(&entry.key.as_str()))
            && node.entries().iter().all(|entry| keys.contains(&entry.key.as_str()));
        if !wrapped {
            return self.value(ix, node);
        }
        let id = self.form.question(ix).id.clone();
        let mut answer = match node.get("value") {
            Some(value) => self.value(ix, value)?,
            None => Answer::default(),
        };
        if let Some(other) = node.get("other") {
            answer.text = self.text(&id, other, false)?;
        }
        if let Some(state) = node.get("state") {
            let word = state.text().unwrap_or_default();
            answer.mark = match word {
                "given" => Mark::Given,
                "unknown" => Mark::Unknown,
                "later" => Mark::Later,
                "declined" => Mark::Declined,
                other => {
                    let near = nearest(other, ["unknown", "later", "declined"]).map(str::to_owned);
                    self.note(
                        state.span,
                        &id,
                        FileProblemKind::UnknownState(other.to_owned()),
                        near,
                    );
                    return None;
                }
            };
            let question = self.form.question(ix);
            if answer.mark == Mark::Unknown && question.unknown.is_none() {
                self.note(state.span, &id, FileProblemKind::UnknownNotAllowed, None);
            }
            if answer.mark == Mark::Declined && !question.decline {
                self.note(state.span, &id, FileProblemKind::DeclineNotAllowed, None);
            }
        }
        if let Some(by) = node.get("by") {
            let word = by.text().unwrap_or_default();
            answer.by = Said::from_word(word);
            if answer.by.is_none() {
                let near = nearest(word, Said::WORDS).map(str::to_owned);
                self.note(by.span, &id, FileProblemKind::UnknownVoice(word.to_owned()), near);
            }
        }
        if let Some(about) = node.get("about") {
            match about.boolean() {
                Some(flag) => answer.about = flag,
                None => self.note(about.span, &id, FileProblemKind::NotYesOrNo, None),
            }
        }
        Some(answer)
    }

    fn value(&mut self, ix: QuestionIx, node: &Node) -> Option<Answer> {
        let question = self.form.question(ix);
        let id = question.id.clone();
        if matches!(node.data, Data::Null) {
            return Some(Answer::default());
        }
        match &question.kind {
            Kind::YesNo => self.yes_no(&id, node),
            Kind::Choice(options) | Kind::Choices { options, .. } => {
                self.choice(&id, options, node)
            }
            Kind::List(rule) => self.list(ix, rule, node),
            Kind::Office(_) => self.office(&id, node),
            Kind::Enclosure => self.parts(&id, node, "title", &["title", "date", "file"]),
            Kind::LongText | Kind::Address | Kind::Note => self.text(&id, node, true).map(given),
            Kind::Text
            | Kind::Date
            | Kind::Number
            | Kind::Money
            | Kind::NationalId
            | Kind::Phone
            | Kind::Email => self.text(&id, node, false).map(given),
        }
    }

    fn text(&mut self, id: &str, node: &Node, many_lines: bool) -> Option<String> {
        let text = match &node.data {
            Data::Null => String::new(),
            Data::Scalar(scalar) => scalar.text.clone(),
            // An address may be given as a list of its lines.
            Data::List(lines) if many_lines && lines.iter().all(|line| line.text().is_some()) => {
                lines.iter().filter_map(Node::text).collect::<Vec<_>>().join("\n")
            }
            Data::List(_) | Data::Map(_) => {
                self.note(node.span, id, FileProblemKind::ExpectedText, None);
                return None;
            }
        };
        if text.len() > LONGEST {
            self.note(node.span, id, FileProblemKind::TooLong { bytes: text.len() }, None);
            return None;
        }
        Some(if many_lines { clean(&text) } else { clean_line(&text) }.text)
    }

    fn yes_no(&mut self, id: &str, node: &Node) -> Option<Answer> {
        let word = match (node.boolean(), node.text()) {
            (Some(true), _) | (None, Some("ja")) => "ja",
            (Some(false), _) | (None, Some("nei" | "nej")) => "nei",
            _ => {
                self.note(node.span, id, FileProblemKind::NotYesOrNo, None);
                return None;
            }
        };
        Some(Answer::picks([word]))
    }

    fn choice(&mut self, id: &str, options: &Options, node: &Node) -> Option<Answer> {
        let mut picks = Vec::new();
        for node in node.one_or_many() {
            let Some(word) = node.text() else {
                self.note(node.span, id, FileProblemKind::ExpectedText, None);
                return None;
            };
            if let Options::Fixed(choices) = options
                && !choices.iter().any(|choice| choice.id == word)
            {
                let near = nearest(word, choices.iter().map(|choice| choice.id.as_str()))
                    .map(str::to_owned);
                self.note(node.span, id, FileProblemKind::UnknownOption(word.to_owned()), near);
                return None;
            }
            picks.push(word.to_owned());
        }
        Some(Answer::picks(picks))
    }

    fn list(&mut self, ix: QuestionIx, rule: &ListRule, node: &Node) -> Option<Answer> {
        let id = self.form.question(ix).id.clone();
        let Data::List(members) = &node.data else {
            self.note(node.span, &id, FileProblemKind::ExpectedList, None);
            return None;
        };
        if members.len() > rule.max {
            self.note(node.span, &id, FileProblemKind::TooManyItems { max: rule.max }, None);
            return None;
        }
        let mut items = Vec::new();
        for (at, member) in members.iter().enumerate() {
            if !matches!(member.data, Data::Map(_)) {
                self.note(member.span, &id, FileProblemKind::ExpectedItem, None);
                continue;
            }
            let mut fields = Answers::default();
            for (_, id, answer) in self.fields(member, Some(ix)) {
                fields.set(id, answer);
            }
            items.push(Item {
                id: u32::try_from(at + 1).unwrap_or(u32::MAX),
                fields,
                deleted: false,
            });
        }
        Some(Answer { mark: Mark::Given, items, ..Answer::default() })
    }

    fn office(&mut self, id: &str, node: &Node) -> Option<Answer> {
        if let Some(office) = node.text() {
            if !(self.offices)(office) {
                self.note(node.span, id, FileProblemKind::UnknownOffice(office.to_owned()), None);
                return None;
            }
            let mut answer = Answer { mark: Mark::Given, ..Answer::default() };
            answer.parts.insert("office".to_owned(), office.to_owned());
            return Some(answer);
        }
        let mut answer =
            self.parts(id, node, "name", &["office", "name", "address", "confirmed"])?;
        if let Some(office) = answer.parts.get("office").cloned()
            && !(self.offices)(&office)
        {
            self.note(node.span, id, FileProblemKind::UnknownOffice(office), None);
            return None;
        }
        if let Some(confirmed) = answer.parts.get_mut("confirmed") {
            let yes = matches!(confirmed.as_str(), "true" | "ja");
            if yes { "ja" } else { "nei" }.clone_into(confirmed);
        }
        Some(answer)
    }

    /// A compound answer; a single value stands for its main part.
    fn parts(&mut self, id: &str, node: &Node, main: &str, known: &[&str]) -> Option<Answer> {
        let mut answer = Answer { mark: Mark::Given, ..Answer::default() };
        if node.text().is_some() {
            answer.parts.insert(main.to_owned(), self.text(id, node, false)?);
            return Some(answer);
        }
        if !matches!(node.data, Data::Map(_)) {
            self.note(node.span, id, FileProblemKind::ExpectedText, None);
            return None;
        }
        for entry in node.entries() {
            if !known.contains(&entry.key.as_str()) {
                let near = nearest(&entry.key, known.iter().copied()).map(str::to_owned);
                self.note(
                    entry.key_span,
                    id,
                    FileProblemKind::UnknownPart(entry.key.clone()),
                    near,
                );
                continue;
            }
            let text = self.text(id, &entry.value, entry.key == "address")?;
            answer.parts.insert(entry.key.clone(), text);
        }
        Some(answer)
    }
}

fn given(text: String) -> Answer {
    if text.trim().is_empty() { Answer::default() } else { Answer::text(text) }
}
