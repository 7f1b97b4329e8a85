//! The call-back list: for each case how one rings safely, then what is open, by what it takes to
//! answer, in words that can be spoken, with room to write. No number of a person stands on it.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::desk::numbered;
use super::house::{House, HouseError};
use super::open_points::{OpenPoint, open_points};
use super::sheet::{heading, interviews, paragraph, points, sheet};
use super::summary::is_card;
use super::told::Teller;
use crate::archive::{Case, Store, StoreError};
use crate::form::{Effort, Home, Keeps, Kind, Question};
use crate::interview::{EntryState, Interview};
use crate::letter::document::{Block, Document, Origin, Run, Runs};

/// The list of these cases; a case in which nothing is open is left out.
///
/// # Errors
/// If the words of letters cannot be read.
pub fn callbacks(house: &House, cases: &[&Case], now: DateTime) -> Result<Document, HouseError> {
    let words = &house.words;
    let title = words.say("callbacks-title");
    let mut body = vec![paragraph(words.say("callbacks-about"))];
    let before = body.len();
    for case in cases {
        body.extend(of_case(house, case, now));
    }
    if body.len() == before {
        body.push(paragraph(words.say("callbacks-none")));
    }
    sheet(house, ("ringeliste", "callbacks"), &title, now.date(), body)
}

/// The list of all cases of an archive that can be read.
///
/// # Errors
/// If the archive or the words of letters cannot be read.
pub fn callbacks_of_all(
    house: &House,
    store: &Store,
    now: DateTime,
) -> Result<Document, CallbacksError> {
    let stored = store.list()?;
    let cases: Vec<&Case> =
        stored.iter().filter_map(|stored| Some(&stored.loaded.as_ref().ok()?.case)).collect();
    Ok(callbacks(house, &cases, now)?)
}

/// The list could not be made.
#[derive(Debug, thiserror::Error)]
pub enum CallbacksError {
    #[error(transparent)]
    House(#[from] HouseError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn of_case(house: &House, case: &Case, now: DateTime) -> Vec<Block> {
    let words = &house.words;
    let filings = interviews(house, case, now);
    let asks = filings.iter().filter(|(_, one)| one.form().keeps != Some(Keeps::Progress));
    let asks: Vec<(usize, Interview)> = asks.cloned().collect();
    let mut open = open_points(house, &asks);
    open.retain(|point| point.aloud);
    if open.is_empty() {
        return Vec::new();
    }
    let number = numbered(case.id, &case.own_number);
    let mut blocks =
        vec![heading(2, words.say_with("title-case", &[("number", (&number).into())]))];
    blocks.push(heading(3, words.say("callbacks-contact")));
    blocks.extend(points(contact(house, &filings)));
    for effort in Effort::ALL {
        let these: Vec<&OpenPoint> = open.iter().filter(|point| point.effort == effort).collect();
        if these.is_empty() {
            continue;
        }
        let sentence = match effort {
            Effort::Known => "callbacks-known",
            Effort::LookUp => "callbacks-look-up",
            Effort::AskOthers => "callbacks-ask-others",
            Effort::Compose => "callbacks-compose",
        };
        blocks.push(heading(3, words.say(sentence)));
        for point in these {
            blocks.push(Block::Paragraph(vec![Run::house(&point.spoken)]));
            blocks.push(Block::Field { label: vec![Run::house(&point.label)] });
        }
    }
    blocks
}

/// How one rings: first whether a message may be left, as it was agreed; then whom and where.
fn contact(house: &House, filings: &[(usize, Interview)]) -> Vec<Runs> {
    let words = &house.words;
    let mut told = BTreeSet::new();
    let mut lines: Vec<(u8, Runs)> = Vec::new();
    let cards = filings.iter().filter(|(_, one)| is_card(one));
    let others = filings.iter().filter(|(_, one)| !is_card(one));
    for (_, interview) in cards.chain(others) {
        let picture = interview.picture();
        let teller = Teller::new(house, &picture);
        let form = interview.form();
        for entry in interview.entries_in(&picture).iter().filter(|entry| entry.scope.is_empty()) {
            let question = form.question(entry.ix);
            let named = form.about.contains(&entry.ix);
            let rank = match question.kind {
                Kind::Choice(_) if is_rule(interview, question) => 0,
                Kind::Text if named => 1,
                Kind::Phone => 2,
                Kind::Text if question.private && is_card(interview) => 3,
                _ => continue,
            };
            if !told.insert(entry.path.to_string()) {
                continue;
            }
            let label = teller.label(&entry.path);
            let answer = teller.speaker.answer(entry.ix, &entry.scope);
            match (&entry.state, answer) {
                (EntryState::Given { suggested: false }, Some(answer)) => {
                    let origin = Origin::Answer(entry.path.to_string());
                    let mut answer = Run::of(origin, answer.replace('\n', ", "));
                    answer.strong = rank == 0;
                    lines.push((rank, vec![Run::house(format!("{label}: ")), answer]));
                }
                // What was not agreed is not taken for a yes.
                _ if rank == 0 => {
                    let mut not = Run::house(words.say("callbacks-not-agreed"));
                    not.strong = true;
                    lines.push((rank, vec![Run::house(format!("{label}: ")), not]));
                }
                _ => {}
            }
        }
    }
    lines.sort_by_key(|(rank, _)| *rank);
    lines.into_iter().map(|(_, runs)| runs).collect()
}

/// A choice on the card of a call about how someone may be reached, that belongs to the case.
fn is_rule(interview: &Interview, question: &Question) -> bool {
    question.private && question.home == Home::Case && is_card(interview)
}
