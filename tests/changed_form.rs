//! A form that is another one than when a case was last worked on: nothing is lost, and it is told
//! what is new.

use medhold::archive::{CaseId, Store};
use medhold::casework::{Desk, Edit, House, Language};
use medhold::source::File;

use super::conversation::Person;

const TEMPLATE: &str = "# Takk for hjelpen\n\n{% if hva %}\n{{ hva }}\n{% endif %}\n\nMed vennlig hilsen\n\n```signature\n```\n";

fn form(version: u32, moved: &str, questions: &str) -> String {
    format!(
        "form: takk
version: {version}
country: norge
letter_languages: [nb]
screen_languages: [nb]
title: {{nb: Takk til stedet}}
summary: {{nb: Si fra om noe som var bra}}
checked: 2026-11-21
{moved}declares:
  before_you_start: {{nb: Det tar fem minutter.}}
  gives: {{nb: \"De som hjalp deg, får vite det.\"}}
  does_not_give: {{nb: Stedet trenger ikke å svare.}}
  time: {{nb: Det er ingen frist.}}
  cost: {{nb: Det koster ingenting.}}
  decides: {{nb: Ingen avgjør noe.}}
  appeal: {{nb: Det er ingenting å klage på.}}
  readers: {{nb: Lederen på stedet leser brevet.}}
  not_when: {{nb: \"Vil du klage på noe, velg et annet brev.\"}}
sections:
  - title: {{nb: Hva som var bra}}
    pages:
      - ask:
{questions}documents:
  brev:
    title: {{nb: Takkebrev}}
    kind: letter
    template: norge/takk
    to: {{name: sted}}
    from: {{name: sted}}
    signers: {{name: sted}}
"
    )
}

fn question(id: &str, short: &str) -> String {
    format!(
        "          {id}:
            kind: text
            question: {{nb: \"{short}?\"}}
            short: {{nb: {short}}}
            why: {{nb: Det hører med i brevet.}}
            need: {}
",
        if id == "sted" { "must" } else { "may" }
    )
}

fn label(id: &str) -> &'static str {
    match id {
        "sted" => "Stedet",
        "hva" => "Takken",
        "navn" | "hvem" => "Navnet",
        "farge" => "Fargen",
        _ => "Dagen",
    }
}

fn house(form: &str) -> House {
    House::new(medhold::cli::built_in(), Language::Nb).with_files([
        File::new("forms/norge/takk.yaml", form),
        File::new("templates/norge/takk.nb.md", TEMPLATE),
    ])
}

fn first() -> String {
    let questions = ["sted", "hva", "navn", "farge"].map(|id| question(id, label(id)));
    form(1, "", &questions.concat())
}

fn second() -> String {
    let questions = ["sted", "hva", "hvem", "dag"].map(|id| question(id, label(id)));
    form(2, "moved: {navn: hvem}\n", &questions.concat())
}

/// A person who answered the first version.
fn answered() -> Person {
    let person = Person::new();
    let house = house(&first());
    let store = Store::open(person.home.path()).unwrap();
    let clock = || person.now;
    let mut desk = Desk::begin(&house, &store, &clock, "takk").unwrap();
    for (id, text) in [("hva", "Takk for hjelpen."), ("navn", "Kari Eksempel"), ("farge", "blå")] {
        desk.change(&[Edit::Text(id.to_owned(), text.to_owned())]).unwrap();
    }
    drop(desk);
    drop(store);
    person
}

#[test]
fn what_is_new_is_told_and_nothing_is_lost() {
    let person = answered();
    let house = house(&second());
    let store = Store::open(person.home.path()).unwrap();
    let clock = || person.now;
    let (mut desk, reopened) = Desk::reopen(&house, &store, &clock, CaseId(1), 0).unwrap();
    let news = &reopened.form_news;
    assert_eq!(news.new, ["Dagen"]);
    assert_eq!(news.first.as_ref().map(ToString::to_string).as_deref(), Some("dag"));
    assert_eq!(news.gone, ["Fargen"]);
    let said = news.sentences(&house.words).join(" ");
    assert!(said.contains("Nytt i skjemaet: Dagen."), "{said}");
    assert!(said.contains("Svarene er lagt til side: Fargen."), "{said}");
    let filing = desk.interview().filing();
    assert_eq!(filing.get("hvem").unwrap().text, "Kari Eksempel");
    assert_eq!(filing.get("farge").unwrap().text, "blå");
    desk.change(&[Edit::Text("dag".to_owned(), "i går".to_owned())]).unwrap();
    drop(desk);
    // Told once.
    let (_, reopened) = Desk::reopen(&house, &store, &clock, CaseId(1), 0).unwrap();
    assert!(!reopened.form_changed);
    assert!(reopened.form_news.new.is_empty() && reopened.form_news.gone.is_empty());
}

#[test]
fn an_answer_whose_question_comes_back_is_there_again() {
    let person = answered();
    let store = Store::open(person.home.path()).unwrap();
    let clock = || person.now;
    let newer = house(&second());
    let (mut desk, _) = Desk::reopen(&newer, &store, &clock, CaseId(1), 0).unwrap();
    desk.change(&[Edit::Text("dag".to_owned(), "i går".to_owned())]).unwrap();
    drop(desk);
    let third = second()
        .replace("          dag:", &format!("{}          dag:", question("farge", "Fargen")));
    let house = house(&third);
    let (desk, reopened) = Desk::reopen(&house, &store, &clock, CaseId(1), 0).unwrap();
    assert_eq!(reopened.form_news.new, ["Fargen"]);
    assert_eq!(desk.interview().filing().get("farge").unwrap().text, "blå");
}

#[test]
fn the_wizard_leads_to_what_is_new() {
    let person = answered();
    let sitting = super::wizard::Sitting { home: person.home, ..super::wizard::Sitting::new() };
    sitting.works_in(house(&second()), None, |running| {
        running.keys("1<enter>");
        let says = running.says();
        assert!(says.contains("Nytt i skjemaet: Dagen."), "{says}");
        assert!(says.contains("lagt til side: Fargen."), "{says}");
        assert!(says.contains("Dagen?"), "{says}");
    });
}

#[test]
fn the_plain_face_leads_to_what_is_new() {
    let person = answered();
    let own = person.home.path().join("egne");
    for (path, text) in
        [("forms/norge/takk.yaml", second()), ("templates/norge/takk.nb.md", TEMPLATE.to_owned())]
    {
        let path = own.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let mut command = super::program::command(person.home.path());
    command.arg("--plain").env("MEDHOLD_HOME", person.home.path());
    let said = super::program::finish(command, "1\nslutt\n");
    assert!(said.out.contains("Nytt i skjemaet: Dagen."), "{}{}", said.out, said.err);
    assert!(said.out.contains("Dagen?"), "{}", said.out);
}
