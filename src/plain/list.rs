//! A list: what is in it, one more, change, remove, move.

use super::Plain;
use super::case::{Came, Go};
use super::command::{Command, Heard, Takes, understand};
use super::talk::Stop;
use crate::casework::{Asked, Desk, Edit, FieldPath, ItemShown, Way};

impl<'e> Plain<'e> {
    /// A list, until the person goes into an item or past it.
    pub(super) fn list(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        came: Came,
    ) -> Result<Go, Stop> {
        let Way::List { items, min, add, removed, .. } = &asked.way else {
            return Ok(Go::On);
        };
        let is_empty = items.is_empty();
        // A list that must have something in it starts with its first item; coming back to it,
        // one may also go on.
        if is_empty && *min > 0 && came == Came::Forward && removed.is_empty() {
            self.head(asked)?;
            return self.add(desk, asked);
        }
        if is_empty {
            self.head(asked)?;
        } else {
            self.talk.gap()?;
            self.talk.say(&asked.short)?;
            for (at, item) in items.iter().enumerate() {
                let args = [("title", (&item.title).into()), ("open", item.open.into())];
                let id = if item.open > 0 { "item-open" } else { "item-whole" };
                let text = self.talk.words.say_with(id, &args);
                self.talk.marked(&format!("nr. {}: ", at + 1), &text)?;
            }
            self.talk.tell("list-commands")?;
            self.talk.say(add)?;
        }
        let more = if is_empty { "list-first" } else { "list-more" };
        let more = self.talk.words.say(more);
        self.talk.marked("1. ", &more)?;
        let on = self.talk.words.say("list-on");
        self.talk.marked("2. ", &on)?;
        for (at, item) in removed.iter().enumerate() {
            let back = self.talk.words.say_with("list-back", &[("title", (&item.title).into())]);
            self.talk.marked(&format!("{}. ", at + 3), &back)?;
        }
        for (_, text) in &asked.findings {
            self.said("finding-must", "text", text)?;
        }
        loop {
            let line = self.talk.hear()?;
            match understand(&line, Takes { items: true, long_text: false }) {
                Heard::Nothing => return Ok(Go::On),
                Heard::Command(Command::New) => return self.add(desk, asked),
                Heard::Command(Command::Done) => return Ok(Go::On),
                Heard::Command(Command::Change(number)) => match nth(items, number, 1) {
                    Some(item) => return Ok(item_page(desk, &asked.path, item.id)),
                    None => self.talk.tell("list-no-number")?,
                },
                Heard::Command(Command::Remove(number)) => match nth(items, number, 1) {
                    Some(item) => {
                        let edit = Edit::RemoveItem(asked.path.to_string(), item.id);
                        let go = self.change(desk, asked, &[edit])?;
                        self.said("item-removed", "title", &item.title)?;
                        return Ok(go.unwrap_or(Go::Again));
                    }
                    None => self.talk.tell("list-no-number")?,
                },
                Heard::Command(Command::Move(number)) => match nth(items, number, 1) {
                    Some(item) => {
                        let edit = Edit::MoveItemUp(asked.path.to_string(), item.id);
                        return Ok(self.change(desk, asked, &[edit])?.unwrap_or(Go::Again));
                    }
                    None => self.talk.tell("list-no-number")?,
                },
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(go);
                    }
                    self.talk.tell("list-prompt")?;
                }
                Heard::Answer(answer) => {
                    match answer.trim_end_matches('.').to_lowercase().as_str() {
                        "1" | "ja" | "j" | "yes" => return self.add(desk, asked),
                        "2" | "nei" | "n" | "nej" | "no" => return Ok(Go::On),
                        other => match number(other).and_then(|number| nth(removed, number, 3)) {
                            Some(item) => {
                                let edit = Edit::RestoreItem(asked.path.to_string(), item.id);
                                let go = self.change(desk, asked, &[edit])?;
                                return Ok(go.unwrap_or(Go::Again));
                            }
                            None => self.talk.tell("list-prompt")?,
                        },
                    }
                }
            }
        }
    }

    fn add(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        let added = desk.change(&[Edit::AddItem(asked.path.to_string())]);
        match added.map(|news| news.applied.item) {
            Ok(Some(item)) => Ok(item_page(desk, &asked.path, item)),
            Ok(None) => Ok(Go::On),
            Err(refused) => {
                let text = self.refused(desk, &refused);
                self.talk.say(&text)?;
                Ok(Go::Again)
            }
        }
    }
}

/// The first page of an item.
fn item_page(desk: &Desk<'_>, list: &FieldPath, item: u32) -> Go {
    desk.first_of(list, item).map_or(Go::On, Go::To)
}

/// The item with this number, where the first one has the number `from`.
fn nth(items: &[ItemShown], number: usize, from: usize) -> Option<&ItemShown> {
    items.get(number.checked_sub(from)?)
}

fn number(line: &str) -> Option<usize> {
    line.trim().parse().ok()
}
