//! The page: everything that knows the browser. It shows the [`session::View`] and sends
//! [`session::Event`]s; it computes no number. A script mounts it with [`playground::mount`].

mod address;
mod app;
mod bars;
mod chain;
mod clipboard;
mod field;
mod file;
mod header;
mod help;
mod host;
mod keyboard;
mod lesson;
mod memo;
mod menu;
mod network;
mod notebook;
mod notices;
mod opened;
mod playground;
mod plots;
mod print;
mod resize;
mod settings;
mod share;
mod small_header;
mod start_over;
mod state;
mod stopped;
mod storage;
mod theme;
mod ticks;
mod timeline;
mod transport;
mod unkept;
mod values;

fn main() {
    stopped::tell_of_panics();
}
