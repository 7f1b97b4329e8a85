//! What came of what was done in the world.

use super::app::{App, Preview};

use super::home::HomePage;
use super::menu::Row;
use super::message::{Effect, More, Outcome};
use super::panel::{Ask, Content, Over, Panel, Purpose, Reply};
use super::papers::PapersPage;
use super::review::ReviewPage;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{
    CaseId, Desk, PaperFile, PapersError, Reopened, disk_reason, reads, store_text,
};
use std::path::{Path, PathBuf};

impl<'h> App<'h> {
    /// Takes up what came of an effect.
    pub(super) fn done(&mut self, outcome: Outcome<'h>) {
        match outcome {
            Outcome::Home(Ok(start)) => {
                self.work = None;
                self.left = None;
                self.home = Some(HomePage::new(self.house, &start, false));
                self.is_behind_passphrase = start.is_behind_passphrase;
                let is_first = start.is_first && !std::mem::replace(&mut self.told_first, true);
                if let Some(long) = &mut self.long {
                    long.renew(self.house, &start);
                }
                self.start = Some(start);
                if is_first {
                    self.offer_passphrase(true);
                }
                self.remind_of_backup();
                if std::mem::take(&mut self.tidies_on) {
                    self.tidy_next();
                }
            }
            Outcome::Home(Err(error)) => {
                let text = store_text(&self.house.words, &error);
                self.trouble(vec![(text, Meaning::Text)]);
            }
            Outcome::Report(years) => self.read_report(years),
            Outcome::Counted(result) => self.counted(result),
            Outcome::CalendarName(path) => self.ask_for_calendar(&path.display().to_string()),
            Outcome::CalendarWritten { path, result } => self.calendar_written(path, result),
            Outcome::Opened(Ok((desk, reopened))) => self.opened(*desk, reopened),
            Outcome::InUse(id, filing) => self.in_use(id, filing),
            Outcome::BroughtIn(result) => self.brought_in(result),
            Outcome::Opened(Err(error)) => self.desk_trouble(&error),
            Outcome::Deleted { id, left, result } => self.deleted(id, &left, result),
            Outcome::BackupPathTried { path, restores, result } => {
                self.backup_path_tried(path, restores, result);
            }
            Outcome::BackedUp(result) => self.backed_up(result),
            Outcome::Restored { from, result } => self.restored(from, result),
            Outcome::Reminding(result) => self.reminding(result),
            Outcome::Kept(result) => self.kept(result),
            Outcome::Saved => self.saved(),
            Outcome::Versions(read) => self.versions_read(read),
            Outcome::AllTakenBack { at, result } => self.all_taken_back(at, result),
            Outcome::Deadlines { waiting, deadlines } => self.read_deadlines(waiting, deadlines),
            Outcome::PassphraseSet { is_set, result } => self.passphrase_set(is_set, result),
            Outcome::Copied(Ok(path)) => {
                self.over.pop();
                self.notices.clear();
                let text = self.say_with("saved-copy", "path", &path.display().to_string());
                self.notice(text, Meaning::Good);
            }
            Outcome::Copied(Err(error)) => {
                let text = store_text(&self.house.words, &error);
                self.ask_trouble(text);
            }
            Outcome::Composed { documents, version } => {
                if let Some(Over::Reading(reading)) = self.over.last_mut()
                    && let Content::Letters { documents: shown, .. } = &mut reading.content
                    && shown.is_empty()
                {
                    shown.clone_from(&documents);
                }
                self.preview.documents = documents;
                self.preview.version = Some(version);
                self.preview.beside = None;
            }
            Outcome::NotComposed(error) => {
                // Beside a question nobody asked for it: the place stays empty.
                self.preview = Preview::default();
                self.preview.version = self.work.as_ref().map(|work| work.desk.version());
                if matches!(self.over.last(), Some(Over::Reading(_))) {
                    self.over.pop();
                    self.not_rendered(&error);
                }
            }
            Outcome::SheetRead(read) => self.sheet_read(read),
            Outcome::SheetWritten(written) => self.sheet_written(written),
            Outcome::Rendered { papers, usual, draft } => self.rendered(papers, &usual, draft),
            Outcome::NotRendered(error) => self.not_rendered(&error),
            Outcome::Written { result, papers, folder, draft } => {
                self.written(result, papers, folder, draft);
            }
            Outcome::MoreWritten(More::Text, Ok(())) => self.tell("papers-text-made"),
            Outcome::MoreWritten(More::Word, Ok(())) => self.tell("papers-word-made"),
            Outcome::MoreWritten(More::Large, Ok(())) => self.tell("papers-large-made"),
            Outcome::MoreWritten(_, Err(text)) => self.notice(text, Meaning::Error),
            Outcome::Opening(Ok(())) => self.tell("papers-opening"),
            Outcome::Opening(Err(path)) => {
                let text = self.say_with("papers-not-opened", "path", &path);
                self.notice(text, Meaning::Warning);
            }
            Outcome::Lent { path, text: Ok(text) } => {
                if self.asked_here().is_some_and(|asked| asked.path == path) {
                    self.take_text(&text);
                }
            }
            Outcome::Handed(handed) => self.handed(handed),
            Outcome::Lent { text: Err(why), .. } => self.notice(why, Meaning::Warning),
            Outcome::FoundLent { path, text } => {
                let here = self.asked_here();
                let same =
                    here.is_some_and(|asked| asked.answer.text.trim_end() == text.trim_end());
                if same {
                    self.effects.push(Effect::DropLent { path, once_kept: Some(text) });
                } else if here.is_some_and(|asked| asked.path == path) {
                    self.offer_text("editor-left", &text);
                }
            }
        }
    }

    fn opened(&mut self, desk: Desk<'h>, reopened: Option<Reopened>) {
        self.over.clear();
        // Nothing of another case stays in sight.
        self.preview = Preview::default();
        self.told_unsaved = false;
        let overview = desk.overview();
        let page =
            Page::Review(Box::new(ReviewPage::new(overview, None, false, &self.house.words)));
        let mut work = Work::new(desk, page);
        work.desk.speak(self.in_sheet);
        self.work = Some(work);
        match reopened {
            Some(reopened) => self.opened_letter(&reopened),
            None => self.stand_where_left(false),
        }
        self.tell_only_read();
        self.tell_deletion_near();
        if std::mem::take(&mut self.stands_at_answers) {
            self.review_at(None);
        }
        self.tell_held_back();
    }

    /// Where the letter at hand was left. A guide that is answered opens on what it found; so does the
    /// card of a call, once nothing is left to ask.
    fn stand_where_left(&mut self, found: bool) {
        self.notices.clear();
        let Some(work) = &self.work else { return };
        let desk = &work.desk;
        let kept = desk.stands_at().filter(|path| desk.asked(path).is_some());
        let overview = desk.overview();
        let found = found && overview.ways.is_some() && overview.lacks.is_empty();
        let found = found && desk.next_known(None).is_none();
        match kept.or_else(|| desk.next(None)).filter(|_| !found) {
            Some(path) => self.open(&path),
            None => self.review_at(None),
        }
    }

    /// A letter that was worked on before is at hand again: what is new since then is told.
    pub(super) fn opened_letter(&mut self, reopened: &Reopened) {
        self.stand_where_left(true);
        match &reopened.form_news.first {
            // What nobody could answer before comes first.
            Some(new) => self.open(&new.clone()),
            None => self.tell("reopened"),
        }
        if reopened.damaged {
            let text = self.say("reopened-damaged");
            self.notice(text, Meaning::Warning);
        }
        if reopened.form_changed {
            self.tell("reopened-form-changed");
        }
        for text in reopened.form_news.sentences(&self.house.words) {
            self.notice(text, Meaning::Warning);
        }
        for deadline in &reopened.deadlines {
            let text = self.say_with("reopened-deadline", "text", &deadline.text);
            self.notice(text, Meaning::Warning);
        }
    }

    fn deleted(
        &mut self,
        id: CaseId,
        left: &[PathBuf],
        result: Result<(), crate::casework::StoreError>,
    ) {
        self.notices.clear();
        self.effects.push(Effect::ReadHome);
        match result {
            Ok(()) => {
                let text = self.say_with("delete-done", "number", &id.to_string());
                self.notice(text, Meaning::Good);
                for folder in left {
                    let folder = folder.display().to_string();
                    let text = self.say_with("delete-papers-left", "folder", &folder);
                    self.notice(text, Meaning::Text);
                }
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.notice(text, Meaning::Error);
            }
        }
    }

    pub(super) fn ask_trouble(&mut self, text: String) {
        if let Some(Over::Ask(ask)) = self.over.last_mut() {
            ask.trouble = Some(text);
        }
    }

    /// The letters are made; where shall they lie?
    fn rendered(&mut self, papers: Vec<PaperFile>, usual: &Path, draft: bool) {
        if papers.is_empty() {
            self.notices.clear();
            return self.tell("no-letters-yet");
        }
        let (title, text) = (self.say("title-folder"), self.say("papers-which-folder"));
        let usual = usual.display().to_string();
        let purpose = Purpose::Letters { papers, draft };
        self.over.push(Over::Ask(Box::new(Ask::new(title, text, &usual, purpose))));
    }

    fn written(
        &mut self,
        result: Result<(), PapersError>,
        papers: Vec<PaperFile>,
        folder: PathBuf,
        draft: bool,
    ) {
        let words = &self.house.words;
        let error = match result {
            Ok(()) => {
                self.over.clear();
                self.notices.clear();
                if let (Some(work), false) = (&mut self.work, draft) {
                    work.desk.letters_made(&folder);
                }
                let letters = self.work.as_ref().and_then(|work| work.desk.letters_in());
                let foreign = letters.is_some_and(|letters| !reads(self.house.language, letters));
                let page = PapersPage::new(folder, &papers, draft, foreign, words);
                if let Some(work) = &mut self.work {
                    work.turn_to(Page::Papers(Box::new(page)));
                }
                return;
            }
            Err(error) => error,
        };
        // They are kept for the next try.
        if let Some(Over::Ask(ask)) = self.over.last_mut()
            && let Purpose::Letters { papers: kept, .. } = &mut ask.purpose
        {
            *kept = papers;
        }
        match error {
            PapersError::InTheWay(_) => {
                let shown = folder.display().to_string();
                let text = words.say_with("tui-in-the-way", &[("folder", (&shown).into())]);
                let rows = vec![
                    Row::new(Reply::AnotherFolder, words.say("papers-another")),
                    Row::new(Reply::Overwrite, words.say("papers-overwrite")),
                ];
                let panel = Panel::new(self.say("title-folder"), vec![(text, Meaning::Text)], rows);
                self.open_panel(panel);
            }
            PapersError::Disk { path, error } => {
                let (path, why) = (path.display().to_string(), disk_reason(words, &error));
                let args = [("path", (&path).into()), ("why", (&why).into())];
                let text = words.say_with("papers-disk", &args);
                self.ask_trouble(text);
            }
        }
    }
}
