//! Advice and exits: told, and decided about where there is something to decide.

use super::Plain;
use super::case::{Go, Left};
use super::command::{Command, Takes};
use super::talk::Stop;
use crate::casework::{AdviceLevel, AdviceTold, Desk, Edit, OfferTold};

impl<'e> Plain<'e> {
    /// Tells an advice and takes the decision, where there is one to take.
    pub(super) fn advice(
        &mut self,
        desk: &mut Desk<'e>,
        advice: &AdviceTold,
    ) -> Result<Option<Go>, Stop> {
        self.talk.gap()?;
        let id = match advice.level {
            AdviceLevel::Info => "advice-info",
            AdviceLevel::Warning => "advice-warning",
            AdviceLevel::Stop => "advice-stop",
        };
        self.said(id, "text", &advice.text)?;
        for line in &advice.contacts {
            self.talk.marked("- ", line)?;
        }
        if !advice.law.is_empty() {
            let law = advice.law.join(", ");
            self.said("advice-law", "law", &law)?;
        }
        if advice.level == AdviceLevel::Info {
            // What is only good to know stops nobody.
            for offer in &advice.offers {
                if let OfferTold::Start { title, .. } = offer {
                    self.said("offer-afterwards", "form", title)?;
                }
            }
            return Ok(None);
        }
        if advice.offers.is_empty() {
            return Ok(None);
        }
        let goes_on = advice.offers.contains(&OfferTold::Continue);
        let mut offers: Vec<&OfferTold> =
            advice.offers.iter().filter(|offer| **offer != OfferTold::Continue).collect();
        if goes_on {
            offers.push(&OfferTold::Continue);
        }
        for (at, offer) in offers.iter().enumerate() {
            let text = match offer {
                OfferTold::Answer { label, .. } => {
                    self.talk.words.say_with("offer-answer", &[("what", label.into())])
                }
                OfferTold::Start { title, begun: Some(_), .. } => {
                    self.talk.words.say_with("offer-go-on", &[("form", title.into())])
                }
                OfferTold::Start { title, .. } => {
                    self.talk.words.say_with("offer-start", &[("form", title.into())])
                }
                OfferTold::Continue => self.talk.words.say("offer-continue"),
            };
            self.talk.marked(&format!("{}. ", at + 1), &text)?;
        }
        let is_stop = advice.level == AdviceLevel::Stop;
        self.talk.tell(if is_stop { "offer-prompt-stop" } else { "offer-prompt" })?;
        loop {
            let line = self.talk.hear()?;
            if line.trim().is_empty() {
                // Going on is always possible; the letters wait for the decision, not the walk.
                return Ok(None);
            }
            let Some(offer) = super::command::numbers(&line)
                .and_then(|numbers| offers.get(numbers.first()?.checked_sub(1)?))
            else {
                match super::command::command(line.trim(), Takes::default()) {
                    Some(Command::Back) => return Ok(Some(Go::Again)),
                    Some(Command::HelpLines) => self.help_lines()?,
                    Some(Command::Quit) => return Ok(Some(Go::Leave(Left::Quit))),
                    _ => self.talk.tell(if is_stop {
                        "offer-prompt-stop"
                    } else {
                        "offer-prompt"
                    })?,
                }
                continue;
            };
            return match offer {
                OfferTold::Answer { path, .. } => Ok(Some(Go::Aside(path.clone()))),
                OfferTold::Continue => {
                    // Recorded; it can bring no news of its own.
                    let _ = desk.change(&[Edit::Settle(advice.key.clone())]);
                    Ok(None)
                }
                OfferTold::Start { begun: Some(filing), .. } => self.turn_to(desk, *filing),
                OfferTold::Start { form, with, .. } => self.start(desk, form, with),
            };
        }
    }
}
