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
        // One accent that can be read on white, black and solarized alike, and red. Grey is not
        // among them: "bright black" is the background of some terminals.
        let accent = |style: Style| match self {
            Self::Colour => style.fg(Color::Magenta),
            Self::Monochrome | Self::Contrast => style,
        };
        match (meaning, self) {
            (Meaning::Text | Meaning::Input | Meaning::Good, _) => plain,
            (Meaning::Title | Meaning::Warning, _) => strong,
            (Meaning::Marked, _) => turned,
            (Meaning::Muted, Self::Contrast) => plain,
            (Meaning::Muted, _) => plain.add_modifier(Modifier::DIM),
            (Meaning::Selected, Self::Contrast) => strong.add_modifier(Modifier::REVERSED),
            (Meaning::Selected, _) => accent(strong),
            (Meaning::Error, Self::Colour) => strong.fg(Color::Red),
            (Meaning::Error, _) => strong,
            (Meaning::Hole, _) => lined,
            (Meaning::Fed, _) => accent(strong.add_modifier(Modifier::UNDERLINED)),
            (Meaning::Given, Self::Colour) => accent(plain),
            (Meaning::Given, _) => plain.add_modifier(Modifier::ITALIC),
            (Meaning::Key, _) => accent(strong),
        }
    }
}
