//! A case that is open: its desk, the page at hand, and what is come back to.

use std::collections::BTreeMap;

use super::editor::Editor;
use super::field::Part;
use super::list::ListPage;
use super::papers::PapersPage;
use super::question::QuestionPage;
use super::review::ReviewPage;
use crate::casework::{Aim, Consent, Desk, FieldPath, VersionTold};

/// A page of a case.
#[derive(Debug)]
pub enum Page {
    Question(Box<QuestionPage>),
    List(Box<ListPage>),
    Review(Box<ReviewPage>),
    Papers(Box<PapersPage>),
}

/// What waits for a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterSave {
    /// Ask whether the person wants to stop.
    AskToLeave,
    Home,
    Quit,
    /// Say where the case lies.
    Tell,
    Lock,
    /// A new call begins; the case at hand can be come back to.
    NewCall,
    /// Back to the case that was left for a call.
    OtherCase,
}

/// A case that is open.
#[derive(Debug)]
pub struct Work<'h> {
    pub desk: Desk<'h>,
    pub page: Page,
    /// Told once: when the letters can be made.
    pub told_ready: bool,
    /// Told last: whether anything may be written to the disk.
    pub told_consent: Consent,
    /// Where it goes when an answer is done.
    pub aim: Aim,
    /// Places that were jumped away from, the last one last.
    pub trail: Vec<(usize, FieldPath)>,
    /// The letters that were made last, to come back to.
    pub papers: Option<Box<PapersPage>>,
    /// The earlier versions of the case, while they are looked at.
    pub versions: Vec<VersionTold>,
    /// Texts of pages that were left, with their cursor and what can be taken back in them.
    editors: BTreeMap<(FieldPath, Part), Editor>,
}

impl<'h> Work<'h> {
    /// A case that was just opened.
    #[must_use]
    pub fn new(desk: Desk<'h>, page: Page) -> Self {
        let told_ready = desk.is_ready();
        Self {
            desk,
            page,
            told_ready,
            told_consent: Consent::Given,
            aim: Aim::On,
            trail: Vec::new(),
            papers: None,
            versions: Vec::new(),
            editors: BTreeMap::new(),
        }
    }

    /// Goes to another page. A text that is come back to is as it was left.
    pub fn turn_to(&mut self, mut page: Page) {
        if let Page::Question(left) = &mut self.page {
            let path = left.path().clone();
            for written in left.texts_mut() {
                written.editor.leave();
                let kept = std::mem::replace(&mut written.editor, Editor::line(""));
                self.editors.insert((path.clone(), written.part.clone()), kept);
            }
        }
        if let Page::Question(page) = &mut page {
            let path = page.path().clone();
            for written in page.texts_mut() {
                let kept = self.editors.remove(&(path.clone(), written.part.clone()));
                // One that was changed elsewhere begins anew.
                let same = kept.filter(|kept| kept.as_str() == written.editor.as_str());
                if let Some(kept) = same {
                    written.editor = kept;
                }
            }
        }
        let left = std::mem::replace(&mut self.page, page);
        if let Page::Papers(papers) = left {
            self.papers = Some(papers);
        }
    }
}
