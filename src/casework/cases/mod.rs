//! All cases at once: the list and its search, every deadline, what is counted of a year, and who
//! stands in more than one case.

mod conflict;
mod counted;
mod due;
mod glance;
mod people;
mod report;
mod shelf;

pub use conflict::{Elsewhere, RoleThere};
pub(super) use conflict::{elsewhere, people_of};
pub use due::{Due, DueShown};
pub(super) use glance::DeadlineGlance;
pub(super) use people::Person;
pub use report::{Group, Number, Table, Year, as_csv, countable, report_lines};
pub use shelf::{CaseState, ListRow, Order, Shelf, Sought, delete};
