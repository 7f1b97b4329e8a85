//! The cards of a list: open, add, take out, move.

use super::app::App;

use super::list::Card;
use super::message::Effect;
use super::theme::Meaning;
use super::work::{Page, Work};
use crate::casework::{Edit, FieldPath, Need, Way};

impl App<'_> {
    pub(super) fn choose_card(&mut self) {
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        match page.menu.chosen().cloned() {
            Some(Card::Item(item)) => self.open_item(&path, item),
            Some(Card::Add) => match desk.apply(&[Edit::AddItem(path.to_string())]) {
                Ok(applied) => {
                    if let Some(item) = applied.item {
                        self.open_item(&path, item);
                    }
                }
                Err(refused) => {
                    let text = self.refused(&refused);
                    self.notices.clear();
                    self.notice(text, Meaning::Error);
                }
            },
            Some(Card::Back(item)) => {
                let edit = Edit::RestoreItem(path.to_string(), item);
                self.change_list(&edit, &Card::Item(item));
            }
            Some(Card::On) => self.next_of_list(),
            None => {}
        }
    }

    pub(super) fn open_item(&mut self, list: &FieldPath, item: u32) {
        self.notices.clear();
        let first = self.work.as_ref().and_then(|work| work.desk.first_of(list, item));
        if let Some(first) = first {
            self.open(&first);
        }
    }

    pub(super) fn next_of_list(&mut self) {
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        let path = page.path().clone();
        let asked = desk.asked(&path);
        let findings = asked.map(|asked| asked.findings).unwrap_or_default();
        let too_few = matches!(
            &page.asked.way,
            Way::List { items, min, .. } if items.len() < *min && page.asked.need == Need::Must
        );
        if too_few && page.findings.is_empty() {
            page.findings = if findings.is_empty() {
                vec![(Need::Must, self.house.words.say("tui-list-empty"))]
            } else {
                findings
            };
            return;
        }
        self.go_on(&path);
    }

    pub(super) fn remove_item(&mut self) {
        let Some(Work { page: Page::List(page), .. }) = &self.work else { return };
        let Some(item) = page.item() else { return };
        let title = page.menu.chosen_label().unwrap_or_default();
        let edit = Edit::RemoveItem(page.path().to_string(), item);
        self.change_list(&edit, &Card::Add);
        let text = self.say_with("tui-item-removed", "title", &title);
        self.notice(text, Meaning::Text);
    }

    pub(super) fn move_item(&mut self, up: bool) {
        let Some(Work { page: Page::List(page), .. }) = &self.work else { return };
        let Some(item) = page.item() else { return };
        let moved = if up {
            Some(item)
        } else {
            // One place down is one place up for the one below.
            let Way::List { items, .. } = &page.asked.way else { return };
            let at = items.iter().position(|card| card.id == item);
            at.and_then(|at| items.get(at + 1)).map(|below| below.id)
        };
        if let Some(moved) = moved {
            let edit = Edit::MoveItemUp(page.path().to_string(), moved);
            self.change_list(&edit, &Card::Item(item));
        }
    }

    pub(super) fn change_list(&mut self, edit: &Edit, at: &Card) {
        let words = &self.house.words;
        self.notices.clear();
        let Some(Work { desk, page: Page::List(page), .. }) = &mut self.work else { return };
        if desk.apply(std::slice::from_ref(edit)).is_err() {
            return;
        }
        if let Some(asked) = desk.asked(page.path()) {
            page.renew(asked, words, at);
        }
        let news = desk.news();
        self.tell_news(&news);
        self.preview.stale = Some(self.now);
        self.effects.push(Effect::Save);
    }
}
