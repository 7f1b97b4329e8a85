//! Two states of a case, compared question by question: what is said in the one and not in the
//! other, or otherwise. Knows no form and no words.

use std::collections::BTreeSet;

use crate::archive::Case;
use crate::interview::{Answer, Answers, FieldPath, Item, Mark};

/// What differs between two states of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The letters that both have, by their place in the one and in the other.
    pub letters: Vec<(usize, usize)>,
    /// Letters that only the first has.
    pub only_before: Vec<usize>,
    /// Letters that only the second has. Their answers are no differences: all of it is new.
    pub only_after: Vec<usize>,
    pub differences: Vec<Difference>,
    /// Notes that only the first has, and those that say something else there, by number.
    pub notes_before: BTreeSet<u32>,
    /// Notes that only the second has, and those that say something else there, by number.
    pub notes_after: BTreeSet<u32>,
}

/// One thing that is said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The letter that it is said in, by its place in the one and in the other; `None` for what the
    /// case says in all its letters.
    pub letter: Option<(usize, usize)>,
    /// The question; of an item, the list.
    pub path: FieldPath,
    pub what: What,
}

/// What is said in the one and in the other; `None` is nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Answer {
        before: Option<Answer>,
        after: Option<Answer>,
    },
    Item {
        before: Option<Item>,
        after: Option<Item>,
    },
    /// The same items in another order.
    Order {
        before: Vec<u32>,
        after: Vec<u32>,
    },
}

impl Comparison {
    /// Whether the two say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let letters = self.only_before.len() + self.only_after.len();
        let notes = self.notes_before.len() + self.notes_after.len();
        self.differences.is_empty() && letters + notes == 0
    }
}

/// Compares two states of a case, or a case with what another one says of it. A letter is known
/// again by its form, and by its place among those of the same form.
#[must_use]
pub fn compare(before: &Case, after: &Case) -> Comparison {
    let mut comparison = Comparison::default();
    let (first, second) = (kinds(before), kinds(after));
    for (at, kind) in first.iter().enumerate() {
        match second.iter().position(|other| other == kind) {
            Some(other) => comparison.letters.push((at, other)),
            None => comparison.only_before.push(at),
        }
    }
    let is_new = |at: &usize| !comparison.letters.iter().any(|(_, other)| other == at);
    comparison.only_after = (0..second.len()).filter(is_new).collect();
    let mut differences = Vec::new();
    both(None, &before.shared, &after.shared, &FieldPath::default(), &mut differences);
    // What the letters' lists say is told where they stand; the case only keeps it for the next one.
    differences.retain(|difference| {
        let list = difference.path.items.first().map(|(list, _)| list.as_str());
        let list = list.unwrap_or(&difference.path.question);
        !has_list(before, list) && !has_list(after, list)
    });
    for (at, other) in &comparison.letters {
        let (one, another) = (&before.filings[*at].answers, &after.filings[*other].answers);
        both(Some((*at, *other)), one, another, &FieldPath::default(), &mut differences);
    }
    differences.retain(|difference| !only_follows(before, after, difference));
    comparison.differences = differences;
    let notes = |case: &Case, other: &Case| {
        let told = case.notes.iter().filter(|note| !other.notes.contains(note));
        told.map(|note| note.id).collect()
    };
    comparison.notes_before = notes(before, after);
    comparison.notes_after = notes(after, before);
    comparison
}

/// The form of each letter, and which one of that form it is.
fn kinds(case: &Case) -> Vec<(&str, usize)> {
    let nth = |at: usize, form: &str| {
        case.filings[..at].iter().filter(|earlier| earlier.form == form).count()
    };
    let filings = case.filings.iter().enumerate();
    filings.map(|(at, filing)| (filing.form.as_str(), nth(at, &filing.form))).collect()
}

fn has_list(case: &Case, list: &str) -> bool {
    let has = |answers: &Answers| answers.get(list).is_some_and(|held| !held.items.is_empty());
    case.filings.iter().any(|filing| has(&filing.answers))
}

/// Whether a letter that was opened only says now what the case has said all the time.
fn only_follows(before: &Case, after: &Case, difference: &Difference) -> bool {
    let What::Answer { after: now, .. } = &difference.what else { return false };
    let path = &difference.path;
    let known = after.shared.at(path);
    difference.letter.is_some()
        && !path.items.is_empty()
        && known.is_some()
        && known == now.as_ref()
        && before.shared.at(path) == known
}

/// The differences between two sets of answers at a place.
fn both(
    letter: Option<(usize, usize)>,
    before: &Answers,
    after: &Answers,
    place: &FieldPath,
    differences: &mut Vec<Difference>,
) {
    let ids: BTreeSet<&str> = before.iter().chain(after.iter()).map(|(id, _)| id).collect();
    for id in ids {
        let path = FieldPath { items: place.items.clone(), question: id.to_owned() };
        one(letter, before.get(id), after.get(id), &path, differences);
    }
}

fn one(
    letter: Option<(usize, usize)>,
    before: Option<&Answer>,
    after: Option<&Answer>,
    path: &FieldPath,
    differences: &mut Vec<Difference>,
) {
    let nothing = Answer::default();
    let told = |what| Difference { letter, path: path.clone(), what };
    let (old, new) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let is_list = !old.items.is_empty() || !new.items.is_empty();
    let (own_old, own_new) = (itself(old, is_list), itself(new, is_list));
    if own_old != own_new {
        differences.push(told(What::Answer { before: own_old, after: own_new }));
    }
    let find = |answer: &Answer, id: u32| answer.live_items().find(|item| item.id == id).cloned();
    let mut shared = Vec::new();
    for item in old.live_items() {
        match find(new, item.id) {
            Some(_) => shared.push(item.id),
            None => differences.push(told(What::Item { before: Some(item.clone()), after: None })),
        }
    }
    for item in new.live_items() {
        match find(old, item.id) {
            Some(was) => {
                let place = path.inside(item.id, "");
                both(letter, &was.fields, &item.fields, &place, differences);
            }
            None => differences.push(told(What::Item { before: None, after: Some(item.clone()) })),
        }
    }
    let now: Vec<u32> =
        new.live_items().map(|item| item.id).filter(|id| shared.contains(id)).collect();
    if now != shared {
        differences.push(told(What::Order { before: shared, after: now }));
    }
}

/// What an answer says, its items aside; `None` if that is nothing.
fn itself(answer: &Answer, is_list: bool) -> Option<Answer> {
    let mut alone = Answer { items: Vec::new(), ..answer.clone() };
    alone.parts.retain(|_, part| !part.is_empty());
    // A list with items is given, and one without is not: its items tell that.
    if is_list && alone.mark == Mark::Given {
        alone.mark = Mark::Empty;
    }
    // Who said it, and how sure, says nothing where nothing is said.
    let says = Answer { by: None, about: false, ..alone.clone() } != Answer::default();
    says.then_some(alone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{CaseId, Filing, Note};

    fn case(forms: &[&str]) -> Case {
        let filings = forms.iter().map(|form| Filing::new(*form, 1, String::new())).collect();
        Case::new(CaseId(1), "2026-11-21T12:00".to_owned(), Answers::default(), filings)
    }

    fn item(id: u32, field: &str, text: &str) -> Item {
        let mut fields = Answers::default();
        fields.set(field, Answer::text(text));
        Item { id, fields, deleted: false }
    }

    fn told(comparison: &Comparison) -> Vec<String> {
        let text = |answer: &Option<Answer>| {
            answer.as_ref().map_or_else(|| "-".to_owned(), |answer| answer.text.clone())
        };
        let number = |item: &Option<Item>| {
            item.as_ref().map_or_else(|| "-".to_owned(), |item| item.id.to_string())
        };
        let one = |difference: &Difference| match &difference.what {
            What::Answer { before, after } => {
                format!("{}: {} > {}", difference.path, text(before), text(after))
            }
            What::Item { before, after } => {
                format!("{}#: {} > {}", difference.path, number(before), number(after))
            }
            What::Order { before, after } => {
                format!("{}: {before:?} > {after:?}", difference.path)
            }
        };
        comparison.differences.iter().map(one).collect()
    }

    #[test]
    fn what_is_added_changed_and_emptied_is_told_and_nothing_else() {
        let (mut old, mut new) = (case(&["a"]), case(&["a"]));
        old.shared.set("navn", Answer::text("Kari"));
        new.shared.set("navn", Answer::text("Ola"));
        old.filings[0].answers.set("same", Answer::text("Lik"));
        new.filings[0].answers.set("same", Answer::text("Lik"));
        old.filings[0].answers.set("gone", Answer::text("Borte"));
        new.filings[0].answers.set("gone", Answer::default());
        new.filings[0].answers.set("fresh", Answer::text("Ny"));
        new.filings[0].answers.set("looked_at", Answer { about: true, ..Answer::default() });
        let found = compare(&old, &new);
        assert_eq!(told(&found), ["navn: Kari > Ola", "fresh: - > Ny", "gone: Borte > -"]);
        assert_eq!(found.differences[0].letter, None);
        assert_eq!(found.differences[1].letter, Some((0, 0)));
        assert!(compare(&new, &new).is_empty());
        new.shared.entry("navn").about = true;
        old.shared.set("navn", Answer::text("Ola"));
        assert_eq!(told(&compare(&old, &new))[0], "navn: Ola > Ola", "how sure it is counts too");
    }

    #[test]
    fn items_are_known_by_their_number() {
        let (mut old, mut new) = (case(&["a"]), case(&["a"]));
        let list = old.filings[0].answers.entry("steder");
        list.mark = Mark::Given;
        list.items = vec![item(1, "navn", "A"), item(2, "navn", "B"), item(3, "navn", "C")];
        let list = new.filings[0].answers.entry("steder");
        list.mark = Mark::Given;
        let gone = Item { deleted: true, ..item(2, "navn", "B") };
        list.items = vec![item(3, "navn", "C"), item(1, "navn", "Å"), gone, item(4, "navn", "D")];
        let wanted = ["steder#: 2 > -", "steder/1/navn: A > Å", "steder#: - > 4"];
        let found = told(&compare(&old, &new));
        assert_eq!(found[..3], wanted);
        assert_eq!(found[3..], ["steder: [1, 3] > [3, 1]"]);
        // The first item of a list makes it given; that is not told beside it.
        assert_eq!(told(&compare(&case(&["a"]), &new)).len(), 3);
    }

    #[test]
    fn letters_are_known_by_their_form() {
        let mut new = case(&["b", "a", "a", "c"]);
        new.filings[1].answers.set("x", Answer::text("1"));
        let found = compare(&case(&["a", "b"]), &new);
        assert_eq!(found.letters, [(0, 1), (1, 0)]);
        assert_eq!((found.only_before, found.only_after), (vec![], vec![2, 3]));
        assert_eq!(found.differences[0].letter, Some((0, 1)));
    }

    #[test]
    fn what_the_case_keeps_of_a_list_is_told_once() {
        let (mut old, mut new) = (case(&["a", "b"]), case(&["a", "b"]));
        for (case, text) in [(&mut old, "A"), (&mut new, "Å")] {
            for answers in [&mut case.shared, &mut case.filings[0].answers] {
                answers.entry("steder").items = vec![item(1, "navn", text)];
            }
            case.filings[1].answers.entry("steder").items = vec![item(1, "navn", "A")];
        }
        assert_eq!(told(&compare(&old, &new)), ["steder/1/navn: A > Å"]);
        // The other letter is opened, and says what the case says.
        let mut opened = new.clone();
        opened.filings[1].answers = new.filings[0].answers.clone();
        assert!(compare(&new, &opened).is_empty());
    }

    #[test]
    fn notes_are_compared_too() {
        let (mut old, mut new) = (case(&["a"]), case(&["a"]));
        let note = |id, text: &str| Note {
            id,
            at: "2026-11-21T12:00".to_owned(),
            text: text.to_owned(),
            by: None,
            became: None,
        };
        old.notes = vec![note(1, "Ringte"), note(2, "Borte")];
        new.notes = vec![note(1, "Ringte"), note(3, "Ny")];
        let found = compare(&old, &new);
        assert_eq!((found.notes_before, found.notes_after), ([2].into(), [3].into()));
    }
}
