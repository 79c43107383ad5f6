//! Turns `locales/` into Rust: `leptos_i18n`'s module, by which the compiler checks keys and variables, and
//! the texts themselves. Chinese stands in the app, one function a key, so that what isn't used costs
//! nothing; English goes to `target/texts/`, a file that only who reads English fetches. So do the files that
//! screens fetch from beside the app: under a name of their content, no version gets another's.

#[cfg(not(feature = "web"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "web")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;

    if std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // Where the parts are cut is found by these.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build.rs");
    for file in texts::BESIDE {
        println!("cargo::rerun-if-changed=public/{file}");
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    module::write(&out)?;
    texts::write(&out)
}

/// `leptos_i18n`'s module.
#[cfg(feature = "web")]
mod module {
    use std::error::Error;
    use std::fs;
    use std::path::Path;

    use leptos_i18n_codegen::gen_code;
    use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
    use leptos_i18n_parser::parse_locales::parse_locales;

    /// Writes `i18n.rs`, and tells cargo what is wrong with the texts and which files they come from.
    pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
        let config =
            Config::new("zh-CN")?.add_locale("en")?.parse_options(ParseOptions::new().interpolate_display(true));
        let texts = parse_locales(None, config)?;
        for warning in texts.diag.warnings().iter() {
            println!("cargo::warning={warning}");
        }
        for error in texts.diag.errors().iter() {
            println!("cargo::error={error}");
        }
        for file in texts.tracked_files.iter().flatten() {
            println!("cargo::rerun-if-changed={file}");
        }
        let module = syn::parse2(gen_code(&texts, None, false, None, true)?)?;
        // In lines: the compiler looks for a place within its line, and one of megabytes took clippy three minutes.
        Ok(fs::write(out.join("i18n.rs"), prettyplease::unparse(&module))?)
    }
}

#[cfg(feature = "web")]
mod texts {
    use std::error::Error;
    use std::fmt::Write;
    use std::fs;
    use std::hash::{DefaultHasher, Hash, Hasher};
    use std::path::Path;

    use serde_json::{Map, Value};

    /// Files of `public/` that screens fetch.
    pub const BESIDE: [&str; 2] = ["icons.svg", "sample.webm"];

    /// Writes `texts.rs` with the Chinese texts, and the English ones in the order of their numbers.
    pub fn write(out: &Path) -> Result<(), Box<dyn Error>> {
        let (mut rust, mut english) = (String::new(), vec![]);
        module(&read("zh-CN")?, &read("en")?, &mut rust, &mut english)?;
        let english = serde_json::to_string(&english)?;
        let name = hashed("texts-en.json", english.as_bytes());
        fs::write(out.join("texts.rs"), rust)?;
        fs::write(out.join("english.rs"), format!("/// The file of the texts.\nconst FILE: &str = {name:?};"))?;

        let folder = Path::new("target/texts");
        fs::remove_dir_all(folder).or_else(|error| if folder.exists() { Err(error) } else { Ok(()) })?;
        fs::create_dir_all(folder)?;
        fs::write(folder.join(name), english)?;
        let mut beside = String::new();
        for file in BESIDE {
            let bytes = fs::read(Path::new("public").join(file))?;
            let name = hashed(file, &bytes);
            let constant = file.split('.').next().unwrap_or_default().to_uppercase();
            writeln!(beside, "/// `public/{file}`.\npub const {constant}: &str = {name:?};")?;
            fs::write(folder.join(name), bytes)?;
        }
        Ok(fs::write(out.join("beside.rs"), beside)?)
    }

    /// Puts a hash of the content before the ending of a file's name.
    fn hashed(file: &str, bytes: &[u8]) -> String {
        let mut hash = DefaultHasher::new();
        bytes.hash(&mut hash);
        let (name, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        format!("{name}-{:016x}.{ending}", hash.finish())
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
                    // Constants would be named against the custom, and for each the compiler's lint goes through the
                    // whole crate, though it is allowed: a minute.
                    writeln!(
                        rust,
                        "pub const fn {key}() -> Text {{ Text {{ chinese: {chinese:?}, number: {number} }} }}"
                    )?;
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
