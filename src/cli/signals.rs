//! Signals: the answers are on disk already, so what is left is to say where, and to go.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

use crate::casework::LastSave;
use crate::tui::event::Happened;

/// Watches for signals while a face is open.
#[derive(Debug, Clone)]
pub struct Signals {
    case: Arc<Mutex<Option<PathBuf>>>,
    /// How the last save of the archive at hand went; none while it is locked.
    last: Arc<Mutex<Option<LastSave>>>,
    editor_is_open: Arc<AtomicBool>,
}

/// What is said when a signal ends the program.
#[derive(Debug, Clone)]
pub struct Texts {
    pub saved: String,
    pub unsaved: String,
    pub nothing: String,
}

/// While it lives, an interrupt is for the editor that has the terminal.
#[derive(Debug)]
pub struct EditorOpen<'s>(&'s Signals);

impl Drop for EditorOpen<'_> {
    fn drop(&mut self) {
        self.0.editor_is_open.store(false, Ordering::SeqCst);
    }
}

impl Signals {
    /// Starts watching. With a case open, `saved` or `unsaved` is said with `{path}` filled in;
    /// with none, `nothing`.
    ///
    /// # Errors
    /// If the system does not let us.
    #[cfg(unix)]
    pub fn watch(texts: Texts) -> io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
        use std::io::Write as _;

        let signals = Self::quiet();
        let (case, editor_is_open) = (signals.case.clone(), signals.editor_is_open.clone());
        let last = signals.last.clone();
        let mut arriving = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in arriving.forever() {
                let from_keyboard = matches!(signal, SIGINT | SIGQUIT);
                if from_keyboard && editor_is_open.load(Ordering::SeqCst) {
                    continue;
                }
                let path = case.lock().ok().and_then(|case| case.clone());
                let last = last.lock().ok().and_then(|last| last.clone());
                let text = match path {
                    Some(path) if last.is_some_and(|last| !last.is_done()) => {
                        texts.unsaved.replace("{path}", &path.display().to_string())
                    }
                    // Nothing was answered yet: there is no file to speak of.
                    Some(path) if path.exists() => {
                        texts.saved.replace("{path}", &path.display().to_string())
                    }
                    _ => texts.nothing.clone(),
                };
                // The terminal may be gone; then nobody reads it.
                let _ = writeln!(io::stderr(), "\n{text}");
                std::process::exit(128 + signal);
            }
        })?;
        Ok(signals)
    }

    /// Windows closes a program without asking; every answer is on disk by then.
    #[cfg(not(unix))]
    pub fn watch(_texts: Texts) -> io::Result<Self> {
        Ok(Self::quiet())
    }

    /// Sends signals into the wizard's own channel, where they are taken up between two keys. If
    /// they are not within two seconds the program ends without it: all but the last second of
    /// typing is on disk.
    ///
    /// # Errors
    /// If the system does not let us.
    #[cfg(unix)]
    pub fn forward(sender: Sender<Happened>) -> io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};

        let signals = Self::quiet();
        let editor_is_open = signals.editor_is_open.clone();
        let mut arriving =
            signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP])?;
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in arriving.forever() {
                let from_keyboard = matches!(signal, SIGINT | SIGQUIT | SIGTSTP);
                if from_keyboard && editor_is_open.load(Ordering::SeqCst) {
                    // An editor that sleeps takes its whole job with it.
                    if signal == SIGTSTP {
                        Self::sleep();
                    }
                    continue;
                }
                if signal == SIGTSTP {
                    let _ = sender.send(Happened::Suspend);
                    continue;
                }
                let _ = sender.send(Happened::Signal(signal));
                std::thread::sleep(Duration::from_secs(2));
                crate::tui::give_terminal_back();
                std::process::exit(128 + signal);
            }
        })?;
        Ok(signals)
    }

    /// Windows closes a program without asking; all but the last second of typing is on disk.
    #[cfg(not(unix))]
    pub fn forward(_sender: Sender<Happened>) -> io::Result<Self> {
        Ok(Self::quiet())
    }

    /// A flag that is raised by the first signal to end, for work that comes to a good end by
    /// itself; the second ends the program at once.
    ///
    /// # Errors
    /// If the system does not let us.
    pub fn flag() -> io::Result<Arc<AtomicBool>> {
        let flag = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        for signal in signal_hook::consts::TERM_SIGNALS {
            signal_hook::flag::register_conditional_shutdown(
                *signal,
                128 + signal,
                Arc::clone(&flag),
            )?;
            signal_hook::flag::register(*signal, Arc::clone(&flag))?;
        }
        Ok(flag)
    }

    /// Sleeps until the program is woken again.
    pub fn sleep() {
        #[cfg(unix)]
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
    }

    fn quiet() -> Self {
        Self { case: Arc::default(), last: Arc::default(), editor_is_open: Arc::default() }
    }

    /// Remembers where the open case lies.
    pub fn case_lies_at(&self, path: Option<PathBuf>) {
        if let Ok(mut case) = self.case.lock() {
            *case = path;
        }
    }

    /// Remembers how the last save can be asked for.
    pub fn store_is(&self, last: Option<LastSave>) {
        if let Ok(mut known) = self.last.lock() {
            *known = last;
        }
    }

    /// Leaves interrupts to an editor that has the terminal now.
    #[must_use]
    pub fn editor_opens(&self) -> EditorOpen<'_> {
        self.editor_is_open.store(true, Ordering::SeqCst);
        EditorOpen(self)
    }
}
