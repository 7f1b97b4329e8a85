//! Set pages into a file. This folder is the only place that knows the PDF crates: printpdf writes
//! pages and fonts, and a pass over its lopdf document adds what it lacks.
//!
//! [`cut`] prepares faces, [`content`] draws pages, [`structure`] is the tree that a screen reader
//! follows, [`fields`] what can be filled in on screen, [`outline`] the headings, and [`metadata`]
//! what the file says of itself.

mod content;
mod cut;
mod enclosure;
mod fields;
mod foreign;
mod form_font;
mod hostile;
mod metadata;
mod outline;
mod picture;
mod structure;

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, SaveOptions, Stream, StringFormat};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};
use sha2::{Digest, Sha256};

use self::content::Faces;
use self::cut::Cuts;
pub use self::enclosure::{Enclosure, MOST_BYTES, Unusable, read as read_enclosure};
pub use self::foreign::Foreign;
use self::form_font::FormFont;
pub use self::metadata::About;
pub use self::picture::Picture;
use self::structure::Marks;
use super::PdfError;
use super::fonts::Shaper;
use super::geometry::{PAGE_HEIGHT, PAGE_WIDTH};
use super::pages::Pages;

/// Parts that are the same in every file, made once.
#[derive(Debug)]
pub struct Stock {
    cuts: Cuts,
    form_font: FormFont,
    colour: Stream,
}

impl Stock {
    /// # Errors
    /// If a shipped part is broken.
    pub fn new() -> Result<Self, PdfError> {
        let (form_font, colour) = (FormFont::new()?, metadata::colour()?);
        Ok(Self { cuts: Cuts::default(), form_font, colour })
    }
}

/// Writes a set document.
///
/// # Errors
/// If a font cannot be cut to the glyphs in use, or the file cannot be put together.
pub fn write(
    pages: &Pages,
    about: About<'_>,
    stock: &mut Stock,
    shaper: &mut Shaper<'_>,
) -> Result<Vec<u8>, PdfError> {
    let faces = content::faces(pages, &mut stock.cuts, shaper)?;
    let mut marks = Marks::default();
    let mut pdf = drawn(pages, &faces, &mut marks);
    let page_ids: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    if page_ids.len() != pages.all.len() {
        return Err(PdfError::Structure("page tree"));
    }
    add_faces(&mut pdf, &page_ids, &faces)?;
    add_shown(&mut pdf, &page_ids, &pages.shown)?;
    let root = pdf.trailer.get(b"Root").and_then(Object::as_reference);
    let root = root.map_err(|_| PdfError::Structure("catalog"))?;
    let mut catalog =
        pdf.get_dictionary(root).cloned().map_err(|_| PdfError::Structure("catalog"))?;
    let fields = fields::add(&mut pdf, &mut catalog, pages, &page_ids, &stock.form_font);
    structure::add(&mut pdf, &mut catalog, &pages.structure, &marks, &page_ids, &fields);
    outline::add(&mut pdf, &mut catalog, pages, &page_ids);
    metadata::add(&mut pdf, &mut catalog, &about, &stock.colour);
    pdf.set_object(root, catalog);
    set_id(&mut pdf, &faces);
    save(pdf)
}

/// The pages as printpdf writes them.
fn drawn(pages: &Pages, faces: &Faces, marks: &mut Marks) -> Pdf {
    let mut pdf = PdfDocument::new("");
    let draw = |(number, page)| {
        let ops = content::operators(page, number, faces, marks);
        PdfPage::new(Pt(PAGE_WIDTH).into(), Pt(PAGE_HEIGHT).into(), ops)
    };
    pdf.pages = pages.all.iter().enumerate().map(draw).collect();
    // Strings of glyphs are operators that printpdf does not know by name: `secure` would drop
    // them. Nothing else here is unknown, and no operator comes from outside.
    let options = PdfSaveOptions {
        subset_fonts: false,
        optimize: false,
        secure: false,
        ..PdfSaveOptions::default()
    };
    let mut pdf = pdf.to_lopdf_document(&options, &mut Vec::new());
    pdf.version = String::from("1.7");
    pdf
}

/// Puts the faces where the pages look for them.
fn add_faces(pdf: &mut Pdf, page_ids: &[ObjectId], faces: &Faces) -> Result<(), PdfError> {
    let named: Vec<(String, ObjectId)> =
        faces.iter().map(|(face, cut)| (cut::font_name(*face), cut.add(pdf))).collect();
    name_on_pages(pdf, page_ids, b"Font", named)
}

/// Puts what comes from elsewhere where the pages look for it.
fn add_shown(pdf: &mut Pdf, page_ids: &[ObjectId], shown: &[Rc<Shown>]) -> Result<(), PdfError> {
    let mut named = Vec::new();
    // What the pages of one file share is copied once.
    let mut known: BTreeMap<*const Foreign, foreign::Known> = BTreeMap::new();
    for (what, shown) in shown.iter().enumerate() {
        let id = match shown.as_ref() {
            Shown::Picture(picture) => pdf.add_object(picture.stream.clone()),
            Shown::Page(pages, at) => {
                let known = known.entry(Rc::as_ptr(pages)).or_default();
                pages.add(*at, pdf, known).map_err(|_| PdfError::Structure("copy of a page"))?
            }
        };
        named.push((content::shown_name(what), id));
    }
    name_on_pages(pdf, page_ids, b"XObject", named)
}

/// The pages of a file share one list of each kind.
fn name_on_pages(
    pdf: &mut Pdf,
    page_ids: &[ObjectId],
    kind: &[u8],
    named: Vec<(String, ObjectId)>,
) -> Result<(), PdfError> {
    let first = page_ids.first().copied().unwrap_or_default();
    let find = || {
        let page = pdf.get_dictionary(first).ok()?;
        let resources = page.get(b"Resources").and_then(Object::as_reference).ok()?;
        let resources = pdf.get_dictionary(resources).ok()?;
        resources.get(kind).and_then(Object::as_reference).ok()
    };
    let lacks = PdfError::Structure("list of resources");
    let Some(list) = find() else { return Err(lacks) };
    let Ok(list) = pdf.get_dictionary_mut(list) else { return Err(lacks) };
    for (name, id) in named {
        list.set(name, id);
    }
    Ok(())
}

/// Something from elsewhere that a page shows.
#[derive(Debug)]
pub enum Shown {
    Picture(Rc<Picture>),
    /// A page of someone else's file, by its place.
    Page(Rc<Foreign>, usize),
}

/// The file's id is a hash of what is drawn and said in it: the same letter has the same id.
fn set_id(pdf: &mut Pdf, faces: &Faces) {
    let mut hash = Sha256::new();
    for cut in faces.values() {
        hash.update(cut.hash);
    }
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object
            && !stream.dict.has(b"Filter")
        {
            hash.update(&stream.content);
        }
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", Object::Array(vec![id.clone(), id]));
}

fn save(mut pdf: Pdf) -> Result<Vec<u8>, PdfError> {
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            let plain = std::mem::replace(stream, Stream::new(Dictionary::new(), Vec::new()));
            *stream = cut::deflated(plain)?;
        }
    }
    let mut bytes = Vec::new();
    let options =
        SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    pdf.save_with_options(&mut bytes, options)
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes)
}
