//! Deflate with a preset dictionary: what all codes have in common isn't written again, which halves the code of a
//! task.
//!
//! The dictionary never changes, since a code can be unpacked only with the dictionary it was packed with. A different
//! dictionary needs a different mark.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// Rare texts come first: a short distance back costs fewer bits.
const DICTIONARY: &str = concat!(
    r#","settle_cancelled":{"task":1,"reason":","settle_completed":{"task":1,"reason":","decide_cancel":{"task":1,"reason":""#,
    r#","decide_approve":{"task":1}},"hand_over":{"task":1}},"pass":{"task":1}},"fail":{"task":1,"comment":","withdraw":"#,
    r#"{"task":1}},"decline":{"task":1}},"uphold_complaint":{"task":1}},"dismiss_complaint":{"task":1}},"withdraw_complaint""#,
    r#":{"task":1}},"complain":{"task":1,"reason":","ask_title":{"task":1,"title":","republish":{"task":1,"title":","delete""#,
    r#":{"task":1}},"make_public":{"task":1}},"make_private":{"task":1}},"change_dates":{"task":1,"agreed":{"align":{"task":1"#,
    r#","facts":{"stage":"taken_down","private","completed":"signed_off","seven_days","cancelled":"lapsed","declined","settled""#,
    r#","platform_deciding","platform"},"since":"2026-,"deletions":1,"complaint":"open","upheld"},"facts":{"stage":"filming","#,
    r#""scripting","offered","ready","public",{"script_review":"client"},{"video_review":"client"},"since":"2026-"#,
    r#"{"correct":{"task":1,"to":{"client":,"link":"https://,"brief":","name":","note":""#,
    r#"{"add_aligned":{"task":1,"client":1,"creator":1,"brief":{"name":","text":","agreed":{"script_by":"2026-,"video_by":"#,
    r#""2026-,"publish_by":"2026-,"keep_public_days":30},"rules":"platform-2022","facts":{"stage":"{"sign_off":{"task":1}}"#,
    r#"{"jiedan_backup":3,"entries":[{"seq":1,"at":"2026-,"act":{"add_client":{"client":1,"name":","kind":"brand"}}},"#,
    r#""by":"creator","act":{"add_creator":{"creator":1,"name":","mcn","star_creator""#,
    r#"{"publish":{"task":1,"title":","link":"https://v.douyin.com/{"approve_video":{"task":1}}},{"submit_video":{"task":1,"#,
    r#""video":"elsewhere"}}},{"approve_script":{"task":1}}},{"reject_video":{"task":1,"comment":"{"reject_script":{"task":1"#,
    r#","comment":"{"submit_script":{"task":1,"script":"elsewhere"}}},{"accept":{"task":1}}},"#,
    r#"{"jiedan_task":3,"clients":[{"name":","kind":"brand"}],"entries":[{"at":"2026-,"act":{"assign":{"task":1,"client":1,"#,
    r#""creator":1,"brief":{"name":","text":","agreed":{"script_by":"2026-},"rules":"article-2021"}}},"#,
    r#"00:00.000+08:00","noted_at":"2026-:00.000+08:00","by":"client","act":{},{"at":"2026-"#,
);

/// Compresses a text.
pub(super) fn squeeze(text: &str) -> Vec<u8> {
    const LEVEL: i32 = 10;
    const RAW: i32 = -15;
    const DEFAULT_STRATEGY: i32 = 0;
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, RAW, DEFAULT_STRATEGY));
    // Flush after the dictionary and drop its bytes; the text can still refer back to it.
    compress_to_output(&mut compressor, DICTIONARY.as_bytes(), TDEFLFlush::Sync, |_| true);
    let mut packed = Vec::new();
    compress_to_output(&mut compressor, text.as_bytes(), TDEFLFlush::Finish, |part| {
        packed.extend_from_slice(part);
        true
    });
    packed
}

/// Decompresses to at most so many bytes.
pub(super) fn unsqueeze(packed: &[u8], most: usize) -> Result<Vec<u8>, TINFLStatus> {
    /// The usual compression ratio is at most this; the buffer grows if it isn't enough.
    const USUAL: usize = 8;
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut room = packed.len().saturating_mul(USUAL).clamp(1, most);
    loop {
        let mut out = DICTIONARY.as_bytes().to_vec();
        out.resize(DICTIONARY.len() + room, 0);
        match decompress(&mut DecompressorOxide::new(), packed, &mut out, DICTIONARY.len(), flags) {
            (TINFLStatus::Done, _, written) => {
                return Ok(out.split_off(DICTIONARY.len()).into_iter().take(written).collect());
            }
            (TINFLStatus::HasMoreOutput, ..) if room < most => room = room.saturating_mul(USUAL).min(most),
            (status, ..) => return Err(status),
        }
    }
}
