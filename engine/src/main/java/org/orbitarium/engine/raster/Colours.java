package org.orbitarium.engine.raster;

/** Arithmetic of colours of 8 bits a channel. */
final class Colours {

    /** Blue and red. */
    private static final int EVEN = 0x00FF00FF;
    /** What rounds a division by 256 that is made one by 255. */
    private static final int HALF = 0x00800080;

    private Colours() {
    }

    /** Multiplies the channels of a colour with its opacity. */
    static int premultiplied(int argb) {
        return over(argb, 0);
    }

    /**
     * Returns what is seen through a colour.
     *
     * @param above not premultiplied
     * @param below premultiplied
     */
    static int over(int above, int below) {
        int a = above >>> 24;
        int rest = 255 - a;
        // two channels at a time, 16 bits each: no sum is above 255²
        int even = (above & EVEN) * a + (below & EVEN) * rest + HALF;
        int odd = (((above >>> 8) & 0xFF) | 0xFF0000) * a + ((below >>> 8) & EVEN) * rest + HALF;
        return (((even + ((even >>> 8) & EVEN)) >>> 8) & EVEN) | ((odd + ((odd >>> 8) & EVEN)) & ~EVEN);
    }

    /** Returns a colour 0xRRGGBB with an opacity of 0 to 255, a part of which is covered. */
    static int covered(int rgb, int alpha, double cover) {
        return (int) (alpha * cover + 0.5) << 24 | (rgb & 0xFFFFFF);
    }

    /** Returns the mixture of two colours 0xAARRGGBB, channel by channel. */
    static int mixed(int from, int to, double share) {
        if (from == to) {
            return from;
        }
        if (((from ^ to) & 0xFFFFFF) == 0) {
            return (from & 0xFFFFFF) | (int) ((from >>> 24) + ((to >>> 24) - (from >>> 24)) * share + 0.5) << 24;
        }
        int mixed = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int a = (from >>> shift) & 0xFF;
            int b = (to >>> shift) & 0xFF;
            mixed |= (int) (a + (b - a) * share + 0.5) << shift;
        }
        return mixed;
    }
}
