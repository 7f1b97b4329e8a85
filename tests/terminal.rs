//! The program in a real terminal, ended in every way there is: what was answered is there.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::conversation::{PATIENT, TO_STORY};
use super::program::command;

/// A terminal with the program in it.
struct Terminal {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    writer: Box<dyn std::io::Write + Send>,
    screen: std::sync::mpsc::Receiver<Vec<u8>>,
    seen: Vec<u8>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn open(home: &Path, rows: u16, cols: u16) -> Self {
        Self::open_with(home, rows, cols, &["--plain"])
    }

    fn open_with(home: &Path, rows: u16, cols: u16, arguments: &[&str]) -> Self {
        let pty = native_pty_system();
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = pty.openpty(size).unwrap();
        let mut builder = CommandBuilder::new(env!("CARGO_BIN_EXE_medhold"));
        builder.args(arguments);
        builder.env_clear();
        builder.env("HOME", home);
        builder.env("MEDHOLD_HOME", home.join("medhold"));
        builder.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(builder).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, screen) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { child, writer, screen, seen: Vec::new(), _master: pair.master }
    }

    /// Waits until the program asks.
    fn until_asked(&mut self) {
        let start = Instant::now();
        while !self.seen.ends_with(b"> ") {
            if self.seen.ends_with(b"for mer] ") {
                self.seen.push(b'\0');
                write!(self.writer, "\r").unwrap();
            }
            assert!(start.elapsed() < Duration::from_secs(20), "{}", self.text());
            if let Ok(bytes) = self.screen.recv_timeout(Duration::from_millis(100)) {
                self.seen.extend(bytes);
            }
        }
    }

    fn types(&mut self, line: &str) {
        self.until_asked();
        self.seen.push(b'\0');
        write!(self.writer, "{line}\r").unwrap();
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.seen).replace('\0', "")
    }

    fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            while let Ok(bytes) = self.screen.try_recv() {
                self.seen.extend(bytes);
            }
            if let Some(status) = self.child.try_wait().unwrap() {
                // Its last words may still be on their way.
                while let Ok(bytes) = self.screen.recv_timeout(Duration::from_millis(300)) {
                    self.seen.extend(bytes);
                }
                return status.exit_code();
            }
            assert!(start.elapsed() < Duration::from_secs(20), "{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

#[test]
fn a_patient_in_a_real_terminal_gets_from_home_to_pdf() {
    for (rows, cols) in [(24, 80), (40, 120), (12, 40)] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::open(home.path(), rows, cols);
        for line in patient_today() {
            terminal.types(&line);
        }
        assert_eq!(terminal.ends(), 0, "{}", terminal.text());
        let text = terminal.text();
        assert!(!text.contains('\u{1b}'), "no control sequence in {rows}x{cols}");
        let longest = text
            .lines()
            .filter(|line| !line.contains('/') && !line.starts_with("> "))
            .map(|line| line.trim_end().chars().count())
            .max();
        assert!(
            longest.is_some_and(|longest| longest <= usize::from(cols.min(80)) + 2),
            "{longest:?}"
        );
        // What a terminal makes of it is what was said.
        let mut parser = vt100::Parser::new(rows, cols, 5000);
        parser.process(&terminal.seen);
        assert!(parser.screen().contents().contains("Ha det bra."));
        let folder = fs::read_dir(home.path().join("medhold/brev")).unwrap().next().unwrap();
        let pdf = folder.unwrap().path().join("01-rettighetsklage.pdf");
        assert!(fs::read(pdf).unwrap().starts_with(b"%PDF"));
    }
}

/// The patient's answers with days that have been, whatever day it is.
fn patient_today() -> Vec<String> {
    let dated = |line: &&str| match *line {
        "20.11.2026" | "24.11.2026" => "i dag".to_owned(),
        other => other.to_owned(),
    };
    PATIENT.iter().map(dated).collect()
}

/// The program with pipes: what it says is read as it comes.
pub struct Piped {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// Lines said, and times it asked.
    said: usize,
    asked: usize,
}

impl Piped {
    pub fn open(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output, said: 0, asked: 0 }
    }

    pub fn says(&mut self, line: &str) -> bool {
        self.said += 1;
        writeln!(self.input, "{line}").and_then(|()| self.input.flush()).is_ok()
    }

    /// Reads until the program has heard all that was said, and asks again; what it said, or
    /// `None` if it is gone.
    pub fn hears(&mut self) -> Option<String> {
        let mut heard = Vec::new();
        while self.asked <= self.said {
            let mut byte = [0];
            match self.output.read(&mut byte) {
                Ok(1) => heard.push(byte[0]),
                _ => return None,
            }
            self.asked += usize::from(heard.ends_with(b"> "));
        }
        Some(String::from_utf8_lossy(&heard).into_owned())
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
    }

    /// Closes the input and waits for the end.
    pub fn ends(self) -> (Option<i32>, String) {
        let Self { child, input, mut output, .. } = self;
        drop(input);
        let mut rest = Vec::new();
        output.read_to_end(&mut rest).unwrap();
        Self::ended(child)
    }

    /// Waits for an end that does not come from the input.
    fn waits(self) -> (Option<i32>, String) {
        let Self { child, input, output, .. } = self;
        let ended = Self::ended(child);
        drop((input, output));
        ended
    }

    fn ended(mut child: Child) -> (Option<i32>, String) {
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        (child.wait().unwrap().code(), err)
    }
}

/// A session at its long text, with everything before it answered.
pub fn at_story(home: &Path) -> Piped {
    at_story_of(command(home))
}

pub fn at_story_of(program: Command) -> Piped {
    let mut session = Piped::open(program);
    for line in TO_STORY {
        session.says(line);
        session.hears().expect("it asks on");
    }
    session
}

fn case_file(home: &Path) -> String {
    crate::archive::case_text(&home.join("medhold"))
}

#[test]
fn a_signal_says_where_the_case_lies() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = tempfile::tempdir().unwrap();
        let mut session = at_story(home.path());
        session.says("En linje.");
        session.hears().unwrap();
        session.signal(signal);
        let (ended, err) = session.waits();
        assert_eq!(ended, Some(code), "{err}");
        assert!(err.contains("lagret") && err.contains("arkiv.db"), "{err}");
        assert!(case_file(home.path()).contains("En linje."));
    }
}

#[test]
fn a_full_disk_is_told_and_a_signal_does_not_claim_otherwise() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(at_story(home.path()).ends().0, Some(0));
    // A limit on file sizes stands in for a disk that is full: writes fail the same way.
    let program = env!("CARGO_BIN_EXE_medhold");
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("trap '' XFSZ; ulimit -f 256; exec '{program}'"));
    shell.env("HOME", home.path()).env("MEDHOLD_HOME", home.path().join("medhold"));
    let mut session = Piped::open(shell);
    session.says("1");
    session.hears().expect("it opens");
    let mut long = String::new();
    for number in 0..60 {
        write!(long, "Ord {number} om det som skjedde. ").unwrap();
    }
    let mut taken = Vec::new();
    for number in 0.. {
        let line = format!("Linje {number}. {long}");
        session.says(&line);
        let said = session.hears().unwrap();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        if said.contains("Den er kanskje full") {
            break;
        }
        taken.push(format!("Linje {number}."));
        assert!(number < 200, "{said}");
    }
    let kept = case_file(home.path());
    let lost = taken.iter().find(|line| !kept.contains(line.as_str()));
    assert_eq!(lost, None, "what was saved before is untouched");
    let other = home.path().join("annet");
    session.says(&format!(".lagre {}", other.display()));
    session.hears().unwrap();
    session.signal("TERM");
    let (ended, err) = session.waits();
    assert_eq!(ended, Some(143));
    assert!(err.contains("kunne ikke lagres"), "{err}");
    // With room again everything goes on from what was saved.
    let mut again = Piped::open(command(home.path()));
    again.says("1");
    assert!(again.hears().is_some());
    again.says("slutt");
    assert_eq!(again.ends().0, Some(0));
}

#[test]
fn a_folder_that_cannot_be_used_is_told_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("medhold"), "en fil").unwrap();
    let mut session = Piped::open(command(home.path()));
    session.says("1");
    let (code, err) = session.ends();
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("medhold") && err.contains("--home"), "{err}");
}

#[test]
fn a_reader_that_is_gone_is_no_fault() {
    let home = tempfile::tempdir().unwrap();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = command(home.path());
    command.args(["outline", "klage_statsforvalter"]).stdout(writer).stderr(Stdio::piped());
    let ended = command.output().unwrap();
    assert_eq!(ended.status.code(), Some(141));
    assert!(ended.stderr.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_is_told_in_the_words_of_the_locale() {
    let home = tempfile::tempdir().unwrap();
    for arguments in [&["outline", "klage_statsforvalter"][..], &["forms", "--json"], &["--help"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = command(home.path());
        command.args(arguments).stdout(full).stderr(Stdio::piped());
        let ended = command.output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{err}");
        assert!(err.contains("skrive ut: det er ikke plass på disken."), "{arguments:?}: {err}");
        assert!(!err.contains("os error"), "{err}");
    }
}
