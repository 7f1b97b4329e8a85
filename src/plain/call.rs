//! Working while someone tells: notes, jumping to a question and back, what is open, who said it, and
//! reading the letters back.

use super::Plain;
use super::case::Go;
use super::talk::Stop;
use crate::casework::{
    Answer, Approved, Asked, Desk, Edit, FieldPath, NoteRefused, Said, Spot, said_by, scores,
};

use super::command::{Command, Heard, Takes, understand};

/// So many questions are shown of those that were found.
const FOUND: usize = 9;

/// A question to go to.
#[derive(Debug, Clone)]
struct Place {
    filing: usize,
    path: FieldPath,
    /// It is one of an item that begins with it; the path is then that of the list.
    begins: Option<String>,
}

impl<'e> Plain<'e> {
    /// Does what a command of a call asks. `None`: done, and the page asks on.
    pub(super) fn in_call(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        command: &Command,
    ) -> Result<Option<Go>, Stop> {
        match command {
            Command::Note(_) if desk.only_read().is_some() => self.talk.tell("read-only")?,
            Command::Note(text) => {
                desk.write_note(None, text);
                desk.save();
                if desk.is_held_back() {
                    self.talk.tell("note-held-back")?;
                } else if desk.unsaved().is_none() {
                    self.talk.tell("note-kept")?;
                }
                self.tell_unsaved(desk)?;
            }
            Command::Notes => self.show_notes(desk)?,
            Command::UseNote(number) => return self.use_note(desk, asked, *number),
            Command::Find(typed) => return self.find(desk, asked, typed),
            Command::Queue => return self.queue(desk, asked),
            Command::JumpBack => return self.jump_back(desk),
            Command::Says(by) => {
                desk.now_says(*by);
                if let Some(asked) = asked.filter(|asked| asked.answer != Answer::default()) {
                    // It is at hand, so it is there.
                    let _ = desk.change(&[Edit::By(asked.path.to_string(), *by)]);
                }
                self.talk.tell(by.map_or("said-nobody-now", |_: Said| "said-from-now"))?;
            }
            Command::AskAgain => match asked {
                Some(asked) => {
                    let again = !asked.answer.ask_again;
                    let edit = Edit::AskAgain(asked.path.to_string(), again);
                    // It is at hand, so it is there.
                    let _ = desk.change(&[edit]);
                    self.talk.tell(if again { "ask-again-on-plain" } else { "ask-again-off" })?;
                    return Ok(Some(Go::Again));
                }
                None => self.talk.tell("not-here")?,
            },
            _ => {}
        }
        Ok(None)
    }

    fn show_notes(&mut self, desk: &Desk<'e>) -> Result<(), Stop> {
        let notes = desk.notes();
        if notes.is_empty() {
            return self.talk.tell("notes-none");
        }
        for (at, note) in notes.iter().enumerate() {
            let mut told = vec![note.at.clone()];
            told.extend(note.by.map(|by| self.talk.words.say(said_by(by))));
            if note.became.is_some() {
                told.push(self.talk.words.say("note-became"));
            }
            let line = format!("{} ({})", note.text, told.join(", "));
            self.talk.marked(&format!("{}. ", at + 1), &line)?;
        }
        self.talk.tell("notes-how-plain")
    }

    fn use_note(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        number: usize,
    ) -> Result<Option<Go>, Stop> {
        let note = number.checked_sub(1).and_then(|at| desk.notes().into_iter().nth(at));
        let (Some(note), Some(asked)) = (note, asked) else {
            self.talk.tell("notes-no-number")?;
            return Ok(None);
        };
        match desk.use_note(note.id, &asked.path) {
            Ok(_) => {
                desk.save();
                self.talk.tell("note-used-plain")?;
                return Ok(Some(Go::Again));
            }
            Err(NoteRefused::NoText) => self.talk.tell("note-no-text")?,
            Err(NoteRefused::Answered) => self.talk.tell("note-answered")?,
            Err(NoteRefused::Refused(refused)) => {
                let text = self.refused(desk, &refused);
                self.talk.say(&text)?;
            }
        }
        Ok(None)
    }

    /// Finds a question of the case by some letters; one that is meant beyond doubt is gone to.
    fn find(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        typed: &str,
    ) -> Result<Option<Go>, Stop> {
        let spots = desk.spots();
        let labels = spots.iter().map(|spot| (spot.label.as_str(), spot.found_by.as_str()));
        let scores = scores(typed, labels);
        let mut found: Vec<(u32, &Spot)> =
            scores.iter().zip(&spots).filter_map(|(score, spot)| Some(((*score)?, spot))).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.truncate(FOUND);
        let rows = found.iter().map(|(_, spot)| {
            let label = if spot.filing == desk.at_filing() {
                spot.label.clone()
            } else {
                format!("{} ({})", spot.label, spot.letter)
            };
            (
                Place { filing: spot.filing, path: spot.path.clone(), begins: spot.begins.clone() },
                label,
            )
        });
        let rows: Vec<(Place, String)> = rows.collect();
        if rows.is_empty() {
            self.said("find-nothing", "search", typed)?;
            return Ok(None);
        }
        self.choose_spot(desk, asked, &rows)
    }

    /// Everything that is open, by what it takes to answer it.
    fn queue(&mut self, desk: &mut Desk<'e>, asked: Option<&Asked>) -> Result<Option<Go>, Stop> {
        let piles = desk.queue();
        if piles.is_empty() {
            self.talk.tell("queue-nothing")?;
            return Ok(None);
        }
        let mut rows = Vec::new();
        for pile in piles {
            self.talk.gap()?;
            self.talk.tell(pile.heading)?;
            for point in pile.points {
                let label = format!("{} ({})", point.label, self.talk.words.say(point.why.words()));
                self.talk.marked(&format!("{}. ", rows.len() + 1), &label)?;
                rows.push(Place { filing: point.filing, path: point.path, begins: None });
            }
        }
        self.talk.tell("case-choose")?;
        let line = self.talk.hear()?;
        self.jump(desk, asked, &line, &rows)
    }

    fn choose_spot(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        rows: &[(Place, String)],
    ) -> Result<Option<Go>, Stop> {
        let places: Vec<Place> = rows.iter().map(|(place, _)| place.clone()).collect();
        if let [_] = places.as_slice() {
            return self.jump(desk, asked, "1", &places);
        }
        for (at, (_, label)) in rows.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), label)?;
        }
        self.talk.tell("case-choose")?;
        let line = self.talk.hear()?;
        self.jump(desk, asked, &line, &places)
    }

    /// Goes to the place of a typed number, and remembers where one was.
    fn jump(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        line: &str,
        places: &[Place],
    ) -> Result<Option<Go>, Stop> {
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        let Some(place) = number.and_then(|number| places.get(number.checked_sub(1)?)) else {
            return self.instead_of_number(desk, asked, line);
        };
        let here = asked.map(|asked| asked.path.clone()).or_else(|| desk.stands_at());
        if let Some(here) = here {
            self.trail.push((desk.case_id(), desk.at_filing(), here));
        }
        let go = self.go_to_spot(desk, place.filing, &place.path)?;
        if let (Some(_), Some(field)) = (&go, &place.begins) {
            return Ok(Some(Go::To(desk.begin_spot(&place.path, field))));
        }
        Ok(go)
    }

    /// A command that was typed where a number was asked for is done; anything else is told.
    pub(super) fn instead_of_number(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        line: &str,
    ) -> Result<Option<Go>, Stop> {
        match understand(line, Takes::default()) {
            Heard::Nothing => {}
            Heard::Command(command) => {
                return Ok(Some(self.obey(desk, asked, &command)?.unwrap_or(Go::Again)));
            }
            Heard::Answer(_) => self.talk.tell("home-no-number")?,
        }
        Ok(Some(Go::Again))
    }

    fn jump_back(&mut self, desk: &mut Desk<'e>) -> Result<Option<Go>, Stop> {
        let case = desk.case_id();
        self.trail.retain(|(of, _, _)| *of == case);
        match self.trail.pop() {
            Some((_, filing, path)) => self.go_to_spot(desk, filing, &path),
            None => {
                self.talk.tell("jump-nowhere")?;
                Ok(None)
            }
        }
    }

    fn go_to_spot(
        &mut self,
        desk: &mut Desk<'e>,
        filing: usize,
        path: &FieldPath,
    ) -> Result<Option<Go>, Stop> {
        if desk.at_filing() != filing && self.turn_to(desk, filing)?.is_none() {
            return Ok(None);
        }
        Ok(Some(Go::To(path.clone())))
    }

    /// Reads the letters back, one paragraph after the other.
    pub(super) fn read_back(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        let width = self.talk.width();
        let paragraphs = match desk.paragraphs(width) {
            Ok(paragraphs) => paragraphs,
            Err(error) => {
                self.not_pressed(&error)?;
                return Ok(Go::Again);
            }
        };
        let count = paragraphs.len();
        for (at, paragraph) in paragraphs.into_iter().enumerate() {
            if paragraph.agreed {
                continue;
            }
            self.talk.gap()?;
            let args = [("at", (at + 1).into()), ("count", count.into())];
            let title = self.talk.words.say_with("title-read-back", &args);
            self.talk.say(&title)?;
            self.talk.say(&paragraph.text)?;
            self.talk.tell("read-back-prompt")?;
            let line = self.talk.hear()?;
            match (line.trim(), &paragraph.from) {
                ("1", _) => desk.agree(&paragraph.key),
                ("2", Some(path)) => return Ok(Go::To(path.clone())),
                _ => return Ok(Go::Again),
            }
        }
        self.approve(desk)?;
        Ok(Go::Again)
    }

    fn approve(&mut self, desk: &mut Desk<'e>) -> Result<(), Stop> {
        if desk.only_read().is_some() {
            return self.talk.tell("read-only");
        }
        self.talk.tell("approved-who")?;
        let who = self.talk.hear()?.trim().to_owned();
        if who.is_empty() {
            return self.talk.tell("approved-who-empty");
        }
        self.talk.tell("approved-how")?;
        for (at, id) in Approved::WAYS.iter().enumerate() {
            let how = self.talk.words.say(id);
            self.talk.marked(&format!("{}. ", at + 1), &how)?;
        }
        let number = self.talk.hear()?.trim().trim_end_matches('.').parse::<usize>().ok();
        let Some(id) = number.and_then(|number| Approved::WAYS.get(number.checked_sub(1)?)) else {
            return self.talk.tell("home-no-number");
        };
        let how = self.talk.words.say(id);
        match desk.approve(&who, &how) {
            Ok(()) => self.talk.tell("approved-done"),
            Err(error) => self.not_pressed(&error).map(|_| ()),
        }
    }
}
