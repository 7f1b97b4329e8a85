//! How the last save went, for whoever must say so while the program is being ended.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

/// See the module's words.
#[derive(Debug, Clone, Default)]
pub struct LastSave(Arc<AtomicU8>);

impl LastSave {
    const DONE: u8 = 0;
    const WRITING: u8 = 1;
    const FAILED: u8 = 2;

    pub(super) fn is_writing(&self) {
        self.0.store(Self::WRITING, Ordering::SeqCst);
    }

    pub(super) fn is_done_with(&self, success: bool) {
        self.0.store(if success { Self::DONE } else { Self::FAILED }, Ordering::SeqCst);
    }

    /// Whether what was answered is on disk; gives a save that is being written a moment to end.
    #[must_use]
    pub fn is_done(&self) -> bool {
        for _ in 0..100 {
            if self.0.load(Ordering::SeqCst) != Self::WRITING {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.0.load(Ordering::SeqCst) == Self::DONE
    }
}
