//! What is still open in a case: to be answered, looked up, asked others about, or asked once more.

use super::desk::Desk;
use super::told::Teller;
use crate::form::{Effort, Need};
use crate::interview::{EntryState, FieldPath, Interview};

/// Something that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPoint {
    /// The place of its filing in the case.
    pub filing: usize,
    pub letter: String,
    pub path: FieldPath,
    /// The question in a few words, with the item it belongs to.
    pub label: String,
    /// The question as it is said aloud.
    pub spoken: String,
    pub effort: Effort,
    pub why: Waits,
}

/// Why something is open. The order is that of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waits {
    /// The letters need it.
    Missing,
    /// What was answered means nothing.
    Wrong,
    /// Put off.
    Later,
    /// Answered, and to be asked once more.
    AskAgain,
    /// It would make the letter stronger.
    Strengthens,
    /// It is good to know, and stands in no letter.
    Voluntary,
}

impl Desk<'_> {
    /// All open points of the case, those of the letter at hand first. A question that several
    /// letters share stands once.
    #[must_use]
    pub fn open_points(&self) -> Vec<OpenPoint> {
        let mut points: Vec<OpenPoint> = Vec::new();
        for (filing, interview) in self.interviews() {
            for point in open_in(self, filing, &interview) {
                if !points.iter().any(|told| told.path == point.path && told.label == point.label) {
                    points.push(point);
                }
            }
        }
        points
    }
}

fn open_in(desk: &Desk<'_>, filing: usize, interview: &Interview) -> Vec<OpenPoint> {
    let picture = interview.picture();
    let teller = Teller::new(desk.house(), &picture);
    let form = interview.form();
    let letter = teller.speaker.text(&form.title).to_owned();
    let entries = interview.entries_in(&picture);
    let open = entries.iter().filter_map(|entry| {
        let question = form.question(entry.ix);
        let again = picture.raw(entry.ix, &entry.scope).is_some_and(|raw| raw.ask_again);
        let why = match entry.state {
            EntryState::Later => Waits::Later,
            EntryState::Wrong => Waits::Wrong,
            EntryState::Open if entry.need == Need::Must => Waits::Missing,
            EntryState::Open if entry.need == Need::Should && form.makes_letters() => {
                Waits::Strengthens
            }
            EntryState::Open if entry.need == Need::Should => Waits::Voluntary,
            _ if again => Waits::AskAgain,
            _ => return None,
        };
        let mut speaker = teller.speaker;
        speaker.spoken = true;
        Some(OpenPoint {
            filing,
            letter: letter.clone(),
            path: entry.path.clone(),
            label: teller.label(&entry.path),
            spoken: speaker.question(entry.ix, &entry.scope),
            effort: question.effort,
            why,
        })
    });
    open.collect()
}
