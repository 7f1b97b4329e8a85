//! Files that a person wants to send with a letter: what they are, and whether they can be used.

use std::rc::Rc;

use super::foreign::Foreign;
use super::picture::Picture;

/// A file that can be put behind a letter.
#[derive(Debug)]
pub enum Enclosure {
    Picture(Rc<Picture>),
    Pages(Rc<Foreign>),
}

/// Why a file cannot be put behind a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// Neither PDF nor JPEG nor PNG.
    Unknown,
    /// A picture as telephones by one maker store it, which no archive and few programs open.
    Heic,
    Damaged,
    /// It opens with a password only.
    Locked,
    /// It has parts that are switched on and off; which of them are meant cannot be known.
    Layers,
    TooLarge,
    TooManyPages,
}

/// Larger files are not read.
pub const MOST_BYTES: u64 = 64 << 20;

/// Reads a file by what is in it; its name says nothing.
///
/// # Errors
/// Why it cannot be used.
pub fn read(bytes: &[u8]) -> Result<Enclosure, Unusable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unusable::TooLarge);
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Picture::jpeg(bytes).map(|picture| Enclosure::Picture(Rc::new(picture)));
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Picture::png(bytes).map(|picture| Enclosure::Picture(Rc::new(picture)));
    }
    // The header may stand after some other bytes.
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Foreign::read(bytes).map(|pages| Enclosure::Pages(Rc::new(pages)));
    }
    let kind = bytes.get(4..12).unwrap_or_default();
    if kind.starts_with(b"ftyphei") || kind.starts_with(b"ftypmif") || kind == b"ftypmsf1" {
        return Err(Unusable::Heic);
    }
    Err(Unusable::Unknown)
}
