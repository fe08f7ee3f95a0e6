//! What leaves the page: programs, files, snippets of HTML, data for scripts.

pub(crate) mod api;
pub(crate) mod controls;
pub(crate) mod files;
pub(crate) mod python;
pub(crate) mod snippet;
pub(crate) mod trace_data;
