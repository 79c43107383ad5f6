//! A desk at each standing that the rules tell apart, under the rules that have them all.

use jiedan::domain::{Act, DAY, Desk, DeskKind, Entry, FileKind, Instant, Rules, TaskId};
use jiedan::story::{Opening, Until};

use super::given::{TASK, kept, t0};

/// The standings of a running task, in the order of its life.
pub const OPEN: [&str; 20] = [
    "offered",
    "scripting",
    "script-platform",
    "script-client",
    "script-last",
    "script-deciding",
    "filming",
    "video-platform",
    "video-client",
    "video-last",
    "video-deciding",
    "ready",
    "public",
    "private",
    "complaint-open",
    "complaint-upheld",
    "last-publication",
    "deleted",
    "video-again",
    "ready-again",
];

/// The endings.
pub const ENDED: [&str; 8] = [
    "signed-off",
    "seven-days",
    "completed-by-platform",
    "lapsed",
    "declined",
    "withdrawn",
    "decided-against",
    "cancelled-by-platform",
];

/// Returns a desk whose task 1 stands so, and the instant as of which it does. Everything happened at `t0`.
pub fn desk(kind: DeskKind, standing: &str) -> (Desk, Instant) {
    let (until, acts): (Until, Vec<Act>) = steps(standing);
    let mut desk = Desk::new(kind);
    let opening = Opening { at: t0(), until, rules: Rules::Platform2022 };
    let later = acts.into_iter().map(|act| (act.kind().role().expect("a role"), act));
    for (by, mut act) in opening.acts().into_iter().chain(later) {
        if let Act::Assign { brief, .. } = &mut act {
            brief.points = vec!["1".to_owned()];
        }
        let entry = Entry { seq: desk.head() + 1, at: t0(), noted_at: t0(), by, act };
        desk.take(entry.clone()).unwrap_or_else(|why| panic!("{standing}: {entry:?}: {why:?}"));
    }
    let now = match standing {
        "lapsed" => t0().plus(DAY),
        "seven-days" => t0().plus(8 * DAY),
        _ => t0(),
    };
    (desk, now)
}

fn steps(standing: &str) -> (Until, Vec<Act>) {
    let task = TASK;
    let text = || "1".to_owned();
    let film = || Act::SubmitVideo { task, video: kept("clip.webm", FileKind::Webm) };
    let write = || Act::SubmitScript { task, script: kept("script.txt", FileKind::Text) };
    let scripts = |n| {
        let round = || [Act::Pass { task }, Act::RejectScript { task, comment: text(), points: Vec::new() }, write()];
        (0..n).flat_map(|_| round()).chain([Act::Pass { task }]).collect::<Vec<_>>()
    };
    let videos = |n| {
        let round = || [Act::Pass { task }, Act::RejectVideo { task, comment: text(), points: Vec::new() }, film()];
        (0..n).flat_map(|_| round()).chain([Act::Pass { task }]).collect::<Vec<_>>()
    };
    let with = |mut acts: Vec<Act>, last: Act| {
        acts.push(last);
        acts
    };
    let again = || vec![Act::Delete { task }, film(), Act::Pass { task }];
    let republish = || Act::Republish { task, title: text(), link: "https://v.douyin.com/2/".to_owned() };
    let complain = || Act::Complain { task, reason: text() };
    let settle = |act: fn(TaskId, String) -> Act| act(task, text());
    match standing {
        "offered" | "lapsed" => (Until::Offered, vec![]),
        "declined" => (Until::Offered, vec![Act::Decline { task }]),
        "withdrawn" => (Until::Offered, vec![Act::Withdraw { task }]),
        "scripting" => (Until::Scripting, vec![]),
        "script-platform" => (Until::ScriptReview, vec![]),
        "script-client" => (Until::ScriptReview, scripts(0)),
        "script-last" => (Until::ScriptReview, scripts(3)),
        "script-deciding" => (Until::ScriptReview, with(scripts(3), Act::HandOver { task })),
        "filming" => (Until::Filming, vec![]),
        "video-platform" => (Until::VideoReview, vec![]),
        "video-client" => (Until::VideoReview, videos(0)),
        "video-last" => (Until::VideoReview, videos(2)),
        "video-deciding" => (Until::VideoReview, with(videos(2), Act::HandOver { task })),
        "decided-against" => {
            let decided = Act::DecideCancel { task, reason: text() };
            (Until::VideoReview, with(with(videos(2), Act::HandOver { task }), decided))
        }
        "ready" => (Until::Ready, vec![]),
        "public" | "seven-days" => (Until::Live, vec![]),
        "private" => (Until::Live, vec![Act::MakePrivate { task }]),
        "complaint-open" => (Until::Live, vec![complain()]),
        "complaint-upheld" => (Until::Live, vec![complain(), Act::UpholdComplaint { task }]),
        "last-publication" => (Until::Live, (0..5).flat_map(|_| [Act::Delete { task }, republish()]).collect()),
        "deleted" => (Until::Live, vec![Act::Delete { task }]),
        "video-again" => (Until::Live, again()),
        "ready-again" => (Until::Live, with(again(), Act::ApproveVideo { task })),
        "signed-off" => (Until::Live, vec![Act::SignOff { task }]),
        "completed-by-platform" => (Until::Live, vec![settle(|task, reason| Act::SettleCompleted { task, reason })]),
        "cancelled-by-platform" => {
            (Until::Scripting, vec![settle(|task, reason| Act::SettleCancelled { task, reason })])
        }
        other => panic!("no such standing: {other}"),
    }
}
