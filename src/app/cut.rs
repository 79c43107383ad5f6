//! Makes functions at which the binary is cut, so that a first visit doesn't load what they reach. `scripts/parts.mjs`
//! cuts there; a build without the feature `parts` (tests) contains everything and calls them directly.
//!
//! Each lies in the file of what it does, in a module of its own, as the cut itself is an asynchronous function: it
//! fetches its part, and fails if that can't be fetched.

/// Asynchronous work in this page, begun by a function of a part.
pub type Work<T = ()> = std::pin::Pin<Box<dyn Future<Output = T>>>;

/// The part that works behind the first screen: the desks, and opening without a network.
macro_rules! behind {
    ($(#[doc = $doc:literal])+ fn $name:ident($($arg:ident: $of:ty),*) -> $out:ty { $whole:path }) => {
        $(#[doc = $doc])+
        #[cfg(feature = "parts")]
        #[wasm_split_helpers::wasm_split(behind, fallible)]
        pub fn $name($($arg: $of),*) -> Result<$out, wasm_split_helpers::SplitLoaderError> {
            Ok($whole($($arg),*))
        }

        $(#[doc = $doc])+
        #[cfg(not(feature = "parts"))]
        pub fn $name($($arg: $of),*) -> std::future::Ready<Result<$out, std::convert::Infallible>> {
            std::future::ready(Ok($whole($($arg),*)))
        }
    };
}
pub(in crate::app) use behind;
