package org.orbitarium.engine.raster;

/**
 * Colours of one frame: two lights that stand with the camera (Lambert, 1760), and the fading into the background that shows depth.
 * Vectors are camera coordinates. Comparisons stand where {@code Math.min} would: here most of a frame's time is spent, and they are
 * quicker.
 */
final class Shading {

    static final double AMBIENT = 0.46;
    private static final double KEY = 0.62;
    private static final double FILL = 0.16;
    /** Towards the key light: above, left, before. */
    private static final double[] TO_KEY = unit(-0.50, -0.66, -0.56);
    /** Towards the fill light: right, a little below, before. */
    private static final double[] TO_FILL = unit(0.80, 0.25, -0.55);

    private final double red;
    private final double green;
    private final double blue;
    private final double begin;
    private final double slope;
    private final double fade;

    Shading(Frame frame, double distance) {
        red = (frame.background() >> 16) & 0xFF;
        green = (frame.background() >> 8) & 0xFF;
        blue = frame.background() & 0xFF;
        boolean fades = frame.reach() > 0 && frame.fade() > 0;
        begin = distance - frame.reach();
        slope = fades ? frame.fade() / (2 * frame.reach()) : 0;
        fade = fades ? frame.fade() : 0;
    }

    private static double[] unit(double x, double y, double z) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / norm, y / norm, z / norm};
    }

    /** Returns how bright a surface with this unit normal is; 1 shows its colour, more is lighter. */
    static double light(double nx, double ny, double nz) {
        double key = nx * TO_KEY[0] + ny * TO_KEY[1] + nz * TO_KEY[2];
        double fill = nx * TO_FILL[0] + ny * TO_FILL[1] + nz * TO_FILL[2];
        return AMBIENT + (key > 0 ? KEY * key : 0) + (fill > 0 ? FILL * fill : 0);
    }

    /** Returns how much of a colour is lost at a depth. */
    double haze(double depth) {
        double haze = (depth - begin) * slope;
        return haze > 0 ? haze < fade ? haze : fade : 0;
    }

    /** Returns a colour 0xRRGGBB in some light behind some haze, without opacity. */
    int tint(int rgb, double light, double haze) {
        if (light == 1 && haze == 0) {
            return rgb & 0xFFFFFF;
        }
        double dark = light < 1 ? light : 1;
        double white = 255 * (light - dark);
        double keep = (1 - haze) * (1 - light + dark) * dark;
        double add = (1 - haze) * white;
        int r = (int) (((rgb >> 16) & 0xFF) * keep + add + red * haze + 0.5);
        int g = (int) (((rgb >> 8) & 0xFF) * keep + add + green * haze + 0.5);
        int b = (int) ((rgb & 0xFF) * keep + add + blue * haze + 0.5);
        return r << 16 | g << 8 | b;
    }
}
