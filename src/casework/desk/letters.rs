//! What a case consists of: its letters and what is kept beside them.

use super::Desk;
use crate::form::Keeps;
use crate::interview::Interview;

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

    /// The letters of the case as they stand, the one at hand first. One whose form cannot be
    /// opened is left out.
    #[must_use]
    pub fn interviews(&self) -> Vec<(usize, Interview)> {
        let mut interviews = vec![(self.filing, self.interview.clone())];
        for (at, filing) in self.case.filings.iter().enumerate() {
            if at == self.filing {
                continue;
            }
            let (Ok(form), Ok(world)) = (self.house.form(&filing.form), self.house.world()) else {
                continue;
            };
            let (shared, answers) = (self.interview.case().clone(), filing.answers.clone());
            let today = self.interview.today();
            let interview = Interview::new(form, world.clone(), today, shared, answers)
                .with_settled(filing.settled.clone())
                .with_reused(filing.reused.clone());
            interviews.push((at, interview));
        }
        interviews
    }

    /// The place of the filing at hand in the case.
    #[must_use]
    pub fn at_filing(&self) -> usize {
        self.filing
    }
}
