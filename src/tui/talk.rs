//! What the wizard says over its pages, and what comes of the reply.

use super::app::App;

use super::menu::Row;
use super::message::Effect;
use super::panel::{Ask, Begins, Content, Over, Panel, Purpose, Reading, Reply, SecretOf};
use super::retention::named_case;
use super::theme::Meaning;
use super::work::{AfterSave, Page, Work};
use crate::casework::{
    self, Aim, CaseId, DeadlineTold, Edit, HouseError, Lack, LackKind, NotPressed, Sought,
    store_text,
};

impl App<'_> {
    /// What a form gives and does not give, before its first question. One that has nothing to say
    /// of itself begins.
    pub(super) fn declare(&mut self, begins: Begins) {
        self.notices.clear();
        let (Begins::Case(form) | Begins::Letter { form, .. }) = &begins;
        let declared = match casework::declares(self.house, form) {
            Ok(declared) if declared.is_empty() => return self.begin(Some(begins)),
            Ok(declared) => declared,
            Err(error) => return self.house_trouble(&error),
        };
        let mut paragraphs = Vec::new();
        for (heading, text) in declared {
            paragraphs.push(("", heading, Meaning::Title));
            paragraphs.push(("", text, Meaning::Text));
            paragraphs.push(("", String::new(), Meaning::Text));
        }
        paragraphs.push(("", self.say("declare-begin"), Meaning::Selected));
        let mut reading = Reading::new(self.say("title-before"), Content::Paragraphs(paragraphs));
        reading.begins = Some(begins);
        self.open_reading(reading);
    }

    pub(super) fn begin(&mut self, begins: Option<Begins>) {
        match begins {
            Some(Begins::Case(form)) => self.effects.push(Effect::Begin(form)),
            Some(Begins::Letter { form, with }) => self.start(&form, &with),
            None => {}
        }
    }

    /// Every number to ring.
    pub(super) fn read_help_lines(&mut self) {
        if self
            .over
            .last()
            .is_some_and(|over| over.title(&self.house.words) == self.say("title-help-lines"))
        {
            self.over.pop();
            return;
        }
        // Those of the country that the letter at hand goes to.
        let country = match &self.work {
            Some(work) => work.desk.interview().form().country,
            None => self.house.country(),
        };
        let lines: Vec<_> = self.house.help_in(country).collect();
        let language = self.house.language;
        let mut paragraphs = Vec::new();
        for (group, heading) in
            [("urgent", "help-urgent"), ("talk", "help-talk"), ("advice", "help-advice")]
        {
            paragraphs.push(("", self.say(heading), Meaning::Title));
            for line in lines.iter().filter(|line| line.group == group) {
                let (name, about) = (line.name.on_screen(language), line.about.on_screen(language));
                let text = format!("{}: {name}. {about}", line.number);
                paragraphs.push(("  ", text, Meaning::Text));
            }
            paragraphs.push(("", String::new(), Meaning::Text));
        }
        let oldest = lines.iter().map(|line| line.checked).min();
        let day = oldest.map(|day| day.strftime("%-d.%-m.%Y").to_string()).unwrap_or_default();
        paragraphs.push(("", self.say_with("help-checked", "day", &day), Meaning::Muted));
        let title = self.say("title-help-lines");
        self.open_reading(Reading::new(title, Content::Paragraphs(paragraphs)));
    }

    /// Every deadline with its working.
    pub(super) fn read_deadlines(&mut self, waiting: Vec<String>, deadlines: Vec<DeadlineTold>) {
        let mut paragraphs = Vec::new();
        for text in waiting {
            paragraphs.push(("", text, Meaning::Warning));
            paragraphs.push(("", String::new(), Meaning::Text));
        }
        for deadline in deadlines {
            paragraphs.push(("", deadline.text, Meaning::Title));
            if let Some(passed) = deadline.passed {
                paragraphs.push(("", passed, Meaning::Warning));
            }
            let steps = deadline.working.into_iter().map(|step| ("- ", step, Meaning::Text));
            paragraphs.extend(steps);
            paragraphs.push(("", String::new(), Meaning::Text));
        }
        if paragraphs.is_empty() {
            paragraphs.push(("", self.say("no-deadlines"), Meaning::Text));
        }
        let title = self.say("title-deadlines");
        self.open_reading(Reading::new(title, Content::Paragraphs(paragraphs)));
    }

    /// The letters as they stand; they are put in when they are made.
    pub(super) fn read_letters(&mut self) {
        self.stow();
        self.effects.push(Effect::Compose);
        let content = Content::Letters { documents: Vec::new(), at: 0 };
        let title = self.say("title-letters");
        self.open_reading(Reading::new(title, content));
    }

    pub(super) fn read_next_steps(&mut self) {
        let Some(Work { page: Page::Papers(page), .. }) = &self.work else { return };
        let documents = page.next_steps.iter().cloned().collect();
        let title = self.say("title-next-steps");
        self.open_reading(Reading::new(title, Content::Letters { documents, at: 0 }));
    }

    pub(super) fn ask_to_delete(&mut self, id: CaseId) {
        self.notices.clear();
        let words = &self.house.words;
        let start = self.start.as_ref();
        let case = start.and_then(|start| {
            let at = (0..start.shelf.len()).find(|at| start.shelf.id(*at) == Some(id))?;
            start.shelf.shown(self.house, at, start.now)
        });
        let mut text = case.map(|case| named_case(&case, words)).unwrap_or_default();
        text.push((words.say("tui-delete-ask"), Meaning::Text));
        let rows = vec![
            Row::new(Reply::Close, words.say("delete-no")),
            Row::new(Reply::Delete(id), words.say("delete-yes")),
        ];
        self.open_panel(Panel::new(words.say("title-delete"), text, rows));
    }

    /// Does what a row of a panel says.
    pub(super) fn reply(&mut self, reply: Reply) {
        match reply {
            Reply::Close => {}
            Reply::Do(action) => self.act(action, false),
            Reply::To(path) => {
                // Other advice that waits lies over the question, too.
                self.notices.clear();
                if let Some(work) = &mut self.work {
                    work.aim = Aim::On;
                }
                self.open(&path);
            }
            Reply::Spot(filing, path) => self.jump(filing, &path),
            Reply::NewSpot(filing, list, field) => self.jump_to_new(filing, &list, &field),
            Reply::FillKnown => self.fill_known(),
            Reply::ReadBack => self.read_back(),
            Reply::Agree(key) => self.agree(&key),
            Reply::ChangeRead(path) => self.change_read(&path),
            Reply::Approve { .. } if self.is_only_read() => self.tell_only_read(),
            Reply::Approve { who, how } => self.approve(&who, &how),
            Reply::NowSays(by) => self.now_says(by),
            Reply::About(about) => self.about_here(about),
            Reply::Aside(path) => {
                self.notices.clear();
                let here = self.asked_here().map(|asked| asked.path.clone());
                if let Some(work) = &mut self.work
                    && work.aim == Aim::On
                {
                    work.aim = here.map_or(Aim::Review, Aim::Back);
                }
                self.open(&path);
            }
            Reply::Settle(key) => {
                if let Some(desk) = self.desk_mut() {
                    // Recorded; it can bring no news of its own.
                    let _ = desk.apply(&[Edit::Settle(key)]);
                    self.effects.push(Effect::Save);
                }
                self.renew_review();
            }
            Reply::Look(id, filing) => self.effects.push(Effect::Look(id, filing)),
            Reply::TakeOver(id, filing) => self.effects.push(Effect::TakeOver(id, filing)),
            Reply::BringIn => self.effects.push(Effect::BringIn),
            Reply::Retention(retention) => self.retain(retention),
            Reply::Versions => self.ask_versions(),
            Reply::Past(past) => self.look_back(past),
            Reply::Start { form, with } => self.declare(Begins::Letter { form, with }),
            Reply::Safe(safe) => self.keep_safe(safe),
            Reply::ChoosePassphrase => self.ask_passphrase(None, SecretOf::Archive),
            Reply::NoPassphrase => self.effects.push(Effect::SetPassphrase(None)),
            Reply::Decide => self.open_stop(),
            Reply::GoOn(filing) => self.turn_to_letter(filing),
            Reply::Another => self.offer_letters(),
            Reply::NewCall => self.save_then(AfterSave::NewCall),
            Reply::OtherCase => self.save_then(AfterSave::OtherCase),
            Reply::Sheet(which) => self.offer_sheet(which),
            Reply::ReadSheet(which) => self.effects.push(Effect::ReadSheet(which)),
            Reply::WriteSheet(which) => self.effects.push(Effect::WriteSheet(which)),
            Reply::Sent => self.ask_mark_sent(),
            Reply::MarkSent => self.mark_sent(),
            Reply::OwnNumber => self.ask_own_number(),
            Reply::Discard => {
                self.notices.clear();
                self.effects.push(Effect::ReadHome);
            }
            Reply::Home => self.go_home(),
            Reply::Quit => self.save_then(AfterSave::Quit),
            Reply::QuitUnsaved => self.effects.push(Effect::Quit(1)),
            Reply::SaveAgain => self.save_then(AfterSave::AskToLeave),
            Reply::SaveElsewhere => {
                let (title, text) = (self.say("title-save"), self.say("leave-folder"));
                self.over.push(Over::Ask(Box::new(Ask::new(title, text, "", Purpose::Copy))));
            }
            Reply::Delete(id) => self.effects.push(Effect::Delete(id)),
            Reply::DeleteHere => {
                // The case lets go of its mark first.
                let id = self.work.take().map(|work| work.desk.case_id());
                self.effects.extend(id.map(Effect::Delete));
            }
            Reply::Fill => self.fill(),
            Reply::Draft => self.make(true),
            Reply::LeaveOut => self.leave_out(),
            Reply::Overwrite => self.write_letters(true),
            Reply::AnotherFolder => {}
            Reply::TakeText(text) => self.take_text(&text),
            Reply::DropText => self.drop_text(),
            Reply::LendText => self.lend(),
            Reply::OnlyForm(form) => self.seek(|sought| Sought { form, ..sought }),
            Reply::OnlyState(state) => self.seek(|sought| Sought { state, ..sought }),
            Reply::CalendarOver(path) => {
                self.effects.push(Effect::WriteCalendar { path, over: true });
            }
            Reply::CountKind(kind) => self.offer_area(kind),
            Reply::Count { kind, area } => self.effects.push(Effect::Count { kind, area }),
            Reply::HandOver if self.is_only_read() => self.tell_only_read(),
            Reply::HandOver => self.offer_hand_over(),
            Reply::Hand(way) => self.hand_by(way),
            Reply::Merge(choice) => self.settle_conflict(choice),
        }
    }

    fn renew_review(&mut self) {
        if let Some(Work { page: Page::Review(_), .. }) = &self.work {
            self.review_at(None);
        }
    }

    /// Asks which letter to begin in the same case.
    pub(super) fn offer_letters(&mut self) {
        let Some(work) = &self.work else { return };
        let letters = work.desk.more_letters();
        let rows = letters
            .into_iter()
            .map(|(form, title)| Row::new(Reply::Start { form, with: Vec::new() }, title));
        let mut rows: Vec<Row<Reply>> = rows.collect();
        rows.push(Row::new(Reply::Close, self.say("panel-back")));
        let text = vec![(self.say("another-about"), Meaning::Text)];
        self.open_panel(Panel::new(self.say("title-another"), text, rows));
    }

    /// Begins another form in the same case; the present one stays as it is.
    fn start(&mut self, form: &str, with: &[(String, Vec<String>)]) {
        let Some(desk) = self.desk_mut() else { return };
        match desk.start(form, with) {
            Ok(()) => {
                let (first, reused) = (desk.next(None), desk.reused());
                self.effects.push(Effect::Save);
                if let Some(first) = first {
                    self.open(&first);
                }
                if let Some(reused) = reused {
                    self.notice(reused, Meaning::Good);
                }
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    /// Goes on with another letter of the same case.
    pub(super) fn turn_to_letter(&mut self, filing: usize) {
        self.stow();
        self.over.clear();
        let Some(desk) = self.desk_mut() else { return };
        match desk.turn_to(filing) {
            Ok(reopened) => {
                self.effects.push(Effect::Save);
                self.opened_letter(&reopened);
            }
            Err(error) => self.desk_trouble(&error),
        }
    }

    /// Enter in an asked line.
    pub(super) fn answer_ask(&mut self) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        if matches!(ask.purpose, Purpose::Passphrase { .. }) {
            return self.answer_passphrase();
        }
        if matches!(ask.purpose, Purpose::DeleteOn) {
            return self.answer_delete_on();
        }
        if matches!(ask.purpose, Purpose::OwnNumber) {
            return self.answer_own_number();
        }
        if ask.written.editor.as_str().trim().is_empty() {
            let id = match ask.purpose {
                Purpose::Approve => "approved-who-empty",
                Purpose::Letters { .. } | Purpose::Copy => "tui-folder-empty",
                _ => "ask-empty",
            };
            ask.trouble = Some(self.house.words.say(id));
            return;
        }
        match &ask.purpose {
            Purpose::BackUp | Purpose::Restore | Purpose::RestoreWith(_) => self.answer_safe(),
            Purpose::Letters { .. } => self.write_letters(false),
            Purpose::Calendar => {
                let path = ask.folder();
                self.effects.push(Effect::WriteCalendar { path, over: false });
            }
            Purpose::Copy => {
                let folder = ask.folder();
                self.effects.push(Effect::SaveCopy(folder));
            }
            Purpose::Approve => self.ask_how_approved(),
            Purpose::Passphrase { .. } | Purpose::DeleteOn | Purpose::OwnNumber => {}
            Purpose::Key | Purpose::FileOut { .. } | Purpose::FileIn | Purpose::Unlock { .. } => {
                self.answer_hand();
            }
        }
    }

    fn write_letters(&mut self, over: bool) {
        let Some(Over::Ask(ask)) = self.over.last_mut() else { return };
        let folder = ask.folder();
        if let Purpose::Letters { papers, draft } = &mut ask.purpose {
            let (papers, draft) = (std::mem::take(papers), *draft);
            self.effects.push(Effect::Write { papers, folder, over, draft });
        }
    }

    /// Why the letters could not be made, and the way on.
    pub(super) fn not_rendered(&mut self, error: &NotPressed) {
        let words = &self.house.words;
        // Each leads to its question.
        let jumps = |lacks: &[Lack]| -> Vec<Row<Reply>> {
            let jump = |lack: &Lack| {
                let reply = match (&lack.path, lack.kind) {
                    (_, LackKind::Decision) => Reply::Decide,
                    (Some(path), _) => Reply::To(path.clone()),
                    (None, _) => Reply::Fill,
                };
                Row::new(reply, format!("! {}", lack.text))
            };
            lacks.iter().map(jump).collect()
        };
        let row = |reply, id: &str| Row::new(reply, words.say(id));
        let mut text = vec![(words.say("papers-first"), Meaning::Title)];
        let mut rows = Vec::new();
        match error {
            NotPressed::Lacking(lacks) => {
                if lacks.iter().all(|lack| lack.kind == LackKind::PutOff) {
                    rows.push(row(Reply::LeaveOut, "review-leave-out"));
                }
                rows.push(row(Reply::Fill, "review-fill"));
                rows.push(row(Reply::Draft, "review-draft"));
                rows.extend(jumps(lacks));
            }
            NotPressed::Wrong(lacks) => {
                rows.push(row(Reply::Fill, "review-fill"));
                rows.extend(jumps(lacks));
            }
            NotPressed::Glyphs(glyphs) => {
                for (path, text) in glyphs {
                    let reply = path.clone().map_or(Reply::Close, Reply::To);
                    rows.push(Row::new(reply, format!("! {text}")));
                }
            }
            NotPressed::Templates(problems) => {
                text = vec![(words.say("house-files"), Meaning::Title)];
                text.extend(problems.iter().map(|problem| (problem.to_text(), Meaning::Text)));
            }
            NotPressed::House(error) => return self.house_trouble(error),
            NotPressed::File(why) => {
                text = vec![(words.say_with("papers-pdf", &[("why", why.into())]), Meaning::Error)];
            }
        }
        rows.push(row(Reply::Close, "tui-not-now"));
        let panel = Panel::new(self.say("title-missing"), text, rows);
        self.open_panel(panel);
    }

    pub(super) fn desk_trouble(&mut self, error: &casework::DeskError) {
        let words = &self.house.words;
        let text = match error {
            casework::DeskError::House(error) => return self.house_trouble(error),
            casework::DeskError::Store(error) => store_text(words, error),
            casework::DeskError::OnlyRead => words.say("read-only"),
            casework::DeskError::NoSuchFiling => words.say("home-no-case"),
        };
        self.trouble(vec![(text, Meaning::Text)]);
    }

    /// A file that the person (or someone for them) added has problems.
    pub(super) fn house_trouble(&mut self, error: &HouseError) {
        let text = match error {
            HouseError::NoSuchForm { id, .. } => {
                vec![(self.say_with("case-form-gone", "form", id), Meaning::Text)]
            }
            HouseError::Files(problems) => {
                let mut text = vec![(self.say("house-files"), Meaning::Title)];
                text.extend(problems.iter().map(|problem| (problem.to_text(), Meaning::Text)));
                text
            }
        };
        self.trouble(text);
    }

    pub(super) fn trouble(&mut self, text: Vec<(String, Meaning)>) {
        let rows = vec![Row::new(Reply::Close, self.say("tui-go-on"))];
        let panel = Panel::new(self.say("title-trouble"), text, rows);
        self.open_panel(panel);
    }
}
