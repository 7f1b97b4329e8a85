//! What stands at fixed places of the first page: sender, recipient in the window, date, references.

use super::blocks::{Setter, baseline, text, with_space};
use super::geometry::{
    BOTTOM, DATE_TOP, LEFT, RECIPIENT, RECIPIENT_HEIGHT, RECIPIENT_LEFT, RECIPIENT_TOP,
    RECIPIENT_WIDTH, SENDER_LEFT, SENDER_TOP, SUBJECT_TOP, Style, TOP, WIDE, mm,
};
use super::lines::break_lines;
use super::tags::Role;
use crate::letter::document::{Document, Run, Runs, plain};

impl Setter<'_, '_> {
    pub(super) fn head(&mut self, document: &Document) {
        if document.recipient.is_empty() {
            self.set.first_top = TOP;
            return;
        }
        let width = WIDE + LEFT - SENDER_LEFT;
        let small = self.sizes.small;
        let sender = self.fixed_lines(&document.sender, SENDER_LEFT, SENDER_TOP, small, width);
        let recipient = self.recipient(&document.recipient);
        let date = std::slice::from_ref(&document.date_line);
        let mut after =
            self.fixed_lines(date, SENDER_LEFT, DATE_TOP.max(sender + mm(4.0)), small, width);
        for (label, value) in &document.references {
            let mut runs = vec![Run::house(format!("{label} "))];
            runs.extend(value.iter().cloned());
            after = self.fixed_lines(&[runs], SENDER_LEFT, after, small, width);
        }
        // A head that is longer than any address ought to be pushes the letter down.
        let end = recipient.max(after) + mm(4.0);
        self.set.first_top = SUBJECT_TOP.max(end.min(BOTTOM - mm(40.0)));
    }

    /// The recipient in the window: five lines of 10.5 points fit; more are set smaller.
    fn recipient(&mut self, lines: &[Runs]) -> f32 {
        let mut style = RECIPIENT;
        let mut count = 0;
        for size in [10.5, 10.0, 9.5, 9.0, 8.5, 8.0] {
            style = Style { size, leading: size * 1.18 };
            count = lines
                .iter()
                .map(|line| break_lines(self.shaper, line, style, RECIPIENT_WIDTH).len())
                .sum();
            #[allow(clippy::cast_precision_loss)]
            if count as f32 * style.leading <= RECIPIENT_HEIGHT + 0.1 {
                break;
            }
        }
        debug_assert!(count > 0);
        self.fixed_lines(lines, RECIPIENT_LEFT, RECIPIENT_TOP, style, RECIPIENT_WIDTH)
    }

    fn fixed_lines(&mut self, lines: &[Runs], x: f32, top: f32, style: Style, width: f32) -> f32 {
        let mut y = top;
        if lines.iter().all(|line| plain(line).trim().is_empty()) {
            return y;
        }
        let element = self.element(Role::P);
        let count = lines.len();
        for (at, runs) in lines.iter().enumerate() {
            let mut runs = runs.clone();
            if at + 1 < count {
                // Lines of an address read as words apart.
                runs.push(Run::house("\n"));
            }
            for line in break_lines(self.shaper, &runs, style, width) {
                let line = with_space(self.shaper, line, style, at + 1 < count);
                self.set.head.push(text(x, y + baseline(style), line, Some(element)));
                y += style.leading;
            }
        }
        y
    }
}
