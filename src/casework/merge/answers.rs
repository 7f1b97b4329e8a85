//! Two copies of some answers become one.

use std::collections::BTreeSet;

use super::sums::{Sums, answer_sum, of_answers, order, shell};
use super::{Conflict, Place, Taken};
use crate::interview::{Answer, Answers, FieldPath, Item};

/// Goes through the answers of a filing, or those that the case shares.
pub(super) struct Walk<'a> {
    base: Option<&'a Sums>,
    key: &'a str,
    filing: Option<usize>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) taken: Vec<Taken>,
}

/// Which copy has it right.
enum Side {
    Same,
    Mine,
    Theirs,
    Both,
}

impl<'a> Walk<'a> {
    pub(super) fn new(base: Option<&'a Sums>, key: &'a str, filing: Option<usize>) -> Self {
        Self { base, key, filing, conflicts: Vec::new(), taken: Vec::new() }
    }

    pub(super) fn answers(&mut self, mine: &Answers, theirs: &Answers) -> Answers {
        self.inside(mine, theirs, &[])
    }

    fn place(&self, path: FieldPath) -> Place {
        Place { filing: self.filing, path }
    }

    fn was(&self, path: &FieldPath, mark: &str) -> Option<&'a str> {
        self.base?.get(&format!("{}|{path}{mark}", self.key)).map(String::as_str)
    }

    fn inside(&mut self, mine: &Answers, theirs: &Answers, items: &[(String, u32)]) -> Answers {
        let ids: BTreeSet<&str> = mine.iter().chain(theirs.iter()).map(|(id, _)| id).collect();
        let mut merged = Answers::default();
        for id in ids {
            let path = FieldPath { items: items.to_vec(), question: id.to_owned() };
            let (own, other) = (mine.get(id), theirs.get(id));
            let mut answer = own.cloned().unwrap_or_default();
            let coming = other.map(shell).unwrap_or_default();
            match self.side(&path, own, other) {
                Side::Same | Side::Mine => {}
                Side::Theirs => {
                    put_shell(&mut answer, coming);
                    // A list is told of by its items.
                    if own.into_iter().chain(other).all(|one| one.items.is_empty()) {
                        self.taken.push(Taken::Answer(self.place(path.clone())));
                    }
                }
                Side::Both => self.conflicts.push(Conflict {
                    place: self.place(path.clone()),
                    mine: own.map(shell).unwrap_or_default(),
                    theirs: coming,
                }),
            }
            let items = |answer: Option<&'_ Answer>| {
                answer.map(|answer| answer.items.clone()).unwrap_or_default()
            };
            answer.items = self.items(&path, &items(own), &items(other));
            if own.is_some() || answer != Answer::default() {
                merged.set(id, answer);
            }
        }
        merged
    }

    fn side(&self, path: &FieldPath, mine: Option<&Answer>, theirs: Option<&Answer>) -> Side {
        let (mine, theirs) = (answer_sum(mine), answer_sum(theirs));
        if mine == theirs {
            return Side::Same;
        }
        match self.base {
            Some(_) if theirs.as_deref() == self.was(path, "") => Side::Mine,
            Some(_) if mine.as_deref() == self.was(path, "") => Side::Theirs,
            None if theirs.is_none() => Side::Mine,
            None if mine.is_none() => Side::Theirs,
            _ => Side::Both,
        }
    }

    fn items(&mut self, list: &FieldPath, mine: &[Item], theirs: &[Item]) -> Vec<Item> {
        let mut merged = Vec::new();
        for id in self.in_order(list, mine, theirs) {
            let own = mine.iter().find(|item| item.id == id);
            let other = theirs.iter().find(|item| item.id == id);
            match (own, other) {
                (Some(own), Some(other)) => merged.push(self.item(list, own, other)),
                (Some(own), None) => merged.push(own.clone()),
                (None, Some(other)) => {
                    // It was taken out here, and is as it was.
                    let known = self.was(list, &format!("/{id}")).is_some();
                    if known && !self.is_changed(list, other) {
                        continue;
                    }
                    if !other.deleted {
                        self.taken.push(Taken::Item(self.place(list.clone()), id));
                    }
                    merged.push(other.clone());
                }
                (None, None) => {}
            }
        }
        merged
    }

    /// The order of the copy that changed it; what is new there comes last.
    fn in_order(&self, list: &FieldPath, mine: &[Item], theirs: &[Item]) -> Vec<u32> {
        let moved_there = self.was(list, "#").is_some_and(|was| was == order(mine));
        let (first, then) = if moved_there { (theirs, mine) } else { (mine, theirs) };
        let mut ids: Vec<u32> = first.iter().map(|item| item.id).collect();
        for item in then {
            if !ids.contains(&item.id) {
                ids.push(item.id);
            }
        }
        ids
    }

    fn item(&mut self, list: &FieldPath, own: &Item, other: &Item) -> Item {
        let mut within = list.items.clone();
        within.push((list.question.clone(), own.id));
        let fields = self.inside(&own.fields, &other.fields, &within);
        let deleted = own.deleted && other.deleted;
        if own.deleted == other.deleted {
            return Item { id: own.id, fields, deleted: own.deleted };
        }
        let place = self.place(list.clone());
        let was_there = self.was(list, &format!("/{}", own.id));
        let (gone, kept) = if own.deleted { (own, other) } else { (other, own) };
        let deleted = match was_there {
            // One laid it aside: so it is, unless the other went on with it.
            Some("1") if self.is_changed(list, kept) => {
                self.taken.push(Taken::Kept(place, own.id));
                deleted
            }
            Some("1") => {
                if gone == other {
                    self.taken.push(Taken::Aside(place, own.id));
                }
                true
            }
            _ => {
                if own.deleted {
                    self.taken.push(Taken::Item(place, own.id));
                }
                deleted
            }
        };
        Item { id: own.id, fields, deleted }
    }

    /// Whether an item says something else than in the last common state.
    fn is_changed(&self, list: &FieldPath, item: &Item) -> bool {
        let Some(base) = self.base else { return true };
        let place = format!("{}|{list}/{}/", self.key, item.id);
        let mut now = Sums::new();
        of_answers(&item.fields, &place, &mut now);
        let was = base.iter().filter(|(at, _)| at.starts_with(&place));
        !now.iter().eq(was)
    }
}

/// Puts an answer in place of another that keeps its items and where its file lies.
pub(super) fn put_shell(answer: &mut Answer, mut chosen: Answer) {
    let (items, file) = (std::mem::take(&mut answer.items), answer.parts.remove("file"));
    if let (true, Some(file)) = (chosen.parts.contains_key("title"), file) {
        chosen.parts.insert("file".to_owned(), file);
    }
    chosen.items = items;
    *answer = chosen;
}
