//! Whatever a person writes reaches the letter as words: never as Markdown, template code, HTML or
//! a terminal escape, wherever in the template it stands.

use std::sync::Arc;

use jiff::civil::date;
use medhold::form::Catalog;
use medhold::interview::{Answers, Edit, Interview, World};
use medhold::letter::document::{Block, Document, Origin, Run, plain};
use medhold::letter::{Composer, Labels, Templates, compose_all};
use medhold::source::{File, Language, Problem, Problems};

const FORM: &str = "
form: prove
version: 1
country: norge
letter_languages: [nb]
screen_languages: [nb]
title: {nb: Prøve}
summary: {nb: Prøve}
checked: 2026-11-21
declares:
  {before_you_start: {nb: x}, gives: {nb: x}, does_not_give: {nb: x}, time: {nb: x}, cost: {nb: x},
   decides: {nb: x}, appeal: {nb: x}, readers: {nb: x}, not_when: {nb: x}}
sections:
  - title: {nb: Alt}
    pages:
      - ask:
          tekst: {kind: long_text, question: {nb: Hva?}, short: {nb: Tekst}, need: must}
          ting:
            kind: list
            question: {nb: Ting?}
            short: {nb: Ting}
            item_title: {nb: '{navn}'}
            one: {nb: Ting}
            add: {nb: Flere?}
            item:
              navn: {kind: text, question: {nb: Navn?}, short: {nb: Navn}, need: must}
documents:
  brev: {title: {nb: Brev}, kind: letter, template: norge/prove}
";

const TEMPLATE: &str = "# Om {{ tekst }} i emnet

## {{ tekst }}

Før **{{ tekst }}**, ({{ tekst }}). Og «{{ tekst }}»!

{{ tekst }}

- {{ tekst }}
- **{{ tekst }}:** etter

> {{ tekst }}

| A | B | C |
|---|---|---|
{% for t in ting %}| {{ t.navn }} | {{ tekst }} | |
{% endfor %}

```tick-list
[x] {{ tekst }}
```

```field
{{ tekst }}
```
";

const HOSTILE: [&str; 24] = [
    "{{ tekst }}",
    "{% for x in y %}{{ x }}{% endfor %}",
    "{# borte #}",
    "**fet** _skrå_ `kode`",
    "# Overskrift",
    "- punkt\n- punkt",
    "1. første",
    "| celle | celle |",
    "|---|---|",
    "> sitat",
    "```signature\n```",
    "    innrykket kode",
    "<script>alert(1)</script>",
    "<!-- borte -->",
    "[lenke](http://eksempel.no)",
    "![bilde](fil.png)",
    "&amp; &lt; &#60;",
    "\\*ikke\\* \\\\",
    "---",
    "===",
    "http://eksempel.no <a@b.no>",
    "\"sitat\" 'enkelt' -- ... ",
    "* * *",
    "~~strek~~ ==merket== $x^2$ [^1]",
];

fn catalog() -> Catalog {
    Catalog::new([
        File::new("forms/norge/prove.yaml", FORM),
        File::new("templates/norge/prove.nb.md", TEMPLATE),
        File::new(Labels::PATH, include_str!("../templates/parts/labels.yaml")),
    ])
}

fn compose(answer: &str) -> Document {
    let catalog = catalog();
    let mut problems = Problems::default();
    let file = catalog.form_file("prove").unwrap();
    let form = Arc::new(catalog.form(file, &[], &mut problems).unwrap());
    let labels = Labels::read(catalog.file(Labels::PATH).unwrap(), &mut problems);
    assert!(problems.is_empty(), "{:?}", problems.sorted());
    let templates = Templates::of_form(&catalog, &form, Language::Nb, false, &mut problems);
    let world = Arc::new(World::default());
    let mut interview =
        Interview::new(form, world, date(2026, 11, 21), Answers::default(), Answers::default());
    for edit in [
        Edit::Text("tekst".to_owned(), answer.to_owned()),
        Edit::AddItem("ting".to_owned()),
        Edit::Text("ting/1/navn".to_owned(), answer.to_owned()),
    ] {
        interview.apply(&edit).unwrap();
    }
    let composer = Composer {
        templates: &templates,
        labels: &labels,
        help: &[],
        language: Language::Nb,
        draft: false,
    };
    let composed = compose_all(&interview, composer);
    let composed = composed.unwrap_or_else(|error| {
        let told: Vec<_> = error.0.iter().map(Problem::to_text).collect();
        panic!("{answer:?}: {}", told.join("\n"))
    });
    composed.documents.into_iter().next().unwrap()
}

fn answers(runs: &[Run]) -> String {
    let own = |run: &&Run| matches!(&run.origin, Origin::Answer(_));
    runs.iter().filter(own).map(|run| run.text.as_str()).collect()
}

/// Words without their blanks: paragraphs and line breaks may fall differently.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn hostile_answers_are_words_everywhere() {
    let calm = compose("rolig");
    for answer in HOSTILE {
        let document = compose(answer);
        let expected = words(answer);
        assert_eq!(words(&answers(&document.subject)), expected, "in the subject");
        assert_eq!(words(&plain(&document.subject)), format!("Om {expected} i emnet"));
        assert_eq!(document.body.len(), calm.body.len() + extra_paragraphs(answer), "{answer:?}");
        for block in &document.body {
            match block {
                Block::Heading { level, runs } => {
                    assert_eq!(*level, 2);
                    assert_eq!(words(&plain(runs)), expected);
                }
                Block::List { ordered, items } => {
                    assert!(!ordered);
                    assert_eq!(items.len(), 2, "{answer:?}");
                }
                Block::Quote(inner) => assert!(matches!(inner[..], [Block::Paragraph(_)])),
                Block::Table(table) => {
                    assert_eq!(table.rows.len(), 1, "{answer:?}");
                    assert_eq!(table.rows[0].len(), 2, "{answer:?}");
                    assert_eq!(words(&plain(&table.rows[0][0])), expected);
                    assert_eq!(words(&plain(&table.rows[0][1])), expected);
                }
                Block::Ticks(ticks) => {
                    assert_eq!(ticks.len(), 1);
                    assert!(ticks[0].ticked);
                    assert_eq!(words(&plain(&ticks[0].runs)), expected);
                }
                Block::Field { label } => assert_eq!(words(&plain(label)), expected),
                Block::Paragraph(_) => {}
                other => panic!("{answer:?} made {other:?}"),
            }
        }
        let strong: Vec<_> = document.runs().filter(|run| run.strong).collect();
        assert!(!strong.is_empty(), "emphasis around a token still works");
        let places = document.runs().filter(|run| run.origin == Origin::Answer("tekst".into()));
        assert!(places.count() >= 11, "each place knows the question it came from");
    }
}

fn extra_paragraphs(answer: &str) -> usize {
    // Only blank lines part paragraphs; none of the answers has one.
    answer.matches("\n\n").count()
}

#[test]
fn paragraphs_and_line_breaks_of_a_person_survive() {
    let document = compose("Første avsnitt.\nNy linje.\n\n\nAndre avsnitt.");
    let paragraphs: Vec<String> = document
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(runs) => Some(plain(runs)),
            _ => None,
        })
        .collect();
    assert!(paragraphs.contains(&"Første avsnitt.\nNy linje.".to_owned()), "{paragraphs:?}");
    assert!(paragraphs.contains(&"Andre avsnitt.".to_owned()));
    let Some(Block::Table(table)) = document.body.iter().find(|b| matches!(b, Block::Table(_)))
    else {
        panic!("a table");
    };
    assert!(plain(&table.rows[0][1]).contains('\n'), "a cell keeps the line breaks");
}

#[test]
fn a_column_that_nobody_filled_in_is_left_out() {
    let document = compose("rolig");
    let table = document.body.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let header: Vec<String> = table.unwrap().header.iter().map(|cell| plain(cell)).collect();
    assert_eq!(header, ["A", "B"], "the third column is empty");
}

#[test]
fn private_use_characters_of_a_person_never_become_tokens() {
    let document = compose("x\u{e000}\u{e130}\u{e167}\u{e001}y");
    assert_eq!(answers(&document.subject), "xy");
}
