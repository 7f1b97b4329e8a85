//! Pages into a file: printpdf writes operators and fonts, [`super::finish`] adds what it lacks.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document as Pdf, Object, ObjectId, SaveOptions, StringFormat};
use printpdf::{
    Codepoint, DictItem, FontId, FontMetrics, FontType, Line as Stroke, LinePoint, Op, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Point, Pt,
    TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use super::blocks::Item;
use super::finish::{Finishing, Marks};
use super::fonts::{Face, FaceIx, Fonts};
use super::geometry::{PAGE_HEIGHT, PAGE_WIDTH};
use super::lines::Line;
use super::pages::{Page, Pages};
use crate::letter::document::Document;

/// Writes a set document.
///
/// # Errors
/// If a font cannot be cut to the glyphs in use, or the file cannot be put together.
pub fn write(pages: &Pages, document: &Document, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let used = glyphs_in_use(pages);
    let mut pdf = PdfDocument::new("");
    for (face, glyphs) in &used {
        let font = PdfFont::new(cut(&fonts.faces[face.0], glyphs)?);
        pdf.resources.fonts.map.insert(font_id(*face), font);
    }
    let mut marks = Marks::default();
    pdf.pages = pages
        .all
        .iter()
        .enumerate()
        .map(|(number, page)| {
            let ops = operators(page, number, &used, &mut marks);
            let (width, height) = (Pt(PAGE_WIDTH).into(), Pt(PAGE_HEIGHT).into());
            PdfPage::new(width, height, ops)
        })
        .collect();
    let options =
        PdfSaveOptions { subset_fonts: false, optimize: false, ..PdfSaveOptions::default() };
    let mut lo = pdf.to_lopdf_document(&options, &mut Vec::new());
    lo.version = String::from("1.7");
    if exact_widths(&mut lo, &used, fonts) != used.len() {
        return Err(PdfError::Structure("font with widths"));
    }
    Finishing { pdf: &mut lo, pages, document, marks }.run()?;
    set_id(&mut lo);
    deflate(&mut lo)?;
    let mut bytes = Vec::new();
    let options =
        SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    lo.save_with_options(&mut bytes, options)
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes)
}

type Used = BTreeMap<FaceIx, GlyphRemapper>;

fn lines(pages: &Pages) -> impl Iterator<Item = &Line> {
    pages.all.iter().flat_map(|page| &page.items).filter_map(|item| match item {
        Item::Text { line, .. } => Some(line),
        Item::Rule { .. } | Item::Bar { .. } | Item::Field { .. } => None,
    })
}

fn glyphs_in_use(pages: &Pages) -> Used {
    let mut glyphs: BTreeMap<FaceIx, BTreeSet<u16>> = BTreeMap::new();
    for piece in lines(pages).flat_map(|line| &line.pieces) {
        let ids = piece.shaped.glyphs.iter().map(|glyph| glyph.id);
        glyphs.entry(piece.shaped.face).or_default().extend(ids);
    }
    let remapper = |ids: BTreeSet<u16>| {
        let mut remapper = GlyphRemapper::new();
        for id in ids {
            remapper.remap(id);
        }
        remapper
    };
    glyphs.into_iter().map(|(face, ids)| (face, remapper(ids))).collect()
}

fn font_id(face: FaceIx) -> FontId {
    FontId(format!("F{}", face.0))
}

/// A face with only the glyphs in use, numbered anew.
fn cut(face: &Face, glyphs: &GlyphRemapper) -> Result<ParsedFont, PdfError> {
    let program = subsetter::subset(face.data, 0, glyphs)
        .map_err(|error| PdfError::Subset(face.name, error.to_string()))?;
    let shaper = harfrust::ShaperFont::new(&face.font);
    let widths = glyphs.remapped_gids().enumerate().map(|(new, old)| {
        let advance = shaper.glyph_h_advance(harfrust::GlyphId::from(old));
        (u16::try_from(new).unwrap_or(0), u16::try_from(advance).unwrap_or(0))
    });
    let metrics = face.font.metrics();
    let line = metrics.hhea_line.unwrap_or_default();
    #[allow(clippy::cast_possible_truncation)]
    let rounded = |value: f32| value.round() as i16;
    let bounds = metrics.bounds;
    Ok(ParsedFont {
        font_name: Some(format!("{}+{}", subset_tag(glyphs), face.name)),
        original_bytes: program,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths.collect(),
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
    })
}

/// Six letters that name a subset, from the glyphs in it.
fn subset_tag(glyphs: &GlyphRemapper) -> String {
    let mut hash = Sha256::new();
    for glyph in glyphs.remapped_gids() {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn operators(page: &Page, number: usize, used: &Used, marks: &mut Marks) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut open: Option<Option<usize>> = None;
    for item in &page.items {
        let element = match item {
            Item::Text { element, .. } => *element,
            Item::Rule { .. } | Item::Bar { .. } => None,
            Item::Field { .. } => continue,
        };
        if open != Some(element) {
            if open.is_some() {
                ops.push(Op::EndMarkedContent);
            }
            ops.push(match element {
                Some(element) => {
                    let mark = i64::try_from(marks.add(number, element)).unwrap_or(0);
                    let properties = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mark))]);
                    Op::BeginMarkedContentWithProperties {
                        tag: "Span".to_owned(),
                        properties: DictItem::Dict { map: properties },
                    }
                }
                None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            });
            open = Some(element);
        }
        match item {
            Item::Text { x, baseline, line, .. } => show(*x, *baseline, line, used, &mut ops),
            Item::Rule { from, to, y, weight } => stroke((*from, *y), (*to, *y), *weight, &mut ops),
            Item::Bar { x, from, to, weight } => stroke((*x, *from), (*x, *to), *weight, &mut ops),
            Item::Field { .. } => {}
        }
    }
    if open.is_some() {
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn show(x: f32, baseline: f32, line: &Line, used: &Used, ops: &mut Vec<Op>) {
    let Some(first) = line.pieces.first() else {
        return;
    };
    ops.push(Op::StartTextSection);
    ops.push(Op::SetTextCursor {
        pos: Point { x: Pt(x + first.x), y: Pt(PAGE_HEIGHT - baseline) },
    });
    let mut font = None;
    let mut items: Vec<TextItem> = Vec::new();
    for piece in &line.pieces {
        let Some(glyphs) = used.get(&piece.shaped.face) else {
            continue;
        };
        if font != Some((piece.shaped.face, piece.size.to_bits())) {
            if !items.is_empty() {
                ops.push(Op::ShowText { items: std::mem::take(&mut items) });
            }
            let handle = PdfFontHandle::External(font_id(piece.shaped.face));
            ops.push(Op::SetFont { font: handle, size: Pt(piece.size) });
            font = Some((piece.shaped.face, piece.size.to_bits()));
        }
        let points = piece.shaped.glyphs.iter().map(|glyph| {
            let id = glyphs.get(glyph.id).unwrap_or(0);
            Codepoint::with_cid(id, glyph.kern, glyph.text.clone())
        });
        items.push(TextItem::GlyphIds(points.collect()));
    }
    if !items.is_empty() {
        ops.push(Op::ShowText { items });
    }
    ops.push(Op::EndTextSection);
}

fn stroke(from: (f32, f32), to: (f32, f32), weight: f32, ops: &mut Vec<Op>) {
    let point = |(x, y): (f32, f32)| LinePoint {
        p: Point { x: Pt(x), y: Pt(PAGE_HEIGHT - y) },
        bezier: false,
    };
    ops.push(Op::SetOutlineThickness { pt: Pt(weight) });
    ops.push(Op::DrawLine {
        line: Stroke { points: vec![point(from), point(to)], is_closed: false },
    });
}

/// printpdf cuts widths down to whole units; write them as they are. Says how many fonts it met.
fn exact_widths(pdf: &mut Pdf, used: &Used, fonts: &Fonts) -> usize {
    let mut met = 0;
    let faces: BTreeMap<String, FaceIx> =
        used.keys().map(|face| (fonts.faces[face.0].name.to_owned(), *face)).collect();
    let ids: Vec<ObjectId> = pdf.objects.keys().copied().collect();
    for id in ids {
        let Some(Object::Dictionary(font)) = pdf.objects.get_mut(&id) else {
            continue;
        };
        if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0".as_slice()) {
            continue;
        }
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let name = String::from_utf8_lossy(name).into_owned();
        let Some(face) = name.split('+').nth(1).and_then(|name| faces.get(name)) else {
            continue;
        };
        let (Some(glyphs), Some(file)) = (used.get(face), fonts.faces.get(face.0)) else {
            continue;
        };
        let shaper = harfrust::ShaperFont::new(&file.font);
        let widths = glyphs.remapped_gids().map(|old| {
            #[allow(clippy::cast_precision_loss)]
            let advance = shaper.glyph_h_advance(harfrust::GlyphId::from(old)) as f32;
            let scaled = advance * 1000.0 / f32::from(file.units_per_em.max(1));
            #[allow(clippy::cast_possible_truncation)]
            if scaled.fract() == 0.0 {
                Object::Integer(scaled as i64)
            } else {
                Object::Real(scaled)
            }
        });
        let widths = vec![Object::Integer(0), Object::Array(widths.collect())];
        if let Ok(Object::Array(descendants)) = font.get_mut(b"DescendantFonts")
            && let Some(Object::Dictionary(descendant)) = descendants.first_mut()
        {
            descendant.set("W", Object::Array(widths));
            descendant.set("DW", 0);
            met += 1;
        }
    }
    met
}

/// The file's id is a hash of what is in it: the same letter has the same id.
fn set_id(pdf: &mut Pdf) {
    let mut hash = Sha256::new();
    for (id, object) in &pdf.objects {
        hash.update(id.0.to_be_bytes());
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}")),
        }
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", Object::Array(vec![id.clone(), id]));
}

fn deflate(pdf: &mut Pdf) -> std::io::Result<()> {
    for object in pdf.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(&stream.content)?;
        stream.set_content(encoder.finish()?);
        stream.dict.set("Filter", "FlateDecode");
    }
    Ok(())
}
