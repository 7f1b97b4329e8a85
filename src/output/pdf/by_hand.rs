//! What is filled in by hand, or on screen in the same place: signature blocks and fields.

use super::blocks::{FieldKind, Item, Row, Setter, baseline, text};
use super::geometry::{Sizes, Style, mm};
use super::lines::break_lines;
use super::tags::Role;
use crate::letter::document::{Run, Runs, Signer, plain};

/// Room above a signature line for the hand.
const ROOM: f32 = 34.0;

impl Setter<'_, '_> {
    /// The signature with the typed name, and to its left place and date where they are asked.
    pub(super) fn signature(&mut self, signer: &Signer) {
        let Sizes { small, body, .. } = self.sizes;
        self.tight = false;
        let left = self.x;
        let date_width = mm(58.0);
        let right = left + date_width + mm(8.0);
        let sign_width = left + self.width - right;
        let rule =
            |from: f32, width: f32| Item::Rule { from, to: from + width, y: ROOM, weight: 0.6 };
        let label = |text: &String| vec![Run::house(text.clone())];
        let below = ROOM + 2.0;
        let mut items = Vec::new();
        let sign_left = match &signer.date_label {
            None => left,
            Some(date) => {
                items.push(rule(left, date_width));
                let field = self.element(Role::Form);
                items.push(Item::Field {
                    x: left,
                    y: ROOM - 17.0,
                    width: date_width,
                    height: 16.0,
                    label: date.clone(),
                    element: field,
                    kind: FieldKind::Text,
                });
                self.under(&label(date), small, (left, below), date_width, &mut items);
                right
            }
        };
        let field = self.element(Role::Form);
        items.push(rule(sign_left, sign_width));
        items.push(Item::Field {
            x: sign_left,
            y: 2.0,
            width: sign_width,
            height: ROOM - 3.0,
            label: format!("{} – {}", signer.sign_label, plain(&signer.name)),
            element: field,
            kind: FieldKind::Signature,
        });
        let mut y = below;
        for (runs, style) in
            [(&label(&signer.sign_label), small), (&signer.name, body), (&signer.note, small)]
        {
            y = self.under(runs, style, (sign_left, y), sign_width, &mut items);
        }
        self.set.rows.push(Row {
            before: body.leading,
            height: y + 2.0,
            items,
            signature: true,
            ..Row::default()
        });
    }

    /// Lines from a point downwards; returns where they end.
    fn under(
        &mut self,
        runs: &[Run],
        style: Style,
        (x, top): (f32, f32),
        width: f32,
        items: &mut Vec<Item>,
    ) -> f32 {
        let lines = break_lines(self.shaper, runs, style, width);
        if lines.is_empty() {
            return top;
        }
        let element = Some(self.element(Role::P));
        let mut y = top;
        for line in lines {
            items.push(text(x, y + baseline(style), line, element));
            y += style.leading;
        }
        y
    }

    /// A label and a line to write on.
    pub(super) fn field(&mut self, label: &Runs) {
        self.tight = false;
        let top = 8.0;
        let mut items = Vec::new();
        let bottom =
            self.under(label, self.sizes.body, (self.x, top), self.width * 0.6, &mut items);
        let from = items
            .iter()
            .filter_map(|item| match item {
                Item::Text { x, line, .. } => Some(x + line.width),
                _ => None,
            })
            .fold(self.x, f32::max)
            + 8.0;
        let to = self.x + self.width;
        let element = self.element(Role::Form);
        items.push(Item::Rule { from, to, y: bottom - 1.0, weight: 0.6 });
        items.push(Item::Field {
            x: from,
            y: bottom - 17.0,
            width: to - from,
            height: 15.0,
            label: plain(label),
            element,
            kind: FieldKind::Text,
        });
        self.set.rows.push(Row { before: 4.0, height: bottom + 2.0, items, ..Row::default() });
    }
}
