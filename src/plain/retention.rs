//! How long a case is kept: the day it is to be deleted on, and going through the cases whose day
//! has come.

use jiff::civil::Date;

use super::Plain;
use super::case::Go;
use super::talk::Stop;
use crate::casework::{Desk, Start, asked_again, day_ahead, keep_until};

/// What becomes of a case that is asked about.
enum Tidied {
    /// It is kept, and asked about again on this day.
    Keep(Option<Date>),
    Delete,
}

impl<'e> Plain<'e> {
    /// Asks for the day of the case at hand.
    pub(super) fn ask_deletion(&mut self, desk: &mut Desk<'e>) -> Result<Option<Go>, Stop> {
        let deletion = desk.deletion();
        self.talk.gap()?;
        self.talk.say(&deletion.text)?;
        self.talk.tell("delete-on-about")?;
        for (at, one) in deletion.suggestions.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), &one.label)?;
        }
        let count = deletion.suggestions.len();
        if deletion.day.is_some() {
            let label = self.talk.words.say("delete-without-day");
            self.talk.marked(&format!("{}. ", count + 1), &label)?;
        }
        self.talk.tell("delete-on-plain")?;
        loop {
            let line = self.talk.hear()?;
            let line = line.trim();
            let number = line.trim_end_matches('.').parse::<usize>().ok();
            let chosen = number.and_then(|number| deletion.suggestions.get(number.checked_sub(1)?));
            let day = match (chosen, number) {
                _ if line.is_empty() => return Ok(Some(Go::Again)),
                (Some(chosen), _) => Some(chosen.day),
                (None, Some(number)) if number == count + 1 && deletion.day.is_some() => None,
                _ => match day_ahead(line, (self.clock)().date()) {
                    Some(day) => Some(day),
                    None => {
                        self.talk.tell("delete-on-wrong")?;
                        continue;
                    }
                },
            };
            match desk.set_deletion(day) {
                Ok(()) => {
                    let text = desk.deletion().text;
                    self.talk.say(&text)?;
                    self.tell_unsaved(desk)?;
                }
                Err(error) => self.desk_trouble(&error)?,
            }
            return Ok(Some(Go::Again));
        }
    }

    /// Goes through the cases that are asked about.
    pub(super) fn tidy(&mut self, start: &Start) -> Result<(), Stop> {
        let cases =
            start.to_tidy.iter().filter_map(|at| start.shelf.shown(self.house, *at, start.now));
        for case in cases {
            let Some(due) = &case.due else { continue };
            self.talk.gap()?;
            self.said("title-case", "number", &case.id.to_string())?;
            for filing in &case.filings {
                self.talk.marked("- ", &filing.title)?;
            }
            self.talk.say(due)?;
            self.talk.tell("tidy-about")?;
            let now = (self.clock)();
            let mut rows = vec![
                (self.talk.words.say("tidy-keep-without-day"), Tidied::Keep(None)),
                (self.talk.words.say("tidy-delete"), Tidied::Delete),
            ];
            if let Some((label, day)) = asked_again(self.house, now.date()) {
                rows.insert(0, (label, Tidied::Keep(Some(day))));
            }
            for (at, (label, _)) in rows.iter().enumerate() {
                self.talk.marked(&format!("{}. ", at + 1), label)?;
            }
            self.talk.tell("tidy-plain")?;
            let chosen = self.number()?.and_then(|at| rows.into_iter().nth(at));
            let day = match chosen {
                Some((_, Tidied::Keep(day))) => day,
                Some((_, Tidied::Delete)) => {
                    self.delete_case(case.id)?;
                    continue;
                }
                None => continue,
            };
            match keep_until(self.store, case.id, day, now) {
                Ok(()) => self.talk.tell("tidy-kept")?,
                Err(error) => self.store_trouble(&error)?,
            }
        }
        Ok(())
    }
}
