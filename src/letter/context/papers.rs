//! Papers as they speak of themselves and of each other: title, recipient, deadline, enclosures.

use super::{ContextValue, Making, joined, map};
use crate::form::{DocumentRule, Operand, QuestionIx, RecipientRule};
use crate::interview::{Enclosed, Paper};
use crate::letter::token::Content;

impl Making<'_, '_> {
    /// A paper as other papers speak of it.
    pub(super) fn letter(&mut self, paper: &Paper) -> ContextValue {
        let form = self.picture.form;
        let rule = &form.documents[paper.rule];
        let title = rule.title.exact(self.language).unwrap_or_default().to_owned();
        let recipient = match &paper.recipient {
            Some(office) => {
                let listed = office
                    .id
                    .as_deref()
                    .and_then(|id| self.picture.world.directory.get(id))
                    .cloned();
                let mut entries = vec![
                    ("name", self.fact("recipient", Content::Text(office.name.clone()))),
                    ("address", self.fact("recipient", Content::Text(office.address.join("\n")))),
                ];
                entries.extend(self.contact(listed.as_ref()));
                map(entries)
            }
            None => self.no_recipient(rule, paper),
        };
        let deadline = match rule.deadline {
            Some(at) => self.deadline(at, &paper.scope),
            None => map([("state", ContextValue::Word("open".to_owned()))]),
        };
        let enclosures = self.enclosures(paper);
        map([
            ("id", ContextValue::Word(rule.id.clone())),
            ("title", self.fact(&rule.id, Content::Text(title))),
            ("recipient", recipient),
            ("deadline", deadline),
            ("enclosures", ContextValue::List(enclosures)),
        ])
    }

    /// In a draft the hole where the recipient's name will stand.
    pub(super) fn no_recipient(&mut self, rule: &DocumentRule, paper: &Paper) -> ContextValue {
        let mut entries = vec![("check", ContextValue::Bool(false))];
        let question = match &rule.to {
            Some(RecipientRule::Office(ix)) => Some(*ix),
            Some(RecipientRule::Answers { name: Operand::Question(ix), .. }) => Some(*ix),
            _ => None,
        };
        if let (true, Some(ix)) = (self.draft, question) {
            let scope = paper.group.first().map_or(&paper.scope[..], std::slice::from_ref);
            let path = self.picture.path(ix, scope).to_string();
            let hole = self.hole(self.picture.form.question(ix), path, ContextValue::Absent);
            entries.push(("name", hole));
        }
        map(entries)
    }

    /// The numbered enclosures of a paper.
    pub(super) fn enclosures(&mut self, paper: &Paper) -> Vec<ContextValue> {
        let mut enclosures = Vec::new();
        for (at, enclosed) in self.picture.enclosures_of(paper).into_iter().enumerate() {
            let number = i64::try_from(at + 1).unwrap_or(0);
            let by_rule = !matches!(enclosed, Enclosed::Listed { .. });
            let (title, date) = match enclosed {
                Enclosed::Document(rule) => {
                    let rule = &self.picture.form.documents[rule];
                    let title = rule.title.exact(self.language).unwrap_or_default().to_owned();
                    (self.fact(&rule.id, Content::Text(title)), ContextValue::Absent)
                }
                Enclosed::Named(title) => {
                    let title = title.exact(self.language).unwrap_or_default().to_owned();
                    (self.fact("encloses", Content::Text(title)), ContextValue::Absent)
                }
                Enclosed::Listed { enclosure, path, .. } => {
                    let date = match enclosure.date {
                        Some(date) => self.answer(&path, Content::Date(date)),
                        None => ContextValue::Absent,
                    };
                    (self.answer(&path, Content::Text(enclosure.title)), date)
                }
            };
            let number = ("number", ContextValue::Number(number));
            let by_rule = ("by_rule", ContextValue::Bool(by_rule));
            enclosures.push(map([number, by_rule, ("title", title), ("date", date)]));
        }
        enclosures
    }

    /// The enclosures of a paper that show a list item, as in `vedlegg 1 og 3`.
    pub(super) fn shown_in(&mut self, list: QuestionIx, item: u32, paper: &Paper) -> ContextValue {
        let id = self.picture.item_id(list, item);
        let enclosed = self.picture.enclosures_of(paper);
        let shows = |enclosed: &Enclosed| matches!(enclosed, Enclosed::Listed { shows, .. } if shows.contains(&id));
        let numbers: Vec<String> = (1..)
            .zip(&enclosed)
            .filter(|(_, enclosed)| shows(enclosed))
            .map(|(number, _): (usize, _)| number.to_string())
            .collect();
        if numbers.is_empty() {
            return ContextValue::Absent;
        }
        let numbers = joined(&numbers, self.labels.say("and", self.language));
        let text =
            self.labels.say("enclosure_numbers", self.language).replace("{numbers}", &numbers);
        self.fact("enclosures", Content::Text(text))
    }
}
