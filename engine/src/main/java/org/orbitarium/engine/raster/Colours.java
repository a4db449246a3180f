package org.orbitarium.engine.raster;

/** Arithmetic of colours of 8 bits a channel. */
final class Colours {

    private Colours() {
    }

    /** Returns x / 255 to the nearest whole number, for 0 to 255². */
    static int div255(int x) {
        int y = x + 128;
        return (y + (y >> 8)) >> 8;
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
        int alpha = div255(a * 255 + (below >>> 24) * rest);
        int red = div255(((above >> 16) & 0xFF) * a + ((below >> 16) & 0xFF) * rest);
        int green = div255(((above >> 8) & 0xFF) * a + ((below >> 8) & 0xFF) * rest);
        int blue = div255((above & 0xFF) * a + (below & 0xFF) * rest);
        return alpha << 24 | red << 16 | green << 8 | blue;
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
