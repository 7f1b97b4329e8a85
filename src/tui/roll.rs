//! A list that may be thousands of rows long: only what is near the chosen one is written.

use super::keymap::Action;

/// Rows that a page up or down goes.
const PAGE: usize = 8;

/// Where one stands in a long list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Roll {
    pub at: usize,
}

impl Roll {
    /// Does what a key asks in a list of so many rows; false if nothing came of it.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let last = rows.saturating_sub(1);
        let to = match action {
            Action::Up => self.at.saturating_sub(1),
            Action::Down => self.at + 1,
            Action::PageUp => self.at.saturating_sub(PAGE),
            Action::PageDown => self.at + PAGE,
            Action::RowStart => 0,
            Action::RowEnd => last,
            _ => return false,
        };
        self.at = to.min(last);
        true
    }

    /// The rows that can be seen on a screen of this height, whatever of them is above and below.
    #[must_use]
    pub fn near(self, height: usize, rows: usize) -> std::ops::Range<usize> {
        self.at.saturating_sub(height)..(self.at + height + 1).min(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stays_in_the_list_and_sees_what_is_near() {
        let mut roll = Roll::default();
        assert!(roll.act(Action::Up, 3) && roll.at == 0);
        assert!(roll.act(Action::PageDown, 3) && roll.at == 2);
        assert!(roll.act(Action::Down, 0) && roll.at == 0);
        roll.at = 5_000;
        assert_eq!(roll.near(20, 10_000), 4_980..5_021);
        assert!(!roll.act(Action::Choose, 10_000));
    }
}
