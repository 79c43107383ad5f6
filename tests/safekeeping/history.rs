//! One history: what happens in one browser, in the order that the seed gives.

use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Context, Waker};

use super::counts::Counts;
use super::database::Database;
use super::disk::Disk;
use super::faults::Mood;
use super::model::{Model, Told};
use super::people::{self, Doing};
use super::rng::Rng;
use super::tab::SimTab;
use super::world::{Shared, World};

struct Task {
    number: usize,
    tab: usize,
    intent: Option<usize>,
    doing: Doing,
}

/// A browser, and what runs in it.
pub struct History {
    pub world: Shared,
    pub tabs: Vec<SimTab>,
    tasks: Vec<Task>,
    next_tab: usize,
    next_task: usize,
    /// Whether the browser's process runs.
    runs: bool,
    /// Desks on which somebody began a form, by tab.
    pub forms: Vec<(usize, String)>,
}

/// What came of a history.
pub struct Outcome {
    pub wrong: Vec<String>,
    pub counts: Counts,
    pub trace: Vec<String>,
}

/// Plays the history of a seed.
pub fn play(seed: u64, traced: bool) -> Outcome {
    let mut rng = Rng::new(seed);
    let mood = Mood::of(&mut rng);
    let world = World {
        rng,
        mood,
        database: Database::default(),
        disk: Disk::default(),
        asked: Vec::new(),
        messages: Vec::new(),
        looked: std::collections::BTreeMap::new(),
        tabs: Vec::new(),
        running: (0, 0),
        intent: None,
        rotated: false,
        discarded: false,
        time: 1_772_330_400_000,
        model: Model::default(),
        trace: traced.then(|| vec![format!("{mood:?}")]),
    };
    let world = Rc::new(RefCell::new(world));
    let mut history = History {
        world,
        tabs: Vec::new(),
        tasks: Vec::new(),
        next_tab: 1,
        next_task: 1,
        runs: false,
        forms: Vec::new(),
    };
    history.run();
    history.settle();
    let mut world = history.world.borrow_mut();
    Outcome {
        wrong: std::mem::take(&mut world.model.wrong),
        counts: world.model.counts,
        trace: world.trace.take().unwrap_or_default(),
    }
}

impl History {
    fn run(&mut self) {
        let deeds = 4 + self.rng(|rng| rng.below(28));
        self.open();
        let mut done = 0;
        while done < deeds && self.is_right() {
            self.world.borrow_mut().time += 7;
            if self.mishap() {
                continue;
            }
            let busy = self.world.borrow().asked.len() + self.world.borrow().messages.len();
            if busy > 0 && self.rng(|rng| !rng.often(120)) {
                self.go_on();
            } else {
                done += 1;
                self.deed();
            }
        }
    }

    pub fn is_right(&self) -> bool {
        self.world.borrow().model.wrong.is_empty()
    }

    pub fn rng<R>(&self, of: impl FnOnce(&mut Rng) -> R) -> R {
        of(&mut self.world.borrow_mut().rng)
    }

    /// Something that was asked for goes on, or a message arrives. `false`: there is nothing.
    pub fn go_on(&mut self) -> bool {
        let mut world = self.world.borrow_mut();
        let to_do = world.next_to_do();
        let done: Vec<usize> = (0..world.asked.len()).filter(|index| world.asked[*index].is_done).collect();
        let messages = world.messages.len();
        let all = to_do.len() + done.len() + messages;
        if all == 0 {
            return false;
        }
        let chosen = world.rng.below(all);
        if chosen < to_do.len() {
            world.do_one(to_do[chosen]);
            return true;
        }
        if chosen < to_do.len() + done.len() {
            let task = world.answer(done[chosen - to_do.len()]);
            drop(world);
            self.poll(task);
            return true;
        }
        let message = world.messages.swap_remove(chosen - to_do.len() - done.len());
        drop(world);
        if let Some(tab) = self.tab(message.to) {
            let number = tab.number;
            self.begin(number, None, Box::pin(people::hearing(tab, message.desk)));
        }
        true
    }

    fn tab(&self, number: usize) -> Option<SimTab> {
        self.tabs.iter().find(|tab| tab.number == number).cloned()
    }

    pub fn begin(&mut self, tab: usize, intent: Option<usize>, doing: Doing) {
        let number = self.next_task;
        self.next_task += 1;
        self.tasks.push(Task { number, tab, intent, doing });
        self.poll(number);
    }

    fn poll(&mut self, number: usize) {
        let Some(at) = self.tasks.iter().position(|task| task.number == number) else { return };
        let task = &mut self.tasks[at];
        {
            let mut world = self.world.borrow_mut();
            world.running = (task.tab, task.number);
            world.intent = task.intent;
        }
        if task.doing.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            drop(self.tasks.swap_remove(at));
        }
        self.world.borrow_mut().intent = None;
    }

    /// Opens a tab; with the first one the browser begins.
    pub fn open(&mut self) {
        let mut world = self.world.borrow_mut();
        let mut discarded = false;
        if !self.runs {
            self.runs = true;
            world.rotated = false;
            if world.database.behind {
                world.throw_away();
                discarded = !world.mood.is_silent;
            }
        }
        world.discarded = discarded;
        let number = self.next_tab;
        self.next_tab += 1;
        let skew = i64::try_from(world.rng.below(7_200_000)).expect("small") - 3_600_000;
        let skew = if world.mood.jumps > 0 { skew } else { 0 };
        let hears = !world.rng.often(100);
        world.tabs.push((number, hears));
        world
            .say(|| format!("tab {number} is opened{}", if discarded { ", the database was thrown away" } else { "" }));
        drop(world);
        let tab = SimTab::new(&self.world, number, skew);
        self.tabs.push(tab.clone());
        self.begin(number, None, Box::pin(people::opening(tab, discarded)));
    }

    /// Closes a tab. Some of what it asked for is still done.
    pub fn close(&mut self, number: usize) {
        self.world.borrow_mut().say(|| format!("tab {number} is closed"));
        self.world.borrow_mut().leave(number);
        self.bury(|task| task.tab == number);
        self.forget_waiting(number);
        self.tabs.retain(|tab| tab.number != number);
        let mut world = self.world.borrow_mut();
        world.tabs.retain(|(tab, _)| *tab != number);
        world.messages.retain(|message| message.to != number);
        if world.tabs.is_empty() {
            world.rotated = false;
        }
    }

    fn forget_waiting(&self, number: usize) {
        if let Some(waiting) = self.tab(number).and_then(|tab| tab.waiting()) {
            self.world.borrow_mut().model.never(waiting);
        }
    }

    fn bury(&mut self, which: impl Fn(&Task) -> bool) {
        for task in self.tasks.iter().filter(|task| which(task)) {
            if let Some(intent) = task.intent {
                self.world.borrow_mut().model.never(intent);
            }
        }
        self.tasks.retain(|task| !which(task));
    }

    /// The whole browser dies, or the power goes.
    pub fn kill(&mut self, power: bool) {
        self.world.borrow_mut().die(power);
        self.tabs.iter().filter_map(SimTab::waiting).for_each(|waiting| self.world.borrow_mut().model.never(waiting));
        self.bury(|_| true);
        self.tabs.clear();
        self.forms.clear();
        self.runs = false;
    }

    /// Goes on until nothing is under way any more.
    pub fn quiet(&mut self) {
        let mut steps = 0;
        while self.go_on() {
            steps += 1;
            if steps > 20_000 {
                self.world.borrow_mut().model.wrong("it never comes to rest".to_owned());
                return;
            }
        }
        if self
            .tasks
            .iter()
            .any(|task| task.intent.is_some_and(|it| self.world.borrow().model.intents[it].told == Told::Nothing))
        {
            self.world.borrow_mut().model.wrong("somebody waits forever".to_owned());
        }
    }
}
