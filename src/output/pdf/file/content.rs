//! What is drawn on a page, as operators: text in marked content, rules and bars.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use printpdf::{
    DictItem, FontId, Line as Stroke, LinePoint, Op, PdfFontHandle, Point, Pt, TextMatrix,
};

use super::cut::{Cut, Cuts, Shown, font_name};
use super::structure::Marks;
use crate::output::pdf::PdfError;
use crate::output::pdf::blocks::Item;
use crate::output::pdf::fonts::{FaceIx, Shaped, Shaper};
use crate::output::pdf::geometry::PAGE_HEIGHT;
use crate::output::pdf::lines::Line;
use crate::output::pdf::pages::{Page, Pages};

/// The faces of a file, each cut to what it needs.
pub type Faces = BTreeMap<FaceIx, Rc<Cut>>;

/// Cuts every face that the pages use.
///
/// # Errors
/// If a face cannot be cut.
pub fn faces(pages: &Pages, cuts: &mut Cuts, shaper: &mut Shaper<'_>) -> Result<Faces, PdfError> {
    let mut needed: BTreeMap<FaceIx, BTreeSet<Shown>> = BTreeMap::new();
    let mut met: HashSet<*const Shaped> = HashSet::new();
    for item in pages.all.iter().flat_map(|page| &page.items) {
        let Item::Text { line, .. } = item else { continue };
        // A word that comes again is the same word in memory.
        for shaped in line.pieces.iter().map(|piece| &piece.shaped) {
            if met.insert(Rc::as_ptr(shaped)) {
                let glyphs = shaped.glyphs().map(|(glyph, text)| (glyph.id, text.to_owned()));
                needed.entry(shaped.face).or_default().extend(glyphs);
            }
        }
    }
    needed.into_iter().map(|(face, shown)| Ok((face, cuts.with(face, &shown, shaper)?))).collect()
}

/// The operators of a page. What is drawn for an element is marked as its content; everything
/// else is page furniture.
pub fn operators(page: &Page, number: usize, faces: &Faces, marks: &mut Marks) -> Vec<Op> {
    let mut ops = Vec::with_capacity(page.items.len() * 8);
    let mut open: Option<Option<usize>> = None;
    for item in &page.items {
        let element = match item {
            Item::Text { element, .. } => *element,
            Item::Shown { element, .. } => Some(*element),
            Item::Rule { .. } | Item::Bar { .. } => None,
            Item::Field { .. } => continue,
        };
        if open != Some(element) {
            if open.is_some() {
                ops.push(Op::EndMarkedContent);
            }
            ops.push(match element {
                Some(element) => marked("MCID", DictItem::Int(marks.add(number, element))),
                None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            });
            open = Some(element);
        }
        match item {
            Item::Text { x, baseline, line, turned, .. } => {
                show((*x, *baseline), *turned, line, faces, &mut ops);
            }
            Item::Rule { from, to, y, weight } => stroke((*from, *y), (*to, *y), *weight, &mut ops),
            Item::Bar { x, from, to, weight } => stroke((*x, *from), (*x, *to), *weight, &mut ops),
            Item::Shown { matrix, what, .. } => draw(*matrix, *what, &mut ops),
            Item::Field { .. } => {}
        }
    }
    if open.is_some() {
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn marked(name: &str, value: DictItem) -> Op {
    let properties = BTreeMap::from([(name.to_owned(), value)]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map: properties },
    }
}

/// Hundredths of a point are finer than any printer.
fn rounded(points: f32) -> Pt {
    Pt((points * 100.0).round() / 100.0)
}

fn show(place: (f32, f32), turned: bool, line: &Line, faces: &Faces, ops: &mut Vec<Op>) {
    let Some(first) = line.pieces.first() else {
        return;
    };
    let (x, y) = (place.0 + first.x, PAGE_HEIGHT - place.1);
    ops.push(Op::StartTextSection);
    ops.push(if turned {
        let matrix = [0.0, 1.0, -1.0, 0.0, rounded(x).0, rounded(y).0];
        Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) }
    } else {
        Op::SetTextCursor { pos: Point { x: rounded(x), y: rounded(y) } }
    });
    let mut font = None;
    let mut writer = Strings::default();
    for piece in &line.pieces {
        let Some(cut) = faces.get(&piece.shaped.face) else {
            continue;
        };
        if font != Some((piece.shaped.face, piece.size.to_bits())) {
            writer.flush(ops);
            let handle = PdfFontHandle::External(FontId(font_name(piece.shaped.face)));
            ops.push(Op::SetFont { font: handle, size: Pt(piece.size) });
            font = Some((piece.shaped.face, piece.size.to_bits()));
        }
        writer.piece(&piece.shaped, piece.size, cut, ops);
    }
    writer.flush(ops);
    ops.push(Op::EndTextSection);
}

/// Glyphs on their way into one `TJ`, which printpdf would write glyph by glyph.
#[derive(Default)]
struct Strings {
    items: Vec<DictItem>,
    codes: Vec<u8>,
    key: Shown,
}

impl Strings {
    fn piece(&mut self, shaped: &Shaped, size: f32, cut: &Cut, ops: &mut Vec<Op>) {
        for (glyph, text) in shaped.glyphs() {
            let code = cut.code(glyph.id, text, &mut self.key);
            let (right, up) = glyph.offset;
            if up != 0.0 {
                self.flush(ops);
                ops.push(operator("Ts", DictItem::Real((up * size).round() / 1000.0)));
            }
            self.move_by(-right);
            self.codes.extend(code.to_be_bytes());
            self.move_by(right + glyph.kern);
            if up != 0.0 {
                self.flush(ops);
                ops.push(operator("Ts", DictItem::Int(0)));
            }
        }
    }

    /// Moves the pen to the left, in thousandths of an em.
    fn move_by(&mut self, left: f32) {
        let left = (left * 10.0).round() / 10.0;
        if left == 0.0 {
            return;
        }
        self.end_string();
        #[allow(clippy::cast_possible_truncation)]
        let whole = left as i64;
        self.items.push(if left.fract() == 0.0 {
            DictItem::Int(whole)
        } else {
            DictItem::Real(left)
        });
    }

    fn end_string(&mut self) {
        if !self.codes.is_empty() {
            let data = std::mem::take(&mut self.codes);
            self.items.push(DictItem::String { data, literal: false });
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        self.end_string();
        if !self.items.is_empty() {
            ops.push(operator("TJ", DictItem::Array(std::mem::take(&mut self.items))));
        }
    }
}

/// The name of something shown, on a page.
pub fn shown_name(what: usize) -> String {
    format!("X{what}")
}

fn draw(matrix: [f32; 6], what: usize, ops: &mut Vec<Op>) {
    let alone = |key: &str| Op::Unknown { key: key.to_owned(), value: Vec::new() };
    let numbers = matrix.map(DictItem::Real).to_vec();
    ops.push(alone("q"));
    ops.push(Op::Unknown { key: "cm".to_owned(), value: numbers });
    ops.push(operator("Do", DictItem::Name(shown_name(what).into_bytes())));
    ops.push(alone("Q"));
}

fn operator(key: &str, value: DictItem) -> Op {
    Op::Unknown { key: key.to_owned(), value: vec![value] }
}

fn stroke(from: (f32, f32), to: (f32, f32), weight: f32, ops: &mut Vec<Op>) {
    let point = |(x, y): (f32, f32)| LinePoint {
        p: Point { x: rounded(x), y: rounded(PAGE_HEIGHT - y) },
        bezier: false,
    };
    ops.push(Op::SetOutlineThickness { pt: Pt(weight) });
    ops.push(Op::DrawLine {
        line: Stroke { points: vec![point(from), point(to)], is_closed: false },
    });
}
