package org.orbitarium.engine.figures;

/** Maps from a number to a colour: {@link #DIVERGING} for signed values, the others for magnitudes. The same in both themes. */
public enum ColourMap {

    /** From blue through near white to red; symmetric about its middle. */
    DIVERGING(0x1B4F93, 0x3B84BF, 0x7FB8DB, 0xC0DAEA, 0xF4F5F6, 0xF6D0BC, 0xEC9F84, 0xCE5248, 0x98141F),

    /** Viridis (van der Walt and Smith, 2015), ten samples. */
    VIRIDIS(0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B, 0xFDE725),

    /** Cividis (Nuñez, Anderton and Renslow, 2018), ten samples. */
    CIVIDIS(0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838);

    /** How many colours a map has: values closer than one step cannot be told apart. */
    public static final int STEPS = 256;

    private static final int NO_NUMBER = 0xFF808080;

    /** Filled by the constructor and never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] colours = new int[STEPS];

    ColourMap(int... samples) {
        for (int i = 0; i < STEPS; i++) {
            double place = i * (samples.length - 1) / (STEPS - 1.0);
            int below = Math.min((int) place, samples.length - 2);
            colours[i] = 0xFF000000 | mix(samples[below], samples[below + 1], place - below);
        }
    }

    /** Returns the colour 0xFFRRGGBB of a place on the map, 0 to 1; places outside take the ends, NaN a middle grey. */
    public int argb(double place) {
        if (Double.isNaN(place)) {
            return NO_NUMBER;
        }
        // the conversion stops at the greatest and least int, so that clamping whole numbers is enough, and much quicker
        return colours[Math.clamp((int) (place * (STEPS - 1) + 0.5), 0, STEPS - 1)];
    }

    /** Returns the colour of a value on a scale that is symmetric about zero. */
    public int signed(double value, double scale) {
        return argb(0.5 + 0.5 * value / scale);
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 0xFF;
            int b = (to >> shift) & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }
}
