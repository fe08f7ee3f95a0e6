//! The handout: what is shown, in light colors, whatever is open above it, on paper or as a picture.

mod chart;
mod css;
mod drawing;
mod markup;
mod painting;
mod picture;
mod qr;
mod sheet;
mod text;
mod wanted;

pub use chart::{SIZE as CHART, png, svg};
pub use picture::{PictureOf, save_picture};
pub use qr::picture as link_picture;
pub use sheet::Sheet;
pub use wanted::{Paper, provide_paper};
