//! Finding a question of the case by some letters of it: its words, its help or its id.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::desk::Desk;
use super::overview::in_brief;
use super::told::Teller;
use crate::form::{Home, Kind, Question};
use crate::interview::{Edit, EntryState, FieldPath};

/// A question of the case, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The place of its filing in the case.
    pub filing: usize,
    pub path: FieldPath,
    /// The question in a few words, with the item it belongs to.
    pub label: String,
    /// The letter that asks it.
    pub letter: String,
    /// The answer on one line; empty where there is none to show.
    pub answer: String,
    pub state: EntryState,
    /// A question of an item that is not there yet: the item begins when one goes to it. The path
    /// is then that of the list.
    pub begins: Option<String>,
    /// What else it is found by: the whole question, its reason, its help, its id.
    pub found_by: String,
}

impl Desk<'_> {
    /// Every question in play of every letter of the case, those of the letter at hand first. A
    /// question that several letters share stands once.
    #[must_use]
    pub fn spots(&self) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::new();
        for (filing, interview) in self.interviews() {
            let picture = interview.picture();
            let teller = Teller::new(self.house(), &picture);
            let form = interview.form();
            let letter = teller.speaker.text(&form.title).to_owned();
            for entry in interview.entries_in(&picture) {
                let told = |spot: &Spot| spot.path == entry.path;
                let shared = form.question(entry.ix).home == Home::Case;
                if shared && spots.iter().any(told) {
                    continue;
                }
                let question = form.question(entry.ix);
                let hidden = question.sensitive || matches!(question.kind, Kind::List(_));
                let answer = teller.speaker.answer(entry.ix, &entry.scope).filter(|_| !hidden);
                let section = teller.speaker.text(&form.sections[entry.section].title);
                let spot = |label, begins, asked: &Question, found_by| Spot {
                    filing,
                    path: entry.path.clone(),
                    label,
                    letter: letter.clone(),
                    answer: String::new(),
                    state: EntryState::Open,
                    begins,
                    found_by: format!("{}\n{found_by}", words_of(&teller, asked)),
                };
                let own = format!("{section}\n{}", teller.speaker.question(entry.ix, &entry.scope));
                spots.push(Spot {
                    answer: answer.map(|answer| in_brief(&answer)).unwrap_or_default(),
                    state: entry.state.clone(),
                    ..spot(teller.label(&entry.path), None, question, own)
                });
                // Who tells does not wait for the item that a question belongs to.
                let Kind::List(rule) = &question.kind else { continue };
                if !picture.items(entry.ix, &entry.scope).is_empty() {
                    continue;
                }
                for field in &rule.fields {
                    let inner = form.question(*field);
                    let one = teller.speaker.text(&rule.one);
                    let what = teller.speaker.text(&inner.short);
                    let args = [("what", what.into()), ("list", one.into())];
                    let label = self.house().words.say_with("find-begins", &args);
                    let asked = inner.wording.neutral.on_screen(self.house().language).to_owned();
                    spots.push(spot(label, Some(inner.id.clone()), inner, asked));
                }
            }
        }
        spots
    }

    /// Begins the item that a question belongs to, if it is not there yet; gives its path.
    pub fn begin_spot(&mut self, list: &FieldPath, field: &str) -> FieldPath {
        let begun = self.apply(&[Edit::AddItem(list.to_string())]);
        match begun.ok().and_then(|applied| applied.item) {
            Some(item) => list.inside(item, field),
            None => list.clone(),
        }
    }
}

/// The reason, the help and the id of a question.
fn words_of(teller: &Teller<'_, '_>, question: &Question) -> String {
    let texts = [&question.why, &question.help].into_iter().flatten();
    let texts = texts.map(|texts| teller.speaker.text(texts).to_owned());
    let ids = [question.id.replace('_', " "), question.id.clone()];
    texts.chain(ids).collect::<Vec<_>>().join("\n")
}

/// How well labels, with what else they are found by, fit some typed letters: `None` where they do
/// not. In a label letters may be left out; elsewhere words are found as they stand.
#[must_use]
pub fn scores<'t>(
    typed: &str,
    labels: impl IntoIterator<Item = (&'t str, &'t str)>,
) -> Vec<Option<u32>> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern =
        |word: &str, kind| Pattern::new(word, CaseMatching::Ignore, Normalization::Smart, kind);
    let words: Vec<(Pattern, Pattern, Pattern)> = typed
        .split_whitespace()
        .map(|word| {
            let [loose, exact] = [AtomKind::Fuzzy, AtomKind::Substring].map(|k| pattern(word, k));
            (pattern(word, AtomKind::Prefix), loose, exact)
        })
        .collect();
    let scores = labels.into_iter().map(|(label, more)| {
        let (label, more) = (Utf32String::from(label), Utf32String::from(more));
        words.iter().try_fold(0, |sum: u32, (begins, loose, exact)| {
            let mut score = |pattern: &Pattern, text: &Utf32String, weight: u32| {
                pattern.score(text.slice(..), &mut matcher).map(|score| score * weight)
            };
            let in_label = score(exact, &label, 4).max(score(loose, &label, 2));
            let found = score(begins, &label, 6).max(in_label).max(score(exact, &more, 1));
            found.map(|found| sum + found)
        })
    });
    let scores: Vec<Option<u32>> = scores.collect();
    // Letters that happen to stand somewhere in a label are noise beside a word that is meant.
    let best = scores.iter().flatten().max().copied().unwrap_or_default();
    scores.into_iter().map(|score| score.filter(|score| score * 4 >= best)).collect()
}

#[cfg(test)]
mod tests {
    use super::scores;

    fn best(typed: &str) -> Option<&'static str> {
        const LABELS: [(&str, &str); 4] = [
            ("Hva som skjedde", "Fortell med egne ord\nhva_skjedde"),
            ("Når beskjeden kom", "Hvilken dag kom brevet?\nkjent_dato"),
            ("Dato for dødsfall", "dodsdato"),
            ("Mobilnummer", "Et nummer du svarer på\nmelder_telefon"),
        ];
        let scores = scores(typed, LABELS);
        let best = scores.iter().enumerate().filter_map(|(at, score)| Some(((*score)?, at))).max();
        best.map(|(_, at)| LABELS[at].0)
    }

    #[test]
    fn a_question_is_found_by_letters_of_its_words_its_help_and_its_id() {
        assert_eq!(best("skjedde"), Some("Hva som skjedde"));
        assert_eq!(best("beskj"), Some("Når beskjeden kom"));
        assert_eq!(best("mobnr"), Some("Mobilnummer"), "letters may be left out");
        assert_eq!(best("brevet"), Some("Når beskjeden kom"), "the whole question");
        assert_eq!(best("kjent_dato"), Some("Når beskjeden kom"), "the id");
        assert_eq!(best("dod"), Some("Dato for dødsfall"));
        assert_eq!(best("dato dødsf"), Some("Dato for dødsfall"), "several words");
        assert_eq!(best("xyz"), None);
    }
}
