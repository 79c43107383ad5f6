//! Serves a folder on this machine until Ctrl-C. usage: serve FOLDER PORT

use std::io::{Error, ErrorKind};
use std::process::ExitCode;
use tokio::net::TcpListener;

/// How many ports are tried.
const PORTS: u16 = 50;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args().collect();
    let [_, folder, port] = &words[..] else { return failed("usage: serve FOLDER PORT") };
    let Some(port) = port.parse().ok().filter(|port| *port > 0) else {
        return failed("PORT must be a number from 1 to 65535");
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(serve(folder, port))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("can't serve {folder}: {error}")),
    }
}

fn failed(words: &str) -> ExitCode {
    eprintln!("error: {words}");
    ExitCode::FAILURE
}

async fn serve(folder: &str, port: u16) -> Result<(), Error> {
    let listener = listen(port).await?;
    let address = listener.local_addr()?;
    let router = serve::router(folder.into());
    tokio::spawn(async move { axum::serve(listener, router).await });
    println!("\n  接单台 is ready:  http://{address}/\n  Ctrl-C ends it.\n");
    tokio::signal::ctrl_c().await
}

/// Listens on a port, or on the next one that is free.
async fn listen(first: u16) -> Result<TcpListener, Error> {
    for port in first..first.saturating_add(PORTS) {
        match TcpListener::bind(("127.0.0.1", port)).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => println!("port {port} is busy"),
            bound => return bound,
        }
    }
    Err(ErrorKind::AddrInUse.into())
}
