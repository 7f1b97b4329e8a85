//! Deadlines in words: the day, how it was worked out, and what can be done when it has passed.

use jiff::civil::Date;

use super::cases::DeadlineGlance;
use super::house::House;
use super::told::Teller;
use crate::form::Operand;
use crate::interview::{FieldPath, Interview, Scope, ToldDeadline};
use crate::law::calendar::days_between;
use crate::law::deadline::{Step, Unit};
use crate::law::{Met, State, date_text};
use crate::source::Language;
use crate::words::Words;

/// A deadline as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineTold {
    /// Names the rule and the item: `klagefrist:1`.
    pub key: String,
    pub id: String,
    /// What it is called, with the item it is about.
    pub title: String,
    /// The question that it runs from, where it is one.
    pub from: Option<FieldPath>,
    /// The day it runs from, in EDTF.
    pub anchor: String,
    pub last_day: Option<Date>,
    pub send_by: Option<Date>,
    pub state: State,
    /// Judged, but not a day to act by.
    pub outer: bool,
    /// The other side's day: one waits for it.
    pub waits: bool,
    pub law: String,
    /// One or two sentences that say it all.
    pub text: String,
    /// What can still be done, when it has passed or may have.
    pub passed: Option<String>,
    /// How it was worked out, a sentence per step.
    pub working: Vec<String>,
}

impl DeadlineTold {
    /// The day and state in a few characters, for telling a change on the next opening.
    pub(super) fn as_seen(&self) -> String {
        let day = self.last_day.map(|day| day.to_string()).unwrap_or_default();
        format!("{day} {}", self.state.word())
    }
}

/// What is said of a deadline first.
struct Judged<'a> {
    title: &'a str,
    last_day: Option<Date>,
    send_by: Option<Date>,
    state: State,
    outer: bool,
    waits: bool,
}

impl Judged<'_> {
    fn sentence(&self, words: &Words, language: Language, today: Date) -> String {
        let day = |day: Option<Date>| {
            day.map(|day| date_text::with_weekday(day, language)).unwrap_or_default()
        };
        let (last, send_by) = (day(self.last_day), day(self.send_by));
        let left = self.last_day.map_or(0, |last| days_between(today, last));
        let args = [
            ("title", self.title.into()),
            ("last", (&last).into()),
            ("send_by", (&send_by).into()),
            ("left", usize::try_from(left).unwrap_or(0).into()),
        ];
        let sentence = match (self.state, self.last_day) {
            (State::Passed | State::MaybePassed, Some(_)) if self.waits => "deadline-overdue",
            (_, Some(_)) if self.waits => "deadline-awaited",
            (State::Running | State::MaybePassed, Some(_)) if self.outer => "deadline-outer",
            (State::Running, Some(_)) if left == 0 => "deadline-today",
            (State::Running, Some(_)) if self.send_by == Some(today) => "deadline-soon",
            (State::Running, Some(_)) => "deadline-running",
            (State::Passed, Some(_)) => "deadline-passed",
            (State::MaybePassed, Some(_)) => "deadline-maybe",
            (_, None) => "deadline-open",
        };
        words.say_with(sentence, &args)
    }
}

/// A deadline of a case in a list, on this day.
pub(super) fn sentence(house: &House, glance: &DeadlineGlance, today: Date) -> String {
    let judged = Judged {
        title: &glance.title,
        last_day: Some(glance.last_day),
        send_by: glance.send_by(today),
        state: glance.state(),
        outer: false,
        waits: glance.waits,
    };
    judged.sentence(&house.words, house.language, today)
}

/// All deadlines of an interview that are in play.
pub(super) fn deadlines_of(house: &House, interview: &Interview) -> Vec<DeadlineTold> {
    let picture = interview.picture();
    let teller = Teller::new(house, &picture);
    picture.deadlines().iter().map(|told| teller.deadline(told)).collect()
}

impl Teller<'_, '_> {
    /// A deadline with its working.
    #[must_use]
    pub fn deadline(&self, told: &ToldDeadline) -> DeadlineTold {
        let form = self.picture().form;
        let rule = &form.deadlines[told.rule];
        let deadline = &told.deadline;
        let today = self.picture().today;
        let title = self.deadline_title(told.rule, &told.scope);
        let judged = Judged {
            title: &title,
            last_day: deadline.last_day,
            send_by: deadline.send_by,
            state: deadline.state,
            outer: rule.outer,
            waits: rule.waits,
        };
        let is_passed = deadline.state != State::Running;
        let passed = rule.passed.as_ref().filter(|_| is_passed);
        let anchor_day = deadline.anchor.earliest().unwrap_or(today);
        let reference = self.picture().world.law.on(&rule.law, anchor_day).ok();
        let law = reference.map(|reference| reference.citation(self.speaker.language));
        let items = told.scope.iter().map(u32::to_string);
        let text = judged.sentence(self.words, self.speaker.language, today);
        DeadlineTold {
            key: std::iter::once(rule.id.clone()).chain(items).collect::<Vec<_>>().join(":"),
            id: rule.id.clone(),
            title,
            from: self.anchor_path(told),
            anchor: deadline.anchor.to_string(),
            last_day: deadline.last_day,
            send_by: deadline.send_by,
            state: deadline.state,
            outer: rule.outer,
            waits: rule.waits,
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

    fn anchor_path(&self, told: &ToldDeadline) -> Option<FieldPath> {
        let form = self.picture().form;
        let Operand::Question(ix) = form.deadlines[told.rule].from else { return None };
        let depth = form.lists_around(ix).len();
        Some(self.picture().path(ix, told.scope.get(..depth)?))
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
}
