//! All cases and all deadlines, a page at a time; the calendar file; what is counted.

use std::path::{Path, PathBuf};

use super::Plain;
use super::home::Choice;
use super::talk::Stop;
use crate::casework::{
    CaseState, Due, ListOrder, ListRow, Shelf, Sought, Start, State, Tally, calendar_path,
    countable, disk_reason, report_lines, write_private,
};

/// So many letters or deadlines are said at a time.
const PAGE: usize = 10;

/// What the first page understands beside what every page does.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Cases(String),
    Due,
    More,
    Calendar(Option<PathBuf>),
    Counts,
    Count,
}

/// A list that is being read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    rows: Rows,
    next: usize,
}

impl Reading {
    /// Whether the numbers are those of a list.
    pub(super) fn has_list(&self) -> bool {
        !matches!(self.rows, Rows::None)
    }
}

#[derive(Debug, Default)]
enum Rows {
    #[default]
    None,
    Cases(Vec<ListRow>),
    Due(Vec<Due>),
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Cases(rows) => rows.len(),
            Self::Due(due) => due.len(),
        }
    }
}

/// In bokmål, nynorsk, Danish and English.
fn wish(line: &str) -> Option<Wish> {
    let line = line.trim();
    // A colon after the word is no part of it.
    let parts = line.split_once(|c: char| c.is_whitespace() || c == ':');
    let (first, rest) = parts.unwrap_or((line, ""));
    let rest = rest.trim_start_matches(':').trim();
    let word = first.to_lowercase();
    let alone = rest.is_empty();
    match word.as_str() {
        "saker" | "sager" | "cases" => Some(Wish::Cases(rest.to_owned())),
        "kalender" | "kalendar" | "calendar" => {
            Some(Wish::Calendar((!alone).then(|| PathBuf::from(rest))))
        }
        "frister" | "fristar" | "deadlines" if alone => Some(Wish::Due),
        "mer" | "meir" | "mere" | "more" if alone => Some(Wish::More),
        "tall" | "tal" | "counts" if alone => Some(Wish::Counts),
        "tell" | "tel" | "tæl" | "count" if alone => Some(Wish::Count),
        _ => None,
    }
}

impl Plain<'_> {
    /// What there is beside the rows of the first page, where there is something.
    pub(super) fn tell_lists(&mut self, start: &Start) -> Result<(), Stop> {
        if start.shelf.len() > start.cases.len() {
            self.said("list-plain", "count", start.shelf.len())?;
        }
        if start.shelf.counts() && !countable(self.house).0.is_empty() {
            self.talk.tell("counts-plain")?;
        }
        Ok(())
    }

    /// Does what a line on the first page wishes of the lists; false if it wishes nothing of them.
    pub(super) fn lists(
        &mut self,
        line: &str,
        start: &Start,
        choices: &mut Vec<Choice>,
        reading: &mut Reading,
    ) -> Result<bool, Stop> {
        match wish(line) {
            None => return Ok(false),
            Some(Wish::Cases(letters)) => {
                let rows = self.seek(start, &letters)?;
                self.read_from_here(rows, start, choices, reading)?;
            }
            Some(Wish::Due) => {
                let due = start.shelf.deadlines(start.now);
                if due.is_empty() {
                    self.talk.tell("no-deadlines")?;
                }
                self.read_from_here(Rows::Due(due), start, choices, reading)?;
            }
            Some(Wish::More) => self.read_on(start, choices, reading)?,
            Some(Wish::Calendar(path)) => self.write_calendar(start, path)?,
            Some(Wish::Counts) => self.report(&start.shelf)?,
            Some(Wish::Count) => self.count()?,
        }
        Ok(true)
    }

    /// Looks for cases: in a state, where that is what was written, else by the letters.
    fn seek(&mut self, start: &Start, letters: &str) -> Result<Rows, Stop> {
        let words = self.talk.words;
        let lower = letters.to_lowercase();
        let mut states = CaseState::ALL.into_iter();
        let state = states.find(|state| words.say(state.words()).to_lowercase() == lower);
        let letters = if state.is_some() { String::new() } else { letters.to_owned() };
        let sought = Sought { letters, state, order: ListOrder::Deadline, form: None };
        let found = start.shelf.find(&sought, start.now);
        let args = [("count", found.len().into()), ("all", start.shelf.len().into())];
        let text = words.say_with("list-count", &args);
        self.talk.say(&text)?;
        Ok(Rows::Cases(start.shelf.rows(&found)))
    }

    /// Begins on a list. With nothing in it the numbers go on meaning what they meant.
    fn read_from_here(
        &mut self,
        rows: Rows,
        start: &Start,
        choices: &mut Vec<Choice>,
        reading: &mut Reading,
    ) -> Result<(), Stop> {
        if rows.len() == 0 {
            return Ok(());
        }
        *reading = Reading { rows, next: 0 };
        choices.clear();
        self.read_on(start, choices, reading)
    }

    /// Says the next page of the list, with numbers to choose by.
    fn read_on(
        &mut self,
        start: &Start,
        choices: &mut Vec<Choice>,
        reading: &mut Reading,
    ) -> Result<(), Stop> {
        let from = reading.next;
        let count = reading.rows.len();
        let until = (from + PAGE).min(count);
        for at in from..until {
            match &reading.rows {
                Rows::Cases(rows) => self.say_case(start, rows[at], at == from, choices)?,
                Rows::Due(due) => {
                    let Some(due) = start.shelf.due(self.house, due[at], start.now) else {
                        continue;
                    };
                    let over = due.state != State::Running;
                    choices.push(Choice::Filing(due.case, due.filing));
                    let place = due.place(self.talk.words);
                    let over = if over { self.talk.words.say("due-over") } else { String::new() };
                    let text = format!("{over} {} {place}", due.text);
                    self.talk.marked(&format!("{}. ", choices.len()), text.trim())?;
                }
                Rows::None => {}
            }
        }
        reading.next = until;
        if until < count {
            self.said("cases-more", "left", count - until)?;
        } else if count > 0 || !reading.has_list() {
            self.talk.tell("list-end")?;
        }
        if reading.has_list() { self.talk.tell("list-first-page") } else { Ok(()) }
    }

    fn say_case(
        &mut self,
        start: &Start,
        row: ListRow,
        begins: bool,
        choices: &mut Vec<Choice>,
    ) -> Result<(), Stop> {
        let Some(case) = start.shelf.shown(self.house, row.case, start.now) else { return Ok(()) };
        if row.first || begins {
            let heading = case.heading(self.talk.words);
            self.talk.say(&heading)?;
        }
        let filing = row.filing.and_then(|at| case.filings.iter().find(|f| f.at == at));
        let Some(filing) = filing else {
            return self.talk.marked("-  ", &case.problem.unwrap_or_default());
        };
        choices.push(Choice::Filing(case.id, filing.at));
        let state = self.talk.words.say(filing.state.words());
        let deadline = filing.deadline.as_deref().unwrap_or_default();
        let text = format!("{}. {state}. {deadline}", filing.named());
        self.talk.marked(&format!("{}. ", choices.len()), text.trim())
    }

    fn write_calendar(&mut self, start: &Start, path: Option<PathBuf>) -> Result<(), Stop> {
        let path = path.map_or_else(|| calendar_path(&self.papers), |path| self.path(&path));
        let (calendar, count) = start.shelf.calendar(self.house, start.now);
        let shown = path.display().to_string();
        let write = |over: bool| write_private(Path::new(&path), &calendar, over);
        let mut written = write(false);
        if written.as_ref().is_err_and(|e| e.kind() == std::io::ErrorKind::AlreadyExists) {
            self.said("file-exists-plain", "path", &shown)?;
            let sure = self.talk.hear()?.trim().to_lowercase();
            if !["ja", "yes"].contains(&sure.as_str()) {
                return self.talk.tell("file-kept");
            }
            written = write(true);
        }
        let words = self.talk.words;
        let text = match written {
            Ok(()) => {
                let args = [("path", (&shown).into()), ("count", count.into())];
                words.say_with("calendar-made", &args)
            }
            Err(error) => {
                let why = disk_reason(words, &error);
                let args = [("path", (&shown).into()), ("why", (&why).into())];
                words.say_with("file-trouble", &args)
            }
        };
        self.talk.say(&text)
    }

    fn report(&mut self, shelf: &Shelf) -> Result<(), Stop> {
        match shelf.report(self.house, self.store) {
            Ok(years) => {
                // No bars: they are read out one sign at a time.
                for (line, _) in report_lines(self.house, &years, None) {
                    self.talk.say(&line)?;
                }
                self.talk.tell("counts-about")
            }
            Err(error) => self.store_trouble(&error),
        }
    }

    /// Counts an enquiry without a case: its kind and its area, by their numbers.
    fn count(&mut self) -> Result<(), Stop> {
        let (kinds, areas) = countable(self.house);
        if kinds.is_empty() {
            return self.talk.tell("count-nothing");
        }
        let Some(kind) = self.one_of("count-kind", &kinds)? else {
            return self.talk.tell("count-not");
        };
        let area = if areas.is_empty() {
            String::new()
        } else {
            let Some(area) = self.one_of("count-area", &areas)? else {
                return self.talk.tell("count-not");
            };
            area
        };
        let year = (self.clock)().year();
        let tally = Tally { year, kind, area, ..Tally::default() };
        match self.store.count(&tally) {
            Ok(()) => self.said("count-done", "year", &year.to_string()),
            Err(error) => self.store_trouble(&error),
        }
    }

    fn one_of(&mut self, ask: &str, named: &[(String, String)]) -> Result<Option<String>, Stop> {
        self.talk.tell(ask)?;
        for (at, (_, name)) in named.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), name)?;
        }
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        let chosen = number.and_then(|number| named.get(number.checked_sub(1)?));
        Ok(chosen.map(|(word, _)| word.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_told_from_numbers_and_from_what_every_page_knows() {
        assert_eq!(wish("saker"), Some(Wish::Cases(String::new())));
        assert_eq!(wish(" Saker  Kari N "), Some(Wish::Cases("Kari N".to_owned())));
        for line in ["saker 5", "saker: 5", "Saker:5", "saker : 5"] {
            assert_eq!(wish(line), Some(Wish::Cases("5".to_owned())), "{line}");
        }
        assert_eq!(wish("mer"), Some(Wish::More));
        assert_eq!(wish("frister"), Some(Wish::Due));
        assert_eq!(wish("kalender ~/f.ics"), Some(Wish::Calendar(Some("~/f.ics".into()))));
        for other in ["", "3", "saken", "hjelp", "tell meg noe"] {
            assert_eq!(wish(other), None, "{other}");
        }
    }
}
