//! What goes with a letter, each on pages of its own under a heading with its number.

use std::rc::Rc;

use jiff::civil::Date;

use super::blocks::{Item, text, with_space};
use super::file::{Enclosure, Shown};
use super::fonts::{Shaper, Weight};
use super::geometry::{FOOT_BASELINE, LEFT, PAGE_HEIGHT, PAGE_WIDTH, Sizes, Style, TOP, WIDE, mm};
use super::lines::{Line, break_lines, break_lines_in};
use super::pages::{Page, Pages};
use super::tags::Role;
use crate::letter::document::{Document, Language, Run};

/// Papers and what goes with them, as one file.
#[derive(Debug)]
pub struct Packet<'p> {
    pub title: String,
    pub language: Language,
    /// The letter's own day.
    pub date: Date,
    /// With `{page}` and `{pages}`: "side 1 av 3" of an enclosure.
    pub page_label: String,
    pub parts: Vec<Part<'p>>,
}

/// A part of a packet.
#[derive(Debug)]
pub enum Part<'p> {
    Paper {
        document: &'p Document,
        /// "Vedlegg 1", where it goes with the letter.
        stamp: Option<String>,
    },
    Enclosure(Enclosed),
}

/// Something that goes with a letter.
#[derive(Debug)]
pub struct Enclosed {
    /// "Vedlegg 2".
    pub number: String,
    pub title: String,
    /// The file, or what is said where there is none.
    pub content: Result<Enclosure, String>,
}

impl Packet<'_> {
    /// Whether all of it was set here, so that the whole keeps to the standards. A page that
    /// someone else made has no structure and may have anything in it.
    #[must_use]
    pub fn conforms(&self) -> bool {
        !self.parts.iter().any(|part| {
            matches!(part, Part::Enclosure(Enclosed { content: Ok(Enclosure::Pages(_)), .. }))
        })
    }
}

/// The heading's baseline, clear of the edge that printers do not reach.
const HEADING_BASELINE: f32 = mm(11.0);
/// What is shown stands in this: left, top, right, bottom, from the top left corner.
const FRAME: [f32; 4] = [mm(8.0), mm(17.0), PAGE_WIDTH - mm(8.0), PAGE_HEIGHT - mm(16.0)];
const HEADING: Style = Style { size: 11.0, leading: 13.8 };
/// A picture is not made larger than this many points for each of its pixels: 72 of them to an
/// inch are as few as can be looked at.
const MOST_ENLARGED: f32 = 1.0;

/// Writes the number of an enclosure on pages that are set.
pub fn stamp(pages: &mut Pages, stamp: &str, shaper: &mut Shaper<'_>) {
    for page in &mut pages.all {
        let line = one_line(shaper, stamp, Weight::Strong);
        page.items.push(text(LEFT, HEADING_BASELINE, line, None));
    }
}

/// Sets an enclosure.
pub fn set(enclosed: &Enclosed, packet: &Packet<'_>, shaper: &mut Shaper<'_>) -> Pages {
    let mut pages = Pages::default();
    let heading = format!("{}: {}", enclosed.number, enclosed.title);
    match &enclosed.content {
        Ok(Enclosure::Picture(picture)) => {
            #[allow(clippy::cast_precision_loss)]
            let size = (picture.width as f32, picture.height as f32);
            let shown = Shown::Picture(Rc::clone(picture));
            let scale = fitting(size, MOST_ENLARGED);
            let place = middle((size.0 * scale, size.1 * scale));
            let matrix = picture.matrix(place, (size.0 * scale, size.1 * scale));
            let bounds = bounds(place, (size.0 * scale, size.1 * scale));
            show(&mut pages, &heading, &enclosed.title, (matrix, bounds), shown, shaper);
        }
        Ok(Enclosure::Pages(foreign)) => {
            for (at, page) in foreign.pages.iter().enumerate() {
                let size = page.size();
                let scale = fitting(size, 1.0);
                let place = middle((size.0 * scale, size.1 * scale));
                let bounds = bounds(place, (size.0 * scale, size.1 * scale));
                let shown = Shown::Page(Rc::clone(foreign), at);
                let number = packet
                    .page_label
                    .replace("{page}", &(at + 1).to_string())
                    .replace("{pages}", &foreign.pages.len().to_string());
                let alt = format!("{}, {number}", enclosed.title);
                let placed = (page.matrix(place, scale), bounds);
                show(&mut pages, &heading, &alt, placed, shown, shaper);
                let line = break_lines(shaper, &[Run::house(number)], Sizes::NORMAL.foot, WIDE);
                let line = line.into_iter().next().unwrap_or_default();
                let x = LEFT + WIDE - line.width;
                if let Some(page) = pages.all.last_mut() {
                    page.items.push(text(x, FOOT_BASELINE, line, None));
                }
            }
        }
        Err(note) => by_hand(&mut pages, enclosed, note, shaper),
    }
    pages
}

/// How much something is made smaller to stand in the frame.
fn fitting((width, height): (f32, f32), most: f32) -> f32 {
    let [left, top, right, bottom] = FRAME;
    ((right - left) / width).min((bottom - top) / height).min(most)
}

/// Where something of a size stands, from the bottom left corner: in the middle, at the top.
fn middle((width, height): (f32, f32)) -> (f32, f32) {
    let [_, top, ..] = FRAME;
    ((PAGE_WIDTH - width) / 2.0, PAGE_HEIGHT - top - height)
}

fn bounds((x, y): (f32, f32), (width, height): (f32, f32)) -> [f32; 4] {
    [x, y, x + width, y + height]
}

/// A page with a heading and something from elsewhere. The heading is read aloud once.
fn show(
    pages: &mut Pages,
    heading: &str,
    alt: &str,
    (matrix, bounds): ([f32; 6], [f32; 4]),
    shown: Shown,
    shaper: &mut Shaper<'_>,
) {
    let mut page = Page::default();
    let first = pages.all.is_empty();
    let element = first.then(|| pages.structure.add(Role::H1, None));
    if let Some(element) = element {
        pages.outline.push((heading.to_owned(), element));
    }
    let runs = [Run::house(heading)];
    let mut lines = break_lines_in(shaper, &runs, HEADING, WIDE, Weight::Strong);
    lines.truncate(2);
    let mut y = HEADING_BASELINE - if lines.len() > 1 { HEADING.leading / 2.0 } else { 0.0 };
    for line in lines {
        page.items.push(text(LEFT, y, line, element));
        y += HEADING.leading;
    }
    let element = pages.structure.add(Role::Figure, None);
    pages.structure.elements[element].alt = Some(alt.to_owned());
    pages.structure.elements[element].bounds = Some(bounds);
    page.items.push(Item::Shown { matrix, what: pages.shown.len(), element });
    pages.shown.push(Rc::new(shown));
    pages.all.push(page);
}

/// A sheet in the place of something that is put in by hand.
fn by_hand(pages: &mut Pages, enclosed: &Enclosed, note: &str, shaper: &mut Shaper<'_>) {
    let Sizes { subject, body, .. } = Sizes::NORMAL;
    let mut page = Page::default();
    let mut y = TOP + mm(60.0);
    let heading = pages.structure.add(Role::H1, None);
    pages.outline.push((format!("{}: {}", enclosed.number, enclosed.title), heading));
    let paragraph = pages.structure.add(Role::P, None);
    for (words, style, weight, element) in [
        (enclosed.number.as_str(), subject, Weight::Strong, heading),
        (enclosed.title.as_str(), subject, Weight::Regular, heading),
        (note, body, Weight::Regular, paragraph),
    ] {
        for line in break_lines_in(shaper, &[Run::house(words)], style, WIDE, weight) {
            // Two lines of one heading read as words apart.
            let line = with_space(shaper, line, style, true);
            page.items.push(text(LEFT, y, line, Some(element)));
            y += style.leading;
        }
        y += mm(2.0);
    }
    pages.all.push(page);
}

fn one_line(shaper: &mut Shaper<'_>, words: &str, weight: Weight) -> Line {
    let lines = break_lines_in(shaper, &[Run::house(words)], HEADING, WIDE, weight);
    lines.into_iter().next().unwrap_or_default()
}
