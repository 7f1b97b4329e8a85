//! Advice as it is told over a page, and the decision it asks for.

use super::app::App;
use super::menu::Row;
use super::panel::{Panel, Reply};
use super::theme::Meaning;
use crate::casework::{AdviceLevel, AdviceTold, OfferTold};

impl App<'_> {
    /// Tells an advice and takes the decision, where there is one to take.
    pub(super) fn open_advice(&mut self, advice: &AdviceTold) {
        let words = &self.house.words;
        let (title, meaning) = match advice.level {
            AdviceLevel::Info => ("title-advice-info", Meaning::Text),
            AdviceLevel::Warning => ("title-advice-warning", Meaning::Warning),
            AdviceLevel::Stop => ("title-advice-stop", Meaning::Warning),
        };
        let mut text = vec![(advice.text.clone(), Meaning::Text)];
        if let Some(item) = &advice.item {
            text.insert(0, (item.clone(), Meaning::Title));
        }
        text.extend(advice.contacts.iter().map(|line| (line.clone(), Meaning::Text)));
        if !advice.law.is_empty() {
            let law = advice.law.join(", ");
            text.push((words.say_with("advice-law", &[("law", (&law).into())]), Meaning::Muted));
        }
        let mut rows = Vec::new();
        // What is only good to know is read and passed: going on is at hand.
        let is_info = advice.level == AdviceLevel::Info;
        if is_info {
            rows.push(Row::new(Reply::Close, words.say("tui-go-on")));
        }
        for offer in &advice.offers {
            match offer {
                OfferTold::Answer { path, label } => {
                    let label = words.say_with("offer-answer", &[("what", label.into())]);
                    rows.push(Row::new(Reply::Aside(path.clone()), label));
                }
                OfferTold::Start { title, begun: Some(filing), .. } => {
                    let label = words.say_with("offer-go-on", &[("form", title.into())]);
                    rows.push(Row::new(Reply::GoOn(*filing), label));
                }
                OfferTold::Start { form, title, with, begun: None } => {
                    let label = words.say_with("offer-start", &[("form", title.into())]);
                    let (form, with) = (form.clone(), with.clone());
                    rows.push(Row::new(Reply::Start { form, with }, label));
                }
                OfferTold::Continue => {}
            }
        }
        if advice.offers.contains(&OfferTold::Continue) && !is_info {
            let reply = Reply::Settle(advice.key.clone());
            let row = Row::new(reply, words.say("offer-continue"));
            // A warning is read and passed with Enter; only a stop is for deciding about.
            let at = if advice.level == AdviceLevel::Stop { rows.len() } else { 0 };
            rows.insert(at, row);
        }
        match (advice.level, rows.is_empty()) {
            (AdviceLevel::Stop, false) => {
                text.push((words.say("tui-stop-waits"), Meaning::Muted));
                rows.push(Row::new(Reply::Close, words.say("tui-decide-later")));
            }
            (_, false) if !is_info && !advice.offers.contains(&OfferTold::Continue) => {
                rows.push(Row::new(Reply::Close, words.say("offer-continue")));
            }
            (_, false) => {}
            (_, true) => rows.push(Row::new(Reply::Close, words.say("tui-go-on"))),
        }
        let mut panel = Panel::new(self.say(title), text, rows);
        if meaning == Meaning::Warning
            && let Some(first) = panel.text.first_mut()
        {
            first.1 = Meaning::Title;
        }
        self.open_panel(panel);
    }

    /// The first advice that the letters wait for a decision about.
    pub(super) fn open_stop(&mut self) {
        let Some(work) = &self.work else { return };
        let stop = work
            .desk
            .advice()
            .into_iter()
            .find(|advice| !advice.settled && advice.level == AdviceLevel::Stop);
        if let Some(advice) = stop {
            self.open_advice(&advice);
        }
    }
}
