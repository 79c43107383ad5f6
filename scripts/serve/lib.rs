//! A folder as docs/hosting.md asks of a host: its files as they are, and the headers. `make serve`, the journeys and
//! the measurements all answer by this.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::services::ServeDir;

/// The headers of every answer, beside the policy.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-cache"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
];

/// Serves a folder at the root of a host, compressed where that is asked for.
pub fn router(folder: PathBuf) -> Router {
    let pays = DefaultPredicate::new().and(NotForContentType::const_new("video/"));
    let files = Router::new().fallback(async move |request: Request| {
        let mut answer = file(&folder, request).await;
        complete(&folder, &mut answer);
        answer
    });
    files.layer(CompressionLayer::new().compress_when(pays))
}

/// Answers with a file of the folder, or with what was compressed beforehand and lies beside it (`.br`).
pub async fn file(folder: &Path, request: Request) -> Response {
    match ServeDir::new(folder).precompressed_br().try_call(request).await {
        Ok(answer) => answer.map(Body::new),
        Err(error) if error.kind() == ErrorKind::NotFound => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Gives an answer the headers that it lacks.
pub fn complete(folder: &Path, answer: &mut Response) {
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Ok(policy) = policy(folder).parse() {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if let ("text/html" | "text/javascript" | "text/css" | "text/plain", Ok(text)) =
        (kind, format!("{kind}; charset=utf-8").parse())
    {
        headers.insert(header::CONTENT_TYPE, text);
    }
}

/// The page's own policy, and what only a header can say: no other page shows this one in a frame.
fn policy(folder: &Path) -> String {
    let page = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
    let own = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1);
    let own = own.and_then(|rest| Some(format!("{}; ", rest.split_once('"')?.0)));
    own.unwrap_or_default() + "frame-ancestors 'none'"
}

#[cfg(test)]
mod tests {
    use super::*;
    use tower::ServiceExt as _;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");

    fn ask(folder: &Path, name: &str, encodings: &str) -> Response {
        let request = Request::get(format!("/{name}")).header(header::ACCEPT_ENCODING, encodings).body(Body::empty());
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(router(folder.to_owned()).oneshot(request.expect("a request"))).expect("an answer")
    }

    #[test]
    fn what_docs_hosting_asks_for_is_sent() {
        let page = fs::read_to_string(format!("{ROOT}index.html")).expect("a page");
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let policy = format!("{}; frame-ancestors 'none'", policy.expect("a policy"));
        let hosting = fs::read_to_string(format!("{ROOT}docs/hosting.md")).expect("a document");
        let rows = hosting.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix("` |"));
        let mut asked: Vec<_> = rows.filter_map(|row| row.split_once("` | everything | `")).collect();
        assert_eq!(asked.len(), 3, "{asked:?}");
        asked.extend([("cache-control", "no-cache"), ("content-security-policy", &policy)]);
        for (name, status) in [("", 200), ("scripts/lib.sh", 200), ("missing.js", 404), ("../secret", 404)] {
            let answer = ask(Path::new(ROOT), name, "identity");
            assert_eq!(answer.status(), status, "{name}");
            for (header, value) in &asked {
                assert_eq!(answer.headers().get(*header).expect(header), value, "{name}");
            }
        }
    }

    #[test]
    fn kinds_are_those_that_a_browser_wants_and_what_is_asked_for_compressed_is() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, kind, encodings, encoding) in [
            ("a.html", "text/html; charset=utf-8", "identity", None),
            ("a.js", "text/javascript; charset=utf-8", "br, gzip", Some("gzip")),
            ("a.wasm", "application/wasm", "gzip", Some("gzip")),
            ("a.webmanifest", "application/manifest+json", "br, gzip", Some("gzip")),
            ("a.webm", "video/webm", "gzip", None),
            ("a.css", "text/css; charset=utf-8", "br, gzip", Some("br")),
        ] {
            fs::write(folder.path().join(name), [b' '; 99]).expect("written");
            fs::write(folder.path().join("a.css.br"), "small").expect("written");
            let answer = ask(folder.path(), name, encodings);
            assert_eq!(answer.headers()[header::CONTENT_TYPE], kind);
            let sent = answer.headers().get(header::CONTENT_ENCODING).map(|sent| sent.to_str().expect("text"));
            assert_eq!(sent, encoding, "{name}");
        }
    }
}
