//! The check-answers page: what is missing, every answer with its state, and the way to the letters.

use std::path::PathBuf;

use super::menu::{Menu, Row};
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{
    AdviceTold, EntryState, FieldPath, LackKind, Need, OfferTold, Overview, OverviewRow, in_short,
    language_words,
};
use crate::words::Words;

/// What a row of the page leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    Make,
    Fill,
    /// On with the questions, from the one that one stood at.
    GoOnAt(FieldPath),
    /// The letters do without what the person wanted to look up.
    LeaveOut,
    Draft,
    Read,
    /// The letters are read to the person.
    ReadBack,
    /// The letters that were made last.
    Papers,
    /// The folder that they lie in.
    Folder(PathBuf),
    Home,
    /// The letters in the next language.
    Language,
    /// What the person wrote is in another language.
    OwnWords,
    /// One more letter in the same case.
    Another,
    To(FieldPath),
    /// A decision about an advice.
    Decide,
    /// A form that a guide leads to.
    Begin {
        form: String,
        with: Vec<(String, Vec<String>)>,
    },
    /// A letter of the case that a guide leads to and that was begun already.
    GoOn(usize),
    /// A way that is no form: its words are all there is.
    Nowhere,
}

/// See the module's words.
#[derive(Debug)]
pub struct ReviewPage {
    pub overview: Overview,
    pub menu: Menu<Leads>,
}

impl ReviewPage {
    /// The page of an overview, with the row of a question at hand if one is named.
    #[must_use]
    pub fn new(
        overview: Overview,
        at: Option<&FieldPath>,
        has_papers: bool,
        words: &Words,
    ) -> Self {
        let menu = menu(&overview, has_papers, words);
        let menu = match at {
            Some(path) => menu.at_last(|leads| matches!(leads, Leads::To(to) if to == path)),
            // Of what a guide found, the first thing that can be done.
            None if overview.ways.is_some() && overview.lacks.is_empty() => {
                menu.at(|leads| matches!(leads, Leads::Begin { .. } | Leads::GoOn(_)))
            }
            None => menu,
        };
        Self { overview, menu }
    }

    /// Puts a row at hand.
    pub fn stand_at(&mut self, row: &Leads) {
        let menu = std::mem::replace(&mut self.menu, Menu::new(Vec::new()));
        self.menu = menu.at(|leads| leads == row);
    }

    /// The page on a screen of this size.
    #[must_use]
    pub fn sheet(
        &self,
        words: &Words,
        theme: Theme,
        notices: &[(String, Meaning)],
        width: u16,
    ) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.tell(notices);
        let answered = self.overview.ways.is_some() && self.overview.lacks.is_empty();
        let ways = answered
            && !self.overview.refused
            && self.overview.ways.as_ref().is_some_and(|ways| !ways.is_empty());
        sheet.say(&words.say(if ways { "ways-title" } else { "review-title" }), Meaning::Title);
        let args =
            [("count", self.overview.lacks.len().into()), ("open", self.overview.open.into())];
        if self.overview.refused {
            sheet.say(&words.say("call-refused"), Meaning::Warning);
        } else if ways {
            sheet.say(&words.say("ways-about"), Meaning::Text);
        } else if answered {
            sheet.say(&words.say("kept-answered"), Meaning::Text);
        } else if self.overview.lacks.is_empty() {
            sheet.say(&words.say_with("overview-ready", &args), Meaning::Good);
        } else {
            sheet.say(&words.say_with("overview-lacks", &args), Meaning::Warning);
        }
        // What this page is stays in sight.
        sheet.fixed = sheet.rows();
        if let Some(sent) = &self.overview.sent {
            sheet.say(sent, Meaning::Good);
        }
        for deadline in self.overview.deadlines.iter().filter(|deadline| !deadline.outer) {
            sheet.say(&deadline.text, Meaning::Text);
        }
        sheet.gap();
        self.menu.write(&mut sheet, words, true);
        if !self.overview.parked.is_empty() {
            sheet.gap();
            sheet.say(&words.say("overview-parked"), Meaning::Title);
            for row in &self.overview.parked {
                let answer = in_short(&row.answer);
                sheet.beside("  -  ", &row.label, Meaning::Muted, &answer, Meaning::Muted);
            }
        }
        sheet
    }
}

fn menu(overview: &Overview, has_papers: bool, words: &Words) -> Menu<Leads> {
    let ready = overview.lacks.is_empty();
    let mut rows: Vec<Row<Leads>> = Vec::new();
    let ways = overview.ways.as_deref().unwrap_or_default();
    // Of a call that is not kept nothing is to be filled in or begun.
    let ends = overview.refused && overview.ways.is_some();
    if ready && !ends {
        rows.extend(ways.iter().flat_map(|way| way_rows(way, words)));
    }
    // Who looked here on the way goes on where they were.
    let goes_on = overview.goes_on.iter().filter(|_| !ready && !ends);
    rows.extend(
        goes_on.map(|path| Row::new(Leads::GoOnAt(path.clone()), words.say("review-go-on"))),
    );
    if overview.only_put_off() {
        rows.push(Row::new(Leads::LeaveOut, words.say("review-leave-out")));
    }
    let actions: &[(&str, Leads)] = if ends {
        &[]
    } else if overview.ways.is_some() {
        if ready { &[] } else { &[("review-fill", Leads::Fill)] }
    } else if ready {
        &[("review-make", Leads::Make), ("review-read", Leads::Read)]
    } else {
        &[
            ("review-fill", Leads::Fill),
            ("review-read", Leads::Read),
            ("review-draft", Leads::Draft),
        ]
    };
    for (id, leads) in actions {
        rows.push(Row::new(leads.clone(), words.say(id)));
    }
    match &overview.made {
        _ if has_papers => rows.push(Row::new(Leads::Papers, words.say("review-papers"))),
        Some((folder, made)) => {
            let row = Row::new(Leads::Folder(folder.clone()), words.say("review-folder"));
            rows.push(row.aside(made.clone(), Meaning::Text));
        }
        None => {}
    }
    // Who was read to, and whether the letters still say that.
    if let Some(approved) = overview.approved.as_ref().filter(|_| ready) {
        let args = [
            ("who", (&approved.who).into()),
            ("how", (&approved.how).into()),
            ("at", (&approved.at).into()),
        ];
        let (id, meaning) = if approved.holds {
            ("approved-holds", Meaning::Good)
        } else {
            ("approved-changed", Meaning::Warning)
        };
        let row = Row::new(Leads::ReadBack, words.say("review-read-back"));
        rows.push(row.aside(words.say_with(id, &args), meaning));
    }
    if let Some(language) = overview.letters_in {
        let now = words.say(language_words(language));
        rows.push(
            Row::new(Leads::Language, words.say("review-language")).aside(now, Meaning::Text),
        );
    }
    if let Some(language) = overview.own_words {
        let now = words.say(language_words(language));
        let row = Row::new(Leads::OwnWords, words.say("review-own-words"));
        rows.push(row.aside(now, Meaning::Text));
    }
    if overview.ways.is_none() {
        rows.push(Row::new(Leads::Another, words.say("review-another")));
    }
    rows.push(Row::new(Leads::Home, words.say("review-home")));
    for (at, lack) in overview.lacks.iter().filter(|_| !ends).enumerate() {
        let leads = match (&lack.path, lack.kind) {
            (_, LackKind::Decision) => Leads::Decide,
            (Some(path), _) => Leads::To(path.clone()),
            (None, _) => Leads::Fill,
        };
        let heading = (at == 0).then(|| words.say("review-lacks"));
        rows.push(Row::new(leads, format!("! {}", lack.text)).without_number().under(heading));
    }
    for section in &overview.sections {
        for (at, row) in section.rows.iter().enumerate() {
            let heading = (at == 0).then(|| section.title.clone());
            let heading = match (&row.item, heading) {
                (Some(item), Some(title)) => Some(format!("{title}\n{item}")),
                (item, title) => item.clone().or(title),
            };
            let (answer, meaning) = state(row, words);
            let shown = Row::new(Leads::To(row.path.clone()), row.label.clone());
            rows.push(shown.aside(answer, meaning).without_number().under(heading));
        }
    }
    Menu::new(rows)
}

/// What a guide found: a row for each form that can be begun, or one with nothing but words.
fn way_rows(way: &AdviceTold, words: &Words) -> Vec<Row<Leads>> {
    let starts = way.offers.iter().filter_map(|offer| match offer {
        OfferTold::Start { form, title, with, begun } => Some((form, title, with, begun)),
        OfferTold::Answer { .. } | OfferTold::Continue => None,
    });
    let title = way.title.clone();
    let told = std::iter::once(way.text.clone()).chain(way.contacts.iter().cloned());
    let mut told = Some(told.collect::<Vec<_>>().join("\n"));
    let mut rows: Vec<Row<Leads>> = starts
        .map(|(form, name, with, begun)| {
            let label = words.say_with(
                if begun.is_some() { "ways-go-on" } else { "ways-begin" },
                &[("form", name.into())],
            );
            let label = match &title {
                Some(title) => format!("{title}: {label}"),
                None => label,
            };
            // The words stand once, under the first.
            let leads = match begun {
                Some(filing) => Leads::GoOn(*filing),
                None => Leads::Begin { form: form.clone(), with: with.clone() },
            };
            Row::new(leads, label).note(told.take())
        })
        .collect();
    if rows.is_empty() {
        let label = title.unwrap_or_else(|| words.say("ways-other"));
        rows.push(Row::new(Leads::Nowhere, label).note(told));
    }
    rows
}

/// The answer or what stands in its place, with a sign where something is wanted.
pub(super) fn state(row: &OverviewRow, words: &Words) -> (String, Meaning) {
    let say = |id: &str| words.say(id);
    match row.state {
        EntryState::Given { .. } if row.reused => {
            let answer = in_short(&row.answer);
            (words.say_with("overview-reused", &[("answer", (&answer).into())]), Meaning::Text)
        }
        EntryState::Given { .. } if row.carried => {
            let answer = in_short(&row.answer);
            (words.say_with("overview-carried", &[("answer", (&answer).into())]), Meaning::Text)
        }
        EntryState::Given { .. } => (in_short(&row.answer), Meaning::Text),
        EntryState::Open if row.need == Need::Must => {
            (format!("! {}", say("state-must")), Meaning::Warning)
        }
        EntryState::Open => (say("state-open"), Meaning::Muted),
        EntryState::Unknown => (say("state-unknown"), Meaning::Text),
        EntryState::Later => (format!("! {}", say("state-later")), Meaning::Warning),
        EntryState::Declined => (say("state-declined"), Meaning::Text),
        EntryState::Wrong => (format!("! {}", say("state-wrong")), Meaning::Error),
    }
}
