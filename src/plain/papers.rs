//! Making the letters and saying what to do with them.

use std::path::PathBuf;

use super::Plain;
use super::case::{Go, Left};
use super::command::{Command, Heard, Takes, understand};
use super::talk::Stop;
use crate::casework::{
    self, Beside, Desk, Format, Order, PaperFile, PapersError, Print, Writing, as_text,
    disk_reason, usual_folder, write_papers,
};

impl<'e> Plain<'e> {
    /// Makes the letters, asks where to put them, and shows the next steps.
    pub(super) fn papers(&mut self, desk: &mut Desk<'e>, draft: bool) -> Result<Go, Stop> {
        let Some(order) = desk.order(&[Format::Pdf]) else { return Ok(Go::Again) };
        let home = self.user_home.clone();
        let folder = home.clone().unwrap_or_default();
        let beside = Beside { folder: &folder, user_home: home.as_deref() };
        let order = order.drafted(draft).with_packets(beside);
        let papers = match casework::press(self.house, desk.interview(), order) {
            Ok(papers) => papers,
            Err(error) => return self.not_pressed(&error),
        };
        if papers.is_empty() {
            self.talk.tell("no-letters-yet")?;
            return Ok(Go::Again);
        }
        let Some(folder) = self.put(desk, &papers)? else {
            return Ok(Go::Again);
        };
        if !draft {
            desk.letters_made(&folder);
        }
        self.told(&papers, &folder, draft)?;
        self.offer_more(desk, order, &folder)?;
        let next_steps = papers.iter().find(|paper| paper.kind == "next_steps");
        let next_steps = next_steps.and_then(|paper| paper.document.as_ref());
        if let (Some(document), false) = (next_steps, draft) {
            self.talk.gap()?;
            let text = as_text(document, self.talk.width());
            self.talk.show(&text)?;
        }
        self.talk.gap()?;
        self.said("papers-lie-at", "folder", &folder.display().to_string())?;
        self.talk.tell(if draft { "papers-after-draft" } else { "papers-after" })?;
        match self.talk.hear()?.trim() {
            "1" => Ok(Go::Again),
            "2" if !draft => self.mark_sent(desk),
            _ => Ok(Go::Leave(Left::Home)),
        }
    }

    /// Writes the letters where the person wants them. `None`: not now.
    fn put(&mut self, desk: &Desk<'e>, papers: &[PaperFile]) -> Result<Option<PathBuf>, Stop> {
        let (day, language) = (desk.interview().today(), self.house.language);
        let usual = usual_folder(&self.papers, desk.case_id(), day, language);
        let over = Writing::Over(desk.interview().form());
        self.talk.gap()?;
        self.said("papers-where", "folder", &usual.display().to_string())?;
        loop {
            let folder = match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing => usual.clone(),
                Heard::Command(Command::Back | Command::Quit) => return Ok(None),
                Heard::Command(_) => {
                    self.talk.tell("papers-where-else")?;
                    continue;
                }
                Heard::Answer(typed) => {
                    let typed: String = typed.chars().filter(|c| !c.is_control()).collect();
                    self.path(std::path::Path::new(&typed))
                }
            };
            match write_papers(papers, &folder, Writing::New) {
                Ok(_) => return Ok(Some(folder)),
                Err(PapersError::InTheWay(_)) => {
                    self.said("papers-in-the-way", "folder", &folder.display().to_string())?;
                    if self.talk.hear()?.trim() == "1" {
                        match write_papers(papers, &folder, over) {
                            Ok(_) => return Ok(Some(folder)),
                            Err(error) => self.papers_trouble(&error)?,
                        }
                    }
                }
                Err(error) => self.papers_trouble(&error)?,
            }
            self.talk.tell("papers-where-else")?;
        }
    }

    fn papers_trouble(&mut self, error: &PapersError) -> Result<(), Stop> {
        let PapersError::Disk { path, error } = error else { return Ok(()) };
        let (path, why) = (path.display().to_string(), disk_reason(self.talk.words, error));
        let args = [("path", (&path).into()), ("why", (&why).into())];
        let text = self.talk.words.say_with("papers-disk", &args);
        self.talk.say(&text)
    }

    fn told(
        &mut self,
        papers: &[PaperFile],
        folder: &std::path::Path,
        draft: bool,
    ) -> Result<(), Stop> {
        let id = if draft { "papers-made-draft" } else { "papers-made" };
        self.talk.gap()?;
        self.said(id, "folder", &folder.display().to_string())?;
        for kept in [false, true] {
            let mut these: Vec<&PaperFile> =
                papers.iter().filter(|paper| paper.kept == kept).collect();
            // The one file with everything is what most people want.
            these.sort_by_key(|paper| paper.kind != "packet");
            if these.is_empty() {
                continue;
            }
            self.talk.tell(if kept { "papers-keep" } else { "papers-send" })?;
            for paper in these {
                let text = format!("{}: {}", paper.name, paper.title);
                self.talk.marked("  ", &text)?;
            }
        }
        for note in papers.iter().flat_map(|paper| &paper.notes) {
            self.talk.say(note)?;
        }
        Ok(())
    }

    /// The letters as text, for Word or in large print: as long as something is asked for.
    fn offer_more(
        &mut self,
        desk: &Desk<'e>,
        order: Order<'_>,
        folder: &std::path::Path,
    ) -> Result<(), Stop> {
        self.talk.tell("papers-text")?;
        // A bare yes says that something is wanted, not what.
        loop {
            let line = self.talk.hear()?.trim().to_lowercase();
            let (formats, print, made): (&[Format], Print, &str) = match line.as_str() {
                "tekst" => (&[Format::Text], Print::Normal, "papers-text-made"),
                "word" => (&[Format::Word], Print::Normal, "papers-word-made"),
                "stor" => (&[Format::Pdf], Print::Large, "papers-large-made"),
                "ja" | "j" | "yes" => {
                    self.talk.tell("papers-more-which")?;
                    continue;
                }
                _ => return Ok(()),
            };
            let papers = match casework::press(
                self.house,
                desk.interview(),
                Order { formats, print, ..order },
            ) {
                Ok(papers) => papers,
                Err(error) => {
                    self.not_pressed(&error)?;
                    return Ok(());
                }
            };
            match write_papers(&papers, folder, Writing::Over(desk.interview().form())) {
                Ok(_) => self.talk.tell(made)?,
                Err(error) => self.papers_trouble(&error)?,
            }
            self.talk.tell("papers-more-which")?;
        }
    }
}
