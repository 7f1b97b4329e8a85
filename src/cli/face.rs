//! Opens a face: wires the house, the store and the edges of the program to it.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Command;

use super::environment::Environment;
use super::error::{Exit, Failure};
use super::signals::{EditorOpen, Signals, Texts};
use crate::casework::{Store, Workshop, store_text};
use crate::plain::{self, Edges, Ended};

/// Opens the face and stays until the person leaves.
///
/// # Errors
/// If there is nobody to talk to, or the folder of cases cannot be used.
pub fn open(environment: &Environment) -> Result<Exit, Failure> {
    let words = &environment.words;
    let mut input = BufReader::new(io::stdin().lock());
    // A pipe that is empty from the start: nobody will ever answer.
    if !Environment::someone_types() && input.fill_buf().is_ok_and(<[u8]>::is_empty) {
        let failure = Failure::new(Exit::Usage, words.say("error-nobody-types"));
        return Err(failure.hint(words.say("error-use-render")));
    }
    let folders = environment.folders(None)?;
    let house = environment.house()?;
    let store = Store::open(&folders.home).map_err(|error| {
        Failure::new(Exit::Files, store_text(words, &error)).hint(words.say("error-name-home"))
    })?;
    let texts = Texts {
        saved: words.say("signal-saved"),
        unsaved: words.say("signal-unsaved"),
        nothing: words.say("signal"),
    };
    let signals = Signals::watch(texts, store.last_save())?;
    let editor = environment.editor.as_deref();
    let edit = |path: &Path| open_editor(editor.unwrap_or_default(), path, &signals);
    let mut output = io::stdout().lock();
    let edges = Edges {
        input: &mut input,
        output: &mut output,
        screen: &Environment::screen,
        clock: &Environment::now,
        papers: folders.papers.clone(),
        user_home: environment.user_home.clone(),
        workshop: Workshop::in_home(&folders.home),
        editor: editor.map(|_| &edit as plain::Editor<'_>),
        on_case: &|path| signals.case_lies_at(path),
    };
    let ended = plain::run(&house, &store, edges)?;
    output.flush()?;
    Ok(match ended {
        Ended::Saved => Exit::Done,
        Ended::NotSaved => Exit::Files,
    })
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
    Ok(command.arg(path).status()?.success())
}
