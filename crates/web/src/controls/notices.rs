//! Messages, each at its place.

use crate::shell::host::use_host;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Curve, Event, Notice, Offer, Place, Severity};
use words::say;

/// The messages that belong to a place of the page; at its top also those of panels that aren't shown.
#[component]
pub fn Notices(
    /// The place.
    place: Place,
) -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let notices = state.zones().notices.part(move |notices| {
        let here = |of: Place| host.wishes.with(|wishes| wishes.place_of(of)) == place;
        notices.iter().filter(|notice| here(notice.place)).cloned().collect::<Vec<_>>()
    });
    view! {
        <div class="notices">
            <For
                each=move || notices.get()
                key=told
                children=move |notice| {
                    let class = format!("notice notice-{}", severity(&notice));
                    let role = if notice.severity == Severity::Error { "alert" } else { "status" };
                    let dismiss = notice.dismissible.then(|| view! {
                        <button
                            type="button"
                            class="icon-button"
                            aria-label=say!(controls::dismiss)
                            on:click=move |_| { state.send(Event::Dismiss); }
                        >
                            "✕"
                        </button>
                    });
                    let undo = (notice.severity == Severity::Note && notice.dismissible).then(|| view! {
                        <button type="button" on:click=move |_| state.send(Event::Undo)>{say!(common::undo)}</button>
                    });
                    let offer = |Offer { cure, name, ends, curve }| view! {
                        <button type="button" data-action="cure" on:click=move |_| state.send(Event::Take(cure))>
                            {name} {picture(curve)} <small>{ends}</small>
                        </button>
                    };
                    let offers = notice.offers.into_iter().map(offer).collect_view();
                    view! { <div class=class role=role><p>{notice.text}</p>{offers}{undo}{dismiss}</div> }
                }
            />
        </div>
    }
}

/// All that it says.
fn told(notice: &Notice) -> Vec<String> {
    let offers = notice.offers.iter().flat_map(|offer| [&offer.name, &offer.ends]);
    [severity(notice), &notice.text].map(String::from).into_iter().chain(offers.cloned()).collect()
}

/// The loss over the epochs, and the dashed line of always predicting the mean.
fn picture(curve: Curve) -> impl IntoView {
    let (width, height) = (200.0, 32.0);
    let at = |(x, y): (f64, f64)| format!("{:.1} {:.1}", 2.0 + x * (width - 4.0), 2.0 + y * (height - 4.0));
    let line = curve.points.iter().map(|&point| at(point)).collect::<Vec<_>>().join("L");
    view! {
        <svg class="cure-curve" viewBox=format!("0 0 {width} {height}") preserveAspectRatio="none" aria-hidden="true">
            <path class="cure-mean" d=format!("M{}H{width}", at((0.0, curve.mean)))></path>
            <path d=format!("M{line}")></path>
        </svg>
    }
}

fn severity(notice: &Notice) -> &'static str {
    match notice.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
