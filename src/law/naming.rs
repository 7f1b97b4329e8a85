//! Names of persons told from names of places, by lists that anybody can add to.

use crate::source::{File, Key, Node, Problems, Record, Shape, check_shape};

/// What tells a person from a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Naming {
    /// Words before a name that say what someone is.
    titles: Vec<String>,
    /// Parts of words that no person is called, and every place.
    places: Vec<String>,
}

/// The file of `assets/practice` about it.
pub static NAMING_FILE: Record = Record {
    name: "file about names",
    about: "what tells the name of a person from that of a place",
    keys: &[
        Key::must("titles", Shape::List(&Shape::Text), "words before a name, in small letters"),
        Key::must("places", Shape::List(&Shape::Text), "parts of the names of places"),
    ],
};

impl Naming {
    /// Where the file lies.
    pub const PATH: &'static str = "assets/practice/names.yaml";

    /// Reads the file.
    pub fn read(file: &File, root: &Node, problems: &mut Problems) -> Self {
        check_shape(root, &Shape::Record(&NAMING_FILE), file, problems);
        let mut words = |key: &str| {
            let mut words = Vec::new();
            for node in root.get(key).map(Node::members).unwrap_or_default() {
                let Some(word) = node.text() else { continue };
                if word.trim().is_empty() || word != word.to_lowercase() {
                    problems
                        .error_at(file, node, "this is not a word in small letters")
                        .fix("write it as it stands inside a name, in small letters");
                } else {
                    words.push(word.to_owned());
                }
            }
            words
        };
        Self { titles: words("titles"), places: words("places") }
    }

    /// The name, if it is one of a person: two to four words with capitals, as in "Lege Kari
    /// Nordmann".
    #[must_use]
    pub fn person(&self, name: &str) -> Option<String> {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let bare = |word: &str| word.trim_matches(['.', ',']).to_lowercase();
        while words.first().is_some_and(|word| self.titles.contains(&bare(word))) {
            words.remove(0);
        }
        let capital = |word: &&str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                // "HF", "AS" and the like are no names.
                && (word.ends_with('.') || letters.any(char::is_lowercase))
                && !word.chars().any(char::is_numeric)
        };
        let place = |word: &&str| self.places.iter().any(|part| bare(word).contains(part.as_str()));
        let is_person =
            (2..=4).contains(&words.len()) && words.iter().all(capital) && !words.iter().any(place);
        is_person.then(|| words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Limits, read};

    fn told(text: &str) -> (Naming, Vec<String>) {
        let file = File::new(Naming::PATH, text);
        let mut problems = Problems::default();
        let root = read(&file, Limits::default(), &mut problems).unwrap();
        let naming = Naming::read(&file, &root, &mut problems);
        (naming, problems.sorted().iter().map(|problem| problem.message.clone()).collect())
    }

    #[test]
    fn a_person_is_told_from_a_place() {
        let (naming, problems) = told(include_str!("../../assets/practice/names.yaml"));
        assert!(problems.is_empty(), "{problems:?}");
        for name in ["Kari Nordmann", "Lege Kari Nordmann", "Dr. Ola Hansen", "Per B. Olsen"] {
            assert!(naming.person(name).is_some(), "{name}");
        }
        let places = [
            "Oslo universitetssykehus HF",
            "Storgata legekontor",
            "Sykehuset Innlandet",
            "Helse Bergen",
            "Arendal",
            "Volvat Medisinske Senter",
            "Tinn kommune",
            "Aleris AS",
        ];
        for name in places {
            assert_eq!(naming.person(name), None, "{name}");
        }
    }

    #[test]
    fn a_word_with_a_capital_would_match_nothing_and_is_told_of() {
        let (_, problems) = told("titles: [Dr]\nplaces: ['']\n");
        assert_eq!(problems.len(), 2, "{problems:?}");
    }
}
