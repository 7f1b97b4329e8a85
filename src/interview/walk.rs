//! The way through a form, one question per page.
//!
//! A list is a page of its own: from it one goes into an item or past the list; from the last
//! question of an item one comes back to it. What the form has found out by itself (an office from
//! its county, the only letter there is) is passed over, and so is what another letter of the case
//! has asked; it can still be gone to and changed.

use super::FieldPath;
use super::engine::Interview;
use super::standing::{Entry, EntryState};
use crate::form::{Kind, Options};

impl Interview {
    /// The page after this one, or the first; `None` at the end.
    #[must_use]
    pub fn next(&self, from: Option<&FieldPath>) -> Option<FieldPath> {
        let Some(from) = from else {
            return self.level(&FieldPath::default()).next().map(|entry| entry.path);
        };
        let own = self.place(from);
        let later = self.level(from).find(|entry| own.is_none_or(|own| entry.ix.0 > own));
        later.map(|entry| entry.path).or_else(|| from.list().map(|(list, _)| list))
    }

    /// The page before this one; `None` at the start.
    #[must_use]
    pub fn previous(&self, from: &FieldPath) -> Option<FieldPath> {
        let own = self.place(from);
        let earlier = self.level(from).filter(|entry| own.is_some_and(|own| entry.ix.0 < own));
        earlier.last().map(|entry| entry.path).or_else(|| from.list().map(|(list, _)| list))
    }

    /// The first page of an item.
    #[must_use]
    pub fn first_of(&self, list: &FieldPath, item: u32) -> Option<FieldPath> {
        self.level(&list.inside(item, "")).next().map(|entry| entry.path)
    }

    /// Whether the answer was worked out and nobody needs to be asked.
    #[must_use]
    pub fn finds_itself(&self, entry: &Entry) -> bool {
        let kind = &self.form().question(entry.ix).kind;
        let of_itself = matches!(kind, Kind::Office(_))
            || matches!(kind.options(), Some(Options::Letters | Options::Items(_)));
        of_itself && entry.state == EntryState::Given { suggested: true }
    }

    /// Whether another letter of the case has asked it, and the answer still stands.
    #[must_use]
    pub fn is_reused(&self, entry: &Entry) -> bool {
        let stands = match entry.state {
            EntryState::Given { .. } | EntryState::Unknown | EntryState::Declined => true,
            EntryState::Open | EntryState::Later | EntryState::Wrong => false,
        };
        stands && entry.scope.is_empty() && self.reused().contains(&entry.path.question)
    }

    /// Questions of one level: outside all lists, or of one item. Their indexes are in the order
    /// of the walk.
    fn level(&self, of: &FieldPath) -> impl Iterator<Item = Entry> + use<'_> {
        let items = of.items.clone();
        self.entries()
            .into_iter()
            .filter(move |entry| entry.path.items == items)
            .filter(|entry| !self.finds_itself(entry) && !self.is_reused(entry))
    }

    fn place(&self, path: &FieldPath) -> Option<usize> {
        self.form().names.question(&path.question).map(|ix| ix.0)
    }
}
