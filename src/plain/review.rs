//! The check-answers page, and reading the letters and deadlines on the way.

use super::Plain;
use super::case::{Go, Left};
use super::command::{Command, Heard, Takes, numbers, understand};
use super::talk::Stop;
use crate::casework::{
    self, AdviceTold, Desk, EntryState, LackKind, Need, NotPressed, OfferTold, Overview,
    OverviewRow, as_text, in_short, language_words,
};

impl<'e> Plain<'e> {
    /// All answers with what is missing, then the way to the letters.
    pub(super) fn review(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        desk.turn_the_page();
        let overview = desk.overview();
        if let (Some(ways), true) = (&overview.ways, overview.lacks.is_empty()) {
            return self.ways(desk, ways);
        }
        self.show_overview(&overview)?;
        self.talk.gap()?;
        let ready = overview.lacks.is_empty();
        let choices: &[(&str, ReviewChoice)] = if ready {
            &[
                ("review-make", ReviewChoice::Make),
                ("review-read", ReviewChoice::Read),
                ("review-another", ReviewChoice::Another),
                ("review-home", ReviewChoice::Home),
            ]
        } else {
            &[
                ("review-fill", ReviewChoice::Fill),
                ("review-read", ReviewChoice::Read),
                ("review-draft", ReviewChoice::Draft),
                ("review-another", ReviewChoice::Another),
                ("review-home", ReviewChoice::Home),
            ]
        };
        let mut choices = choices.to_vec();
        if overview.only_put_off() {
            choices.push(("review-leave-out", ReviewChoice::LeaveOut));
        }
        if overview.letters_in.is_some() {
            choices.push(("review-language", ReviewChoice::Language));
        }
        if overview.own_words.is_some() {
            choices.push(("review-own-words", ReviewChoice::OwnWords));
        }
        for (at, (id, choice)) in choices.iter().enumerate() {
            let mut text = self.talk.words.say(id);
            let language = match choice {
                ReviewChoice::Language => overview.letters_in,
                ReviewChoice::OwnWords => overview.own_words,
                _ => None,
            };
            if let Some(language) = language {
                text += ": ";
                text += &self.talk.words.say(language_words(language));
            }
            self.talk.marked(&format!("{}. ", at + 1), &text)?;
        }
        self.talk.tell("review-prompt")?;
        loop {
            let answer = match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing => {
                    self.talk.tell("review-prompt")?;
                    continue;
                }
                Heard::Command(Command::Done) if ready => return self.papers(desk, false),
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, None, &command)? {
                        return Ok(go);
                    }
                    self.talk.tell("review-prompt")?;
                    continue;
                }
                Heard::Answer(answer) => answer,
            };
            let chosen = match numbers(&answer).as_deref() {
                Some([number]) => number.checked_sub(1).and_then(|at| choices.get(at)),
                _ => None,
            };
            return match chosen.map(|(_, choice)| choice) {
                Some(ReviewChoice::Make) => self.papers(desk, false),
                Some(ReviewChoice::Draft) => self.papers(desk, true),
                Some(ReviewChoice::Language) => {
                    desk.turn_letters();
                    Ok(Go::Again)
                }
                Some(ReviewChoice::OwnWords) => {
                    desk.turn_own_words();
                    Ok(Go::Again)
                }
                Some(ReviewChoice::Another) => self.another(desk),
                Some(ReviewChoice::Home) => Ok(Go::Leave(Left::Home)),
                Some(ReviewChoice::Fill) => Ok(self.fill(desk, &overview)?),
                Some(ReviewChoice::LeaveOut) => {
                    desk.leave_out(&overview);
                    Ok(Go::Again)
                }
                Some(ReviewChoice::Read) => {
                    self.show_letters(desk)?;
                    Ok(Go::Again)
                }
                None => {
                    self.talk.tell("review-prompt")?;
                    continue;
                }
            };
        }
    }

    /// One more letter in the same case.
    pub(super) fn another(&mut self, desk: &mut Desk<'e>) -> Result<Go, Stop> {
        self.talk.gap()?;
        self.talk.tell("another-about")?;
        let letters = desk.more_letters();
        for (at, (_, title)) in letters.iter().enumerate() {
            self.talk.marked(&format!("{}. ", at + 1), title)?;
        }
        self.talk.tell("another-choose")?;
        let line = self.talk.hear()?;
        let number = line.trim().trim_end_matches('.').parse::<usize>().ok();
        match number.and_then(|number| letters.get(number.checked_sub(1)?)) {
            Some((form, _)) => Ok(self.start(desk, form, &[])?.unwrap_or(Go::Again)),
            None => Ok(Go::Again),
        }
    }

    /// Where the answers of a guide lead: what the person can do, and the forms to begin.
    fn ways(&mut self, desk: &mut Desk<'e>, ways: &[AdviceTold]) -> Result<Go, Stop> {
        self.talk.gap()?;
        self.talk.tell(if ways.is_empty() { "kept-answered" } else { "ways-title" })?;
        let mut starts = Vec::new();
        for way in ways {
            self.talk.gap()?;
            if let Some(title) = &way.title {
                self.talk.say(title)?;
            }
            self.talk.say(&way.text)?;
            for line in &way.contacts {
                self.talk.marked("- ", line)?;
            }
            for offer in &way.offers {
                if let OfferTold::Start { form, title, with, begun } = offer {
                    starts.push((form.clone(), with.clone(), *begun));
                    let id = if begun.is_some() { "ways-go-on" } else { "ways-begin" };
                    let text = self.talk.words.say_with(id, &[("form", title.into())]);
                    self.talk.marked(&format!("{}. ", starts.len()), &text)?;
                }
            }
        }
        self.talk.gap()?;
        let home = starts.len() + 1;
        let text = self.talk.words.say("review-home");
        self.talk.marked(&format!("{home}. "), &text)?;
        loop {
            self.talk.tell("ways-choose")?;
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing => {}
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, None, &command)? {
                        return Ok(go);
                    }
                }
                Heard::Answer(answer) => {
                    let chosen = numbers(&answer).and_then(|numbers| numbers.first().copied());
                    let start = chosen.and_then(|number| starts.get(number.checked_sub(1)?));
                    if let Some((form, with, begun)) = start {
                        let go = match begun {
                            Some(filing) => self.turn_to(desk, *filing)?,
                            None => self.start(desk, form, with)?,
                        };
                        return Ok(go.unwrap_or(Go::Again));
                    }
                    if chosen == Some(home) {
                        return Ok(Go::Leave(Left::Home));
                    }
                }
            }
        }
    }

    /// To the first thing that the letters wait for.
    fn fill(&mut self, desk: &mut Desk<'e>, overview: &Overview) -> Result<Go, Stop> {
        if let Some(path) = overview.missing_after(None) {
            return Ok(Go::Fill(path));
        }
        for lack in &overview.lacks {
            if lack.kind == LackKind::Decision {
                let open = desk
                    .advice()
                    .into_iter()
                    .find(|advice| !advice.settled && advice.level == casework::AdviceLevel::Stop);
                if let Some(advice) = open {
                    return Ok(self.advice(desk, &advice)?.unwrap_or(Go::Again));
                }
            }
        }
        Ok(Go::Again)
    }

    /// Every answer, by section, with the numbers to go to.
    pub(super) fn show_overview(&mut self, overview: &Overview) -> Result<(), Stop> {
        self.talk.gap()?;
        self.said("overview-title", "title", &overview.title)?;
        self.talk.tell("overview-go")?;
        for section in &overview.sections {
            self.talk.gap()?;
            self.talk.say(&section.title)?;
            for row in &section.rows {
                if let Some(item) = &row.item {
                    self.talk.marked("     ", &format!("{item}:"))?;
                }
                self.row(row)?;
            }
        }
        if !overview.parked.is_empty() {
            self.talk.gap()?;
            self.talk.tell("overview-parked")?;
            for row in &overview.parked {
                let answer = in_short(&row.answer);
                let text = if answer.is_empty() {
                    row.label.clone()
                } else {
                    format!("{}: {answer}", row.label)
                };
                self.talk.marked("  -  ", &text)?;
            }
        }
        if let Some(sent) = &overview.sent {
            self.talk.gap()?;
            self.talk.say(sent)?;
        }
        if !overview.deadlines.is_empty() {
            self.talk.gap()?;
            for deadline in overview.deadlines.iter().filter(|deadline| !deadline.outer) {
                self.talk.say(&deadline.text)?;
            }
        }
        self.talk.gap()?;
        if overview.lacks.is_empty() {
            return self.said("overview-ready", "open", overview.open);
        }
        self.said("overview-lacks", "count", overview.lacks.len())?;
        for lack in &overview.lacks {
            let number = lack.path.as_ref().and_then(|path| {
                let mut rows = overview.sections.iter().flat_map(|section| &section.rows);
                rows.find(|row| row.path == *path).map(|row| row.number)
            });
            let mark = number.map_or_else(|| "  -  ".to_owned(), |number| format!("{number:>3}  "));
            self.talk.marked(&mark, &lack.text)?;
        }
        Ok(())
    }

    fn row(&mut self, row: &OverviewRow) -> Result<(), Stop> {
        let state = match row.state {
            EntryState::Given { .. } if row.reused => {
                let answer = in_short(&row.answer);
                self.talk.words.say_with("overview-reused", &[("answer", (&answer).into())])
            }
            EntryState::Given { .. } if row.carried => {
                let answer = in_short(&row.answer);
                self.talk.words.say_with("overview-carried", &[("answer", (&answer).into())])
            }
            EntryState::Given { .. } => in_short(&row.answer),
            EntryState::Open if row.need == Need::Must => self.talk.words.say("state-must"),
            EntryState::Open => self.talk.words.say("state-open"),
            EntryState::Unknown => self.talk.words.say("state-unknown"),
            EntryState::Later => self.talk.words.say("state-later"),
            EntryState::Declined => self.talk.words.say("state-declined"),
            EntryState::Wrong => self.talk.words.say("state-wrong"),
        };
        let text = if state.is_empty() {
            format!("{}:", row.label)
        } else {
            format!("{}: {state}", row.label)
        };
        self.talk.marked(&format!("{:>3}  ", row.number), &text)
    }

    /// The letters as they stand, holes marked. Of several, the person chooses.
    pub(super) fn show_letters(&mut self, desk: &mut Desk<'e>) -> Result<(), Stop> {
        let Some(order) = desk.order(&[]) else { return Ok(()) };
        let documents = match casework::compose(self.house, desk.interview(), order.drafted(true)) {
            Ok(documents) => documents,
            Err(error) => return self.not_pressed(&error).map(|_| ()),
        };
        let mut shown: Vec<_> = documents.iter().collect();
        match documents.as_slice() {
            [] => return self.talk.tell("no-letters-yet"),
            [_] => {}
            several => {
                self.talk.gap()?;
                for (at, document) in several.iter().enumerate() {
                    self.talk.marked(&format!("{}. ", at + 1), &document.title)?;
                }
                self.talk.tell("letters-which")?;
                let line = self.talk.hear()?;
                let number = numbers(&line).and_then(|numbers| numbers.first().copied());
                let at = number.and_then(|number| number.checked_sub(1));
                shown = at.and_then(|at| several.get(at)).into_iter().collect();
            }
        }
        for document in shown {
            self.talk.gap()?;
            let text = as_text(document, self.talk.width());
            self.talk.show(&text)?;
        }
        self.talk.gap()?;
        self.talk.tell("letter-end")
    }

    /// Every deadline with its working.
    pub(super) fn show_deadlines(&mut self, desk: &Desk<'e>) -> Result<(), Stop> {
        let (deadlines, waiting) = (desk.deadlines(), desk.waiting_deadlines());
        if deadlines.is_empty() && waiting.is_empty() {
            return self.talk.tell("no-deadlines");
        }
        for text in waiting {
            self.talk.gap()?;
            self.talk.say(&text)?;
        }
        for deadline in deadlines {
            self.talk.gap()?;
            self.talk.say(&deadline.text)?;
            if let Some(passed) = &deadline.passed {
                self.talk.say(passed)?;
            }
            for step in &deadline.working {
                self.talk.marked("- ", step)?;
            }
        }
        Ok(())
    }

    /// Why papers could not be made; goes to the question at fault where there is one.
    pub(super) fn not_pressed(&mut self, error: &NotPressed) -> Result<Go, Stop> {
        match error {
            NotPressed::Lacking(lacks) | NotPressed::Wrong(lacks) => {
                self.talk.tell("papers-wrong")?;
                for lack in lacks {
                    self.talk.marked("- ", &lack.text)?;
                }
                Ok(lacks.iter().find_map(|lack| lack.path.clone()).map_or(Go::Again, Go::To))
            }
            NotPressed::Glyphs(glyphs) => {
                for (_, text) in glyphs {
                    self.talk.say(text)?;
                }
                Ok(glyphs.iter().find_map(|(path, _)| path.clone()).map_or(Go::Again, Go::To))
            }
            NotPressed::Templates(problems) => {
                self.talk.tell("house-files")?;
                for problem in problems {
                    self.talk.show(&problem.to_text())?;
                }
                Ok(Go::Again)
            }
            NotPressed::House(error) => {
                self.house_trouble(error)?;
                Ok(Go::Again)
            }
            NotPressed::File(why) => {
                self.said("papers-pdf", "why", why)?;
                Ok(Go::Again)
            }
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum ReviewChoice {
    Make,
    Draft,
    Read,
    Fill,
    LeaveOut,
    Another,
    Language,
    OwnWords,
    Home,
}
