//! Documents into PDF: letters a second on one core, and how cost grows from 1 to 60 pages. Beside
//! a baseline in the same run: a program that does nothing.

// A benchmark speaks on the terminal, and a failure is its message.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods
)]

use std::hint::black_box;
use std::process::Command;
use std::sync::Arc;

use jiff::civil::date;
use medhold::casework::{Format, House, Order, press};
use medhold::interview::{Interview, read_answers};
use medhold::letter::document::{Block, Document, Run};
use medhold::output::pdf::{self, Print, Typesetter};
use medhold::source::{File, Language, Limits, Problems, read};

mod common;

use common::measure;

const EXAMPLE: &str = include_str!("../forms/examples/klage_statsforvalter.yaml");

/// The first letter of the shipped example.
fn letter(house: &House) -> Document {
    let form = house.form("klage_statsforvalter").unwrap();
    let world = Arc::clone(house.world().unwrap());
    let file = File::new("svar.yaml", EXAMPLE);
    let root = read(&file, Limits::default(), &mut Problems::default()).unwrap();
    let (answers, _) = read_answers(&form, &root, &|id| world.directory.get(id).is_some());
    let interview = Interview::new(form, world, date(2026, 11, 23), answers.case, answers.filing);
    let papers = press(house, &interview, Order::of(Language::Nb, &[Format::Text])).unwrap();
    papers.into_iter().find_map(|paper| paper.document).unwrap()
}

/// The same letter with paragraphs until it fills so many pages.
fn grown(letter: &Document, pages: usize, house: &House) -> Document {
    let mut document = letter.clone();
    let told = "Den 5. mai ble jeg henvist, og den 12. juni kom svaret: § 2-1 b gjelder ikke. Jeg \
                ringte avdelingen kl. 9 og fikk høre at ventetiden var ukjent.";
    let mut count = 0;
    while pdf::page_count(&document, house.fonts()) < pages {
        for _ in 0..10 {
            count += 1;
            let told = format!("{count}. {told}");
            document.body.insert(1, Block::Paragraph(vec![Run::house(told)]));
        }
    }
    document
}

fn main() {
    // `cargo test --benches` and the like ask for a list of tests.
    if std::env::args().any(|argument| argument == "--list" || argument == "--test") {
        return;
    }
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let letter = letter(&house);
    let pages = pdf::page_count(&letter, house.fonts());
    let mut typesetter = Typesetter::new(house.fonts());
    let size = pdf::render(&letter, house.fonts()).unwrap().len();
    measure("a program that does nothing", 200, || {
        Command::new("true").status().unwrap();
    });
    let one =
        measure(&format!("a tagged letter of {pages} pages, {size} bytes, warm"), 1000, || {
            black_box(typesetter.render(&letter, Print::Normal).unwrap());
        });
    println!("letters a second on one core: {:.0}", 1.0 / one.as_secs_f64());
    if std::env::args().any(|argument| argument == "one") {
        return;
    }
    for pages in [1, 2, 5, 15, 30, 60] {
        let grown = grown(&letter, pages, &house);
        let pages = pdf::page_count(&grown, house.fonts());
        let taken = measure(&format!("{pages} pages"), 40, || {
            black_box(typesetter.render(&grown, Print::Normal).unwrap());
        });
        println!("    a page: {:.2?}", taken / u32::try_from(pages).unwrap());
    }
}
