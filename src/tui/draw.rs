//! The state on the screen. Reads only.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;
use unicode_width::UnicodeWidthStr as _;

use super::app::App;

use super::keymap::{Action, Binding, bindings};
use super::panel::{Ask, Over};
use super::sheet::{Sheet, View, shown};
use super::theme::{Meaning, Theme};
use super::work::Page;
use crate::casework::{Consent, House};

/// The widest column of text: longer lines are hard to read.
const WIDEST: u16 = 76;

/// Rows from which there is air above and below the page.
const TALL: u16 = 14;

/// Columns from which the keys at the foot stand apart.
const ROOMY: u16 = 100;

/// A window must have so many columns and rows.
const LEAST: (u16, u16) = (30, 8);

/// Columns and rows of the page's own area on a screen of this size.
#[must_use]
pub fn body((width, height): (u16, u16)) -> (u16, u16) {
    let frame = if height >= TALL { 4 } else { 2 };
    // Where there is no margin a column is left for the signs that a page goes on.
    let own = width.saturating_sub((2 * margin(width)).max(1)).clamp(1, WIDEST);
    (own, height.saturating_sub(frame).max(1))
}

/// Columns of the question and of the letter beside it.
#[must_use]
pub fn beside((width, _): (u16, u16)) -> (u16, u16) {
    let inner = width.saturating_sub(2 * margin(width) + 3);
    let left = (inner / 2).min(WIDEST);
    (left, (inner - left).min(WIDEST))
}

fn margin(width: u16) -> u16 {
    match width {
        60.. => 2,
        40..60 => 1,
        _ => 0,
    }
}

/// Draws everything.
pub fn draw(frame: &mut Frame<'_>, app: &App<'_>) {
    let area = frame.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return too_small(frame, app);
    }
    let size = (area.width, area.height);
    let (width, height) = body(size);
    let is_beside = app.shows_letters();
    let width = if is_beside { beside(size).0 } else { width };
    let left = if is_beside { margin(area.width) } else { (area.width - width) / 2 };
    let top = if area.height >= TALL { 2 } else { 1 };
    let across = Rect::new(margin(area.width), 0, area.width - 2 * margin(area.width), 1);
    header(frame.buffer_mut(), across, app);
    let foot = Rect { y: area.height - 1, ..across };
    footer(frame.buffer_mut(), foot, app);
    let page = Rect::new(left, top, width, height);
    let sheet = sheet(app, width, height);
    let rows = usize::from(height);
    let view = match app.over.last() {
        Some(Over::Reading(reading)) => {
            View::from(reading.top.min(sheet.rows().saturating_sub(1)), rows)
        }
        Some(Over::Panel(panel)) => panel.view(sheet.view(rows)),
        _ => sheet.view(rows),
    };
    put(frame.buffer_mut(), page, &sheet, view);
    more(frame.buffer_mut(), page, app, view.hides(sheet.rows()));
    // Where the choices are out of sight the cursor stands where one reads.
    let (row, column) = sheet.cursor.unwrap_or_default();
    let seen = view.place(row).and_then(|row| u16::try_from(row).ok());
    let (row, column) = seen.map_or((0, 0), |row| (row, column));
    let x = (left + column).min(area.width - 1);
    frame.set_cursor_position(Position::new(x, top + row));
    if is_beside {
        let (own, other) = beside(size);
        let x = left + own + 3;
        letter(frame.buffer_mut(), Rect::new(x, top, other, height), app);
    }
}

/// The page that is at hand.
fn sheet(app: &App<'_>, width: u16, height: u16) -> Sheet {
    let words = &app.house.words;
    if let Some(over) = app.over.last() {
        return over.sheet(words, app.theme, width);
    }
    if let Some(section) = app.section_sheet(width, height) {
        return section;
    }
    let look = app.look();
    if let (None, Some((long, start))) = (&app.work, app.long_page()) {
        return long.sheet(app.house, start, app.theme, &app.notices, (width, height));
    }
    match (app.work.as_ref().map(|work| &work.page), &app.home) {
        (Some(Page::Question(page)), _) => page.sheet(&look, width, height),
        (Some(Page::List(page)), _) => page.sheet(&look, width, height),
        (Some(Page::Review(page)), _) => page.sheet(words, app.theme, &app.notices, width),
        (Some(Page::Papers(page)), _) => page.sheet(words, app.theme, &app.notices, width),
        (None, Some(home)) => home.sheet(words, app.theme, &app.notices, width, height),
        (None, None) => Sheet::new(width, app.theme),
    }
}

fn put(buffer: &mut Buffer, area: Rect, sheet: &Sheet, view: View) {
    let lines = view.rows().map_while(|row| sheet.lines.get(row));
    for (line, y) in lines.zip(area.y..area.bottom()) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}

/// Says that a page goes on above or below the screen.
fn more(buffer: &mut Buffer, page: Rect, app: &App<'_>, (above, below): (bool, bool)) {
    let id = match (above, below) {
        (false, false) => return,
        (true, false) => "more-above",
        (false, true) => "more-below",
        (true, true) => "more-both",
    };
    let style = app.theme.style(Meaning::Muted);
    if page.bottom() + 1 < buffer.area.height {
        let text = app.house.words.say(id);
        let x = page.right().saturating_sub(u16::try_from(text.width()).unwrap_or(0));
        buffer.set_string(x, page.bottom(), text, style);
        return;
    }
    // No row to spare: a sign at the edge.
    let x = page.right().min(buffer.area.width - 1);
    if above {
        buffer.set_string(x, page.y, "^", style);
    }
    if below {
        buffer.set_string(x, page.bottom() - 1, "v", style);
    }
}

/// Where one is, and that it is saved.
fn header(buffer: &mut Buffer, area: Rect, app: &App<'_>) {
    let words = &app.house.words;
    let right = right_of_header(app, area.width);
    let left = match (app.over.last(), &app.work) {
        (Some(over), _) => over.title(words),
        (None, Some(work)) => match (&work.page, app.asked_here()) {
            (Page::Review(page), _) => page.overview.title.clone(),
            (Page::Papers(page), _) if page.draft => words.say("title-papers-draft"),
            (Page::Papers(_), _) => words.say("title-papers"),
            (_, Some(asked)) => {
                let args = [
                    ("section", asked.section.into()),
                    ("sections", asked.sections.into()),
                    ("title", (&asked.section_title).into()),
                ];
                words.say_with("header-place", &args)
            }
            (_, None) => String::new(),
        },
        (None, None) => match &app.long {
            Some(long) => words.say(long.title()),
            None => "Medhold".to_owned(),
        },
    };
    let own = app.work.as_ref().map(|work| work.desk.own_number()).unwrap_or_default();
    let left = if own.is_empty() { left } else { format!("{own}: {left}") };
    let room = usize::from(area.width).saturating_sub(right.width() + 2);
    let left = cut(&shown(&left), room);
    buffer.set_string(area.x, area.y, left, app.theme.style(Meaning::Title));
    let x = area.right().saturating_sub(u16::try_from(right.width()).unwrap_or(0));
    let meaning = if app.work.as_ref().is_some_and(|work| work.desk.unsaved().is_some()) {
        Meaning::Error
    } else {
        Meaning::Muted
    };
    buffer.set_string(x, area.y, right, app.theme.style(meaning));
}

fn right_of_header(app: &App<'_>, width: u16) -> String {
    let words = &app.house.words;
    let Some(work) = &app.work else {
        return if width >= 50 { words.say("header-private") } else { String::new() };
    };
    if work.desk.only_read().is_some() {
        return words.say("header-read-only");
    }
    if work.desk.unsaved().is_some() {
        return words.say("header-unsaved");
    }
    match work.desk.consent() {
        Consent::Given => {}
        Consent::Awaited => return words.say("header-held-back"),
        Consent::Refused => return words.say("header-refused"),
    }
    if !app.is_saved() {
        return words.say("header-typing");
    }
    match work.desk.saved_at() {
        Some(at) => {
            let at = format!("{}.{:02}", at.hour(), at.minute());
            words.say_with("header-saved-at", &[("time", (&at).into())])
        }
        None if work.desk.is_kept() => words.say("header-saved"),
        None => String::new(),
    }
}

/// A text that is cut where it is too long.
fn cut(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut shorter = String::new();
    for c in text.chars() {
        if shorter.width() + 4 > room {
            break;
        }
        shorter.push(c);
    }
    format!("{} ...", shorter.trim_end())
}

/// The keys that matter here, as many as fit; the help always.
fn footer(buffer: &mut Buffer, area: Rect, app: &App<'_>) {
    let words = &app.house.words;
    let place = app.place();
    let mut shown: Vec<&Binding> = bindings(place)
        .filter(|binding| binding.foot.is_some() && app.can(binding.action))
        .collect();
    shown.sort_by_key(|binding| binding.foot);
    let pieces = |binding: &Binding| (binding.key_name(words), binding.short(words));
    let gap = if area.width < ROOMY { 2 } else { 3 };
    let width = |binding: &Binding| {
        let (key, short) = pieces(binding);
        key.width() + 1 + short.width() + gap
    };
    let help = shown.iter().position(|binding| binding.action == Action::Help);
    let help = help.map(|at| shown.remove(at));
    let mut room = usize::from(area.width) + gap - help.map_or(0, width);
    let mut fitting = Vec::new();
    for binding in shown {
        let wide = width(binding);
        if wide > room {
            break;
        }
        room -= wide;
        fitting.push(binding);
    }
    fitting.extend(help);
    let mut spans = Vec::new();
    for binding in fitting {
        let (key, short) = pieces(binding);
        spans.push(Span::styled(key, app.theme.style(Meaning::Key)));
        spans.push(Span::styled(format!(" {short}{:gap$}", ""), app.theme.style(Meaning::Muted)));
    }
    Line::from(spans).render(area, buffer);
}

/// The letter beside the question, at the words that the question gives.
fn letter(buffer: &mut Buffer, area: Rect, app: &App<'_>) {
    if let Some(beside) = &app.preview.beside {
        let sheet = &beside.sheet;
        // A few lines before the words in question are kept in sight.
        let last = sheet.rows().saturating_sub(usize::from(area.height));
        let first = beside.fed.map_or(0, |row| row.saturating_sub(4)).min(last);
        put(buffer, area, sheet, View::from(first, usize::from(area.height)));
    }
    let style = app.theme.style(Meaning::Muted);
    for y in area.y..area.bottom() {
        buffer.set_string(area.x - 2, y, "|", style);
    }
}

/// Draws the screen of locked cases.
pub fn locked(frame: &mut Frame<'_>, house: &House, theme: Theme, ask: &mut Ask) {
    let area = frame.area();
    let (width, height) = body((area.width, area.height));
    let left = area.width.saturating_sub(width) / 2;
    let top = if area.height >= TALL { 2 } else { 1 }.min(area.height.saturating_sub(1));
    ask.written.editor.set_size(width.saturating_sub(2), 1);
    let title = theme.style(Meaning::Title);
    frame.buffer_mut().set_string(margin(area.width), 0, &ask.title, title);
    let sheet = ask.sheet(theme, width);
    let view = sheet.view(usize::from(height));
    let page = Rect::new(left, top, width, height).intersection(area);
    put(frame.buffer_mut(), page, &sheet, view);
    let foot = house.words.say("lock-foot");
    let at = (margin(area.width), area.bottom().saturating_sub(1));
    frame.buffer_mut().set_string(at.0, at.1, foot, theme.style(Meaning::Muted));
    let (row, column) = sheet.cursor.unwrap_or_default();
    let row = view.place(row).and_then(|row| u16::try_from(row).ok()).unwrap_or(0);
    let x = (left + column).min(area.width.saturating_sub(1));
    frame.set_cursor_position(Position::new(x, top + row));
}

fn too_small(frame: &mut Frame<'_>, app: &App<'_>) {
    let area = frame.area();
    let mut sheet = Sheet::new(area.width, app.theme);
    sheet.say(&app.house.words.say("too-small"), Meaning::Text);
    if app.is_saved() {
        sheet.say(&app.house.words.say("too-small-saved"), Meaning::Text);
    }
    put(frame.buffer_mut(), area, &sheet, View::from(0, usize::from(area.height)));
}
