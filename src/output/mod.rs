//! What a paper looks like: PDF pages, or plain text. Takes a document, gives bytes.

pub mod pdf;
pub mod text;
