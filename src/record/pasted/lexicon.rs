//! Words that tell what a day is for. The longest word at a position counts, so that a longer word with another meaning
//! (转发, 推迟) hides a shorter one.

/// What a word says about the day near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// The script.
    Script,
    /// The video, before it is published.
    Video,
    /// The publication.
    Publish,
    /// Keeping the video public.
    Keep,
    /// Removing the video; if that is forbidden, it means keeping it public.
    Delete,
    /// Handing in something for which no date can be agreed, or which isn't named.
    Open,
    /// Handing something in, or getting it ready.
    Deliver,
    /// An event that the day may belong to, if no other word tells.
    Event,
    /// Something else: sending a sample, paying, a product launch.
    Else,
    /// Nothing: it only contains another word.
    Blank,
}

/// All words, by meaning.
#[rustfmt::skip]
pub(super) const WORDS: &[(Sense, &[&str])] = &[
    (Sense::Script, &[
        "脚本", "文案", "分镜", "初稿", "交稿", "稿子", "一稿", "终稿", "台本", "故事板", "视频脚本", "视频文案", "拍摄脚本", "分镜脚本", "口播文案",
        "口播脚本", "口播稿", "脚本初稿", "脚本终稿", "出脚本", "出初稿", "script", "scripts", "storyboard", "video script",
        "draft script", "script draft",
    ]),
    (Sense::Video, &[
        "视频", "成片", "出片", "交片", "样片", "初剪", "粗剪", "精剪", "终剪", "A拷", "B拷", "剪辑", "剪好", "剪完", "片子", "正片", "成品", "小样", "视频初稿", "视频二稿",
        "视频终稿", "视频一稿", "视频样片", "成片初稿", "成片终稿", "出视频", "出成片", "出样片", "video", "videos", "first cut", "rough cut",
        "final cut", "video draft", "draft video", "footage",
    ]),
    (Sense::Publish, &[
        "发布", "上线", "发片", "发视频", "首发", "投放", "公开", "排期", "档期", "定档", "发出去", "发出来", "发抖音", "推送", "推视频", "推出", "播出",
        "发", "推", "视频发布", "视频上线", "发布视频", "上线视频", "发布成片", "post", "posts", "posted", "publish", "published",
        "publication", "publishing", "posting", "go live", "goes live", "going live", "live", "release",
        "released", "air", "更新", "放出", "上片", "上抖音", "传抖音", "首播", "投稿", 
    ]),
    (Sense::Keep, &[
        "保留", "留存", "公开到", "公开至", "挂到", "挂至", "留到", "留至", "展示到", "展示至", "保持公开", "保持可见", "保持在线", "一直公开", "持续公开",
        "公开期", "公开期限", "公开展示到", "公开展示至", "公开状态", "保持到", "保持至", "keep", "kept", "keep public", "public until",
        "stay up", "stays up", "stay public", "remain public", "stay online", "up until", "remain online",
        "stay live", "remain live", "keep it live", "keep it up", "keep it public", "stays live", "存续", "挂着", "一直挂", "留着", "公开着", "维持公开",
    ]),
    (Sense::Delete, &[
        "删", "删除", "删掉", "删视频", "隐藏", "下架", "私密", "仅自己可见", "delete", "deleted", "remove", "hide", "take down",
    ]),
    (Sense::Open, &[
        "大纲", "提纲", "选题", "思路", "创意", "方向", "框架", "方案", "策划", "demo", "封面", "素材", "标题", "脚本大纲", "脚本思路", "脚本方向",
        "脚本框架", "视频大纲", "视频思路", "视频方向", "视频标题", "视频封面", "视频素材", "文案大纲", "outline", "idea", "ideas", "concept",
        "draft", "topic", "初版", "第一版", "终版", "定版",
    ]),
    (Sense::Deliver, &[
        "交", "提交", "交付", "给", "给到", "给我", "发我", "发给", "发来", "发过来", "发你", "发群", "发到群", "发到邮箱", "发邮箱", "发一下", "上传",
        "传", "传给", "改好", "改完", "修改", "弄好", "弄完", "搞定", "搞完", "做好", "做完", "写好", "写完", "拍好", "拍完", "完成", "定稿", "二稿",
        "敲定", "截止", "截稿", "过稿", "改稿", "交齐", "ddl", "deadline", "due", "submit", "submitted", "deliver",
        "delivered", "send", "hand in", "finish", "finished", "upload", "ready", "送审", "报审", "过审", "发客户", "发品牌",
        "发甲方", "发审", "发微信", "发邮件", "发对接",
    ]),
    (Sense::Event, &[
        "大促", "活动", "双十二", "双12", "双十一", "双11", "年货节", "促销", "节日", "周年",
    ]),
    (Sense::Else, &[
        "视频拍摄", "拍摄", "开拍", "寄", "发货", "收货", "到货", "送达", "签收", "收到", "样品", "样机", "付款", "打款", "付尾款", "尾款", "定金",
        "结算", "结款", "到账", "转账", "开票", "发票", "报价", "直播", "开播", "开会", "会议", "视频会议", "视频通话", "打电话", "电话", "沟通", "聊",
        "反馈", "审核", "审稿", "审片", "确认", "回复", "试用", "签约", "签合同", "合同", "协议", "下单", "开售", "预售", "发售", "开抢", "开卖",
        "售罄", "上市", "上架", "上新", "保质期", "有效期", "生产日期", "过期", "到期", "失效", "放假", "生日", "出差", "见面", "拍", "录", "录制", "拍视频", "录视频", "拍片", "面试", "报名", "开奖",
        "抽奖", "开业", "开幕", "上映", "首映", "发布会", "新品发布会", "成立", "创立", "年会", "旅游", "体检", "出结果", "链接", "小黄车", "提到", "提及",
        "口播", "字幕", "话术", "写上", "注明", "写明", "标明", "贴片", "贴纸", "标注", "强调", "发工资", "发红包", "发优惠券", "发券", "发奖", "发粉丝", "给粉丝", "给大家", "给用户",
        "sample", "samples", "payment", "pay", "invoice", "meeting", "call", "expires", "expiry", "birthday",
        "ship", "shipped", "launch", "launches", "contract", "保密", "保密期", "解禁", "解禁期", "发布费", "官宣", "开机", "杀青",
        "补拍", "投流", "加热", "报备", "审", "复盘", "数据", "发链接", "融资", "店庆", "团建", "搬家", "请假", "截图",
    ]),
    (Sense::Blank, &[
        "发现", "开发", "研发", "沙发", "头发", "护发", "洗发", "染发", "美发", "批发", "转发", "出发", "触发", "突发", "爆发", "激发", "多发", "分发",
        "收发", "发挥", "发生", "发言", "发型", "发色", "发展", "发起", "发动", "发热", "发光", "推荐", "推迟", "推广", "推进", "推后", "推延", "推到",
        "推至", "推销", "推理", "推车", "交流", "交通", "交代", "交替", "交易", "交友", "社交", "成交", "视频号", "公开课", "公开信", "线上", "脚本费",
        "视频费", "文案费", "给力", "供给", "传统", "宣传", "流传", "传播", "遗传", "保留意见", "完成度", "完成率", "档期已满", "live stream",
        "livestream", "成品油", "视频内容", "主推", "意见", "删减", "不了解", "见附件", "看见", "常见", "再见", "可见", "力推", "主推款", "更新换代", "数据线", "审美",
    ]),
];

/// Other things that may come out; then the publication isn't the task's video.
#[rustfmt::skip]
pub(super) const PRODUCTS: &[&str] = &[
    "新品", "产品", "商品", "品牌", "活动", "门店", "店铺", "小程序", "游戏", "电影", "剧集", "app", "系统", "功能", "新款", "新车", "手机",
    "product", "game",
];

/// Words for the task's video, which count even next to a product.
#[rustfmt::skip]
pub(super) const OF_TASK: &[&str] = &[
    "视频", "成片", "片子", "内容", "笔记", "作品", "video",
];

/// Words that forbid what follows.
#[rustfmt::skip]
pub(super) const FORBIDS: &[&str] = &[
    "不得", "不要", "不能", "不可以", "不可", "不许", "不准", "不允许", "不宜", "不应", "不该", "不建议", "不推荐", "不适合", "莫发", "莫要", "不用", "不必", "不需要", "无需", "无须", "勿", "别",
    "禁止", "严禁", "禁发", "避免", "避开", "不发", "不推", "不上线", "不公开", "不投", "不安排", "不交", "不再", "先不", "暂不", "暂缓", "不删", "不是",
    "并非", "而非", "不会", "不予", "杜绝", "谢绝", "拒绝", "除了", "除开", "except", "don't", "do not", "must not", "mustn't", "not", "never", "no",
    "cannot", "can't", "avoid",
];

/// Longer words that only contain a forbidding word.
#[rustfmt::skip]
pub(super) const ALLOWS: &[&str] = &[
    "特别", "分别", "级别", "区别", "性别", "别的", "别人", "类别", "不得不", "不要的", "不用的", "不能用的", "能不能", "可不可", "是不是", "要不要", "会不会", "该不该", "用不用", "不管", "不急", "不仅", "差别", "个别", "告别", "送别",
];

/// What may be forbidden without forbidding the day: being late, or forgetting.
#[rustfmt::skip]
pub(super) const NEGLECTS: &[&str] = &[
    "忘", "晚", "迟", "拖", "超", "延", "耽", "错过", "漏", "误", "催", "急", "着急", "少于", "低于", "later", "forget", "miss",
    "be late", "late", "exceed",
];

/// Words that cancel a day.
#[rustfmt::skip]
pub(super) const CANCELS: &[&str] = &[
    "取消", "作废", "以外", "之外", "除外", "不行", "来不及", "赶不上", "赶不及", "没空", "没档期", "没时间", "不方便", "不合适", "不算", "cancelled", "is off", "无效",
];

/// Words for recurring days.
#[rustfmt::skip]
pub(super) const RECURS: &[&str] = &[
    "每月", "每个月", "每周", "每个周", "每星期", "每个星期", "每礼拜", "每天", "每日", "每年", "每季", "每季度", "每逢", "逢", "每隔", "隔周", "单周",
    "双周", "按月", "按周", "按季", "月月", "周周", "天天", "月更", "周更", "日更", "every", "monthly", "weekly", "each",
];

/// Words about what a video says or shows; a day in quotation marks after them is part of that.
#[rustfmt::skip]
pub(super) const QUOTES: &[&str] = &[
    "写", "打", "念", "提", "喊", "字幕", "标题", "口播", "话术", "贴片", "加一句", "说一句", "要说", "里说", "露出", "强调", "slogan",
];

/// Words for the lunar calendar.
#[rustfmt::skip]
pub(super) const LUNAR: &[&str] = &[
    "农历", "阴历", "旧历", "腊月", "正月", "冬月", "闰月", "lunar",
];

/// Words before a day that make it the earliest day.
#[rustfmt::skip]
pub(super) const FROM_BEFORE: &[&str] = &[
    "最早", "最早是", "最早在", "最早于", "最早也要", "最早也得", "不早于", "晚于", "迟于", "自", "从", "过了", "打从", "after", "since",
    "starting", "starting on", "starting from", "from", "earliest", "earliest on", "no earlier than",
    "not earlier than", "not before", "as of", "过完", "等过",
];

/// Words after a day that make it the earliest day.
#[rustfmt::skip]
pub(super) const FROM_AFTER: &[&str] = &[
    "以后", "之后", "过后", "往后", "后", "起", "开始", "及以后", "及之后", "或以后", "或之后", "以来", "才", "方可", "方能", "为起点", "or later",
    "or after", "onwards", "onward", "at the earliest", "过了", "一过", "最早", "过后再",
];

/// Words that begin like one of those but mean something else.
#[rustfmt::skip]
pub(super) const NOT_FROM: &[&str] = &[
    "后天", "后期", "后台", "后面", "后续", "后勤", "后半", "起草", "起床", "起码", "开始之前", "才华",
];

/// Words that move a day to the one that follows.
#[rustfmt::skip]
pub(super) const CHANGES: &[&str] = &[
    "改到", "改为", "改成", "改至", "改在", "改", "调整到", "调整为", "调整至", "调到", "调至", "延到", "延期到", "延期至", "延后到", "延后至", "延至",
    "推迟到", "推迟至", "推到", "推至", "推后到", "推后至", "顺延到", "顺延至", "提前到", "提前至", "挪到", "换到", "换成", "变更为", "变更到", "变为", "变成",
    "更改为", "更改到", "后移到", "→", "->", "=>", "moved to", "changed to", "postponed to", "rescheduled to", "now",
    "brought forward to", "pushed to", "delayed to",
];

/// Words for a day that used to be agreed.
#[rustfmt::skip]
pub(super) const HELD: &[&str] = &[
    "原定", "原计划", "原来", "原本", "原先", "本来", "之前定的", "之前说的", "之前是", "originally", "was",
];

/// Words saying that a day no longer holds, without naming a new one.
#[rustfmt::skip]
pub(super) const SHIFTS: &[&str] = &[
    "改", "延", "推迟", "顺延", "提前", "取消", "作废", "待定", "另行", "挪", "换", "调整", "now", "moved",
];

/// Words in a clause whose number is a measure or a price.
#[rustfmt::skip]
pub(super) const MEASURES: &[&str] = &[
    "占", "比例", "画幅", "尺寸", "分之", "评分", "豆瓣", "报价", "单价", "价格", "价", "费用", "预算", "版本", "露出", "画面", "时长", "倍速",
    "分辨率", "屏", "满减", "折扣", "高度", "长度", "比分", "ratio", "version", "price", "出现", "篇幅", "位置", "处",
];

/// Words that go with any day and say nothing more; also a masked link.
#[rustfmt::skip]
pub(super) const WITH_ANY_DAY: &[&str] = &[
    "最晚", "最迟", "截止", "截止到", "至", "截至", "前", "之前", "以前", "在", "于", "是", ":", "的", "时间", "日期", "大概", "大约", "左右", "预计", "暂定",
    "当天", "就", "吧", "哈", "哦", "请", "麻烦", "内", "准时", "改到", "改为", "改成", "现在", "原定", "那", "定在", "到", "\u{2}", "by",
    "due", "on", "亲", "务必", "之间", "期间", "推迟到", "延到", "提前到", "改", "也行", "都行", "都可以", "可以", "可以吗", "行吗", "行不", "吗", "呢", "时间节点",
];

/// Words saying that what was to happen on a day is void or postponed: 12月5日前发布无效.
#[rustfmt::skip]
pub(super) const VOIDS: &[&str] = &[
    "无效", "不算数", "一律不算", "都不算", "算违约", "视为违约", "取消", "作废", "不了", "不出来", "不行", "推迟", "延期", "改期", "延后", "顺延", "待定", "未定", "另定",
];

/// Phrases that contain such words, but where nothing is void.
#[rustfmt::skip]
pub(super) const HOLDS: &[&str] = &[
    "否则", "不取消", "行不行", "不行吗", "不了解", "不能延", "不得延", "不延", "别延", "不可延", "不推迟", "别推迟", "不能推迟", "不改期", "不能改期",
];

/// Words between a day and the words about it.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "前", "之前", "以前", "当天", "当日", "那天", "这天", "期间", "之间", "都", "也", "就", "请", "大家", "先", "暂时", "务必", "一律", "还",
    "千万", "一定", "坚决", "绝对", "你", "您", "我们", "的话", "是", "这个", "时", "please", "do", "if",
];

/// Words at the end of a range that has no last day.
#[rustfmt::skip]
pub(super) const PERIODS: &[&str] = &[
    "年", "月", "春节", "元旦", "下", "明年", "节",
];
