//! Shoots every screen of `screens_list.rs` in Chromium: phone and desktop, light and dark, Chinese
//! and English, and puts the eight pictures on one sheet, `target/screens/NAME.png`. For looking
//! at, not for comparing. `--only NAME` shoots one screen. One that fails doesn't keep the others from being shot.
//!
//! `--language en-XA` shoots them in the pseudo-language, of which only debug builds know: four pictures on each sheet,
//! in `target/screens/en-XA/`.

#[expect(dead_code, reason = "its tasks are named by journeys alone")]
#[path = "journeys/many.rs"]
mod many;
#[expect(dead_code, reason = "whole texts are made by the build alone")]
#[path = "../../build/pseudo.rs"]
mod pseudo;
mod screens_list;

use image::imageops::overlay;
use image::{Rgba, RgbaImage};
use journeys::{Engine, Failure, Outcome, PATIENCE, Page, Prefer, in_browser, until};
use screens_list::{Screen, screens};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Pixels between two pictures.
const GAP: u32 = 8;
/// A sheet's width: four phones beside each other, or two desktops scaled down.
const WIDTH: u32 = 4 * PHONE + 5 * GAP;
/// A desktop's scale, so that two fill the width; the browser draws it so, which is quicker than resizing.
const HALF: f64 = (WIDTH - 3 * GAP) as f64 / 2.0 / DESKTOP as f64;
const PHONE: u32 = 390;
const DESKTOP: u32 = 1440;
/// No picture is higher than this; what is below is cut off.
const HIGHEST: u64 = 4000;

fn main() -> ExitCode {
    match shoot_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn shoot_all() -> Outcome {
    if Engine::chosen()? != Engine::Chromium {
        return Err(Failure::new("screens are shot in Chromium only"));
    }
    let asked: Vec<String> = env::args().skip(1).collect();
    let (mut only, mut languages, mut below) = (None, vec![Prefer::Chinese, Prefer::English], "");
    for option in asked.chunks(2) {
        match option {
            [option, name] if option == "--only" => only = Some(name.clone()),
            [option, tag] if option == "--language" && tag == pseudo::TAG => {
                (languages, below) = (vec![Prefer::Pseudo], pseudo::TAG);
            }
            _ => return Err(Failure::new("usage: screens [--only NAME] [--language en-XA]")),
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let built = env::var_os("JIEDAN_DIST").map_or(root.join("dist"), PathBuf::from);
    let folder = root.join("target/screens").join(below);
    fs::create_dir_all(&folder)?;
    let wanted: Vec<_> = screens().into_iter().filter(|s| only.as_deref().is_none_or(|name| name == s.name)).collect();
    if wanted.is_empty() {
        let names: Vec<_> = screens().iter().map(|screen| screen.name).collect();
        return Err(Failure::new(format!("there is no such screen, only {}", names.join(", "))));
    }
    let mut failed = Vec::new();
    for screen in wanted {
        let (name, path) = (screen.name, folder.join(screen.name).with_extension("png"));
        let (place, languages) = (path.display().to_string(), languages.clone());
        match in_browser(&built, |page| async move { Ok(sheet(&page, &screen, languages).await?.save(path)?) }) {
            Ok(()) => println!("{place}"),
            Err(failure) if failure.is_end() => return Err(failure),
            Err(failure) => {
                eprintln!("{name}: {failure}");
                failed.push(name);
            }
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("{} could not be shot: {}", failed.len(), failed.join(", "))))
    }
}

/// All pictures of a screen, four in each language: phones in the first row, desktops in rows of two below.
async fn sheet(page: &Page, screen: &Screen, languages: Vec<Prefer>) -> Outcome<RgbaImage> {
    page.open("").await?;
    // A phone shows one task and no list beside it: its buttons are the only ones of their name.
    page.size(PHONE, height_of(PHONE)).await?;
    (screen.prepare)(page.clone()).await?;
    let mut phones = Vec::new();
    let mut desktops = Vec::new();
    for language in languages {
        for theme in [Prefer::Light, Prefer::Dark] {
            for (width, row) in [(PHONE, &mut phones), (DESKTOP, &mut desktops)] {
                page.store(language).await?;
                page.store(theme).await?;
                page.size(width, height_of(width)).await?;
                page.open(screen.route).await?;
                (screen.arrange)(page.clone(), language).await?;
                row.push(picture(page, width).await?);
            }
        }
    }
    let rows: Vec<_> = [&phones[..]].into_iter().chain(desktops.chunks(2)).collect();
    Ok(tiled(&rows))
}

fn height_of(width: u32) -> u32 {
    if width == PHONE { 844 } else { 900 }
}

/// One picture of the whole page. The window grows to the page's height, so that what is fixed to its
/// edges stays there.
async fn picture(page: &Page, width: u32) -> Outcome<RgbaImage> {
    // A part that is being fetched says so meanwhile (src/ui/later/): that isn't the screen yet.
    let drawn = "const there = (main) => !main || (main.innerText.trim() !== '' && !main.querySelector('.waiting'));
        const main = document.querySelector('main'), icons = document.querySelector('svg use');
        const fetched = performance.getEntriesByType('resource').some((it) => it.name.includes('/icons-') && it.responseEnd);
        return document.fonts.ready.then(() => there(main) && (!icons || fetched));";
    let drawn = until(PATIENCE, async || Ok(page.run(drawn, vec![]).await?.as_bool().filter(|drawn| *drawn)));
    drawn.await?.ok_or_else(|| Failure::new("the screen stays empty"))?;
    let full = page.run("return document.documentElement.scrollHeight;", vec![]).await?.as_u64().unwrap_or_default();
    let height = u32::try_from(full.min(HIGHEST)).unwrap_or(900).max(height_of(width));
    page.scale(width, height, if width == PHONE { 1.0 } else { HALF }).await?;
    page.run("window.scrollTo(0, 0);", vec![]).await?;
    let png = page.driver().screenshot_as_png().await?;
    Ok(image::load_from_memory(&png)?.to_rgba8())
}

fn tiled(rows: &[&[RgbaImage]]) -> RgbaImage {
    let tall = |row: &[RgbaImage]| row.iter().map(RgbaImage::height).max().unwrap_or(0) + GAP;
    let height = rows.iter().map(|row| tall(row)).sum::<u32>() + GAP;
    let mut sheet = RgbaImage::from_pixel(WIDTH, height, Rgba([128, 128, 128, 255]));
    let mut top = GAP;
    for row in rows {
        let mut left = GAP;
        for shot in *row {
            overlay(&mut sheet, shot, left.into(), top.into());
            left += shot.width() + GAP;
        }
        top += tall(row);
    }
    sheet
}
