//! An [`Opening`] as a short text for the fragment of an address, which no server gets to see.
//!
//! ```text
//! 1.                      the format of the link
//! base64url of            (RFC 4648, no padding)
//!   3 bytes               a checksum of the text
//!   deflate of the text   (RFC 1951), after the dictionary of format 1
//! the text                epoch=3&phase=backward&select=kernel1[0][1]
//!                         {"format":1,"data":{"columns":["cgpa", …
//! ```
//!
//! The first line is the place in words of [`PARAMETERS`](crate::PARAMETERS), the second the experiment's JSON.

use super::Opening;
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use experiment::Experiment;
use experiment::limits::MAX_TEXT;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use words::say;

/// Letters that an address takes as they are. The last one may hold bits that stand for nothing.
const BASE64URL: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// What most experiments have in common, so that a link says only what is different. Part of format 1: it
/// must never change.
const DICTIONARY: &str = concat!(
    r#"relu","tanh","glorot_uniform","seed":"zeros""constant","value":"binary_crossentropy","#,
    r#""initializer":"shuffle":{"orders":[["shuffle":{"seed":"nesterov":true},"standardise":true,"#,
    "epoch=1&update=1&phase=loss&row=0&select=bias1[0]&select=bias2[0]&scale=linear&notebook=on&phase=forward",
    "&phase=update&phase=backward&select=kernel2[0][0]&select=kernel1[0][1]\n",
    r#"{"format":1,"data":{"columns":["cgpa","profile_score","placed"],"targets":["placed"],"#,
    r#""rows":[[8.0,8.0,0.0],[7.0,9.0,0.0],[6.0,10.0,1.0],[5.0,12.0,1.0]]},"layers":[{"units":2,"#,
    r#""activation":"sigmoid"},{"units":1,"activation":"sigmoid"}],"#,
    r#"{"format":1,"data":{"columns":["cgpa","profile_score","lpa"],"targets":["lpa"],"#,
    r#""rows":[[8.0,8.0,4.0],[7.0,9.0,5.0],[6.0,10.0,6.0],[5.0,12.0,7.0]]},"layers":[{"units":2,"#,
    r#""activation":"linear"},{"units":1,"activation":"linear"}],"weights":{"values":[[[0.1,0.1],"#,
    r#"[0.1,0.1]],[0.1,0.1],[[0.1],[0.1]],[0.1]]},"loss":"mean_squared_error","optimizer":{"#,
    r#""name":"SGD","learning_rate":0.001,"momentum":0.0,"nesterov":false},"batch_size":1,"#,
    r#""epochs":75,"shuffle":false}"#,
);

impl Opening {
    /// Returns the fragment of a link, without its `#`.
    pub fn to_link(&self) -> String {
        let text = format!("{}\n{}", self.to_query(), self.experiment.to_json());
        let mut bytes = checksum(text.as_bytes()).to_vec();
        bytes.extend(deflate(text.as_bytes()));
        format!("1.{}", BASE64URL.encode(&bytes))
    }

    /// Reads the fragment of a link, with or without its `#`. `None` where it is no link but a place of the page,
    /// such as `#network`.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn from_link(fragment: &str) -> Option<Result<Opening, String>> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        Opening::is_link(fragment).then(|| read(fragment))
    }

    /// Returns whether a fragment, without its `#`, is a link and no place of the page.
    pub fn is_link(fragment: &str) -> bool {
        fragment.starts_with(|c: char| c.is_ascii_digit())
    }
}

fn read(fragment: &str) -> Result<Opening, String> {
    let damaged = || say!(links::damaged);
    let (format, body) = fragment.split_once('.').ok_or_else(damaged)?;
    if format != "1" {
        return Err(say!(links::newer { format }));
    }
    let bytes = BASE64URL.decode(body).map_err(|_| damaged())?;
    let (sum, packed) = bytes.split_at_checked(3).ok_or_else(damaged)?;
    let text = inflate(packed)?.ok_or_else(damaged)?;
    if sum != checksum(&text) {
        return Err(damaged().into());
    }
    let text = String::from_utf8(text).map_err(|_| damaged())?;
    let (place, json) = text.split_once('\n').ok_or_else(damaged)?;
    let experiment = Experiment::from_json(json)
        .map_err(|error| say!(links::experiment { problem: error.to_string() }))?;
    Ok(Opening::at(experiment, place))
}

fn deflate(text: &[u8]) -> Vec<u8> {
    // A window size below 0 is deflate without zlib's head and tail.
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(9, -15, 0));
    let mut bytes = Vec::new();
    let mut start = 0;
    for (part, flush) in [(DICTIONARY.as_bytes(), TDEFLFlush::Sync), (text, TDEFLFlush::Finish)] {
        start = bytes.len();
        compress_to_output(&mut compressor, part, flush, |written: &[u8]| {
            bytes.extend_from_slice(written);
            true
        });
    }
    bytes.split_off(start)
}

/// `None` where the bytes are no whole deflate stream.
fn inflate(packed: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let start = DICTIONARY.len();
    let mut text = DICTIONARY.as_bytes().to_vec();
    text.resize(start + 4 * packed.len() + 1024, 0);
    let mut inflater = DecompressorOxide::new();
    let (mut read, mut written) = (0, start);
    loop {
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, given) = decompress(&mut inflater, &packed[read..], &mut text, written, flags);
        (read, written) = (read + taken, written + given);
        match status {
            TINFLStatus::Done if read == packed.len() => {
                text.truncate(written);
                return Ok(Some(text.split_off(start)));
            }
            TINFLStatus::HasMoreOutput if text.len() >= MAX_TEXT => {
                return Err(say!(links::too_large { most: MAX_TEXT >> 20 }));
            }
            TINFLStatus::HasMoreOutput => text.resize((2 * text.len()).min(MAX_TEXT), 0),
            _ => return Ok(None),
        }
    }
}

/// FNV-1a, folded to three bytes: a changed letter doesn't go unnoticed.
fn checksum(text: &[u8]) -> [u8; 3] {
    let hash =
        text.iter().fold(0x811c_9dc5u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_be_bytes();
    [a ^ d, b, c]
}
