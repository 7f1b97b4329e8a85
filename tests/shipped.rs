//! The shipped forms, proved as `medhold check` proves them.

use jiff::civil::date;

use medhold::proof::prove_all;
use medhold::source::{Problem, Problems};

#[test]
fn everything_shipped_is_sound_reached_and_rendered() {
    let catalog = medhold::cli::built_in();
    let mut problems = Problems::default();
    let proved = prove_all(&catalog, date(2026, 11, 21), &mut problems);
    let told: Vec<String> = problems.sorted().iter().map(Problem::to_text).collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
    assert!(!proved.is_empty());
    for form in &proved {
        assert_eq!(form.unreached, 0, "{}", form.form);
        assert!(form.questions > 50 && form.branches > 100, "{form:?}");
    }
}
