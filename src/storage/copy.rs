//! The second copy's files, in the origin private file system. They are read here and written by a worker
//! (`public/copy.js`), since browsers let only a worker write in place and wait until the data is on disk.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle, MessageEvent, Worker};

use super::limit::within;
use super::place;
use super::shape::{float, integer};
use super::spool::folder;
use crate::safekeeping::{BEGINS, number};

/// The worker's script; the policy in `public/boot.js` allows it.
const WORKER: &str = "copy.js";
/// The files' names; while one is rewritten, the other stays.
const NAMES: [&str; 2] = ["copy-1", "copy-2"];
/// How many bytes to read at each end: enough for the first line and the last.
const END: f64 = 512.0;
/// Time limits in milliseconds: for appending, which delays an acknowledgement, for rewriting, and for reading.
const WRITES: i32 = 1_000;
const MAKES: i32 = 20_000;
const READS: i32 = 3_000;
/// How long to wait for the worker's script to load, in milliseconds.
const COMES: i32 = 2_000;

/// Whether Chromium is made to start a new log at each opening (`public/copy.js`, `turn`). It can be removed once
/// Chromium includes google/leveldb 1336.
const TURNS: bool = true;

/// The state of the current file when this page last looked at it or wrote to it: how often the copy was rewritten, and
/// its size in bytes.
#[derive(Clone, Copy)]
struct Seen {
    number: f64,
    size: f64,
}

thread_local! {
    static SEEN: Cell<Seen> = const { Cell::new(Seen { number: -1.0, size: 0.0 }) };
    static WRITER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    static ASKED: RefCell<BTreeMap<u32, Function>> = const { RefCell::new(BTreeMap::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    /// Whether the worker didn't answer in time and hasn't answered since.
    static IS_SILENT: Cell<bool> = const { Cell::new(false) };
    /// Whether the copy was given up because of that, and nobody has asked since.
    static IS_GIVEN_UP: Cell<bool> = const { Cell::new(false) };
}

/// Returns the first and the last bytes of each existing file; `None` if this browser has no such file system.
pub async fn ends() -> Option<Vec<(String, String)>> {
    let (mut ends, mut seen) = (Vec::new(), Seen { number: -1.0, size: 0.0 });
    for file in files().await? {
        let part = |from: f64, to: f64| file.slice_with_f64_and_f64(from, to).ok();
        let (head, tail) = (part(0.0, END)?, part((file.size() - END).max(0.0), file.size())?);
        let head = text(&head).await?;
        let found = number(&head).map_or(-1.0, float);
        if found > seen.number {
            seen = Seen { number: found, size: file.size() };
        }
        ends.push((head, text(&tail).await?));
    }
    SEEN.set(seen);
    Some(ends)
}

/// Returns the text of each existing file.
pub async fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for file in files().await.unwrap_or_default() {
        texts.extend(text(&file).await);
    }
    texts
}

/// Begins to append lines; the future tells whether they are written. They aren't if another page has written since
/// this one looked at the ends or wrote. Written lines survive the end of all processes, and are on disk a moment
/// later.
pub fn add(lines: &str) -> impl Future<Output = bool> + use<> {
    let done = ask("add", lines);
    async move { !IS_SILENT.get() && answered(done, WRITES).await }
}

/// Rewrites the copy with these lines, unless another page has written, as for [`add`]. Tells whether they are on disk.
/// If the worker's script is still loading, the wait is short; the copy is rewritten anyway once the script has loaded.
pub async fn make_anew(lines: &str) -> bool {
    let (here, done) = (ask("here", ""), ask("anew", lines));
    if IS_SILENT.get() || !answered(here, COMES).await {
        IS_SILENT.set(true);
        IS_GIVEN_UP.set(true);
        return false;
    }
    answered(done, MAKES).await
}

/// Waits for a worker that [`make_anew`] didn't wait for, and tells whether it is there by now. `false` if there was none,
/// or if this was already asked.
pub async fn comes_late() -> bool {
    IS_GIVEN_UP.take() && answered(ask("here", ""), MAKES).await
}

/// Tells whether the worker didn't answer in time and hasn't answered since.
#[must_use]
pub fn is_silent() -> bool {
    IS_SILENT.get()
}

/// Makes Chromium start a new log of its database; `again` says that it may have closed the database since.
pub fn turn_log(again: bool) {
    if TURNS {
        let message = message("turn", &format!("turn {}", place::name()));
        set(&message, "again", &again.into());
        post(&message);
    }
}

/// Releases the files for another tab, until this one writes again.
pub fn let_go() {
    WRITER.with_borrow(|writer| {
        if let Some(writer) = writer {
            // A worker that has ended holds nothing.
            drop(writer.post_message(&message("let go", "")));
        }
    });
}

/// Empties the copy, regardless of what other pages have written, and tells whether nothing else is left of it.
pub async fn erase() -> bool {
    let is_erased = answered(ask("erase", ""), MAKES).await;
    is_erased || !is_there().await
}

/// Tells whether there is a second copy.
pub async fn is_there() -> bool {
    files().await.is_some_and(|files| !files.is_empty())
}

async fn files() -> Option<Vec<File>> {
    let folder = within(READS, &mut Box::pin(folder())).await.flatten()?;
    let mut files = Vec::new();
    for name in NAMES {
        match file(&folder, name).await {
            Ok(Some(file)) => files.push(file),
            Ok(None) => {}
            Err(_) => return None,
        }
    }
    Some(files)
}

async fn file(folder: &FileSystemDirectoryHandle, name: &str) -> Result<Option<File>, JsValue> {
    match JsFuture::from(folder.get_file_handle(&place::of_file(name))).await {
        Ok(handle) => {
            let file = JsFuture::from(handle.unchecked_into::<FileSystemFileHandle>().get_file()).await?;
            Ok(Some(file.unchecked_into()))
        }
        Err(error) if error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "NotFoundError") => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns a file's text. If another tab writes while it is read, the text is empty.
async fn text(blob: &Blob) -> Option<String> {
    let mut text = JsFuture::from(blob.text());
    match within(READS, &mut text).await? {
        Ok(text) => text.as_string(),
        Err(_) => Some(String::new()),
    }
}

async fn answered(mut done: JsFuture, limit: i32) -> bool {
    within(limit, &mut done).await.is_some_and(|done| done.is_ok_and(|done| done.is_truthy()))
}

fn ask(what: &str, text: &str) -> JsFuture {
    let message = message(what, text);
    let Seen { number, size } = SEEN.get();
    set(&message, "seen", &Array::of2(&number.into(), &size.into()));
    let promise = Promise::new(&mut |resolve, _| {
        let id = LAST.get() + 1;
        LAST.set(id);
        set(&message, "id", &id.into());
        ASKED.with_borrow_mut(|asked| asked.insert(id, resolve));
        if !post(&message) {
            answer(id, &JsValue::FALSE);
        }
    });
    JsFuture::from(promise)
}

fn answer(id: u32, done: &JsValue) {
    // An append answers twice: when it is written, and when it is on disk.
    if let Some(resolve) = ASKED.with_borrow_mut(|asked| asked.remove(&id)) {
        drop(resolve.call1(&JsValue::UNDEFINED, done));
    }
}

fn message(what: &str, text: &str) -> JsValue {
    let message = js_sys::Object::new().into();
    set(&message, "ask", &what.into());
    set(&message, "text", &text.into());
    message
}

fn set(on: &JsValue, name: &str, value: &JsValue) {
    // Setting a field of a plain object can't fail.
    drop(Reflect::set(on, &name.into(), value));
}

/// Sends the worker a message, starting the worker the first time. `false` if there is none.
fn post(message: &JsValue) -> bool {
    WRITER.with_borrow_mut(|writer| {
        if writer.is_none() {
            *writer = start();
        }
        writer.as_ref().is_some_and(|writer| writer.post_message(message).is_ok())
    })
}

fn start() -> Option<Worker> {
    let writer = Worker::new(WORKER).ok()?;
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|message: MessageEvent| {
        let data = message.data();
        IS_SILENT.set(false);
        if let Some(said) = data.dyn_ref::<Array>() {
            let id = said.get(0).as_f64().map(integer).and_then(|id| u32::try_from(id).ok());
            let now: Option<Array> = said.get(2).dyn_into().ok();
            if let Some((number, size)) = now.and_then(|now| Some((now.get(0).as_f64()?, now.get(1).as_f64()?))) {
                SEEN.set(Seen { number, size });
            }
            answer(id.unwrap_or_default(), &said.get(1));
        }
    });
    writer.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    // The worker couldn't be loaded or has stopped: all requests fail, and the next one starts a new worker.
    let failed = Closure::<dyn Fn()>::new(|| {
        if let Some(failed) = WRITER.take() {
            failed.terminate();
        }
        let asked: Vec<u32> = ASKED.with_borrow(|asked| asked.keys().copied().collect());
        for id in asked {
            answer(id, &JsValue::FALSE);
        }
    });
    writer.set_onerror(Some(failed.as_ref().unchecked_ref()));
    failed.forget();
    let first = message("begin", "");
    let known = js_sys::Object::new().into();
    set(&known, "names", &NAMES.map(|name| JsValue::from(place::of_file(name))).into_iter().collect::<Array>());
    set(&known, "begins", &BEGINS.into());
    set(&known, "channel", &format!("{} copy", place::name()).into());
    set(&first, "place", &known);
    writer.post_message(&first).ok()?;
    Some(writer)
}
