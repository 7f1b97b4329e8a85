//! Keys as the wizard knows them, whatever the terminal makes of them.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Press {
    pub key: Key,
    pub ctrl: bool,
    pub shift: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    Char(char),
    Enter,
    Tab,
    Esc,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

impl Press {
    /// A key by itself.
    #[must_use]
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, shift: false }
    }

    /// A key with Ctrl held.
    #[must_use]
    pub const fn ctrl(key: Key) -> Self {
        Self { key, ctrl: true, shift: false }
    }

    /// A key with Shift held.
    #[must_use]
    pub const fn shift(key: Key) -> Self {
        Self { key, ctrl: false, shift: true }
    }

    /// The character that this key writes, if it writes one.
    #[must_use]
    pub fn character(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl => Some(c),
            _ => None,
        }
    }

    /// Understands what the terminal says. `None`: not a key for us.
    ///
    /// Windows reports `AltGr` as Ctrl and Alt together: what comes with both is a character that was
    /// written. Nothing is bound to Alt alone. Windows also tells when a key comes up again.
    #[must_use]
    pub fn read(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        let shift = held(KeyModifiers::SHIFT);
        let key = match event.code {
            KeyCode::Char(c) if ctrl && alt => return Some(Self::plain(Key::Char(c))),
            _ if alt => return None,
            // A raw line feed, as some terminals paste it.
            KeyCode::Char('j') if ctrl => return Some(Self::plain(Key::Enter)),
            // The Backspace of old terminals, and Ctrl+Backspace of new ones.
            KeyCode::Char('h') if ctrl => Key::Backspace,
            KeyCode::Char(c) if ctrl => Key::Char(c.to_ascii_lowercase()),
            // The case of a character says whether Shift was held.
            KeyCode::Char(c) => return Some(Self::plain(Key::Char(c))),
            KeyCode::Enter => return Some(Self::plain(Key::Enter)),
            KeyCode::BackTab => return Some(Self::shift(Key::Tab)),
            KeyCode::Tab => Key::Tab,
            KeyCode::Esc => Key::Esc,
            KeyCode::Backspace => Key::Backspace,
            KeyCode::Delete => Key::Delete,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::F(number) => Key::F(number),
            _ => return None,
        };
        Some(Self { key, ctrl, shift })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn altgr_writes_and_alt_does_nothing() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let read = |code, modifiers| Press::read(&KeyEvent::new(code, modifiers));
        for c in ['@', '{', '€', '\\', '~'] {
            let press = read(KeyCode::Char(c), both);
            assert_eq!(press.and_then(Press::character), Some(c));
        }
        assert_eq!(read(KeyCode::Char('a'), KeyModifiers::ALT), None);
        assert_eq!(
            read(KeyCode::Char('G'), KeyModifiers::CONTROL),
            Some(Press::ctrl(Key::Char('g')))
        );
        assert_eq!(
            read(KeyCode::Char('Å'), KeyModifiers::SHIFT),
            Some(Press::plain(Key::Char('Å')))
        );
    }

    #[test]
    fn a_key_that_comes_up_is_nothing() {
        let mut event = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Press::read(&event), None);
        event.kind = KeyEventKind::Repeat;
        assert_eq!(Press::read(&event), Some(Press::plain(Key::Char('a'))));
    }
}
