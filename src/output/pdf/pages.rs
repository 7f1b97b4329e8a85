//! Rows onto pages, and the furniture of each page.

use std::rc::Rc;

use super::blocks::{Item, Row, Set, text};
use super::file::Shown;
use super::fonts::{Shaper, Weight};
use super::geometry::{
    BOTTOM, DRAFT, DRAFT_BASELINE, DRAFT_EDGE, DRAFT_EDGE_LEFT, FOLD_FROM, FOLD_TO, FOLDS,
    FOOT_BASELINE, LEFT, PAGE_HEIGHT, Sizes, Style, TOP, WIDE,
};
use super::lines::{Line, break_lines_in};
use super::tags::Structure;
use crate::letter::document::{Document, Run};

/// Everything on one page, at its place from the top left corner.
#[derive(Debug, Clone, Default)]
pub struct Page {
    pub items: Vec<Item>,
}

/// A document on pages.
#[derive(Debug, Default)]
pub struct Pages {
    pub all: Vec<Page>,
    pub structure: Structure,
    /// What comes from elsewhere.
    pub shown: Vec<Rc<Shown>>,
    pub outline: Vec<(String, usize)>,
}

impl Pages {
    /// Puts the pages of another document behind these.
    pub fn take_in(&mut self, mut other: Self) {
        let by = self.structure.take_in(other.structure);
        let shown = self.shown.len();
        for item in other.all.iter_mut().flat_map(|page| &mut page.items) {
            match item {
                Item::Text { element: Some(element), .. } | Item::Field { element, .. } => {
                    *element += by;
                }
                Item::Shown { element, what, .. } => {
                    *element += by;
                    *what += shown;
                }
                Item::Text { element: None, .. } | Item::Rule { .. } | Item::Bar { .. } => {}
            }
        }
        self.all.append(&mut other.all);
        self.shown.append(&mut other.shown);
        let moved = other.outline.into_iter().map(|(title, element)| (title, element + by));
        self.outline.extend(moved);
    }
}

/// Puts rows on pages: rows that belong together stay together, a table's header is repeated.
pub fn paginate(set: Set, document: &Document, shaper: &mut Shaper<'_>, sizes: Sizes) -> Pages {
    let Set { structure, head, first_top, rows, headers, outline } = set;
    let mut pages = vec![Page { items: head }];
    let mut y = first_top;
    let mut fresh = true;
    // Where the parted row that is being put begins on its page.
    let mut begun = None;
    let groups = groups(&rows);
    let mut rows = rows.into_iter();
    for group in groups {
        if group.page_break {
            if !fresh {
                pages.push(Page::default());
                (y, fresh) = (TOP, true);
            }
            rows.next();
            continue;
        }
        let room = BOTTOM - y;
        let before = if fresh { group.before } else { 0.0 };
        // A group taller than a page cannot be kept; it goes row by row.
        let fits_a_page = group.height <= BOTTOM - TOP;
        let moves = group.height - before > room && (fits_a_page || group.first > room);
        for (at, row) in rows.by_ref().take(group.count).enumerate() {
            let full = y + row.before + row.height > BOTTOM;
            if !fresh && ((at == 0 && moves) || full) {
                pages.push(Page::default());
                (y, fresh, begun) = (TOP, true, None);
                if let Some(header) = row.table.and_then(|table| headers.get(table)) {
                    y = put(&mut pages, header.clone(), y, true);
                }
            }
            let (from, parted) = (pages.last().map_or(0, |page| page.items.len()), row.parted);
            y = put(&mut pages, row, y, fresh);
            fresh = false;
            begun = parted.then(|| begun.unwrap_or(from));
            if let (Some(from), Some(page)) = (begun, pages.last_mut()) {
                cell_by_cell(&mut page.items[from..]);
            }
        }
    }
    furnish(&mut pages, document, shaper, sizes);
    Pages { all: pages, structure, outline, shown: Vec::new() }
}

/// Puts what came line by line of a table row into the order in which it is read.
fn cell_by_cell(items: &mut [Item]) {
    items.sort_by_key(|item| match item {
        Item::Text { element: Some(element), .. } => *element,
        _ => usize::MAX,
    });
}

/// Rows that stay together.
struct Group {
    count: usize,
    height: f32,
    /// Height of the first row alone.
    first: f32,
    /// Space above, dropped at the top of a page.
    before: f32,
    page_break: bool,
}

fn groups(rows: &[Row]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(first) = rows.get(at) {
        let count = if first.page_break { 1 } else { group_from(rows, at) };
        groups.push(Group {
            count,
            height: rows[at..at + count].iter().map(|row| row.before + row.height).sum(),
            first: first.height,
            before: first.before,
            page_break: first.page_break,
        });
        at += count;
    }
    groups
}

/// How many rows from here stay together.
fn group_from(rows: &[Row], at: usize) -> usize {
    let kept = rows[at..].iter().take_while(|row| row.keep && !row.page_break).count();
    (kept + 1).min(rows.len() - at)
}

fn put(pages: &mut [Page], row: Row, y: f32, top_of_page: bool) -> f32 {
    let top = if top_of_page { y } else { y + row.before };
    if let Some(page) = pages.last_mut() {
        page.items.extend(row.items.into_iter().map(|item| shifted(item, top)));
    }
    top + row.height
}

fn shifted(mut item: Item, by: f32) -> Item {
    match &mut item {
        Item::Text { baseline, .. } => *baseline += by,
        Item::Rule { y, .. } | Item::Field { y, .. } => *y += by,
        Item::Bar { from, to, .. } => {
            *from += by;
            *to += by;
        }
        Item::Shown { matrix, .. } => matrix[5] -= by,
    }
    item
}

/// Page numbers, the foot line, fold marks and the mark of a draft: page furniture, not content.
fn furnish(pages: &mut [Page], document: &Document, shaper: &mut Shaper<'_>, sizes: Sizes) {
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let number = document
            .page_label
            .replace("{page}", &(at + 1).to_string())
            .replace("{pages}", &count.to_string());
        let number = one_line(shaper, &[Run::house(number)], sizes.foot, Weight::Regular);
        let right = LEFT + WIDE - number.width;
        let room = right - LEFT - 12.0;
        let foot = break_lines_in(shaper, &document.foot, sizes.foot, room, Weight::Regular);
        // A long one takes two lines, upwards.
        for (above, line) in foot.into_iter().take(2).rev().enumerate() {
            let up = if above == 0 { 0.0 } else { sizes.foot.leading };
            page.items.push(text(LEFT, FOOT_BASELINE - up, line, None));
        }
        page.items.push(text(right, FOOT_BASELINE, number, None));
        if let Some(mark) = &document.draft_mark {
            mark_draft(page, mark, shaper);
        }
        if at == 0 && !document.recipient.is_empty() {
            page.items.extend(FOLDS.map(|y| Item::Rule {
                from: FOLD_FROM,
                to: FOLD_TO,
                y,
                weight: 0.25,
            }));
        }
    }
}

/// A draft says so at the head of every page, between rules, and in large letters along its edge,
/// where nothing else stands: black, so that a copy says it too.
fn mark_draft(page: &mut Page, mark: &str, shaper: &mut Shaper<'_>) {
    let runs = [Run::house(mark)];
    let line = one_line(shaper, &runs, DRAFT, Weight::Strong);
    let x = LEFT + (WIDE - line.width) / 2.0;
    let (from, to) = (x - 10.0, x + line.width + 10.0);
    for y in [DRAFT_BASELINE - 13.0, DRAFT_BASELINE + 5.0] {
        page.items.push(Item::Rule { from, to, y, weight: 1.5 });
    }
    page.items.push(text(x, DRAFT_BASELINE, line, None));
    let line = one_line(shaper, &runs, DRAFT_EDGE, Weight::Strong);
    let baseline = f32::midpoint(PAGE_HEIGHT, line.width);
    page.items.push(Item::Text { x: DRAFT_EDGE_LEFT, baseline, line, element: None, turned: true });
}

fn one_line(shaper: &mut Shaper<'_>, runs: &[Run], style: Style, weight: Weight) -> Line {
    break_lines_in(shaper, runs, style, PAGE_HEIGHT, weight).into_iter().next().unwrap_or_default()
}
