//! Opens a face: wires the house, the store and the edges of the program to it.

use std::any::Any;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use super::environment::{Environment, Folders};
use super::error::{Exit, Failure};
use super::signals::{EditorOpen, Signals, Texts};
use crate::casework::{House, Passphrase, Store, Workshop};
use crate::plain;
use crate::tui::{self, event::Inbox, secret::Quiet, theme::Theme};

/// What was asked for on the command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// The face that works line by line.
    pub plain: bool,
    pub theme: Option<Theme>,
}

/// Opens the face and stays until the person leaves.
///
/// # Errors
/// If there is nobody to talk to, or the folder of cases cannot be used.
pub fn open(environment: &Environment, wanted: Wanted) -> Result<Exit, Failure> {
    let words = &environment.words;
    // A pipe that is empty from the start: nobody will ever answer.
    if !Environment::someone_types() && io::stdin().lock().fill_buf().is_ok_and(<[u8]>::is_empty) {
        let failure = Failure::new(Exit::Usage, words.say("error-nobody-types"));
        return Err(failure.hint(words.say("error-use-render")));
    }
    let folders = environment.folders(None)?;
    let house = environment.house()?;
    let store = super::archive::open(environment, &folders)?;
    let fault = Fault::watch();
    let plain = wanted.plain || !environment.takes_the_screen();
    let opened = catch_unwind(AssertUnwindSafe(|| {
        if plain {
            line_by_line(environment, &folders, &house, store, &fault)
        } else {
            let theme = wanted.theme.unwrap_or(environment.theme);
            full_screen(environment, &folders, &house, store, theme, &fault)
        }
    }));
    // The plain face saves every line as it comes.
    opened.unwrap_or_else(|_: Box<dyn Any + Send>| Err(fault.told(environment, true)))
}

fn line_by_line(
    environment: &Environment,
    folders: &Folders,
    house: &House,
    store: Store,
    fault: &Fault,
) -> Result<Exit, Failure> {
    let words = &environment.words;
    let texts = Texts {
        saved: words.say("signal-saved"),
        unsaved: words.say("signal-unsaved"),
        nothing: words.say("signal"),
    };
    let signals = Signals::watch(texts)?;
    let unlock = |passphrase: &Passphrase| super::archive::unlock(folders, passphrase);
    let secret = |prompt: &str| Quiet::new()?.ask(prompt);
    let secret = Environment::someone_types().then_some(&secret as plain::Secret<'_>);
    let editor = environment.editor.as_deref();
    let edit = |path: &Path| open_editor(editor.unwrap_or_default(), path, &signals);
    let mut input = BufReader::new(io::stdin().lock());
    let mut output = io::stdout().lock();
    let edges = plain::Edges {
        input: &mut input,
        output: &mut output,
        screen: &Environment::screen,
        clock: &Environment::now,
        papers: folders.papers.clone(),
        user_home: environment.user_home.clone(),
        workshop: Workshop::in_home(&folders.home),
        editor: editor.map(|_| &edit as plain::Editor<'_>),
        on_case: &|path| {
            fault.case_lies_at(path.clone());
            signals.case_lies_at(path);
        },
        secret,
        unlock: &unlock,
        on_store: &|last| signals.store_is(last),
    };
    let ended = plain::run(house, store, edges)?;
    output.flush()?;
    Ok(match ended {
        plain::Ended::Saved => Exit::Done,
        plain::Ended::NotSaved => Exit::Files,
    })
}

fn full_screen(
    environment: &Environment,
    folders: &Folders,
    house: &House,
    store: Store,
    theme: Theme,
    fault: &Fault,
) -> Result<Exit, Failure> {
    let inbox = Inbox::default();
    let signals = Signals::forward(inbox.sender())?;
    let editor = environment.editor.as_deref();
    let edit = |path: &Path| open_editor(editor.unwrap_or_default(), path, &signals);
    let edges = tui::Edges {
        clock: &Environment::now,
        papers: folders.papers.clone(),
        user_home: environment.user_home.clone(),
        workshop: Workshop::in_home(&folders.home),
        editor: editor.map(|_| &edit as tui::Editor<'_>),
        open: &|path| open::that_detached(path),
        on_case: &|path| fault.case_lies_at(path),
        suspend: &Signals::sleep,
    };
    let unlock = |passphrase: &Passphrase| super::archive::unlock(folders, passphrase);
    match tui::run(house, store, &unlock, &edges, &inbox, theme)? {
        tui::Ended::Quit { code: 0, .. } => {
            writeln!(io::stdout(), "{}", environment.words.say("bye"))?;
            Ok(Exit::Done)
        }
        tui::Ended::Locked(_) => {
            writeln!(io::stdout(), "{}", environment.words.say("locked-now"))?;
            Ok(Exit::Done)
        }
        tui::Ended::Quit { code: 1, .. } => Ok(Exit::Files),
        tui::Ended::Quit { code, saved } => {
            let exit = Exit::Signal(u8::try_from(code).unwrap_or(u8::MAX));
            if saved { Ok(exit) } else { Err(fault.unsaved(environment, exit)) }
        }
        tui::Ended::Fault { saved } => Err(fault.told(environment, saved)),
    }
}

/// What is known of a fault in the program. Its message is never shown: it may hold what someone
/// wrote.
#[derive(Debug, Clone, Default)]
struct Fault {
    place: Arc<Mutex<String>>,
    case: Arc<Mutex<Option<PathBuf>>>,
}

impl Fault {
    /// Takes the place of what Rust prints when a program has a fault.
    fn watch() -> Self {
        let fault = Self::default();
        let place = fault.place.clone();
        set_hook(Box::new(move |told| {
            let at = told.location().map(|at| format!("{}:{}", at.file(), at.line()));
            if let (Ok(mut place), Some(at)) = (place.lock(), at) {
                *place = at;
            }
        }));
        fault
    }

    fn case_lies_at(&self, path: Option<PathBuf>) {
        if let Ok(mut case) = self.case.lock() {
            *case = path;
        }
    }

    /// A signal ended the program before everything could be saved.
    fn unsaved(&self, environment: &Environment, exit: Exit) -> Failure {
        let case = self.case.lock().ok().and_then(|case| case.clone()).unwrap_or_default();
        let text = environment.words.say("signal-unsaved");
        Failure::new(exit, text.replace("{path}", &case.display().to_string()))
    }

    /// Where the answers are, and where the fault is.
    fn told(&self, environment: &Environment, saved: bool) -> Failure {
        let words = &environment.words;
        let place = self.place.lock().map(|place| place.clone()).unwrap_or_default();
        let case = self.case.lock().ok().and_then(|case| case.clone());
        let text = match case {
            Some(path) => {
                let path = path.display().to_string();
                let id = if saved { "fault-saved" } else { "fault-unsaved" };
                words.say_with(id, &[("path", (&path).into())])
            }
            None => words.say("fault"),
        };
        let hint = words.say_with("fault-tell-us", &[("place", (&place).into())]);
        Failure::new(Exit::Internal, text).hint(hint)
    }
}

/// Opens the person's editor and waits. `VISUAL` may hold arguments and quotes, as in
/// `code --wait`: as everywhere, the shell reads it.
fn open_editor(editor: &str, path: &Path, signals: &Signals) -> io::Result<bool> {
    let _open: EditorOpen<'_> = signals.editor_opens();
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("{editor} \"$1\"")).arg("sh");
        shell
    } else {
        let mut parts = editor.split_whitespace();
        let mut command = Command::new(parts.next().unwrap_or_default());
        command.args(parts);
        command
    };
    // An editor that was killed may leave the terminal in any state.
    #[cfg(unix)]
    let before = rustix::termios::tcgetattr(io::stdin());
    let status = command.arg(path).status();
    #[cfg(unix)]
    if let Ok(before) = before {
        let now = rustix::termios::OptionalActions::Now;
        let _ = rustix::termios::tcsetattr(io::stdin(), now, &before);
    }
    Ok(status?.success())
}
