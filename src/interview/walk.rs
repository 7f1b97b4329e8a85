//! The way through a form, one question per page.
//!
//! A list is a page of its own: from it one goes into an item or past the list; from the last
//! question of an item one comes back to it. What the form has found out by itself (an office from
//! its county, the only letter there is) is passed over; it can still be gone to and changed.

use crate::form::{Kind, Options};
use crate::interview::{Entry, EntryState, FieldPath, Interview};

/// The page after this one; `None` at the end.
#[must_use]
pub fn next(interview: &Interview, from: Option<&FieldPath>) -> Option<FieldPath> {
    let Some(from) = from else {
        return level(interview, &FieldPath::default()).next().map(|entry| entry.path);
    };
    let own = place(interview, from);
    let later = level(interview, from).find(|entry| own.is_none_or(|own| entry.ix.0 > own));
    later.map(|entry| entry.path).or_else(|| from.list().map(|(list, _)| list))
}

/// The page before this one; `None` at the start.
#[must_use]
pub fn previous(interview: &Interview, from: &FieldPath) -> Option<FieldPath> {
    let own = place(interview, from);
    let earlier = level(interview, from).filter(|entry| own.is_some_and(|own| entry.ix.0 < own));
    earlier.last().map(|entry| entry.path).or_else(|| from.list().map(|(list, _)| list))
}

/// The first page of an item.
#[must_use]
pub fn first_of(interview: &Interview, list: &FieldPath, item: u32) -> Option<FieldPath> {
    level(interview, &list.inside(item, "")).next().map(|entry| entry.path)
}

/// Questions of one level: outside all lists, or of one item. Their indexes are in the order of
/// the walk.
fn level<'i>(interview: &'i Interview, of: &FieldPath) -> impl Iterator<Item = Entry> + use<'i> {
    let items = of.items.clone();
    interview
        .entries()
        .into_iter()
        .filter(move |entry| entry.path.items == items && !finds_itself(interview, entry))
}

fn place(interview: &Interview, path: &FieldPath) -> Option<usize> {
    interview.form().names.question(&path.question).map(|ix| ix.0)
}

/// Whether the answer was worked out and nobody needs to be asked.
pub(super) fn finds_itself(interview: &Interview, entry: &Entry) -> bool {
    let kind = &interview.form().question(entry.ix).kind;
    let of_itself = matches!(kind, Kind::Office(_))
        || matches!(kind.options(), Some(Options::Letters | Options::Items(_)));
    of_itself && entry.state == EntryState::Given { suggested: true }
}
