//! The page: everything that knows the browser. It shows the [`session::View`] and sends
//! [`session::Event`]s; it computes no number. A script mounts it with [`script::playground::mount`].

mod app;
mod ask;
mod chain;
mod check;
mod controls;
mod door;
mod first;
mod handout;
mod header;
mod later;
mod lesson;
mod memo;
mod network;
mod notebook;
mod paper;
mod plots;
mod present;
mod programs;
mod quiz;
mod script;
mod settings;
mod share;
mod sheets;
mod shell;
mod state;
mod transport;
mod turn;

fn main() {
    shell::stopped::tell_of_panics();
}
