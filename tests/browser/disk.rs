//! What the browser keeps for the app, past the app: the files of the second copy, and the database.

use crate::engine::Engine;
use crate::page::Page;
use crate::until::{Failure, Outcome, PATIENCE, until};
use serde_json::{Value, json};

/// What an act on the files finds: `bytes` of the present file, whose name is `present`, the `former` one's name, and ways
/// to `write` and `remove`. A page that was left may hold them for a moment still.
const FILES: &str = "
    const patiently = async (act) => {
        for (;;) {
            try {
                return await act();
            } catch (error) {
                if (error.name !== 'NoModificationAllowedError') throw error;
                await new Promise((go) => setTimeout(go, 20));
            }
        }
    };
    const root = await navigator.storage.getDirectory();
    const read = async (name) => {
        try {
            const file = await (await root.getFileHandle(name)).getFile();
            return new Uint8Array(await file.arrayBuffer());
        } catch (error) {
            if (error.name !== 'NotFoundError') throw error;
            return new Uint8Array();
        }
    };
    const write = (name, bytes) => patiently(async () => {
        const stream = await (await root.getFileHandle(name, { create: true })).createWritable();
        await stream.write(bytes);
        await stream.close();
    });
    const remove = (name) => patiently(async () => {
        try {
            await root.removeEntry(name);
        } catch (error) {
            if (error.name !== 'NotFoundError') throw error;
        }
    });
    const names = ['copy-1', 'copy-2'];
    const contents = [await read(names[0]), await read(names[1])];
    const number = (bytes) => Number(/^jiedan-copy ([0-9]+)\\n/.exec(new TextDecoder().decode(bytes))?.[1] ?? -1);
    const at = number(contents[1]) > number(contents[0]) ? 1 : 0;
    const [present, former, bytes] = [names[at], names[1 - at], contents[at]];
";

impl Page {
    /// Tells whether this browser gives pages a disk, on which the second copy is.
    pub async fn has_disk(&self) -> Outcome<bool> {
        let script = "return navigator.storage?.getDirectory?.().then(() => true, () => false) ?? false";
        Ok(self.run(script, vec![]).await? == json!(true))
    }

    /// Leaves the app for a page of the same origin that isn't it.
    pub async fn leaves_the_app(&self) -> Outcome {
        self.faults().await?;
        Ok(self.driver().goto(format!("{}favicon.svg", self.base())).await?)
    }

    /// Does something to the files of the second copy, in a page beside the app, and returns what it answers.
    pub async fn with_copy(&self, act: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.run(&format!("const told = arguments; return (async () => {{ {FILES} {act} }})()"), arguments).await
    }

    /// The present file of the second copy, as a text. It can be read under the app too.
    pub async fn copy(&self) -> Outcome<String> {
        let text = self.with_copy("return new TextDecoder().decode(bytes)", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Removes the database, as a browser that clears one of its stores and keeps the other.
    pub async fn database_is_removed(&self) -> Outcome {
        let script = "return new Promise((done, failed) => {
            const removing = indexedDB.deleteDatabase('jiedan');
            removing.onsuccess = () => done(null);
            removing.onerror = () => failed(removing.error);
        })";
        self.run(script, vec![]).await.map(drop)
    }

    /// Clears what the site keeps, under the open page: as a person does in the browser's settings. Only Chromium's driver
    /// has a way for that; elsewhere the files are let go and removed, and the database after them.
    pub async fn is_cleared(&self) -> Outcome {
        if self.engine() == Engine::Chromium {
            let origin = self.run("return location.origin", vec![]).await?;
            let what = json!({ "origin": origin, "storageTypes": "all" });
            return Ok(self.driver().cdp().send_raw("Storage.clearDataForOrigin", what).await.map(drop)?);
        }
        if self.has_disk().await? {
            let act = "new BroadcastChannel('jiedan copy').postMessage('let go');
                await remove(present);
                await remove(former);";
            self.with_copy(act, vec![]).await?;
        }
        self.run("localStorage.clear()", vec![]).await?;
        self.database_is_removed().await
    }

    /// Does this when the other tabs do, once [`Page::all_begin`].
    pub async fn waits_to(&self, act: &str) -> Outcome {
        let script =
            format!("addEventListener('storage', ({{ key }}) => {{ if (key === 'tests:begin') {{ {act} }} }});");
        self.run(&script, vec![]).await.map(drop)
    }

    /// Does this in the present tab, in the same moment as the other tabs do what they wait for.
    pub async fn all_begin(&self, act: &str) -> Outcome {
        self.run(&format!("localStorage.setItem('tests:begin', Math.random()); {act}"), vec![]).await.map(drop)
    }

    /// Waits until the second copy has a text.
    pub async fn copy_has(&self, text: &str) -> Outcome {
        let has = async || Ok(self.copy().await?.contains(text).then_some(()));
        until(PATIENCE, has).await?.ok_or_else(|| Failure::new(format!("the second copy hasn't “{text}”")))
    }
}
