//! Every paper of every shipped story, for tests that look at finished files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use medhold::casework::{Format, House, Order, PaperFile, Print, Typesetter, press_with};
use medhold::proof::{lint, read_stories};
use medhold::source::{Language, Problems};

/// Presses every story, final; some also as a draft and in large print. Names say which story and
/// what kind. The readers of finished files need minutes for all of them: where not every gate must
/// be passed, the first story of each form stands for the rest.
pub fn all_papers(formats: &[Format]) -> Vec<(String, PaperFile)> {
    let catalog = medhold::cli::built_in();
    let mut problems = Problems::default();
    let linted = lint(&catalog, &mut problems);
    let stories = read_stories(&catalog, &linted, &mut problems);
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let mut typesetter = Typesetter::new(house.fonts());
    let mut all = Vec::new();
    let mut forms = BTreeSet::new();
    for (at, story) in stories.iter().enumerate() {
        if !forms.insert(story.form.clone()) && !every_gate() {
            continue;
        }
        let form = house.form(&story.form).unwrap();
        let interview = story.interview(&form, house.world().unwrap());
        for language in &form.letter_languages {
            let plain = Order::of(*language, formats);
            let mut orders = vec![("", plain)];
            if interview.missing().is_empty() && at % 5 == 0 {
                orders.push(("utkast-", plain.drafted(true)));
                orders.push(("stor-", Order { print: Print::Large, ..plain }));
            }
            for (prefix, order) in orders {
                let draft = order.draft || !interview.missing().is_empty();
                let order = order.drafted(draft);
                let papers = press_with(&house, &interview, order, &mut typesetter).unwrap();
                let name = |paper: &PaperFile| format!("{at:02}-{language}-{prefix}{}", paper.name);
                all.extend(papers.into_iter().map(|paper| (name(&paper), paper)));
            }
        }
    }
    assert!(all.len() > 50, "{} papers", all.len());
    all
}

/// Writes files for a test to look at.
pub fn written<'p>(
    folder: &str,
    papers: impl IntoIterator<Item = (&'p str, &'p [u8])>,
) -> Vec<PathBuf> {
    let folder = super::pdf::folder(folder);
    let write = |(name, bytes): (&str, &[u8])| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    papers.into_iter().map(write).collect()
}

/// Whether every gate must be passed, as in `.ci/run`.
fn every_gate() -> bool {
    std::env::var("MEDHOLD_GATES").is_ok_and(|gates| gates == "all")
}

/// A tool that a machine may lack. Where `MEDHOLD_GATES=all`, as in `.ci/run`, lacking it is a
/// failure; elsewhere the test says that it proves nothing.
#[allow(clippy::print_stderr)]
pub fn lacks(tool: &str, there: bool) -> bool {
    if there {
        return false;
    }
    assert!(!every_gate(), "{tool} is not there, and every gate must be passed");
    eprintln!("{tool} is not there: this test proves nothing here");
    true
}

/// Proves files with veraPDF: what it says, and whether all hold. `None` where it is not there.
fn proved(standards: &str, files: &[PathBuf]) -> Option<(bool, String)> {
    let gate = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gate/conformance");
    let run = Command::new(gate).arg(standards).args(files).output().unwrap();
    (run.status.code() != Some(3))
        .then(|| (run.status.success(), String::from_utf8_lossy(&run.stdout).into_owned()))
}

/// Proves files, where the machine can.
pub fn prove(standards: &str, files: &[PathBuf]) {
    match proved(standards, files) {
        Some((holds, said)) => assert!(holds, "{said}"),
        None => assert!(lacks("veraPDF (tests/gate/conformance --install)", false)),
    }
}

#[test]
fn every_paper_is_archival_and_accessible() {
    let papers = all_papers(&[Format::Pdf]);
    let pdfs = papers.iter().filter(|(_, paper)| paper.format == Format::Pdf);
    let files =
        written("conformance", pdfs.map(|(name, paper)| (name.as_str(), paper.bytes.as_slice())));
    let Some((holds, said)) = proved("2a,ua1", &files) else {
        lacks("veraPDF (tests/gate/conformance --install)", false);
        return;
    };
    assert!(holds, "{said}");
    // The gate is one that can be failed: a copy that poppler redraws has no structure.
    let redrawn = files[0].with_file_name("redrawn.pdf");
    let paths = [files[0].to_str().unwrap(), redrawn.to_str().unwrap()];
    super::pdf::output("pdftocairo", &["-pdf", paths[0], paths[1]]);
    let (holds, said) = proved("2a,ua1", &[redrawn]).unwrap();
    assert!(!holds && said.contains("ua1"), "{said}");
}

#[test]
fn word_files_open_and_say_what_the_papers_say() {
    let papers = all_papers(&[Format::Text, Format::Word]);
    let word = papers.iter().filter(|(_, paper)| paper.format == Format::Word);
    let files =
        written("word", word.clone().map(|(name, paper)| (name.as_str(), paper.bytes.as_slice())));
    let there = Command::new("soffice").arg("--version").output().is_ok();
    if lacks("LibreOffice", there) {
        return;
    }
    let folder = files[0].parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    // A thousand files at once are too many for it.
    for some in files.chunks(100) {
        let mut command = Command::new("soffice");
        command.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder);
        let run = command.args(some).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }
    let words = |text: &str| -> Vec<String> {
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect();
        text.split(|c: char| !c.is_alphanumeric())
            .map(letters)
            .filter(|w: &String| !w.is_empty())
            .collect()
    };
    for ((name, paper), file) in word.zip(&files) {
        let made = file.with_extension("pdf");
        let said = super::pdf::output("pdftotext", &["-raw", made.to_str().unwrap(), "-"]);
        // A long word in a narrow cell is parted at the end of its line.
        let joined: String = said.chars().filter(|c| c.is_alphanumeric()).collect();
        let said = words(&said);
        let document = paper.document.as_ref().unwrap();
        for run in document.runs() {
            for word in words(&run.text) {
                let there = said.contains(&word) || joined.contains(&word);
                assert!(there, "{name}: `{word}` is lost");
            }
        }
        let pages = super::pdf::output("pdfinfo", &[made.to_str().unwrap()]);
        assert!(pages.contains("Tagged:") && pages.contains(&paper.title), "{pages}");
    }
}
