//! The answers of a filing as an answer file: what `medhold render FORM --answers` reads, in the
//! order of the form. The opposite of `interview::answer_file`.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::hand_over::aliases_of;
use crate::form::{Form, Home, Kind, QuestionIx};
use crate::interview::{Answer, Answers, Interview, Mark, SETTLE, Said};

/// A piece of an answer file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Yes,
    List(Vec<Piece>),
    Map(Vec<(String, Piece)>),
}

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => out.serialize_str(text),
            Self::Yes => out.serialize_bool(true),
            Self::List(pieces) => out.collect_seq(pieces),
            Self::Map(pairs) => out.collect_map(pairs.iter().map(|(key, piece)| (key, piece))),
        }
    }
}

/// An answer file, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersOut {
    pieces: Piece,
    /// Answers whose question the form does not have any more: they cannot stand in the file.
    pub left_out: Vec<String>,
}

impl Serialize for AnswersOut {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.pieces.serialize(out)
    }
}

/// The answers of an interview as an answer file.
#[must_use]
pub fn answers_out(interview: &Interview) -> AnswersOut {
    let form = interview.form();
    let mut writer = Writer { form, numbers: BTreeMap::new() };
    let of = |home: Home| match home {
        Home::Case => interview.case(),
        Home::Filing => interview.filing(),
    };
    // Items are counted from one in a file, and what names an item must name it so.
    for question in form.questions.iter().filter(|question| question.list.is_none()) {
        if let Some(answer) = of(question.home).get(&question.id) {
            for (at, item) in (1..).zip(answer.live_items()) {
                writer.numbers.insert(format!("{}:{}", question.id, item.id), at);
            }
        }
    }
    for (alias, list) in aliases_of(form) {
        let known = writer.numbers.clone();
        for (name, at) in known {
            if let Some(item) = name.strip_prefix(&format!("{list}:")) {
                writer.numbers.insert(format!("{alias}:{item}"), at);
                writer.numbers.insert(format!("{alias}:egen_{item}"), at);
            }
        }
    }
    let mut pairs = Vec::new();
    for (ix, question) in form.all_questions().filter(|(_, question)| question.list.is_none()) {
        if let Some(piece) = writer.answer(ix, of(question.home).get(&question.id)) {
            pairs.push((question.id.clone(), piece));
        }
    }
    let settled: Vec<Piece> =
        interview.settled().iter().map(|key| Piece::Text(writer.named(key))).collect();
    if !settled.is_empty() {
        pairs.push((SETTLE.to_owned(), Piece::List(settled)));
    }
    let known = |id: &str| form.names.question(id).is_some();
    let lost = interview
        .filing()
        .iter()
        .filter(|(id, answer)| !known(id) && **answer != Answer::default());
    let left_out = lost.map(|(id, _)| id.to_owned()).collect();
    AnswersOut { pieces: Piece::Map(pairs), left_out }
}

struct Writer<'a> {
    form: &'a Form,
    /// Where an item stands in its list, by `list:id`.
    numbers: BTreeMap<String, u32>,
}

impl Writer<'_> {
    /// The name of an item, or of a letter that is made of one, as the file has it.
    fn named(&self, name: &str) -> String {
        let Some(at) = self.numbers.get(name) else { return name.to_owned() };
        let Some((before, id)) = name.split_once(':') else { return name.to_owned() };
        let own = if id.starts_with("egen_") { "egen_" } else { "" };
        format!("{before}:{own}{at}")
    }

    fn answer(&self, ix: QuestionIx, answer: Option<&Answer>) -> Option<Piece> {
        let answer = answer?;
        let state = match answer.mark {
            // Half a word that was typed and left is no answer.
            Mark::Empty => return None,
            Mark::Given => None,
            Mark::Unknown => Some("unknown"),
            Mark::Later => Some("later"),
            Mark::Declined => Some("declined"),
        };
        let kind = &self.form.question(ix).kind;
        let value = self.value(kind, answer);
        let chooses = matches!(kind, Kind::Choice(_) | Kind::Choices { .. });
        let other = Some(&answer.text).filter(|text| chooses && !text.is_empty());
        let mut more: Vec<(String, Piece)> = Vec::new();
        let mut add = |key: &str, piece: Piece| more.push((key.to_owned(), piece));
        if let Some(other) = other {
            add("other", Piece::Text(other.clone()));
        }
        if let Some(state) = state {
            add("state", Piece::Text(state.to_owned()));
        }
        if let Some(by) = answer.by {
            add("by", Piece::Text(word(by).to_owned()));
        }
        if answer.about {
            add("about", Piece::Yes);
        }
        if more.is_empty() {
            return value;
        }
        if let Some(value) = value {
            more.insert(0, ("value".to_owned(), value));
        }
        Some(Piece::Map(more))
    }

    fn value(&self, kind: &Kind, answer: &Answer) -> Option<Piece> {
        let text = |text: &String| Piece::Text(text.clone());
        match kind {
            Kind::YesNo | Kind::Choice(_) => {
                answer.picks.first().map(|pick| Piece::Text(self.named(pick)))
            }
            Kind::Choices { .. } => {
                let picks = answer.picks.iter().map(|pick| Piece::Text(self.named(pick)));
                let picks: Vec<Piece> = picks.collect();
                (!picks.is_empty()).then_some(Piece::List(picks))
            }
            Kind::Office(_) | Kind::Enclosure => {
                let parts = answer.parts.iter().filter(|(_, part)| !part.is_empty());
                let parts: Vec<(String, Piece)> =
                    parts.map(|(key, part)| (key.clone(), text(part))).collect();
                (!parts.is_empty()).then_some(Piece::Map(parts))
            }
            Kind::List(rule) => {
                let items = answer.live_items();
                let items = items.map(|item| Piece::Map(self.fields(&rule.fields, &item.fields)));
                Some(Piece::List(items.collect()))
            }
            Kind::Text
            | Kind::LongText
            | Kind::Address
            | Kind::Note
            | Kind::Date
            | Kind::Number
            | Kind::Money
            | Kind::NationalId
            | Kind::Phone
            | Kind::Email => Some(&answer.text).filter(|text| !text.trim().is_empty()).map(text),
        }
    }

    fn fields(&self, questions: &[QuestionIx], answers: &Answers) -> Vec<(String, Piece)> {
        let told = questions.iter().filter_map(|ix| {
            let id = &self.form.question(*ix).id;
            Some((id.clone(), self.answer(*ix, answers.get(id))?))
        });
        told.collect()
    }
}

fn word(by: Said) -> &'static str {
    match by {
        Said::Patient => "patient",
        Said::Relative => "relative",
        Said::Journal => "journal",
        Said::Advocate => "advocate",
    }
}
