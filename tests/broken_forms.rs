//! Thirty and more ways to break a form, each told in one run with file, line, column, the quoted
//! line and what to do.

use std::fmt::Write as _;

use medhold::form::{Catalog, check};
use medhold::law::{Directory, LawBook};
use medhold::source::{File, Problem, Problems};

const SOUND: &str = include_str!("data/sound.yaml");

const LAW: &str = "
country: norge
statutes:
  pbrl: {name: {nb: pasient- og brukerrettighetsloven}, number: lov 2.7.1999 nr. 63}
references:
  pbrl_7_5:
    {statute: pbrl, section: 7-5, about: {nb: Fire uker}, period: 4 weeks, source: lovdata.no, checked: 2026-11-21, mark: verified}
";

/// What is replaced by what, and where the problem must be told: words of the message, words of
/// the quoted line, words of the fix.
struct Break(&'static str, &'static str, &'static str, &'static str, &'static str);

const BREAKS: &[Break] = &[
    // The reader.
    Break("form: sound\n", "form: [sound\n", "not valid YAML", "", "brackets"),
    Break("  gives: {nb: Et svar}", "  gives: {nb: Et svar", "not valid YAML", "", "quotes"),
    Break("version: 1\n", "version: 1\n\tx: 1\n", "not valid YAML", "", "indentation"),
    Break("version: 1\n", "version: 1\nversion: 2\n", "stands twice", "version: 2", "line 2"),
    Break("version: 1\n", "version: 1\n<<: {a: b}\n", "merge keys", "<<", "write the keys out"),
    // Shapes.
    Break("short: {nb: Rolle}", "shrot: {nb: Rolle}", "unknown key `shrot`", "shrot", "`short`"),
    Break("short: {nb: Rolle}", "need: may", "stands twice", "need", "keep one"),
    Break("kind: date", "kind: dato", "not one of the known words", "kind: dato", "`date`"),
    Break("version: 1", "version: en", "expected a whole number", "version: en", ""),
    Break("sections:", "sektions:", "unknown key `sektions`", "sektions", "`sections`"),
    Break(
        "title: {nb: Lydbrev}",
        "title: Lydbrev",
        "expected a text per language",
        "title",
        "{nb:",
    ),
    Break("title: {nb: Lydbrev}", "title: {no: Lydbrev}", "not a language", "title", "nb, nn, da"),
    Break(
        "title: {nb: Lydbrev}",
        "title: {nb: Lyd, brev}",
        "`brev` stands outside the text",
        "Lyd, brev",
        "in quotes",
    ),
    Break("title: {nb: Lydbrev}", "title: {nb: ''}", "the text is empty", "title", "write it"),
    Break("checked: 2026-11-21", "checked: 21.11.2026", "not a day", "21.11.2026", "2026-11-21"),
    Break("pasient: {label", "ja pasient: {label", "is not an id", "ja pasient", "a-z"),
    Break("pasient: {label", "no: {label", "truth value", "no:", "another id"),
    Break(
        "          kom:\n",
        "          help:\n",
        "a meaning of its own",
        "help:",
        "choose another",
    ),
    Break("            need: must", "            need: maybe", "known words", "maybe", "`may`"),
    Break(
        "offer: [{answer: kom}, continue]",
        "offer: {answer: kom}",
        "expected a list",
        "offer",
        "",
    ),
    // Kinds.
    Break(
        "kind: date",
        "kind: date\n            min: 2",
        "no meaning for a date",
        "min: 2",
        "remove",
    ),
    Break("            add: {nb: Flere steder?}\n", "", "needs `add`", "steder", "add `add:`"),
    Break(
        "unknown: allowed",
        "unknown: refused",
        "does not allow unknown",
        "kom:",
        "unknown: allowed",
    ),
    // People.
    Break("who: writer", "who: writter", "known words", "who: writter", "`writer`"),
    Break(
        "                    who: writer\n",
        "",
        "`navn` belongs to nobody",
        "navn:",
        "patient, writer",
    ),
    Break(
        "kind: date\n",
        "kind: date\n            who: patient\n",
        "`kom` is of nobody",
        "kom:",
        "the question for the name",
    ),
    Break(
        "            unknown: allowed\n",
        "            who: writer\n            unknown: allowed\n          fodt:\n            kind: date\n            who: writer\n            question: {nb: Når er du født?}\n            short: {nb: Født}\n            unknown: allowed\n",
        "`fodt` says again",
        "fodt:",
        "one day of birth",
    ),
    Break(
        "kind: choice\n",
        "kind: choice\n            who: patient\n",
        "`who` has no meaning for a choice",
        "rolle:",
        "national id",
    ),
    Break(
        "              sted:\n                kind: text\n",
        "              sted:\n                kind: text\n                who: patient\n",
        "`who: patient` has no meaning in a list",
        "sted:",
        "outside the list",
    ),
    // Names.
    Break("          kom:\n", "          rolle:\n", "stands twice", "rolle", "line 23"),
    Break("              sted:\n", "              rolle:\n", "used twice", "rolle", "unique"),
    Break(
        "kom: {before: 2026",
        "komm: {before: 2026",
        "no question, derived fact",
        "komm",
        "`kom`",
    ),
    Break("count: steder", "count: stedder", "no question `stedder`", "count", "`steder`"),
    Break("count: steder", "count: kom", "is not a list", "count", "kind list"),
    Break("from: kom", "from: sted", "belongs to each item", "from: sted", "any"),
    Break("{answer: kom}", "{answer: frist}", "a question is needed", "frist", "not a derived"),
    Break(
        "item_title: {nb: \"{sted}\"}",
        "item_title: {nb: \"{stad}\"}",
        "names `{stad}`",
        "steder",
        "`sted`",
    ),
    Break(
        "question: {nb: Hvorfor så sent?}",
        "question: {nb: \"Hvorfor {navn}?\"}",
        "can be missing",
        "hvorfor_sent",
        "otherwise",
    ),
    // Conditions.
    Break(
        "when: {frist: passed}",
        "when: {frist: past}",
        "none of the possible",
        "past",
        "`passed`",
    ),
    Break(
        "when: {frist: passed}",
        "when: {rolle: pasjent}",
        "none of the possible",
        "pasjent",
        "`pasient`",
    ),
    Break("when: {frist: passed}", "when: frist", "expected a condition", "when: frist", "map"),
    Break("{before: 2026-01-01}", "{befor: 2026-01-01}", "no test `befor`", "befor", "`before`"),
    Break("{before: 2026-01-01}", "{at_least: 2}", "does not fit", "at_least", "known tests"),
    Break("{before: 2026-01-01}", "{before: i fjor}", "expected a day", "i fjor", "today"),
    Break("kom: {before: 2026-01-01}", "kom: 2026", "bare value", "kom: 2026", "before"),
    Break(
        "kom: {before: 2026-01-01}",
        "steder: {count: 2}",
        "one comparison",
        "count: 2",
        "at_least",
    ),
    Break("        when_unknown: show\n", "", "may be unknown", "when", "when_unknown"),
    Break("    when_unknown: hide\n", "", "may be unknown", "when", "when_unknown"),
    Break(
        "                    kind: text\n",
        "                    kind: text\n                    when: {rolle: pasient}\n",
        "contradict",
        "navn:",
        "never be in play",
    ),
    Break(
        "            unknown_says: {nb: Jeg vet ikke når.}\n",
        "            unknown_says: {nb: Jeg vet ikke når.}\n            when: {hvorfor_sent: {answered: true}}\n",
        "depend on each other",
        "kom:",
        "circle",
    ),
    // Facts, documents, law, languages.
    Break("mange: {count: steder}", "mange: {}", "exactly one operation", "mange", "first, sum"),
    Break("mange: {count: steder}", "frist: {count: steder}", "used twice", "frist", "unique"),
    Break("law: pbrl_7_5", "law: pbrl_7_6", "no law reference", "pbrl_7_6", "`pbrl_7_5`"),
    Break(
        "to: {name: navn}",
        "to: {office: navn}",
        "not an office question",
        "office",
        "kind office",
    ),
    Break("to: {name: navn}", "to: {}", "needs `office`, or `name`", "to: {}", "add"),
    Break("kind: letter", "kind: brev", "known words", "kind: brev", "letter"),
    Break(
        "screen_languages: [nb]",
        "screen_languages: [nb, nn]",
        "no text in nn",
        "form: sound",
        "nn:",
    ),
    Break("letter_languages: [nb]", "letter_languages: [nb, da]", "no text in da", "", "da:"),
    Break("offer: [{answer: kom}, continue]", "offer: [go_on]", "known words", "go_on", "continue"),
];

fn problems_of(name: &str, text: &str) -> Vec<Problem> {
    let mut problems = Problems::default();
    let law_file = File::new("assets/law/norge.yaml", LAW);
    let catalog = Catalog::new([law_file, File::new(format!("forms/norge/{name}.yaml"), text)]);
    let law: LawBook = catalog.law_book(&mut problems);
    for file in catalog.form_files() {
        if let Some(form) = catalog.form(file, &[], &mut problems) {
            check(&form, &law, &Directory::default(), &mut problems);
        }
    }
    problems.sorted()
}

#[test]
fn the_sound_form_is_sound() {
    let problems = problems_of("sound", SOUND);
    let told: Vec<_> = problems.iter().map(Problem::to_text).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_break_is_told_with_place_and_fix() {
    let mut missed = Vec::new();
    for (at, Break(from, to, message, quoted, fix)) in BREAKS.iter().enumerate() {
        assert!(SOUND.contains(from), "break {at} does not apply: {from}");
        let problems = problems_of("sound", &SOUND.replacen(from, to, 1));
        let told = problems.iter().any(|problem| {
            let place = problem.place.span;
            problem.message.contains(message)
                && problem.quoted_line().contains(quoted)
                && problem.fix.as_deref().unwrap_or_default().contains(fix)
                && place.line > 0
                && place.column > 0
                && problem.to_text().contains("forms/norge/sound.yaml:")
        });
        if !told {
            let told: Vec<_> = problems.iter().map(Problem::to_text).collect();
            missed.push(format!("break {at} ({from} -> {to}) told:\n{}", told.join("\n")));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}

#[test]
fn all_broken_files_are_told_in_one_run() {
    let mut files = vec![File::new("assets/law/norge.yaml", LAW)];
    for (at, Break(from, to, ..)) in BREAKS.iter().enumerate() {
        files.push(File::new(format!("forms/norge/b{at}.yaml"), SOUND.replacen(from, to, 1)));
    }
    let mut problems = Problems::default();
    let catalog = Catalog::new(files);
    let law = catalog.law_book(&mut problems);
    for file in catalog.form_files() {
        if let Some(form) = catalog.form(file, &[], &mut problems) {
            check(&form, &law, &Directory::default(), &mut problems);
        }
    }
    let mut told: Vec<_> =
        problems.sorted().iter().map(|problem| problem.place.file.path().to_owned()).collect();
    told.dedup();
    assert_eq!(told.len(), catalog.form_files().count(), "each broken file is named: {told:?}");
}

#[test]
fn bombs_and_depths_are_refused_calmly() {
    let mut bomb = String::from("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
    for (name, before) in [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("f", "e"), ("g", "f")] {
        let members = vec![format!("*{before}"); 10].join(",");
        writeln!(bomb, "{name}: &{name} [{members}]").unwrap();
    }
    for (text, message) in [
        (bomb, "more than 200000 values"),
        ("[".repeat(100), "nested deeper"),
        ("[".repeat(5000), "recursion limit"),
        (format!("a: {}", "x".repeat(5_000_000)), "at most"),
        ("a: *b".to_owned(), "not valid YAML"),
        (String::new(), "empty"),
        ("\u{feff}".to_owned(), "empty"),
        ("a: 1\n---\nb: 2\n".to_owned(), "second document"),
        ("? [a]\n: b\n".to_owned(), "key must be a single word"),
        ("a: \u{1b}[31mred".to_owned(), ""),
    ] {
        let problems = problems_of("bad", &text);
        let told = problems.iter().map(Problem::to_text).collect::<Vec<_>>().join("\n");
        assert!(told.contains(message), "{message}: {told}");
        assert!(!told.contains('\u{1b}'), "no escape reaches the terminal");
    }
}
