//! Everything that can be done with the case at hand: its letters to go on with, a new one, and what
//! is kept beside them.

use super::Plain;
use super::case::Go;
use super::talk::Stop;
use crate::casework::Desk;

/// What a number stands for.
#[derive(Debug, Clone, Copy)]
enum Choice {
    Letter(usize),
    Another,
    ReadBack,
    Versions,
    Deletion,
}

impl<'e> Plain<'e> {
    /// Shows the menu of the case and does what is chosen. `None`: nothing that leads elsewhere.
    pub(super) fn case_menu(&mut self, desk: &mut Desk<'e>) -> Result<Option<Go>, Stop> {
        desk.save();
        self.talk.gap()?;
        self.said("title-case", "number", &desk.case_id().to_string())?;
        for text in desk.elsewhere() {
            self.talk.say(&text)?;
        }
        let mut choices = Vec::new();
        for filing in desk.filings() {
            let label = if filing.here {
                let args = [("title", (&filing.title).into())];
                self.talk.words.say_with("case-letter-here", &args)
            } else {
                filing.title
            };
            choices.push((Choice::Letter(filing.at), label));
        }
        choices.push((Choice::Another, self.talk.words.say("review-another")));
        if desk.is_ready() {
            choices.push((Choice::ReadBack, self.talk.words.say("review-read-back")));
        }
        choices.push((Choice::Versions, self.talk.words.say("case-versions")));
        let day = desk.deletion().text;
        let label = format!("{}: {day}", self.talk.words.say("case-delete-on"));
        choices.push((Choice::Deletion, label));
        for (at, (_, label)) in choices.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), label)?;
        }
        self.talk.tell("case-choose")?;
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        let chosen = number.and_then(|number| choices.get(number.checked_sub(1)?));
        match chosen.map(|(choice, _)| *choice) {
            Some(Choice::Letter(at)) => self.turn_to(desk, at),
            Some(Choice::ReadBack) => self.read_back(desk).map(Some),
            Some(Choice::Another) => self.another(desk).map(Some),
            Some(Choice::Versions) => self.versions(desk),
            Some(Choice::Deletion) => self.ask_deletion(desk),
            None => Ok(Some(Go::Again)),
        }
    }
}
