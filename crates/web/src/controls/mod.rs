//! What several rooms are made of: fields, menus, buttons, messages, formulas.

pub mod copy;
pub mod equation;
pub mod field;
pub mod menu;
pub mod notices;
pub mod section;
