//! The first page: who to ring, letters to begin, cases to go on with.

use super::menu::{Menu, Row};
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{CaseId, FormShown, House, Problem, Start, countable};
use crate::words::Words;

/// What a row of the first page leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    Form(String),
    /// All letters, or only the first again.
    AllForms(bool),
    Filing(CaseId, usize),
    /// All cases.
    Cases,
    /// All deadlines.
    Due,
    /// What is counted for the yearly report.
    Counts,
    /// Counts an enquiry without a case.
    Count,
    HelpLines,
    /// What is open in all cases, as a list to ring by.
    CallBacks,
    /// Cases to ask about, whether they shall be kept.
    Tidy,
    /// Takes a case in that somebody else has handed over.
    Receive,
    /// Backups and the passphrase.
    Safe,
    /// A case that cannot be opened, with the reason.
    Broken(CaseId, String),
}

/// See the module's words.
#[derive(Debug)]
pub struct HomePage {
    pub menu: Menu<Leads>,
    /// All letters are shown, and not only those that are asked for most.
    pub shows_all: bool,
    urgent: String,
    /// What is wrong with forms that were added.
    problems: Vec<String>,
}

impl HomePage {
    /// The first page of what there is.
    #[must_use]
    pub fn new(house: &House, start: &Start, all: bool) -> Self {
        let words = &house.words;
        let mut rows: Vec<Row<Leads>> = Vec::new();
        // Who has many cases, or takes calls, has both in reach above the cases.
        let many = start.shelf.len() > start.cases.len();
        let takes_calls = many || start.shelf.has_call();
        let call = |call: &FormShown| {
            let row = Row::new(Leads::Form(call.id.clone()), &call.title);
            row.note(Some(call.summary.clone())).without_number()
        };
        rows.extend(start.calls.iter().filter(|form| takes_calls && form.first).map(call));
        if many {
            let args = [("count", start.shelf.len().into())];
            let label = words.say_with("home-cases", &args);
            rows.push(Row::new(Leads::Cases, label).without_number());
        }
        let mut is_first = true;
        for case in &start.cases {
            for filing in &case.filings {
                let label = filing.named();
                let args = [
                    ("number", (&case.number).into()),
                    ("changed", (&case.changed).into()),
                    ("left", filing.left.into()),
                    ("made", filing.made.as_deref().unwrap_or_default().into()),
                ];
                let id = match (filing.guide, filing.left) {
                    (true, 0) => "home-case-found",
                    (false, 0) if filing.made.is_some() => "home-case-made",
                    (false, 0) => "home-case-ready",
                    _ => "home-case",
                };
                let mut note = words.say_with(id, &args);
                if let (Some(_), Some(to)) = (&filing.about, &filing.to) {
                    note = format!("{}\n{note}", words.say_with("home-to", &[("to", to.into())]));
                }
                if let Some(sent) = &filing.sent {
                    note = format!("{note}\n{sent}");
                }
                if let Some(deadline) = &filing.deadline {
                    note = format!("{note}\n{deadline}");
                }
                if let Some(day) = &case.delete_on {
                    note = format!("{note}\n{day}");
                }
                let row = Row::new(Leads::Filing(case.id, filing.at), label).note(Some(note));
                rows.push(row.under(is_first.then(|| words.say("home-begun"))));
                is_first = false;
            }
            if let Some(problem) = &case.problem {
                let number = case.id.to_string();
                let args = [("number", (&number).into())];
                let label = words.say_with("home-case-broken", &args);
                let leads = Leads::Broken(case.id, problem.clone());
                let row = Row::new(leads, label).note(Some(problem.clone()));
                rows.push(row.under(is_first.then(|| words.say("home-begun"))));
                is_first = false;
            }
        }
        if !start.to_tidy.is_empty() {
            let label = words.say_with("home-tidy", &[("count", start.to_tidy.len().into())]);
            rows.push(Row::new(Leads::Tidy, label));
        }
        if start.shelf.has_deadlines() {
            rows.push(Row::new(Leads::Due, words.say("home-due")).without_number());
        }
        if start.shelf.counts() {
            if !countable(house).0.is_empty() {
                rows.push(Row::new(Leads::Count, words.say("home-count")).without_number());
            }
            rows.push(Row::new(Leads::Counts, words.say("home-counts")).without_number());
        }
        let mut country = None;
        // Where there are few there is nothing to hide.
        let few = !start.forms.iter().any(|form| form.first);
        for form in start.forms.iter().filter(|form| all || few || form.first) {
            // What was begun stands first; then the letters need a heading of their own.
            let new = country.is_none() && !start.cases.is_empty();
            let heading = match country {
                _ if all && country != Some(form.country) => Some(words.say(form.heading())),
                _ if new => Some(words.say("home-new")),
                _ => None,
            };
            country = Some(form.country);
            let row = Row::new(Leads::Form(form.id.clone()), &form.title);
            rows.push(row.note(Some(form.summary.clone())).under(heading));
        }
        if !few && start.forms.iter().any(|form| !form.first) {
            let label = words.say(if all { "home-first-forms" } else { "home-all-forms" });
            rows.push(Row::new(Leads::AllForms(!all), label));
        }
        rows.push(Row::new(Leads::HelpLines, words.say("home-help-lines")));
        // Patients meet their letters first, under numbers of one digit.
        let calls = start.calls.iter().filter(|call| if call.first { !takes_calls } else { all });
        rows.extend(calls.map(call));
        if start.shelf.has_call() {
            let row = Row::new(Leads::CallBacks, words.say("callbacks-row"));
            rows.push(row.without_number());
        }
        let receive = Row::new(Leads::Receive, words.say("home-receive"));
        rows.push(receive.without_number());
        rows.push(Row::new(Leads::Safe, words.say("home-safe")).without_number());
        let problems = start.problems.iter().map(Problem::to_text).collect();
        let is_case = |leads: &Leads| matches!(leads, Leads::Filing(..) | Leads::Broken(..));
        let menu = Menu::new(rows).at(is_case);
        Self { menu, shows_all: all, urgent: urgent(house), problems }
    }

    /// Whether the row that stands out is a case.
    #[must_use]
    pub fn is_at_case(&self) -> bool {
        matches!(self.menu.chosen(), Some(Leads::Filing(..) | Leads::Broken(..)))
    }

    /// The page on a screen of this width.
    #[must_use]
    pub fn sheet(
        &self,
        words: &Words,
        theme: Theme,
        notices: &[(String, Meaning)],
        width: u16,
        height: u16,
    ) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.tell(notices);
        // Who to ring stays in sight, whatever is chosen below.
        let tall = height >= 16;
        if tall {
            sheet.say(&words.say("home-title"), Meaning::Text);
        }
        sheet.say(&self.urgent, Meaning::Warning);
        sheet.gap();
        sheet.say(&words.say("home-question"), Meaning::Title);
        if tall {
            sheet.gap();
        }
        self.menu.write(&mut sheet, words, true);
        if !self.problems.is_empty() {
            sheet.gap();
            sheet.say(&words.say("house-files"), Meaning::Error);
        }
        for problem in &self.problems {
            sheet.say(problem, Meaning::Muted);
        }
        sheet
    }
}

fn urgent(house: &House) -> String {
    let named = |group: &str| -> Vec<String> {
        let named = house.help_in(house.country()).filter(|line| line.group == group);
        named
            .map(|line| format!("{} {}", line.number, line.name.on_screen(house.language)))
            .collect()
    };
    let (urgent, talk) = (named("urgent").join(", "), named("talk"));
    let first = talk.first().cloned().unwrap_or_default();
    let args = [("urgent", (&urgent).into()), ("talk", (&first).into())];
    house.words.say_with("home-urgent-short", &args)
}
