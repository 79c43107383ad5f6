//! Everyday words, in both languages, for acts, rules, settings and screens. This is a data table; `matching` compares
//! a typed text with them.

use crate::act_kind::ActKind;

/// What can be found by an everyday word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sought {
    /// An act.
    Act(ActKind),
    /// A page of 规则, by its word in the address.
    Rule(&'static str),
    /// A section of 设置与备份, by its id on the page.
    Setting(&'static str),
    /// A screen, by its address.
    Screen(&'static str),
}

use Sought::{Act, Rule, Screen, Setting};

/// Each item once. Its name on the screen needn't be listed.
const EVERYDAY: &[(Sought, &[&str])] = &[
    (Act(ActKind::Accept), &["接受", "去接受", "接单", "接任务", "接下", "同意接", "accept", "take the task"]),
    (Act(ActKind::Decline), &["不接", "拒绝", "拒单", "推掉", "婉拒", "decline", "refuse", "turn down"]),
    (Act(ActKind::Withdraw), &["撤回指派", "撤单", "客户取消", "取消任务", "withdraw", "cancel"]),
    (
        Act(ActKind::SubmitScript),
        &["交脚本", "脚本已交", "上传脚本", "提交脚本", "交稿", "文案", "submit script", "hand in script"],
    ),
    (Act(ActKind::ApproveScript), &["脚本通过", "脚本过了", "过稿", "approve script", "script approved"]),
    (
        Act(ActKind::RejectScript),
        &["驳回脚本", "脚本没过", "打回", "退稿", "修改意见", "reject script", "script rejected"],
    ),
    (
        Act(ActKind::SubmitVideo),
        &["交视频", "视频已交", "上传视频", "提交视频", "交片", "成片", "submit video", "upload video"],
    ),
    (Act(ActKind::ApproveVideo), &["视频通过", "视频过了", "过审", "approve video", "video approved"]),
    (
        Act(ActKind::RejectVideo),
        &["驳回视频", "视频没过", "打回", "重拍", "修改意见", "reject video", "video rejected"],
    ),
    (Act(ActKind::HandOver), &["平台判定", "平台介入", "仲裁", "申诉", "hand over", "appeal"]),
    (Act(ActKind::Publish), &["发布", "发视频", "上线", "发出去", "发抖音", "publish", "post", "go live"]),
    (Act(ActKind::SignOff), &["验收", "确认完成", "结单", "sign off", "done"]),
    (Act(ActKind::AskTitle), &["改标题", "换标题", "新标题", "标题", "change title", "new title", "retitle"]),
    (Act(ActKind::Delete), &["删除", "删视频", "删掉", "下架", "换标题", "delete", "remove", "take down"]),
    (Act(ActKind::Republish), &["重发", "重新发布", "再发", "换标题", "republish", "repost"]),
    (Act(ActKind::MakePrivate), &["隐藏", "私密", "自见", "仅自己可见", "不公开", "藏起来", "hide", "private"]),
    (Act(ActKind::MakePublic), &["公开", "恢复公开", "取消隐藏", "取消私密", "public", "unhide", "show again"]),
    (Act(ActKind::Complain), &["投诉", "举报", "complain", "complaint"]),
    (Act(ActKind::WithdrawComplaint), &["撤诉", "撤回投诉", "取消投诉", "withdraw complaint"]),
    (Act(ActKind::DismissComplaint), &["投诉不成立", "投诉驳回", "complaint dismissed"]),
    (Act(ActKind::UpholdComplaint), &["投诉成立", "complaint upheld"]),
    (Act(ActKind::SettleCompleted), &["结案", "了结", "算完成", "settle"]),
    (Act(ActKind::SettleCancelled), &["结案", "了结", "终止合作", "settle", "cancel"]),
    (
        Act(ActKind::ChangeDates),
        &["约定日期", "改日期", "改期", "延期", "推迟", "截稿日", "dates", "postpone", "reschedule"],
    ),
    (Act(ActKind::Align), &["校准", "对不上", "不一样", "同步", "align", "match", "sync"]),
    (
        Act(ActKind::Correct),
        &["改名", "更正", "编辑", "改错", "备注", "改客户", "任务要求", "edit", "rename", "note", "typo", "brief"],
    ),
    (Act(ActKind::TakeBack), &["撤销", "后悔", "记错", "按错", "退回上一步", "undo", "take back", "mistake"]),
    (Rule("designated"), &["怎么接单", "接不到单", "没有任务", "找单", "涨粉", "粉丝", "指派", "assign", "more tasks"]),
    (
        Rule("receiving"),
        &["档期", "暂停接单", "关闭接单", "接单开关", "太忙", "休息", "请假", "pause", "holiday", "busy"],
    ),
    (
        Rule("24-hours"),
        &["24小时", "接受", "接单", "超时", "过期", "来不及", "自动取消", "accept", "expire", "lapse", "too late"],
    ),
    (Rule("decline"), &["不接", "拒绝", "拒单", "推掉", "decline", "refuse"]),
    (Rule("on-time"), &["到点", "最后一分钟", "最后一秒", "准点", "on time", "last minute"]),
    (Rule("agreed-dates"), &["约定日期", "截稿日", "延期", "迟到", "拖稿", "逾期", "交稿日期", "dates", "late"]),
    (
        Rule("review"),
        &[
            "审核",
            "交脚本",
            "脚本已交",
            "交视频",
            "视频已交",
            "驳回",
            "打回",
            "改稿",
            "修改意见",
            "催",
            "review",
            "reject",
        ],
    ),
    (
        Rule("7-days"),
        &["7天", "七天", "自然日", "自动完成", "什么时候完成", "几天完成", "7 days", "seven days", "complete"],
    ),
    (Rule("public"), &["隐藏", "私密", "自见", "仅自己可见", "不公开", "公开", "hide", "private", "public"]),
    (Rule("complaint"), &["投诉", "举报", "申诉", "complaint", "complain"]),
    (Rule("title"), &["改标题", "换标题", "标题", "retitle", "change title"]),
    (Rule("deletions"), &["删除", "删视频", "下架", "重发", "五次", "5次", "delete", "republish"]),
    (Rule("sign-off"), &["验收", "催验收", "确认完成", "sign off"]),
    (Rule("final"), &["完成以后", "还能改", "反悔", "改不了", "after completion", "final"]),
    (Rule("settle"), &["撤单", "取消任务", "取消合作", "结案", "了结", "仲裁", "settle", "cancel"]),
    (Rule("align"), &["校准", "对不上", "不一样", "同步", "align", "match", "sync"]),
    (
        Setting("backup"),
        &["备份", "导出", "存档", "换手机", "换电脑", "迁移", "表格", "backup", "export", "new phone", "csv"],
    ),
    (Setting("restore"), &["恢复", "导入", "还原", "找回", "任务不见了", "丢了", "restore", "import", "lost"]),
    (Setting("storage"), &["空间", "存储", "占用", "内存", "保存在哪", "storage", "space"]),
    (Setting("offline"), &["离线", "断网", "没网", "更新", "安装", "offline", "update", "install"]),
    (Setting("ringing"), &["提醒", "通知", "响", "闹钟", "reminder", "notification", "alarm"]),
    (Setting("language"), &["语言", "英文", "英语", "中文", "language", "english", "chinese"]),
    (
        Setting("theme"),
        &[
            "主题",
            "暗色",
            "深色",
            "夜间",
            "黑夜",
            "浅色",
            "外观",
            "大字",
            "字号",
            "字体",
            "字太小",
            "dark",
            "night",
            "theme",
            "text size",
            "font",
        ],
    ),
    (Setting("keys"), &["快捷键", "键盘", "单键", "shortcut", "keyboard"]),
    (Setting("about"), &["关于", "版本", "官方", "about", "version"]),
    (
        Setting("erase"),
        &["清空", "删除数据", "抹掉", "清除", "重置", "注销", "删除任务", "erase", "reset", "clear", "delete data"],
    ),
    (Screen("#/tasks"), &["首页", "概览", "待办", "该做什么", "催", "todo", "home", "overview"]),
    (Screen("#/tasks/new"), &["新建", "添加", "加任务", "新任务", "add", "new", "create"]),
    (Screen("#/paste"), &["粘贴", "导入表格", "批量", "聊天", "paste", "import", "table", "excel"]),
    (Screen("#/tasks/all"), &["全部", "所有任务", "列表", "筛选", "搜索", "list", "search", "filter"]),
    (Screen("#/tasks/days"), &["日程", "日历", "排期", "这周", "calendar", "schedule", "agenda"]),
    (
        Screen("#/tasks/receiving"),
        &[
            "暂停接单",
            "关闭接单",
            "停止接单",
            "怎么多接到单",
            "多接单",
            "粉丝",
            "播放量",
            "pause",
            "followers",
            "more tasks",
        ],
    ),
    (Screen("#/learn"), &["教程", "新手", "学习", "课程", "帮助", "lesson", "tutorial", "help"]),
    (Screen("#/learn/teach"), &["带教", "培训", "班级", "成绩", "老师", "学员", "class", "trainer", "results"]),
    (Screen("#/demo"), &["演示", "剧情", "讲解", "投影", "大字", "story", "present", "projector"]),
    (Screen("#/demo/free"), &["沙盒", "模拟", "试玩", "试一试", "sandbox", "simulate", "try"]),
    (Screen("#/rules"), &["规定", "问题", "常见问题", "faq", "rules", "questions"]),
    (
        Screen("#/rules/own"),
        &[
            "自己的规则",
            "规则变了",
            "新规",
            "改规则",
            "数字变了",
            "48小时",
            "own rules",
            "my rules",
            "new rules",
            "48 hours",
        ],
    ),
    (
        Screen("#/rules/article"),
        &["原文", "文章", "出处", "来源", "依据", "引文", "article", "original", "source", "quote"],
    ),
    (Screen("#/rules/calc"), &["计算", "算日期", "算时间", "截止", "calculate", "deadline", "date"]),
    (Screen("#/rules/table"), &["表格", "能做什么", "table"]),
    (Screen("#/rules/map"), &["流程", "阶段", "步骤", "flow", "map", "steps"]),
    (Screen("#/settings"), &["设置", "偏好", "选项", "settings", "preferences", "options"]),
];

impl Sought {
    /// Returns the everyday words for it, besides its own name.
    #[must_use]
    pub fn everyday(self) -> &'static [&'static str] {
        EVERYDAY.iter().find(|(sought, _)| *sought == self).map_or(&[], |(_, words)| words)
    }

    /// Returns everything that has everyday words.
    pub fn all() -> impl Iterator<Item = Self> {
        EVERYDAY.iter().map(|(sought, _)| *sought)
    }
}
