//! The hands of the wizard: what the state asks for, done in the world.

use std::io;
use std::path::{Path, PathBuf};

use super::Edges;
use super::message::{Effect, More, Outcome, Sheet};
use crate::casework::{
    self, Beside, CallbacksError, Desk, DeskError, Document, Format, House, NotPressed, Order,
    PaperFile, PapersError, Print, Shelf, Store, StoreError, Tally, Writing, calendar_path,
    disk_reason, expanded, folders_of, house_text, read_text, sheet_text, store_text, usual_folder,
    write_papers, write_private, write_sheet,
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
pub enum Did<'h> {
    Nothing,
    Outcome(Box<Outcome<'h>>),
    Quit(i32),
}

impl<'h> Hands<'_, 'h> {
    /// Does what was asked for, with the case that is open.
    pub fn carry_out(
        &self,
        desk: Option<&mut Desk<'h>>,
        effect: Effect,
        glass: &mut dyn Glass,
    ) -> Did<'h> {
        let effect = match effect {
            Effect::Hand(handing) => return self.hand(desk, handing),
            effect => effect,
        };
        match (self.alone(effect, glass), desk) {
            (Ok(did), _) => did,
            (Err(effect), Some(desk)) => {
                // Midnight may have passed since the last one.
                desk.turn_the_page();
                self.with_desk(desk, effect, glass)
            }
            (Err(Effect::Save), None) => Did::Outcome(Box::new(Outcome::Saved)),
            (Err(_), None) => Did::Nothing,
        }
    }

    /// What needs no case; anything else is given back.
    fn alone(&self, effect: Effect, glass: &mut dyn Glass) -> Result<Did<'h>, Effect> {
        let outcome = match effect {
            Effect::ReadHome => {
                (self.edges.on_case)(None);
                let now = (self.edges.clock)();
                let start = casework::start(self.house, self.store, now);
                if start.as_ref().is_ok_and(|start| start.backups.is_time) {
                    // What cannot be remembered is told once more.
                    let _ = casework::reminded_of_backup(self.store, now);
                }
                Outcome::Home(start)
            }
            Effect::ReadReport => {
                let shelf = Shelf::read(self.house, self.store, (self.edges.clock)());
                Outcome::Report(shelf.and_then(|shelf| shelf.report(self.house, self.store)))
            }
            Effect::Count { kind, area } => {
                let year = (self.edges.clock)().year();
                let tally = Tally { year, kind, area, ..Tally::default() };
                Outcome::Counted(self.store.count(&tally).map(|()| tally))
            }
            Effect::NameCalendar => Outcome::CalendarName(calendar_path(&self.edges.papers)),
            Effect::WriteCalendar { path, over } => {
                let path = self.expanded(&path);
                let result = self.write_calendar(&path, over);
                Outcome::CalendarWritten { path, result }
            }
            Effect::Begin(form) => {
                let begun = Desk::begin(self.house, self.store, self.edges.clock, &form);
                self.opened(begun.map(|desk| (desk, None)))
            }
            Effect::Reopen(id, filing) => {
                match Desk::reopen(self.house, self.store, self.edges.clock, id, filing) {
                    Err(DeskError::Store(StoreError::Open(_))) => Outcome::InUse(id, filing),
                    opened => self.reopened(opened),
                }
            }
            Effect::Look(id, filing) => {
                self.reopened(Desk::look(self.house, self.store, self.edges.clock, id, filing))
            }
            Effect::TakeOver(id, filing) => {
                self.reopened(Desk::take_over(self.house, self.store, self.edges.clock, id, filing))
            }
            Effect::Delete(id) => {
                let (workshop, now) = (&self.edges.workshop, (self.edges.clock)());
                let deleted = casework::delete(self.house, self.store, workshop, id, now);
                let left = folders_of(&self.edges.papers, id);
                Outcome::Deleted { id, left, result: deleted }
            }
            Effect::KeepUntil(id, day) => {
                let now = (self.edges.clock)();
                Outcome::Kept(casework::keep_until(self.store, id, day, now))
            }
            Effect::TryBackupPath { path, restores } => {
                let full = self.expanded(&path);
                let result = if restores {
                    casework::is_backup_at(&full)
                } else {
                    casework::takes_backup(&full)
                };
                Outcome::BackupPathTried { path, restores, result }
            }
            Effect::BackUp { folder, passphrase } => {
                let (folder, now) = (self.expanded(&folder), (self.edges.clock)());
                let words = &self.house.words;
                Outcome::BackedUp(casework::back_up(words, self.store, &folder, &passphrase, now))
            }
            Effect::Restore { from, passphrase } => {
                let path = self.expanded(&from);
                let words = &self.house.words;
                let result = casework::restore_backup(words, self.store, &path, &passphrase);
                Outcome::Restored { from, result }
            }
            Effect::RemindOfBackups(reminds) => {
                Outcome::Reminding(casework::remind_of_backups(self.store, reminds))
            }
            Effect::SetPassphrase(passphrase) => {
                let result = self.store.set_passphrase(passphrase.as_ref());
                Outcome::PassphraseSet { is_set: passphrase.is_some(), result }
            }
            Effect::Open(path) => {
                let opened = (self.edges.open)(&path);
                Outcome::Opening(opened.map_err(|_| path.display().to_string()))
            }
            Effect::ReadSheet(Sheet::AllCallBacks) => {
                Outcome::SheetRead(self.all_callbacks().map(Box::new))
            }
            Effect::WriteSheet(Sheet::AllCallBacks) => {
                let folder = self.edges.papers.clone();
                let written = self.all_callbacks();
                Outcome::SheetWritten(written.and_then(|sheet| self.write_sheet(&sheet, folder)))
            }
            Effect::Copy(text) => {
                glass.copy(&text);
                return Ok(Did::Nothing);
            }
            Effect::Suspend => {
                glass.lend(&mut || (self.edges.suspend)());
                return Ok(Did::Nothing);
            }
            Effect::Quit(code) => return Ok(Did::Quit(code)),
            other => return Err(other),
        };
        Ok(Did::Outcome(Box::new(outcome)))
    }

    fn sheet(&self, desk: &mut Desk<'h>, which: Sheet) -> Result<Document, String> {
        let made = match which {
            Sheet::Summary => desk.summary(),
            Sheet::CallBacks | Sheet::AllCallBacks => desk.callbacks(),
        };
        made.map_err(|error| house_text(&self.house.words, &error))
    }

    fn all_callbacks(&self) -> Result<Document, String> {
        let words = &self.house.words;
        casework::callbacks_of_all(self.house, self.store, (self.edges.clock)()).map_err(|error| {
            match error {
                CallbacksError::House(error) => house_text(words, &error),
                CallbacksError::Store(error) => store_text(words, &error),
            }
        })
    }

    fn write_sheet(&self, sheet: &Document, folder: PathBuf) -> Result<PathBuf, String> {
        write_sheet(self.house, sheet, &folder, &Format::ALL)
            .map(|_| folder)
            .map_err(|error| sheet_text(&self.house.words, &error))
    }

    fn with_desk(&self, desk: &mut Desk<'h>, effect: Effect, glass: &mut dyn Glass) -> Did<'h> {
        let outcome = match effect {
            Effect::Save => {
                desk.save();
                Outcome::Saved
            }
            Effect::SaveCopy(folder) => Outcome::Copied(desk.save_copy(&self.expanded(&folder))),
            Effect::Compose => match self.compose(desk) {
                Ok(documents) => Outcome::Composed { documents, version: desk.version() },
                Err(error) => Outcome::NotComposed(error),
            },
            Effect::BringIn => Outcome::BroughtIn(desk.bring_in()),
            Effect::ReadVersions => Outcome::Versions(desk.versions()),
            Effect::TakeAllBack { before, at } => {
                Outcome::AllTakenBack { at, result: desk.take_all_back(before) }
            }
            Effect::ReadSheet(which) => Outcome::SheetRead(self.sheet(desk, which).map(Box::new)),
            Effect::WriteSheet(which) => {
                let (case, day) = (desk.case_id(), desk.interview().today());
                let folder = usual_folder(&self.edges.papers, case, day, self.house.language);
                let sheet = self.sheet(desk, which);
                Outcome::SheetWritten(sheet.and_then(|sheet| self.write_sheet(&sheet, folder)))
            }
            Effect::ReadDeadlines => {
                let waiting = desk.waiting_deadlines();
                Outcome::Deadlines { waiting, deadlines: desk.deadlines() }
            }
            Effect::Render { draft } => {
                match self.render(desk, draft, Format::Pdf, Print::Normal) {
                    Ok(papers) => {
                        let day = desk.interview().today();
                        let language = desk.house().language;
                        let usual = usual_folder(&self.edges.papers, desk.case_id(), day, language);
                        Outcome::Rendered { papers, usual, draft }
                    }
                    Err(error) => Outcome::NotRendered(error),
                }
            }
            Effect::Write { papers, folder, over, draft } => {
                let folder = self.expanded(&folder);
                let form = desk.interview().form();
                let writing = if over { Writing::Over(form) } else { Writing::New };
                let result = write_papers(&papers, &folder, writing).map(|_| ());
                Outcome::Written { result, papers, folder, draft }
            }
            Effect::WriteMore { more, folder, draft } => {
                let (format, print) = match more {
                    More::Text => (Format::Text, Print::Normal),
                    More::Word => (Format::Word, Print::Normal),
                    More::Large => (Format::Pdf, Print::Large),
                };
                match self.render(desk, draft, format, print) {
                    Ok(papers) => {
                        let over = Writing::Over(desk.interview().form());
                        let written = write_papers(&papers, &folder, over);
                        let written = written.map(|_| ()).map_err(|error| self.reason(&error));
                        Outcome::MoreWritten(more, written)
                    }
                    Err(error) => Outcome::NotRendered(error),
                }
            }
            Effect::Lend { path, text } => {
                let Some(text) = self.lend(desk, &path, &text, glass) else { return Did::Nothing };
                Outcome::Lent { path, text }
            }
            Effect::LookForLent { path } => {
                let lent = self.edges.workshop.path(desk.case_id(), &path);
                match read_text(&lent) {
                    Ok(text) => Outcome::FoundLent { path, text },
                    Err(_) => return Did::Nothing,
                }
            }
            Effect::DropLent { path, once_kept } => {
                if once_kept.is_none_or(|text| desk.has_kept(&path, &text)) {
                    let lent = self.edges.workshop.path(desk.case_id(), &path);
                    self.edges.workshop.take_away(&lent);
                }
                return Did::Nothing;
            }
            _ => return Did::Nothing,
        };
        Did::Outcome(Box::new(outcome))
    }

    fn write_calendar(&self, path: &Path, over: bool) -> io::Result<usize> {
        let now = (self.edges.clock)();
        let shelf = Shelf::read(self.house, self.store, now);
        let shelf =
            shelf.map_err(|error| io::Error::other(store_text(&self.house.words, &error)))?;
        let (calendar, count) = shelf.calendar(self.house, now);
        write_private(path, &calendar, over).map(|()| count)
    }

    fn reopened(&self, opened: Result<(Desk<'h>, casework::Reopened), DeskError>) -> Outcome<'h> {
        self.opened(opened.map(|(desk, reopened)| (desk, Some(reopened))))
    }

    fn opened(
        &self,
        opened: Result<(Desk<'h>, Option<casework::Reopened>), casework::DeskError>,
    ) -> Outcome<'h> {
        if let Ok((desk, _)) = &opened {
            (self.edges.on_case)(Some(desk.file()));
        }
        Outcome::Opened(opened.map(|(desk, reopened)| (Box::new(desk), reopened)))
    }

    fn expanded(&self, folder: &Path) -> PathBuf {
        expanded(folder, self.edges.user_home.as_deref())
    }

    fn compose(&self, desk: &Desk<'h>) -> Result<Vec<casework::Document>, NotPressed> {
        let interview = desk.interview();
        match desk.order(&[]) {
            Some(order) => casework::compose(self.house, interview, order.drafted(true)),
            None => Ok(Vec::new()),
        }
    }

    fn render(
        &self,
        desk: &Desk<'h>,
        draft: bool,
        format: Format,
        print: Print,
    ) -> Result<Vec<PaperFile>, NotPressed> {
        let interview = desk.interview();
        let formats = [format];
        let Some(order) = desk.order(&formats) else { return Ok(Vec::new()) };
        let home = self.edges.user_home.as_deref();
        let beside = Beside { folder: home.unwrap_or(Path::new("")), user_home: home };
        // Text and files for Word go beside a packet that lies there.
        let packets = (format == Format::Pdf).then_some(beside);
        let order = Order { draft, print, packets, ..order };
        casework::press(self.house, interview, order)
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

    /// Lends a text to the person's own editor. What comes back stays on disk until it is in the
    /// case.
    fn lend(
        &self,
        desk: &Desk<'h>,
        question: &casework::FieldPath,
        text: &str,
        glass: &mut dyn Glass,
    ) -> Option<Result<String, String>> {
        let editor = self.edges.editor?;
        let path = self.edges.workshop.path(desk.case_id(), question);
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
