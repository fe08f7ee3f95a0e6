//! What moves from where to where, as data; times are milliseconds of slow motion.

use crate::network::layout::{Line, Point};

/// All that moves in a phase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// How long it takes.
    pub length: f64,
    /// What travels.
    pub movers: Vec<Mover>,
    /// What of the drawing is out of sight until its number arrives.
    pub landings: Vec<Landing>,
    /// What grows.
    pub growths: Vec<Growth>,
    /// The sums of a first visit, whose parts come into sight one after the other from a time to another.
    pub sums: Vec<(f64, f64)>,
    /// Lines along which something goes that is carried as no number.
    pub waves: Vec<Wave>,
}

/// Something that travels.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// What it looks like.
    pub look: Look,
    /// What it reads, each from a time on.
    pub faces: Vec<Face>,
    /// Where it is, and when: it is in sight from the first to the last.
    pub stops: Vec<(f64, Point)>,
    /// Whether it comes from outside of the drawing.
    pub comes_in: bool,
}

/// What a mover reads from a time on.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// From when.
    pub at: f64,
    /// What.
    pub text: String,
    /// Which way it goes.
    pub tone: Tone,
}

/// What a mover looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A number on its way.
    Number,
    /// The number in a unit.
    Value,
    /// The number at a weight.
    Label,
    /// The number beside a bias: it begins where it is.
    Beside,
    /// A point of a curve.
    Dot,
}

/// What a number is: that decides its color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It goes forward.
    Forward,
    /// It comes back.
    Back,
    /// A target.
    Target,
    /// Neither.
    Plain,
}

impl Tone {
    /// Returns its class.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Forward => "forward",
            Tone::Back => "back",
            Tone::Target => "target",
            Tone::Plain => "plain",
        }
    }
}

/// A part of the drawing that is out of sight until its number arrives.
#[derive(Clone, Debug, PartialEq)]
pub struct Landing {
    /// Which elements of it.
    pub of: String,
    /// When it comes into sight.
    pub at: f64,
    /// Whether it rolls in from below.
    pub rolls: bool,
}

/// A part of the drawing that grows.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// Which element of it.
    pub of: String,
    /// The middle of which circle it grows from.
    pub from: String,
    /// Whether it grows across, or up and down.
    pub across: bool,
    /// From when to when.
    pub time: (f64, f64),
}

/// A line along which something goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wave {
    /// From where to where.
    pub line: Line,
    /// Which way it goes: that decides its color.
    pub tone: Tone,
    /// From when to when.
    pub time: (f64, f64),
}

impl Mover {
    /// Returns a number that reads one thing after the other, all of one kind.
    pub fn number(
        tone: Tone,
        faces: impl IntoIterator<Item = (f64, String)>,
        stops: Vec<(f64, Point)>,
    ) -> Mover {
        let face = |(at, text)| Face { at, text, tone };
        Mover { look: Look::Number, faces: faces.into_iter().map(face).collect(), stops, comes_in: false }
    }

    /// Returns the same with another look.
    pub fn looking(self, look: Look) -> Mover {
        Mover { look, ..self }
    }
}

impl Plan {
    /// Returns all of it within so many milliseconds, from a time on.
    fn scaled(mut self, start: f64, length: f64) -> Plan {
        let scale = length / self.length;
        let when = |at: &mut f64| *at = start + *at * scale;
        for mover in &mut self.movers {
            mover.faces.iter_mut().for_each(|face| when(&mut face.at));
            mover.stops.iter_mut().for_each(|(at, _)| when(at));
        }
        self.landings.iter_mut().for_each(|landing| when(&mut landing.at));
        let times = self.growths.iter_mut().map(|growth| &mut growth.time);
        for (from, to) in times.chain(self.waves.iter_mut().map(|wave| &mut wave.time)).chain(&mut self.sums)
        {
            when(from);
            when(to);
        }
        self.length = length;
        self
    }

    /// Returns one after the other, within so many milliseconds each.
    pub fn then(self, (length, then): (f64, f64), other: Plan) -> Plan {
        let (mut both, other) = (self.scaled(0.0, length), other.scaled(length, then));
        both.movers.extend(other.movers);
        both.landings.extend(other.landings);
        both.growths.extend(other.growths);
        both.waves.extend(other.waves);
        both.sums.extend(other.sums);
        both.length += other.length;
        both
    }

    /// Lets a part of the drawing come into sight at a time.
    pub fn lands(&mut self, at: f64, of: impl Into<String>) {
        self.landings.push(Landing { of: of.into(), at, rolls: false });
    }
}
