//! What a change brought about: two looks at a filing, compared.

use std::collections::BTreeMap;

use super::deadlines::{DeadlineTold, deadlines_of};
use super::house::House;
use super::told::{AdviceTold, OfferTold, Teller};
use crate::interview::{Applied, FieldPath, Interview};
use crate::law::State;

/// What a change brought about, for telling.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct News {
    pub applied: Applied,
    /// Advice that did not hold before.
    pub advice: Vec<AdviceTold>,
    /// Deadlines that are new or have moved.
    pub deadlines: Vec<DeadlineTold>,
    /// Answers that were laid aside, by label.
    pub parked: Vec<String>,
    /// Sensitive answers that are not needed any more and were erased, by label.
    pub erased: Vec<String>,
    /// Who stands in other cases too, a sentence each.
    pub elsewhere: Vec<String>,
    /// What the form found by itself, as label and answer.
    pub found: Vec<(String, String)>,
}

/// What can be seen of a filing.
pub(super) struct Look {
    advice: Vec<AdviceTold>,
    deadlines: Vec<DeadlineTold>,
    parked: Vec<(FieldPath, String)>,
    found: Vec<(FieldPath, String, String)>,
}

impl Look {
    pub(super) fn at(house: &House, interview: &Interview) -> Self {
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        let parked = interview.parked().into_iter().filter(|path| !path.question.is_empty());
        let parked = parked.map(|path| {
            let label = teller.label(&path);
            (path, label)
        });
        let found = interview
            .entries_in(&picture)
            .into_iter()
            .filter(|entry| interview.finds_itself(entry));
        let found = found.filter_map(|entry| {
            let answer = teller.speaker.answer(entry.ix, &entry.scope)?;
            Some((entry.path.clone(), teller.label(&entry.path), answer))
        });
        Self {
            advice: advice_of(house, interview),
            deadlines: deadlines_of(house, interview),
            parked: parked.collect(),
            found: found.collect(),
        }
    }

    /// The same look as if no advice had been seen.
    pub(super) fn without_advice(self) -> Self {
        Self { advice: Vec::new(), ..self }
    }

    /// What can be seen now and could not be seen before.
    pub(super) fn since(&self, before: &Self) -> News {
        let new_advice = |advice: &&AdviceTold| {
            !advice.settled && !before.advice.iter().any(|known| known.key == advice.key)
        };
        let new_deadline = |told: &&DeadlineTold| {
            let worth_telling = !told.outer || told.state != State::Running;
            let is_known =
                |known: &DeadlineTold| known.key == told.key && known.as_seen() == told.as_seen();
            worth_telling && !before.deadlines.iter().any(is_known)
        };
        let was_parked = |path: &FieldPath| before.parked.iter().any(|(known, _)| known == path);
        let parked = self.parked.iter().filter(|(path, _)| !was_parked(path));
        let was_found = |path: &FieldPath, answer: &str| {
            before.found.iter().any(|(known, _, was)| known == path && was == answer)
        };
        let found = self.found.iter().filter(|(path, _, answer)| !was_found(path, answer));
        News {
            applied: Applied::default(),
            erased: Vec::new(),
            elsewhere: Vec::new(),
            parked: parked.map(|(_, label)| label.clone()).collect(),
            found: found.map(|(_, label, answer)| (label.clone(), answer.clone())).collect(),
            advice: self.advice.iter().filter(new_advice).cloned().collect(),
            deadlines: self.deadlines.iter().filter(new_deadline).cloned().collect(),
        }
    }
}

/// All advice that holds.
pub(super) fn advice_of(house: &House, interview: &Interview) -> Vec<AdviceTold> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let titled = |mut advice: AdviceTold| {
        name_starts(house, &mut advice);
        advice
    };
    let told = picture.advice(interview.settled());
    told.iter().map(|told| titled(teller.advice(told))).collect()
}

/// An offer to begin another form is shown by that form's title.
fn name_starts(house: &House, advice: &mut AdviceTold) {
    let starts = |offer: &OfferTold| matches!(offer, OfferTold::Start { .. });
    if !advice.offers.iter().any(starts) {
        return;
    }
    let Ok(heads) = house.heads() else { return };
    for offer in &mut advice.offers {
        if let OfferTold::Start { form, title, .. } = offer
            && let Some(head) = heads.iter().find(|head| head.id == *form)
        {
            head.title.on_screen(house.language).clone_into(title);
        }
    }
}

/// Deadlines whose day or state is another than when last seen.
pub(super) fn changed_deadlines(
    house: &House,
    interview: &Interview,
    seen: &BTreeMap<String, String>,
) -> Vec<DeadlineTold> {
    let mut told = deadlines_of(house, interview);
    told.retain(|told| seen.get(&told.key).is_some_and(|seen| *seen != told.as_seen()));
    told
}
