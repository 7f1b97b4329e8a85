//! The page of the letters that were made: where they lie, opening them, and what to do next.

use std::path::PathBuf;

use super::menu::{Menu, Row};
use super::message::More;
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{Document, PaperFile};
use crate::words::Words;

/// What a row of the page leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    Open(PathBuf),
    NextSteps,
    More(More),
    Review,
    /// The letters were sent.
    Sent,
    Another,
    Home,
}

/// See the module's words.
#[derive(Debug)]
pub struct PapersPage {
    pub folder: PathBuf,
    pub draft: bool,
    pub menu: Menu<Leads>,
    /// What must be known of the papers.
    pub notes: Vec<String>,
    /// What to do now, where the form says it.
    pub next_steps: Option<Document>,
}

impl PapersPage {
    #[must_use]
    pub fn new(
        folder: PathBuf,
        papers: &[PaperFile],
        draft: bool,
        foreign: bool,
        words: &Words,
    ) -> Self {
        let next_steps = papers
            .iter()
            .find(|paper| paper.kind == "next_steps" && !draft)
            .and_then(|paper| paper.document.clone());
        let mut rows: Vec<Row<Leads>> = Vec::new();
        if next_steps.is_some() {
            rows.push(Row::new(Leads::NextSteps, words.say("papers-next-steps")));
        }
        for kept in [false, true] {
            let these = papers.iter().filter(|paper| paper.kept == kept);
            let mut these: Vec<&PaperFile> = these.collect();
            // The one file with everything is what most people want.
            these.sort_by_key(|paper| paper.kind != "packet");
            for (at, paper) in these.into_iter().enumerate() {
                let id = match (kept, draft) {
                    (true, _) => "papers-keep",
                    (false, false) => "papers-send",
                    (false, true) => "papers-draft",
                };
                let heading = (at == 0).then(|| words.say(id));
                let path = folder.join(&paper.name);
                let row = Row::new(Leads::Open(path), named(paper, kept && foreign, words));
                rows.push(row.aside(paper.name.clone(), Meaning::Muted).under(heading));
            }
        }
        let notes = papers.iter().flat_map(|paper| paper.notes.clone()).collect();
        let more = words.say("papers-more");
        rows.push(
            Row::new(Leads::Open(folder.clone()), words.say("papers-open-folder"))
                .under(Some(more)),
        );
        for (more, id) in [
            (More::Text, "papers-text-too"),
            (More::Word, "papers-word-too"),
            (More::Large, "papers-large-instead"),
        ] {
            rows.push(Row::new(Leads::More(more), words.say(id)));
        }
        if !draft {
            rows.push(Row::new(Leads::Sent, words.say("case-mark-sent")));
        }
        rows.push(Row::new(Leads::Review, words.say("papers-review")));
        rows.push(Row::new(Leads::Another, words.say("review-another")));
        rows.push(Row::new(Leads::Home, words.say("review-home")));
        Self { folder, draft, menu: Menu::new(rows), notes, next_steps }
    }

    /// The page on a screen of this width.
    #[must_use]
    pub fn sheet(
        &self,
        words: &Words,
        theme: Theme,
        notices: &[(String, Meaning)],
        width: u16,
    ) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.tell(notices);
        let shown = self.folder.display().to_string();
        let id = if self.draft { "papers-made-draft" } else { "papers-made" };
        sheet.say(&words.say_with(id, &[("folder", (&shown).into())]), Meaning::Good);
        for note in &self.notes {
            sheet.say(note, Meaning::Warning);
        }
        sheet.gap();
        self.menu.write(&mut sheet, words, true);
        sheet
    }
}

/// A paper's title; what is for the person is named in the language of the screen too, where that is
/// another one than the papers'.
fn named(paper: &PaperFile, foreign: bool, words: &Words) -> String {
    let id = match paper.kind {
        "next_steps" => "paper-next-steps",
        "portal_sheet" => "paper-portal-sheet",
        "packet" => "paper-packet",
        "receipt" => "paper-receipt",
        "reading_copy" => "paper-reading-copy",
        _ => return paper.title.clone(),
    };
    if !foreign {
        return paper.title.clone();
    }
    let kind = words.say(id);
    words.say_with("paper-of-kind", &[("kind", (&kind).into()), ("title", (&paper.title).into())])
}
