//! Plain and pure language: the questions of every form, and every sentence that its letters can
//! say, held to the lists and limits of the language.

use std::collections::{BTreeMap, BTreeSet};

use super::style::{Fault, OTHERS, Style, lix, words};
use crate::form::{Catalog, Form};
use crate::letter::document::{Block, Document, Origin, Run};
use crate::letter::template_path;
use crate::source::{File, Language, Limits, Node, Problems, Span, read};

/// Words in a sentence of a question or its help, and in one of a letter.
const LONGEST_ASKED: usize = 20;
const LONGEST_WRITTEN: usize = 25;

/// The readability index of a form's questions, and of its letters.
const HARDEST_ASKED: usize = 38;
const HARDEST_WRITTEN: usize = 45;

/// The languages that have lists.
pub fn styles(catalog: &Catalog, problems: &mut Problems) -> BTreeMap<Language, Style> {
    let mut styles = BTreeMap::new();
    for file in catalog.below("assets/language/", ".yaml") {
        let Some(root) = read(file, Limits::default(), problems) else { continue };
        let style = Style::read(file, &root, problems);
        styles.extend(style.map(|style| (style.language, style)));
    }
    styles
}

/// Keys of a data file whose texts are said in letters, and pieces of sentences.
const PIECES: [&str; 5] = ["letter", "unknown_says", "item_title", "short", "label"];

/// Holds the texts of a data file to their language.
pub fn asked(file: &File, styles: &BTreeMap<Language, Style>, problems: &mut Problems) {
    let languages: Vec<Language> = styles.keys().copied().collect();
    asked_in(&languages, file, styles, problems);
}

/// Holds the texts of a data file in these languages to them.
pub fn asked_in(
    languages: &[Language],
    file: &File,
    styles: &BTreeMap<Language, Style>,
    problems: &mut Problems,
) {
    let Some(root) = read(file, Limits::default(), &mut Problems::default()) else { return };
    let mut all: BTreeMap<Language, Vec<String>> = BTreeMap::new();
    texts(&root, "", &mut |key, language, node| {
        let held = languages.contains(&language);
        let style = styles.get(&language).filter(|_| held);
        let (Some(style), Some(text)) = (style, node.text()) else { return };
        let text = without_names(text);
        for fault in style.faults(&text) {
            tell(&fault, file, node.span, problems);
        }
        if PIECES.contains(&key) {
            return;
        }
        for sentence in style.sentences(&text) {
            let count = words(sentence).count();
            if count > LONGEST_ASKED {
                let message = format!("a sentence of {count} words: «{sentence}»");
                let most = format!("make two of it; {LONGEST_ASKED} words are enough");
                problems.error(file, node.span, message).fix(most);
            }
        }
        if key == "question"
            && let Some(verb) = style.passive(&text)
        {
            let message = format!("`{verb}` hides who acts");
            problems.error(file, node.span, message).fix("ask in the active");
        }
        all.entry(language).or_default().push(text);
    });
    for (language, texts) in all {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        too_hard(&styles[&language], &texts, HARDEST_ASKED, file, problems);
    }
}

/// Every text of a data file with the key that says what it is.
fn texts(node: &Node, key: &str, found: &mut impl FnMut(&str, Language, &Node)) {
    // What stands as an example is what a person might write.
    if key == "example" {
        return;
    }
    for entry in node.entries() {
        match Language::from_code(&entry.key) {
            Some(language) if entry.value.text().is_some() => found(key, language, &entry.value),
            _ => {
                // The voices of a question are still the question.
                let voice = ["neutral", "self", "behalf", "deceased", "spoken"];
                let inner = if voice.contains(&entry.key.as_str()) { key } else { &entry.key };
                texts(&entry.value, inner, found);
            }
        }
    }
    for member in node.members() {
        texts(member, key, found);
    }
}

/// The text with its named answers taken out.
fn without_names(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        plain.push_str(&rest[..at]);
        plain.push(OTHERS);
        rest = rest[at..].find('}').map_or("", |end| &rest[at + end + 1..]);
    }
    plain + rest
}

/// What the letters of a form can say, by the document's id.
#[derive(Debug, Default)]
pub struct Said(BTreeSet<(String, String)>);

impl Said {
    /// Takes up what a document says in our own words.
    pub fn take_up(&mut self, document: &Document) {
        let mut paragraphs = vec![ours(&document.subject)];
        collect(&document.body, &mut paragraphs);
        let own = |text: &String| text.chars().any(char::is_alphabetic);
        let stem = |text| (document.stem.clone(), text);
        self.0.extend(paragraphs.into_iter().filter(own).map(stem));
    }

    /// Holds all of it to the language.
    pub fn hold(&self, catalog: &Catalog, form: &Form, style: &Style, problems: &mut Problems) {
        let mut told: BTreeSet<String> = BTreeSet::new();
        for (stem, text) in &self.0 {
            let rule = form.documents.iter().find(|rule| rule.id == *stem);
            let Some(rule) = rule else { continue };
            let path = template_path(&rule.template, style.language);
            for fault in style.faults(text) {
                if told.insert(fault.what.clone()) {
                    let (file, span) = place(catalog, &path, &fault.found);
                    tell(&fault, &file, span, problems);
                }
            }
            for sentence in style.sentences(text) {
                let count = words(sentence).count();
                if count > LONGEST_WRITTEN && told.insert(sentence.to_owned()) {
                    let message = format!("a sentence of {count} words: «{}»", shown(sentence));
                    let (file, span) = place(catalog, &path, sentence);
                    let most = format!("make two of it; {LONGEST_WRITTEN} words are enough");
                    problems.error(&file, span, message).fix(most);
                }
            }
        }
        let texts: Vec<&str> = self.0.iter().map(|(_, text)| text.as_str()).collect();
        too_hard(style, &texts, HARDEST_WRITTEN, &form.file, problems);
    }
}

fn too_hard(style: &Style, texts: &[&str], limit: usize, file: &File, problems: &mut Problems) {
    if let Some(lix) = lix(style, texts).filter(|lix| *lix > limit) {
        problems
            .error(
                file,
                Span::on_line(1, 1, 1),
                format!("hard to read: LIX {lix}, most is {limit}"),
            )
            .fix("shorter sentences, shorter words");
    }
}

fn tell(fault: &Fault, file: &File, span: Span, problems: &mut Problems) {
    problems.error(file, span, fault.what.clone()).fix(fault.fix.clone());
}

/// Where in a template or its parts some words stand; its first line if they come together from
/// several places.
fn place(catalog: &Catalog, path: &str, wanted: &str) -> (File, Span) {
    let ending = path.rsplit('.').nth(1).map_or_else(String::new, |code| format!(".{code}.md"));
    let files = catalog.file(path).into_iter().chain(catalog.below("templates/parts/", &ending));
    let start = wanted.split(OTHERS).max_by_key(|part| part.len()).unwrap_or(wanted).trim();
    let mut first = None;
    for file in files {
        for (at, line) in file.text().lines().enumerate() {
            if let Some(column) = line.to_lowercase().find(&start.to_lowercase()) {
                let column = line.to_lowercase()[..column].chars().count() + 1;
                return (file.clone(), Span::on_line(at + 1, column, start.chars().count()));
            }
        }
        first.get_or_insert_with(|| file.clone());
    }
    (first.unwrap_or_else(|| File::new(path, "")), Span::on_line(1, 1, 1))
}

fn shown(sentence: &str) -> String {
    sentence.replace(OTHERS, "…")
}

/// Runs with all that is not the template's own taken out.
fn ours(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        match run.origin {
            Origin::House => text.push_str(&run.text),
            Origin::Answer(_) | Origin::Fact(_) | Origin::Hole(_) => text.push(OTHERS),
        }
    }
    text
}

fn collect(blocks: &[Block], texts: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph(runs) | Block::Field { label: runs } => {
                texts.push(ours(runs));
            }
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, texts)),
            Block::Quote(inner) => collect(inner, texts),
            Block::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                texts.extend(cells.map(|cell| ours(cell)));
            }
            Block::Ticks(ticks) => texts.extend(ticks.iter().map(|tick| ours(&tick.runs))),
            Block::Signature(_) | Block::PageBreak => {}
        }
    }
}
