//! HTML that puts a playground into another page.

use crate::look::page::Panel;
use experiment::text::typed::enter;
use words::say;

/// A playground in another page, as it is chosen to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The address of the page, without query and fragment: `https://example.org/playground/`.
    pub address: String,
    /// The fragment of a link to what it opens with, without its `#`.
    pub link: String,
    /// The panels; the usual ones where this is empty.
    pub panels: Vec<Panel>,
    /// The theme, where it isn't to be the reader's own.
    pub theme: Option<&'static str>,
    /// As HTML takes it: `100%`, or pixels.
    pub width: String,
    /// Pixels.
    pub height: u32,
}

/// The one file's name, which lies beside the page it is in.
pub const SINGLE_FILE: &str = "backprop-playground.html";
/// Before the link that it opens with.
const OPENING: &str = "data-opening=\"";

/// A frame is at least so large, in pixels.
const LEAST_PIXELS: u32 = 100;
/// And at most so large.
const MOST_PIXELS: u32 = 4000;

impl Snippet {
    /// Returns a frame of the page, and the script that makes it as high as what is in it.
    pub fn frame(&self) -> String {
        let query: String = self.wishes().iter().map(|(name, value)| format!("&{name}={value}")).collect();
        let frame = self.iframe(&format!("{}?embed{query}#{}", self.address, self.link), " loading=\"lazy\"");
        format!("{frame}\n{}", self.script("host.js"))
    }

    /// Returns an element, and the script that defines it; between its tags a link, for where the script can't be
    /// loaded.
    pub fn element(&self) -> String {
        let attributes = [("link", self.link.clone())].into_iter().chain(self.wishes());
        let attributes: String =
            attributes.map(|(name, value)| format!(" {name}=\"{}\"", escaped(&value))).collect();
        format!(
            "{}\n<backprop-playground{attributes}><a href=\"{}#{}\">{}</a></backprop-playground>",
            self.script("backprop-playground.js"),
            escaped(&self.address),
            self.link,
            say!(share::open_the_playground)
        )
    }

    /// Returns a frame of the one file, which holds what it opens with.
    pub fn file(&self) -> String {
        self.iframe(SINGLE_FILE, " sandbox=\"allow-scripts allow-popups allow-downloads\" loading=\"lazy\"")
    }

    fn wishes(&self) -> Vec<(&'static str, String)> {
        let panels = (!self.panels.is_empty()).then(|| ("panels", self.panel_words()));
        panels.into_iter().chain(self.theme.map(|theme| ("theme", theme.to_string()))).collect()
    }

    /// Returns the panels as an address names them.
    pub fn panel_words(&self) -> String {
        self.panels.iter().map(|panel| panel.word()).collect::<Vec<_>>().join(",")
    }

    fn iframe(&self, address: &str, attributes: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"Backprop Playground\" width=\"{}\" height=\"{}\" frameborder=\"0\"{attributes}></iframe>",
            escaped(address),
            escaped(&self.width),
            self.height
        )
    }

    /// A script that lies beside the page.
    fn script(&self, name: &str) -> String {
        let folder = self.address.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("<script type=\"module\" src=\"{}/{name}\"></script>", escaped(folder))
    }
}

/// Reads a width: pixels, or a share of what there is.
///
/// # Errors
/// Says what was expected and what was found.
pub fn frame_width(text: &str) -> Result<String, String> {
    let text = text.trim();
    let (digits, most) = match text.strip_suffix('%') {
        Some(share) => (share, 100),
        None => (text.strip_suffix("px").unwrap_or(text).trim_end(), MOST_PIXELS),
    };
    let wrong = || {
        let (least, most) = (LEAST_PIXELS.to_string(), MOST_PIXELS.to_string());
        enter(&say!(exports::width { least, most }), text)
    };
    let number = digits.parse::<u32>().map_err(|_| wrong())?;
    let least = if most == 100 { 1 } else { LEAST_PIXELS };
    if !(least..=most).contains(&number) {
        return Err(wrong());
    }
    Ok(if most == 100 { format!("{number}%") } else { number.to_string() })
}

/// Reads a height in pixels.
///
/// # Errors
/// Says what was expected and what was found.
pub fn frame_height(text: &str) -> Result<u32, String> {
    let text = text.trim();
    let number = text.strip_suffix("px").unwrap_or(text).trim_end().parse().ok();
    let number = number.filter(|number| (LEAST_PIXELS..=MOST_PIXELS).contains(number));
    number.ok_or_else(|| {
        let (least, most) = (LEAST_PIXELS.to_string(), MOST_PIXELS.to_string());
        enter(&say!(exports::height { least, most }), text)
    })
}

/// A text as the value of an attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Returns the text of the one file, set up to open with a link; `None` where it is no such file.
pub fn prepared_file(text: &str, link: &str) -> Option<String> {
    let (before, after) = text.split_once(OPENING)?;
    let (_, rest) = after.split_once('"')?;
    Some([before, OPENING, &escaped(link), "\"", rest].concat())
}
