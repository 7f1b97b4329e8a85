//! The full-screen face, for a person at a terminal.
//!
//! One way round: what happens ([`event`]) changes the state ([`app`]), which gives what is to be
//! done in the world ([`effect`]) and is shown ([`draw`]). Keys are looked up in one table
//! ([`keymap`]). Pages ([`home`], [`question`], [`list`], [`review`], [`papers`]) and what lies over
//! them ([`panel`]) each hold their own small state and write themselves on a [`sheet`]. The rules
//! are all in `casework`.

pub mod app;
pub mod draw;
pub mod editor;
pub mod effect;
pub mod event;
pub mod key;
pub mod keymap;
pub mod message;
pub mod theme;

mod advice;
mod answer;
mod beside;
mod cards;
mod case;
mod case_list;
mod case_menu;
mod done;
mod field;
pub mod hand_over;
mod history;
mod home;
mod input;
mod jump;
mod leave;
mod list;
mod lock;
mod locked;
mod long_lists;
mod menu;
mod notes;
mod office;
mod own_editor;
mod panel;
mod paper;
mod papers;
mod question;
mod question_sheet;
mod read_back;
mod retention;
mod review;
mod roll;
mod safe;
pub mod secret;
mod section;
mod sheet;
mod talk;
mod terminal;
mod way;
mod windows;
pub mod work;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use jiff::civil::DateTime;
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, CrosstermBackend};

use app::App;
use effect::{Did, Glass, Hands};
use event::Inbox;
use message::{Effect, Event};
use terminal::Guard;
use theme::Theme;

pub use lock::Standing;
pub use locked::Unlock;
use locked::{Locked, Waited};

use crate::casework::{House, Store, Workshop};

/// The code of an end that locks.
const LOCK: i32 = i32::MIN;

/// Opens a file in the person's own editor and waits; false if that did not work.
pub type Editor<'e> = &'e dyn Fn(&Path) -> io::Result<bool>;

/// What comes from outside: the clock, folders and programs.
pub struct Edges<'e> {
    pub clock: &'e dyn Fn() -> DateTime,
    /// Where letters are put unless the person names another folder.
    pub papers: PathBuf,
    /// The person's own folder, for `~`.
    pub user_home: Option<PathBuf>,
    /// Where texts lie while they are open in another program.
    pub workshop: Workshop,
    /// `None` where the person has not chosen one.
    pub editor: Option<Editor<'e>>,
    /// Opens a file or folder with the system's own program.
    pub open: &'e dyn Fn(&Path) -> io::Result<()>,
    /// Told where the case lies, so that a fault can say so.
    pub on_case: &'e dyn Fn(Option<PathBuf>),
    /// Sleeps until the program is woken again.
    pub suspend: &'e dyn Fn(),
}

/// How the wizard ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Everything is saved and nothing is shown; where one was.
    Locked(Option<Standing>),
    /// The person or a signal said so; with the exit code, and whether everything is on disk.
    Quit { code: i32, saved: bool },
    /// The program has a fault. What was typed is saved, or not.
    Fault { saved: bool },
}

/// Opens the wizard on this terminal and stays until the person leaves. While it is locked the
/// archive is closed and its keys are gone; `unlock` opens it again.
///
/// # Errors
/// If the terminal cannot be had or written. What was answered is saved by then.
pub fn run(
    house: &House,
    store: Store,
    unlock: Unlock<'_>,
    edges: &Edges<'_>,
    inbox: &Inbox,
    theme: Theme,
) -> io::Result<Ended> {
    let mut guard = Guard::default();
    let entered = guard.enter(&mut io::stdout());
    if let Err(error) = entered {
        guard.leave(&mut io::stdout());
        return Err(error);
    }
    let terminal = Terminal::new(CrosstermBackend::new(io::BufWriter::new(io::stdout())));
    let ended = terminal.and_then(|mut terminal| {
        inbox.listen()?;
        let mut window = Window { guard: &mut guard, inbox };
        let suspend = edges.suspend;
        let locked = Locked { house, theme, inbox, unlock, suspend };
        let (mut store, mut standing) = (store, None);
        loop {
            let size = terminal.size()?;
            let size = (size.width, size.height);
            let app =
                App::new(house, theme, size, edges.editor.is_some()).back_at(standing.as_ref());
            let ended = stay(app, &mut terminal, house, &store, edges, inbox, &mut window)?;
            let Ended::Locked(stood) = ended else { return Ok(ended) };
            standing = stood;
            drop(store);
            (edges.on_case)(None);
            // Nothing of a case stays on the screen or in what was drawn last.
            terminal.backend_mut().clear_region(ClearType::All)?;
            terminal.current_buffer_mut().reset();
            terminal.swap_buffers();
            terminal.current_buffer_mut().reset();
            store = match locked.wait(&mut terminal, &mut window)? {
                Waited::Open(store) => *store,
                Waited::Left => return Ok(Ended::Locked(None)),
                Waited::Signal(signal) => {
                    return Ok(Ended::Quit { code: 128 + signal, saved: true });
                }
            };
        }
    });
    guard.leave(&mut io::stdout());
    ended
}

/// The real terminal, as far as effects touch it.
struct Window<'w> {
    guard: &'w mut Guard,
    inbox: &'w Inbox,
}

impl Glass for Window<'_> {
    fn lend(&mut self, meanwhile: &mut dyn FnMut()) {
        let paused = self.inbox.pause();
        self.guard.leave(&mut io::stdout());
        meanwhile();
        // A terminal that cannot be had again is found out by the next draw.
        let _ = self.guard.enter(&mut io::stdout());
        drop(paused);
    }

    fn copy(&mut self, text: &str) {
        // A terminal that does not know the sequence leaves it alone.
        let _ = execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text));
    }
}

/// The loop: everything that has come is taken, then the screen is drawn once.
///
/// # Errors
/// If the terminal cannot be written.
pub fn stay<'h, B: Backend>(
    mut app: App<'h>,
    terminal: &mut Terminal<B>,
    house: &'h House,
    store: &'h Store,
    edges: &Edges<'h>,
    inbox: &Inbox,
    glass: &mut dyn Glass,
) -> io::Result<Ended>
where
    io::Error: From<B::Error>,
{
    let hands = Hands { house, store, edges };
    let start = Instant::now();
    let mut walk = || -> io::Result<Ended> {
        let mut events = vec![Event::Tick];
        loop {
            let mut lent = false;
            let mut changed = false;
            for event in events {
                changed |= !matches!(event, Event::Tick);
                let effects = app.update(event, start.elapsed());
                changed |= !effects.is_empty();
                lent |= effects
                    .iter()
                    .any(|effect| matches!(effect, Effect::Suspend | Effect::Lend { .. }));
                if let Some(code) = carry_out_all(&hands, &mut app, effects, glass, start.elapsed())
                {
                    return Ok(match code {
                        LOCK => Ended::Locked(app.standing()),
                        code => Ended::Quit { code, saved: app.is_saved() },
                    });
                }
            }
            if lent {
                // `Terminal::clear` would ask the terminal where its cursor is.
                terminal.backend_mut().clear_region(ClearType::All)?;
                terminal.swap_buffers();
            }
            if changed {
                terminal.draw(|frame| draw::draw(frame, &app))?;
            }
            let wait = app.due().map(|due| due.saturating_sub(start.elapsed()));
            events = inbox.wait(wait);
        }
    };
    let ended = catch_unwind(AssertUnwindSafe(&mut walk));
    match ended {
        Ok(Ok(ended)) => Ok(ended),
        // The terminal is gone or the program has a fault: what was typed is saved all the same.
        Ok(Err(error)) => {
            save_at_last(&mut app);
            Err(error)
        }
        Err(_) => Ok(Ended::Fault { saved: save_at_last(&mut app) }),
    }
}

/// Carries out effects until nothing more comes of them; an exit code if one of them is to quit.
pub fn carry_out_all<'h>(
    hands: &Hands<'_, 'h>,
    app: &mut App<'h>,
    effects: Vec<Effect>,
    glass: &mut dyn Glass,
    now: Duration,
) -> Option<i32> {
    let mut waiting: std::collections::VecDeque<Effect> = effects.into();
    while let Some(effect) = waiting.pop_front() {
        match hands.carry_out(app.desk_mut(), effect, glass) {
            Did::Nothing => {}
            Did::Outcome(outcome) => {
                waiting.extend(app.update(Event::Done(outcome), now));
            }
            Did::Quit(code) => return Some(code),
        }
    }
    None
}

/// Gives the terminal back without knowing its state, where the program ends from another thread.
pub fn give_terminal_back() {
    Guard::taken().leave(&mut io::stdout());
}

/// Puts what was typed into the case and the case on disk, whatever state the rest is in.
fn save_at_last(app: &mut App<'_>) -> bool {
    let saved = catch_unwind(AssertUnwindSafe(|| {
        app.stow();
        if let Some(desk) = app.desk_mut() {
            desk.save();
        }
        app.is_saved()
    }));
    saved.unwrap_or(false)
}
