//! The handout: what is shown, in light colors, whatever is open above it, on paper or as a picture; one update as a poster, and
//! the same as a worksheet.

mod chart;
mod css;
mod drawing;
mod kind;
mod markup;
mod painting;
mod picture;
mod poster;
mod qr;
mod sheet;
mod styles;
mod text;
mod wanted;

pub use chart::{SIZE as CHART, png, svg};
pub use kind::Kind;
pub use picture::{PictureOf, save_picture};
pub use poster::fits as fits_poster;
pub use qr::picture as link_picture;
pub use sheet::Sheet;
pub use wanted::{Paper, provide_paper};
