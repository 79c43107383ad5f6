//! Text that nobody can see is no text; what older journals hold of it opens all the same.

use jiedan::domain::{
    Act, ClientId, ClientKind, Correction, CreatorId, Desk, DeskKind, Entry, Fault, Field, NotTaken, Problem, Role,
    check, isolated, tidied,
};
use jiedan::record::to_file;

use super::given::{TASK, assign, backup_of_file, people, t0};

/// Signs that are drawn as nothing, or as a blank.
const UNSEEN: [&str; 24] = [
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{200e}",
    "\u{200f}",
    "\u{2060}",
    "\u{2064}",
    "\u{feff}",
    "\u{3164}",
    "\u{115f}",
    "\u{1160}",
    "\u{ffa0}",
    "\u{2800}",
    "\u{ad}",
    "\u{180e}",
    "\u{34f}",
    "\u{fe0f}",
    "\u{e0041}",
    "\u{e0100}",
    "\u{202e}",
    "\u{2066}\u{2069}",
    "\u{e0fff}",
    "\u{fff9}",
    " \u{3000}\u{200b}\u{a0}",
];

fn fault(act: &Act, desk: DeskKind) -> Option<(Field, Fault)> {
    check(act, desk).err().map(|Problem { field, fault }| (field, fault))
}

fn named(name: &str) -> Act {
    let mut act = assign(TASK);
    let Act::Assign { brief, .. } = &mut act else { return act };
    name.clone_into(&mut brief.name);
    act
}

/// Every act that needs a text, with this one.
fn needing(text: &str) -> Vec<(Field, Act)> {
    let (task, words, link) = (TASK, || text.to_owned(), || "https://v.douyin.com/x/".to_owned());
    vec![
        (Field::Name, named(text)),
        (Field::Client, Act::AddClient { client: ClientId(2), name: words(), kind: ClientKind::Mcn }),
        (Field::Creator, Act::AddCreator { creator: CreatorId(2), name: words() }),
        (Field::Comment, Act::RejectScript { task, comment: words(), points: Vec::new() }),
        (Field::Comment, Act::RejectVideo { task, comment: words(), points: Vec::new() }),
        (Field::Comment, Act::Fail { task, comment: words() }),
        (Field::Reason, Act::Complain { task, reason: words() }),
        (Field::Reason, Act::DecideCancel { task, reason: words() }),
        (Field::Reason, Act::SettleCompleted { task, reason: words() }),
        (Field::Reason, Act::SettleCancelled { task, reason: words() }),
        (Field::Title, Act::AskTitle { task, title: words() }),
        (Field::Title, Act::Publish { task, title: words(), link: link() }),
        (Field::Title, Act::Republish { task, title: words(), link: link() }),
        (Field::Name, Act::Correct { task, to: Correction::Name(words()) }),
    ]
}

#[test]
fn a_text_of_signs_that_cant_be_seen_is_empty() {
    for text in UNSEEN {
        for (field, act) in needing(text) {
            for desk in [DeskKind::Mine, DeskKind::Demo] {
                assert_eq!(fault(&act, desk), Some((field, Fault::Empty)), "{text:?}");
            }
        }
        for (field, to) in
            [(Field::Brief, Correction::Brief(text.to_owned())), (Field::Note, Correction::Note(text.to_owned()))]
        {
            assert_eq!(
                fault(&Act::Correct { task: TASK, to }, DeskKind::Mine),
                Some((field, Fault::Empty)),
                "{text:?}"
            );
        }
    }
}

#[test]
fn a_control_character_is_refused_beside_its_field() {
    for control in ['\0', '\u{1}', '\u{7}', '\u{8}', '\u{b}', '\u{1b}', '\u{7f}', '\u{80}', '\u{9f}'] {
        let text = format!("防晒{control}霜");
        for (field, act) in needing(&text) {
            let refused = fault(&act, DeskKind::Mine).map(|(field, _)| field);
            assert_eq!(refused, Some(field), "{control:?}");
        }
        for (field, to) in
            [(Field::Brief, Correction::Brief(text.clone())), (Field::Note, Correction::Note(text.clone()))]
        {
            let refused = fault(&Act::Correct { task: TASK, to }, DeskKind::Mine).map(|(field, _)| field);
            assert_eq!(refused, Some(field), "{control:?}");
        }
    }
    for blank in ['\n', '\r', '\t'] {
        assert!(check(&named(&format!("防晒{blank}霜")), DeskKind::Mine).is_err(), "a name has one line: {blank:?}");
        let note = Act::Correct { task: TASK, to: Correction::Note(format!("两{blank}段")) };
        assert_eq!(check(&note, DeskKind::Mine), Ok(()), "{blank:?}");
    }
}

#[test]
fn a_link_holds_nothing_that_cant_be_seen() {
    for unseen in ["\u{200b}", "\u{feff}", "\u{202e}", "\u{3164}", "\0"] {
        let link = format!("https://v.douyin.com/{unseen}x");
        let act = Act::Publish { task: TASK, title: "标题".to_owned(), link };
        assert_eq!(fault(&act, DeskKind::Demo), Some((Field::Link, Fault::NotALink)), "{unseen:?}");
    }
}

#[test]
fn joined_signs_and_foreign_writing_are_seen() {
    for name in ["👩‍🔧", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "葛󠄀", "می‌خواهم", "한글", "שלום", "a\u{301}", "؀1", "防晒\u{ad}霜", "\u{202e}abc"]
    {
        assert_eq!(check(&named(name), DeskKind::Mine), Ok(()), "{name}");
    }
}

/// A journal from before such names were refused.
fn older() -> Vec<Entry> {
    let entry = |seq, by, act| Entry { seq, at: t0(), noted_at: t0(), by, act };
    vec![
        entry(
            1,
            Role::Client,
            Act::AddClient { client: ClientId(1), name: "\u{200b}".to_owned(), kind: ClientKind::Brand },
        ),
        entry(2, Role::Creator, Act::AddCreator { creator: CreatorId(1), name: "小\0满".to_owned() }),
        entry(3, Role::Client, named("\u{3164}")),
        entry(4, Role::Creator, Act::Correct { task: TASK, to: Correction::Note("\u{b}".to_owned()) }),
    ]
}

#[test]
fn an_older_journal_with_such_names_opens_and_its_backup_comes_back() {
    let mut desk = Desk::new(DeskKind::Mine);
    for entry in older() {
        desk.recover(entry);
    }
    assert_eq!((desk.len(), desk.quarantined().count(), desk.lost().len()), (1, 0, 0));
    assert_eq!(backup_of_file(&to_file(older())).map(|backup| backup.desk), Ok(desk));
    let anew = people(DeskKind::Mine).take(older()[2].clone());
    assert!(matches!(anew, Err(NotTaken::Worded(Problem { field: Field::Name, fault: Fault::Empty }))), "{anew:?}");
}

#[test]
fn a_name_that_could_turn_the_direction_of_writing_is_set_apart_and_any_other_stays_as_it_is() {
    for plain in ["春季防晒霜口播", "Sun 👩‍🔧", ""] {
        assert_eq!(isolated(plain), plain);
    }
    for (name, apart) in [
        ("防晒\u{202e}fdp", "\u{2068}防晒\u{202e}fdp\u{2069}"),
        ("שמש", "\u{2068}שמש\u{2069}"),
        ("\u{2067}开着", "\u{2068}\u{2067}开着\u{2069}\u{2069}"),
        ("关\u{2069}上\u{202e}", "\u{2068}关上\u{202e}\u{2069}"),
        ("\u{2066}对\u{2069}", "\u{2068}\u{2066}对\u{2069}\u{2069}"),
    ] {
        assert_eq!(isolated(name), apart, "{name:?}");
        let twice = isolated(name).matches('\u{2068}').count() + 1;
        assert_eq!(
            isolated(&isolated(name)).matches('\u{2068}').count(),
            twice,
            "a sentence with it is set apart as a whole"
        );
    }
}

#[test]
fn what_was_typed_is_tidied_before_it_is_kept() {
    for (typed, kept) in [
        ("  防晒\u{3000}", "防晒"),
        ("\u{200b}\u{feff}", ""),
        ("防\0晒\u{7}", "防晒"),
        ("防晒\t口播", "防晒 口播"),
        ("一段\u{b}二段", "一段 二段"),
        ("一\n二\u{c}三\t四", "一\n二\n三\t四"),
        ("👩‍🔧 ", "👩‍🔧"),
    ] {
        assert_eq!(tidied(typed), kept, "{typed:?}");
    }
}
