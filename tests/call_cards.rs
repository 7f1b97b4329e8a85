//! A call: nothing of it is on the disk before that was agreed, and what was said is not asked again.

use std::path::Path;

use jiff::civil::{DateTime, date};
use tempfile::TempDir;

use medhold::casework::{
    Desk, Edit, EntryState, FieldPath, Format, House, Language, OfferTold, Store, StoreError,
    as_text, callbacks_of_all, start, write_sheet,
};

use super::conversation::Person;

fn now() -> DateTime {
    date(2026, 11, 30).at(9, 30, 0, 0)
}

struct Office {
    home: TempDir,
    house: House,
    store: Store,
}

impl Office {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let store = Store::open(home.path()).unwrap();
        Self { home, house: House::new(medhold::cli::built_in(), Language::Nb), store }
    }

    fn begin(&self, form: &str) -> Desk<'_> {
        Desk::begin(&self.house, &self.store, &now, form).unwrap()
    }

    fn cases(&self) -> usize {
        start(&self.house, &self.store, now()).unwrap().cases.len()
    }
}

fn say(desk: &mut Desk<'_>, path: &str, text: &str) {
    desk.change(&[Edit::Text(path.to_owned(), text.to_owned())]).unwrap();
}

fn pick(desk: &mut Desk<'_>, path: &str, option: &str) {
    desk.change(&[Edit::Pick(path.to_owned(), vec![option.to_owned()])]).unwrap();
}

/// Everything below a folder: names and contents.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(everything(&path));
        } else {
            let name = path.display().to_string();
            // A file that only says who has the case open.
            all.push((name, std::fs::read(&path).unwrap_or_default()));
        }
    }
    all.sort();
    all
}

#[test]
fn nothing_of_a_call_is_on_the_disk_before_it_is_agreed() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    let before = everything(office.home.path());
    pick(&mut desk, "samtale_fare", "ingen_fare");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    desk.stand_at(&"samtale_avtale".parse::<FieldPath>().unwrap());
    desk.save();
    assert_eq!(everything(office.home.path()), before);
    assert!(desk.is_held_back() && !desk.is_kept() && desk.place().is_none());
    assert!(desk.more_letters().is_empty());
    let copy = office.home.path().join("kopi");
    assert!(matches!(desk.save_copy(&copy), Err(StoreError::NotAgreed)));
    assert_eq!(everything(office.home.path()), before);
    // No, and leaving: there is no case.
    pick(&mut desk, "samtale_avtale", "ikke_noter");
    drop(desk);
    assert_eq!(office.cases(), 0);
    assert!(!office.home.path().join("kopi").exists());
}

#[test]
fn a_yes_keeps_what_was_said_before_it() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    pick(&mut desk, "samtale_fare", "ingen_fare");
    assert_eq!(office.cases(), 0);
    pick(&mut desk, "samtale_avtale", "anonym");
    assert!(desk.is_kept() && !desk.is_held_back());
    let id = desk.case_id();
    drop(desk);
    let (mut desk, _) = Desk::reopen(&office.house, &office.store, &now, id, 0).unwrap();
    assert_eq!(desk.interview().filing().get("samtale_fare").unwrap().picks, ["ingen_fare"]);
    // One without a name gets one.
    assert!(desk.asked(&FieldPath::outer("melder_navn")).is_none());
    pick(&mut desk, "samtale_avtale", "pasienten");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    // The yes is taken back: what is new is not written, and what was is still there.
    pick(&mut desk, "samtale_avtale", "ikke_noter");
    say(&mut desk, "samtale_om", "noe nytt");
    assert!(desk.is_held_back() && desk.lies_on_disk());
    drop(desk);
    let (desk, _) = Desk::reopen(&office.house, &office.store, &now, id, 0).unwrap();
    assert_eq!(desk.interview().filing().get("samtale_avtale").unwrap().picks, ["pasienten"]);
    assert!(desk.interview().filing().get("samtale_om").is_none());
}

#[test]
fn the_letters_of_a_call_do_not_ask_again() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    pick(&mut desk, "samtale_fare", "ingen_fare");
    pick(&mut desk, "samtale_avtale", "pasienten");
    pick(&mut desk, "samtale_signerer", "den_som_ringer");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    say(&mut desk, "melder_telefon", "22 22 22 22");
    let overview = desk.overview();
    let ways = overview.ways.unwrap();
    let starts = ways.iter().flat_map(|way| &way.offers);
    let guide = starts.into_iter().find_map(|offer| match offer {
        OfferTold::Start { form, with, .. } => Some((form.clone(), with.clone())),
        OfferTold::Answer { .. } | OfferTold::Continue => None,
    });
    let (guide, with) = guide.unwrap();
    desk.start(&guide, &with).unwrap();
    assert_eq!(desk.interview().filing().get("fare_naa").unwrap().picks, ["ingen_fare"]);
    desk.start("journal_innsyn", &[]).unwrap();
    let mut at = desk.next(None);
    while let Some(path) = at {
        assert!(!["melder_navn", "melder_telefon"].contains(&path.question.as_str()), "{path}");
        at = desk.next(Some(&path));
    }
    // A yes that is taken back on the card holds back the letters too.
    desk.turn_to(0).unwrap();
    pick(&mut desk, "samtale_avtale", "ikke_noter");
    desk.turn_to(2).unwrap();
    assert!(!desk.may_be_kept());
}

#[test]
fn a_case_has_a_number_of_its_own_in_lists() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    pick(&mut desk, "samtale_avtale", "anonym");
    desk.set_own_number("  2026-17\tA ");
    let id = desk.case_id();
    assert_eq!(desk.number(), format!("{id} (2026-17 A)"));
    drop(desk);
    let cases = start(&office.house, &office.store, now()).unwrap().cases;
    assert_eq!(cases[0].number, format!("{id} (2026-17 A)"));
}

/// A complaint about a decision of an office.
fn complaint(office: &Office) -> Desk<'_> {
    let mut desk = office.begin("klage_statsforvalter");
    pick(&mut desk, "onsker", "endring");
    pick(&mut desk, "melder_rolle", "meg");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    let added = desk.change(&[Edit::AddItem("avgjorelser".to_owned())]).unwrap();
    let item = added.applied.item.unwrap();
    let part = |name: &str, text: &str| {
        Edit::Part(format!("avgjorelser/{item}/tatt_av"), name.to_owned(), text.to_owned())
    };
    let address = "Rådhusveien 1\n2000 Eksempel";
    desk.change(&[part("name", "Eksempel kommune"), part("address", address)]).unwrap();
    pick(&mut desk, &format!("avgjorelser/{item}/avgj_slag"), "brev");
    pick(&mut desk, &format!("avgjorelser/{item}/omfang"), "full");
    say(&mut desk, &format!("avgjorelser/{item}/kom_dato"), "10.11.2026");
    desk
}

#[test]
fn letters_that_were_sent_are_waited_for() {
    let office = Office::new();
    let mut desk = complaint(&office);
    assert!(desk.deadlines().iter().any(|told| !told.waits && !told.outer));
    let at = desk.mark_sent().unwrap().unwrap();
    assert_eq!(at.question, "opp_sendt");
    assert!(desk.asked(&at).is_some());
    let list = desk.interview().filing().get("sendinger").unwrap().clone();
    let sent: Vec<_> = list.live_items().collect();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].fields.get("opp_sendt").unwrap().text, "30.11.2026");
    assert_eq!(sent[0].fields.get("opp_mottaker").unwrap().parts["name"], "Eksempel kommune");
    let id = sent[0].id;
    pick(&mut desk, &format!("sendinger/{id}/opp_slag"), "slag_klage");
    say(&mut desk, &format!("sendinger/{id}/opp_ref"), "26/1187-4");
    // The letters have no day to be sent by any more, and an answer is waited for.
    desk.turn_to(0).unwrap();
    let overview = desk.overview();
    let sent = overview.sent.unwrap().replace('\u{a0}', " ");
    assert_eq!(sent, "Sendt. Venter på svar siden 30. november 2026.");
    assert!(desk.deadlines().iter().all(|told| told.waits), "{:?}", desk.deadlines());
    assert_eq!(desk.deadlines()[0].last_day, Some(date(2026, 12, 30)));
    let cases = start(&office.house, &office.store, now()).unwrap().cases;
    assert_eq!(cases[0].filings.len(), 1, "what became of letters is told with them");
    assert!(cases[0].filings[0].sent.is_some());
    // Marked again: the same list, nothing twice.
    desk.mark_sent().unwrap();
    let list = desk.interview().filing().get("sendinger").unwrap().clone();
    assert_eq!(list.live_items().count(), 1);
    assert_eq!(desk.filings().len(), 2);
    // Their number stands on the next letter to them.
    desk.start("etter_sending", &[]).unwrap();
    let letters = desk.interview().filing().get("mottakere").unwrap().clone();
    let letter = letters.live_items().next().unwrap();
    assert_eq!(letter.fields.get("etter_ref").unwrap().text, "26/1187-4");
    assert_eq!(letter.fields.get("etter_mottaker").unwrap().parts["name"], "Eksempel kommune");
    assert_eq!(letter.fields.get("etter_sendt").unwrap().text, "30.11.2026");
}

#[test]
fn letters_that_were_marked_as_sent_are_unmarked_in_one_step() {
    let office = Office::new();
    let mut desk = complaint(&office);
    desk.mark_sent().unwrap();
    let sent = |desk: &Desk<'_>| {
        let list = desk.interview().filing().get("sendinger");
        list.map_or(0, |list| list.live_items().count())
    };
    assert_eq!(sent(&desk), 1);
    desk.undo();
    assert_eq!(sent(&desk), 0);
    assert!(desk.undo().is_none(), "nothing of the same act is left to take back");
    desk.redo();
    assert_eq!(sent(&desk), 1);
}

#[test]
fn an_answer_ends_the_waiting() {
    let office = Office::new();
    let mut desk = complaint(&office);
    let at = desk.mark_sent().unwrap().unwrap();
    let (list, item) = at.list().unwrap();
    say(&mut desk, &at.to_string(), "1.10.2026");
    say(&mut desk, &list.clone().inside(item, "opp_svar").to_string(), "20.11.2026");
    desk.turn_to(0).unwrap();
    let track = desk.track().unwrap();
    assert!(track.sent && track.waits_since.is_none());
    assert_eq!(desk.overview().sent.as_deref(), Some("Sendt, og svaret er kommet."));
    // One that is not sent yet is warned about as before.
    desk.turn_to(1).unwrap();
    desk.change(&[Edit::AddItem("sendinger".to_owned())]).unwrap();
    desk.turn_to(0).unwrap();
    assert!(!desk.track().unwrap().sent && desk.overview().sent.is_none());
}

#[test]
fn an_advisers_summary_leaves_out_what_they_do_not_need() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    pick(&mut desk, "samtale_fare", "tunge_tanker");
    pick(&mut desk, "samtale_avtale", "pasienten");
    say(&mut desk, "melder_navn", "Kari Eksempel");
    say(&mut desk, "melder_telefon", "22 22 22 22");
    pick(&mut desk, "ring_regler", "ikke_beskjed");
    say(&mut desk, "samtale_svarer", "naboen");
    say(&mut desk, "samtale_kodeord", "bjørk");
    say(&mut desk, "samtale_om", "nei til hjemmesykepleie");
    desk.start("klage_statsforvalter", &[]).unwrap();
    pick(&mut desk, "onsker", "endring");
    pick(&mut desk, "melder_rolle", "meg");
    say(&mut desk, "melder_adresse", "Storgata 1\n0161 Oslo");
    pick(&mut desk, "id_maate", "na");
    say(&mut desk, "pasient_fnr", "11077941012");
    let event = desk.change(&[Edit::AddItem("hendelser".to_owned())]).unwrap().applied.item;
    let event = event.unwrap();
    say(&mut desk, &format!("hendelser/{event}/hendelse_nar"), "3.2.2026");
    say(&mut desk, &format!("hendelser/{event}/hendelse_hva"), "Falt på badet");
    let summary = as_text(&desk.summary().unwrap(), 76);
    for there in ["Kari Eksempel", "nei til hjemmesykepleie", "Falt på badet", "3. februar 2026"] {
        assert!(summary.contains(there), "{there} is missing in {summary}");
    }
    for not in [
        "22 22 22 22",
        "bjørk",
        "naboen",
        "Storgata",
        "110779",
        "41012",
        "ta livet",
        "snakke med meg",
    ] {
        assert!(!summary.contains(not), "{not} stands in {summary}");
    }
    assert!(summary.contains("Her står opplysninger om helse."));
    // The call-back list says how one rings, and asks in spoken words.
    let list = as_text(&desk.callbacks().unwrap(), 76);
    let at = |what: &str| list.find(what).unwrap_or_else(|| panic!("{what} is missing in {list}"));
    assert!(at("bare snakke med meg") < at("22 22 22 22"));
    assert!(at("22 22 22 22") < at("____"));
    for not in ["bjørk", "110779", "41012", "fødselsnummer?"] {
        assert!(!list.contains(not), "{not} stands in {list}");
    }
}

#[test]
fn a_message_that_was_not_agreed_is_not_left() {
    let office = Office::new();
    let mut desk = office.begin("samtale");
    pick(&mut desk, "samtale_avtale", "anonym");
    // Nothing is chosen beforehand, so that no key pressed in haste says yes.
    let asked = desk.asked(&"ring_regler".parse::<FieldPath>().unwrap()).unwrap();
    assert_eq!((asked.state, asked.now), (EntryState::Open, None));
    let list = as_text(&desk.callbacks().unwrap(), 76);
    assert!(list.contains("Ikke legg igjen beskjed."), "{list}");
    drop(desk);
    let all = callbacks_of_all(&office.house, &office.store, now()).unwrap();
    assert!(as_text(&all, 76).contains("Fortell kort hva det gjelder."), "{}", as_text(&all, 76));
    let folder = office.home.path().join("ut");
    let written = write_sheet(&office.house, &all, &folder, &Format::ALL).unwrap();
    assert_eq!(written.len(), 3);
    assert!(std::fs::read(&written[0]).unwrap().starts_with(b"%PDF"));
}

#[test]
fn line_by_line_too_a_yes_that_is_taken_back_takes_what_was_saved_with_it() {
    let person = Person::new();
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let ids = || Store::open(person.home.path()).unwrap().ids().unwrap().len();
    {
        let store = Store::open(person.home.path()).unwrap();
        let mut desk = Desk::begin(&house, &store, &now, "samtale").unwrap();
        pick(&mut desk, "samtale_fare", "ingen_fare");
        pick(&mut desk, "samtale_avtale", "pasienten");
        desk.stand_at(&"samtale_avtale".parse::<FieldPath>().unwrap());
        desk.save();
    }
    assert_eq!(ids(), 1);
    let took_back = ["1", "4", "slutt"];
    let said = person.talks(&[&took_back[..], &["", "slutt"]].concat());
    assert!(said.contains("Det er ikke lenger avtalt"), "{said}");
    assert!(said.contains("slettes nå"), "{said}");
    assert_eq!(ids(), 1, "only a yes deletes: {said}");
    let said = person.talks(&[&took_back[..], &["ja", "slutt"]].concat());
    assert!(said.contains("er slettet"), "{said}");
    assert_eq!(ids(), 0, "{said}");
}
