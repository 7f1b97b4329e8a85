//! Faces cut to the glyphs in use, ready to be put into any file.
//!
//! Most letters need the same letters of the alphabet: a face is cut to these once and put into
//! every letter as it is. A letter that needs more gets a cut of its own. Which one it gets hangs
//! on the letter alone, so that the same letter gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::rc::Rc;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, Stream};
use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Mm, Op, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::output::pdf::PdfError;
use crate::output::pdf::fonts::{Face, FaceIx, Shaper, Weight};

/// What nearly every letter is written with.
const USUAL: &str = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789éüöä \
                     .,:;!?-–()«»§/@%&+'’\"…\u{ad}";

/// A glyph, and what extracting it gives back. Two of the same glyph with different words are two
/// codes in the file.
pub type Shown = (u16, String);

/// A face cut to some glyphs.
#[derive(Debug)]
pub struct Cut {
    codes: BTreeMap<Shown, u16>,
    font: Dictionary,
    descriptor: Dictionary,
    program: Stream,
    to_unicode: Stream,
    to_glyphs: Option<Stream>,
    /// Of what is in it, for the id of a file.
    pub hash: [u8; 32],
}

impl Cut {
    /// The code of a glyph in the file.
    #[must_use]
    pub fn code(&self, glyph: u16, text: &str, key: &mut Shown) -> u16 {
        key.0 = glyph;
        key.1.clear();
        key.1.push_str(text);
        self.codes.get(key).copied().unwrap_or(0)
    }

    /// Puts the face into a file.
    pub fn add(&self, pdf: &mut Pdf) -> ObjectId {
        let program = pdf.add_object(self.program.clone());
        let mut descriptor = self.descriptor.clone();
        descriptor.set("FontFile2", program);
        let descriptor = pdf.add_object(descriptor);
        let mut font = self.font.clone();
        font.set("ToUnicode", pdf.add_object(self.to_unicode.clone()));
        let map = self.to_glyphs.clone().map(|map| pdf.add_object(map));
        if let Some(descendant) = descendant(&mut font) {
            descendant.set("FontDescriptor", descriptor);
            if let Some(map) = map {
                descendant.set("CIDToGIDMap", map);
            }
        }
        pdf.add_object(font)
    }
}

/// The cuts of all faces.
#[derive(Debug, Default)]
pub struct Cuts {
    usual: BTreeMap<FaceIx, Rc<Cut>>,
}

impl Cuts {
    /// A cut of a face that has these glyphs.
    ///
    /// # Errors
    /// If the face cannot be cut.
    pub fn with(
        &mut self,
        face: FaceIx,
        needed: &BTreeSet<Shown>,
        shaper: &mut Shaper<'_>,
    ) -> Result<Rc<Cut>, PdfError> {
        let weight = match face.0 {
            0 => Weight::Regular,
            1 => Weight::Strong,
            _ => return cut(shaper.face(face)?, face, needed).map(Rc::new),
        };
        let usual = match self.usual.get(&face) {
            Some(usual) => Rc::clone(usual),
            None => {
                let usual = Rc::new(cut(shaper.face(face)?, face, &usual(weight, shaper))?);
                self.usual.insert(face, Rc::clone(&usual));
                usual
            }
        };
        if needed.iter().all(|shown| usual.codes.contains_key(shown)) {
            return Ok(usual);
        }
        let all = usual.codes.keys().cloned().chain(needed.iter().cloned()).collect();
        cut(shaper.face(face)?, face, &all).map(Rc::new)
    }
}

fn usual(weight: Weight, shaper: &mut Shaper<'_>) -> BTreeSet<Shown> {
    let mut shown = BTreeSet::new();
    for c in USUAL.chars() {
        for shaped in shaper.shape(c.encode_utf8(&mut [0; 4]), weight).iter() {
            shown.extend(shaped.glyphs().map(|(glyph, text)| (glyph.id, text.to_owned())));
        }
    }
    shown
}

/// Cuts a face to some glyphs.
fn cut(face: &Face, ix: FaceIx, shown: &BTreeSet<Shown>) -> Result<Cut, PdfError> {
    let mut remapper = GlyphRemapper::new();
    let mut codes = BTreeMap::new();
    let mut glyphs = vec![0_u16];
    for (at, pair) in shown.iter().enumerate() {
        glyphs.push(remapper.remap(pair.0));
        codes.insert(pair.clone(), u16::try_from(at + 1).unwrap_or(0));
    }
    let program = subsetter::subset(face.data, 0, &remapper)
        .map_err(|error| PdfError::Subset(face.name, error.to_string()))?;
    let mut hash = Sha256::new();
    for ((glyph, text), code) in &codes {
        hash.update(glyph.to_be_bytes());
        hash.update(code.to_be_bytes());
        hash.update(text);
    }
    hash.update(face.name);
    let hash: [u8; 32] = hash.finalize().into();
    let tag: String = hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let length = program.len();
    let mut made = made_by_printpdf(face, ix, format!("{tag}+{}", face.name), program, &codes)?;
    let same = glyphs.iter().enumerate().all(|(code, glyph)| code == usize::from(*glyph));
    let to_glyphs = (!same).then(|| {
        let bytes: Vec<u8> = glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
        Stream::new(Dictionary::new(), bytes)
    });
    let widths = vec![Object::Integer(0), Object::Array(widths(face, &codes))];
    let descendant = descendant(&mut made.font).ok_or(PdfError::Structure("font with widths"))?;
    // printpdf cuts widths down to whole units; here they are as the face has them.
    descendant.set("W", Object::Array(widths));
    descendant.set("DW", 0);
    made.program.dict.set("Length1", i64::try_from(length).unwrap_or(0));
    Ok(Cut {
        codes,
        font: made.font,
        descriptor: made.descriptor,
        program: deflated(made.program)?,
        to_unicode: deflated(made.to_unicode)?,
        to_glyphs: to_glyphs.map(deflated).transpose()?,
        hash,
    })
}

/// Widths by code, in thousandths of an em.
fn widths(face: &Face, codes: &BTreeMap<Shown, u16>) -> Vec<Object> {
    let shaper = harfrust::ShaperFont::new(&face.font);
    let glyphs = std::iter::once(0).chain(codes.keys().map(|(glyph, _)| *glyph));
    let width = |glyph: u16| {
        #[allow(clippy::cast_precision_loss)]
        let advance = shaper.glyph_h_advance(harfrust::GlyphId::from(glyph)) as f32;
        number(advance * 1000.0 / f32::from(face.units_per_em.max(1)))
    };
    glyphs.map(width).collect()
}

/// A number as short as it can be written.
#[must_use]
pub fn number(value: f32) -> Object {
    #[allow(clippy::cast_possible_truncation)]
    if value.fract() == 0.0 { Object::Integer(value as i64) } else { Object::Real(value) }
}

/// A font as printpdf writes it, taken apart.
struct Made {
    font: Dictionary,
    descriptor: Dictionary,
    program: Stream,
    to_unicode: Stream,
}

/// Lets printpdf write a page with every glyph of the cut, and takes the font out of it.
fn made_by_printpdf(
    face: &Face,
    ix: FaceIx,
    name: String,
    program: Vec<u8>,
    codes: &BTreeMap<Shown, u16>,
) -> Result<Made, PdfError> {
    const LACKS: PdfError = PdfError::Structure("font");
    let mut pdf = PdfDocument::new("");
    let id = FontId(font_name(ix));
    pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed(face, name, program)));
    let points =
        codes.iter().map(|((_, text), code)| Codepoint::with_cid(*code, 0.0, text.clone()));
    let ops = vec![
        Op::SetFont { font: PdfFontHandle::External(id), size: printpdf::Pt(10.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(points.collect())] },
    ];
    pdf.pages = vec![PdfPage::new(Mm(10.0), Mm(10.0), ops)];
    let options =
        PdfSaveOptions { subset_fonts: false, optimize: false, ..PdfSaveOptions::default() };
    let mut lo = pdf.to_lopdf_document(&options, &mut Vec::new());
    let is_font = |object: &Object| {
        let kind = object.as_dict().and_then(|dict| dict.get(b"Subtype")).and_then(Object::as_name);
        kind.is_ok_and(|kind| kind == b"Type0")
    };
    let font = lo.objects.values().find(|object| is_font(object));
    let mut font = font.and_then(|font| font.as_dict().ok()).cloned().ok_or(LACKS)?;
    let to_unicode = take(&mut lo, font.get(b"ToUnicode")).ok_or(LACKS)?;
    let descendant = descendant(&mut font).ok_or(LACKS)?;
    let descriptor = take(&mut lo, descendant.get(b"FontDescriptor")).ok_or(LACKS)?;
    let descriptor = descriptor.as_dict().cloned().map_err(|_| LACKS)?;
    let program = take(&mut lo, descriptor.get(b"FontFile2")).ok_or(LACKS)?;
    let (Object::Stream(to_unicode), Object::Stream(program)) = (to_unicode, program) else {
        return Err(LACKS);
    };
    Ok(Made { font, descriptor, program, to_unicode })
}

fn take(pdf: &mut Pdf, entry: lopdf::Result<&Object>) -> Option<Object> {
    let id = entry.and_then(Object::as_reference).ok()?;
    pdf.objects.remove(&id)
}

fn descendant(font: &mut Dictionary) -> Option<&mut Dictionary> {
    let Ok(Object::Array(descendants)) = font.get_mut(b"DescendantFonts") else { return None };
    descendants.first_mut().and_then(|descendant| descendant.as_dict_mut().ok())
}

/// The name of a face on a page.
#[must_use]
pub fn font_name(face: FaceIx) -> String {
    format!("F{}", face.0)
}

fn parsed(face: &Face, name: String, program: Vec<u8>) -> ParsedFont {
    let metrics = face.font.metrics();
    let line = metrics.hhea_line.unwrap_or_default();
    #[allow(clippy::cast_possible_truncation)]
    let rounded = |value: f32| value.round() as i16;
    let bounds = metrics.bounds;
    ParsedFont {
        font_name: Some(name),
        original_bytes: program,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: BTreeMap::new(),
        units_per_em: face.units_per_em,
        font_metrics: FontMetrics {
            ascent: rounded(line.ascender.to_f32()),
            descent: rounded(line.descender.to_f32()),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: face.units_per_em,
            x_min: rounded(bounds.x_min.to_f32()),
            y_min: rounded(bounds.y_min.to_f32()),
            x_max: rounded(bounds.x_max.to_f32()),
            y_max: rounded(bounds.y_max.to_f32()),
            ..PdfFontMetricsStub::default()
        },
    }
}

/// A stream made small.
///
/// # Errors
/// Never on a buffer in memory; the encoder's interface has it.
pub fn deflated(mut stream: Stream) -> std::io::Result<Stream> {
    let mut encoder =
        ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), Compression::new(6));
    encoder.write_all(&stream.content)?;
    stream.set_content(encoder.finish()?);
    stream.dict.set("Filter", "FlateDecode");
    Ok(stream)
}
