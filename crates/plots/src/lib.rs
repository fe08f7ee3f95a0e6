//! Charts of a run, drawn with plotters on any of its backends: a canvas on the page, SVG in tests.
//!
//! ```
//! use plots::{Theme, draw_line_plot};
//! use plotters::prelude::SVGBackend;
//! # use experiment::picture::lines::{LinePlot, Series};
//! # let points = std::sync::Arc::from([(0.0, 25.09), (75.0, 0.1837)]);
//! # let series = vec![Series { name: "loss".into(), pin: None, selected: true, points }];
//! # let plot = LinePlot { title: "Loss per epoch".into(), series, ..LinePlot::default() };
//! let mut svg = String::new();
//! draw_line_plot(SVGBackend::with_string(&mut svg, (360, 200)), &plot, &Theme::light(), 1.0).expect("drawn");
//! assert!(svg.starts_with("<svg") && svg.contains("<polyline"));
//! ```
//!
//! [`draw_line_plot`] draws a [`LinePlot`](experiment::picture::lines::LinePlot) and gives back its [`Layout`];
//! [`readout`] and [`table`] say the same in text. [`draw_map`] draws a [`MapPlot`](experiment::picture::map::MapPlot)
//! and gives back its [`MapLayout`]. All lengths are CSS pixels; `pixel_ratio` is how many pixels of the backend make
//! one of them.

mod ahead;
mod axis;
mod bands;
mod chart;
mod contour;
mod label;
mod layout;
mod map;
mod map_marks;
mod map_values;
mod names;
mod path;
mod pen;
mod placement;
mod readout;
mod svg;
mod table;
mod theme;
mod tick;
mod writing;

pub use chart::{draw_line_plot, least_height};
pub use layout::{Layout, Rect};
pub use map::{MapLayout, draw_map};
pub use readout::{Readout, Row, line_at, readout};
pub use svg::{line_plot_svg, map_svg};
pub use table::{MAX_ROWS, Table, table};
pub use theme::{Theme, contrast, pin_dashes};
