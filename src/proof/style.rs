//! What makes a text hard to read or wrong in its language, by the lists of `assets/language`. Held
//! against our own words only, never against what a person wrote.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{File, Key, Language, Node, Problems, Record, Shape, check_shape};

/// Stands in a text for what is not ours: an answer, a date, a name, a law.
pub const OTHERS: char = '\u{fffc}';

/// A file of `assets/language`.
pub static STYLE_FILE: Record = Record {
    name: "language file",
    about: "what our own texts are held to in one language",
    keys: &[
        Key::must("language", Shape::OneOf(&["nb", "nn", "da", "en"]), "the language"),
        Key::must("foreign", Shape::Entries(&Shape::Text), "words of other written standards"),
        Key::must("endings", Shape::Record(&ENDINGS), "how the heavy words are inflected"),
        Key::must("heavy", Shape::List(&Shape::Record(&HEAVY)), "heavy words"),
        Key::must("together", Shape::Text, "compounds, with a point between their words"),
        Key::must("apart", Shape::Text, "what is two words, with a point between them"),
        Key::must("no_passive", Shape::Text, "words that only look passive"),
        Key::must("abbreviations", Shape::List(&Shape::Text), "a point there ends no sentence"),
        Key::must("terms", Shape::List(&Shape::Text), "terms of the law, which stand as they are"),
    ],
};

static ENDINGS: Record = Record {
    name: "endings",
    about: "endings of inflected words",
    keys: &[
        Key::must("for_e", Shape::List(&Shape::Text), "in place of the last -e"),
        Key::must("added", Shape::List(&Shape::Text), "added to the whole word"),
    ],
};

static HEAVY: Record = Record {
    name: "heavy word",
    about: "a word and what to write instead",
    keys: &[
        Key::must("is", Shape::OneOrMany(&Shape::Text), "the word or words, with irregular forms"),
        Key::must("plain", Shape::Text, "what to write"),
    ],
};

/// The lists of one language.
#[derive(Debug)]
pub struct Style {
    pub language: Language,
    /// Word to the standard it belongs to.
    foreign: BTreeMap<String, String>,
    /// Single words to what is plain, with all their forms.
    heavy: BTreeMap<String, String>,
    /// The same with several words.
    heavy_phrases: Vec<(String, String)>,
    /// Two words that are one, by how they are wrongly written.
    together: Vec<String>,
    apart: BTreeMap<String, String>,
    no_passive: BTreeSet<String>,
    abbreviations: Vec<String>,
    terms: Vec<String>,
}

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// As it stands in the text.
    pub found: String,
    pub what: String,
    pub fix: String,
}

impl Style {
    /// Reads a language file.
    pub fn read(file: &File, root: &Node, problems: &mut Problems) -> Option<Self> {
        check_shape(root, &Shape::Record(&STYLE_FILE), file, problems);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let list = |node: Option<&Node>| -> Vec<String> {
            let members = node.map(Node::members).unwrap_or_default();
            members.iter().filter_map(Node::text).map(str::to_owned).collect()
        };
        let foreign = root.get("foreign")?.entries().iter().flat_map(|entry| {
            let of = entry.value.text().unwrap_or_default();
            words(of).into_iter().map(|word| (word, entry.key.clone()))
        });
        let endings = root.get("endings")?;
        let (for_e, added) = (list(endings.get("for_e")), list(endings.get("added")));
        let mut style = Self {
            language: Language::from_code(root.get_text("language")?)?,
            foreign: foreign.collect(),
            heavy: BTreeMap::new(),
            heavy_phrases: Vec::new(),
            together: words(root.get_text("together")?),
            apart: BTreeMap::new(),
            no_passive: words(root.get_text("no_passive")?).into_iter().collect(),
            abbreviations: list(root.get("abbreviations")),
            terms: list(root.get("terms")),
        };
        for two in words(root.get_text("apart")?) {
            style.apart.insert(two.replace('·', ""), two.replace('·', " "));
        }
        for entry in root.get("heavy")?.members() {
            let plain = entry.get_text("plain")?;
            for word in entry.get("is")?.one_or_many().iter().filter_map(Node::text) {
                if word.contains([' ', '.']) {
                    style.heavy_phrases.push((word.to_owned(), plain.to_owned()));
                } else {
                    for form in forms(word, &for_e, &added) {
                        style.heavy.insert(form, plain.to_owned());
                    }
                }
            }
        }
        Some(style)
    }

    /// Words that are foreign, heavy or wrongly parted, and signs that stand wrong.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<Fault> {
        let text = without_addresses(&text.replace('\u{a0}', " "));
        let mut lower = text.to_lowercase();
        for term in &self.terms {
            lower = lower.replace(term.as_str(), &OTHERS.to_string());
        }
        let mut faults = Vec::new();
        let mut fault = |found: &str, what: String, fix: String| {
            faults.push(Fault { found: found.to_owned(), what, fix });
        };
        for word in words(&lower) {
            if let Some(standard) = self.foreign.get(word) {
                fault(
                    word,
                    format!("`{word}` is {standard}"),
                    "write it in the language of the text".to_owned(),
                );
            }
            if let Some(plain) = self.heavy.get(word) {
                fault(word, format!("`{word}` is heavy"), format!("write plainly: {plain}"));
            }
            if let Some(right) = self.apart.get(word) {
                fault(word, format!("`{word}` is written apart"), format!("write `{right}`"));
            }
        }
        for sentence in self.sentences(&text) {
            let mut before = "";
            for word in words(sentence) {
                if before == word && word.chars().all(char::is_alphabetic) {
                    fault(word, format!("`{word}` stands twice"), "take one away".to_owned());
                }
                before = word;
            }
        }
        for (phrase, plain) in &self.heavy_phrases {
            if has_words(&lower, phrase) {
                fault(phrase, format!("`{phrase}` is heavy"), format!("write plainly: {plain}"));
            }
        }
        for compound in &self.together {
            let parted = compound.replace('·', " ");
            if has_words(&lower, &parted) {
                let whole = compound.replace('·', "");
                fault(&parted, format!("`{parted}` is one word"), format!("write `{whole}`"));
            }
        }
        signs(&text, &mut fault);
        faults
    }

    /// The sentences of a text.
    #[must_use]
    pub fn sentences<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut sentences = Vec::new();
        let mut from = 0;
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        for (at, (place, c)) in characters.iter().enumerate() {
            let next = characters.get(at + 1).map(|(_, c)| *c);
            let after = characters[at + 1..].iter().map(|(_, c)| *c).find(|c| !c.is_whitespace());
            let end = place + c.len_utf8();
            let ends = match c {
                '\n' => true,
                '!' | '?' | ':' => next.is_none_or(char::is_whitespace),
                '.' => {
                    let number = text[..*place].ends_with(|c: char| c.is_ascii_digit());
                    let goes_on = after.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
                    let short = self.ends_short(&text[from..end]);
                    next.is_none_or(char::is_whitespace) && !short && !(number && goes_on)
                }
                // An answer ends its own sentence when the next begins with a capital.
                &OTHERS => next == Some(' ') && after.is_some_and(char::is_uppercase),
                _ => false,
            };
            if ends {
                sentences.push(text[from..end].trim());
                from = end;
            }
        }
        sentences.push(text[from..].trim());
        sentences.retain(|sentence| words(sentence).next().is_some());
        sentences
    }

    /// Whether a text ends with an abbreviation, and not with a word that ends like one.
    fn ends_short(&self, text: &str) -> bool {
        self.abbreviations
            .iter()
            .filter_map(|short| text.strip_suffix(short.as_str()))
            .any(|before| before.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
    }

    /// A verb in the passive in -s, if there is one.
    #[must_use]
    pub fn passive<'t>(&self, sentence: &'t str) -> Option<&'t str> {
        const NOUNS: [&str; 5] = ["enes", "ernes", "ens", "ets", "ers"];
        words(sentence).find(|word| {
            word.len() > 4
                && word.ends_with("es")
                && word.chars().all(char::is_lowercase)
                && !NOUNS.iter().any(|ending| word.ends_with(ending))
                && !self.no_passive.contains(*word)
        })
    }
}

/// How hard a text is: words in a sentence, and long words in a hundred. 35 is easy, 45 is hard.
/// `None` where there is too little to tell.
#[must_use]
pub fn lix(style: &Style, texts: &[&str]) -> Option<usize> {
    let mut counts = (0, 0, 0);
    for text in texts {
        for sentence in style.sentences(text) {
            counts.0 += 1;
            for word in words(sentence) {
                counts.1 += 1;
                // Names and titles of laws are no choice of ours.
                let is_name = word.starts_with(char::is_uppercase) && !sentence.starts_with(word);
                counts.2 += usize::from(word.chars().count() > 6 && !is_name);
            }
        }
    }
    let (sentences, words, long) = counts;
    (words >= 100).then(|| words / sentences + 100 * long / words)
}

/// The words of a text; what is not ours counts as one.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == OTHERS));
    parts.map(|word| word.trim_matches('-')).filter(|word| !word.is_empty())
}

/// The text without addresses on the web, which are words of no language.
fn without_addresses(text: &str) -> String {
    let is_address = |word: &str| {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        inner.contains('@') || inner.split('.').skip(1).any(|part| part.len() > 1)
    };
    let part = |part: &str| {
        let word = part.trim_end();
        if is_address(word) { part.replace(word, &OTHERS.to_string()) } else { part.to_owned() }
    };
    text.split_inclusive(char::is_whitespace).map(part).collect()
}

fn forms(word: &str, for_e: &[String], added: &[String]) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    // A word of three letters with an ending may be another word.
    if word.chars().count() > 3 {
        if let Some(stem) = word.strip_suffix('e') {
            forms.extend(for_e.iter().map(|ending| format!("{stem}{ending}")));
        }
        forms.extend(added.iter().map(|ending| format!("{word}{ending}")));
    }
    forms
}

/// Whether a text has some words, whole, one after the other.
fn has_words(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        let parts = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        parts(before) && (found.ends_with('.') || parts(after))
    })
}

/// Signs that stand wrong in all three languages.
fn signs(text: &str, fault: &mut impl FnMut(&str, String, String)) {
    let characters: Vec<char> = text.chars().collect();
    for three in characters.windows(3) {
        let [a, b, c] = three else { continue };
        let found: String = three.iter().collect();
        if *a == '§' && b.is_ascii_digit() {
            fault(&found, "a section sign without a blank".to_owned(), "write `§ 7`".to_owned());
        }
        if (*a, *b, *c) == (' ', '-', ' ') {
            fault(&found, "a hyphen for a dash".to_owned(), "write `–`".to_owned());
        }
        if *a == ' ' && matches!(b, ',' | '.' | ';' | '!' | '?') && *c == ' ' {
            fault(&found, format!("a blank before `{b}`"), "take it away".to_owned());
        }
        if a.is_ascii_digit() && *b == '%' {
            fault(&found, "a per cent sign without a blank".to_owned(), "write `5 %`".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Limits, read};

    fn style(code: &str) -> Style {
        let texts = [
            ("nb", include_str!("../../assets/language/nb.yaml")),
            ("nn", include_str!("../../assets/language/nn.yaml")),
            ("da", include_str!("../../assets/language/da.yaml")),
        ];
        let text = texts.iter().find(|(known, _)| *known == code).unwrap().1;
        let file = File::new(format!("assets/language/{code}.yaml"), text);
        let mut problems = Problems::default();
        let root = read(&file, Limits::default(), &mut problems).unwrap();
        let style = Style::read(&file, &root, &mut problems).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        style
    }

    fn found(code: &str, text: &str) -> Vec<String> {
        style(code).faults(text).into_iter().map(|fault| fault.found).collect()
    }

    #[test]
    fn each_language_takes_its_own_words_and_no_others() {
        let nb = "Jeg har ikke fått svar. Hva gjør jeg nå, og hvordan kan noen hjelpe meg?";
        let nn = "Eg har ikkje fått svar. Kva gjer eg no, og korleis kan nokon hjelpe meg?";
        let da = "Jeg har ikke fået svar. Hvad gør jeg nu, og hvordan kan nogen hjælpe mig?";
        for (code, text) in [("nb", nb), ("nn", nn), ("da", da)] {
            assert_eq!(found(code, text), Vec::<String>::new(), "{code}");
        }
        assert!(found("nb", nn).contains(&"ikkje".to_owned()));
        assert!(found("nb", da).contains(&"nogen".to_owned()));
        assert!(found("nn", nb).contains(&"ikke".to_owned()));
        assert!(found("da", nb).contains(&"noen".to_owned()));
    }

    #[test]
    fn heavy_words_are_found_in_their_forms_and_terms_of_the_law_stand() {
        assert_eq!(
            found("nb", "De anvendte reglene i henhold til loven."),
            ["anvendte", "i henhold til"]
        );
        assert_eq!(found("nb", "En anmodning om tilsyn er gratis."), Vec::<String>::new());
        assert_eq!(found("nb", "Send en anmodning."), ["anmodning"]);
        assert_eq!(found("da", "Sagen vedrører dig."), Vec::<String>::new());
        assert_eq!(found("da", "Brev vedrørende klagen."), ["vedrørende"]);
    }

    #[test]
    fn compounds_signs_and_repetitions() {
        assert_eq!(found("nb", "Klage frist og idag."), ["idag", "klage frist"]);
        assert_eq!(found("nb", "Se §7 - og 5% av av det"), ["av", "§7 ", " - ", "5% "]);
        assert_eq!(found("nb", "Send i posten. Posten deler ut. Se nav.no."), Vec::<String>::new());
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        let nb = style("nb");
        let text = "Brevet kom 5. juni 2026, jf. § 7-2. Jeg svarte kl. 13.00. Hva nå? Ring 113: noen svarer.";
        let sentences = nb.sentences(text);
        assert_eq!(sentences.len(), 5, "{sentences:?}");
        assert_eq!(nb.sentences("Du skrev det du oppga. Det står i brevet.").len(), 2);
        let with_answer = format!("{OTHERS} Jeg ber om svar.");
        assert_eq!(nb.sentences(&with_answer).len(), 2);
    }

    #[test]
    fn a_verb_in_the_passive_hides_who_acts() {
        let nb = style("nb");
        assert_eq!(nb.passive("Når ble det avgjort, og hvor sendes klagen?"), Some("sendes"));
        for active in ["Finnes det flere?", "Hvem er deres lege?", "Hvor er pasientens papirer?"] {
            assert_eq!(nb.passive(active), None, "{active}");
        }
    }

    #[test]
    fn long_words_and_sentences_are_hard() {
        let nb = style("nb");
        let easy = "Du kan ringe oss. Vi svarer deg i dag. ".repeat(20);
        let hard = "Behandlingsinstitusjonens saksbehandlingsrutiner vurderes fortløpende av                     tilsynsmyndighetene gjennom systematiserte gjennomgangsprosedyrer. "
            .repeat(20);
        assert!(lix(&nb, &[&easy]).unwrap() < 25);
        assert!(lix(&nb, &[&hard]).unwrap() > 80);
        assert_eq!(lix(&nb, &["Kort."]), None);
    }
}
