//! The screens that `screens` shoots, in the order of the app's places. `prepare` runs once in a
//! fresh browser, in Chinese, and brings about what is stored; `arrange` runs after each loading of
//! the route, for what isn't stored (an open dialog), and is told the language.

use journeys::{
    Name, Odd, Outcome, Page, Prefer, alert, any, button, checkbox, date, dialog, file, fixture, heading, link,
    navigation, option, part, radio, textbox,
};
use std::pin::Pin;

use super::many::a_desk_of_many;
use super::pseudo::accented;

type Steps = Pin<Box<dyn Future<Output = Outcome>>>;

/// A task as 青禾日化 would send it.
const CODE: &str = concat!(
    "JD1.dVDBSsNAEP2XuZrIJqVF8h3epJRNsta1MYbNFpQSKILioVDIIVrUU1M91UIRClr6M7qpOfkLzhqFCgoL85j39s2b6cEhZz4N",
    "W5LGHXBqBngBZ6GMwdnrQUiPGDhQ3qXr-1VxNVGDDAzo8NDHriso1qRpAOoFZ9UXKpGyid0wSc0k9q5FHKLfNiFki-wgQgfqoQq1",
    "cczboUbVdOtnegUFo_JYfGEX_fe18DuRyodqOi6v58UoVdmivFmp4bhIp-gt2YmO0CDrh_TtZaIuzj-WA7Xsq_ypjq33x3lxuVB5",
    "pm6fi9HstX-m87QFY772jz3BI9lyTze3qKMk6roBjw9-M5YNSWKA6AZ6e6BCci9gJtIWEonxxzksx_73HJ7HIrlxDrRoJp8.760f",
    "f303",
);

/// A name that comes from `locales/`. In the pseudo-language its accented words stand somewhere within brackets.
fn named_in(language: Prefer, chinese: &str, english: &str) -> Name {
    match language {
        Prefer::Pseudo => part(accented(english)),
        _ => told_in(language, chinese, english).into(),
    }
}

/// A part of such a name.
fn in_part(language: Prefer, chinese: &str, english: &str) -> Name {
    match language {
        Prefer::Pseudo => part(accented(english)),
        _ => part(told_in(language, chinese, english)),
    }
}

/// A text that is in Chinese and English only, as those of stories and lessons are.
fn told_in<'a>(language: Prefer, chinese: &'a str, english: &'a str) -> &'a str {
    if language == Prefer::Chinese { chinese } else { english }
}

/// One screen and the way to it.
pub struct Screen {
    /// The sheet's file name.
    pub name: &'static str,
    /// The fragment it is at.
    pub route: &'static str,
    /// Brings about what the screen shows.
    pub prepare: fn(Page) -> Steps,
    /// Waits until it is drawn, and opens what is to be open.
    pub arrange: fn(Page, Prefer) -> Steps,
}

/// The stories: every scene of the one that is proposed first, in projector mode too, and what others show beside it.
const STORIES: [(&str, &str); 18] = [
    ("stories-unknown", "#/demo/nobody-knows"),
    ("story", "#/demo/never-signed-off"),
    ("story-1", "#/demo/never-signed-off?scene=1"),
    ("story-2", "#/demo/never-signed-off?scene=2"),
    ("story-3", "#/demo/never-signed-off?scene=3"),
    ("story-4", "#/demo/never-signed-off?scene=4"),
    ("story-5", "#/demo/never-signed-off?scene=5"),
    ("story-6", "#/demo/never-signed-off?scene=6"),
    ("story-projector-1", "#/demo/never-signed-off?scene=1&projector"),
    ("story-projector-2", "#/demo/never-signed-off?scene=2&projector"),
    ("story-projector-3", "#/demo/never-signed-off?scene=3&projector"),
    ("story-projector-4", "#/demo/never-signed-off?scene=4&projector"),
    ("story-projector-5", "#/demo/never-signed-off?scene=5&projector"),
    ("story-projector-6", "#/demo/never-signed-off?scene=6&projector"),
    ("story-complaint", "#/demo/complaint?scene=3"),
    ("story-five-deletions", "#/demo/five-deletions?scene=5"),
    ("story-creator", "#/demo/private?scene=3&side=creator"),
    ("story-refused", "#/demo/too-late-for-the-title?scene=4"),
];

/// Every screen; the stories last.
pub fn screens() -> Vec<Screen> {
    let story = |(name, route)| Screen { name, route, prepare: nothing, arrange: a_story };
    others().into_iter().chain(lessons()).chain(failing()).chain(STORIES.map(story)).collect()
}

fn lessons() -> Vec<Screen> {
    vec![
        Screen { name: "learn", route: "#/learn", prepare: nothing, arrange: drawn },
        Screen { name: "learn-begun", route: "#/learn", prepare: lapsed_lesson, arrange: drawn },
        Screen { name: "learn-class", route: CLASS, prepare: nothing, arrange: drawn },
        Screen { name: "learn-class-named", route: CLASS, prepare: named, arrange: drawn },
        Screen { name: "teach-none", route: "#/learn/teach", prepare: nothing, arrange: drawn },
        Screen { name: "teach", route: "#/learn/teach", prepare: a_class, arrange: opened_learner },
        Screen { name: "teach-replay", route: "#/learn/teach/0/1", prepare: a_class, arrange: stopped },
        Screen {
            name: "teach-projector",
            route: "#/learn/teach/2/0?step=2&projector",
            prepare: a_class,
            arrange: stopped,
        },
        Screen { name: "lesson", route: "#/learn/accept-in-time", prepare: nothing, arrange: lesson },
        Screen { name: "lesson-hints", route: "#/learn/three-offers", prepare: nothing, arrange: lesson_hints },
        Screen { name: "lesson-lost", route: "#/learn/accept-in-time", prepare: nothing, arrange: lesson_lost },
        Screen {
            name: "lesson-review",
            route: "#/learn/script-to-publication",
            prepare: nothing,
            arrange: |page, language| lost_after(page, language, Some(["上传脚本", "Upload script"]), 2),
        },
        Screen {
            name: "lesson-seven-days",
            route: "#/learn/seven-days",
            prepare: nothing,
            arrange: |page, language| lost_after(page, language, None, 1),
        },
        Screen {
            name: "lesson-full-schedule",
            route: "#/learn/full-schedule",
            prepare: nothing,
            arrange: |page, language| lost_after(page, language, None, 1),
        },
        Screen { name: "lesson-walk", route: "#/learn/full-schedule", prepare: nothing, arrange: walked },
        Screen { name: "lesson-title", route: "#/learn/new-title-on-day-six", prepare: nothing, arrange: lesson },
        Screen { name: "debrief", route: "#/learn/accept-in-time/debrief", prepare: lapsed_lesson, arrange: debriefed },
    ]
}

fn others() -> Vec<Screen> {
    vec![
        Screen { name: "start", route: "#/", prepare: nothing, arrange: drawn },
        Screen { name: "start-wechat", route: "#/", prepare: in_wechat, arrange: drawn },
        Screen { name: "start-computed", route: "#/", prepare: nothing, arrange: just_now },
        Screen { name: "tasks-none", route: "#/tasks", prepare: nothing, arrange: drawn },
        Screen { name: "tasks", route: "#/tasks", prepare: several, arrange: drawn },
        Screen { name: "tasks-away", route: "#/tasks", prepare: away, arrange: drawn },
        Screen { name: "tasks-waiting", route: "#/tasks", prepare: waiting, arrange: drawn },
        Screen { name: "tasks-others", route: "#/tasks", prepare: with_the_client, arrange: drawn },
        Screen { name: "tasks-over", route: "#/tasks", prepare: over, arrange: drawn },
        Screen { name: "days", route: "#/tasks/days", prepare: several, arrange: drawn },
        Screen { name: "days-none", route: "#/tasks/days", prepare: nothing, arrange: drawn },
        Screen { name: "client", route: "#/clients/2", prepare: several, arrange: drawn },
        Screen { name: "client-waiting", route: "#/tasks/5", prepare: waiting_again, arrange: drawn },
        Screen { name: "client-known", route: "#/clients/3", prepare: waiting_again, arrange: drawn },
        Screen { name: "receiving", route: "#/tasks/receiving", prepare: figured, arrange: drawn },
        Screen { name: "receiving-wrong", route: "#/tasks/receiving", prepare: nothing, arrange: noted_empty },
        Screen { name: "tasks-all", route: "#/tasks/all?ended=1", prepare: several, arrange: drawn },
        Screen {
            name: "tasks-all-narrowed",
            route: "#/tasks/all?stage=filming&text=防晒",
            prepare: several,
            arrange: drawn,
        },
        Screen { name: "tasks-all-empty", route: "#/tasks/all?text=没有这个", prepare: several, arrange: drawn },
        Screen { name: "tasks-all-none", route: "#/tasks/all", prepare: nothing, arrange: drawn },
        Screen { name: "tasks-many", route: "#/tasks", prepare: many, arrange: drawn },
        Screen { name: "tasks-all-many", route: "#/tasks/all", prepare: many, arrange: drawn },
        Screen { name: "more", route: "#/more", prepare: several, arrange: drawn },
        Screen { name: "paste", route: "#/paste", prepare: nothing, arrange: drawn },
        Screen { name: "paste-table", route: "#/paste", prepare: several, arrange: pasted_table },
        Screen { name: "paste-briefs", route: "#/paste", prepare: nothing, arrange: pasted_briefs },
        Screen { name: "tasks-new", route: "#/tasks/new", prepare: nothing, arrange: drawn },
        Screen { name: "tasks-new-dates", route: "#/tasks/new", prepare: nothing, arrange: pasted_dates },
        Screen { name: "tasks-new-code", route: "#/tasks/new", prepare: nothing, arrange: pasted_code },
        Screen { name: "tasks-new-wrong", route: "#/tasks/new", prepare: nothing, arrange: sent_empty },
        Screen { name: "tasks-new-more", route: "#/tasks/new", prepare: nothing, arrange: more },
        Screen { name: "task-saved", route: "#/tasks/new", prepare: nothing, arrange: saved },
        Screen { name: "task-offered", route: "#/tasks/1", prepare: several, arrange: drawn },
        Screen { name: "task-lapsed", route: "#/tasks/4", prepare: several, arrange: drawn },
        Screen { name: "task-rejected", route: "#/tasks/2", prepare: several, arrange: drawn },
        Screen { name: "task-live", route: "#/tasks/3", prepare: several, arrange: unfolded },
        Screen { name: "task-hand-in", route: "#/tasks/2", prepare: several, arrange: handing_in },
        Screen { name: "task-private", route: "#/tasks/1", prepare: hidden, arrange: drawn },
        Screen { name: "task-complaint", route: "#/tasks/1", prepare: complained, arrange: drawn },
        Screen { name: "task-else", route: "#/tasks/1", prepare: published, arrange: what_else },
        Screen { name: "task-delete", route: "#/tasks/1", prepare: published, arrange: deleting },
        Screen { name: "task-title", route: "#/tasks/1", prepare: published, arrange: asking_title },
        Screen { name: "task-dates", route: "#/tasks/1", prepare: offered, arrange: agreeing },
        Screen { name: "task-points", route: "#/tasks/1", prepare: with_points, arrange: drawn },
        Screen { name: "task-full", route: "#/tasks/1", prepare: with_everything, arrange: drawn },
        Screen { name: "task-agreed", route: "#/tasks/2", prepare: agreed, arrange: drawn },
        Screen { name: "task-align", route: "#/tasks/1", prepare: published, arrange: aligning },
        Screen { name: "task-client", route: "#/tasks/1", prepare: published, arrange: correcting },
        Screen { name: "task-not-saved", route: "#/tasks/1", prepare: offered, arrange: not_saved },
        Screen { name: "task-no-space", route: "#/tasks/1", prepare: offered, arrange: no_space },
        Screen { name: "what-if-delete", route: "#/tasks/1/what-if?do=delete", prepare: published, arrange: tomorrow },
        Screen { name: "what-if-lapse", route: "#/tasks/1/what-if?do=wait", prepare: several, arrange: drawn },
        Screen { name: "due-over", route: "#/tasks/4/due", prepare: several, arrange: drawn },
        Screen { name: "due", route: "#/tasks/1/due", prepare: published, arrange: drawn },
        Screen { name: "due-private", route: "#/tasks/1/due", prepare: hidden, arrange: drawn },
        Screen { name: "history", route: "#/tasks/3/history", prepare: several, arrange: drawn },
        Screen { name: "demo", route: "#/demo", prepare: nothing, arrange: drawn },
        Screen { name: "sandbox", route: "#/demo/free", prepare: demo, arrange: drawn },
        Screen { name: "sandbox-new", route: "#/demo/free/new", prepare: demo, arrange: drawn },
        Screen { name: "sandbox-task", route: "#/demo/free/1", prepare: demo, arrange: drawn },
        Screen { name: "open-damaged", route: "#/open?code=JD2.abc", prepare: nothing, arrange: drawn },
        Screen { name: "rules", route: "#/rules", prepare: nothing, arrange: drawn },
        Screen { name: "rule-24-hours", route: "#/rules/24-hours", prepare: several, arrange: drawn },
        Screen { name: "rule-7-days", route: "#/rules/7-days", prepare: several, arrange: drawn },
        Screen { name: "rule-title", route: "#/rules/title", prepare: nothing, arrange: drawn },
        Screen { name: "own-rules", route: "#/rules/own", prepare: several, arrange: own_numbers },
        Screen { name: "own-rules-wrong", route: "#/rules/own", prepare: nothing, arrange: kept_empty },
        Screen { name: "own-rules-kept", route: "#/rules/own", prepare: own_rules, arrange: drawn },
        Screen { name: "own-rules-new-task", route: "#/tasks/new", prepare: own_rules, arrange: drawn },
        Screen { name: "own-rules-task", route: "#/tasks/1", prepare: own_rules, arrange: unfolded },
        Screen { name: "own-rules-due", route: "#/tasks/1/due", prepare: own_rules, arrange: drawn },
        Screen { name: "tasks-all-fees", route: "#/tasks/all", prepare: with_fees, arrange: drawn },
        Screen { name: "rules-article", route: "#/rules/article", prepare: several, arrange: drawn },
        Screen { name: "rules-table", route: "#/rules/table", prepare: nothing, arrange: drawn },
        Screen { name: "rules-map", route: "#/rules/map", prepare: several, arrange: drawn },
        Screen { name: "calculator", route: "#/rules/calc", prepare: nothing, arrange: just_now },
        Screen { name: "palette", route: "#/tasks/1", prepare: several, arrange: palette },
        Screen { name: "keys", route: "#/tasks", prepare: several, arrange: keys },
        Screen { name: "settings-preview", route: "#/settings", prepare: several, arrange: looked_inside },
        Screen { name: "settings", route: "#/settings", prepare: several, arrange: drawn },
        Screen { name: "settings-kept", route: "#/settings", prepare: restored, arrange: drawn },
        Screen { name: "loss-all", route: "#/", prepare: cleared, arrange: drawn },
        Screen { name: "loss-some", route: "#/tasks", prepare: cut_short, arrange: drawn },
        Screen { name: "task-aside", route: "#/tasks/1", prepare: damaged, arrange: drawn },
    ]
}

/// What a browser that lacks, refuses or loses something shows.
fn failing() -> Vec<Screen> {
    vec![
        Screen { name: "in-memory", route: "#/tasks/new", prepare: denied, arrange: drawn },
        Screen { name: "too-old", route: "#/", prepare: too_old, arrange: stopped },
        Screen { name: "not-loaded", route: "#/tasks", prepare: not_loaded, arrange: stopped },
        Screen { name: "stopped", route: "#/tasks/new", prepare: nothing, arrange: panicked },
        Screen { name: "superseded", route: "#/tasks", prepare: superseded, arrange: stopped },
        Screen { name: "later-version", route: "#/tasks", prepare: later_version, arrange: drawn },
        Screen { name: "settings-later-version", route: "#/settings", prepare: later_version, arrange: drawn },
        Screen { name: "part-missing", route: "#/settings", prepare: part_missing, arrange: stopped },
        Screen { name: "no-english", route: "#/rules", prepare: no_english, arrange: any_link },
        Screen { name: "not-found", route: "#/nowhere", prepare: nothing, arrange: drawn },
    ]
}

/// Loses the first lesson.
fn lapsed_lesson(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/learn/accept-in-time").await?;
        lesson_lost(page, Prefer::Chinese).await
    })
}

/// Waits for a lesson's clock.
fn lesson(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.shows(heading(named_in(language, "时间", "Time"))).await })
}

/// Walks half of the way to the switch.
fn walked(page: Page, _: Prefer) -> Steps {
    Box::pin(async move {
        page.click(button("服务管理")).await?;
        page.click(button("任务概览")).await
    })
}

/// Asks for all three hints, and opens the requirements of a task.
fn lesson_hints(page: Page, language: Prefer) -> Steps {
    let hint = named_in(language, "给我提示", "Give me a hint");
    let more = named_in(language, "再提示一点", "One more hint");
    let see = named_in(language, "看任务要求", "See the brief");
    Box::pin(async move {
        page.click(button(hint)).await?;
        page.click(button(more.clone())).await?;
        page.click(button(more.clone())).await?;
        page.lacks(button(more)).await?;
        page.click(button(see).nth(0)).await
    })
}

/// Does nothing, as it is invited to.
fn lesson_lost(page: Page, language: Prefer) -> Steps {
    let nothing = told_in(
        language,
        "什么都不做，看看24小时到了会怎样",
        "Do nothing, and see what happens when the 24 hours are over",
    );
    let lost = named_in(language, "没做到", "Not done");
    Box::pin(async move {
        page.click(button(nothing)).await?;
        page.shows(heading(lost)).await
    })
}

/// Begins a lesson anew, does something or not, waits for news so often, and has lost it.
fn lost_after(page: Page, language: Prefer, act: Option<[&'static str; 2]>, waits: u32) -> Steps {
    let wait = named_in(language, "等到有动静", "Wait until something happens");
    let lost = named_in(language, "没做到", "Not done");
    Box::pin(async move {
        if let Some([chinese, english]) = act {
            page.click(button(named_in(language, chinese, english))).await?;
        }
        for _ in 0..waits {
            page.click(button(wait.clone())).await?;
        }
        page.shows(heading(lost)).await
    })
}

/// Waits for the shortest way.
fn debriefed(page: Page, language: Prefer) -> Steps {
    let best = named_in(language, "最短的走法", "The shortest way");
    Box::pin(async move { page.shows(heading(best)).await })
}

const CLASS: &str = "#/learn?class=周五新人班&lessons=accept-in-time,seven-days";

/// A learner of a class, with a lesson that was lost.
fn named(page: Page) -> Steps {
    Box::pin(async move {
        lapsed_lesson(page.clone()).await?;
        page.go(CLASS).await?;
        page.type_into(textbox("你的名字"), "小满").await?;
        page.click(button("就用这个名字")).await?;
        page.shows(button("复制成绩码")).await
    })
}

/// A class of five whose chat was read.
fn a_class(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/learn/teach").await?;
        page.paste_into(textbox("聊天记录"), include_str!("fixtures/class-chat.txt")).await?;
        page.click(button("读取成绩码")).await?;
        page.shows(button("陈静")).await
    })
}

/// The class with one learner opened, as it was read last.
fn opened_learner(page: Page, language: Prefer) -> Steps {
    let chat = named_in(language, "聊天记录", "Chat");
    let read = named_in(language, "读取成绩码", "Read result codes");
    Box::pin(async move {
        page.paste_into(textbox(chat), include_str!("fixtures/class-chat.txt")).await?;
        page.click(button(read)).await?;
        page.click(button("王小明")).await?;
        page.shows(link(in_part(language, "重放", "Replay")).nth(0)).await
    })
}

/// Needs nothing stored.
fn nothing(_page: Page) -> Steps {
    Box::pin(async { Ok(()) })
}

/// Waits for the places.
fn drawn(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.shows(navigation(named_in(language, "主要位置", "Main places"))).await })
}

/// Waits for a page whose one way on is a button.
fn stopped(page: Page, _language: Prefer) -> Steps {
    Box::pin(async move { page.shows(button(any()).nth(0)).await })
}

/// Waits for a page, whatever its language.
fn any_link(page: Page, _language: Prefer) -> Steps {
    Box::pin(async move { page.shows(link(any()).nth(0)).await })
}

/// Stops with a brief that isn't saved.
fn panicked(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let brief = textbox(in_part(language, "任务要求", "Brief"));
        page.paste_into(brief, "60秒以内，开头5秒讲户外场景。").await?;
        page.panics().await?;
        page.shows(button(told_in(language, "重新打开", "Reload"))).await
    })
}

/// Accepts, and nothing can be written.
fn not_saved(page: Page, language: Prefer) -> Steps {
    Box::pin(unwritten(page, language, Odd::NoWriting))
}

/// Accepts, and there is no space.
fn no_space(page: Page, language: Prefer) -> Steps {
    Box::pin(unwritten(page, language, Odd::NoSpace))
}

async fn unwritten(page: Page, language: Prefer, odd: Odd) -> Outcome {
    page.becomes(odd).await?;
    let act = named_in(language, "我已在星图接受", "I accepted it on Xingtu");
    page.click(button(act).nth(0)).await?;
    page.shows(alert(any())).await
}

/// Unfolds what few need.
fn more(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.click(button(in_part(language, "更多选项：", "More options:"))).await })
}

/// Corrects the client.
fn correcting(page: Page, language: Prefer) -> Steps {
    let terms = named_in(language, "客户和规则", "Client and rules");
    let word = named_in(language, "编辑客户", "Edit the client");
    Box::pin(async move {
        page.click(button(terms)).await?;
        page.click(button(word)).await
    })
}

/// Waits for a story; it has no places around it. Where there is none, the list of them is waited for.
fn a_story(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        if page.address().await.contains("nobody") {
            return page.shows(link(told_in(language, "没人验收", "Never signed off"))).await;
        }
        page.shows(radio(named_in(language, "达人", "Creator"))).await
    })
}

/// Computes from the instant of the tap.
fn just_now(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.click(radio(named_in(language, "刚刚", "Just now"))).await })
}

/// Sends an empty form.
fn sent_empty(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.click(button(named_in(language, "保存", "Save"))).await })
}

/// Notes figures that aren't there.
fn noted_empty(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.click(button(named_in(language, "记下", "Note it"))).await })
}

/// Records a task: above it stands what was saved, with the calendar.
fn saved(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let name = named_in(language, "任务名", "Task name");
        let client = in_part(language, "客户", "Client");
        let save = named_in(language, "保存", "Save");
        page.type_into(textbox(name), "春季防晒霜口播").await?;
        page.type_into(textbox(client), "青禾日化").await?;
        page.click(radio(named_in(language, "刚刚", "Just now"))).await?;
        page.click(button(save)).await?;
        page.shows(heading("春季防晒霜口播").nth(0)).await
    })
}

/// Pastes a chat with dates as the brief.
fn pasted_dates(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let brief = textbox(in_part(language, "任务要求", "Brief"));
        page.paste_into(brief, "脚本后天给，成片下周三，下下周一晚8点发布，公开到下个月底，周五前给封面，报价3.5k")
            .await
    })
}

/// Pastes a task code as the brief, and looks inside.
fn pasted_code(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let brief = textbox(in_part(language, "任务要求", "Brief"));
        page.paste_into(brief, CODE).await?;
        page.click(button(named_in(language, "看看里面", "Look inside"))).await
    })
}

/// Pastes a task code where backups are restored, and looks inside.
fn looked_inside(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        page.click(button(named_in(language, "粘贴备份码", "Paste backup code"))).await?;
        page.paste_into(textbox(named_in(language, "备份码", "Backup code")), CODE).await?;
        page.click(button(named_in(language, "看看里面", "Look inside"))).await
    })
}

/// Opens how it is counted.
fn unfolded(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let below = in_part(language, "期限怎么算", "How it is counted");
        page.shows(link(below)).await?;
        page.run("document.querySelectorAll('.pane-task details').forEach((it) => it.open = true)", vec![]).await?;
        Ok(())
    })
}

/// Types numbers by which tasks would move.
fn own_numbers(page: Page, language: Prefer) -> Steps {
    let hours = named_in(language, "几小时内接受", "Hours to accept");
    let days = named_in(language, "公开几个自然日自动完成", "Calendar days in public until it completes");
    Box::pin(async move {
        page.clear(textbox(hours.clone())).await?;
        page.type_into(textbox(hours), "48").await?;
        page.clear(textbox(days.clone())).await?;
        page.type_into(textbox(days), "10").await
    })
}

/// Sends the form of a rule set with a number outside its range and without a name.
fn kept_empty(page: Page, language: Prefer) -> Steps {
    let (hours, submit) =
        (named_in(language, "几小时内接受", "Hours to accept"), named_in(language, "记下这套规则", "Keep this set"));
    Box::pin(async move {
        page.clear(textbox(hours.clone())).await?;
        page.type_into(textbox(hours), "1000").await?;
        page.click(button(submit)).await
    })
}

/// Two rule sets of one's own, one of them of a later date, and a task under the other.
fn own_rules(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/rules/own").await?;
        for (name, hours, since) in [("2026年春季调整", "48", None), ("年底再改", "72", Some("2099-12-01"))] {
            page.type_into(textbox("规则的名字"), name).await?;
            page.clear(textbox("几小时内接受")).await?;
            page.type_into(textbox("几小时内接受"), hours).await?;
            if let Some(since) = since {
                page.set_date(date(part("从哪一天起")), since).await?;
            }
            page.click(button("记下这套规则")).await?;
            page.shows(heading(part(name))).await?;
        }
        add(&page, "春季防晒霜口播", "青禾日化", None).await
    })
}

/// Two tasks that bring something, one of which arrived.
fn with_fees(page: Page) -> Steps {
    Box::pin(async move {
        for (name, yuan, arrived) in [("春季防晒霜口播", "3200", false), ("蓝牙耳机开箱", "1,800", true)] {
            add(&page, name, "青禾日化", None).await?;
            page.click(button("报酬")).await?;
            page.type_into(textbox(part("报酬")), yuan).await?;
            if arrived {
                let today = "return new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 10)";
                let today = page.run(today, vec![]).await?;
                page.set_date(date(part("哪一天收到")), today.as_str().unwrap_or_default()).await?;
            }
            page.click(button("记下")).await?;
            page.lacks(dialog(any())).await?;
        }
        Ok(())
    })
}

/// Opens the palette.
fn palette(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        drawn(page.clone(), language).await?;
        page.press("/").await?;
        page.shows(option(any()).nth(0)).await
    })
}

/// Opens the table of the keys.
fn keys(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        drawn(page.clone(), language).await?;
        page.press("?").await?;
        page.shows(dialog(any())).await
    })
}

/// Opens the form for a script.
fn handing_in(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        let act = named_in(language, "脚本已交", "Script submitted");
        page.click(button(act).nth(0)).await
    })
}

/// Supposes that it is republished a day later.
fn tomorrow(page: Page, language: Prefer) -> Steps {
    let word = named_in(language, "明天这时候", "This time tomorrow");
    Box::pin(async move { page.click(radio(word)).await })
}

/// Opens what else can be done.
fn what_else(page: Page, language: Prefer) -> Steps {
    Box::pin(async move { page.click(button(named_in(language, "我还能做什么？", "What else can I do?"))).await })
}

/// Opens the form for a deletion, with its price.
fn deleting(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        what_else(page.clone(), language).await?;
        page.click(button(named_in(language, "视频已删除", "Deleted")).nth(0)).await
    })
}

/// Opens the form of a wish for another title, which a completion rules out.
fn asking_title(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        what_else(page.clone(), language).await?;
        page.click(button(named_in(language, "客户要求改标题", "Client asked for a new title")).nth(0)).await
    })
}

/// Opens the form of an alignment.
fn aligning(page: Page, language: Prefer) -> Steps {
    Box::pin(async move {
        what_else(page.clone(), language).await?;
        page.click(button(named_in(language, "按星图校准", "Match Xingtu")).nth(0)).await
    })
}

/// A task recorded from 待验收 on.
fn published(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/tasks/new").await?;
        page.type_into(textbox("任务名"), "春季防晒霜口播").await?;
        page.type_into(textbox(part("客户")), "青禾日化").await?;
        page.click(radio("待验收")).await?;
        page.click(radio("刚刚")).await?;
        page.click(button("保存")).await?;
        page.sees("到时会怎样").await
    })
}

fn hidden(page: Page) -> Steps {
    Box::pin(async move {
        published(page.clone()).await?;
        what_else(page.clone(), Prefer::Chinese).await?;
        record(&page, "已设为仅自己可见").await
    })
}

fn complained(page: Page) -> Steps {
    Box::pin(async move {
        published(page.clone()).await?;
        what_else(page.clone(), Prefer::Chinese).await?;
        page.click(button("客户投诉了").nth(0)).await?;
        page.type_into(textbox("理由"), "口播少了一句，产品没有露出。").await?;
        page.click(button("记下")).await?;
        page.lacks(dialog(any())).await
    })
}

fn denied(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/rules").await?;
        page.deny_storage().await
    })
}

fn in_wechat(page: Page) -> Steps {
    Box::pin(async move { page.becomes(Odd::InWeChat).await })
}

fn too_old(page: Page) -> Steps {
    Box::pin(async move { page.becomes(Odd::TooOld).await })
}

fn not_loaded(page: Page) -> Steps {
    Box::pin(async move { page.becomes(Odd::Lacks(".wasm")).await })
}

fn part_missing(page: Page) -> Steps {
    Box::pin(async move { page.becomes(Odd::Lacks("part-")).await })
}

/// A task to accept, and a later version of the app that waits.
fn later_version(page: Page) -> Steps {
    Box::pin(async move {
        offered(page.clone()).await?;
        page.go("#/settings").await?;
        page.sees("没有网络也能打开，里面的都能用").await?;
        page.server_deploys_anew().await?;
        page.reload().await?;
        page.shows(button("现在更新")).await
    })
}

fn no_english(page: Page) -> Steps {
    Box::pin(async move { page.becomes(Odd::Lacks("texts-en-")).await })
}

/// A task to accept, with the database of a later version beside it.
fn superseded(page: Page) -> Steps {
    Box::pin(async move {
        offered(page.clone()).await?;
        page.meets_a_newer_version().await
    })
}

fn offered(page: Page) -> Steps {
    Box::pin(async move { add(&page, "春季防晒霜口播", "青禾日化", None).await })
}

fn demo(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/demo").await?;
        page.click(button("开始")).await?;
        page.sees("下一步").await
    })
}

/// Four tasks of one's own: offered, rejected once, live, lapsed.
fn several(page: Page) -> Steps {
    Box::pin(async move {
        add(&page, "春季防晒霜口播", "青禾日化", None).await?;
        add(&page, "蓝牙耳机开箱", "声图", None).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        record(&page, "脚本已交").await?;
        page.click(button("脚本被驳回").nth(0)).await?;
        page.type_into(textbox("修改意见"), "开头三秒要出现产品，价格口播删掉。").await?;
        page.click(button("记下")).await?;
        add(&page, "早餐麦片", "麦田文化", None).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        with_file(&page, "脚本已交", "script.txt").await?;
        page.click(button("脚本已通过").nth(0)).await?;
        with_file(&page, "视频已交", "clip.webm").await?;
        page.click(button("视频已通过").nth(0)).await?;
        page.click(button("视频已发布").nth(0)).await?;
        page.type_into(textbox("视频标题"), "三分钟早餐，麦片这样吃").await?;
        page.click(button("记下")).await?;
        add(&page, "露营灯夜拍", "山野社", Some(3)).await
    })
}

/// 约定日期 with a time and a date in words of one's own.
fn agreeing(page: Page, language: Prefer) -> Steps {
    let say = |zh, en| named_in(language, zh, en);
    let (add, script) = (say("记约定日期", "Note agreed dates"), say("约定交脚本", "Script agreed for"));
    let (what, day) = (say("做什么 可以不填", "What for Optional"), say("哪一天", "Day"));
    Box::pin(async move {
        page.click(button(add)).await?;
        page.set_date(date(script), "2026-12-05").await?;
        page.type_into(textbox(what), "封面图给客户看").await?;
        page.set_date(date(day), "2026-12-08").await
    })
}

/// An offered task with three points of which one is ticked.
fn with_points(page: Page) -> Steps {
    Box::pin(async move {
        offered(page.clone()).await?;
        page.click(button("要求清单")).await?;
        page.paste_into(textbox("要求清单"), "1. 开头三秒出现产品\n2. 挂小黄车\n3. 不提价格").await?;
        page.click(button("记下")).await?;
        page.click(checkbox("挂小黄车")).await
    })
}

/// A published task with all that can stand on its page.
fn with_everything(page: Page) -> Steps {
    Box::pin(async move {
        published(page.clone()).await?;
        let brief = "开头5秒讲户外场景，讲清楚防晒指数和质地，不和别的牌子比，不说绝对的话。".repeat(4);
        for (by, field, text) in [
            ("记任务要求", "任务要求", brief.as_str()),
            ("要求清单", "要求清单", "开头三秒出现产品\n挂小黄车\n不提价格"),
            ("写备注", "备注", "对接人小周，周末不回。"),
            ("报酬", "报酬", "5000"),
        ] {
            page.click(button(by)).await?;
            page.paste_into(textbox(part(field)), text).await?;
            page.click(button("记下")).await?;
            page.lacks(dialog(any())).await?;
        }
        page.click(button("记约定日期")).await?;
        page.type_into(textbox(part("做什么")), "封面图给客户看").await?;
        page.set_date(date("哪一天"), "2026-12-08").await?;
        page.click(button("记下")).await?;
        page.lacks(dialog(any())).await
    })
}

/// A task whose next step has an agreed date.
fn agreed(page: Page) -> Steps {
    Box::pin(async move {
        several(page.clone()).await?;
        page.go("#/tasks/2").await?;
        page.click(button("记约定日期")).await?;
        page.set_date(date("约定交脚本"), "2026-12-01").await?;
        page.set_date(date("约定交视频"), "2026-12-09").await?;
        page.click(button("记下")).await?;
        page.lacks(dialog(any())).await
    })
}

/// A table of which one row is here already, and one has a stage that nobody knows.
fn pasted_table(page: Page, language: Prefer) -> Steps {
    let field = named_in(language, "粘贴在这里", "Paste here");
    Box::pin(async move {
        let table = "任务名称\t品牌\t状态\t指派时间\t脚本截止\t达人报价\n\
            早餐麦片\t麦田文化\t待发布\t\t\t3500\n\
            咖啡机开箱\t早安电器\t待上传脚本\t2026-11-20 10:00\t12月8日\t5000\n\
            行李箱测评\t远行箱包\t待客户拍板\t2026-11-21 10:00\t12月10日\t4000\n";
        page.paste_into(textbox(field), table).await
    })
}

/// Briefs of a chat that leave something open: a client, what a day is for, how a task ended.
fn pasted_briefs(page: Page, language: Prefer) -> Steps {
    let field = named_in(language, "粘贴在这里", "Paste here");
    Box::pin(async move {
        let chat = "青禾日化-小王 10:32\n宝，帮我们拍一条春季防晒口播，脚本12月8日前给，12月15日晚8点发布，保留30天\n\n\
            林间 卸妆油测评\n脚本12月9日前给，12月11日前要东西\n\n\
            任务名称\t品牌\t状态\n儿童牙刷\t小象口腔\t已完成\n";
        page.paste_into(textbox(field), chat).await
    })
}

/// The same, and one more task of a client who reviewed one before, with a script under review.
fn waiting_again(page: Page) -> Steps {
    Box::pin(async move {
        several(page.clone()).await?;
        add(&page, "燕麦奶测评", "麦田文化", None).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        record(&page, "脚本已交").await
    })
}

/// Sixty tasks at all kinds of stages, with dates that passed, are near, or are far.
fn many(page: Page) -> Steps {
    Box::pin(async move { a_desk_of_many(&page, 60).await })
}

/// The same after ten days in which nobody looked.
fn away(page: Page) -> Steps {
    Box::pin(async move {
        several(page.clone()).await?;
        let script = "const [desk] = JSON.parse(localStorage.getItem('jiedan:seen')).split(' ');
            localStorage.setItem('jiedan:away', `${desk} ${Date.now() - 10 * 86400e3} ${Date.now()}`)";
        page.run(script, vec![]).await.map(drop)
    })
}

/// Two tasks that wait for the client, and nothing to do.
fn waiting(page: Page) -> Steps {
    Box::pin(async move {
        with_the_client(page.clone()).await?;
        add_at(&page, "早餐麦片", "待验收").await
    })
}

/// One task that waits for the client, with no date ahead.
fn with_the_client(page: Page) -> Steps {
    Box::pin(async move { add_at(&page, "空气炸锅三道菜", "脚本审核中").await })
}

/// One task, which has lapsed.
fn over(page: Page) -> Steps {
    Box::pin(async move { add(&page, "露营灯夜拍", "山野社", Some(3)).await })
}

async fn add_at(page: &Page, name: &str, stage: &str) -> Outcome {
    page.open("#/tasks/new").await?;
    page.type_into(textbox("任务名"), name).await?;
    page.type_into(textbox(part("客户")), "声图").await?;
    page.click(radio(stage)).await?;
    // Only what something is counted from is asked when.
    if stage == "待验收" {
        page.click(radio("刚刚")).await?;
    }
    page.click(button("保存")).await?;
    page.heading_is(name).await
}

/// Receiving noted as off, and figures of two days.
fn figured(page: Page) -> Steps {
    Box::pin(async move {
        page.open("#/tasks/receiving").await?;
        page.click(radio("记：星图里已关闭接收")).await?;
        page.sees("星图里要你自己开关").await?;
        for (followers, plays, day) in [("1.2万", "34万", "2025-01-05"), ("12500", "338000", "2025-02-05")] {
            page.paste_into(textbox("粉丝数量"), followers).await?;
            page.paste_into(textbox("播放量"), plays).await?;
            page.set_date(journeys::date(part("哪一天看的")), day).await?;
            page.click(button("记下")).await?;
            page.sees("已记下，保存在这个浏览器").await?;
            page.value_is(textbox("粉丝数量"), "").await?;
        }
        Ok(())
    })
}

async fn add(page: &Page, name: &str, client: &str, days_ago: Option<u32>) -> Outcome {
    page.open("#/tasks/new").await?;
    page.type_into(textbox("任务名"), name).await?;
    page.type_into(textbox(part("客户")), client).await?;
    if let Some(days) = days_ago {
        let script = format!("return new Date(Date.now() + 8 * 3600e3 - {days} * 86400e3).toISOString().slice(0, 16)");
        let when = page.run(&script, vec![]).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), when.as_str().unwrap_or_default()).await?;
    } else {
        page.click(radio("刚刚")).await?;
    }
    page.click(button("保存")).await?;
    // The task's own screen: on it, and on no other, the next act is this task's.
    page.heading_is(name).await
}

async fn record(page: &Page, act: &str) -> Outcome {
    page.click(button(act).nth(0)).await?;
    page.click(button("记下")).await?;
    page.lacks(dialog(any())).await
}

async fn with_file(page: &Page, act: &str, name: &str) -> Outcome {
    page.click(button(act).nth(0)).await?;
    page.attach(file(part("文件")), &fixture(name)).await?;
    page.click(button("记下")).await?;
    page.lacks(dialog(any())).await
}

/// A backup restored over other tasks, which are kept.
fn restored(page: Page) -> Steps {
    Box::pin(async move {
        waiting(page.clone()).await?;
        page.go("#/settings").await?;
        page.click(button("导出备份文件")).await?;
        let backup = page.home().join("backup.json");
        let saved = page.downloaded(".json").await?;
        std::fs::write(&backup, saved).map_err(|error| journeys::Failure::new(error.to_string()))?;
        page.attach(file("选备份文件"), &backup).await?;
        page.sees("里面有2个任务").await?;
        page.click(button("恢复")).await?;
        page.sees("已恢复2个任务").await
    })
}

/// The database gone, and what stands beside it still there.
fn cleared(page: Page) -> Steps {
    Box::pin(async move {
        waiting(page.clone()).await?;
        let script = "return new Promise((done, failed) => {
            const removing = indexedDB.deleteDatabase('jiedan');
            removing.onsuccess = () => done(null);
            removing.onerror = () => failed(removing.error);
        })";
        page.run(script, vec![]).await.map(drop)
    })
}

/// The journal without its last record.
fn cut_short(page: Page) -> Steps {
    Box::pin(async move {
        waiting(page.clone()).await?;
        last_record(&page, "cursor.delete()").await
    })
}

/// A task whose second record can't be read.
fn damaged(page: Page) -> Steps {
    Box::pin(async move {
        add(&page, "春季防晒霜口播", "青禾日化", None).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        last_record(
            &page,
            "cursor.update({ ...cursor.value, entry: cursor.value.entry.replace('creator', 'creat0r') })",
        )
        .await
    })
}

async fn last_record(page: &Page, act: &str) -> Outcome {
    let script = format!(
        "return new Promise((done, failed) => {{
            const opening = indexedDB.open('jiedan');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {{
                const write = opening.result.transaction('journal', 'readwrite');
                write.objectStore('journal').openCursor(null, 'prev').onsuccess = (event) => {{
                    const cursor = event.target.result;
                    {act};
                }};
                write.oncomplete = () => {{ opening.result.close(); done(null); }};
                write.onabort = () => failed(write.error);
            }};
        }})"
    );
    page.run(&script, vec![]).await.map(drop)
}
