//! The state of the wizard and the one way that it changes.
//!
//! [`App::update`] takes an event and gives back what is to be done in the world ([`Effect`]); what
//! came of that is an event again. Nothing here touches the disk, the clock or the terminal, and
//! drawing only reads.

use std::time::Duration;

use super::case_list::LongPage;
use super::home::HomePage;
use super::keymap::{Action, Place};
use super::message::{Effect, Event};
use super::panel::{Over, Panel, Reading};
use super::paper;
use super::question_sheet::Look;
use super::section::Section;
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use super::work::{AfterSave, Page, Work};
use crate::casework::{
    CaseId, DeadlineTold, Desk, Document, FieldPath, House, Merging, Need, Place as CasePlace,
    Start, Teller, Way,
};

/// Typing rests this long before it is saved.
const REST: Duration = Duration::from_millis(300);

/// Typing that does not rest is saved this often.
const AT_LEAST: Duration = Duration::from_secs(1);

/// The letter beside the question follows this long after the last key.
const PREVIEW_AFTER: Duration = Duration::from_millis(80);

/// Columns from which the letter stands beside the question.
pub const BESIDE: u16 = 120;

/// The letters as they stand, for looking at.
#[derive(Debug, Default)]
pub struct Preview {
    pub documents: Vec<Document>,
    /// The state of the desk that they were made from.
    pub version: Option<u64>,
    /// Since when they are out of date.
    pub stale: Option<Duration>,
    /// The letter beside the question, laid out once for a width and a question.
    pub beside: Option<Beside>,
}

/// A letter as it stands beside a question.
#[derive(Debug)]
pub struct Beside {
    pub sheet: Sheet,
    /// The first row that the question feeds.
    pub fed: Option<usize>,
    known: (u16, Option<FieldPath>),
}

/// What follows from the answer at hand. Worked out when the answers change, not at every key.
#[derive(Debug, Default)]
pub struct Here {
    /// Deadlines that run from this question.
    pub deadlines: Vec<DeadlineTold>,
    /// The answer as it was understood.
    pub echo: Option<String>,
    /// The state of the desk and the question that this was worked out for.
    known: Option<(u64, FieldPath)>,
}

/// The whole state.
#[derive(Debug)]
pub struct App<'h> {
    pub house: &'h House,
    pub theme: Theme,
    pub size: (u16, u16),
    pub home: Option<HomePage>,
    /// What the first page was made from, so that it can be shown in another way.
    pub(super) start: Option<Start>,
    /// A list of all cases or deadlines in the first page's place.
    pub long: Option<LongPage>,
    pub work: Option<Work<'h>>,
    /// The case that was left for the one at hand.
    pub(super) left: Option<CasePlace>,
    /// What lies over the page, topmost last.
    pub over: Vec<Over>,
    /// What is to be told on top of the page.
    pub notices: Vec<(String, Meaning)>,
    /// Those of them that only confirm a key: the next one takes them away.
    pub(super) passing: Vec<String>,
    pub preview: Preview,
    /// What follows from the answer at hand.
    pub here: Here,
    /// Sections are shown as sheets.
    pub(super) in_sheet: bool,
    /// The section around the question at hand, where it is shown as a sheet.
    pub(super) section: Section,
    /// The archive opens with a passphrase only.
    pub(super) is_behind_passphrase: bool,
    /// It was asked, once, whether there shall be one.
    pub(super) told_first: bool,
    /// The case that is opened next opens on its page of answers.
    pub(super) stands_at_answers: bool,
    /// Cases that are asked about one after another; `None` while nobody tidies up.
    pub(super) tidying: Option<Vec<CaseId>>,
    /// One of them was decided about: the next is asked when that is done.
    pub(super) tidies_on: bool,
    pub(super) last_key: Duration,
    pub(super) now: Duration,
    /// When the first and the last key came that are not saved yet.
    pub(super) typed: Option<(Duration, Duration)>,
    pub(super) clipboard: Option<String>,
    pub(super) has_editor: bool,
    pub(super) editor_warned: bool,
    /// What is to be done when the case has been saved, or not.
    pub(super) after_save: Option<AfterSave>,
    /// The last save failed, and that was told.
    pub(super) told_unsaved: bool,
    /// Until then a digit goes on with the number that was begun.
    pub(super) digit_until: Duration,
    /// The next "undo" goes beyond the text at hand.
    pub(super) undo_goes_on: bool,
    pub(super) effects: Vec<Effect>,
    /// A case that came in and says something else than the one here, and the conflict at hand.
    pub(super) merging: Option<(Box<Merging>, usize)>,
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
            start: None,
            long: None,
            work: None,
            left: None,
            over: Vec::new(),
            notices: Vec::new(),
            passing: Vec::new(),
            preview: Preview::default(),
            here: Here::default(),
            in_sheet: false,
            section: Section::default(),
            is_behind_passphrase: false,
            told_first: false,
            stands_at_answers: false,
            tidying: None,
            tidies_on: false,
            last_key: Duration::ZERO,
            now: Duration::ZERO,
            typed: None,
            clipboard: None,
            has_editor,
            editor_warned: false,
            after_save: None,
            told_unsaved: false,
            digit_until: Duration::ZERO,
            undo_goes_on: false,
            effects: vec![Effect::ReadHome],
            merging: None,
        }
    }

    /// Takes what happened at this time since the start; gives what is to be done.
    pub fn update(&mut self, event: Event<'h>, now: Duration) -> Vec<Effect> {
        self.now = now;
        if matches!(event, Event::Key(_) | Event::Paste(_)) {
            self.last_key = now;
        }
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
                self.effects.push(Effect::Suspend);
            }
            Event::Done(outcome) => self.done(*outcome),
        }
        self.drop_merge_if_left();
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
        [save, preview, self.idle_until()].into_iter().flatten().min()
    }

    fn pass_time(&mut self) {
        if self.idle_until().is_some_and(|until| self.now >= until) && self.after_save.is_none() {
            // Told once: what cannot be saved is asked about, and the clock begins anew.
            self.last_key = self.now;
            self.lock();
        }
        if let Some((first, last)) = self.typed
            && self.now >= (last + REST).min(first + AT_LEAST)
        {
            self.stow();
            if self.told_unsaved {
                self.effects.push(Effect::Save);
            }
        }
        let version = self.work.as_ref().map(|work| work.desk.version());
        if self.preview.version != version && self.preview.stale.is_none() {
            self.preview.stale = Some(self.now);
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
        // What makes no letters has the whole width for its questions.
        let asks = self.work.as_ref().is_some_and(|work| {
            matches!(work.page, Page::Question(_) | Page::List(_))
                && work.desk.interview().form().makes_letters()
        });
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

    /// The long list in the first page's place, and what it lists.
    #[must_use]
    pub fn long_page(&self) -> Option<(&LongPage, &Start)> {
        self.long.as_ref().zip(self.start.as_ref())
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
        let noting = matches!(self.over.last(), Some(Over::Notes(notes)) if notes.written.touched);
        !touched && !noting && self.work.as_ref().is_none_or(|work| work.desk.is_saved())
    }

    /// Whether a key would do something for the question at hand.
    #[must_use]
    pub fn can(&self, action: Action) -> bool {
        let asked = self.asked_here().filter(|_| self.over.is_empty());
        match action {
            Action::Editor => asked.is_some_and(|asked| asked.way == Way::Long),
            Action::Remove => match (&self.work, &self.home) {
                (Some(Work { page: Page::List(page), .. }), _) => page.item().is_some(),
                (None, Some(_)) if self.long.is_some() => self.is_at_listed_case(),
                (None, Some(home)) => home.is_at_case(),
                _ => false,
            },
            Action::Back if self.place() == Place::Home => {
                self.long.is_some() || self.home.as_ref().is_some_and(|home| home.shows_all)
            }
            // A guide makes no letters, nor does what is kept beside them.
            Action::Letters | Action::Make if self.over.is_empty() => {
                self.work.as_ref().is_some_and(|work| work.desk.interview().form().makes_letters())
            }
            Action::MoveUp | Action::MoveDown => match &self.work {
                Some(Work { page: Page::List(page), .. }) => page.can_move(),
                _ => false,
            },
            Action::Unknown => asked.is_some_and(|asked| asked.may_be_unknown),
            Action::Decline => asked.is_some_and(|asked| asked.may_be_declined),
            Action::Note => self.work.is_some(),
            Action::Case if !matches!(self.over.last(), Some(Over::Ask(_) | Over::Notes(_))) => {
                self.work.is_some()
            }
            Action::Right => match self.over.last() {
                Some(Over::Reading(reading)) => reading.pages() > 1,
                _ => false,
            },
            _ if self.place() == Place::Line
                && matches!(self.over.last(), Some(Over::Ask(_) | Over::Notes(_))) =>
            {
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

    /// Confirms what a key did, until the next key.
    pub(super) fn confirm(&mut self, id: &str) {
        let text = self.say(id);
        self.passing.push(text.clone());
        self.notice(text, Meaning::Text);
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
        let width = if self.shows_letters() { super::draw::beside(self.size).0 } else { width };
        self.look_here();
        self.look_at_section();
        let height = self.height_in_sheet(height);
        if let Some(Over::Notes(notes)) = self.over.last_mut() {
            notes.written.editor.set_size(width.saturating_sub(2), 3);
        }
        if let Some(Over::Ask(ask)) = self.over.last_mut() {
            ask.written.editor.set_size(width.saturating_sub(2), 3);
        }
        let look = Look {
            words: &self.house.words,
            theme: self.theme,
            notices: &self.notices,
            echo: self.here.echo.as_deref(),
            deadlines: &self.here.deadlines,
        };
        if let Some(Page::Question(page)) = self.work.as_mut().map(|work| &mut work.page) {
            page.fit(&look, width, height);
        }
        if self.shows_letters() {
            self.lay_letter_beside();
        }
    }

    /// Lays the letter out that the question at hand feeds, else the first one.
    fn lay_letter_beside(&mut self) {
        let width = super::draw::beside(self.size).1;
        let at = self.asked_here().map(|asked| asked.path.clone());
        let known = (width, at.clone());
        if self.preview.beside.as_ref().is_some_and(|beside| beside.known == known) {
            return;
        }
        let words = &self.house.words;
        let documents = &self.preview.documents;
        let mut sheet = Sheet::new(width, self.theme);
        let fed = at
            .as_ref()
            .and_then(|path| documents.iter().find(|document| paper::feeds(document, path)));
        let letter = fed.or_else(|| documents.iter().find(|document| document.kind == "letter"));
        let mut fed = None;
        match letter {
            Some(document) => {
                let args = [("title", (&document.title).into())];
                sheet.say(&words.say_with("beside-title", &args), Meaning::Muted);
                sheet.gap();
                fed = paper::write(&mut sheet, document, at.as_ref());
            }
            None => sheet.say(&words.say("beside-none"), Meaning::Muted),
        }
        self.preview.beside = Some(Beside { sheet, fed, known });
    }

    fn look_here(&mut self) {
        let Some(Work { desk, page: Page::Question(page), .. }) = &self.work else {
            self.here = Here::default();
            return;
        };
        let known = (desk.version(), page.path().clone());
        if self.here.known.as_ref() == Some(&known) {
            return;
        }
        let mut deadlines = desk.deadlines();
        // A day that is no answer is no day to count from.
        let wrong = page.asked.findings.iter().any(|(need, _)| *need == Need::Must);
        deadlines.retain(|told| !wrong && !told.outer && told.from.as_ref() == Some(page.path()));
        let picture = desk.interview().picture();
        let echo = Teller::new(self.house, &picture).echo(page.path());
        self.here = Here { deadlines, echo, known: Some(known) };
    }

    /// What pages need to know of the world around them.
    #[must_use]
    pub(super) fn look(&self) -> Look<'_> {
        Look {
            words: &self.house.words,
            theme: self.theme,
            notices: &self.notices,
            echo: self.here.echo.as_deref(),
            deadlines: &self.here.deadlines,
        }
    }
}
