//! The face for every terminal and every reader: one line at a time, nothing drawn, nothing taken
//! back. Screen readers, braille, dumb terminals and pipes all follow it. It drives the same desk
//! as any other face.

mod advice;
mod beside;
mod call;
mod case;
mod case_menu;
mod cases;
mod command;
mod compound;
mod hand_over;
mod history;
mod home;
mod list;
mod long;
mod obey;
mod papers;
mod question;
mod retention;
mod review;
mod safe;
mod talk;
mod windows;

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::casework::{
    CaseId, FieldPath, House, LastSave, Passphrase, Store, StoreError, Workshop, expanded,
};
pub use talk::Screen;
use talk::{Stop, Talk};

/// Opens a file in the person's own editor and waits; false if that did not work.
pub type Editor<'e> = &'e dyn Fn(&Path) -> io::Result<bool>;

/// Asks for a passphrase on the terminal without showing it; `None` if the person gives up.
pub type Secret<'e> = &'e dyn Fn(&str) -> io::Result<Option<Passphrase>>;

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
    /// `None` where nobody sits at a terminal: then a passphrase is a line like any other.
    pub secret: Option<Secret<'e>>,
    /// Opens the archive again after it was locked.
    pub unlock: &'e dyn Fn(&Passphrase) -> Result<Store, StoreError>,
    /// Told how the last save of the archive at hand can be asked for; `None` while it is locked.
    pub on_store: &'e dyn Fn(Option<LastSave>),
}

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person said so, or the input ended; everything is saved.
    Saved,
    /// Answers could not be saved, and the person left or the input ended.
    NotSaved,
}

/// Holds the conversation until it ends. While the cases are locked the archive is closed and its
/// keys are gone.
///
/// # Errors
/// If the output cannot be written any more. What was answered is saved by then.
pub fn run(house: &House, store: Store, edges: Edges<'_>) -> io::Result<Ended> {
    let Edges { input, output, screen, clock, papers, user_home, workshop, .. } = edges;
    let (mut store, mut stood, mut not_saved) = (store, None, false);
    loop {
        (edges.on_store)(Some(store.last_save()));
        let mut plain = Plain {
            talk: Talk::new(&mut *input, &mut *output, screen, &house.words),
            house,
            store: &store,
            clock,
            papers: papers.clone(),
            user_home: user_home.clone(),
            workshop: workshop.clone(),
            editor: edges.editor,
            on_case: edges.on_case,
            secret: edges.secret,
            not_saved,
            told_taken_over: false,
            stood,
            locks: false,
            trail: Vec::new(),
            warned: Vec::new(),
            hinted: BTreeSet::new(),
        };
        let ended = plain.home();
        let ended = plain.ended(ended)?;
        if !plain.locks {
            return Ok(ended);
        }
        (stood, not_saved) = (plain.stood, plain.not_saved);
        drop(plain);
        drop(store);
        (edges.on_case)(None);
        (edges.on_store)(None);
        let mut talk = Talk::new(&mut *input, &mut *output, screen, &house.words);
        match safe::unlocked(&mut talk, &edges.secret, edges.unlock) {
            Ok(Some(opened)) => store = opened,
            Ok(None) | Err(Stop::End) => return Ok(ended),
            Err(Stop::Io(error)) => return Err(error),
        }
    }
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
    secret: Option<Secret<'e>>,
    not_saved: bool,
    /// It was told that another window has the case at hand.
    told_taken_over: bool,
    /// The letter that one stood in when the cases were locked.
    stood: Option<(CaseId, usize)>,
    /// The cases are to be locked.
    locks: bool,
    /// Places that were jumped away from: case, letter and question, the last one last.
    trail: Vec<(CaseId, usize, FieldPath)>,
    /// Odd answers that the person was asked about once.
    warned: Vec<String>,
    /// Hints that were given once and are not repeated.
    hinted: BTreeSet<&'static str>,
}

impl Plain<'_> {
    fn ended(&mut self, ended: Result<(), Stop>) -> io::Result<Ended> {
        match ended {
            Ok(()) => {}
            Err(Stop::End) => match self.talk.tell("input-ended") {
                Ok(()) | Err(Stop::End) => {}
                Err(Stop::Io(error)) => return Err(error),
            },
            Err(Stop::Io(error)) => return Err(error),
        }
        Ok(if self.not_saved { Ended::NotSaved } else { Ended::Saved })
    }

    /// Gives a hint the first time it is of use.
    fn hint(&mut self, id: &'static str) -> Result<(), Stop> {
        if self.hinted.insert(id) { self.talk.tell(id) } else { Ok(()) }
    }

    /// A folder or file as the person wrote it; `~` is their own folder.
    fn path(&self, typed: &Path) -> PathBuf {
        expanded(typed, self.user_home.as_deref())
    }
}
