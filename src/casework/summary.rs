//! The summary for an adviser: who, where, what was decided and when, what is waited for and what is
//! open. What an adviser does not need is left out: numbers of persons, addresses, telephones, how
//! someone is reached and kept safe, notes for oneself.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::desk::numbered;
use super::house::{House, HouseError};
use super::overview::in_short;
use super::progress::track;
use super::sheet::{heading, interviews, paragraph, points, sheet, table};
use super::told::{Teller, said_by};
use crate::archive::Case;
use crate::form::{Home, Keeps, Kind, Need, Question};
use crate::interview::{Answer, Entry, EntryState, Interview, Value};
use crate::law::date_text;
use crate::letter::document::{Document, Origin, Run, Runs};

/// The summary of a case.
///
/// # Errors
/// If the words of letters cannot be read.
pub fn summary(house: &House, case: &Case, now: DateTime) -> Result<Document, HouseError> {
    let words = &house.words;
    let number = numbered(case.id, &case.own_number);
    let title = words.say_with("summary-title", &[("number", (&number).into())]);
    let filings = interviews(house, case, now);
    let day = date_text::long(now.date(), house.language);
    let mut body = vec![
        paragraph(words.say("summary-about")),
        paragraph(words.say_with("summary-made", &[("day", (&day).into())])),
    ];
    let mut told = BTreeSet::new();
    let mut events: Vec<(Date, String, String)> = Vec::new();
    let mut facts = Vec::new();
    let mut open = Vec::new();
    for (_, interview) in &filings {
        let gathered = gather(house, interview, &mut told);
        if !gathered.rows.is_empty() {
            let title = interview.form().title.on_screen(house.language).to_owned();
            facts.push((title, gathered.rows));
        }
        events.extend(gathered.events);
        open.extend(gathered.open);
    }
    body.push(heading(2, words.say("summary-facts")));
    for (title, rows) in facts {
        body.push(heading(3, title));
        body.extend(table(rows));
    }
    events.sort();
    events.dedup();
    if !events.is_empty() {
        body.push(heading(2, words.say("summary-timeline")));
        let rows = events
            .into_iter()
            .map(|(_, day, what)| vec![vec![Run::house(day)], vec![Run::of(Origin::House, what)]]);
        body.extend(table(rows.collect()));
    }
    body.extend(letters(house, case, &filings, now));
    if let Some(list) = points(open) {
        body.push(heading(2, words.say("summary-open")));
        body.push(list);
    }
    sheet(house, ("sammendrag", "summary"), &title, now.date(), body)
}

/// The letters with where they stand and the days that matter.
fn letters(
    house: &House,
    case: &Case,
    filings: &[(usize, Interview)],
    now: DateTime,
) -> Vec<crate::letter::document::Block> {
    let words = &house.words;
    let mut blocks = Vec::new();
    for (at, interview) in filings.iter().filter(|(_, one)| one.form().makes_letters()) {
        if blocks.is_empty() {
            blocks.push(heading(2, words.say("summary-letters")));
        }
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        blocks.push(heading(3, interview.form().title.on_screen(house.language)));
        let followed = track(house, case, *at, now).filter(|track| track.sent);
        let left = interview.missing().len() + interview.invalid().len();
        let mut lines: Vec<Runs> = Vec::new();
        let recipients: BTreeSet<String> =
            picture.letters().into_iter().filter_map(|letter| letter.recipient).collect();
        for to in recipients {
            lines.push(vec![Run::house(words.say_with("home-to", &[("to", (&to).into())]))]);
        }
        lines.push(vec![Run::house(match &followed {
            Some(track) => track.text.clone(),
            None if left == 0 => words.say("summary-ready"),
            None => words.say_with("summary-lacks", &[("count", left.into())]),
        })]);
        let deadlines = match followed {
            Some(track) => track.deadlines,
            None => {
                let told = picture.deadlines();
                told.iter().map(|told| teller.deadline(told)).collect()
            }
        };
        lines.extend(deadlines.into_iter().map(|told| vec![Run::house(told.text)]));
        blocks.extend(points(lines));
    }
    blocks
}

#[derive(Default)]
struct Gathered {
    rows: Vec<Vec<Runs>>,
    events: Vec<(Date, String, String)>,
    open: Vec<Runs>,
}

/// What one filing has to say. What belongs to the case is told with the first that asks it.
fn gather(house: &House, interview: &Interview, told: &mut BTreeSet<String>) -> Gathered {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    let form = interview.form();
    let mut gathered = Gathered::default();
    for entry in interview.entries_in(&picture) {
        let question = form.question(entry.ix);
        if !is_needed(question) {
            continue;
        }
        let label = teller.label(&entry.path);
        let answer = teller.speaker.answer(entry.ix, &entry.scope).unwrap_or_default();
        // An item that letters share is the same item in each of them.
        let key = match question.home {
            Home::Case => entry.path.to_string(),
            Home::Filing => format!("{label}\u{1f}{answer}"),
        };
        match entry.state {
            EntryState::Given { suggested: false } if told.insert(key) => {
                if let Some(Value::Date(date)) = picture.value(entry.ix, &entry.scope) {
                    let day = date_text::partial(date, house.language);
                    let what = event(&teller, &entry, &label);
                    gathered.events.push((date.first(), day, what));
                }
                if matches!(question.kind, Kind::List(_)) || answer.trim().is_empty() {
                    continue;
                }
                let origin = Origin::Answer(entry.path.to_string());
                let mut runs = vec![Run::of(origin, in_short(&answer))];
                if let Some(who) = said(house, picture.raw(entry.ix, &entry.scope)) {
                    runs.push(Run::house(format!(" ({who})")));
                }
                gathered.rows.push(vec![vec![Run::house(label)], runs]);
            }
            EntryState::Later => gathered.open.push(vec![Run::house(label)]),
            EntryState::Open if entry.need == Need::Must && told.insert(entry.path.to_string()) => {
                gathered.open.push(vec![Run::house(label)]);
            }
            _ => {}
        }
    }
    gathered
}

/// Who said it, and whether it is certain, where that was noted.
fn said(house: &House, answer: Option<&Answer>) -> Option<String> {
    let answer = answer?;
    let by = answer.by.map(said_by);
    let about = answer.about.then_some("said-about");
    let told: Vec<String> = by.into_iter().chain(about).map(|id| house.words.say(id)).collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// What happened on a day: the item that it belongs to, else what was asked.
fn event(teller: &Teller<'_, '_>, entry: &Entry, label: &str) -> String {
    let form = teller.speaker.picture.form;
    let own = teller.speaker.text(&form.question(entry.ix).short).to_owned();
    let Some(list) = form.question(entry.ix).list else { return label.to_owned() };
    let Some((item, outer)) = entry.scope.split_last() else { return label.to_owned() };
    format!("{own}: {}", teller.speaker.item_title(list, outer, *item))
}

/// Whether an adviser needs the answer to a question.
pub(super) fn is_needed(question: &Question) -> bool {
    let kind = matches!(
        question.kind,
        Kind::NationalId | Kind::Address | Kind::Phone | Kind::Email | Kind::Note | Kind::Enclosure
    );
    !kind && !question.sensitive && !question.private
}

/// Whether a filing is the card of a call.
pub(super) fn is_card(interview: &Interview) -> bool {
    interview.form().keeps == Some(Keeps::Call)
}
