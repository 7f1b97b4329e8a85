//! Everything for one recipient in one file, in the order it is sent; and everything that is kept.

use std::io;
use std::path::{Path, PathBuf};

use super::papers::{Format, PaperFile};
use super::text_file::expanded;
use super::trouble::disk_reason;
use crate::letter::Labels;
use crate::letter::document::{Document, EnclosureKind};
use crate::output::Print;
use crate::output::pdf::{
    Enclosed, MOST_BYTES, Packet, Part, PdfError, Typesetter, Unusable, read_enclosure,
};
use crate::source::Language;
use crate::words::Words;

/// Where the person's own files are looked for.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'o> {
    /// What a path that does not start at the root is below.
    pub folder: &'o Path,
    /// What `~` is.
    pub user_home: Option<&'o Path>,
}

impl Beside<'_> {
    fn path(&self, typed: &str) -> PathBuf {
        self.folder.join(expanded(Path::new(typed.trim()), self.user_home))
    }
}

/// Makes packets of papers that are set.
pub(super) struct Binder<'b, 'f> {
    pub labels: &'b Labels,
    pub words: &'b Words,
    pub language: Language,
    pub print: Print,
    pub beside: Beside<'b>,
    pub typesetter: &'b mut Typesetter<'f>,
}

impl Binder<'_, '_> {
    fn say(&self, id: &str) -> String {
        self.labels.say(id, self.language).to_owned()
    }

    /// A letter with all that goes with it. `None` where it goes alone.
    ///
    /// # Errors
    /// If the file cannot be made; an enclosure that cannot be used is told in the paper's notes.
    pub(super) fn for_recipient(
        &mut self,
        number: usize,
        letter: &Document,
        all: &[(usize, Document)],
    ) -> Result<Option<PaperFile>, PdfError> {
        let lists = all.iter().map(|(_, document)| document).filter(|document| {
            document.kind == "enclosure_list" && document.of.as_deref() == Some(&letter.id)
        });
        let mut parts = vec![Part::Paper { document: letter, stamp: None }];
        let mut later = Vec::new();
        let mut notes = Vec::new();
        for (at, enclosure) in letter.enclosures.iter().enumerate() {
            let name = format!("{} {}", self.say("enclosure"), at + 1);
            let content = match &enclosure.kind {
                EnclosureKind::Paper(stem) => {
                    let paper = all.iter().find(|(_, document)| document.stem == *stem);
                    if let Some((_, document)) = paper {
                        parts.push(Part::Paper { document, stamp: Some(name) });
                    }
                    continue;
                }
                EnclosureKind::ByHand => Err(self.say("enclosure_by_hand")),
                EnclosureKind::File(typed) => self.file(typed).map_err(|why| {
                    let args = [
                        ("number", (&name).into()),
                        ("what", (&enclosure.title).into()),
                        ("why", (&why).into()),
                    ];
                    notes.push(self.words.say_with("packet-without", &args));
                    self.say("enclosure_by_hand")
                }),
            };
            let title = enclosure.title.clone();
            later.push(Part::Enclosure(Enclosed { number: name, title, content }));
        }
        parts.extend(lists.map(|document| Part::Paper { document, stamp: None }));
        parts.extend(later);
        if parts.len() < 2 {
            return Ok(None);
        }
        let title = self.say("packet_send").replace("{letter}", &letter.title);
        let name = format!("sendes-{number:02}-{}.pdf", letter.stem);
        let paper = PaperFile { notes, ..packet(format!("pakke:{}", letter.id), title, name) };
        self.bound(paper, parts, letter).map(Some)
    }

    /// All that is kept. `None` where it is one paper.
    ///
    /// # Errors
    /// If the file cannot be made.
    pub(super) fn for_keeping(
        &mut self,
        all: &[(usize, Document)],
    ) -> Result<Option<PaperFile>, PdfError> {
        let kept: Vec<&Document> =
            all.iter().map(|(_, document)| document).filter(|document| document.kept).collect();
        // What to do next is read first.
        let (first, rest): (Vec<&Document>, Vec<&Document>) =
            kept.into_iter().partition(|document| document.kind == "next_steps");
        let parts: Vec<Part<'_>> = first
            .into_iter()
            .chain(rest)
            .map(|document| Part::Paper { document, stamp: None })
            .collect();
        let Some(Part::Paper { document: first, .. }) = parts.first() else { return Ok(None) };
        if parts.len() < 2 {
            return Ok(None);
        }
        let (first, title) = (*first, self.say("packet_keep"));
        let name = "beholdes.pdf".to_owned();
        let paper = PaperFile { kept: true, ..packet("pakke".to_owned(), title, name) };
        self.bound(paper, parts, first).map(Some)
    }

    /// The packet with its bytes, dated and numbered like one of its papers.
    fn bound(
        &mut self,
        mut paper: PaperFile,
        parts: Vec<Part<'_>>,
        like: &Document,
    ) -> Result<PaperFile, PdfError> {
        let packet = Packet {
            title: paper.title.clone(),
            language: self.language,
            date: like.date,
            page_label: like.page_label.clone(),
            parts,
        };
        if !packet.conforms() {
            paper.notes.push(self.words.say("packet-not-archival"));
        }
        paper.bytes = self.typesetter.bind(&packet, self.print)?;
        Ok(paper)
    }

    fn file(&self, typed: &str) -> Result<crate::output::pdf::Enclosure, String> {
        let bytes = read(&self.beside.path(typed)).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => self.too_large(),
            _ => disk_reason(self.words, &error),
        })?;
        read_enclosure(&bytes).map_err(|unusable| match unusable {
            Unusable::Unknown => self.words.say("enclosure-unknown"),
            Unusable::Heic => self.words.say("enclosure-heic"),
            Unusable::Damaged => self.words.say("enclosure-damaged"),
            Unusable::Locked => self.words.say("enclosure-locked"),
            Unusable::Layers => self.words.say("enclosure-layers"),
            Unusable::TooLarge => self.too_large(),
            Unusable::TooManyPages => self.words.say("enclosure-too-many-pages"),
        })
    }

    fn too_large(&self) -> String {
        let megabytes = (MOST_BYTES >> 20).to_string();
        self.words.say_with("enclosure-too-large", &[("limit", (&megabytes).into())])
    }
}

/// A packet to send, still without its bytes.
fn packet(id: String, title: String, name: String) -> PaperFile {
    PaperFile {
        id,
        kind: "packet",
        kept: false,
        title,
        document: None,
        name,
        format: Format::Pdf,
        bytes: Vec::new(),
        notes: Vec::new(),
    }
}

/// Reads a file that is not larger than it may be.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    use std::io::Read as _;
    let metadata = std::fs::metadata(path)?;
    // A folder is no file; a pipe or a device could keep one waiting for ever.
    if !metadata.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if metadata.len() > MOST_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
