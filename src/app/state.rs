//! The app's state and its start: open the database, read both desks, and from then on keep up with time and other
//! tabs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser::clock::{self, device_now};
use crate::app::browser::offline::Offline;
use crate::app::browser::tabs::{self, Told};
use crate::app::demo::demos::InMemory;
use crate::app::demo::play::{self, Play};
use crate::app::desk::away;
use crate::app::desk::drafts::Drafts;
use crate::app::desk::later::Occasion;
use crate::app::desk::loss;
use crate::app::desk::open_desk::{NotChanged, OpenDesk, Saved};
use crate::app::settings::preferences::Settings;
use crate::domain::{Consequence, Desk, DeskKind, Gap, Instant, TaskId, meanwhile};
use crate::safekeeping::{Copied, Header, Loss};
use crate::storage::{self, Database, desks, journal, nonce, place};

/// Where the demo's clock starts: Monday, 2 March 2026, 10:00 Beijing time.
const DEMO_STARTS: i64 = 1_772_416_800_000;

/// How far opening has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The desks are being read.
    Opening,
    /// The desks are there.
    Ready,
    /// The data was written by a later version of the app; nothing is read or written.
    Superseded,
    /// There is a database that can't be opened; nothing is read or written.
    NotOpened {
        /// Whether the browser didn't answer in time, or another tab blocked it.
        slow: bool,
    },
}

/// Everything that screens read and call.
#[derive(Clone, Copy)]
pub struct App {
    /// The user's preferences.
    pub settings: Settings,
    /// How far opening has come.
    pub phase: RwSignal<Phase>,
    /// The creator's own desk.
    pub mine: OpenDesk,
    /// The demo's desk.
    pub demo: OpenDesk,
    /// Opening without a network, and updates.
    pub offline: Offline,
    /// What the browser had lost of one's own desks, until the person has answered.
    pub loss: RwSignal<Option<Loss>>,
    /// Whether both copies are being compared; acts wait for the end of it.
    pub(super) comparing: StoredValue<bool>,
    /// The state of the second copy of one's own records.
    pub copied: RwSignal<Copied>,
    /// Whether a later version of the app took over the database: this page writes nothing more.
    pub newer: RwSignal<bool>,
    /// Notified when a backup was made.
    pub(super) backups: Trigger,
    /// What was typed and not recorded yet.
    pub drafts: Drafts,
    /// How many pieces of work on files are running.
    pub(super) holding: StoredValue<usize>,
    /// The demo's clock while it plays.
    pub play: Play,
    /// Demos that aren't open, held in memory where nothing can be stored.
    pub(super) kept: RwSignal<InMemory>,
    pub(super) database: StoredValue<Option<Database>, LocalStorage>,
}

impl App {
    /// Makes the state and starts reading the desks. The root calls it once.
    #[must_use]
    pub fn start() -> Self {
        let real = RwSignal::new(device_now());
        let app = Self {
            settings: Settings::read(),
            phase: RwSignal::new(Phase::Opening),
            mine: OpenDesk::new(header_of_mine(), real),
            demo: OpenDesk::new(header_of_demo(), real),
            offline: Offline::start(),
            loss: RwSignal::new(loss::kept()),
            comparing: StoredValue::new(false),
            copied: RwSignal::new(Copied::Unknown),
            newer: RwSignal::new(false),
            backups: Trigger::new(),
            drafts: Drafts::new(),
            holding: StoredValue::new(0),
            play: Play::new(),
            kept: RwSignal::new(Vec::new()),
            database: StoredValue::new_local(None),
        };
        clock::keep(real, app.mine.desk);
        away::watch(app.phase, app.mine);
        play::watch(&app);
        tabs::listen(move |told| match told {
            Told::Written(id) => app.heard_of(&id),
            Told::Time(id, position) => app.heard_time(&id, position),
        });
        tabs::arrive();
        app.look_after_connection();
        spawn_local(async move { app.open().await });
        app
    }

    async fn open(self) {
        self.settings.texts().await;
        match Database::open(place::name()).await {
            Ok(database) => {
                self.keep_connection(database.clone());
                self.read_all(&database).await;
                self.read_drafts(&database).await;
                self.phase.set(Phase::Ready);
                self.bring_together(Occasion::Opened).await;
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
        self.copied.set(Copied::None);
        self.mine.saved.set(Saved::InMemory);
        self.demo.saved.set(Saved::InMemory);
        self.phase.set(Phase::Ready);
    }

    /// Moves the demo's clock forward to an instant, and returns the effects of time on the way.
    pub async fn advance(self, to: Instant) -> Vec<(Instant, TaskId, Consequence)> {
        let from = self.demo.now_untracked();
        let to = to.max(from);
        let passed = self.demo.desk.with_untracked(|desk| meanwhile(desk, Gap { from, until: to }));
        self.demo.header.update(|header| header.position = Some(to.millis()));
        self.keep_header(self.demo).await;
        passed.into_iter().rev().map(|one| (one.at, one.task, one.what)).collect()
    }

    /// Restarts the demo: its journal is erased, and its clock set back.
    ///
    /// # Errors
    /// [`NotChanged`].
    pub async fn restart_demo(self) -> Result<(), NotChanged> {
        self.pause().await;
        self.demo.is_settled()?;
        if let Some(database) = self.database() {
            let id = self.demo.header.with_untracked(|header| header.id.clone());
            journal::erase(&database, &id).await.map_err(|_| NotChanged::NotKept)?;
        }
        self.put_on(self.demo, header_of_demo(), Desk::new(DeskKind::Demo), Vec::new());
        self.keep_header(self.demo).await;
        Ok(())
    }

    pub(super) async fn keep_header(self, desk: OpenDesk) {
        let Some(database) = self.database() else { return };
        let header = desk.header.get_untracked();
        if desks::put(&database, &header).await.is_err() {
            leptos::logging::warn!("the desk's header could not be kept");
            return;
        }
        tabs::tell(&header.id);
    }

    pub(super) fn has_storage(self) -> bool {
        self.database.with_value(Option::is_some)
    }

    pub(super) fn database(self) -> Option<Database> {
        self.database.get_value()
    }
}

pub(super) fn header_of_mine() -> Header {
    Header {
        id: format!("mine-{}", nonce::nonce()),
        kind: Header::MINE.to_owned(),
        name: String::new(),
        created_at: device_now().millis(),
        position: None,
        current: true,
        set_aside: None,
    }
}

pub(super) fn header_of_demo() -> Header {
    Header {
        id: format!("demo-{}", nonce::nonce()),
        kind: Header::DEMO.to_owned(),
        name: String::new(),
        created_at: device_now().millis(),
        position: Some(DEMO_STARTS),
        current: true,
        set_aside: None,
    }
}
