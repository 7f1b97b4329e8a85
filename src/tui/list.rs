//! The page of a list: what is in it as cards, one more, on.

use super::menu::{Menu, Row};
use super::question_sheet::Look;
use super::sheet::Sheet;
use super::theme::Meaning;
use crate::casework::{Asked, FieldPath, Need, Way};
use crate::words::Words;

/// A row of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Card {
    Item(u32),
    Add,
    /// An item that is not in the letter comes into it.
    Back(u32),
    On,
}

/// See the module's words.
#[derive(Debug)]
pub struct ListPage {
    pub asked: Asked,
    pub menu: Menu<Card>,
    pub findings: Vec<(Need, String)>,
}

impl ListPage {
    /// The page of a list as it stands. "Add" is at hand while something is needed, else "on".
    #[must_use]
    pub fn new(asked: Asked, words: &Words) -> Self {
        let menu = menu(&asked, words);
        // An item that came from another letter of the case may lack what this one must know.
        let begun = match &asked.way {
            Way::List { items, .. } => items.iter().find(|item| item.open > 0),
            _ => None,
        };
        let first = match begun {
            _ if needs_more(&asked) || is_wanted(&asked) => Card::Add,
            Some(item) => Card::Item(item.id),
            None => Card::On,
        };
        let menu = menu.at(|card| *card == first);
        Self { asked, menu, findings: Vec::new() }
    }

    #[must_use]
    pub fn path(&self) -> &FieldPath {
        &self.asked.path
    }

    /// The item that stands out.
    #[must_use]
    pub fn item(&self) -> Option<u32> {
        match self.menu.chosen() {
            Some(Card::Item(id)) => Some(*id),
            _ => None,
        }
    }

    /// Whether there is anything to put in another order.
    #[must_use]
    pub fn can_move(&self) -> bool {
        self.item().is_some()
            && matches!(&self.asked.way, Way::List { items, .. } if items.len() > 1)
    }

    /// Takes up the list after a change, with the same card at hand.
    pub fn renew(&mut self, asked: Asked, words: &Words, at: &Card) {
        self.menu = menu(&asked, words).at(|card| card == at);
        self.asked = asked;
        self.findings.clear();
    }

    /// The page on a screen of this size.
    #[must_use]
    pub fn sheet(&self, look: &Look<'_>, width: u16, height: u16) -> Sheet {
        let sheet = self.write(look, width, true);
        if sheet.rows() <= usize::from(height) {
            return sheet;
        }
        self.write(look, width, false)
    }

    fn write(&self, look: &Look<'_>, width: u16, all: bool) -> Sheet {
        let mut sheet = Sheet::new(width, look.theme);
        sheet.tell(look.notices);
        if let Some(item) = &self.asked.item {
            sheet.say(item, Meaning::Muted);
        }
        if all {
            for line in &self.asked.intro {
                sheet.say(line, Meaning::Text);
            }
            sheet.gap();
        }
        sheet.say(&self.asked.question, Meaning::Title);
        if all {
            for text in [&self.asked.why, &self.asked.help].into_iter().flatten() {
                sheet.say(text, Meaning::Text);
            }
            if let Some(example) = &self.asked.example {
                let text = look.words.say_with("example", &[("example", example.into())]);
                sheet.say(&text, Meaning::Muted);
            }
            sheet.gap();
        }
        sheet.fixed = sheet.rows();
        self.menu.write(&mut sheet, look.words, true);
        for (need, text) in &self.findings {
            let (id, meaning) = match need {
                Need::Must => ("finding-must", Meaning::Error),
                _ => ("finding-should", Meaning::Warning),
            };
            sheet.say(&look.words.say_with(id, &[("text", text.into())]), meaning);
        }
        sheet
    }
}

fn needs_more(asked: &Asked) -> bool {
    matches!(&asked.way, Way::List { items, min, .. } if items.len() < *min)
}

/// An empty list that makes the letter stronger.
fn is_wanted(asked: &Asked) -> bool {
    let is_empty = matches!(&asked.way, Way::List { items, .. } if items.is_empty());
    is_empty && asked.need == Need::Should
}

fn menu(asked: &Asked, words: &Words) -> Menu<Card> {
    let Way::List { items, max, add, removed, .. } = &asked.way else {
        return Menu::new(Vec::new());
    };
    let mut rows: Vec<Row<Card>> = Vec::new();
    for item in items {
        let row = Row::new(Card::Item(item.id), &item.title);
        rows.push(match item.open {
            0 => row,
            open => {
                let text = words.say_with("card-open", &[("open", open.into())]);
                row.note(Some(format!("! {text}")))
            }
        });
    }
    let is_empty = items.is_empty();
    let asks = || Some(add.clone()).filter(|_| !is_empty);
    if items.len() < *max {
        let label = if is_empty { "list-first" } else { "list-more" };
        rows.push(Row::new(Card::Add, words.say(label)).under(asks()));
        for item in removed {
            let label = words.say_with("list-back", &[("title", (&item.title).into())]);
            rows.push(Row::new(Card::Back(item.id), label));
        }
    }
    let label = if is_empty { "card-on" } else { "list-on" };
    rows.push(Row::new(Card::On, words.say(label)));
    Menu::new(rows)
}
