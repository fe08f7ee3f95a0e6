//! Experiment, Run and Playhead.
