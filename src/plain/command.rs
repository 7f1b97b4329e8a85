//! What a typed line means.
//!
//! A line is a command only when all of it is one; anything else is an answer. `=` in front makes
//! any line an answer, so that nothing is impossible to write.

use std::path::PathBuf;

use crate::casework::Said;

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Only Enter.
    Nothing,
    Command(Command),
    /// An answer.
    Answer(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Back,
    Overview,
    Go(usize),
    Help,
    Unknown,
    Later,
    Decline,
    Clear,
    Undo,
    /// On to the next question that must be answered.
    NextMust,
    /// On to the letters.
    Done,
    ShowLetter,
    Deadlines,
    HelpLines,
    /// What can be done with the case.
    Case,
    /// Writes a note.
    Note(String),
    Notes,
    /// Makes a note the answer.
    UseNote(usize),
    /// Finds a question by some letters of it.
    Find(String),
    /// What is open.
    Queue,
    AskAgain,
    /// Who says what is answered from here on; nobody, if it is not to be noted.
    Says(Option<Said>),
    /// Back to where one was before the last jump.
    JumpBack,
    Save(Option<PathBuf>),
    Quit,
    /// Locks the cases.
    Lock,
    // Long texts.
    File(PathBuf),
    Editor,
    // Lists.
    New,
    Change(usize),
    Remove(usize),
    Move(usize),
    // The first page and the letters.
    List,
    /// What the first page alone can do.
    OnFirstPage,
    /// The part as one sheet, which only the full screen has.
    Sheet,
    /// A command that takes words, without them: what to say of it.
    How(&'static str),
}

/// What a page takes beside the commands that work everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Takes {
    pub long_text: bool,
    pub items: bool,
}

/// A command that is a word of its own.
struct Word {
    command: Command,
    /// In bokmål (the word that is shown), nynorsk, Danish and English.
    words: &'static [&'static str],
}

const WORDS: &[Word] = &[
    Word { command: Command::Back, words: &["tilbake", "attende", "tilbage", "back"] },
    Word { command: Command::Overview, words: &["oversikt", "se over", "overblik", "overview"] },
    Word { command: Command::Help, words: &["hjelp", "hjælp", "help", "?"] },
    Word {
        command: Command::Unknown,
        words: &["vet ikke", "veit ikkje", "ved ikke", "don't know", "dont know"],
    },
    Word { command: Command::Later, words: &["senere", "seinare", "later"] },
    Word {
        command: Command::Decline,
        words: &["vil ikke si", "vil ikkje seie", "vil ikke sige", "rather not say"],
    },
    Word { command: Command::Clear, words: &["tøm", "slett svaret", "ryd", "clear"] },
    Word { command: Command::Undo, words: &["angre", "fortryd", "undo"] },
    Word { command: Command::NextMust, words: &["neste", "næste", "next"] },
    Word { command: Command::Done, words: &["ferdig", "færdig", "done"] },
    Word {
        command: Command::ShowLetter,
        words: &["se brevet", "vis brevet", "sjå brevet", "se brev", "show letter"],
    },
    Word { command: Command::Deadlines, words: &["frist", "frister", "fristar", "deadlines"] },
    Word {
        command: Command::HelpLines,
        words: &["hjelpelinjer", "hjelpetelefoner", "hjælpelinjer", "help lines"],
    },
    Word { command: Command::Case, words: &["saken", "saka", "sagen", "the case"] },
    Word { command: Command::Notes, words: &["notater", "notata", "notes"] },
    Word {
        command: Command::Queue,
        words: &["åpne punkter", "opne punkt", "åbne punkter", "open points"],
    },
    Word { command: Command::AskAgain, words: &["spør igjen", "spørg igen", "ask again"] },
    Word {
        command: Command::JumpBack,
        words: &["dit jeg var", "dit eg var", "hvor jeg var", "where i was"],
    },
    Word { command: Command::Save(None), words: &["lagre", "gem", "save"] },
    Word {
        command: Command::OnFirstPage,
        words: &["saker", "sager", "cases", "tall", "tal", "counts"],
    },
    Word { command: Command::Sheet, words: &["ark", "sheet"] },
    Word { command: Command::Lock, words: &["lås", "lock"] },
    Word { command: Command::Quit, words: &["slutt", "avslutt", "slut", "quit", "exit"] },
];

const LONG: &[Word] = &[Word { command: Command::Editor, words: &["rediger", "edit"] }];

const ITEMS: &[Word] = &[
    Word { command: Command::New, words: &["ny", "nytt", "new"] },
    Word { command: Command::List, words: &["liste", "list"] },
];

/// Understands a line.
#[must_use]
pub fn understand(line: &str, takes: Takes) -> Heard {
    let line = line.trim();
    if line.is_empty() {
        return Heard::Nothing;
    }
    if let Some(answer) = line.strip_prefix('=') {
        return Heard::Answer(answer.trim().to_owned());
    }
    match command(line, takes) {
        Some(command) => Heard::Command(command),
        None => Heard::Answer(line.to_owned()),
    }
}

/// The command that a whole line is, if it is one.
#[must_use]
pub fn command(line: &str, takes: Takes) -> Option<Command> {
    let lower = line.to_lowercase();
    let known = WORDS
        .iter()
        .chain(LONG.iter().filter(|_| takes.long_text))
        .chain(ITEMS.iter().filter(|_| takes.items));
    for word in known {
        if word.words.contains(&lower.as_str()) {
            return Some(word.command.clone());
        }
    }
    let own = line.split_once(':');
    if let Some(command) =
        own.and_then(|(first, rest)| with_colon(&first.to_lowercase(), rest.trim()))
    {
        return Some(command);
    }
    let (first, rest) = line.split_once(char::is_whitespace)?;
    let rest = rest.trim();
    let number = rest.trim_start_matches("nr").trim_matches(['.', ' ']).parse::<usize>().ok();
    match (first.to_lowercase().trim_end_matches(':'), number) {
        ("gå" | "gaa" | "go", Some(number)) => Some(Command::Go(number)),
        ("endre" | "ændr" | "rett" | "change", Some(number)) if takes.items => {
            Some(Command::Change(number))
        }
        ("slett" | "slet" | "remove" | "delete", Some(number)) if takes.items => {
            Some(Command::Remove(number))
        }
        ("flytt" | "flyt" | "move", Some(number)) if takes.items => Some(Command::Move(number)),
        ("lagre" | "gem" | "save", None) if looks_like_a_path(rest) => {
            Some(Command::Save(Some(PathBuf::from(rest))))
        }
        ("fil" | "file", None) if takes.long_text && looks_like_a_path(rest) => {
            Some(Command::File(PathBuf::from(rest)))
        }
        _ => None,
    }
}

/// Commands that take words of the person's own: the colon tells them from an answer.
fn with_colon(first: &str, rest: &str) -> Option<Command> {
    if rest.is_empty() {
        return match first {
            "notat" | "note" => Some(Command::How("note-how")),
            "bruk notat" | "brug notat" | "use note" => Some(Command::How("use-note-how")),
            "finn" | "find" => Some(Command::How("find-how")),
            "sagt av" | "sagt af" | "said by" => Some(Command::How("says-how")),
            _ => None,
        };
    }
    match first {
        "notat" | "note" => Some(Command::Note(rest.to_owned())),
        "bruk notat" | "brug notat" | "use note" => {
            Some(Command::UseNote(rest.trim_end_matches('.').parse().ok()?))
        }
        "finn" | "find" => Some(Command::Find(rest.to_owned())),
        "sagt av" | "sagt af" | "said by" => {
            let word = rest.to_lowercase();
            let by = match word.as_str() {
                "pasienten" | "pasient" | "patienten" | "patient" => Some(Said::Patient),
                "pårørende" | "pårørande" | "relative" => Some(Said::Relative),
                "journalen" | "journal" => Some(Said::Journal),
                "rådgiver" | "rådgjevar" | "adviser" => Some(Said::Advocate),
                "ingen" | "nobody" => None,
                _ => return None,
            };
            Some(Command::Says(by))
        }
        _ => None,
    }
}

/// "fil under arm" is an answer, `fil ~/tekst.txt` is not.
fn looks_like_a_path(text: &str) -> bool {
    text.starts_with(['/', '~', '.'])
        || text.contains(std::path::MAIN_SEPARATOR)
        || text.chars().nth(1) == Some(':')
        || (text.contains('.') && !text.contains(char::is_whitespace))
}

/// The numbers of a choice, as in `1, 3 og 4`; `None` if it is anything else.
#[must_use]
pub fn numbers(line: &str) -> Option<Vec<usize>> {
    let words = line.split(|c: char| c.is_whitespace() || ",;+&.".contains(c));
    let words = words.filter(|word| !word.is_empty() && !["og", "and"].contains(word));
    let numbers: Option<Vec<usize>> = words.map(|word| word.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: Takes = Takes { long_text: true, items: true };

    #[test]
    fn a_line_is_a_command_only_as_a_whole() {
        let command = |line: &str| match understand(line, ANY) {
            Heard::Command(command) => Some(command),
            Heard::Nothing | Heard::Answer(_) => None,
        };
        assert_eq!(command(" Tilbake "), Some(Command::Back));
        assert_eq!(command("vet ikke"), Some(Command::Unknown));
        assert_eq!(command("gå 12"), Some(Command::Go(12)));
        assert_eq!(command("gå: 12"), Some(Command::Go(12)));
        assert_eq!(command("Tall"), Some(Command::OnFirstPage));
        assert_eq!(command("ark"), Some(Command::Sheet));
        assert_eq!(command("notat:"), Some(Command::How("note-how")));
        assert_eq!(command("Finn: "), Some(Command::How("find-how")));
        assert_eq!(command("slett nr. 2"), Some(Command::Remove(2)));
        assert_eq!(command("fil ~/tekst.txt"), Some(Command::File("~/tekst.txt".into())));
        assert_eq!(command("Notat: ring mandag"), Some(Command::Note("ring mandag".into())));
        assert_eq!(command("bruk notat: 2"), Some(Command::UseNote(2)));
        assert_eq!(command("finn: dato"), Some(Command::Find("dato".into())));
        assert_eq!(command("sagt av: pårørende"), Some(Command::Says(Some(Said::Relative))));
        for answer in [
            "tilbake til sykehuset",
            "gå hjem",
            "= senere",
            "fil under arm",
            "slutten",
            "notat fra legen",
            "legen: han kom ikke",
            "sagt av: ham",
            "tall på papir",
            "legen:",
        ] {
            assert_eq!(command(answer), None, "{answer}");
        }
        assert_eq!(understand("=senere", ANY), Heard::Answer("senere".to_owned()));
        assert_eq!(understand("  ", ANY), Heard::Nothing);
    }

    #[test]
    fn words_of_lists_and_texts_are_answers_elsewhere() {
        for line in ["ny", "slett 2", "rediger", "fil ~/x.txt"] {
            let heard = understand(line, Takes::default());
            assert_eq!(heard, Heard::Answer(line.to_owned()), "{line}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let all = WORDS.iter().chain(LONG).chain(ITEMS).flat_map(|word| word.words);
        let mut words: Vec<&str> = all.copied().collect();
        words.sort_unstable();
        let count = words.len();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn several_numbers_are_read_as_people_write_them() {
        assert_eq!(numbers("1, 3 og 4"), Some(vec![1, 3, 4]));
        assert_eq!(numbers("2."), Some(vec![2]));
        assert_eq!(numbers("to"), None);
        assert_eq!(numbers(""), None);
    }
}
