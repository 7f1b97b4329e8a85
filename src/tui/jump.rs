//! Jumping about in a case while someone tells: to any question by some letters of it, to what is
//! still open, and back to where one was.

use super::app::App;

use super::menu::Row;
use super::panel::{Panel, Reply};
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{Aim, FieldPath, Waits};

/// So many places to go back to.
const LONGEST_TRAIL: usize = 50;

impl App<'_> {
    /// Asks for some letters of a question of the case.
    pub(super) fn find(&mut self) {
        self.stow();
        let Some(work) = &self.work else { return };
        let words = &self.house.words;
        let own = work.desk.at_filing();
        let mut letter = own;
        let rows = work.desk.spots().into_iter().map(|spot| {
            let heading = (spot.filing != letter).then(|| spot.letter.clone());
            letter = spot.filing;
            // One of another letter is found by that letter's name, too.
            let found_by = if spot.filing == own {
                spot.found_by
            } else {
                format!("{}\n{}", spot.found_by, spot.letter)
            };
            let reply = match spot.begins {
                Some(field) => Reply::NewSpot(spot.filing, spot.path, field),
                None => Reply::Spot(spot.filing, spot.path),
            };
            Row::new(reply, spot.label)
                .aside(spot.answer, Meaning::Muted)
                .under(heading)
                .found_by(found_by)
        });
        let rows: Vec<Row<Reply>> = rows.collect();
        let here = self.here_now();
        let text = vec![(words.say("go-to-how"), Meaning::Muted)];
        let mut panel = Panel::new(words.say("title-go-to"), text, rows);
        // The row at hand is in sight at once, however far down it stands.
        panel.top = usize::MAX;
        panel.menu = panel.menu.loose().at(|reply| {
            here.as_ref().is_some_and(|(filing, path)| *reply == Reply::Spot(*filing, path.clone()))
        });
        self.open_panel(panel);
    }

    /// Opens the queue of what is still open in the case, by what it takes to answer it.
    pub(super) fn open_queue(&mut self) {
        self.stow();
        let Some(work) = &self.work else { return };
        let words = &self.house.words;
        let piles = work.desk.queue();
        let own = work.desk.at_filing();
        let mut rows = Vec::new();
        if work.desk.next_known(None).is_some() {
            rows.push(Row::new(Reply::FillKnown, words.say("queue-fill-known")));
        }
        let text = if piles.is_empty() { "queue-nothing" } else { "queue-how" };
        for pile in piles {
            for (at, point) in pile.points.into_iter().enumerate() {
                let label = if point.filing == own {
                    point.label
                } else {
                    format!("{} ({})", point.label, point.letter)
                };
                let meaning = match point.why {
                    Waits::Missing | Waits::Later | Waits::AskAgain => Meaning::Warning,
                    Waits::Wrong => Meaning::Error,
                    Waits::Strengthens | Waits::Voluntary => Meaning::Muted,
                };
                let row = Row::new(Reply::Spot(point.filing, point.path), label)
                    .aside(words.say(point.why.words()), meaning)
                    .under((at == 0).then(|| words.say(pile.heading)))
                    .found_by(point.spoken);
                rows.push(row);
            }
        }
        let text = vec![(words.say(text), Meaning::Muted)];
        if rows.is_empty() {
            rows.push(Row::new(Reply::Close, words.say("panel-back")));
        }
        let mut panel = Panel::new(words.say("title-queue"), text, rows);
        panel.menu = panel.menu.loose();
        self.open_panel(panel);
    }

    /// One after the other of what the person at hand can answer now.
    pub(super) fn fill_known(&mut self) {
        self.remember_here();
        let Some(work) = &mut self.work else { return };
        work.aim = Aim::Known;
        match work.desk.next_known(None) {
            Some(path) => {
                self.open(&path);
                if let Some(work) = &mut self.work {
                    work.aim = Aim::Known;
                }
            }
            None => self.review(),
        }
    }

    /// Goes to a question of the case, in whichever letter it stands, and remembers where one was.
    pub(super) fn jump(&mut self, filing: usize, path: &FieldPath) {
        self.remember_here();
        self.go_to_spot(filing, path);
    }

    /// The same for a question of an item that is not there yet.
    pub(super) fn jump_to_new(&mut self, filing: usize, list: &FieldPath, field: &str) {
        self.remember_here();
        self.go_to_spot(filing, list);
        let Some(desk) = self.desk_mut() else { return };
        let path = desk.begin_spot(list, field);
        self.open(&path);
    }

    fn go_to_spot(&mut self, filing: usize, path: &FieldPath) {
        self.notices.clear();
        let Some(work) = &mut self.work else { return };
        work.aim = Aim::On;
        if work.desk.at_filing() != filing {
            self.turn_to_letter(filing);
        }
        self.open(path);
    }

    /// Back to where one was before the last jump.
    pub(super) fn jump_back(&mut self) {
        self.stow();
        let before = self.work.as_mut().and_then(|work| work.trail.pop());
        match before {
            Some((filing, path)) => self.go_to_spot(filing, &path),
            None => {
                self.notices.clear();
                self.tell("jump-nowhere");
            }
        }
    }

    /// Remembers the place at hand, to come back to.
    pub(super) fn remember_here(&mut self) {
        let Some(here) = self.here_now() else { return };
        let Some(work) = &mut self.work else { return };
        if work.trail.last() != Some(&here) {
            work.trail.push(here);
        }
        if work.trail.len() > LONGEST_TRAIL {
            work.trail.remove(0);
        }
    }

    /// The letter and the question at hand.
    fn here_now(&self) -> Option<(usize, FieldPath)> {
        let Work { desk, page, .. } = self.work.as_ref()?;
        let path = match page {
            Page::Question(page) => page.path().clone(),
            Page::List(page) => page.path().clone(),
            Page::Review(_) | Page::Papers(_) => desk.stands_at()?,
        };
        Some((desk.at_filing(), path))
    }

    /// The answer at hand is to be asked once more, or not any longer.
    pub(super) fn ask_again(&mut self) {
        self.stow();
        let Some(Work { desk, page: Page::Question(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let again = !page.asked.answer.ask_again;
        let edit = crate::casework::Edit::AskAgain(path.to_string(), again);
        if desk.apply(&[edit]).is_err() {
            return;
        }
        if let Some(asked) = desk.asked(&path) {
            page.asked = asked;
        }
        self.effects.push(super::message::Effect::Save);
        self.notices.clear();
        self.tell(if again { "ask-again-on" } else { "ask-again-off" });
    }
}
