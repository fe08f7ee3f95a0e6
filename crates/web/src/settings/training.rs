//! Loss, optimizer, batches, epochs and the order of the rows.

use super::scaling::ScalingSettings;
use crate::controls::field::{NumberField, field_slice};
use crate::controls::section::Section;
use crate::memo::Memo;
use crate::state::{State, use_state};
use leptos::prelude::*;
use session::{
    Event, Field, FieldView, Loss, Optimizer, Place, Setting, SettingValue, ShuffleView, TrainingView,
    losses, optimizers,
};
use words::say;

/// How the model is trained.
#[component]
pub fn Training() -> impl IntoView {
    let state = use_state();
    let training = state.zones().training.memo();
    let loss = Memo::new(move |_| training.with(|training| training.loss));
    view! {
        <Section id="training-heading" title=say!(settings::training) place=Place::Training>
            <div class="learning-rate">
                <NumberSetting training field=Field::LEARNING_RATE name=say!(settings::learning_rate).to_string() />
                <LearningRateSlider state training />
            </div>
            <label class="setting">
                <span class="setting-name">{say!(settings::loss)}</span>
                <select
                    class="select"
                    data-field="loss"
                    on:change:target=move |event| {
                        let name = event.target().value();
                        if let Some(loss) = Loss::of_name(&name) {
                            state.send(Event::SetLoss(loss));
                        }
                        // One that the table doesn't fit is refused.
                        let chosen = training.with_untracked(|training| training.loss);
                        event.target().set_value(chosen.name());
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
                <NumberSetting training field=Field::Epochs name=say!(settings::epochs).to_string() />
                <NumberSetting training field=Field::BatchSize name=say!(settings::batch_size).to_string() />
            </div>
            <Rare state training />
        </Section>
    }
}

/// What is rarely set. What isn't as usual is in sight by itself.
#[component]
fn Rare(state: State, training: Memo<TrainingView>) -> impl IntoView {
    let all = RwSignal::new(false);
    view! {
        <div class="rare-settings" class:all=all id="rare-settings">
            <OptimizerMenu state training />
            <OptimizerSettings state training />
            <Shuffle state training />
            <NumberSetting training field=Field::ValidationSplit name=say!(settings::validation_split).to_string() />
            <ScalingSettings />
        </div>
        <button
            type="button"
            class="quiet more-settings"
            data-action="more-settings"
            aria-expanded=move || all.get().to_string()
            aria-controls="rare-settings"
            on:click=move |_| all.update(|all| *all = !*all)
        >
            {move || if all.get() { say!(settings::fewer) } else { say!(settings::more) }}
        </button>
    }
}

/// The choice of the optimizer.
#[component]
fn OptimizerMenu(state: State, training: Memo<TrainingView>) -> impl IntoView {
    let chosen = Memo::new(move |_| training.with(|training| training.optimizer));
    let choose = move |name: String| {
        if let Some(name) = optimizers().find(|&optimizer| optimizer == name) {
            state.send(Event::SetOptimizer(name));
        }
    };
    view! {
        <label class="setting" class:usual=move || chosen.get() == Optimizer::ALL[0].name()>
            <span class="setting-name">{say!(settings::optimizer)}</span>
            <select class="select" data-field="optimizer" on:change:target=move |event| choose(event.target().value())>
                {optimizers()
                    .map(|name| view! {
                        <option value=name prop:selected=move || chosen.get() == name>{name}</option>
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// What the optimizer is set by beside the learning rate.
#[component]
fn OptimizerSettings(state: State, training: Memo<TrainingView>) -> impl IntoView {
    // Which settings there are: drawn anew only when these are others.
    let settings = Memo::new(move |_| {
        training.with(|training| {
            let kind = |setting: &Setting| {
                let switch = matches!(setting.value, SettingValue::Switch(_));
                (setting.key, setting.name.clone(), switch)
            };
            training.settings.iter().map(kind).collect::<Vec<_>>()
        })
    });
    let setting = move |(key, name, switch): (&'static str, String, bool)| match switch {
        true => view! { <Switch state training key name /> }.into_any(),
        false => view! { <NumberSetting training field=Field::Optimizer(key) name /> }.into_any(),
    };
    move || {
        let pairs = settings.get().chunks(2).map(<[_]>::to_vec).collect::<Vec<_>>();
        let pair = |pair: Vec<_>| {
            view! {
                <div class="setting-pair">{pair.into_iter().map(setting).collect_view()}</div>
            }
        };
        pairs.into_iter().map(pair).collect_view()
    }
}

/// Something of the optimizer that is on or off.
#[component]
fn Switch(state: State, training: Memo<TrainingView>, key: &'static str, name: String) -> impl IntoView {
    let on = Memo::new(move |_| {
        training.with(|training| {
            let found = training.settings.iter().find(|setting| setting.key == key);
            found.is_some_and(|setting| setting.value == SettingValue::Switch(true))
        })
    });
    view! {
        <label class="check" class:usual=move || is_usual(training, key)>
            <input
                type="checkbox"
                data-field=key
                prop:checked=move || on.get()
                on:change:target=move |event| state.send(Event::Switch { key, on: event.target().checked() })
            />
            {name}
        </label>
    }
}

/// A number with its name.
#[component]
fn NumberSetting(training: Memo<TrainingView>, field: Field, name: String) -> impl IntoView {
    let value = field_slice(field, move || training.with(|training| find(training, field).cloned()));
    let usual = move || match field {
        Field::Optimizer(key) => is_usual(training, key),
        Field::ValidationSplit => training.with(|training| !training.is_validated),
        _ => false,
    };
    view! {
        <label class="setting" class:usual=usual>
            <span class="setting-name">{name}</span>
            <NumberField value />
        </label>
    }
}

fn is_usual(training: Memo<TrainingView>, key: &str) -> bool {
    training.with(|training| training.settings.iter().any(|setting| setting.key == key && setting.usual))
}

fn find(training: &TrainingView, field: Field) -> Option<&FieldView> {
    let numbers = training.settings.iter().filter_map(|setting| match &setting.value {
        SettingValue::Number(view) => Some(view),
        SettingValue::Switch(_) => None,
    });
    let always =
        [&training.learning_rate, &training.batch_size, &training.epochs, &training.validation_split];
    always.into_iter().chain(numbers).chain(&training.shuffle_seed).find(|view| view.field == field)
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
            data-asks=Field::LEARNING_RATE.to_string()
            aria-label=say!(settings::learning_rate_slider)
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
        <div class="setting-pair" class:usual=move || shuffle.get() == ShuffleView::Off>
            <label class="check">
                <input
                    type="checkbox"
                    data-field="shuffle"
                    prop:checked=move || shuffle.get() != ShuffleView::Off
                    on:change:target=move |event| state.send(Event::SetShuffle(event.target().checked()))
                />
                {say!(settings::shuffle)}
            </label>
            {move || {
                seeded.get().then(|| view! { <NumberSetting training field=Field::ShuffleSeed name=say!(settings::seed).to_string() /> })
            }}
            {move || match shuffle.get() {
                ShuffleView::Given(epochs) => {
                    Some(view! { <span class="caption">{say!(settings::order_given { epochs })}</span> })
                }
                _ => None,
            }}
        </div>
    }
}
