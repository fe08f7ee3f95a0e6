//! Loss, optimizer, batches, epochs and the order of the rows.

use super::Section;
use crate::field::{NumberField, field_slice};
use crate::memo::Memo;
use crate::state::{State, use_state};
use leptos::prelude::*;
use session::{Event, Field, FieldView, Loss, Place, ShuffleView, TrainingView, losses};

/// How the model is trained.
#[component]
pub fn Training() -> impl IntoView {
    let state = use_state();
    let training = state.zones().training.memo();
    let loss = Memo::new(move |_| training.with(|training| training.loss));
    let nesterov = Memo::new(move |_| training.with(|training| training.nesterov));
    view! {
        <Section id="training-heading" title="Training" place=Place::Training actions=().into_any()>
            <div class="learning-rate">
                <Setting training field=Field::LearningRate name="Learning rate" />
                <LearningRateSlider state training />
            </div>
            <label class="setting">
                <span class="setting-name">"Loss"</span>
                <select
                    class="select"
                    data-field="loss"
                    on:change:target=move |event| {
                        let name = event.target().value();
                        if let Some(loss) = Loss::of_name(&name) {
                            state.send(Event::SetLoss(loss));
                        }
                    }
                >
                    {losses()
                        .map(|(choice, words)| view! {
                            <option value=choice.name() prop:selected=move || loss.get() == choice>
                                {words}
                            </option>
                        })
                        .collect_view()}
                </select>
            </label>
            <div class="setting-pair">
                <Setting training field=Field::Epochs name="Epochs" />
                <Setting training field=Field::BatchSize name="Batch size" />
            </div>
            <div class="setting-pair">
                <Setting training field=Field::Momentum name="Momentum" />
                <label class="check">
                    <input
                        type="checkbox"
                        data-field="nesterov"
                        prop:checked=move || nesterov.get()
                        on:change:target=move |event| state.send(Event::SetNesterov(event.target().checked()))
                    />
                    "Nesterov"
                </label>
            </div>
            <Shuffle state training />
        </Section>
    }
}

/// A number with its name.
#[component]
fn Setting(training: Memo<TrainingView>, field: Field, name: &'static str) -> impl IntoView {
    let value = field_slice(field, move || training.with(|training| find(training, field).cloned()));
    view! {
        <label class="setting">
            <span class="setting-name">{name}</span>
            <NumberField value />
        </label>
    }
}

fn find(training: &TrainingView, field: Field) -> Option<&FieldView> {
    let always = [&training.learning_rate, &training.momentum, &training.batch_size, &training.epochs];
    always.into_iter().chain(&training.shuffle_seed).find(|view| view.field == field)
}

/// The learning rate on a log scale. While it is moved it stands where the hand has put it, and not
/// where the rounded learning rate would.
#[component]
fn LearningRateSlider(state: State, training: Memo<TrainingView>) -> impl IntoView {
    let place = Memo::new(move |_| training.with(|training| training.learning_rate_slider));
    let rate = Memo::new(move |_| training.with(|training| training.learning_rate.text.clone()));
    let moving = StoredValue::new(false);
    let held = RwSignal::new(None);
    let shown = move || match held.get() {
        Some((hand, settled)) if settled == place.get() => hand,
        _ => place.get(),
    };
    let slide = move |hand: f64| {
        if !moving.get_value() {
            moving.set_value(true);
            state.send(Event::BeginGesture);
        }
        state.send(Event::SlideLearningRate(hand));
        held.set(Some((hand, place.get_untracked())));
    };
    let release = move || {
        moving.set_value(false);
        state.send(Event::EndGesture);
    };
    view! {
        <input
            type="range"
            class="slider"
            min="0"
            max="1"
            step="0.005"
            data-slider="learning-rate"
            aria-label="learning rate, on a log scale"
            aria-valuetext=move || rate.get()
            prop:value=move || shown().to_string()
            on:input:target=move |event| slide(event.target().value_as_number())
            on:change=move |_| release()
        />
    }
}

/// Whether the rows are shuffled, and from which seed.
#[component]
fn Shuffle(state: State, training: Memo<TrainingView>) -> impl IntoView {
    let shuffle = Memo::new(move |_| training.with(|training| training.shuffle.clone()));
    let seeded = Memo::new(move |_| training.with(|training| training.shuffle_seed.is_some()));
    view! {
        <div class="setting-pair">
            <label class="check">
                <input
                    type="checkbox"
                    data-field="shuffle"
                    prop:checked=move || shuffle.get() != ShuffleView::Off
                    on:change:target=move |event| state.send(Event::SetShuffle(event.target().checked()))
                />
                "Shuffle rows"
            </label>
            {move || {
                seeded.get().then(|| view! { <Setting training field=Field::ShuffleSeed name="Seed" /> })
            }}
            {move || match shuffle.get() {
                ShuffleView::Given(epochs) => {
                    Some(view! { <span class="caption">{format!("order given for {epochs} epochs")}</span> })
                }
                _ => None,
            }}
        </div>
    }
}
