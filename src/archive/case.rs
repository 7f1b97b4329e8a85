//! A case: shared facts, and filings of one form each.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::interview::{Answers, Said};
use crate::source::Language;

/// The number of a case. Says nothing of who it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u32);

impl fmt::Display for CaseId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// Everything that is kept of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Raised when the file's form changes.
    pub medhold: u32,
    pub id: CaseId,
    /// When it was last changed, in local time.
    pub changed: String,
    /// The day it was begun; the yearly report counts it in that year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Date>,
    /// What the one who works with it calls it: a number or name of their own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own_number: String,
    /// Answers to shared questions.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub shared: Answers,
    pub filings: Vec<Filing>,
    /// What was jotted down, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The day that it is to be deleted on; it is asked then, never done unasked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete_on: Option<Date>,
    /// Says by chance which case it is, whatever number it has where it lies; set when it is
    /// handed over for the first time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin: String,
    /// States that it was handed over in or came in with, the oldest first: what two copies of the
    /// case have in common.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed: Vec<HandedOver>,
}

/// A state of a case that more than one has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// By chance.
    pub id: String,
    /// When, in local time.
    pub at: String,
    /// Check sums of its answers, by where they stand. The answers themselves are not kept twice.
    pub sums: BTreeMap<String, String>,
    /// Items, by `list/number`, that have another number here than they had in that state.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub moved: BTreeMap<String, u32>,
}

/// Something that was jotted down while someone told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Never used again in this case.
    pub id: u32,
    /// When, in local time.
    pub at: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Said>,
    /// The question that it became the answer to, as `filing:path`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<String>,
}

/// How the letters of a filing were read back to the person before they were made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadBack {
    /// Check sums of the paragraphs that the person said yes to. One that is written anew is read
    /// anew.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub agreed: BTreeSet<String>,
    /// The yes to the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<Approval>,
}

/// Who said yes to the letters, when and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    pub who: String,
    /// As in "by phone, with an interpreter".
    pub how: String,
    /// In local time.
    pub at: String,
    /// Check sum of the letters as they were read.
    pub letters: String,
}

/// Letters that were made and lie in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    pub folder: PathBuf,
    /// When, in local time.
    pub at: String,
}

/// One run of one form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// Says by chance which filing of the case it is; set when the case is handed over.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    pub form: String,
    /// The form's version when it was last worked on.
    pub version: i64,
    /// Check sum of the form's file when it was last worked on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
    /// What the form asked then, id to label: so that it can be told what came new and what went.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asked: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// Advice that the person went past.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub settled: BTreeSet<String>,
    /// The language of its letters, once the person has chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letters_in: Option<Language>,
    /// The language that the person tells the story in, once chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_words: Option<Language>,
    /// Questions that other filings of the case had answered when this one began.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub reused: BTreeSet<String>,
    /// Its lists are those of the case. One from before lists were shared may number its items
    /// otherwise, and then keeps them to itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joined: bool,
    /// The finished letters that were made last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Made>,
    /// The filing whose letters this one keeps track of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<usize>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub read_back: ReadBack,
    /// The question last stood at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Deadlines as the person last saw them, so that a change is told on opening.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub deadlines: BTreeMap<String, String>,
}

impl HandedOver {
    /// Forgets the check sum of a question's answer. What comes in for it is then asked about.
    pub fn forget(&mut self, question: &str) {
        for (place, sum) in &mut self.sums {
            let path = place.split_once('|').map_or("", |(_, path)| path);
            if path.rsplit('/').next() == Some(question) {
                sum.clear();
            }
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Filing {
    /// A filing of a form that nobody has answered yet.
    #[must_use]
    pub fn new(form: impl Into<String>, version: i64, hash: String) -> Self {
        Self {
            key: String::new(),
            form: form.into(),
            version,
            hash,
            asked: BTreeMap::new(),
            answers: Answers::default(),
            settled: BTreeSet::new(),
            letters_in: None,
            own_words: None,
            reused: BTreeSet::new(),
            joined: true,
            made: None,
            follows: None,
            read_back: ReadBack::default(),
            at: None,
            deadlines: BTreeMap::new(),
        }
    }
}

impl Case {
    /// The file format that this program writes. 2 knows notes, what follows a letter, what was
    /// read back, and the day of deletion; one of format 1 has none of them.
    pub const FORMAT: u32 = 2;

    /// A case with nothing in it but these filings.
    #[must_use]
    pub fn new(id: CaseId, changed: String, shared: Answers, filings: Vec<Filing>) -> Self {
        Self {
            medhold: Self::FORMAT,
            id,
            changed,
            begun: None,
            own_number: String::new(),
            shared,
            filings,
            notes: Vec::new(),
            delete_on: None,
            origin: String::new(),
            handed: Vec::new(),
        }
    }
}
