//! A document set on A4 pages and written as a tagged, archival PDF.
//!
//! The way through this room: [`fonts`] says which face has which character and shapes words,
//! [`lines`] breaks paragraphs, [`blocks`] sets blocks as rows (with [`letterhead`], [`tables`] and
//! [`by_hand`]), [`pages`] puts rows on pages, and
//! [`mod@write`] turns pages into a file that [`finish`] completes. Only `write`, `finish` and what they
//! call know the PDF crates.

mod blocks;
mod by_hand;
mod finish;
mod fonts;
mod form_font;
mod geometry;
mod letterhead;
mod lines;
mod metadata;
mod pages;
mod tables;
mod tags;
mod write;

pub use fonts::Fonts;

use crate::letter::document::{Document, Origin};

/// A character that none of the shipped fonts has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    pub character: char,
    /// The words around it.
    pub context: String,
    pub origin: Origin,
}

/// The PDF could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Nothing is written when a character would print as an empty box.
    #[error("a character cannot be printed")]
    MissingGlyphs(Vec<MissingGlyph>),
    #[error("the font {0} could not be cut to size: {1}")]
    Subset(&'static str, String),
    /// A file without its structure could not be read aloud, and no archive would take it.
    #[error("the PDF library made no {0}")]
    Structure(&'static str),
    #[error("the PDF could not be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Characters of a document that no font has, each named once per place it comes from.
#[must_use]
pub fn missing_glyphs(document: &Document, fonts: &Fonts) -> Vec<MissingGlyph> {
    let mut missing: Vec<MissingGlyph> = Vec::new();
    for run in document.runs() {
        for character in run.text.chars().filter(|c| !fonts.can_print(*c)) {
            let known = missing.iter().any(|m| m.character == character && m.origin == run.origin);
            if !known {
                let context = around(&run.text, character);
                missing.push(MissingGlyph { character, context, origin: run.origin.clone() });
            }
        }
    }
    missing
}

fn around(text: &str, character: char) -> String {
    let at = text.chars().position(|c| c == character).unwrap_or(0);
    text.chars().skip(at.saturating_sub(15)).take(30).collect()
}

/// Sets and writes a document.
///
/// # Errors
/// If a character cannot be printed, or the file cannot be made.
pub fn render(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let missing = missing_glyphs(document, fonts);
    if !missing.is_empty() {
        return Err(PdfError::MissingGlyphs(missing));
    }
    let mut shaper = fonts.shaper();
    let set = blocks::set(document, &mut shaper);
    let pages = pages::paginate(set, document, &mut shaper);
    write::write(&pages, document, fonts)
}

/// How many pages a document takes.
#[must_use]
pub fn page_count(document: &Document, fonts: &Fonts) -> usize {
    let mut shaper = fonts.shaper();
    let set = blocks::set(document, &mut shaper);
    pages::paginate(set, document, &mut shaper).all.len()
}
