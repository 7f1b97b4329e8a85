//! One case being worked on: the single door for every face.
//!
//! A face asks the [`Desk`] what to show ([`Asked`], [`Overview`], [`Teller`]) and hands it edits; it
//! holds no rule of its own. What is shown comes as plain values with their words filled in, so
//! that two faces can never say different things. The clock and the folders are handed in.

mod answers_out;
mod asked;
mod backups;
mod callbacks;
mod cases;
mod compare;
mod deadlines;
mod desk;
mod find;
mod hand_over;
mod history;
mod home;
mod house;
mod merge;
mod news;
mod open_points;
mod overview;
mod packet;
mod papers;
mod person;
mod progress;
mod reading_copy;
mod receipt;
mod retention;
mod sheet;
mod summary;
mod text_file;
mod told;
mod trouble;

pub use answers_out::{AnswersOut, answers_out};
pub use asked::{Asked, ItemShown, OfficeShown, OptionShown, Way};
pub use backups::{
    Backups, SHORTEST_PASSPHRASE, back_up, backups, is_backup_at, remind_of_backups,
    reminded_of_backup, restore_backup, restored_text, takes_backup, usual_backup_folder,
};
pub use callbacks::{CallbacksError, callbacks, callbacks_of_all};
pub use cases::{
    CaseState, Due, DueShown, Elsewhere, Group, ListRow, Number, Order as ListOrder, RoleThere,
    Shelf, Sought, Table, Year, as_csv, countable, delete, report_lines,
};
pub use compare::{Comparison, Difference, What, compare};
pub use deadlines::DeadlineTold;
pub use desk::{
    Aim, Approved, BroughtIn, Clock, Consent, Desk, DeskError, FilingOf, NoteRefused, NoteShown,
    OnlyRead, Paragraph, Place, Reopened, numbered,
};
pub use find::{Spot, scores};
pub use hand_over::{
    ConflictTold, Merging, Received, add_answers, forms_of, hand_over, look, receive,
};
pub use history::{ChangeKind, ChangeTold, VersionTold};
pub use home::{CaseShown, FilingShown, FormShown, Start, declares, start};
pub use house::{House, HouseError};
pub use merge::{Choice, Conflict};
pub use news::News;
pub use open_points::{OpenPoint, Pile, Waits};
pub use overview::{Overview, OverviewRow, OverviewSection, in_brief, in_short, language_words};
pub use packet::Beside;
pub use papers::{
    Format, NotPressed, Order, PaperFile, PapersError, Writing, as_lines, as_text, compose, press,
    press_with, write_papers,
};
pub use person::{AboutPerson, CaseAbout, Wanted, about_person, seal_about, write_about};
pub use progress::Track;
pub use reading_copy::reads;
pub use receipt::{Checksum, FILE as RECEIPT_FILE, said_of};
pub use retention::{DaySuggested, Deletion, asked_again, day_ahead, keep_until};
pub use sheet::{SheetError, write_sheet};
pub use summary::summary;
pub use text_file::{
    Workshop, calendar_path, expanded, folders_of, read_text, usual_folder, write_private,
};
pub use told::{AdviceTold, Lack, LackKind, OfferTold, Teller, said_by};
pub use trouble::{disk_reason, house_text, sheet_text, store_text};

pub use crate::archive::{
    Case, CaseId, Door, Incoming, KeyError, LastSave, LockedFile, LockedStore, Passphrase,
    PublicKey, SealedTo, Store, StoreError, Tally, Version, backup_at, passphrase_length,
    same_passphrase, set_aside, try_backup, write_readable,
};
pub use crate::form::{AdviceLevel, Effort, Form, Keeps, Need};
pub use crate::interview::text::{LONGEST, clean, says_no, says_unknown};
pub use crate::interview::{
    Answer, Edit, EntryState, FieldPath, Interview, Mark, Refused, Said, UNFINISHED,
};
pub use crate::law::{HelpLine, State};
pub use crate::letter::document::{Document, Origin, Run, Runs};
pub use crate::output::Print;
pub use crate::output::pdf::Typesetter;
pub use crate::source::{Language, Problem};
