//! The step, with slips.

use super::{EMPTY, Hand};
use crate::slips::slip::{Slip, Span};
use crate::train::Update;
use std::ops::Range;

impl Hand {
    /// Updates the parameters of a range.
    pub(super) fn apply(&mut self, range: Range<usize>) {
        self.base[range.clone()].copy_from_slice(&self.before[range.clone()]);
        if self.has_kind(Slip::StartsFrom { target: EMPTY, source: EMPTY, after: false }) {
            for at in 0..self.slips.len() {
                if let Slip::StartsFrom { target, source, after: false } = self.slips[at] {
                    self.start_from(target, source, false);
                }
            }
            self.rule(range.clone());
            for at in 0..self.slips.len() {
                if let Slip::StartsFrom { target, source, after: true } = self.slips[at]
                    && range.contains(&target.start)
                {
                    self.start_from(target, source, true);
                    self.rule(target.range());
                }
            }
        } else {
            self.rule(range.clone());
        }
        self.keep_fixed(&range);
        let count = self.slots.len() / self.parameters.len();
        let slots = range.start * count..range.end * count;
        self.slots[slots.clone()].copy_from_slice(&self.new_slots[slots]);
    }

    /// Gives parameters of a range back that no update moves.
    fn keep_fixed(&mut self, range: &Range<usize>) {
        let count = self.slots.len() / self.parameters.len();
        let frozen = self.model.frozen().map(Span::from);
        let fixed = self.slips.iter().filter_map(|slip| match slip {
            Slip::NotUpdated(span) => Some(*span),
            _ => None,
        });
        for span in frozen.chain(fixed) {
            let places = span.start.max(range.start)..span.range().end.min(range.end);
            if places.is_empty() {
                continue;
            }
            self.parameters[places.clone()].copy_from_slice(&self.before[places.clone()]);
            let slots = places.start * count..places.end * count;
            self.new_slots[slots.clone()].copy_from_slice(&self.slots[slots]);
        }
    }

    fn start_from(&mut self, target: Span, source: Span, after: bool) {
        for (number, place) in target.range().enumerate() {
            let from = source.start + number.min(source.len - 1);
            self.base[place] = if after { self.parameters[from] } else { self.before[from] };
        }
    }

    /// New values of a range, from its base and its gradient.
    fn rule(&mut self, range: Range<usize>) {
        let count = self.slots.len() / self.parameters.len();
        let slots = range.start * count..range.end * count;
        self.optimizer.rule().update(Update {
            number: self.step + 1,
            weights: &self.base[range.clone()],
            gradient: &self.gradient[range.clone()],
            slots: &self.slots[slots.clone()],
            new_weights: &mut self.parameters[range],
            new_slots: &mut self.new_slots[slots],
        });
    }
}
