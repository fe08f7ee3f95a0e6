//! The page: everything that knows the browser. It shows the [`session::View`] and sends
//! [`session::Event`]s; it computes no number.

mod address;
mod app;
mod chain;
mod clipboard;
mod field;
mod file;
mod header;
mod help;
mod keyboard;
mod network;
mod notebook;
mod notices;
mod plots;
mod settings;
mod share;
mod state;
mod storage;
mod theme;
mod ticks;
mod timeline;
mod transport;

fn main() {
    console_error_panic_hook::set_once();
    app::mount();
}
