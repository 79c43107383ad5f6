//! Turns `locales/` into Rust: keys are checked when the app is compiled.

#[cfg(not(feature = "web"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "web")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};

    println!("cargo::rerun-if-changed=build.rs");
    let config = Config::new("zh-CN")?.add_locale("en")?.parse_options(ParseOptions::new().interpolate_display(true));
    let translations = TranslationsInfos::parse(config)?;
    translations.emit_diagnostics();
    translations.rerun_if_locales_changed();
    translations.generate_i18n_module(std::path::PathBuf::from(std::env::var("OUT_DIR")?).join("i18n"))?;
    Ok(())
}
