//! What the letter says.
//!
//! A template is Markdown with Tera. What a person wrote enters neither: the context holds opaque
//! tokens, which become runs of text with their origin after the Markdown is parsed. So user text
//! can never be markup or template code, and each stretch of a letter knows the question it came
//! from.

mod compose;
mod context;
pub mod document;
mod labels;
mod markdown;
mod names;
mod own_words;
mod printing;
mod scan;
mod template;
mod token;

pub use compose::{ComposeError, Composed, Composer, compose_all, compose_in};
pub use labels::Labels;
pub use names::{Shape, shape_of};
pub use own_words::mark_own_words;
pub use scan::{Branch, Include, Scanned, Turn, scan};
pub use template::{Templates, template_path};
