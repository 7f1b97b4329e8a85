//! Who the answers of a form name, by its own word (`who`): a name is one of the patient, of who
//! writes, of the other side or of another, and a day of birth or a number is of one of these.

use std::collections::BTreeMap;

use super::model::{Form, Kind, Question, QuestionIx};

/// Who an answer names, or whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Patient,
    /// Who writes: the patient where the form speaks in the patient's own voice.
    Writer,
    /// A person or a place that a letter goes to, or is about.
    OtherSide,
    /// Anybody else who stands in the case, as a helper or a witness.
    Other,
}

impl Who {
    /// The words used in forms.
    pub const WORDS: &'static [&'static str] = &["patient", "writer", "other_side", "other"];

    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "patient" => Some(Self::Patient),
            "writer" => Some(Self::Writer),
            "other_side" => Some(Self::OtherSide),
            "other" => Some(Self::Other),
            _ => None,
        }
    }

    /// The word used in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Writer => "writer",
            Self::OtherSide => "other_side",
            Self::Other => "other",
        }
    }
}

/// Somebody that a form asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub who: Who,
    /// The question for the name.
    pub name: QuestionIx,
    pub born: Option<QuestionIx>,
    pub number: Option<QuestionIx>,
}

/// What a question with a `who` says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Born,
    Number,
}

impl Part {
    /// What an answer of this kind says of somebody, if it can.
    pub(super) fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Text | Kind::Office(_) => Some(Self::Name),
            Kind::Date => Some(Self::Born),
            Kind::NationalId => Some(Self::Number),
            _ => None,
        }
    }
}

/// The people of a form, and what says something of somebody whom nothing, or more than one thing,
/// names.
pub(super) struct People {
    pub found: Vec<Person>,
    pub of_nobody: Vec<QuestionIx>,
    pub twice: Vec<QuestionIx>,
}

impl Form {
    /// Everybody whom the form asks the name of, in its order.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        people(self).found
    }
}

/// The fields of a record placed under one prefix are of one person. What stands alone is of the
/// only one of its kind.
pub(super) fn people(form: &Form) -> People {
    let mut all = People { found: Vec::new(), of_nobody: Vec::new(), twice: Vec::new() };
    let mut of_records: BTreeMap<&str, usize> = BTreeMap::new();
    let parts = |part: Part| {
        form.all_questions().filter_map(move |(ix, question)| {
            let who = question.who?;
            (Part::of(&question.kind)? == part).then_some((ix, question, who))
        })
    };
    for (name, question, who) in parts(Part::Name) {
        let at = all.found.len();
        all.found.push(Person { who, name, born: None, number: None });
        if let Some(record) = &question.record
            && of_records.insert(record, at).is_some()
        {
            all.twice.push(name);
        }
    }
    for part in [Part::Born, Part::Number] {
        for (ix, question, who) in parts(part) {
            let owner = match &question.record {
                Some(record) => of_records.get(record.as_str()).copied(),
                None => only(form, &all.found, question, who),
            };
            let Some(owner) = owner.map(|at| &mut all.found[at]) else {
                all.of_nobody.push(ix);
                continue;
            };
            let known = if part == Part::Born { &mut owner.born } else { &mut owner.number };
            match known {
                Some(_) => all.twice.push(ix),
                None => *known = Some(ix),
            }
        }
    }
    all
}

/// The only one of these, seen from where a question stands.
fn only(form: &Form, found: &[Person], question: &Question, who: Who) -> Option<usize> {
    let is_one =
        |person: &Person| person.who == who && form.question(person.name).list == question.list;
    let mut ones = found.iter().enumerate().filter(|(_, person)| is_one(person));
    let (at, _) = ones.next()?;
    ones.next().is_none().then_some(at)
}
