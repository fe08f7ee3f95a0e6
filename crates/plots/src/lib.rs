//! Charts of a run.
