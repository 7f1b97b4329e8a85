//! Rubbish in: data files cut, doubled and shuffled, templates of any text, words for dates. What
//! comes out is a list of problems, never a panic.

use jiff::civil::date;
use medhold::form::Catalog;
use medhold::law::deadline::Period;
use medhold::law::{Country, date_text};
use medhold::letter::scan;
use medhold::proof::lint;
use medhold::source::{File, Limits, Problems, read};
use proptest::prelude::*;

const SOUND: &str = include_str!("data/sound.yaml");
const ENGINE: &str = include_str!("data/engine.yaml");
const TEMPLATE: &str = include_str!("../templates/norge/rettighetsklage.nb.md");

/// A catalog of one form, so that a run takes a moment.
fn lint_alone(path: &str, text: String) {
    let files = [
        File::new("assets/law/norge.yaml", include_str!("../assets/law/norge.yaml")),
        File::new(path.to_owned(), text),
    ];
    lint(&Catalog::new(files), &mut Problems::default());
}

#[test]
fn a_form_with_any_line_gone_doubled_or_swapped_is_told_and_never_panics() {
    for (id, text) in [("sound", SOUND), ("engine", ENGINE)] {
        let lines: Vec<&str> = text.lines().collect();
        let path = format!("forms/norge/{id}.yaml");
        for at in 0..lines.len() {
            let mut gone = lines.clone();
            gone.remove(at);
            let mut doubled = lines.clone();
            doubled.insert(at, lines[at]);
            let mut swapped = lines.clone();
            swapped.swap(at, (at + 1) % lines.len());
            for broken in [gone, doubled, swapped] {
                lint_alone(&path, broken.join("\n"));
            }
        }
    }
}

#[test]
fn places_that_go_wrong_together_do_not_shift_the_others() {
    let broken = SOUND
        .replace(
            "frist: {title: {nb: Frist}, from: kom",
            "frist: {title: {nb: Frist}, from: komm, when: {rolle: pasient}",
        )
        .replace("    template: norge/brev.md\n", "    per: {documents: [brev]}\n");
    assert_ne!(broken, SOUND);
    lint_alone("forms/norge/sound.yaml", broken);
    let circle = SOUND.replace(
        "  mange: {count: steder}",
        "  aa: {first: [{answer: bb}]}\n  bb: {first: [{answer: aa}]}",
    );
    assert_ne!(circle, SOUND);
    lint_alone("forms/norge/sound.yaml", circle);
}

#[test]
fn kinds_that_do_not_fit_are_told() {
    let told = |from: &str, to: &str| {
        let mut problems = Problems::default();
        let text = SOUND.replace(from, to);
        assert_ne!(text, SOUND, "{from}");
        let file = File::new("forms/norge/sound.yaml", text);
        let catalog = Catalog::new([file.clone()]);
        catalog.form(&file, &[], &mut problems);
        problems.sorted().iter().map(|problem| problem.message.clone()).collect::<Vec<_>>()
    };
    for (from, to, message) in [
        ("from: kom", "from: navn", "a date is needed here"),
        ("mange: {count: steder}", "mange: {earliest: [navn]}", "a date is needed here"),
        ("mange: {count: steder}", "mange: {sum: [navn]}", "a sum is of money, or of numbers"),
        ("short: {nb: Kom}", "short: {nb: Kom}\n            not_after: 5", "a limit of dates"),
    ] {
        let told = told(from, to);
        assert!(told.iter().any(|told| told.contains(message)), "{to}: {told:?}");
    }
}

#[test]
fn aliases_that_copy_much_text_are_refused() {
    let long = "x".repeat(100_000);
    let aliases = ["*a"; 1000].join(", ");
    let file = File::new("forms/norge/bomb.yaml", format!("a: &a {long}\nb: [{aliases}]\n"));
    let mut problems = Problems::default();
    assert!(read(&file, Limits::default(), &mut problems).is_none());
    assert!(problems.has_errors());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_a_template_that_can_be_scanned(
        text in r#"([{%#}"'å|.=\- \n]|if|for|endif|endfor|in|x|lov|include){0,40}"#
    ) {
        scan(&File::new("templates/norge/x.nb.md", text), None, &mut Problems::default());
    }

    #[test]
    fn a_template_cut_anywhere_can_be_scanned(from in 0..TEMPLATE.len(), to in 0..TEMPLATE.len()) {
        let whole: Vec<char> = TEMPLATE.chars().collect();
        let (from, to) = (from.min(to).min(whole.len()), from.max(to).min(whole.len()));
        let text: String = whole[from..to].iter().collect();
        scan(&File::new("templates/norge/x.nb.md", text), None, &mut Problems::default());
    }

    #[test]
    fn any_words_are_a_date_or_not(text in r"(før|etter|ca\.|den|i går|[0-9]{1,5}|[./ \-~]|mai|onsdag|.){0,12}") {
        let _ = date_text::parse(&text, date(2026, 11, 21));
    }

    #[test]
    fn any_period_ends(count in any::<u32>(), unit in 0..5_usize) {
        let unit = ["days", "working_days", "weeks", "months", "years"][unit];
        if let Some(period) = Period::parse(&format!("{count} {unit}")) {
            for anchor in [date(2026, 11, 21), date(9990, 11, 21)] {
                prop_assert!(period.end_from(anchor, Country::Danmark) >= anchor);
            }
        }
    }
}
