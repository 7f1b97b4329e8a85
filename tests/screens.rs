//! Every screen at the sizes people have, as pictures one can read; and at every other size without
//! a fault.

use std::fmt::Write as _;
use std::path::PathBuf;

use medhold::tui::theme::Theme;
use ratatui::style::Modifier;

use super::wizard::{ADVISER, PATIENT, Running, Sitting, at_story, walks};

const SIZES: [(u16, u16); 4] = [(80, 24), (60, 20), (40, 12), (120, 40)];

/// The way to a screen.
type Way = fn(&mut Running<'_>);

/// Every screen by name.
const SCREENS: &[(&str, Way)] = &[
    ("home", |_| {}),
    ("before", |running| {
        running.keys("2<enter>");
    }),
    ("ticks", |running| walks(running, &["2<enter>", "<enter>", "1"])),
    ("options", |running| walks(running, &PATIENT[..3])),
    ("line", |running| {
        walks(running, &PATIENT[..6]);
        running.keys("smertene øker").rests();
    }),
    ("date", |running| {
        walks(running, &PATIENT[..16]);
        running.keys("24.11.2026").rests();
    }),
    ("wrong", |running| {
        walks(running, &PATIENT[..16]);
        running.keys("31.2.2026<enter>");
    }),
    ("office", |running| walks(running, &PATIENT[..10])),
    ("office_found", |running| {
        walks(running, &PATIENT[..10]);
        running.keys("innlandet<enter>");
    }),
    ("office_written", |running| {
        walks(running, &PATIENT[..10]);
        running.keys("<enter>Eksempel sykehus HF<tab>Postboks 1000<enter>1478 Lørenskog").rests();
    }),
    ("story", |running| {
        at_story(running);
        running
            .keys("Jeg kom til legevakten klokka ti om kvelden med vond fot og feber, og måtte ");
        running.keys("vente til neste dag.<enter><enter>Ingen så på foten.").rests();
    }),
    ("list", |running| walks(running, &PATIENT[..22])),
    ("advice", |running| {
        walks(running, &["2<enter>", "<enter>", "2<enter>", "5<enter>"]);
    }),
    ("review", |running| walks(running, ADVISER)),
    ("review_ready", |running| walks(running, PATIENT)),
    ("letters", |running| {
        walks(running, ADVISER);
        running.keys("<f4>");
    }),
    ("deadlines", |running| {
        walks(running, ADVISER);
        running.keys("<f3>");
    }),
    ("missing", |running| {
        walks(running, ADVISER);
        running.keys("<f8>");
    }),
    ("folder", |running| {
        walks(running, PATIENT);
        running.keys("<f8>");
    }),
    ("go_to", |running| {
        walks(running, ADVISER);
        running.keys("<ctrl-g>frist");
    }),
    ("help", |running| {
        walks(running, &PATIENT[..16]);
        running.keys("<f1>");
    }),
    ("help_lines", |running| {
        running.keys("<f9>");
    }),
    ("leave", |running| {
        walks(running, &PATIENT[..6]);
        running.keys("<ctrl-c>");
    }),
];

fn sitting(size: (u16, u16)) -> Sitting {
    // Where letters go stands on the screen: a name that is the same everywhere.
    Sitting { size, papers: Some(PathBuf::from("/hjem/brev")), ..Sitting::new() }
}

#[test]
fn every_screen_reads_well_at_four_sizes() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("screens");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, way) in SCREENS {
            let mut pictures = String::new();
            for (width, height) in SIZES {
                let screen = sitting((width, height)).works(|running| {
                    way(running);
                    running.rests();
                    running.screen()
                });
                let line = "-".repeat(usize::from(width));
                write!(pictures, "{width}x{height}\n{line}\n{screen}{line}\n\n").unwrap();
            }
            insta::assert_snapshot!(*name, pictures);
        }
    });
}

#[test]
fn any_size_is_drawn_and_the_cursor_is_on_the_screen() {
    let widths = [1, 2, 3, 10, 29, 30, 31, 39, 40, 59, 60, 61, 79, 80, 119, 120, 121, 200];
    let heights = [1, 2, 3, 7, 8, 9, 10, 12, 13, 14, 15, 24, 60];
    for (name, way) in SCREENS {
        sitting((80, 24)).works(|running| {
            way(running);
            for width in widths {
                for height in heights {
                    running.resize(width, height);
                    let (buffer, cursor) = running.drawn();
                    assert_eq!((buffer.area.width, buffer.area.height), (width, height));
                    if width < 30 || height < 8 {
                        continue;
                    }
                    let header: String = (0..width).map(|x| buffer[(x, 0)].symbol()).collect();
                    assert!(!header.trim().is_empty(), "{name} at {width}x{height} has no title");
                    let foot: String =
                        (0..width).map(|x| buffer[(x, height - 1)].symbol()).collect();
                    assert!(foot.contains("F1"), "{name} at {width}x{height}: {foot}");
                    let (x, y) = cursor.unwrap_or_else(|| panic!("{name} at {width}x{height}"));
                    assert!(x < width && y < height, "{name}: cursor at {x},{y}");
                }
            }
        });
    }
}

#[test]
fn a_window_that_is_too_small_says_so_calmly() {
    sitting((80, 24)).works(|running| {
        at_story(running);
        running.resize(29, 7);
        assert!(running.says().contains("Svarene dine er lagret"), "{}", running.screen());
    });
}

#[test]
fn resizing_while_typing_loses_no_letter() {
    let sitting = sitting((80, 24));
    sitting.works(|running| {
        at_story(running);
        let text = "Alt det jeg skriver mens vinduet skifter størrelse.";
        for (at, c) in text.chars().enumerate() {
            let size = [(80, 24), (20, 5), (120, 40), (40, 12)][at % 4];
            running.resize(size.0, size.1).keys(&c.to_string());
        }
        running.rests();
        assert!(sitting.case_file().contains(text));
    });
}

#[test]
fn what_is_chosen_is_marked_by_a_sign_in_every_theme() {
    for theme in [Theme::Colour, Theme::Monochrome, Theme::Contrast] {
        let sitting = Sitting { theme, ..sitting((80, 24)) };
        sitting.works(|running| {
            walks(running, &PATIENT[..3]);
            running.keys("<down>");
            let (buffer, cursor) = running.drawn();
            let (x, y) = cursor.unwrap();
            assert_eq!(buffer[(x, y)].symbol(), ">");
            let style = buffer[(x + 5, y)].style();
            assert!(style.add_modifier.contains(Modifier::BOLD), "{theme:?}");
            let grey = theme == Theme::Colour;
            assert_eq!(style.fg.is_some_and(|fg| fg != ratatui::style::Color::Reset), grey);
        });
    }
}

#[test]
fn no_control_character_of_a_case_file_reaches_the_screen() {
    let sitting = sitting((80, 24));
    sitting.works(|running| {
        at_story(running);
        running.keys("Uskyldig").rests();
    });
    crate::archive::meddle(sitting.home.path(), |case| {
        case.replace("Uskyldig", "\"\\e[2J\\e]0;tittel\\a\\u202Esnudd\\r\\nlinje\"")
    });
    sitting.works(|running| {
        running.keys("1<enter>");
        let (buffer, _) = running.drawn();
        for cell in buffer.content() {
            assert!(!cell.symbol().chars().any(char::is_control), "{:?}", cell.symbol());
        }
        running.keys("<f2>");
        let (buffer, _) = running.drawn();
        assert!(buffer.content().iter().all(|cell| !cell.symbol().contains('\u{1b}')));
    });
}
