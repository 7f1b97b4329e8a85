//! References to statutes, as data with the dates they are in force.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::country::Country;
use super::deadline::{Met, Period};
use super::mark::Mark;
use crate::source::{File, Key, Language, Node, Problems, Record, Shape, Texts, check_shape};

/// One version of one reference: a section of a statute while it reads so.
#[derive(Debug, Clone)]
pub struct Reference {
    pub id: String,
    /// Name of the statute, as in `pasient- og brukerrettighetsloven`.
    pub statute: Texts,
    /// The section without its sign, as in `7-5`; empty for the whole statute.
    pub section: String,
    /// What it says, in one sentence.
    pub about: Texts,
    /// The deadline it sets, if it sets one.
    pub period: Option<Period>,
    pub met: Met,
    pub from: Date,
    pub until: Option<Date>,
    pub source: String,
    pub checked: Date,
    pub mark: Mark,
}

impl Reference {
    /// The reference as printed: `pasient- og brukerrettighetsloven § 7-5`.
    #[must_use]
    pub fn citation(&self, language: Language) -> String {
        let statute = self.statute.on_screen(language);
        match self.section.as_str() {
            "" => statute.to_owned(),
            section if section.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("{statute} §\u{a0}{}", section.replace(' ', "\u{a0}"))
            }
            section => format!("{statute} {section}"),
        }
    }

    fn is_in_force(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// Why a reference does not resolve.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    #[error("there is no law reference `{0}`")]
    Unknown(String),
    #[error("the law reference `{0}` has no version in force on {1}")]
    Gap(String, Date),
    #[error("the law reference `{0}` has two versions in force on {1}")]
    Overlap(String, Date),
}

/// All references of all countries.
#[derive(Debug, Clone, Default)]
pub struct LawBook {
    versions: BTreeMap<String, Vec<Reference>>,
}

/// A file of `assets/law`.
pub static LAW_FILE: Record = Record {
    name: "law file",
    about: "statutes and the references that forms use",
    keys: &[
        Key::must("country", Shape::OneOf(&["norge", "danmark"]), "whose law this is"),
        Key::must("statutes", Shape::Entries(&Shape::Record(&STATUTE)), "the statutes"),
        Key::must(
            "references",
            Shape::Entries(&Shape::OneOrMany(&Shape::Record(&REFERENCE))),
            "the references, each with one or more dated versions",
        ),
    ],
};

static STATUTE: Record = Record {
    name: "statute",
    about: "a statute or regulation",
    keys: &[
        Key::must("name", Shape::Texts, "its name, in lower case"),
        Key::must("number", Shape::Text, "date and number, as in `lov 2.7.1999 nr. 63`"),
    ],
};

static REFERENCE: Record = Record {
    name: "law reference",
    about: "one version of a section",
    keys: &[
        Key::must("statute", Shape::Id, "id of the statute"),
        Key::may("section", Shape::Text, "the section, as in `7-5`"),
        Key::must("about", Shape::Texts, "what it says, in one sentence"),
        Key::may("period", Shape::Text, "the deadline it sets, as in `4 weeks`"),
        Key::may("met", Shape::OneOf(&["posted", "arrived"]), "how the deadline is met"),
        Key::may("from", Shape::Day, "in force from, where that matters"),
        Key::may("until", Shape::Day, "last day in force"),
        Key::must("source", Shape::Text, "where it was read"),
        Key::must("checked", Shape::Day, "when it was read"),
        Key::must("mark", Shape::OneOf(&Mark::WORDS), "how sure it is"),
    ],
};

impl LawBook {
    /// Adds a file; an entry with a known id replaces the earlier one, so that a local file can
    /// mend what is shipped.
    pub fn add(&mut self, file: &File, root: &Node, problems: &mut Problems) {
        check_shape(root, &Shape::Record(&LAW_FILE), file, problems);
        let country = root.get_text("country").and_then(Country::from_id);
        let default_met = match country {
            Some(Country::Danmark) => Met::Arrived,
            Some(Country::Norge) | None => Met::Posted,
        };
        let statutes = root.get("statutes");
        for entry in root.get("references").map(Node::entries).unwrap_or_default() {
            let mut versions = Vec::new();
            for node in entry.value.one_or_many() {
                let id = node.get_text("statute").unwrap_or_default();
                let Some(statute) = statutes.and_then(|statutes| statutes.get(id)) else {
                    problems
                        .error_at(file, node, format!("there is no statute `{id}` in this file"))
                        .fix("add it under `statutes:`");
                    continue;
                };
                versions.extend(reference(&entry.key, statute, node, default_met, file, problems));
            }
            self.versions.insert(entry.key.clone(), versions);
        }
    }

    /// The version in force on a day.
    ///
    /// # Errors
    /// If the id is unknown, or no version or more than one is in force.
    pub fn on(&self, id: &str, on: Date) -> Result<&Reference, ReferenceError> {
        let versions =
            self.versions.get(id).ok_or_else(|| ReferenceError::Unknown(id.to_owned()))?;
        let mut in_force = versions.iter().filter(|version| version.is_in_force(on));
        match (in_force.next(), in_force.next()) {
            (Some(version), None) => Ok(version),
            (None, _) => Err(ReferenceError::Gap(id.to_owned(), on)),
            (Some(_), Some(_)) => Err(ReferenceError::Overlap(id.to_owned(), on)),
        }
    }

    /// Several references in one breath: `forvaltningsloven §§ 17, 18 og 20`.
    ///
    /// # Errors
    /// If one of them does not resolve on the day.
    pub fn cite<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a str>,
        on: Date,
        language: Language,
    ) -> Result<String, ReferenceError> {
        let mut statutes: Vec<Vec<&Reference>> = Vec::new();
        for id in ids {
            let reference = self.on(id, on)?;
            match statutes.last_mut() {
                Some(same)
                    if same[0].statute == reference.statute && !same[0].section.is_empty() =>
                {
                    same.push(reference);
                }
                _ => statutes.push(vec![reference]),
            }
        }
        let cited: Vec<String> = statutes
            .iter()
            .map(|same| match same.as_slice() {
                [one] => one.citation(language),
                all => {
                    let statute = all[0].statute.on_screen(language);
                    format!("{statute} {}", listed(&numbered(all), language))
                }
            })
            .collect();
        Ok(listed(&cited, language))
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.versions.keys().map(String::as_str)
    }

    /// Every version of every reference.
    pub fn all(&self) -> impl Iterator<Item = &Reference> {
        self.versions.values().flatten()
    }
}

/// Sections with their sign, and chapters as they are named.
fn numbered(all: &[&Reference]) -> Vec<String> {
    let is_section = |one: &Reference| one.section.starts_with(|c: char| c.is_ascii_digit());
    let first = all.iter().position(|one| is_section(one));
    let sign = if all.iter().filter(|one| is_section(one)).count() > 1 { "§§" } else { "§" };
    let named = all.iter().enumerate().map(|(at, one)| {
        let section = one.section.replace(' ', "\u{a0}");
        if Some(at) == first { format!("{sign}\u{a0}{section}") } else { section }
    });
    named.collect()
}

/// `a, b og c`.
fn listed(words: &[String], language: Language) -> String {
    let and = match language {
        Language::Nb | Language::Nn | Language::Da => "og",
        Language::En => "and",
    };
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} {and} {last}", all.join(", ")),
    }
}

fn reference(
    id: &str,
    statute: &Node,
    node: &Node,
    default_met: Met,
    file: &File,
    problems: &mut Problems,
) -> Option<Reference> {
    let day = |key| node.get_text(key).and_then(|text| text.parse::<Date>().ok());
    let period = match node.get("period") {
        None => None,
        Some(period) => {
            let parsed = period.text().and_then(Period::parse);
            if parsed.is_none() {
                problems
                    .error_at(file, period, "this is not a period")
                    .fix("write a number and a unit: days, working_days, weeks, months or years");
            }
            parsed
        }
    };
    let met = match node.get_text("met") {
        Some("posted") => Met::Posted,
        Some("arrived") => Met::Arrived,
        _ => default_met,
    };
    Some(Reference {
        id: id.to_owned(),
        statute: Texts::from_node(statute.get("name")?),
        section: node.get_text("section").unwrap_or_default().to_owned(),
        about: Texts::from_node(node.get("about")?),
        period,
        met,
        from: day("from").unwrap_or(Date::MIN),
        until: day("until"),
        source: node.get_text("source").unwrap_or_default().to_owned(),
        checked: day("checked")?,
        mark: node.get_text("mark").and_then(Mark::from_word)?,
    })
}
