//! The documents of a form: who writes to whom, signed by whom, from which template.

use super::condition::{Gate, Operand};
use super::model::QuestionIx;
use crate::source::{File, Span, Texts};

/// What sort of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    Letter,
    Fullmakt,
    PortalSheet,
    EnclosureList,
    NextSteps,
}

impl DocumentKind {
    /// The words used in form files.
    pub const WORDS: [&'static str; 5] =
        ["letter", "fullmakt", "portal_sheet", "enclosure_list", "next_steps"];

    /// Reads the word used in form files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "letter" => Some(Self::Letter),
            "fullmakt" => Some(Self::Fullmakt),
            "portal_sheet" => Some(Self::PortalSheet),
            "enclosure_list" => Some(Self::EnclosureList),
            "next_steps" => Some(Self::NextSteps),
            _ => None,
        }
    }

    /// The word used in form files and in `--json`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Fullmakt => "fullmakt",
            Self::PortalSheet => "portal_sheet",
            Self::EnclosureList => "enclosure_list",
            Self::NextSteps => "next_steps",
        }
    }

    /// Whether the paper is kept by the sender and never sent.
    #[must_use]
    pub fn is_kept(self) -> bool {
        matches!(self, Self::PortalSheet | Self::NextSteps)
    }
}

/// How many of a document there are.
#[derive(Debug, Clone)]
pub enum Per {
    Once,
    /// One for each item of a list.
    Item(QuestionIx),
    /// One for each office that the items of a list name.
    Office {
        list: QuestionIx,
        by: QuestionIx,
    },
    /// One for each instance of these documents.
    Document(Vec<usize>),
}

/// Where the paper goes.
#[derive(Debug, Clone)]
pub enum RecipientRule {
    /// The office that a question holds.
    Office(QuestionIx),
    /// A name and an address from answers.
    Answers { name: Operand, address: Option<Operand> },
}

/// Whose name and address stand at the top.
#[derive(Debug, Clone)]
pub struct SenderRule {
    pub when: Option<Gate>,
    pub name: Operand,
    pub lines: Vec<Operand>,
}

/// Who signs.
#[derive(Debug, Clone)]
pub struct SignerRule {
    pub when: Option<Gate>,
    pub name: Operand,
    /// Stands under the name, as in "på vegne av …"; may name answers.
    pub note: Option<Texts>,
}

/// Something that goes with a document while its condition holds.
#[derive(Debug, Clone)]
pub struct EnclosedBy {
    pub what: EnclosedRule,
    pub when: Option<Gate>,
}

/// What goes with a document by the form's own rule.
#[derive(Debug, Clone)]
pub enum EnclosedRule {
    /// Another document of the form, by its place; only while that is made.
    Document(usize),
    /// A paper that the person has, as it stands in the list of enclosures.
    Named(Texts),
}

/// One document of a form.
#[derive(Debug, Clone)]
pub struct DocumentRule {
    pub id: String,
    pub title: Texts,
    pub kind: DocumentKind,
    /// Path under `templates/`, without the language.
    pub template: String,
    pub per: Per,
    pub to: Option<RecipientRule>,
    pub from: Vec<SenderRule>,
    pub signers: Vec<SignerRule>,
    /// The recipient's own case number.
    pub reference: Option<Operand>,
    /// The list of enclosures.
    pub enclosures: Option<QuestionIx>,
    /// Other documents of the form that go with it, by their place; listed before the enclosures.
    pub encloses: Vec<EnclosedBy>,
    /// The deadline by which letters are ordered and that the next-steps sheet names.
    pub deadline: Option<usize>,
    pub gate: Option<Gate>,
    pub file: File,
    pub span: Span,
}
