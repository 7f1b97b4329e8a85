//! All cases, and all deadlines of all cases: lists to search, narrow and open from.

use super::home::Leads;
use super::keymap::Action;
use super::roll::Roll;
use super::sheet::Sheet;
use super::theme::{Meaning, Theme};
use crate::casework::{
    CaseState, Due, House, ListOrder, ListRow, Shelf, Sought, Start, State, clean,
};

/// Bytes of a search; no case needs more to be found.
const LONGEST_SEARCH: usize = 60;

/// A long list on the first page's place.
#[derive(Debug)]
pub enum LongPage {
    Cases(CaseList),
    Due(DueList),
}

/// What a row of a long list does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    ChooseForm,
    ChooseState,
    TurnOrder,
    Leads(Leads),
    Calendar,
}

/// See the module's words.
#[derive(Debug, Default)]
pub struct CaseList {
    pub sought: Sought,
    rows: Vec<ListRow>,
    cases: usize,
    roll: Roll,
}

/// The rows above the cases: the form, the state, the order.
const HEAD: usize = 3;

impl CaseList {
    #[must_use]
    pub fn new(start: &Start) -> Self {
        let sought = Sought { order: ListOrder::Deadline, ..Sought::default() };
        let mut list = Self { sought, ..Self::default() };
        list.look(start);
        list.roll.at = HEAD.min(list.len().saturating_sub(1));
        list
    }

    fn len(&self) -> usize {
        HEAD + self.rows.len()
    }

    /// Looks for what is sought anew.
    pub fn look(&mut self, start: &Start) {
        let found = start.shelf.find(&self.sought, start.now);
        self.cases = found.len();
        self.rows = start.shelf.rows(&found);
        self.roll.at = self.roll.at.min(self.len().saturating_sub(1));
    }

    /// Looks for something else; what fits best stands out.
    pub fn seek(&mut self, start: &Start, sought: Sought) {
        self.sought = sought;
        self.look(start);
        self.roll.at = HEAD.min(self.len().saturating_sub(1));
    }

    fn chosen(&self, shelf: &Shelf) -> Option<Does> {
        Some(match self.roll.at {
            0 => Does::ChooseForm,
            1 => Does::ChooseState,
            2 => Does::TurnOrder,
            at => {
                let row = self.rows.get(at - HEAD)?;
                let id = shelf.id(row.case)?;
                Does::Leads(match row.filing {
                    Some(filing) => Leads::Filing(id, filing),
                    None => Leads::Broken(id, shelf.problem(row.case)?.to_owned()),
                })
            }
        })
    }

    fn sheet(&self, house: &House, start: &Start, sheet: &mut Sheet, height: usize) {
        let words = &house.words;
        let (count, all) = (self.cases, start.shelf.len());
        let args = [("count", count.into()), ("all", all.into())];
        sheet.say(&words.say_with("list-count", &args), Meaning::Muted);
        let letters = &self.sought.letters;
        if letters.is_empty() {
            sheet.say(&words.say("list-how"), Meaning::Muted);
        } else {
            let id = if count == 0 { "menu-nothing" } else { "menu-search" };
            sheet.say(&words.say_with(id, &[("search", letters.into())]), Meaning::Text);
        }
        sheet.fixed = sheet.rows();
        let form = self.sought.form.as_ref().and_then(|id| {
            let forms = start.shelf.forms();
            forms.into_iter().find(|(known, _)| known == id).map(|(_, title)| title)
        });
        let form = form.unwrap_or_else(|| words.say("list-all"));
        let state = words.say(self.sought.state.map_or("list-all", CaseState::words));
        let order = words.say(match self.sought.order {
            ListOrder::Changed => "list-by-change",
            ListOrder::Deadline => "list-by-deadline",
        });
        let heads = [("list-form", form), ("list-state", state), ("list-order", order)];
        for row in self.roll.near(height, self.len()) {
            let is_at = row == self.roll.at;
            let before = sheet.rows();
            let meaning = if is_at { Meaning::Selected } else { Meaning::Text };
            let mark = if is_at { "> " } else { "  " };
            if let Some((id, value)) = heads.get(row) {
                let label = words.say_with(id, &[("value", value.into())]);
                sheet.marked(mark, "    ", &label, meaning);
            } else if let Some(at) = row.checked_sub(HEAD) {
                self.write_case(house, start, sheet, at, meaning);
            }
            if is_at {
                sheet.point(before, 0, before..sheet.rows());
            }
        }
    }

    fn write_case(
        &self,
        house: &House,
        start: &Start,
        sheet: &mut Sheet,
        at: usize,
        meaning: Meaning,
    ) {
        let words = &house.words;
        let Some(row) = self.rows.get(at) else { return };
        let Some(case) = start.shelf.shown(house, row.case, start.now) else { return };
        if row.first {
            sheet.gap();
            sheet.say(&case.heading(words), Meaning::Muted);
        }
        let mark = if meaning == Meaning::Selected { "> " } else { "  " };
        let filing = row.filing.and_then(|at| case.filings.iter().find(|f| f.at == at));
        match filing {
            Some(filing) => {
                let state = words.say(filing.state.words());
                let label = format!("{}. {state}", filing.named());
                sheet.marked(mark, "  ", &label, meaning);
                if let Some(deadline) = &filing.deadline {
                    sheet.marked("    ", "    ", deadline, Meaning::Warning);
                }
            }
            None => {
                let problem = case.problem.unwrap_or_default();
                sheet.marked(mark, "  ", &problem, Meaning::Error);
            }
        }
    }
}

/// All deadlines of all cases.
#[derive(Debug, Default)]
pub struct DueList {
    due: Vec<Due>,
    /// So many of them run.
    running: usize,
    roll: Roll,
}

impl DueList {
    #[must_use]
    pub fn new(house: &House, start: &Start) -> Self {
        let mut list = Self::default();
        list.look(house, start);
        list.roll.at = usize::from(!list.due.is_empty());
        list
    }

    fn look(&mut self, house: &House, start: &Start) {
        self.due = start.shelf.deadlines(start.now);
        let runs = |due: &Due| {
            let shown = start.shelf.due(house, *due, start.now);
            shown.is_some_and(|due| due.state == State::Running)
        };
        self.running = self.due.partition_point(runs);
        self.roll.at = self.roll.at.min(self.due.len());
    }

    fn chosen(&self, house: &House, start: &Start) -> Option<Does> {
        let Some(at) = self.roll.at.checked_sub(1) else { return Some(Does::Calendar) };
        let due = start.shelf.due(house, *self.due.get(at)?, start.now)?;
        Some(Does::Leads(Leads::Filing(due.case, due.filing)))
    }

    fn sheet(&self, house: &House, start: &Start, sheet: &mut Sheet, height: usize) {
        let words = &house.words;
        if self.due.is_empty() {
            sheet.say(&words.say("no-deadlines"), Meaning::Text);
        }
        for row in self.roll.near(height, self.due.len() + 1) {
            let is_at = row == self.roll.at;
            let before = sheet.rows();
            let meaning = if is_at { Meaning::Selected } else { Meaning::Text };
            let mark = if is_at { "> " } else { "  " };
            match row.checked_sub(1).map(|at| (at, self.due.get(at))) {
                None => drop(sheet.marked(mark, "  ", &words.say("calendar-make"), meaning)),
                Some((at, Some(due))) => {
                    let heading = match at {
                        0 if self.running > 0 => Some("due-running"),
                        at if at == self.running => Some("due-over"),
                        _ => None,
                    };
                    if let Some(heading) = heading {
                        sheet.gap();
                        sheet.say(&words.say(heading), Meaning::Title);
                    }
                    let Some(due) = start.shelf.due(house, *due, start.now) else { continue };
                    sheet.marked(mark, "  ", &due.text, meaning);
                    sheet.marked("    ", "    ", &due.place(words), Meaning::Muted);
                }
                Some((_, None)) => {}
            }
            if is_at {
                sheet.point(before, 0, before..sheet.rows());
            }
        }
    }
}

impl LongPage {
    /// The sentence that names it.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Self::Cases(_) => "title-cases",
            Self::Due(_) => "title-due",
        }
    }

    /// The same page of what there is now; one stands where one stood.
    pub fn renew(&mut self, house: &House, start: &Start) {
        match self {
            Self::Cases(list) => list.look(start),
            Self::Due(list) => list.look(house, start),
        }
    }

    /// What the row that stands out does.
    #[must_use]
    pub fn chosen(&self, house: &House, start: &Start) -> Option<Does> {
        match self {
            Self::Cases(list) => list.chosen(&start.shelf),
            Self::Due(list) => list.chosen(house, start),
        }
    }

    /// Does what a key asks of a list; false if nothing came of it.
    pub fn act(&mut self, action: Action, start: &Start) -> bool {
        let Self::Cases(list) = self else {
            let Self::Due(list) = self else { return false };
            return list.roll.act(action, list.due.len() + 1);
        };
        let mut sought = list.sought.clone();
        match action {
            Action::DeleteBack if sought.letters.pop().is_some() => {}
            Action::Back if !sought.letters.is_empty() => sought.letters.clear(),
            _ => {
                let rows = list.len();
                return list.roll.act(action, rows);
            }
        }
        list.seek(start, sought);
        true
    }

    /// Takes a letter of a search.
    pub fn type_char(&mut self, c: char, start: &Start) {
        let Self::Cases(list) = self else { return };
        let full = list.sought.letters.len() >= LONGEST_SEARCH;
        let begins_blank = c.is_whitespace() && list.sought.letters.is_empty();
        if full || begins_blank || clean(c.encode_utf8(&mut [0; 4])).removed > 0 {
            return;
        }
        let mut sought = list.sought.clone();
        sought.letters.push(c);
        list.seek(start, sought);
    }

    /// The page on a screen of this width and height.
    #[must_use]
    pub fn sheet(
        &self,
        house: &House,
        start: &Start,
        theme: Theme,
        notices: &[(String, Meaning)],
        (width, height): (u16, u16),
    ) -> Sheet {
        let mut sheet = Sheet::new(width, theme);
        sheet.tell(notices);
        let height = usize::from(height);
        match self {
            Self::Cases(list) => list.sheet(house, start, &mut sheet, height),
            Self::Due(list) => list.sheet(house, start, &mut sheet, height),
        }
        sheet
    }
}
