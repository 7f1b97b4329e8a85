//! The full-screen face without a terminal: keys go into the state, the screen comes out of the test
//! backend. What a person sees is held as pictures one can read.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::{DateTime, date};
use medhold::casework::{House, Store, Workshop};
use medhold::source::Language;
use medhold::tui::app::App;
use medhold::tui::effect::{Glass, Hands};
use medhold::tui::key::{Key, Press};
use medhold::tui::message::Event;
use medhold::tui::theme::Theme;
use medhold::tui::{Edges, Editor, carry_out_all, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;

use super::conversation;

/// A person at the wizard, with a machine of their own.
pub struct Sitting {
    pub home: TempDir,
    pub now: DateTime,
    pub size: (u16, u16),
    pub theme: Theme,
    pub copied: RefCell<Vec<String>>,
}

/// The terminal of a test: nothing is lent, what is copied is remembered.
struct Pane<'p>(&'p RefCell<Vec<String>>);

impl Glass for Pane<'_> {
    fn lend(&mut self, meanwhile: &mut dyn FnMut()) {
        meanwhile();
    }

    fn copy(&mut self, text: &str) {
        self.0.borrow_mut().push(text.to_owned());
    }
}

/// The wizard as it runs.
pub struct Running<'s> {
    pub app: App<'s>,
    hands: Hands<'s, 's>,
    sitting: &'s Sitting,
    pub time: Duration,
    pub quit: Option<i32>,
}

/// Everything the wizard borrows.
pub struct Around<'a> {
    house: House,
    store: Store,
    clock: Box<dyn Fn() -> DateTime + 'a>,
    editor: Option<Editor<'a>>,
    papers: PathBuf,
}

impl Sitting {
    pub fn new() -> Self {
        let now = date(2026, 11, 30).at(9, 30, 0, 0);
        let home = tempfile::tempdir().unwrap();
        Self { home, now, size: (80, 24), theme: Theme::Colour, copied: RefCell::default() }
    }

    pub fn at(size: (u16, u16)) -> Self {
        Self { size, ..Self::new() }
    }

    /// Opens the wizard and does something in it.
    pub fn works<T>(&self, does: impl FnOnce(&mut Running<'_>) -> T) -> T {
        self.works_with(None, does)
    }

    pub fn works_with<T>(
        &self,
        editor: Option<Editor<'_>>,
        does: impl FnOnce(&mut Running<'_>) -> T,
    ) -> T {
        let now = self.now;
        let around = Around {
            house: House::new(medhold::cli::built_in(), Language::Nb),
            store: Store::open(self.home.path()).unwrap(),
            clock: Box::new(move || now),
            editor,
            papers: self.home.path().join("brev"),
        };
        let edges = Edges {
            clock: &*around.clock,
            papers: around.papers.clone(),
            user_home: Some(self.home.path().to_owned()),
            workshop: Workshop::in_home(self.home.path()),
            editor: around.editor,
            open: &|_: &Path| Ok(()),
            on_case: &|_| {},
            suspend: &|| {},
        };
        let hands = Hands { house: &around.house, store: &around.store, edges: &edges };
        let app = App::new(&around.house, self.theme, self.size, around.editor.is_some());
        let mut running = Running { app, hands, sitting: self, time: Duration::ZERO, quit: None };
        running.happens(Event::Tick);
        does(&mut running)
    }

    pub fn papers(&self) -> PathBuf {
        self.home.path().join("brev/sak-1-2026-11-30")
    }

    pub fn case_file(&self) -> String {
        std::fs::read_to_string(self.home.path().join("saker/sak-0001.yaml")).unwrap_or_default()
    }
}

impl Running<'_> {
    pub fn happens(&mut self, event: Event) {
        let effects = self.app.update(event, self.time);
        let mut pane = Pane(&self.sitting.copied);
        let quit = carry_out_all(&self.hands, &mut self.app, effects, &mut pane, self.time);
        self.quit = self.quit.or(quit);
    }

    /// Presses keys: `<f2>`, `<enter>`, `<ctrl-z>`; anything else is typed.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for press in presses(keys) {
            self.time += Duration::from_millis(40);
            self.happens(Event::Key(press));
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.time += Duration::from_millis(40);
        self.happens(Event::Paste(text.to_owned()));
        self
    }

    /// Lets time pass.
    pub fn rests(&mut self) -> &mut Self {
        self.time += Duration::from_secs(2);
        self.happens(Event::Tick);
        self.happens(Event::Tick);
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.happens(Event::Size(width, height));
        self
    }

    pub fn drawn(&self) -> (Buffer, Option<(u16, u16)>) {
        let (width, height) = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let frame = terminal.draw(|frame| draw::draw(frame, &self.app)).unwrap();
        let buffer = frame.buffer.clone();
        let position = terminal.backend_mut();
        let cursor = position.cursor_visible().then(|| position.cursor_position());
        (buffer, cursor.map(|at| (at.x, at.y)))
    }

    /// The screen as text, with the home folder's name taken out.
    pub fn screen(&self) -> String {
        let (buffer, _) = self.drawn();
        let mut screen = String::new();
        for y in 0..buffer.area.height {
            let row = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
            screen.push_str(row.collect::<String>().trim_end());
            screen.push('\n');
        }
        screen
    }

    /// The screen on one line, for looking for words that may be wrapped.
    pub fn says(&self) -> String {
        self.screen().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn presses(keys: &str) -> Vec<Press> {
    let mut presses = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some((name, after)) = rest[1..].split_once('>')
            && let Some(press) = named(name)
        {
            presses.push(press);
            rest = after;
            continue;
        }
        presses.push(Press::plain(if c == '\n' { Key::Enter } else { Key::Char(c) }));
        rest = &rest[c.len_utf8()..];
    }
    presses
}

fn named(name: &str) -> Option<Press> {
    if let Some(rest) = name.strip_prefix("ctrl-") {
        return Some(Press { ctrl: true, ..named(rest)? });
    }
    if let Some(rest) = name.strip_prefix("shift-") {
        return Some(Press { shift: true, ..named(rest)? });
    }
    let key = match name {
        "enter" => Key::Enter,
        "tab" => Key::Tab,
        "esc" => Key::Esc,
        "back" => Key::Backspace,
        "del" => Key::Delete,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "home" => Key::Home,
        "end" => Key::End,
        "pgup" => Key::PageUp,
        "pgdn" => Key::PageDown,
        _ if name.len() == 2 && name.starts_with('f') => Key::F(name[1..].parse().ok()?),
        _ if name.chars().count() == 1 => Key::Char(name.chars().next()?),
        _ => return None,
    };
    Some(Press::plain(key))
}

/// The way of a patient alone, as keys: the same answers as the transcript of the plain face.
pub const PATIENT: &[&str] = &[
    "1<enter>",
    "<enter>",
    "1<enter><tab><enter>",
    "1<enter>",
    "1<enter>",
    "smertene øker og jeg er sykmeldt<enter>",
    // The list of decisions, and the first of them.
    "1<enter>",
    "1<enter>",
    "1<enter>",
    "<enter>",
    "Eksempel sykehus HF<tab>Postboks 1000<enter>1478 Lørenskog<tab><enter>",
    "Ortopedisk avdeling<enter>",
    "20.11.2026<enter>",
    "26/1234-2<enter>",
    "2<enter>",
    "24.11.2026<enter>",
    "At henvisningen blir vurdert på nytt, og at jeg får time innen tre måneder.<tab><enter>",
    "1<enter>",
    "Avslaget nevner ikke MR-bildene fra september.<enter><enter>Legen min har skrevet at det \
     haster.<tab><enter>",
    "Jeg kan ikke arbeide.<tab><enter>",
    "2<enter>",
    // Nothing more in this list, no timeline, nothing enclosed.
    "<enter>",
    "<enter>",
    "<enter>",
    "<tab><enter>",
    "1<enter>",
    "Łukasz Żółć<enter>",
    "<tab>",
    "Storgata 1, 0161 Oslo<tab><enter>",
    "22 22 22 22<enter>",
    "<tab>",
    "<tab>",
    "<tab>",
    "<tab><enter>",
    "<tab><enter>",
];

/// A son after his father's death, as in the transcript.
pub const BEREAVED: &[&str] = &[
    "1<enter>",
    "<enter>",
    "2<enter>3<enter><tab><enter>",
    "5<enter>",
    // What is good to know, read and closed.
    "<enter>",
    "12.9.2026<enter>",
    "sønn<enter>",
    "jeg var der hver dag<enter>",
    "<tab><enter>",
    // The first place.
    "1<enter>",
    "Eksempel sykehus<enter>",
    "Medisinsk avdeling<enter>",
    "5<enter>",
    "10. til 12. september 2026<enter>",
    "vakthavende lege<enter>",
    "Far ble lagt inn med feber.<enter><enter>Han fikk ikke antibiotika før neste dag.<tab><enter>",
    // The second.
    "2<enter>",
    "Eksempel sykehjem<enter>",
    "<f5>",
    "5<enter>",
    "<tab>",
    "<tab>",
    "Sykehjemmet ringte oss ikke.<tab><enter>",
    "<enter>",
    // What was wrong.
    "1<enter>",
    "Behandlingen startet for sent<enter>",
    "Medisinsk avdeling, 10. september<enter>",
    "Legen skrev sepsis i notatet klokka ti om kvelden.<tab><enter>",
    "<enter>",
    "Far døde.<tab><enter>",
    "Rutinene for sepsis om natten.<tab><enter>",
    "2<enter>",
    "1<enter>",
    "<enter>",
    "Det er bare én lege på vakt.<tab><enter>",
    "2<enter>",
    "<enter>",
    "<enter>",
    "<tab><enter>",
    "Ánde Ávžžášvuotna<enter>",
    "Olav Eksempel<enter>",
    "1945<enter>",
    "<tab>",
    "Storgata 1, 2609 Lillehammer<tab><enter>",
    "22 22 22 22<enter>",
    "<tab>",
    "<tab>",
    "<tab><enter>",
    "3<enter>",
    "<tab><enter>",
];

/// An adviser who jumps about, as in the transcript, and makes a draft of what there is.
pub const ADVISER: &[&str] = &[
    "1<enter>",
    "<enter>",
    "1<enter><tab><enter>",
    "7<enter>",
    "1<enter>",
    "Eksempelforeningen<enter>",
    "<f5>",
    "<f6>",
    "1<enter>",
    "2<enter>",
    "1<enter>",
    "<tab><enter>",
    "1<enter>",
    "<f6>",
    "1<enter>",
    "<f2>",
    "<ctrl-g>5<enter>",
    "1<enter>",
    "123 456 789<enter>",
    "2<enter>",
    "<ctrl-n>",
    "mor blir dårligere<enter>",
    "1<enter>",
    "1<enter>",
    "6<enter>",
    "<enter>",
    "Eksempel kommune<tab>Rådhusveien 1<enter>2000 Eksempel<tab><enter>",
    "<tab>",
    "ca. november 2026<enter>",
    "<esc>",
    "<ctrl-a>20.11.2026<enter>",
    "<f5>",
    "1<enter>",
    "24.11.2026<enter>",
    "<f4><right><esc>",
    "<f3><esc>",
    "At pasienten får hjelp hver kveld.<tab><enter>",
    "2<enter>",
    "<ctrl-z>",
    "1<enter>",
    "<f2>",
];

fn walks(running: &mut Running<'_>, keys: &[&str]) {
    for keys in keys {
        running.keys(keys);
    }
}

/// All files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read(path).unwrap())
    };
    entries.map(read).collect()
}

#[test]
fn both_faces_make_the_same_letters_to_the_byte() {
    let drafts = conversation::ADVISER.split_last().unwrap().1;
    let drafts: Vec<&str> = drafts.iter().copied().chain(["ferdig", "3", "", "", ""]).collect();
    let ways: [(&str, &[&str], &str, &[&str]); 3] = [
        ("patient", PATIENT, "<f8><enter>", conversation::PATIENT),
        ("bereaved", BEREAVED, "<f8><enter>", conversation::BEREAVED),
        ("adviser", ADVISER, "3<enter><enter>", &drafts),
    ];
    for (who, keys, make, lines) in ways {
        let sitting = Sitting::new();
        sitting.works(|running| {
            walks(running, keys);
            let before = running.screen();
            assert!(before.contains("Se over svarene"), "{who}: {before}");
            running.keys(make);
            assert!(running.says().contains("ligger i"), "{who}: {before}{}", running.screen());
        });
        let person = conversation::Person::new();
        let said = person.talks(lines);
        assert!(person.papers().exists(), "{who}: {said}");
        let (own, mut theirs) = (files(&sitting.papers()), files(&person.papers()));
        theirs.retain(|name, _| name.ends_with(".pdf"));
        let names =
            |files: &BTreeMap<String, Vec<u8>>| -> Vec<String> { files.keys().cloned().collect() };
        assert_eq!(names(&own), names(&theirs), "{who}");
        assert!(!own.is_empty() && own == theirs, "{who}: the same bytes");
    }
}

#[test]
fn look() {
    let sitting = Sitting::new();
    let keys = std::fs::read_to_string("/tmp/keys.txt").unwrap();
    let patient = keys.starts_with("PATIENT");
    sitting.works(|running| {
        if patient {
            walks(running, PATIENT);
        }
        for keys in keys.lines().filter(|keys| *keys != "PATIENT") {
            if keys == "---" {
                println!("{}", running.screen());
                println!("{}", "=".repeat(80));
                continue;
            }
            running.keys(keys);
            let screen = running.screen();
            let lines: Vec<&str> =
                screen.lines().skip(2).filter(|l| !l.trim().is_empty()).take(4).collect();
            println!("{keys}\n      -> {}", lines.join(" / "));
        }
        println!("{}", running.screen());
    });
}
