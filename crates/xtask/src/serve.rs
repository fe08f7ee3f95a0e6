//! `cargo xtask serve`.

use crate::run::program;
use crate::tools;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

/// Builds the page and serves it, anew after every change, until it is stopped.
pub fn serve(port: u16) -> Result<(), String> {
    if let Err(error) = TcpListener::bind(("127.0.0.1", port)) {
        return Err(format!(
            "Port {port} can't be used ({error}). Stop what uses it, or take another one:\n\n    \
             cargo xtask serve --port {}\n",
            port.wrapping_add(1).max(1024)
        ));
    }
    tools::for_page()?;
    println!("Building the page (about 3 minutes the first time, some seconds after that) …");
    let mut trunk = program("trunk");
    trunk.args(["serve", "--release", "--port", &port.to_string()]);
    // trunk takes the reader's wish for plain output for a setting of its own.
    trunk.env_remove("NO_COLOR");
    let mut server = trunk.spawn().map_err(|error| format!("trunk could not be run: {error}"))?;
    loop {
        if let Ok(Some(status)) = server.try_wait() {
            return Err(format!("trunk stopped ({status})"));
        }
        if answers(port) {
            break;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    println!("\nReady: http://127.0.0.1:{port}/   (Ctrl+C stops it)");
    match server.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("trunk stopped ({status})")),
        Err(error) => Err(format!("trunk was lost: {error}")),
    }
}

/// Whether the page is served: with its program, not only its first file.
fn answers(port: u16) -> bool {
    let get = |path: &str| -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
        write!(stream, "HEAD {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n").ok()?;
        let mut head = [0; 64];
        let length = stream.read(&mut head).ok()?;
        Some(String::from_utf8_lossy(&head[..length]).into_owned())
    };
    ["/", "/web_bg.wasm"].iter().all(|path| get(path).is_some_and(|head| head.contains(" 200 ")))
}
