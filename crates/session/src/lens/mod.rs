//! The lens: what the third chart of the run shows. Only the chosen one is computed.

pub(crate) mod boundary;
pub(crate) mod cost;
pub(crate) mod descent;
pub(crate) mod frame;
pub(crate) mod path;
pub(crate) mod progressive;
pub(crate) mod surface;

use boundary::BoundaryLens;
use surface::SurfaceLens;

/// What each lens keeps.
#[derive(Default)]
pub(crate) struct Lenses {
    pub surface: SurfaceLens,
    pub boundary: BoundaryLens,
}
