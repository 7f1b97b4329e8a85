//! What lies over a page and is answered or closed: an advice, a choice, the help, something to
//! read, a line to fill in. Esc closes the topmost and throws nothing away.

use std::path::PathBuf;

use super::field::{Part, Written};
use super::hand_over::{Readers, Way};
use super::history::Past;
use super::keymap::{Action, Place, bindings};
use super::menu::{Menu, Row};
use super::message;
use super::notes::NotesPage;
use super::paper;
use super::retention::Retention;
use super::safe::Safe;
use super::sheet::{Sheet, View};
use super::theme::{Meaning, Theme};
use crate::casework::{
    Asked, CaseId, CaseState, Choice, Document, FieldPath, LockedFile, PaperFile, Passphrase, Said,
};
use crate::words::Words;

/// Something over the page.
#[derive(Debug)]
pub enum Over {
    Panel(Panel),
    Reading(Reading),
    Ask(Box<Ask>),
    Notes(Box<NotesPage>),
}

impl Over {
    /// What has the keys.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Panel(panel) if panel.is_help => Place::Help,
            Self::Panel(_) => Place::Dialog,
            Self::Reading(reading) if reading.begins.is_some() => Place::Before,
            Self::Reading(_) => Place::Reading,
            Self::Ask(_) | Self::Notes(_) => Place::Line,
        }
    }

    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        match self {
            Self::Panel(panel) => panel.title.clone(),
            Self::Reading(reading) => reading.title.clone(),
            Self::Ask(ask) => ask.title.clone(),
            Self::Notes(_) => NotesPage::title(words),
        }
    }
}

/// What choosing a row of a panel does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    Close,
    /// Does what a key does.
    Do(Action),
    To(FieldPath),
    /// To a question of any letter of the case; one key leads back.
    Spot(usize, FieldPath),
    /// To a question of an item that begins with it.
    NewSpot(usize, FieldPath, String),
    /// To a question and back here when it is answered.
    Aside(FieldPath),
    /// Through what the person at hand can answer now.
    FillKnown,
    /// Reads the letters to the person.
    ReadBack,
    /// The person says yes to a paragraph that was read to them.
    Agree(String),
    /// A paragraph that was read is to say something else.
    ChangeRead(FieldPath),
    /// The person says yes to the letters.
    Approve {
        who: String,
        how: String,
    },
    /// Who says what is answered from here on.
    NowSays(Option<Said>),
    /// Whether the answer at hand is uncertain.
    About(bool),
    Settle(String),
    /// Opens a case that another window has, to look at it.
    Look(CaseId, usize),
    TakeOver(CaseId, usize),
    /// Takes the case back with what was typed here.
    BringIn,
    /// How long the case is kept.
    Retention(Retention),
    /// Backups and the passphrase.
    Safe(Safe),
    /// The earlier versions of the case.
    Versions,
    /// One of them, or what it changed.
    Past(Past),
    Start {
        form: String,
        with: Vec<(String, Vec<String>)>,
    },
    ChoosePassphrase,
    NoPassphrase,
    /// Opens the advice that waits for a decision.
    Decide,
    /// Goes on with another letter of the case.
    GoOn(usize),
    /// One more letter in the same case.
    Another,
    /// A new call, while the case at hand is saved and can be come back to.
    NewCall,
    /// Back to the case that was left for this one.
    OtherCase,
    /// What the case is called by the one who works with it.
    OwnNumber,
    /// The letters at hand were sent, and what became of them.
    Sent,
    /// They are.
    MarkSent,
    /// A paper of the whole case: where it is wanted.
    Sheet(message::Sheet),
    ReadSheet(message::Sheet),
    WriteSheet(message::Sheet),
    /// What is not agreed to be kept goes.
    Discard,
    Home,
    Quit,
    QuitUnsaved,
    SaveAgain,
    SaveElsewhere,
    Delete(CaseId),
    /// Deletes the case at hand.
    DeleteHere,
    Fill,
    Draft,
    /// The letters do without what the person wanted to look up.
    LeaveOut,
    Overwrite,
    AnotherFolder,
    /// Takes a text that was begun elsewhere.
    TakeText(String),
    DropText,
    /// Hands the text to the person's own editor.
    LendText,
    /// The list shows this form only, or all.
    OnlyForm(Option<String>),
    /// The list shows letters that have come so far only, or all.
    OnlyState(Option<CaseState>),
    /// Writes the calendar file in the place of the one that is there.
    CalendarOver(PathBuf),
    /// An enquiry of this kind.
    CountKind(String),
    Count {
        kind: String,
        area: String,
    },
    /// Gives the case to somebody else.
    HandOver,
    Hand(Way),
    /// Decides about an answer that both have changed.
    Merge(Choice),
}

/// A few lines and some choices.
#[derive(Debug)]
pub struct Panel {
    pub title: String,
    pub text: Vec<(String, Meaning)>,
    pub menu: Menu<Reply>,
    /// The first row that is shown while the text is read.
    pub top: usize,
    /// What is chosen here leads away from what lies under it.
    pub leaves: bool,
    is_help: bool,
}

impl Panel {
    #[must_use]
    pub fn new(title: String, text: Vec<(String, Meaning)>, rows: Vec<Row<Reply>>) -> Self {
        Self { title, text, menu: Menu::new(rows), top: 0, leaves: false, is_help: false }
    }

    /// The help for a place: what the question is about, and every key; Enter does what it does.
    #[must_use]
    pub fn help(
        place: Place,
        asked: Option<&Asked>,
        can: &dyn Fn(Action) -> bool,
        words: &Words,
    ) -> Self {
        let mut text = Vec::new();
        if let Some(asked) = asked {
            text.push((asked.question.clone(), Meaning::Title));
            for line in asked.intro.iter().chain([&asked.why, &asked.help].into_iter().flatten()) {
                text.push((line.clone(), Meaning::Text));
            }
            if let Some(example) = &asked.example {
                let line = words.say_with("example", &[("example", example.into())]);
                text.push((line, Meaning::Text));
            }
        }
        text.push((words.say("help-about-keys"), Meaning::Muted));
        let rows =
            bindings(place).filter(|binding| binding.action != Action::Help && can(binding.action));
        let rows = rows.map(|binding| {
            Row::new(Reply::Do(binding.action), binding.key_name(words))
                .aside(binding.about(words), Meaning::Text)
                .without_number()
        });
        let menu = Menu::new(rows.collect());
        let title = words.say("title-help");
        Self { title, text, menu, top: 0, leaves: false, is_help: true }
    }

    /// Does what a key asks; false if nothing came of it. A text that is longer than the screen is
    /// read first: the keys scroll it until the choices are in sight.
    pub fn act(&mut self, action: Action, view: View) -> bool {
        if self.top < view.first {
            let page = view.height().saturating_sub(1).max(1);
            match action {
                Action::Up => self.top = self.top.saturating_sub(1),
                Action::PageUp => self.top = self.top.saturating_sub(page),
                Action::Down => self.top += 1,
                Action::PageDown | Action::Choose => self.top += page,
                _ => {
                    let did = self.menu.act(action);
                    if did {
                        self.top = usize::MAX;
                    }
                    return did;
                }
            }
            return true;
        }
        if self.menu.act(action) {
            return true;
        }
        let back = matches!(action, Action::Up | Action::PageUp) && view.first > 0;
        if back {
            self.top = view.first - 1;
        }
        back
    }

    /// What is on the screen of what would be.
    #[must_use]
    pub fn view(&self, view: View) -> View {
        if self.top < view.first { View::from(self.top, view.height()) } else { view }
    }

    /// Everything on the panel.
    #[must_use]
    pub fn sheet(&self, words: &Words, theme: Theme, width: u16) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        for (at, (text, meaning)) in self.text.iter().enumerate() {
            // The points of a list stand close.
            if at == 0 || !text.starts_with("- ") {
                sheet.gap();
            }
            sheet.say(text, *meaning);
        }
        sheet.gap();
        self.menu.write(&mut sheet, words, true);
        sheet
    }
}

/// Something to read.
#[derive(Debug)]
pub struct Reading {
    pub title: String,
    pub content: Content,
    /// The first row that is shown.
    pub top: usize,
    /// What begins when it is read.
    pub begins: Option<Begins>,
}

/// A form that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begins {
    /// In a case of its own.
    Case(String),
    /// In the case that is open, with these answers.
    Letter { form: String, with: Vec<(String, Vec<String>)> },
}

/// What is read.
#[derive(Debug)]
pub enum Content {
    /// Mark, text and meaning of each paragraph; an empty text is a gap.
    Paragraphs(Vec<(&'static str, String, Meaning)>),
    /// Letters, one at a time.
    Letters { documents: Vec<Document>, at: usize },
}

impl Reading {
    #[must_use]
    pub fn new(title: String, content: Content) -> Self {
        Self { title, content, top: 0, begins: None }
    }

    /// How many letters there are to read.
    #[must_use]
    pub fn pages(&self) -> usize {
        match &self.content {
            Content::Paragraphs(_) => 1,
            Content::Letters { documents, .. } => documents.len(),
        }
    }

    /// Does what a key asks; false if nothing came of it.
    pub fn act(&mut self, action: Action, page: usize, rows: usize) -> bool {
        let last = rows.saturating_sub(page);
        let before = self.top;
        match action {
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top = (self.top + 1).min(last),
            Action::PageUp => self.top = self.top.saturating_sub(page.saturating_sub(1)),
            Action::PageDown => self.top = (self.top + page.saturating_sub(1)).min(last),
            Action::RowStart => self.top = 0,
            Action::RowEnd => self.top = last,
            Action::Left | Action::Right => {
                let Content::Letters { documents, at } = &mut self.content else { return false };
                let count = documents.len().max(1);
                let step = if action == Action::Right { 1 } else { count - 1 };
                *at = (*at + step) % count;
                self.top = 0;
                return count > 1;
            }
            _ => return false,
        }
        before != self.top
    }

    /// Everything there is to read.
    #[must_use]
    pub fn sheet(&self, words: &Words, theme: Theme, width: u16) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        match &self.content {
            Content::Paragraphs(paragraphs) => {
                for (mark, text, meaning) in paragraphs {
                    if text.is_empty() {
                        sheet.gap();
                    } else {
                        sheet.marked(mark, &" ".repeat(mark.len()), text, *meaning);
                    }
                }
            }
            Content::Letters { documents, at } => match documents.get(*at) {
                Some(document) => {
                    let args = [
                        ("title", (&document.title).into()),
                        ("at", (at + 1).into()),
                        ("count", documents.len().into()),
                    ];
                    if documents.len() > 1 {
                        sheet.say(&words.say_with("letters-at", &args), Meaning::Muted);
                        sheet.gap();
                    }
                    paper::write(&mut sheet, document, None);
                }
                None => sheet.say(&words.say("no-letters-yet"), Meaning::Text),
            },
        }
        sheet.cursor = Some((self.top, 0));
        sheet
    }
}

/// One line to fill in.
#[derive(Debug)]
pub struct Ask {
    pub title: String,
    pub text: String,
    pub written: Written,
    pub purpose: Purpose,
    /// Why the last try came to nothing.
    pub trouble: Option<String>,
}

/// What an asked line is for.
#[derive(Debug)]
pub enum Purpose {
    /// Where to put letters.
    Letters { papers: Vec<PaperFile>, draft: bool },
    /// Where to put a copy of the case.
    Copy,
    /// The day that the case is to be deleted on.
    DeleteOn,
    /// Who says yes to the letters.
    Approve,
    /// Where to put the calendar file.
    Calendar,
    /// What one calls the case oneself; nothing takes it away.
    OwnNumber,
    /// A new passphrase; the second time with what was typed the first.
    Passphrase { first: Option<Passphrase>, of: SecretOf },
    /// Where to put a backup.
    BackUp,
    /// The backup to take in.
    Restore,
    /// The passphrase of that backup.
    RestoreWith(PathBuf),
    /// The key of the one who is to have the case.
    Key,
    /// Where the case of this machine is to lie.
    FileOut { to: Readers },
    /// Where a case that came lies.
    FileIn,
    /// What opens a file that came.
    Unlock { file: Option<Box<LockedFile>>, path: PathBuf },
}

/// What a passphrase is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretOf {
    Archive,
    /// A backup that is put into this folder.
    Backup(PathBuf),
    /// A file with a case for somebody else.
    File,
}

impl Ask {
    #[must_use]
    pub fn new(title: String, text: String, now: &str, purpose: Purpose) -> Self {
        let mut written = Written::line(Part::Whole, None, now);
        // What is typed takes the place of the suggestion.
        written.editor.select_all();
        Self { title, text, written, purpose, trouble: None }
    }

    /// The folder that was written.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        PathBuf::from(self.written.editor.as_str().trim())
    }

    /// Everything on it.
    #[must_use]
    pub fn sheet(&self, theme: Theme, width: u16) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.say(&self.text, Meaning::Title);
        sheet.gap();
        self.written.write(&mut sheet, true);
        if let Some(trouble) = &self.trouble {
            sheet.say(trouble, Meaning::Error);
            sheet.keep.end = sheet.rows();
        }
        sheet
    }
}

impl Over {
    /// What lies over the page, on a screen of this width.
    #[must_use]
    pub fn sheet(&self, words: &Words, theme: Theme, width: u16) -> Sheet {
        match self {
            Self::Panel(panel) => panel.sheet(words, theme, width),
            Self::Reading(reading) => reading.sheet(words, theme, width),
            Self::Ask(ask) => ask.sheet(theme, width),
            Self::Notes(notes) => notes.sheet(words, theme, width),
        }
    }
}
