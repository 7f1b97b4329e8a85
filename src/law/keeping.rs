//! How long a case is kept, as practice suggests: no law says it, so it is data that an organisation
//! can have its own of.

use super::deadline::{Period, Unit};
use super::mark::Mark;
use crate::source::{File, Key, Node, Problems, Record, Shape, check_shape};

/// After how long it is asked whether a case shall be kept, and which days are suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeping {
    /// A draft that nobody works on.
    pub draft: Period,
    /// A case whose letters were made.
    pub finished: Period,
    /// The last day suggested.
    pub longer: Period,
    /// Until a case that is kept is asked about again.
    pub again: Period,
    /// How long before a chosen day it is reminded of.
    pub near: Period,
}

/// The file of `assets/practice` about it.
pub static KEEPING_FILE: Record = Record {
    name: "file about keeping",
    about: "how long cases are kept",
    keys: &[Key::must("rules", Shape::Record(&RULES), "the times")],
};

static RULES: Record = Record {
    name: "times of keeping",
    about: "after how long it is asked, and what is suggested",
    keys: &[
        Key::must("draft", Shape::Record(&RULE), "a draft that nobody works on"),
        Key::must("finished", Shape::Record(&RULE), "a case whose letters were made"),
        Key::must("longer", Shape::Record(&RULE), "the last day suggested"),
        Key::must("again", Shape::Record(&RULE), "until a case that is kept is asked about again"),
        Key::must("near", Shape::Record(&RULE), "how long before its day it is reminded of"),
    ],
};

static RULE: Record = Record {
    name: "time of keeping",
    about: "one time, and where it comes from",
    keys: &[
        Key::must("period", Shape::Text, "the time, as in `3 months`"),
        Key::must("about", Shape::Text, "what it is for"),
        Key::must("source", Shape::Text, "where it comes from"),
        Key::must("checked", Shape::Day, "when that was looked at"),
        Key::must("mark", Shape::OneOf(&Mark::WORDS), "how sure it is"),
    ],
};

impl Keeping {
    /// Where the file lies.
    pub const PATH: &'static str = "assets/practice/keeping.yaml";

    /// Reads the file; `None`, with the problems told, if a time is missing or is none.
    pub fn read(file: &File, root: &Node, problems: &mut Problems) -> Option<Self> {
        check_shape(root, &Shape::Record(&KEEPING_FILE), file, problems);
        let rules = root.get("rules")?;
        let mut time = |id: &str| {
            let node = rules.get(id)?.get("period")?;
            // Working days are for what others do; a case is kept by the calendar.
            let period = node
                .text()
                .and_then(Period::parse)
                .filter(|period| period.unit != Unit::WorkingDays);
            if period.is_none() {
                problems
                    .error_at(file, node, "this is not a time to keep a case")
                    .fix("write a number and a unit: days, weeks, months or years");
            }
            period
        };
        let (draft, finished, longer) = (time("draft"), time("finished"), time("longer"));
        let (again, near) = (time("again"), time("near"));
        Some(Self {
            draft: draft?,
            finished: finished?,
            longer: longer?,
            again: again?,
            near: near?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Limits, read};

    const RULES: [&str; 5] = ["draft", "finished", "longer", "again", "near"];

    fn file(period: &str) -> String {
        let rule = |id: &&str| {
            format!(
                "  {id}: {{period: {period}, about: x, source: y, checked: 2026-11-21, mark: memory}}\n"
            )
        };
        format!("rules:\n{}", RULES.iter().map(rule).collect::<String>())
    }

    fn told(text: &str) -> (Option<Keeping>, Vec<String>) {
        let file = File::new(Keeping::PATH, text);
        let mut problems = Problems::default();
        let root = read(&file, Limits::default(), &mut problems).unwrap();
        let keeping = Keeping::read(&file, &root, &mut problems);
        (keeping, problems.sorted().iter().map(|problem| problem.message.clone()).collect())
    }

    #[test]
    fn a_time_is_one_of_the_calendar() {
        let (keeping, problems) = told(&file("2 weeks"));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(keeping.unwrap().draft, Period { count: 2, unit: Unit::Weeks });
        for wrong in ["2 working_days", "a while", "2"] {
            let (keeping, problems) = told(&file(wrong));
            assert_eq!(keeping, None);
            assert_eq!(problems.len(), 5, "each wrong time is told: {wrong}: {problems:?}");
        }
    }

    #[test]
    fn a_time_that_is_left_out_is_told_of() {
        let text = file("2 weeks").replace("  near:", "  nearly:");
        let (keeping, problems) = told(&text);
        assert_eq!(keeping, None);
        assert!(problems.iter().any(|problem| problem.contains("nearly")), "{problems:?}");
        assert!(problems.iter().any(|problem| problem.contains("`near`")), "{problems:?}");
    }
}
