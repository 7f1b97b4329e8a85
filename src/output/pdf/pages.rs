//! Rows onto pages, and the furniture of each page.

use super::blocks::{Item, Row, Set};
use super::fonts::{Shaper, Weight};
use super::geometry::{
    BOTTOM, DRAFT, DRAFT_BASELINE, FOLD_FROM, FOLD_TO, FOLDS, FOOT, FOOT_BASELINE, LEFT, Style,
    TOP, WIDE,
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
#[derive(Debug)]
pub struct Pages {
    pub all: Vec<Page>,
    pub structure: Structure,
    pub outline: Vec<(u8, String, usize)>,
}

/// Puts rows on pages: rows that belong together stay together, a table's header is repeated.
pub fn paginate(set: Set, document: &Document, shaper: &mut Shaper<'_>) -> Pages {
    let Set { structure, head, first_top, rows, headers, outline } = set;
    let mut pages = vec![Page { items: head }];
    let mut y = first_top;
    let mut fresh = true;
    let mut at = 0;
    while at < rows.len() {
        if rows[at].page_break {
            if !fresh {
                pages.push(Page::default());
                (y, fresh) = (TOP, true);
            }
            at += 1;
            continue;
        }
        let group = group_from(&rows, at);
        let height: f32 = rows[at..at + group].iter().map(|row| row.before + row.height).sum();
        let room = BOTTOM - y;
        let before = if fresh { rows[at].before } else { 0.0 };
        // A group taller than a page cannot be kept; it goes row by row.
        let capacity = BOTTOM - TOP;
        let moves =
            height - before > room && !fresh && (height <= capacity || rows[at].height > room);
        if moves {
            pages.push(Page::default());
            (y, fresh) = (TOP, true);
            if let Some(header) = rows[at].table.and_then(|table| headers.get(table)) {
                y = put(&mut pages, header, y, true);
            }
        }
        let take = if height <= capacity { group } else { 1 };
        for row in &rows[at..at + take] {
            if !fresh && y + row.before + row.height > BOTTOM {
                pages.push(Page::default());
                (y, fresh) = (TOP, true);
            }
            y = put(&mut pages, row, y, fresh);
            fresh = false;
        }
        at += take;
    }
    furnish(&mut pages, document, shaper);
    Pages { all: pages, structure, outline }
}

/// How many rows from here stay together.
fn group_from(rows: &[Row], at: usize) -> usize {
    let kept = rows[at..].iter().take_while(|row| row.keep && !row.page_break).count();
    (kept + 1).min(rows.len() - at)
}

fn put(pages: &mut [Page], row: &Row, y: f32, top_of_page: bool) -> f32 {
    let top = if top_of_page { y } else { y + row.before };
    if let Some(page) = pages.last_mut() {
        page.items.extend(row.items.iter().map(|item| shifted(item, top)));
    }
    top + row.height
}

fn shifted(item: &Item, by: f32) -> Item {
    let mut item = item.clone();
    match &mut item {
        Item::Text { baseline, .. } => *baseline += by,
        Item::Rule { y, .. } | Item::Field { y, .. } => *y += by,
        Item::Bar { from, to, .. } => {
            *from += by;
            *to += by;
        }
    }
    item
}

/// Page numbers, the foot line, fold marks and the mark of a draft: page furniture, not content.
fn furnish(pages: &mut [Page], document: &Document, shaper: &mut Shaper<'_>) {
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let number = document
            .page_label
            .replace("{page}", &(at + 1).to_string())
            .replace("{pages}", &count.to_string());
        let number = one_line(shaper, &[Run::house(number)], FOOT, Weight::Regular);
        let right = LEFT + WIDE - number.width;
        let room = right - LEFT - 12.0;
        let foot = break_lines_in(shaper, &document.foot, FOOT, room, Weight::Regular);
        page.items.extend(foot.into_iter().next().map(|line| furniture(LEFT, FOOT_BASELINE, line)));
        page.items.push(furniture(right, FOOT_BASELINE, number));
        if let Some(mark) = &document.draft_mark {
            let line = one_line(shaper, &[Run::house(mark.clone())], DRAFT, Weight::Strong);
            let x = LEFT + (WIDE - line.width) / 2.0;
            let (left, right) = (x - 10.0, x + line.width + 10.0);
            page.items.push(Item::Rule {
                from: left,
                to: right,
                y: DRAFT_BASELINE + 5.0,
                weight: 1.5,
            });
            page.items.push(Item::Rule {
                from: left,
                to: right,
                y: DRAFT_BASELINE - 13.0,
                weight: 1.5,
            });
            page.items.push(furniture(x, DRAFT_BASELINE, line));
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

fn one_line(shaper: &mut Shaper<'_>, runs: &[Run], style: Style, weight: Weight) -> Line {
    break_lines_in(shaper, runs, style, WIDE, weight).into_iter().next().unwrap_or_default()
}

fn furniture(x: f32, baseline: f32, line: Line) -> Item {
    Item::Text { x, baseline, line, element: None }
}
