//! The wizard in a real terminal, from home to PDF, and ended in every way there is.

use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

use super::wizard::{BEREAVED, PATIENT, named_bytes};

const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with the wizard in it.
pub struct Terminal {
    pub child: Box<dyn portable_pty::Child + Send + Sync>,
    writer: Box<dyn std::io::Write + Send>,
    output: Receiver<Vec<u8>>,
    master: Option<Box<dyn MasterPty + Send>>,
    screen: vt100::Parser,
    pub seen: Vec<u8>,
}

pub struct Opens<'o> {
    pub size: (u16, u16),
    pub env: &'o [(&'o str, &'o str)],
    /// Runs in a shell, which says how it finds the terminal afterwards.
    pub in_shell: bool,
}

impl Default for Opens<'_> {
    fn default() -> Self {
        Self { size: (80, 24), env: &[], in_shell: false }
    }
}

impl Terminal {
    pub fn open(home: &Path) -> Self {
        Self::open_with(home, &Opens::default())
    }

    pub fn open_with(home: &Path, opens: &Opens<'_>) -> Self {
        let (cols, rows) = opens.size;
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let program = env!("CARGO_BIN_EXE_medhold");
        let mut builder = if opens.in_shell {
            let mut shell = CommandBuilder::new("sh");
            shell.args(["-c", &format!("'{program}'; echo \"ended $?\"; stty -a")]);
            shell
        } else {
            CommandBuilder::new(program)
        };
        builder.env_clear();
        builder.env("PATH", "/usr/bin:/bin");
        builder.env("HOME", home);
        builder.env("MEDHOLD_HOME", home.join("medhold"));
        builder.env("TERM", "xterm-256color");
        for (name, value) in opens.env {
            builder.env(name, value);
        }
        let child = pair.slave.spawn_command(builder).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(rows, cols, 0);
        Self { child, writer, output, master: Some(pair.master), screen, seen: Vec::new() }
    }

    fn takes(&mut self, wait: Duration) -> bool {
        let Ok(bytes) = self.output.recv_timeout(wait) else { return false };
        self.screen.process(&bytes);
        self.seen.extend(bytes);
        true
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen says something.
    pub fn until(&mut self, words: &str) -> &mut Self {
        let start = Instant::now();
        let says = |terminal: &Self| {
            let text = terminal.text();
            text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
        };
        while !says(self) {
            assert!(start.elapsed() < PATIENCE, "no «{words}» in\n{}", self.text());
            self.takes(Duration::from_millis(50));
        }
        self
    }

    /// Waits until nothing more comes.
    pub fn settles(&mut self) -> &mut Self {
        while self.takes(Duration::from_millis(40)) {}
        self
    }

    /// Presses keys, each when the screen has answered the one before.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for bytes in named_bytes(keys) {
            let before = self.seen.len();
            self.writer.write_all(&bytes).unwrap();
            self.writer.flush().unwrap();
            let start = Instant::now();
            while self.seen.len() == before && start.elapsed() < Duration::from_secs(2) {
                self.takes(Duration::from_millis(20));
            }
            while self.takes(Duration::from_millis(2)) {}
        }
        self
    }

    pub fn sends(&mut self, bytes: &[u8]) -> &mut Self {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
        self
    }

    pub fn signal(&self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
    }

    pub fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            self.takes(Duration::from_millis(10));
            if let Some(status) = self.child.try_wait().unwrap() {
                self.settles();
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "{}", self.text());
        }
    }

    /// Whether every mode that was switched on was switched off.
    pub fn gave_back(&self) -> bool {
        let seen = String::from_utf8_lossy(&self.seen);
        ["\u{1b}[?1049", "\u{1b}[?2004"].iter().all(|mode| {
            let (on, off) = (format!("{mode}h"), format!("{mode}l"));
            seen.rfind(&off).is_some_and(|off| seen.rfind(&on).is_some_and(|on| on < off))
        }) && !self.screen.screen().hide_cursor()
    }
}

fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    crate::archive::started_before(&home.path().join("medhold"));
    home
}

fn case_file(home: &Path) -> String {
    crate::archive::case_text(&home.join("medhold"))
}

fn letters(home: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(home.join("medhold/brev")).unwrap();
    folders
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect()
}

/// Days of the walks that have been, whatever day it is.
fn today(keys: &str) -> String {
    keys.replace("20.11.2026", "i dag").replace("24.11.2026", "i dag")
}

pub fn to_story(terminal: &mut Terminal) {
    terminal.until("Hva vil du gjøre?").keys("2<enter>").until("Før du begynner");
    terminal.keys("<enter>").until("Hva vil du oppnå?").keys("2<enter>");
    terminal.until("Hvem gjelder dette?").keys("1<enter>").until("Godt å vite");
    terminal.keys("<esc>").until("Hvilket sted gjelder det?");
    terminal.keys("1<enter>").until("Hva heter stedet?").keys("Eksempel sykehus<enter>");
    terminal.until("avdeling eller enhet?").keys("<tab>").until("Når var dette?").keys("<tab>");
    terminal.until("Hvilket fylke").keys("5<enter>").until("Hvem møtte").keys("<tab>");
    terminal.until("Var andre til stede").keys("<tab>");
    terminal.until("Hva skjedde der?");
}

#[test]
fn a_passphrase_is_offered_once_and_then_needed() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(home.path());
    terminal.until("Er du alene om denne maskinen?").until("Ikke nå").keys("2<enter>");
    terminal.until("gjerne fire ord").keys("kort<enter>").until("minst 8 tegn");
    terminal.keys("<ctrl-a>hest i regn<enter>").until("en gang til").keys("hest i rogn<enter>");
    terminal.until("De to var ikke like").keys("hest i regn<enter>").until("en gang til");
    terminal.keys("hest i regn<enter>").until("Sakene er nå låst med passordet");
    terminal.until("Hva vil du gjøre?");
    terminal.sends(b"\x0c").until("Sakene er låst").keys("<ctrl-c>");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.text().contains("Låst. Alt er lagret."), "{}", terminal.text());
    assert!(!String::from_utf8_lossy(&terminal.seen).contains("hest i"), "never shown");

    let mut terminal = Terminal::open(home.path());
    terminal.until("Sakene er låst").sends(b"tull og tull\r").until("Det var ikke riktig");
    terminal.sends(b"hest i regn\r").until("Hva vil du gjøre?");
    assert!(!terminal.text().contains("Er du alene"), "asked once: {}", terminal.text());
    assert!(!String::from_utf8_lossy(&terminal.seen).contains("hest i"), "never shown");
    terminal.keys("<ctrl-c><enter>");
    assert_eq!(terminal.ends(), 0);
    // Who does not know it gets no further.
    let mut terminal = Terminal::open(home.path());
    terminal.until("Sakene er låst").sends(b"\x1b");
    assert_eq!(terminal.ends(), 1);
}

#[test]
fn from_home_to_pdf_in_a_real_terminal() {
    for (walk, size) in [(BEREAVED, (80, 24)), (PATIENT, (40, 12)), (PATIENT, (120, 40))] {
        let home = home();
        let mut terminal = Terminal::open_with(home.path(), &Opens { size, ..Opens::default() });
        terminal.until("Hva vil du gjøre?");
        for keys in walk {
            terminal.keys(&today(keys));
        }
        terminal.until("Se over svarene");
        terminal.keys("<f8>").until("I hvilken mappe").keys("<enter>").until("Ferdig");
        let made = letters(home.path());
        assert!(made.len() >= 3, "{made:?}");
        for file in made.iter().filter(|file| file.extension().is_some_and(|is| is == "pdf")) {
            assert!(fs::read(file).unwrap().starts_with(b"%PDF"), "{}", file.display());
        }
        terminal.keys("<ctrl-c>").until("Vil du stoppe?").keys("3<enter>");
        assert_eq!(terminal.ends(), 0);
        assert!(terminal.gave_back());
    }
}

#[test]
fn every_end_saves_and_gives_the_terminal_back() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = home();
        let mut terminal = Terminal::open(home.path());
        to_story(&mut terminal);
        terminal.keys("Nettopp skrevet");
        terminal.signal(signal);
        assert_eq!(terminal.ends(), code, "{signal}");
        assert!(case_file(home.path()).contains("Nettopp skrevet"), "{signal}");
        assert!(terminal.gave_back(), "{signal}");
    }
}

#[test]
fn a_closed_window_saves() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    terminal.keys("Rett før vinduet ble lukket");
    let Terminal { mut child, writer, master, output, .. } = terminal;
    drop((writer, master, output));
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        // The reader of the test may hold the terminal a little longer: what a window manager does.
        if start.elapsed() > Duration::from_millis(300) {
            let id = child.process_id().unwrap().to_string();
            let _ = Command::new("kill").args(["-s", "HUP", &id]).status();
        }
        assert!(start.elapsed() < PATIENCE, "the program stays without a window");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(case_file(home.path()).contains("Rett før vinduet ble lukket"));
}

#[test]
fn killed_at_random_moments_nothing_shown_as_saved_is_missing() {
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    let mut random = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for round in 0..8 {
        let home = home();
        let mut terminal = Terminal::open(home.path());
        to_story(&mut terminal);
        let until = Instant::now() + Duration::from_millis(1500 + random(1500));
        let mut shown_as_saved = 0;
        let mut typed = String::new();
        let mut when: Vec<(Instant, usize)> = Vec::new();
        for number in 0.. {
            let word = format!("ord{number} ");
            terminal.keys(&word);
            typed.push_str(&word);
            when.push((Instant::now(), typed.len()));
            let header = terminal.text().lines().next().unwrap_or_default().to_owned();
            // What is called saved is what the screen shows; a key may still be on its way to it.
            let shown = terminal.text().split_whitespace().any(|shown| shown == word.trim());
            if header.contains("Lagret") && shown {
                shown_as_saved = typed.len();
            }
            if Instant::now() >= until {
                break;
            }
        }
        let killed = Instant::now();
        terminal.signal("KILL");
        terminal.ends();
        let kept = case_file(home.path());
        let kept: String = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        // A second, and what a busy machine adds to it.
        let old = |(at, _): &&(Instant, usize)| killed - *at > Duration::from_millis(1400);
        let second_ago = when.iter().rev().find(old).map_or(0, |(_, length)| *length);
        let must = typed[..shown_as_saved.max(second_ago)].trim_end();
        assert!(!must.is_empty() && kept.contains(must), "round {round}: «{must}» in {kept}");
        // The cursor stands where it was: at the end of what was kept.
        let last = (0..when.len()).rev().find(|number| kept.contains(&format!("ord{number}")));
        let last = format!("ord{}", last.expect("a word was kept"));
        let mut again = Terminal::open(home.path());
        again.until("Påbegynt").keys("1<enter>").until("Hva skjedde der?").until(&last);
        again.signal("TERM");
        again.ends();
    }
}

#[test]
fn a_pasted_text_keeps_its_paragraphs_and_sends_nothing() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    terminal.sends(b"\x1b[200~F\xc3\xb8rste avsnitt.\r\rAndre avsnitt.\r\x1b[201~");
    terminal.until("Andre avsnitt.").until("Hva skjedde der?");
    // A terminal that delivers a paste as keys.
    terminal.sends("Tredje avsnitt er lengre.\rFjerde.\r".as_bytes());
    terminal.until("Fjerde.").until("Hva skjedde der?");
    terminal.signal("TERM");
    terminal.ends();
    let kept = case_file(home.path());
    for words in ["Første avsnitt.", "Andre avsnitt.", "Tredje avsnitt er lengre.", "Fjerde."] {
        assert!(kept.contains(words), "{words}: {kept}");
    }
}

#[test]
fn without_colours_what_is_chosen_stands_out_all_the_same() {
    let home = home();
    let opens = Opens { env: &[("NO_COLOR", "1")], ..Opens::default() };
    let mut terminal = Terminal::open_with(home.path(), &opens);
    terminal.until("Hva vil du gjøre?").settles();
    let screen = terminal.screen.screen();
    let (row, column) = screen.cursor_position();
    let sign = screen.cell(row, column).unwrap();
    assert_eq!(sign.contents(), ">");
    let label = screen.cell(row, column + 5).unwrap();
    assert!(label.bold(), "bold survives");
    for row in 0..24 {
        for column in 0..80 {
            let colour = screen.cell(row, column).unwrap().fgcolor();
            assert_eq!(colour, vt100::Color::Default, "row {row} has a colour");
        }
    }
}

#[test]
fn the_window_changes_while_someone_types() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    for (cols, rows) in [(40, 12), (25, 6), (130, 40), (80, 24)] {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        terminal.master.as_ref().unwrap().resize(size).unwrap();
        terminal.screen.screen_mut().set_size(rows, cols);
        terminal.settles().keys(&format!("bredde{cols} "));
    }
    terminal.until("bredde80");
    terminal.signal("TERM");
    terminal.ends();
    assert!(case_file(home.path()).contains("bredde40 bredde25 bredde130 bredde80"));
}

#[test]
fn a_program_that_sleeps_gives_the_terminal_away_and_comes_back() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    terminal.keys("Før pausen");
    terminal.signal("TSTP");
    let start = Instant::now();
    while !terminal.gave_back() {
        assert!(start.elapsed() < PATIENCE, "the terminal is still ours");
        terminal.takes(Duration::from_millis(20));
    }
    assert!(case_file(home.path()).contains("Før pausen"));
    terminal.signal("CONT");
    terminal.until("Hva skjedde der?").until("Før pausen");
    terminal.keys(" og etter").settles();
    terminal.signal("TERM");
    terminal.ends();
    assert!(case_file(home.path()).contains("Før pausen og etter"));
}

#[test]
fn the_persons_own_editor_gets_the_terminal_and_gives_it_back() {
    let home = home();
    let editor = home.path().join("editor.sh");
    fs::write(
        &editor,
        "#!/bin/sh\nprintf 'skriv: '\nread -r line\nprintf ' %s' \"$line\" >> \"$1\"\n",
    )
    .unwrap();
    let command = format!("sh {}", editor.display());
    let opens = Opens { env: &[("VISUAL", &command)], ..Opens::default() };
    let mut terminal = Terminal::open_with(home.path(), &opens);
    to_story(&mut terminal);
    terminal.keys("Her").keys("<ctrl-e>").until("egne kopier").keys("<enter>").until("skriv:");
    terminal.sends(b"og der\r");
    terminal.until("Hva skjedde der?").until("og der").settles();
    terminal.keys("!").until("og der!");
    terminal.signal("TERM");
    terminal.ends();
    assert!(case_file(home.path()).contains("og der!"));
}

#[test]
fn the_shell_finds_its_terminal_as_it_was() {
    let home = home();
    let opens = Opens { in_shell: true, size: (120, 40), ..Opens::default() };
    let mut terminal = Terminal::open_with(home.path(), &opens);
    terminal.until("Hva vil du gjøre?").keys("<ctrl-c>").until("Vil du stoppe?").keys("<enter>");
    terminal.until("ended 0").until("icanon");
    let text = terminal.text();
    let modes: Vec<&str> = text.split_whitespace().collect();
    for mode in ["icanon", "echo", "isig", "icrnl", "opost"] {
        assert!(modes.contains(&mode), "{mode} in\n{text}");
    }
}

#[test]
fn nothing_is_asked_of_the_terminal_and_nothing_stands_in_its_title() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    terminal.keys("Hemmelig").settles();
    let seen = String::from_utf8_lossy(&terminal.seen).into_owned();
    for sequence in
        ["\u{1b}]0;", "\u{1b}]2;", "\u{1b}[6n", "\u{1b}[c", "\u{1b}[?1000h", "\u{1b}[?1003h"]
    {
        assert!(!seen.contains(sequence), "{sequence:?}");
    }
    // A screen that does not change is not written.
    let before = terminal.seen.len();
    std::thread::sleep(Duration::from_millis(1200));
    terminal.settles();
    assert!(terminal.seen.len() - before < 200, "written to while nothing happens");
}

#[test]
fn a_screen_reader_gets_the_plain_face() {
    for env in [("ACCESSIBLE", "1"), ("TERM", "dumb")] {
        let home = home();
        let opens = Opens { env: &[env], ..Opens::default() };
        let mut terminal = Terminal::open_with(home.path(), &opens);
        terminal.until("Skriv et nummer, og trykk Enter.");
        assert!(!String::from_utf8_lossy(&terminal.seen).contains('\u{1b}'), "{env:?}");
        terminal.sends(b"slutt\r");
        assert_eq!(terminal.ends(), 0);
    }
}

#[test]
fn much_that_comes_at_once_arrives_whole() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    // More than one read takes, as keys and without a line break.
    let much = "x".repeat(5000);
    terminal.sends(much.as_bytes());
    let start = Instant::now();
    while !case_file(home.path()).contains(&much) {
        assert!(start.elapsed() < PATIENCE, "{}", terminal.text());
        terminal.takes(Duration::from_millis(20));
    }
    // A paste while the window changes its size.
    for round in 0..6 {
        let size = PtySize { rows: 24 + round, cols: 80, pixel_width: 0, pixel_height: 0 };
        terminal.master.as_ref().unwrap().resize(size).unwrap();
        let paste = format!("\x1b[200~{} runde{round}\x1b[201~", "y".repeat(3000));
        terminal.sends(paste.as_bytes());
        terminal.settles();
    }
    terminal.keys(" fortsatt").settles();
    terminal.signal("TERM");
    assert_eq!(terminal.ends(), 143);
    let kept = case_file(home.path());
    assert!(kept.contains("runde5 fortsatt"), "{}", &kept[kept.len() - 200..]);
}

#[test]
fn keys_without_a_pause_do_not_keep_it_from_saving_or_ending() {
    let home = home();
    let mut terminal = Terminal::open(home.path());
    to_story(&mut terminal);
    let start = Instant::now();
    let mut sent = 0;
    while start.elapsed() < Duration::from_millis(2500) {
        terminal.sends(b"z");
        sent += 1;
        std::thread::sleep(Duration::from_micros(700));
        while terminal.takes(Duration::ZERO) {}
    }
    let kept = case_file(home.path()).matches('z').count();
    assert!(kept * 3 > sent, "{kept} of {sent} on disk while typing went on");
    terminal.signal("TERM");
    assert_eq!(terminal.ends(), 143);
    assert!(terminal.gave_back());
    assert!(case_file(home.path()).matches('z').count() + 20 > sent);
}

#[test]
fn an_editor_that_is_killed_leaves_no_broken_terminal() {
    let home = home();
    let opens = Opens {
        env: &[("VISUAL", "stty -echo raw; kill -9 $$; true")],
        in_shell: true,
        size: (120, 40),
    };
    let mut terminal = Terminal::open_with(home.path(), &opens);
    to_story(&mut terminal);
    terminal.keys("Tekst<ctrl-e>").until("egne kopier").keys("<enter>");
    terminal.until("ikke avsluttet slik det skulle").keys("<ctrl-c>").until("Vil du stoppe?");
    terminal.keys("3<enter>").until("ended 0").until("icanon");
    let text = terminal.text();
    let modes: Vec<&str> = text.split_whitespace().collect();
    assert!(modes.contains(&"icanon") && modes.contains(&"echo"), "{text}");
}
