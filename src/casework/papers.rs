//! From an interview to files: composed, set, and written where the person wants them.

use std::io;
use std::path::{Path, PathBuf};

use super::house::{House, HouseError};
use super::packet::{Beside, Binder};
use super::reading_copy::reading_copy;
use super::receipt::{self, Receipt};
use super::told::{Lack, Teller};
use crate::archive::atomic;
use crate::form::Form;
use crate::interview::{FieldPath, Interview};
use crate::letter::document::{Document, Runs};
use crate::letter::{Composer, compose_all, mark_own_words};
use crate::output::pdf::Typesetter;
use crate::output::{Print, docx, pdf, text};
use crate::source::{Language, Problem};

/// What a paper is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Text,
    /// For a word processor.
    Word,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Text, Self::Word];

    /// The ending of its files, which is also its name on the command line.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Word => "docx",
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'o> {
    pub language: Language,
    /// A draft shows holes and is marked.
    pub draft: bool,
    pub formats: &'o [Format],
    pub print: Print,
    /// Everything for one recipient in one file too, with the person's own files from here.
    pub packets: Option<Beside<'o>>,
    /// The language of what the person wrote in their own sentences, where it is another one.
    pub own_words: Option<Language>,
    /// With a copy of the answers in the language of the screen, to read and keep.
    pub reading_copy: bool,
}

impl<'o> Order<'o> {
    /// Final papers in ordinary print.
    #[must_use]
    pub fn of(language: Language, formats: &'o [Format]) -> Self {
        Self {
            language,
            draft: false,
            formats,
            print: Print::Normal,
            packets: None,
            own_words: None,
            reading_copy: false,
        }
    }

    /// The same as a draft, or not.
    #[must_use]
    pub fn drafted(self, draft: bool) -> Self {
        Self { draft, ..self }
    }

    /// The same with packets.
    #[must_use]
    pub fn with_packets(self, beside: Beside<'o>) -> Self {
        Self { packets: Some(beside), ..self }
    }
}

/// A paper ready to be written.
#[derive(Debug)]
pub struct PaperFile {
    /// In its packet, as in `rettighetsklage:3`.
    pub id: String,
    /// `letter`, `fullmakt`, `portal_sheet`, `enclosure_list`, `next_steps`, `reading_copy`
    /// or `receipt`.
    pub kind: &'static str,
    /// Kept by the sender and never sent.
    pub kept: bool,
    pub title: String,
    /// What it says, where it is one document.
    pub document: Option<Document>,
    /// Numbered, without names of people: `01-rettighetsklage.pdf`.
    pub name: String,
    pub format: Format,
    pub bytes: Vec<u8>,
    /// What the person must know of it: an enclosure that could not be put in, and why.
    pub notes: Vec<String>,
}

/// Papers cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum NotPressed {
    /// A final paper waits for these.
    #[error("answers are missing")]
    Lacking(Vec<Lack>),
    /// Answers that mean nothing; not even a draft on paper carries holes for them.
    #[error("answers are wrong")]
    Wrong(Vec<Lack>),
    /// Characters that no font has, with the question and a sentence each.
    #[error("characters cannot be printed")]
    Glyphs(Vec<(Option<FieldPath>, String)>),
    #[error("the form's templates have problems")]
    Templates(Vec<Problem>),
    #[error(transparent)]
    House(#[from] HouseError),
    #[error("a file could not be made: {0}")]
    File(String),
}

/// Makes all papers of an interview. Nothing is written.
///
/// # Errors
/// If an answer is wrong, a final paper lacks something, a character cannot be printed, or a
/// template is broken.
pub fn press(
    house: &House,
    interview: &Interview,
    order: Order<'_>,
) -> Result<Vec<PaperFile>, NotPressed> {
    press_with(house, interview, order, &mut Typesetter::new(house.fonts()))
}

/// The same with a typesetter that has set other papers before, which is quicker and makes the same.
///
/// # Errors
/// As [`press`].
pub fn press_with(
    house: &House,
    interview: &Interview,
    order: Order<'_>,
    typesetter: &mut Typesetter<'_>,
) -> Result<Vec<PaperFile>, NotPressed> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let wrong: Vec<Lack> = interview.invalid().iter().map(|wrong| teller.wrong(wrong)).collect();
    if !wrong.is_empty() {
        return Err(NotPressed::Wrong(wrong));
    }
    let lacks: Vec<Lack> = interview.missing().iter().map(|lack| teller.lack(lack)).collect();
    if !order.draft && !lacks.is_empty() {
        return Err(NotPressed::Lacking(lacks));
    }
    let mut documents = compose(house, interview, order)?;
    if order.reading_copy {
        documents.push(reading_copy(house, interview, &documents)?);
    }
    let as_pdf = order.formats.contains(&Format::Pdf);
    if as_pdf {
        every_character_prints(house, interview, &documents)?;
    }
    let mut making = Making {
        house,
        order,
        typesetter,
        receipt: Receipt::default(),
        receipted: as_pdf && !order.draft,
        files: Vec::new(),
    };
    making.papers(documents)?;
    Ok(making.files)
}

/// Papers on their way to files.
struct Making<'m, 'f> {
    house: &'m House,
    order: Order<'m>,
    typesetter: &'m mut Typesetter<'f>,
    receipt: Receipt,
    /// A draft is not sent, and has no receipt and no packet.
    receipted: bool,
    files: Vec<PaperFile>,
}

impl Making<'_, '_> {
    fn papers(&mut self, documents: Vec<Document>) -> Result<(), NotPressed> {
        // What is sent comes first: what is kept says what was sent.
        let mut numbered: Vec<(usize, Document)> =
            documents.into_iter().enumerate().map(|(at, document)| (at + 1, document)).collect();
        numbered.sort_by_key(|(number, document)| (document.kept, *number));
        let sent = numbered.iter().filter(|(_, document)| !document.kept).count();
        for (number, document) in &numbered[..sent] {
            self.paper(*number, document)?;
        }
        self.packets(&numbered, false)?;
        for (number, document) in &mut numbered[sent..] {
            if self.receipted && document.kind == "next_steps" {
                let labels = self.house.labels()?;
                document.body.extend(self.receipt.blocks(labels, self.order.language));
            }
            self.paper(*number, document)?;
        }
        self.packets(&numbered, true)?;
        self.receipt()
    }

    fn paper(&mut self, number: usize, document: &Document) -> Result<(), NotPressed> {
        for format in self.order.formats {
            let print = self.order.print;
            let bytes = match format {
                Format::Pdf => self
                    .typesetter
                    .render(document, print)
                    .map_err(|error| NotPressed::File(error.to_string()))?,
                Format::Text => text::render(document).into_bytes(),
                Format::Word => docx::render(document, print)
                    .map_err(|error| NotPressed::File(error.to_string()))?,
            };
            self.add(PaperFile {
                id: document.id.clone(),
                kind: document.kind,
                kept: document.kept,
                title: document.title.clone(),
                document: Some(document.clone()),
                name: format!("{number:02}-{}.{}", document.stem, format.ending()),
                format: *format,
                bytes,
                notes: Vec::new(),
            });
        }
        Ok(())
    }

    fn add(&mut self, file: PaperFile) {
        if file.format == Format::Pdf && !file.kept {
            self.receipt.add(&file.title, &file.name, &file.bytes);
        }
        self.files.push(file);
    }

    fn packets(&mut self, all: &[(usize, Document)], kept: bool) -> Result<(), NotPressed> {
        let Some(beside) = self.order.packets.filter(|_| self.receipted) else { return Ok(()) };
        let mut binder = Binder {
            labels: self.house.labels()?,
            words: &self.house.words,
            language: self.order.language,
            print: self.order.print,
            beside,
            typesetter: self.typesetter,
        };
        let failed = |error: pdf::PdfError| NotPressed::File(error.to_string());
        let mut made = Vec::new();
        if kept {
            made.extend(binder.for_keeping(all).map_err(failed)?);
        } else {
            for (number, letter) in all.iter().filter(|(_, document)| document.kind == "letter") {
                made.extend(binder.for_recipient(*number, letter, all).map_err(failed)?);
            }
        }
        for file in made {
            self.add(file);
        }
        Ok(())
    }

    fn receipt(&mut self) -> Result<(), NotPressed> {
        if !self.receipted || self.receipt.is_empty() {
            return Ok(());
        }
        self.files.push(PaperFile {
            id: receipt::ID.to_owned(),
            kind: "receipt",
            kept: true,
            title: self.house.labels()?.say("receipt", self.order.language).to_owned(),
            document: None,
            name: receipt::FILE.to_owned(),
            format: Format::Text,
            bytes: self.receipt.file().into_bytes(),
            notes: Vec::new(),
        });
        Ok(())
    }
}

/// The documents of an interview as they stand. A draft shows a hole where an answer is missing or
/// wrong; whether a final paper may be made is [`press`]'s to judge.
///
/// # Errors
/// If a template is broken.
pub fn compose(
    house: &House,
    interview: &Interview,
    order: Order<'_>,
) -> Result<Vec<Document>, NotPressed> {
    let Order { language, draft, own_words, .. } = order;
    let templates = house.templates(interview.form(), language)?;
    let labels = house.labels()?;
    let composer = Composer { templates: &templates, labels, help: house.help()?, language, draft };
    let composed = compose_all(interview, composer);
    let mut documents = composed.map_err(|error| NotPressed::Templates(error.0))?.documents;
    if let Some(own_words) = own_words {
        for document in &mut documents {
            mark_own_words(document, interview.form(), own_words, labels);
        }
    }
    Ok(documents)
}

fn every_character_prints(
    house: &House,
    interview: &Interview,
    documents: &[Document],
) -> Result<(), NotPressed> {
    let mut missing = Vec::new();
    for document in documents {
        for glyph in pdf::missing_glyphs(document, house.fonts()) {
            let known = missing.iter().any(|known: &pdf::MissingGlyph| {
                known.character == glyph.character && known.origin == glyph.origin
            });
            if !known {
                missing.push(glyph);
            }
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    Err(NotPressed::Glyphs(missing.iter().map(|glyph| teller.glyph(glyph)).collect()))
}

/// A document as plain text, in lines of at most so many columns.
#[must_use]
pub fn as_text(document: &Document, width: usize) -> String {
    text::render_in(document, width)
}

/// A document as lines of runs that know their origin.
#[must_use]
pub fn as_lines(document: &Document, width: usize) -> Vec<Runs> {
    text::lines(document, width)
}

/// Papers could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PapersError {
    #[error("{path}: {error}")]
    Disk { path: PathBuf, error: io::Error },
    /// Files that are there already.
    #[error("files would be overwritten")]
    InTheWay(Vec<PathBuf>),
}

/// Whether papers may take the place of others.
#[derive(Debug, Clone, Copy)]
pub enum Writing<'f> {
    /// Only where nothing lies.
    New,
    /// In place of earlier papers of this form. Those that are not made any more are taken away: a
    /// letter that belongs to other answers must not be sent with these.
    Over(&'f Form),
}

/// Writes papers into a folder, each whole or not at all, each for its owner only.
///
/// # Errors
/// If a file is in the way and may not be overwritten (then nothing is written), or the disk says
/// no.
pub fn write_papers(
    papers: &[PaperFile],
    folder: &Path,
    writing: Writing<'_>,
) -> Result<Vec<PathBuf>, PapersError> {
    let paths: Vec<PathBuf> = papers.iter().map(|paper| folder.join(&paper.name)).collect();
    let in_the_way: Vec<PathBuf> = paths.iter().filter(|path| path.exists()).cloned().collect();
    let may_not = |path: &PathBuf| matches!(writing, Writing::New) || !path.is_file();
    if in_the_way.iter().any(may_not) {
        return Err(PapersError::InTheWay(in_the_way));
    }
    let disk = |path: &Path, error| PapersError::Disk { path: path.to_owned(), error };
    atomic::private_folder(folder).map_err(|error| disk(folder, error))?;
    if let Writing::Over(form) = writing {
        for path in left_over(papers, folder, form) {
            atomic::remove(&path).map_err(|error| disk(&path, error))?;
        }
    }
    for (paper, path) in papers.iter().zip(&paths) {
        atomic::put(path, &paper.bytes).map_err(|error| disk(path, error))?;
    }
    atomic::sync_folder(folder).map_err(|error| disk(folder, error))?;
    Ok(paths)
}

/// Papers of a form that lie in a folder and are not made any more. In which of the formats does
/// not matter.
fn left_over(papers: &[PaperFile], folder: &Path, form: &Form) -> Vec<PathBuf> {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let made: Vec<String> = papers.iter().map(|paper| stem(&paper.name)).collect();
    // Text and files for Word are made beside the packets.
    let packets = papers.iter().any(|paper| paper.format == Format::Pdf);
    let is_ours = |name: &str| {
        let Some((stem, ending)) = name.rsplit_once('.') else { return false };
        if stem == "beholdes" {
            return packets;
        }
        let stem = match stem.strip_prefix("sendes-") {
            Some(_) if !packets => return false,
            Some(rest) => rest,
            None => stem,
        };
        let Some((number, id)) = stem.split_once('-') else { return false };
        number.len() >= 2
            && number.bytes().all(|b| b.is_ascii_digit())
            && Format::ALL.iter().any(|format| format.ending() == ending)
            && form.documents.iter().any(|rule| rule.id == id)
    };
    let mut files = atomic::files_in(folder);
    files.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| is_ours(name) && !made.contains(&stem(name)))
    });
    files
}
