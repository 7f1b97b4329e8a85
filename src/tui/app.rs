//! The state of the wizard and the one way that it changes.
//!
//! [`App::update`] takes an event and gives back what is to be done in the world ([`Effect`]); what
//! came of that is an event again. Nothing here touches the disk, the clock or the terminal, and
//! drawing only reads.

use std::path::PathBuf;
use std::time::Duration;

use super::home::{self, HomePage};
use super::key::Press;
use super::keymap::{Action, Place, action};
use super::list::ListPage;
use super::panel::{Over, Panel, Reading};
use super::papers::PapersPage;
use super::question::QuestionPage;
use super::review::ReviewPage;
use super::theme::{Meaning, Theme};
use crate::casework::{
    self, CaseId, Desk, DeskError, Document, FieldPath, House, NotPressed, PaperFile, PapersError,
    Reopened, Start, StartError, StoreError,
};

/// Typing rests this long before it is saved.
const REST: Duration = Duration::from_millis(300);

/// Typing that does not rest is saved this often.
const AT_LEAST: Duration = Duration::from_secs(1);

/// The letter beside the question follows this long after the last key.
const PREVIEW_AFTER: Duration = Duration::from_millis(80);

/// Columns from which the letter stands beside the question.
pub const BESIDE: u16 = 120;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    Key(Press),
    /// Text that came in one go. Cleaned here; it is never a key.
    Paste(String),
    Size(u16, u16),
    /// Time has passed.
    Tick,
    /// The program is asked to end.
    Signal(i32),
    /// The program is asked to sleep.
    Suspend,
    Done(Outcome),
}

/// Something to do in the world.
#[derive(Debug)]
pub enum Effect {
    ReadHome,
    Begin(String),
    Reopen(CaseId, usize),
    Delete(CaseId),
    Save,
    SaveCopy(PathBuf),
    /// Makes the letters for looking at.
    Compose,
    /// Makes the letters for writing.
    Press {
        draft: bool,
    },
    Write {
        papers: Vec<PaperFile>,
        folder: PathBuf,
        over: bool,
        draft: bool,
    },
    /// Writes the letters as text beside those that lie there.
    WriteText {
        folder: PathBuf,
        draft: bool,
    },
    /// Opens a file or folder with the system's own program.
    Open(PathBuf),
    Copy(String),
    /// Hands a text to the person's own editor.
    Lend {
        path: FieldPath,
        text: String,
    },
    /// Looks whether a crash left a text with the editor.
    LookForLent {
        path: FieldPath,
    },
    DropLent {
        path: FieldPath,
    },
    Suspend,
    Quit(i32),
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    Home(Result<Start, StartError>),
    /// Begun or reopened.
    Opened(Result<(), DeskError>, Option<Reopened>),
    Deleted {
        id: CaseId,
        left: Vec<PathBuf>,
        result: Result<(), StoreError>,
    },
    Copied(Result<PathBuf, StoreError>),
    Composed(Vec<Document>),
    NotComposed(NotPressed),
    Pressed {
        papers: Vec<PaperFile>,
        usual: PathBuf,
        draft: bool,
    },
    NotPressed(NotPressed),
    Written {
        result: Result<(), PapersError>,
        papers: Vec<PaperFile>,
        folder: PathBuf,
        draft: bool,
    },
    TextWritten(Result<(), String>),
    Opening(Result<(), String>),
    /// A text came back from the editor, or why it did not.
    Lent {
        path: FieldPath,
        text: Result<String, String>,
    },
    /// A text that was found with the editor.
    FoundLent {
        path: FieldPath,
        text: String,
    },
}

/// A page of a case.
#[derive(Debug)]
pub enum Page {
    Question(Box<QuestionPage>),
    List(Box<ListPage>),
    Review(Box<ReviewPage>),
    Papers(Box<PapersPage>),
}

/// A case that is open.
#[derive(Debug)]
pub struct Work<'h> {
    pub desk: Desk<'h>,
    pub page: Page,
    /// Told once: when the letters can be made.
    pub told_ready: bool,
}

/// The letters as they stand, for looking at.
#[derive(Debug, Default)]
pub struct Preview {
    pub documents: Vec<Document>,
    /// Since when they are out of date.
    pub stale: Option<Duration>,
}

/// The whole state.
#[derive(Debug)]
pub struct App<'h> {
    pub house: &'h House,
    pub theme: Theme,
    pub size: (u16, u16),
    pub home: Option<HomePage>,
    pub work: Option<Work<'h>>,
    /// What lies over the page, topmost last.
    pub over: Vec<Over>,
    /// What is to be told on top of the page.
    pub notices: Vec<(String, Meaning)>,
    pub preview: Preview,
    pub(super) now: Duration,
    /// When the first and the last key came that are not saved yet.
    pub(super) typed: Option<(Duration, Duration)>,
    pub(super) clipboard: Option<String>,
    pub(super) has_editor: bool,
    pub(super) editor_warned: bool,
    pub(super) effects: Vec<Effect>,
}

impl<'h> App<'h> {
    /// The wizard before anything is shown.
    #[must_use]
    pub fn new(house: &'h House, theme: Theme, size: (u16, u16), has_editor: bool) -> Self {
        Self {
            house,
            theme,
            size,
            home: None,
            work: None,
            over: Vec::new(),
            notices: Vec::new(),
            preview: Preview::default(),
            now: Duration::ZERO,
            typed: None,
            clipboard: None,
            has_editor,
            editor_warned: false,
            effects: vec![Effect::ReadHome],
        }
    }

    /// Takes what happened at this time since the start; gives what is to be done.
    pub fn update(&mut self, event: Event, now: Duration) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Key(press) => self.key(press),
            Event::Paste(text) => self.paste(&text),
            Event::Size(width, height) => self.size = (width, height),
            Event::Tick => {}
            Event::Signal(signal) => {
                self.stow();
                self.effects.extend([Effect::Save, Effect::Quit(128 + signal)]);
            }
            Event::Suspend => {
                self.stow();
                self.effects.extend([Effect::Save, Effect::Suspend]);
            }
            Event::Done(outcome) => self.done(outcome),
        }
        self.pass_time();
        self.fit();
        std::mem::take(&mut self.effects)
    }

    /// When something is to be done although nothing happens, in time since the start.
    #[must_use]
    pub fn due(&self) -> Option<Duration> {
        let save = self.typed.map(|(first, last)| (last + REST).min(first + AT_LEAST));
        let stale = self.preview.stale.filter(|_| self.shows_letters());
        let preview = stale.map(|since| since + PREVIEW_AFTER);
        [save, preview].into_iter().flatten().min()
    }

    fn pass_time(&mut self) {
        if let Some((first, last)) = self.typed
            && self.now >= (last + REST).min(first + AT_LEAST)
        {
            self.stow();
            self.effects.push(Effect::Save);
        }
        if let Some(since) = self.preview.stale
            && self.shows_letters()
            && self.now >= since + PREVIEW_AFTER
        {
            self.stow();
            self.preview.stale = None;
            self.effects.push(Effect::Compose);
        }
    }

    /// Whether the letter stands beside the question.
    #[must_use]
    pub fn shows_letters(&self) -> bool {
        let asks = matches!(
            self.work.as_ref().map(|work| &work.page),
            Some(Page::Question(_) | Page::List(_))
        );
        self.size.0 >= BESIDE && asks && self.over.is_empty()
    }

    /// What has the keys.
    #[must_use]
    pub fn place(&self) -> Place {
        if let Some(over) = self.over.last() {
            return over.place();
        }
        match self.work.as_ref().map(|work| &work.page) {
            None => Place::Home,
            Some(Page::Question(page)) => page.place(),
            Some(Page::List(_)) => Place::List,
            Some(Page::Review(_)) => Place::Review,
            Some(Page::Papers(_)) => Place::Papers,
        }
    }

    /// The desk, where a case is open.
    pub fn desk_mut(&mut self) -> Option<&mut Desk<'h>> {
        self.work.as_mut().map(|work| &mut work.desk)
    }

    /// Whether everything that was typed is on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        let touched = match self.work.as_ref().map(|work| &work.page) {
            Some(Page::Question(page)) => page.is_touched(),
            _ => false,
        };
        !touched && self.work.as_ref().is_none_or(|work| work.desk.is_saved())
    }

    /// Saves whatever there is to save, without asking the world for anything else.
    pub fn rescue(&mut self) {
        self.stow();
        if let Some(desk) = self.desk_mut() {
            desk.save();
        }
    }

    /// Whether a key would do something for the question at hand.
    #[must_use]
    pub fn can(&self, action: Action) -> bool {
        let asked = self.asked_here().filter(|_| self.over.is_empty());
        match action {
            Action::Unknown => asked.is_some_and(|asked| asked.may_be_unknown),
            Action::Decline => asked.is_some_and(|asked| asked.may_be_declined),
            Action::Right => match self.over.last() {
                Some(Over::Reading(reading)) => reading.pages() > 1,
                _ => false,
            },
            _ if self.place() == Place::Line && matches!(self.over.last(), Some(Over::Ask(_))) => {
                matches!(action, Action::Next | Action::Back | Action::Help | Action::Leave)
            }
            _ => true,
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.house.words.say(id)
    }

    pub(super) fn say_with(&self, id: &str, name: &str, filled: &str) -> String {
        self.house.words.say_with(id, &[(name, filled.into())])
    }

    pub(super) fn notice(&mut self, text: String, meaning: Meaning) {
        self.notices.push((text, meaning));
    }

    pub(super) fn tell(&mut self, id: &str) {
        let text = self.say(id);
        self.notice(text, Meaning::Text);
    }

    fn key(&mut self, press: Press) {
        let place = self.place();
        match action(place, press) {
            // A blank is a letter where something is searched for.
            Some(Action::Tick) if press.character().is_some() && self.is_searching() => {
                self.write(" ");
            }
            Some(action) => self.act(action, press.shift),
            None => {
                if let Some(c) = press.character() {
                    self.write(c.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    fn is_searching(&mut self) -> bool {
        let menu = match self.work.as_mut().map(|work| &mut work.page) {
            Some(Page::Question(page)) => page.menu_mut(),
            _ => None,
        };
        menu.is_some_and(|menu| menu.narrowed_by().is_some())
    }

    fn paste(&mut self, text: &str) {
        if text.len() > casework::LONGEST {
            let refused = self.say("refused-too-long");
            self.notices.clear();
            return self.notice(refused, Meaning::Error);
        }
        let cleaned = casework::clean(text);
        if cleaned.removed > 0 {
            let args = [("count", cleaned.removed.into())];
            let text = self.house.words.say_with("characters-removed", &args);
            self.notices.clear();
            self.notice(text, Meaning::Warning);
        }
        self.insert(&cleaned.text);
    }

    /// A character goes where the keys go: into a text, or into the search of a menu.
    fn write(&mut self, text: &str) {
        let written = matches!(self.place(), Place::Line | Place::Text);
        let mut letters = text.chars();
        if let (false, Some(c)) = (written, letters.next()) {
            self.search(c);
            return;
        }
        self.insert(text);
    }

    fn search(&mut self, c: char) {
        match self.over.last_mut() {
            Some(Over::Panel(panel)) => {
                panel.menu.type_char(c);
                return;
            }
            Some(_) => return,
            None => {}
        }
        match self.work.as_mut().map(|work| &mut work.page) {
            None => {
                if let Some(home) = &mut self.home {
                    home.menu.type_char(c);
                }
            }
            Some(Page::Question(page)) => {
                if let Some(menu) = page.menu_mut() {
                    menu.type_char(c);
                }
            }
            Some(Page::List(page)) => {
                page.menu.type_char(c);
            }
            Some(Page::Review(page)) => {
                page.menu.type_char(c);
            }
            Some(Page::Papers(page)) => {
                page.menu.type_char(c);
            }
        }
    }

    fn insert(&mut self, text: &str) {
        let now = self.now;
        let written = match self.over.last_mut() {
            Some(Over::Ask(ask)) => ask.written.insert(text, now).map(|()| false),
            Some(_) => return,
            None => match self.work.as_mut().map(|work| &mut work.page) {
                Some(Page::Question(page)) => page.insert(text, now),
                _ => return,
            },
        };
        match written {
            Ok(true) => self.was_typed(),
            Ok(false) => {}
            Err(_) => {
                let text = self.say("refused-too-long");
                self.notices.clear();
                self.notice(text, Meaning::Error);
            }
        }
    }

    /// Remembers that something was typed that is not in the case yet.
    pub(super) fn was_typed(&mut self) {
        let first = self.typed.map_or(self.now, |(first, _)| first);
        self.typed = Some((first, self.now));
        self.preview.stale = Some(self.now);
        if let Some(Page::Question(page)) = self.work.as_mut().map(|work| &mut work.page) {
            page.findings.clear();
        }
    }

    pub(super) fn act(&mut self, action: Action, shift: bool) {
        match action {
            Action::Help => return self.help(),
            Action::HelpLines => return self.read_help_lines(),
            Action::Leave => {
                if !self.copy() {
                    self.ask_to_leave();
                }
                return;
            }
            _ => {}
        }
        if self.over.is_empty() {
            match self.work.is_some() {
                true => self.act_in_case(action, shift),
                false => self.act_at_home(action),
            }
        } else {
            self.act_over(action, shift);
        }
    }

    fn act_at_home(&mut self, action: Action) {
        let Some(home) = &mut self.home else { return };
        if home.menu.act(action) {
            return;
        }
        let chosen = home.menu.chosen().cloned();
        match (action, chosen) {
            (Action::Choose, Some(home::Leads::Form(form))) => self.declare(form),
            (Action::Choose, Some(home::Leads::Filing(id, filing))) => {
                self.effects.push(Effect::Reopen(id, filing));
            }
            (Action::Choose, Some(home::Leads::HelpLines)) => self.read_help_lines(),
            (Action::Remove, Some(home::Leads::Filing(id, _))) => self.ask_to_delete(id),
            (Action::Remove, _) => {
                self.notices.clear();
                self.tell("home-no-case-here");
            }
            _ => {}
        }
    }

    fn act_over(&mut self, action: Action, shift: bool) {
        let (now, size) = (self.now, self.size);
        let Some(over) = self.over.last_mut() else { return };
        match over {
            Over::Panel(panel) => {
                if panel.menu.act(action) {
                    return;
                }
                let chosen = panel.menu.chosen().cloned();
                match (action, chosen) {
                    (Action::Choose, Some(reply)) => {
                        self.over.pop();
                        self.reply(reply);
                    }
                    (Action::Close, _) => {
                        if !panel.menu.clear_search() {
                            self.over.pop();
                        }
                    }
                    _ => {}
                }
            }
            Over::Reading(reading) => match action {
                Action::Close | Action::Back => {
                    self.over.pop();
                }
                Action::Begin => {
                    let form = reading.begins.take();
                    self.over.pop();
                    self.effects.extend(form.map(Effect::Begin));
                }
                _ => {
                    let (width, page) = super::draw::body(size);
                    let rows = reading.sheet(&self.house.words, self.theme, width).rows();
                    reading.act(action, usize::from(page), rows);
                }
            },
            Over::Ask(ask) => match action {
                Action::Next | Action::NextField => self.answer_ask(),
                Action::Back => {
                    self.over.pop();
                }
                _ => {
                    let _ = ask.written.act(action, shift, now);
                }
            },
        }
    }

    pub(super) fn open_panel(&mut self, panel: Panel) {
        self.over.push(Over::Panel(panel));
    }

    pub(super) fn open_reading(&mut self, reading: Reading) {
        self.over.push(Over::Reading(reading));
    }

    /// Makes the editors as large as the screen lets them be.
    fn fit(&mut self) {
        let (width, height) = super::draw::body(self.size);
        let beside = self.shows_letters();
        let width = if beside { super::draw::beside(self.size).0 } else { width };
        let deadlines = self.deadlines_here();
        let echo = self.echo();
        if let Some(Over::Ask(ask)) = self.over.last_mut() {
            ask.written.editor.set_size(width.saturating_sub(2), 3);
        }
        let look = super::question::Look {
            words: &self.house.words,
            theme: self.theme,
            notices: &self.notices,
            echo: echo.as_deref(),
            deadlines: &deadlines,
        };
        if let Some(Page::Question(page)) = self.work.as_mut().map(|work| &mut work.page) {
            page.fit(&look, width, height);
        }
    }

    /// Deadlines that run from the question at hand.
    #[must_use]
    pub fn deadlines_here(&self) -> Vec<casework::DeadlineTold> {
        let Some(Work { desk, page: Page::Question(page), .. }) = &self.work else {
            return Vec::new();
        };
        let from_here =
            |told: &casework::DeadlineTold| !told.outer && told.from.as_ref() == Some(page.path());
        desk.deadlines().into_iter().filter(from_here).collect()
    }

    /// The answer at hand as it was understood.
    #[must_use]
    pub fn echo(&self) -> Option<String> {
        let Some(Work { desk, page: Page::Question(page), .. }) = &self.work else { return None };
        let picture = desk.interview().picture();
        casework::Teller::new(self.house, &picture).echo(page.path())
    }
}
