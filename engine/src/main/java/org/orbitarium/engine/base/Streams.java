package org.orbitarium.engine.base;

/**
 * The source of every random number: a seed from which named streams are derived.
 *
 * <p>The same seed and name give the same stream, whatever else was drawn before; so nothing about randomness has to be saved
 * for a run to be resumed: a step asks for the stream of its own name, as in {@code streams.stream("shuffle/epoch-12")}.
 *
 * @param seed the seed that the user can read, change and replay
 */
public record Streams(long seed) {

    static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Returns a fresh stream of this name, at its beginning. */
    public RandomStream stream(String name) {
        long hash = RandomStream.mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < name.length(); i++) {
            hash = RandomStream.mix((hash ^ name.charAt(i)) + GOLDEN_GAMMA);
        }
        return new RandomStream(hash);
    }

    /** Returns the streams of a part of the work: {@code within("data").stream("train")} is independent of other parts. */
    public Streams within(String part) {
        return new Streams(stream(part).nextLong());
    }
}
