//! From letters to what became of them: the list of what was sent begins with the letters as they
//! are, and is gone on with when there is one.

use super::{Desk, DeskError};
use crate::casework::progress::{self, SentLetter, Track};
use crate::form::{FormHead, Keeps, QuestionIx, Tracks};
use crate::interview::{Answer, Edit, FieldPath};

impl Desk<'_> {
    /// Whether the letter at hand is one whose sending can be kept track of.
    #[must_use]
    pub fn can_be_sent(&self) -> bool {
        let form = self.interview.form();
        form.makes_letters()
            && self.may_be_kept()
            && (self.case.filings[self.filing].made.is_some() || self.is_ready())
            && self.progress_form().is_some()
    }

    /// What became of the letters at hand, if that is kept track of.
    #[must_use]
    pub fn track(&self) -> Option<Track> {
        progress::track(self.house, &self.case, self.filing, (self.clock)())
    }

    /// The filing that keeps track of the letters at hand.
    #[must_use]
    pub fn follower(&self) -> Option<usize> {
        progress::follower(&self.case, self.filing)
    }

    /// The form that keeps track of letters of this country.
    fn progress_form(&self) -> Option<String> {
        let (heads, _) = self.house.heads_and_problems();
        let country = self.interview.form().country;
        let fits =
            |head: &&FormHead| head.keeps == Some(Keeps::Progress) && head.country == country;
        heads.iter().find(fits).map(|head| head.id.clone())
    }

    /// Opens the list of what was sent of the letters at hand. Letters that are not in it come into
    /// it; those without a day are sent today, which can be changed. Gives the question to stand at.
    ///
    /// # Errors
    /// If the form of the list cannot be opened; the letters then stay at hand.
    pub fn mark_sent(&mut self) -> Result<Option<FieldPath>, DeskError> {
        let letters = progress::letters_of(self.house, &self.interview);
        let filing = self.filing;
        match self.follower() {
            Some(follower) => {
                self.turn_to(follower)?;
            }
            None => {
                let Some(form) = self.progress_form() else { return Ok(None) };
                self.start(&form, &[])?;
                self.case.filings[self.filing].follows = Some(filing);
            }
        }
        let Some(tracks) = self.interview.form().tracks.clone() else { return Ok(None) };
        let at = self.as_one_step(|desk| {
            for letter in letters {
                if !desk.has_sent(&tracks, &letter) {
                    desk.add_sent(&tracks, &letter);
                }
            }
            desk.sent_today(&tracks)
        });
        self.save();
        Ok(at)
    }

    /// The letters that would be marked as sent.
    #[must_use]
    pub fn letters_to_mark(&self) -> Vec<String> {
        let letters = progress::letters_of(self.house, &self.interview);
        letters.into_iter().map(|letter| letter.title).collect()
    }

    fn id(&self, ix: QuestionIx) -> String {
        self.interview.form().question(ix).id.clone()
    }

    /// Whether a letter stands in the list already.
    fn has_sent(&self, tracks: &Tracks, letter: &SentLetter) -> bool {
        let (list, title, office) =
            (self.id(tracks.list), self.id(tracks.letter), self.id(tracks.recipient));
        let Some(kept) = self.interview.filing().get(&list) else { return false };
        kept.live_items().any(|item| {
            let part = |name: &str| {
                let answer = item.fields.get(&office)?;
                answer.parts.get(name).filter(|part| !part.is_empty()).cloned()
            };
            let same_office = match (part("office"), &letter.office) {
                (Some(kept), Some(office)) => kept == *office,
                (kept, office) => {
                    kept.is_none()
                        && office.is_none()
                        && part("name").unwrap_or_default() == letter.kept_name()
                }
            };
            let said = item.fields.get(&title).map(|answer| answer.text.as_str());
            same_office && said == Some(letter.kept_title().as_str())
        })
    }

    fn add_sent(&mut self, tracks: &Tracks, letter: &SentLetter) {
        let list = FieldPath::outer(self.id(tracks.list));
        // A list that is full takes no more; what is in it stays.
        let Ok(applied) = self.apply(&[Edit::AddItem(list.to_string())]) else { return };
        let Some(item) = applied.item else { return };
        let at = |id: String| list.clone().inside(item, id).to_string();
        let office = at(self.id(tracks.recipient));
        let mut edits = vec![Edit::Text(at(self.id(tracks.letter)), letter.kept_title())];
        let named = |name: &String| tracks.kinds.iter().find(|(of, _)| of == name);
        if let (Some(kind), Some((_, option))) = (tracks.kind, letter.names.iter().find_map(named))
        {
            edits.push(Edit::Pick(at(self.id(kind)), vec![option.clone()]));
        }
        let mut part = |name: &str, value: String| {
            edits.push(Edit::Part(office.clone(), name.to_owned(), value));
        };
        match &letter.office {
            Some(id) => part("office", id.clone()),
            None if !letter.kept_name().is_empty() => {
                part("name", letter.kept_name());
                part("address", letter.address.join("\n"));
            }
            None => {}
        }
        let _ = self.apply(&edits);
    }

    /// Letters without a day were sent today. The first of them, or the first of all.
    fn sent_today(&mut self, tracks: &Tracks) -> Option<FieldPath> {
        let (list, sent) = (self.id(tracks.list), self.id(tracks.sent));
        let kept = self.interview.filing().get(&list)?;
        let days: Vec<(u32, bool)> = kept
            .live_items()
            .map(|item| {
                let none = item.fields.get(&sent).is_none_or(|day| *day == Answer::default());
                (item.id, none)
            })
            .collect();
        let path = |item: u32| FieldPath::outer(list.clone()).inside(item, sent.clone());
        let today = self.interview.today().strftime("%-d.%-m.%Y").to_string();
        for (item, _) in days.iter().filter(|(_, none)| *none) {
            let path = path(*item).to_string();
            let _ = self.apply(&[Edit::Text(path.clone(), today.clone())]);
        }
        let first = days.iter().find(|(_, none)| *none).or(days.first());
        first.map(|(item, _)| path(*item))
    }
}
