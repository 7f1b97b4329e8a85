//! The way through a case, page by page.

use super::Plain;
use super::question::is_wrong;
use super::talk::Stop;
use crate::casework::{
    self, AdviceLevel, AdviceTold, Aim, Asked, Desk, Edit, FieldPath, News, Reopened, Way,
};

/// Where to go from a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Go {
    To(FieldPath),
    /// To a question because an advice said so, and back when it is answered.
    Aside(FieldPath),
    /// To what is missing, and on to the next that is.
    Fill(FieldPath),
    /// To the page after this one.
    On,
    Back,
    /// The same page again, asked anew.
    Again,
    Review,
    Leave(Left),
}

/// How a case was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    Home,
    Quit,
    /// The cases are to be locked.
    Lock,
}

/// Where one came from, which decides what an empty list does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    Forward,
    Otherwise,
}

impl<'e> Plain<'e> {
    /// Works on a case until the person leaves it.
    pub(super) fn case(
        &mut self,
        mut desk: Desk<'e>,
        reopened: Option<Reopened>,
    ) -> Result<Left, Stop> {
        self.told_taken_over = false;
        let walked = self.walk(&mut desk, reopened);
        desk.save();
        match walked {
            Ok(left) => {
                if left == Left::Lock && desk.is_kept() {
                    let here = desk.filings().into_iter().find(|filing| filing.here);
                    self.stood = here.map(|filing| (desk.case_id(), filing.at));
                }
                let left = self.leave(&mut desk, left)?;
                if self.offer_taken_back(&desk)? {
                    let id = desk.case_id();
                    // The case lets go of its mark first.
                    drop(desk);
                    self.delete_case(id)?;
                }
                Ok(left)
            }
            Err(stop) => {
                self.not_saved |= desk.unsaved().is_some();
                self.talk.tell(match desk.unsaved() {
                    Some(_) => "not-saved",
                    None if desk.is_held_back() => "not-kept",
                    None => "all-saved",
                })?;
                Err(stop)
            }
        }
    }

    fn walk(&mut self, desk: &mut Desk<'e>, reopened: Option<Reopened>) -> Result<Left, Stop> {
        let mut at = match reopened {
            Some(reopened) => {
                self.tell_reopened(desk, &reopened)?;
                let kept = desk.stands_at().filter(|path| desk.asked(path).is_some());
                // What nobody could answer before comes first.
                reopened.form_news.first.or(kept).or_else(|| desk.next(None))
            }
            None => desk.next(None),
        };
        let mut came = Came::Forward;
        let mut aim = Aim::On;
        // Told once: when the letters can be made, and what is left only strengthens them.
        let mut told_ready = desk.is_ready();
        let mut told_held_back = None;
        loop {
            if let Some(path) = &at {
                desk.stand_at(path);
            }
            desk.save();
            // What may not be kept lies nowhere.
            (self.on_case)(desk.may_be_kept().then(|| desk.file()));
            self.tell_taken_over(desk)?;
            self.tell_held_back(desk, &mut told_held_back)?;
            let page = match &at {
                Some(path) => match desk.asked(path) {
                    Some(asked) => self.page(desk, &asked, came)?,
                    // It left play: the one after it stands in its place.
                    None => Go::On,
                },
                None => self.review(desk)?,
            };
            if page == Go::On && !told_ready && desk.is_ready() {
                told_ready = true;
                if at.as_ref().and_then(|at| desk.next(Some(at))).is_some() {
                    self.talk.gap()?;
                    self.talk.tell(desk.either("guide-now-ready", "now-ready"))?;
                }
            }
            came = if page == Go::On { Came::Forward } else { Came::Otherwise };
            at = match (page, at) {
                (Go::To(path), at) => {
                    aim = if at.is_none() { Aim::Review } else { Aim::On };
                    Some(path)
                }
                (Go::Aside(path), at) => {
                    if aim == Aim::On {
                        aim = desk.next(at.as_ref()).map_or(Aim::Review, Aim::Back);
                    }
                    Some(path)
                }
                (Go::Fill(path), _) => {
                    aim = Aim::Missing;
                    Some(path)
                }
                (Go::On, Some(from)) => desk.after(&from, &mut aim),
                (Go::On, None) => desk.next(None),
                (Go::Again, at) => at,
                (Go::Review, _) => {
                    aim = Aim::On;
                    None
                }
                (Go::Leave(left), _) => return Ok(left),
                (Go::Back, None) => last(desk),
                (Go::Back, Some(path)) => match desk.previous(&path) {
                    Some(before) => {
                        if let Some((list, item)) = path.list()
                            && before == list
                        {
                            desk.drop_if_empty(&list, item);
                        }
                        Some(before)
                    }
                    None => {
                        self.talk.tell("first-question")?;
                        Some(path)
                    }
                },
            };
        }
    }

    fn page(&mut self, desk: &mut Desk<'e>, asked: &Asked, came: Came) -> Result<Go, Stop> {
        match &asked.way {
            Way::List { .. } => self.list(desk, asked, came),
            Way::Long => self.long(desk, asked),
            Way::Address => self.address(desk, asked),
            Way::Office { .. } => self.office(desk, asked),
            Way::Enclosure => self.enclosure(desk, asked),
            Way::Line | Way::Date | Way::One(_) | Way::Many { .. } => self.question(desk, asked),
        }
    }

    fn tell_reopened(&mut self, desk: &Desk<'_>, reopened: &Reopened) -> Result<(), Stop> {
        self.talk.gap()?;
        self.talk.tell("reopened")?;
        if desk.only_read().is_some() {
            self.talk.tell("read-only")?;
        }
        if let Some(text) = desk.deletion_near() {
            self.talk.say(&text)?;
        }
        if reopened.damaged {
            self.talk.tell("reopened-damaged")?;
        }
        if reopened.form_changed {
            self.talk.tell("reopened-form-changed")?;
        }
        for text in reopened.form_news.sentences(self.talk.words) {
            self.talk.say(&text)?;
        }
        for deadline in &reopened.deadlines {
            self.said("reopened-deadline", "text", &deadline.text)?;
        }
        let stops: Vec<AdviceTold> = desk
            .advice()
            .into_iter()
            .filter(|advice| advice.level == AdviceLevel::Stop && !advice.settled)
            .collect();
        for advice in stops {
            self.talk.say(&advice.text)?;
        }
        Ok(())
    }

    /// Says that everything is saved, or helps to save it elsewhere.
    fn leave(&mut self, desk: &mut Desk<'e>, left: Left) -> Result<Left, Stop> {
        while let Some(error) = desk.unsaved() {
            if desk.only_read().is_some() {
                if self.offer_bring_in(desk)? {
                    break;
                }
                self.talk.tell("leave-overtaken")?;
                if self.says_yes()? {
                    self.not_saved = true;
                    return Ok(left);
                }
                continue;
            }
            self.store_trouble(error)?;
            self.talk.tell("leave-unsaved")?;
            let line = self.talk.hear()?;
            match line.trim() {
                "1" => desk.save(),
                "2" => {
                    self.talk.tell("leave-folder")?;
                    let folder = self.talk.hear()?;
                    if self.save_copy(desk, folder.trim())? {
                        return Ok(left);
                    }
                }
                "3" => {
                    self.not_saved = true;
                    return Ok(left);
                }
                _ => {}
            }
        }
        self.talk.tell(match desk {
            _ if desk.is_kept() => "all-saved",
            _ if desk.is_held_back() && desk.lies_on_disk() => "leave-taken-back",
            _ if desk.is_held_back() => "not-kept",
            _ => "nothing-to-save",
        })?;
        Ok(left)
    }

    pub(super) fn save_copy(&mut self, desk: &mut Desk<'e>, folder: &str) -> Result<bool, Stop> {
        let folder = self.path(std::path::Path::new(folder));
        match desk.save_copy(&folder) {
            Ok(path) => {
                let path = path.display().to_string();
                self.said("saved-copy", "path", &path)?;
                Ok(true)
            }
            Err(error) => {
                self.store_trouble(&error)?;
                Ok(false)
            }
        }
    }

    /// Makes a change and tells what came of it. `None`: nothing that leads elsewhere.
    pub(super) fn change(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        edits: &[Edit],
    ) -> Result<Option<Go>, Stop> {
        match desk.change(edits) {
            Ok(mut news) => {
                match desk.asked(&asked.path) {
                    // What follows from a wrong answer is told when it is right.
                    Some(now) if is_wrong(&now) => news.deadlines.clear(),
                    _ => self.echo(desk, asked)?,
                }
                self.news(desk, &news)
            }
            Err(refused) => {
                let text = self.refused(desk, &refused);
                self.talk.say(&text)?;
                Ok(Some(Go::Again))
            }
        }
    }

    /// Says an answer back as it was understood, where that is not how it was typed.
    fn echo(&mut self, desk: &Desk<'_>, asked: &Asked) -> Result<(), Stop> {
        let picture = desk.interview().picture();
        let Some(echo) = casework::Teller::new(self.house, &picture).echo(&asked.path) else {
            return Ok(());
        };
        let mut letters = echo.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        self.talk.say(&format!("{first}{}.", letters.as_str()))
    }

    pub(super) fn refused(&self, desk: &Desk<'_>, refused: &casework::Refused) -> String {
        let picture = desk.interview().picture();
        casework::Teller::new(self.house, &picture).refused(refused)
    }

    /// Says so if the answers are not on the disk, and what can be done.
    pub(super) fn tell_unsaved(&mut self, desk: &mut Desk<'e>) -> Result<(), Stop> {
        if desk.only_read().is_some() {
            return self.tell_taken_over(desk);
        }
        let Some(error) = desk.unsaved() else { return Ok(()) };
        self.store_trouble(error)?;
        self.talk.tell("not-saved-go-on")
    }

    fn news(&mut self, desk: &mut Desk<'e>, news: &News) -> Result<Option<Go>, Stop> {
        if news.applied.removed > 0 {
            self.said("characters-removed", "count", news.applied.removed)?;
        }
        self.tell_unsaved(desk)?;
        for (what, answer) in &news.found {
            let args = [("what", what.into()), ("answer", answer.into())];
            let text = self.talk.words.say_with("found-itself", &args);
            self.talk.say(&text)?;
        }
        for deadline in &news.deadlines {
            self.talk.say(&deadline.text)?;
        }
        if !news.parked.is_empty() {
            let what = news.parked.join(", ");
            let args = [("what", (&what).into()), ("count", news.parked.len().into())];
            let text = self.talk.words.say_with("parked-now", &args);
            self.talk.say(&text)?;
        }
        if !news.erased.is_empty() {
            let what = news.erased.join(", ");
            self.said("erased-now", "what", &what)?;
        }
        for text in &news.elsewhere {
            self.talk.say(text)?;
        }
        for advice in &news.advice {
            if let Some(go) = self.advice(desk, advice)? {
                return Ok(Some(go));
            }
        }
        Ok(None)
    }

    /// Begins another form in the same case.
    pub(super) fn start(
        &mut self,
        desk: &mut Desk<'e>,
        form: &str,
        with: &[(String, Vec<String>)],
    ) -> Result<Option<Go>, Stop> {
        if !self.declare(form)? {
            return Ok(None);
        }
        match desk.start(form, with) {
            Ok(()) => {
                desk.save();
                if let Some(reused) = desk.reused() {
                    self.talk.gap()?;
                    self.talk.say(&reused)?;
                }
                Ok(desk.next(None).map(Go::To))
            }
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }

    /// Goes on with another letter of the same case.
    pub(super) fn turn_to(
        &mut self,
        desk: &mut Desk<'e>,
        filing: usize,
    ) -> Result<Option<Go>, Stop> {
        match desk.turn_to(filing) {
            Ok(reopened) => {
                desk.save();
                self.tell_reopened(desk, &reopened)?;
                let kept = desk.stands_at().filter(|path| desk.asked(path).is_some());
                Ok(kept.or_else(|| desk.next(None)).map(Go::To))
            }
            Err(error) => {
                self.desk_trouble(&error)?;
                Ok(None)
            }
        }
    }
}

/// The last page before the check-answers page.
fn last(desk: &Desk<'_>) -> Option<FieldPath> {
    let mut at = desk.next(None);
    while let Some(next) = desk.next(at.as_ref()) {
        at = Some(next);
    }
    at
}
