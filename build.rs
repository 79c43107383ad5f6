//! Turns `locales/` into Rust code, and into files that the app fetches for languages other than Chinese
//! (`build/texts.rs`). Names the other fetched files by a hash of their content, so that no version of the app gets
//! another's.
//!
//! The files go to `target/texts/debug/` or `target/texts/release/`; `scripts/after-trunk.sh` puts them into the app.

#[cfg(feature = "web")]
#[path = "build/locales.rs"]
mod locales;
#[cfg(feature = "web")]
#[path = "build/pseudo.rs"]
mod pseudo;
#[cfg(feature = "web")]
#[path = "build/texts.rs"]
mod texts;

#[cfg(not(feature = "web"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "web")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::env;
    use std::fs;
    use std::path::{Path, PathBuf};

    if env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // The parts are cut at places that are found through these relocations.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    for path in ["build.rs", "build", "locales"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let mut locales = match locales::read(Path::new("locales")) {
        Ok(locales) => locales,
        Err(wrong) => {
            for line in wrong {
                println!("cargo::error={line}");
            }
            return Ok(());
        }
    };
    let profile = env::var("PROFILE")?;
    if profile == "debug"
        && let Some(english) = locales.fetched.get("en")
    {
        let pseudo = english.iter().map(|(key, text)| (key.clone(), pseudo::pseudo(text))).collect();
        locales.fetched.insert(pseudo::TAG.to_owned(), pseudo);
    }

    let folder = Path::new("target/texts").join(profile);
    fs::remove_dir_all(&folder).or_else(|error| if folder.exists() { Err(error) } else { Ok(()) })?;
    fs::create_dir_all(&folder)?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    texts::write(&locales, &out, &folder)?;
    beside(&out, &folder)
}

/// Copies the files of `public/` that screens fetch into a folder, and writes their names to `beside.rs`.
#[cfg(feature = "web")]
fn beside(out: &std::path::Path, folder: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    use std::fmt::Write;
    use std::fs;

    let mut names = String::new();
    for file in ["icons.svg", "sample.webm"] {
        println!("cargo::rerun-if-changed=public/{file}");
        let bytes = fs::read(format!("public/{file}"))?;
        let name = hashed(file, &bytes);
        let constant = file.split('.').next().unwrap_or_default().to_uppercase();
        writeln!(names, "/// `public/{file}`.\npub const {constant}: &str = {name:?};")?;
        fs::write(folder.join(name), bytes)?;
    }
    Ok(fs::write(out.join("beside.rs"), names)?)
}

/// Inserts a hash of the content before a file name's extension.
#[cfg(feature = "web")]
fn hashed(file: &str, bytes: &[u8]) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};

    let mut hash = DefaultHasher::new();
    bytes.hash(&mut hash);
    let (name, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    format!("{name}-{:016x}.{ending}", hash.finish())
}
