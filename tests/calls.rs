//! What an advocate does while someone tells: facts in any order, notes, a correction, another call.

use std::fmt::Write as _;

use medhold::casework::{Desk, EntryState, FieldPath, Mark, Said};
use medhold::tui::work::Page;

use super::wizard::{PATIENT, Running, Sitting};

fn desk<'r>(running: &'r Running<'_>) -> &'r Desk<'r> {
    // The wizard's own desk outlives every look at it.
    &running.app.work.as_ref().unwrap().desk
}

/// The question at hand.
fn here(running: &Running<'_>) -> Option<FieldPath> {
    match &running.app.work.as_ref()?.page {
        Page::Question(page) => Some(page.path().clone()),
        Page::List(page) => Some(page.path().clone()),
        Page::Review(_) | Page::Papers(_) => None,
    }
}

pub fn walks<'r, 's>(running: &'r mut Running<'s>, way: &[&str]) -> &'r mut Running<'s> {
    for keys in way {
        running.keys(keys);
    }
    running
}

#[test]
fn any_question_is_found_by_some_letters_and_one_key_leads_back() {
    Sitting::new().works(|running| {
        walks(running, &PATIENT[..6]);
        let before = here(running).unwrap();
        running.keys("<ctrl-g>telef<enter>");
        assert_eq!(here(running).unwrap().question, "melder_telefon", "{}", running.screen());
        running.keys("22 22 22 22<enter>");
        running.keys("<ctrl-b>");
        assert_eq!(here(running), Some(before));
        running.keys("<ctrl-b>");
        assert!(running.says().contains("Du har ikke hoppet"), "{}", running.screen());
        let raw = desk(running).asked(&FieldPath::outer("melder_telefon")).unwrap();
        assert_eq!(raw.answer.text, "22 22 22 22");
    });
}

#[test]
fn a_question_of_an_item_that_is_not_there_yet_begins_it() {
    Sitting::new().works(|running| {
        walks(running, &PATIENT[..4]);
        running.keys("<esc><ctrl-g>endringen<enter>");
        let path = here(running).unwrap();
        assert_eq!(path.to_string(), "avgjorelser/1/onsket_endring", "{}", running.screen());
        running.keys("Time innen tre måneder.<ctrl-b>");
        let kept = desk(running).asked(&path).unwrap();
        assert_eq!(kept.answer.text, "Time innen tre måneder.");
        // Found again, there is one of it.
        running.keys("<ctrl-g>endringen<enter>");
        assert_eq!(here(running), Some(path));
    });
}

#[test]
fn what_is_open_stands_in_one_queue_by_what_it_takes() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-g>telef<enter><ctrl-q>");
        assert!(running.says().contains("det du skal spørre om igjen"), "{}", running.screen());
        running.keys("<ctrl-g>adressen din<enter><f6>");
        running.keys("<ctrl-o>");
        let says = running.says();
        assert!(says.contains("Telefonen din ! spør igjen"), "{says}");
        assert!(says.contains("Adressen din senere"), "{says}");
        running.keys("spør igjen");
        running.keys("<esc>telefon<enter>");
        assert_eq!(here(running).unwrap().question, "melder_telefon");
        running.keys("<ctrl-q><ctrl-o>");
        assert!(!running.says().contains("Telefonen din ! spør igjen"), "{}", running.screen());
    });
}

#[test]
fn the_known_is_filled_in_one_go() {
    Sitting::new().works(|running| {
        walks(running, &PATIENT[..6]);
        running.keys("<ctrl-o>1<enter>");
        let first = here(running).unwrap();
        for _ in 0..40 {
            let Some(at) = here(running) else { break };
            let asked = desk(running).asked(&at).unwrap();
            assert_eq!(asked.state, EntryState::Open, "{at}");
            // Put off, it is passed over.
            running.keys("<f6>");
            if here(running).as_ref() == Some(&at) {
                running.keys("<f2>");
            }
        }
        assert_eq!(here(running), None, "it ends on the page of answers: {first}");
    });
}

#[test]
fn a_note_is_kept_at_once_and_becomes_an_answer_in_two_keys() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..6]);
        running.keys("<ctrl-t>Ringte 3. november, fikk ikke svar").rests();
        assert!(sitting.case_file().contains("fikk ikke svar"), "kept while it is being written");
        running.keys("<enter>");
        running.keys("<ctrl-t>Avdelingen heter Ortopedisk poliklinikk<esc>");
        assert_eq!(desk(running).notes().len(), 2, "Esc throws nothing away");
        // At a choice there is nothing to write into.
        running.keys("<ctrl-g>hvem det gj<enter><ctrl-t><enter>");
        assert!(
            running.says().contains("ingen tekst å sette notatet inn i"),
            "{}",
            running.screen()
        );
        running.keys("<ctrl-g>endringen<enter><ctrl-t><enter>");
        let path = here(running).unwrap();
        let answer = desk(running).asked(&path).unwrap().answer;
        assert_eq!(answer.text, "Avdelingen heter Ortopedisk poliklinikk");
        running.keys("<ctrl-t><enter>");
        let answer = desk(running).asked(&path).unwrap().answer;
        assert!(answer.text.ends_with("\n\nRingte 3. november, fikk ikke svar"), "{}", answer.text);
        let used = desk(running).notes();
        assert!(used.iter().all(|note| note.became.is_some()), "{used:?}");
        running.keys("<ctrl-z>");
        let answer = desk(running).asked(&path).unwrap().answer;
        assert_eq!(answer.text, "Avdelingen heter Ortopedisk poliklinikk");
    });
}

#[test]
fn who_says_it_and_how_sure_is_noted_and_stands_in_no_letter() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-g>telef<enter><ctrl-r>2<enter>");
        running.keys("<end>1<enter>");
        let path = FieldPath::outer("melder_telefon");
        let answer = desk(running).asked(&path).unwrap().answer;
        assert_eq!(answer.by, Some(Said::Relative));
        running.keys("<ctrl-g>telef<enter><ctrl-r>6<enter>");
        let answer = desk(running).asked(&path).unwrap().answer;
        assert!(answer.about && answer.mark == Mark::Given);
        running.keys("<ctrl-k>");
        assert!(running.says().contains("Adressen din"), "{}", running.screen());
        running.keys("<tab>");
        let says = running.says();
        assert!(says.contains("sagt av pårørende") && says.contains("ikke helt sikkert"), "{says}");
        running.keys("<f4>");
        assert!(!running.says().contains("pårørende,"), "{}", running.screen());
    });
}

#[test]
fn a_section_is_one_sheet_that_is_answered_in_place() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-g>navnet<enter><ctrl-k>");
        let says = running.says();
        assert!(says.contains("Łukasz Żółć") && says.contains("Storgata 1"), "{says}");
        running.keys("<tab>");
        let second = here(running).unwrap();
        running.keys("<shift-tab>");
        assert_ne!(here(running).unwrap(), second);
        assert_eq!(here(running).unwrap().question, "melder_navn");
        // Esc goes back to one question at a time, at the same question.
        running.keys("<esc>");
        assert_eq!(here(running).unwrap().question, "melder_navn");
        assert!(!running.says().contains("Storgata 1"), "{}", running.screen());
    });
}

#[test]
fn the_letters_are_read_back_and_a_change_asks_again() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-d>les brevet h<enter>");
        // Who writes to whom, on which day and about what, is one thing to say yes to.
        let says = running.says();
        for part in ["avsnitt 1 av", "Łukasz Żółć", "30. november 2026", "Klage"] {
            assert!(says.contains(part), "{part}: {}", running.screen());
        }
        let mut read = 0;
        while running.says().contains("Les høyt: avsnitt") {
            running.keys("<enter>");
            read += 1;
            assert!(read < 100, "{}", running.screen());
        }
        assert!(read > 8, "{read}");
        assert!(running.says().contains("Hvem sa ja til brevet?"), "{}", running.screen());
        running.keys("Łukasz<enter>2<enter>");
        assert!(
            running.says().contains("sa ja i dag kl. 9.30, på telefon, med"),
            "{}",
            running.screen()
        );
        running.keys("<esc>");
        // One paragraph says something else now: only that one is read again.
        running.keys("<ctrl-g>endringen<enter><ctrl-a>At jeg får time i januar.<tab><enter><f2>");
        assert!(running.says().contains("endret siden Łukasz"), "{}", running.screen());
        running.keys("les brevet<enter>");
        assert!(running.says().contains("time i januar"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("Hvem sa ja til brevet?"), "{}", running.screen());
    });
}

#[test]
fn another_letter_of_the_case_is_two_keys_away() {
    Sitting::new().works(|running| {
        walks(running, PATIENT);
        running.keys("<ctrl-d>");
        let says = running.says();
        assert!(says.contains("Sak 1") && says.contains("Du er her"), "{says}");
        running.keys("<esc>");
        running.keys("<f2>skriv et brev<enter>");
        running.keys("1<enter><enter>");
        let second = desk(running).at_filing();
        assert_eq!(second, 1, "{}", running.screen());
        running.keys("<ctrl-d><enter>");
        assert_eq!(desk(running).at_filing(), 0, "{}", running.screen());
    });
}

/// Something that a caller says: how the question is found, which it is, and what is typed.
struct Fact {
    find: &'static str,
    question: &'static str,
    keys: &'static str,
}

const fn fact(find: &'static str, question: &'static str, keys: &'static str) -> Fact {
    Fact { find, question, keys }
}

/// Five calls about a decision, each with its facts in the order the caller told them.
const CALLS: [&[Fact]; 5] = [
    // From the end to the beginning.
    &[
        fact("telef", "melder_telefon", "41 23 45 67<enter>"),
        fact("navnet d", "melder_navn", "Kari Eksempel<enter>"),
        fact("endringen", "onsket_endring", "At jeg får time.<tab><enter>"),
        fact("fikk vite", "avgj_slag", "1<enter>"),
        fact("beskjeden", "kom_dato", "20.11.2026<enter>"),
    ],
    // The story first, then who and where.
    &[
        fact("fikk vite", "avgj_slag", "1<enter>"),
        fact("begrunn", "begrunnelse", "Legen sa at det hastet.<tab><enter>"),
        fact("saksnr", "avgj_ref", "26/1234<enter>"),
        fact("avdeling", "tatt_av_enhet", "Ortopedisk<enter>"),
        fact("navnet d", "melder_navn", "Ola Eksempel<enter>"),
    ],
    // One correction: the day was another one.
    &[
        fact("fikk vite", "avgj_slag", "1<enter>"),
        fact("beskjeden", "kom_dato", "20.11.2026<enter>"),
        fact("navnet d", "melder_navn", "Per Eksempel<enter>"),
        fact("beskjeden", "kom_dato", "<ctrl-a>18.11.2026<enter>"),
    ],
    // One thing that nobody knows.
    &[
        fact("endringen", "onsket_endring", "At vedtaket blir gjort om.<tab><enter>"),
        fact("fikk vite", "avgj_slag", "1<enter>"),
        fact("beskjeden", "kom_dato", "<f5>"),
        fact("telef", "melder_telefon", "41 23 45 67<enter>"),
    ],
    // Told to the end after another call came in between.
    &[
        fact("navnet d", "melder_navn", "Liv Eksempel<enter>"),
        ANOTHER_CALL,
        fact("endringen", "onsket_endring", "At jeg får rehabilitering.<tab><enter>"),
    ],
];

/// Somebody else rings; what they ask about is noted in a case of its own.
const ANOTHER_CALL: Fact = fact("hva det gj", "samtale_om", "Spør om fristen.<enter>");

/// Keys that were pressed, and pages that were met.
#[derive(Debug, Default, Clone, Copy)]
struct Cost {
    keys: usize,
    pages: usize,
}

struct Caller<'r, 's> {
    running: &'r mut Running<'s>,
    cost: Cost,
}

impl Caller<'_, '_> {
    fn press(&mut self, keys: &str) {
        let before = here(self.running);
        self.running.keys(keys);
        self.cost.keys += super::wizard::presses(keys).len();
        self.cost.pages += usize::from(here(self.running) != before);
    }

    /// By some letters of the question.
    fn jump(&mut self, fact: &Fact) {
        // What is good to know is read and closed.
        while !self.running.app.over.is_empty() {
            self.press("<esc>");
        }
        if here(self.running).is_none_or(|at| at.question != fact.question) {
            self.press("<ctrl-g>");
            self.press(fact.find);
            self.press("<enter>");
        }
        assert_eq!(
            here(self.running).unwrap().question,
            fact.question,
            "{}",
            self.running.screen()
        );
        self.press(fact.keys);
    }

    /// Begins a case for another caller, who is in no danger and gives no name; back again, one is
    /// where one was.
    fn is_interrupted(&mut self, sheet: bool) {
        while !self.running.app.over.is_empty() {
            self.press("<esc>");
        }
        let before = here(self.running);
        self.press("<ctrl-d>annen ringer<enter>");
        self.press("4<enter>");
        self.press("3<enter>");
        if sheet {
            self.jump(&ANOTHER_CALL);
        } else {
            self.walk(&ANOTHER_CALL);
        }
        self.press("<ctrl-d><enter>");
        assert_eq!(here(self.running), before, "{}", self.running.screen());
    }

    /// One question after the other, as the form asks them.
    fn walk(&mut self, fact: &Fact) {
        let order: Vec<String> = {
            let form = desk(self.running).interview().form();
            form.questions.iter().map(|question| question.id.clone()).collect()
        };
        let place = |id: &str| order.iter().position(|known| known == id).unwrap();
        for _ in 0..200 {
            while !self.running.app.over.is_empty() {
                self.press("<esc>");
            }
            let at = here(self.running);
            match &at {
                Some(at) if at.question == fact.question => break,
                // The page of answers lies behind the last question.
                Some(at) if place(&at.question) < place(fact.question) => self.step(at, fact),
                _ => self.press("<esc>"),
            }
        }
        assert_eq!(
            here(self.running).unwrap().question,
            fact.question,
            "{}",
            self.running.screen()
        );
        self.press(fact.keys);
    }

    fn step(&mut self, at: &FieldPath, fact: &Fact) {
        let asked = desk(self.running).asked(at).unwrap();
        if let medhold::casework::Way::List { items, .. } = &asked.way {
            let form = desk(self.running).interview().form().clone();
            let inside = form.names.question(fact.question).and_then(|ix| form.question(ix).list);
            let own = inside.is_some_and(|list| form.question(list).id == at.question);
            match (own, items.is_empty()) {
                (true, _) => self.press("1<enter>"),
                (false, _) => self.press("<end><enter>"),
            }
            return;
        }
        let long =
            matches!(asked.way, medhold::casework::Way::Long | medhold::casework::Way::Address);
        match asked.state {
            EntryState::Open if asked.need == medhold::casework::Need::Must => self.press("<f6>"),
            _ if long => self.press("<tab><enter>"),
            _ => self.press("<enter>"),
        }
        if here(self.running).as_ref() == Some(at) {
            self.press("<f6>");
        }
        if !self.running.app.over.is_empty() {
            self.press("<esc>");
        }
    }
}

/// A call of its own: what the caller wants and for whom, then the facts.
fn call(facts: &[Fact], sheet: bool) -> (Cost, Vec<(String, String)>) {
    Sitting::new().works(|running| {
        running.keys("2<enter><enter>1<enter>7<enter>");
        if !running.app.over.is_empty() {
            running.keys("<esc>");
        }
        if sheet {
            running.keys("<ctrl-k>");
        }
        let mut caller = Caller { running, cost: Cost::default() };
        for fact in facts {
            match (fact.question == ANOTHER_CALL.question, sheet) {
                (true, _) => caller.is_interrupted(sheet),
                (false, true) => caller.jump(fact),
                (false, false) => caller.walk(fact),
            }
        }
        let cost = caller.cost;
        let spots = desk(running).spots();
        let mut said: Vec<(String, String)> = spots
            .into_iter()
            .filter(|spot| facts.iter().any(|fact| fact.question == spot.path.question))
            .map(|spot| (spot.path.to_string(), format!("{} {:?}", spot.answer, spot.state)))
            .collect();
        said.sort();
        said.dedup();
        (cost, said)
    })
}

#[test]
fn facts_in_any_order_take_fewer_keys_on_the_sheet() {
    let mut told = String::new();
    let (mut sheets, mut walks) = (Cost::default(), Cost::default());
    for (at, facts) in CALLS.iter().enumerate() {
        let (on_sheet, said) = call(facts, true);
        let (one_by_one, same) = call(facts, false);
        assert_eq!(said, same, "call {}: both ways say the same", at + 1);
        let number = at + 1;
        let _ = writeln!(told, "call {number}: sheet {on_sheet:?}, one at a time {one_by_one:?}");
        assert!(on_sheet.pages < one_by_one.pages, "{told}");
        for (sum, one) in [(&mut sheets, on_sheet), (&mut walks, one_by_one)] {
            sum.keys += one.keys;
            sum.pages += one.pages;
        }
    }
    println!("{told}all: sheet {sheets:?}, one at a time {walks:?}");
    assert!(sheets.keys < walks.keys && 3 * sheets.pages < walks.pages, "{told}");
}

#[test]
fn the_plain_face_does_the_same_with_words() {
    let person = super::conversation::Person::new();
    let patient = super::conversation::PATIENT;
    let mut lines: Vec<&str> = patient[..5].to_vec();
    lines.extend([
        "notat: ring mandag",
        "finn: telef",
        "sagt av: pårørende",
        "22 22 22 22",
        "gå 1",
        "finn: telefonen din",
        "spør igjen",
        "dit jeg var",
        "notater",
        "åpne punkter",
        "",
        "saken",
        "",
        "hjelp",
        "slutt",
    ]);
    let said = person.talks(&lines);
    let kept = crate::archive::case_text(person.home.path());
    assert!(kept.contains("text: ring mandag") && kept.contains("at: 2026-11-30T09:30"), "{kept}");
    assert!(kept.contains("by: relative") && kept.contains("ask_again: true"), "{kept}");
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("1. ring mandag (i dag kl. 9.30)"), "{said}");
    assert!(flat.contains("Telefonen din (! spør igjen)"), "{said}");
    assert!(flat.contains("(du er her)") && flat.contains("«finn: ord» finner"), "{said}");
}

#[test]
fn letters_are_read_back_in_the_plain_face() {
    let person = super::conversation::Person::new();
    let patient = super::conversation::PATIENT;
    // Up to the page of answers, where the letters would be made.
    let mut lines: Vec<&str> = patient[..patient.len() - 6].to_vec();
    lines.extend(["saken", "", "slutt"]);
    let said = person.talks(&lines);
    let at = said.rfind("Les brevet høyt").expect(&said);
    let number = said[..at].rsplit('\n').next().unwrap().trim().trim_end_matches('.').to_owned();
    // The first paragraph is right; there the reading stops for now.
    let said = person.talks(&["1", "saken", &number, "1", "", "slutt"]);
    let count = said.split("Les høyt: avsnitt 2 av ").nth(1).expect(&said);
    let count: usize = count.split_whitespace().next().unwrap().parse().unwrap();
    let mut again = vec!["1", "saken", number.as_str()];
    again.extend(vec!["1"; count - 1]);
    again.extend(["Kari Eksempel", "1", "slutt"]);
    let said = person.talks(&again);
    assert!(!said.contains("avsnitt 1 av"), "what was agreed is not read again: {said}");
    assert!(said.contains("Hvem sa ja til brevet?"), "{said}");
    let kept = crate::archive::case_text(person.home.path());
    assert!(kept.contains("approved:") && kept.contains("how: på telefon"), "{kept}");
}

#[test]
fn a_yes_that_is_taken_back_takes_what_was_saved_with_it() {
    let sitting = Sitting::new();
    let ids = || medhold::archive::Store::open(sitting.home.path()).unwrap().ids().unwrap().len();
    sitting.works(|running| {
        running.keys("<end><up><up><enter>");
        if running.says().contains("Enter begynner") {
            running.keys("<enter>");
        }
        running.keys("4<enter><ctrl-t>Ringte før avtalen<enter>");
        assert!(running.says().contains("Notatet ligger i minnet"), "{}", running.screen());
        running.keys("1<enter>").rests();
        assert!(running.says().contains("Det er avtalt"), "{}", running.screen());
    });
    assert_eq!(ids(), 1);
    sitting.works(|running| {
        running.keys("<enter><ctrl-g>avtalt<enter>4<enter>");
        while !running.app.over.is_empty() {
            running.keys("<esc>");
        }
        running.keys("<ctrl-c>");
        assert!(running.says().contains("Slett det som er lagret nå"), "{}", running.screen());
        running.keys("2<enter>").rests();
        assert!(running.says().contains("Hva vil du gjøre?"), "{}", running.screen());
    });
    assert_eq!(ids(), 0);
}
