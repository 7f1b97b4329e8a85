//! Every word of a letter comes out again, in order, in plain text and in the text that follows the
//! structure, by two readers, for letters made up at random. `MEDHOLD_LETTERS=1000` makes that many,
//! `MEDHOLD_FROM=243` looks at those from that one on.

use medhold::letter::document::{Block, Document, Run, Runs, Signer, Table, Tick};
use medhold::output::pdf::{Fonts, Print, Typesetter};

use super::pdf::{letter, output};

/// Numbers that look random and are the same each time.
struct Chance {
    seed: u64,
    /// Words that are read from the right too.
    both_ways: bool,
}

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.seed >> 33).unwrap() % end
    }

    fn word(&mut self) -> &'static str {
        let word = WORDS[self.below(WORDS.len())];
        let from_right = word.chars().any(|c| ('\u{590}'..='\u{8ff}').contains(&c));
        if from_right && !self.both_ways { "Fjellheim" } else { word }
    }
}

const WORDS: [&str; 40] = [
    "avgjørelsen",
    "ble",
    "sendt",
    "5.",
    "juni",
    "2026",
    "etter",
    "§\u{a0}7-2",
    "kl.\u{a0}16",
    "10\u{a0}000",
    "kr",
    "Ávžžášvuotna",
    "Łukasz",
    "Żółć,",
    "Nguyễn",
    "Thị",
    "Şükrü",
    "Олександр",
    "Ἑλένη",
    "pasient-",
    "og",
    "brukerrettighetsloven",
    "«sitat»",
    "–",
    "i",
    "(MR-bilder)",
    "https://www.eksempel.no/en/lang/adresse?side=1",
    "fullmakt.",
    "Fjellheim",
    "affekt",
    "office@eksempel.no",
    "pasientskadeerstatningsordningen",
    "ikke",
    "å",
    "vente",
    "نعمة",
    "الله",
    "שרה",
    "½",
    "20\u{a0}%",
];

fn told(chance: &mut Chance, most: usize) -> Runs {
    let count = 1 + chance.below(most);
    let mut runs: Runs = Vec::new();
    for _ in 0..count {
        let words: Vec<&str> = (0..=chance.below(7)).map(|_| chance.word()).collect();
        let mut run = Run::house(format!("{} ", words.join(" ")));
        run.strong = chance.below(5) == 0;
        runs.push(run);
    }
    runs
}

fn made_up(chance: &mut Chance, print: Print) -> Document {
    // Plain text of a row that goes on over the page cannot come cell by cell.
    let words = if print == Print::Large { 1 } else { 3 };
    let mut document = letter(0);
    document.subject = told(chance, 2);
    document.body.clear();
    for _ in 0..2 + chance.below(14) {
        let block = match chance.below(9) {
            0 => Block::Heading { level: 2, runs: told(chance, 1) },
            1 => Block::List {
                ordered: chance.below(2) == 0,
                items: (0..=chance.below(12))
                    .map(|_| vec![Block::Paragraph(told(chance, 3))])
                    .collect(),
            },
            2 => Block::Quote(vec![Block::Paragraph(told(chance, 10))]),
            3 => {
                let columns = 1 + chance.below(4);
                let mut row = |most| (0..columns).map(|_| told(chance, most)).collect::<Vec<_>>();
                let header = row(1);
                Block::Table(Table { header, rows: (0..25).map(|_| row(words)).collect() })
            }
            4 => Block::Ticks(vec![Tick { ticked: chance.below(2) == 0, runs: told(chance, 2) }]),
            _ => Block::Paragraph(told(chance, 30)),
        };
        document.body.push(block);
    }
    document.body.push(Block::Signature(vec![Signer {
        name: told(chance, 1),
        note: Vec::new(),
        date_label: None,
        sign_label: "Underskrift".into(),
    }]));
    document
}

/// The words of a text. What only says which way a word is read, or where a word was parted, is no
/// part of it.
fn words(text: &str) -> Vec<String> {
    let parted = ["\u{ad}\n", "\u{ad} ", "\u{ad}"];
    let whole = parted.iter().fold(text.to_owned(), |text, mark| text.replace(mark, ""));
    let plain =
        whole.replace(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{200e}' | '\u{200f}'), "");
    plain.replace('\u{a0}', " ").split_whitespace().map(str::to_owned).collect()
}

/// A word that is read from the right may come letter by letter the other way: the file says so
/// with a mark that this reader does not know.
fn same(wanted: &str, read: &str) -> bool {
    wanted == read
        || (wanted.chars().any(|c| c > '\u{58f}') && read.chars().rev().eq(wanted.chars()))
}

/// The first word that does not come in its place. An address on the web may end its line at a
/// slash, and come in parts. No more than `near` words stand between two that belong together:
/// numbers and bullets of lists, and in plain text the header of a table that is repeated.
fn lost<'w>(wanted: &'w [String], read: &[String], near: usize) -> Option<(usize, &'w String)> {
    const PARTS: usize = 8;
    let mut from = 0;
    wanted.iter().enumerate().find(|(_, word)| {
        let found = (from..read.len().min(from + near)).find_map(|at| {
            let mut joined = String::new();
            (at..read.len().min(at + PARTS))
                .find_map(|end| {
                    joined.push_str(&read[end]);
                    if same(word, &joined) {
                        return Some(end + 1);
                    }
                    // Only what the word begins with can become the word.
                    (!word.starts_with(&joined)).then_some(0)
                })
                .filter(|end| *end > 0)
        });
        match found {
            Some(end) => {
                from = end;
                false
            }
            None => true,
        }
    })
}

#[test]
fn every_word_of_every_letter_comes_out_again_in_order() {
    let count = std::env::var("MEDHOLD_LETTERS").map_or(30, |count| count.parse().unwrap());
    let from = std::env::var("MEDHOLD_FROM").map_or(0, |from| from.parse().unwrap());
    let fonts = Fonts::shipped();
    let mut typesetter = Typesetter::new(&fonts);
    let mut chance = Chance { seed: 20_261_122, both_ways: true };
    let folder = super::pdf::folder("round-trip");
    let (mut all_words, mut pages) = (0, 0);
    for at in 0..count {
        chance.both_ways = at % 2 == 1;
        let print = if at % 10 == 9 { Print::Large } else { Print::Normal };
        let document = made_up(&mut chance, print);
        if at < from {
            continue;
        }
        pages += typesetter.page_count(&document, print);
        let path = folder.join(format!("{}.pdf", at % 4));
        std::fs::write(&path, typesetter.render(&document, print).unwrap()).unwrap();
        let path = path.to_str().unwrap();
        let content: Vec<&Run> = document.runs().collect();
        let content = &content[..content.len() - document.foot.len()];
        let text: Vec<&str> = content.iter().map(|run| run.text.as_str()).collect();
        let wanted = words(&text.join("\n"));
        all_words += wanted.len();
        let structure = output("pdfinfo", &["-struct-text", path]);
        // The words stand in quotes, a piece to a line.
        let pieces = structure.lines().filter_map(|line| {
            line.trim().strip_prefix('"').and_then(|line| line.strip_suffix('"'))
        });
        let spoken = words(&pieces.collect::<Vec<_>>().join(" "));
        if let Some((place, word)) = lost(&wanted, &spoken, 12) {
            let near = &wanted[place.saturating_sub(8)..wanted.len().min(place + 4)];
            panic!("letter {at}: `{word}` of {near:?} is lost in the structure of {path}");
        }
        let readers: [(&str, &[&str]); 2] =
            [("pdftotext", &["-raw", path, "-"]), ("mutool", &["draw", "-q", "-F", "text", path])];
        for (reader, arguments) in readers {
            // The second puts what is read from the right into an order of its own.
            if reader == "mutool" && chance.both_ways {
                continue;
            }
            // The foot of a page may stand between the parts of a word.
            let plain = output(reader, arguments);
            let is_foot = |line: &&str| {
                line.starts_with("Kari Eksempel – Klage") || line.starts_with("Side ")
            };
            let lines: Vec<&str> = plain.lines().filter(|line| !is_foot(line)).collect();
            let plain = words(&lines.join("\n"));
            if let Some((place, word)) = lost(&wanted, &plain, 200) {
                let near = &wanted[place.saturating_sub(8)..wanted.len().min(place + 4)];
                panic!("letter {at}: {reader} loses `{word}` of {near:?} in {path}");
            }
        }
    }
    assert!(
        all_words > (count - from) * 100 && pages > count - from,
        "{all_words} words on {pages} pages"
    );
}
