//! A document set on A4 pages and written as a tagged, archival PDF.
//!
//! The way through this room: [`fonts`] says which face has which character and shapes words,
//! [`lines`] breaks paragraphs (by [`breaks`] and [`hyphens`]), [`blocks`] sets blocks as rows (with
//! [`letterhead`], [`tables`] and [`by_hand`]), [`pages`] puts rows on pages, and [`mod@file`] turns
//! pages into bytes. Only `file` knows the PDF crates.

mod blocks;
mod breaks;
mod by_hand;
mod enclosures;
mod file;
mod fonts;
mod geometry;
mod hyphens;
mod letterhead;
mod lines;
mod pages;
mod tables;
mod tags;

pub use super::Print;
pub use enclosures::{Enclosed, Packet, Part};
pub use file::{Enclosure, MOST_BYTES, Unusable, read_enclosure};
pub use fonts::Fonts;

use self::file::{About, Stock};
use self::fonts::Shaper;
use self::geometry::Sizes;
use unicode_normalization::UnicodeNormalization as _;

use crate::letter::document::{Document, Origin};

/// A character that none of the shipped fonts has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    pub character: char,
    pub origin: Origin,
    pub instead: Instead,
}

/// What could stand in place of a character that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    /// Plain characters that mean the same.
    Text(String),
    /// Nothing: a picture says no more than the words around it.
    Nothing,
    /// The word in Latin letters: no shipped face has this script.
    Latin,
}

fn instead(c: char, fonts: &Fonts) -> Instead {
    let plain: String = c.nfkd().filter(|c| fonts.can_print(*c)).collect();
    let printable = plain.chars().any(|c| !c.is_whitespace());
    if printable && c.nfkd().all(|c| fonts.can_print(c)) {
        return Instead::Text(plain.nfc().collect());
    }
    if c.is_alphabetic() { Instead::Latin } else { Instead::Nothing }
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
                let origin = run.origin.clone();
                let instead = instead(character, fonts);
                missing.push(MissingGlyph { character, origin, instead });
            }
        }
    }
    missing
}

fn sizes(print: Print) -> Sizes {
    match print {
        Print::Normal => Sizes::NORMAL,
        Print::Large => Sizes::LARGE,
    }
}

/// Sets and writes documents, and remembers between them the words it has shaped and the faces it
/// has cut. What it makes does not hang on what it made before.
pub struct Typesetter<'f> {
    shaper: Shaper<'f>,
    /// Made with the first document.
    stock: Option<Stock>,
}

impl<'f> Typesetter<'f> {
    /// A typesetter with these fonts.
    #[must_use]
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { shaper: fonts.shaper(), stock: None }
    }

    /// Sets and writes a document.
    ///
    /// # Errors
    /// If a character cannot be printed, or the file cannot be made.
    pub fn render(&mut self, document: &Document, print: Print) -> Result<Vec<u8>, PdfError> {
        let pages = self.printable(document, print)?;
        let about = About {
            title: &document.title,
            language: document.language,
            date: document.date,
            conforms: true,
        };
        self.write(&pages, about)
    }

    /// Sets papers and what goes with them as one file.
    ///
    /// # Errors
    /// If a character cannot be printed, or the file cannot be made.
    pub fn bind(&mut self, packet: &Packet<'_>, print: Print) -> Result<Vec<u8>, PdfError> {
        let mut bound: Option<pages::Pages> = None;
        for part in &packet.parts {
            let pages = match part {
                Part::Paper { document, stamp } => {
                    let mut pages = self.printable(document, print)?;
                    if let Some(stamp) = stamp {
                        enclosures::stamp(&mut pages, stamp, &mut self.shaper);
                    }
                    pages
                }
                Part::Enclosure(enclosed) => enclosures::set(enclosed, packet, &mut self.shaper),
            };
            bound.get_or_insert_with(pages::Pages::default).take_in(pages);
        }
        let about = About {
            title: &packet.title,
            language: packet.language,
            date: packet.date,
            conforms: packet.conforms(),
        };
        self.write(&bound.unwrap_or_default(), about)
    }

    /// How many pages a document takes.
    pub fn page_count(&mut self, document: &Document, print: Print) -> usize {
        self.pages(document, print).all.len()
    }

    fn write(&mut self, pages: &pages::Pages, about: About<'_>) -> Result<Vec<u8>, PdfError> {
        let stock = match &mut self.stock {
            Some(stock) => stock,
            none => none.insert(Stock::new()?),
        };
        file::write(pages, about, stock, &mut self.shaper)
    }

    fn printable(&mut self, document: &Document, print: Print) -> Result<pages::Pages, PdfError> {
        let missing = missing_glyphs(document, self.shaper.fonts());
        if missing.is_empty() {
            return Ok(self.pages(document, print));
        }
        Err(PdfError::MissingGlyphs(missing))
    }

    fn pages(&mut self, document: &Document, print: Print) -> pages::Pages {
        self.shaper.language = document.language;
        let sizes = sizes(print);
        let set = blocks::set(document, &mut self.shaper, sizes);
        pages::paginate(set, document, &mut self.shaper, sizes)
    }
}

/// Sets and writes one document.
///
/// # Errors
/// If a character cannot be printed, or the file cannot be made.
pub fn render(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    Typesetter::new(fonts).render(document, Print::Normal)
}

/// How many pages a document takes.
#[must_use]
pub fn page_count(document: &Document, fonts: &Fonts) -> usize {
    Typesetter::new(fonts).page_count(document, Print::Normal)
}
