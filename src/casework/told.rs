//! Findings, advice and what is missing, in words.

use jiff::civil::Date;

use super::house::House;
use crate::form::{Advice, AdviceLevel, Check, Kind, Need, Offer, Operand, RecipientRule};
use crate::interview::{
    FieldPath, Finding, FindingKind, Invalid, Missing, Picture, Refused, Said, Speaker, Told,
    printed_number,
};
use crate::law::{date_text, identity};
use crate::letter::document::Origin;
use crate::output::pdf::{Instead, MissingGlyph};
use crate::words::Words;

/// The words for who said something.
#[must_use]
pub const fn said_by(by: Said) -> &'static str {
    match by {
        Said::Patient => "said-patient",
        Said::Relative => "said-relative",
        Said::Journal => "said-journal",
        Said::Advocate => "said-advocate",
    }
}

/// Says things about one picture of a case.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a, 'p> {
    house: &'a House,
    pub(super) words: &'a Words,
    pub(super) speaker: Speaker<'a, 'p>,
}

/// An advice as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceTold {
    /// What "go on anyway" is recorded under.
    pub key: String,
    pub id: String,
    pub level: AdviceLevel,
    /// What it is about, where it stands in a list.
    pub title: Option<String>,
    pub text: String,
    /// Whom to turn to, a line each: name, address, number.
    pub contacts: Vec<String>,
    /// The item it is about, where there is one.
    pub item: Option<String>,
    /// The sections it rests on, in one breath.
    pub law: Vec<String>,
    pub offers: Vec<OfferTold>,
    pub settled: bool,
}

/// What a person can do about an advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferTold {
    /// Go to this question.
    Answer { path: FieldPath, label: String },
    /// Begin another form in the same case.
    Start {
        form: String,
        title: String,
        with: Vec<(String, Vec<String>)>,
        /// The letter of the case that was begun with the form already: it is gone on with.
        begun: Option<usize>,
    },
    /// Go on anyway.
    Continue,
}

/// Something that a final letter waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    pub kind: LackKind,
    /// Where to go to mend it.
    pub path: Option<FieldPath>,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LackKind {
    /// An answer that is not given.
    Answer,
    /// Marked "later".
    Later,
    /// Marked "later", and the letters can do without it.
    PutOff,
    /// An advice that needs a decision.
    Decision,
    /// A letter that does not know where it goes.
    Recipient,
    /// An answer that means nothing, or does not fit with another.
    Wrong,
}

impl<'a, 'p> Teller<'a, 'p> {
    /// A teller for the screen of a house.
    #[must_use]
    pub fn new(house: &'a House, picture: &'p Picture<'a>) -> Self {
        Self { house, words: &house.words, speaker: Speaker::new(picture, house.language) }
    }

    pub(super) fn picture(&self) -> &'p Picture<'a> {
        self.speaker.picture
    }

    pub(super) fn day(&self, day: Date) -> String {
        date_text::with_weekday(day, self.speaker.language)
    }

    /// A question in a few words, with the item it belongs to.
    #[must_use]
    pub fn label(&self, path: &FieldPath) -> String {
        let Some((ix, scope)) = self.picture().locate(path) else {
            return path.question.clone();
        };
        let short = self.speaker.text(&self.picture().form.question(ix).short);
        match self.item(&scope, path) {
            Some(item) => self
                .words
                .say_with("label-in-item", &[("what", short.into()), ("item", (&item).into())]),
            None => short.to_owned(),
        }
    }

    /// The innermost item of a path, as in "Avgjørelser nr. 2".
    #[must_use]
    pub fn item(&self, scope: &[u32], path: &FieldPath) -> Option<String> {
        let (list, item) = path.list()?;
        let (ix, _) = self.picture().locate(&list)?;
        let outer = &scope[..scope.len().saturating_sub(1)];
        let at = self.picture().items(ix, outer).iter().position(|id| *id == item)?;
        let one = &self.picture().form.list_rule(ix)?.one;
        let list = self.speaker.text(one);
        Some(
            self.words
                .say_with("item-number", &[("list", list.into()), ("number", (at + 1).into())]),
        )
    }

    /// A finding as a sentence under its field.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        let say = |id: &str| self.words.say(id);
        let language = self.speaker.language;
        let form = self.picture().form;
        match &finding.kind {
            FindingKind::Invalid(why) => self.invalid(why, &finding.path),
            FindingKind::TooLate { latest } => {
                let day = date_text::partial(*latest, language);
                self.words.say_with("finding-too-late", &[("day", (&day).into())])
            }
            FindingKind::TooEarly { earliest } => {
                let day = date_text::partial(*earliest, language);
                self.words.say_with("finding-too-early", &[("day", (&day).into())])
            }
            FindingKind::TooSmall { least } => {
                let least = printed_number(*least);
                self.words.say_with("finding-too-small", &[("least", (&least).into())])
            }
            FindingKind::TooLarge { most } => {
                let most = printed_number(*most);
                self.words.say_with("finding-too-large", &[("most", (&most).into())])
            }
            FindingKind::Long { question, check, .. } => {
                match form.question(*question).checks.get(*check) {
                    Some(Check::LongerThan { say, .. }) => self.speaker.text(say).to_owned(),
                    _ => String::new(),
                }
            }
            FindingKind::Group(at) => {
                let check = form.checks.get(*at);
                check.map(|check| self.speaker.text(&check.text).to_owned()).unwrap_or_default()
            }
            FindingKind::IdNumber(odd) => match odd {
                identity::Finding::Plausible => String::new(),
                identity::Finding::TestNumber => say("finding-id-test"),
                identity::Finding::WrongLength => say("finding-id-length"),
                identity::Finding::NoSuchDay => say("finding-id-day"),
                identity::Finding::CheckDigits => say("finding-id-check"),
            },
            FindingKind::NoPostcode => say("finding-no-postcode"),
        }
    }

    fn invalid(&self, why: &Invalid, path: &FieldPath) -> String {
        let say = |id: &str| self.words.say(id);
        match why {
            Invalid::Empty => say("invalid-empty"),
            Invalid::NotADate => say("invalid-date"),
            Invalid::NoSuchDay => say("invalid-day"),
            Invalid::NoYear => say("invalid-year"),
            Invalid::NotANumber => say("invalid-number"),
            Invalid::NotASum => say("invalid-sum"),
            Invalid::NoSuchOption(_) => say("invalid-option"),
            Invalid::NoneWithOthers => {
                let none = self.none_label(path);
                self.words.say_with("invalid-none-with-others", &[("none", (&none).into())])
            }
            Invalid::OtherNeedsWords => say("invalid-other-words"),
            Invalid::OnlyOne => say("invalid-only-one"),
            Invalid::TooFew { at_least } => {
                self.words.say_with("invalid-too-few", &[("least", (*at_least).into())])
            }
            Invalid::NotAPhone => say("invalid-phone"),
            Invalid::NotAnEmail => say("invalid-email"),
            Invalid::EnclosureNeedsTitle => say("invalid-enclosure-title"),
            Invalid::OfficeNeedsName => say("invalid-office-name"),
            Invalid::OfficeNeedsAddress => say("invalid-office-address"),
            Invalid::AddressTooLong => say("invalid-address-long"),
            Invalid::LineTooLong => say("invalid-line-long"),
            Invalid::TooLong { .. } => say("refused-too-long"),
        }
    }

    fn none_label(&self, path: &FieldPath) -> String {
        let Some((ix, scope)) = self.picture().locate(path) else {
            return String::new();
        };
        let offered = self.picture().offered(ix, &scope);
        let none = offered.iter().find(|option| option.none);
        none.map(|option| self.speaker.option_label(ix, &option.id, &scope)).unwrap_or_default()
    }

    /// Why an edit was not made.
    #[must_use]
    pub fn refused(&self, refused: &Refused) -> String {
        match refused {
            Refused::NoSuchField => self.words.say("refused-no-field"),
            Refused::OnlyRead => self.words.say("read-only"),
            Refused::TooLong { .. } => self.words.say("refused-too-long"),
            Refused::ListFull { max } => {
                self.words.say_with("refused-list-full", &[("max", (*max).into())])
            }
        }
    }

    /// What a final letter waits for.
    #[must_use]
    pub fn lack(&self, missing: &Missing) -> Lack {
        let lack = |kind, path: &FieldPath, text| Lack { kind, path: Some(path.clone()), text };
        match missing {
            Missing::Answer(path) => lack(LackKind::Answer, path, self.label(path)),
            Missing::Later(path) => {
                let what = self.label(path);
                let text = self.words.say_with("lack-later", &[("what", (&what).into())]);
                let must = self.picture().locate(path).is_none_or(|(ix, _)| {
                    self.picture().form.question(ix).need == crate::form::Need::Must
                });
                lack(if must { LackKind::Later } else { LackKind::PutOff }, path, text)
            }
            Missing::Items { path, .. } => lack(LackKind::Answer, path, self.label(path)),
            Missing::Check(finding) => lack(LackKind::Answer, &finding.path, self.finding(finding)),
            Missing::Stop(key) => self.open_stop(key),
            Missing::Recipient { paper, rule } => {
                let title = self.speaker.text(&self.picture().form.documents[*rule].title);
                Lack {
                    kind: LackKind::Recipient,
                    path: self.recipient_path(paper, *rule),
                    text: self.words.say_with("lack-recipient", &[("letter", title.into())]),
                }
            }
        }
    }

    /// An answer that means nothing, as something a final letter waits for.
    #[must_use]
    pub fn wrong(&self, finding: &Finding) -> Lack {
        let (what, why) = (self.label(&finding.path), self.finding(finding));
        let args = [("what", (&what).into()), ("why", (&why).into())];
        Lack {
            kind: LackKind::Wrong,
            path: Some(finding.path.clone()),
            text: self.words.say_with("lack-wrong", &args),
        }
    }

    fn open_stop(&self, key: &str) -> Lack {
        let told = self.picture().advice(&std::collections::BTreeSet::new());
        let advice = told.iter().find(|told| told.key == key).map(|told| self.advice(told));
        let path = advice.as_ref().and_then(|advice| {
            advice.offers.iter().find_map(|offer| match offer {
                OfferTold::Answer { path, .. } => Some(path.clone()),
                _ => None,
            })
        });
        let text = advice.map(|advice| advice.text).unwrap_or_default();
        Lack {
            kind: LackKind::Decision,
            path,
            text: self.words.say_with("lack-decision", &[("text", (&text).into())]),
        }
    }

    fn recipient_path(&self, paper: &str, rule: usize) -> Option<FieldPath> {
        let picture = self.picture();
        let paper = picture.papers().into_iter().find(|candidate| candidate.id == paper)?;
        let scope = paper.group.first().map_or_else(|| paper.scope.clone(), |first| vec![*first]);
        match picture.form.documents[rule].to.as_ref()? {
            RecipientRule::Office(ix) => Some(picture.path(*ix, &scope)),
            RecipientRule::Answers { name: Operand::Question(ix), .. } => {
                Some(picture.path(*ix, &scope))
            }
            RecipientRule::Answers { .. } => None,
        }
    }

    /// An advice.
    #[must_use]
    pub fn advice(&self, told: &Told<'_>) -> AdviceTold {
        let form = self.picture().form;
        let text = self.speaker.text(&told.advice.text);
        let on = self.picture().today;
        let ids = told.advice.law.iter().map(String::as_str);
        let law = self.picture().world.law.cite(ids, on, self.speaker.language);
        // What does not resolve on this day is not cited; the check tells of it.
        let law = law.ok().filter(|law| !law.is_empty());
        let item = told.advice.list.map(|list| {
            let (item, outer) =
                told.scope.split_last().map_or((0, &[][..]), |(item, outer)| (*item, outer));
            self.speaker.item_title(list, outer, item)
        });
        let offers = told.advice.offers.iter().filter_map(|offer| match offer {
            Offer::Answer(ix) => {
                let depth = form.lists_around(*ix).len();
                let scope = told.scope.get(..depth)?.to_vec();
                self.picture().in_play(*ix, &scope).then(|| {
                    let path = self.picture().path(*ix, &scope);
                    OfferTold::Answer { label: self.label(&path), path }
                })
            }
            Offer::Start { form, with } => Some(OfferTold::Start {
                form: form.clone(),
                title: form.clone(),
                with: with.clone(),
                begun: None,
            }),
            Offer::Continue => Some(OfferTold::Continue),
        });
        AdviceTold {
            key: told.key.clone(),
            id: told.advice.id.clone(),
            level: told.advice.level,
            title: told.advice.title.as_ref().map(|title| self.speaker.text(title).to_owned()),
            contacts: self.contacts(told.advice),
            text: self.speaker.filled(text, &told.scope).unwrap_or_else(|| text.to_owned()),
            item,
            law: law.into_iter().collect(),
            offers: offers.collect(),
            settled: told.settled,
        }
    }

    /// The offices and help lines that an advice names.
    fn contacts(&self, advice: &Advice) -> Vec<String> {
        let language = self.speaker.language;
        let directory = &self.picture().world.directory;
        let offices = advice.doors.iter().filter_map(|id| directory.get(id)).map(|office| {
            let mut parts = vec![office.name.on_screen(language).to_owned()];
            if office.address_mark.is_trusted() {
                parts.extend(office.address.iter().cloned());
            }
            parts.extend(office.phone.clone().filter(|_| office.phone_mark.is_trusted()));
            parts.extend(office.web.clone());
            parts.join(", ")
        });
        let lines = self.house.help().unwrap_or_default();
        let rings = advice.rings.iter().filter_map(|id| lines.iter().find(|line| line.id == *id));
        let rings = rings.map(|line| {
            let (name, about) = (line.name.on_screen(language), line.about.on_screen(language));
            format!("{}: {name}. {about}", line.number)
        });
        offices.chain(rings).collect()
    }

    /// A character that no font has.
    #[must_use]
    pub fn glyph(&self, missing: &MissingGlyph) -> (Option<FieldPath>, String) {
        let path = match &missing.origin {
            Origin::Answer(path) | Origin::Hole(path) => path.parse::<FieldPath>().ok(),
            Origin::House | Origin::Fact(_) => None,
        };
        let what = path.as_ref().map(|path| self.label(path)).unwrap_or_default();
        let character = missing.character.to_string();
        let code = format!("U+{:04X}", missing.character as u32);
        let args = [
            ("what", (&what).into()),
            ("character", (&character).into()),
            ("code", (&code).into()),
        ];
        let missed = self.words.say_with("glyph-missing", &args);
        let advice = match &missing.instead {
            Instead::Text(text) => self.words.say_with("glyph-instead", &[("text", text.into())]),
            Instead::Nothing => self.words.say("glyph-nothing"),
            Instead::Latin => self.words.say("glyph-latin"),
        };
        (path, format!("{missed} {advice}"))
    }

    /// A value as it was understood, for saying back; `None` where the typed text says it.
    #[must_use]
    pub fn echo(&self, path: &FieldPath) -> Option<String> {
        let (ix, scope) = self.picture().locate(path)?;
        let question = self.picture().form.question(ix);
        let said = match question.kind {
            Kind::Date => match self.picture().value(ix, &scope)? {
                crate::interview::Value::Date(date) => match date.exact() {
                    Some(day) => self.day(day),
                    None => date_text::partial(date, self.speaker.language),
                },
                _ => return None,
            },
            Kind::Money | Kind::Phone | Kind::Address => self.speaker.answer(ix, &scope)?,
            _ => return None,
        };
        Some(said.replace('\n', ", "))
    }

    /// Findings of a question that do not stop anything, and those that do, in words.
    #[must_use]
    pub fn findings(&self, path: &FieldPath) -> Vec<(Need, String)> {
        let Some((ix, scope)) = self.picture().locate(path) else {
            return Vec::new();
        };
        let findings = self.picture().findings_of(ix, &scope);
        findings.iter().map(|finding| (finding.need, self.finding(finding))).collect()
    }
}
