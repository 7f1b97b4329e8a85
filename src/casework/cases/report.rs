//! What the yearly report says: enquiries by kind, area of care, form and outcome, from the cases
//! that are there and from the tallies of those that are not.
//!
//! Few people in a group can be known again. A group under five is not counted out, and neither is
//! what it could be worked out from: the total of the year is told, so what is hidden in a table has
//! a known sum, and each hidden group must be able to be any number under five, whatever else is
//! known. Where that takes it, the next larger group is hidden too; where that does not do, the whole
//! table is.

use std::collections::BTreeMap;

use super::shelf::Shelf;
use crate::archive::{Store, StoreError, Tally};
use crate::casework::house::House;
use crate::form::{Form, QuestionIx};
use crate::words::Words;
use unicode_width::UnicodeWidthStr as _;

/// A group of fewer is not counted out.
const FEWEST: u64 = 5;

/// How many there are of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    Known(u64),
    /// Fewer than five.
    Few,
    /// Hidden, so that others cannot be worked out.
    Hidden,
}

/// What is counted of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    pub year: i16,
    pub all: Number,
    pub tables: Vec<Table>,
}

/// A year by one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// `kind`, `area`, `form` or `outcome`.
    pub by: &'static str,
    /// The sentence above it.
    pub heading: &'static str,
    /// The groups by their names; none where the table as a whole would tell too much.
    pub groups: Option<Vec<Group>>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its word in the form; empty where it was not said.
    pub id: String,
    pub name: String,
    pub count: Number,
}

type Column = (&'static str, &'static str, fn(&Tally) -> &String);

const COLUMNS: [Column; 4] = [
    ("kind", "counts-by-kind", |tally| &tally.kind),
    ("area", "counts-by-area", |tally| &tally.area),
    ("form", "counts-by-form", |tally| &tally.form),
    ("outcome", "counts-by-outcome", |tally| &tally.outcome),
];

/// A choice of what is counted: its word and its name.
pub type Named = (String, String);

/// What an enquiry without a case can be counted as: kinds and areas; none where no form counts.
#[must_use]
pub fn countable(house: &House) -> (Vec<Named>, Vec<Named>) {
    let country = house.country();
    let mut forms = counting_forms(house);
    forms.sort_by_key(|form| form.country != country);
    let first = |pick: fn(&Form) -> Option<QuestionIx>| {
        let options = forms.iter().find_map(|form| Some(options(house, form, pick(form)?)));
        options.unwrap_or_default()
    };
    (first(|form| form.counts.kind), first(|form| form.counts.area))
}

fn counting_forms(house: &House) -> Vec<std::sync::Arc<Form>> {
    let (heads, _) = house.heads_and_problems();
    let keeping = heads.iter().filter(|head| head.keeps.is_some());
    keeping.filter_map(|head| house.form(&head.id).ok()).collect()
}

fn options(house: &House, form: &Form, ix: QuestionIx) -> Vec<Named> {
    let choices = form.question(ix).kind.options().map(crate::form::Options::fixed);
    let choices = choices.unwrap_or_default().iter();
    choices
        .map(|choice| {
            let name = choice.label.neutral.on_screen(house.language);
            (choice.id.clone(), name.to_owned())
        })
        .collect()
}

impl Shelf {
    /// The years that anything is counted of, the latest first.
    ///
    /// # Errors
    /// If what was counted before cannot be read.
    pub fn report(&self, house: &House, store: &Store) -> Result<Vec<Year>, StoreError> {
        let mut counted = store.tallies()?;
        for glance in self.known() {
            *counted.entry(glance.tally.clone()).or_default() += 1;
        }
        let names = names(house);
        let mut years: BTreeMap<i16, Vec<(Tally, u64)>> = BTreeMap::new();
        for (tally, count) in counted {
            years.entry(tally.year).or_default().push((tally, count));
        }
        Ok(years.into_iter().rev().map(|(year, of)| told(house, year, &of, &names)).collect())
    }
}

/// The names of words, by column and word.
fn names(house: &House) -> BTreeMap<(&'static str, String), String> {
    let mut names = BTreeMap::new();
    for form in counting_forms(house) {
        let counts = form.counts;
        for (by, ix) in [("kind", counts.kind), ("area", counts.area), ("outcome", counts.outcome)]
        {
            for (id, name) in ix.map(|ix| options(house, &form, ix)).unwrap_or_default() {
                names.entry((by, id)).or_insert(name);
            }
        }
    }
    let (heads, _) = house.heads_and_problems();
    for head in heads {
        names.insert(("form", head.id.clone()), head.title.on_screen(house.language).to_owned());
    }
    names
}

fn told(
    house: &House,
    year: i16,
    of: &[(Tally, u64)],
    names: &BTreeMap<(&'static str, String), String>,
) -> Year {
    let all: u64 = of.iter().map(|(_, count)| count).sum();
    let tables = COLUMNS.iter().map(|(by, heading, word)| {
        let mut groups: BTreeMap<&String, u64> = BTreeMap::new();
        for (tally, count) in of {
            *groups.entry(word(tally)).or_default() += count;
        }
        let counts: Vec<u64> = groups.values().copied().collect();
        let hidden = if all < FEWEST { None } else { hide(&counts) };
        let groups = hidden.map(|hidden| {
            let mut rows: Vec<(u64, Group)> = groups
                .iter()
                .zip(hidden)
                .map(|((id, own), count)| {
                    let known = names.get(&(*by, (*id).clone())).cloned();
                    let name = if id.is_empty() {
                        house.words.say("counts-not-said")
                    } else {
                        known.unwrap_or_else(|| (*id).clone())
                    };
                    // Groups that are not counted out tell nothing by their place.
                    let weight = if matches!(count, Number::Known(_)) { *own } else { 0 };
                    (weight, Group { id: (*id).clone(), name, count })
                })
                .collect();
            rows.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.name.cmp(&b.name)));
            rows.into_iter().map(|(_, group)| group).collect()
        });
        Table { by, heading, groups }
    });
    let all = if all < FEWEST { Number::Few } else { Number::Known(all) };
    Year { year, all, tables: tables.collect() }
}

/// The counts of a table whose sum is known as they may be told; `None` if none of it may be.
fn hide(counts: &[u64]) -> Option<Vec<Number>> {
    let few = |count: &u64| (1..FEWEST).contains(count);
    let mut told: Vec<Number> = counts
        .iter()
        .map(|count| if few(count) { Number::Few } else { Number::Known(*count) })
        .collect();
    let mut larger: Vec<usize> = (0..counts.len()).filter(|at| !few(&counts[*at])).collect();
    larger.sort_by_key(|at| counts[*at]);
    let mut larger = larger.into_iter();
    while !is_safe(counts, &told) {
        told[larger.next()?] = Number::Hidden;
    }
    Some(told)
}

/// Whether every group under five could be each number under five, for one who knows the sum of the
/// whole table, what is told of it, and these rules.
fn is_safe(counts: &[u64], told: &[Number]) -> bool {
    let few = told.iter().filter(|count| **count == Number::Few).count() as u64;
    let hidden = told.iter().filter(|count| **count == Number::Hidden).count() as u64;
    if few == 0 {
        return true;
    }
    let unknown = counts.iter().zip(told);
    let sum: u64 =
        unknown.filter(|(_, told)| !matches!(told, Number::Known(_))).map(|(count, _)| count).sum();
    let most = FEWEST - 1;
    // One of them is as small as it can be when the others are as large, and the other way round.
    let least_others = (few - 1) + hidden * FEWEST;
    let can_be_most = sum >= least_others + most;
    let can_be_one = hidden > 0 || sum <= 1 + (few - 1) * most;
    can_be_most && can_be_one
}

/// The report as lines to read, and whether each is a heading; with bars where there is a width to
/// draw them in.
#[must_use]
pub fn report_lines(house: &House, years: &[Year], width: Option<usize>) -> Vec<(String, bool)> {
    let words = &house.words;
    let mut lines = Vec::new();
    if years.is_empty() {
        lines.push((words.say("counts-none"), false));
    }
    for year in years {
        let (of, all) = (year.year.to_string(), number_words(words, year.all));
        let args = [("year", (&of).into()), ("all", (&all).into())];
        lines.push((String::new(), false));
        lines.push((words.say_with("counts-of-year", &args), true));
        for table in &year.tables {
            lines.push((String::new(), false));
            lines.push((words.say(table.heading), true));
            match &table.groups {
                None => lines.push((words.say("counts-table-hidden"), false)),
                Some(groups) => lines.extend(bars(words, groups, width)),
            }
        }
    }
    lines
}

fn number_words(words: &Words, count: Number) -> String {
    match count {
        Number::Known(count) => count.to_string(),
        Number::Few => words.say("counts-few"),
        Number::Hidden => words.say("counts-hidden"),
    }
}

/// A line for each group: its name, a bar where there is room for one, its number.
fn bars(words: &Words, groups: &[Group], width: Option<usize>) -> Vec<(String, bool)> {
    const NARROWEST: usize = 8;
    let known = |group: &Group| match group.count {
        Number::Known(count) => count,
        Number::Few | Number::Hidden => 0,
    };
    let most = groups.iter().map(known).max().unwrap_or(0).max(1);
    let texts: Vec<String> = groups.iter().map(|group| number_words(words, group.count)).collect();
    let named = groups.iter().map(|group| group.name.width()).max().unwrap_or(0);
    let told = texts.iter().map(|text| text.width()).max().unwrap_or(0);
    let room = width.and_then(|width| width.checked_sub(named + told + 4));
    let room = room.filter(|room| *room >= NARROWEST);
    let line = |(group, text): (&Group, &String)| match room {
        None => (format!("{}: {text}", group.name), false),
        Some(room) => {
            let room = u64::try_from(room.min(40)).unwrap_or(0);
            // What is there at all has a mark; what is not counted out has none.
            let long = (known(group) * room).div_ceil(most);
            let bar = "#".repeat(usize::try_from(long).unwrap_or(0));
            let pad = " ".repeat(named - group.name.width());
            let bar = if bar.is_empty() { bar } else { format!("{bar} ") };
            (format!("{}{pad}  {bar}{text}", group.name), false)
        }
    };
    groups.iter().zip(&texts).map(line).collect()
}

/// The report as a table for other programs: semicolons, as they are expected where the comma is
/// the sign of decimals.
#[must_use]
pub fn as_csv(house: &House, years: &[Year]) -> String {
    let words = &house.words;
    let number = |count: Number| number_words(words, count);
    let mut rows =
        vec![["counts-year", "counts-by", "counts-group", "counts-count"].map(|id| words.say(id))];
    for year in years {
        let of = year.year.to_string();
        let all = words.say("counts-all");
        rows.push([of.clone(), String::new(), all, number(year.all)]);
        for table in &year.tables {
            let heading = words.say(table.heading);
            match &table.groups {
                None => {
                    let hidden = words.say("counts-table-hidden");
                    rows.push([of.clone(), heading, hidden, String::new()]);
                }
                Some(groups) => rows.extend(groups.iter().map(|group| {
                    [of.clone(), heading.clone(), group.name.clone(), number(group.count)]
                })),
            }
        }
    }
    let line = |row: &[String; 4]| row.each_ref().map(|cell| quoted(cell)).join(";") + "\r\n";
    // The mark in front tells spreadsheets that it is UTF-8.
    format!("\u{feff}{}", rows.iter().map(line).collect::<String>())
}

/// A cell that no program takes for anything but text.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All the ways that the hidden groups can be, for one who knows the sum.
    fn ways(told: &[Number], sum: u64) -> Vec<Vec<u64>> {
        let Some((first, rest)) = told.split_first() else {
            return if sum == 0 { vec![Vec::new()] } else { Vec::new() };
        };
        let range = match first {
            Number::Known(count) => *count..=*count,
            Number::Few => 1..=FEWEST - 1,
            Number::Hidden => FEWEST..=sum,
        };
        let mut found = Vec::new();
        for count in range.filter(|count| *count <= sum) {
            for mut way in ways(rest, sum - count) {
                way.insert(0, count);
                found.push(way);
            }
        }
        found
    }

    #[test]
    fn a_group_under_five_can_be_any_number_under_five() {
        let (mut open, mut hidden, mut closed) = (0, 0, 0);
        // Every table of four groups of up to nine.
        for code in 0..10_u64.pow(4) {
            let counts: Vec<u64> = (0..4).map(|at| code / 10_u64.pow(at) % 10).collect();
            let counts: Vec<u64> = counts.into_iter().filter(|count| *count > 0).collect();
            let Some(told) = hide(&counts) else {
                closed += 1;
                continue;
            };
            let sum = counts.iter().sum();
            let ways = ways(&told, sum);
            assert!(ways.contains(&counts), "{counts:?} is told as {told:?}");
            for (at, _) in told.iter().enumerate().filter(|(_, told)| **told == Number::Few) {
                for number in 1..FEWEST {
                    assert!(ways.iter().any(|way| way[at] == number), "{counts:?}: {told:?}");
                }
            }
            hidden += usize::from(told.contains(&Number::Hidden));
            open += usize::from(!told.contains(&Number::Hidden));
        }
        assert!(open > 1000 && hidden > 1000 && closed > 100, "{open} {hidden} {closed}");
    }

    #[test]
    fn large_groups_are_told_and_one_small_one_hides_another() {
        assert_eq!(hide(&[12, 7]), Some(vec![Number::Known(12), Number::Known(7)]));
        let told = hide(&[12, 9, 3]).unwrap();
        assert_eq!(told, [Number::Known(12), Number::Hidden, Number::Few]);
        assert_eq!(hide(&[3]), None);
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            let cell = quoted(&format!("{start}1+1"));
            assert!(cell.trim_start_matches('"').starts_with('\''), "{cell:?}");
        }
        assert_eq!(quoted("a;\"b\""), "\"a;\"\"b\"\"\"");
    }
}
