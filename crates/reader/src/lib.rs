//! What people bring, read as the page's own values.
//!
//! ```
//! let notebook = reader::Notebook::read(
//!     "X = np.array([[8, 8], [7, 9]])
//! model = Sequential([Dense(1, kernel_initializer='ones')])
//! model.compile(optimizer='sgd', loss='mse')
//! model.fit(X, np.array([4, 5]), epochs=3, batch_size=1, shuffle=False)",
//!     &[],
//! );
//! let experiment = notebook.experiment.expect("an experiment");
//! assert_eq!((experiment.epochs, experiment.layers[0].units), (3, 1));
//! ```
//!
//! A [`Notebook`] is read line by line as far as notebooks of small networks go: what changes the run and can't be shown
//! is a [`Note`](notebook::note::Note) with its cell and its line.

pub mod check;
pub mod given;
pub mod kind;
mod library;
pub mod notebook;
pub mod order;
mod python;
pub mod table;
mod value;
pub mod weights;

pub use notebook::{File, Notebook};
