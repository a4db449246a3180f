package org.orbitarium.engine.raster;

/**
 * The picture that is drawn into.
 *
 * @param width      pixels
 * @param height     pixels
 * @param scale      pixels per px, as on a display of high resolution: what is given in px grows with it
 * @param background 0xAARRGGBB, not premultiplied
 * @param reach      half the depth over which shapes fade into the background, about the target of the camera, in world units: the
 *                   fading begins at the target's distance less the reach and is complete at the distance plus the reach
 * @param fade       how much of a shape's colour is lost where the fading is complete, 0 to 1
 * @param halo       width in px of a rim in the colour of the background, around balls, lines and arrows, that keeps them apart from what
 *                   is farther away (Everts and others, 2009); on a background that is not opaque there is none
 */
public record Frame(int width, int height, double scale, int background, double reach, double fade, double halo) {

    private static final int MOST = 1 << 15;

    /** Checks the ranges. */
    public Frame {
        if (width < 1 || height < 1 || width > MOST || height > MOST || (long) width * height > 1 << 28) {
            throw new IllegalArgumentException("no picture: " + width + " × " + height);
        }
        if (!(scale > 0) || !(reach >= 0) || !(fade >= 0 && fade <= 1) || !(halo >= 0)) {
            throw new IllegalArgumentException("no frame: scale " + scale + ", reach " + reach + ", fade " + fade
                    + ", halo " + halo);
        }
    }

    /** Returns a frame at a scale of 1 in which nothing fades or has a halo. */
    public static Frame of(int width, int height, int background) {
        return new Frame(width, height, 1, background, 0, 0, 0);
    }

    /** Returns the same frame at another scale. */
    public Frame scaled(double pixels) {
        return new Frame(width, height, pixels, background, reach, fade, halo);
    }

    /** Returns the same frame in which shapes fade with depth. */
    public Frame fading(double depth, double share) {
        return new Frame(width, height, scale, background, depth, share, halo);
    }

    /** Returns the same frame in which shapes have a rim so many px wide. */
    public Frame haloed(double px) {
        return new Frame(width, height, scale, background, reach, fade, px);
    }

    /** Returns the number of pixels. */
    public int pixels() {
        return width * height;
    }
}
