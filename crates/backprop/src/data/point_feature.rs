//! Features that TensorFlow Playground adds to the two of a point.

/// A feature that is computed of x1 and x2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PointFeature {
    /// x1².
    Square1,
    /// x2².
    Square2,
    /// x1 · x2.
    Product,
    /// sin x1.
    Sine1,
    /// sin x2.
    Sine2,
}

impl PointFeature {
    /// All of them, in the order of their columns.
    pub const ALL: [PointFeature; 5] = [
        PointFeature::Square1,
        PointFeature::Square2,
        PointFeature::Product,
        PointFeature::Sine1,
        PointFeature::Sine2,
    ];

    /// Returns the name of its column.
    pub fn name(self) -> &'static str {
        match self {
            PointFeature::Square1 => "x1²",
            PointFeature::Square2 => "x2²",
            PointFeature::Product => "x1·x2",
            PointFeature::Sine1 => "sin x1",
            PointFeature::Sine2 => "sin x2",
        }
    }

    /// Returns its value at a point.
    pub fn of(self, x1: f64, x2: f64) -> f64 {
        match self {
            PointFeature::Square1 => x1 * x1,
            PointFeature::Square2 => x2 * x2,
            PointFeature::Product => x1 * x2,
            PointFeature::Sine1 => libm::sin(x1),
            PointFeature::Sine2 => libm::sin(x2),
        }
    }
}
