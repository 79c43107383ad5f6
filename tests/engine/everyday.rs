//! What people type finds what they mean: acts, rules, settings and screens, by their names and by everyday words, in every
//! language of the screens. The names are those on the screens, read from the texts.

use std::fs;
use std::path::Path;

use jiedan::domain::{ActKind, Named, Sought, matching};

use ActKind::{
    Accept, Align, AskTitle, ChangeDates, Complain, Correct, Decline, Delete, HandOver, MakePrivate, MakePublic,
    Publish, RejectScript, Republish, SettleCancelled, SignOff, SubmitScript, SubmitVideo, TakeBack, Withdraw,
};
use Sought::{Act, Rule, Screen, Setting};

/// What is typed, and what must be among what it finds.
const TYPED: &[(&str, &[Sought])] = &[
    ("改标题", &[Act(AskTitle), Rule("title")]),
    ("换标题", &[Act(AskTitle), Act(Republish), Rule("title")]),
    ("怎么换标题？", &[Act(AskTitle), Rule("title")]),
    ("接受", &[Act(Accept), Rule("24-hours")]),
    ("去接受", &[Act(Accept)]),
    ("脚本已交", &[Act(SubmitScript), Rule("review")]),
    ("交脚本", &[Act(SubmitScript)]),
    ("我要上传视频", &[Act(SubmitVideo)]),
    ("隐藏", &[Act(MakePrivate), Rule("public")]),
    ("私密", &[Act(MakePrivate), Rule("public")]),
    ("自见", &[Act(MakePrivate), Rule("public")]),
    ("可以隐藏视频吗", &[Act(MakePrivate), Rule("public")]),
    ("取消隐藏", &[Act(MakePublic)]),
    ("语言", &[Setting("language")]),
    ("英文", &[Setting("language")]),
    ("English", &[Setting("language")]),
    ("LANGUAGE", &[Setting("language")]),
    ("ｄａｒｋ", &[Setting("theme")]),
    ("夜间", &[Setting("theme")]),
    ("暗色", &[Setting("theme")]),
    ("大字", &[Setting("theme")]),
    ("字太小", &[Setting("theme")]),
    ("备份", &[Setting("backup")]),
    ("导出", &[Setting("backup")]),
    ("换手机", &[Setting("backup")]),
    ("恢复", &[Setting("restore")]),
    ("任务不见了怎么办", &[Setting("restore")]),
    ("清空", &[Setting("erase")]),
    ("删除数据", &[Setting("erase")]),
    ("通知", &[Setting("ringing")]),
    ("离线", &[Setting("offline")]),
    ("快捷键", &[Setting("keys")]),
    ("拒绝", &[Act(Decline), Rule("decline")]),
    ("不接", &[Act(Decline), Rule("decline")]),
    ("拒单", &[Act(Decline), Rule("decline")]),
    ("催", &[Rule("review"), Rule("sign-off"), Screen("#/tasks")]),
    ("投诉", &[Act(Complain), Rule("complaint")]),
    ("举报", &[Act(Complain), Rule("complaint")]),
    ("验收", &[Act(SignOff), Rule("sign-off")]),
    ("24小时", &[Rule("24-hours")]),
    ("７天", &[Rule("7-days")]),
    ("七天", &[Rule("7-days")]),
    ("什么时候完成", &[Rule("7-days")]),
    ("删视频", &[Act(Delete), Rule("deletions")]),
    ("下架", &[Act(Delete), Rule("deletions")]),
    ("打回", &[Act(RejectScript), Rule("review")]),
    ("延期", &[Act(ChangeDates), Rule("agreed-dates")]),
    ("撤销", &[Act(TakeBack)]),
    ("记错了", &[Act(TakeBack)]),
    ("备注", &[Act(Correct)]),
    ("发视频", &[Act(Publish)]),
    ("申诉", &[Act(HandOver), Rule("complaint")]),
    ("撤单", &[Act(Withdraw), Rule("settle")]),
    ("对不上", &[Act(Align), Rule("align")]),
    ("太忙", &[Rule("receiving")]),
    ("暂停接单", &[Rule("receiving"), Screen("#/tasks/receiving")]),
    ("新规", &[Screen("#/rules/own")]),
    ("规则变了怎么办", &[Screen("#/rules/own")]),
    ("my rules", &[Screen("#/rules/own")]),
    ("文章原文", &[Screen("#/rules/article")]),
    ("怎么多接到单", &[Screen("#/tasks/receiving")]),
    ("教程", &[Screen("#/learn")]),
    ("日历", &[Screen("#/tasks/days")]),
    ("沙盒", &[Screen("#/demo/free")]),
    ("hide", &[Act(MakePrivate), Rule("public")]),
    ("how do I hide my video?", &[Act(MakePrivate), Rule("public")]),
    ("change title", &[Act(AskTitle), Rule("title")]),
    ("undo", &[Act(TakeBack)]),
    ("decline", &[Act(Decline), Rule("decline")]),
    ("cancel", &[Act(Withdraw), Act(SettleCancelled), Rule("settle")]),
    ("backup", &[Setting("backup")]),
    ("calendar", &[Screen("#/tasks/days")]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The languages with a file of texts.
fn languages() -> Vec<String> {
    let files = fs::read_dir(root().join("locales")).expect("a readable folder");
    let names = files.map(|file| file.expect("a readable entry").path());
    names.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
}

/// Everything that has everyday words, as the screens of one language name it.
fn named(language: &str) -> Vec<(Sought, Named)> {
    let text = fs::read_to_string(root().join(format!("locales/{language}.json"))).expect("the texts");
    let texts: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let name = |sought: Sought| match sought {
        Act(kind) => {
            let key = serde_json::to_value(kind).expect("a kind");
            texts["act_record"][key.as_str().expect("a word")].as_str().unwrap_or_default().to_owned()
        }
        Setting(key) => texts["settings"][key].as_str().unwrap_or_default().to_owned(),
        Rule(_) | Screen(_) => String::new(),
    };
    Sought::all().map(|sought| (sought, Named::new(&name(sought)).meaning(sought))).collect()
}

fn found(all: &[(Sought, Named)], typed: &str) -> Vec<Sought> {
    matching(all.iter().map(|(_, named)| named), typed).into_iter().map(|at| all[at].0).collect()
}

#[test]
fn everyday_words_find_acts_rules_settings_and_screens() {
    let mut wrong = vec![];
    for language in languages() {
        let all = named(&language);
        for (typed, meant) in TYPED {
            let found = found(&all, typed);
            let missing: Vec<_> = meant.iter().filter(|one| !found.contains(one)).collect();
            if !missing.is_empty() {
                wrong.push(format!("{language}: “{typed}” lacks {missing:?}; it finds {found:?}"));
            }
        }
    }
    assert!(TYPED.len() >= 60 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_means_nothing_here_finds_nothing() {
    let all = named("zh-CN");
    for typed in ["invoice", "火锅底料", "qwerty", "shidden", "。？"] {
        let found = found(&all, typed);
        assert!(found.is_empty() || typed == "。？", "“{typed}” finds {found:?}");
    }
}

#[test]
fn what_is_called_so_stands_before_what_is_only_meant() {
    let names = [("投诉成立", Sought::Rule("public")), ("公开", Sought::Rule("complaint"))];
    let all: Vec<Named> = names.iter().map(|(name, sought)| Named::new(name).meaning(*sought)).collect();
    assert_eq!(matching(&all, "投诉"), [0, 1]);
    assert_eq!(matching(&all, "公开"), [1, 0]);
    assert_eq!(matching(&all, ""), [0, 1]);
}

#[test]
fn each_thing_has_its_words_once_and_is_there() {
    let all: Vec<Sought> = Sought::all().collect();
    let once: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(once.len(), all.len());
    let pages = fs::read_to_string(root().join("src/ui/route/rule_page.rs")).expect("the pages");
    let routes = fs::read_to_string(root().join("src/ui/route/mod.rs")).expect("the routes");
    let settings: String =
        ["settings/screen.rs", "settings/offline.rs", "settings/ringing.rs", "keyboard/key_switch.rs"]
            .map(|file| fs::read_to_string(root().join("src/ui").join(file)).expect("a source"))
            .concat();
    for sought in all {
        let is_there = match sought {
            Act(kind) => ActKind::on_task().any(|one| one == kind),
            Rule(word) => pages.contains(&format!("=> \"{word}\"")),
            Setting(mark) => settings.contains(&format!("id=\"{mark}\"")),
            Screen(address) => routes.contains(&format!("=> \"{address}\"")),
        };
        assert!(is_there && !sought.everyday().is_empty(), "{sought:?}");
    }
}
