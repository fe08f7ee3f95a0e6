//! What the parts of the drawing share: the network, and where the hand is.

use leptos::prelude::*;
use session::{Edge, NetworkView, Parameter, Unit, Weight};

/// The network and where the hand is, cheap to copy.
#[derive(Clone, Copy)]
pub struct Diagram {
    /// The network at the playhead.
    pub network: Memo<NetworkView>,
    /// The parameter that has the keyboard focus, or had it last.
    pub focused: RwSignal<Option<Parameter>>,
    /// The unit under the pointer: its layer and its index.
    pub hovered: RwSignal<Option<(usize, usize)>>,
    /// The one parameter that Tab comes to.
    pub entry: Memo<Option<Parameter>>,
}

impl Diagram {
    /// Nothing focused, nothing under the pointer.
    pub fn new(network: Memo<NetworkView>) -> Diagram {
        let focused = RwSignal::new(None);
        let entry = Memo::new(move |_| {
            let focused: Option<Parameter> = focused.get();
            network.with(|network| {
                let drawn =
                    |parameter: &Parameter| weights(network).any(|weight| weight.parameter == *parameter);
                let first = || weights(network).next().map(|weight| weight.parameter);
                focused.filter(drawn).or_else(|| Some(network.selected).filter(drawn)).or_else(first)
            })
        });
        Diagram { network, focused, hovered: RwSignal::new(None), entry }
    }

    /// A part of the network that may be gone in the next drawing; until then it stays as it was.
    pub fn part<T>(self, part: impl Fn(&NetworkView) -> Option<T> + Send + Sync + 'static) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |last: Option<&Option<T>>| {
            self.network.with(&part).or_else(|| last.cloned().flatten())
        })
    }

    /// An edge, by its index.
    pub fn edge(self, index: usize) -> Memo<Option<Edge>> {
        self.part(move |network| network.edges.get(index).cloned())
    }

    /// A unit.
    pub fn unit(self, layer: usize, index: usize) -> Memo<Option<Unit>> {
        self.part(move |network| network.layers.get(layer)?.units.get(index).cloned())
    }

    /// The name of a unit.
    pub fn name(self, layer: usize, index: usize) -> String {
        self.network.with(|network| {
            let unit = network.layers.get(layer).and_then(|layer| layer.units.get(index));
            unit.map(|unit| unit.name.clone()).unwrap_or_default()
        })
    }

    /// The unit whose edges are named where there are too many to name them all: the one under the
    /// pointer, else that of the focused or selected parameter.
    pub fn spotlight(self) -> Spotlight {
        if let Some((layer, unit)) = self.hovered.get() {
            return Spotlight { layer, unit, leaving: true };
        }
        let selected = || self.network.with(|network| network.selected);
        let (layer, unit) = match self.focused.get().unwrap_or_else(selected) {
            Parameter::Kernel { layer, unit, .. } | Parameter::Bias { layer, unit } => (layer + 1, unit),
        };
        Spotlight { layer, unit, leaving: false }
    }
}

/// A unit whose edges are named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spotlight {
    /// Its layer, the input being 0.
    pub layer: usize,
    /// Its index.
    pub unit: usize,
    /// Whether those that leave it are named too.
    pub leaving: bool,
}

/// All parameters that are drawn.
pub fn weights(network: &NetworkView) -> impl Iterator<Item = &Weight> {
    let biases = network.layers.iter().flat_map(|layer| &layer.units).filter_map(|unit| unit.bias.as_ref());
    network.edges.iter().map(|edge| &edge.weight).chain(biases)
}

/// A name, cut where it is too long to stand above a unit.
pub fn cut(name: &str) -> String {
    if name.chars().count() <= 16 {
        return name.to_string();
    }
    name.chars().take(15).chain(['…']).collect()
}
