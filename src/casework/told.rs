//! Findings, advice, deadlines and what is missing, in words.

use jiff::civil::Date;

use super::house::House;
use crate::archive::StoreError;
use crate::form::{AdviceLevel, Check, Kind, Need, Offer, Operand, RecipientRule};
use crate::interview::{
    FieldPath, Finding, FindingKind, Invalid, Missing, Picture, Refused, Scope, Speaker, Told,
    ToldDeadline, printed_number,
};
use crate::law::deadline::{Step, Unit};
use crate::law::{Met, State, date_text, identity};
use crate::letter::document::Origin;
use crate::output::pdf::MissingGlyph;
use crate::words::Words;

/// Says things about one picture of a case.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a, 'p> {
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
    pub text: String,
    /// The item it is about, where there is one.
    pub item: Option<String>,
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
    Start { form: String, title: String, with: Vec<(String, Vec<String>)> },
    /// Go on anyway.
    Continue,
}

/// A deadline as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineTold {
    /// Names the rule and the item: `klagefrist:1`.
    pub key: String,
    pub id: String,
    /// What it is called, with the item it is about.
    pub title: String,
    /// The day it runs from, in EDTF.
    pub anchor: String,
    pub last_day: Option<Date>,
    pub send_by: Option<Date>,
    pub state: State,
    /// Judged, but not a day to act by.
    pub outer: bool,
    pub law: String,
    /// One or two sentences that say it all.
    pub text: String,
    /// What can still be done, when it has passed or may have.
    pub passed: Option<String>,
    /// How it was worked out, a sentence per step.
    pub working: Vec<String>,
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
        Self { words: &house.words, speaker: Speaker::new(picture, house.language) }
    }

    fn picture(&self) -> &'p Picture<'a> {
        self.speaker.picture
    }

    fn day(&self, day: Date) -> String {
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
        let list = self.speaker.text(&self.picture().form.question(ix).short);
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
                lack(LackKind::Later, path, text)
            }
            Missing::Items { path, .. } => lack(LackKind::Answer, path, self.label(path)),
            Missing::Check(finding) => lack(LackKind::Wrong, &finding.path, self.finding(finding)),
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
        let law = told.advice.law.iter().filter_map(|id| {
            let reference = self.picture().world.law.on(id, on).ok()?;
            Some(reference.citation(self.speaker.language))
        });
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
            }),
            Offer::Continue => Some(OfferTold::Continue),
        });
        AdviceTold {
            key: told.key.clone(),
            id: told.advice.id.clone(),
            level: told.advice.level,
            text: self.speaker.filled(text, &told.scope).unwrap_or_else(|| text.to_owned()),
            item,
            law: law.collect(),
            offers: offers.collect(),
            settled: told.settled,
        }
    }

    /// A deadline with its working.
    #[must_use]
    pub fn deadline(&self, told: &ToldDeadline) -> DeadlineTold {
        let form = self.picture().form;
        let rule = &form.deadlines[told.rule];
        let deadline = &told.deadline;
        let today = self.picture().today;
        let title = self.deadline_title(told.rule, &told.scope);
        let day = |day: Option<Date>| day.map(|day| self.day(day)).unwrap_or_default();
        let (last, send_by) = (day(deadline.last_day), day(deadline.send_by));
        let left = deadline.days_left(today).unwrap_or_default();
        let args = [
            ("title", (&title).into()),
            ("last", (&last).into()),
            ("send_by", (&send_by).into()),
            ("left", usize::try_from(left).unwrap_or(0).into()),
        ];
        let sentence = match (deadline.state, deadline.last_day) {
            (State::Running | State::MaybePassed, Some(_)) if rule.outer => "deadline-outer",
            (State::Running, Some(_)) if left == 0 => "deadline-today",
            (State::Running, Some(_)) if deadline.send_by == Some(today) => "deadline-soon",
            (State::Running, Some(_)) => "deadline-running",
            (State::Passed, Some(_)) => "deadline-passed",
            (State::MaybePassed, Some(_)) => "deadline-maybe",
            (_, None) => "deadline-open",
        };
        let is_passed = deadline.state != State::Running;
        let passed = rule.passed.as_ref().filter(|_| is_passed);
        let anchor_day = deadline.anchor.earliest().unwrap_or(today);
        let reference = self.picture().world.law.on(&rule.law, anchor_day).ok();
        let law = reference.map(|reference| reference.citation(self.speaker.language));
        let items = told.scope.iter().map(u32::to_string);
        let text = self.words.say_with(sentence, &args);
        DeadlineTold {
            key: std::iter::once(rule.id.clone()).chain(items).collect::<Vec<_>>().join(":"),
            id: rule.id.clone(),
            title,
            anchor: deadline.anchor.to_string(),
            last_day: deadline.last_day,
            send_by: deadline.send_by,
            state: deadline.state,
            outer: rule.outer,
            working: self.working(told, law.as_deref().unwrap_or_default()),
            law: law.unwrap_or_default(),
            text,
            passed: passed.map(|passed| self.speaker.text(passed).to_owned()),
        }
    }

    /// Deadlines that wait for an answer: a sentence each. Never the mere absence of a deadline.
    #[must_use]
    pub fn waiting_deadlines(&self) -> Vec<String> {
        let waiting = self.picture().waiting_deadlines();
        let worth_telling =
            waiting.into_iter().filter(|(rule, _, _)| !self.picture().form.deadlines[*rule].outer);
        worth_telling
            .map(|(rule, scope, anchor)| {
                let title = self.deadline_title(rule, &scope);
                match anchor {
                    Some(anchor) => {
                        let what = self.label(&anchor);
                        let args = [("title", (&title).into()), ("what", (&what).into())];
                        self.words.say_with("deadline-waits", &args)
                    }
                    None => self.words.say_with("deadline-unclear", &[("title", (&title).into())]),
                }
            })
            .collect()
    }

    /// What a deadline is called, with its item where there are several.
    #[must_use]
    pub fn deadline_title(&self, rule: usize, scope: &Scope) -> String {
        let rule = &self.picture().form.deadlines[rule];
        let title = self.speaker.text(&rule.title);
        let (Some(list), Some((item, outer))) = (rule.list, scope.split_last()) else {
            return title.to_owned();
        };
        if self.picture().items(list, outer).len() < 2 {
            return title.to_owned();
        }
        let item = self.speaker.item_title(list, outer, *item);
        self.words.say_with("deadline-title", &[("title", title.into()), ("item", (&item).into())])
    }

    fn working(&self, told: &ToldDeadline, law: &str) -> Vec<String> {
        let language = self.speaker.language;
        let deadline = &told.deadline;
        let from = self.anchor_label(told);
        let mut lines: Vec<String> = deadline
            .steps
            .iter()
            .map(|step| match step {
                Step::From { anchor, safe } => {
                    let (typed, safe) = (date_text::partial(*anchor, language), self.day(*safe));
                    let args = [
                        ("what", (&from).into()),
                        ("typed", (&typed).into()),
                        ("day", (&safe).into()),
                    ];
                    let exact = anchor.exact().is_some();
                    let id = if exact { "working-from" } else { "working-from-safe" };
                    self.words.say_with(id, &args)
                }
                Step::Added { period, end } => {
                    let (count, end) = (usize::from(period.count), self.day(*end));
                    let args = [("count", count.into()), ("day", (&end).into())];
                    let id = match period.unit {
                        Unit::Days => "working-days",
                        Unit::WorkingDays => "working-working-days",
                        Unit::Weeks => "working-weeks",
                        Unit::Months => "working-months",
                        Unit::Years => "working-years",
                    };
                    self.words.say_with(id, &args)
                }
                Step::Moved { to, .. } => {
                    let to = self.day(*to);
                    self.words.say_with("working-moved", &[("day", (&to).into())])
                }
            })
            .collect();
        lines.push(self.words.say(match deadline.met {
            Met::Posted => "working-posted",
            Met::Arrived => "working-arrived",
        }));
        if !law.is_empty() {
            lines.push(self.words.say_with("working-law", &[("law", law.into())]));
        }
        lines
    }

    fn anchor_label(&self, told: &ToldDeadline) -> String {
        let form = self.picture().form;
        match form.deadlines[told.rule].from {
            Operand::Question(ix) => self.speaker.text(&form.question(ix).short).to_owned(),
            Operand::Derived(_) | Operand::Deadline(_) | Operand::Letters => {
                self.words.say("working-anchor")
            }
        }
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
            ("context", (&missing.context).into()),
        ];
        (path, self.words.say_with("glyph-missing", &args))
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

/// What is wrong with the folder of cases, and what to do next.
#[must_use]
pub fn store_text(words: &Words, error: &StoreError) -> String {
    match error {
        StoreError::Disk { path, error } => {
            let (path, why) = (path.display().to_string(), disk_reason(words, error));
            words.say_with("store-disk", &[("path", (&path).into()), ("why", (&why).into())])
        }
        StoreError::Damaged { path, .. } => {
            let path = path.display().to_string();
            words.say_with("store-damaged", &[("path", (&path).into())])
        }
        StoreError::Newer { path } => {
            let path = path.display().to_string();
            words.say_with("store-newer", &[("path", (&path).into())])
        }
        StoreError::Open(id) => {
            let number = id.to_string();
            words.say_with("store-open", &[("number", (&number).into())])
        }
    }
}

/// Why the disk said no, in words for the common reasons.
#[must_use]
pub fn disk_reason(words: &Words, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            words.say("disk-full")
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => words.say("disk-denied"),
        ErrorKind::NotFound => words.say("disk-not-found"),
        ErrorKind::NotADirectory => words.say("disk-not-a-folder"),
        ErrorKind::AlreadyExists => words.say("disk-exists"),
        ErrorKind::IsADirectory => words.say("disk-is-a-folder"),
        ErrorKind::InvalidFilename => words.say("disk-name-too-long"),
        ErrorKind::InvalidData => words.say("file-not-text"),
        _ => error.to_string(),
    }
}
