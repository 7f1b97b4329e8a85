//! The face for every terminal and every reader: one line at a time, nothing drawn, nothing taken
//! back. Screen readers, braille, dumb terminals and pipes all follow it. It drives the same desk
//! as any other face.

mod advice;
mod call;
mod case;
mod case_menu;
mod cases;
mod command;
mod compound;
mod home;
mod list;
mod long;
mod papers;
mod question;
mod review;
mod talk;

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::casework::{CaseId, FieldPath, House, Store, Workshop, expanded};
pub use talk::Screen;
use talk::{Stop, Talk};

/// Opens a file in the person's own editor and waits; false if that did not work.
pub type Editor<'e> = &'e dyn Fn(&Path) -> io::Result<bool>;

/// What comes from outside: the two ends of the conversation, the clock, folders and programs.
pub struct Edges<'e> {
    pub input: &'e mut dyn BufRead,
    pub output: &'e mut dyn Write,
    /// Columns and rows of the screen; `None` where there is no screen.
    pub screen: Screen<'e>,
    pub clock: &'e dyn Fn() -> DateTime,
    /// Where letters are put unless the person names another folder.
    pub papers: PathBuf,
    /// The person's own folder, for `~`.
    pub user_home: Option<PathBuf>,
    /// Where texts lie while they are open in another program.
    pub workshop: Workshop,
    /// `None` where the person has not chosen one.
    pub editor: Option<Editor<'e>>,
    /// Told where the case lies, so that a signal can say so.
    pub on_case: &'e dyn Fn(Option<PathBuf>),
}

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person said so, or the input ended; everything is saved.
    Saved,
    /// Answers could not be saved, and the person left or the input ended.
    NotSaved,
}

/// Holds the conversation until it ends.
///
/// # Errors
/// If the output cannot be written any more. What was answered is saved by then.
pub fn run(house: &House, store: &Store, edges: Edges<'_>) -> io::Result<Ended> {
    let Edges { input, output, screen, clock, papers, user_home, workshop, editor, on_case } =
        edges;
    let mut plain = Plain {
        talk: Talk::new(input, output, screen, &house.words),
        house,
        store,
        clock,
        papers,
        user_home,
        workshop,
        editor,
        on_case,
        not_saved: false,
        trail: Vec::new(),
        warned: Vec::new(),
        hinted: BTreeSet::new(),
    };
    match plain.home() {
        Ok(()) => {}
        Err(Stop::End) => match plain.talk.tell("input-ended") {
            Ok(()) | Err(Stop::End) => {}
            Err(Stop::Io(error)) => return Err(error),
        },
        Err(Stop::Io(error)) => return Err(error),
    }
    Ok(if plain.not_saved { Ended::NotSaved } else { Ended::Saved })
}

/// The conversation.
struct Plain<'e> {
    talk: Talk<'e>,
    house: &'e House,
    store: &'e Store,
    clock: &'e dyn Fn() -> DateTime,
    papers: PathBuf,
    user_home: Option<PathBuf>,
    workshop: Workshop,
    editor: Option<Editor<'e>>,
    on_case: &'e dyn Fn(Option<PathBuf>),
    not_saved: bool,
    /// Places that were jumped away from: case, letter and question, the last one last.
    trail: Vec<(CaseId, usize, FieldPath)>,
    /// Odd answers that the person was asked about once.
    warned: Vec<String>,
    /// Hints that were given once and are not repeated.
    hinted: BTreeSet<&'static str>,
}

impl Plain<'_> {
    /// Gives a hint the first time it is of use.
    fn hint(&mut self, id: &'static str) -> Result<(), Stop> {
        if self.hinted.insert(id) { self.talk.tell(id) } else { Ok(()) }
    }

    /// A folder or file as the person wrote it; `~` is their own folder.
    fn path(&self, typed: &Path) -> PathBuf {
        expanded(typed, self.user_home.as_deref())
    }
}
