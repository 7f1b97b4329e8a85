//! A document for Word and `LibreOffice`, to be edited by an advocate: real styles, headings,
//! lists, tables with header rows, page numbers and language.
//!
//! [`body`] writes what the paper says, [`parts`] everything else that such a file must hold.

mod body;
mod parts;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Print;
use crate::letter::document::Document;

/// Writes a document.
///
/// # Errors
/// If the file cannot be put together.
pub fn render(document: &Document, print: Print) -> std::io::Result<Vec<u8>> {
    let body = body::write(document, print);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed time: the same letter gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let parts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(document)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", body.document),
        ("word/styles.xml", parts::styles(document, print)),
        ("word/numbering.xml", parts::numbering(body.ordered_lists)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/header1.xml", parts::header(document)),
        ("word/footer1.xml", body.footer),
    ];
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
