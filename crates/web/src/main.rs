//! The page: everything that knows the browser. It shows the [`session::View`] and sends
//! [`session::Event`]s; it computes no number.

mod app;
mod network;
mod plots;
mod settings;
mod state;
mod theme;

fn main() {
    console_error_panic_hook::set_once();
    app::mount();
}
