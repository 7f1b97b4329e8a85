//! Lines out and lines in.

use std::io::{self, BufRead, Write};

use textwrap::{Options, WordSplitter, wrap};

use crate::words::Words;

/// Columns of a line at most: fits a screen of 80 with room to spare, and reads well aloud.
const WIDEST: usize = 76;

/// Columns of a line at least: on a narrower screen the terminal breaks lines where it likes.
const NARROWEST: usize = 24;

/// A line this long (in bytes) may have been cut by the terminal, which takes 4096 at most.
const CUT_BY_TERMINAL: usize = 4000;

/// No line of a person is longer; a stream without line ends must not fill the memory.
const LONGEST_LINE: u64 = 8 << 20;

/// Columns and rows of the screen, asked each time; `None` where there is none.
pub type Screen<'e> = &'e dyn Fn() -> Option<(usize, usize)>;

/// The two ends of a conversation.
pub struct Talk<'e> {
    input: &'e mut dyn BufRead,
    output: &'e mut dyn Write,
    /// Columns and rows of the screen now.
    screen: Screen<'e>,
    /// Rows written since the person last typed.
    rows: usize,
    /// A line that was typed where only Enter was asked for: it is meant for what comes next.
    ahead: Option<Vec<u8>>,
    pub words: &'e Words,
}

/// Why a conversation cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// The input came to its end.
    #[error("the input came to its end")]
    End,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl<'e> Talk<'e> {
    pub fn new(
        input: &'e mut dyn BufRead,
        output: &'e mut dyn Write,
        screen: Screen<'e>,
        words: &'e Words,
    ) -> Self {
        Self { input, output, screen, rows: 0, ahead: None, words }
    }

    /// Columns of a line. A window that was made narrower is asked anew each time.
    pub fn width(&self) -> usize {
        let columns = (self.screen)().map(|(columns, _)| columns.saturating_sub(1));
        columns.map_or(WIDEST, |columns| columns.clamp(NARROWEST, WIDEST))
    }

    /// A paragraph.
    pub fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.indented("", "", text)
    }

    /// One of the program's own sentences.
    pub fn tell(&mut self, id: &str) -> Result<(), Stop> {
        let text = self.words.say(id);
        self.say(&text)
    }

    /// An empty line.
    pub fn gap(&mut self) -> Result<(), Stop> {
        self.row("")
    }

    /// A row as it stands on the screen. When the screen is full it waits, so that nothing runs out
    /// at the top before it was read.
    fn row(&mut self, row: &str) -> Result<(), Stop> {
        let full = (self.screen)().is_some_and(|(_, rows)| rows > 4 && self.rows + 2 >= rows);
        if full && self.ahead.is_none() {
            let more = self.words.say("more");
            write!(self.output, "{more} ")?;
            self.output.flush()?;
            let line = self.typed()?;
            if !line.iter().all(u8::is_ascii_whitespace) {
                self.ahead = Some(line);
            }
        }
        writeln!(self.output, "{row}")?;
        self.rows += 1;
        Ok(())
    }

    /// A numbered option or the like, its further lines set in.
    pub fn marked(&mut self, mark: &str, text: &str) -> Result<(), Stop> {
        self.indented(mark, &" ".repeat(mark.chars().count()), text)
    }

    fn indented(&mut self, first: &str, rest: &str, text: &str) -> Result<(), Stop> {
        let mut first = first;
        for line in text.split('\n') {
            // A case file may have been written by someone else: nothing in it steers a terminal.
            let safe = |c: char| if c.is_control() { ' ' } else { c };
            let line: String = line.chars().map(safe).collect();
            let options = Options::new(self.width())
                .initial_indent(first)
                .subsequent_indent(rest)
                .word_splitter(WordSplitter::NoHyphenation)
                .break_words(false);
            for line in wrap(&line, options) {
                // What must not be parted is parted by nobody, and said as people know it.
                self.row(&line.trim_end().replace('\u{a0}', " "))?;
            }
            first = rest;
        }
        Ok(())
    }

    /// Text that is already laid out in lines.
    pub fn show(&mut self, text: &str) -> Result<(), Stop> {
        for line in text.lines() {
            let safe: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            self.row(&safe)?;
        }
        Ok(())
    }

    /// Pushes what stands on the screen out of sight.
    pub fn clear_away(&mut self) -> Result<(), Stop> {
        let rows = (self.screen)().map_or(0, |(_, rows)| rows);
        self.output.write_all("\n".repeat(rows).as_bytes())?;
        self.rows = 0;
        Ok(())
    }

    /// Writes what is still on its way.
    pub fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.output.flush()?)
    }

    /// Waits for a line. One that is not UTF-8 is asked for again: its letters would be lost.
    pub fn hear(&mut self) -> Result<String, Stop> {
        loop {
            if let Ok(line) = String::from_utf8(self.line()?) {
                return Ok(line.trim_end_matches(['\n', '\r']).to_owned());
            }
            self.tell("line-not-utf8")?;
        }
    }

    fn line(&mut self) -> Result<Vec<u8>, Stop> {
        write!(self.output, "> ")?;
        if let Some(line) = self.ahead.take() {
            let shown: String =
                String::from_utf8_lossy(&line).chars().filter(|c| !c.is_control()).collect();
            writeln!(self.output, "{shown}")?;
            return Ok(line);
        }
        self.output.flush()?;
        self.typed()
    }

    fn typed(&mut self) -> Result<Vec<u8>, Stop> {
        self.rows = 0;
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut *self.input, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            self.gap()?;
            return Err(Stop::End);
        }
        if bytes.len() >= CUT_BY_TERMINAL && bytes.len() < 2 * CUT_BY_TERMINAL {
            self.tell("line-maybe-cut")?;
        }
        Ok(bytes)
    }
}
