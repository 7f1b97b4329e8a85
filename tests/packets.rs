//! One file to send and one to keep: in the right order, with the person's own files, whatever
//! these are.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use medhold::output::pdf::{Enclosure, Unusable, read_enclosure};
use proptest::prelude::*;

use super::all_papers::prove;
use super::pdf::{extracted, output};
use super::program::{EXAMPLE, Rendered, render};

const TURNED: &[u8] = include_bytes!("data/enclosures/turned.jpg");
const CLEAR: &[u8] = include_bytes!("data/enclosures/clear.png");

/// The example with these files enclosed in its first letter.
fn enclosing(files: &[&Path]) -> String {
    let mut enclosed = String::new();
    for file in files {
        let title = file.file_stem().unwrap().to_str().unwrap();
        let what = format!("{{title: Prøve {title}, file: {}}}", file.display());
        let letters = "[\"rettighetsklage:1\"]";
        writeln!(enclosed, "  - {{vedlegg_hva: {what}, vedlegg_brev: {letters}}}").unwrap();
    }
    EXAMPLE.replace("vedlegg:\n", &format!("vedlegg:\n{enclosed}"))
}

/// A folder of files that a person might want to enclose.
struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A PDF of one page that someone else made, and what `qpdf` makes of it.
    fn pdf(&self, name: &str, more: &[&str]) -> PathBuf {
        let made = render(EXAMPLE, &[]);
        let letter = made.out().join("03-fullmakt.pdf");
        let path = self.0.path().join(name);
        let (from, to) = (letter.to_str().unwrap(), path.to_str().unwrap());
        output("qpdf", &[&[from], more, &[to]].concat());
        path
    }
}

fn packet(made: &Rendered) -> PathBuf {
    made.out().join("sendes-01-rettighetsklage.pdf")
}

#[test]
fn everything_for_one_recipient_is_in_one_file_in_order() {
    let files = Files::new();
    let pictures = [files.with("turned.jpg", TURNED), files.with("clear.png", CLEAR)];
    let made = render(enclosing(&[&pictures[0], &pictures[1]]), &["--packet"]);
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    let text = extracted(&packet(&made));
    let order = [
        "Klage på avgjørelse av 9. november 2026",
        "Vedlegg 1\n",
        "Jeg gir fullmakt",
        "Vedlegg til rettighetsklage",
        "Vedlegg 2: Prøve turned",
        "Vedlegg 3: Prøve clear",
        "Vedlegg 4",
        "Kopien legges ved her.",
    ];
    let mut from = 0;
    for part in order {
        let at = text[from..].find(part).unwrap_or_else(|| panic!("{part} after {from}: {text}"));
        from += at;
    }
    // Pictures keep the whole archival and accessible; what the camera wrote is gone.
    let bytes = std::fs::read(packet(&made)).unwrap();
    assert!(TURNED.windows(15).any(|window| window == b"Eksempeltelefon"));
    assert!(!bytes.windows(15).any(|window| window == b"Eksempeltelefon"));
    let kept = made.out().join("beholdes.pdf");
    let said = extracted(&kept);
    assert!(said.find("Neste steg").unwrap() < said.find("Kvittering").unwrap());
    assert!(said.contains("sendes-01-rettighetsklage.pdf"), "the packet has its fingerprint");
    prove("2a,ua1", &[packet(&made), kept]);
    // Held sideways, the blue corner was the upper left one; upright it is the upper right one.
    let page = files.0.path().join("side");
    let arguments = ["-r", "20", "-png", "-f", "5", "-l", "5", "-singlefile"];
    let paths = [packet(&made), page.clone()];
    let paths = paths.iter().map(|path| path.to_str().unwrap());
    output("pdftoppm", &arguments.into_iter().chain(paths).collect::<Vec<_>>());
    let picture = std::fs::File::open(page.with_extension("png")).unwrap();
    let mut reader = png::Decoder::new(std::io::BufReader::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let (width, blue) = (frame.width as usize, |pixel: &[u8]| pixel[2] > 90 && pixel[0] < 90);
    let places: Vec<usize> =
        pixels.chunks_exact(3).enumerate().filter(|(_, p)| blue(p)).map(|(at, _)| at).collect();
    assert!(places.len() > 100, "the picture is seen");
    let right = places.iter().filter(|at| *at % width > width / 2).count();
    assert!(right * 2 > places.len(), "{right} of {} at the right", places.len());
}

#[test]
fn a_file_that_cannot_be_used_costs_nothing_but_itself() {
    let files = Files::new();
    let bad = [
        (files.with("halv.jpg", &TURNED[..TURNED.len() / 2]), "skadet"),
        (files.with("tull.pdf", b"%PDF-1.4 tull"), "skadet"),
        (files.with("brev.docx", b"PK\x03\x04"), "verken PDF"),
        (files.with("bilde.heic", b"\0\0\0\x18ftypheic\0\0\0\0"), "HEIC"),
        (files.pdf("last.pdf", &["--encrypt", "a", "b", "256", "--"]), "passord"),
        (files.0.path().join("borte.pdf"), "finnes ikke"),
        (files.0.path().to_owned(), "ikke med i pakken"),
    ];
    let good = files.pdf("andres.pdf", &["--rotate=90"]);
    let paths: Vec<&Path> = bad.iter().map(|(path, _)| path.as_path()).chain([&*good]).collect();
    let made = render(enclosing(&paths), &["--packet"]);
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    for (path, why) in &bad {
        let title = format!("Prøve {}", path.file_stem().unwrap().to_str().unwrap());
        let told = made.said.err.lines().find(|line| line.contains(&format!("«{title}»")));
        assert!(told.is_some_and(|line| line.contains(why)), "{title}: {}", made.said.err);
    }
    assert!(made.said.err.contains("ikke et arkivdokument"), "{}", made.said.err);
    let text = extracted(&packet(&made));
    assert!(text.contains("Vedlegg 9: Prøve andres") && text.contains("Side 1 av 1"), "{text}");
    assert_eq!(text.matches("Jeg gir fullmakt").count(), 2, "the other's page is there");
    // The letters themselves are as they would be without.
    let letter = made.out().join("01-rettighetsklage.pdf");
    prove("2a,ua1", &[letter]);
    output("qpdf", &["--check", packet(&made).to_str().unwrap()]);
}

#[test]
fn what_was_filled_into_a_form_is_seen_and_scripts_are_not_taken_over() {
    let files = Files::new();
    let form = br"%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\(1\))>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]/Resources<<>>>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Annots[4 0 R]/AA<</O<</S/JavaScript/JS(hemmelig)>>>>>> endobj
4 0 obj <</Type/Annot/Subtype/Widget/Rect[20 20 120 40]/A<</S/URI/URI(http://x)>>/AP<</N 5 0 R>>>> endobj
5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 50 10]/Resources<</Font<</F 6 0 R>>>>/Length 31>> stream
BT /F 8 Tf (FYLT UT) Tj ET     
endstream endobj
6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R/Size 7>>
%%EOF";
    let broken = files.with("form.pdf", form);
    let sound = files.0.path().join("skjema.pdf");
    let run = std::process::Command::new("qpdf").args([&broken, &sound]).output().unwrap();
    assert!(sound.exists(), "{}", String::from_utf8_lossy(&run.stderr));
    let made = render(enclosing(&[&sound]), &["--packet"]);
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    assert!(extracted(&packet(&made)).contains("FYLT UT"), "{}", made.said.err);
    let open = files.0.path().join("open.pdf");
    let paths = [packet(&made), open.clone()];
    output("qpdf", &["--qdf", paths[0].to_str().unwrap(), paths[1].to_str().unwrap()]);
    let said = String::from_utf8_lossy(&std::fs::read(open).unwrap()).into_owned();
    for gone in ["JavaScript", "hemmelig", "http://x"] {
        assert!(!said.contains(gone), "{gone}");
    }
}

#[test]
fn honest_files_of_other_programs_are_taken_with_every_letter() {
    let files = Files::new();
    // cairo writes each length as an object of its own.
    let from = files.pdf("vanlig.pdf", &[]);
    let cairo = files.0.path().join("cairo.pdf");
    output("pdftocairo", &["-pdf", from.to_str().unwrap(), cairo.to_str().unwrap()]);
    // Letters that are drawn, and called what keys of PDF are called too.
    let drawn = br"%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Resources<</Font<</A 4 0 R>>>>/Contents 5 0 R>> endobj
4 0 obj <</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 70
/Widths[1 1 1 1 1 1]/Encoding<</Type/Encoding/Differences[65/A 70/F]>>/CharProcs<</A 6 0 R/F 6 0 R>>>> endobj
5 0 obj <</Length 7 0 R>> stream
BT /A 9 Tf (AF) Tj ET
endstream endobj
6 0 obj <</Length 8 0 R>> stream
1 0 d0 0 0 1 1 re f
endstream endobj
7 0 obj 22 endobj
8 0 obj 20 endobj
trailer <</Root 1 0 R/Size 9>>
%%EOF";
    let broken = files.with("uten-tabell.pdf", drawn);
    let sound = files.0.path().join("tegnet.pdf");
    // qpdf mends the table and warns of it.
    let _ = std::process::Command::new("qpdf").args([&broken, &sound]).output().unwrap();
    let made = render(enclosing(&[&cairo, &sound]), &["--packet"]);
    assert_eq!(made.said.code, Some(0), "{}", made.said.err);
    assert!(!made.said.err.contains("ikke med i pakken"), "{}", made.said.err);
    let text = extracted(&packet(&made));
    assert_eq!(text.matches("Jeg gir fullmakt").count(), 2, "{text}");
    let open = files.0.path().join("open.pdf");
    let paths = [packet(&made), open.clone()];
    output(
        "qpdf",
        &[
            "--qdf",
            "--object-streams=disable",
            paths[0].to_str().unwrap(),
            paths[1].to_str().unwrap(),
        ],
    );
    let said = String::from_utf8_lossy(&std::fs::read(open).unwrap()).into_owned();
    let letters = said.split("/CharProcs").nth(1).unwrap().split(">>").next().unwrap();
    assert!(letters.contains("/A ") && letters.contains("/F "), "{letters}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    /// Whatever is in a file, it is used or refused with a reason.
    #[test]
    fn no_file_brings_the_program_down(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        end in any::<prop::sample::Index>(),
        cut in prop::bool::weighted(0.2),
    ) {
        let pdf = std::fs::read(sound_pdf()).unwrap();
        let mut bytes = [TURNED.to_vec(), CLEAR.to_vec(), pdf][which].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        match read_enclosure(&bytes) {
            Ok(Enclosure::Pages(pages)) => prop_assert!(!pages.pages.is_empty()),
            Ok(Enclosure::Picture(picture)) => prop_assert!(picture.width > 0),
            Err(why) => prop_assert_ne!(why, Unusable::TooManyPages),
        }
    }
}

/// A PDF with its parts in the open, so that a change hits something.
fn sound_pdf() -> PathBuf {
    static MADE: std::sync::OnceLock<(Files, PathBuf)> = std::sync::OnceLock::new();
    let make = || {
        let files = Files::new();
        let path = files.pdf("apen.pdf", &["--qdf", "--object-streams=disable"]);
        (files, path)
    };
    MADE.get_or_init(make).1.clone()
}
