//! The hands of the wizard: what the state asks for, done in the world.

use std::io;
use std::path::{Path, PathBuf};

use super::Edges;
use super::app::{App, Page, Work};
use super::message::{Effect, Outcome};
use crate::casework::{
    self, Desk, Format, House, NotPressed, PaperFile, PapersError, Store, StoreError, Writing,
    disk_reason, expanded, folders_of, read_text, usual_folder, write_papers,
};

/// The terminal, as far as effects touch it.
pub trait Glass {
    /// Gives the terminal away while `meanwhile` has it.
    fn lend(&mut self, meanwhile: &mut dyn FnMut());
    /// Puts a text on the terminal's own clipboard.
    fn copy(&mut self, text: &str);
}

/// See the module's words.
pub struct Hands<'e, 'h> {
    pub house: &'h House,
    pub store: &'h Store,
    pub edges: &'e Edges<'h>,
}

/// What came of an effect.
pub enum Did {
    Nothing,
    Outcome(Outcome),
    Quit(i32),
}

impl<'h> Hands<'_, 'h> {
    /// Does what was asked for.
    pub fn carry_out(&self, app: &mut App<'h>, effect: Effect, glass: &mut dyn Glass) -> Did {
        let outcome = match effect {
            Effect::ReadHome => {
                (self.edges.on_case)(None);
                // A case that is closed can be opened by another window.
                app.work = None;
                let now = (self.edges.clock)();
                Outcome::Home(casework::start(self.house, self.store, now))
            }
            Effect::Begin(form) => {
                let begun = Desk::begin(self.house, self.store, self.edges.clock, &form);
                self.put_on_desk(app, begun.map(|desk| (desk, None)))
            }
            Effect::Reopen(id, filing) => {
                let opened = Desk::reopen(self.house, self.store, self.edges.clock, id, filing);
                self.put_on_desk(app, opened.map(|(desk, reopened)| (desk, Some(reopened))))
            }
            Effect::Delete(id) => {
                let deleted = self.store.hold(id).and_then(|_held| {
                    self.edges.workshop.clear(id).map_err(StoreError::at("rediger"))?;
                    self.store.delete(id)
                });
                let left = folders_of(&self.edges.papers, id);
                app.effects.push(Effect::ReadHome);
                Outcome::Deleted { id, left, result: deleted }
            }
            Effect::Save => {
                if let Some(desk) = app.desk_mut() {
                    let failed_before = desk.unsaved().is_some();
                    desk.save();
                    app.saved(failed_before);
                }
                return Did::Nothing;
            }
            Effect::SaveCopy(folder) => {
                let folder = self.expanded(&folder);
                match app.desk_mut() {
                    Some(desk) => Outcome::Copied(desk.save_copy(&folder)),
                    None => return Did::Nothing,
                }
            }
            Effect::Compose => match self.compose(app) {
                Ok(documents) => Outcome::Composed(documents),
                Err(error) => Outcome::NotComposed(error),
            },
            Effect::Press { draft } => match self.press(app, draft, Format::Pdf) {
                Ok(papers) => {
                    let usual = app.desk_mut().map(|desk| {
                        let day = desk.interview().today();
                        usual_folder(&self.edges.papers, desk.case_id(), day)
                    });
                    Outcome::Pressed { papers, usual: usual.unwrap_or_default(), draft }
                }
                Err(error) => Outcome::NotPressed(error),
            },
            Effect::Write { papers, folder, over, draft } => {
                let folder = self.expanded(&folder);
                let result = Self::write(app, &papers, &folder, over).map(|_| ());
                Outcome::Written { result, papers, folder, draft }
            }
            Effect::WriteText { folder, draft } => {
                let texts = self.press(app, draft, Format::Text).unwrap_or_default();
                let result = Self::write(app, &texts, &folder, true);
                Outcome::TextWritten(result.map(|_| ()).map_err(|error| self.reason(&error)))
            }
            Effect::Open(path) => {
                let opened = (self.edges.open)(&path);
                Outcome::Opening(opened.map_err(|_| path.display().to_string()))
            }
            Effect::Copy(text) => {
                glass.copy(&text);
                return Did::Nothing;
            }
            Effect::Lend { path, text } => {
                let Some(text) = self.lend(app, &path, &text, glass) else { return Did::Nothing };
                Outcome::Lent { path, text }
            }
            Effect::LookForLent { path } => {
                let lent = self.lent_path(app, &path).filter(|lent| lent.exists());
                match lent.and_then(|lent| read_text(&lent).ok()) {
                    Some(text) => Outcome::FoundLent { path, text },
                    None => return Did::Nothing,
                }
            }
            Effect::DropLent { path } => {
                // Only what is in the case and on disk is taken away.
                if app.work.as_ref().is_some_and(|work| work.desk.unsaved().is_none())
                    && let Some(lent) = self.lent_path(app, &path)
                {
                    self.edges.workshop.take_away(&lent);
                }
                return Did::Nothing;
            }
            Effect::Suspend => {
                glass.lend(&mut || (self.edges.suspend)());
                return Did::Nothing;
            }
            Effect::Quit(code) => return Did::Quit(code),
        };
        Did::Outcome(outcome)
    }

    fn put_on_desk(
        &self,
        app: &mut App<'h>,
        opened: Result<(Desk<'h>, Option<casework::Reopened>), casework::DeskError>,
    ) -> Outcome {
        match opened {
            Ok((desk, reopened)) => {
                (self.edges.on_case)(Some(desk.file()));
                let review =
                    super::review::ReviewPage::new(desk.overview(), None, &self.house.words);
                let page = Page::Review(Box::new(review));
                app.work = Some(Work { desk, page, told_ready: false });
                Outcome::Opened(Ok(()), reopened)
            }
            Err(error) => Outcome::Opened(Err(error), None),
        }
    }

    fn expanded(&self, folder: &Path) -> PathBuf {
        expanded(folder, self.edges.user_home.as_deref())
    }

    fn compose(&self, app: &App<'h>) -> Result<Vec<casework::Document>, NotPressed> {
        let Some(work) = &app.work else { return Ok(Vec::new()) };
        let interview = work.desk.interview();
        match interview.form().letter_languages.first() {
            Some(language) => casework::compose(self.house, interview, *language, true),
            None => Ok(Vec::new()),
        }
    }

    fn press(
        &self,
        app: &App<'h>,
        draft: bool,
        format: Format,
    ) -> Result<Vec<PaperFile>, NotPressed> {
        let Some(work) = &app.work else { return Ok(Vec::new()) };
        let interview = work.desk.interview();
        match interview.form().letter_languages.first() {
            Some(language) => casework::press(self.house, interview, *language, draft, &[format]),
            None => Ok(Vec::new()),
        }
    }

    fn write(
        app: &App<'h>,
        papers: &[PaperFile],
        folder: &Path,
        over: bool,
    ) -> Result<Vec<PathBuf>, PapersError> {
        match &app.work {
            Some(work) if over => {
                write_papers(papers, folder, Writing::Over(work.desk.interview().form()))
            }
            _ => write_papers(papers, folder, Writing::New),
        }
    }

    fn reason(&self, error: &PapersError) -> String {
        let words = &self.house.words;
        match error {
            PapersError::Disk { path, error } => {
                let (path, why) = (path.display().to_string(), disk_reason(words, error));
                words.say_with("papers-disk", &[("path", (&path).into()), ("why", (&why).into())])
            }
            PapersError::InTheWay(paths) => {
                let path = paths.first().map(|path| path.display().to_string()).unwrap_or_default();
                words.say_with("tui-in-the-way", &[("folder", (&path).into())])
            }
        }
    }

    fn lent_path(&self, app: &App<'h>, question: &casework::FieldPath) -> Option<PathBuf> {
        let work = app.work.as_ref()?;
        Some(self.edges.workshop.path(work.desk.case_id(), question))
    }

    /// Lends a text to the person's own editor. What comes back stays on disk until it is in the
    /// case.
    fn lend(
        &self,
        app: &App<'h>,
        question: &casework::FieldPath,
        text: &str,
        glass: &mut dyn Glass,
    ) -> Option<Result<String, String>> {
        let editor = self.edges.editor?;
        let path = self.lent_path(app, question)?;
        let words = &self.house.words;
        let trouble = |error: &io::Error| {
            let (path, why) = (path.display().to_string(), disk_reason(words, error));
            words.say_with("file-trouble", &[("path", (&path).into()), ("why", (&why).into())])
        };
        if let Err(error) = self.edges.workshop.lend(&path, text) {
            return Some(Err(trouble(&error)));
        }
        let mut went_well = false;
        glass.lend(&mut || went_well = editor(&path).unwrap_or(false));
        let read = read_text(&path);
        if !went_well {
            // Nothing was changed there: nothing need stay.
            if read.is_ok_and(|read| read.trim_end() == text.trim_end()) {
                self.edges.workshop.take_away(&path);
            }
            return Some(Err(words.say("editor-failed")));
        }
        Some(read.map(|text| text.trim_end().to_owned()).map_err(|error| trouble(&error)))
    }
}
