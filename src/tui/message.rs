//! What happens, what is to be done in the world, and what came of it.

use std::path::PathBuf;

use jiff::civil::Date;

use super::hand_over::{Handed, Handing};
use super::key::Press;
use crate::casework::{
    BroughtIn, CaseId, DeadlineTold, Desk, DeskError, Document, FieldPath, NotPressed, PaperFile,
    PapersError, Passphrase, Reopened, Start, StoreError, Tally, VersionTold, Year,
};

/// Other ways to write the letters that were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    Text,
    Word,
    /// In large print, in place of the others.
    Large,
}

/// Something that happened.
#[derive(Debug)]
pub enum Event<'h> {
    Key(Press),
    /// Text that came in one go. Cleaned here; it is never a key.
    Paste(String),
    Size(u16, u16),
    /// Time has passed.
    Tick,
    /// The program is asked to end.
    Signal(i32),
    /// The program is asked to sleep.
    Suspend,
    Done(Box<Outcome<'h>>),
}

/// A paper of the whole case, that is kept and never sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Summary,
    CallBacks,
    /// Of all cases.
    AllCallBacks,
}

/// Something to do in the world.
#[derive(Debug)]
pub enum Effect {
    ReadHome,
    /// What was counted, year by year.
    ReadReport,
    /// Counts an enquiry without a case.
    Count {
        kind: String,
        area: String,
    },
    /// Asks where the calendar file usually goes.
    NameCalendar,
    WriteCalendar {
        path: PathBuf,
        over: bool,
    },
    Begin(String),
    Reopen(CaseId, usize),
    /// Opens a case that another window has, only to look at it.
    Look(CaseId, usize),
    /// Takes a case over from the window that has it.
    TakeOver(CaseId, usize),
    /// Takes the case at hand back, with what was typed here since.
    BringIn,
    Delete(CaseId),
    /// Keeps a case, and asks again on this day.
    KeepUntil(CaseId, Option<Date>),
    Save,
    SaveCopy(PathBuf),
    /// Puts the archive behind this passphrase, or behind none.
    SetPassphrase(Option<Passphrase>),
    /// Whether a backup can be put into this folder, or one lies there to be taken in.
    TryBackupPath {
        path: PathBuf,
        restores: bool,
    },
    /// Writes a backup of all cases into a folder.
    BackUp {
        folder: PathBuf,
        passphrase: Passphrase,
    },
    /// Takes the cases of a backup in.
    Restore {
        from: PathBuf,
        passphrase: Passphrase,
    },
    /// Reminds of backups, or does not any more.
    RemindOfBackups(bool),
    /// Makes the letters for looking at.
    Compose,
    /// The earlier versions of the case.
    ReadVersions,
    /// Takes the whole case back to the version before the one at this place.
    TakeAllBack {
        before: i64,
        at: usize,
    },
    /// Every deadline with its working, as it is on this day.
    ReadDeadlines,
    ReadSheet(Sheet),
    /// Writes it where letters lie.
    WriteSheet(Sheet),
    /// Makes the letters for writing.
    Render {
        draft: bool,
    },
    Write {
        papers: Vec<PaperFile>,
        folder: PathBuf,
        over: bool,
        draft: bool,
    },
    /// Writes the letters in another way, beside those that lie there or in their place.
    WriteMore {
        more: More,
        folder: PathBuf,
        draft: bool,
    },
    /// Opens a file or folder with the system's own program.
    Open(PathBuf),
    Copy(String),
    /// Hands a text to the person's own editor.
    Lend {
        path: FieldPath,
        text: String,
    },
    /// Looks whether a crash left a text with the editor.
    LookForLent {
        path: FieldPath,
    },
    /// Takes a lent text away; with a text only if that is in the case and on disk.
    DropLent {
        path: FieldPath,
        once_kept: Option<String>,
    },
    /// Hands a case out, or takes one in.
    Hand(Handing),
    Suspend,
    Quit(i32),
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome<'h> {
    Home(Result<Start, StoreError>),
    Report(Result<Vec<Year>, StoreError>),
    Counted(Result<Tally, StoreError>),
    CalendarName(PathBuf),
    /// How many deadlines it holds.
    CalendarWritten {
        path: PathBuf,
        result: Result<usize, std::io::Error>,
    },
    /// Begun, or opened again.
    Opened(Result<(Box<Desk<'h>>, Option<Reopened>), DeskError>),
    /// Another window has the case.
    InUse(CaseId, usize),
    BroughtIn(Result<BroughtIn, DeskError>),
    Deleted {
        id: CaseId,
        left: Vec<PathBuf>,
        result: Result<(), StoreError>,
    },
    Kept(Result<(), StoreError>),
    BackupPathTried {
        path: PathBuf,
        restores: bool,
        result: Result<(), StoreError>,
    },
    /// What came of a backup, in sentences.
    BackedUp(Result<Vec<String>, StoreError>),
    Restored {
        from: PathBuf,
        result: Result<String, StoreError>,
    },
    Reminding(Result<(), StoreError>),
    /// Whether it went well is the desk's to say.
    Saved,
    Copied(Result<PathBuf, StoreError>),
    PassphraseSet {
        is_set: bool,
        result: Result<(), StoreError>,
    },
    Composed {
        documents: Vec<Document>,
        version: u64,
    },
    NotComposed(NotPressed),
    Versions(Result<Vec<VersionTold>, StoreError>),
    AllTakenBack {
        at: usize,
        result: Result<Reopened, DeskError>,
    },
    SheetRead(Result<Box<Document>, String>),
    /// Where it lies, or why it does not.
    SheetWritten(Result<PathBuf, String>),
    Deadlines {
        waiting: Vec<String>,
        deadlines: Vec<DeadlineTold>,
    },
    Rendered {
        papers: Vec<PaperFile>,
        usual: PathBuf,
        draft: bool,
    },
    NotRendered(NotPressed),
    Written {
        result: Result<(), PapersError>,
        papers: Vec<PaperFile>,
        folder: PathBuf,
        draft: bool,
    },
    MoreWritten(More, Result<(), String>),
    Opening(Result<(), String>),
    /// A text came back from the editor, or why it did not.
    Lent {
        path: FieldPath,
        text: Result<String, String>,
    },
    /// A text that was found with the editor.
    FoundLent {
        path: FieldPath,
        text: String,
    },
    Handed(Handed),
}
