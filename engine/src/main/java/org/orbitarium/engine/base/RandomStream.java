package org.orbitarium.engine.base;

/**
 * One stream of random numbers: xoshiro256++ (Blackman and Vigna, 2019), seeded through SplitMix64.
 *
 * <p>A stream is made by {@link Streams#stream}; it is not thread safe and never shared. Its draws depend on nothing but the
 * seed and the name it was made with.
 */
public final class RandomStream {

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    RandomStream(long seed) {
        long x = seed;
        s0 = mix(x += Streams.GOLDEN_GAMMA);
        s1 = mix(x += Streams.GOLDEN_GAMMA);
        s2 = mix(x += Streams.GOLDEN_GAMMA);
        s3 = mix(x + Streams.GOLDEN_GAMMA);
    }

    /** Returns 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Returns a value uniform on [0, 1) with 53 random bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Returns a value uniform on [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** Returns a whole number uniform on 0 … bound − 1, without modulo bias. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, is " + bound);
        }
        long limit = Long.divideUnsigned(-1L, bound) * bound;
        long bits = nextLong();
        while (Long.compareUnsigned(bits, limit) >= 0) {
            bits = nextLong();
        }
        return (int) Long.remainderUnsigned(bits, bound);
    }

    /** Returns a standard normal value (Marsaglia's polar method; StrictMath, so that every platform draws the same). */
    public double nextGaussian() {
        double u = uniform(-1, 1);
        double r = uniform(-1, 1);
        double s = u * u + r * r;
        while (s >= 1 || s == 0) {
            u = uniform(-1, 1);
            r = uniform(-1, 1);
            s = u * u + r * r;
        }
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
    }

    /** Returns a random permutation of 0 … n − 1 (Fisher-Yates). */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
