//! What the parts of the drawing share: the network, and where the hand is.

use super::edit::Edit;
use crate::memo::Memo;
use crate::network::layout::{EdgePlace, Layout, Point};
use leptos::prelude::*;
use session::{Edge, NetworkView, Selection, Unit};

/// The network and where the hand is, cheap to copy.
#[derive(Clone, Copy)]
pub struct Diagram {
    /// The network at the playhead.
    pub network: Memo<NetworkView>,
    /// What has the keyboard focus, or had it last.
    pub focused: RwSignal<Option<Selection>>,
    /// The unit under the pointer: its layer and its index.
    pub hovered: RwSignal<Option<(usize, usize)>>,
    /// The one thing that Tab comes to.
    pub entry: Memo<Selection>,
    /// The change of a weight where it stands.
    pub edit: Edit,
}

impl Diagram {
    /// Nothing focused, nothing under the pointer.
    pub fn new(network: Memo<NetworkView>) -> Diagram {
        let focused = RwSignal::new(None);
        let entry = Memo::new(move |_| {
            let focused: Option<Selection> = focused.get();
            network.with(|network| {
                let drawn = |selection: &Selection| selectable(network).any(|other| other == *selection);
                focused.filter(drawn).unwrap_or(network.selected)
            })
        });
        Diagram { network, focused, hovered: RwSignal::new(None), entry, edit: Edit::new(network) }
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

    /// The unit whose edges are named where there are too many to name them all: the one under the
    /// pointer, else that of what is focused or selected.
    pub fn spotlight(self) -> Option<Spotlight> {
        if let Some((layer, unit)) = self.hovered.get() {
            return Some(Spotlight { layer, unit, leaving: true });
        }
        let selection = self.focused.get().unwrap_or_else(|| self.selected());
        let leaving = !matches!(selection, Selection::Parameter(_));
        selection.column().map(|(layer, unit)| Spotlight { layer, unit, leaving })
    }

    /// Where the weight of an edge is written: always, or with those of its unit.
    pub fn label(self, edge: &Edge, place: &EdgePlace) -> Option<Point> {
        let spotlight = self.spotlight();
        let is = |column, unit| spotlight.is_some_and(|of| (of.layer, of.unit) == (column, unit));
        let into = is(edge.layer, edge.to);
        let leaving = spotlight.is_some_and(|of| of.leaving) && is(edge.layer - 1, edge.from);
        let selected = self.selected() == edge.weight.parameter.into();
        let at = if leaving && !place.always { place.leaving } else { place.label };
        (place.always || into || leaving || selected).then_some(at)
    }

    /// Returns where the labels of all edges stand.
    pub fn labels(self, layout: &Layout) -> Vec<Option<Point>> {
        let label = |(edge, place): (&Edge, &EdgePlace)| self.label(edge, place);
        self.network.with(|network| network.edges.iter().zip(&layout.edges).map(label).collect())
    }

    /// What is selected.
    pub fn selected(self) -> Selection {
        self.network.with(|network| network.selected)
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

/// All that can be selected in the drawing.
fn selectable(network: &NetworkView) -> impl Iterator<Item = Selection> {
    let units = network.layers.iter().enumerate().flat_map(|(column, layer)| {
        layer.units.iter().enumerate().flat_map(move |(unit, of)| {
            let bias = of.bias.as_ref().map(|bias| bias.parameter.into());
            [Some(Selection::of_column(column, unit)), bias].into_iter().flatten()
        })
    });
    network.edges.iter().map(|edge| edge.weight.parameter.into()).chain(units).chain([Selection::Loss])
}

/// A name, cut where it is too long to stand above a unit.
pub fn cut(name: &str) -> String {
    if name.chars().count() <= 16 {
        return name.to_string();
    }
    name.chars().take(15).chain(['…']).collect()
}
