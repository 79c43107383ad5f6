//! The second copy's files, on the disk that browsers have for pages: read here, written by a worker (`public/copy.js`), as
//! browsers let only a worker write in place and wait until it is on the disk.

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

/// The worker's file, one of those that the policy in `public/boot.js` lets through.
const WORKER: &str = "copy.js";
/// The files' names; while one is made anew the other stays.
const NAMES: [&str; 2] = ["copy-1", "copy-2"];
/// Enough for the first line, and for the last.
const END: f64 = 512.0;
/// How long writing may hold up an acknowledgement, making the copy anew, and reading, in milliseconds.
const WRITES: i32 = 1_000;
const MAKES: i32 = 20_000;
const READS: i32 = 3_000;
/// How long the worker's file may be on its way before nobody waits for it, in milliseconds.
const COMES: i32 = 2_000;

/// Whether Chromium is made to begin a new log at each opening (`public/copy.js`, `turn`). No longer needed once
/// google/leveldb 1336 has come to it.
const TURNS: bool = true;

/// How the file was that counts, when this page looked at it or wrote to it last: how often the copy was made anew, and its
/// size in bytes.
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
    /// Whether the worker gave no sign when it was waited for, and none since.
    static IS_SILENT: Cell<bool> = const { Cell::new(false) };
}

/// Returns the first and the last bytes of each file that is there; `None` where this browser has no such disk.
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

/// Returns each file that is there as a text.
pub async fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for file in files().await.unwrap_or_default() {
        texts.extend(text(&file).await);
    }
    texts
}

/// Begins to write lines at the end, and answers whether they are written: not if another page has written since this one
/// looked at the ends or wrote. What is written survives the end of all processes; it is on the disk a moment later.
pub fn add(lines: &str) -> impl Future<Output = bool> + use<> {
    let done = ask("add", lines);
    async move { !IS_SILENT.get() && answered(done, WRITES).await }
}

/// Makes the copy anew of these lines, unless another page has written as for [`add`]. Tells whether they are on the disk. A
/// worker whose file is still on its way holds nobody up for long: it makes the copy all the same once it is here.
pub async fn make_anew(lines: &str) -> bool {
    let (here, done) = (ask("here", ""), ask("anew", lines));
    if IS_SILENT.get() || !answered(here, COMES).await {
        IS_SILENT.set(true);
        return false;
    }
    answered(done, MAKES).await
}

/// Has Chromium begin a new log of its database; `again` says that it may have closed the database meanwhile.
pub fn turn_log(again: bool) {
    if TURNS {
        let message = message("turn", &format!("turn {}", place::name()));
        set(&message, "again", &again.into());
        post(&message);
    }
}

/// Lets another tab have the files, until this one writes again.
pub fn let_go() {
    WRITER.with_borrow(|writer| {
        if let Some(writer) = writer {
            // A worker that has ended holds nothing.
            drop(writer.post_message(&message("let go", "")));
        }
    });
}

/// Makes the copy anew of nothing, whatever another page has written, and tells whether nothing else is left of it.
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

/// A file that another tab writes to while it is read can't be: it is as if it had no end.
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
    // What was written answers twice: once it is, and once it is on the disk.
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
    // A plain object takes everything.
    drop(Reflect::set(on, &name.into(), value));
}

/// Tells the worker something, which is started the first time. `false`: there is none.
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
    // It couldn't be loaded, or stopped: nothing that was asked of it is written, and the next time another one is asked.
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
