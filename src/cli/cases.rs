//! `medhold cases`: the archive without the wizard.

use std::io::{self, Write as _};
use std::path::Path;

use serde_json::{Value, json};

use super::answer_file::read_answer_file;
use super::archive::{Asker, TRIES, ask_new, open};
use super::arguments::cases::{All, CasesCall, ExportOptions, ImportOptions};
use super::environment::Environment;
use super::error::{Exit, Failure};

use crate::casework::{
    CaseId, CaseShown, Choice, DeskError, EntryState, House, Incoming, KeyError, LockedFile,
    Merging, Overview, OverviewRow, Received, SealedTo, Shelf, Sought, Store, StoreError, Workshop,
    add_answers, answers_out, delete, folders_of, forms_of, hand_over, look, receive, store_text,
    write_readable,
};
use crate::source::File;
use crate::words::Words;

/// Does what was asked for with the cases.
///
/// # Errors
/// If the archive or a file cannot be used.
pub(super) fn cases(environment: &Environment, call: CasesCall) -> Result<Exit, Failure> {
    let folders = environment.folders(None)?;
    let store = open(environment, &folders)?;
    let house = environment.house()?;
    let desk = Counter { environment, house: &house, store: &store };
    match call {
        CasesCall::List { json } => desk.list(json),
        CasesCall::Show { id } => desk.show(id),
        CasesCall::Export(options) => desk.export(&options),
        CasesCall::Import(options) => desk.import(&options),
        CasesCall::Delete { id, sure } => {
            desk.delete(id, sure, &Workshop::in_home(&folders.home), &folders.papers)
        }
    }
}

struct Counter<'e> {
    environment: &'e Environment,
    house: &'e House,
    store: &'e Store,
}

impl Counter<'_> {
    fn words(&self) -> &Words {
        &self.house.words
    }

    fn failure(&self, error: &StoreError) -> Failure {
        Failure::new(Exit::Files, store_text(self.words(), error))
    }

    fn desk_failure(&self, error: DeskError) -> Failure {
        match error {
            DeskError::House(error) => Failure::house(&error, self.words()),
            DeskError::Store(error) => self.failure(&error),
            DeskError::OnlyRead => Failure::new(Exit::Files, self.words().say("read-only")),
            DeskError::NoSuchFiling => {
                Failure::new(Exit::Usage, self.words().say("cases-no-letter"))
            }
        }
    }

    /// That there is no such case is wrong usage, and not a fault of the archive.
    fn known(&self, id: CaseId) -> Result<(), Failure> {
        let ids = self.store.ids().map_err(|error| self.failure(&error))?;
        let left = || self.store.left_over().iter().any(|(left, _)| *left == id);
        if ids.contains(&id) || left() {
            return Ok(());
        }
        let number = id.to_string();
        let text = self.words().say_with("cases-none", &[("number", (&number).into())]);
        let hint = self.words().say("cases-see-list");
        Err(Failure::new(Exit::Usage, text).hint(hint))
    }

    fn tell(&self, id: &str, args: &[(&str, &str)]) -> Result<(), Failure> {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        Ok(writeln!(io::stdout(), "{}", self.words().say_with(id, &args))?)
    }

    fn list(&self, as_json: bool) -> Result<Exit, Failure> {
        let now = Environment::now();
        let shelf = Shelf::read(self.house, self.store, now);
        let shelf = shelf.map_err(|error| self.failure(&error))?;
        let places = shelf.find(&Sought::default(), now).into_iter();
        let cases = places.filter_map(|at| shelf.shown(self.house, at, now));
        let cases: Vec<CaseShown> = cases.collect();
        let mut out = io::stdout().lock();
        if as_json {
            let cases: Vec<Value> = cases.iter().map(case_json).collect();
            let told = json!({ "contract": 1, "cases": cases });
            serde_json::to_writer_pretty(&mut out, &told).map_err(io::Error::from)?;
            writeln!(out)?;
            return Ok(Exit::Done);
        }
        if cases.is_empty() {
            writeln!(out, "{}", self.words().say("cases-empty"))?;
        }
        for case in &cases {
            writeln!(out, "{}", shown(&case.heading(self.words())))?;
            for filing in &case.filings {
                let names = [&filing.about, &filing.to];
                let about: Vec<String> = names.into_iter().flatten().cloned().collect();
                let about = about.join(", ");
                let args = [
                    ("title", (&filing.title).into()),
                    ("about", (&about).into()),
                    ("left", filing.left.into()),
                ];
                let id = if about.is_empty() { "cases-letter" } else { "cases-letter-about" };
                writeln!(out, "  {}", shown(&self.words().say_with(id, &args)))?;
            }
            if let Some(problem) = &case.problem {
                writeln!(out, "  {}", shown(problem))?;
            }
        }
        Ok(Exit::Done)
    }

    fn show(&self, id: CaseId) -> Result<Exit, Failure> {
        self.known(id)?;
        let forms = forms_of(self.store, id).map_err(|error| self.failure(&error))?;
        let mut out = io::stdout().lock();
        for filing in 0..forms.len() {
            let interview = look(self.house, self.store, id, filing, Environment::now());
            let interview = interview.map_err(|error| self.desk_failure(error))?;
            let title = interview.form().title.on_screen(self.house.language);
            if filing > 0 {
                writeln!(out)?;
            }
            writeln!(out, "{}", shown(title))?;
            let overview = Overview::of(self.house, &interview);
            for section in &overview.sections {
                writeln!(out, "\n{}", shown(&section.title))?;
                section.rows.iter().try_for_each(|row| self.row(&mut out, row))?;
            }
            if !overview.parked.is_empty() {
                writeln!(out, "\n{}", self.words().say("overview-parked"))?;
                overview.parked.iter().try_for_each(|row| self.row(&mut out, row))?;
            }
        }
        Ok(Exit::Done)
    }

    fn row(&self, out: &mut impl io::Write, row: &OverviewRow) -> Result<(), Failure> {
        let state = match row.state {
            EntryState::Open if row.answer.is_empty() => "state-open",
            EntryState::Unknown => "state-unknown",
            EntryState::Later => "state-later",
            EntryState::Declined => "state-declined",
            EntryState::Wrong => "state-wrong",
            EntryState::Open | EntryState::Given { .. } => "",
        };
        let state = if state.is_empty() { String::new() } else { self.words().say(state) };
        let parts = [row.answer.as_str(), state.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let indent = "  ".repeat(row.depth + 1);
        if let Some(item) = &row.item {
            writeln!(out, "{}{}", "  ".repeat(row.depth), shown(item))?;
        }
        // Further lines of an answer stand under its first.
        let text = format!("{}: {}", row.label, parts.join(" · "));
        for (at, line) in text.lines().enumerate() {
            let line = format!("{indent}{}{}", if at > 0 { "  " } else { "" }, shown(line));
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    fn export(&self, options: &ExportOptions) -> Result<Exit, Failure> {
        let words = self.words();
        self.known(options.id)?;
        let path = options.file.display().to_string();
        if options.file.symlink_metadata().is_ok() {
            let text = words.say_with("backup-exists", &[("path", (&path).into())]);
            return Err(Failure::new(Exit::Files, text));
        }
        if options.plain {
            return self.export_plain(options);
        }
        let to = if options.passphrase {
            writeln!(io::stderr(), "{}", words.say("handover-passphrase-about"))?;
            let passphrase = ask_new(self.environment, false)?
                .ok_or_else(|| Failure::new(Exit::Usage, words.say("passphrase-unchanged")))?;
            SealedTo::Passphrase(passphrase)
        } else if options.to.is_empty() {
            let failure = Failure::new(Exit::Usage, words.say("handover-to-whom"));
            return Err(failure.hint(words.say("handover-to-whom-hint")));
        } else {
            SealedTo::Keys(options.to.clone())
        };
        hand_over(self.house, self.store, options.id, &to, &options.file, Environment::now())
            .map_err(|error| self.failure(&error))?;
        self.tell("handover-done", &[("number", &options.id.to_string()), ("path", &path)])?;
        Ok(Exit::Done)
    }

    fn export_plain(&self, options: &ExportOptions) -> Result<Exit, Failure> {
        let words = self.words();
        let forms = forms_of(self.store, options.id).map_err(|error| self.failure(&error))?;
        let at = match &options.form {
            Some(wanted) => forms.iter().rposition(|form| form == wanted),
            None => Some(0).filter(|_| forms.len() == 1),
        };
        let Some(at) = at else {
            let known = forms.join(", ");
            let text = words.say_with("cases-which-form", &[("forms", (&known).into())]);
            return Err(Failure::new(Exit::Usage, text));
        };
        let interview = look(self.house, self.store, options.id, at, Environment::now());
        let interview = interview.map_err(|error| self.desk_failure(error))?;
        let answers = answers_out(&interview);
        write_readable(&answers, &options.file).map_err(|error| self.failure(&error))?;
        let path = options.file.display().to_string();
        let mut err = io::stderr();
        if !answers.left_out.is_empty() {
            let what = answers.left_out.join(", ");
            let text = words.say_with("cases-left-out", &[("what", (&what).into())]);
            writeln!(err, "{}", shown(&text))?;
        }
        let warning = words.say_with("handover-plain", &[("path", (&path).into())]);
        writeln!(err, "{warning}")?;
        self.tell("handover-plain-done", &[("path", &path), ("form", &forms[at])])?;
        Ok(Exit::Done)
    }

    fn import(&self, options: &ImportOptions) -> Result<Exit, Failure> {
        let incoming = self.store.read_incoming(&options.file);
        let case = match incoming.map_err(|error| self.failure(&error))? {
            Incoming::Case(case) => *case,
            Incoming::Locked(locked) => self.unlocked(&locked)?,
            Incoming::Text(text) => return self.import_answers(options, text),
        };
        let now = Environment::now();
        let received = receive(self.house, self.store, &options.file, case, now);
        match received.map_err(|error| self.failure(&error))? {
            Received::New(id) => self.tell("received-new", &[("number", &id.to_string())])?,
            Received::Same(id) => self.tell("received-same", &[("number", &id.to_string())])?,
            Received::Merging(merging) => return self.merge(*merging, options.all),
        }
        Ok(Exit::Done)
    }

    fn unlocked(&self, locked: &LockedFile) -> Result<crate::casework::Case, Failure> {
        let words = self.words();
        let asker = Asker::new()?;
        let mut prompt = words.say("received-passphrase");
        for _ in 0..TRIES {
            let Some(passphrase) = asker.ask(&prompt)? else { break };
            match locked.unlock(&passphrase) {
                Ok(case) => return Ok(case),
                Err(StoreError::Key(KeyError::WrongPassphrase)) => {
                    prompt = words.say("passphrase-wrong");
                }
                Err(error) => return Err(self.failure(&error)),
            }
        }
        Err(Failure::new(Exit::Files, words.say("passphrase-unchanged")))
    }

    fn import_answers(&self, options: &ImportOptions, text: String) -> Result<Exit, Failure> {
        let words = self.words();
        let shown = options.file.display().to_string();
        let Some(form) = &options.form else {
            let text = words.say_with("received-which-form", &[("path", (&shown).into())]);
            return Err(Failure::new(Exit::Usage, text).hint(words.say("error-list-forms")));
        };
        let file = File::new(shown, text);
        let Some(interview) = read_answer_file(self.house, form, &file)? else {
            return Err(Failure::told(Exit::Files));
        };
        let id = add_answers(self.house, self.store, &interview, Environment::now());
        let id = id.map_err(|error| self.desk_failure(error))?;
        self.tell("received-new", &[("number", &id.to_string())])?;
        Ok(Exit::Done)
    }

    /// Asks about each conflict, and saves when all are decided.
    fn merge(&self, mut merging: Merging, all: Option<All>) -> Result<Exit, Failure> {
        let now = Environment::now();
        let number = merging.id().to_string();
        let mut open = 0;
        for at in 0..merging.conflicts().len() {
            let choice = match all {
                Some(All::Mine) => Choice::Mine,
                Some(All::Theirs) => Choice::Theirs,
                None => match self.ask_conflict(&merging, at)? {
                    Some(choice) => choice,
                    None => {
                        open += 1;
                        continue;
                    }
                },
            };
            merging.settle(at, choice);
        }
        if open > 0 {
            let text = self.words().say_with("merge-stopped", &[("number", (&number).into())]);
            let failure = Failure::new(Exit::Usage, text);
            return Err(failure.hint(self.words().say("merge-stopped-hint")));
        }
        merging.save(self.store, now).map_err(|error| self.failure(&error))?;
        self.tell("merge-done", &[("number", &number)])?;
        let taken = merging.taken(self.house);
        if !taken.is_empty() {
            self.tell("merge-taken", &[])?;
        }
        for line in taken {
            writeln!(io::stdout(), "  {}", shown(&line.replace('\n', " ")))?;
        }
        Ok(Exit::Done)
    }

    fn ask_conflict(&self, merging: &Merging, at: usize) -> Result<Option<Choice>, Failure> {
        let words = self.words();
        let Some(told) = merging.conflict(self.house, at) else {
            return Ok(None);
        };
        let mut err = io::stderr();
        let (number, count) = ((at + 1).to_string(), merging.conflicts().len().to_string());
        let args =
            [("at", (&number).into()), ("count", (&count).into()), ("what", (&told.label).into())];
        writeln!(err, "\n{}", shown(&words.say_with("merge-conflict", &args)))?;
        let both = (words.say("merge-both"), String::new());
        let mine = (words.say("merge-mine"), told.mine.clone());
        let options = [mine, (words.say("merge-theirs"), told.theirs.clone())];
        let options = options.into_iter().chain(told.takes_both.then_some(both));
        let mut lines = 0;
        for (at, (label, answer)) in options.enumerate() {
            lines = at + 1;
            writeln!(err, "  {lines}. {}", shown(&label))?;
            for line in answer.lines() {
                writeln!(err, "     {}", shown(line))?;
            }
        }
        loop {
            write!(err, "{} ", words.say("merge-choose"))?;
            err.flush()?;
            let mut line = String::new();
            if io::stdin().read_line(&mut line)? == 0 {
                return Ok(None);
            }
            match line.trim().trim_end_matches('.') {
                "1" => return Ok(Some(Choice::Mine)),
                "2" => return Ok(Some(Choice::Theirs)),
                "3" if lines == 3 => return Ok(Some(Choice::Both)),
                _ => {}
            }
        }
    }

    fn delete(
        &self,
        id: CaseId,
        sure: bool,
        workshop: &Workshop,
        papers: &Path,
    ) -> Result<Exit, Failure> {
        let words = self.words();
        self.known(id)?;
        let number = id.to_string();
        if !sure {
            let text = words.say_with("delete-ask", &[("number", (&number).into())]);
            write!(io::stderr(), "{text} ")?;
            let mut line = String::new();
            io::stdin().read_line(&mut line)?;
            if !["ja", "yes"].contains(&line.trim().to_lowercase().as_str()) {
                return Err(Failure::new(Exit::Usage, words.say("delete-kept")));
            }
        }
        let deleted = delete(self.house, self.store, workshop, id, Environment::now());
        deleted.map_err(|error| self.failure(&error))?;
        self.tell("delete-done", &[("number", &number)])?;
        for folder in folders_of(papers, id) {
            self.tell("delete-papers-left", &[("folder", &folder.display().to_string())])?;
        }
        Ok(Exit::Done)
    }
}

/// Text of a case on a terminal: nothing in it steers one.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn case_json(case: &CaseShown) -> Value {
    let filings: Vec<Value> = case
        .filings
        .iter()
        .map(|filing| {
            json!({
                "form": filing.form,
                "title": filing.title,
                "about": filing.about,
                "to": filing.to,
                "left": filing.left,
                "made": filing.made.is_some(),
                "deadline": filing.deadline,
            })
        })
        .collect();
    json!({
        "id": case.id.0,
        "own_number": case.own_number,
        "changed": case.changed_at,
        "filings": filings,
        "problem": case.problem,
    })
}
