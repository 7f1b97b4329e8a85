//! One error for whoever called the program: what went wrong, where, and what to do next.

use std::io;
use std::process::ExitCode;

use crate::casework::{HouseError, disk_reason};
use crate::words::Words;

/// How the program ends. The numbers are a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// The user's files have problems.
    Files,
    /// Wrong usage.
    Usage,
    /// Answers are missing.
    Missing,
    /// Some of many did not go well.
    Partly,
    /// A fault of the program.
    Internal,
    /// The reader of the output went away.
    BrokenPipe,
    /// A signal ended the program; 128 and its number.
    Signal(u8),
}

impl Exit {
    /// The number told to the caller.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Files => 1,
            Self::Usage => 2,
            Self::Missing => 3,
            Self::Partly => 4,
            Self::Internal => 70,
            Self::BrokenPipe => 141,
            Self::Signal(number) => number,
        }
    }

    /// The same for the operating system.
    #[must_use]
    pub fn code(self) -> ExitCode {
        ExitCode::from(self.number())
    }
}

/// A run that failed.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    message: Message,
    /// What to do next, a sentence each.
    pub hints: Vec<String>,
}

/// What went wrong, and where.
#[derive(Debug)]
enum Message {
    /// It was told on the way.
    Told,
    Text(String),
    /// The system said no; it gets its words when it is told.
    System(io::Error),
}

impl Failure {
    /// A failure with a message.
    #[must_use]
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: Message::Text(message.into()), hints: Vec::new() }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The failure as printed; nothing if it was told already.
    #[must_use]
    pub fn to_text(&self, words: &Words) -> String {
        let message = match &self.message {
            Message::Told => return String::new(),
            Message::Text(text) => text.clone(),
            Message::System(error) => {
                let why = disk_reason(words, error);
                words.say_with("error-system", &[("why", (&why).into())])
            }
        };
        let mut text = words.say_with("error-text", &[("text", (&message).into())]);
        text.push('\n');
        for hint in &self.hints {
            text.push_str(&words.say_with("error-hint", &[("text", hint.into())]));
            text.push('\n');
        }
        // A file that came from somebody else may be quoted here: nothing in it steers a terminal.
        text.replace(|c: char| c.is_control() && c != '\n', " ")
    }

    /// A failure that has been told on the way.
    #[must_use]
    pub fn told(exit: Exit) -> Self {
        Self { exit, message: Message::Told, hints: Vec::new() }
    }

    /// A form or data file of the house that cannot be used.
    #[must_use]
    pub fn house(error: &HouseError, words: &Words) -> Self {
        match error {
            HouseError::NoSuchForm { id, near } => {
                let text = words.say_with("error-no-form", &[("form", id.into())]);
                let failure = Self::new(Exit::Usage, text);
                match near {
                    Some(near) => {
                        failure.hint(words.say_with("error-did-you-mean", &[("word", near.into())]))
                    }
                    None => failure.hint(words.say("error-list-forms")),
                }
            }
            HouseError::Files(problems) => {
                let mut text = words.say("error-house-files");
                for problem in problems {
                    text.push('\n');
                    text.push_str(&problem.to_text());
                }
                Self::new(Exit::Files, text)
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::told(Exit::BrokenPipe);
        }
        // A full disk, a closed stream: the surroundings, not the program.
        Self { exit: Exit::Files, message: Message::System(error), hints: Vec::new() }
    }
}
