//! Every sentence that the code says is there, and every sentence that is there is said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use medhold::tui::keymap;
use medhold::words::Words;

/// Ids of a locale file: a line that starts with one and `=`.
fn ids(locale: &str) -> BTreeSet<String> {
    let starts = |line: &str| {
        let (id, _) = line.split_once(" =")?;
        let sound = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        (sound && id.starts_with(|c: char| c.is_ascii_lowercase())).then(|| id.to_owned())
    };
    locale.lines().filter_map(starts).collect()
}

fn code() -> String {
    fn collect(folder: &Path, code: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, code);
            } else {
                code.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut code = String::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    code
}

/// Text literals of the code that look like ids.
fn literals(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in code.split('"').skip(1) {
        let sound = piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if sound && piece.starts_with(|c: char| c.is_ascii_lowercase()) {
            found.insert(piece.to_owned());
        }
    }
    found
}

#[test]
fn each_sentence_is_said_and_each_said_sentence_is_there() {
    let code = code();
    let mut literals = literals(&code);
    // The words of keys are named by their line in the table.
    for binding in keymap::TABLE {
        literals.insert(format!("key-{}", binding.words));
        literals.insert(format!("key-{}-about", binding.words));
    }
    for (language, text) in Words::locales() {
        let ids = ids(text);
        assert!(ids.len() > 100, "{language}");
        let unsaid: Vec<&String> = ids.difference(&literals).collect();
        assert!(unsaid.is_empty(), "{language} has sentences that nothing says: {unsaid:?}");
        // What is said directly must be there; ids in tables are seen by the transcripts.
        for call in ["say(\"", "say_with(\"", "tell(\"", "hint(\"", "said(\"", "say_with(\n"] {
            for (at, _) in code.match_indices(call) {
                let rest = code[at + call.len()..].trim_start().trim_start_matches('"');
                let id: String = rest.chars().take_while(|c| *c != '"').collect();
                let is_id =
                    id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit());
                if is_id && id.contains('-') {
                    assert!(ids.contains(&id), "{language} lacks `{id}`");
                }
            }
        }
    }
}

#[test]
fn no_sentence_stands_twice() {
    for (language, text) in Words::locales() {
        let mut seen = BTreeSet::new();
        for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            if let Some((id, _)) = line.split_once(" =") {
                assert!(seen.insert(id), "{language} has {id} twice");
            }
        }
    }
}

#[test]
fn every_sentence_can_be_said() {
    for (language, text) in Words::locales() {
        let words = Words::new(language);
        for id in ids(text) {
            let said = words.say(&id);
            assert!(
                !said.is_empty() && said != format!("({id})"),
                "{language}: {id} says {said:?}"
            );
        }
    }
}

/// The names that each sentence takes, by its id.
fn names(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in locale.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase())
            && let Some((name, _)) = line.split_once(" =")
        {
            name.clone_into(&mut id);
        }
        let names = all.entry(id.clone()).or_default();
        for (at, _) in line.match_indices('$') {
            let name =
                line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
            names.insert(name.collect());
        }
    }
    all
}

#[test]
fn all_languages_say_the_same_sentences_of_the_same_things() {
    let (first, text) = Words::locales()[0];
    let wanted = names(text);
    for (language, text) in &Words::locales()[1..] {
        let found = names(text);
        for (id, names) in &wanted {
            assert_eq!(found.get(id), Some(names), "{id} in {first} and {language}");
        }
        assert_eq!(found.len(), wanted.len(), "{language}");
    }
}
