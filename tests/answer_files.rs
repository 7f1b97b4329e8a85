//! Bad answer files: a clear message or safe text, never a panic, markup, or a terminal escape.

use super::program::{EXAMPLE, render};

fn with(from: &str, to: &str) -> String {
    let text = EXAMPLE.replacen(from, to, 1);
    assert_ne!(text, EXAMPLE, "{from}");
    text
}

#[test]
fn every_mistake_is_told_in_one_run_with_its_place() {
    let text = with("relasjon: datter", "relasjonen: datter")
        .replace("utsatt: nei", "utsatt: kanskje")
        .replace("fylke: innlandet", "fylke: inlandet")
        .replace("fare_andre: fare_nei", "fare_andre: {state: ukjent}")
        .replace("vedlegg_hva: {title: Epikrise", "vedlegg_hva: {titel: Epikrise")
        .replace("hendelse_sted: Hjemme", "hendelse_sted: {a: b}");
    let made = render(&text, &[]);
    assert_eq!(made.said.code, Some(1));
    for told in
        ["relasjonen", "«relasjon»", "utsatt", "«innlandet»", "ukjent", "titel", "hendelse_sted"]
    {
        assert!(made.said.err.contains(told), "{told}: {}", made.said.err);
    }
    assert!(made.said.err.matches("svar.yaml:").count() >= 6, "{}", made.said.err);
    assert!(made.names().is_empty());
}

#[test]
fn a_message_does_not_repeat_what_was_written_in_confidence() {
    let made = render(with("relasjon: datter", "relasjonen: hemmelig diagnose"), &[]);
    assert_eq!(made.said.code, Some(1));
    assert!(made.said.err.contains("relasjonen"));
    assert!(!made.said.err.contains("diagnose"), "{}", made.said.err);
}

#[test]
fn days_that_do_not_exist_are_told_with_their_question() {
    let made = render(with("kom_dato: 2026-11-12", "kom_dato: 31. februar 2026"), &[]);
    assert_eq!(made.said.code, Some(1));
    assert!(made.said.err.contains("avgjorelser/1/kom_dato"), "{}", made.said.err);
    assert!(made.said.err.contains("finnes ikke i kalenderen"), "{}", made.said.err);
}

#[test]
fn what_is_no_answer_file_is_told() {
    for (text, expected) in [
        ("", "Filen er tom."),
        ("\u{feff}\n# melder_rolle: meg\n\n", "Filen er tom."),
        ("- en\n- liste\n", "svar.yaml:1"),
        ("onsker: [endring", "svar.yaml:"),
        ("a: &a [*a]\n", "svar.yaml:1"),
        ("onsker: endring\nonsker: endring\n", "svar.yaml:2"),
    ] {
        let made = render(text, &[]);
        assert_eq!(made.said.code, Some(1), "{text:?}: {}", made.said.err);
        assert!(made.said.err.contains(expected), "{text:?}: {}", made.said.err);
    }
    let latin = render(b"melder_navn: K\xe5re\n", &[]);
    assert_eq!(latin.said.code, Some(1), "{}", latin.said.err);
    let huge = format!("onsker: endring\nhva: {}\n", "x".repeat(5_000_000));
    let huge = render(huge, &[]);
    assert_eq!(huge.said.code, Some(1));
    assert!(huge.said.err.contains("svar.yaml"), "{}", huge.said.err);
    let long = render(
        with("konsekvenser: Mor", &format!("konsekvenser: {} Mor", "x".repeat(300_000))),
        &[],
    );
    assert_eq!(long.said.code, Some(1));
    assert!(long.said.err.contains("konsekvenser") && long.said.err.len() < 2000);
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_question_and_nothing_is_made() {
    // As it is, and as JSON may write it.
    for face in ["datter 😀", r#""datter \ud83d\ude00""#] {
        let made = render(with("datter", face), &[]);
        assert_eq!(made.said.code, Some(1), "{face}: {}", made.said.err);
        assert!(made.said.err.contains("relasjon"), "{face}: {}", made.said.err);
        assert!(made.said.err.contains("«😀» (U+1F600)"), "{face}: {}", made.said.err);
        assert!(made.names().is_empty());
    }
}

#[test]
fn control_characters_marks_and_markup_become_safe_text() {
    let hostile = "\"{{ melder_navn }} **fet** # x \\e[31mrød\\a \\u202Esnudd\\u202C [lenke](http://x) <b> | a |\"";
    let made = render(
        with("tilsyn_ser_pa: Rutinene", &format!("tilsyn_ser_pa: {hostile} #")),
        &["--format", "txt,pdf"],
    );
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    assert!(!made.said.err.contains('\u{1b}'));
    let letter = made.read("02-tilsyn.txt");
    for words in ["{{ melder_navn }}", "**fet**", "[lenke](http://x)", "<b>"] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    assert!(!letter.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{letter}");
}

#[test]
fn names_of_the_country_come_out_of_the_pdf_intact() {
    let names = ["Łukasz Żółć", "Ánde Ávžžášvuotna", "Nguyễn Thị Ánh", "Şükrü Öğüt"];
    for name in names {
        let made = render(EXAMPLE.replace("Ragnhild Eksempel", name), &["--format", "pdf,txt"]);
        assert_eq!(made.said.code, Some(0), "{}", made.said.err);
        for file in ["01-rettighetsklage", "03-fullmakt"] {
            let pdf = made.out().join(format!("{file}.pdf"));
            let extracted = super::pdf::extracted(&pdf);
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat(&extracted).contains(name), "{name} in {file}: {extracted}");
            let said = super::pdf::output("qpdf", &["--check", pdf.to_str().unwrap()]);
            assert!(said.contains("No syntax or stream encoding errors"), "{said}");
        }
    }
}

/// Cases are written and read by one YAML library, answer files and forms by another: both must see
/// the same words.
#[test]
fn both_readers_see_the_same_words() {
    use medhold::source::{Data, File, Limits, Node, Problems, read};
    fn same(node: &Node, value: &serde_yaml::Value, at: &str) {
        match (&node.data, value) {
            (Data::Null, serde_yaml::Value::Null) => {}
            (Data::Scalar(scalar), serde_yaml::Value::String(text)) => {
                assert_eq!(&scalar.text, text, "{at}");
            }
            // Plain `ja`, `2026` or `1.5` stay words here; their value is the question's to read.
            (Data::Scalar(scalar), serde_yaml::Value::Number(number)) => {
                assert_eq!(scalar.text, number.to_string(), "{at}");
            }
            (Data::Scalar(scalar), serde_yaml::Value::Bool(flag)) => {
                assert_eq!(scalar.text, flag.to_string(), "{at}");
            }
            (Data::List(nodes), serde_yaml::Value::Sequence(values)) => {
                assert_eq!(nodes.len(), values.len(), "{at}");
                nodes.iter().zip(values).for_each(|(node, value)| same(node, value, at));
            }
            (Data::Map(entries), serde_yaml::Value::Mapping(values)) => {
                assert_eq!(entries.len(), values.len(), "{at}");
                for entry in entries {
                    let value = values.get(entry.key.as_str()).expect(&entry.key);
                    same(&entry.value, value, &entry.key);
                }
            }
            (data, value) => panic!("{at}: {data:?} and {value:?}"),
        }
    }
    let scalars = "a: 'it''s'\nb: \"tab\\tog \\u00e6\"\nc: |\n  to\n  linjer\nd: >\n  brettet\n  linje\n\
                   e: ~\nf: ''\ng: ja\nh: 0161 Oslo\ni: 2026-11-23\nj: \"\\u2028\"\nk: [x, 'y, z', {q: 1}]\n\
                   l: - ikke liste\nm: a#b\nn: a: b\n";
    let scalars = scalars
        .replace("l: - ikke liste\n", "l: '- ikke liste'\n")
        .replace("n: a: b\n", "n: 'a: b'\n");
    for text in [EXAMPLE, &scalars, include_str!("../forms/stories/klage_statsforvalter.yaml")] {
        let mut problems = Problems::default();
        let node = read(&File::new("x.yaml", text), Limits::default(), &mut problems).unwrap();
        assert!(problems.is_empty());
        same(&node, &serde_yaml::from_str(text).unwrap(), "top");
    }
}
