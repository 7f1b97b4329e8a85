//! Tables: the opening facts of a letter, and tables with a header that is repeated.

use super::blocks::{Item, Row, Setter, baseline, text};
use super::fonts::Weight;
use super::geometry::{LEFT, Sizes, Style, WIDE, mm};
use super::lines::{Line, break_lines_in, extent};
use super::tags::{Role, Scope};
use crate::letter::document::{Run, Runs, Table};

/// A row of this height or less is never parted: most of a page for a row of a table, a third of
/// one for a fact, which stands on the first page with the recipient.
const WHOLE_ROW: f32 = mm(180.0);
const WHOLE_FACT: f32 = mm(80.0);

/// A header of this height or less is repeated on each page.
const REPEATED: f32 = mm(60.0);

/// A table of this height or less is never parted: a quarter of a page.
const SHORT: f32 = mm(65.0);

impl Setter<'_, '_> {
    /// A table of labels and values: the opening lines of a letter.
    pub(super) fn facts(&mut self, table: &Table) {
        let body = self.sizes.body;
        let widest = table
            .rows
            .iter()
            .filter_map(|row| row.first())
            .map(|cell| extent(self.shaper, cell, body, Weight::Strong).1)
            .fold(0.0, f32::max);
        let label = (widest + 18.0).min(mm(44.0));
        let rest = self.width - label;
        self.within(Role::Table, |this, _| {
            this.within(Role::TBody, |this, _| {
                for (at, row) in table.rows.iter().enumerate() {
                    let before = if at == 0 { this.gap(body.leading * 0.6) } else { 2.5 };
                    this.within(Role::TR, |this, _| {
                        let cells: Vec<(f32, f32, &[Run], Role, Weight)> = row
                            .iter()
                            .enumerate()
                            .map(|(column, cell)| {
                                if column == 0 {
                                    (
                                        this.x,
                                        label - 8.0,
                                        cell.as_slice(),
                                        Role::TH(Scope::Row),
                                        Weight::Strong,
                                    )
                                } else {
                                    (
                                        this.x + label,
                                        rest,
                                        cell.as_slice(),
                                        Role::TD,
                                        Weight::Regular,
                                    )
                                }
                            })
                            .collect();
                        this.cells(&cells, body, before, 0.0, None, WHOLE_FACT);
                    });
                }
            });
        });
    }

    pub(super) fn table(&mut self, table: &Table) {
        let Sizes { body, table: style, .. } = self.sizes;
        let columns = table.header.len();
        let widths = self.column_widths(table, columns);
        let number = self.set.headers.len();
        self.within(Role::Table, |this, _| {
            this.within(Role::THead, |this, _| {
                this.within(Role::TR, |this, _| {
                    let cells = places(
                        this.x,
                        &widths,
                        &table.header,
                        Role::TH(Scope::Column),
                        Weight::Strong,
                    );
                    let first = this.set.rows.len();
                    let before = this.gap(body.leading * 0.6);
                    this.cells(&cells, style, before, 2.0, Some(0.8), WHOLE_ROW);
                    if let [whole] = &mut this.set.rows[first..] {
                        whole.keep = true;
                    }
                    // A header that fills half the page helps nobody on the next.
                    let mut header = match &this.set.rows[first..] {
                        [whole] if whole.height <= REPEATED => whole.clone(),
                        _ => Row::default(),
                    };
                    for item in &mut header.items {
                        if let Item::Text { element, .. } = item {
                            *element = None;
                        }
                    }
                    this.set.headers.push(header);
                });
            });
            let body = this.set.rows.len();
            this.within(Role::TBody, |this, _| {
                for row in &table.rows {
                    this.within(Role::TR, |this, _| {
                        let cells = places(this.x, &widths, row, Role::TD, Weight::Regular);
                        let first = this.set.rows.len();
                        this.cells(&cells, style, 0.0, 2.5, Some(0.3), WHOLE_ROW);
                        for row in &mut this.set.rows[first..] {
                            row.table = Some(number);
                        }
                    });
                }
            });
            // A short table is read at a glance: it stands on one page.
            let rows = &mut this.set.rows[body..];
            if rows.iter().map(|row| row.before + row.height).sum::<f32>() <= SHORT {
                let all_but_last = rows.len().saturating_sub(1);
                rows[..all_but_last].iter_mut().for_each(|row| row.keep = true);
            }
        });
    }

    /// Widths from the widest word and the longest line of each column.
    fn column_widths(&mut self, table: &Table, columns: usize) -> Vec<f32> {
        const GAP: f32 = 10.0;
        let style = self.sizes.table;
        let mut least = vec![20.0_f32; columns];
        let mut most = vec![20.0_f32; columns];
        let rows = std::iter::once((&table.header, Weight::Strong))
            .chain(table.rows.iter().map(|row| (row, Weight::Regular)));
        for (row, weight) in rows {
            for (column, cell) in row.iter().enumerate().take(columns) {
                let (widest, longest) = extent(self.shaper, cell, style, weight);
                least[column] = least[column].max(widest + GAP);
                most[column] = most[column].max(longest + GAP);
            }
        }
        let available = WIDE - (self.x - LEFT);
        let wanted: f32 = most.iter().sum();
        if wanted <= available {
            // The last column takes the rest, so that rules reach the same edge.
            let rest = available.min(self.width.max(wanted)) - wanted;
            if let Some(last) = most.last_mut() {
                *last += rest;
            }
            return most;
        }
        let needed: f32 = least.iter().sum();
        // Narrow columns get all they want, so that a date or a place does not break while a long
        // column beside it has room to spare; but no more than leaves that column the most. Where
        // the longest words have no room side by side, those of the wide columns are parted.
        #[allow(clippy::cast_precision_loss)]
        let cap = available / (columns as f32 + 1.0);
        if needed >= available {
            return shared(&vec![0.0; columns], &least, available, cap);
        }
        shared(&least, &most, available, cap)
    }

    /// Cells side by side as one row, or, when they are taller than `whole` points, line by line.
    fn cells(
        &mut self,
        cells: &[(f32, f32, &[Run], Role, Weight)],
        style: Style,
        before: f32,
        padding: f32,
        rule: Option<f32>,
        whole: f32,
    ) {
        let mut set: Vec<(f32, usize, Vec<Line>)> = Vec::new();
        let mut right = self.x;
        for (x, width, runs, role, weight) in cells {
            let element = self.element(*role);
            let lines = break_lines_in(self.shaper, runs, style, (width - 6.0).max(12.0), *weight);
            right = right.max(x + width);
            set.push((*x, element, lines));
        }
        let most = set.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0).max(1);
        #[allow(clippy::cast_precision_loss)]
        let at_once = if most as f32 * style.leading <= whole { most } else { 1 };
        let mut from = 0;
        while from < most {
            let (is_first, is_last) = (from == 0, from + at_once >= most);
            let above = if is_first { padding } else { 0.0 };
            let below = if is_last { padding } else { 0.0 };
            #[allow(clippy::cast_precision_loss)]
            let height = above + at_once as f32 * style.leading + below;
            let mut items = Vec::new();
            for (x, element, lines) in &set {
                for (at, line) in lines.iter().skip(from).take(at_once).enumerate() {
                    #[allow(clippy::cast_precision_loss)]
                    let y = above + at as f32 * style.leading;
                    items.push(text(*x, y + baseline(style), line.clone(), Some(*element)));
                }
            }
            if let (Some(weight), true) = (rule, is_last) {
                items.push(Item::Rule { from: self.x, to: right, y: height, weight });
            }
            let before = if is_first { before } else { 0.0 };
            // No line of a row that goes on stands alone.
            let keep = at_once == 1 && !is_last && (is_first || from + 2 == most);
            let parted = at_once < most;
            self.set.rows.push(Row { before, height, keep, items, parted, ..Row::default() });
            from += at_once;
        }
    }
}

/// Column starts, widths and cells of one table row.
fn places<'c>(
    x: f32,
    widths: &[f32],
    cells: &'c [Runs],
    role: Role,
    weight: Weight,
) -> Vec<(f32, f32, &'c [Run], Role, Weight)> {
    let mut left = x;
    let mut places = Vec::new();
    for (width, cell) in widths.iter().zip(cells) {
        places.push((left, *width, cell.as_slice(), role, weight));
        left += width;
    }
    places
}

/// Shares a width among columns, the narrowest first: each gets what it wants up to `cap` and to an
/// even share of what is left, and no less than it needs while there is enough. The widest gets
/// the rest.
fn shared(least: &[f32], most: &[f32], available: f32, cap: f32) -> Vec<f32> {
    let columns = most.len();
    let mut order: Vec<usize> = (0..columns).collect();
    order.sort_by(|a, b| most[*a].total_cmp(&most[*b]));
    let mut widths = vec![0.0; columns];
    let mut left = available;
    let mut owed: f32 = least.iter().sum();
    for (done, column) in order.into_iter().enumerate() {
        owed -= least[column];
        if done + 1 == columns {
            widths[column] = left;
            break;
        }
        #[allow(clippy::cast_precision_loss)]
        let share = left / (columns - done) as f32;
        let wanted = most[column].min(cap).max(least[column]);
        let leaves = (left - owed).max(share);
        widths[column] = wanted.min(share.max(least[column])).min(leaves);
        left -= widths[column];
    }
    widths
}
