//! What a paper looks like: PDF pages, a file for a word processor, or plain text. Takes a document,
//! gives bytes.

mod direction;
pub mod docx;
pub mod pdf;
pub mod text;
mod xml;

/// How large a paper is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Print {
    #[default]
    Normal,
    /// For readers with low vision: 16 points.
    Large,
}
