//! The static server of a journey: serves one folder under a sub-path with the headers of
//! production, writes down every request, and can be stopped and started again at its address.
//! It adds one thing to what is served: a first script in every HTML page (`watch.js`), of the
//! same origin, which collects errors from the first moment. And it can withhold files, as a bad
//! network does. It has no other logic.

use crate::until::{Failure, Outcome, PATIENCE, until};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

/// The content security policy that production sends.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/// The sub-path: an app that only works at a host's root must fail here.
const BASE: &str = "/some/path";
const WATCH: &str = "watch-for-tests.js";

/// One request, as it came in.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `GET` and so on.
    pub method: String,
    /// The whole path, with its query.
    pub path: String,
    /// What was answered.
    pub status: u16,
    /// The headers, among them `host`, `origin` and `sec-fetch-*` where the browser sends them.
    pub headers: HeaderMap,
}

impl Asked {
    /// A header's text, or "" where it wasn't sent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

type Log = Arc<Mutex<Vec<Asked>>>;

/// What the middleware knows: the requests until now, and the beginning of names that are withheld.
#[derive(Clone, Default)]
struct Known {
    log: Log,
    withheld: Arc<Mutex<Option<&'static str>>>,
}

/// A running or stopped server; dropping it stops it.
pub struct Server {
    router: Router,
    address: SocketAddr,
    known: Known,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Server {
    /// Serves `folder` on a free port of 127.0.0.1.
    pub async fn start(folder: &Path) -> Outcome<Self> {
        if !folder.join("index.html").is_file() {
            let place = folder.display();
            return Err(Failure::new(format!("{place} holds no built app: build it first, or set JIEDAN_DIST")));
        }
        let known = Known::default();
        let router = Router::new()
            .route(&format!("{BASE}/{WATCH}"), get(watch))
            .nest_service(&format!("{BASE}/"), ServeDir::new(folder))
            .layer(from_fn_with_state(known.clone(), production));
        let listener = unseen().await?;
        let mut server = Self { router, address: listener.local_addr()?, known, running: None };
        server.serve(listener);
        Ok(server)
    }

    /// The app's address, with a slash at its end.
    #[must_use]
    pub fn base(&self) -> String {
        format!("http://{}{BASE}/", self.address)
    }

    /// Every request until now, oldest first.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.known.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers nothing but 503 for files whose names begin so, until told otherwise.
    pub fn withhold(&self, names: Option<&'static str>) {
        *self.known.withheld.lock().unwrap_or_else(PoisonError::into_inner) = names;
    }

    /// Goes away: open connections are closed, new ones refused.
    pub async fn stop(&mut self) {
        if let Some((end, task)) = self.running.take() {
            end.send(()).ok();
            let abort = task.abort_handle();
            if tokio::time::timeout(Duration::from_secs(2), task).await.is_err() {
                abort.abort();
            }
        }
    }

    /// Comes back at the same address.
    pub async fn restart(&mut self) -> Outcome {
        self.stop().await;
        let address = self.address;
        let listener = until(PATIENCE, async || Ok(Some(TcpListener::bind(address).await?))).await?;
        self.serve(listener.ok_or_else(|| Failure::new(format!("{address} is taken")))?);
        Ok(())
    }

    fn serve(&mut self, listener: TcpListener) {
        let (end, ended) = oneshot::channel();
        let served = axum::serve(listener, self.router.clone()).with_graceful_shutdown(async move {
            drop(ended.await);
        });
        let task = tokio::spawn(async move { drop(served.await) });
        self.running = Some((end, task));
    }
}

/// Listens on a port that no server of this run had: another origin, so that nothing is kept there yet.
async fn unseen() -> Outcome<TcpListener> {
    static SEEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        if SEEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok(listener);
        }
    }
}

async fn watch() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "max-age=3600")];
    (kind, include_str!("watch.js")).into_response()
}

/// Writes the request down and gives the answer production's headers.
async fn production(State(known): State<Known>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = request.uri().to_string();
    let headers = request.headers().clone();
    let withheld = *known.withheld.lock().unwrap_or_else(PoisonError::into_inner);
    let name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let mut response = match withheld {
        Some(names) if name.starts_with(names) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => watched(next.run(request).await).await,
    };
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    answer.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let status = response.status().as_u16();
    known.log.lock().unwrap_or_else(PoisonError::into_inner).push(Asked { method, path, status, headers });
    response
}

/// Puts the watching script into an HTML answer, before any of the page's own.
async fn watched(response: Response) -> Response {
    let html =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !html || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, 1 << 24).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page =
        String::from_utf8_lossy(&bytes).replacen("<head>", &format!("<head><script src=\"./{WATCH}\"></script>"), 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}
