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
use crate::app::cut::{Work, behind};
use crate::app::demo::demos::Demos;
use crate::app::demo::play;
use crate::app::desk::agenda::keep_up;
use crate::app::desk::away;
use crate::app::desk::desks::Desks;
use crate::app::desk::drafts::Drafts;
use crate::app::desk::files::Files;
use crate::app::desk::later::Occasion;
use crate::app::desk::note::is_noted;
use crate::app::phase::Phase;
use crate::app::settings::preferences::Settings;
use crate::domain::Instant;
use crate::storage::{self, Database, place};

/// Everything that screens read and call: the parts of the app, each for what it holds.
#[derive(Clone, Copy)]
pub struct App {
    /// The user's preferences.
    pub settings: Settings,
    /// How far opening has come.
    pub phase: RwSignal<Phase>,
    /// The device's time, as far as screens see it.
    real: RwSignal<Instant>,
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
    /// Makes the parts. The root calls it once.
    #[must_use]
    pub fn start() -> Self {
        let real = RwSignal::new(device_now());
        let phase = RwSignal::new(Phase::Opening);
        let desks = Desks::new(real, phase);
        let files = Files::new(desks.connection);
        tabs::arrive();
        Self {
            settings: Settings::read(),
            phase,
            real,
            desks,
            drafts: Drafts::new(desks.connection),
            files,
            demos: Demos::new(desks),
            attempts: Attempts::new(desks.connection),
            backups: Backups::new(desks, files),
            imports: Imports::new(desks, files),
            kept: KeptDesks::new(desks, files),
            offline: Offline::start(),
        }
    }

    /// Tells whether the browser has noted that there are records of one's own.
    #[must_use]
    pub fn is_noted(self) -> bool {
        is_noted()
    }

    /// Reads the texts and then both desks, and keeps up with time and other tabs from then on. Where nothing is noted,
    /// `first` goes before the desks: it fetches what somebody on a first visit is likely to need next.
    pub async fn open(&'static self, first: impl Future<Output = ()>) {
        self.settings.texts().await;
        if !is_noted() {
            self.phase.set(Phase::NothingNoted);
            first.await;
        }
        self.wake().await;
    }

    /// Reads both desks; again after their part could not be fetched.
    pub async fn wake(&'static self) {
        if self.phase.get_untracked() == Phase::NotFetched {
            self.phase.set(Phase::Opening);
        }
        match cut::wake(self).await {
            Ok(work) => work.await,
            Err(_) => self.phase.set(Phase::NotFetched),
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

/// Opens the database and reads both desks. From then on the page keeps up with time and other tabs.
fn woken(app: &'static App) -> Work {
    Box::pin(async move {
        let App { desks, real, .. } = *app;
        // Two screens may have asked for it at once.
        if desks.mine.keeps_up.with_untracked(Option::is_some) {
            return;
        }
        for desk in [desks.mine, desks.demo] {
            desk.keeps_up.set(Some(keep_up));
        }
        clock::keep(real, desks.mine.desk);
        away::watch(app.phase, desks.mine);
        play::watch(desks.play);
        tabs::listen(move |told| match told {
            Told::Written(id) => desks.heard_of(&id),
            Told::Time(id, position) => desks.play.heard_time(&id, position),
        });
        let reopened = move |()| spawn_local(desks.bring_together(Occasion::Reopened));
        desks.connection.look_after(Callback::new(reopened));
        match Database::open(place::name()).await {
            Ok(database) => {
                let began_as = desks.mine.id();
                desks.connection.keep(database.clone());
                desks.read_all(&database).await;
                app.drafts.read(&database).await;
                desks.opened.set(began_as, desks.mine.id());
                app.phase.set(Phase::Ready);
                spawn_local(desks.bring_together(Occasion::Opened));
            }
            Err(storage::Error::Newer) => app.phase.set(Phase::Superseded),
            Err(storage::Error::Unavailable) => app.go_on_in_memory(),
            Err(why) => {
                let slow = matches!(why, storage::Error::Blocked | storage::Error::TimedOut);
                app.phase.set(Phase::NotOpened { slow });
            }
        }
    })
}

mod cut {
    use super::{App, Work, behind};

    behind! {
        /// Opens both desks.
        fn wake(app: &'static App) -> Work { super::woken }
    }
}
