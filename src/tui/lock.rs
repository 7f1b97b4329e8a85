//! The passphrase: asked about once, chosen, changed, taken away; and locking.

use std::time::Duration;

use super::app::App;

use super::hand_over::Readers;
use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Over, Panel, Purpose, Reply, SecretOf};
use super::theme::Meaning;
use super::work::{AfterSave, Page};
use crate::casework::{
    CaseId, Passphrase, SHORTEST_PASSPHRASE, SealedTo, StoreError, same_passphrase, store_text,
};

/// After this long without a key an archive with a passphrase locks itself.
pub(super) const IDLE: Duration = Duration::from_secs(15 * 60);

/// Where one stood when the cases were locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// In a letter of a case; on its page of answers, or at the question that it remembers.
    Case { id: CaseId, filing: usize, answers: bool },
    /// In a case that nothing was answered in yet.
    New(String),
}

impl App<'_> {
    /// Where one stands, for coming back to it.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        let work = self.work.as_ref()?;
        if !work.desk.is_kept() {
            return Some(Standing::New(work.desk.interview().form().id.clone()));
        }
        let here = work.desk.filings().into_iter().find(|filing| filing.here)?;
        let answers = matches!(work.page, Page::Review(_) | Page::Papers(_));
        Some(Standing::Case { id: work.desk.case_id(), filing: here.at, answers })
    }

    /// The wizard that opens where one stood.
    #[must_use]
    pub fn back_at(mut self, standing: Option<&Standing>) -> Self {
        self.effects.extend(match standing {
            Some(Standing::Case { id, filing, .. }) => Some(Effect::Reopen(*id, *filing)),
            Some(Standing::New(form)) => Some(Effect::Begin(form.clone())),
            None => None,
        });
        self.told_first |= standing.is_some();
        self.stands_at_answers = matches!(standing, Some(Standing::Case { answers: true, .. }));
        self
    }

    /// What a passphrase protects against and what it costs, and the choice.
    pub(super) fn offer_passphrase(&mut self, first: bool) {
        let words = &self.house.words;
        let mut text = Vec::new();
        if first {
            text.push((words.say("passphrase-first"), Meaning::Text));
        } else if !self.is_behind_passphrase {
            text.push((words.say("passphrase-none"), Meaning::Title));
        }
        text.push((words.say("passphrase-about"), Meaning::Text));
        if first {
            text.push((words.say("passphrase-later"), Meaning::Muted));
        }
        let not_now = Row::new(Reply::Close, words.say("passphrase-not-now"));
        let id = if self.is_behind_passphrase { "passphrase-change" } else { "passphrase-choose" };
        let mut rows = vec![Row::new(Reply::ChoosePassphrase, words.say(id))];
        if self.is_behind_passphrase {
            rows.push(Row::new(Reply::NoPassphrase, words.say("passphrase-remove")));
        }
        // Who never asked for it passes on with Enter; who did is one key from it.
        rows.insert(if first { 0 } else { rows.len() }, not_now);
        let panel = Panel::new(self.say("title-passphrase"), text, rows);
        self.open_panel(panel);
    }

    /// Asks for a new passphrase, twice.
    pub(super) fn ask_passphrase(&mut self, first: Option<Passphrase>, of: SecretOf) {
        let id = if first.is_some() { "passphrase-again" } else { "passphrase-new" };
        let (title, text) = (self.say("title-passphrase"), self.say(id));
        let mut ask = Ask::new(title, text, "", Purpose::Passphrase { first, of });
        ask.written.masked = true;
        self.over.push(Over::Ask(Box::new(ask)));
    }

    /// Enter in the field of a passphrase.
    pub(super) fn answer_passphrase(&mut self) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let Purpose::Passphrase { first, of } = &mut ask.purpose else { return };
        let of = of.clone();
        let typed = ask.written.editor.as_str().to_owned();
        let is_short = typed.chars().count() < SHORTEST_PASSPHRASE;
        let typed = Passphrase::from(typed);
        match first.take() {
            None if is_short => {
                let args = [("least", SHORTEST_PASSPHRASE.into())];
                ask.trouble = Some(self.house.words.say_with("passphrase-short", &args));
            }
            None => {
                self.over.pop();
                self.ask_passphrase(Some(typed), of);
            }
            Some(first) if same_passphrase(&first, &typed) => {
                self.over.pop();
                match of {
                    SecretOf::Archive => self.effects.push(Effect::SetPassphrase(Some(typed))),
                    SecretOf::Backup(folder) => {
                        self.effects.push(Effect::BackUp { folder, passphrase: typed });
                    }
                    SecretOf::File => {
                        self.ask_file_out(Readers::Sealed(SealedTo::Passphrase(typed)));
                    }
                }
            }
            Some(_) => {
                self.over.pop();
                self.ask_passphrase(None, of);
                if let Some(Over::Ask(ask)) = self.over.last_mut() {
                    ask.trouble = Some(self.house.words.say("passphrase-differs"));
                }
            }
        }
    }

    pub(super) fn passphrase_set(&mut self, is_set: bool, result: Result<(), StoreError>) {
        self.notices.clear();
        match result {
            Ok(()) => {
                self.is_behind_passphrase = is_set;
                let id = if is_set { "passphrase-set" } else { "passphrase-none" };
                let text = self.say(id);
                self.notice(text, Meaning::Good);
            }
            Err(error) => {
                let text = store_text(&self.house.words, &error);
                self.notice(text, Meaning::Error);
            }
        }
    }

    /// Saves, empties the screen and ends: the cases open with the passphrase only. Where there is
    /// none it can be chosen.
    pub(super) fn lock(&mut self) {
        if self.is_behind_passphrase {
            return self.save_then(AfterSave::Lock);
        }
        let title = self.say("title-passphrase");
        let offered = self.over.last().is_some_and(|over| over.title(&self.house.words) == title);
        if !offered {
            self.stow();
            self.offer_passphrase(false);
        }
    }

    /// When the archive locks itself, if it does.
    pub(super) fn idle_until(&self) -> Option<Duration> {
        self.is_behind_passphrase.then_some(self.last_key + IDLE)
    }
}
