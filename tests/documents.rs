//! What reaches a letter, for any sequence of edits to the shipped form: never an answer that is
//! laid aside, and always the same letter for the same answers.

use std::sync::Arc;

use jiff::civil::date;
use medhold::casework::{House, NotPressed, Order};
use medhold::form::{Form, Kind, Options};
use medhold::interview::{Answer, Answers, Edit, FieldPath, Interview, Mark};
use medhold::letter::document::{Document, Origin, plain};
use medhold::source::{Language, Problem};
use proptest::prelude::*;

fn house() -> House {
    House::new(medhold::cli::built_in(), Language::Nb)
}

/// A case in which each list has two items.
fn fresh(house: &House) -> Interview {
    let form = house.form("klage_statsforvalter").unwrap();
    let world = Arc::clone(house.world().unwrap());
    let (case, filing) = (Answers::default(), Answers::default());
    let mut interview = Interview::new(form, world, date(2026, 11, 23), case, filing);
    let lists: Vec<String> = interview
        .form()
        .all_questions()
        .filter(|(_, question)| matches!(question.kind, Kind::List(_)))
        .map(|(_, question)| question.id.clone())
        .collect();
    // The root answer first: a list that is not in play takes items all the same.
    for list in lists.iter().flat_map(|list| [list, list]) {
        interview.apply(&Edit::AddItem(list.clone())).unwrap();
    }
    interview
}

/// Words that stand nowhere else.
fn marker(path: &str) -> String {
    let number =
        path.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    format!("Merke{number}x")
}

/// Everything a person could do to one question, by path.
fn edits_of(form: &Form) -> Vec<(String, Vec<Edit>)> {
    let mut all = Vec::new();
    for (_, question) in form.all_questions() {
        let paths = match question.list {
            None => vec![question.id.clone()],
            Some(list) => {
                let list = &form.question(list).id;
                vec![format!("{list}/1/{}", question.id), format!("{list}/2/{}", question.id)]
            }
        };
        for path in paths {
            let text = |text: &str| Edit::Text(path.clone(), text.to_owned());
            let pick = |id: &str| Edit::Pick(path.clone(), vec![id.to_owned()]);
            let mut edits = match &question.kind {
                Kind::Text | Kind::LongText | Kind::Note => vec![text(&marker(&path))],
                Kind::Address => vec![text(&format!("{}, 0161 Oslo", marker(&path)))],
                Kind::Date => ["1.10.2026", "november 2026", "2025", "før 2020"].map(text).to_vec(),
                Kind::NationalId => vec![text("15868540033")],
                Kind::Phone => vec![text("22 22 22 22")],
                Kind::Email => vec![text("kari@example.org")],
                Kind::Number | Kind::Money => vec![text("12")],
                Kind::YesNo => vec![pick("ja"), pick("nei")],
                Kind::Choice(Options::Fixed(choices))
                | Kind::Choices { options: Options::Fixed(choices), .. } => choices
                    .iter()
                    .filter(|choice| !choice.other)
                    .map(|choice| pick(&choice.id))
                    .collect(),
                Kind::Office(_) => vec![Edit::Part(path.clone(), "name".to_owned(), marker(&path))],
                Kind::Enclosure => {
                    vec![Edit::Part(path.clone(), "title".to_owned(), marker(&path))]
                }
                Kind::Choice(_) | Kind::Choices { .. } | Kind::List(_) => Vec::new(),
            };
            if question.unknown.is_some() {
                edits.push(Edit::Mark(path.clone(), Mark::Unknown));
            }
            edits.push(Edit::Mark(path.clone(), Mark::Later));
            all.push((path, edits));
        }
    }
    all
}

fn compose(house: &House, interview: &Interview) -> Vec<Document> {
    match medhold::casework::compose(house, interview, Order::of(Language::Nb, &[]).drafted(true)) {
        Ok(documents) => documents,
        Err(NotPressed::Templates(problems)) => {
            let told: Vec<String> = problems.iter().map(Problem::to_text).collect();
            panic!("{}", told.join("\n"))
        }
        Err(other) => panic!("{other}"),
    }
}

/// Which edit to make of which question, as numbers.
fn choices() -> impl Strategy<Value = Vec<(prop::sample::Index, prop::sample::Index)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..80)
}

fn chosen(
    form: &Form,
    choices: &[(prop::sample::Index, prop::sample::Index)],
) -> Vec<(String, Edit)> {
    let all = edits_of(form);
    let edit = |(question, edit): &(prop::sample::Index, prop::sample::Index)| {
        let (path, edits) = question.get(&all);
        (path.clone(), edit.get(edits).clone())
    };
    choices.iter().map(edit).collect()
}

/// Whether everything that was answered is answered so still.
fn holds_all(old: &Answers, new: &Answers) -> bool {
    let answered = old.iter().filter(|(_, answer)| **answer != Answer::default());
    answered.into_iter().all(|(id, answer)| {
        let Some(now) = new.get(id) else { return false };
        let items = answer.items.iter().zip(&now.items);
        now.text == answer.text
            && now.picks == answer.picks
            && now.mark == answer.mark
            && items.clone().count() == answer.items.len()
            && items.into_iter().all(|(old, new)| holds_all(&old.fields, &new.fields))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_parked_answer_reaches_a_document(choices in choices(), wishes in 0..7_usize) {
        let house = house();
        let mut interview = fresh(&house);
        let wishes = [vec!["endring"], vec!["granskning"], vec!["endring", "granskning"], vec!["penger"],
            vec!["andre"], vec!["endring", "andre", "journal"], vec![]][wishes].clone();
        for (_, edit) in chosen(interview.form(), &choices) {
            interview.apply(&edit).unwrap();
        }
        interview.apply(&Edit::Pick("onsker".to_owned(), wishes.into_iter().map(str::to_owned).collect())).unwrap();
        let documents = compose(&house, &interview);
        let picture = interview.picture();
        for document in &documents {
            let text = plain(&document.runs().cloned().collect::<Vec<_>>());
            for parked in interview.parked() {
                let marker = marker(&parked.to_string());
                prop_assert!(!text.contains(&marker), "{parked} is laid aside and stands in {}", document.id);
            }
            for run in document.runs() {
                if let Origin::Answer(path) = &run.origin {
                    let path: FieldPath = path.parse().unwrap();
                    let (ix, scope) = picture.locate(&path).unwrap();
                    prop_assert!(picture.in_play(ix, &scope), "{path} is not in play");
                }
            }
        }
    }

    #[test]
    fn flipping_an_answer_and_flipping_it_back_gives_the_same_documents(
        choices in choices(), flipped in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(),
    ) {
        let house = house();
        let mut interview = fresh(&house);
        for (_, edit) in chosen(interview.form(), &choices) {
            interview.apply(&edit).unwrap();
        }
        let before = compose(&house, &interview);
        let kept = (interview.case().clone(), interview.filing().clone());
        let all = edits_of(interview.form());
        let (path, edits) = flipped.get(&all);
        let path: FieldPath = path.parse().unwrap();
        let answer = [interview.case(), interview.filing()]
            .iter()
            .find_map(|answers| answers.at(&path).cloned())
            .unwrap_or_default();
        interview.apply(to.get(edits)).unwrap();
        // Back to what it was, by the hand of the person.
        let id = path.to_string();
        interview.apply(&Edit::Pick(id.clone(), answer.picks.clone())).unwrap();
        interview.apply(&Edit::Text(id.clone(), answer.text.clone())).unwrap();
        for name in ["name", "title"] {
            let part = answer.parts.get(name).cloned().unwrap_or_default();
            let _ = interview.apply(&Edit::Part(id.clone(), name.to_owned(), part));
        }
        interview.apply(&Edit::Mark(id, answer.mark)).unwrap();
        prop_assert_eq!(compose(&house, &interview), before);
        prop_assert!(holds_all(&kept.0, interview.case()) && holds_all(&kept.1, interview.filing()));
    }

    #[test]
    fn the_same_answers_in_any_order_give_the_same_documents(choices in choices(), seed in any::<u64>()) {
        let house = house();
        let mut one = fresh(&house);
        let mut edits = chosen(one.form(), &choices);
        edits.sort_by(|a, b| a.0.cmp(&b.0));
        edits.dedup_by(|a, b| a.0 == b.0);
        let mut other = fresh(&house);
        let mut shuffled = edits.clone();
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        for ((_, a), (_, b)) in edits.iter().zip(&shuffled) {
            one.apply(a).unwrap();
            other.apply(b).unwrap();
        }
        prop_assert_eq!(compose(&house, &one), compose(&house, &other));
    }
}
