//! The wizard as a person meets it: start to the first page (beside `dialog`, where it is there, and
//! a program that does nothing), a key to its paint with a long letter beside the question, and the
//! bytes that a key costs over a slow line.

// A benchmark speaks on the terminal, and a failure is its message.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods
)]

use std::cell::Cell;
use std::hint::black_box;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

use jiff::civil::date;
use medhold::casework::{House, Store, Workshop};
use medhold::source::Language;
use medhold::tui::app::App;
use medhold::tui::editor::Editor;
use medhold::tui::editor::view::lines;
use medhold::tui::effect::{Glass, Hands};
use medhold::tui::key::{Key, Press};
use medhold::tui::keymap::Place;
use medhold::tui::message::Event;
use medhold::tui::theme::Theme;
use medhold::tui::{Edges, carry_out_all, draw};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

mod common;

use common::{measure, measure_inside};

const SIZE: (u16, u16) = (124, 40);

/// From the start of a program in a terminal of its own to where its screen says something.
fn first_screen(program: &str, arguments: &[&str], home: &Path, says: &str) -> Duration {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut builder = CommandBuilder::new(program);
    builder.args(arguments);
    builder.env_clear();
    builder.env("PATH", "/usr/bin:/bin");
    builder.env("HOME", home);
    builder.env("MEDHOLD_HOME", home.join("medhold"));
    builder.env("TERM", "xterm");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(builder).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut seen = Vec::new();
    let mut buffer = [0; 8192];
    while !String::from_utf8_lossy(&seen).contains(says) {
        let count = reader.read(&mut buffer).unwrap();
        assert!(count > 0, "{program} ended");
        seen.extend(&buffer[..count]);
    }
    let taken = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    taken
}

/// A stream that only counts.
#[derive(Clone, Default)]
struct Count(Rc<Cell<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct NoGlass;

impl Glass for NoGlass {
    fn lend(&mut self, meanwhile: &mut dyn FnMut()) {
        meanwhile();
    }

    fn copy(&mut self, _: &str) {}
}

/// The wizard as it runs.
struct Running<'h> {
    app: App<'h>,
    hands: Hands<'h, 'h>,
    time: Duration,
}

impl<'h> Running<'h> {
    fn happens(&mut self, event: Event<'h>, passes: u64) {
        self.time += Duration::from_millis(passes);
        let effects = self.app.update(event, self.time);
        carry_out_all(&self.hands, &mut self.app, effects, &mut NoGlass, self.time);
    }
}

/// The wizard with a letter of so many characters beside the question that it is written in.
fn keys_beside_a_letter(characters: usize) {
    let home = tempfile::tempdir().unwrap();
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let store = Store::open(home.path()).unwrap();
    let now = date(2026, 11, 30).at(9, 30, 0, 0);
    let clock = || now;
    let edges = Edges {
        clock: &clock,
        papers: home.path().join("brev"),
        user_home: None,
        workshop: Workshop::in_home(home.path()),
        editor: None,
        open: &|_| Ok(()),
        on_case: &|_| {},
        suspend: &|| {},
    };
    let hands = Hands { house: &house, store: &store, edges: &edges };
    let count = Count::default();
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut terminal =
        Terminal::with_options(CrosstermBackend::new(count.clone()), options).unwrap();
    let app = App::new(&house, Theme::Colour, SIZE, false);
    let mut running = Running { app, hands, time: Duration::ZERO };
    let press = |key| Event::Key(Press::plain(key));
    running.happens(Event::Tick, 1);
    let way = [
        // The form, what it says of itself, the wish, for whom.
        Key::Enter,
        Key::Enter,
        Key::Char('2'),
        Key::Enter,
        Key::Char('1'),
        Key::Enter,
        // The first place, down to what happened there.
        Key::Char('1'),
        Key::Enter,
        Key::Char('S'),
        Key::Enter,
        Key::Tab,
        Key::Char('5'),
        Key::Enter,
        Key::Tab,
        Key::Tab,
    ];
    for key in way {
        running.happens(press(key), 10);
    }
    assert_eq!(running.app.place(), Place::Text, "a long text is at hand");
    let sentence = "Jeg ba om hjelp flere ganger den natten, og ingen kom før neste morgen. ";
    let text: String = sentence.chars().cycle().take(characters).collect();
    running.happens(Event::Paste(text), 10);
    running.happens(Event::Tick, 2000);
    running.happens(Event::Tick, 2000);
    terminal.draw(|frame| draw::draw(frame, &running.app)).unwrap();
    count.0.set(0);
    let mut keys = 0;
    measure(&format!("key to paint, {} kB beside its letter", characters / 1000), 300, || {
        let key = if keys % 6 == 5 { ' ' } else { 'a' };
        keys += 1;
        running.happens(press(Key::Char(key)), 1);
        terminal.draw(|frame| draw::draw(frame, &running.app)).unwrap();
    });
    println!("    {} bytes a key", count.0.get() / keys);
    measure("    the letter follows, save included", 20, || {
        running.happens(press(Key::Char('b')), 1);
        running.happens(Event::Tick, 2000);
        terminal.draw(|frame| draw::draw(frame, &running.app)).unwrap();
    });
}

fn editor(characters: usize) {
    let sentence = "Jeg ba om hjelp flere ganger den natten, og ingen kom før neste morgen.\n";
    let text: String = sentence.chars().cycle().take(characters).collect();
    let mut editor = Editor::text(&text);
    editor.set_size(76, 20);
    let mut time = Duration::ZERO;
    measure(&format!("editor: a key in a text of {} kB", characters / 1000), 300, || {
        time += Duration::from_millis(50);
        editor.type_char('a', time).unwrap();
        black_box(lines(&editor, Style::new(), Style::new()));
        black_box(editor.cursor_cell());
    });
    let paste: String = sentence.chars().cycle().take(20_000).collect();
    measure("editor: a paste of 20 kB into it", 20, || {
        time += Duration::from_secs(5);
        editor.insert(&paste, time).unwrap();
        editor.undo();
    });
}

fn main() {
    // `cargo test --benches` and the like ask for a list of tests.
    if std::env::args().any(|argument| argument == "--list" || argument == "--test") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    measure("a program that does nothing", 200, || {
        Command::new("true").status().unwrap();
    });
    if Path::new("/usr/bin/dialog").exists() {
        measure_inside("start to first screen: dialog", 50, || {
            let menu = ["--menu", "Hva vil du", "20", "70", "5", "1", "Klage", "2", "Hjelp"];
            first_screen("/usr/bin/dialog", &menu, home.path(), "Hjelp")
        });
    }
    measure_inside("start to first screen: medhold", 50, || {
        let program = env!("CARGO_BIN_EXE_medhold");
        first_screen(program, &[], home.path(), "hjelp")
    });
    for characters in [2_000, 48_000] {
        keys_beside_a_letter(characters);
    }
    for characters in [20_000, 100_000] {
        editor(characters);
    }
}
