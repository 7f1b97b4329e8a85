//! Locking without ending: nothing of a case is on the screen or held while it is locked, and the
//! passphrase leads back to where one was.

use std::fs;
use std::time::Duration;

use medhold::tui::message::Event;

use super::wizard::Sitting;
use super::wizard_terminal::{Opens, Terminal, to_story};

const SECRET: &str = "hest i regn";

/// A wizard behind a passphrase, at a question.
fn at_question(home: &std::path::Path, size: (u16, u16)) -> Terminal {
    let mut terminal = Terminal::open_with(home, &Opens { size, ..Opens::default() });
    terminal.until("Ikke nå").keys("2<enter>").until("fire ord");
    terminal.keys(&format!("{SECRET}<enter>")).until("en gang til");
    terminal.keys(&format!("{SECRET}<enter>")).until("låst med passordet");
    to_story(&mut terminal);
    terminal
}

#[cfg(target_os = "linux")]
fn threads(terminal: &Terminal) -> usize {
    let id = terminal.child.process_id().unwrap();
    fs::read_dir(format!("/proc/{id}/task")).unwrap().count()
}

#[test]
fn a_lock_empties_the_screen_and_the_passphrase_leads_back() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = at_question(home.path(), (80, 24));
    let mark = home.path().join("medhold/arkiv/sak-0001.las");
    #[cfg(target_os = "linux")]
    let before = threads(&terminal);
    for round in 0..3 {
        terminal.keys(&format!("Runde{round}"));
        assert!(mark.exists());
        terminal.sends(b"\x0c").until("Sakene er låst. Skriv passordet").settles();
        let text = terminal.text();
        assert!(!text.contains("Runde") && !text.contains("Hva skjedde der"), "{text}");
        assert!(!mark.exists(), "another window may have the case");
        terminal.sends(b"tull og tull\r").until("ikke riktig");
        terminal.sends(format!("{SECRET}\r").as_bytes());
        terminal.until("Hva skjedde der?").until(&format!("Runde{round}"));
    }
    #[cfg(target_os = "linux")]
    assert_eq!(threads(&terminal), before, "nothing piles up");
    terminal.keys("<f2>").until("Se over svarene");
    terminal.sends(b"\x0c").until("Sakene er låst");
    terminal.sends(format!("{SECRET}\r").as_bytes()).until("Se over svarene");
    terminal.sends(b"\x0c").until("Sakene er låst").keys("<ctrl-c>");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.gave_back());
    assert!(terminal.text().contains("Låst. Alt er lagret."), "{}", terminal.text());
    assert!(!String::from_utf8_lossy(&terminal.seen).contains("hest i"), "never shown");
}

#[test]
fn a_signal_while_locked_ends_and_gives_the_terminal_back() {
    for (signal, code) in [("TERM", 143), ("INT", 130)] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = at_question(home.path(), (80, 24));
        terminal.keys("Smerter").sends(b"\x0c").until("Sakene er låst");
        terminal.signal(signal);
        assert_eq!(terminal.ends(), code, "{signal}");
        assert!(terminal.gave_back());
    }
}

#[test]
fn nobody_at_the_keys_for_a_quarter_of_an_hour_locks() {
    for secret in [None, Some(SECRET)] {
        let home = tempfile::tempdir().unwrap();
        let sitting = Sitting { home, ..Sitting::new() };
        sitting.works(|running| {
            match secret {
                Some(secret) => {
                    running.keys("2<enter>");
                    running.keys(&format!("{secret}<enter>{secret}<enter>"));
                    assert!(running.says().contains("låst med passordet"), "{}", running.screen());
                }
                None => drop(running.keys("<enter>")),
            }
            super::wizard::at_story(running);
            running.keys("Smertene").rests();
            for minutes in [14, 2] {
                assert_eq!(running.quit, None, "not yet");
                running.time += Duration::from_secs(minutes * 60);
                running.happens(Event::Tick);
            }
            assert_eq!(running.quit.is_some(), secret.is_some(), "{}", running.screen());
            assert!(running.app.is_saved());
            let standing = format!("{:?}", running.app.standing());
            assert!(standing.contains("CaseId(1)") && standing.contains("answers: false"));
        });
    }
}
