//! The app and its start: make the parts, open the database, read both desks, and from then on keep up with time and
//! other tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::attempts::lessons::Attempts;
use crate::app::backup::export::Backups;
use crate::app::backup::import::Imports;
use crate::app::backup::kept::KeptDesks;
use crate::app::browser::clock::{self, device_now};
use crate::app::browser::offline::Offline;
use crate::app::browser::tabs::{self, Told};
use crate::app::demo::demos::Demos;
use crate::app::demo::play;
use crate::app::desk::away;
use crate::app::desk::desks::Desks;
use crate::app::desk::drafts::Drafts;
use crate::app::desk::files::Files;
use crate::app::desk::later::Occasion;
use crate::app::phase::Phase;
use crate::app::settings::preferences::Settings;
use crate::storage::{self, Database, place};

/// Everything that screens read and call: the parts of the app, each for what it holds.
#[derive(Clone, Copy)]
pub struct App {
    /// The user's preferences.
    pub settings: Settings,
    /// How far opening has come.
    pub phase: RwSignal<Phase>,
    /// The two desks: reading them, and recording on them.
    pub desks: &'static Desks,
    /// What was typed and not recorded yet.
    pub drafts: Drafts,
    /// Scripts and videos.
    pub files: Files,
    /// The demos beside the open one.
    pub demos: Demos,
    /// Attempts at lessons.
    pub attempts: Attempts,
    /// Backups of one's own desk.
    pub backups: Backups,
    /// Imports onto one's own desk, or in its place.
    pub imports: Imports,
    /// One's own former desks.
    pub kept: KeptDesks,
    /// Opening without a network, and updates.
    pub offline: Offline,
}

impl App {
    /// Makes the parts and starts reading the desks. The root calls it once.
    #[must_use]
    pub fn start() -> Self {
        let real = RwSignal::new(device_now());
        let desks = Desks::new(real);
        let files = Files::new(desks.connection);
        let app = Self {
            settings: Settings::read(),
            phase: RwSignal::new(Phase::Opening),
            desks,
            drafts: Drafts::new(desks.connection),
            files,
            demos: Demos::new(desks),
            attempts: Attempts::new(desks.connection),
            backups: Backups::new(desks, files),
            imports: Imports::new(desks, files),
            kept: KeptDesks::new(desks, files),
            offline: Offline::start(),
        };
        clock::keep(real, desks.mine.desk);
        away::watch(app.phase, desks.mine);
        play::watch(desks.play);
        tabs::listen(move |told| match told {
            Told::Written(id) => desks.heard_of(&id),
            Told::Time(id, position) => desks.play.heard_time(&id, position),
        });
        tabs::arrive();
        let reopened = move |()| spawn_local(desks.bring_together(Occasion::Reopened));
        desks.connection.look_after(Callback::new(reopened));
        spawn_local(async move { app.open().await });
        app
    }

    async fn open(self) {
        self.settings.texts().await;
        match Database::open(place::name()).await {
            Ok(database) => {
                self.desks.connection.keep(database.clone());
                self.desks.read_all(&database).await;
                self.drafts.read(&database).await;
                self.phase.set(Phase::Ready);
                self.desks.bring_together(Occasion::Opened).await;
            }
            Err(storage::Error::Newer) => self.phase.set(Phase::Superseded),
            Err(storage::Error::Unavailable) => self.go_on_in_memory(),
            Err(why) => {
                let slow = matches!(why, storage::Error::Blocked | storage::Error::TimedOut);
                self.phase.set(Phase::NotOpened { slow });
            }
        }
    }

    /// Goes on without storing anything, under a permanent message.
    pub fn go_on_in_memory(self) {
        self.desks.go_on_in_memory();
        self.phase.set(Phase::Ready);
    }

    /// Tells whether something would be lost if the page were reloaded now: an act is being saved or could not be, a
    /// file is being stored, or a non-empty desk exists in memory only.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        self.files.is_busy() || [self.desks.mine, self.desks.demo].iter().any(|desk| desk.is_unsaved())
    }
}
