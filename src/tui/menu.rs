//! Rows to choose from: arrows, the number of a row, or some letters of it.

use super::keymap::Action;
use super::sheet::Sheet;
use super::theme::Meaning;
use crate::casework::{clean, scores};
use crate::words::Words;

/// A menu of so many rows can be searched by letters.
pub const SEARCHED: usize = 10;

/// Bytes of a search; no row needs more to be found.
const LONGEST_SEARCH: usize = 60;

/// See the module's words.
#[derive(Debug, Clone)]
pub struct Menu<T> {
    rows: Vec<Row<T>>,
    at: usize,
    /// Letters or digits that were typed.
    search: String,
    /// Nothing stands out before the person has moved: Enter alone answers nothing.
    undecided: bool,
    /// What stood out before a search.
    before: Option<(usize, bool)>,
    /// Rows are found by letters in any order of words, and by more than their labels: how well
    /// each fits the search, while there is one.
    scores: Option<Vec<Option<u32>>>,
    loose: bool,
}

#[derive(Debug, Clone)]
pub struct Row<T> {
    pub value: T,
    pub label: String,
    /// Stands under the label.
    pub note: Option<String>,
    /// A box before the label, ticked or not.
    pub tick: Option<bool>,
    /// Stands above the row.
    pub heading: Option<String>,
    /// Stands beside the label, or under it where the page is narrow.
    pub aside: Option<(String, Meaning)>,
    /// Has a number to choose it by.
    pub numbered: bool,
    /// Is shown whatever is searched for.
    pub always: bool,
    /// What else it is found by, where the menu is searched loosely.
    pub found_by: String,
}

impl<T> Row<T> {
    pub fn new(value: T, label: impl Into<String>) -> Self {
        let label = label.into();
        Self {
            value,
            label,
            note: None,
            tick: None,
            heading: None,
            aside: None,
            numbered: true,
            always: false,
            found_by: String::new(),
        }
    }

    #[must_use]
    pub fn note(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }

    #[must_use]
    pub fn under(mut self, heading: Option<String>) -> Self {
        self.heading = heading;
        self
    }

    #[must_use]
    pub fn tick(mut self, ticked: bool) -> Self {
        self.tick = Some(ticked);
        self
    }

    #[must_use]
    pub fn aside(mut self, text: String, meaning: Meaning) -> Self {
        self.aside = Some((text, meaning));
        self
    }

    /// The same row, found by more than its label.
    #[must_use]
    pub fn found_by(mut self, words: String) -> Self {
        self.found_by = words;
        self
    }

    /// The same row, shown whatever is searched for.
    #[must_use]
    pub fn always(mut self) -> Self {
        self.always = true;
        self
    }

    #[must_use]
    pub fn without_number(mut self) -> Self {
        self.numbered = false;
        self
    }
}

impl<T> Menu<T> {
    #[must_use]
    pub fn new(rows: Vec<Row<T>>) -> Self {
        Self {
            rows,
            at: 0,
            search: String::new(),
            undecided: false,
            before: None,
            scores: None,
            loose: false,
        }
    }

    /// The same menu, searched loosely and however short it is.
    #[must_use]
    pub fn loose(mut self) -> Self {
        self.loose = true;
        self
    }

    /// The same menu with nothing chosen yet.
    #[must_use]
    pub fn undecided(mut self) -> Self {
        self.undecided = true;
        self
    }

    /// The same menu with the first row that fits chosen.
    #[must_use]
    pub fn at(mut self, fits: impl Fn(&T) -> bool) -> Self {
        if let Some(at) = self.rows.iter().position(|row| fits(&row.value)) {
            self.at = at;
        }
        self
    }

    /// The same menu with the last row that fits chosen.
    #[must_use]
    pub fn at_last(mut self, fits: impl Fn(&T) -> bool) -> Self {
        if let Some(at) = self.rows.iter().rposition(|row| fits(&row.value)) {
            self.at = at;
        }
        self
    }

    /// Gives a row another label.
    pub fn rename(&mut self, fits: impl Fn(&T) -> bool, label: &str) {
        for row in self.rows.iter_mut().filter(|row| fits(&row.value)) {
            label.clone_into(&mut row.label);
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row that stands out.
    #[must_use]
    pub fn chosen(&self) -> Option<&T> {
        let fits = self.fits(self.at) && !self.undecided;
        let chosen = self.rows.get(self.at).filter(|_| fits);
        chosen.map(|row| &row.value)
    }

    /// The label of the row that stands out.
    #[must_use]
    pub fn chosen_label(&self) -> Option<String> {
        self.rows.get(self.at).map(|row| row.label.clone())
    }

    /// Letters that narrow the rows down, if there are any.
    #[must_use]
    pub fn narrowed_by(&self) -> Option<&str> {
        Some(self.search.as_str()).filter(|search| search.chars().any(|c| !c.is_ascii_digit()))
    }

    fn fits(&self, at: usize) -> bool {
        let Some(row) = self.rows.get(at) else { return false };
        let is_number = self.search.bytes().all(|b| b.is_ascii_digit());
        if is_number || row.always {
            return true;
        }
        match &self.scores {
            Some(scores) => scores.get(at).is_some_and(Option::is_some),
            None => row.label.to_lowercase().contains(&self.search.to_lowercase()),
        }
    }

    fn fitting(&self) -> Vec<usize> {
        (0..self.rows.len()).filter(|at| self.fits(*at)).collect()
    }

    /// Looks anew how well each row fits what is searched for.
    fn score(&mut self) {
        self.scores = (self.loose && self.narrowed_by().is_some()).then(|| {
            let rows = self.rows.iter();
            scores(&self.search, rows.map(|row| (row.label.as_str(), row.found_by.as_str())))
        });
    }

    /// The row that fits best.
    fn best(&self) -> Option<usize> {
        let scores = self.scores.as_ref()?.iter().enumerate();
        let best = scores.filter_map(|(at, score)| Some(((*score)?, std::cmp::Reverse(at))));
        best.max().map(|(_, at)| at.0)
    }

    /// Goes some rows up or down; false at the end.
    fn go(&mut self, by: isize) -> bool {
        let fitting = self.fitting();
        // The first move chooses the row that one stands at.
        let by = if std::mem::take(&mut self.undecided) && by.abs() == 1 { 0 } else { by };
        let own = fitting.iter().position(|at| *at >= self.at).unwrap_or(0);
        let to = own.saturating_add_signed(by).min(fitting.len().saturating_sub(1));
        let Some(at) = fitting.get(to) else { return false };
        let moved = *at != self.at || by == 0;
        self.at = *at;
        // A number that was being typed is done.
        if self.search.bytes().all(|b| b.is_ascii_digit()) {
            self.search.clear();
        }
        moved
    }

    /// Takes a letter or digit of a row; false if it means nothing here.
    pub fn type_char(&mut self, c: char) -> bool {
        let before = self.search.clone();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if c.is_ascii_digit() && (digits(&self.search) || self.search.is_empty()) {
            for typed in [format!("{before}{c}"), c.to_string()] {
                let number: usize = typed.parse().unwrap_or(0);
                let mut numbered = (0..self.rows.len()).filter(|at| self.rows[*at].numbered);
                if let Some(at) = number.checked_sub(1).and_then(|n| numbered.nth(n)) {
                    self.at = at;
                    self.search = typed;
                    self.undecided = false;
                    return true;
                }
            }
            return false;
        }
        let begins = before.is_empty() || digits(&before);
        // A short menu is seen as a whole: a stray letter hides nothing of it.
        if (c.is_whitespace() && begins) || (self.rows.len() < SEARCHED && !self.loose) {
            return false;
        }
        if digits(&self.search) {
            self.search.clear();
        }
        if self.search.len() >= LONGEST_SEARCH || clean(c.encode_utf8(&mut [0; 4])).removed > 0 {
            return false;
        }
        if self.search.is_empty() {
            self.before = Some((self.at, self.undecided));
        }
        self.search.push(c);
        self.undecided = false;
        self.score();
        if let Some(best) = self.best() {
            self.at = best;
            return true;
        }
        // A row that always fits stands back for one that was meant.
        let fitting = self.fitting();
        let wanted = self.search.to_lowercase();
        let row = |at: &usize| self.rows.get(*at).filter(|row| !row.always);
        let begins =
            |at: &&usize| row(at).is_some_and(|row| row.label.to_lowercase().starts_with(&wanted));
        let meant = fitting.iter().find(begins);
        let meant = meant.or_else(|| fitting.iter().find(|at| row(at).is_some()));
        if let Some(first) = meant.or(fitting.first()) {
            self.at = *first;
        }
        true
    }

    /// Takes the last letter of the search back.
    fn backspace(&mut self) -> bool {
        let had = self.search.pop().is_some();
        self.score();
        self.at = self.best().unwrap_or(self.at);
        had
    }

    /// Shows all rows again; false if they were shown.
    fn clear_search(&mut self) -> bool {
        let searched = self.narrowed_by().is_some();
        self.search.clear();
        // A search that is given up chooses nothing.
        if let (true, Some((at, undecided))) = (searched, self.before.take()) {
            (self.at, self.undecided) = (at, undecided);
        }
        searched
    }

    /// Whether a row was searched for by letters and is not taken yet; it is now.
    pub fn take_searched(&mut self) -> bool {
        let searched = self.narrowed_by().is_some() && !self.fitting().is_empty();
        self.search.clear();
        searched
    }

    /// The next digit begins a new number.
    pub fn end_number(&mut self) {
        if self.narrowed_by().is_none() {
            self.search.clear();
        }
    }

    /// How many digits of a row's number were typed.
    #[must_use]
    pub fn digits(&self) -> usize {
        if self.narrowed_by().is_none() { self.search.len() } else { 0 }
    }

    /// Does what a key asks of a menu; false if nothing came of it.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Up => self.go(-1),
            Action::Down => self.go(1),
            Action::PageUp => self.go(-8),
            Action::PageDown => self.go(8),
            Action::RowStart => self.go(isize::MIN / 2),
            Action::RowEnd => self.go(isize::MAX / 2),
            Action::DeleteBack => self.backspace(),
            Action::Back | Action::Close => self.clear_search(),
            _ => {
                // The row is taken: the next digit begins a new number.
                if self.narrowed_by().is_none() {
                    self.search.clear();
                }
                false
            }
        }
    }

    /// Takes over which rows are ticked.
    pub fn take_ticks(&mut self, other: &Self) {
        for (row, new) in self.rows.iter_mut().zip(&other.rows) {
            row.tick = new.tick;
        }
    }

    /// Writes the rows on a sheet, the cursor on the chosen one if the menu has the keys.
    pub fn write(&self, sheet: &mut Sheet, words: &Words, focused: bool) {
        self.write_rows(sheet, focused);
        if let (Some(search), true) = (self.narrowed_by(), focused) {
            let (id, meaning) = if self.fitting().is_empty() {
                ("menu-nothing", Meaning::Warning)
            } else {
                ("menu-search", Meaning::Muted)
            };
            let rows = sheet.rows();
            sheet.say(&words.say_with(id, &[("search", search.into())]), meaning);
            if self.chosen().is_none() {
                sheet.point(rows, 0, rows..sheet.rows());
            }
        }
    }

    fn write_rows(&self, sheet: &mut Sheet, focused: bool) {
        let digits = if self.rows.iter().filter(|row| row.numbered).count() > 9 { 2 } else { 1 };
        let mut number = 0;
        for (at, row) in self.rows.iter().enumerate() {
            number += usize::from(row.numbered);
            if !self.fits(at) {
                continue;
            }
            let before = sheet.rows();
            if let Some(heading) = &row.heading {
                sheet.gap();
                sheet.say(heading, Meaning::Title);
            }
            let is_at = at == self.at && focused;
            let is_chosen = is_at && !self.undecided;
            let arrow = if is_chosen { ">" } else { " " };
            let number =
                if row.numbered { format!("{number:>digits$}") } else { " ".repeat(digits) };
            let tick = match row.tick {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let mark = format!("{arrow} {number}  {tick}");
            let rest = " ".repeat(mark.len());
            let meaning = if is_chosen { Meaning::Selected } else { Meaning::Text };
            let mut rows = match &row.aside {
                Some((aside, its)) => sheet.beside(&mark, &row.label, meaning, aside, *its),
                None => sheet.marked(&mark, &rest, &row.label, meaning),
            };
            if let Some(note) = &row.note {
                rows.end = sheet.marked(&rest, &rest, note, Meaning::Muted).end;
            }
            if is_at {
                sheet.point(rows.start, 0, before..rows.end);
            }
        }
    }
}
