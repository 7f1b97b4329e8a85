//! Long texts and addresses, line by line, from a file, or in the person's own editor.

use std::io;
use std::path::Path;

use super::Plain;
use super::case::Go;
use super::command::{Command, Heard, Takes, command, understand};
use super::talk::Stop;
use crate::casework::{Asked, Desk, Edit, Need, UNFINISHED, disk_reason, read_text, says_no};

const TAKES: Takes = Takes { long_text: true, items: false };

/// How a text that is being written came to its end.
enum Wrote {
    Text(String),
    Go(Go),
}

impl<'e> Plain<'e> {
    /// A long text.
    pub(super) fn long(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        self.head(asked)?;
        let left = self.workshop.path(desk.case_id(), &asked.path);
        if left.exists()
            && let Some(go) = self.take_left_text(desk, asked, &left)?
        {
            return Ok(go);
        }
        if let Some(begun) = asked.answer.parts.get(UNFINISHED).cloned() {
            self.talk.tell("long-begun")?;
            self.talk.show(&begun)?;
            return self.write(desk, asked, &begun, true);
        }
        let text = asked.answer.text.clone();
        if text.is_empty() {
            self.foot(asked)?;
            self.prompt_long()?;
            return self.write(desk, asked, "", false);
        }
        self.talk.tell("long-now")?;
        self.talk.say(&text)?;
        self.foot_without_answer(asked)?;
        self.talk.tell("long-choices")?;
        loop {
            match understand(&self.talk.hear()?, TAKES) {
                Heard::Nothing => return Ok(Go::On),
                Heard::Command(Command::Editor) => return self.edit(desk, asked, &text),
                Heard::Command(Command::File(path)) => {
                    if let Some(go) = self.file(desk, asked, &path)? {
                        return Ok(go);
                    }
                }
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(go);
                    }
                    self.talk.tell("long-choices")?;
                }
                Heard::Answer(answer) => match answer.as_str() {
                    "1" => return Ok(Go::On),
                    "2" => {
                        self.prompt_long()?;
                        return self.write(desk, asked, &text, false);
                    }
                    "3" => {
                        self.prompt_long()?;
                        return self.write(desk, asked, "", true);
                    }
                    "4" => return self.edit(desk, asked, &text),
                    _ => {
                        self.talk.tell("long-not-taken")?;
                        self.talk.tell("long-choices")?;
                    }
                },
            }
        }
    }

    /// How long texts are written, in full only once.
    fn prompt_long(&mut self) -> Result<(), Stop> {
        if self.hinted.insert("prompt-long") {
            return self.talk.tell("prompt-long");
        }
        self.talk.tell("prompt-long-short")
    }

    fn foot_without_answer(&mut self, asked: &Asked) -> Result<(), Stop> {
        let mut bare = asked.clone();
        bare.now = None;
        self.foot(&bare)
    }

    /// Takes lines until a lone full stop. Each line is saved when it is there. While an old text
    /// is being replaced, the new one lies beside it until it is finished.
    fn write(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        so_far: &str,
        beside: bool,
    ) -> Result<Go, Stop> {
        let path = asked.path.to_string();
        match self.lines(desk, asked, so_far, beside)? {
            Wrote::Go(go) => Ok(go),
            Wrote::Text(text) => {
                let mut edits = Vec::new();
                if beside {
                    edits.push(Edit::Part(path.clone(), UNFINISHED.to_owned(), String::new()));
                }
                edits.push(Edit::Text(path, text));
                if let Some(go) = self.change(desk, asked, &edits)? {
                    return Ok(go);
                }
                self.settle(desk, asked)
            }
        }
    }

    fn lines(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        so_far: &str,
        beside: bool,
    ) -> Result<Wrote, Stop> {
        let path = asked.path.to_string();
        let mut lines: Vec<String> = so_far.lines().map(str::to_owned).collect();
        let at_first = lines.len();
        let mut told_the_end = false;
        loop {
            let line = self.talk.hear()?;
            if line.trim() == "." {
                return Ok(Wrote::Text(lines.join("\n")));
            }
            // In the middle of a text a command has a full stop in front: `.tilbake`.
            let is_fresh = lines.len() == at_first;
            let spoken = match line.trim().strip_prefix('.') {
                Some(spoken) => command(spoken.trim(), TAKES),
                None if is_fresh => command(line.trim(), TAKES),
                None => None,
            };
            match spoken {
                None if is_fresh && line.trim().is_empty() => match self.nothing(asked)? {
                    Some(go) => return Ok(Wrote::Go(go)),
                    None => continue,
                },
                None if lines.is_empty() && asked.need != Need::Must && says_no(&line) => {
                    self.talk.tell("skipped")?;
                    return Ok(Wrote::Go(Go::On));
                }
                None if lines.is_empty() && is_number(&line) => {
                    self.said("long-number", "number", line.trim())?;
                    continue;
                }
                None => {
                    let answer = line.trim_start().strip_prefix('=').filter(|_| is_fresh);
                    lines.push(answer.unwrap_or(&line).to_owned());
                    let word = answer.unwrap_or(&line).trim();
                    if command(word, TAKES).is_some() {
                        self.said("long-word-taken", "word", word)?;
                    }
                    // They seem to wait for an empty line to end it, as it ends an address.
                    let empty = lines.iter().rev().take_while(|line| line.trim().is_empty());
                    if !told_the_end && empty.count() == 2 {
                        told_the_end = true;
                        self.talk.tell("long-end")?;
                    }
                }
                Some(Command::Undo) if !is_fresh => {
                    lines.pop();
                    self.talk.tell("line-taken-back")?;
                }
                Some(Command::Editor) => {
                    let text = lines.join("\n");
                    return self.edit(desk, asked, &text).map(Wrote::Go);
                }
                Some(Command::File(file)) if is_fresh => {
                    if let Some(go) = self.file(desk, asked, &file)? {
                        return Ok(Wrote::Go(go));
                    }
                    continue;
                }
                // What was typed stays; the file comes after it.
                Some(Command::File(file)) => {
                    let file = self.path(&file);
                    match read_text(&file) {
                        Ok(text) => lines.extend(text.trim_end().lines().map(str::to_owned)),
                        Err(error) => {
                            self.file_trouble(&file, &error)?;
                            continue;
                        }
                    }
                }
                Some(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(Wrote::Go(go));
                    }
                    self.talk.tell("long-go-on")?;
                    continue;
                }
            }
            let text = lines.join("\n");
            let edit = if beside {
                Edit::Part(path.clone(), UNFINISHED.to_owned(), text)
            } else {
                Edit::Text(path.clone(), text)
            };
            match desk.type_in(&asked.path, &[edit]) {
                Ok(_) => {
                    desk.save();
                    self.tell_unsaved(desk)?;
                }
                Err(refused) => {
                    // Too long: the line is not taken, what was there stays.
                    lines.pop();
                    let text = self.refused(desk, &refused);
                    self.talk.say(&text)?;
                }
            }
        }
    }

    /// A text from a file. `None`: it could not be read, and the question asks on.
    fn file(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        path: &Path,
    ) -> Result<Option<Go>, Stop> {
        let path = self.path(path);
        match read_text(&path) {
            Ok(text) => self.take(desk, asked, text.trim_end().to_owned()).map(Some),
            Err(error) => {
                self.file_trouble(&path, &error)?;
                Ok(None)
            }
        }
    }

    fn file_trouble(&mut self, path: &Path, error: &io::Error) -> Result<(), Stop> {
        let why = match error.kind() {
            io::ErrorKind::InvalidData => self.talk.words.say("file-not-text"),
            io::ErrorKind::InvalidInput => self.talk.words.say("refused-too-long"),
            _ => disk_reason(self.talk.words, error),
        };
        let path = path.display().to_string();
        let args = [("path", (&path).into()), ("why", (&why).into())];
        let text = self.talk.words.say_with("file-trouble", &args);
        self.talk.say(&text)
    }

    fn take(&mut self, desk: &mut Desk<'e>, asked: &Asked, text: String) -> Result<Go, Stop> {
        let count = text.split_whitespace().count();
        let path = asked.path.to_string();
        let unfinished = Edit::Part(path.clone(), UNFINISHED.to_owned(), String::new());
        self.said("text-taken", "count", count)?;
        if let Some(go) = self.change(desk, asked, &[unfinished, Edit::Text(path, text)])? {
            return Ok(go);
        }
        self.settle(desk, asked)
    }

    fn edit(&mut self, desk: &mut Desk<'e>, asked: &Asked, text: &str) -> Result<Go, Stop> {
        let Some(editor) = self.editor else {
            self.talk.tell("editor-none")?;
            return Ok(Go::Again);
        };
        if !desk.may_be_kept() {
            // The other program writes it to the disk.
            self.talk.tell("held-back")?;
            return Ok(Go::Again);
        }
        let path = self.workshop.path(desk.case_id(), &asked.path);
        if let Err(error) = self.workshop.lend(&path, text) {
            self.file_trouble(&path, &error)?;
            return Ok(Go::Again);
        }
        self.talk.tell("editor-opens")?;
        let went_well = editor(&path);
        let read = read_text(&path);
        match (went_well, read) {
            (Ok(true), Ok(text)) => self.take_lent(desk, asked, text.trim_end(), &path),
            (Ok(true), Err(error)) => {
                self.file_trouble(&path, &error)?;
                self.tell_lies_at(&path)?;
                Ok(Go::Again)
            }
            (Ok(false) | Err(_), read) => {
                self.talk.tell("editor-failed")?;
                // Nothing was changed there: nothing need stay.
                if read.is_ok_and(|read| read.trim_end() == text.trim_end()) {
                    self.workshop.take_away(&path);
                }
                Ok(Go::Again)
            }
        }
    }

    /// Takes a text that was lent out. Taken and saved first, then removed: a crash between the two
    /// loses nothing, and neither does a disk that says no.
    fn take_lent(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        text: &str,
        path: &Path,
    ) -> Result<Go, Stop> {
        let go = self.take(desk, asked, text.to_owned())?;
        if desk.has_kept(&asked.path, text) {
            self.workshop.take_away(path);
        } else {
            self.tell_lies_at(path)?;
        }
        Ok(go)
    }

    fn tell_lies_at(&mut self, path: &Path) -> Result<(), Stop> {
        self.said("editor-lies-at", "path", &path.display().to_string())
    }

    /// A text that a crash left in the workshop.
    fn take_left_text(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        path: &Path,
    ) -> Result<Option<Go>, Stop> {
        let text = match read_text(path) {
            Ok(text) => text,
            Err(error) => {
                self.file_trouble(path, &error)?;
                self.tell_lies_at(path)?;
                return Ok(None);
            }
        };
        if text.trim_end() == asked.answer.text.trim_end() {
            self.workshop.take_away(path);
            return Ok(None);
        }
        self.talk.tell("editor-left")?;
        self.talk.say(&text)?;
        self.talk.tell("editor-left-choices")?;
        loop {
            match self.talk.hear()?.trim() {
                "1" => return self.take_lent(desk, asked, text.trim_end(), path).map(Some),
                "2" => {
                    self.workshop.take_away(path);
                    return Ok(None);
                }
                _ => self.talk.tell("editor-left-choices")?,
            }
        }
    }

    /// A few short lines: an empty one ends them. Commas on one line do as well.
    pub(super) fn address(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        self.head(asked)?;
        self.foot(asked)?;
        self.talk.tell("prompt-address")?;
        let first = match self.answer(desk, asked)? {
            Ok(first) => first,
            Err(go) => return Ok(go),
        };
        let Some(text) = self.short_lines(first)? else { return Ok(Go::Again) };
        if let Some(go) = self.change(desk, asked, &[Edit::Text(asked.path.to_string(), text)])? {
            return Ok(go);
        }
        self.settle(desk, asked)
    }

    /// The lines after the first; one line with commas stands alone. `None`: the person would
    /// rather begin again.
    pub(super) fn short_lines(&mut self, first: String) -> Result<Option<String>, Stop> {
        let mut lines = vec![first];
        if lines[0].contains(',') {
            return Ok(lines.pop());
        }
        loop {
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing => return Ok(Some(lines.join("\n"))),
                Heard::Answer(line) if line == "." => return Ok(Some(lines.join("\n"))),
                Heard::Answer(line) => lines.push(line),
                Heard::Command(Command::Undo | Command::Back) => return Ok(None),
                Heard::Command(_) => self.talk.tell("short-lines-first")?,
            }
        }
    }
}

/// Whether a line is a number and nothing more, as one chooses an option.
fn is_number(line: &str) -> bool {
    let number = line.trim().trim_end_matches('.');
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}
