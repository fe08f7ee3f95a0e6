//! How the playhead moves.

use super::event::Stride;
use super::pace::SPEEDS;
use crate::look::selection::Selection;
use crate::state::Session;
use experiment::run::playhead::{Phase, Playhead};

impl Session {
    pub(crate) fn play(&mut self) {
        self.elapsed = if self.playing { self.elapsed } else { 0.0 };
        self.playing = true;
        if self.look.playhead == self.end() {
            self.look.playhead = Playhead::default();
        }
    }

    pub(crate) fn tick(&mut self, milliseconds: f64) {
        if !self.playing {
            return;
        }
        self.elapsed += milliseconds.clamp(0.0, 1000.0);
        let lengths = Phase::ALL.map(|phase| self.pace().length(phase) / SPEEDS[self.speed].rate);
        let here = self.look.playhead.phase as usize;
        let mut phases = 0;
        while let length = lengths[(here + phases) % 4]
            && self.elapsed >= length
        {
            self.elapsed -= length;
            phases += 1;
        }
        self.step_phases(phases as i64);
        self.playing = self.look.playhead != self.end();
    }

    pub(crate) fn step(&mut self, stride: Stride, forward: bool) {
        self.playing = false;
        let phases = match stride {
            Stride::Phase => 1,
            Stride::Update => 4,
            Stride::Epoch => 4 * self.run.steps_per_epoch() as i64,
        };
        self.step_phases(if forward { phases } else { -phases });
    }

    pub(crate) fn seek_fraction(&mut self, fraction: f64) {
        self.seek_updates((fraction.clamp(0.0, 1.0) * self.run.steps() as f64).round() as usize);
    }

    pub(crate) fn show_row(&mut self, row: usize) {
        if row >= self.experiment.data.rows.len() {
            return;
        }
        self.look.row = Some(row);
        if let Some(step) = self.run.step_of_row(self.look.playhead.epoch - 1, row) {
            self.look.playhead = self.at_step(step, self.look.playhead.phase);
        }
    }

    /// Goes to where so many updates have been made, in the phase that it is in.
    pub(crate) fn seek_updates(&mut self, updates: usize) {
        let phase = self.look.playhead.phase;
        let step = if phase == Phase::Update { updates.saturating_sub(1) } else { updates };
        self.look.playhead = if updates >= self.run.steps() { self.end() } else { self.at_step(step, phase) };
    }

    /// The phases of the longest run are too many for the 32 bits of the browser's `isize`.
    fn step_phases(&mut self, phases: i64) {
        let here = 4 * self.playhead_step() as i64 + self.look.playhead.phase as i64;
        let there = (here + phases).clamp(0, 4 * self.step_of(self.end()) as i64 + 3);
        self.look.playhead = self.at_step((there / 4) as usize, Phase::ALL[(there % 4) as usize]);
    }

    /// The playhead's update, counted from 0 over the whole run.
    pub(crate) fn playhead_step(&self) -> usize {
        self.step_of(self.look.playhead)
    }

    fn step_of(&self, playhead: Playhead) -> usize {
        (playhead.epoch - 1) * self.run.steps_per_epoch() + playhead.batch - 1
    }

    fn at_step(&self, step: usize, phase: Phase) -> Playhead {
        let per_epoch = self.run.steps_per_epoch();
        Playhead { epoch: step / per_epoch + 1, batch: step % per_epoch + 1, phase }
    }

    /// The weights after the last update, or the update that was not finite.
    pub(crate) fn end(&self) -> Playhead {
        let last = if self.run.diverged().is_some() { self.run.last_step() } else { self.run.steps() - 1 };
        self.at_step(last, Phase::Update)
    }

    /// Keeps the playhead in the run, and the selection in the model.
    pub(crate) fn clamp(&mut self) {
        self.look.playhead.epoch = self.look.playhead.epoch.clamp(1, self.experiment.epochs);
        self.look.playhead.batch = self.look.playhead.batch.clamp(1, self.run.steps_per_epoch());
        let end = self.end();
        if (self.look.playhead.epoch, self.look.playhead.batch) > (end.epoch, end.batch) {
            self.look.playhead = Playhead { phase: self.look.playhead.phase, ..end };
        }
        let columns = self.experiment.data.columns.len();
        self.new_row.take_if(|cells| cells.len() != columns);
        if !self.look.selected.is_in(self.run.model()) {
            self.look.selected = Selection::FIRST;
        }
    }
}
