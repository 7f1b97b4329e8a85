//! Many cases: the list, a search in it, opening one and saving one, for 1 000 and 10 000.

// A benchmark speaks on the terminal, and a failure is its message.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use jiff::civil::date;
use medhold::archive::{Case, Filing, Store};
use medhold::casework::{Desk, Edit, House, Shelf, Sought};
use medhold::interview::{Answer, Answers};
use medhold::source::Language;

mod common;

use common::measure;

const FIRST: [&str; 8] = ["Kari", "Ola", "Per", "Anne", "Nils", "Liv", "Arne", "Berit"];
const LAST: [&str; 7] = ["Nordmann", "Hansen", "Olsen", "Berg", "Lie", "Dahl", "Strand"];

fn fill(store: &Store, count: usize) {
    for number in 0..count {
        let (id, mut held) = store.hold_new().unwrap();
        let name = format!("{} {}", FIRST[number % 8], LAST[number % 7]);
        let mut shared = Answers::default();
        shared.set("melder_navn", Answer::text(&name));
        shared.set("melder_rolle", Answer::picks(["meg".to_owned()]));
        shared.set("melder_adresse", Answer::text("Storgata 1\n0161 Oslo"));
        let mut filing = Filing::new("journal_innsyn", 1, String::new());
        filing.answers.set("sted", Answer::text("Eksempel sykehus HF"));
        let stamp = format!("2026-{:02}-{:02}T10:00", number % 11 + 1, number % 28 + 1);
        let case = Case::new(id, stamp, shared, vec![filing]);
        store.save(&mut held, &case).unwrap();
    }
}

fn main() {
    // `cargo test --benches` and the like ask for a list of tests.
    if std::env::args().any(|argument| argument == "--list" || argument == "--test") {
        return;
    }
    // Filling is no part of what is timed: where memory can be written, it takes no disk.
    let memory = Path::new("/dev/shm");
    for count in [1_000, 10_000] {
        let home = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let home = home.unwrap();
        let house = House::new(medhold::cli::built_in(), Language::Nb);
        let store = Store::open(home.path()).unwrap();
        let now = date(2026, 11, 30).at(9, 30, 0, 0);
        fill(&store, count);
        let start = Instant::now();
        Shelf::read(&house, &store, now).unwrap();
        println!("{count} cases: the first list of all           {:>10.2?}", start.elapsed());
        measure(&format!("{count} cases: the list"), 20, || {
            black_box(Shelf::read(&house, &store, now).unwrap());
        });
        measure(&format!("{count} cases: the first page"), 20, || {
            black_box(medhold::casework::start(&house, &store, now).unwrap());
        });
        let shelf = Shelf::read(&house, &store, now).unwrap();
        for letters in ["k", "kari nord", "klage"] {
            measure(&format!("{count} cases: a search for \"{letters}\""), 20, || {
                let sought = Sought { letters: letters.to_owned(), ..Sought::default() };
                black_box(shelf.find(&sought, now));
            });
        }
        let clock = || now;
        let id = shelf.id(count / 2).unwrap();
        measure(&format!("{count} cases: opening one"), 20, || {
            black_box(Desk::reopen(&house, &store, &clock, id, 0).unwrap());
        });
        let (mut desk, _) = Desk::reopen(&house, &store, &clock, id, 0).unwrap();
        let mut turn = 0;
        measure(&format!("{count} cases: a change and its save"), 50, || {
            turn += 1;
            let edit = Edit::Text("melder_navn".to_owned(), format!("Kari Nordmann {turn}"));
            desk.change(&[edit]).unwrap();
        });
    }
}
