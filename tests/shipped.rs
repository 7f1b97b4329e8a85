//! The shipped forms, proved as `medhold check` proves them.

use jiff::civil::date;

use medhold::proof::prove_all;
use medhold::source::{Problem, Problems, Severity};

/// Numbers and post boxes stand in texts because people need them there; what they are is said, with
/// source and day, in the data files. One that is mended there must be mended everywhere.
#[test]
fn every_number_and_post_box_in_a_text_stands_in_the_data() {
    let catalog = medhold::cli::built_in();
    let mut problems = Problems::default();
    let (offices, help) = (catalog.directory(&mut problems), catalog.help_lines(&mut problems));
    let phones = offices.all().filter_map(|office| office.phone.clone());
    let mut known: Vec<String> = phones.chain(help.into_iter().map(|line| line.number)).collect();
    known.extend(offices.all().flat_map(|office| office.address.clone()));
    // Brann and politi stand in the words about 113.
    known.extend(["110", "112"].map(str::to_owned));
    let texts = catalog.below("forms/norge/", ".yaml").chain(catalog.below("templates/", ".md"));
    let mut unknown = Vec::new();
    let mut seen = 0;
    for file in texts {
        for found in contacts(file.text()) {
            seen += 1;
            if !known.contains(&found) {
                unknown.push(format!("{}: {found}", file.path()));
            }
        }
    }
    assert!(seen > 20, "only {seen} found");
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

/// Phone numbers (`40 50 16 00`, `116 117`, `02800`, `113`) after `telefon`, `ring`, a name or a
/// comma, and post boxes, as they stand in running text.
fn contacts(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("Postboks ") {
        let end = text[at..].find([',', '.', '"']).map_or(text.len(), |end| at + end);
        found.push(text[at..end].to_owned());
    }
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) || (at > 0 && !matches!(bytes[at - 1], b' ' | b'"')) {
            at += 1;
            continue;
        }
        let start = at;
        // Groups of figures parted by single blanks.
        while is_digit(at) || (bytes.get(at) == Some(&b' ') && is_digit(at + 1) && is_digit(at - 1))
        {
            at += 1;
        }
        let number = &text[start..at];
        let shape: Vec<usize> = number.split(' ').map(str::len).collect();
        let ends = !matches!(bytes.get(at), Some(b'.' | b'-'))
            || bytes.get(at + 1) == Some(&b'"')
            || matches!((bytes.get(at), bytes.get(at + 1)), (Some(b'.'), Some(b' ')));
        let is_emergency = shape == [3] && number.starts_with("11");
        let is_phone =
            matches!(shape[..], [2, 2, 2, 2] | [3, 3]) || number == "02800" || is_emergency;
        if is_phone && ends {
            found.push(number.to_owned());
        }
    }
    found
}

#[test]
fn everything_shipped_is_sound_reached_and_rendered() {
    let catalog = medhold::cli::built_in();
    let mut problems = Problems::default();
    let proved = prove_all(&catalog, date(2026, 11, 21), &mut problems);
    let problems = problems.sorted();
    let ours = problems.iter().filter(|problem| problem.severity != Severity::Note);
    let told: Vec<String> = ours.map(Problem::to_text).collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
    assert!(proved.len() >= 15, "{} forms", proved.len());
    for form in &proved {
        assert_eq!(form.unreached, 0, "{}", form.form);
        // A walk that stops early would still reach all it sees: no letter asks so little, and a
        // guide has no branches.
        let guide = form.documents == 0;
        let (questions, branches) = if guide { (5, 0) } else { (25, 45) };
        assert!(form.questions > questions && form.branches >= branches, "{form:?}");
    }
}
