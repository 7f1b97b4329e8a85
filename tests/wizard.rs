//! The full-screen face without a terminal: keys go into the state, the screen comes out of the test
//! backend. What a person sees is held as pictures one can read.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent, KeyModifiers};
use jiff::civil::{DateTime, date};
use medhold::casework::{House, Store, Workshop};
use medhold::source::{File, Language};
use medhold::tui::app::App;
use medhold::tui::effect::{Glass, Hands};
use medhold::tui::event::{Happened, Inbox};
use medhold::tui::key::{Key, Press};
use medhold::tui::message::Event;
use medhold::tui::theme::Theme;
use medhold::tui::{Edges, Editor, Ended, carry_out_all, draw, stay};
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use tempfile::TempDir;

use super::conversation;

/// A person at the wizard, with a machine of their own.
pub struct Sitting {
    pub home: TempDir,
    pub now: DateTime,
    pub size: (u16, u16),
    pub theme: Theme,
    /// Where letters go by themselves; below the home if it is not said.
    pub papers: Option<PathBuf>,
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
        crate::archive::started_before(home.path());
        let copied = RefCell::default();
        Self { home, now, size: (80, 24), theme: Theme::Colour, papers: None, copied }
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
        let house = House::new(medhold::cli::built_in(), Language::Nb);
        self.works_in(house, editor, does)
    }

    pub fn works_in<T>(
        &self,
        house: House,
        editor: Option<Editor<'_>>,
        does: impl FnOnce(&mut Running<'_>) -> T,
    ) -> T {
        let now = self.now;
        let around = Around {
            house,
            store: Store::open(self.home.path()).unwrap(),
            clock: Box::new(move || now),
            editor,
            papers: self.papers.clone().unwrap_or_else(|| self.home.path().join("brev")),
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
        crate::archive::case_text(self.home.path())
    }
}

impl<'s> Running<'s> {
    pub fn happens(&mut self, event: Event<'s>) {
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

/// Each key of a text of keys.
pub fn presses(keys: &str) -> Vec<Press> {
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

/// The bytes that a terminal sends for keys, one piece per key.
pub fn named_bytes(keys: &str) -> Vec<Vec<u8>> {
    let bytes = |press: Press| -> Vec<u8> {
        match press.key {
            Key::Char(c) if press.ctrl => vec![c as u8 & 0x1f],
            Key::Char(c) => c.to_string().into_bytes(),
            Key::Enter => b"\r".to_vec(),
            Key::Tab if press.shift => b"\x1b[Z".to_vec(),
            Key::Tab => b"\t".to_vec(),
            Key::Esc => b"\x1b".to_vec(),
            Key::Backspace => b"\x7f".to_vec(),
            Key::Up => b"\x1b[A".to_vec(),
            Key::Down => b"\x1b[B".to_vec(),
            Key::Right => b"\x1b[C".to_vec(),
            Key::Left => b"\x1b[D".to_vec(),
            Key::F(number @ 1..=4) => vec![0x1b, b'O', b'P' + number - 1],
            Key::F(number) => {
                let code = [15, 17, 18, 19, 20][usize::from(number) - 5];
                format!("\x1b[{code}~").into_bytes()
            }
            key => panic!("no bytes for {key:?}"),
        }
    };
    presses(keys).into_iter().map(bytes).collect()
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
    "2<enter>",
    "<enter>",
    "1<enter>",
    "1<enter>",
    // What is good to know, closed.
    "<esc>",
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
    "<enter>",
    "1<enter>",
    "Łukasz Żółć<enter>",
    "<tab>",
    "Storgata 1, 0161 Oslo<tab><enter>",
    "22 22 22 22<enter>",
    "<tab>",
    "<tab>",
    "<tab>",
    "<enter>",
    "<tab>",
];

/// A son after his father's death, as in the transcript.
pub const BEREAVED: &[&str] = &[
    "2<enter>",
    "<enter>",
    "23<enter>",
    "5<enter>",
    // What is good to know, closed.
    "<esc>",
    "<esc>",
    "12.9.2026<enter>",
    "sønn<enter>",
    "jeg var der hver dag<enter>",
    "<tab>",
    // The first place.
    "1<enter>",
    "Eksempel sykehus<enter>",
    "Medisinsk avdeling<enter>",
    "10. til 12. september 2026<enter>",
    "5<enter>",
    "vakthavende lege<enter>",
    "<tab>",
    "Far ble lagt inn med feber.<enter><enter>Han fikk ikke antibiotika før neste dag.<tab><enter>",
    // The second.
    "2<enter>",
    "Eksempel sykehjem<enter>",
    "<f5>",
    "<tab>",
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
    "<enter>",
    "Ánde Ávžžášvuotna<enter>",
    "Olav Eksempel<enter>",
    "1945<enter>",
    "<tab>",
    "Storgata 1, 2609 Lillehammer<tab><enter>",
    "22 22 22 22<enter>",
    "<tab>",
    "<tab>",
    "<enter>",
    "3<enter>",
    "<tab>",
];

/// An adviser who jumps about, as in the transcript, and makes a draft of what there is.
pub const ADVISER: &[&str] = &[
    "2<enter>",
    "<enter>",
    "1<enter>",
    "7<enter>",
    "<esc>",
    "1<enter>",
    "Eksempelforeningen<enter>",
    "<f5>",
    "<f6>",
    "1<enter>",
    "2<enter>",
    "1<enter>",
    "<tab>",
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

pub fn walks(running: &mut Running<'_>, keys: &[&str]) {
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
        ("adviser", ADVISER, "4<enter><enter>", &drafts),
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
        theirs.retain(|name, _| {
            name == "kvittering.txt" || Path::new(name).extension().is_some_and(|is| is == "pdf")
        });
        let names =
            |files: &BTreeMap<String, Vec<u8>>| -> Vec<String> { files.keys().cloned().collect() };
        assert_eq!(names(&own), names(&theirs), "{who}");
        assert!(!own.is_empty() && own == theirs, "{who}: the same bytes");
    }
}

/// A sitting with everything before the first long text of tilsyn answered.
pub fn at_story(running: &mut Running<'_>) {
    let way = ["2<enter>", "<enter>", "2<enter>", "1<enter>", "<esc>", "1<enter>"];
    walks(running, &way);
    walks(running, &["Eksempel sykehus<enter>", "<tab>", "<tab>", "5<enter>", "<tab>", "<tab>"]);
    assert!(running.says().contains("Hva skjedde der?"), "{}", running.screen());
}

#[test]
fn what_is_shown_as_saved_is_on_disk() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        for (at, c) in "Legen så ikke på foten. Jeg ba om hjelp tre ganger.".chars().enumerate() {
            running.keys(&c.to_string());
            if at % 7 == 0 {
                running.happens(Event::Tick);
            }
            let shown = running.screen().lines().next().unwrap().contains("Lagret");
            let typed = "Legen så ikke på foten. Jeg ba om hjelp tre ganger."
                .chars()
                .take(at + 1)
                .collect::<String>();
            let kept = sitting.case_file().contains(typed.trim_end());
            assert!(!shown || kept, "«Lagret» and not on disk: {typed}");
        }
        // Typing that does not rest is saved at least every second; 51 keys took two.
        assert!(sitting.case_file().contains("Legen så ikke på foten."));
        running.rests();
        assert!(running.screen().lines().next().unwrap().contains("Lagret 9.30"));
        assert!(sitting.case_file().contains("tre ganger."));
    });
}

#[test]
fn going_back_judges_nothing_and_keeps_what_was_typed() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..16]);
        assert!(running.says().contains("Når kom brevet eller beskjeden?"));
        running.keys("tirsdag en gang<esc>");
        assert!(running.says().contains("Hvordan kom brevet?"), "{}", running.screen());
        assert!(!running.says().contains("Prøv igjen"));
        running.keys("<tab>");
        assert!(running.says().contains("tirsdag en gang"), "{}", running.screen());
        // Forwards it is told once, and then nobody is held.
        running.keys("<enter>");
        assert!(running.says().contains("Datoen er ikke forstått"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("Hva vil du at de skal endre?"), "{}", running.screen());
        // The letters wait for it.
        running.keys("<f8>");
        assert!(running.says().contains("Datoen er ikke forstått"), "{}", running.screen());
    });
}

#[test]
fn a_paste_is_text_and_never_a_key() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        // Where something is chosen a paste does nothing.
        let home = running.screen();
        running.paste("1\r\n");
        assert_eq!(running.screen(), home);
        at_story(running);
        let told = "Første avsnitt.\r\rAndre\u{1b}[31m avsnitt.\u{7}\r\nA\u{30a}se\tslutt";
        running.paste(told).rests();
        assert!(running.says().contains("tegn ble tatt bort"), "{}", running.screen());
        let screen = running.screen();
        assert!(screen.contains("| Første avsnitt."), "{screen}");
        assert!(screen.contains("| Andre[31m avsnitt."), "{screen}");
        assert!(screen.contains("| Åse    slutt"), "{screen}");
        assert!(running.says().contains("Hva skjedde der?"), "still the same question");
        // One paste is one step to take back.
        running.keys("<ctrl-z>").rests();
        assert!(!running.screen().contains("Første avsnitt"));
        running.keys("<ctrl-y>").rests();
        assert!(running.screen().contains("Første avsnitt"));
        // In a field of one line the lines become one.
        running.keys("<esc><esc>").paste("lege\rsykepleier\n");
        assert!(running.says().contains("lege sykepleier"), "{}", running.screen());
    });
}

#[test]
fn a_huge_paste_is_refused_and_nothing_is_lost() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("Det jeg skrev først.");
        running.paste(&"Mer tekst enn noen leser. ".repeat(200_000));
        assert!(running.says().contains("lengre enn noe kontor leser"), "{}", running.screen());
        running.keys(" Og videre.").rests();
        assert!(sitting.case_file().contains("Det jeg skrev først. Og videre."));
    });
}

#[test]
fn unknown_keys_do_nothing() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        let before = running.screen();
        running.keys("<ctrl-g><esc><ctrl-u>");
        for key in [Key::F(0), Key::F(11), Key::F(12)] {
            running.happens(Event::Key(Press::plain(key)));
        }
        assert_eq!(running.screen(), before);
    });
}

#[test]
fn a_signal_saves_what_was_typed_and_ends() {
    for (signal, code) in [(1, 129), (15, 143)] {
        let sitting = Sitting::new();
        sitting.works(|running| {
            at_story(running);
            running.keys("Nettopp skrevet");
            running.happens(Event::Signal(signal));
            assert_eq!(running.quit, Some(code));
        });
        assert!(sitting.case_file().contains("Nettopp skrevet"));
    }
}

#[test]
fn a_case_opens_where_it_was_left_and_can_be_deleted() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("Begynt her").rests().keys("<ctrl-c>3<enter>");
        assert_eq!(running.quit, Some(0));
    });
    sitting.works(|running| {
        running.keys("1<enter>");
        assert!(running.says().contains("Begynt her"), "{}", running.screen());
        assert!(running.says().contains("Du fortsetter der du var sist"));
        running.keys("<ctrl-c>2<enter>");
        // Deleting asks, and "no" is at hand.
        running.keys("1<del><enter>");
        assert!(running.says().contains("Påbegynt"), "{}", running.screen());
        running.keys("1<del><down><enter>");
        assert!(!running.says().contains("Påbegynt"), "{}", running.screen());
    });
    assert_eq!(sitting.case_file(), "");
}

#[test]
fn the_help_does_what_its_keys_do() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..16]);
        running.keys("<f1>");
        assert!(running.says().contains("Klagefristen på fire uker regnes fra da."));
        let menu = running.screen();
        assert!(menu.contains("F3"), "{menu}");
        // Down to F3 and Enter.
        for _ in 0..30 {
            let chosen = running.screen().lines().any(|line| line.contains(">    F3"));
            if chosen {
                break;
            }
            running.keys("<down>");
        }
        running.keys("<enter>");
        assert!(running.says().contains("Frister og hvordan de er regnet ut"));
    });
}

#[test]
fn selected_text_is_copied_cut_and_put_in_again() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("ett to tre<ctrl-shift-left><ctrl-c>");
        assert_eq!(*sitting.copied.borrow(), ["tre"]);
        running.keys("<ctrl-x><ctrl-v><ctrl-v>").rests();
        assert!(sitting.case_file().contains("ett to tretre"), "{}", sitting.case_file());
    });
}

#[test]
fn a_list_is_added_to_moved_in_and_taken_out_of() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..23]);
        assert!(running.says().contains("Vil du lage en tidslinje?"), "{}", running.screen());
        for day in ["1.10.2026", "2.10.2026"] {
            running.keys("<home>");
            let add = if day.starts_with('1') { "1<enter>" } else { "2<enter>" };
            running.keys(add).keys(day).keys("<enter><tab>Noe hendte ").keys(day).keys("<enter>");
        }
        let rows = |running: &Running<'_>| -> Vec<String> {
            let screen = running.screen();
            let card = |line: &&str| {
                line.contains("hendte") && !line.contains("Tatt ut") && !line.contains("Ta med")
            };
            screen.lines().filter(card).map(str::to_owned).collect()
        };
        assert!(rows(running)[0].contains("1. oktober"), "{}", running.screen());
        running.keys("2<ctrl-up>");
        assert!(rows(running)[0].contains("2. oktober"), "{}", running.screen());
        running.keys("<ctrl-down>");
        assert!(rows(running)[0].contains("1. oktober"), "{}", running.screen());
        running.keys("2<del>");
        assert_eq!(rows(running).len(), 1, "{}", running.screen());
        running.keys("<ctrl-z>");
        assert_eq!(rows(running).len(), 2, "{}", running.screen());
    });
}

#[test]
fn a_text_goes_to_the_persons_own_editor_and_back() {
    let sitting = Sitting::new();
    let edit = |path: &Path| {
        let before = std::fs::read_to_string(path).unwrap();
        std::fs::write(path, format!("{}\n\nFra editoren.\n", before.trim_end())).unwrap();
        Ok(true)
    };
    sitting.works_with(Some(&edit), |running| {
        at_story(running);
        running.keys("Fra skjemaet.<ctrl-e>");
        assert!(running.says().contains("egne kopier"), "it warns: {}", running.screen());
        running.keys("<enter>").rests();
        assert!(running.says().contains("Fra editoren."), "{}", running.screen());
    });
    let kept = sitting.case_file();
    assert!(kept.contains("Fra skjemaet.") && kept.contains("Fra editoren."), "{kept}");
    let left = std::fs::read_dir(sitting.home.path().join("rediger")).unwrap();
    assert_eq!(left.count(), 0, "nothing stays outside the case");
    // One that fails changes nothing.
    let fail = |path: &Path| {
        std::fs::write(path, "Halvferdig").unwrap();
        Ok(false)
    };
    sitting.works_with(Some(&fail), |running| {
        running.keys("1<enter><ctrl-e><enter>");
        assert!(running.says().contains("ikke avsluttet slik det skulle"), "{}", running.screen());
        assert!(running.says().contains("Fra editoren."));
        // What it left is offered when one comes back.
        running.keys("<esc><tab>");
        assert!(running.says().contains("Halvferdig"), "{}", running.screen());
        running.keys("2<enter>").rests();
    });
    assert!(!sitting.case_file().contains("Halvferdig"));
}

#[test]
fn letters_that_lie_there_are_not_written_over_unasked() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, PATIENT);
        let folder = sitting.home.path().join("ut");
        let folder = folder.display().to_string();
        running.keys("<f8><ctrl-a>").keys(&folder).keys("<enter>");
        assert!(running.says().contains("Ferdig"), "{}", running.screen());
        running.keys("<f8><ctrl-a>").keys(&folder).keys("<enter>");
        assert!(running.says().contains("fra før"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("I hvilken mappe"), "{}", running.screen());
        running.keys("<enter>2<enter>");
        assert!(running.says().contains("Ferdig"), "{}", running.screen());
        // A place that cannot be written is told under the field.
        running.keys("<f8><ctrl-a>/dev/null/brev<enter>");
        assert!(running.says().contains("kunne ikke lagres"), "{}", running.screen());
    });
}

#[test]
fn a_fault_of_the_program_saves_what_was_typed() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("Før feilen.").rests();
    });
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let store = Store::open(sitting.home.path()).unwrap();
    let (armed, now) = (Arc::new(AtomicBool::new(false)), sitting.now);
    // The clock is asked when the case is saved: there the fault lies, once.
    let clock = || {
        assert!(!armed.swap(false, Ordering::SeqCst), "a fault");
        now
    };
    let edges = Edges {
        clock: &clock,
        papers: sitting.home.path().join("brev"),
        user_home: None,
        workshop: Workshop::in_home(sitting.home.path()),
        editor: None,
        open: &|_: &Path| Ok(()),
        on_case: &|_| {},
        suspend: &|| {},
    };
    let inbox = Inbox::default();
    let sender = inbox.sender();
    let arms = Arc::clone(&armed);
    let typist = std::thread::spawn(move || {
        let press = |code| {
            let event = KeyEvent::new(code, KeyModifiers::NONE);
            sender.send(Happened::Terminal(TerminalEvent::Key(event))).unwrap();
        };
        press(KeyCode::Char('1'));
        press(KeyCode::Enter);
        std::thread::sleep(Duration::from_millis(400));
        press(KeyCode::Char('X'));
        press(KeyCode::Char('Y'));
        arms.store(true, Ordering::SeqCst);
    });
    let area = Rect::new(0, 0, 80, 24);
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut screen = Vec::new();
    let backend = CrosstermBackend::new(&mut screen);
    let mut terminal = Terminal::with_options(backend, options).unwrap();
    let app = App::new(&house, Theme::Colour, (80, 24), false);
    let mut pane = Pane(&sitting.copied);
    let ended = stay(app, &mut terminal, &house, &store, &edges, &inbox, &mut pane).unwrap();
    typist.join().unwrap();
    assert_eq!(ended, Ended::Fault { saved: true });
    assert!(sitting.case_file().contains("Før feilen.XY"), "{}", sitting.case_file());
}

#[test]
fn typing_beside_the_letter_is_saved_in_time() {
    let sitting = Sitting { size: (130, 40), ..Sitting::new() };
    sitting.works(|running| {
        at_story(running);
        // Time passes as the loop lets it: to the next moment at which something is due.
        for c in "Skrevet på en bred skjerm".chars() {
            running.keys(&c.to_string());
            running.time += Duration::from_millis(110);
            while running.app.due().is_some_and(|due| due <= running.time) {
                running.happens(Event::Tick);
            }
        }
        while let Some(due) = running.app.due() {
            running.time = due;
            running.happens(Event::Tick);
        }
        assert!(sitting.case_file().contains("Skrevet på en bred skjerm"));
        assert!(running.screen().lines().next().unwrap().contains("Lagret"));
        let beside = |line: &str| line.contains("| Skrevet på en bred skjerm");
        assert!(running.screen().lines().any(beside), "{}", running.screen());
    });
}

#[test]
fn a_disk_that_says_no_is_told_and_nothing_is_called_saved() {
    let sitting = Sitting::new();
    let elsewhere = sitting.home.path().join("annet");
    sitting.works(|running| {
        at_story(running);
        // Nothing can be added to the archive.
        let database = crate::archive::database(sitting.home.path());
        database.execute_batch("ALTER TABLE revisions RENAME TO gone").unwrap();
        running.keys("Ikke på disken.").rests();
        assert!(running.says().contains("IKKE LAGRET"), "{}", running.screen());
        assert!(running.says().contains("Svarene er i minnet"), "{}", running.screen());
        running.keys("<ctrl-s>");
        assert!(!running.says().contains("Alt er lagret"), "{}", running.screen());
        assert_eq!(running.says().matches("Svarene er i minnet").count(), 1, "told once");
        // Neither the first page nor the end is reached without being asked.
        running.keys("<ctrl-c>");
        assert!(running.says().contains("Noen svar er ikke lagret"), "{}", running.screen());
        running.keys("2<enter>").keys(&elsewhere.display().to_string()).keys("<enter>");
        assert!(running.says().contains("En kopi er lagret"), "{}", running.screen());
        assert!(running.says().contains("Alle som får tak i filen"), "{}", running.screen());
        let copy = std::fs::read_dir(&elsewhere).unwrap().next().unwrap().unwrap().path();
        assert!(std::fs::read_to_string(copy).unwrap().contains("Ikke på disken."));
        database.execute_batch("ALTER TABLE gone RENAME TO revisions").unwrap();
        // It is tried again although nobody types.
        running.rests().rests().rests();
        assert!(running.says().contains("Nå er alt lagret igjen"), "{}", running.screen());
        assert!(sitting.case_file().contains("Ikke på disken."));
        running.keys(" Nå går det.").rests();
        assert!(sitting.case_file().contains("Ikke på disken. Nå går det."));
        running.keys("<ctrl-c>3<enter>");
        assert_eq!(running.quit, Some(0));
    });
}

#[test]
fn what_is_taken_back_can_be_made_again() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("Hele min fortelling.").rests();
        // Back to nothing in the text, then once more with a word of warning, then the answer.
        for _ in 0..8 {
            running.keys("<ctrl-z>");
        }
        assert!(!running.screen().contains("fortelling"), "{}", running.screen());
        for _ in 0..12 {
            running.keys("<ctrl-y>");
        }
        running.rests();
        assert!(sitting.case_file().contains("Hele min fortelling."), "{}", sitting.case_file());
    });
}

#[test]
fn a_second_wrong_answer_is_told_too() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..16]);
        running.keys("31.2.2026<enter>");
        assert!(running.says().contains("Den dagen finnes ikke"));
        running.keys("<ctrl-a>32.2.2026<enter>");
        assert!(running.says().contains("Når kom brevet"), "{}", running.screen());
        assert!(running.says().contains("Prøv igjen"), "{}", running.screen());
    });
}

#[test]
fn what_is_changed_from_the_review_leads_back_to_it() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, PATIENT);
        // A question of its own.
        running.keys("<home><down><down><down><down><down><enter>");
        assert!(running.says().contains("Hva vil du oppnå?"), "{}", running.screen());
        running.keys("<enter>");
        assert!(running.says().contains("Se over svarene"), "{}", running.screen());
        // A list: through the item, to the cards, and back.
        running.keys("<home>");
        while !running.screen().lines().any(|line| line.contains(">    Avgjørelser")) {
            running.keys("<down>");
        }
        running.keys("<enter>1<enter>");
        assert!(running.says().contains("Hvordan fikk du vite det?"), "{}", running.screen());
        running.keys("<esc>3<enter>");
        assert!(running.says().contains("Se over svarene"), "{}", running.screen());
        // Esc keeps what was there.
        running.keys("<home><down><down><down><down><down><enter><esc>");
        assert!(running.says().contains("Se over svarene"), "{}", running.screen());
    });
}

#[test]
fn an_office_that_was_to_be_written_can_be_chosen_after_all() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..10]);
        running.keys("<enter>Sykehuset<esc>");
        assert!(running.says().contains("1 Akershus"), "{}", running.screen());
        running.keys("innlandet<enter>");
        assert!(running.says().contains("2381 Brumunddal"), "{}", running.screen());
        // Later, then confirmed after all.
        running.keys("<enter>");
        assert!(running.says().contains("Velg først"), "nobody confirms by Enter alone");
        running.keys("3<enter><esc>1<enter>").rests();
        assert!(running.says().contains("Hvilken avdeling"), "{}", running.screen());
        assert!(sitting.case_file().contains("confirmed: ja"), "{}", sitting.case_file());
    });
}

#[test]
fn the_letter_of_one_case_is_not_shown_beside_another() {
    let sitting = Sitting { size: (130, 40), ..Sitting::new() };
    sitting.works(|running| {
        at_story(running);
        running.keys("Om den første saken").rests();
        assert!(running.screen().contains("| Om den første saken"));
        running.keys("<ctrl-c>2<enter>3<enter><enter>");
        assert!(!running.screen().contains("første saken"), "{}", running.screen());
    });
}

#[test]
fn a_case_that_cannot_be_opened_says_why_and_can_be_deleted() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        at_story(running);
        running.keys("x").rests();
    });
    let database = crate::archive::database(sitting.home.path());
    database.execute("UPDATE revisions SET body = x'00'", []).unwrap();
    drop(database);
    sitting.works(|running| {
        assert!(running.says().contains("Sak 1 kan ikke åpnes"), "{}", running.screen());
        running.keys("1<enter>");
        assert!(running.says().contains("er skadet"), "{}", running.screen());
        running.keys("<enter>1<del>2<enter>");
        assert!(!running.says().contains("Sak 1 kan"), "{}", running.screen());
    });
}

#[test]
fn letters_that_were_made_can_be_come_back_to() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, PATIENT);
        running.keys("<f8><enter><esc>");
        assert!(running.says().contains("Se brevene som ble laget"), "{}", running.screen());
        running.keys("3<enter>");
        assert!(running.says().contains("Ferdig. Brevene ligger i"), "{}", running.screen());
    });
}

#[test]
fn a_broken_form_of_ones_own_hides_no_case() {
    let sitting = Sitting { size: (100, 60), ..Sitting::new() };
    sitting.works(|running| {
        at_story(running);
        running.keys("Begynt").rests();
    });
    let house = House::new(medhold::cli::built_in(), Language::Nb);
    let house = house.with_files([File::new("forms/norge/annet.yaml", "[[[")]);
    sitting.works_in(house, None, |running| {
        let says = running.says();
        assert!(says.contains("annet.yaml") && says.contains("Påbegynt"), "{}", running.screen());
        running.keys("1<enter>");
        assert!(running.says().contains("Begynt"), "{}", running.screen());
    });
}

#[test]
fn enter_alone_answers_nothing() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..3]);
        let before = running.app.work.as_ref().map(|work| work.desk.version());
        running.keys("<enter><enter><enter><enter>");
        assert!(running.says().contains("Hvem gjelder dette?"), "{}", running.screen());
        assert!(running.says().contains("Velg først"), "{}", running.screen());
        assert_eq!(running.app.work.as_ref().map(|work| work.desk.version()), before);
        // Nor are suggested ticks taken away by it.
        walks(running, &PATIENT[3..25]);
        assert!(running.says().contains("Hva mer vil du be om?"), "{}", running.screen());
        running.keys("<enter><esc>");
        assert!(running.says().contains("[x] Foreløpig svar"), "{}", running.screen());
        // A number ticks and takes the tick away again.
        running.keys("2");
        assert!(running.says().contains("[ ] Å se papirene"), "{}", running.screen());
        running.keys("2");
        assert!(running.says().contains("[x] Å se papirene"), "{}", running.screen());
    });
}

#[test]
fn an_office_that_no_list_has_is_named_by_what_was_searched_for() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..10]);
        running.keys("Eksempel legekontor<enter>Veien 1<enter>2000 Eksempel<tab><enter>");
        running.keys("<f4>");
        assert!(running.says().contains("Eksempel legekontor Veien 1"), "{}", running.screen());
    });
}

#[test]
fn no_is_no_reason_that_stands_in_a_letter() {
    let sitting = Sitting::new();
    sitting.works(|running| {
        walks(running, &PATIENT[..6]);
        running.keys("Nei.<enter><f2>").rests();
        assert!(!sitting.case_file().contains("Nei."), "{}", sitting.case_file());
    });
}
