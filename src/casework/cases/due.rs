//! Every deadline of every case, and a calendar file of them that says nothing of anybody's health.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use sha2::{Digest as _, Sha256};

use super::shelf::Shelf;
use crate::archive::CaseId;
use crate::casework::deadlines::sentence;
use crate::casework::house::House;
use crate::law::State;
use crate::words::Words;

/// The longest line of a calendar file, in octets (RFC 5545, 3.1).
const LINE: usize = 75;

/// Where a deadline stands on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    case: usize,
    filing: usize,
    deadline: usize,
}

/// A deadline of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueShown {
    pub case: CaseId,
    pub own_number: String,
    /// The letter it belongs to: its place in the case, and its title.
    pub filing: usize,
    pub letter: String,
    /// Whom it is about, once that is known.
    pub about: Option<String>,
    pub title: String,
    pub last_day: Date,
    pub send_by: Option<Date>,
    pub state: State,
    pub law: String,
    /// All of it in a sentence.
    pub text: String,
}

impl DueShown {
    /// The case and the letter it belongs to, and the law it comes from.
    #[must_use]
    pub fn place(&self, words: &Words) -> String {
        let number = self.case.to_string();
        let letter = match &self.about {
            Some(about) => format!("{}: {about}", self.letter),
            None => self.letter.clone(),
        };
        let args = [
            ("number", (&number).into()),
            ("letter", (&letter).into()),
            ("law", (&self.law).into()),
        ];
        words.say_with(if self.law.is_empty() { "due-place" } else { "due-place-law" }, &args)
    }
}

impl Shelf {
    /// All deadlines: those that run by the day to send, then those that are over or may be, the
    /// latest first.
    #[must_use]
    pub fn deadlines(&self, now: DateTime) -> Vec<Due> {
        let today = now.date();
        let mut all = Vec::new();
        for (case, kept) in self.cases.iter().enumerate() {
            let Ok(glance) = &kept.known else { continue };
            for (filing, of) in glance.filings.iter().enumerate() {
                for (deadline, told) in of.deadlines.iter().enumerate() {
                    let is_over = told.state() != State::Running;
                    let day = if is_over {
                        told.last_day
                    } else {
                        told.send_by(today).unwrap_or(told.last_day)
                    };
                    let last = told.last_day;
                    all.push((is_over, day, last, kept.id, Due { case, filing, deadline }));
                }
            }
        }
        all.sort_by(|one, other| {
            let (over, day, last, id, due) = one;
            let (other_over, other_day, other_last, other_id, other_due) = other;
            let days = if *over { other_day.cmp(day) } else { day.cmp(other_day) };
            let places = (due.filing, due.deadline).cmp(&(other_due.filing, other_due.deadline));
            over.cmp(other_over)
                .then(days)
                .then(last.cmp(other_last))
                .then(id.cmp(other_id))
                .then(places)
        });
        all.into_iter().map(|(_, _, _, _, due)| due).collect()
    }

    /// A deadline as it is shown.
    #[must_use]
    pub fn due(&self, house: &House, due: Due, now: DateTime) -> Option<DueShown> {
        let kept = self.cases.get(due.case)?;
        let glance = kept.known.as_ref().ok()?;
        let filing = glance.filings.get(due.filing)?;
        let told = filing.deadlines.get(due.deadline)?;
        // What belongs to a letter is opened with it.
        let letter = filing.follows.and_then(|at| glance.filings.iter().find(|f| f.at == at));
        let named = letter.unwrap_or(filing);
        Some(DueShown {
            case: kept.id,
            own_number: glance.own_number.clone(),
            filing: filing.at,
            letter: named.title.clone(),
            about: named.about.clone(),
            title: told.title.clone(),
            last_day: told.last_day,
            send_by: told.send_by(now.date()),
            state: told.state(),
            law: told.law.clone(),
            text: sentence(house, told, now.date()),
        })
    }

    /// The deadlines that run as a calendar file, and how many there are. It names the number of the
    /// case and nothing else, so that it may lie on a telephone or with an employer.
    #[must_use]
    pub fn calendar(&self, house: &House, now: DateTime) -> (String, usize) {
        let mut file = String::new();
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Medhold//Medhold//NO",
            "CALSCALE:GREGORIAN",
        ] {
            fold(&mut file, line);
        }
        // A stamp counts in UTC, which the clock on the wall does not tell; the day will do.
        let made = now.strftime("DTSTAMP:%Y%m%dT000000Z").to_string();
        let mut count = 0;
        for due in self.deadlines(now) {
            let Some(kept) = self.cases.get(due.case) else { continue };
            let Ok(glance) = &kept.known else { continue };
            let filing = &glance.filings[due.filing];
            let told = &filing.deadlines[due.deadline];
            if told.state() != State::Running {
                continue;
            }
            count += 1;
            let number = kept.id.to_string();
            let title = house.words.say_with("calendar-title", &[("number", (&number).into())]);
            let title = escaped(&title);
            let day = told.last_day;
            let next = day.saturating_add(1.day());
            fold(&mut file, "BEGIN:VEVENT");
            fold(&mut file, &format!("UID:{}", self.uid(kept.id, filing.at, &told.key)));
            fold(&mut file, &made);
            fold(&mut file, &day.strftime("DTSTART;VALUE=DATE:%Y%m%d").to_string());
            fold(&mut file, &next.strftime("DTEND;VALUE=DATE:%Y%m%d").to_string());
            fold(&mut file, &format!("SUMMARY:{title}"));
            fold(&mut file, "CLASS:PRIVATE");
            fold(&mut file, "TRANSP:TRANSPARENT");
            // At nine in the morning, a week and a day before: a whole day begins at midnight.
            for trigger in ["-P6DT15H", "-PT15H"] {
                fold(&mut file, "BEGIN:VALARM");
                fold(&mut file, "ACTION:DISPLAY");
                fold(&mut file, &format!("DESCRIPTION:{title}"));
                fold(&mut file, &format!("TRIGGER:{trigger}"));
                fold(&mut file, "END:VALARM");
            }
            fold(&mut file, "END:VEVENT");
        }
        fold(&mut file, "END:VCALENDAR");
        (file, count)
    }

    /// The same for the same deadline each time, so that a calendar moves it and does not add one;
    /// the rule it stands for cannot be read from it.
    fn uid(&self, id: CaseId, filing: usize, key: &str) -> String {
        let digest = Sha256::digest(format!("{} {id} {filing} {key}", self.secret).as_bytes());
        let mut uid = String::new();
        for byte in &digest[..16] {
            let _ = write!(uid, "{byte:02x}");
        }
        format!("{uid}@medhold")
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, folded where it is too long and never inside a character.
fn fold(file: &mut String, line: &str) {
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let long = format!("SUMMARY:{}", "næringsmiddel ".repeat(20));
        let mut file = String::new();
        fold(&mut file, &long);
        assert!(file.ends_with("\r\n"));
        let lines: Vec<&str> = file.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(lines.len() > 3 && lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(file.replace("\r\n ", "").trim_end_matches("\r\n"), long);
    }

    #[test]
    fn signs_of_the_format_are_told_apart() {
        assert_eq!(escaped("a, b; c\\ d\ne\u{7}"), "a\\, b\\; c\\\\ d\\ne");
    }
}
