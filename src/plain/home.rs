//! The first page: who to ring, forms to begin, cases to go on with.

use super::command::{Command, Heard, Takes, understand};
use super::talk::Stop;
use super::{Plain, case::Left, cases};
use crate::casework::{
    self, CaseId, Desk, DeskError, HelpLine, HouseError, Start, StoreError, store_text,
};

/// What a number on the first page stands for.
pub(super) enum Choice {
    Form(String),
    /// All letters, not only the most used.
    AllForms,
    Filing(CaseId, usize),
    /// Takes a case in that somebody else has handed over.
    Receive,
    /// Cases to ask about, whether they shall be kept.
    Tidy,
    /// Backups and the passphrase.
    Safe,
    /// What is open in all cases, as a list to ring by.
    CallBacks,
}

impl Plain<'_> {
    /// The first page, again and again, until the person leaves.
    pub(super) fn home(&mut self) -> Result<(), Stop> {
        if let Some((id, filing)) = self.stood.take() {
            let left = self.enter(&Choice::Filing(id, filing))?;
            if self.is_over(left)? {
                return Ok(());
            }
        }
        self.talk.tell("home-title")?;
        self.talk.tell("home-private")?;
        self.talk.gap()?;
        self.urgent()?;
        if self.store.is_new() {
            self.talk.gap()?;
            self.talk.tell("passphrase-first")?;
            self.talk.tell("passphrase-plain")?;
        }
        let mut all = false;
        loop {
            let start = match casework::start(self.house, self.store, (self.clock)()) {
                Ok(start) => start,
                Err(error) => return self.store_trouble(&error),
            };
            if start.backups.is_time {
                self.talk.gap()?;
                self.talk.tell("backup-remind")?;
                // What cannot be remembered is told once more.
                let _ = casework::reminded_of_backup(self.store, (self.clock)());
            }
            let mut choices = self.show(&start, std::mem::take(&mut all))?;
            let mut reading = cases::Reading::default();
            let left = loop {
                let line = self.talk.hear()?;
                if self.lists(&line, &start, &mut choices, &mut reading)? {
                    continue;
                }
                match understand(&line, Takes { items: true, long_text: false }) {
                    // The numbers are those of the list now: this shows the first ones again.
                    Heard::Nothing | Heard::Command(Command::Back) if reading.has_list() => {
                        break None;
                    }
                    Heard::Nothing => self.talk.tell("home-enter")?,
                    Heard::Command(Command::Quit) => return self.talk.tell("home-bye"),
                    Heard::Command(Command::HelpLines) => self.help_lines()?,
                    Heard::Command(Command::Lock) if self.store.is_behind_passphrase() => {
                        self.locks = true;
                        return Ok(());
                    }
                    Heard::Command(Command::Lock) => self.talk.tell("lock-no-passphrase")?,
                    Heard::Command(Command::Help) => self.talk.tell("home-help")?,
                    Heard::Command(Command::Sheet) => self.talk.tell("no-sheet")?,
                    Heard::Command(Command::Remove(number)) => {
                        if self.delete(&choices, number)? {
                            break None;
                        }
                    }
                    Heard::Answer(answer)
                        if matches!(pick(&choices, &answer), Some(Choice::AllForms)) =>
                    {
                        all = true;
                        break None;
                    }
                    Heard::Answer(answer)
                        if matches!(pick(&choices, &answer), Some(Choice::Tidy)) =>
                    {
                        self.tidy(&start)?;
                        break None;
                    }
                    Heard::Answer(answer)
                        if matches!(pick(&choices, &answer), Some(Choice::Safe)) =>
                    {
                        self.keep_safe(&start.backups)?;
                        break None;
                    }
                    Heard::Command(Command::Go(number)) => {
                        if let Some(choice) = pick(&choices, &number.to_string()) {
                            break self.enter(choice)?;
                        }
                        self.talk.tell("home-no-number")?;
                    }
                    Heard::Command(_) => self.talk.tell("home-not-here")?,
                    Heard::Answer(answer) => match pick(&choices, &answer) {
                        Some(choice) => break self.enter(choice)?,
                        None => self.talk.tell("home-no-number")?,
                    },
                }
            };
            (self.on_case)(None);
            if self.is_over(left)? {
                return Ok(());
            }
            self.talk.gap()?;
        }
    }

    /// Whether the conversation ends after a case.
    fn is_over(&mut self, left: Option<Left>) -> Result<bool, Stop> {
        match left {
            Some(Left::Quit) => self.talk.tell("home-bye").map(|()| true),
            Some(Left::Lock) => {
                self.locks = true;
                Ok(true)
            }
            Some(Left::Home) | None => Ok(false),
        }
    }

    fn urgent(&mut self) -> Result<(), Stop> {
        let lines = || self.house.help_in(self.house.country());
        let named = |group: &str| {
            let named = lines().filter(|line| line.group == group).map(|line| {
                format!("{} {}", line.number, line.name.on_screen(self.house.language))
            });
            named.collect::<Vec<_>>()
        };
        let (urgent, talk) = (named("urgent").join(", "), named("talk"));
        let first = talk.first().cloned().unwrap_or_default();
        let args = [("urgent", (&urgent).into()), ("talk", (&first).into())];
        let text = self.talk.words.say_with("home-urgent", &args);
        self.talk.say(&text)
    }

    /// Every number to ring.
    pub(super) fn help_lines(&mut self) -> Result<(), Stop> {
        let lines: Vec<HelpLine> = self.house.help_in(self.house.country()).cloned().collect();
        for (group, heading) in
            [("urgent", "help-urgent"), ("talk", "help-talk"), ("advice", "help-advice")]
        {
            self.talk.tell(heading)?;
            for line in lines.iter().filter(|line| line.group == group) {
                let language = self.house.language;
                let (name, about) = (line.name.on_screen(language), line.about.on_screen(language));
                self.talk.marked("  ", &format!("{}: {name}. {about}", line.number))?;
            }
        }
        let oldest = lines.iter().map(|line| line.checked).min();
        let day = oldest.map(|day| day.strftime("%-d.%-m.%Y").to_string()).unwrap_or_default();
        self.said("help-checked", "day", &day)
    }

    fn show(&mut self, start: &Start, all: bool) -> Result<Vec<Choice>, Stop> {
        let mut choices = Vec::new();
        self.talk.gap()?;
        self.talk.tell("home-question")?;
        if !start.cases.is_empty() {
            self.talk.gap()?;
            self.talk.tell("home-begun")?;
        }
        for case in &start.cases {
            for filing in &case.filings {
                choices.push(Choice::Filing(case.id, filing.at));
                let names = [&filing.about, &filing.to];
                let about = names.into_iter().flatten().next().cloned().unwrap_or_default();
                let args = [
                    ("title", (&filing.title).into()),
                    ("about", (&about).into()),
                    ("number", (&case.number).into()),
                    ("changed", (&case.changed).into()),
                    ("left", filing.left.into()),
                    ("made", filing.made.as_deref().unwrap_or_default().into()),
                ];
                let id = match (!about.is_empty(), filing.left) {
                    (_, 0) if filing.guide => "home-filing-found",
                    (true, 0) if filing.made.is_some() => "home-filing-about-made",
                    (false, 0) if filing.made.is_some() => "home-filing-made",
                    (true, 0) => "home-filing-about-ready",
                    (true, _) => "home-filing-about",
                    (false, 0) => "home-filing-ready",
                    (false, _) => "home-filing",
                };
                let mut text = self.talk.words.say_with(id, &args);
                if let Some(sent) = &filing.sent {
                    text = format!("{text} {sent}");
                }
                if let Some(deadline) = &filing.deadline {
                    text = format!("{text} {deadline}");
                }
                if let Some(day) = &case.delete_on {
                    text = format!("{text} {day}.");
                }
                self.talk.marked(&format!("{}. ", choices.len()), &text)?;
            }
            if let Some(problem) = &case.problem {
                self.talk.marked("-  ", problem)?;
                self.talk.tell("restore-offer")?;
            }
        }
        if !start.to_tidy.is_empty() {
            choices.push(Choice::Tidy);
            let text =
                self.talk.words.say_with("home-tidy", &[("count", start.to_tidy.len().into())]);
            self.talk.marked(&format!("{}. ", choices.len()), &text)?;
        }
        if !start.cases.is_empty() {
            self.talk.gap()?;
            self.talk.tell("home-new")?;
        }
        let mut country = None;
        // Where there are few there is nothing to hide.
        let few = !start.forms.iter().any(|form| form.first);
        for form in start.forms.iter().filter(|form| all || few || form.first) {
            if all && country.is_some_and(|country| country != form.country) {
                self.talk.tell(form.heading())?;
            }
            country = Some(form.country);
            choices.push(Choice::Form(form.id.clone()));
            // The first page fits a small screen; what a letter is for stands in the long list.
            let text = if all || few {
                format!("{}. {}.", form.title, form.summary.trim_end_matches('.'))
            } else {
                form.title.clone()
            };
            self.talk.marked(&format!("{}. ", choices.len()), &text)?;
        }
        if !all && !few && start.forms.iter().any(|form| !form.first) {
            choices.push(Choice::AllForms);
            let text = self.talk.words.say("home-all-forms");
            self.talk.marked(&format!("{}. ", choices.len()), &text)?;
        }
        for call in start.calls.iter().filter(|call| call.first || all) {
            choices.push(Choice::Form(call.id.clone()));
            self.talk.marked(&format!("{}. ", choices.len()), &call.title)?;
        }
        if start.shelf.has_call() {
            choices.push(Choice::CallBacks);
            let label = self.talk.words.say("callbacks-row");
            self.talk.marked(&format!("{}. ", choices.len()), &label)?;
        }
        choices.push(Choice::Receive);
        let text = self.talk.words.say("home-receive");
        self.talk.marked(&format!("{}. ", choices.len()), &text)?;
        choices.push(Choice::Safe);
        let text = self.talk.words.say("home-safe");
        self.talk.marked(&format!("{}. ", choices.len()), &text)?;
        if !start.problems.is_empty() {
            self.talk.gap()?;
            self.talk.tell("house-files")?;
            for problem in &start.problems {
                self.talk.show(&problem.to_text())?;
            }
        }
        self.talk.gap()?;
        self.tell_lists(start)?;
        self.talk.tell("home-prompt")?;
        Ok(choices)
    }

    fn enter(&mut self, choice: &Choice) -> Result<Option<Left>, Stop> {
        let opened = match choice {
            Choice::AllForms | Choice::Tidy | Choice::Safe => return Ok(None),
            Choice::CallBacks => {
                self.all_callbacks()?;
                return Ok(None);
            }
            Choice::Receive => return self.receive().map(|()| None),
            Choice::Form(form) => {
                if !self.declare(form)? {
                    return Ok(None);
                }
                Desk::begin(self.house, self.store, self.clock, form).map(|desk| (desk, None))
            }
            Choice::Filing(id, filing) => {
                Desk::reopen(self.house, self.store, self.clock, *id, *filing)
                    .map(|(desk, reopened)| (desk, Some(reopened)))
            }
        };
        let opened = match (opened, choice) {
            (Err(DeskError::Store(StoreError::Open(_))), Choice::Filing(id, filing)) => {
                match self.in_use(*id, *filing)? {
                    Some(opened) => Ok(opened),
                    None => return Ok(None),
                }
            }
            (opened, _) => opened,
        };
        match opened {
            Ok((desk, reopened)) => self.case(desk, reopened).map(Some),
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }

    /// What the form gives and does not give, before the first question. False if the person
    /// would rather not.
    /// What a form says of itself before its first question; false if the person turns back.
    pub(super) fn declare(&mut self, form: &str) -> Result<bool, Stop> {
        let declared = match casework::declares(self.house, form) {
            Ok(declared) => declared,
            Err(error) => {
                self.house_trouble(&error)?;
                return Ok(false);
            }
        };
        if declared.is_empty() {
            return Ok(true);
        }
        for (heading, text) in declared {
            self.talk.gap()?;
            self.talk.say(&heading)?;
            self.talk.say(&text)?;
        }
        self.talk.gap()?;
        self.talk.tell("declare-prompt")?;
        loop {
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing => return Ok(true),
                Heard::Command(Command::Back | Command::Quit) => return Ok(false),
                Heard::Command(Command::HelpLines) => self.help_lines()?,
                Heard::Command(_) | Heard::Answer(_) => self.talk.tell("declare-prompt")?,
            }
        }
    }

    fn delete(&mut self, choices: &[Choice], number: usize) -> Result<bool, Stop> {
        let Some(Choice::Filing(id, _)) = number.checked_sub(1).and_then(|at| choices.get(at))
        else {
            self.talk.tell("home-no-case")?;
            return Ok(false);
        };
        let case = id.to_string();
        self.said("delete-ask", "number", &case)?;
        let sure = self.talk.hear()?.trim().to_lowercase();
        if !["ja", "yes"].contains(&sure.as_str()) {
            self.talk.tell("delete-kept")?;
            return Ok(false);
        }
        self.delete_case(*id)
    }

    /// Deletes a case that the person said yes to.
    pub(super) fn delete_case(&mut self, id: CaseId) -> Result<bool, Stop> {
        let case = id.to_string();
        let now = (self.clock)();
        let deleted = casework::delete(self.house, self.store, &self.workshop, id, now);
        match deleted {
            Ok(()) => {
                self.said("delete-done", "number", &case)?;
                for folder in casework::folders_of(&self.papers, id) {
                    self.said("delete-papers-left", "folder", &folder.display().to_string())?;
                }
                Ok(true)
            }
            Err(error) => {
                self.store_trouble(&error)?;
                Ok(false)
            }
        }
    }

    pub(super) fn desk_trouble(&mut self, error: &DeskError) -> Result<(), Stop> {
        match error {
            DeskError::House(error) => self.house_trouble(error),
            DeskError::Store(error) => self.store_trouble(error),
            DeskError::OnlyRead => self.talk.tell("read-only"),
            DeskError::NoSuchFiling => self.talk.tell("home-no-case"),
        }
    }

    /// The folder of cases said no.
    pub(super) fn store_trouble(&mut self, error: &StoreError) -> Result<(), Stop> {
        let text = store_text(self.talk.words, error);
        self.talk.say(&text)
    }

    /// A file that the person (or someone for them) added has problems.
    pub(super) fn house_trouble(&mut self, error: &HouseError) -> Result<(), Stop> {
        match error {
            HouseError::NoSuchForm { id, .. } => self.said("case-form-gone", "form", id),
            HouseError::Files(problems) => {
                self.talk.tell("house-files")?;
                for problem in problems {
                    self.talk.show(&problem.to_text())?;
                }
                Ok(())
            }
        }
    }
}

fn pick<'c>(choices: &'c [Choice], answer: &str) -> Option<&'c Choice> {
    let number: usize = answer.trim_end_matches('.').parse().ok()?;
    choices.get(number.checked_sub(1)?)
}
