//! PDF files as real readers see them.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use medhold::letter::document::{
    Block, Document, Language, Origin, Run, Runs, Signer, Table, Tick, plain,
};
use medhold::output::pdf::{Fonts, Instead, PdfError, Print, Typesetter, page_count, render};

fn runs(text: &str) -> Runs {
    vec![Run::house(text)]
}

const NAMES: [&str; 6] = [
    "Łukasz Żółć",
    "Ánde Ávžžášvuotna",
    "Nguyễn Thị Ánh",
    "Šárká Öğüt",
    "Олександр Щербак",
    "Ǩeeʹlljõk Skolt",
];

/// A letter with everything a letter can hold.
pub fn letter(events: usize) -> Document {
    let cell = |text: &str| runs(text);
    let rows = (1..=events).map(|at| {
        vec![
            cell(&format!("{}. mai 2026", at % 28 + 1)),
            cell("Eksempel sykehus, ortopedisk avdeling"),
            cell(&format!("Hendelse {at}: Jeg fikk beskjed om å vente, og ingen sa hvor lenge.")),
        ]
    });
    let paragraph = |text: &str| Block::Paragraph(runs(text));
    Document {
        id: "brev".into(),
        stem: "brev".into(),
        kind: "letter",
        kept: false,
        language: Language::Nb,
        date: date(2026, 6, 5),
        title: "Klage på avgjørelse".into(),
        sender: ["Kari Eksempel", "Storgata 1", "0161 Oslo", "22 22 22 22"].map(runs).to_vec(),
        date_line: runs("Oslo, 5. juni 2026"),
        recipient: ["Eksempel sykehus HF", "Postboks 1000", "1478 Lørenskog"].map(runs).to_vec(),
        references: vec![("Deres ref.:".into(), runs("26/1234"))],
        subject: runs("Klage på avgjørelse av 12. mai 2026"),
        body: vec![
            Block::Table(Table {
                header: Vec::new(),
                rows: vec![
                    vec![
                        runs("Dette er"),
                        runs("En klage etter pasient- og brukerrettighetsloven § 7-2."),
                    ],
                    vec![
                        runs("Jeg ber om"),
                        runs("Ny vurdering av henvisningen, og svar innen en måned."),
                    ],
                ],
            }),
            Block::Heading { level: 2, runs: runs("Hva som skjedde") },
            paragraph("Fakta først. ".repeat(40).trim()),
            paragraph(&NAMES.join(", ")),
            paragraph("Navnet på morsmålet er نعمة الله محمد, og på hebraisk שרה כהן."),
            Block::List {
                ordered: true,
                items: vec![vec![paragraph("Første punkt.")], vec![paragraph("Andre punkt.")]],
            },
            Block::Quote(vec![paragraph("Pasienten ønsker ikke videre oppfølging.")]),
            Block::Table(Table {
                header: vec![runs("Dato"), runs("Sted"), runs("Hva")],
                rows: rows.collect(),
            }),
            Block::Heading { level: 2, runs: runs("Hva jeg ber om") },
            Block::Ticks(vec![
                Tick { ticked: true, runs: runs("Foreløpig svar") },
                Tick { ticked: false, runs: runs("Utsatt iverksetting") },
            ]),
            Block::Field { label: runs("Fødselsnummer:") },
            paragraph("Med vennlig hilsen"),
            Block::Signature(vec![Signer {
                name: runs("Kari Eksempel"),
                note: runs("på vegne av Ola Eksempel"),
                date_label: Some("Sted og dato".into()),
                sign_label: "Underskrift".into(),
            }]),
        ],
        enclosures: Vec::new(),
        of: None,
        foot: runs("Kari Eksempel – Klage"),
        page_label: "Side {page} av {pages}".into(),
        draft_mark: None,
    }
}

/// Where test files lie: private to this run, under the build folder.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(name: &str, document: &Document) -> PathBuf {
    write_as(name, document, Print::Normal)
}

#[allow(clippy::disallowed_methods)]
fn write_as(name: &str, document: &Document, print: Print) -> PathBuf {
    let path = folder("pdf").join(name);
    let fonts = Fonts::shipped();
    std::fs::write(&path, Typesetter::new(&fonts).render(document, print).unwrap()).unwrap();
    path
}

pub fn output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{program} is needed for the tests: {error}"));
    assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8_lossy(&run.stdout).into_owned()
}

/// The words of a file as poppler reads them.
pub fn extracted(path: &Path) -> String {
    output("pdftotext", &[path.to_str().unwrap(), "-"])
}

fn words(text: &str) -> Vec<String> {
    text.replace('\u{a0}', " ").split_whitespace().map(str::to_owned).collect()
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for events in [2, 60] {
        let path = write(&format!("check-{events}.pdf"), &letter(events));
        let said = output("qpdf", &["--check", path.to_str().unwrap()]);
        assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    }
}

#[test]
fn every_word_comes_out_again_in_order() {
    let document = letter(3);
    let path = write("words.pdf", &document);
    let said = output("pdfinfo", &["-struct-text", path.to_str().unwrap()]);
    let plain_text = output("pdftotext", &[path.to_str().unwrap(), "-"]);
    let foot = document.foot.len();
    let content: Vec<_> = document.runs().collect();
    for word in content[..content.len() - foot].iter().flat_map(|run| words(&run.text)) {
        let shown = !word.chars().any(|c| ('\u{590}'..='\u{6ff}').contains(&c));
        if shown {
            assert!(plain_text.contains(&word), "{word} is lost in plain text");
            assert!(said.contains(&word), "{word} is lost in structure text");
        }
    }
    for name in NAMES {
        assert!(words(&plain_text).join(" ").contains(name), "{name}");
    }
    assert!(plain_text.contains("نعمة"), "an Arabic word reads in logical order");
    assert!(plain_text.contains("שרה"));
    let order = [
        "Dette er",
        "Hva som skjedde",
        "Fakta først.",
        "Andre punkt.",
        "Hendelse 3",
        "Underskrift",
    ];
    let places: Vec<_> = order.iter().map(|part| said.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "reading order");
}

/// The same words with a Danish passage in the middle.
fn with_passage(before: &str, passage: &str, after: &str) -> Runs {
    let passage = Run { language: Some(Language::Da), ..Run::house(passage) };
    vec![Run::house(before), passage, Run::house(after)]
}

#[test]
fn a_passage_in_another_language_says_so() {
    let mut document = letter(1);
    let passage = with_passage("De skrev «", "Afgørelsen stadfæstes", "» i juni.");
    document.body.push(Block::Paragraph(passage));
    let cell = with_passage("Danmark: ", "Styrelsen for Patientklager", " נעמה");
    document
        .body
        .push(Block::Table(Table { header: vec![], rows: vec![vec![runs("Land"), cell]] }));
    let path = write("passage.pdf", &document);
    super::all_papers::prove("2a,ua1", std::slice::from_ref(&path));
    let shown = output("qpdf", &["--qdf", "--object-streams=disable", path.to_str().unwrap(), "-"]);
    assert_eq!(shown.matches("/Lang(da-DK)").count(), 2, "of the passages");
    assert_eq!(shown.matches("/Lang (nb-NO)").count(), 1, "of the paper");
    let said = words(&output("pdftotext", &["-raw", path.to_str().unwrap(), "-"])).join(" ");
    assert!(said.contains("De skrev «Afgørelsen stadfæstes» i juni."), "{said}");
    let word = medhold::output::docx::render(&document, Print::Normal).unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(word)).unwrap();
    let mut xml = String::new();
    parts.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    assert!(xml.contains(r#"<w:lang w:val="da-DK"/></w:rPr><w:t xml:space="preserve">Afgørelsen"#));
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let fonts = Fonts::shipped();
    let first = render(&letter(5), &fonts).unwrap();
    assert_eq!(first, render(&letter(5), &Fonts::shipped()).unwrap());
    assert_ne!(first, render(&letter(6), &fonts).unwrap());
    assert!(first.len() < 120_000, "{} bytes", first.len());
}

#[test]
fn a_character_without_a_glyph_is_named_and_nothing_is_made() {
    let mut document = letter(1);
    document.body.push(Block::Paragraph(vec![Run::of(
        Origin::Answer("hva_skjedde".into()),
        "Takk 😀 for ﷺ hjelpen, ⑦ ganger, sa 王",
    )]));
    let Err(PdfError::MissingGlyphs(missing)) = render(&document, &Fonts::shipped()) else {
        panic!("an emoji is refused");
    };
    assert_eq!(missing[0].character, '😀');
    assert_eq!(missing[0].origin, Origin::Answer("hva_skjedde".into()));
    let instead = |c: char| missing.iter().find(|glyph| glyph.character == c).map(|g| &g.instead);
    assert_eq!(instead('😀'), Some(&Instead::Nothing));
    assert_eq!(instead('⑦'), Some(&Instead::Text("7".into())));
    assert_eq!(instead('王'), Some(&Instead::Latin));
}

/// Boxes of words on a page, in points from the top left.
fn boxes(path: &Path, page: usize) -> Vec<(f32, f32, f32, f32, String)> {
    let page = page.to_string();
    let said =
        output("pdftotext", &["-bbox", "-f", &page, "-l", &page, path.to_str().unwrap(), "-"]);
    let number = |line: &str, name: &str| -> f32 {
        let start = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        line[start..].split('"').next().unwrap().parse().unwrap()
    };
    said.lines()
        .filter(|line| line.contains("<word"))
        .map(|line| {
            let word = line.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
            (
                number(line, "xMin"),
                number(line, "yMin"),
                number(line, "xMax"),
                number(line, "yMax"),
                word,
            )
        })
        .collect()
}

#[test]
fn the_recipient_shows_in_a_window_and_nothing_else_does() {
    let document = letter(2);
    let path = write("window.pdf", &document);
    let mm = |points: f32| points * 25.4 / 72.0;
    let recipient: Vec<String> =
        document.recipient.iter().flat_map(|line| words(&plain(line))).collect();
    for (x0, y0, x1, y1, word) in boxes(&path, 1) {
        let (x0, y0, x1, y1) = (mm(x0), mm(y0), mm(x1), mm(y1));
        if recipient.contains(&word) && x0 < 121.0 && (29.0..79.0).contains(&y0) {
            assert!(x0 >= 19.9 && x1 <= 96.0, "{word} from {x0} to {x1} mm");
            assert!(y0 >= 44.0 && y1 <= 65.5, "{word} from {y0} to {y1} mm");
        } else {
            let in_window = x0 < 121.0 && y1 > 29.0 && y0 < 79.0;
            assert!(!in_window, "{word} at {x0}, {y0} mm may show in the window");
        }
    }
}

#[test]
fn nothing_leaves_the_page_and_pages_break_well() {
    let document = letter(90);
    let path = write("long.pdf", &document);
    let pages = page_count(&document, &Fonts::shipped());
    assert!(pages >= 4, "{pages} pages");
    for page in 1..=pages {
        let words = boxes(&path, page);
        for (x0, y0, x1, y1, word) in &words {
            assert!(
                *x0 > 20.0 && *x1 < 575.0 && *y0 > 20.0 && *y1 < 822.0,
                "{word} on page {page}"
            );
        }
        let text: Vec<&str> = words.iter().map(|(.., word)| word.as_str()).collect();
        let text = text.join(" ");
        assert!(text.contains(&format!("Side {page} av {pages}")));
        if text.contains("Underskrift") {
            assert!(text.contains("hilsen"), "the signature never stands alone");
        }
        if text.contains("Hendelse") {
            let first_row = words.iter().find(|(.., word)| word == "Hendelse").unwrap().1;
            let is_at = |y: f32, wanted: &str| {
                words.iter().any(|(_, top, _, _, word)| word == wanted && (top - y).abs() < 0.1)
            };
            let header = words.iter().find(|(_, y, .., word)| {
                word == "Dato" && is_at(*y, "Sted") && is_at(*y, "Hva") && *y < first_row
            });
            assert!(header.is_some(), "the table's header is repeated on page {page}");
        }
    }
}

#[test]
fn a_row_taller_than_its_page_goes_on_over_the_next() {
    let long =
        |word: &str| runs(&(1..=900).map(|at| format!("{word}{at}")).collect::<Vec<_>>().join(" "));
    let mut document = letter(2);
    let header = vec![runs("Dato"), long("Hode")];
    let rows = vec![vec![runs("5. juni"), long("rad")], vec![runs("6. juni"), runs("siste")]];
    document.body = vec![
        Block::Table(Table { header: vec![], rows: vec![vec![runs("Ønske"), long("fakta")]] }),
        Block::Table(Table { header: vec![runs("Dato"), runs("Hva")], rows: rows.clone() }),
        Block::Table(Table { header, rows }),
    ];
    for (name, print) in [("tall.pdf", Print::Normal), ("tall-large.pdf", Print::Large)] {
        let path = write_as(name, &document, print);
        let structure = output("pdfinfo", &["-struct-text", path.to_str().unwrap()]);
        let wanted = ["fakta1 fakta2 ", "fakta899 fakta900", "Hode900", "rad1 rad2 ", "rad900"];
        for word in wanted {
            assert!(structure.contains(word), "{name}: {word}");
        }
        let pages = Typesetter::new(&Fonts::shipped()).page_count(&document, print);
        let words: Vec<_> = (1..=pages).flat_map(|page| boxes(&path, page)).collect();
        for (x0, y0, x1, y1, word) in &words {
            let inside = *x0 > 20.0 && *x1 < 575.0 && *y0 > 20.0 && *y1 < 822.0;
            assert!(inside, "{name}: {word}");
        }
        let told = words.iter().filter(|(.., word)| word.starts_with("rad")).count();
        assert_eq!(told, 1800, "{name}");
    }
}

#[test]
fn a_short_table_is_never_parted() {
    for filler in 0..30 {
        let mut document = letter(3);
        let words =
            vec![Block::Paragraph(runs("Et avsnitt som fyller en linje på siden.")); filler];
        document.body.splice(0..0, words);
        let path = write(&format!("short-{filler}.pdf"), &document);
        let text = extracted(&path);
        let page_of = |words: &str| {
            let page = text.split('\u{c}').position(|page| page.contains(words));
            page.unwrap_or_else(|| panic!("{words} is on no page"))
        };
        assert_eq!(page_of("Hendelse 1:"), page_of("Hendelse 3:"), "after {filler} paragraphs");
    }
}
