//! What a command does that works on every page of a case.

use super::Plain;
use super::case::{Go, Left};
use super::command::Command;
use super::talk::Stop;
use crate::casework::{self, Asked, Desk, Edit, Mark, Way};

impl<'e> Plain<'e> {
    /// Does what a command asks that works on every page. `None`: done, and the page asks on.
    pub(super) fn obey(
        &mut self,
        desk: &mut Desk<'e>,
        asked: Option<&Asked>,
        command: &Command,
    ) -> Result<Option<Go>, Stop> {
        match command {
            Command::Back => return Ok(Some(Go::Back)),
            Command::Quit => return Ok(Some(Go::Leave(Left::Quit))),
            Command::Lock if self.store.is_behind_passphrase() => {
                return Ok(Some(Go::Leave(Left::Lock)));
            }
            Command::Lock => self.talk.tell("lock-no-passphrase")?,
            Command::Done => return Ok(Some(Go::Review)),
            Command::Overview => {
                let overview = desk.overview();
                self.show_overview(&overview)?;
            }
            Command::Go(number) => {
                let overview = desk.overview();
                let mut rows = overview.sections.iter().flat_map(|section| &section.rows);
                match rows.find(|row| row.number == *number) {
                    Some(row) => return Ok(Some(Go::To(row.path.clone()))),
                    None => self.talk.tell("go-no-number")?,
                }
            }
            Command::NextMust => match desk.next_must() {
                Some(path) => return Ok(Some(Go::To(path))),
                None => {
                    self.talk.tell(desk.either("guide-no-must-left", "no-must-left"))?;
                    return Ok(Some(Go::Review));
                }
            },
            Command::Undo => match desk.undo() {
                Some(path) => {
                    self.talk.tell("undone")?;
                    return Ok(Some(Go::To(path)));
                }
                None => self.talk.tell("nothing-to-undo")?,
            },
            Command::Help => self.help(asked)?,
            Command::OnFirstPage => self.talk.tell("only-first-page")?,
            Command::Sheet => self.talk.tell("no-sheet")?,
            Command::How(id) => self.talk.tell(id)?,
            Command::HelpLines => self.help_lines()?,
            Command::ShowLetter => self.show_letters(desk)?,
            Command::Deadlines => self.show_deadlines(desk)?,
            Command::Case => return self.case_menu(desk),
            Command::Note(_)
            | Command::Notes
            | Command::UseNote(_)
            | Command::Find(_)
            | Command::Queue
            | Command::AskAgain
            | Command::Says(_)
            | Command::JumpBack => return self.in_call(desk, asked, command),
            Command::Save(None) => {
                desk.save();
                if desk.unsaved().is_some() {
                    self.tell_unsaved(desk)?;
                } else if desk.is_held_back() {
                    self.talk.tell("held-back")?;
                } else {
                    self.said("saved-at", "path", &desk.file().display().to_string())?;
                }
            }
            Command::Save(Some(folder)) => {
                let folder = folder.display().to_string();
                self.save_copy(desk, &folder)?;
            }
            Command::Unknown | Command::Later | Command::Decline | Command::Clear => {
                if let Some(asked) = asked {
                    return self.mark(desk, asked, command);
                }
                self.talk.tell("not-here")?;
            }
            Command::File(_)
            | Command::Editor
            | Command::New
            | Command::Change(_)
            | Command::Remove(_)
            | Command::Move(_)
            | Command::List => self.talk.tell("not-here")?,
        }
        Ok(None)
    }

    /// "I do not know", "later", "rather not say", or nothing at all.
    fn mark(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        command: &Command,
    ) -> Result<Option<Go>, Stop> {
        let path = asked.path.to_string();
        let may_skip = asked.need != casework::Need::Must;
        let mark = match command {
            Command::Unknown if asked.may_be_unknown => Mark::Unknown,
            Command::Decline if asked.may_be_declined => Mark::Declined,
            Command::Later => Mark::Later,
            Command::Clear => {
                let edits = cleared(asked);
                let go = self.change(desk, asked, &edits)?;
                self.talk.tell("cleared")?;
                return Ok(Some(go.unwrap_or(Go::Again)));
            }
            _ if may_skip => {
                self.talk.tell("skipped")?;
                return Ok(Some(Go::On));
            }
            Command::Unknown => {
                self.talk.tell("needs-answer-unknown")?;
                return Ok(None);
            }
            _ => {
                self.talk.tell("needs-answer")?;
                return Ok(None);
            }
        };
        let go = self.change(desk, asked, &[Edit::Mark(path, mark)])?;
        self.talk.tell(match mark {
            Mark::Later => "marked-later",
            Mark::Declined => "marked-declined",
            Mark::Unknown | Mark::Empty | Mark::Given => "marked-unknown",
        })?;
        Ok(Some(go.unwrap_or(Go::On)))
    }

    /// Help for the question at hand, then the commands.
    fn help(&mut self, asked: Option<&Asked>) -> Result<(), Stop> {
        if let Some(asked) = asked {
            for text in [&asked.why, &asked.help].into_iter().flatten() {
                self.talk.say(text)?;
            }
            if let Some(example) = &asked.example {
                self.said("example", "example", example)?;
            }
            match &asked.way {
                Way::Date => self.talk.tell("help-date")?,
                Way::Long | Way::Address => self.talk.tell("help-long")?,
                Way::List { .. } => self.talk.tell("help-list")?,
                Way::Many { .. } => self.talk.tell("help-many")?,
                Way::Line | Way::One(_) | Way::Office { .. } | Way::Enclosure => {}
            }
            self.talk.gap()?;
        }
        self.talk.tell("help-commands")?;
        self.talk.tell("help-call")
    }
}

/// Edits that empty an answer.
fn cleared(asked: &Asked) -> Vec<Edit> {
    let path = asked.path.to_string();
    let parts = asked.answer.parts.keys();
    let mut edits: Vec<Edit> =
        parts.map(|name| Edit::Part(path.clone(), name.clone(), String::new())).collect();
    edits.push(Edit::Pick(path.clone(), Vec::new()));
    if matches!(asked.way, Way::Line | Way::Date | Way::Long | Way::Address) {
        edits.push(Edit::Text(path, String::new()));
    } else {
        edits.push(Edit::OtherWords(path.clone(), String::new()));
        edits.push(Edit::Mark(path, Mark::Empty));
    }
    edits
}
