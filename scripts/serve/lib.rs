//! A folder as docs/hosting.md asks of a host: its files as they are or compressed, and the headers. `make serve`, the
//! journeys and the measurements all answer by this.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;

/// The headers of every answer, beside the policy.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-cache"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
];

/// For what is named by its content: it never changes.
const FOR_A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// How many digits of a digest a name holds.
const DIGITS: usize = 16;

/// Serves a folder at the root of a host, to be kept for as long as each file's name says.
///
/// The journeys don't have that said, as no lie about a file reaches a browser that keeps it for a year.
pub fn router(folder: PathBuf) -> Router {
    Router::new().fallback(async move |request: Request| {
        let forever = named_by_content(request.uri().path());
        let mut answer = file(&folder, request).await;
        if forever && (answer.status().is_success() || answer.status() == StatusCode::NOT_MODIFIED) {
            answer.headers_mut().insert(header::CACHE_CONTROL, FOR_A_YEAR);
        }
        complete(&folder, &mut answer);
        answer
    })
}

/// Whether a path is that of a file such as `jiedan-0123456789abcdef_bg.wasm`.
fn named_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-'));
    hash.is_some_and(|(_, hash)| {
        hash.len() == DIGITS && hash.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Answers with a file of the folder, or, where that is accepted, with what scripts/compress.mjs put beside it (`.br`,
/// `.gz`).
pub async fn file(folder: &Path, request: Request) -> Response {
    match ServeDir::new(folder).precompressed_br().precompressed_gzip().try_call(request).await {
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
    use axum::http::Method;
    use tempfile::TempDir;
    use tower::ServiceExt as _;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    const NAME: &str = "jiedan-0123456789abcdef_bg.wasm";
    const WHOLE: &str = "the whole file";

    fn ask(folder: &Path, name: &str, encodings: &str) -> Response {
        ask_with(folder, name, &Method::GET, &[(header::ACCEPT_ENCODING, encodings)])
    }

    fn ask_with(folder: &Path, name: &str, method: &Method, headers: &[(HeaderName, &str)]) -> Response {
        let mut request = Request::builder().method(method).uri(format!("/{name}"));
        for (name, value) in headers {
            request = request.header(name, HeaderValue::from_bytes(value.as_bytes()).expect("a header"));
        }
        let request = request.body(Body::empty()).expect("a request");
        runtime().block_on(router(folder.to_owned()).oneshot(request)).expect("an answer")
    }

    fn body(answer: Response) -> String {
        let bytes = runtime().block_on(axum::body::to_bytes(answer.into_body(), usize::MAX)).expect("a body");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().build().expect("a runtime")
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
    fn kinds_are_those_that_a_browser_wants() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, kind) in [
            ("a.html", "text/html; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.wasm", "application/wasm"),
            ("a.webmanifest", "application/manifest+json"),
            ("a.webm", "video/webm"),
        ] {
            fs::write(folder.path().join(name), "whole").expect("written");
            fs::write(folder.path().join(format!("{name}.br")), "small").expect("written");
            for encodings in ["identity", "br"] {
                assert_eq!(ask(folder.path(), name, encodings).headers()[header::CONTENT_TYPE], kind);
            }
        }
    }

    /// A folder with a file that lies there in each way.
    fn compressed() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, content) in [(NAME.to_owned(), WHOLE), (format!("{NAME}.br"), "br"), (format!("{NAME}.gz"), "gzip")]
        {
            fs::write(folder.path().join(name), content).expect("written");
        }
        folder
    }

    #[test]
    fn the_best_of_what_is_accepted_is_sent() {
        let folder = compressed();
        for (encodings, encoding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("gzip, deflate", Some("gzip")),
            ("gzip;q=1, br;q=0.5", Some("gzip")),
            ("br;q=0, gzip;q=0", None),
            ("identity", None),
            ("", None),
            ("brotli, x-zip;;q=nonsense", None),
        ] {
            for method in [Method::GET, Method::HEAD] {
                let answer = ask_with(folder.path(), NAME, &method, &[(header::ACCEPT_ENCODING, encodings)]);
                assert_eq!(answer.status(), 200, "{encodings}");
                let text = |name| answer.headers().get(name).map(|value| value.to_str().expect("text").to_owned());
                assert_eq!(text(header::CONTENT_ENCODING).as_deref(), encoding, "{encodings}");
                assert_eq!(text(header::VARY).as_deref(), Some("accept-encoding"));
                let content = encoding.unwrap_or(WHOLE);
                assert_eq!(text(header::CONTENT_LENGTH), Some(content.len().to_string()));
                assert_eq!(body(answer), if method == Method::GET { content } else { "" }, "{encodings}");
            }
        }
    }

    #[test]
    fn what_a_browser_has_is_not_sent_again() {
        let folder = compressed();
        let first = |encodings| {
            let answer = ask(folder.path(), NAME, encodings);
            answer.headers()[header::ETAG].to_str().expect("text").to_owned()
        };
        let (small, whole) = (first("br"), first("identity"));
        assert_ne!(small, whole, "each way of sending it is a content of its own");
        for (mark, status, content) in
            [(small.as_str(), 304, ""), (&whole, 200, "br"), ("\"of another build\"", 200, "br")]
        {
            let asked = [(header::ACCEPT_ENCODING, "br"), (header::IF_NONE_MATCH, mark)];
            let answer = ask_with(folder.path(), NAME, &Method::GET, &asked);
            assert_eq!(answer.status(), status, "{mark}");
            assert_eq!(answer.headers()[header::CACHE_CONTROL], FOR_A_YEAR);
            assert_eq!(body(answer), content, "{mark}");
        }
    }

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_a_year() {
        for name in [
            "/jiedan-0123456789abcdef_bg.wasm",
            "/texts-en-0123456789abcdef.json",
            "/part-shared-2-0123456789abcdef.wasm",
        ] {
            assert!(named_by_content(name), "{name}");
        }
        for name in [
            "/",
            "/index.html",
            "/sw.js",
            "/icon-192.png",
            "/jiedan-0123456789abcde.js",
            "/jiedan-0123456789abcdefa.js",
            "/jiedan-0123456789ABCDEF.js",
            "/jiedan-0123456789abcdef",
            "/a-0123456789abcdef.d/sw.js",
        ] {
            assert!(!named_by_content(name), "{name}");
        }
        let folder = compressed();
        fs::write(folder.path().join("sw.js"), "").expect("written");
        let kept = |name| ask(folder.path(), name, "br").headers()[header::CACHE_CONTROL].clone();
        assert_eq!(kept(NAME), FOR_A_YEAR);
        assert_eq!(kept("sw.js"), "no-cache");
        assert_eq!(kept("gone-0123456789abcdef.js"), "no-cache", "nobody is to remember that a file wasn't there");
    }
}
