//! The ground the letters stand on: days and deadlines, identity numbers, statutes and offices.
//!
//! Nothing here asks what day it is; "today" always comes in from the edge. Facts of law and
//! addresses live in `assets/law`, `assets/offices` and `assets/help` with source, validity and the
//! day they were checked; this room reads and applies them.

pub mod calendar;
mod country;
pub mod date_text;
pub mod deadline;
pub mod help_line;
pub mod identity;
mod mark;
pub mod office;
mod partial_date;
pub mod reference;

pub use country::Country;
pub use deadline::{Deadline, Met, Period, State, Step, Unit};
pub use help_line::HelpLine;
pub use mark::Mark;
pub use office::{Directory, Office};
pub use partial_date::{PartialDate, Precision, Side};
pub use reference::{LawBook, Reference, ReferenceError};
