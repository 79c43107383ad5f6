//! A folder with one file that remembers every write and every flush: what a disk of the row `cut` lies on.

use fuser::{
    Errno, FileAttr, FileHandle, FileType, Filesystem, Generation, INodeNo, LockOwner, OpenFlags, ReplyAttr, ReplyData,
    ReplyEmpty, ReplyEntry, ReplyWrite, Request, WriteFlags,
};
use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

/// How large the file is, in bytes.
pub const SIZE: u64 = 384 * 1024 * 1024;
/// The file's name, and its number.
pub const NAME: &str = "disk";
const FILE: INodeNo = INodeNo(2);

/// What happened to the disk.
pub enum Event {
    Write { at: u64, bytes: Vec<u8> },
    Flush,
}

/// The file behind it, and what it remembers.
pub struct Remembered {
    pub image: File,
    pub events: Vec<Event>,
}

/// The folder with the one file.
pub struct Served(pub Arc<Mutex<Remembered>>);

fn attributes(number: INodeNo) -> FileAttr {
    let is_file = number == FILE;
    FileAttr {
        ino: number,
        size: if is_file { SIZE } else { 0 },
        blocks: if is_file { SIZE / 512 } else { 0 },
        atime: UNIX_EPOCH,
        mtime: UNIX_EPOCH,
        ctime: UNIX_EPOCH,
        crtime: UNIX_EPOCH,
        kind: if is_file { FileType::RegularFile } else { FileType::Directory },
        perm: if is_file { 0o600 } else { 0o700 },
        nlink: 1,
        uid: 0,
        gid: 0,
        rdev: 0,
        blksize: 4_096,
        flags: 0,
    }
}

/// How long the system may take what it was told of the file for true.
const ALWAYS: Duration = Duration::from_hours(24);

impl Filesystem for Served {
    fn lookup(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEntry) {
        if parent == INodeNo::ROOT && name == NAME {
            reply.entry(&ALWAYS, &attributes(FILE), Generation(0));
        } else {
            reply.error(Errno::ENOENT);
        }
    }

    fn getattr(&self, _: &Request, number: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        reply.attr(&ALWAYS, &attributes(number));
    }

    fn read(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        let mut bytes = vec![0; size as usize];
        let remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match remembered.image.read_at(&mut bytes, offset) {
            Ok(length) => reply.data(&bytes[..length]),
            Err(error) => reply.error(error.into()),
        }
    }

    fn write(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match remembered.image.write_all_at(data, offset) {
            Ok(()) => {
                remembered.events.push(Event::Write { at: offset, bytes: data.to_vec() });
                reply.written(u32::try_from(data.len()).unwrap_or(u32::MAX));
            }
            Err(error) => reply.error(error.into()),
        }
    }

    fn fsync(&self, _: &Request, _: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).events.push(Event::Flush);
        reply.ok();
    }
}
