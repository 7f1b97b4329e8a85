//! Making the letters and saying what to do with them.

use std::path::PathBuf;

use super::Plain;
use super::case::{Go, Left};
use super::command::{Command, Heard, Takes, understand};
use super::talk::Stop;
use crate::casework::{
    self, Desk, Format, PaperFile, PapersError, Writing, as_text, disk_reason, usual_folder,
    write_papers,
};

impl<'e> Plain<'e> {
    /// Makes the letters, asks where to put them, and shows the next steps.
    pub(super) fn papers(&mut self, desk: &mut Desk<'e>, draft: bool) -> Result<Go, Stop> {
        let Some(language) = desk.interview().form().letter_languages.first().copied() else {
            return Ok(Go::Again);
        };
        let formats = [Format::Pdf, Format::Text];
        let pressed = casework::press(self.house, desk.interview(), language, draft, &formats);
        let papers = match pressed {
            Ok(papers) => papers,
            Err(error) => return self.not_pressed(&error),
        };
        if papers.is_empty() {
            self.talk.tell("no-letters-yet")?;
            return Ok(Go::Again);
        }
        let (pdf, text): (Vec<PaperFile>, Vec<PaperFile>) =
            papers.into_iter().partition(|paper| paper.format == Format::Pdf);
        let Some(folder) = self.put(desk, &pdf)? else {
            return Ok(Go::Again);
        };
        self.told(&pdf, &folder, draft)?;
        self.offer_text(desk.interview().form(), &text, &folder)?;
        let next_steps = pdf.iter().find(|paper| paper.document.kind == "next_steps");
        if let (Some(paper), false) = (next_steps, draft) {
            self.talk.gap()?;
            let text = as_text(&paper.document, self.talk.width());
            self.talk.show(&text)?;
        }
        self.talk.gap()?;
        self.said("papers-lie-at", "folder", &folder.display().to_string())?;
        self.talk.tell(if draft { "papers-after-draft" } else { "papers-after" })?;
        match self.talk.hear()?.trim() {
            "1" => Ok(Go::Again),
            _ => Ok(Go::Leave(Left::Home)),
        }
    }

    /// Writes the letters where the person wants them. `None`: not now.
    fn put(&mut self, desk: &Desk<'e>, papers: &[PaperFile]) -> Result<Option<PathBuf>, Stop> {
        let usual = usual_folder(&self.papers, desk.case_id(), desk.interview().today());
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
            let these: Vec<&PaperFile> =
                papers.iter().filter(|paper| paper.document.kept == kept).collect();
            if these.is_empty() {
                continue;
            }
            self.talk.tell(if kept { "papers-keep" } else { "papers-send" })?;
            for paper in these {
                let text = format!("{}: {}", paper.name, paper.document.title);
                self.talk.marked("  ", &text)?;
            }
        }
        Ok(())
    }

    fn offer_text(
        &mut self,
        form: &casework::Form,
        papers: &[PaperFile],
        folder: &std::path::Path,
    ) -> Result<(), Stop> {
        self.talk.tell("papers-text")?;
        let line = self.talk.hear()?;
        if !["ja", "j", "tekst", "yes"].contains(&line.trim().to_lowercase().as_str()) {
            return Ok(());
        }
        match write_papers(papers, folder, Writing::Over(form)) {
            Ok(_) => self.talk.tell("papers-text-made"),
            Err(error) => self.papers_trouble(&error),
        }
    }
}
