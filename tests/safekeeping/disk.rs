//! The two files of the second copy: what was written is in the page cache, and on the disk once it was flushed.

use jiedan::safekeeping::BEGINS;

/// How much of a file's end is read to tell how far it is.
const TAIL: usize = 400;

#[derive(Clone, Default)]
pub struct File {
    pub cached: Vec<u8>,
    pub durable: Vec<u8>,
}

impl File {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.cached).into_owned()
    }

    pub fn number(&self) -> Option<u64> {
        let line = self.cached.split(|byte| *byte == b'\n').next().filter(|line| line.len() < self.cached.len())?;
        std::str::from_utf8(line).ok()?.strip_prefix("jiedan-copy ")?.parse().ok()
    }
}

#[derive(Clone, Default)]
pub struct Disk {
    pub files: [File; 2],
}

impl Disk {
    /// Which file is the present one, how often it was made anew, and how long it is.
    pub fn mark(&self) -> (Option<u64>, usize) {
        let file = &self.files[self.present()];
        (file.number(), file.cached.len())
    }

    fn present(&self) -> usize {
        usize::from(self.files[1].number() > self.files[0].number())
    }

    /// Adds lines to the present file, if it was begun.
    pub fn add(&mut self, text: &str) -> bool {
        let at = self.present();
        if self.files[at].number().is_none() {
            return false;
        }
        self.files[at].cached.extend_from_slice(text.as_bytes());
        true
    }

    /// Writes all into the other file, and then empties the former one. With `only`, the first is done so far alone.
    pub fn anew(&mut self, text: &str, only: Option<usize>) {
        let at = self.present();
        let number = self.files[at].number().map_or(0, |number| number + 1);
        let mut whole = format!("{BEGINS}{number}\n").into_bytes();
        whole.extend_from_slice(text.as_bytes());
        if let Some(bytes) = only {
            whole.truncate(bytes);
            self.files[1 - at].cached = whole;
            return;
        }
        self.files[1 - at] = File { durable: whole.clone(), cached: whole };
        self.files[at] = File::default();
    }

    pub fn flush(&mut self) {
        for file in &mut self.files {
            if file.durable.len() != file.cached.len() || file.durable != file.cached {
                file.durable.clone_from(&file.cached);
            }
        }
    }

    pub fn ends(&self) -> Vec<(String, String)> {
        let begun = self.files.iter().filter(|file| !file.cached.is_empty());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        begun
            .map(|file| {
                let bytes = &file.cached;
                (text(&bytes[..bytes.len().min(64)]), text(&bytes[bytes.len().saturating_sub(TAIL)..]))
            })
            .collect()
    }

    pub fn texts(&self) -> Vec<String> {
        self.files.iter().filter(|file| !file.cached.is_empty()).map(File::text).collect()
    }

    /// Nothing is left; whoever deletes the files by another way leaves none.
    pub fn erase(&mut self) {
        self.anew("", None);
    }

    pub fn delete(&mut self) {
        self.files = Default::default();
    }
}
