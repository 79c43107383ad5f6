//! The watching script (`watch.js`) as part of what is served: first in every page, and in the list by which the service
//! worker knows each file, as if the app had been built with it.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// The script's name.
pub const WATCH: &str = "watch-for-tests.js";
const SCRIPT: &str = include_str!("watch.js");

/// Answers with the script.
pub async fn watch() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "max-age=3600")];
    (kind, SCRIPT).into_response()
}

/// Puts the script into a page before any of the page's own, and both as they are served into the worker's list.
pub async fn watched(response: Response, folder: &Path) -> Response {
    let page = is(&response, "text/html");
    if !(page || is(&response, "text/javascript")) || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, 1 << 24).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let bytes = if page { Bytes::from(in_page(&bytes)) } else { in_list(bytes, folder) };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(bytes))
}

fn is(response: &Response, kind: &str) -> bool {
    let sent = response.headers().get(header::CONTENT_TYPE);
    sent.is_some_and(|sent| sent.as_bytes().starts_with(kind.as_bytes()))
}

fn in_page(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replacen("<head>", &format!("<head><script src=\"./{WATCH}\"></script>"), 1)
}

/// Any other script than the worker doesn't hold the page's digest, and stays as it is.
fn in_list(bytes: Bytes, folder: &Path) -> Bytes {
    let Ok(page) = std::fs::read(folder.join("index.html")) else { return bytes };
    let (built, served, script) = (sha256(&page), sha256(in_page(&page).as_bytes()), sha256(SCRIPT.as_bytes()));
    let text = String::from_utf8_lossy(&bytes);
    if !text.contains(&built) {
        return bytes;
    }
    Bytes::from(text.replacen(&format!("\"{built}\""), &format!("\"{served}\",\"{WATCH}\":\"{script}\""), 1))
}

/// An answer with something before its bytes, to be kept by nobody.
pub async fn begun(with: &'static str, answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, 1 << 24).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, Body::from([with.as_bytes(), &bytes].concat()))
}

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::{WATCH, sha256};
    use crate::server::{Lie, Server};
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    async fn get(server: &Server, name: &str) -> (String, String) {
        let base = server.base();
        let address = base.trim_start_matches("http://").to_owned();
        let name = name.to_owned();
        let asked = tokio::task::spawn_blocking(move || {
            let (host, path) = address.split_once('/').expect("an address");
            let mut line = TcpStream::connect(host).expect("a server");
            write!(line, "GET /{path}{name} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").expect("asked");
            let mut answer = String::new();
            line.read_to_string(&mut answer).expect("an answer");
            answer
        });
        let answer = asked.await.expect("asked");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_lowercase(), body.to_owned())
    }

    #[tokio::test]
    async fn the_workers_list_is_of_what_is_served_and_lies_and_deployments_are_seen() {
        let folders = [tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder")];
        for (n, folder) in folders.iter().enumerate() {
            let page = format!("<head></head>{n}");
            fs::write(folder.path().join("index.html"), &page).expect("written");
            let list = format!("const FILES={{\".\":\"{}\"}}", sha256(page.as_bytes()));
            fs::write(folder.path().join("sw.js"), list).expect("written");
        }
        let server = Server::start(folders[0].path()).await.expect("a server");
        for (n, folder) in folders.iter().enumerate() {
            server.deploy(folder.path());
            let (_, page) = get(&server, "").await;
            let (head, list) = get(&server, "sw.js").await;
            let (_, script) = get(&server, WATCH).await;
            assert!(page.ends_with(&n.to_string()) && page.contains(WATCH), "{page}");
            let (page, script) = (sha256(page.as_bytes()), sha256(script.as_bytes()));
            assert_eq!(list, format!("const FILES={{\".\":\"{page}\",\"{WATCH}\":\"{script}\"}}"));
            assert!(head.contains("content-type: text/javascript"), "{head}");
        }
        server.lies(Some(("sw", Lie::WrongType)));
        assert!(get(&server, "sw.js").await.0.contains("content-type: text/plain"));
        server.lies(Some(("sw", Lie::LoginPage)));
        assert!(get(&server, "sw.js").await.1.contains("Please log in"));
        server.lies(Some(("sw", Lie::Withheld)));
        assert!(get(&server, "sw.js").await.0.starts_with("http/1.1 503"));
        server.lies(Some(("sw", Lie::Begins("throw 1;"))));
        let (head, script) = get(&server, "sw.js").await;
        assert!(
            script.starts_with("throw 1;const FILES") && head.contains("cache-control: no-store"),
            "{head} {script}"
        );
        server.lies(None);
        let (head, _) = get(&server, "missing.js").await;
        assert!(head.starts_with("http/1.1 404"), "{head}");
    }
}
