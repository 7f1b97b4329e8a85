//! What is asked now.
//!
//! Pure: answers in, picture out. Nothing is stored that could be worked out; every change works
//! everything out anew, so that no order of edits can leave a trace. An answer whose question is
//! not in play is *parked*: kept as it is, shown as such, and unable to reach a document because
//! documents see only what [`Picture::field`] hands out.

pub mod advice;
mod answer_file;
mod answers;
mod conditions;
mod engine;
mod facts;
mod kleene;
mod outline;
pub mod papers;
mod picture;
mod standing;
pub mod text;
mod turns;
mod validate;
mod value;
mod walk;
mod wording;

pub use advice::{Told, ToldDeadline};
pub use answer_file::{FileProblem, FileProblemKind, FromFile, SETTLE, read_answers};
pub use answers::{Answer, Answers, Both, FieldPath, Item, Mark, NotAPath, Said, free_number};
pub use engine::{Applied, Edit, Interview, Refused, UNFINISHED};
pub use kleene::Truth;
pub use outline::{OutlineEntry, outline};
pub use papers::{Enclosed, LetterRef, Paper};
pub use picture::{Field, Picture, Scope, Seen, Status, World};
pub use standing::{Entry, EntryState, Missing};
pub use validate::{Finding, FindingKind};
pub use value::{EnclosureValue, Invalid, Offered, OfficeValue, Value};
pub use wording::{Speaker, printed_money, printed_number};
