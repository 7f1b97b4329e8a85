//! What the house knows: the form's declarations, help lines and offices.

use super::{ContextValue, Making, Map, map};
use crate::law::Office;
use crate::letter::token::Content;

impl Making<'_, '_> {
    /// Phone, web page and whether the address should be checked before sending.
    pub(super) fn contact(&mut self, office: Option<&Office>) -> Vec<(&'static str, ContextValue)> {
        let mut text = |text: Option<&String>| match text {
            Some(text) => self.fact("office", Content::Text(text.clone())),
            None => ContextValue::Absent,
        };
        let phone = office
            .filter(|office| office.phone_mark.is_trusted())
            .and_then(|office| office.phone.as_ref());
        let phone = text(phone);
        let web = text(office.and_then(|office| office.web.as_ref()));
        let check = office.is_some_and(|office| office.address_mark != crate::law::Mark::Verified);
        vec![("phone", phone), ("web", web), ("check", ContextValue::Bool(check))]
    }

    pub(super) fn declares(&mut self) -> ContextValue {
        let declares = &self.picture.form.declares;
        let texts = [
            ("gives", &declares.gives),
            ("does_not_give", &declares.does_not_give),
            ("time", &declares.time),
            ("cost", &declares.cost),
            ("decides", &declares.decides),
            ("appeal", &declares.appeal),
            ("readers", &declares.readers),
            ("not_when", &declares.not_when),
        ];
        let language = self.language;
        map(texts.map(|(name, texts)| {
            let text = texts.exact(language).unwrap_or_default().to_owned();
            (name, self.fact(name, Content::Text(text)))
        }))
    }

    pub(super) fn help_lines(&mut self) -> ContextValue {
        let country = self.picture.form.country;
        let language = self.language;
        let lines =
            self.help.iter().filter(|line| line.country == Some(country) && line.mark.is_trusted());
        let lines: Vec<_> = lines.cloned().collect();
        let lines = lines.into_iter().map(|line| {
            map([
                ("number", self.fact("help", Content::Text(line.number))),
                (
                    "name",
                    self.fact("help", Content::Text(line.name.on_screen(language).to_owned())),
                ),
                (
                    "about",
                    self.fact("help", Content::Text(line.about.on_screen(language).to_owned())),
                ),
                ("id", ContextValue::Word(line.id)),
                ("group", ContextValue::Word(line.group)),
            ])
        });
        ContextValue::List(lines.collect())
    }

    pub(super) fn offices(&mut self) -> ContextValue {
        let offices: Vec<Office> = self
            .picture
            .world
            .directory
            .all()
            .filter(|office| {
                office.country == Some(self.picture.form.country)
                    && office.address_mark.is_trusted()
            })
            .cloned()
            .collect();
        let language = self.language;
        let mut all = Map::new();
        for office in offices {
            let mut entries = vec![
                (
                    "name",
                    self.fact("office", Content::Text(office.name.on_screen(language).to_owned())),
                ),
                ("address", self.fact("office", Content::Text(office.address.join("\n")))),
            ];
            entries.extend(self.contact(Some(&office)));
            all.insert(office.id.clone(), map(entries));
        }
        ContextValue::Map(all)
    }
}
