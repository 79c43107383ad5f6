//! The server of a journey: one folder under a sub-path, answered as by `make serve` (scripts/serve). It writes down
//! every request, and can be stopped and started again at its address.
//! It adds one thing to what is served: a first script in every HTML page (`watch.js`), of the
//! same origin, which collects errors from the first moment, as if the app had been built with it
//! (`watched.rs`). And it can lie: withhold files, answer with something else, or serve another
//! deployment. It has no other logic.

use crate::until::{Failure, Outcome, PATIENCE, until};
use crate::watched::{WATCH, begun, watch, watched};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::get;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The sub-path: an app that only works at a host's root must fail here.
const BASE: &str = "/some/path";
/// Another folder of the same host, with another copy of the app.
const OTHER: &str = "/other/place";
/// A page of somebody else's that shows the app in a frame; to the browser its host is another site.
const SLIDES: &str = "/slides";
const ELSEWHERE: &str = "localhost";

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

/// What a bad network or host does to files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lie {
    /// Answers nothing but 503.
    Withheld,
    /// Answers 404.
    Gone,
    /// Sends elsewhere.
    Moved,
    /// Never answers.
    Hangs,
    /// Answers rightly after so many seconds.
    Late(u64),
    /// Answers 200 and a page, as a network does that wants a login first.
    LoginPage,
    /// Sends the right bytes under a type that is wrong.
    WrongType,
    /// Sends this before the right bytes.
    Begins(&'static str),
}

/// What the middleware knows: the requests until now, the beginning of names that it lies about, and another folder
/// that is served instead.
#[derive(Clone, Default)]
struct Known {
    log: Log,
    lie: Arc<Mutex<Option<(&'static str, Lie)>>>,
    /// What of the app the page with a frame shows; it lets itself be shown there then.
    framed: Arc<Mutex<Option<String>>>,
    folder: Arc<Mutex<PathBuf>>,
}

impl Known {
    fn log(&self, asked: Asked) {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    }

    fn framed(&self) -> Option<String> {
        self.framed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn folder(&self) -> PathBuf {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
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
        let known = Known { folder: Arc::new(Mutex::new(folder.to_owned())), ..Known::default() };
        let router = Router::new()
            .route(&format!("{BASE}/{WATCH}"), get(watch))
            .route(&format!("{OTHER}/{WATCH}"), get(watch))
            .fallback(file)
            .with_state(known.clone())
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

    /// The address of another copy of the app on the same host.
    #[must_use]
    pub fn other(&self) -> String {
        format!("http://{}{OTHER}/", self.address)
    }

    /// Every request until now, oldest first.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.known.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lies about files whose names begin so, until told otherwise.
    pub fn lies(&self, about: Option<(&'static str, Lie)>) {
        *self.known.lie.lock().unwrap_or_else(PoisonError::into_inner) = about;
    }

    /// Serves another folder at the same address, as after a deployment.
    pub fn deploy(&self, folder: &Path) {
        folder.clone_into(&mut self.known.folder.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Shows a fragment of the app in a frame on another site's page, whose address this returns.
    pub fn frames(&self, fragment: &str) -> String {
        let app = format!("{}{fragment}", self.base());
        *self.known.framed.lock().unwrap_or_else(PoisonError::into_inner) = Some(app);
        format!("http://{ELSEWHERE}:{}{SLIDES}", self.address.port())
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

/// A file of the folder that is served at this moment.
async fn file(State(known): State<Known>, mut request: Request) -> Response {
    let path = request.uri().path();
    let within = path.strip_prefix(BASE).or_else(|| path.strip_prefix(OTHER));
    let Some(path) = within.filter(|path| path.starts_with('/')) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(path) = path.parse::<Uri>() else { return StatusCode::BAD_REQUEST.into_response() };
    *request.uri_mut() = path;
    serve::file(&known.folder(), request).await
}

/// Writes the request down and gives the answer production's headers.
async fn production(State(known): State<Known>, request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    let path = request.uri().to_string();
    let headers = request.headers().clone();
    let framed = known.framed();
    if let Some(app) = framed.as_ref().filter(|_| request.uri().path() == SLIDES) {
        return Html(slides(app)).into_response();
    }
    let lie = *known.lie.lock().unwrap_or_else(PoisonError::into_inner);
    let name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let lie = lie.filter(|(names, _)| name.starts_with(names)).map(|(_, lie)| lie);
    if lie == Some(Lie::Hangs) {
        known.log(Asked { method, path, status: 0, headers });
        return std::future::pending().await;
    }
    if let Some(Lie::Late(seconds)) = lie {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
    }
    let mut response = match lie {
        Some(Lie::Withheld) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Some(Lie::Gone) => StatusCode::NOT_FOUND.into_response(),
        Some(Lie::Moved) => Redirect::temporary("./").into_response(),
        Some(Lie::LoginPage) => Html("<!doctype html><p>Please log in to this network.</p>").into_response(),
        Some(Lie::Begins(with)) => begun(with, next.run(request).await).await,
        Some(Lie::WrongType | Lie::Hangs | Lie::Late(_)) | None => {
            watched(next.run(request).await, &known.folder()).await
        }
    };
    if lie == Some(Lie::WrongType) {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    }
    serve::complete(&known.folder(), &mut response);
    if framed.is_some() {
        may_be_framed(&mut response);
    }
    let status = response.status().as_u16();
    known.log(Asked { method, path, status, headers });
    response
}

/// A page with the app in a frame, as the app itself writes the frame for slides.
fn slides(app: &str) -> String {
    let app = app.replace('&', "&amp;");
    format!(
        r#"<!doctype html><title>Slides</title><iframe src="{app}" title="Jiedan" width="1280" height="720"></iframe>"#
    )
}

/// Lets any page show the answer in a frame, as docs/hosting.md describes it.
fn may_be_framed(answer: &mut Response) {
    let headers = answer.headers_mut();
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let open = policy.map(|policy| policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
    if let Some(Ok(open)) = open.map(|open| open.parse()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, open);
    }
}
