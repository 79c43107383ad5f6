//! Turns `locales/` into Rust: `leptos_i18n`'s module, by which the compiler checks keys and variables, and
//! the texts themselves. Chinese stands in the app, one constant a key, so that what isn't used costs
//! nothing; English goes to `target/texts/`, a file that only who reads English fetches.

#[cfg(not(feature = "web"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "web")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;

    use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};

    if std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // Where the parts are cut is found by these.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build.rs");
    let config = Config::new("zh-CN")?.add_locale("en")?.parse_options(ParseOptions::new().interpolate_display(true));
    let translations = TranslationsInfos::parse(config)?;
    translations.emit_diagnostics();
    translations.rerun_if_locales_changed();
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    translations.generate_i18n_module(out.join("i18n"))?;
    texts::write(&out)
}

#[cfg(feature = "web")]
mod texts {
    use std::error::Error;
    use std::fmt::Write;
    use std::fs;
    use std::hash::{DefaultHasher, Hash, Hasher};
    use std::path::Path;

    use serde_json::{Map, Value};

    /// Writes `texts.rs` with the Chinese texts, and the English ones in the order of their numbers.
    pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
        let (mut rust, mut english) = (String::new(), vec![]);
        module(&read("zh-CN")?, &read("en")?, &mut rust, &mut english)?;
        let english = serde_json::to_string(&english)?;
        let mut hash = DefaultHasher::new();
        english.hash(&mut hash);
        let name = format!("texts-en-{:016x}.json", hash.finish());
        fs::write(out.join("texts.rs"), rust)?;
        fs::write(out.join("english.rs"), format!("/// The file of the texts.\nconst FILE: &str = {name:?};"))?;

        let folder = Path::new("target/texts");
        fs::remove_dir_all(folder).or_else(|error| if folder.exists() { Err(error) } else { Ok(()) })?;
        fs::create_dir_all(folder)?;
        Ok(fs::write(folder.join(name), english)?)
    }

    fn read(language: &str) -> Result<Map<String, Value>, Box<dyn Error>> {
        Ok(serde_json::from_str(&fs::read_to_string(format!("locales/{language}.json"))?)?)
    }

    fn module(
        chinese: &Map<String, Value>,
        english: &Map<String, Value>,
        rust: &mut String,
        texts: &mut Vec<String>,
    ) -> Result<(), Box<dyn Error>> {
        for (key, value) in chinese {
            match (value, english.get(key)) {
                (Value::String(chinese), Some(Value::String(english))) => {
                    let number = texts.len();
                    writeln!(rust, "pub const {key}: Text = Text {{ chinese: {chinese:?}, number: {number} }};")?;
                    texts.push(english.clone());
                }
                (Value::Object(chinese), Some(Value::Object(english))) => {
                    writeln!(rust, "pub mod {key} {{ use super::Text;")?;
                    module(chinese, english, rust, texts)?;
                    writeln!(rust, "}}")?;
                }
                _ => return Err(format!("locales: {key} isn't a text or a group in both languages").into()),
            }
        }
        Ok(())
    }
}
