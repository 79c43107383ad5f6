//! English for names and texts in a story's journal: a task's name, a comment, a title. In the files they are in
//! Chinese, as in scenarios.

use serde_json::Value;

use crate::domain::Act;

const WORDS: [(&str, &str); 13] = [
    ("青禾日化", "Qinghe Care"),
    ("小满", "Xiaoman"),
    ("春季防晒霜口播", "Spring sunscreen talk"),
    ("夏日防晒喷雾开箱", "Summer sun spray unboxing"),
    ("三月出门，先涂这个", "Going out in March? This first"),
    ("第一支防晒，先看质地", "First look at the texture"),
    ("防晒实测", "Sunscreen, tried"),
    ("开头太长，先出产品。", "The opening is too long; show the product first."),
    ("质地请上手演示。", "Please show the texture on the hand."),
    ("护手霜测评", "Hand cream review"),
    (
        "60秒以内，开头5秒讲户外场景。讲清楚防晒指数和质地，不和别的牌子比，不说绝对的话。",
        "Under 60 seconds. Open outdoors in the first 5. Explain the factor and the texture. No comparisons, no superlatives.",
    ),
    (
        "60秒以内，讲清楚质地和香味，洗手以后再涂一遍给大家看。",
        "Under 60 seconds. Show texture and scent, and put it on again after washing your hands.",
    ),
    ("视频里没有讲防晒指数。", "The video doesn't mention the factor."),
];

/// Returns the act with its Chinese texts in English; `None` if one isn't in the table.
pub(super) fn in_english(act: &Act) -> Option<Act> {
    let mut written = serde_json::to_value(act).ok()?;
    translate(&mut written)?;
    serde_json::from_value(written).ok()
}

fn translate(value: &mut Value) -> Option<()> {
    match value {
        Value::String(text) => {
            if let Some((_, english)) = WORDS.iter().find(|(chinese, _)| chinese == text) {
                (*english).clone_into(text);
            }
            text.is_ascii().then_some(())
        }
        Value::Array(items) => items.iter_mut().try_for_each(translate),
        Value::Object(fields) => fields.values_mut().try_for_each(translate),
        Value::Null | Value::Bool(_) | Value::Number(_) => Some(()),
    }
}
