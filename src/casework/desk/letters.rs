//! What a case consists of: its letters and what is kept beside them.

use super::Desk;
use crate::form::Keeps;

/// A filing as one of those of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingOf {
    /// Its place in the case.
    pub at: usize,
    pub form: String,
    pub title: String,
    /// It is the one at hand.
    pub here: bool,
    /// It finds letters and makes none.
    pub guide: bool,
    pub keeps: Option<Keeps>,
    /// The filing whose letters it keeps track of.
    pub follows: Option<usize>,
}

impl Desk<'_> {
    /// The filings of the case in the order they were begun; one whose form is gone is left out.
    #[must_use]
    pub fn filings(&self) -> Vec<FilingOf> {
        let (heads, _) = self.house.heads_and_problems();
        let filings = self.case.filings.iter().enumerate().filter_map(|(at, filing)| {
            let head = heads.iter().find(|head| head.id == filing.form)?;
            Some(FilingOf {
                at,
                form: filing.form.clone(),
                title: head.title.on_screen(self.house.language).to_owned(),
                here: at == self.filing,
                guide: head.guide,
                keeps: head.keeps,
                follows: filing.follows,
            })
        });
        filings.collect()
    }
}
