//! What comes in: keys from a thread of their own, signals from another, all into one channel.
//!
//! The main thread never waits for the terminal: a window that is closed leaves a reader waiting for
//! ever, and the answers must be saved all the same.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use crossterm::event as terminal;
use crossterm::terminal::window_size;

use super::key::{Key, Press};
use super::message::Event;

/// The reader looks this often whether it should pause.
const LOOK_UP: Duration = Duration::from_millis(200);

/// So many silent looks at a terminal that has no size any more: it is gone.
const HUNG_UP: u8 = 3;

/// Keys that follow each other within this time came in one go.
const ONE_GO: Duration = Duration::from_millis(3);

/// What comes without a pause is taken in pieces of this length.
const AT_MOST: Duration = Duration::from_millis(30);

/// So many keys in one go were pasted and not typed: some terminals deliver a paste as keys. With
/// Enter among them, Enter is a part of the text.
const PASTED: usize = 16;

/// Something from outside, as it came.
#[derive(Debug)]
pub enum Happened {
    Terminal(terminal::Event),
    Signal(i32),
    Suspend,
    /// The terminal cannot be read any more.
    Gone,
}

/// Where everything comes in.
#[derive(Debug)]
pub struct Inbox {
    sender: Sender<Happened>,
    receiver: Receiver<Happened>,
    gate: Arc<Gate>,
}

impl Default for Inbox {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, gate: Arc::default() }
    }
}

impl Inbox {
    /// A way to send into it from another thread.
    #[must_use]
    pub fn sender(&self) -> Sender<Happened> {
        self.sender.clone()
    }

    /// Starts reading the terminal.
    ///
    /// # Errors
    /// If no thread can be had.
    pub fn listen(&self) -> std::io::Result<()> {
        let (sender, gate) = (self.sender.clone(), self.gate.clone());
        let reader = std::thread::Builder::new().name("keys".to_owned());
        reader.spawn(move || read(&sender, &gate)).map(|_| ())
    }

    /// Keeps the reader's hands off the terminal while something else has it.
    #[must_use]
    pub fn pause(&self) -> Paused<'_> {
        self.gate.close();
        Paused(&self.gate)
    }

    /// Waits for what happens, at most so long, and takes all that has come by then.
    #[must_use]
    pub fn wait<'h>(&self, at_most: Option<Duration>) -> Vec<Event<'h>> {
        let first = match at_most {
            None => self.receiver.recv().ok(),
            Some(time) => match self.receiver.recv_timeout(time) {
                Ok(first) => Some(first),
                Err(RecvTimeoutError::Timeout) => return vec![Event::Tick],
                Err(RecvTimeoutError::Disconnected) => None,
            },
        };
        let mut happened: Vec<Happened> = first.into_iter().collect();
        happened.extend(self.receiver.try_iter());
        // The rest of a paste may still be on its way; but saving and drawing do not wait for ever.
        let start = Instant::now();
        while happened.len() > 1 && start.elapsed() < AT_MOST {
            match self.receiver.recv_timeout(ONE_GO) {
                Ok(next) => happened.push(next),
                Err(_) => break,
            }
        }
        understand(happened)
    }
}

/// While it lives, the reader leaves the terminal alone.
#[derive(Debug)]
pub struct Paused<'g>(&'g Gate);

impl Drop for Paused<'_> {
    fn drop(&mut self) {
        self.0.open();
    }
}

#[derive(Debug, Default)]
struct Gate {
    closed: AtomicBool,
    waits: Mutex<bool>,
    changed: Condvar,
}

impl Gate {
    fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        let Ok(waits) = self.waits.lock() else { return };
        // A reader that was never started need not be waited for.
        let _ = self.changed.wait_timeout_while(waits, 2 * LOOK_UP, |waits| !*waits);
    }

    fn open(&self) {
        // Under the lock: a reader that is about to wait must not miss it.
        let _waits = self.waits.lock();
        self.closed.store(false, Ordering::SeqCst);
        self.changed.notify_all();
    }

    fn pass(&self) {
        if !self.closed.load(Ordering::SeqCst) {
            return;
        }
        let Ok(mut waits) = self.waits.lock() else { return };
        *waits = true;
        self.changed.notify_all();
        let closed = |_: &mut bool| self.closed.load(Ordering::SeqCst);
        if let Ok(mut waits) = self.changed.wait_while(waits, closed) {
            *waits = false;
        }
    }
}

fn read(sender: &Sender<Happened>, gate: &Gate) {
    let mut silent = 0;
    loop {
        gate.pass();
        let happened = match terminal::poll(LOOK_UP) {
            Ok(false) => {
                // A terminal that hung up without a signal reads as silence for ever.
                silent = if window_size().is_err() { silent + 1 } else { 0 };
                if silent < HUNG_UP {
                    continue;
                }
                Err(std::io::ErrorKind::UnexpectedEof.into())
            }
            Ok(true) => terminal::read().map(Happened::Terminal),
            Err(error) => Err(error),
        };
        let is_gone = happened.is_err();
        if sender.send(happened.unwrap_or(Happened::Gone)).is_err() || is_gone {
            return;
        }
    }
}

/// Makes events of what came in one go. A long run of keys with Enter inside was a paste.
#[must_use]
pub fn understand<'h>(happened: Vec<Happened>) -> Vec<Event<'h>> {
    let mut events: Vec<Event<'h>> = Vec::new();
    let mut run: Vec<Press> = Vec::new();
    for one in happened {
        let event = match one {
            Happened::Terminal(terminal::Event::Key(key)) => match Press::read(&key) {
                Some(press) if written(press).is_some() => {
                    run.push(press);
                    continue;
                }
                Some(press) => Event::Key(press),
                None => continue,
            },
            Happened::Terminal(terminal::Event::Paste(text)) => Event::Paste(text),
            Happened::Terminal(terminal::Event::Resize(width, height)) => {
                Event::Size(width, height)
            }
            Happened::Terminal(_) => continue,
            Happened::Signal(signal) => Event::Signal(signal),
            Happened::Suspend => Event::Suspend,
            // As if the window was closed.
            Happened::Gone => Event::Signal(1),
        };
        finish(&mut run, &mut events);
        // Of many sizes only the last one counts.
        if let (Event::Size(..), Some(Event::Size(..))) = (&event, events.last()) {
            events.pop();
        }
        events.push(event);
    }
    finish(&mut run, &mut events);
    events
}

fn written(press: Press) -> Option<char> {
    match press {
        Press { key: Key::Enter, ctrl: false, .. } => Some('\n'),
        Press { key: Key::Tab, ctrl: false, shift: false } => Some('\t'),
        _ => press.character(),
    }
}

fn finish(run: &mut Vec<Press>, events: &mut Vec<Event<'_>>) {
    let mut run = std::mem::take(run);
    let breaks = |press: &Press| matches!(press.key, Key::Enter | Key::Tab);
    let inside = run.len().saturating_sub(1);
    let has_breaks = run.iter().take(inside).any(breaks);
    let last = if has_breaks { None } else { run.pop_if(|press| breaks(press)) };
    if run.len() >= PASTED {
        events.push(Event::Paste(run.into_iter().filter_map(written).collect()));
    } else {
        events.extend(run.into_iter().map(Event::Key));
    }
    events.extend(last.map(Event::Key));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    fn keys(text: &str) -> Vec<Happened> {
        let key = |c| match c {
            '\n' => KeyCode::Enter,
            c => KeyCode::Char(c),
        };
        let event = |c| terminal::Event::Key(KeyEvent::new(key(c), KeyModifiers::NONE));
        text.chars().map(|c| Happened::Terminal(event(c))).collect()
    }

    #[test]
    fn a_paste_that_comes_as_keys_is_a_text() {
        let text = "Jeg fikk ikke time.\nIngen svarte.\n";
        let events = understand(keys(text));
        assert!(matches!(&events[..], [Event::Paste(pasted)] if pasted == text), "{events:?}");
    }

    #[test]
    fn fast_typing_with_enter_at_its_end_stays_keys() {
        let events = understand(keys("ja\n2\n"));
        assert!(events.iter().all(|event| matches!(event, Event::Key(_))), "{events:?}");
        // A long line at once is taken in one piece, and the Enter behind it is a key.
        let events = understand(keys("Eksempel sykehus, avdeling for hjerte\n"));
        assert!(
            matches!(&events[..], [Event::Paste(text), Event::Key(enter)]
                if text.ends_with("hjerte") && enter.key == Key::Enter),
            "{events:?}"
        );
    }

    #[test]
    fn of_many_sizes_only_the_last_counts() {
        let size = |n| Happened::Terminal(terminal::Event::Resize(n, n));
        let events = understand(vec![size(1), size(2), size(3)]);
        assert!(matches!(events[..], [Event::Size(3, 3)]), "{events:?}");
    }

    #[test]
    fn a_pause_holds_the_reader_and_lets_it_go() {
        let gate = Arc::new(Gate::default());
        let passed = Arc::new(AtomicBool::new(false));
        gate.closed.store(true, Ordering::SeqCst);
        let reader = std::thread::spawn({
            let (gate, passed) = (gate.clone(), passed.clone());
            move || {
                gate.pass();
                passed.store(true, Ordering::SeqCst);
            }
        });
        gate.close();
        assert!(!passed.load(Ordering::SeqCst));
        gate.open();
        reader.join().unwrap();
        assert!(passed.load(Ordering::SeqCst));
    }
}
