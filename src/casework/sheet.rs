//! What is kept of a whole case on one paper: never sent, in the language of the screen.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use super::house::{House, HouseError};
use super::papers::{Format, NotPressed, PapersError};
use crate::archive::{Case, atomic};
use crate::interview::Interview;
use crate::letter::document::{Block, Document, Run, Runs, Table};
use crate::output::pdf::{Typesetter, missing_glyphs};
use crate::output::{Print, docx, text};

/// An interview with each filing of a case, in the order they were begun. One whose form is gone
/// is left out.
pub(super) fn interviews(house: &House, case: &Case, now: DateTime) -> Vec<(usize, Interview)> {
    let Ok(world) = house.world() else { return Vec::new() };
    let filings = case.filings.iter().enumerate().filter_map(|(at, filing)| {
        let form = house.form(&filing.form).ok()?;
        let (shared, answers) = (case.shared.clone(), filing.answers.clone());
        let interview = Interview::new(form, world.clone(), now.date(), shared, answers);
        Some((at, interview.with_settled(filing.settled.clone())))
    });
    filings.collect()
}

/// A paper of this content.
pub(super) fn sheet(
    house: &House,
    (stem, kind): (&str, &'static str),
    title: &str,
    date: Date,
    body: Vec<Block>,
) -> Result<Document, HouseError> {
    Ok(Document {
        id: stem.to_owned(),
        stem: stem.to_owned(),
        kind,
        kept: true,
        language: house.language,
        date,
        title: title.to_owned(),
        sender: Vec::new(),
        date_line: Vec::new(),
        recipient: Vec::new(),
        references: Vec::new(),
        subject: vec![Run::house(title)],
        body,
        enclosures: Vec::new(),
        of: None,
        foot: vec![Run::house(title)],
        page_label: house.labels()?.say("page", house.language).to_owned(),
        draft_mark: None,
    })
}

pub(super) fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading { level, runs: vec![Run::house(text)] }
}

pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Run::house(text)])
}

pub(super) fn points(lines: impl IntoIterator<Item = Runs>) -> Option<Block> {
    let items: Vec<Vec<Block>> =
        lines.into_iter().map(|runs| vec![Block::Paragraph(runs)]).collect();
    (!items.is_empty()).then_some(Block::List { ordered: false, items })
}

pub(super) fn table(rows: Vec<Vec<Runs>>) -> Option<Block> {
    (!rows.is_empty()).then(|| Block::Table(Table { header: Vec::new(), rows }))
}

/// Writes a paper that is kept as PDF, text and for Word, in place of an earlier one of the same
/// name; each file whole or not at all, for its owner only.
///
/// # Errors
/// If a character cannot be printed, or the disk says no.
pub fn write_sheet(
    house: &House,
    document: &Document,
    folder: &Path,
    formats: &[Format],
) -> Result<Vec<PathBuf>, SheetError> {
    let failed = |why: String| SheetError::Press(NotPressed::File(why));
    let mut files = Vec::new();
    for format in formats {
        let bytes = match format {
            Format::Pdf => {
                let glyphs = missing_glyphs(document, house.fonts());
                if let Some(glyph) = glyphs.first() {
                    return Err(failed(format!("{}", glyph.character.escape_unicode())));
                }
                Typesetter::new(house.fonts())
                    .render(document, Print::Normal)
                    .map_err(|error| failed(error.to_string()))?
            }
            Format::Text => text::render(document).into_bytes(),
            Format::Word => {
                docx::render(document, Print::Normal).map_err(|error| failed(error.to_string()))?
            }
        };
        files.push((folder.join(format!("{}.{}", document.stem, format.ending())), bytes));
    }
    let disk =
        |path: &Path, error| SheetError::Papers(PapersError::Disk { path: path.to_owned(), error });
    atomic::private_folder(folder).map_err(|error| disk(folder, error))?;
    for (path, bytes) in &files {
        atomic::put(path, bytes).map_err(|error| disk(path, error))?;
    }
    atomic::sync_folder(folder).map_err(|error| disk(folder, error))?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// A paper that is kept could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error(transparent)]
    Press(#[from] NotPressed),
    #[error(transparent)]
    Papers(#[from] PapersError),
}
