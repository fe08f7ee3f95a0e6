//! The random numbers of NumPy's `RandomState`: the same seed, the same numbers.

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), as `np.random.RandomState(seed)` begins it.
pub struct RandomState {
    state: Vec<u32>,
    next: usize,
}

impl RandomState {
    /// Begins with a seed.
    pub fn new(seed: u32) -> RandomState {
        let mut state = vec![seed];
        for place in 1..SIZE as u32 {
            let last = state[place as usize - 1];
            state.push(1_812_433_253_u32.wrapping_mul(last ^ (last >> 30)).wrapping_add(place));
        }
        RandomState { state, next: SIZE }
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

    /// A whole number from 0 to `most`.
    fn up_to(&mut self, most: u32) -> u32 {
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
}
