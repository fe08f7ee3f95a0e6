//! The random numbers of NumPy's `RandomState`: the same seed, the same numbers.

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), as `np.random.RandomState(seed)` begins it.
pub struct RandomState {
    state: Vec<u32>,
    next: usize,
    /// Normal numbers come in pairs: the second of the last one.
    second: Option<f64>,
}

impl RandomState {
    /// Begins with a seed.
    pub fn new(seed: u32) -> RandomState {
        let mut state = vec![seed];
        for place in 1..SIZE as u32 {
            let last = state[place as usize - 1];
            state.push(1_812_433_253_u32.wrapping_mul(last ^ (last >> 30)).wrapping_add(place));
        }
        RandomState { state, next: SIZE, second: None }
    }

    fn twist(&mut self) {
        for place in 0..SIZE {
            let (this, next) = (self.state[place], self.state[(place + 1) % SIZE]);
            let joined = (this & 0x8000_0000) | (next & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[place] = self.state[(place + MIDDLE) % SIZE] ^ (joined >> 1) ^ odd;
        }
        self.next = 0;
    }

    fn next_u32(&mut self) -> u32 {
        if self.next == SIZE {
            self.twist();
        }
        let mut word = self.state[self.next];
        self.next += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// Returns a number from 0 to less than 1, of 53 random bits.
    pub fn uniform(&mut self) -> f64 {
        let (high, low) = (self.next_u32() >> 5, self.next_u32() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }

    /// Returns a number of the standard normal distribution, by the polar method of Marsaglia.
    pub fn normal(&mut self) -> f64 {
        if let Some(second) = self.second.take() {
            return second;
        }
        loop {
            let [x, y] = [(); 2].map(|()| 2.0 * self.uniform() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.second = Some(factor * x);
                return factor * y;
            }
        }
    }

    /// Returns a whole number from 0 to `most`.
    pub fn up_to(&mut self, most: u32) -> u32 {
        if most == 0 {
            return 0;
        }
        let mask = u32::MAX.checked_shr(most.leading_zeros()).unwrap_or(0);
        loop {
            let drawn = self.next_u32() & mask;
            if drawn <= most {
                return drawn;
            }
        }
    }

    /// Returns `permutation(count)`.
    pub fn permutation(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            order.swap(last, self.up_to(last as u32) as usize);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `np.random.RandomState(seed).permutation(count)` of numpy 2.
    #[test]
    fn permutations_are_those_of_numpy() {
        let of = |seed, count| RandomState::new(seed).permutation(count);
        assert_eq!(of(42, 10), [8, 1, 5, 0, 7, 2, 9, 4, 3, 6]);
        assert_eq!(of(0, 1), [0]);
        assert_eq!(of(0, 0), [] as [usize; 0]);
    }

    /// `np.random.seed(42)`, then `rand(2)`, `randn(3)` and `randint(0, 10, 4)` of numpy 2.4.
    #[test]
    fn numbers_are_those_of_numpy() {
        let mut random = RandomState::new(42);
        assert_eq!([(); 2].map(|()| random.uniform()), [0.3745401188473625, 0.9507143064099162]);
        let normal = [(); 3].map(|()| random.normal());
        let expected = [0.6476885381006925, 1.5230298564080254, -0.23415337472333597];
        assert!(normal.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-15));
        assert_eq!([(); 4].map(|()| random.up_to(9)), [7, 4, 3, 7]);
    }
}
