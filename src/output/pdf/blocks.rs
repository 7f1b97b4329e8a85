//! Blocks into rows: everything that must stay on one page is one row, and rows say which of them
//! want to stay together.

use std::rc::Rc;

use super::fonts::{Shaper, Weight};
use super::geometry::{LEFT, Sizes, Style, mm};
use super::lines::{Line, Piece, break_lines, break_lines_in};
use super::tags::{Role, Structure};
use crate::letter::document::{Block, Document, Run, Runs, Tick, plain};

/// Something drawn, at a place relative to its row or, in the head, to the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Text {
        x: f32,
        baseline: f32,
        line: Line,
        /// The element it belongs to; `None` for page furniture.
        element: Option<usize>,
        /// Read from the bottom of the page upwards.
        turned: bool,
    },
    Rule {
        from: f32,
        to: f32,
        y: f32,
        weight: f32,
    },
    Bar {
        x: f32,
        from: f32,
        to: f32,
        weight: f32,
    },
    /// Something from elsewhere: a picture, or a page that someone else made.
    Shown {
        matrix: [f32; 6],
        /// Its place among what the pages show.
        what: usize,
        element: usize,
    },
    /// A field to fill in on screen, over a rule to fill in by hand.
    Field {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        label: String,
        element: usize,
        kind: FieldKind,
    },
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    Text,
    Signature,
}

/// What stays on one page.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Space above, dropped at the top of a page.
    pub before: f32,
    pub height: f32,
    /// Stays with the next row.
    pub keep: bool,
    pub page_break: bool,
    pub items: Vec<Item>,
    /// A line of a table row that is too tall for one page.
    pub parted: bool,
    /// A signature block.
    pub signature: bool,
    /// A row of a list, and the first row of one of its points.
    pub list: bool,
    pub point: bool,
    /// The table whose header is repeated above this row on a new page.
    pub table: Option<usize>,
}

/// A document set, before pages.
#[derive(Debug, Default)]
pub struct Set {
    pub structure: Structure,
    /// Stands at fixed places of the first page.
    pub head: Vec<Item>,
    /// Where the rows of the first page start.
    pub first_top: f32,
    pub rows: Vec<Row>,
    /// Header rows of tables, to be repeated as page furniture.
    pub headers: Vec<Row>,
    /// Headings with their elements, for the outline.
    pub outline: Vec<(String, usize)>,
}

/// Sets a document.
pub fn set(document: &Document, shaper: &mut Shaper<'_>, sizes: Sizes) -> Set {
    let mut setter = Setter {
        shaper,
        sizes,
        set: Set::default(),
        parent: None,
        x: LEFT,
        width: sizes.text_width,
        tight: false,
        paragraph_gap: sizes.body.leading / 2.0,
        has_second: false,
    };
    setter.head(document);
    setter.subject(document);
    setter.blocks(&document.body);
    keep_signatures(&mut setter.set.rows);
    setter.set
}

pub(super) struct Setter<'s, 'f> {
    pub(super) shaper: &'s mut Shaper<'f>,
    pub(super) sizes: Sizes,
    pub(super) set: Set,
    /// The element that new ones stand in.
    pub(super) parent: Option<usize>,
    pub(super) x: f32,
    pub(super) width: f32,
    /// Right after a heading, whose text follows closely.
    pub(super) tight: bool,
    /// Space between paragraphs.
    paragraph_gap: f32,
    /// A heading of the second level came before.
    has_second: bool,
}

/// A list of this height or less is never parted: a fifth of a page.
const SHORT_LIST: f32 = mm(55.0);

/// Text at a place.
pub(super) fn text(x: f32, baseline: f32, line: Line, element: Option<usize>) -> Item {
    Item::Text { x, baseline, line, element, turned: false }
}

/// Distance from the top of a line to its baseline.
pub(super) fn baseline(style: Style) -> f32 {
    (style.leading - style.size) / 2.0 + style.size * 0.77
}

impl Setter<'_, '_> {
    /// The space above a block: what is wanted, but little after a heading.
    pub(super) fn gap(&mut self, wanted: f32) -> f32 {
        if std::mem::take(&mut self.tight) { 2.5 } else { wanted }
    }

    pub(super) fn element(&mut self, role: Role) -> usize {
        self.set.structure.add(role, self.parent)
    }

    /// Runs `inside` with a new element as parent.
    pub(super) fn within(&mut self, role: Role, inside: impl FnOnce(&mut Self, usize)) {
        let element = self.element(role);
        let outer = self.parent.replace(element);
        inside(self, element);
        self.parent = outer;
    }

    fn subject(&mut self, document: &Document) {
        let element = self.element(Role::H1);
        self.set.outline.push((plain(&document.subject), element));
        let style = self.sizes.subject;
        let lines =
            break_lines_in(self.shaper, &document.subject, style, self.width, Weight::Strong);
        self.text_rows(lines, style, element, 0.0);
        self.keep_last();
    }

    fn keep_last(&mut self) {
        if let Some(last) = self.set.rows.last_mut() {
            last.keep = true;
        }
    }

    /// Lines as rows; the first two and the last two stay together.
    fn text_rows(&mut self, lines: Vec<Line>, style: Style, element: usize, before: f32) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let right = self.x + self.width - line.extent();
            let x = if line.from_right { right } else { self.x };
            let item = text(x, baseline(style), line, Some(element));
            self.set.rows.push(Row {
                before: if at == 0 { before } else { 0.0 },
                height: style.leading,
                keep: count > 1 && (at == 0 || at + 2 == count),
                items: vec![item],
                ..Row::default()
            });
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading { level, runs } => self.heading(*level, runs),
                Block::Paragraph(runs) => {
                    let element = self.element(Role::P);
                    let body = self.sizes.body;
                    let lines = break_lines(self.shaper, runs, body, self.width);
                    let before = self.gap(self.paragraph_gap);
                    self.text_rows(lines, body, element, before);
                    // Words that introduce a table or a list stay with it.
                    if matches!(blocks.get(at + 1), Some(Block::Table(_) | Block::List { .. })) {
                        self.keep_last();
                    }
                }
                Block::List { ordered, items } => self.list(*ordered, items),
                Block::Quote(inner) => self.quote(inner),
                Block::Table(table) if table.header.is_empty() => self.facts(table),
                Block::Table(table) => self.table(table),
                Block::Signature(signers) => {
                    for signer in signers {
                        self.signature(signer);
                    }
                }
                Block::Field { label } => self.field(label),
                Block::Ticks(ticks) => self.ticks(ticks),
                Block::PageBreak => {
                    self.set.rows.push(Row { page_break: true, ..Row::default() });
                }
            }
        }
    }

    fn heading(&mut self, level: u8, runs: &Runs) {
        // Read aloud, headings step down one at a time, whatever they look like.
        let sizes = self.sizes;
        let (style, before) = if level <= 2 {
            (sizes.heading, sizes.heading.leading)
        } else {
            (sizes.subheading, sizes.body.leading * 0.8)
        };
        let role = if level <= 2 || !self.has_second { Role::H2 } else { Role::H3 };
        self.has_second |= role == Role::H2;
        let element = self.element(role);
        self.set.outline.push((plain(runs), element));
        let lines = break_lines_in(self.shaper, runs, style, self.width, Weight::Strong);
        let first = self.set.rows.len();
        self.text_rows(lines, style, element, before);
        for row in &mut self.set.rows[first..] {
            row.keep = true;
        }
        self.tight = true;
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Block>]) {
        let first = self.set.rows.len();
        // Points of several paragraphs stand further from one another than their paragraphs do.
        let loose = items.iter().any(|item| item.len() > 1);
        let apart = self.sizes.body.leading * if loose { 0.6 } else { 0.25 };
        let outer = std::mem::replace(&mut self.paragraph_gap, self.sizes.body.leading * 0.3);
        // Two digits and their full stop.
        let wide = if items.len() > 9 && ordered { 1.8 } else { 1.36 };
        let indent = self.sizes.body.size * wide;
        self.within(Role::L { ordered }, |this, _| {
            for (at, item) in items.iter().enumerate() {
                let label = if ordered { format!("{}.", at + 1) } else { "–".to_owned() };
                this.within(Role::LI, |this, _| this.labelled(&label, (indent, apart), item));
            }
        });
        self.paragraph_gap = outer;
        self.keep_list(first);
    }

    /// A label and indented blocks beside it.
    fn labelled(&mut self, label: &str, (indent, apart): (f32, f32), blocks: &[Block]) {
        let lbl = self.element(Role::Lbl);
        let runs = [Run::house(label)];
        let body = self.sizes.body;
        let lines = break_lines(self.shaper, &runs, body, indent * 3.0);
        let line =
            with_space(self.shaper, lines.into_iter().next().unwrap_or_default(), body, true);
        let marker = text(self.x, baseline(body), line, Some(lbl));
        let first = self.set.rows.len();
        let before = self.gap(apart);
        self.x += indent;
        self.width -= indent;
        self.within(Role::LBody, |this, _| this.blocks(blocks));
        self.x -= indent;
        self.width += indent;
        if let Some(row) = self.set.rows.get_mut(first) {
            row.before = before;
            row.point = true;
            row.items.insert(0, marker);
        }
    }

    fn quote(&mut self, blocks: &[Block]) {
        const INDENT: f32 = 14.0;
        let first = self.set.rows.len();
        self.x += INDENT;
        self.width -= INDENT;
        self.within(Role::BlockQuote, |this, _| this.blocks(blocks));
        self.x -= INDENT;
        self.width += INDENT;
        let x = self.x + 4.0;
        for (at, row) in self.set.rows[first..].iter_mut().enumerate() {
            let from = if at == 0 { 0.0 } else { -row.before };
            row.items.push(Item::Bar { x, from, to: row.height, weight: 1.2 });
        }
    }

    fn ticks(&mut self, ticks: &[Tick]) {
        let first = self.set.rows.len();
        self.within(Role::L { ordered: false }, |this, _| {
            for tick in ticks {
                let mark = if tick.ticked { "☑" } else { "☐" };
                let body = [Block::Paragraph(tick.runs.clone())];
                let indent = this.sizes.body.size * 1.64;
                let apart = this.sizes.body.leading * 0.25;
                this.within(Role::LI, |this, _| this.labelled(mark, (indent, apart), &body));
            }
        });
        self.keep_list(first);
    }

    /// A short list stands on one page; of a longer one no point stands alone on a page.
    fn keep_list(&mut self, first: usize) {
        let rows = &mut self.set.rows[first..];
        let Some(last) = rows.len().checked_sub(1) else { return };
        for row in rows.iter_mut() {
            row.list = true;
        }
        let height: f32 = rows.iter().map(|row| row.before + row.height).sum();
        let starts: Vec<usize> = (0..=last).filter(|at| rows[*at].point).collect();
        if height <= SHORT_LIST {
            rows[..last].iter_mut().for_each(|row| row.keep = true);
        } else if let [_, second, .., before_last, _] = starts[..] {
            rows[..second].iter_mut().for_each(|row| row.keep = true);
            rows[before_last..last].iter_mut().for_each(|row| row.keep = true);
        }
    }
}

/// A line that other words follow ends with a space glyph, for reading aloud and copying.
pub(super) fn with_space(
    shaper: &mut Shaper<'_>,
    mut line: Line,
    style: Style,
    wanted: bool,
) -> Line {
    if wanted {
        for shaped in shaper.shape(" ", Weight::Regular).iter() {
            let x = line
                .pieces
                .last()
                .map_or(0.0, |piece| piece.x + piece.shaped.advance * piece.size / 1000.0);
            let (size, shaped) = (style.size, Rc::clone(shaped));
            line.pieces.push(Piece { x, size, from_right: false, language: None, shaped });
        }
    }
    line
}

/// A signature block never stands alone: "Med vennlig hilsen", a line to write on and some words
/// of the letter go with it, and so does a short list of enclosures after it.
fn keep_signatures(rows: &mut [Row]) {
    const BEFORE: usize = 5;
    const AFTER: usize = 7;
    const ENOUGH: usize = 2;
    for at in 0..rows.len() {
        if !rows[at].signature {
            continue;
        }
        // A list before it stays behind where enough other words go with the signature.
        for back in 1..=BEFORE.min(at) {
            if rows[at - back].list && back > ENOUGH {
                break;
            }
            rows[at - back].keep = true;
        }
        let after = rows.len() - at - 1;
        if (1..=AFTER).contains(&after) {
            let last = rows.len() - 1;
            rows[at..last].iter_mut().for_each(|row| row.keep = true);
        }
    }
}
