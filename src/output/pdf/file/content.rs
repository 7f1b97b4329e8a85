//! What is drawn on a page, as operators: text in marked content, rules and bars.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use printpdf::{
    DictItem, FontId, Line as Stroke, LinePoint, Op, PdfFontHandle, Point, Pt, TextMatrix,
};

use super::cut::{Cut, Cuts, Shown, font_name};
use super::structure::Marks;
use crate::letter::document::Language;
use crate::output::pdf::PdfError;
use crate::output::pdf::blocks::Item;
use crate::output::pdf::fonts::{FaceIx, Glyph, Shaped, Shaper};
use crate::output::pdf::geometry::PAGE_HEIGHT;
use crate::output::pdf::lines::Piece;
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
    let mut open = None;
    for item in &page.items {
        match item {
            Item::Text { x, baseline, line, element, turned } => {
                // Words come in the order they are read. A word that is read from the right is
                // drawn from the left all the same, as viewers take it to be, and says so.
                let alike = |a: &Piece, b: &Piece| Manner::of(a) == Manner::of(b);
                for pieces in line.pieces.chunk_by(alike) {
                    let manner = pieces.first().map(Manner::of).unwrap_or_default();
                    mark(&mut open, Some((*element, manner)), number, marks, &mut ops);
                    show((*x, *baseline), *turned, pieces, faces, &mut ops);
                }
            }
            Item::Shown { matrix, what, element } => {
                mark(&mut open, Some((Some(*element), Manner::default())), number, marks, &mut ops);
                draw(*matrix, *what, &mut ops);
            }
            Item::Rule { from, to, y, weight } => {
                mark(&mut open, Some((None, Manner::default())), number, marks, &mut ops);
                stroke((*from, *y), (*to, *y), *weight, &mut ops);
            }
            Item::Bar { x, from, to, weight } => {
                mark(&mut open, Some((None, Manner::default())), number, marks, &mut ops);
                stroke((*x, *from), (*x, *to), *weight, &mut ops);
            }
            Item::Field { .. } => {}
        }
    }
    mark(&mut open, None, number, marks, &mut ops);
    ops
}

/// Whose content follows (`None`: page furniture), and how its words are to be read.
type Marked = (Option<usize>, Manner);

/// How some words are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Manner {
    /// Drawn from the left, though read from the right.
    reversed: bool,
    /// Where it is not the paper's.
    language: Option<Language>,
}

impl Manner {
    fn of(piece: &Piece) -> Self {
        Self { reversed: piece.from_right, language: piece.language }
    }
}

/// Ends the mark that is open and begins another, if that is not the same.
fn mark(
    open: &mut Option<Marked>,
    next: Option<Marked>,
    page: usize,
    marks: &mut Marks,
    ops: &mut Vec<Op>,
) {
    if *open == next {
        return;
    }
    if open.is_some() {
        ops.push(Op::EndMarkedContent);
    }
    *open = next;
    let Some((element, manner)) = next else { return };
    let Some(element) = element else {
        return ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
    };
    let number = DictItem::Int(marks.add(page, element));
    let mut properties = BTreeMap::from([("MCID".to_owned(), number)]);
    properties.extend(manner.language.map(|language| {
        let data = language.locale().as_bytes().to_vec();
        ("Lang".to_owned(), DictItem::String { data, literal: true })
    }));
    ops.push(Op::BeginMarkedContentWithProperties {
        tag: if manner.reversed { "ReversedChars" } else { "Span" }.to_owned(),
        properties: DictItem::Dict { map: properties },
    });
}

/// Hundredths of a point are finer than any printer.
fn rounded(points: f32) -> Pt {
    Pt((points * 100.0).round() / 100.0)
}

fn show(place: (f32, f32), turned: bool, pieces: &[Piece], faces: &Faces, ops: &mut Vec<Op>) {
    let (x, y) = (rounded(place.0), rounded(PAGE_HEIGHT - place.1));
    ops.push(Op::StartTextSection);
    ops.push(if turned {
        let matrix = [0.0, 1.0, -1.0, 0.0, x.0, y.0];
        Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) }
    } else {
        Op::SetTextCursor { pos: Point { x, y } }
    });
    let mut font = None;
    let mut writer = Strings::default();
    for piece in pieces {
        let Some(cut) = faces.get(&piece.shaped.face) else {
            continue;
        };
        // Drawn backwards, each word is a string of its own.
        if piece.from_right {
            writer.flush(ops);
        }
        if font != Some((piece.shaped.face, piece.size.to_bits())) {
            writer.flush(ops);
            let handle = PdfFontHandle::External(FontId(font_name(piece.shaped.face)));
            ops.push(Op::SetFont { font: handle, size: Pt(piece.size) });
            font = Some((piece.shaped.face, piece.size.to_bits()));
        }
        writer.piece(piece, cut, ops);
    }
    writer.flush(ops);
    ops.push(Op::EndTextSection);
}

/// Glyphs on their way into one `TJ`, which printpdf would write glyph by glyph.
#[derive(Default)]
struct Strings {
    items: Vec<DictItem>,
    codes: Vec<u8>,
    /// Where the viewer's pen is, in points from the start of the line.
    pen: f32,
    key: Shown,
}

impl Strings {
    fn piece(&mut self, piece: &Piece, cut: &Cut, ops: &mut Vec<Op>) {
        let mut x = piece.x;
        for (glyph, text) in piece.shaped.glyphs() {
            let code = cut.code(glyph.id, text, &mut self.key);
            self.glyph(x, glyph, code, piece.size, ops);
            x += glyph.advance * piece.size / 1000.0;
        }
    }

    fn glyph(&mut self, x: f32, glyph: &Glyph, code: u16, size: f32, ops: &mut Vec<Op>) {
        let em = size / 1000.0;
        let (right, up) = glyph.offset;
        if up != 0.0 {
            self.flush(ops);
            ops.push(operator("Ts", DictItem::Real((up * size).round() / 1000.0)));
        }
        let moved = self.move_by((self.pen - x) / em - right);
        self.codes.extend(code.to_be_bytes());
        self.pen += (glyph.advance + glyph.kern - moved) * em;
        if up != 0.0 {
            self.flush(ops);
            ops.push(operator("Ts", DictItem::Int(0)));
        }
    }

    /// Moves the pen to the left, in thousandths of an em, and says by how much it did.
    fn move_by(&mut self, left: f32) -> f32 {
        let left = (left * 10.0).round() / 10.0;
        if left == 0.0 {
            return 0.0;
        }
        self.end_string();
        #[allow(clippy::cast_possible_truncation)]
        let whole = left as i64;
        self.items.push(if left.fract() == 0.0 {
            DictItem::Int(whole)
        } else {
            DictItem::Real(left)
        });
        left
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
