//! Whether a video can really be watched. An engine without a codec may still report metadata, so
//! the picture's width, the length, the moving time and a jump are all asked for. The sound is
//! turned off first: engines play silent videos without a gesture.

use crate::find::Target;
use crate::page::Page;
use crate::until::{Failure, Outcome, until};
use serde_json::Value;

impl Page {
    /// The video has a picture and a length, runs when played, and can be wound to its middle.
    pub async fn video_plays(&self, target: Target) -> Outcome {
        let video = self.find(&target).await?.to_json()?;
        self.video(
            &video,
            "has a picture and a length",
            "v.videoWidth > 0 && Number.isFinite(v.duration) && v.duration > 0",
        )
        .await?;
        self.run("const v = arguments[0]; v.muted = true; v.currentTime = 0; v.play();", vec![video.clone()]).await?;
        self.video(&video, "runs", "v.currentTime > 0.3").await?;
        self.run("const v = arguments[0]; v.pause(); v.currentTime = v.duration / 2;", vec![video.clone()]).await?;
        self.video(&video, "can be wound", "!v.seeking && Math.abs(v.currentTime - v.duration / 2) < 0.5").await
    }

    async fn video(&self, video: &Value, what: &str, condition: &str) -> Outcome {
        let script = format!("const v = arguments[0]; return {condition};");
        let holds = until(self.patience(), async || {
            Ok((self.run(&script, vec![video.clone()]).await? == Value::Bool(true)).then_some(()))
        });
        if holds.await?.is_some() {
            return Ok(());
        }
        let state = "const v = arguments[0]; return `width ${v.videoWidth}, length ${v.duration}, at ${v.currentTime}, \
            ready ${v.readyState}, network ${v.networkState}, error ${v.error?.message ?? 'none'}`;";
        let state = self.run(state, vec![video.clone()]).await?;
        Err(Failure::new(format!("it isn't so that the video {what}: {state}")))
    }
}
