//! Properties of the interview: whatever is done in whatever order, the picture follows from the
//! answers alone, parked answers have no value, and every walk ends.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::date;
use medhold::form::{Catalog, Form, Kind};
use medhold::interview::{
    Answers, Edit, Entry, EntryState, FieldPath, Interview, Mark, Status, World,
};
use medhold::source::{File, Problem, Problems};
use proptest::prelude::*;

fn form() -> Arc<Form> {
    let mut problems = Problems::default();
    let file = File::new("forms/norge/engine.yaml", include_str!("data/engine.yaml"));
    let form = Catalog::default().form(&file, &[], &mut problems);
    let told: Vec<_> = problems.sorted().iter().map(Problem::to_text).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    Arc::new(form.unwrap())
}

fn fresh() -> Interview {
    let world = Arc::new(World::default());
    Interview::new(form(), world, date(2026, 11, 21), Answers::default(), Answers::default())
}

/// Everything a face or a letter can see.
fn seen(interview: &Interview) -> String {
    let picture = interview.picture();
    let mut seen = String::new();
    for entry in interview.entries() {
        let field = picture.field(entry.ix, &entry.scope);
        writeln!(seen, "{} {:?} {:?}", entry.path, field.status, field.value).unwrap();
    }
    write!(seen, "{:?}\n{:?}", interview.missing(), interview.parked()).unwrap();
    seen
}

const PATHS: [&str; 17] = [
    "onsker",
    "endring_hva",
    "rolle",
    "barn_alder",
    "barnets_syn",
    "kom",
    "hvorfor_sent",
    "steder",
    "sykehus_navn",
    "flere",
    "steder/1/sted",
    "steder/1/slags",
    "steder/1/avdeling",
    "steder/1/besok",
    "steder/1/besok/1/besok_dag",
    "steder/1/besok/1/besok_sted_igjen",
    "steder/2/slags",
];

fn an_edit() -> impl Strategy<Value = Edit> {
    let path = || prop::sample::select(&PATHS[..]).prop_map(str::to_owned);
    let text = prop::sample::select(&["Kari", "2025-11-02", "14", "før 2024", "tull", ""][..]);
    let ids = prop::sample::subsequence(
        vec!["endring", "tilsyn", "ingen", "annet", "pasient", "forelder", "sykehus", "lege", "ja"],
        0..3,
    );
    let mark = prop::sample::select(&[Mark::Unknown, Mark::Later, Mark::Declined, Mark::Given][..]);
    prop_oneof![
        4 => (path(), text).prop_map(|(path, text)| Edit::Text(path, text.to_owned())),
        4 => (path(), ids)
            .prop_map(|(path, ids)| Edit::Pick(path, ids.into_iter().map(str::to_owned).collect())),
        1 => (path(), mark).prop_map(|(path, mark)| Edit::Mark(path, mark)),
        3 => prop::sample::select(&["steder", "steder/1/besok", "steder/2/besok"][..])
            .prop_map(|path| Edit::AddItem(path.to_owned())),
        1 => (prop::sample::select(&["steder", "steder/1/besok"][..]), 1..3_u32)
            .prop_map(|(path, item)| Edit::RemoveItem(path.to_owned(), item)),
        1 => (prop::sample::select(&["steder", "steder/1/besok"][..]), 1..3_u32)
            .prop_map(|(path, item)| Edit::RestoreItem(path.to_owned(), item)),
        1 => (1..4_u32).prop_map(|item| Edit::MoveItemUp("steder".to_owned(), item)),
    ]
}

/// The structural edits that make the items which the other edits speak of.
fn prepared() -> Interview {
    let mut interview = fresh();
    for list in ["steder", "steder", "steder/1/besok"] {
        interview.apply(&Edit::AddItem(list.to_owned())).unwrap();
    }
    interview
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_parked_has_no_value(edits in prop::collection::vec(an_edit(), 0..40)) {
        let mut interview = fresh();
        for edit in &edits {
            let _ = interview.apply(edit);
        }
        let picture = interview.picture();
        for path in interview.parked().iter().filter(|path| !path.question.is_empty()) {
            if let Some((ix, scope)) = picture.locate(path) {
                let field = picture.field(ix, &scope);
                prop_assert_eq!(&field.status, &Status::Parked, "{}", path);
                prop_assert!(field.value.is_none(), "{}", path);
            }
        }
        for entry in interview.entries() {
            let field = picture.field(entry.ix, &entry.scope);
            prop_assert_eq!(field.value.is_some(), field.status == Status::Given);
        }
    }

    #[test]
    fn flipping_and_flipping_back_changes_nothing(
        edits in prop::collection::vec(an_edit(), 0..30),
        flips in prop::collection::vec((prop::sample::select(&["onsker", "rolle", "steder/1/slags"][..]),
            prop::sample::subsequence(vec!["tilsyn", "endring", "pasient", "forelder", "annen", "lege"], 1..2)), 1..4),
    ) {
        let mut interview = prepared();
        for edit in &edits {
            let _ = interview.apply(edit);
        }
        let before = seen(&interview);
        let mut undo = Vec::new();
        for (path, ids) in &flips {
            let at: FieldPath = path.parse().unwrap();
            let old = interview.filing().at(&at).cloned().unwrap_or_default();
            undo.push(((*path).to_owned(), old));
            let _ = interview.apply(&Edit::Pick((*path).to_owned(), ids.iter().map(|id| (*id).to_owned()).collect()));
        }
        for (path, old) in undo.into_iter().rev() {
            let _ = interview.apply(&Edit::Pick(path.clone(), old.picks));
            let _ = interview.apply(&Edit::Mark(path, old.mark));
        }
        prop_assert_eq!(before, seen(&interview));
    }

    #[test]
    fn the_same_answers_in_any_order_give_the_same_picture(
        edits in prop::collection::vec(an_edit(), 0..25).prop_map(|edits| {
            // One edit per field, and none that makes or moves items: those are an order.
            let mut one_each = std::collections::BTreeMap::new();
            for edit in edits {
                if let Edit::Text(path, _) | Edit::Pick(path, _) = &edit {
                    one_each.insert((path.clone(), matches!(edit, Edit::Text(..))), edit);
                }
            }
            let mut by_path = std::collections::BTreeMap::new();
            for ((path, _), edit) in one_each {
                by_path.insert(path, edit);
            }
            by_path.into_values().collect::<Vec<_>>()
        }),
        seed in any::<u64>(),
    ) {
        let mut shuffled = edits.clone();
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let other = usize::try_from(state >> 33).unwrap() % (at + 1);
            shuffled.swap(at, other);
        }
        let (mut one, mut other) = (prepared(), prepared());
        for (a, b) in edits.iter().zip(&shuffled) {
            let _ = one.apply(a);
            let _ = other.apply(b);
        }
        prop_assert_eq!(seen(&one), seen(&other));
        prop_assert_eq!(one.filing(), other.filing());
    }

    #[test]
    fn every_walk_ends_and_back_is_the_way_one_came(edits in prop::collection::vec(an_edit(), 0..30)) {
        let mut interview = fresh();
        for edit in &edits {
            let _ = interview.apply(edit);
        }
        let mut met = Vec::new();
        let first = interview.next(None).unwrap();
        walk_on(&interview, first, None, &mut met);
        let asked: Vec<FieldPath> = interview
            .entries()
            .iter()
            .filter(|entry| !interview.finds_itself(entry))
            .map(|entry| entry.path.clone())
            .collect();
        prop_assert_eq!(met, asked, "each question is met once, in the order of the form");
    }

    #[test]
    fn answering_the_first_open_question_again_and_again_comes_to_an_end(choices in prop::collection::vec(0..5_usize, 60)) {
        let mut interview = fresh();
        let mut choices = choices.into_iter().cycle();
        for _ in 0..200 {
            let Some(entry) = first_open(&interview) else { break };
            let path = entry.path.to_string();
            let picture = interview.picture();
            let offered: Vec<String> =
                picture.offered(entry.ix, &entry.scope).into_iter().map(|option| option.id).collect();
            let kind = &interview.form().question(entry.ix).kind;
            let edit = match kind {
                Kind::YesNo => Edit::Pick(path, vec!["ja".to_owned()]),
                Kind::Choice(_) | Kind::Choices { .. } => {
                    let pick = offered[choices.next().unwrap() % offered.len()].clone();
                    if pick == "annet" {
                        interview.apply(&Edit::OtherWords(path.clone(), "noe annet".to_owned())).unwrap();
                    }
                    Edit::Pick(path, vec![pick])
                }
                Kind::Date => Edit::Text(path, "2.11.2025".to_owned()),
                Kind::Number => Edit::Text(path, "14".to_owned()),
                Kind::List(_) => Edit::AddItem(path),
                _ => Edit::Text(path, "noe".to_owned()),
            };
            interview.apply(&edit).unwrap();
            prop_assert!(interview.entries().iter().all(|entry| entry.state != EntryState::Wrong));
        }
        prop_assert!(first_open(&interview).is_none(), "still open: {:?}", first_open(&interview));
    }
}

/// Walks a level of the form from a page on, into each item of each list, and checks that back is
/// the way one came.
fn walk_on(
    interview: &Interview,
    first: FieldPath,
    list: Option<&FieldPath>,
    met: &mut Vec<FieldPath>,
) {
    let mut before = list.cloned();
    let mut at = Some(first);
    while let Some(page) = at.filter(|page| Some(page) != list) {
        assert!(!met.contains(&page), "walked in a circle at {page}");
        assert_eq!(interview.previous(&page), before, "back from {page}");
        met.push(page.clone());
        let picture = interview.picture();
        let (ix, scope) = picture.locate(&page).unwrap();
        if matches!(interview.form().question(ix).kind, Kind::List(_)) {
            for item in picture.items(ix, &scope) {
                let first = interview.first_of(&page, item).unwrap();
                walk_on(interview, first, Some(&page), met);
            }
        }
        at = interview.next(Some(&page));
        before = Some(page);
    }
}

/// The first question in play that nobody has answered, or whose answer means nothing.
fn first_open(interview: &Interview) -> Option<Entry> {
    let is_open = |entry: &Entry| matches!(entry.state, EntryState::Open | EntryState::Wrong);
    interview.entries().into_iter().find(is_open)
}

#[test]
fn an_answer_that_means_nothing_is_kept_and_has_no_value() {
    let mut interview = fresh();
    interview.apply(&Edit::Text("kom".to_owned(), "31. februar 2026".to_owned())).unwrap();
    let picture = interview.picture();
    let (ix, scope) = picture.locate(&FieldPath::outer("kom")).unwrap();
    assert!(matches!(picture.field(ix, &scope).status, Status::Invalid(_)));
    assert_eq!(picture.raw(ix, &scope).unwrap().text, "31. februar 2026");
    assert_eq!(interview.invalid().len(), 1);
}

#[test]
fn unknown_shows_what_the_author_wants_shown() {
    let mut interview = fresh();
    let asked = |interview: &Interview| {
        interview.entries().iter().any(|entry| entry.path.question == "hvorfor_sent")
    };
    assert!(!asked(&interview), "an empty operand keeps it out");
    interview.apply(&Edit::Mark("kom".to_owned(), Mark::Unknown)).unwrap();
    assert!(asked(&interview), "unknown shows it, as `when_unknown: show` says");
    interview.apply(&Edit::Text("kom".to_owned(), "1.2.2026".to_owned())).unwrap();
    assert!(!asked(&interview));
}

#[test]
fn text_longer_than_any_letter_is_refused_and_nothing_is_lost() {
    let mut interview = fresh();
    interview.apply(&Edit::Text("endring_hva".to_owned(), "en ny vurdering".to_owned())).unwrap();
    let long = "x".repeat(5_000_000);
    assert!(interview.apply(&Edit::Text("endring_hva".to_owned(), long)).is_err());
    assert_eq!(interview.filing().get("endring_hva").unwrap().text, "en ny vurdering");
}
