//! The HTML that the Share dialog writes for other pages.

use session::{Panel, Session, Snippet, frame_height, frame_width, prepared_file};

fn snippet() -> Snippet {
    Snippet {
        address: "https://example.org/a&b/".into(),
        link: "1.abc".into(),
        panels: vec![Panel::Network, Panel::Loss],
        theme: Some("dark"),
        width: "100%".into(),
        height: 560,
    }
}

#[test]
fn a_frame() {
    let expect = "<iframe src=\"https://example.org/a&amp;b/?embed&amp;panels=network,loss&amp;theme=dark#1.abc\" \
                  title=\"Backprop Playground\" width=\"100%\" height=\"560\" frameborder=\"0\" loading=\"lazy\"></iframe>\n\
                  <script type=\"module\" src=\"https://example.org/a&amp;b/host.js\"></script>";
    assert_eq!(snippet().frame(), expect);
    let plain = Snippet {
        panels: Vec::new(),
        theme: None,
        address: "https://example.org/x/index.html".into(),
        ..snippet()
    };
    assert!(
        plain.frame().contains("src=\"https://example.org/x/index.html?embed#1.abc\""),
        "{}",
        plain.frame()
    );
    assert!(plain.frame().contains("src=\"https://example.org/x/host.js\""), "{}", plain.frame());
}

#[test]
fn an_element() {
    let expect = "<script type=\"module\" src=\"https://example.org/a&amp;b/backprop-playground.js\"></script>\n\
                  <backprop-playground link=\"1.abc\" panels=\"network,loss\" theme=\"dark\">\
                  <a href=\"https://example.org/a&amp;b/#1.abc\">Open the playground</a></backprop-playground>";
    assert_eq!(snippet().element(), expect);
}

#[test]
fn one_file() {
    let expect = "<iframe src=\"backprop-playground.html\" title=\"Backprop Playground\" width=\"100%\" height=\"560\" \
                  frameborder=\"0\" sandbox=\"allow-scripts allow-popups allow-downloads\" loading=\"lazy\"></iframe>";
    assert_eq!(snippet().file(), expect);
}

#[test]
fn an_address_can_t_end_its_attribute() {
    let sly = Snippet { address: "https://example.org/\"><script>/".into(), ..snippet() };
    for html in [sly.frame(), sly.element()] {
        assert!(!html.contains("\"><script>/"), "{html}");
    }
}

#[test]
fn what_a_frame_asks_for_is_what_the_page_understands() {
    let link = Session::default().link();
    let frame = Snippet { link: link.clone(), ..snippet() }.frame();
    let address = frame.split('"').nth(1).unwrap().replace("&amp;", "&");
    let (rest, fragment) = address.split_once('#').unwrap();
    let (session, page) = Session::begin(fragment, rest.rsplit_once('?').unwrap().1, None);
    assert_eq!(session.link(), link);
    assert_eq!((page.panels.len(), page.theme, page.embed, page.api), (2, Some("dark"), true, None));
}

#[test]
fn widths_and_heights() {
    for (text, expect) in [("100%", "100%"), (" 640 ", "640"), ("640px", "640"), ("50 %", "")] {
        assert_eq!(frame_width(text).unwrap_or_default(), expect, "{text}");
    }
    for text in ["", "0%", "101%", "99", "4001", "wide", "-300", "1e3", "\"onload=x"] {
        let problem = frame_width(text).unwrap_err();
        let expect = "Enter a width from 100 to 4000 pixels, or a share such as 100%";
        assert!(problem.starts_with(expect), "{problem}");
    }
    assert_eq!((frame_height("560"), frame_height("560 px")), (Ok(560), Ok(560)));
    for text in ["100%", "99", "tall"] {
        let expect = format!("Enter a height from 100 to 4000 pixels, not “{text}”.");
        assert_eq!(frame_height(text).unwrap_err(), expect);
    }
    assert_eq!(frame_height("").unwrap_err(), "Enter a height from 100 to 4000 pixels.");
}

#[test]
fn a_prepared_file_can_be_prepared_again() {
    let file = "<div id=\"app\" data-opening=\"\"></div><script>data-opening=\"\"</script>";
    let prepared = prepared_file(file, "1.abc").unwrap();
    assert_eq!(prepared, file.replacen("data-opening=\"\"", "data-opening=\"1.abc\"", 1));
    assert_eq!(
        prepared_file(&prepared, "1.\"><b").unwrap(),
        file.replacen("=\"\"", "=\"1.&quot;>&lt;b\"", 1)
    );
    assert_eq!(prepared_file("<p>Not found</p>", "1.abc"), None);
}
