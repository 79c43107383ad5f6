//! Other copies of the app on this host, each in its own folder with its own data. They are found by the keys that each
//! stores; on request the data of one are read here, as a backup would be. Nothing of theirs is changed or moved.

use web_sys::File;

use super::import::Imports;
use super::inside::{Inside, RestoreError, inside, named};
use crate::app::browser::clock::device_now;
use crate::app::desk::files::Holding;
use crate::app::desk::note::RECORDS;
use crate::app::desk::opening::read;
use crate::app::settings::local;
use crate::domain::DeskKind;
use crate::record::{self, Code};
use crate::safekeeping::{current, sound};
use crate::storage::files::Cancel;
use crate::storage::place::{self, FIRST};
use crate::storage::{Database, archive, desks};

/// Another copy of the app that has records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The folder that it is in.
    pub folder: String,
    /// How many records it last reported.
    pub records: u64,
    name: String,
    desk: String,
}

/// Returns the other copies on this host that have records.
#[must_use]
pub fn neighbours() -> Vec<Neighbour> {
    let last = RECORDS.strip_prefix(FIRST).unwrap_or(RECORDS);
    let one = |key: &String| {
        let name = key.strip_suffix(last).filter(|name| *name != place::name())?;
        let folder = match name.strip_prefix(FIRST)?.strip_prefix(' ') {
            Some(folder) => folder.to_owned(),
            None => local::read_plain(local::HOME).filter(|_| name == FIRST)?,
        };
        let folder = js_sys::decode_uri_component(&folder).map_or(folder, String::from);
        let noted = local::read_plain(key)?;
        let (desk, records) = noted.split_once(' ')?;
        Some(Neighbour { folder, records: records.parse().ok()?, name: name.to_owned(), desk: desk.to_owned() })
    };
    let mut all: Vec<_> = local::keys().iter().filter_map(one).collect();
    all.sort_by(|one, other| one.folder.cmp(&other.folder));
    all
}

impl Imports {
    /// Reads the data of another copy, with its files. [`Holding`] shows their progress and can stop it.
    ///
    /// # Errors
    /// [`RestoreError::Elsewhere`] if the data can't be read here, or any error that a backup of them would give.
    pub async fn look_into_neighbour(self, neighbour: &Neighbour, holding: Holding) -> Result<Inside, RestoreError> {
        let database = Database::open_as_it_is(&neighbour.name).await.map_err(|_| RestoreError::Elsewhere)?;
        let found = self.look_beside(&database, &neighbour.desk, holding).await;
        database.close();
        match found? {
            Found::Journal(journal) => Code::of_file(&journal).map(inside).map_err(RestoreError::NotACode),
            Found::Archive(file) => self.look_into_file(&file, holding).await,
        }
    }

    async fn look_beside(self, database: &Database, last: &str, holding: Holding) -> Result<Found, RestoreError> {
        let elsewhere = |_| RestoreError::Elsewhere;
        let known = desks::list(database).await.map_err(elsewhere)?;
        let id = current(&known, DeskKind::Mine).map_or(last, |header| header.id.as_str());
        let (desk, entries) = read(database, id, DeskKind::Mine).await.map_err(elsewhere)?;
        let journal = record::to_file(sound(&desk, entries));
        let files = named(&desk);
        if files.is_empty() {
            return Ok(Found::Journal(journal));
        }
        let pack = async |cancel: Cancel| {
            archive::pack(database, &journal, &files, device_now(), holding.told(), &cancel).await
        };
        let packed = self.files.while_held(holding, pack).await.map_err(RestoreError::Files)?;
        let parts = js_sys::Array::of1(&packed.blob);
        File::new_with_blob_sequence(&parts, "neighbour.tar").map(Found::Archive).map_err(|_| RestoreError::Elsewhere)
    }
}

enum Found {
    Journal(String),
    Archive(File),
}
