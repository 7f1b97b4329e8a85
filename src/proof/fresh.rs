//! How fresh the facts are: law, offices and help lines that were checked long ago, end soon, or
//! rest on memory alone.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::form::Catalog;
use crate::law::Mark;
use crate::source::{Entry, File, Limits, Node, Problems, read};

/// Days before its last day that an entry without a successor is told of.
const SOON: i64 = 90;

/// Looks at every dated entry of the law, the offices, the help lines and practice.
pub fn fresh(catalog: &Catalog, today: Date, problems: &mut Problems) {
    for (folder, list) in [
        ("assets/law/", "references"),
        ("assets/offices/", "offices"),
        ("assets/help/", "lines"),
        ("assets/practice/", "rules"),
    ] {
        for file in catalog.below(folder, ".yaml") {
            // What cannot be read was told already.
            let Some(root) = read(file, Limits::default(), &mut Problems::default()) else {
                continue;
            };
            let entries = root.get(list).map(Node::entries).unwrap_or_default();
            for entry in entries {
                for version in versions(&entry.value) {
                    look(file, &root, entry, version, entries, today, problems);
                }
            }
        }
    }
}

/// An entry is one version, or a list of them.
fn versions(node: &Node) -> &[Node] {
    node.one_or_many()
}

fn look(
    file: &File,
    root: &Node,
    entry: &Entry,
    version: &Node,
    all: &[Entry],
    today: Date,
    problems: &mut Problems,
) {
    let day = |node: &Node, key: &str| node.get_text(key).and_then(|day| day.parse::<Date>().ok());
    let (id, span) = (&entry.key, entry.key_span);
    let until = day(version, "until");
    if until.is_some_and(|until| until < today) {
        return;
    }
    let checked = day(version, "checked").or_else(|| day(root, "checked"));
    if let Some(checked) = checked
        && checked.checked_add(1.year()).is_ok_and(|year| year < today)
    {
        problems
            .warning(file, span, format!("`{id}` was last checked on {checked}, over a year ago"))
            .fix("check it against its source, and set `checked`");
    }
    if let Some(until) = until
        && until.checked_sub(SOON.days()).is_ok_and(|soon| soon <= today)
        && !goes_on(entry, version, all, until)
    {
        problems
            .warning(file, span, format!("`{id}` ends on {until}, and nothing takes its place"))
            .fix("add what holds from the next day");
    }
    for key in ["mark", "address_mark", "phone_mark"] {
        let mark = version.get_text(key).and_then(Mark::from_word);
        let doubt = match mark {
            Some(Mark::Memory) => "rests on memory alone",
            Some(Mark::Conflict) => "has sources that differ",
            _ => continue,
        };
        let what = key.strip_suffix("_mark").map_or_else(String::new, |what| format!("{what} of "));
        problems
            .remark(file, span, format!("the {what}`{id}` {doubt}"))
            .fix("find a source; until then the person is asked to check it");
    }
}

/// Whether something of the same kind begins when this ends.
fn goes_on(entry: &Entry, version: &Node, all: &[Entry], until: Date) -> bool {
    let next = until.tomorrow().ok().map(|day| day.to_string());
    let begins = |node: &Node| node.get_text("from") == next.as_deref();
    let same = versions(&entry.value).iter().any(begins);
    let kind = version.get_text("kind");
    let successor = |other: &Entry| {
        versions(&other.value).iter().any(|node| node.get_text("kind") == kind && begins(node))
    };
    same || (kind.is_some() && all.iter().any(successor))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        let catalog = Catalog::new([File::new("assets/offices/norge.yaml", text)]);
        let mut problems = Problems::default();
        fresh(&catalog, date(2026, 11, 22), &mut problems);
        problems.sorted().into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn what_is_old_ends_or_is_only_remembered_is_told() {
        let all = told(
            "checked: 2026-11-21\noffices:\n\
             \x20 ny: {kind: a, address_mark: verified}\n\
             \x20 gammel: {kind: a, checked: 2025-11-20, address_mark: verified}\n\
             \x20 ender: {kind: b, until: 2026-12-31, address_mark: verified}\n\
             \x20 husket: {kind: a, address_mark: verified, phone_mark: memory}\n\
             \x20 forbi: {kind: a, until: 2020-01-01, checked: 2019-01-01, address_mark: memory}\n",
        );
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all[0].contains("`gammel`") && all[1].contains("`ender`"), "{all:?}");
        assert!(all[2].contains("phone of `husket`"), "{all:?}");
    }

    #[test]
    fn what_has_a_successor_may_end() {
        let all = told(
            "checked: 2026-11-21\noffices:\n\
             \x20 for: {kind: region, until: 2026-12-31, address_mark: verified}\n\
             \x20 etter: {kind: region, from: 2027-01-01, address_mark: verified}\n",
        );
        assert!(all.is_empty(), "{all:?}");
    }
}
