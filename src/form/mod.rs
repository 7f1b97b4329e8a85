//! What can be asked: forms, their conditions and documents, read from YAML and checked.
//!
//! A form is ordered sections and pages of questions with relevance conditions, over questions and
//! records shared between forms, with typed lists, advice, deadlines and a packet of documents.
//! There are no jumps, no code and no string expressions: what follows what is derived by the
//! interview. Reading collects every problem of a file at once and never stops at the first.

mod catalog;
mod check;
mod condition;
mod derived;
mod document;
pub mod grammar;
mod model;
mod names;
mod people;
mod read;
mod translation;
mod uses;
mod wording;
mod written;

pub use catalog::{Catalog, FormHead, Named};
pub use check::check;
pub use condition::{Compare, Condition, Gate, Literal, Operand, Shown, Test};
pub use derived::{DeadlineRule, Derived, DerivedRule, DerivedValue, DerivedWord, TimeUnit};
pub use document::{
    DocumentKind, DocumentRule, EnclosedBy, EnclosedRule, Per, RecipientRule, SenderRule,
    SignerRule,
};
pub use model::{
    Advice, AdviceLevel, Bound, Check, Choice, Counts, Declares, Default, Effort, Form, GroupCheck,
    GroupRule, Home, Keeps, Kind, ListRule, Need, Offer, OfficeRule, Options, Page, Question,
    QuestionIx, Section, Tracks,
};
pub use names::{Name, Names};
pub use people::{Person, Who};
pub use read::{Reading, read_form};
pub use translation::{TRANSLATION_FILE, Translation, translation_path};
pub use wording::{Piece, Voice, Wording, pieces};
pub use written::{on_one_line, written, written_gates};
