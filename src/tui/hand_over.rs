//! A case goes to somebody else, or comes in: to whom, in which file, and what both have changed.

use std::path::{Path, PathBuf};

use super::app::App;
use super::effect::{Did, Hands};
use super::menu::Row;
use super::message::{Effect, Outcome};
use super::panel::{Ask, Content, Over, Panel, Purpose, Reading, Reply, SecretOf};
use super::theme::Meaning;
use crate::casework::{
    CaseId, Choice, Desk, DeskError, Incoming, KeyError, LockedFile, Merging, Passphrase,
    PublicKey, Received, SealedTo, StoreError, expanded, receive, store_text,
};

/// Who can read a file.
#[derive(Debug)]
pub enum Readers {
    Sealed(SealedTo),
    /// Anyone who gets hold of it.
    Anyone,
}

/// How a case goes to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Key,
    Passphrase,
    Readable,
    /// The same, after the warning.
    ReadableAllTheSame,
}

/// Something to do with a file.
#[derive(Debug)]
pub enum Handing {
    Out { to: Readers, path: PathBuf },
    In(PathBuf),
    Unlock(Box<LockedFile>, PathBuf, Passphrase),
    Merge(Box<Merging>),
}

/// What came of it.
#[derive(Debug)]
pub enum Handed {
    Out {
        path: PathBuf,
        number: CaseId,
        readable: bool,
        result: Result<(), DeskError>,
    },
    /// The file waits for its passphrase; the last one was wrong, or it is asked for first.
    Locked {
        file: Box<LockedFile>,
        path: PathBuf,
        wrong: bool,
    },
    NoCase,
    In(Result<Received, StoreError>),
    Merged {
        id: CaseId,
        taken: Vec<String>,
        result: Result<(), StoreError>,
    },
}

impl<'h> Hands<'_, 'h> {
    /// Hands a file out or takes one in.
    pub(super) fn hand(&self, desk: Option<&mut Desk<'h>>, handing: Handing) -> Did<'h> {
        let now = (self.edges.clock)();
        let handed = match (handing, desk) {
            (Handing::Out { to, path }, Some(desk)) => {
                let path = expanded(&path, self.edges.user_home.as_deref());
                let (readable, result) = match &to {
                    Readers::Sealed(to) => (false, desk.hand_over(to, &path)),
                    Readers::Anyone => (true, desk.write_readable(&path).map_err(DeskError::from)),
                };
                Handed::Out { path, number: desk.case_id(), readable, result }
            }
            (Handing::Out { .. }, None) => return Did::Nothing,
            (Handing::In(path), _) => {
                let path = expanded(&path, self.edges.user_home.as_deref());
                match self.store.read_incoming(&path) {
                    Ok(Incoming::Case(case)) => {
                        Handed::In(receive(self.house, self.store, &path, *case, now))
                    }
                    Ok(Incoming::Locked(file)) => {
                        Handed::Locked { file: Box::new(file), path, wrong: false }
                    }
                    Ok(Incoming::Text(_)) => Handed::NoCase,
                    Err(error) => Handed::In(Err(error)),
                }
            }
            (Handing::Unlock(file, path, passphrase), _) => match file.unlock(&passphrase) {
                Ok(case) => Handed::In(receive(self.house, self.store, &path, case, now)),
                Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                    Handed::Locked { file, path, wrong: true }
                }
                Err(error) => Handed::In(Err(error)),
            },
            (Handing::Merge(mut merging), _) => {
                let result = merging.save(self.store, now);
                let taken = merging.taken(self.house);
                Handed::Merged { id: merging.id(), taken, result }
            }
        };
        Did::Outcome(Box::new(Outcome::Handed(handed)))
    }
}

impl App<'_> {
    /// Asks how the case goes to somebody else.
    pub(super) fn offer_hand_over(&mut self) {
        let words = &self.house.words;
        let text = vec![(words.say("handover-about"), Meaning::Text)];
        let row = |reply, id: &str| Row::new(reply, words.say(id));
        let rows = vec![
            row(Reply::Hand(Way::Passphrase), "handover-to-passphrase"),
            row(Reply::Hand(Way::Key), "handover-to-key"),
            row(Reply::Hand(Way::Readable), "handover-to-anyone"),
            row(Reply::Close, "panel-back"),
        ];
        let panel = Panel::new(words.say("title-handover"), text, rows);
        self.open_panel(panel);
    }

    pub(super) fn hand_by(&mut self, way: Way) {
        match way {
            Way::Key => {
                let (title, text) = (self.say("title-handover"), self.say("handover-paste-key"));
                self.over.push(Over::Ask(Box::new(Ask::new(title, text, "", Purpose::Key))));
            }
            Way::Passphrase => {
                self.notices.clear();
                let text = self.say("handover-passphrase-about");
                self.notice(text, Meaning::Text);
                self.ask_passphrase(None, SecretOf::File);
            }
            Way::Readable => {
                let words = &self.house.words;
                let text = vec![(words.say("handover-anyone-about"), Meaning::Warning)];
                let yes = Reply::Hand(Way::ReadableAllTheSame);
                let rows = vec![
                    Row::new(Reply::Close, words.say("handover-not")),
                    Row::new(yes, words.say("handover-all-the-same")),
                ];
                let panel = Panel::new(words.say("title-handover"), text, rows);
                self.open_panel(panel);
            }
            Way::ReadableAllTheSame => self.ask_file_out(Readers::Anyone),
        }
    }

    /// Asks where the file shall lie. Its name says the number of the case and nothing else.
    pub(super) fn ask_file_out(&mut self, to: Readers) {
        let Some(work) = &self.work else { return };
        let ending = if matches!(to, Readers::Anyone) { "yaml" } else { "age" };
        let number = work.desk.case_id().to_string();
        let args = [("number", (&number).into())];
        let name = self.house.words.say_with("handover-file-name", &args);
        let suggested = Path::new("~").join(format!("{name}.{ending}"));
        let (title, text) = (self.say("title-handover"), self.say("handover-where"));
        let purpose = Purpose::FileOut { to };
        let ask = Ask::new(title, text, &suggested.display().to_string(), purpose);
        self.over.push(Over::Ask(Box::new(ask)));
    }

    /// Asks for the file of a case that came.
    pub(super) fn ask_file_in(&mut self) {
        let (title, text) = (self.say("title-receive"), self.say("receive-where"));
        self.over.push(Over::Ask(Box::new(Ask::new(title, text, "", Purpose::FileIn))));
    }

    /// Enter in a line that is about a file or a key.
    pub(super) fn answer_hand(&mut self) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let typed = ask.written.editor.as_str().trim().to_owned();
        match &mut ask.purpose {
            Purpose::Key => match typed.parse::<PublicKey>() {
                Ok(key) => {
                    self.over.pop();
                    self.ask_file_out(Readers::Sealed(SealedTo::Keys(vec![key])));
                }
                Err(_) => ask.trouble = Some(self.house.words.say("handover-no-key")),
            },
            Purpose::FileOut { to } => {
                let to = std::mem::replace(to, Readers::Anyone);
                let path = PathBuf::from(typed);
                self.over.pop();
                self.effects.push(Effect::Hand(Handing::Out { to, path }));
            }
            Purpose::FileIn => {
                self.over.pop();
                self.effects.push(Effect::Hand(Handing::In(PathBuf::from(typed))));
            }
            Purpose::Unlock { file, path } => {
                let (Some(file), path) = (file.take(), path.clone()) else { return };
                let passphrase = Passphrase::from(ask.written.editor.as_str().to_owned());
                self.over.pop();
                self.effects.push(Effect::Hand(Handing::Unlock(file, path, passphrase)));
            }
            _ => {}
        }
    }

    /// Tells what came of a file.
    pub(super) fn handed(&mut self, handed: Handed) {
        self.notices.clear();
        match handed {
            Handed::Out { path, number, readable, result: Ok(()) } => {
                let (path, number) = (path.display().to_string(), number.to_string());
                let args = [("path", (&path).into()), ("number", (&number).into())];
                let id = if readable { "handover-plain" } else { "handover-done" };
                let text = self.house.words.say_with(id, &args);
                self.notice(text, if readable { Meaning::Warning } else { Meaning::Good });
            }
            Handed::Out { result: Err(error), .. } => self.desk_trouble(&error),
            Handed::In(Err(error)) => {
                let text = store_text(&self.house.words, &error);
                self.trouble(vec![(text, Meaning::Text)]);
            }
            Handed::Locked { file, path, wrong } => {
                let (title, text) = (self.say("title-receive"), self.say("received-passphrase"));
                let purpose = Purpose::Unlock { file: Some(file), path };
                let mut ask = Ask::new(title, text, "", purpose);
                ask.written.masked = true;
                ask.trouble = wrong.then(|| self.say("passphrase-wrong"));
                self.over.push(Over::Ask(Box::new(ask)));
            }
            Handed::NoCase => {
                let text = self.say("receive-no-case");
                self.trouble(vec![(text, Meaning::Text)]);
            }
            Handed::In(Ok(Received::New(id))) => self.received("received-new", id),
            Handed::In(Ok(Received::Same(id))) => self.received("received-same", id),
            Handed::In(Ok(Received::Merging(merging))) => {
                self.merging = Some((merging, 0));
                self.next_conflict();
            }
            Handed::Merged { id, taken, result: Ok(()) } => {
                self.received("merge-done", id);
                if taken.is_empty() {
                    return;
                }
                let mut lines = vec![("", self.say("merge-taken"), Meaning::Title)];
                lines.extend(taken.into_iter().map(|line| ("- ", line, Meaning::Text)));
                let title = self.say("title-receive");
                self.open_reading(Reading::new(title, Content::Paragraphs(lines)));
            }
            Handed::Merged { result: Err(error), .. } => {
                let text = store_text(&self.house.words, &error);
                self.trouble(vec![(text, Meaning::Text)]);
            }
        }
    }

    fn received(&mut self, id: &str, case: CaseId) {
        let text = self.say_with(id, "number", &case.to_string());
        self.notice(text, Meaning::Good);
        self.effects.push(Effect::ReadHome);
    }

    /// Asks about the next answer that both have changed; when there is none, the case is saved.
    fn next_conflict(&mut self) {
        let Some((merging, at)) = &self.merging else { return };
        let words = &self.house.words;
        let Some(told) = merging.conflict(self.house, *at) else {
            if let Some((merging, _)) = self.merging.take() {
                self.effects.push(Effect::Hand(Handing::Merge(merging)));
            }
            return;
        };
        let (number, count) = ((at + 1).to_string(), merging.conflicts().len().to_string());
        let args =
            [("at", (&number).into()), ("count", (&count).into()), ("what", (&told.label).into())];
        let text = vec![
            (words.say_with("merge-conflict", &args), Meaning::Title),
            (words.say("merge-here"), Meaning::Muted),
            (told.mine.clone(), Meaning::Text),
            (words.say("merge-there"), Meaning::Muted),
            (told.theirs.clone(), Meaning::Text),
        ];
        let row = |choice, id: &str| Row::new(Reply::Merge(choice), words.say(id));
        let mut rows = vec![row(Choice::Mine, "merge-mine"), row(Choice::Theirs, "merge-theirs")];
        rows.extend(told.takes_both.then(|| row(Choice::Both, "merge-both")));
        rows.push(Row::new(Reply::Close, words.say("merge-not-now")));
        let panel = Panel::new(words.say("title-receive"), text, rows);
        self.open_panel(panel);
    }

    pub(super) fn settle_conflict(&mut self, choice: Choice) {
        if let Some((merging, at)) = &mut self.merging {
            merging.settle(*at, choice);
            *at += 1;
        }
        self.next_conflict();
    }

    /// A merge that is left undecided changes nothing, and lets go of the case.
    pub(super) fn drop_merge_if_left(&mut self) {
        if self.over.is_empty()
            && let Some((merging, _)) = self.merging.take()
        {
            let text = self.say_with("merge-stopped", "number", &merging.id().to_string());
            self.notices.clear();
            self.notice(text, Meaning::Warning);
        }
    }
}
