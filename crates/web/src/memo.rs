//! Values that are followed: what was made of one is made again when it changes.

use leptos::prelude::{Get, GetUntracked, IntoRender, Memo as Computed, RwSignal, Set, Signal, Track};
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

/// A value of any type, so that one program follows them all: a program for each type is a tenth of the page.
type Kept = Arc<dyn Any + Send + Sync>;

/// What makes a value from the last one; also whether it is another.
type Compute = Box<dyn Fn(Option<Kept>) -> (Kept, bool) + Send + Sync>;

/// A value that follows from others. It is computed when it is asked for after they changed, and only where it is
/// another then, what follows from it is computed again.
pub struct Memo<T> {
    kept: Signal<Kept>,
    of: PhantomData<fn() -> T>,
}

/// A value that others follow from.
pub struct Given<T> {
    signal: RwSignal<Kept>,
    memo: Memo<T>,
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// What `compute` makes, given what it made last.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
        let compute = move |last: Option<Kept>| {
            let before = last.as_ref().map(cast);
            let now = compute(before);
            let same = before == Some(&now);
            match last {
                Some(last) if same => (last, false),
                _ => (Arc::new(now) as Kept, true),
            }
        };
        Memo { kept: computed(Box::new(compute)), of: PhantomData }
    }

    /// A part of it, which changes only when that part does.
    pub fn part<P>(self, part: impl Fn(&T) -> P + Send + Sync + 'static) -> Memo<P>
    where
        P: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.with(&part))
    }

    /// Reads the value, and follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(cast(&self.kept.get()))
    }

    /// Reads the value.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(cast(&self.kept.get_untracked()))
    }

    /// Reads the value, where its playground isn't gone.
    pub fn try_with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.kept.try_get_untracked().map(|kept| read(cast(&kept)))
    }

    /// Follows the value.
    pub fn track(self) {
        self.kept.track();
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value, which is followed.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Given<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Given<T> {
        let signal = RwSignal::new(Arc::new(value) as Kept);
        Given { signal, memo: Memo { kept: signal.into(), of: PhantomData } }
    }

    /// Another value, or the same.
    pub fn give(self, value: T) {
        if self.memo.try_with_untracked(|now| *now != value) == Some(true) {
            self.signal.set(Arc::new(value));
        }
    }

    /// To read it as others.
    pub fn memo(self) -> Memo<T> {
        self.memo
    }
}

/// The one program of all that is computed.
fn computed(compute: Compute) -> Signal<Kept> {
    Computed::new_owning(compute).into()
}

fn cast<T: 'static>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("a value is read as what it was kept as")
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Memo<T> {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T> Clone for Given<T> {
    fn clone(&self) -> Given<T> {
        *self
    }
}

impl<T> Copy for Given<T> {}

impl<T> Deref for Given<T> {
    type Target = Memo<T>;

    fn deref(&self) -> &Memo<T> {
        &self.memo
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Signal<T> {
        Signal::derive(move || memo.get())
    }
}

impl<T: Clone + PartialEq + Send + Sync + IntoRender + 'static> IntoRender for Memo<T> {
    type Output = Arc<Mutex<dyn FnMut() -> T + Send>>;

    fn into_render(self) -> Self::Output {
        Arc::new(Mutex::new(move || self.get()))
    }
}
