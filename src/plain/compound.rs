//! Answers with several parts: an office with its address, an enclosure with its date.

use super::Plain;
use super::case::Go;
use super::command::{Command, Heard, Takes, numbers, understand};
use super::talk::Stop;
use crate::casework::{Asked, Desk, Edit, OfficeShown, OptionShown, Way};

impl<'e> Plain<'e> {
    /// An office: found and confirmed, chosen from those known, or typed.
    pub(super) fn office(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        let Way::Office { options, now } = &asked.way else {
            return Ok(Go::On);
        };
        self.head(asked)?;
        match now {
            Some(now) if !now.is_sure && !now.address.is_empty() => {
                if let Some(go) = self.confirm(desk, asked, now)? {
                    return Ok(go);
                }
                return self.ask_address(desk, asked);
            }
            Some(now) if now.address.is_empty() => {
                self.said("office-name-now", "name", &now.name)?;
            }
            _ => self.foot(asked)?,
        }
        self.talk.tell(if options.is_empty() { "prompt-office" } else { "prompt-office-list" })?;
        let mut listed = false;
        loop {
            let heard = understand(&self.talk.hear()?, Takes { items: true, long_text: false });
            let answer = match heard {
                // A name without an address: on to the address.
                Heard::Nothing if now.as_ref().is_some_and(|now| now.address.is_empty()) => {
                    return self.ask_address(desk, asked);
                }
                Heard::Nothing => match self.nothing(asked)? {
                    Some(go) => return Ok(go),
                    None => continue,
                },
                Heard::Command(Command::List) if !options.is_empty() => {
                    self.options(options, false)?;
                    self.talk.tell("office-listed")?;
                    listed = true;
                    continue;
                }
                Heard::Command(command) => match self.obey(desk, Some(asked), &command)? {
                    Some(go) => return Ok(go),
                    None => {
                        self.remind(asked)?;
                        continue;
                    }
                },
                Heard::Answer(answer) => answer,
            };
            let chosen = match numbers(&answer).as_deref() {
                // A number means nothing before the list was seen.
                Some(_) if !listed => {
                    self.talk.tell("prompt-office-list")?;
                    continue;
                }
                Some([number]) => number.checked_sub(1).and_then(|at| options.get(at)),
                _ => None,
            };
            let meant = match chosen {
                Some(option) => Some(option.clone()),
                None => self.meant(options, &answer)?,
            };
            return match meant {
                Some(option) => self.choose(desk, asked, &option),
                None => self.named_office(desk, asked, &answer),
            };
        }
    }

    /// Asks whether a known office was meant by what was typed.
    fn meant(
        &mut self,
        options: &[OptionShown],
        answer: &str,
    ) -> Result<Option<OptionShown>, Stop> {
        let wanted = answer.to_lowercase();
        let fitting = options.iter().filter(|option| {
            let label = option.label.to_lowercase();
            label.contains(&wanted) || wanted.contains(&label)
        });
        let fitting: Vec<OptionShown> = fitting.take(9).cloned().collect();
        if fitting.is_empty() || wanted.chars().count() < 3 {
            return Ok(None);
        }
        self.talk.tell("office-meant")?;
        self.options(&fitting, false)?;
        let own = self.talk.words.say_with("office-own", &[("name", answer.into())]);
        self.talk.marked(&format!("{}. ", fitting.len() + 1), &own)?;
        loop {
            let line = self.talk.hear()?;
            match numbers(&line).as_deref() {
                Some([number]) if *number == fitting.len() + 1 => return Ok(None),
                Some([number]) => {
                    if let Some(option) = number.checked_sub(1).and_then(|at| fitting.get(at)) {
                        return Ok(Some(option.clone()));
                    }
                }
                _ => {}
            }
            self.said("no-such-option", "count", fitting.len() + 1)?;
        }
    }

    /// An office that the program knows. If its address is not sure, it is asked about.
    fn choose(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        option: &OptionShown,
    ) -> Result<Go, Stop> {
        let edits = parts(
            asked,
            &[("name", ""), ("address", ""), ("confirmed", ""), ("office", &option.id)],
        );
        if let Some(go) = self.change(desk, asked, &edits)? {
            return Ok(go);
        }
        let now = desk.asked(&asked.path).map(|asked| asked.way);
        match now {
            Some(Way::Office { now: Some(now), .. }) if !now.is_sure => {
                match self.confirm(desk, asked, &now)? {
                    Some(go) => Ok(go),
                    None => self.ask_address(desk, asked),
                }
            }
            Some(Way::Office { now: Some(now), .. }) => {
                self.talk.say(&format!("{}, {}.", now.name, now.address.join(", ")))?;
                Ok(Go::On)
            }
            _ => Ok(Go::Again),
        }
    }

    /// Shows an address that is not sure. `None`: it is wrong, and the right one is to be typed.
    fn confirm(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        found: &OfficeShown,
    ) -> Result<Option<Go>, Stop> {
        let address = found.address.join(", ");
        let web = found.web.clone().unwrap_or_default();
        let args = [
            ("name", (&found.name).into()),
            ("address", (&address).into()),
            ("web", (&web).into()),
        ];
        let id = match (found.address.is_empty(), found.web.is_some()) {
            (true, _) => "office-no-address",
            (false, true) => "office-unsure-web",
            (false, false) => "office-unsure",
        };
        let text = self.talk.words.say_with(id, &args);
        self.talk.say(&text)?;
        if found.address.is_empty() {
            return Ok(None);
        }
        self.talk.tell("office-confirm")?;
        loop {
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Answer(answer) if answer == "1" => {
                    let edits = parts(asked, &[("confirmed", "ja")]);
                    return Ok(Some(self.change(desk, asked, &edits)?.unwrap_or(Go::On)));
                }
                Heard::Answer(answer) if answer == "2" => return Ok(None),
                Heard::Answer(answer) if answer == "3" => {
                    return self.put_off(desk, asked).map(Some);
                }
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(Some(go));
                    }
                    self.talk.tell("office-confirm")?;
                }
                Heard::Answer(_) | Heard::Nothing => self.talk.tell("office-confirm")?,
            }
        }
    }

    /// A name as typed, then its address.
    fn named_office(&mut self, desk: &mut Desk<'e>, asked: &Asked, name: &str) -> Result<Go, Stop> {
        let edits = parts(asked, &[("office", ""), ("confirmed", ""), ("name", name)]);
        match self.change(desk, asked, &edits)? {
            Some(go) => Ok(go),
            None => self.ask_address(desk, asked),
        }
    }

    fn ask_address(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        let kept = desk.asked(&asked.path).and_then(|now| now.answer.parts.get("address").cloned());
        if let Some(kept) = &kept {
            self.said("now-given", "answer", &kept.replace('\n', ", "))?;
        }
        self.talk.tell("prompt-office-address")?;
        loop {
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing if kept.is_some() => return Ok(Go::On),
                Heard::Nothing => {
                    self.talk.tell("office-later")?;
                    return Ok(Go::On);
                }
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(go);
                    }
                    self.talk.tell("prompt-office-address")?;
                }
                Heard::Answer(first) => {
                    let Some(address) = self.short_lines(first)? else { return Ok(Go::Again) };
                    let address = address.replace(", ", "\n");
                    if let Some(go) =
                        self.change(desk, asked, &parts(asked, &[("address", &address)]))?
                    {
                        return Ok(go);
                    }
                    return self.settle(desk, asked);
                }
            }
        }
    }

    /// Something to enclose: what it is, then its date, then where it lies.
    pub(super) fn enclosure(&mut self, desk: &mut Desk<'e>, asked: &Asked) -> Result<Go, Stop> {
        self.head(asked)?;
        self.foot(asked)?;
        self.talk.tell("prompt-enclosure")?;
        let title = match self.answer(desk, asked)? {
            Ok(title) => title,
            Err(go) => return Ok(go),
        };
        if let Some(go) = self.change(desk, asked, &parts(asked, &[("title", &title)]))? {
            return Ok(go);
        }
        for (part, prompt) in [("date", "prompt-enclosure-date"), ("file", "prompt-enclosure-file")]
        {
            if let Some(go) = self.enclosure_part(desk, asked, part, prompt)? {
                return Ok(go);
            }
        }
        Ok(Go::On)
    }

    /// A part of an enclosure that may be passed by.
    fn enclosure_part(
        &mut self,
        desk: &mut Desk<'e>,
        asked: &Asked,
        part: &str,
        prompt: &str,
    ) -> Result<Option<Go>, Stop> {
        self.talk.tell(prompt)?;
        loop {
            match understand(&self.talk.hear()?, Takes::default()) {
                Heard::Nothing | Heard::Command(Command::Unknown) => return Ok(None),
                Heard::Command(command) => {
                    if let Some(go) = self.obey(desk, Some(asked), &command)? {
                        return Ok(Some(go));
                    }
                    self.talk.tell(prompt)?;
                }
                Heard::Answer(said) => {
                    if let Some(go) = self.change(desk, asked, &parts(asked, &[(part, &said)]))? {
                        return Ok(Some(go));
                    }
                    let findings = desk.asked(&asked.path).map(|asked| asked.findings);
                    match findings.unwrap_or_default().first() {
                        None => return Ok(None),
                        Some((_, text)) => {
                            // The title stands; what means nothing is asked for again.
                            self.said("finding-must", "text", text)?;
                            let _ = desk.change(&parts(asked, &[(part, "")]));
                        }
                    }
                }
            }
        }
    }
}

/// Edits that set parts of an answer.
fn parts(asked: &Asked, parts: &[(&str, &str)]) -> Vec<Edit> {
    let path = asked.path.to_string();
    let set = parts
        .iter()
        .map(|(name, value)| Edit::Part(path.clone(), (*name).to_owned(), (*value).to_owned()));
    set.collect()
}
