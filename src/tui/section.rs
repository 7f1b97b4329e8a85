//! A section as one sheet: every question of it a line, the one at hand open in its place. For who
//! hears a story in any order; a patient alone meets one question at a time.

use super::app::App;

use super::question_sheet::Look;
use super::review::state;
use super::sheet::Sheet;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{Effort, EntryState, FieldPath, OverviewRow, in_brief, said_by};
use crate::words::Words;

/// An open text takes so many rows at most: the lines around it stay in sight.
const TALLEST: u16 = 14;

/// The lines of a section, worked out once for a state of the answers.
#[derive(Debug, Default)]
pub struct Section {
    rows: Vec<OverviewRow>,
    /// The state of the desk and the question that this was worked out for.
    known: Option<(u64, FieldPath)>,
}

impl App<'_> {
    /// Turns the sheet on or off. The question at hand stays at hand.
    pub(super) fn turn_sheet(&mut self) {
        self.stow();
        self.in_sheet = !self.in_sheet;
        let here = self.asked_here().map(|asked| asked.path.clone());
        let Some(work) = &mut self.work else { return };
        work.desk.speak(self.in_sheet);
        if let Some(path) = here.or_else(|| work.desk.stands_at()).or_else(|| work.desk.next(None))
        {
            self.open(&path);
        }
        self.notices.clear();
        self.confirm(if self.in_sheet { "sheet-on" } else { "sheet-off" });
    }

    /// Goes to the line above or below, without judging what is written.
    pub(super) fn go_in_sheet(&mut self, forward: bool) {
        self.stow();
        self.notices.clear();
        let Some(here) = self.asked_here().map(|asked| asked.path.clone()) else { return };
        let Some(work) = &self.work else { return };
        let overview = work.desk.overview();
        let rows = overview.sections.iter().flat_map(|section| &section.rows);
        let paths: Vec<FieldPath> = rows.map(|row| row.path.clone()).collect();
        let at = paths.iter().position(|path| *path == here);
        let to = match (at, forward) {
            (Some(at), true) => paths.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| paths.get(at)),
            (None, _) => None,
        };
        match (to, forward) {
            (Some(path), _) => {
                let path = path.clone();
                self.open(&path);
            }
            (None, true) => self.review_at(None),
            (None, false) => {}
        }
    }

    /// How high an open question may be.
    pub(super) fn height_in_sheet(&self, height: u16) -> u16 {
        if self.in_sheet { height.min(TALLEST) } else { height }
    }

    /// Works the lines around the question at hand out anew, if the answers have changed.
    pub(super) fn look_at_section(&mut self) {
        let path = self.asked_here().map(|asked| asked.path.clone()).filter(|_| self.in_sheet);
        let (Some(path), Some(work)) = (path, &self.work) else {
            self.section = Section::default();
            return;
        };
        let known = Some((work.desk.version(), path));
        if self.section.known == known {
            return;
        }
        let here = known.as_ref().map(|(_, path)| path.clone()).unwrap_or_default();
        let sections = work.desk.overview().sections;
        let own =
            sections.into_iter().find(|section| section.rows.iter().any(|row| row.path == here));
        self.section = Section { rows: own.map(|own| own.rows).unwrap_or_default(), known };
    }

    /// The section on a screen of this size, the question at hand open in it.
    pub(super) fn section_sheet(&self, width: u16, height: u16) -> Option<Sheet> {
        let page = self.work.as_ref().map(|work: &Work<'_>| &work.page)?;
        let look = Look { notices: &[], ..self.look() };
        let tall = self.height_in_sheet(height);
        let (own, path) = match page {
            Page::Question(page) => (page.sheet_in_section(&look, width), page.path()),
            Page::List(page) => (page.sheet(&look, width, tall), page.path()),
            Page::Review(_) | Page::Papers(_) => return None,
        };
        let at = self.section.rows.iter().position(|row| row.path == *path)?;
        let words = &self.house.words;
        let mut sheet = Sheet::new(width, self.theme);
        sheet.tell(&self.notices);
        for row in &self.section.rows[..at] {
            write_row(&mut sheet, row, words);
        }
        sheet.gap();
        sheet.insert(own);
        sheet.gap();
        for row in &self.section.rows[at + 1..] {
            write_row(&mut sheet, row, words);
        }
        Some(sheet)
    }
}

fn write_row(sheet: &mut Sheet, row: &OverviewRow, words: &Words) {
    if let Some(item) = &row.item {
        sheet.say(item, Meaning::Muted);
    }
    let (answer, meaning) = state(row, words);
    let mut aside = vec![in_brief(&answer)];
    aside.extend(certainty(row, words));
    // What it takes to answer matters while it is open.
    if matches!(row.state, EntryState::Open | EntryState::Later) {
        aside.extend(effort(row.effort).map(|id| words.say(id)));
    }
    aside.retain(|text| !text.is_empty());
    let mark = "  ".repeat(row.depth + 1);
    sheet.beside(&mark, &row.label, Meaning::Muted, &aside.join(", "), meaning);
}

/// Who said it, and how sure it is.
pub(super) fn certainty(row: &OverviewRow, words: &Words) -> Option<String> {
    let mut told = Vec::new();
    told.extend(row.by.map(|by| words.say(said_by(by))));
    if row.about {
        told.push(words.say("said-about"));
    }
    if row.ask_again {
        told.push(words.say("queue-ask-again"));
    }
    (!told.is_empty()).then(|| told.join(", "))
}

fn effort(effort: Effort) -> Option<&'static str> {
    match effort {
        Effort::Known => None,
        Effort::LookUp => Some("effort-look-up"),
        Effort::AskOthers => Some("effort-ask-others"),
        Effort::Compose => Some("effort-compose"),
    }
}
