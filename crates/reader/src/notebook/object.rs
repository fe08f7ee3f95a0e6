//! An object of a class that a notebook writes.

use crate::python::syntax::Class;
use crate::value::Value;
use std::rc::Rc;

/// An object.
pub(super) struct Object {
    /// Its number among all that is made.
    pub id: usize,
    pub class: Rc<Class>,
    pub cell: usize,
    pub attributes: Vec<(String, Value)>,
}
