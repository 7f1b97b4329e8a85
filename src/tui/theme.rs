//! What a piece of the screen means, and how a terminal shows it: three tables, all of them with
//! the terminal's own colours and none with a background of ours. A meaning never hangs on colour
//! alone; a sign or a word stands beside it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text on the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Text,
    /// The question, a heading.
    Title,
    /// Where one is, what is known already: may be read or not.
    Muted,
    /// The row that Enter takes.
    Selected,
    /// What the person writes.
    Input,
    /// Marked text in what the person writes.
    Marked,
    Error,
    Warning,
    /// Something went as it should.
    Good,
    /// An open place in a letter.
    Hole,
    /// Words of a letter that the question at hand gives.
    Fed,
    /// Other words of a letter that the person gave.
    Given,
    /// A key in the line at the foot.
    Key,
}

/// How much colour there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The sixteen colours that every terminal lets its owner choose.
    #[default]
    Colour,
    /// None, for `NO_COLOR`, paper and monochrome screens.
    Monochrome,
    /// Nothing dim; what matters is reversed or underlined.
    Contrast,
}

impl Theme {
    /// The names on the command line.
    pub const NAMES: [(&'static str, Self); 3] =
        [("auto", Self::Colour), ("av", Self::Monochrome), ("kontrast", Self::Contrast)];

    /// How a meaning is shown.
    #[must_use]
    pub fn style(self, meaning: Meaning) -> Style {
        let plain = Style::new();
        let strong = plain.add_modifier(Modifier::BOLD);
        let lined = plain.add_modifier(Modifier::UNDERLINED);
        let turned = plain.add_modifier(Modifier::REVERSED);
        match (self, meaning) {
            (_, Meaning::Text | Meaning::Input) => plain,
            (_, Meaning::Title) => strong,
            (_, Meaning::Marked) => turned,
            (Self::Colour, Meaning::Muted) => plain.fg(Color::DarkGray),
            (Self::Colour, Meaning::Selected) => strong.fg(Color::Cyan),
            (Self::Colour, Meaning::Error) => strong.fg(Color::Red),
            (Self::Colour, Meaning::Warning) => strong.fg(Color::Yellow),
            (Self::Colour, Meaning::Good) => plain.fg(Color::Green),
            (Self::Colour, Meaning::Hole) => lined.fg(Color::Yellow),
            (Self::Colour, Meaning::Fed) => strong.fg(Color::Cyan),
            (Self::Colour, Meaning::Given) => plain.fg(Color::Cyan),
            (Self::Colour, Meaning::Key) => plain.fg(Color::Cyan),
            (Self::Monochrome, Meaning::Muted | Meaning::Good | Meaning::Given) => plain,
            (Self::Contrast, Meaning::Muted | Meaning::Good | Meaning::Given) => plain,
            (Self::Monochrome, Meaning::Selected) => strong,
            (Self::Contrast, Meaning::Selected) => strong.add_modifier(Modifier::REVERSED),
            (Self::Monochrome | Self::Contrast, Meaning::Error | Meaning::Warning) => strong,
            (Self::Monochrome | Self::Contrast, Meaning::Hole) => lined,
            (Self::Monochrome | Self::Contrast, Meaning::Fed) => strong,
            (Self::Monochrome | Self::Contrast, Meaning::Key) => strong,
        }
    }
}
