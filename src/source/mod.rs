//! Reading data files.
//!
//! Every form, law, office and story file becomes one spanned YAML tree ([`Node`]), so that each
//! later complaint can name file, line, column, the quoted line and what to do about it
//! ([`Problem`]). The tree is compared with a [`Shape`] before anything is made of it: the same
//! description gives the messages about unknown keys and the published JSON Schema.

mod language;
mod nearest;
mod problem;
mod reader;
mod schema;
mod shape;
mod surrogates;
mod tree;

pub use language::{Language, Texts};
pub use nearest::nearest;
pub use problem::{Place, Problem, Problems, Severity, Telling};
pub use reader::{Limits, read, read_head};
pub use schema::json_schema;
pub use shape::{Key, Record, Shape, check_shape};
pub use surrogates::joined_surrogates;
pub use tree::{Data, Entry, File, Node, Scalar, Span};
