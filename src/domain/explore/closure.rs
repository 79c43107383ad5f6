//! The closure: every state that one task and one receiving switch can reach, with no limit on depth.
//!
//! Acts happen only at the start of a count, once in between, and one millisecond before, at, and one millisecond after
//! its end: the rules don't distinguish other instants. Taking back is left out (it leads only to earlier states), and
//! so are corrections and agreed dates (no rule reads them).

use std::collections::BTreeMap;

use super::outline::{Outline, Place, counted};
use crate::act::{Act, Entry, Role};
use crate::act_kind::ActKind;
use crate::align::{Facts, Shown, ShownComplaint};
use crate::brief::{AgreedDates, Brief};
use crate::deadline::{Consequence, due};
use crate::desk::{Desk, DeskKind};
use crate::id::{ClientId, CreatorId, TaskId};
use crate::instant::{DAY, Instant};
use crate::people::ClientKind;
use crate::rules::Rules;
use crate::stage::{Cancellation, Completion, Reviewer};

/// The task that is explored.
pub(super) const TASK: TaskId = TaskId(1);
const CREATOR: CreatorId = CreatorId(1);
const CLIENT: ClientId = ClientId(1);

/// One state: a desk at an instant, representing all states with the same outline.
#[derive(Debug, Clone)]
pub struct State {
    /// The desk.
    pub desk: Desk,
    /// The instant.
    pub now: Instant,
}

/// What leads from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// Somebody does something.
    Act(ActKind),
    /// Time passes and nothing happens.
    Wait,
    /// Time passes and this happens.
    Time(Consequence),
}

/// All states, and all moves between them.
#[derive(Debug, Clone, Default)]
pub struct Closure {
    /// One state for each outline.
    pub states: Vec<State>,
    /// The number of the state before, the move, and the number of the state after.
    pub moves: Vec<(usize, Move, usize)>,
}

impl State {
    /// Returns what the rules can distinguish about this state: whether the creator receives tasks, and the task.
    #[must_use]
    pub fn outline(&self) -> (bool, Option<Outline>) {
        let receiving = self.desk.people().creators.get(&CREATOR).is_some_and(|creator| creator.receiving);
        (receiving, self.desk.task(TASK).map(|task| Outline::of(self.desk.kind(), task, self.now)))
    }

    /// Returns where the task stands; `None` before its assignment.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.desk.task(TASK).map(|task| Place::of(task.seen_at(self.now)))
    }

    /// Returns the task's id, which is the same in every state.
    #[must_use]
    pub fn task_id(&self) -> TaskId {
        TASK
    }
}

/// Explores everything that can happen to one task under these rules on such a desk, starting at `start`.
#[must_use]
pub fn closure(kind: DeskKind, rules: Rules, start: Instant) -> Closure {
    let mut exploration = Exploration::new(kind, rules, start);
    while exploration.step() {}
    exploration.found
}

/// An exploration under way, one state after the other, so that it can be watched.
#[derive(Debug, Clone)]
pub struct Exploration {
    /// What is found so far.
    pub found: Closure,
    rules: Rules,
    numbers: BTreeMap<(bool, Option<Outline>), usize>,
    next: usize,
}

impl Exploration {
    /// Begins at a desk without a task.
    #[must_use]
    pub fn new(kind: DeskKind, rules: Rules, start: Instant) -> Self {
        let first = first(kind, start);
        let numbers = BTreeMap::from([(first.outline(), 0)]);
        Self { found: Closure { states: vec![first], moves: Vec::new() }, rules, numbers, next: 0 }
    }

    /// Explores what leads on from one more state; `false` if there was none left.
    pub fn step(&mut self) -> bool {
        let Some(state) = self.found.states.get(self.next).cloned() else { return false };
        for (what, to) in state.moves(self.rules) {
            let number = *self.numbers.entry(to.outline()).or_insert_with(|| {
                self.found.states.push(to);
                self.found.states.len() - 1
            });
            self.found.moves.push((self.next, what, number));
        }
        self.next += 1;
        true
    }
}

/// Returns a desk with a client and a creator, and no task.
fn first(kind: DeskKind, start: Instant) -> State {
    let mut desk = Desk::new(kind);
    let people = [
        (Role::Client, Act::AddClient { client: CLIENT, name: "1".to_owned(), kind: ClientKind::Brand }),
        (Role::Creator, Act::AddCreator { creator: CREATOR, name: "2".to_owned() }),
    ];
    for (by, act) in people {
        take(&mut desk, start, by, act);
    }
    State { desk, now: start }
}

impl State {
    fn moves(&self, rules: Rules) -> Vec<(Move, Self)> {
        let mut moves = Vec::new();
        for act in self.acts(rules) {
            let kind = act.kind();
            let mut desk = self.desk.clone();
            if take(&mut desk, self.now, kind.role().unwrap_or(Role::Creator), act) {
                moves.push((Move::Act(kind), Self { desk, now: self.now }));
            }
        }
        for now in self.instants() {
            let passed = self.desk.task(TASK).and_then(due).filter(|due| self.now < due.due_at && due.due_at <= now);
            let what = passed.map_or(Move::Wait, |due| Move::Time(due.consequence));
            moves.push((what, Self { desk: self.desk.clone(), now }));
        }
        moves
    }

    fn acts(&self, rules: Rules) -> Vec<Act> {
        let on = !self.outline().0;
        let mut acts = vec![Act::SwitchReceiving { creator: CREATOR, on }];
        let brief = Brief {
            name: "1".to_owned(),
            text: String::new(),
            points: vec!["1".to_owned()],
            agreed: AgreedDates::default(),
        };
        match self.desk.task(TASK) {
            None => {
                let (client, creator) = (CLIENT, CREATOR);
                acts.push(Act::Assign { task: TASK, client, creator, brief: brief.clone(), rules });
                if self.desk.kind() == DeskKind::Mine {
                    acts.extend(shown(self.now, rules).into_iter().map(|facts| {
                        let brief = brief.clone();
                        Act::AddAligned { task: TASK, client, creator, brief, rules, facts }
                    }));
                }
            }
            Some(task) => {
                let steps = ActKind::on_task().filter(|kind| kind.is_step() && *kind != ActKind::Align);
                acts.extend(steps.map(|kind| kind.sample(self.desk.kind(), task.id)));
                if self.desk.kind() == DeskKind::Mine {
                    acts.extend(shown(self.now, rules).into_iter().map(|facts| Act::Align { task: TASK, facts }));
                }
            }
        }
        acts
    }

    /// Returns the later instants that the rules can distinguish.
    fn instants(&self) -> Vec<Instant> {
        let Some(task) = self.desk.task(TASK).filter(|task| !task.seen_at(self.now).is_terminal()) else {
            return Vec::new();
        };
        let Some(deadline) = counted(task) else { return Vec::new() };
        let end = deadline.counted_to;
        let between = deadline.start.plus(end.since(deadline.start) / 2);
        [between, end.plus(-1), end, end.plus(1)].into_iter().filter(|later| *later > self.now).collect()
    }
}

fn take(desk: &mut Desk, at: Instant, by: Role, act: Act) -> bool {
    desk.take(Entry { seq: desk.head() + 1, at, noted_at: at, by, act }).is_ok()
}

/// Returns what Xingtu may show: every stage as of now; live and deleted videos with every complaint, with none and all
/// deletions used, as of now and of long ago; and an old assignment.
fn shown(now: Instant, rules: Rules) -> Vec<Facts> {
    let plain = |stage| Facts { stage, since: now, deletions: 0, complaint: ShownComplaint::None };
    let reviewers = [Reviewer::Client, Reviewer::Platform, Reviewer::PlatformDeciding];
    let mut all = vec![plain(Shown::Offered), plain(Shown::Scripting), plain(Shown::Filming), plain(Shown::Ready)];
    all.push(Facts { since: now.plus(-400 * DAY), ..plain(Shown::Offered) });
    all.extend(reviewers.iter().flat_map(|by| [plain(Shown::ScriptReview(*by)), plain(Shown::VideoReview(*by))]));
    all.extend(
        [Completion::SignedOff, Completion::SevenDays, Completion::Settled].map(|how| plain(Shown::Completed(how))),
    );
    all.extend(
        [
            Cancellation::Lapsed,
            Cancellation::Declined,
            Cancellation::Withdrawn,
            Cancellation::DecidedAgainst,
            Cancellation::Settled,
        ]
        .map(|how| plain(Shown::Cancelled(how))),
    );
    for stage in [Shown::Public, Shown::Private, Shown::TakenDown] {
        for complaint in [ShownComplaint::None, ShownComplaint::Open, ShownComplaint::Upheld] {
            for deletions in [0, rules.values().deletions] {
                all.push(Facts { deletions, complaint, ..plain(stage) });
                all.push(Facts { deletions, complaint, since: now.plus(-400 * DAY), ..plain(stage) });
            }
        }
    }
    all
}
