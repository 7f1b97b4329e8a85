//! The ground the letters stand on: days and deadlines, identity numbers, statutes and offices.
//!
//! Nothing here asks what day it is; "today" always comes in from the edge. Facts of law and
//! addresses live in `assets/law`, `assets/offices`, `assets/help` and `assets/practice` with source, validity and the
//! day they were checked; this room reads and applies them.

pub mod calendar;
mod country;
pub mod date_text;
pub mod deadline;
pub mod help_line;
pub mod identity;
mod keeping;
mod mark;
mod naming;
pub mod office;
mod partial_date;
pub mod reference;

pub use country::Country;
pub use deadline::{Deadline, Met, Period, State, Step, Unit};
pub use help_line::HelpLine;
pub use keeping::Keeping;
pub use mark::Mark;
pub use naming::Naming;
pub use office::{Directory, Office};
pub use partial_date::{PartialDate, Precision, Side};
pub use reference::{LawBook, Reference, ReferenceError};
