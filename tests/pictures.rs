//! Pictures and the guide to the keys for the README, made from what the wizard draws and obeys,
//! and held to it.

use std::fmt::Write as _;
use std::path::Path;

use medhold::tui::key::Key;
use medhold::tui::keymap;
use medhold::words::Words;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::wizard::{PATIENT, Sitting};

const CELL: (usize, usize) = (9, 19);
const INK: &str = "#1f2328";
const PAPER: &str = "#ffffff";

fn colour(color: Color) -> &'static str {
    match color {
        Color::Magenta => "#8a2a8a",
        Color::Red => "#b3261e",
        _ => INK,
    }
}

/// The screen as a picture.
pub fn svg(buffer: &Buffer, cursor: Option<(u16, u16)>) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 24, rows * CELL.1 + 24);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{PAPER}\" stroke=\"#d0d7de\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = cell.style();
            let start = x;
            let mut text = String::new();
            while x < buffer.area.width && buffer[(x, y)].style() == style {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            let is_lined = style.add_modifier.contains(Modifier::UNDERLINED);
            if text.trim().is_empty() && !is_lined {
                continue;
            }
            let at = (usize::from(start) * CELL.0 + 12, usize::from(y) * CELL.1 + 26);
            let mut marks = String::new();
            if style.add_modifier.contains(Modifier::BOLD) {
                marks.push_str(" font-weight=\"bold\"");
            }
            if style.add_modifier.contains(Modifier::DIM) {
                marks.push_str(" opacity=\"0.6\"");
            }
            if style.add_modifier.contains(Modifier::ITALIC) {
                marks.push_str(" font-style=\"italic\"");
            }
            let ink = colour(style.fg.unwrap_or_default());
            let length = (usize::from(x - start)) * CELL.0;
            if is_lined {
                let _ = writeln!(
                    svg,
                    "<rect x=\"{}\" y=\"{}\" width=\"{length}\" height=\"1\" fill=\"{ink}\"/>",
                    at.0,
                    at.1 + 3
                );
            }
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{}\" textLength=\"{length}\" xml:space=\"preserve\" \
                 fill=\"{ink}\"{marks}>{text}</text>",
                at.0, at.1
            );
        }
    }
    if let Some((x, y)) = cursor {
        let at = (usize::from(x) * CELL.0 + 12, usize::from(y) * CELL.1 + 13);
        let _ = writeln!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"2\" height=\"16\" fill=\"{INK}\"/>",
            at.0, at.1
        );
    }
    svg.push_str("</svg>\n");
    svg
}

/// Writes a file, or holds it to the one that is there.
fn hold(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(name);
    if std::env::var_os("MEDHOLD_PICTURES").is_some() {
        std::fs::write(&path, picture).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "{name} is not what the wizard draws: MEDHOLD_PICTURES=1 renews it");
}

#[test]
fn the_pictures_in_the_readme_are_what_the_wizard_draws() {
    let sitting = Sitting::new();
    let (home, question, review, preview) = sitting.works(|running| {
        for keys in &PATIENT[..16] {
            running.keys(keys);
        }
        running.keys("24.11.2026").rests();
        let question = running.drawn();
        running.keys("<enter>");
        for keys in &PATIENT[16..18] {
            running.keys(keys);
        }
        running.keys("Avslaget nevner ikke MR-bildene fra september.").rests();
        running.resize(124, 32).rests();
        let preview = running.drawn();
        running.resize(80, 24).keys("<ctrl-a><back>");
        for keys in &PATIENT[18..] {
            running.keys(keys);
        }
        let review = running.drawn();
        running.keys("<ctrl-c>2<enter>");
        (running.drawn(), question, review, preview)
    });
    for (name, (buffer, cursor)) in [
        ("home.svg", home),
        ("question.svg", question),
        ("review.svg", review),
        ("preview.svg", preview),
    ] {
        hold(&format!("pictures/{name}"), &svg(&buffer, cursor));
    }
}

/// The guide to the keys, in the words of the wizard.
fn guide() -> String {
    let words = Words::new("nb");
    let mut guide =
        "# Taster\n\nF1 viser tastene der du er. Vil du heller svare linje for linje, start \
                     med `medhold --plain`.\n\n| Tast | Hva den gjør |\n|---|---|\n"
            .to_owned();
    let mut seen = Vec::new();
    for binding in keymap::TABLE {
        let about = binding.about(&words);
        if !seen.contains(&about) {
            let keys = binding.keys.iter().filter(|press| !press.shift || press.key == Key::Tab);
            let keys = keys.map(|press| format!("`{}`", keymap::name(*press, &words)));
            let keys = keys.collect::<Vec<_>>().join(", ");
            let _ = writeln!(guide, "| {keys} | {about} |");
            seen.push(about);
        }
    }
    guide
}

#[test]
fn the_guide_to_the_keys_is_the_table_that_the_wizard_obeys() {
    hold("keys.md", &guide());
}
