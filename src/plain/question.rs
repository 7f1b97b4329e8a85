//! One question with a short answer.

use super::Plain;
use super::case::Go;
use super::command::{Heard, Takes, numbers, understand};
use super::talk::Stop;
use crate::casework::{Asked, Desk, Edit, EntryState, Mark, Need, OptionShown, Way, says_no};
use crate::words::Arg;

impl<'e> Plain<'e> {
    /// The head of every page: where one is, what is asked and why.
    pub(super) fn head(&mut self, asked: &Asked) -> Result<(), Stop> {
        self.talk.gap()?;
        for line in &asked.intro {
            self.talk.say(line)?;
        }
        if !asked.intro.is_empty() {
            self.talk.gap()?;
        }
        let args = [
            ("number", asked.number.into()),
            ("section", asked.section.into()),
            ("sections", asked.sections.into()),
            ("title", (&asked.section_title).into()),
        ];
        let mut place = self.talk.words.say_with("question-place", &args);
        if let Some(item) = &asked.item {
            place = format!("{place} {item}.");
        }
        self.talk.say(&place)?;
        self.talk.say(&asked.question)?;
        for text in [&asked.why, &asked.help].into_iter().flatten() {
            self.talk.say(text)?;
        }
        if let Some(example) = &asked.example {
            self.said("example", "example", example)?;
        }
        Ok(())
    }

    /// What is there already, and what Enter does.
    pub(super) fn foot(&mut self, asked: &Asked) -> Result<(), Stop> {
        let shown = match asked.sensitive {
            true => asked.now.as_ref().map(|_| self.talk.words.say("answer-hidden")),
            false if asked.way == Way::Address => {
                asked.now.as_ref().map(|now| now.replace('\n', ", "))
            }
            false => asked.now.clone(),
        };
        let typed = &asked.answer.text;
        match (&asked.state, &shown) {
            (EntryState::Given { suggested: true }, Some(now)) => {
                self.named("now-suggested", now)?;
            }
            (EntryState::Given { .. }, Some(now)) => self.named("now-given", now)?,
            (EntryState::Unknown, _) => self.talk.tell("now-unknown")?,
            (EntryState::Later, _) => self.talk.tell("now-later")?,
            (EntryState::Declined, _) => self.talk.tell("now-declined")?,
            (EntryState::Wrong, _) if !typed.is_empty() && !asked.sensitive => {
                self.named("now-wrong", typed)?;
            }
            _ => {}
        }
        for (need, text) in &asked.findings {
            let id = if *need == Need::Must { "finding-must" } else { "finding-should" };
            self.said(id, "text", text)?;
        }
        let mut hints: Vec<&str> = Vec::new();
        if asked.need != Need::Must && !matches!(asked.state, EntryState::Given { .. }) {
            hints.push("hint-skip");
        }
        if asked.may_be_unknown {
            hints.push("hint-unknown");
        }
        if asked.may_be_declined {
            hints.push("hint-decline");
        }
        if self.hinted.insert("hint-help") {
            hints.push("hint-help");
        }
        let hints: Vec<String> = hints.iter().map(|id| self.talk.words.say(id)).collect();
        if !hints.is_empty() {
            self.talk.say(&hints.join(" "))?;
        }
        Ok(())
    }

    fn named(&mut self, id: &str, answer: &str) -> Result<(), Stop> {
        self.said(id, "answer", answer)
    }

    /// A sentence with one thing filled in.
    pub(super) fn said<'a>(
        &mut self,
        id: &str,
        name: &str,
        filled: impl Into<Arg<'a>>,
    ) -> Result<(), Stop> {
        let text = self.talk.words.say_with(id, &[(name, filled.into())]);
        self.talk.say(&text)
    }

    /// Numbered options; the chosen ones are said to be so.
    pub(super) fn options(&mut self, options: &[OptionShown], many: bool) -> Result<(), Stop> {
        for (at, option) in options.iter().enumerate() {
            let mut text = option.label.clone();
            if many && option.chosen {
                text = self.talk.words.say_with("option-chosen", &[("option", (&text).into())]);
            }
            self.talk.marked(&format!("{}. ", at + 1), &text)?;
            if let Some(help) = &option.help {
                self.talk.marked("   ", help)?;
            }
        }
        Ok(())
    }

    /// A question with a short answer, until it is answered or left.
    pub(super) fn question(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        self.head(asked)?;
        match &asked.way {
            Way::One(options) => self.options(options, false)?,
            Way::Many { options, .. } => self.options(options, true)?,
            _ => {}
        }
        self.foot(asked)?;
        match &asked.way {
            Way::Many { .. } => self.talk.tell("prompt-many")?,
            Way::Date => self.hint("prompt-date")?,
            _ => {}
        }
        let mut asked = asked.clone();
        loop {
            let answer = match self.answer(desk, &asked)? {
                Ok(answer) => answer,
                Err(go) => return Ok(go),
            };
            // "Nei" to something that need not be answered belongs in no letter.
            if asked.way == Way::Line && asked.need != Need::Must && says_no(&answer) {
                // What stood there before does not hold any more.
                if !asked.answer.text.is_empty() {
                    let edit = Edit::Text(asked.path.to_string(), String::new());
                    if let Some(go) = self.change(desk, &asked, &[edit])? {
                        return Ok(go);
                    }
                }
                self.talk.tell("skipped")?;
                return Ok(Go::On);
            }
            let edits = match &asked.way {
                Way::One(options) => self.one(&asked, options, &answer)?,
                Way::Many { options, .. } => self.many(&asked, options, &answer)?,
                _ => Some(vec![Edit::Text(asked.path.to_string(), answer)]),
            };
            let Some(edits) = edits else { continue };
            if let Some(go) = self.change(desk, &asked, &edits)? {
                return Ok(go);
            }
            match self.settle(desk, &asked)? {
                Go::Again => {}
                go => return Ok(go),
            }
            match desk.asked(&asked.path) {
                Some(now) => asked = now,
                None => return Ok(Go::On),
            }
        }
    }

    /// Waits for an answer; commands are obeyed on the way, and some lead elsewhere.
    pub(super) fn answer(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
    ) -> Result<Result<String, Go>, Stop> {
        loop {
            let left = match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Answer(answer) => return Ok(Ok(answer)),
                // Optional and not right: "Enter passes over" must not leave it in the way.
                Heard::Nothing if asked.state == EntryState::Wrong && asked.need != Need::Must => {
                    let edit = Edit::Text(asked.path.to_string(), String::new());
                    Some(self.change(desk, asked, &[edit])?.unwrap_or(Go::On))
                }
                Heard::Nothing => self.nothing(asked)?,
                Heard::Command(command) => {
                    let left = self.obey(desk, Some(asked), &command)?;
                    if left.is_none() {
                        self.remind(asked)?;
                    }
                    left
                }
            };
            if let Some(go) = left {
                return Ok(Err(go));
            }
        }
    }

    /// After an answer: asks once more if it is wrong or odd, else goes on.
    pub(super) fn settle(&mut self, desk: &Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        let Some(now) = desk.asked(&asked.path) else {
            return Ok(Go::On);
        };
        let text = now.findings.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
        if now.findings.is_empty() {
            return Ok(Go::On);
        }
        if now.state == EntryState::Wrong || is_wrong(&now) {
            self.said("finding-must", "text", &text)?;
            return Ok(Go::Again);
        }
        // Odd, not wrong: asked about once, then taken as it is.
        let key = format!("{} {} {text}", asked.path, now.answer.text);
        if self.warned.contains(&key) {
            return Ok(Go::On);
        }
        self.warned.push(key);
        self.said("odd-answer", "text", &text)?;
        Ok(Go::Again)
    }

    /// Enter alone: keeps what is there, passes over what is not needed.
    pub(super) fn nothing(&mut self, asked: &Asked) -> Result<Option<Go>, Stop> {
        match asked.state {
            EntryState::Given { .. }
            | EntryState::Unknown
            | EntryState::Later
            | EntryState::Declined => Ok(Some(Go::On)),
            EntryState::Open | EntryState::Wrong if asked.need != Need::Must => Ok(Some(Go::On)),
            EntryState::Open | EntryState::Wrong => {
                self.talk.tell("needs-answer")?;
                Ok(None)
            }
        }
    }

    /// The question in one line, after something else was shown.
    pub(super) fn remind(&mut self, asked: &Asked) -> Result<(), Stop> {
        self.talk.gap()?;
        let args = [("number", asked.number.into()), ("question", (&asked.question).into())];
        let text = self.talk.words.say_with("question-again", &args);
        self.talk.say(&text)?;
        match &asked.way {
            Way::One(options) => self.options(options, false),
            Way::Many { options, .. } => self.options(options, true),
            _ => Ok(()),
        }
    }

    fn one(
        &mut self,
        asked: &Asked,
        options: &[OptionShown],
        answer: &str,
    ) -> Result<Option<Vec<Edit>>, Stop> {
        let found = match numbers(answer).as_deref() {
            Some([number]) => number.checked_sub(1).and_then(|at| options.get(at)),
            _ => by_words(options, answer),
        };
        let Some(option) = found else {
            self.no_such_option(options)?;
            return Ok(None);
        };
        let path = asked.path.to_string();
        let mut edits = vec![Edit::Pick(path.clone(), vec![option.id.clone()])];
        if option.other {
            match self.other_words(asked)? {
                Some(words) => edits.insert(0, Edit::OtherWords(path, words)),
                None => return Ok(None),
            }
        }
        Ok(Some(edits))
    }

    fn many(
        &mut self,
        asked: &Asked,
        options: &[OptionShown],
        answer: &str,
    ) -> Result<Option<Vec<Edit>>, Stop> {
        let found: Option<Vec<&OptionShown>> = match numbers(answer) {
            Some(numbers) => numbers
                .into_iter()
                .map(|number| number.checked_sub(1).and_then(|at| options.get(at)))
                .collect(),
            None => answer.split([',', ';']).map(|word| by_words(options, word.trim())).collect(),
        };
        let Some(found) = found else {
            self.no_such_option(options)?;
            return Ok(None);
        };
        let path = asked.path.to_string();
        let mut edits = Vec::new();
        if found.iter().any(|option| option.other) {
            match self.other_words(asked)? {
                Some(words) => edits.push(Edit::OtherWords(path.clone(), words)),
                None => return Ok(None),
            }
        }
        let mut ids: Vec<String> = found.iter().map(|option| option.id.clone()).collect();
        ids.dedup();
        edits.push(Edit::Pick(path, ids));
        Ok(Some(edits))
    }

    fn no_such_option(&mut self, options: &[OptionShown]) -> Result<(), Stop> {
        self.said("no-such-option", "count", options.len())
    }

    /// What "other" means. `None`: the person would rather choose again.
    fn other_words(&mut self, asked: &Asked) -> Result<Option<String>, Stop> {
        self.talk.tell("other-what")?;
        match understand(&self.talk.hear()?, Takes::default()) {
            Heard::Answer(words) => Ok(Some(words)),
            Heard::Nothing if !asked.answer.text.is_empty() => Ok(Some(asked.answer.text.clone())),
            Heard::Nothing | Heard::Command(_) => {
                self.remind(asked)?;
                Ok(None)
            }
        }
    }

    /// Marks a question as something to come back to.
    pub(super) fn put_off(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        let edit = Edit::Mark(asked.path.to_string(), Mark::Later);
        Ok(self.change(desk, asked, &[edit])?.unwrap_or(Go::On))
    }
}

pub(super) fn is_wrong(asked: &Asked) -> bool {
    asked.findings.iter().any(|(need, _)| *need == Need::Must)
}

/// The option that these words mean: the one that says just that, else the only one that starts
/// so, else the only one that has them somewhere.
fn by_words<'o>(options: &'o [OptionShown], answer: &str) -> Option<&'o OptionShown> {
    let answer = answer.trim().trim_end_matches('.').to_lowercase();
    if answer.is_empty() {
        return None;
    }
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut fitting = options.iter().filter(|option| fits(&option.label.to_lowercase()));
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    };
    only(&|label| label == answer)
        .or_else(|| only(&|label| label.starts_with(&answer)))
        .or_else(|| only(&|label| answer.chars().count() >= 4 && label.contains(&answer)))
}
